//! Asking once more, in the place where a button was pressed for what has no way back.

use leptos::prelude::*;

use crate::state::App;
use crate::ui::browser;
use crate::ui::view::{View, live, view};

/// What would happen, a way out, and the act; shown while it `asks`. The button that asks says so by `aria-expanded`: then
/// Escape leads back to it, too.
pub fn asking(asks: Signal<bool>, question: &'static str, body: impl Fn() -> View + 'static) -> View {
    live(move || {
        asks.get().then(|| {
            browser::focus(".asking button");
            view! { <div class="asking sheet stack" role="group" aria-label=question>{untrack(&body)}</div> }
        })
    })
}

/// The way out: back to the button that asks.
pub fn keep(words: &'static str) -> View {
    view! { <button class="button" type="button" on:click=move |_| { browser::close_innermost(); }>{words}</button> }
}

/// What no erasing reaches, in a sentence.
pub fn beyond_reach(app: App) -> String {
    let folder = app.folder().map(|folder| format!(", those in your folder “{}” too", folder.name)).unwrap_or_default();
    format!(
        "Backups you saved earlier{folder}, and what you sent or printed, stay where they are: this page cannot reach them."
    )
}
