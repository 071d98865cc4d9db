//! On the record of a 1:1 that was held: the lines of its notes that a message would have settled, folded away, each
//! with what can still be made of it. In the room there is none of this.

use leptos::prelude::*;

use super::looking::{Looking, looks_at_all};
use crate::coach::note_lines::{bare, each_once, would_have_settled};
use crate::coach::noticed;
use crate::domain::hints::Rule;
use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::session::Session;
use crate::domain::text::Line;
use crate::domain::theme::Theme;
use crate::domain::topic::Side;
use crate::state::slice::Slice;
use crate::state::{App, Said};
use crate::ui::browser;
use crate::ui::components::message::{self, Unsent};
use crate::ui::sessions::SessionAt;
use crate::ui::view::{View, each, live, view};

/// The lines; nothing where there are none.
#[component]
pub fn Settled(
    /// Of which 1:1.
    at: SessionAt,
) -> View {
    let app = App::expect();
    let looking = Looking::new(at);
    looking.follow(at.book(move |book| looks_at_all(book, at.id)));
    let held = at.read(Session::is_held);
    let lines = Slice::new(move || {
        let shows = |line: &String| held.get() && app.shows_hint(Rule::Drift, line);
        each_once(looking.found.get().into_iter().filter(shows).collect::<Vec<String>>())
    });
    let some = Slice::new(move || !lines.with(Vec::is_empty));
    let unsent = RwSignal::new(None::<String>);
    view! {
        {move || some.get().then(|| folded(at, lines, unsent))}
        <Unsent unsent/>
    }
}

fn folded(at: SessionAt, lines: Slice<Vec<String>>, unsent: RwSignal<Option<String>>) -> View {
    view! {
        <details class="more settled">
            <summary id=SUMMARY>{move || would_have_settled(lines.with(Vec::len))}</summary>
            <ul class="rows">
                {each(move || lines.get(), move |line| view! { <Row at line unsent/> })}
            </ul>
        </details>
    }
}

const SUMMARY: &str = "settled";

/// A line, and the three ways to go on with it.
#[component]
fn Row(at: SessionAt, line: String, unsent: RwSignal<Option<String>>) -> View {
    let app = App::expect();
    let words = bare(&line).to_owned();
    let named = |act: &str| [act, ": ", &words].concat();
    let (copy_label, ask_label, leave_label) =
        (named("Copy a message"), named("Ask about the person next time"), named("Leave it"));
    let ways = noticed::note(&words).map(|noticed| noticed.rewrites).unwrap_or_default();
    let question = ways.iter().find_map(|way| Line::new(way).ok());
    let to_ask = question.as_ref().map(|question| ["To ask: “", question.as_str(), "”"].concat());
    let copied = RwSignal::new(false);
    let settled = words.clone();
    let copy = move || {
        let text = message::settling(app, at.person, &settled);
        leptos::task::spawn_local(async move {
            let done = message::copy(text, unsent).await;
            copied.try_set(done);
        });
    };
    view! {
        <li>
            <span class="words">{words}</span>
            {to_ask.map(|to_ask| view! { <small>{to_ask}</small> })}
            <span class="row">
                <button class="button" data-size="small" type="button" aria-label=copy_label
                    on:click=move |_| copy()>"Copy a message"</button>
                {question.map(|question| view! { <AskNext person=at.person question label=ask_label/> })}
                <button class="button" data-kind="quiet" data-size="small" type="button" aria-label=leave_label
                    on:click=move |_| leave(app, &line)>"Leave it"</button>
                <small role="status">{move || copied.get().then_some("Copied: a message to send.")}</small>
            </span>
        </li>
    }
}

/// Puts the question about the person on the agenda, unless it stands there already.
#[component]
fn AskNext(person: Id<Person>, question: Line, label: String) -> View {
    let app = App::expect();
    let words = question.clone();
    let stands = app.read(person, move |notebook| {
        notebook.book.topics.iter().any(|(_, topic)| topic.is_open() && topic.words == words)
    });
    live(move || {
        if stands.get() {
            view! { <small>"On the agenda."</small> }
        } else {
            let (label, question) = (label.clone(), question.clone());
            view! {
                <button class="button" data-size="small" type="button" aria-label=label
                    on:click=move |_| ask(app, person, question.clone())>"Ask about the person next time"</button>
            }
        }
    })
}

fn ask(app: App, person: Id<Person>, question: Line) {
    let mut added = None;
    app.as_one_step(|| {
        app.took_rewrite(Rule::Drift, None);
        added = app.change(person, |notebook, pen| notebook.add_topic(pen, question, Side::Manager, Theme::Person));
    });
    if added.is_some() {
        app.say(Said::Done("Added to the agenda.".to_owned()));
        browser::focus_undo();
    }
}

/// Leaves the line, which goes: the focus stays among those that are left, or beside the notes.
fn leave(app: App, line: &str) {
    app.dismiss_hint(Rule::Drift, line);
    browser::focus_on(SUMMARY);
    browser::focus_if_lost("#notes-title");
}
