//! Where the page runs: what the browser calls itself, what the address is, and whether the page was installed.

use js_sys::Reflect;
use leptos::prelude::*;
use web_sys::Event;

use crate::insight::perils::{Engine, Surroundings};

/// What the browser is made of.
pub fn engine() -> Engine {
    Engine::of(&window().navigator().user_agent().unwrap_or_default())
}

/// Where the page runs; `persisted` is what the browser answered to that.
pub fn surroundings(persisted: Option<bool>) -> Surroundings {
    let location = window().location();
    Surroundings {
        engine: engine(),
        installed: is_installed(),
        host: location.hostname().unwrap_or_default(),
        path: location.pathname().unwrap_or_default(),
        persisted,
    }
}

/// Whether what another tab did to the store is about one key. Where everything is cleared at once no key is named.
pub fn names_a_key(event: &Event) -> bool {
    Reflect::get(event, &"key".into()).is_ok_and(|key| key.is_string())
}

fn is_installed() -> bool {
    // Safari on an iPhone has a way of its own to say so.
    let says_so = Reflect::get(&window().navigator(), &"standalone".into()).is_ok_and(|says| says.is_truthy());
    let alone = window().match_media("(display-mode: standalone)").ok().flatten();
    says_so || alone.is_some_and(|alone| alone.matches())
}
