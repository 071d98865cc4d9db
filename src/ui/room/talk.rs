//! Who is speaking: three large keys. Only my own share is drawn. No microphone, ever.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

use super::Ticking;
use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::session::Session;
use crate::domain::talk::Voice;
use crate::state::App;
use crate::ui::browser;
use crate::ui::people::first_name;
use crate::ui::sessions::SessionAt;
use crate::ui::view::{View, view};

/// The bar at the foot of the room.
#[component]
pub fn Talk(
    /// With whom.
    person: Id<Person>,
    /// Which 1:1.
    session: Id<Session>,
) -> View {
    let app = App::expect();
    let Ticking(ticking) = expect_context();
    let at = SessionAt::new(person, session);
    let name = first_name(app, person);
    let spoken = at.read(move |session| session.talk.spoken(session.counts_until(ticking.get())));
    let voice = at.read(|session| session.talk.voice());
    let tap = move |voice: Voice| {
        app.change(person, |notebook, pen| notebook.tap(pen, session, voice));
    };
    // Space swaps between the two who talk, wherever nothing is being typed; Ctrl Enter also where something is.
    let keys = window_event_listener_untyped("keydown", move |event| {
        let is_space = event.dyn_ref::<KeyboardEvent>().is_some_and(|key| key.key() == " " && !key.repeat());
        if (is_space && !browser::is_typing(&event)) || browser::ctrl_enter(&event) == Some(false) {
            event.prevent_default();
            tap(if voice.get_untracked() == Some(Voice::Them) { Voice::Me } else { Voice::Them });
        }
    });
    on_cleanup(move || keys.remove());
    let key = move |which: Voice, label: Signal<String>, seconds: Signal<u32>| {
        view! {
            <button type="button" aria-pressed=move || (voice.get() == Some(which)).to_string() on:click=move |_| tap(which)>
                <strong>{label}</strong><span class="figure">{move || clock(seconds.get())}</span>
            </button>
        }
    };
    let share = move || spoken.get().my_share();
    view! {
        <footer class="talk" aria-label="Who is speaking">
            <div class="talk-keys" role="group" aria-label="Who is speaking">
                {key(Voice::Them, Signal::derive(move || name.get()), Signal::derive(move || spoken.get().them))}
                {key(Voice::Me, Signal::derive(|| "Me".to_owned()), Signal::derive(move || spoken.get().me))}
                {key(Voice::Quiet, Signal::derive(|| "Quiet".to_owned()), Signal::derive(move || spoken.get().quiet))}
            </div>
            <p class="aside">
                <svg class="share" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                    <rect class="all" width="100" height="4"></rect>
                    <rect width=move || share().unwrap_or(0) height="4"></rect>
                </svg>
                <span>{move || share().map_or_else(|| "tap who is speaking, or leave it".to_owned(), |share| format!("{share}% me"))}</span>
                <kbd>"space"</kbd>
            </p>
        </footer>
    }
}

/// "15:10".
fn clock(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
