//! What is on the table, the notes, and what comes next.

use leptos::prelude::*;

use super::Ticking;
use super::capture::Capture;
use super::signs::SignedNotes;
use super::silence::Silence;
use super::unready::Unready;
use super::ways::WaysOn;
use crate::coach::noticed;
use crate::domain::hints::Rule;
use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::session::Session;
use crate::domain::text::MAX_NOTE_CHARS;
use crate::domain::theme::Theme;
use crate::domain::topic::{Side, Topic};
use crate::state::App;
use crate::state::slice::Slice;
use crate::ui::browser;
use crate::ui::components::check_in::CheckInFields;
use crate::ui::components::field::{NoteField, Typed};
use crate::ui::components::icon::Tag;
use crate::ui::people::{first_name, words};
use crate::ui::sessions::SessionAt;
use crate::ui::view::{View, each, live, view};

/// The topic on the table, the shareable notes, and folded away what only the manager reads.
#[component]
pub fn TopicNow(
    /// With whom.
    person: Id<Person>,
    /// Which 1:1.
    session: Id<Session>,
) -> View {
    let app = App::expect();
    let Ticking(ticking) = expect_context();
    let (name, they) = (first_name(app, person), words(app, person));
    let topic = app.read(person, move |notebook| {
        let now = notebook.book.sessions.get(session)?.topic_now()?;
        notebook.book.topics.get(now).map(|topic| (topic.words.to_string(), topic.theme))
    });
    let spent = app.read(person, move |notebook| {
        let session = notebook.book.sessions.get(session)?;
        Some(session.seconds_on(session.topic_now()?, session.counts_until(ticking.get())) / 60)
    });
    let spent = move || match spent.get()? {
        0 => None,
        1 => Some("1 minute".to_owned()),
        minutes => Some(format!("{minutes} minutes")),
    };
    view! {
        <section class="topic" aria-labelledby="topic-title">
            {move || topic.get().map(|(_, theme)| view! { <p class="row"><Tag theme/><span class="aside">{spent}</span></p> })}
            <h1 id="topic-title" tabindex="-1">{move || topic.get().map_or_else(|| format!("How is {}, really?", name.get()), |(words, _)| words)}</h1>
            <Silence/>
            <WaysOn person session/>
            <SignedNotes person session/>
            <Capture person session/>
            <details class="more">
                <summary>{move || they.with(|they| ["How ", they.verb("is", "are"), " ", they.subject, ", in four marks"].concat())}</summary>
                <CheckInFields person session/>
            </details>
            <PrivateNotes person session/>
            <Unready person session/>
        </section>
    }
}

/// Refuses what is too long to keep.
fn note(set: impl Fn(String) + Send + Sync + 'static) -> Typed {
    Callback::new(move |typed: String| {
        if typed.len() > MAX_NOTE_CHARS && typed.chars().count() > MAX_NOTE_CHARS {
            return Err(format!("too long to keep: write under {MAX_NOTE_CHARS} characters"));
        }
        set(typed);
        Ok(())
    })
}

/// What both may read.
#[component]
pub fn Notes(
    /// With whom.
    person: Id<Person>,
    /// Which 1:1.
    session: Id<Session>,
    /// What says more about them, by id.
    #[prop(optional_no_strip)]
    described_by: Option<&'static str>,
) -> View {
    let at = SessionAt::new(person, session);
    let notes = at.read(|session| session.notes.clone());
    view! {
        <NoteField label="Notes, fit for both to read" id="notes" value=Signal::derive(move || notes.get()) placeholder="What they said, in their words."
            described_by on_input=note(move |typed| at.change(|session| session.notes = typed))/>
    }
}

/// What only the manager reads; folded, so that it is not on the screen in the room.
#[component]
pub fn PrivateNotes(
    /// With whom.
    person: Id<Person>,
    /// Which 1:1.
    session: Id<Session>,
) -> View {
    let at = SessionAt::new(person, session);
    let notes = at.read(|session| session.private_notes.clone());
    view! {
        <details class="more">
            <summary>"Private notes"</summary>
            <NoteField label="Only for you. Left out of everything you share; backups hold it." id="private-notes" value=Signal::derive(move || notes.get())
                on_input=note(move |typed| at.change(|session| session.private_notes = typed))/>
        </details>
    }
}

/// What comes next; a tap puts it on the table.
#[component]
pub fn Upcoming(
    /// With whom.
    person: Id<Person>,
    /// Which 1:1.
    session: Id<Session>,
) -> View {
    let app = App::expect();
    let lists = app.read(person, move |notebook| {
        let Some(running) = notebook.book.sessions.get(session) else { return Default::default() };
        let talked = |id| running.turns.iter().any(|turn| turn.topic == Some(id));
        let agenda = notebook.agenda(running.day).into_iter().filter(|(id, _)| running.topic_now() != Some(*id));
        let (done, next): (Vec<_>, Vec<_>) = agenda.partition(|(id, _)| talked(*id));
        let row = |(id, topic): (_, &Topic)| (id, topic.words.to_string(), topic.theme, topic.author);
        let rows = |topics: Vec<_>| topics.into_iter().map(row).collect::<Vec<_>>();
        let heading = match running.topic_now() {
            _ if !next.is_empty() || !done.is_empty() => "Next",
            Some(_) => "Nothing else is on the agenda",
            None => "Nothing is on the agenda",
        };
        (heading, rows(next), rows(done))
    });
    let heading = Slice::new(move || lists.get().0);
    let next = Slice::new(move || lists.get().1);
    let done = Slice::new(move || lists.get().2);
    let turn_to = move |id| {
        app.change(person, |notebook, pen| notebook.turn_to(pen, session, Some(id)));
        browser::focus("#app h1");
    };
    view! {
        <section class="upcoming" aria-labelledby="next-title">
            <h2 id="next-title">{move || heading.get()}</h2>
            <ul class="rows">
                {each(move || next.get(), move |(id, words, theme, author)| {
                    let mark = mark(app, words.clone(), author, theme);
                    view! { <li><button type="button" on:click=move |_| turn_to(id)><span>{words}</span><span class="row">{mark}<Tag theme/></span></button></li> }
                })}
            </ul>
            {move || (!done.with(Vec::is_empty)).then(|| view! {
                <p class="aside">"Talked through: "
                    {done.get().into_iter().map(|(id, words, ..)| view! {
                        <button class="button" data-kind="quiet" data-size="small" type="button" on:click=move |_| turn_to(id)>{words}</button>
                    }).collect::<View>()}
                </p>
            })}
        </section>
    }
}

/// A quiet word beside a line of the manager's that a message would settle as well.
fn mark(app: App, words: String, author: Side, theme: Theme) -> View {
    let sounds_so = noticed::status(&words, author, theme).is_some();
    let shows = Slice::new(move || sounds_so && app.marks_in_the_room(Rule::Drift, &words));
    live(move || shows.get().then(|| view! { <small>"a message would do"</small> }))
}
