//! What was removed and waits to be brought back.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::Notebook;
use crate::domain::action_item::ActionItem;
use crate::domain::book::Book;
use crate::domain::goal::Goal;
use crate::domain::id::Id;
use crate::domain::pen::Pen;
use crate::domain::person::{Fact, Interest};
use crate::domain::session::Session;
use crate::domain::topic::{Side, Topic};
use crate::domain::win::Win;

/// How many days a removed thing waits.
pub const DAYS_REMOVED: i64 = 30;

/// One thing in a notebook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing {
    /// The person, and with them their whole notebook.
    Person,
    /// Something to know about them.
    Fact(Id<Fact>),
    /// Something that matters to them.
    Interest(Id<Interest>),
    /// Something they want.
    Goal(Id<Goal>),
    /// A 1:1.
    Session(Id<Session>),
    /// A talking point.
    Topic(Id<Topic>),
    /// A promise of the manager's, or a step of theirs.
    ActionItem(Id<ActionItem>, Side),
    /// Something that went well.
    Win(Id<Win>),
}

/// Something that waits to be brought back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// What it is.
    pub thing: Thing,
    /// Its words; of a 1:1 how its notes begin.
    pub words: String,
    /// The day of a 1:1.
    pub day: Option<NaiveDate>,
    /// When it was removed.
    pub since: DateTime<Utc>,
}

/// Removed before this instant is removed for good.
pub fn horizon(now: DateTime<Utc>) -> DateTime<Utc> {
    now - TimeDelta::days(DAYS_REMOVED)
}

impl Notebook {
    /// Everything that can be brought back, the year books aside. Of a removed person that is the person: what they
    /// come back with, comes back as it was.
    pub fn removed(&self) -> Vec<Waiting> {
        if let Some((person, since)) = self.person.removed() {
            return vec![Waiting { thing: Thing::Person, words: person.name.to_string(), day: None, since }];
        }
        let mut all = self.book.removed();
        let mut add = |thing, words: String, since| all.push(Waiting { thing, words, day: None, since });
        for (id, fact, since) in self.facts.removed() {
            add(Thing::Fact(id), format!("{}: {}", fact.label, fact.words), since);
        }
        for (id, interest, since) in self.interests.removed() {
            add(Thing::Interest(id), interest.words.to_string(), since);
        }
        for (id, goal, since) in self.goals.removed() {
            add(Thing::Goal(id), goal.words.to_string(), since);
        }
        all
    }

    /// Brings one thing back, whole; whether it was waiting here.
    pub fn restore(&mut self, pen: &Pen, thing: Thing) -> bool {
        match thing {
            Thing::Person => self.person.restore(pen),
            Thing::Fact(id) => self.facts.restore(id, pen),
            Thing::Interest(id) => self.interests.restore(id, pen),
            Thing::Goal(id) => self.goals.restore(id, pen),
            in_book => self.book.restore(pen, in_book),
        }
    }

    /// Keeps only the revisions of what was removed before that instant; whether there was anything. Of a person that
    /// is everything about them.
    pub fn forget(&mut self, pen: &Pen, removed_before: DateTime<Utc>) -> bool {
        if self.person.forget(removed_before) {
            self.clear(pen);
            return true;
        }
        let facts = self.facts.forget(removed_before);
        let interests = self.interests.forget(removed_before);
        let goals = self.goals.forget(removed_before);
        self.book.forget(removed_before) || facts || interests || goals
    }
}

impl Book {
    /// Everything in it that can be brought back.
    pub fn removed(&self) -> Vec<Waiting> {
        let mut all = Vec::new();
        for (id, session, since) in self.sessions.removed() {
            let words = session.notes.lines().next().unwrap_or_default().to_owned();
            all.push(Waiting { thing: Thing::Session(id), words, day: Some(session.day), since });
        }
        let mut add = |thing, words: String, since| all.push(Waiting { thing, words, day: None, since });
        for (id, topic, since) in self.topics.removed() {
            add(Thing::Topic(id), topic.words.to_string(), since);
        }
        for (id, item, since) in self.action_items.removed() {
            add(Thing::ActionItem(id, item.owner), item.words.to_string(), since);
        }
        for (id, win, since) in self.wins.removed() {
            add(Thing::Win(id), win.words.to_string(), since);
        }
        all
    }

    /// Brings one thing back, whole; whether it was waiting here.
    pub fn restore(&mut self, pen: &Pen, thing: Thing) -> bool {
        match thing {
            Thing::Session(id) => self.sessions.restore(id, pen),
            Thing::Topic(id) => self.topics.restore(id, pen),
            Thing::ActionItem(id, _) => self.action_items.restore(id, pen),
            Thing::Win(id) => self.wins.restore(id, pen),
            Thing::Person | Thing::Fact(_) | Thing::Interest(_) | Thing::Goal(_) => false,
        }
    }

    /// Keeps only the revisions of what was removed before that instant; whether there was anything.
    pub fn forget(&mut self, removed_before: DateTime<Utc>) -> bool {
        let sessions = self.sessions.forget(removed_before);
        let topics = self.topics.forget(removed_before);
        let items = self.action_items.forget(removed_before);
        self.wins.forget(removed_before) || sessions || topics || items
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::kept::Kept;
    use crate::domain::testing::{amara, day, line, pen, pen_at};
    use crate::domain::theme::Theme;

    #[test]
    fn what_was_removed_waits_with_its_words_and_comes_back_whole() {
        let mut notebook = amara();
        let topic = notebook.add_topic(&mut pen(), line("The rota"), Side::Report, Theme::Agency);
        let session = notebook.record(&mut pen(), day("2026-11-17"), None);
        notebook.book.sessions.change(session, &pen(), |session| session.notes = "A good one\nmore".to_owned());
        let whole = notebook.clone();
        notebook.book.topics.remove(topic, &pen());
        notebook.book.sessions.remove(session, &pen());
        let waiting = notebook.removed();
        let words: Vec<_> = waiting.iter().map(|waiting| (waiting.words.as_str(), waiting.day)).collect();
        assert_eq!(words, [("A good one", Some(day("2026-11-17"))), ("The rota", None)]);
        for waiting in waiting {
            assert!(notebook.restore(&pen(), waiting.thing));
        }
        assert_eq!(notebook.removed(), []);
        assert_eq!(notebook.book.topics.get(topic), whole.book.topics.get(topic));
        assert_eq!(notebook.book.sessions.get(session), whole.book.sessions.get(session));
    }

    #[test]
    fn after_thirty_days_only_the_revision_is_left() {
        let mut notebook = amara();
        let topic = notebook.add_topic(&mut pen(), line("The rota"), Side::Report, Theme::Agency);
        notebook.book.topics.remove(topic, &pen_at("2026-10-25T12:00:00Z"));
        assert!(!notebook.forget(&pen(), horizon(pen_at("2026-11-24T12:00:00Z").now)));
        assert!(notebook.forget(&pen(), horizon(pen_at("2026-11-24T12:00:01Z").now)));
        assert!(!notebook.write().to_string().contains("The rota"));
        assert!(notebook.book.topics.entry(topic).is_some());
    }

    #[test]
    fn a_person_comes_back_with_everything_or_goes_with_everything() {
        let mut notebook = amara();
        notebook.add_topic(&mut pen(), line("The rota"), Side::Report, Theme::Agency);
        let whole = notebook.clone();
        notebook.person.remove(&pen());
        assert_eq!(notebook.removed().len(), 1);
        let mut back = notebook.clone();
        assert!(back.restore(&pen(), Thing::Person));
        assert_eq!((back.person(), &back.book), (whole.person(), &whole.book));
        assert!(notebook.forget(&pen(), DateTime::<Utc>::MAX_UTC));
        let text = notebook.write().to_string();
        assert!(!text.contains("The rota") && !text.contains("Amara"), "{text}");
    }
}
