//! The browser's localStorage. Nothing else in the app names it. A second copy is kept beside it.

pub mod second;
pub mod turns;

use gloo_storage::{LocalStorage, Storage};
use js_sys::{JSON, JsString, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::{Store, WriteError};

/// localStorage, once it was seen to be there.
#[derive(Clone, Copy)]
pub struct BrowserStore {
    _granted: (),
}

impl BrowserStore {
    /// The browser's storage, or `None` where it denies it.
    pub fn open() -> Option<Self> {
        // Asked by hand: gloo panics where storage is denied.
        let storage = web_sys::window()?.local_storage().ok()??;
        storage.length().ok()?;
        Some(Self { _granted: () })
    }
}

impl Store for BrowserStore {
    // Reads and writes go through gloo's handle rather than its `get` and `set`, which would turn text into JSON.
    fn read(&self, key: &str) -> Option<String> {
        LocalStorage::raw().get_item(key).ok()?
    }

    fn write(&self, key: &str, text: &str) -> Result<(), WriteError> {
        LocalStorage::raw().set_item(key, text).map_err(|error| reason(&error))
    }

    fn remove(&self, key: &str) {
        LocalStorage::delete(key);
    }

    fn keys(&self) -> Vec<String> {
        let storage = LocalStorage::raw();
        let length = storage.length().unwrap_or(0);
        (0..length).filter_map(|at| storage.key(at).ok()?).collect()
    }

    fn lasts(&self) -> bool {
        true
    }

    // The rest leaves the text in JavaScript: what is only counted or copied need not become Rust's, which has no place
    // for half a character.
    fn units(&self, key: &str) -> usize {
        let units = text(key).map(|text| usize::try_from(text.length()).unwrap_or(usize::MAX));
        units.unwrap_or_else(|| self.read(key).map_or(0, |text| text.encode_utf16().count()))
    }

    fn to_the_letter(&self, key: &str) -> Option<String> {
        Some(JSON::stringify(&text(key)?.into()).ok()?.into())
    }

    fn copy_text(&self, from: &str, to: &str) -> Result<(), WriteError> {
        let Some(text) = text(from) else { return Ok(()) };
        Reflect::set(&LocalStorage::raw(), &to.into(), &text).map(drop).map_err(|error| reason(&error))
    }
}

/// The text under a key, as JavaScript has it. Only keys that name something every store has are out of reach.
fn text(key: &str) -> Option<JsString> {
    Reflect::get(&LocalStorage::raw(), &key.into()).ok()?.dyn_into().ok()
}

/// Every exception is a failed write; what kind it was only decides the words.
fn reason(error: &JsValue) -> WriteError {
    let text = |name: &str| Reflect::get(error, &name.into()).ok().and_then(|value| value.as_string());
    let name = text("name").unwrap_or_default();
    if name.to_ascii_lowercase().contains("quota") {
        return WriteError::Full;
    }
    // What was thrown may be no more than a text, or nothing.
    let words = text("message").filter(|words| !words.is_empty()).or_else(|| error.as_string());
    WriteError::Refused(words.unwrap_or(name))
}
