//! What is being written in a field of several lines, and the keys that mean nothing there.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlTextAreaElement, InputEvent, KeyboardEvent};

use super::focus::{dialog_is_open, is_typing, is_writing};

/// The line that was just ended, told by the input event of the field. None where a line was broken in two.
pub fn ended_line(event: &Event) -> Option<String> {
    let input = event.dyn_ref::<InputEvent>()?;
    let breaks = match input.input_type().as_str() {
        "insertLineBreak" | "insertParagraph" => true,
        // Some keyboards on glass tell the end of a line as text.
        "insertText" => input.data().is_none_or(|text| text == "\n"),
        _ => false,
    };
    if !breaks {
        return None;
    }
    let field: HtmlTextAreaElement = event.target()?.dyn_into().ok()?;
    let cursor = usize::try_from(field.selection_start().ok()??).ok()?;
    let text: Vec<u16> = field.value().encode_utf16().collect();
    let (before, after) = text.split_at_checked(cursor)?;
    let is_end = after.first().is_none_or(|next| *next == u16::from(b'\n'));
    let before = String::from_utf16_lossy(before);
    let line = before.strip_suffix('\n')?.rsplit('\n').next()?;
    is_end.then(|| line.to_owned())
}

/// Whether this is Ctrl Enter where that means nothing, which on a link or a button it does; and if so, with Shift or
/// without.
pub fn ctrl_enter(event: &Event) -> Option<bool> {
    let key = event.dyn_ref::<KeyboardEvent>()?;
    let pressed = key.key() == "Enter" && (key.ctrl_key() || key.meta_key()) && !key.alt_key() && !key.repeat();
    let free = pressed && (is_writing(event) || !is_typing(event)) && !dialog_is_open();
    free.then(|| key.shift_key())
}
