//! Turns: of all tabs, one at a time writes into the folder.

use js_sys::{Array, Function, Promise};
use leptos::prelude::window;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_futures::JsFuture;

use super::{call, get};

const NAME: &str = "vis-a-vis/folder";

/// A turn. It ends when this is dropped, or with the page.
pub struct Turn(Option<Function>);

impl Drop for Turn {
    fn drop(&mut self) {
        if let Some(end) = &self.0 {
            let _ = end.call0(&JsValue::NULL);
        }
    }
}

/// Waits until no other tab has its turn. A browser that knows no turns gives one at once.
pub async fn turn() -> Turn {
    let (ended, end) = later();
    let (entered, enter) = later();
    // The browser gives the next turn once what this returns has come.
    let given = Closure::once_into_js(move || -> JsValue {
        if let Some(enter) = enter {
            let _ = enter.call0(&JsValue::NULL);
        }
        ended.into()
    });
    let locks = get(&window().navigator(), "locks");
    if let Ok(asked) = locks.and_then(|locks| call(&locks, "request", &[NAME.into(), given])) {
        let _ = JsFuture::from(Promise::race(&Array::of2(&entered, &asked))).await;
    }
    Turn(end)
}

/// A promise, and what keeps it.
fn later() -> (Promise, Option<Function>) {
    let mut keep = None;
    let promise = Promise::new(&mut |kept: Function, _: Function| keep = Some(kept));
    (promise, keep)
}
