//! Turns in which the page has nothing else to do.

use js_sys::{Function, Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::after;

/// After how many milliseconds it is such a turn all the same.
const PATIENCE: u32 = 1_000;
/// Where the browser does not say when that is, how many milliseconds are left to it between two turns.
const PAUSE: u32 = 30;

/// Calls back once the page has nothing else to do.
pub fn when_idle(call: Box<dyn FnOnce()>) {
    // Asked by name, because not every browser has it, and to call what is not there would be the end of the page.
    let ask = Reflect::get(&window(), &"requestIdleCallback".into()).ok();
    let Some(ask) = ask.and_then(|ask| ask.dyn_into::<Function>().ok()) else { return after(PAUSE, call) };
    let options = Object::new();
    let _ = Reflect::set(&options, &"timeout".into(), &PATIENCE.into());
    let options: &JsValue = options.as_ref();
    let call: JsValue = Closure::once_into_js(call);
    let _ = ask.call2(&window(), &call, options);
}
