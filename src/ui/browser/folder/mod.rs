//! A folder on this computer, as the browser hands it out: chosen by hand, allowed again, listed, written and read back.
//!
//! Only Chromium has such folders. All of it is called by its name, as the bindings know none of it.

mod kept;
mod turn;

use js_sys::{Array, Function, Object, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::format::rotation::{Entry, place};

pub use kept::{forget, keep, kept};
pub use turn::{Turn, turn};

/// A folder that was chosen.
#[derive(Clone)]
pub struct Folder(JsValue);

/// Why something was not done with a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The browser's window for choosing was closed without a choice.
    Closed,
    /// The browser wants the manager to allow it.
    Asks,
    /// It failed, in a sentence.
    Failed(String),
}

impl From<JsValue> for Folder {
    fn from(handle: JsValue) -> Self {
        Self(handle)
    }
}

impl AsRef<JsValue> for Folder {
    fn as_ref(&self) -> &JsValue {
        &self.0
    }
}

/// Whether the browser lets one choose a folder.
pub fn can_choose() -> bool {
    get(&window(), "showDirectoryPicker").is_ok_and(|picker| picker.is_function())
}

/// Lets the manager choose a folder. Browsers only open the window for it right after a click or a key.
///
/// # Errors
/// Where none was chosen.
pub async fn choose() -> Result<Folder, Refusal> {
    let options = Object::new();
    for (name, value) in [("id", "vis-a-vis"), ("mode", "readwrite"), ("startIn", "documents")] {
        let _ = Reflect::set(&options, &name.into(), &value.into());
    }
    match ask(&window(), "showDirectoryPicker", &[options.into()]).await {
        Ok(handle) => Ok(Folder(handle)),
        Err(error) if text(&error, "name") == "AbortError" => Err(Refusal::Closed),
        Err(error) => Err(reason(&error)),
    }
}

impl Folder {
    /// What it is called.
    pub fn name(&self) -> String {
        text(&self.0, "name")
    }

    /// Sees whether the page may write there; `asking` has the browser ask the manager, which only a click can.
    ///
    /// # Errors
    /// Where it may not.
    pub async fn may_write(&self, asking: bool) -> Result<(), Refusal> {
        let mode = [option("mode", "readwrite".into())];
        let mut answer = ask(&self.0, "queryPermission", &mode).await;
        if asking && !is_granted(&answer) {
            answer = ask(&self.0, "requestPermission", &mode).await;
        }
        match answer {
            Err(error) => Err(reason(&error)),
            granted if is_granted(&granted) => Ok(()),
            Ok(_) => Err(Refusal::Asks),
        }
    }

    /// All that lies there. Only of what has a name of ours is the size looked up.
    ///
    /// # Errors
    /// Where the browser does not tell.
    pub async fn list(&self) -> Result<Vec<Entry>, Refusal> {
        self.entries().await.map_err(|error| reason(&error))
    }

    async fn entries(&self) -> Result<Vec<Entry>, JsValue> {
        let all = call(&self.0, "values", &[])?;
        let mut entries = Vec::new();
        loop {
            let step = ask(&all, "next", &[]).await?;
            if get(&step, "done")?.is_truthy() {
                return Ok(entries);
            }
            let entry = get(&step, "value")?;
            let name = text(&entry, "name");
            let is_ours = place(&name).is_some() && text(&entry, "kind") == "file";
            let bytes = if is_ours { size(&entry).await } else { None };
            entries.push(Entry { name, bytes: bytes.unwrap_or(u64::MAX) });
        }
    }

    /// Writes a file whole, or leaves the one that was there, and reads it back to the letter. One that `is_new` and came to
    /// nothing is taken away again.
    ///
    /// # Errors
    /// Where it was not written, or reads back differently.
    pub async fn write(&self, name: &str, words: &str, is_new: bool) -> Result<(), Refusal> {
        let written = self.put(name, words).await.map_err(|error| reason(&error));
        let kept = match written {
            Ok(()) => match self.read(name).await {
                Ok(read) if read == words => Ok(()),
                Ok(_) => Err(Refusal::Failed("What was written there reads back differently.".to_owned())),
                Err(refusal) => Err(refusal),
            },
            Err(refusal) => Err(refusal),
        };
        if kept.is_err() && is_new {
            let _ = self.remove(name).await;
        }
        kept
    }

    async fn put(&self, name: &str, words: &str) -> Result<(), JsValue> {
        let file = ask(&self.0, "getFileHandle", &[name.into(), option("create", JsValue::TRUE)]).await?;
        let writing = ask(&file, "createWritable", &[]).await?;
        let mut done = ask(&writing, "write", &[words.into()]).await;
        if done.is_ok() {
            // Only now does it take the place of what was there.
            done = ask(&writing, "close", &[]).await;
        }
        if done.is_err() {
            let _ = ask(&writing, "abort", &[]).await;
        }
        done.map(drop)
    }

    /// The text of a file.
    ///
    /// # Errors
    /// Where there is none, or it cannot be read.
    pub async fn read(&self, name: &str) -> Result<String, Refusal> {
        let read = self.text_of(name).await.map_err(|error| reason(&error))?;
        read.as_string().ok_or_else(|| Refusal::Failed("What is in the folder could not be read.".to_owned()))
    }

    async fn text_of(&self, name: &str) -> Result<JsValue, JsValue> {
        let handle = ask(&self.0, "getFileHandle", &[name.into()]).await?;
        let file = ask(&handle, "getFile", &[]).await?;
        ask(&file, "text", &[]).await
    }

    /// Removes a file.
    ///
    /// # Errors
    /// Where it stays.
    pub async fn remove(&self, name: &str) -> Result<(), Refusal> {
        ask(&self.0, "removeEntry", &[name.into()]).await.map(drop).map_err(|error| reason(&error))
    }
}

fn is_granted(answer: &Result<JsValue, JsValue>) -> bool {
    answer.as_ref().is_ok_and(|answer| answer.as_string().as_deref() == Some("granted"))
}

/// How many bytes a file has, where the browser tells.
#[expect(clippy::cast_sign_loss, reason = "no file has fewer bytes than none")]
async fn size(handle: &JsValue) -> Option<u64> {
    let file = ask(handle, "getFile", &[]).await.ok()?;
    get(&file, "size").ok()?.as_f64().map(|bytes| bytes as u64)
}

/// An exception of the browser in words. What it calls itself is all that can be relied on.
fn reason(error: &JsValue) -> Refusal {
    let name = text(error, "name");
    let words = match name.as_str() {
        "NotAllowedError" | "SecurityError" => return Refusal::Asks,
        "NotFoundError" => "The folder is not where it was: it was moved, renamed or removed.",
        "QuotaExceededError" => "There is no room left where the folder is.",
        "NoModificationAllowedError" | "InvalidStateError" | "InvalidModificationError" => {
            "Another program holds the file there, or nothing in the folder may be changed."
        }
        "NotReadableError" => "What is in the folder could not be read.",
        "TypeMismatchError" => "Something else in the folder has the name of the backup.",
        "AbortError" => "The browser broke off the writing.",
        "" => "The browser refused, and does not say why.",
        name => return Refusal::Failed(format!("The browser refused: {name}.")),
    };
    Refusal::Failed(words.to_owned())
}

// ── By name ───────────────────────────────────────────────────────────────────────────────────────

fn get(target: &JsValue, name: &str) -> Result<JsValue, JsValue> {
    Reflect::get(target, &name.into())
}

/// A property that is text; empty where there is none.
fn text(target: &JsValue, name: &str) -> String {
    get(target, name).ok().and_then(|text| text.as_string()).unwrap_or_default()
}

fn option(name: &str, value: JsValue) -> JsValue {
    let options = Object::new();
    let _ = Reflect::set(&options, &name.into(), &value);
    options.into()
}

fn call(target: &JsValue, method: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let method: Function = get(target, method)?.dyn_into()?;
    let list = Array::new();
    for argument in arguments {
        list.push(argument);
    }
    method.apply(target, &list)
}

/// Calls what answers later, and waits for that.
async fn ask(target: &JsValue, method: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let answer: Promise = call(target, method, arguments)?.dyn_into()?;
    JsFuture::from(answer).await
}
