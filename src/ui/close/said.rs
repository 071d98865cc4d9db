//! What was talked about and what can wait: each topic with how it ended, to be put right.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::session::Session;
use crate::domain::topic::{Outcome, Topic};
use crate::state::App;
use crate::ui::components::choice::{Select, fixed};
use crate::ui::components::icon::{Icon, hue};
use crate::ui::view::{View, each, view};

/// Code and words of each way a topic ends.
const OUTCOMES: [(&str, &str); 5] = [
    ("open", "next time"),
    ("discussed", "talked about"),
    ("parked", "parked for the review"),
    ("async", "moved to a message"),
    ("dropped", "let go"),
];

fn code(topic: &Topic) -> &'static str {
    match topic.ended.map(|ended| ended.how) {
        None => "open",
        Some(Outcome::Discussed) => "discussed",
        Some(Outcome::Parked) => "parked",
        Some(Outcome::Async) => "async",
        Some(Outcome::Dropped) => "dropped",
    }
}

fn outcome(code: &str) -> Option<Outcome> {
    match code {
        "discussed" => Some(Outcome::Discussed),
        "parked" => Some(Outcome::Parked),
        "async" => Some(Outcome::Async),
        "dropped" => Some(Outcome::Dropped),
        _ => None,
    }
}

/// The topics of this 1:1 and those still open, each with how it ended.
#[component]
pub fn Said(
    /// With whom.
    person: Id<Person>,
    /// Which 1:1.
    session: Id<Session>,
) -> View {
    let app = App::expect();
    let day = app.peek(person, |notebook| notebook.book.sessions.get(session).map(|session| session.day)).flatten();
    let day = day.unwrap_or(app.today());
    let topics = app.read(person, move |notebook| {
        let here =
            notebook.book.topics_of(session).into_iter().map(|(id, topic)| (id, topic.words.to_string(), topic.theme));
        let open = notebook.agenda(day).into_iter().map(|(id, topic)| (id, topic.words.to_string(), topic.theme));
        here.chain(open).collect::<Vec<_>>()
    });
    let set = move |id: Id<Topic>, how: Option<Outcome>| {
        app.change(person, |notebook, pen| match how {
            Some(how) => notebook.end_topic(pen, id, how, day, Some(session)),
            None => notebook.reopen_topic(pen, id),
        });
    };
    view! {
        <ul class="rows said-rows">
            {each(move || topics.get(), move |(id, words, theme)| view! {
                <li data-priority=hue(theme)>
                    <Icon name=hue(theme)/>
                    <span>{words.clone()}</span>
                    <Select unseen=true label=format!("How it ended: {words}") id=format!("outcome-{id}") options=fixed(&OUTCOMES)
                        chosen=app.peek(person, |notebook| notebook.book.topics.get(id).map(code)).flatten().unwrap_or("open")
                        on_choose=Callback::new(move |code: String| set(id, outcome(&code)))/>
                </li>
            })}
        </ul>
        {move || topics.with(Vec::is_empty).then(|| view! { <p class="aside">"There was no agenda, and none is needed."</p> })}
    }
}
