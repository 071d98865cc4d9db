//! Everything about the 1:1s with one person, and the rules that span it. The unit of storage.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::action_item::ActionItem;
use super::book::{Book, Year};
use super::entry::{Entries, Entry};
use super::goal::Goal;
use super::id::Id;
use super::pen::Pen;
use super::person::{Fact, Interest, Person};
use super::rhythm::{Minutes, Rhythm};
use super::session::{By, Session, Span, Stage};
use super::talk::{Tap, Voice};
use super::text::{Line, Name};
use super::theme::Theme;
use super::topic::{Ended, Outcome, Side, Topic};

/// A notebook: its front page, and a book of what happened.
///
/// As stored, the book holds what is open and recent, and `years` says what lies in the year books. As exported, the
/// book holds everything and `years` is empty.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Notebook {
    /// Who it is about.
    pub person: Entry<Person>,
    /// Things to know about them.
    #[serde(default)]
    pub facts: Entries<Fact>,
    /// What matters to them.
    #[serde(default)]
    pub interests: Entries<Interest>,
    /// What they want.
    #[serde(default)]
    pub goals: Entries<Goal>,
    /// What happened, and what is open.
    #[serde(default)]
    pub book: Book,
    /// What lies in the year books.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub years: BTreeMap<Year, YearFigures>,
    /// What a newer version wrote beside these.
    #[serde(flatten)]
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
            years: BTreeMap::new(),
            unread: Map::new(),
        }
    }

    /// Their front page, unless it was removed or is beyond this version.
    pub fn person(&self) -> Option<&Person> {
        self.person.get()
    }

    // ── Topics ────────────────────────────────────────────────────────────────────────────────────

    /// The agenda of the next 1:1, if that is on `day`: open topics that are due, in order.
    pub fn agenda(&self, day: NaiveDate) -> Vec<(Id<Topic>, &Topic)> {
        let held: Vec<NaiveDate> = self.book.held().iter().map(|(_, session)| session.day).collect();
        let since = |topic: &Topic| held.iter().filter(|day| topic.last_on.is_some_and(|last| **day > last)).count();
        let due = |topic: &Topic| topic.is_open() && topic.is_due(day, since(topic));
        let mut agenda: Vec<_> = self.book.topics.iter().filter(|(_, topic)| due(topic)).collect();
        agenda.sort_by_key(|(id, topic)| (topic.order, *id));
        agenda
    }

    /// Open topics that wait for a later agenda.
    pub fn resting_topics(&self, day: NaiveDate) -> Vec<(Id<Topic>, &Topic)> {
        let due: BTreeSet<Id<Topic>> = self.agenda(day).into_iter().map(|(id, _)| id).collect();
        self.book.topics.iter().filter(|(id, topic)| topic.is_open() && !due.contains(id)).collect()
    }

    /// Puts a topic at the end of the agenda.
    pub fn add_topic(&mut self, pen: &mut Pen, words: Line, author: Side, theme: Theme) -> Id<Topic> {
        let last = self.book.topics.iter().map(|(_, topic)| topic.order).max().unwrap_or(0);
        let topic = Topic { order: last.saturating_add(1), ..Topic::new(words, author, theme) };
        self.book.topics.add(pen, topic)
    }

    /// Moves a topic `by` places on the agenda of `day`: -1 is one up. At the ends nothing happens.
    pub fn move_topic(&mut self, pen: &Pen, id: Id<Topic>, by: isize, day: NaiveDate) {
        let mut order: Vec<Id<Topic>> = self.agenda(day).into_iter().map(|(id, _)| id).collect();
        let Some(from) = order.iter().position(|other| *other == id) else { return };
        let to = from.saturating_add_signed(by).min(order.len() - 1);
        let moved = order.remove(from);
        order.insert(to, moved);
        for (place, id) in (1..).zip(order) {
            self.book.topics.change(id, pen, |topic| topic.order = place);
        }
    }

    /// Ends an open topic, or changes how it ended. One that repeats comes back on a later agenda.
    pub fn end_topic(
        &mut self,
        pen: &mut Pen,
        id: Id<Topic>,
        how: Outcome,
        on: NaiveDate,
        session: Option<Id<Session>>,
    ) {
        let Some(topic) = self.book.topics.get(id) else { return };
        let comes_back = topic.is_open() && topic.repeats.is_some() && how != Outcome::Dropped;
        if comes_back {
            // What was talked about keeps its id, so the measured turns still point at it.
            let next = Topic { last_on: Some(on), carried: 0, ..topic.clone() };
            self.book.topics.add(pen, next);
        }
        self.book.topics.change(id, pen, |topic| {
            topic.ended = Some(Ended { how, on, session });
            topic.repeats = None;
        });
    }

    /// Opens an ended topic again, for the next agenda.
    pub fn reopen_topic(&mut self, pen: &Pen, id: Id<Topic>) {
        self.book.topics.change(id, pen, |topic| topic.ended = None);
    }

    // ── Sessions ──────────────────────────────────────────────────────────────────────────────────

    /// The next planned 1:1.
    pub fn planned(&self) -> Option<(Id<Session>, &Session)> {
        let planned = self.book.sessions.iter().filter(|(_, session)| session.is_planned());
        planned.min_by_key(|(id, session)| (session.day, session.time, *id))
    }

    /// The 1:1s that are going on.
    pub fn running(&self) -> Vec<(Id<Session>, &Session)> {
        self.book.sessions.iter().filter(|(_, session)| session.is_running()).collect()
    }

    /// The last held 1:1.
    pub fn last_held(&self) -> Option<(Id<Session>, &Session)> {
        self.book.held().into_iter().next()
    }

    /// Plans a 1:1.
    pub fn plan(&mut self, pen: &mut Pen, day: NaiveDate, time: Option<NaiveTime>, minutes: Minutes) -> Id<Session> {
        self.book.sessions.add(pen, Session::planned(day, time, minutes))
    }

    /// Begins a planned 1:1 now; one planned for another day is held today.
    pub fn start(&mut self, pen: &Pen, id: Id<Session>) {
        self.book.sessions.change(id, pen, |session| {
            if session.is_planned() {
                session.day = pen.today;
                session.stage = Stage::Running { started: pen.now };
            }
        });
    }

    /// Begins a 1:1 now: the planned one where its day has come, else an unplanned one.
    pub fn start_now(&mut self, pen: &mut Pen) -> Id<Session> {
        let minutes = self.person().map_or(Minutes::HALF_HOUR, |person| person.rhythm.minutes);
        let planned = self.planned().filter(|(_, session)| session.day <= pen.today).map(|(id, _)| id);
        let id = planned.unwrap_or_else(|| self.plan(pen, pen.today, None, minutes));
        self.start(pen, id);
        id
    }

    /// Taps who is speaking; the same voice again pauses the count.
    pub fn tap(&mut self, pen: &Pen, id: Id<Session>, voice: Voice) {
        self.book.sessions.change(id, pen, |session| {
            let voice = (session.talk.voice() != Some(voice)).then_some(voice);
            session.talk.taps.push(Tap { at: pen.now, voice });
        });
    }

    /// Puts a topic on the table.
    pub fn turn_to(&mut self, pen: &Pen, id: Id<Session>, topic: Option<Id<Topic>>) {
        self.book.sessions.change(id, pen, |session| session.turn_to(topic, pen.now));
    }

    /// Ends a running 1:1 at `ended`, not before it began.
    ///
    /// Topics that were on the table were discussed; the others are carried over.
    pub fn hold(&mut self, pen: &mut Pen, id: Id<Session>, ended: DateTime<Utc>) {
        let Some(session) = self.book.sessions.get(id) else { return };
        let Stage::Running { started } = session.stage else { return };
        let (day, ended) = (session.day, ended.max(started));
        let talked: BTreeSet<Id<Topic>> = session.turns.iter().filter_map(|turn| turn.topic).collect();
        let agenda: Vec<Id<Topic>> = self.agenda(day).into_iter().map(|(id, _)| id).collect();
        self.book.sessions.change(id, pen, |session| {
            session.stage = Stage::Held(Span::Measured { started, ended });
        });
        for topic in agenda {
            if talked.contains(&topic) {
                self.end_topic(pen, topic, Outcome::Discussed, day, Some(id));
            } else {
                self.book.topics.change(topic, pen, |topic| topic.carried = topic.carried.saturating_add(1));
            }
        }
    }

    /// Records a 1:1 that was held without the app.
    pub fn record(&mut self, pen: &mut Pen, day: NaiveDate, minutes: Option<Minutes>) -> Id<Session> {
        let planned =
            minutes.or_else(|| self.person().map(|person| person.rhythm.minutes)).unwrap_or(Minutes::HALF_HOUR);
        let session = Session { stage: Stage::Held(Span::Told(minutes)), ..Session::planned(day, None, planned) };
        self.book.sessions.add(pen, session)
    }

    /// Moves a planned 1:1 to another day. Its notes go along; the topics never belonged to it.
    pub fn move_session(
        &mut self,
        pen: &mut Pen,
        id: Id<Session>,
        day: NaiveDate,
        time: Option<NaiveTime>,
        by: By,
    ) -> Option<Id<Session>> {
        let session = self.book.sessions.get(id).filter(|session| session.is_planned())?;
        let moved = Session { day, time, ..session.clone() };
        self.book.sessions.change(id, pen, |session| {
            session.stage = Stage::Moved { by };
            session.notes.clear();
            session.private_notes.clear();
        });
        Some(self.book.sessions.add(pen, moved))
    }

    /// Cancels a planned 1:1. What was noted stays with it; the topics wait for the next one.
    pub fn cancel(&mut self, pen: &Pen, id: Id<Session>, by: By) {
        self.book.sessions.change(id, pen, |session| {
            if session.is_planned() {
                session.stage = Stage::Cancelled { by };
            }
        });
    }

    /// The day on which the next 1:1 is due.
    ///
    /// That is the last held day and the rhythm; for somebody never met, their first day or the day they were added,
    /// whichever is later.
    pub fn next_due(&self) -> Option<NaiveDate> {
        let person = self.person()?;
        let first = person.start_day.map_or(person.added_on, |start| start.max(person.added_on));
        Some(self.last_held().map_or(first, |(_, session)| person.rhythm.next_after(session.day)))
    }

    /// Why this person is being skipped, if they are.
    pub fn skipped(&self, today: NaiveDate) -> Option<Skipped> {
        let person = self.person().filter(|person| person.archived_on.is_none())?;
        let recent = self.recent(2);
        let put_off = |session: &Session| matches!(session.stage, Stage::Moved { .. } | Stage::Cancelled { .. });
        if recent.len() == 2 && recent.iter().all(|session| put_off(session)) {
            return Some(Skipped::PutOffTwice);
        }
        if self.planned().is_some() || !self.running().is_empty() {
            return None;
        }
        let last = self.last_held().map_or(person.added_on, |(_, session)| session.day);
        let days = (today - last).num_days();
        (2 * days > 3 * i64::from(person.rhythm.cadence.days())).then_some(Skipped::TooLong { days })
    }

    /// The last `most` sessions that are over, oldest first.
    pub fn recent(&self, most: usize) -> Vec<&Session> {
        let mut over: Vec<_> = self.book.sessions.iter().filter(|(_, session)| session.is_over()).collect();
        over.sort_by_key(|(id, session)| (session.day, session.time, *id));
        let first = over.len().saturating_sub(most);
        over.into_iter().skip(first).map(|(_, session)| session).collect()
    }

    /// How many 1:1s were held, those in the year books included.
    pub fn held_count(&self) -> usize {
        self.book.held().len() + self.years.values().map(|year| year.held).sum::<usize>()
    }

    // ── Promises ──────────────────────────────────────────────────────────────────────────────────

    /// The open promises of one side, the soonest due first.
    pub fn open_items(&self, owner: Side) -> Vec<(Id<ActionItem>, &ActionItem)> {
        let mut items: Vec<_> =
            self.book.action_items.iter().filter(|(_, item)| item.owner == owner && item.is_open()).collect();
        items.sort_by_key(|(id, item)| (item.due.unwrap_or(NaiveDate::MAX), item.made_on, *id));
        items
    }

    /// The promises made in one session.
    pub fn items_of(&self, session: Id<Session>, owner: Side) -> Vec<(Id<ActionItem>, &ActionItem)> {
        let here = |item: &ActionItem| item.session == Some(session) && item.owner == owner;
        self.book.action_items.iter().filter(|(_, item)| here(item)).collect()
    }

    // ── Rest ──────────────────────────────────────────────────────────────────────────────────────

    /// Moves what came to rest long ago out of the open book; returns it by year, to be put into the year books.
    pub fn settle(&mut self, today: NaiveDate) -> BTreeMap<Year, Book> {
        self.book.settle(today)
    }

    /// Brings everything back to what it was in `past`, as new changes.
    pub fn restore(&mut self, past: &Self, pen: &Pen) {
        if self.person != past.person {
            self.person.restore(&past.person, pen);
        }
        self.facts.restore(&past.facts, pen);
        self.interests.restore(&past.interests, pen);
        self.goals.restore(&past.goals, pen);
        self.book.sessions.restore(&past.book.sessions, pen);
        self.book.topics.restore(&past.book.topics, pen);
        self.book.action_items.restore(&past.book.action_items, pen);
        self.book.wins.restore(&past.book.wins, pen);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{amara, at, day, line, pen, pen_at, pen_on};
    use crate::domain::topic::Repeats;

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
        notebook.plan(&mut pen(), day("2026-11-30"), None, Minutes::HALF_HOUR);
        assert_eq!(notebook.skipped(day("2026-11-14")), None);
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

    #[test]
    fn restoring_undoes_an_addition_and_a_change() {
        let mut notebook = amara();
        let rota = topic(&mut notebook, "The rota");
        let past = notebook.clone();
        notebook.book.topics.change(rota, &pen(), |topic| topic.words = line("Something else"));
        let added = topic(&mut notebook, "Another");
        notebook.restore(&past, &pen());
        assert_eq!(words(&notebook.agenda(day("2026-11-24"))), ["The rota"]);
        assert!(notebook.book.topics.get(added).is_none());
    }
}
