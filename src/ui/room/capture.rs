//! Catching what comes up without leaving the notes: a promise, a step, a win, a topic for later.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::session::Session;
use crate::domain::topic::Side;
use crate::state::App;
use crate::ui::components::icon::Icon;
use crate::ui::components::promises::NewPromise;
use crate::ui::components::topic_form::NewTopic;
use crate::ui::people::first_name;
use crate::ui::person::NewWin;
use crate::ui::view::{View, view};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    Promise,
    Step,
    Win,
    Topic,
}

/// Four chips; each opens one line.
#[component]
pub fn Capture(
    /// With whom.
    person: Id<Person>,
    /// Which 1:1.
    session: Id<Session>,
) -> View {
    let app = App::expect();
    let name = first_name(app, person);
    let open = RwSignal::new(None::<Open>);
    let chip = move |which: Open, icon: &'static str, words: &'static str| {
        view! {
            <button class="button" type="button" aria-expanded=move || (open.get() == Some(which)).to_string()
                on:click=move |_| open.update(|open| *open = (*open != Some(which)).then_some(which))>
                <Icon name=icon/>{words}
            </button>
        }
    };
    let caught = app.read(person, move |notebook| {
        let mine =
            notebook.items_of(session, Side::Manager).into_iter().map(|(_, item)| format!("You: {}", item.words));
        let name = notebook.person().map(|person| person.name.first().to_owned()).unwrap_or_default();
        let theirs =
            notebook.items_of(session, Side::Report).into_iter().map(|(_, item)| format!("{name}: {}", item.words));
        let wins = notebook
            .book
            .wins
            .iter()
            .filter(|(_, win)| win.session == Some(session))
            .map(|(_, win)| format!("A win: {}", win.words));
        mine.chain(theirs).chain(wins).collect::<Vec<_>>()
    });
    view! {
        <section class="stack" aria-label="Catch what comes up">
            <div class="chips">
                {chip(Open::Promise, "promise", "Your promise")}
                {chip(Open::Step, "agency", "Their step")}
                {chip(Open::Win, "win", "Win")}
                {chip(Open::Topic, "plus", "Topic")}
            </div>
            {move || open.get().map(|open| match open {
                Open::Promise => view! { <NewPromise person owner=Side::Manager session=Some(session) label="What you promise"/> },
                Open::Step => view! { <NewPromise person owner=Side::Report session=Some(session) label=format!("What {} will do", name.get_untracked())/> },
                Open::Win => view! { <NewWin person session=Some(session)/> },
                Open::Topic => view! { <NewTopic person/> },
            })}
            <div class="caught" role="status"><ul>{move || caught.get().into_iter().map(|words| view! { <li class="aside">{words}</li> }).collect::<View>()}</ul></div>
        </section>
    }
}
