//! Fields that are filled and focused by name, as if it had been done by hand.

use js_sys::{Function, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

/// Writes a line over what stands in the field with this id, as if it had been typed there: the field has the focus
/// then, and its own undo takes it back.
pub fn write_over(id: &str, line: &str) {
    let Some(field) = document().get_element_by_id(id).and_then(|field| field.dyn_into::<HtmlInputElement>().ok())
    else {
        return;
    };
    let _ = field.focus();
    field.select();
    if !type_in(line) || field.value() != line {
        field.set_value(line);
        if let Ok(event) = Event::new("input") {
            let _ = field.dispatch_event(&event);
        }
    }
}

/// Types where the cursor stands; whether the browser did. Nothing else puts what is typed under a field's own undo.
fn type_in(words: &str) -> bool {
    let act = Reflect::get(&document(), &"execCommand".into()).ok();
    let Some(act) = act.and_then(|act| act.dyn_into::<Function>().ok()) else { return false };
    let done = act.call3(&document(), &"insertText".into(), &JsValue::FALSE, &words.into());
    done.is_ok_and(|done| done.is_truthy())
}

/// Focuses the element with this id, once what was just changed is on the page.
pub fn focus_on(id: &str) {
    let id = id.to_owned();
    request_animation_frame(move || {
        if let Some(element) = document().get_element_by_id(&id) {
            let _ = element.unchecked_into::<HtmlElement>().focus();
        }
    });
}

/// Selects all that stands in the field of several lines with this id, once it is on the page, to be copied by hand.
pub fn select_all(id: &'static str) {
    request_animation_frame(move || {
        let field = document().get_element_by_id(id);
        if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok()) {
            let _ = field.focus();
            field.select();
        }
    });
}
