//! What `view!` becomes: nodes made at once, with Leptos's effects for whatever may change. Every function here is
//! compiled once and not once per element, because all of it is downloaded by everyone.

mod attribute;
mod builder;
mod list;

use std::borrow::Cow;
use std::cell::RefCell;

use leptos::mount::mount_to;
use leptos::prelude::*;
use web_sys::{HtmlElement, Node};

pub use attribute::{Attribute, Property};
pub use builder::Builder;
pub use list::each;
pub use vis_a_vis_view::view;

/// A piece of the page that is not in it yet.
#[derive(Default)]
pub struct View(Kind);

#[derive(Default)]
enum Kind {
    #[default]
    Nothing,
    Words(Cow<'static, str>),
    /// An element, or a fragment of several nodes.
    Node(Node),
}

/// Shows `view` inside `root` until the page is left.
pub fn mount(root: HtmlElement, view: impl FnOnce() -> View + 'static) {
    let place = root.clone();
    mount_to(root, move || drop(insert(view(), &place, None))).forget();
}

/// Puts a view before a node, or at the end; the node of its words where it is nothing but words.
fn insert(view: View, parent: &Node, before: Option<&Node>) -> Option<Node> {
    let (node, words) = match view.0 {
        Kind::Nothing => return None,
        Kind::Words(words) => (Node::from(document().create_text_node(&words)), true),
        Kind::Node(node) => (node, false),
    };
    let _ = parent.insert_before(&node, before);
    words.then_some(node)
}

// ── Pieces ────────────────────────────────────────────────────────────────────────────────────────

/// What may stand between two tags.
pub trait Piece {
    /// As a view.
    fn into_view(self) -> View;
}

impl Piece for View {
    fn into_view(self) -> View {
        self
    }
}

impl Piece for () {
    fn into_view(self) -> View {
        View::default()
    }
}

impl Piece for &'static str {
    fn into_view(self) -> View {
        View(Kind::Words(Cow::Borrowed(self)))
    }
}

impl Piece for String {
    fn into_view(self) -> View {
        View(Kind::Words(Cow::Owned(self)))
    }
}

impl Piece for Signal<String> {
    fn into_view(self) -> View {
        live(move || self.get())
    }
}

impl<P: Piece> Piece for Option<P> {
    fn into_view(self) -> View {
        self.map(Piece::into_view).unwrap_or_default()
    }
}

impl<P: Piece> Piece for Vec<P> {
    fn into_view(self) -> View {
        self.into_iter().collect()
    }
}

impl<P: Piece, const N: usize> Piece for [P; N] {
    fn into_view(self) -> View {
        self.into_iter().collect()
    }
}

/// Is followed: shown again when what it read has changed.
impl<P: Piece, F: Fn() -> P + 'static> Piece for F {
    fn into_view(self) -> View {
        live(self)
    }
}

/// Follows what `piece` says.
pub fn live<P: Piece>(piece: impl Fn() -> P + 'static) -> View {
    followed(Box::new(move || piece().into_view()))
}

impl<P: Piece> FromIterator<P> for View {
    fn from_iter<I: IntoIterator<Item = P>>(all: I) -> Self {
        all.into_iter().fold(Self::default(), |whole, piece| whole.and(piece.into_view()))
    }
}

impl View {
    /// This and then another.
    fn and(self, other: Self) -> Self {
        match (self.0, other.0) {
            (Kind::Nothing, kind) | (kind, Kind::Nothing) => Self(kind),
            (Kind::Node(node), other) if node.node_type() == Node::DOCUMENT_FRAGMENT_NODE => {
                insert(Self(other), &node, None);
                Self(Kind::Node(node))
            }
            (this, other) => {
                let pieces = Node::from(document().create_document_fragment());
                insert(Self(this), &pieces, None);
                insert(Self(other), &pieces, None);
                Self(Kind::Node(pieces))
            }
        }
    }
}

/// Two comments that hold a place in the page.
struct Place {
    start: Node,
    end: Node,
}

impl Place {
    fn new() -> (Self, View) {
        let comment = || Node::from(document().create_comment(""));
        let (start, end) = (comment(), comment());
        let view = View(Kind::Node(start.clone())).and(View(Kind::Node(end.clone())));
        (Self { start, end }, view)
    }

    /// Puts a view before a node of the place; the node of its words where it is nothing but words.
    fn put(&self, view: View, before: &Node) -> Option<Node> {
        self.end.parent_node().and_then(|parent| insert(view, &parent, Some(before)))
    }

    fn clear(&self) {
        while let Some(next) = self.start.next_sibling().filter(|next| *next != self.end) {
            remove(&next);
        }
    }
}

fn remove(node: &Node) {
    if let Some(parent) = node.parent_node() {
        let _ = parent.remove_child(node);
    }
}

fn followed(compute: Box<dyn Fn() -> View>) -> View {
    let (place, view) = Place::new();
    // The words that are shown, where there is nothing else: they are changed and not replaced.
    let shown = RefCell::new(None::<Node>);
    follow(move || {
        let view = compute();
        if let (Kind::Words(words), Some(node)) = (&view.0, &*shown.borrow()) {
            if node.text_content().as_deref() != Some(&**words) {
                node.set_text_content(Some(words));
            }
            return;
        }
        place.clear();
        let words = place.put(view, &place.end);
        *shown.borrow_mut() = words;
    });
    view
}

/// Runs `effect` now and whenever what it read has changed, until what it belongs to goes.
fn follow(effect: impl Fn() + 'static) {
    let effect: Box<dyn Fn()> = Box::new(effect);
    let effect = RenderEffect::new(move |_| effect());
    on_cleanup(move || drop(effect));
}
