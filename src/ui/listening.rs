//! What the whole page listens to: being left and come back to, other tabs, and the keys that hold on every screen.

use std::cell::Cell;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

use super::app::Hiding;
use super::browser;
use super::folder::ToFolder;
use super::keeping::{redo, undo};
use crate::route::Route;
use crate::state::slice::Slice;
use crate::state::{App, Said, Saving};

/// Saves when the page is hidden, follows other tabs and the calendar, and asks before text is lost.
pub fn keep_in_step(app: App) {
    ask_to_keep(app);
    // Saving is in the second part of the program, which may not be there yet, and need not be for nothing.
    let save = move || {
        if app.has_unsaved() {
            app.flush();
        }
    };
    let listeners = [
        window_event_listener_untyped("visibilitychange", move |_| {
            save();
            app.look_at_the_calendar();
        }),
        window_event_listener_untyped("pagehide", move |_| save()),
        window_event_listener_untyped("blur", move |_| save()),
        window_event_listener_untyped("focus", move |_| app.look_at_the_calendar()),
        window_event_listener_untyped("storage", move |event| {
            if browser::names_a_key(&event) && app.take_in_erasing() {
                let told = Said::Told("Everything was erased in another tab.".to_owned());
                // Nobody’s page is there any more.
                if browser::route().person().is_some() {
                    app.say_next(told);
                    browser::go(Route::Home);
                } else {
                    app.say(told);
                }
                return;
            }
            app.take_in_other_tabs(if browser::is_editing() { browser::route().person() } else { None });
        }),
        window_event_listener_untyped("focusout", move |event| {
            if browser::is_kept(&event) {
                app.take_in_other_tabs(None);
                app.leave_field();
            }
        }),
        window_event_listener_untyped("beforeunload", move |event| {
            let kept = !app.has_unsaved() || app.flush();
            if (!kept || app.has_refused()) && app.lasts() {
                event.prevent_default();
            }
        }),
        // A file that misses its place must not open over the page.
        window_event_listener_untyped("dragover", |event| event.prevent_default()),
        window_event_listener_untyped("drop", |event| event.prevent_default()),
    ];
    on_cleanup(move || listeners.into_iter().for_each(WindowListenerHandle::remove));
    // After the rest, because a hidden page is saved first.
    ToFolder::watch(app);
}

/// Asks the browser, once something was saved, not to clear it by itself; the page about the data says what it answered.
/// Where the browser would pass the question on to the manager, it waits there behind a button.
fn ask_to_keep(app: App) {
    let saved = Slice::new(move || matches!(app.saving(), Saving::Saved(_)));
    let asked = Cell::new(app.is_sample() || browser::engine().asks_the_user());
    Effect::new(move |_| {
        if saved.get() && !asked.replace(true) {
            leptos::task::spawn_local(async {
                browser::persist(true).await;
            });
        }
    });
}

/// Ctrl Z takes back what was done last, and Ctrl Shift Z does it again; in a field these are the browser's own.
pub fn take_back_by_key(app: App) {
    let keys = window_event_listener_untyped("keydown", move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        if !(key.ctrl_key() || key.meta_key())
            || key.alt_key()
            || browser::is_writing(&event)
            || browser::dialog_is_open()
        {
            return;
        }
        match (key.key().to_lowercase().as_str(), key.shift_key()) {
            ("z", false) => undo(app),
            ("z", true) | ("y", false) => redo(app),
            _ => return,
        }
        event.prevent_default();
    });
    on_cleanup(move || keys.remove());
}

/// Escape closes what is open; pressed when nothing is, it hides the whole screen.
pub fn hiding() -> RwSignal<bool> {
    let hidden = RwSignal::new(false);
    let keys = window_event_listener_untyped("keydown", move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        if key.key() != "Escape" || key.is_composing() || key.default_prevented() {
            return;
        }
        // An open dialog closes itself.
        if !browser::dialog_is_open() && !browser::close_innermost() {
            hidden.set(true);
        }
    });
    on_cleanup(move || keys.remove());
    provide_context(Hiding(hidden));
    hidden
}
