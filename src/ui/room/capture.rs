//! Catching what comes up without leaving the notes: a promise, a step, a win, a topic for later, a matter to park.

use leptos::prelude::*;

use crate::capture::{Kind, notes};
use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::session::Session;
use crate::domain::text::Line;
use crate::domain::topic::{Outcome, Side};
use crate::insight::clock_words::number;
use crate::state::App;
use crate::ui::components::icon::Icon;
use crate::ui::components::line_form::LineForm;
use crate::ui::components::promises::NewPromise;
use crate::ui::components::topic_form::{NewTopic, form_for};
use crate::ui::people::first_name;
use crate::ui::person::NewWin;
use crate::ui::view::{View, view};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    Promise,
    Step,
    Win,
    Topic,
    Park,
}

/// Five chips; each opens one line.
#[component]
pub fn Capture(
    /// With whom.
    person: Id<Person>,
    /// Which 1:1.
    session: Id<Session>,
) -> View {
    let app = App::expect();
    let name = first_name(app, person);
    // What was half typed here is in sight again.
    let open = RwSignal::new(app.has_draft(form_for(person, true)).then_some(Open::Topic));
    let chip = move |which: Open, icon: &'static str, words: &'static str| {
        view! {
            <button class="button" type="button" aria-expanded=move || (open.get() == Some(which)).to_string()
                on:click=move |_| open.update(|open| *open = (*open != Some(which)).then_some(which))>
                <Icon name=icon/>{words}
            </button>
        }
    };
    view! {
        <section class="stack" aria-label="Catch what comes up">
            <div class="chips">
                {chip(Open::Promise, "promise", "Your promise")}
                {chip(Open::Step, "agency", "Their step")}
                {chip(Open::Win, "win", "Win")}
                {chip(Open::Topic, "plus", "Topic")}
                {chip(Open::Park, "park", "Park")}
            </div>
            {move || open.get().map(|open| match open {
                Open::Promise => view! { <NewPromise person owner=Side::Manager session=Some(session) label="What you promise"/> },
                Open::Step => view! { <NewPromise person owner=Side::Report session=Some(session) label=format!("What {} will do", name.get_untracked())/> },
                Open::Win => view! { <NewWin person session=Some(session)/> },
                Open::Topic => view! { <NewTopic person in_the_room=true/> },
                Open::Park => view! { <NewParked person session/> },
            })}
        </section>
    }
}

/// A line to set a matter aside for the review with. What it says is not shown in the room.
#[component]
fn NewParked(person: Id<Person>, session: Id<Session>) -> View {
    let app = App::expect();
    let park = move |words: Line| {
        app.change(person, |notebook, pen| notes::put(notebook, pen, Some(session), Kind::Parked, words, None));
    };
    view! { <LineForm label="What can wait for the review" id="new-parked" on_add=Callback::new(park)/> }
}

/// What was caught in this 1:1. It stands below everything else: what grows above a button makes one miss it.
#[component]
pub fn Caught(
    /// With whom.
    person: Id<Person>,
    /// In which 1:1.
    session: Id<Session>,
) -> View {
    let caught = App::expect().read(person, move |notebook| {
        let name = notebook.person().map(|person| person.name.first().to_owned()).unwrap_or_default();
        let items = |owner, whose: &str| {
            let items = notebook.items_of(session, owner).into_iter();
            items.map(|(_, item)| format!("{whose}: {}", item.words)).collect::<Vec<_>>()
        };
        let wins = notebook.book.wins.iter().filter(|(_, win)| win.session == Some(session));
        let mut all = items(Side::Manager, "You");
        all.extend(items(Side::Report, &name));
        all.extend(wins.map(|(_, win)| format!("A win: {}", win.words)));
        let ended = notebook.book.topics_of(session).into_iter().filter_map(|(_, topic)| topic.ended);
        let parked = ended.filter(|ended| ended.how == Outcome::Parked).count();
        all.extend((parked > 0).then(|| format!("Parked for the review: {}", number(parked))));
        all
    });
    view! {
        <div class="caught" role="status"><ul>{move || caught.get().into_iter().map(|words| view! { <li class="aside">{words}</li> }).collect::<View>()}</ul></div>
    }
}
