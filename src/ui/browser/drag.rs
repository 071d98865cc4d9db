//! A row that is dragged by its handle: who holds it, and where it would fall. Mouse, finger and pen are one here.

use std::iter::successors;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusOptions, HtmlElement, PointerEvent};

/// Binds a pointer to the handle it was pressed on, so that all of its way is heard there, and focuses the row, so that
/// keys are. Whether it was pressed to drag: by one finger, a pen, or a mouse's main button.
pub fn take_hold(event: &Event) -> bool {
    let pointer = event.dyn_ref::<PointerEvent>().filter(|pointer| pointer.is_primary() && pointer.button() == 0);
    let (Some(pointer), Some(handle), Some(row)) = (pointer, element(event), row(event)) else { return false };
    focus(row);
    handle.set_pointer_capture(pointer.pointer_id()).is_ok()
}

/// The place in its list, counted from 0, where the row of this event would fall now.
pub fn place(event: &Event) -> Option<usize> {
    let height = f64::from(event.dyn_ref::<PointerEvent>()?.client_y());
    let row = row(event)?;
    let first = row.parent_element()?.first_element_child();
    let others = successors(first, Element::next_element_sibling).filter(|other| *other != row);
    let above = others.filter(|other| {
        let shape = other.get_bounding_client_rect();
        shape.top() + shape.height() / 2.0 < height
    });
    Some(above.count())
}

/// Focuses the row of this event again, once it has moved in the page.
pub fn refocus_row(event: &Event) {
    if let Some(row) = row(event) {
        request_animation_frame(move || focus(row));
    }
}

fn element(event: &Event) -> Option<Element> {
    event.current_target()?.dyn_into().ok()
}

fn row(event: &Event) -> Option<Element> {
    element(event)?.closest("li").ok().flatten()
}

fn focus(row: Element) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = row.unchecked_into::<HtmlElement>().focus_with_options(&options);
}
