//! One 1:1: planned, running, held, moved or cancelled.

use std::fmt;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::id::Id;
use super::order::Place;
use super::rhythm::Minutes;
use super::talk::TalkTime;
use super::topic::Topic;
use super::worth::Worth;

/// One 1:1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// The day it is or was on. A day, not an instant: no time zone moves it.
    pub day: NaiveDate,
    /// The local time it was planned for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<NaiveTime>,
    /// How long it was planned for.
    pub minutes: Minutes,
    /// How far it has come.
    pub stage: Stage,
    /// What both may read.
    #[serde(default)]
    pub notes: String,
    /// What only the manager reads.
    #[serde(default)]
    pub private_notes: String,
    /// How they were.
    #[serde(default)]
    pub check_in: CheckIn,
    /// Who spoke how long.
    #[serde(default)]
    pub talk: TalkTime,
    /// What the manager thinks it was worth to them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worth_guess: Option<Worth>,
    /// From when on which topic was on the table.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub turns: Vec<Turn>,
}

/// How far a session has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// It will be.
    Planned,
    /// It is. The timer is computed from this instant, so it survives a reload and a dead battery.
    Running {
        /// When it began.
        started: DateTime<Utc>,
    },
    /// It was.
    Held(Span),
    /// It was put off to another day, where another session stands.
    Moved {
        /// By whom.
        by: By,
    },
    /// It fell out.
    Cancelled {
        /// By whom.
        by: By,
    },
}

/// How long a held session took.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Span {
    /// Measured while it ran.
    Measured {
        /// When it began.
        started: DateTime<Utc>,
        /// When it ended.
        ended: DateTime<Utc>,
    },
    /// Told afterwards, if at all.
    Told(Option<Minutes>),
}

/// Who or what moved or cancelled a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum By {
    /// The manager.
    Manager,
    /// The person met.
    Report,
    /// A strike, a storm, a child with a fever.
    Circumstances,
}

/// From this instant on, this topic was on the table; `None` is none of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turn {
    /// When.
    pub at: DateTime<Utc>,
    /// Which.
    pub topic: Option<Id<Topic>>,
}

/// How they are, each mark as they give it. Not answered is a value of its own, never zero.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckIn {
    /// Energy: higher is more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub energy: Option<Mark>,
    /// Stress: higher is heavier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stress: Option<Mark>,
    /// Workload: higher is heavier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub workload: Option<Mark>,
    /// Connection: higher is closer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub connection: Option<Mark>,
    /// Left out of everything made to be shared. Backups hold it.
    #[serde(default)]
    pub left_out: bool,
}

impl CheckIn {
    /// Whether none of the four was answered.
    pub fn is_empty(self) -> bool {
        self.energy.or(self.stress).or(self.workload).or(self.connection).is_none()
    }
}

/// A mark from 0 to 10.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Mark(u8);

/// A number beyond 10.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarkError;

impl fmt::Display for MarkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a mark is between 0 and 10")
    }
}

impl TryFrom<u8> for Mark {
    type Error = MarkError;

    fn try_from(mark: u8) -> Result<Self, MarkError> {
        if mark <= 10 { Ok(Self(mark)) } else { Err(MarkError) }
    }
}

impl From<Mark> for u8 {
    fn from(mark: Mark) -> Self {
        mark.0
    }
}

impl Session {
    /// A 1:1 that will be.
    pub fn planned(day: NaiveDate, time: Option<NaiveTime>, minutes: Minutes) -> Self {
        Self {
            day,
            time,
            minutes,
            stage: Stage::Planned,
            notes: String::new(),
            private_notes: String::new(),
            check_in: CheckIn::default(),
            talk: TalkTime::default(),
            worth_guess: None,
            turns: Vec::new(),
        }
    }

    /// Its place among the sessions with one person.
    pub fn place(&self, id: Id<Self>) -> Place {
        Place::at(self.day, self.time, id)
    }

    /// Whether it will be.
    pub fn is_planned(&self) -> bool {
        self.stage == Stage::Planned
    }

    /// Whether it is going on.
    pub fn is_running(&self) -> bool {
        matches!(self.stage, Stage::Running { .. })
    }

    /// Whether it was held.
    pub fn is_held(&self) -> bool {
        matches!(self.stage, Stage::Held(_))
    }

    /// Whether nothing more is expected of it.
    pub fn is_over(&self) -> bool {
        !self.is_planned() && !self.is_running()
    }

    /// When it began, if that was measured.
    pub fn started(&self) -> Option<DateTime<Utc>> {
        match self.stage {
            Stage::Running { started } | Stage::Held(Span::Measured { started, .. }) => Some(started),
            _ => None,
        }
    }

    /// When it was to end, counted from when it began.
    pub fn planned_end(&self) -> Option<DateTime<Utc>> {
        self.started()?.checked_add_signed(TimeDelta::minutes(self.minutes.get().into()))
    }

    /// Whether it has been open for more than an hour past its planned end, so that one should ask when it ended.
    pub fn is_forgotten(&self, now: DateTime<Utc>) -> bool {
        self.is_running() && self.planned_end().is_some_and(|end| now - end > TimeDelta::hours(1))
    }

    /// Until when its time counts: its end, or now. A forgotten one counts until its planned end.
    pub fn counts_until(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        match self.stage {
            Stage::Held(Span::Measured { ended, .. }) => ended,
            _ if self.is_forgotten(now) => self.planned_end().unwrap_or(now),
            _ => now,
        }
    }

    /// Seconds it has taken, if that was measured.
    pub fn elapsed(&self, now: DateTime<Utc>) -> Option<u32> {
        let seconds = (self.counts_until(now) - self.started()?).num_seconds();
        Some(u32::try_from(seconds).unwrap_or(0))
    }

    /// How long it took in minutes, measured or told.
    pub fn length(&self) -> Option<u16> {
        match self.stage {
            Stage::Held(Span::Measured { started, ended }) => {
                Some(u16::try_from((ended - started).num_seconds().saturating_add(30) / 60).unwrap_or(0))
            }
            Stage::Held(Span::Told(minutes)) => minutes.map(Minutes::get),
            _ => None,
        }
    }

    /// The topic on the table, as last turned to.
    pub fn topic_now(&self) -> Option<Id<Topic>> {
        self.turns.last().and_then(|turn| turn.topic)
    }

    /// Seconds that `topic` was on the table, as measured until `until`.
    pub fn seconds_on(&self, topic: Id<Topic>, until: DateTime<Utc>) -> u32 {
        let ends = self.turns.iter().skip(1).map(|turn| turn.at).chain([until]);
        let seconds = self.turns.iter().zip(ends).filter(|(turn, _)| turn.topic == Some(topic));
        let lengths = seconds.map(|(turn, end)| u32::try_from((end.min(until) - turn.at).num_seconds()).unwrap_or(0));
        lengths.fold(0, u32::saturating_add)
    }

    /// Turns to a topic, or to none.
    pub fn turn_to(&mut self, topic: Option<Id<Topic>>, now: DateTime<Utc>) {
        if self.topic_now() != topic {
            self.turns.push(Turn { at: now, topic });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{at, day};

    fn running() -> Session {
        Session {
            stage: Stage::Running { started: at("2026-11-24T14:00:00Z") },
            ..Session::planned(day("2026-11-24"), None, Minutes::HALF_HOUR)
        }
    }

    #[test]
    fn the_timer_is_computed_from_stored_instants() {
        let stored = serde_json::to_string(&running()).unwrap();
        let read: Session = serde_json::from_str(&stored).unwrap();
        assert_eq!(read.elapsed(at("2026-11-24T14:12:30Z")), Some(750));
    }

    #[test]
    fn an_hour_past_its_planned_end_a_session_counts_as_forgotten_and_nothing_beyond_is_counted() {
        let session = running();
        assert!(!session.is_forgotten(at("2026-11-24T15:30:00Z")));
        assert!(session.is_forgotten(at("2026-11-24T15:30:01Z")));
        assert_eq!(session.elapsed(at("2026-11-25T09:00:00Z")), Some(30 * 60));
    }

    #[test]
    fn minutes_per_topic_are_as_measured_and_stop_at_the_end() {
        let (a, b) = (Id::from_bytes([1; 10]), Id::from_bytes([2; 10]));
        let mut session = running();
        session.turn_to(Some(a), at("2026-11-24T14:00:00Z"));
        session.turn_to(Some(b), at("2026-11-24T14:06:00Z"));
        session.turn_to(Some(a), at("2026-11-24T14:10:00Z"));
        let end = at("2026-11-24T14:15:00Z");
        assert_eq!((session.seconds_on(a, end), session.seconds_on(b, end)), (11 * 60, 4 * 60));
    }

    #[test]
    fn turns_that_lie_lifetimes_apart_are_counted_like_others() {
        let (topic, mut session) = (Id::from_bytes([1; 10]), running());
        let (first, last) = (at("1900-01-01T00:00:00Z"), at("2030-01-01T00:00:00Z"));
        let turn = |at, topic| Turn { at, topic };
        session.turns = [turn(first, Some(topic)), turn(last, None)].repeat(2);
        assert_eq!(session.seconds_on(topic, last), u32::MAX, "as much as there can be");
    }

    #[test]
    fn a_session_at_the_end_of_time_has_no_planned_end_and_is_not_forgotten() {
        let session = Session { stage: Stage::Running { started: DateTime::<Utc>::MAX_UTC }, ..running() };
        assert_eq!(session.planned_end(), None);
        assert!(!session.is_forgotten(DateTime::<Utc>::MAX_UTC));
        let almost = Session { stage: Stage::Running { started: at("+262142-12-31T23:00:00Z") }, ..running() };
        assert!(!almost.is_forgotten(DateTime::<Utc>::MAX_UTC));
    }

    #[test]
    fn a_clock_that_was_set_back_gives_no_negative_time() {
        let session = running();
        assert_eq!(session.elapsed(at("2026-11-24T13:00:00Z")), Some(0));
    }
}
