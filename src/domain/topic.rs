//! A talking point. It belongs to the person, not to a date, so nothing is lost when a meeting moves.

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::id::Id;
use super::session::Session;
use super::text::Line;
use super::theme::Theme;

/// One of the two in the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// The one whose app this is.
    Manager,
    /// The person met.
    Report,
}

/// A talking point for the next 1:1, or one that has come to an end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// What to talk about.
    pub words: Line,
    /// Who brought it.
    pub author: Side,
    /// What it is about.
    pub theme: Theme,
    /// Its place on the agenda: smaller comes first.
    #[serde(default)]
    pub order: i64,
    /// How it comes back, if it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repeats: Option<Repeats>,
    /// The day it was last talked about, for one that repeats.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_on: Option<NaiveDate>,
    /// How many 1:1s it was carried over from.
    #[serde(default)]
    pub carried: u32,
    /// Whether it says what the manager expects of them.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub expects: bool,
    /// How it ended; open until then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<Ended>,
}

/// How a topic comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Repeats {
    /// On every agenda.
    EveryTime,
    /// On every n-th agenda.
    EveryNth(u8),
    /// A month after it was last talked about.
    Monthly,
}

/// How, when and where a topic ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ended {
    /// How.
    pub how: Outcome,
    /// The day.
    pub on: NaiveDate,
    /// The 1:1 it ended in, if it was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session: Option<Id<Session>>,
}

/// The ways in which a topic ends. One that is carried over does not end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// It was talked about.
    Discussed,
    /// Set aside for the review.
    Parked,
    /// Moved to a message.
    Async,
    /// Let go.
    Dropped,
}

impl Topic {
    /// A new open topic at the end of the agenda.
    pub fn new(words: Line, author: Side, theme: Theme) -> Self {
        Self { words, author, theme, order: 0, repeats: None, last_on: None, carried: 0, expects: false, ended: None }
    }

    /// Whether it still waits to be talked about.
    pub fn is_open(&self) -> bool {
        self.ended.is_none()
    }

    /// Whether it belongs on an agenda for `day`, when `since` 1:1s were held after it was last talked about.
    pub fn is_due(&self, day: NaiveDate, since: usize) -> bool {
        let Some(last) = self.last_on else { return true };
        match self.repeats {
            None | Some(Repeats::EveryTime) => true,
            Some(Repeats::EveryNth(n)) => since + 1 >= usize::from(n),
            Some(Repeats::Monthly) => last.checked_add_months(Months::new(1)).is_none_or(|due| day >= due),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{day, line};

    fn repeating(repeats: Repeats) -> Topic {
        Topic {
            repeats: Some(repeats),
            last_on: Some(day("2026-10-31")),
            ..Topic::new(line("How are you, really?"), Side::Manager, Theme::Person)
        }
    }

    #[test]
    fn every_third_time_skips_two_conversations() {
        let topic = repeating(Repeats::EveryNth(3));
        assert!(!topic.is_due(day("2026-11-07"), 0));
        assert!(!topic.is_due(day("2026-11-14"), 1));
        assert!(topic.is_due(day("2026-11-21"), 2));
    }

    #[test]
    fn monthly_comes_back_after_a_calendar_month() {
        let topic = repeating(Repeats::Monthly);
        assert!(!topic.is_due(day("2026-11-29"), 9));
        assert!(topic.is_due(day("2026-11-30"), 0));
    }

    #[test]
    fn a_topic_never_talked_about_is_due() {
        assert!(Topic { last_on: None, ..repeating(Repeats::Monthly) }.is_due(day("2026-11-01"), 0));
    }
}
