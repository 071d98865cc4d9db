//! A quiet sentence under the notes, where lines of them are status. It pops up nowhere, takes no focus, and is not
//! told while one writes: the field is described by it.

use leptos::prelude::*;

use crate::capture::notes::captured;
use crate::coach::note_lines::{NoteLines, said};
use crate::coach::noticed;
use crate::domain::book::Book;
use crate::domain::hints::Rule;
use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::session::Session;
use crate::domain::topic::Topic;
use crate::state::App;
use crate::state::slice::Slice;
use crate::ui::browser;
use crate::ui::view::{View, view};

/// How long nothing is typed, in milliseconds, before the notes are looked at.
const PAUSE: u32 = 600;

/// The notes of a 1:1 as they are looked at.
#[derive(Clone, Copy)]
struct Looking {
    app: App,
    person: Id<Person>,
    session: Id<Session>,
    lines: StoredValue<NoteLines>,
    /// The lines that are status.
    found: RwSignal<Vec<String>>,
    /// How often the notes changed.
    changes: StoredValue<u32>,
}

impl Looking {
    /// Reads what has changed.
    fn look(self, looks: bool) {
        let notes = self.app.peek(self.person, |notebook| {
            notebook.book.sessions.get(self.session).map(|session| session.notes.clone())
        });
        let Some(notes) = notes.flatten() else { return };
        self.lines.update_value(|lines| lines.look(&notes, looks, |line| captured(line).is_some()));
        self.found.set(self.lines.with_value(NoteLines::status));
    }

    /// Reads it once nothing was typed for a while, and this still stands on the screen.
    fn look_when_calm(self, looks: Slice<bool>) {
        let change = self.changes.get_value().wrapping_add(1);
        self.changes.set_value(change);
        let look = move || {
            if self.changes.try_get_value() == Some(change) {
                self.look(looks.get_untracked());
            }
        };
        (browser::edge().after)(PAUSE, Box::new(look));
    }
}

/// The sentence. It stands there empty where there is nothing to say, so that nothing moves.
#[component]
pub fn Noted(
    /// With whom.
    person: Id<Person>,
    /// Which 1:1.
    session: Id<Session>,
) -> View {
    let app = App::expect();
    let looking = Looking {
        app,
        person,
        session,
        lines: StoredValue::new(NoteLines::default()),
        found: RwSignal::new(Vec::new()),
        changes: StoredValue::new(0),
    };
    // Under which topic the lines that are there already were written is not known.
    looking.look(app.peek(person, |notebook| looks_at_all(&notebook.book, session)).unwrap_or_default());
    let looks = app.read(person, move |notebook| looks_now(&notebook.book, session));
    let notes = app.read(person, move |notebook| {
        notebook.book.sessions.get(session).map(|session| session.notes.clone()).unwrap_or_default()
    });
    // What was written under the last topic is looked at as that was.
    Effect::new(move |before: Option<bool>| {
        let now = looks.get();
        if before.is_some_and(|before| before != now) {
            looking.look(!now);
        }
        now
    });
    Effect::new(move |_| {
        notes.with(String::len);
        looking.look_when_calm(looks);
    });
    let sentence = Slice::new(move || {
        let marks = |line: &String| app.marks_in_the_room(Rule::Drift, line);
        said(&looking.found.get().into_iter().filter(marks).collect::<Vec<String>>())
    });
    view! { <p class="aside noted" id="noted">{move || sentence.get()}</p> }
}

/// Whether notes are looked at under this topic.
fn looks_under(topic: &Topic) -> bool {
    // What is expected of them is to be said aloud.
    !topic.expects && noticed::looks_at_notes(topic.author, topic.theme)
}

/// Whether they are under the topic on the table, or under none.
fn looks_now(book: &Book, session: Id<Session>) -> bool {
    let Some(running) = book.sessions.get(session) else { return false };
    running.topic_now().and_then(|topic| book.topics.get(topic)).is_none_or(looks_under)
}

/// Whether they are under every topic that was on the table so far.
fn looks_at_all(book: &Book, session: Id<Session>) -> bool {
    let Some(running) = book.sessions.get(session) else { return false };
    running.turns.iter().filter_map(|turn| book.topics.get(turn.topic?)).all(looks_under)
}
