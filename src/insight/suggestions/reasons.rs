//! What speaks for a question now, as far as the open book and the front page tell.

use chrono::{Months, NaiveDate};

use super::Choice;
use super::why::Why;
use crate::domain::id::Id;
use crate::domain::order::{Place, in_order};
use crate::domain::person::TellsWins;
use crate::domain::theme::{Priority, Theme};
use crate::domain::topic::{Outcome, Side, Topic};
use crate::insight::balance::Balance;
use crate::insight::bank::{Opens, Question};

/// Over how many conversations a priority is thin.
const LATELY: usize = 4;
/// Over how many no win is worth a word, with somebody who rarely tells one.
const WITHOUT_A_WIN: usize = 3;
/// How many days may pass between two times that one asks how one manages. Our own threshold.
const ASK_WITHIN: i64 = 28;
/// How many months may pass between two talks about where they want to go. Our own threshold.
const CAREER_WITHIN: u32 = 6;

impl Choice<'_> {
    /// Every reason there is, the weightiest first; each priority has one.
    pub(super) fn reasons(&self) -> Vec<Why> {
        let mut reasons: Vec<Why> = [self.not_asked(), self.no_win(), self.no_career()].into_iter().flatten().collect();
        let balance = Balance::of_last(&self.notebook.book, LATELY);
        let thinnest = |priority: &Priority| {
            let share = i64::from(balance.priority(*priority));
            Place::new(share, 0, Id::<Priority>::from_bytes([*priority as u8; 10]))
        };
        let thin = balance.thin();
        for priority in in_order(Priority::ALL.into_iter(), thinnest) {
            let theme = priority.theme();
            let counted = self.held.len().min(LATELY);
            reasons.push(if thin.contains(&priority) { Why::Thin(theme, counted) } else { Why::NotLately(theme) });
        }
        reasons
    }

    fn not_asked(&self) -> Option<Why> {
        let ask = |topic: &Topic| topic.author == Side::Manager && topic.theme == Theme::TwoWay;
        let asked = self.talked_of(&ask).max(self.notebook.person()?.feedback_asked_on);
        let overdue = self.days_since(asked.or(self.first_day())?) > ASK_WITHIN;
        overdue.then(|| Why::NotAsked(asked.filter(|day| self.is_known(*day))))
    }

    fn no_win(&self) -> Option<Why> {
        let quiet = self.notebook.person()?.tells_wins == Some(TellsWins::Rarely);
        let lately = self.held.get(..WITHOUT_A_WIN).unwrap_or(&self.held);
        let from = lately.last()?.1.day;
        let told = self
            .notebook
            .book
            .wins
            .iter()
            .any(|(_, win)| win.on >= from || lately.iter().any(|(session, _)| win.session == Some(*session)));
        (quiet && !told).then_some(Why::NoWin(lately.len()))
    }

    fn no_career(&self) -> Option<Why> {
        let horizons = &self.notebook.person()?.horizons;
        let noted = [&horizons.now, &horizons.one_year, &horizons.five_years, &horizons.dream];
        let noted = noted.into_iter().filter_map(|horizon| horizon.talked_on).max();
        let career = |question: &&Question| question.opens == Opens::Career;
        let asks = |topic: &Topic| self.bank.iter().filter(career).any(|question| question.is(&topic.words));
        let talked = self.talked_of(&asks).max(noted);
        let due = talked.or(self.first_day())?.checked_add_months(Months::new(CAREER_WITHIN))?;
        (due <= self.today).then_some(Why::NoCareer(talked))
    }

    /// The last day on which a topic of that kind was talked about.
    fn talked_of(&self, kind: &dyn Fn(&Topic) -> bool) -> Option<NaiveDate> {
        let topics = self.notebook.book.topics.iter().filter(|(_, topic)| kind(topic));
        let ends = topics.filter_map(|(_, topic)| topic.ended);
        ends.filter(|ended| ended.how == Outcome::Discussed).map(|ended| ended.on).max()
    }

    /// The day from which there could have been talk; none before the first 1:1.
    fn first_day(&self) -> Option<NaiveDate> {
        let added = self.notebook.person()?.added_on;
        let (_, first) = self.held.last()?;
        Some(added.min(first.day))
    }

    pub(super) fn days_since(&self, day: NaiveDate) -> i64 {
        (self.today - day).num_days()
    }
}
