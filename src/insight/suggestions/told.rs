//! Which of its reasons is told of each suggestion: the weightiest that none before it was told with. Each has three at
//! least, so that no two of the three say the same.

use chrono::NaiveDate;

use super::why::{Pace, Why};
use super::{Choice, Suggestion};
use crate::domain::book::DAYS_OPEN;
use crate::domain::id::Id;
use crate::domain::person::OpensUp;
use crate::domain::theme::Theme;
use crate::domain::topic::Topic;
use crate::insight::bank::Question;

/// After how many days it is worth a word that something did not come up. Our own threshold.
const QUIET_DAYS: i64 = 28;

impl Choice<'_> {
    /// Gives each a reason of its own.
    pub(super) fn tell_apart(&self, three: &mut [Suggestion]) {
        let mut told: Vec<Why> = Vec::new();
        for suggestion in three {
            let reasons = self.speaks_for(suggestion);
            if let Some(why) = reasons.into_iter().find(|why| !told.contains(why)) {
                suggestion.why = why;
            }
            told.push(suggestion.why);
        }
    }

    /// All that is true of a suggestion, the weightiest first.
    fn speaks_for(&self, suggestion: &Suggestion) -> Vec<Why> {
        let Some(question) = self.bank.iter().find(|question| question.is(&suggestion.idea.words)) else {
            return Vec::new();
        };
        let (opened, fits) = (self.not_opened(question), Why::Fits(question.depth, self.pace(), self.count));
        if suggestion.why == Why::ComesRound {
            return vec![Why::ComesRound, Why::RoundAbout(question.opens), opened];
        }
        let lately = matches!(opened, Why::NotOpened(_, Some(day)) if self.days_since(day) <= QUIET_DAYS);
        let weighty = Some(suggestion.why).filter(|why| !matches!(why, Why::NotLately(_)));
        let mut reasons: Vec<Why> = weighty.into_iter().chain(self.quiet_since(question.theme)).collect();
        reasons.extend(if lately { [fits, opened] } else { [opened, fits] });
        reasons.push(Why::NotLately(question.theme));
        reasons
    }

    /// That a priority did not come up for long, where it is known since when.
    fn quiet_since(&self, theme: Theme) -> Option<Why> {
        let day = self.came_up(&|topic| topic.theme == theme).filter(|day| self.is_known(*day))?;
        (self.days_since(day) > QUIET_DAYS).then_some(Why::Quiet(theme, day))
    }

    /// When it was last asked about what the question opens.
    fn not_opened(&self, question: &Question) -> Why {
        let opens = |other: &&Question| other.opens == question.opens;
        let about = |topic: &Topic| self.bank.iter().filter(opens).any(|other| other.is(&topic.words));
        match self.came_up(&about) {
            Some(day) if self.is_known(day) => Why::NotOpened(question.opens, Some(day)),
            None if self.notebook.years.is_empty() => Why::NotOpened(question.opens, None),
            _ => Why::NotOpenedLately(question.opens),
        }
    }

    fn pace(&self) -> Pace {
        match self.notebook.person().and_then(|person| person.opens_up) {
            Some(OpensUp::Slowly) => Pace::Slow,
            Some(OpensUp::InWritingFirst) => Pace::Writes,
            Some(OpensUp::Fast) | None => Pace::Any,
        }
    }

    /// The last day on which something of that kind was on the table, or came off the agenda in whatever way.
    fn came_up(&self, kind: &dyn Fn(&Topic) -> bool) -> Option<NaiveDate> {
        let topics = &self.notebook.book.topics;
        let is = |id: Id<Topic>| topics.get(id).is_some_and(kind);
        let ended = topics.iter().filter(|(_, topic)| kind(topic)).filter_map(|(_, topic)| topic.ended);
        let ended = ended.map(|ended| ended.on).max();
        let met = self.held.iter().filter(|(_, session)| session.turns.iter().filter_map(|turn| turn.topic).any(is));
        met.map(|(_, session)| session.day).max().max(ended)
    }

    /// Whether a day is the last one that there was: what came up longer ago lies in a year book, so that of older days
    /// another may be.
    pub(super) fn is_known(&self, day: NaiveDate) -> bool {
        let open = i64::try_from(DAYS_OPEN).unwrap_or(0);
        self.notebook.years.is_empty() || self.days_since(day) <= open
    }
}
