//! Where the focus is and where it goes, and what is open on the page.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, FocusOptions, HtmlDialogElement, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition,
};

/// Focuses the first element that matches, once what was just changed is on the page.
pub fn focus(selector: &'static str) {
    request_animation_frame(move || {
        if let Ok(Some(element)) = document().query_selector(selector) {
            let _ = element.unchecked_into::<HtmlElement>().focus();
        }
    });
}

/// For how many frames a fold is waited for.
const FRAMES: u8 = 60;

/// Opens a fold once it is on the page, which may be on its way, and focuses what it asks for.
pub fn unfold(fold: &'static str, field: &'static str) {
    unfold_within(FRAMES, fold, field);
}

fn unfold_within(frames: u8, fold: &'static str, field: &'static str) {
    request_animation_frame(move || {
        if let Ok(Some(fold)) = document().query_selector(fold) {
            let _ = fold.set_attribute("open", "");
            focus(field);
        } else if let Some(fewer) = frames.checked_sub(1) {
            unfold_within(fewer, fold, field);
        }
    });
}

/// Focuses the act that takes back what was just done. Other notices may stand before it.
pub fn focus_undo() {
    focus(".said button");
}

/// Focuses the first element that matches, without scrolling, where nothing has the focus any more.
pub fn focus_if_lost(selector: &'static str) {
    request_animation_frame(move || {
        if document().active_element().is_none_or(|element| element.tag_name() == "BODY") {
            without_scrolling(selector);
        }
    });
}

/// Focuses the first element that matches, without scrolling, once what was just changed is on the page.
pub fn focus_in_place(selector: &'static str) {
    request_animation_frame(move || without_scrolling(selector));
}

fn without_scrolling(selector: &str) {
    if let Ok(Some(element)) = document().query_selector(selector) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.unchecked_into::<HtmlElement>().focus_with_options(&options);
    }
}

/// Gives the focus back to the button that was pressed, after its row has moved in the page.
pub fn refocus(event: &web_sys::MouseEvent) {
    if let Some(element) = event.current_target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
        request_animation_frame(move || drop(element.focus()));
    }
}

/// Whether the event comes from a place where one types.
pub fn is_typing(event: &Event) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT" | "BUTTON" | "SUMMARY" | "A")
    })
}

/// Whether the event comes from a place that takes letters.
pub fn is_writing(event: &Event) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| match element.tag_name().as_str() {
        "INPUT" => !matches!(element.get_attribute("type").as_deref(), Some("checkbox" | "radio" | "file")),
        "TEXTAREA" | "SELECT" => true,
        _ => false,
    })
}

/// Whether the event comes from inside what matches.
pub fn is_in(event: &Event, selector: &str) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| element.closest(selector).is_ok_and(|found| found.is_some()))
}

/// Whether the cursor stands in a field that shows stored text.
pub fn is_editing() -> bool {
    document().active_element().is_some_and(|element| element.has_attribute("data-kept"))
}

/// Whether the event comes from a field that shows stored text.
pub fn is_kept(event: &Event) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| element.has_attribute("data-kept"))
}

/// Whether the `<details>` that an event is about is open.
pub fn is_open(event: &Event) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| element.has_attribute("open"))
}

/// Closes the innermost open `<details>` that holds the focus; else what a button in the page's main part has opened, or
/// the last open `<details>` there.
pub fn close_innermost() -> bool {
    let focused = document().active_element();
    let around = focused.and_then(|element| element.closest("details[open]").ok().flatten());
    let last = || {
        let all = document().query_selector_all("main details[open]").ok()?;
        all.length().checked_sub(1).and_then(|at| all.item(at))?.dyn_into::<Element>().ok()
    };
    if around.is_none() && press_what_opened() {
        return true;
    }
    let Some(details) = around.or_else(last) else { return false };
    let _ = details.remove_attribute("open");
    if let Ok(Some(summary)) = details.query_selector("summary") {
        let _ = summary.unchecked_into::<HtmlElement>().focus();
    }
    true
}

/// Presses the button that says that it has opened something, and focuses it.
fn press_what_opened() -> bool {
    let Ok(Some(button)) = document().query_selector("main button[aria-expanded='true']") else { return false };
    let button = button.unchecked_into::<HtmlElement>();
    button.click();
    let _ = button.focus();
    true
}

fn dialog() -> Option<HtmlDialogElement> {
    document().query_selector("dialog").ok()??.dyn_into().ok()
}

/// Opens the dialog that was just put into the page, over everything else, and focuses its first field.
pub fn open_dialog() {
    request_animation_frame(|| {
        if let Some(dialog) = dialog().filter(|dialog| !dialog.open()) {
            let _ = dialog.show_modal();
            if let Ok(Some(field)) = dialog.query_selector("input") {
                let _ = field.unchecked_into::<HtmlElement>().focus();
            }
        }
    });
}

/// Closes the dialog, if there is one; the focus goes back to where it was.
pub fn close_dialog() {
    if let Some(dialog) = dialog().filter(HtmlDialogElement::open) {
        dialog.close();
    }
}

/// Whether a dialog is open.
pub fn dialog_is_open() -> bool {
    dialog().is_some_and(|dialog| dialog.open())
}

/// Whether a click fell beside the dialog that it was told to.
pub fn is_backdrop(event: &web_sys::MouseEvent) -> bool {
    event.target() == event.current_target()
}

/// Scrolls the element with this id into sight, no further than needed.
pub fn reveal(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        element.scroll_into_view_with_scroll_into_view_options(&{
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Nearest);
            options
        });
    }
}
