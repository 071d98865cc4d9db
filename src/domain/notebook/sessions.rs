//! 1:1s: planning, holding, moving and cancelling them, when the next is due, and who is being skipped.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use super::{Notebook, Skipped};
use crate::domain::id::Id;
use crate::domain::order::in_order;
use crate::domain::pen::Pen;
use crate::domain::rhythm::Minutes;
use crate::domain::session::{By, Session, Span, Stage};
use crate::domain::talk::{Tap, Voice};
use crate::domain::topic::{Outcome, Topic};

impl Notebook {
    /// The next planned 1:1.
    pub fn planned(&self) -> Option<(Id<Session>, &Session)> {
        let planned = self.book.sessions.iter().filter(|(_, session)| session.is_planned());
        planned.min_by_key(|(id, session)| session.place(*id))
    }

    /// The 1:1s that are going on.
    pub fn running(&self) -> Vec<(Id<Session>, &Session)> {
        self.book.sessions.iter().filter(|(_, session)| session.is_running()).collect()
    }

    /// The last held 1:1.
    pub fn last_held(&self) -> Option<(Id<Session>, &Session)> {
        self.book.held().into_iter().next()
    }

    /// Whether the notes of the last 1:1 were read again; none where there was no 1:1.
    pub fn has_read_last(&self) -> Option<bool> {
        let (_, last) = self.last_held()?;
        Some(self.person()?.read_up_to.is_some_and(|day| day >= last.day))
    }

    /// Notes that those of the last 1:1 were read again.
    pub fn read_last(&mut self, pen: &Pen) {
        if self.has_read_last() == Some(false) {
            let day = self.last_held().map(|(_, session)| session.day);
            self.person.change(pen, |person| person.read_up_to = day);
        }
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
        let talked: Vec<Id<Topic>> = session.turns.iter().filter_map(|turn| turn.topic).collect();
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
        let to_come = self.planned().is_some_and(|(_, session)| session.day >= today);
        if to_come || !self.running().is_empty() {
            return None;
        }
        let last = self.last_held().map_or(person.added_on, |(_, session)| session.day);
        let days = (today - last).num_days();
        (2 * days > 3 * i64::from(person.rhythm.cadence.days())).then_some(Skipped::TooLong { days })
    }

    /// The last `most` sessions that are over, oldest first.
    pub fn recent(&self, most: usize) -> Vec<&Session> {
        let over = self.book.sessions.iter().filter(|(_, session)| session.is_over());
        let over = in_order(over, |(id, session)| session.place(*id));
        let first = over.len().saturating_sub(most);
        over.into_iter().skip(first).map(|(_, session)| session).collect()
    }

    /// How many 1:1s were held, those in the year books included.
    pub fn held_count(&self) -> usize {
        self.book.held().len() + self.years.values().map(|year| year.held).sum::<usize>()
    }
}
