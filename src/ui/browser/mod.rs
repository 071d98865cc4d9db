//! The rest of the browser: clock, dice, dates in the reader's way, files, focus. Only this folder and the store's name it.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_precision_loss,
    reason = "JavaScript counts in doubles; no date and no day of the month is beyond them"
)]

mod arriving;
pub mod crypto;
mod dates;
pub mod drag;
mod filling;
mod focus;
pub mod folder;
mod idle;
mod surroundings;
pub mod view;
mod writing;

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Timelike, Utc};
use js_sys::{Array, Date, Reflect, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, Event, File, HtmlAnchorElement, HtmlElement, HtmlInputElement, Url};

use crate::route::Route;
use crate::state::edge::Edge;

pub use arriving::{arrive, have_been_here};
pub use dates::{clock, day_comes_first, day_long, day_near, day_short, day_since, month_long, when, when_short};
pub use filling::{focus_on, select_all, write_over};
pub use focus::{
    close_dialog, close_innermost, dialog_is_open, focus, focus_if_lost, focus_undo, is_backdrop, is_editing, is_in,
    is_kept, is_open, is_typing, is_writing, open_dialog, refocus, reveal, unfold,
};
pub use idle::when_idle;
pub use surroundings::{engine, names_a_key, surroundings};
pub use writing::{ctrl_enter, ended_line};

/// The browser as the edge of the state.
pub fn edge() -> Edge {
    Edge { now, today, random, after }
}

/// What instant it is, to the millisecond.
pub fn now() -> DateTime<Utc> {
    DateTime::from_timestamp_millis(Date::now() as i64).unwrap_or_default()
}

/// What day it is here.
pub fn today() -> NaiveDate {
    local_day(now())
}

/// The day on which an instant falls here.
pub fn local_day(instant: DateTime<Utc>) -> NaiveDate {
    let date = js_date(instant);
    let day = NaiveDate::from_ymd_opt(date.get_full_year() as i32, date.get_month() + 1, date.get_date());
    day.unwrap_or_else(|| instant.date_naive())
}

/// The time of day at which an instant falls here.
pub fn local_time(instant: DateTime<Utc>) -> NaiveTime {
    let date = js_date(instant);
    NaiveTime::from_hms_opt(date.get_hours(), date.get_minutes(), 0).unwrap_or_default()
}

/// The instant of a day and a time here.
pub fn instant(day: NaiveDate, time: NaiveTime) -> DateTime<Utc> {
    let date = Date::new_with_year_month_day_hr_min(
        day.year().unsigned_abs(),
        day.month0() as i32,
        day.day() as i32,
        time.hour() as i32,
        time.minute() as i32,
    );
    DateTime::from_timestamp_millis(date.get_time() as i64).unwrap_or_default()
}

fn js_date(instant: DateTime<Utc>) -> Date {
    Date::new(&JsValue::from_f64(instant.timestamp_millis() as f64))
}

fn random() -> [u8; 10] {
    let mut bytes = [0; 10];
    if let Ok(crypto) = window().crypto() {
        let _ = crypto.get_random_values_with_u8_array(&mut bytes);
    }
    bytes
}

fn after(milliseconds: u32, call: Box<dyn FnOnce()>) {
    set_timeout(call, std::time::Duration::from_millis(milliseconds.into()));
}

// ── Places ────────────────────────────────────────────────────────────────────────────────────────

/// Where the URL says one is.
pub fn route() -> Route {
    Route::parse(&window().location().hash().unwrap_or_default())
}

/// Goes somewhere.
pub fn go(route: Route) {
    let _ = window().location().set_hash(&route.to_string());
}

/// Sees to something that takes its time before anything is mounted, when Leptos has no executor yet.
pub fn before_mounting(act: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(act);
}

/// Sets the window's title.
pub fn set_title(place: &str) {
    document().set_title(&format!("{place} · Vis-à-vis"));
}

/// Sets the theme, or leaves it to the system.
pub fn set_theme(code: Option<&str>) {
    if let Some(root) = document().document_element() {
        let _ = match code {
            Some(code) => root.set_attribute("data-theme", code),
            None => root.remove_attribute("data-theme"),
        };
    }
}

/// Whether nobody can see the page.
pub fn is_hidden() -> bool {
    document().hidden()
}

/// Reloads the page.
pub fn reload() {
    let _ = window().location().reload();
}

/// The mounting place, emptied of the static shell.
pub fn app_root() -> Option<HtmlElement> {
    let root = document().get_element_by_id("app")?;
    root.replace_children_with_node_0();
    // The app brings its own shell of the same shape.
    root.set_class_name("");
    root.dyn_into().ok()
}

// ── Files ─────────────────────────────────────────────────────────────────────────────────────────

/// Hands a text over as a file of this media type. Whether it was kept is the browser's and the user's affair.
pub fn download(name: &str, kind: &str, text: &str) {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let Ok(blob) = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options) else { return };
    let Ok(url) = Url::create_object_url_with_blob(&blob) else { return };
    if let Ok(link) = document().create_element("a") {
        let link: HtmlAnchorElement = link.unchecked_into();
        link.set_href(&url);
        link.set_download(name);
        link.click();
    }
    // Some browsers read the blob late.
    after(60_000, Box::new(move || drop(Url::revoke_object_url(&url))));
}

/// The first file that was chosen in an input.
pub fn chosen_file(event: &Event) -> Option<File> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files()?.get(0);
    // So that choosing the same file again is a change again.
    input.set_value("");
    file
}

/// The first file that was dropped.
pub fn dropped_file(event: &web_sys::DragEvent) -> Option<File> {
    event.data_transfer()?.files()?.get(0)
}

/// The words that were dropped.
pub fn dropped_text(event: &web_sys::DragEvent) -> Option<String> {
    event.data_transfer()?.get_data("text/plain").ok().filter(|text| !text.is_empty())
}

/// Whether a file has more than so many bytes.
pub fn is_larger(file: &File, bytes: usize) -> bool {
    file.size() > bytes as f64
}

/// The bytes of a file.
pub async fn bytes(file: &File) -> Option<Vec<u8>> {
    let buffer = wasm_bindgen_futures::JsFuture::from(file.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

/// Opens the browser's way of printing the page.
pub fn print() {
    let _ = window().print();
}

/// Puts a text on the clipboard; whether the browser allowed it.
pub async fn copy(text: &str) -> bool {
    let clipboard = window().navigator().clipboard();
    wasm_bindgen_futures::JsFuture::from(clipboard.write_text(text)).await.is_ok()
}

/// The text of a file that was served with the page.
pub async fn fetch_text(name: &str) -> Option<String> {
    let answer = wasm_bindgen_futures::JsFuture::from(window().fetch_with_str(name)).await.ok()?;
    let answer: web_sys::Response = answer.dyn_into().ok()?;
    if !answer.ok() {
        return None;
    }
    wasm_bindgen_futures::JsFuture::from(answer.text().ok()?).await.ok()?.as_string()
}

// ── Promises the browser makes ────────────────────────────────────────────────────────────────────

/// Asks the browser not to clear this page's storage by itself; whether it agreed.
pub async fn persist(ask: bool) -> Option<bool> {
    let storage = Reflect::get(&window().navigator(), &"storage".into()).ok()?;
    let name = if ask { "persist" } else { "persisted" };
    let method: js_sys::Function = Reflect::get(&storage, &name.into()).ok()?.dyn_into().ok()?;
    let promise: js_sys::Promise = method.call0(&storage).ok()?.dyn_into().ok()?;
    wasm_bindgen_futures::JsFuture::from(promise).await.ok()?.as_bool()
}

/// How a new version of the page stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Update {
    /// There is none.
    None,
    /// It waits to take over.
    Waits,
    /// Another tab let it in already, and this one is left behind.
    ElsewhereAlready,
}

/// How a new version of the page stands now.
pub fn update() -> Update {
    let is = |name: &str, what: fn(&JsValue) -> bool| Reflect::get(&window(), &name.into()).is_ok_and(|is| what(&is));
    if is("visAVisLeftBehind", JsValue::is_truthy) {
        Update::ElsewhereAlready
    } else if is("visAVisUpdate", JsValue::is_function) {
        Update::Waits
    } else {
        Update::None
    }
}

/// Lets the new version take over; the page then reloads.
pub fn take_update() {
    if let Ok(handle) = Reflect::get(&window(), &"visAVisUpdate".into())
        && let Some(handle) = handle.dyn_ref::<js_sys::Function>()
    {
        let _ = handle.call0(&JsValue::NULL);
    }
}
