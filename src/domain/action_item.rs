//! A promise with an owner and a due day. Mine are "my promises", theirs "their next steps", never mixed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::id::Id;
use super::order::{Place, day_number};
use super::pen::Pen;
use super::session::Session;
use super::text::Line;
use super::topic::Side;

/// A promise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionItem {
    /// What was promised.
    pub words: Line,
    /// Who promised it.
    pub owner: Side,
    /// The day it was made.
    pub made_on: NaiveDate,
    /// The day it is due, if one was agreed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
    /// The 1:1 it was made in, if it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session: Option<Id<Session>>,
    /// Each time a new day was agreed, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub renegotiated: Vec<Renegotiated>,
    /// How it ended; open until then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<End>,
}

/// A new day agreed for a promise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Renegotiated {
    /// The day of the agreement.
    pub on: NaiveDate,
    /// The day it was due before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// The day it is due since.
    pub to: NaiveDate,
    /// Why, if it was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<Line>,
}

/// The ways in which a promise ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum End {
    /// Kept on this day.
    Done {
        /// The day.
        on: NaiveDate,
    },
    /// Let go on this day.
    Dropped {
        /// The day.
        on: NaiveDate,
        /// Why, if it was said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        why: Option<Line>,
    },
}

impl ActionItem {
    /// A promise made now.
    pub fn new(pen: &Pen, words: Line, owner: Side, due: Option<NaiveDate>, session: Option<Id<Session>>) -> Self {
        Self { words, owner, made_on: pen.today, due, session, renegotiated: Vec::new(), end: None }
    }

    /// Its place among others: the soonest due first, those without a day last.
    pub fn place(&self, id: Id<Self>) -> Place {
        Place::new(day_number(self.due.unwrap_or(NaiveDate::MAX)), day_number(self.made_on), id)
    }

    /// Whether it still has to be kept.
    pub fn is_open(&self) -> bool {
        self.end.is_none()
    }

    /// Whether it is open and its day has passed.
    pub fn is_late(&self, today: NaiveDate) -> bool {
        self.is_open() && self.due.is_some_and(|due| due < today)
    }

    /// Whether it was kept.
    pub fn is_done(&self) -> bool {
        matches!(self.end, Some(End::Done { .. }))
    }

    /// The day it ended.
    pub fn ended_on(&self) -> Option<NaiveDate> {
        match self.end {
            Some(End::Done { on } | End::Dropped { on, .. }) => Some(on),
            None => None,
        }
    }

    /// Marks it as kept today, or as open again.
    pub fn set_done(&mut self, done: bool, pen: &Pen) {
        self.end = done.then_some(End::Done { on: pen.today });
    }

    /// Agrees on a new day. Nothing happens where it is the day it had.
    pub fn renegotiate(&mut self, to: NaiveDate, why: Option<Line>, pen: &Pen) {
        if self.due != Some(to) {
            self.renegotiated.push(Renegotiated { on: pen.today, from: self.due, to, why });
            self.due = Some(to);
        }
    }

    /// Lets it go.
    pub fn drop_it(&mut self, why: Option<Line>, pen: &Pen) {
        self.end = Some(End::Dropped { on: pen.today, why });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{day, line, pen};

    fn promise() -> ActionItem {
        ActionItem::new(&pen(), line("Ask finance"), Side::Manager, Some(day("2026-11-23")), None)
    }

    #[test]
    fn a_promise_is_late_the_day_after_it_was_due() {
        assert!(!promise().is_late(day("2026-11-23")));
        assert!(promise().is_late(day("2026-11-24")));
    }

    #[test]
    fn a_new_day_keeps_the_old_one_and_the_reason() {
        let mut item = promise();
        item.renegotiate(day("2026-11-27"), Some(line("Finance is closed")), &pen());
        assert_eq!(item.due, Some(day("2026-11-27")));
        assert_eq!(item.renegotiated[0].from, Some(day("2026-11-23")));
        assert!(!item.is_late(day("2026-11-24")));
    }

    #[test]
    fn a_kept_promise_can_be_opened_again() {
        let mut item = promise();
        item.set_done(true, &pen());
        assert!(item.is_done() && !item.is_open());
        item.set_done(false, &pen());
        assert!(item.is_open());
    }
}
