//! What is erased for good: of a thing its id and revision stay, so that no file brings it back unasked, and nothing else.

use serde_json::{Map, Value};

use super::Notebook;
use super::removed::Thing;
use crate::domain::book::Book;
use crate::domain::entry::{is_mark, mark_of};
use crate::domain::pen::Pen;

impl Notebook {
    /// Erases one thing, waiting or not; of a person that is everything about them. Whether there was anything.
    pub fn erase(&mut self, pen: &Pen, thing: Thing) -> bool {
        match thing {
            Thing::Person => self.clear(pen),
            Thing::Fact(id) => self.facts.erase(id, pen),
            Thing::Interest(id) => self.interests.erase(id, pen),
            Thing::Goal(id) => self.goals.erase(id, pen),
            in_book => self.book.erase(pen, in_book),
        }
    }

    /// Erases everything in it, also what only a newer version can read; whether there was anything.
    pub fn clear(&mut self, pen: &Pen) -> bool {
        let person = self.person.clear(pen);
        let facts = self.facts.clear(pen);
        let interests = self.interests.clear(pen);
        let goals = self.goals.clear(pen);
        let book = self.book.clear(pen);
        only_marks(&mut self.unread, pen) || person || facts || interests || goals || book
    }

    /// Loses what was lost for good between two states of it.
    pub fn lose_as(&mut self, before: &Self, after: &Self) {
        if after.person.is_gone() && !before.person.is_gone() {
            self.person = after.person.clone();
        }
        self.facts.lose_as(&before.facts, &after.facts);
        self.interests.lose_as(&before.interests, &after.interests);
        self.goals.lose_as(&before.goals, &after.goals);
        self.book.lose_as(&before.book, &after.book);
    }
}

impl Book {
    /// Erases one thing, waiting or not; whether there was one.
    pub fn erase(&mut self, pen: &Pen, thing: Thing) -> bool {
        match thing {
            Thing::Person => self.clear(pen),
            Thing::Session(id) => self.sessions.erase(id, pen),
            Thing::Topic(id) => self.topics.erase(id, pen),
            Thing::ActionItem(id, _) => self.action_items.erase(id, pen),
            Thing::Win(id) => self.wins.erase(id, pen),
            Thing::Fact(_) | Thing::Interest(_) | Thing::Goal(_) => false,
        }
    }

    /// Erases everything in it, also what only a newer version can read; whether there was anything.
    pub fn clear(&mut self, pen: &Pen) -> bool {
        let sessions = self.sessions.clear(pen);
        let topics = self.topics.clear(pen);
        let items = self.action_items.clear(pen);
        let wins = self.wins.clear(pen);
        only_marks(&mut self.unread, pen) || sessions || topics || items || wins
    }

    /// Loses what was lost for good between two states of it.
    pub fn lose_as(&mut self, before: &Self, after: &Self) {
        self.sessions.lose_as(&before.sessions, &after.sessions);
        self.topics.lose_as(&before.topics, &after.topics);
        self.action_items.lose_as(&before.action_items, &after.action_items);
        self.wins.lose_as(&before.wins, &after.wins);
    }
}

/// Leaves of what a newer version wrote no more than the marks of its entries; whether there was more.
fn only_marks(unread: &mut Map<String, Value>, pen: &Pen) -> bool {
    let before = unread.clone();
    unread.retain(|_, value| value.as_object().is_some_and(|entries| entries.values().all(is_entry)));
    for (_, entries) in unread.iter_mut() {
        for (_, entry) in entries.as_object_mut().into_iter().flatten() {
            if !is_mark(entry) {
                *entry = mark_of(entry, pen);
            }
        }
    }
    *unread != before
}

fn is_entry(value: &Value) -> bool {
    value.get("changed_at").is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::entry::Entry;
    use crate::domain::kept::Kept;
    use crate::domain::person::{Fact, Interest, Sphere};
    use crate::domain::testing::{amara, day, line, pen};
    use crate::domain::theme::Theme;
    use crate::domain::topic::Side;
    use serde_json::json;

    const SECRET: &str = "The lighthouse";

    #[test]
    fn of_a_thing_that_is_erased_the_mark_stays_and_of_all_others_everything() {
        let mut notebook = amara();
        let [kept, erased] =
            ["kept", SECRET].map(|words| notebook.add_topic(&mut pen(), line(words), Side::Report, Theme::Agency));
        let fact = Fact { label: line("At home"), words: line(SECRET), left_out: false };
        let fact = notebook.facts.add(&mut pen(), fact);
        notebook.book.topics.remove(erased, &pen());
        let rev = notebook.book.topics.entry(erased).and_then(Entry::stamp).cloned();
        assert!(notebook.erase(&pen(), Thing::Topic(erased)));
        assert!(notebook.erase(&pen(), Thing::Fact(fact)));
        assert!(!notebook.erase(&pen(), Thing::Topic(erased)), "it is gone");
        assert!(!notebook.write().to_string().contains(SECRET));
        assert_eq!(notebook.book.topics.entry(erased).and_then(Entry::stamp).cloned(), rev);
        assert!(notebook.book.topics.get(kept).is_some());
    }

    #[test]
    fn of_a_person_who_is_erased_only_marks_stay_also_of_what_a_newer_version_wrote() {
        let mut notebook = amara();
        notebook.add_topic(&mut pen(), line(SECRET), Side::Report, Theme::Agency);
        let id = notebook.record(&mut pen(), day("2026-11-17"), None);
        notebook.book.sessions.change(id, &pen(), |session| session.private_notes = SECRET.to_owned());
        let interest = Interest { words: line(SECRET), sphere: Sphere::Beyond, energy: None, left_out: false };
        notebook.interests.add(&mut pen(), interest);
        let mut value = notebook.write();
        let newer = json!({ "rev": { "x": 3 }, "changed_at": "2026-11-22T09:00:00Z", "words": { "say": SECRET } });
        value["challenges"] = json!({ "0000000000000001": newer });
        value["mood"] = json!({ "words": SECRET });
        value["book"]["loops"] = json!({ "0000000000000002": newer });
        value["book"]["wins"]["0000000000000003"] = newer;
        let mut notebook = Notebook::read(&value).unwrap();

        assert!(notebook.clear(&pen()));
        let value = notebook.write();
        assert!(!value.to_string().contains(SECRET) && !value.to_string().contains("Amara"), "{value}");
        assert_eq!(value["challenges"]["0000000000000001"]["rev"]["x"], 3);
        assert_eq!(value["book"]["loops"]["0000000000000002"]["removed"], true);
        assert!(is_mark(&value["book"]["wins"]["0000000000000003"]));
        assert_eq!(value.get("mood"), None);
        assert!(!notebook.clear(&pen()), "there is nothing more of it");
    }

    #[test]
    fn an_earlier_state_loses_what_was_lost_since_and_nothing_else() {
        let mut notebook = amara();
        let mut add = |words: &str| notebook.add_topic(&mut pen(), line(words), Side::Report, Theme::Agency);
        let (kept, erased) = (add("kept"), add(SECRET));
        let mut past = notebook.clone();
        let before = notebook.clone();
        notebook.erase(&pen(), Thing::Topic(erased));
        past.lose_as(&before, &notebook);
        assert!(!past.write().to_string().contains(SECRET));
        assert!(past.book.topics.get(kept).is_some());
        // What went before that is as it was.
        let mut past = before.clone();
        past.lose_as(&notebook, &notebook);
        assert_eq!(past, before);
    }
}
