//! What happens between two people: sessions and what comes out of them. An open book and a year book are both this.

use litemap::LiteMap;

use chrono::{Datelike, Days, NaiveDate};
use serde_json::{Map, Value};

use super::action_item::ActionItem;
use super::entries::Entries;
use super::id::Id;
use super::kept::{Kept, field, unread};
use super::order::{Place, in_order};
use super::pen::Pen;
use super::session::Session;
use super::topic::Topic;
use super::win::Win;

/// Sessions, topics, action items and wins.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Book {
    /// 1:1s.
    pub sessions: Entries<Session>,
    /// Talking points.
    pub topics: Entries<Topic>,
    /// Promises of both.
    pub action_items: Entries<ActionItem>,
    /// What went well.
    pub wins: Entries<Win>,
    /// What a newer version wrote beside these.
    pub unread: Map<String, Value>,
}

impl Kept for Book {
    fn read(value: &Value) -> Result<Self, String> {
        let Value::Object(fields) = value else { return Err("a book is an object".to_owned()) };
        Ok(Self {
            sessions: field(fields, "sessions")?,
            topics: field(fields, "topics")?,
            action_items: field(fields, "action_items")?,
            wins: field(fields, "wins")?,
            unread: unread(fields, &|name| matches!(name, "sessions" | "topics" | "action_items" | "wins")),
        })
    }

    fn write(&self) -> Value {
        let mut fields = self.unread.clone();
        fields.insert("sessions".to_owned(), self.sessions.write());
        fields.insert("topics".to_owned(), self.topics.write());
        fields.insert("action_items".to_owned(), self.action_items.write());
        fields.insert("wins".to_owned(), self.wins.write());
        Value::Object(fields)
    }
}

/// A year, written as `2026`.
pub type Year = i32;

/// How many days something stays in the open book after it came to rest.
pub const DAYS_OPEN: u64 = 90;
/// How many held sessions stay in the open book however old they are.
pub const SESSIONS_OPEN: usize = 12;

impl Book {
    /// Whether nothing at all is in it, not even the trace of something removed.
    pub fn is_blank(&self) -> bool {
        self.sessions.all().next().is_none()
            && self.topics.all().next().is_none()
            && self.action_items.all().next().is_none()
            && self.wins.all().next().is_none()
            && self.unread.is_empty()
    }

    /// How many entries are in it that only a newer version can read.
    pub fn newer(&self) -> usize {
        self.sessions.newer() + self.topics.newer() + self.action_items.newer() + self.wins.newer()
    }

    /// Puts everything of `other` in; where both have an entry, this one's stays.
    pub fn absorb(&mut self, other: Self) {
        self.sessions.absorb(other.sessions);
        self.topics.absorb(other.topics);
        self.action_items.absorb(other.action_items);
        self.wins.absorb(other.wins);
        for (name, value) in other.unread {
            self.unread.entry(name).or_insert(value);
        }
    }

    /// The topics that ended in `session`, in their order.
    pub fn topics_of(&self, session: Id<Session>) -> Vec<(Id<Topic>, &Topic)> {
        let here = |topic: &Topic| topic.ended.is_some_and(|ended| ended.session == Some(session));
        in_order(self.topics.iter().filter(|(_, topic)| here(topic)), |(id, topic)| Place::new(topic.order, 0, *id))
    }

    /// Held sessions, latest first.
    pub fn held(&self) -> Vec<(Id<Session>, &Session)> {
        let held = self.sessions.iter().filter(|(_, session)| session.is_held());
        let mut held = in_order(held, |(id, session)| session.place(*id));
        held.reverse();
        held
    }

    /// Brings everything back to what it was in `past`, as new changes.
    pub fn go_back_to(&mut self, past: &Self, pen: &Pen) {
        self.sessions.go_back_to(&past.sessions, pen);
        self.topics.go_back_to(&past.topics, pen);
        self.action_items.go_back_to(&past.action_items, pen);
        self.wins.go_back_to(&past.wins, pen);
    }

    /// Takes out what came to rest long ago, by the year in which it did.
    ///
    /// What stays: everything open, everything of the last [`DAYS_OPEN`] days, and the last [`SESSIONS_OPEN`] held
    /// sessions with what ended in them.
    pub fn settle(&mut self, today: NaiveDate) -> LiteMap<Year, Self> {
        let horizon = today.checked_sub_days(Days::new(DAYS_OPEN)).unwrap_or(today);
        let latest: Vec<Id<Session>> = self.held().into_iter().take(SESSIONS_OPEN).map(|(id, _)| id).collect();
        let old = |on: NaiveDate, session: Option<Id<Session>>| {
            (on < horizon && !session.is_some_and(|id| latest.contains(&id))).then_some(on.year())
        };
        let mut years = LiteMap::new();
        shelve(
            &mut self.sessions,
            &mut years,
            |book| &mut book.sessions,
            |id, session| session.is_over().then_some(session.day).and_then(|day| old(day, Some(id))),
        );
        shelve(
            &mut self.topics,
            &mut years,
            |book| &mut book.topics,
            |_, topic| topic.ended.and_then(|ended| old(ended.on, ended.session)),
        );
        shelve(
            &mut self.action_items,
            &mut years,
            |book| &mut book.action_items,
            |_, item| item.ended_on().and_then(|on| old(on, item.session)),
        );
        shelve(&mut self.wins, &mut years, |book| &mut book.wins, |_, win| old(win.on, win.session));
        years
    }
}

/// Moves the entries that `year_of` names a year for into the book of that year.
fn shelve<T>(
    entries: &mut Entries<T>,
    years: &mut LiteMap<Year, Book>,
    shelf: impl Fn(&mut Book) -> &mut Entries<T>,
    year_of: impl Fn(Id<T>, &T) -> Option<Year>,
) {
    for (id, entry, year) in entries.split(year_of) {
        shelf(years.entry(year).or_default()).put(id, entry);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::rhythm::Minutes;
    use crate::domain::session::{Span, Stage};
    use crate::domain::testing::{day, line, pen};

    fn weekly(sessions: u64) -> Book {
        let mut book = Book::default();
        for week in 0..sessions {
            let mut session = Session::planned(day("2026-11-24") - Days::new(7 * week), None, Minutes::HALF_HOUR);
            session.stage = Stage::Held(Span::Told(None));
            book.sessions.add(&mut pen(), session);
        }
        book
    }

    #[test]
    fn the_last_ninety_days_stay_and_older_ones_go_to_their_year() {
        let mut book = weekly(60);
        let years = book.settle(day("2026-11-24"));
        assert_eq!(book.sessions.len(), 13);
        assert_eq!(years.keys().copied().collect::<Vec<_>>(), [2025, 2026]);
        assert_eq!(years.values().map(|year| year.sessions.len()).sum::<usize>(), 47);
    }

    #[test]
    fn twelve_conversations_stay_however_long_ago_they_were() {
        let mut book = weekly(20);
        book.settle(day("2030-01-01"));
        assert_eq!(book.sessions.len(), SESSIONS_OPEN);
    }

    #[test]
    fn as_many_entries_as_a_file_may_hold_are_put_into_their_years_and_back_before_anybody_waits() {
        const MANY: u64 = 200_000;
        let mut pen = pen();
        let mut book = Book::default();
        for number in 0..MANY {
            let on = day("2020-01-01") + Days::new(number % 1_000);
            book.wins.add(&mut pen, Win { words: line("x"), on, session: None });
        }
        let whole = book.clone();
        let years = book.settle(day("2026-11-24"));
        assert_eq!((book.wins.len(), years.len()), (0, 3));
        for (_, year) in years {
            book.absorb(year);
        }
        assert!(book == whole);
    }

    #[test]
    fn settling_and_absorbing_loses_nothing() {
        let whole = weekly(60);
        let mut book = whole.clone();
        for (_, year) in book.settle(day("2026-11-24")) {
            book.absorb(year);
        }
        assert_eq!(book, whole);
    }
}
