//! What may follow the question on the table: folded away until it is asked for. One that is not for today goes, and comes
//! round again in gentler words.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::session::Session;
use crate::domain::text::Line;
use crate::domain::topic::{Outcome, Topic};
use crate::state::slice::Slice;
use crate::state::{App, Said};
use crate::ui::browser;
use crate::ui::components::shelf::{Shelf, Ways};
use crate::ui::view::{View, view};

/// The ways on from the topic on the table, where it is a question of the bank.
#[component]
pub fn WaysOn(
    /// With whom.
    person: Id<Person>,
    /// In which 1:1.
    session: Id<Session>,
) -> View {
    let app = App::expect();
    Shelf::provide();
    let topic = app.read(person, move |notebook| {
        let now = notebook.book.sessions.get(session)?.topic_now()?;
        let topic = notebook.book.topics.get(now)?;
        Some((now, topic.repeats.is_some() || !topic.is_open()))
    });
    // One that repeats comes back by itself.
    view! {
        {move || topic.get().map(|(id, stays)| {
            let on_later = (!stays).then(|| Callback::new(move |()| later(app, person, session, id)));
            let words = words(app, person, id);
            let on_gentler = Callback::new(move |gentler: Line| {
                app.begin_step();
                app.change(person, |notebook, pen| notebook.book.topics.change(id, pen, |topic| topic.words = gentler));
                browser::focus("#topic-title");
            });
            view! { <Ways words on_gentler on_later/> }
        })}
    }
}

fn words(app: App, person: Id<Person>, id: Id<Topic>) -> Signal<String> {
    let words: Slice<Option<String>> =
        app.read(person, move |notebook| notebook.book.topics.get(id).map(|topic| topic.words.to_string()));
    Signal::derive(move || words.get().unwrap_or_default())
}

/// Takes a question off the table and off the agenda. Before one of the next two 1:1s it is suggested in gentler words.
fn later(app: App, person: Id<Person>, session: Id<Session>, id: Id<Topic>) {
    app.begin_step();
    app.change(person, |notebook, pen| {
        let today = pen.today;
        notebook.turn_to(pen, session, None);
        notebook.end_topic(pen, id, Outcome::Dropped, today, Some(session));
    });
    app.say(Said::Done("Not for today. It comes round in gentler words.".to_owned()));
    browser::focus("#topic-title");
}
