//! The notes of one 1:1, looked at for lines that are status: once when they are opened, and then whenever nothing was
//! typed for a while.

use leptos::prelude::*;

use crate::capture::notes::captured;
use crate::coach::note_lines::NoteLines;
use crate::coach::noticed;
use crate::domain::book::Book;
use crate::domain::id::Id;
use crate::domain::session::Session;
use crate::domain::topic::Topic;
use crate::state::slice::Slice;
use crate::ui::browser;
use crate::ui::sessions::SessionAt;

/// How long nothing is typed, in milliseconds, before the notes are looked at.
const PAUSE: u32 = 600;

/// The notes of a 1:1 as they are looked at.
#[derive(Clone, Copy)]
pub struct Looking {
    notes: Slice<String>,
    lines: StoredValue<NoteLines>,
    /// The lines that are status.
    pub found: RwSignal<Vec<String>>,
    /// How often the notes changed.
    changes: StoredValue<u32>,
}

impl Looking {
    /// Looks at the notes as they stand. Under which topic a line of them was written is not known.
    pub fn new(at: SessionAt) -> Self {
        let notes = at.read(|session| session.notes.clone());
        let looks = at.book(move |book| looks_at_all(book, at.id)).get_untracked();
        let lines = NoteLines::opened(&notes.get_untracked(), looks, is_kept);
        let found = RwSignal::new(lines.status());
        Self { notes, lines: StoredValue::new(lines), found, changes: StoredValue::new(0) }
    }

    /// Reads what has changed.
    pub fn look(self, looks: bool) {
        let notes = self.notes.get_untracked();
        self.lines.update_value(|lines| lines.look(&notes, looks, is_kept));
        self.found.set(self.lines.with_value(NoteLines::status));
    }

    /// Reads from now on what is typed, once nothing more is for a while.
    pub fn follow(self, looks: Slice<bool>) {
        Effect::new(move |_| {
            self.notes.with(String::len);
            self.look_when_calm(looks);
        });
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

/// Whether a line of notes is kept elsewhere.
fn is_kept(line: &str) -> bool {
    captured(line).is_some()
}

/// Whether notes are looked at under this topic.
fn looks_under(topic: &Topic) -> bool {
    // What is expected of them is to be said aloud.
    !topic.expects && noticed::looks_at_notes(topic.author, topic.theme)
}

/// Whether they are under the topic on the table, or under none.
pub fn looks_now(book: &Book, session: Id<Session>) -> bool {
    let Some(running) = book.sessions.get(session) else { return false };
    running.topic_now().and_then(|topic| book.topics.get(topic)).is_none_or(looks_under)
}

/// Whether they are under every topic that was on the table so far. One that is gone may have been theirs.
pub fn looks_at_all(book: &Book, session: Id<Session>) -> bool {
    let Some(session) = book.sessions.get(session) else { return false };
    let mut topics = session.turns.iter().filter_map(|turn| turn.topic);
    topics.all(|topic| book.topics.get(topic).is_some_and(looks_under))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::notebook::Notebook;
    use crate::domain::testing::{amara, line, pen};
    use crate::domain::theme::Theme;
    use crate::domain::topic::Side;

    fn talked(notebook: &mut Notebook, author: Side, theme: Theme) -> (Id<Session>, Id<Topic>) {
        let session = notebook.start_now(&mut pen());
        let topic = notebook.add_topic(&mut pen(), line("The week ahead"), author, theme);
        notebook.turn_to(&pen(), session, Some(topic));
        (session, topic)
    }

    #[test]
    fn notes_are_looked_at_under_topics_of_ones_own_about_the_work_and_not_under_theirs() {
        let mut notebook = amara();
        let alone = notebook.start_now(&mut pen());
        assert!(looks_at_all(&notebook.book, alone), "nothing was on the table");
        for (author, theme, looks) in [
            (Side::Manager, Theme::Status, true),
            (Side::Manager, Theme::Performance, false),
            (Side::Report, Theme::Status, false),
        ] {
            let (session, _) = talked(&mut notebook, author, theme);
            assert_eq!(looks_at_all(&notebook.book, session), looks, "{author:?} {theme:?}");
            assert_eq!(looks_now(&notebook.book, session), looks, "{author:?} {theme:?}");
        }
    }

    #[test]
    fn where_a_topic_that_was_on_the_table_is_gone_nothing_is_looked_at_afterwards() {
        let mut notebook = amara();
        let (session, topic) = talked(&mut notebook, Side::Manager, Theme::Status);
        assert!(looks_at_all(&notebook.book, session));
        notebook.book.topics.remove(topic, &pen());
        assert!(!looks_at_all(&notebook.book, session));
    }
}
