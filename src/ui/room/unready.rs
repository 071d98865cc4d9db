//! What is missing, for whoever went in without looking it through: folded. Once words are noted, it does not come
//! back.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::session::Session;
use crate::insight::preflight;
use crate::state::App;
use crate::ui::components::mending::CheckRow;
use crate::ui::sessions::SessionAt;
use crate::ui::view::{View, each, view};

/// One line that tells what is missing, and behind it what mends it.
#[component]
pub fn Unready(
    /// With whom.
    person: Id<Person>,
    /// Which 1:1.
    session: Id<Session>,
) -> View {
    let app = App::expect();
    let (begun, day) =
        SessionAt::new(person, session).read(|session| (!session.notes.trim().is_empty(), session.day)).get_untracked();
    let checks = app.read(person, move |notebook| preflight::missing_inside(notebook, day, app.today()));
    if begun || app.was_looked_through(person) || checks.get_untracked().len() < 2 {
        return View::default();
    }
    view! {
        <details class="more">
            <summary id="ready-title">{move || checks.with(|checks| preflight::how_much(checks))}</summary>
            <ul class="ticks ready">{each(move || checks.get(), move |check| view! { <CheckRow person check in_the_room=true/> })}</ul>
        </details>
    }
}
