//! Handing somebody over: their notebook as a file for their next manager.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::state::App;
use crate::ui::browser;
use crate::ui::people::words;
use crate::ui::view::{View, view};

/// What the file holds and what it leaves out, and the button that saves it.
#[component]
pub fn HandOver(
    /// Whom.
    person: Id<Person>,
) -> View {
    let app = App::expect();
    let they = words(app, person);
    let with_private = RwSignal::new(false);
    let refused = RwSignal::new(None::<String>);
    let save = move |_| {
        let file = app.hand_over(person, with_private.get_untracked());
        if let Ok(text) = &file {
            browser::download(&format!("hand-over-{}.json", browser::today()), "application/json", text);
        }
        refused.set(file.err());
    };
    let holds = move || {
        let they = they.get();
        format!(
            "One file that {} next manager brings in beside the people of their own: what {} told you, your conversations \
             with their notes, promises, goals and wins. Nobody else is in it.",
            they.possessive, they.subject
        )
    };
    view! {
        <details class="more take-out">
            <summary>{move || format!("Hand over to {} next manager", they.get().possessive)}</summary>
            <div class="stack">
                <p class="aside">{holds}</p>
                <label class="row aside">
                    <input type="checkbox" on:change=move |event| with_private.set(event_target_checked(&event))/>
                    "With what is private to me"
                </label>
                <p class="aside" role="status">{move || if with_private.get() { WITH } else { WITHOUT }}</p>
                <p class="row"><button class="button" data-size="small" type="button" on:click=save>"Save the file"</button></p>
                {move || refused.get().map(|why| view! { <p class="late" role="alert">{format!("The file was not made: {why}.")}</p> })}
                <p class="aside">{move || format!("Whoever has the file can read it. Tell {} before you hand it on.", they.get().object)}</p>
            </div>
        </details>
    }
}

const WITHOUT: &str = "It leaves out your private notes, whatever you marked to leave out, what you noticed \
    yourself, what is parked for the review, your own topics and plans, and who spoke how long.";
const WITH: &str = "It holds your private notes, too, whatever you marked to leave out, what is parked for the review, \
    and everything else on this page but what is planned and what was removed.";
