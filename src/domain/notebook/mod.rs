//! Everything about the 1:1s with one person, and the rules that span it. The unit of storage.

mod erased;
mod kept;
pub mod removed;
mod sessions;
mod topics;

use litemap::LiteMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::domain::action_item::ActionItem;
use crate::domain::book::{Book, Year};
use crate::domain::entries::Entries;
use crate::domain::entry::Entry;
use crate::domain::goal::Goal;
use crate::domain::id::Id;
use crate::domain::order::in_order;
use crate::domain::pen::Pen;
use crate::domain::person::{Fact, Interest, Person};
use crate::domain::rhythm::Rhythm;
use crate::domain::session::Session;
use crate::domain::text::Name;
use crate::domain::topic::Side;

/// A notebook: its front page, and a book of what happened.
///
/// As stored, the book holds what is open and recent, and `years` says what lies in the year books. As exported, the
/// book holds everything and `years` is empty.
#[derive(Clone, Debug, PartialEq)]
pub struct Notebook {
    /// Who it is about.
    pub person: Entry<Person>,
    /// Things to know about them.
    pub facts: Entries<Fact>,
    /// What matters to them.
    pub interests: Entries<Interest>,
    /// What they want.
    pub goals: Entries<Goal>,
    /// What happened, and what is open.
    pub book: Book,
    /// What lies in the year books.
    pub years: LiteMap<Year, YearFigures>,
    /// Whose notebook this one went into, where it was the second of one person: then everything of it lies there.
    pub joined_into: Option<Id<Person>>,
    /// What a newer version wrote beside these.
    pub unread: Map<String, Value>,
}

/// The few figures of a year book that lists need without opening it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct YearFigures {
    /// How many sessions were held.
    pub held: usize,
    /// How many sessions there are in all.
    pub sessions: usize,
    /// How many topics.
    pub topics: usize,
    /// How many action items.
    pub action_items: usize,
}

impl YearFigures {
    /// The figures of a year book.
    pub fn of(book: &Book) -> Self {
        Self {
            held: book.held().len(),
            sessions: book.sessions.len(),
            topics: book.topics.len(),
            action_items: book.action_items.len(),
        }
    }
}

/// Why somebody is being skipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Skipped {
    /// Nothing is planned and this many days have passed since the last time, or since they were added.
    TooLong {
        /// How many.
        days: i64,
    },
    /// The last two were moved or cancelled.
    PutOffTwice,
}

impl Notebook {
    /// The notebook of somebody of whom only the name is known.
    pub fn new(pen: &Pen, name: Name, rhythm: Rhythm) -> Self {
        Self {
            person: Entry::new(Person::new(name, pen.today, rhythm), pen),
            facts: Entries::default(),
            interests: Entries::default(),
            goals: Entries::default(),
            book: Book::default(),
            years: LiteMap::new(),
            joined_into: None,
            unread: Map::new(),
        }
    }

    /// Their front page, unless it was removed or is beyond this version.
    pub fn person(&self) -> Option<&Person> {
        self.person.get()
    }

    /// How many entries are here that only a newer version can read.
    pub fn newer(&self) -> usize {
        let front = usize::from(matches!(self.person, Entry::Newer(_)));
        front + self.facts.newer() + self.interests.newer() + self.goals.newer() + self.book.newer()
    }

    /// The open promises of one side, the soonest due first.
    pub fn open_items(&self, owner: Side) -> Vec<(Id<ActionItem>, &ActionItem)> {
        let items = self.book.action_items.iter().filter(|(_, item)| item.owner == owner && item.is_open());
        in_order(items, |(id, item)| item.place(*id))
    }

    /// The promises made in one session.
    pub fn items_of(&self, session: Id<Session>, owner: Side) -> Vec<(Id<ActionItem>, &ActionItem)> {
        let here = |item: &ActionItem| item.session == Some(session) && item.owner == owner;
        self.book.action_items.iter().filter(|(_, item)| here(item)).collect()
    }

    /// Brings everything back to what it was in `past`, as new changes. The figures of the years stay: they say what is.
    pub fn go_back_to(&mut self, past: &Self, pen: &Pen) {
        self.person.go_back_to(&past.person, pen);
        self.facts.go_back_to(&past.facts, pen);
        self.interests.go_back_to(&past.interests, pen);
        self.goals.go_back_to(&past.goals, pen);
        self.book.go_back_to(&past.book, pen);
    }

    /// Moves what came to rest long ago out of the open book; returns it by year, to be put into the year books.
    pub fn settle(&mut self, today: NaiveDate) -> LiteMap<Year, Book> {
        self.book.settle(today)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::rhythm::Minutes;
    use crate::domain::session::By;
    use crate::domain::testing::{amara, at, day, line, pen, pen_at, pen_on};
    use crate::domain::theme::Theme;
    use crate::domain::topic::Repeats;
    use crate::domain::topic::Topic;

    fn topic(notebook: &mut Notebook, words: &str) -> Id<Topic> {
        notebook.add_topic(&mut pen(), line(words), Side::Manager, Theme::Person)
    }

    fn words(agenda: &[(Id<Topic>, &Topic)]) -> Vec<String> {
        agenda.iter().map(|(_, topic)| topic.words.to_string()).collect()
    }

    #[test]
    fn moving_a_session_loses_no_topic_and_no_note() {
        let mut notebook = amara();
        topic(&mut notebook, "The rota");
        let id = notebook.plan(&mut pen(), day("2026-11-24"), None, Minutes::HALF_HOUR);
        notebook.book.sessions.change(id, &pen(), |session| session.notes = "ask about Ada".to_owned());
        let moved = notebook.move_session(&mut pen(), id, day("2026-11-26"), None, By::Manager).unwrap();
        assert_eq!(words(&notebook.agenda(day("2026-11-26"))), ["The rota"]);
        assert_eq!(notebook.book.sessions.get(moved).unwrap().notes, "ask about Ada");
        assert_eq!(notebook.planned().unwrap().0, moved);
    }

    #[test]
    fn cancelling_a_session_loses_no_topic() {
        let mut notebook = amara();
        topic(&mut notebook, "The rota");
        let id = notebook.plan(&mut pen(), day("2026-11-24"), None, Minutes::HALF_HOUR);
        notebook.cancel(&pen(), id, By::Circumstances);
        assert_eq!(notebook.agenda(day("2026-12-01")).len(), 1);
        assert!(notebook.planned().is_none());
    }

    #[test]
    fn holding_ends_what_was_talked_about_and_carries_the_rest_over() {
        let mut notebook = amara();
        let (rota, year) = (topic(&mut notebook, "The rota"), topic(&mut notebook, "A year from now"));
        let id = notebook.start_now(&mut pen_at("2026-11-24T14:00:00Z"));
        notebook.turn_to(&pen_at("2026-11-24T14:01:00Z"), id, Some(rota));
        notebook.hold(&mut pen_at("2026-11-24T14:30:00Z"), id, at("2026-11-24T14:30:00Z"));
        assert_eq!(notebook.book.topics_of(id), [(rota, notebook.book.topics.get(rota).unwrap())]);
        assert_eq!(notebook.book.topics.get(year).unwrap().carried, 1);
        assert_eq!(words(&notebook.agenda(day("2026-12-01"))), ["A year from now"]);
    }

    #[test]
    fn a_topic_for_every_time_comes_back_the_next_time() {
        let mut notebook = amara();
        let arriving = topic(&mut notebook, "Arriving");
        notebook.book.topics.change(arriving, &pen(), |topic| topic.repeats = Some(Repeats::EveryTime));
        let id = notebook.start_now(&mut pen());
        notebook.turn_to(&pen(), id, Some(arriving));
        notebook.hold(&mut pen(), id, pen().now);
        assert_eq!(words(&notebook.agenda(day("2026-12-01"))), ["Arriving"]);
        assert_eq!(notebook.book.topics_of(id).len(), 1);
    }

    #[test]
    fn starting_takes_the_session_planned_for_today_and_leaves_a_later_one_alone() {
        let mut notebook = amara();
        let later = notebook.plan(&mut pen(), day("2026-12-01"), None, Minutes::HALF_HOUR);
        assert_ne!(notebook.start_now(&mut pen()), later);
        let today = notebook.plan(&mut pen(), day("2026-11-24"), None, Minutes::HALF_HOUR);
        assert_eq!(notebook.start_now(&mut pen()), today);
        assert_eq!(notebook.running().len(), 2, "two at once are allowed");
    }

    #[test]
    fn topics_move_one_place_at_a_time_and_stop_at_the_ends() {
        let mut notebook = amara();
        let first = topic(&mut notebook, "a");
        topic(&mut notebook, "b");
        notebook.move_topic(&pen(), first, 1, day("2026-11-24"));
        assert_eq!(words(&notebook.agenda(day("2026-11-24"))), ["b", "a"]);
        notebook.move_topic(&pen(), first, 1, day("2026-11-24"));
        assert_eq!(words(&notebook.agenda(day("2026-11-24"))), ["b", "a"]);
    }

    #[test]
    fn the_next_one_is_due_a_rhythm_after_the_last_and_at_the_beginning_on_the_first_day() {
        let mut notebook = amara();
        assert_eq!(notebook.next_due(), Some(day("2026-11-24")));
        notebook.person.change(&pen(), |person| person.start_day = Some(day("2027-01-04")));
        assert_eq!(notebook.next_due(), Some(day("2027-01-04")));
        notebook.record(&mut pen(), day("2026-11-24"), None);
        assert_eq!(notebook.next_due(), Some(day("2026-12-01")));
    }

    #[test]
    fn somebody_is_skipped_past_one_and_a_half_times_the_rhythm_with_nothing_planned() {
        let mut notebook = amara();
        notebook.record(&mut pen(), day("2026-11-03"), None);
        assert_eq!(notebook.skipped(day("2026-11-13")), None);
        assert_eq!(notebook.skipped(day("2026-11-14")), Some(Skipped::TooLong { days: 11 }));
        notebook.plan(&mut pen(), day("2026-11-15"), None, Minutes::HALF_HOUR);
        assert_eq!(notebook.skipped(day("2026-11-14")), None);
        assert_eq!(notebook.skipped(day("2026-11-16")), Some(Skipped::TooLong { days: 13 }), "that day has passed");
    }

    #[test]
    fn somebody_put_off_twice_in_a_row_is_skipped_even_with_a_date() {
        let mut notebook = amara();
        let first = notebook.plan(&mut pen(), day("2026-11-24"), None, Minutes::HALF_HOUR);
        let second = notebook.move_session(&mut pen(), first, day("2026-11-25"), None, By::Manager).unwrap();
        assert_eq!(notebook.skipped(day("2026-11-24")), None);
        notebook.move_session(&mut pen(), second, day("2026-11-26"), None, By::Report);
        assert_eq!(notebook.skipped(day("2026-11-24")), Some(Skipped::PutOffTwice));
    }

    #[test]
    fn open_promises_of_both_are_kept_apart_and_the_soonest_comes_first() {
        let mut notebook = amara();
        for (words, owner, due) in [
            ("later", Side::Manager, Some(day("2026-12-05"))),
            ("some day", Side::Manager, None),
            ("sooner", Side::Manager, Some(day("2026-11-30"))),
            ("hers", Side::Report, None),
        ] {
            let item = ActionItem::new(&pen_on("2026-11-24"), line(words), owner, due, None);
            notebook.book.action_items.add(&mut pen(), item);
        }
        let mine: Vec<_> = notebook.open_items(Side::Manager).iter().map(|(_, item)| item.words.to_string()).collect();
        assert_eq!(mine, ["sooner", "later", "some day"]);
        assert_eq!(notebook.open_items(Side::Report).len(), 1);
    }
}
