//! What was talked about and what can wait: each topic with a box to tick, and without a tick how else it ended.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::order::{Place, in_order};
use crate::domain::person::Person;
use crate::domain::session::Session;
use crate::domain::theme::Theme;
use crate::domain::topic::{Outcome, Topic};
use crate::state::App;
use crate::state::slice::Slice;
use crate::ui::components::choice::{Select, fixed};
use crate::ui::components::icon::{Icon, hue};
use crate::ui::view::{View, each, view};

/// Code and words of each way a topic ends without having been talked about.
const OTHERWISE: [(&str, &str); 4] = [
    ("open", "next time"),
    ("parked", "parked for the review"),
    ("async", "moved to a message"),
    ("dropped", "let go"),
];

fn code(topic: &Topic) -> &'static str {
    match topic.ended.map(|ended| ended.how) {
        None | Some(Outcome::Discussed) => "open",
        Some(Outcome::Parked) => "parked",
        Some(Outcome::Async) => "async",
        Some(Outcome::Dropped) => "dropped",
    }
}

fn outcome(code: &str) -> Option<Outcome> {
    match code {
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
        // What came back for a topic that ended here waits for a later agenda.
        let open = notebook.agenda(day).into_iter().filter(|(_, topic)| topic.last_on != Some(day));
        let all = notebook.book.topics_of(session).into_iter().chain(open);
        // As on the agenda, so that no row goes elsewhere when it is ticked.
        let all = in_order(all, |(id, topic)| Place::new(topic.order, 0, *id)).into_iter();
        all.map(|(id, topic)| (id, topic.words.to_string(), topic.theme)).collect::<Vec<_>>()
    });
    let end = Callback::new(move |(id, how): (Id<Topic>, Option<Outcome>)| {
        app.change(person, |notebook, pen| match how {
            Some(how) => notebook.end_topic(pen, id, how, day, Some(session)),
            None => notebook.reopen_topic(pen, id),
        });
    });
    let none = Slice::new(move || topics.with(Vec::is_empty));
    view! {
        {move || (!none.get()).then(|| view! { <p class="aside">"Tick what you talked about. The rest waits for the next time."</p> })}
        <ul class="rows said-rows">
            {each(move || topics.get(), move |topic| view! { <SaidRow person topic end/> })}
        </ul>
        {move || none.get().then(|| view! { <p class="aside">"There was no agenda, and none is needed."</p> })}
    }
}

#[component]
fn SaidRow(person: Id<Person>, topic: (Id<Topic>, String, Theme), end: Callback<(Id<Topic>, Option<Outcome>)>) -> View {
    let app = App::expect();
    let (id, words, theme) = topic;
    let talked = app.read(person, move |notebook| {
        let ended = notebook.book.topics.get(id).and_then(|topic| topic.ended);
        ended.is_some_and(|ended| ended.how == Outcome::Discussed)
    });
    let otherwise = {
        let words = words.clone();
        move || {
            let now = app.peek(person, |notebook| notebook.book.topics.get(id).map(code)).flatten();
            view! {
                <Select unseen=true label=format!("How it ended: {words}") id=format!("outcome-{id}") options=fixed(&OTHERWISE)
                    chosen=now.unwrap_or("open") on_choose=Callback::new(move |code: String| end.run((id, outcome(&code))))/>
            }
        }
    };
    let field = format!("talked-{id}");
    view! {
        <li data-priority=hue(theme)>
            <input type="checkbox" id=field.clone() aria-label=format!("Talked about: {words}") prop:checked=move || talked.get()
                on:change=move |event| end.run((id, event_target_checked(&event).then_some(Outcome::Discussed)))/>
            <Icon name=hue(theme)/>
            <label for=field>{words}</label>
            {move || (!talked.get()).then(&otherwise)}
        </li>
    }
}
