//! A quiet sentence under the notes, where lines of them are status. It pops up nowhere, takes no focus, and is not
//! told while one writes: the field is described by it.

use leptos::prelude::*;

use super::looking::{Looking, looks_now};
use crate::coach::note_lines::said;
use crate::domain::hints::Rule;
use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::session::Session;
use crate::state::App;
use crate::state::slice::Slice;
use crate::ui::sessions::SessionAt;
use crate::ui::view::{View, view};

/// The sentence. It stands there empty where there is nothing to say, so that nothing moves.
#[component]
pub fn Noted(
    /// With whom.
    person: Id<Person>,
    /// Which 1:1.
    session: Id<Session>,
) -> View {
    let app = App::expect();
    let at = SessionAt::new(person, session);
    let looking = Looking::new(at);
    let looks = at.book(move |book| looks_now(book, session));
    // What was written under the last topic is looked at as that was.
    Effect::new(move |before: Option<bool>| {
        let now = looks.get();
        if before.is_some_and(|before| before != now) {
            looking.look(!now);
        }
        now
    });
    looking.follow(looks);
    let sentence = Slice::new(move || {
        let marks = |line: &String| app.marks_in_the_room(Rule::Drift, line);
        said(&looking.found.get().into_iter().filter(marks).collect::<Vec<String>>())
    });
    view! { <p class="aside noted" id="noted">{move || sentence.get()}</p> }
}
