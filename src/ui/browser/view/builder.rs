//! One element after another, as `view!` describes them.

use std::borrow::Cow;

use leptos::html::ElementType;
use leptos::prelude::*;
use leptos::tachys::html::node_ref::NodeRefContainer;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, Event};

use super::attribute::set;
use super::{Attribute, Kind, Piece, Property, View, follow, insert};

/// Builds what one `view!` describes, from its beginning to its end.
#[derive(Default)]
pub struct Builder {
    /// The elements that are not closed yet, the innermost last.
    open: Vec<Element>,
    whole: View,
}

impl Builder {
    /// Several steps that are only words, with a `\u{1}` between any two. A step's first letter is its kind: `e` opens an
    /// element and `d` a drawn one, by the tag and then names and values of attributes with NULs between; `t` is text,
    /// and `c` closes.
    pub fn write(&mut self, steps: &'static str) {
        for step in steps.split('\u{1}') {
            let Some((kind, words)) = step.split_at_checked(1) else { continue };
            match kind {
                "t" => self.view(View(Kind::Words(Cow::Borrowed(words)))),
                "c" => self.close(),
                _ => self.open(words, kind == "d"),
            }
        }
    }

    fn open(&mut self, head: &str, drawn: bool) {
        let mut words = head.split('\0');
        let tag = words.next().unwrap_or_default();
        let drawing = drawn.then_some("http://www.w3.org/2000/svg");
        let element = drawing
            .map_or_else(|| document().create_element(tag), |space| document().create_element_ns(Some(space), tag));
        let element = element.expect("what stands for a tag in a view! is a name");
        while let (Some(name), Some(value)) = (words.next(), words.next()) {
            set(&element, name, Some(value));
        }
        self.open.push(element);
    }

    fn close(&mut self) {
        if let Some(element) = self.open.pop() {
            self.view(View(Kind::Node(element.into())));
        }
    }

    /// Puts a view behind what is there.
    pub fn view(&mut self, view: View) {
        match self.open.last() {
            Some(element) => drop(insert(view, element, None)),
            None => self.whole = std::mem::take(&mut self.whole).and(view),
        }
    }

    /// Puts a piece behind what is there.
    pub fn piece(&mut self, piece: impl Piece) {
        self.view(piece.into_view());
    }

    /// Sets an attribute, or follows what it should be.
    pub fn attribute(&mut self, name: &'static str, value: impl Attribute) {
        value.put(self.element(), name);
    }

    /// Sets a property, or follows what it should be.
    pub fn property(&mut self, name: &'static str, value: impl Property) {
        value.put(self.element(), name);
    }

    /// A class that is there while `wanted` says so.
    pub fn class(&mut self, name: &'static str, wanted: impl Fn() -> bool + 'static) {
        let classes = self.element().class_list();
        follow(move || {
            let _ = classes.toggle_with_force(name, wanted());
        });
    }

    /// Remembers the element for whoever needs it later.
    pub fn refer<E: ElementType>(&mut self, place: NodeRef<E>)
    where
        E::Output: JsCast,
    {
        place.load(self.element());
    }

    /// Calls `handler` when the event happens, for as long as whatever the element belongs to is shown.
    pub fn listen<E: JsCast>(&mut self, event: &str, mut handler: impl FnMut(E) + 'static) {
        listen(self.element(), event, Box::new(move |event| handler(event.unchecked_into())));
    }

    fn element(&self) -> &Element {
        self.open.last().expect("view! sets attributes between the opening of an element and its closing")
    }

    /// What was built.
    pub fn view_of_all(self) -> View {
        self.whole
    }
}

fn listen(element: &Element, event: &str, mut handler: Box<dyn FnMut(Event)>) {
    let owner = Owner::current().unwrap_or_default().downgrade();
    // Removing a focused field makes browsers send events to what has already been taken away.
    let shown = StoredValue::new(());
    let handler: Box<dyn FnMut(Event)> = Box::new(move |event| {
        if let Some(owner) = owner.upgrade().filter(|_| !shown.is_disposed()) {
            owner.with(|| untrack(|| handler(event)));
        }
    });
    // The browser frees it together with the element.
    let handler = Closure::wrap(handler).into_js_value();
    let _ = element.add_event_listener_with_callback(event, handler.unchecked_ref());
}
