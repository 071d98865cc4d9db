//! The folder that was chosen, in a database of its own: a folder is no text, and nothing else keeps one.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_futures::JsFuture;

use super::{Folder, Refusal, call, get};

const NAME: &str = "vis-a-vis-folder";
const FOLDERS: &str = "folders";
const CHOSEN: &str = "chosen";

/// Keeps the folder in place of any other.
///
/// # Errors
/// Where the browser does not.
pub async fn keep(folder: &Folder) -> Result<(), Refusal> {
    let kept = match opened().await {
        Ok(database) => {
            let put = put(&database, &folder.0).await;
            close(&database);
            put
        }
        Err(error) => Err(error),
    };
    kept.map_err(|_| Refusal::Failed("The browser could not remember the folder.".to_owned()))
}

/// The folder, if there is one.
///
/// # Errors
/// Where the browser does not say.
pub async fn kept() -> Result<Option<Folder>, Refusal> {
    let found = match opened().await {
        Ok(database) => {
            let found = find(&database).await;
            close(&database);
            found
        }
        Err(error) => Err(error),
    };
    match found {
        Ok(handle) => Ok(handle.is_object().then(|| Folder(handle))),
        Err(_) => Err(Refusal::Failed("The browser could not look up the folder.".to_owned())),
    }
}

/// Forgets the folder, and that there ever was one; whether that is done. What lies in it stays.
pub async fn forget() -> bool {
    let factory = get(&js_sys::global(), "indexedDB");
    match factory.and_then(|factory| call(&factory, "deleteDatabase", &[NAME.into()])) {
        Ok(request) => told(&request, "onsuccess", &["onerror"]).await.is_ok(),
        Err(_) => false,
    }
}

async fn opened() -> Result<JsValue, JsValue> {
    let factory = get(&js_sys::global(), "indexedDB")?;
    let request = call(&factory, "open", &[NAME.into(), JsValue::from(1)])?;
    let asked = request.clone();
    let made = Closure::once_into_js(move || {
        let _ = get(&asked, "result").and_then(|database| call(&database, "createObjectStore", &[FOLDERS.into()]));
    });
    set(&request, "onupgradeneeded", &made);
    answer(&request).await
}

async fn put(database: &JsValue, handle: &JsValue) -> Result<(), JsValue> {
    let transaction = call(database, "transaction", &[FOLDERS.into(), "readwrite".into()])?;
    let store = call(&transaction, "objectStore", &[FOLDERS.into()])?;
    call(&store, "put", &[handle.clone(), CHOSEN.into()])?;
    told(&transaction, "oncomplete", &["onabort", "onerror"]).await
}

async fn find(database: &JsValue) -> Result<JsValue, JsValue> {
    let transaction = call(database, "transaction", &[FOLDERS.into(), "readonly".into()])?;
    let store = call(&transaction, "objectStore", &[FOLDERS.into()])?;
    answer(&call(&store, "get", &[CHOSEN.into()])?).await
}

/// An open database would keep whoever erases everything waiting.
fn close(database: &JsValue) {
    let _ = call(database, "close", &[]);
}

/// The answer to a request.
async fn answer(request: &JsValue) -> Result<JsValue, JsValue> {
    told(request, "onsuccess", &["onerror"]).await?;
    get(request, "result")
}

/// Waits for one event, or for one of others that mean that it will not come.
async fn told(target: &JsValue, good: &str, bad: &[&str]) -> Result<(), JsValue> {
    let promise = Promise::new(&mut |keep: Function, break_: Function| {
        set(target, good, &keep);
        for event in bad {
            set(target, event, &break_);
        }
    });
    JsFuture::from(promise).await.map(drop)
}

fn set(target: &JsValue, event: &str, listener: &JsValue) {
    let _ = Reflect::set(target, &event.into(), listener);
}
