//! Before you go in: what is there and what is missing, each line mended in one tap. Going in never waits for it.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::insight::preflight;
use crate::route::Route;
use crate::state::App;
use crate::ui::components::icon::Icon;
use crate::ui::components::mending::CheckRow;
use crate::ui::home::enter;
use crate::ui::view::{View, each, view};

/// The lines, and the way into the room.
#[component]
pub fn BeforeYouGoIn(
    /// With whom.
    person: Id<Person>,
) -> View {
    let app = App::expect();
    let checks = app.read(person, move |notebook| preflight::checks(notebook, app.today()));
    let running = app.read(person, |notebook| notebook.running().first().map(|(id, _)| *id));
    let go_in = move || {
        app.looked_through(person);
        enter(app, person);
    };
    view! {
        <section class="stack" aria-labelledby="ready-title">
            <h2 id="ready-title" tabindex="-1">"Before you go in"</h2>
            <ul class="ticks ready">{each(move || checks.get(), move |check| view! { <CheckRow person check/> })}</ul>
            {move || match running.get() {
                Some(session) => view! { <p><a class="button" data-kind="primary" href=Route::Session(person, session).to_string()>"Back into the room"</a></p> },
                None => view! { <p><button class="button" data-kind="primary" type="button" on:click=move |_| go_in()>"Go into the room"<Icon name="next"/></button></p> },
            }}
        </section>
    }
}
