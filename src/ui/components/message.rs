//! A message that settles a line in writing: made, copied, and shown where the browser does not allow that.

use leptos::prelude::*;

use crate::coach::drift;
use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::state::App;
use crate::ui::browser;
use crate::ui::view::{View, view};

/// The message to somebody that settles this line.
pub fn settling(app: App, person: Id<Person>, line: &str) -> String {
    let called = app.peek(person, |notebook| notebook.person().map(|person| person.name.first().to_owned()));
    drift::message(line, &called.flatten().unwrap_or_default())
}

/// Copies a message; whether the browser allowed it. Where it did not, the message is shown, selected.
pub async fn copy(message: String, unsent: RwSignal<Option<String>>) -> bool {
    let copied = browser::copy(&message).await;
    if !copied {
        unsent.try_set(Some(message));
        browser::select_all(UNSENT);
    }
    copied
}

const UNSENT: &str = "unsent";

/// A message that the browser did not allow to be copied.
#[component]
pub fn Unsent(
    /// The message.
    unsent: RwSignal<Option<String>>,
) -> View {
    let done = move || {
        unsent.set(None);
        browser::focus("#app h1");
    };
    view! {
        {move || unsent.get().map(|message| view! {
            <div class="note">
                <div class="field">
                    <label for=UNSENT>"The browser did not allow it to be copied. Here it is, selected."</label>
                    <textarea id=UNSENT class="words" autocomplete="off" spellcheck="false" readonly prop:value=message></textarea>
                </div>
                <p><button class="button" data-size="small" type="button" on:click=move |_| done()>"Done"</button></p>
            </div>
        })}
    }
}
