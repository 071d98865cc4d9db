//! Eight quiet seconds after a question, drawn as a ring that fills, so that they are theirs and not filled by words.

use leptos::prelude::*;

use crate::ui::browser;
use crate::ui::view::{View, view};

/// The button that leaves a silence. Its ring stands still until then, and fills meanwhile; nothing beside it moves.
/// The style knows how long that is, and ends it.
#[component]
pub fn Silence() -> View {
    let quiet = RwSignal::new(false);
    let turn = move || quiet.update(|quiet| *quiet = !*quiet);
    let keys = window_event_listener_untyped("keydown", move |event| {
        if browser::ctrl_enter(&event) == Some(true) {
            event.prevent_default();
            turn();
        }
    });
    on_cleanup(move || keys.remove());
    let while_quiet = move |words: &'static str| quiet.get().then_some(words);
    view! {
        <div class="asked">
            <button class="button" type="button" aria-keyshortcuts="Control+Shift+Enter"
                aria-pressed=move || quiet.get().to_string() on:click=move |_| turn()>
                <svg viewBox="0 0 40 40" aria-hidden="true">
                    <circle cx="20" cy="20" r="15"></circle>
                    <circle class="fill" cx="20" cy="20" r="15" pathLength="100" transform="rotate(-90 20 20)"></circle>
                    <circle class="heart" cx="20" cy="20" r="4"></circle>
                </svg>
                "Leave a silence"
            </button>
            <small class:silence=move || quiet.get() role=move || while_quiet("timer")
                aria-label=move || while_quiet("A silence of about eight seconds") on:animationend=move |_| quiet.set(false)>"eight quiet seconds after your question"</small>
        </div>
    }
}
