//! Three questions worth asking somebody next, each with a reason of its own. The same notes on the same day give the
//! same three.
//!
//! Every question has its turn: it may be suggested before every other 1:1 and not before the ones between. So none comes
//! twice running whatever happens meanwhile, and nothing has to remember what was shown.

mod reasons;
mod told;
mod why;

use chrono::NaiveDate;

use crate::domain::id::Id;
use crate::domain::idea::Idea;
use crate::domain::notebook::Notebook;
use crate::domain::person::OpensUp;
use crate::domain::session::Session;
use crate::domain::text::Line;
use crate::domain::topic::{Outcome, Topic};
use crate::insight::bank::{Depth, Question, Trust};

pub use why::{Pace, Why};

/// How many are suggested at a time.
pub const OFFERED: usize = 3;

/// Within how many conversations a question that was passed over comes round.
const ROUND_WITHIN: usize = 2;

/// A question to ask next, and why.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Suggestion {
    /// The question.
    pub idea: Idea,
    /// Why this one.
    pub why: Why,
    /// The open topic that asks the same in harder words.
    pub in_place_of: Option<Id<Topic>>,
}

/// Three of the bank for the next 1:1, the weightiest reason first; `passed` are words that are not wanted this time.
///
/// The manager's own questions are not among them: one may name what only one person has told, and must not be put before
/// another by itself.
pub fn suggested(bank: &[Question], notebook: &Notebook, today: NaiveDate, passed: &[Line]) -> Vec<Suggestion> {
    let choice = Choice::new(bank, notebook, today, passed);
    let mut three = choice.come_round();
    three.truncate(OFFERED);
    let reasons = choice.reasons();
    // At first one for each reason and priority; then more of a priority, where that leaves room.
    for again in [false, true, true] {
        for why in &reasons {
            let used = three.iter().any(|other| other.why == *why || Some(other.idea.theme) == why.theme());
            let fits = if again { why.theme().is_some() } else { !used };
            if fits && three.len() < OFFERED {
                three.extend(choice.pick(*why, &three));
            }
        }
    }
    choice.tell_apart(&mut three);
    three
}

/// What there is to choose from, and for whom.
struct Choice<'a> {
    bank: &'a [Question],
    notebook: &'a Notebook,
    today: NaiveDate,
    passed: &'a [Line],
    /// The conversations that were held, latest first.
    held: Vec<(Id<Session>, &'a Session)>,
    /// How many were held in all.
    count: usize,
    reach: (Depth, Trust),
}

/// A question that was on an agenda and was passed over.
enum Skipped {
    /// It waits there in the same words.
    Waits(Id<Topic>),
    /// It was let go in the conversation.
    LetGo,
}

impl<'a> Choice<'a> {
    fn new(bank: &'a [Question], notebook: &'a Notebook, today: NaiveDate, passed: &'a [Line]) -> Self {
        let (held, count) = (notebook.book.held(), notebook.held_count());
        let opens_up = notebook.person().and_then(|person| person.opens_up);
        Self { bank, notebook, today, passed, held, count, reach: reach(opens_up, count) }
    }

    /// Those that were passed over and have their turn, in their gentler words.
    fn come_round(&self) -> Vec<Suggestion> {
        let round = self.bank.iter().enumerate().filter_map(|(place, question)| {
            let in_place_of = match self.skipped(question)? {
                Skipped::Waits(id) => Some(id),
                Skipped::LetGo => None,
            };
            let wanted = self.has_turn(self.rank(place, question)) && !self.passed.contains(&question.gentler);
            let idea = Idea { words: question.gentler.clone(), theme: question.theme };
            wanted.then_some(Suggestion { idea, why: Why::ComesRound, in_place_of })
        });
        round.collect()
    }

    /// Whether a question was passed over in one of the last conversations, and not asked more gently since.
    fn skipped(&self, question: &Question) -> Option<Skipped> {
        let topics = || self.notebook.book.topics.iter().filter(move |(_, topic)| question.is(&topic.words));
        if topics().any(|(_, topic)| topic.words == question.gentler) {
            return None;
        }
        if let Some((id, topic)) = topics().find(|(_, topic)| topic.is_open()) {
            let carried = usize::try_from(topic.carried).unwrap_or(usize::MAX);
            return (1..=ROUND_WITHIN).contains(&carried).then_some(Skipped::Waits(id));
        }
        let mut ends = topics().filter_map(|(_, topic)| topic.ended);
        let lately = |id| self.held.iter().take(ROUND_WITHIN).any(|(held, _)| *held == id);
        let talked = topics().any(|(_, topic)| topic.ended.is_some_and(|ended| ended.how == Outcome::Discussed));
        let let_go = ends.any(|ended| ended.how == Outcome::Dropped && ended.session.is_some_and(lately));
        (let_go && !talked).then_some(Skipped::LetGo)
    }

    /// A question that answers to the reason: one that has its turn, is not too much to ask, and was not asked lately.
    fn pick(&self, why: Why, taken: &[Suggestion]) -> Option<Suggestion> {
        let is_free =
            |words: &Line| !self.passed.contains(words) && !taken.iter().any(|other| other.idea.words == *words);
        let asked =
            |asks: &dyn Fn(&Line) -> bool| self.notebook.book.topics.iter().any(|(_, topic)| asks(&topic.words));
        let bank = self.bank.iter().enumerate().filter(|(place, question)| {
            let fits = why.fits(question) && question.depth <= self.reach.0 && question.trust <= self.reach.1;
            let has_turn = || self.has_turn(self.rank(*place, question));
            fits && has_turn() && is_free(&question.words) && !asked(&|words| question.is(words))
        });
        let left: Vec<Idea> = bank.map(|(_, question)| question.idea()).collect();
        // Another one each time its turn comes.
        let idea = left.get(self.count / 2 % left.len().max(1))?.clone();
        Some(Suggestion { idea, why, in_place_of: None })
    }

    /// Its number among those of its kind, so that each turn has some of every kind.
    fn rank(&self, place: usize, question: &Question) -> usize {
        let of_its_kind = |other: &&Question| other.opens == question.opens && other.depth == question.depth;
        self.bank.iter().take(place).filter(of_its_kind).count()
    }

    fn has_turn(&self, number: usize) -> bool {
        number % 2 == self.count % 2
    }
}

/// How close a question may go, and how much trust it may take: it follows how readily they open up, and how often the two
/// have met.
fn reach(opens_up: Option<OpensUp>, held: usize) -> (Depth, Trust) {
    let (warm, some, deep) = match opens_up {
        Some(OpensUp::Fast) => (2, 2, 4),
        None => (3, 3, 6),
        Some(OpensUp::Slowly | OpensUp::InWritingFirst) => (3, 7, 12),
    };
    let depth = if held >= deep {
        Depth::Deep
    } else if held >= warm {
        Depth::Warm
    } else {
        Depth::Light
    };
    let trust = if held >= deep {
        Trust::Much
    } else if held >= some {
        Trust::Some
    } else {
        Trust::Little
    };
    (depth, trust)
}

#[cfg(test)]
mod tests;
