//! Arriving at a page: a new one is shown from its top, and one that the browser goes back to where it was left.

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::focus::{focus, focus_in_place};

/// Notes in the browser's history that one has been here. Going back fires the same events as going on does, so nothing
/// else tells the two apart in every browser.
pub fn have_been_here() {
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::TRUE, "", None);
    }
}

/// Focuses what matches on the page that one just came to: at the top of a new one, and otherwise without moving what
/// the browser put back in sight.
pub fn arrive(selector: &'static str) {
    let state = window().history().and_then(|history| history.state());
    if state.is_ok_and(|state| state.is_truthy()) {
        focus_in_place(selector);
    } else {
        have_been_here();
        window().scroll_to_with_x_and_y(0.0, 0.0);
        focus(selector);
    }
}
