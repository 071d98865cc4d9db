//! Which questions to offer: from the bank that is served with the page, by what was thin and what was not asked.

use serde::Deserialize;

use crate::domain::id::Id;
use crate::domain::idea::Idea;
use crate::domain::notebook::Notebook;
use crate::domain::order::{Place, in_order};
use crate::domain::person::OpensUp;
use crate::domain::text::Line;
use crate::domain::theme::{Priority, Theme};
use crate::insight::balance::Balance;

/// How many are offered at a time.
pub const OFFERED: usize = 3;

/// How close a question goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Depth {
    /// For anybody, at any time.
    Light,
    /// For those who know each other.
    Warm,
    /// For those who trust each other.
    Deep,
}

/// A question of the bank.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Question {
    /// The question.
    pub words: Line,
    /// The priority it serves, as a theme.
    #[serde(rename = "priority")]
    pub theme: Theme,
    /// How close it goes.
    pub depth: Depth,
}

#[derive(Deserialize)]
struct Bank {
    questions: Vec<Question>,
}

/// Reads the bank; empty where the text is none.
pub fn read_bank(text: &str) -> Vec<Question> {
    serde_json::from_str(text).map(|bank: Bank| bank.questions).unwrap_or_default()
}

/// A question to offer, and why.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Offer {
    /// The question.
    pub idea: Idea,
    /// Why this one, as a sentence.
    pub why: String,
}

/// Three questions for the next 1:1, the thinnest priority first, none that was asked lately and none twice running.
///
/// `own` are the manager's own questions, which come before those of the bank.
pub fn offered(bank: &[Question], own: &[Idea], notebook: &Notebook) -> Vec<Offer> {
    let balance = Balance::of_last(&notebook.book, 4);
    let share = |priority: &Priority| i64::from(balance.priority(*priority));
    let thinnest =
        |priority: &Priority| Place::new(share(priority), 0, Id::<Priority>::from_bytes([*priority as u8; 10]));
    let priorities = in_order(Priority::ALL.into_iter(), thinnest);
    let thin = if balance.is_empty() { Vec::new() } else { balance.thin() };
    // Who opens up slowly is asked lightly until some hours were spent together.
    let held = notebook.held_count();
    let slow = notebook.person().is_some_and(|person| !matches!(person.opens_up, None | Some(OpensUp::Fast)));
    let deepest = match (slow, held) {
        (_, 0..3) => Depth::Light,
        (true, 3..12) | (false, 3..6) => Depth::Warm,
        _ => Depth::Deep,
    };
    let was_asked = |words: &Line| notebook.book.topics.iter().any(|(_, topic)| topic.words == *words);
    let offers = priorities.into_iter().filter_map(|priority| {
        let theme = priority.theme();
        let own = own.iter().filter(|idea| idea.theme == theme).cloned();
        let bank = bank.iter().filter(|question| question.theme == theme && question.depth <= deepest);
        let bank = bank.map(|question| Idea { words: question.words.clone(), theme });
        let left: Vec<Idea> = own.chain(bank).filter(|idea| !was_asked(&idea.words)).collect();
        // Another one after each time, so that none is offered twice running.
        let idea = left.get(held % left.len().max(1))?.clone();
        let why = if thin.contains(&priority) {
            format!("{} is thin in your last four.", theme.label())
        } else {
            "Not asked lately.".to_owned()
        };
        Some(Offer { idea, why })
    });
    offers.take(OFFERED).collect()
}

/// Those of the questions that fit what was typed, one's own first.
pub fn matching(bank: &[Question], own: &[Idea], query: &super::search::Query) -> Vec<Idea> {
    let bank = bank.iter().map(|question| Idea { words: question.words.clone(), theme: question.theme });
    let all = own.iter().cloned().chain(bank);
    all.filter(|idea| query.fit(idea.words.as_str()).is_some() || query.fit(idea.theme.label()).is_some()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{amara, day, line, pen};
    use crate::insight::search::Query;

    const BANK: &str = include_str!("../../pwa/questions.json");

    #[test]
    fn the_bank_has_sixteen_questions_for_each_priority_of_every_depth_and_none_twice() {
        let bank = read_bank(BANK);
        for priority in Priority::ALL {
            let here: Vec<_> = bank.iter().filter(|question| question.theme == priority.theme()).collect();
            assert!(here.len() >= 15, "{priority:?}");
            for depth in [Depth::Light, Depth::Warm, Depth::Deep] {
                assert!(here.iter().any(|question| question.depth == depth), "{priority:?} {depth:?}");
            }
        }
        let mut words: Vec<_> = bank.iter().map(|question| question.words.as_str()).collect();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), bank.len());
    }

    #[test]
    fn no_question_of_the_bank_can_be_answered_by_yes_or_no() {
        const CLOSED: [&str; 20] = [
            "Do", "Does", "Did", "Is", "Are", "Was", "Were", "Have", "Has", "Had", "Can", "Could", "Will", "Would",
            "Should", "May", "Am", "Don't", "Isn't", "Why",
        ];
        for question in read_bank(BANK) {
            let first = question.words.as_str().split_whitespace().next().unwrap();
            assert!(!CLOSED.contains(&first), "{}", question.words);
        }
    }

    #[test]
    fn three_are_offered_the_thinnest_first_and_no_asked_one_again() {
        let bank = read_bank(BANK);
        let mut notebook = amara();
        let first = offered(&bank, &[], &notebook);
        assert_eq!(first.len(), OFFERED);
        for offer in &first {
            let depth = bank.iter().find(|question| question.words == offer.idea.words).unwrap().depth;
            assert_eq!(depth, Depth::Light, "with somebody new: {}", offer.idea.words);
        }
        notebook.add_ideas(&mut pen(), first.iter().map(|offer| offer.idea.clone()).collect());
        let second = offered(&bank, &[], &notebook);
        assert!(second.iter().all(|offer| !first.iter().any(|before| before.idea == offer.idea)));
    }

    #[test]
    fn none_is_offered_twice_running() {
        let bank = read_bank(BANK);
        let mut notebook = amara();
        for week in 1..10 {
            let before = offered(&bank, &[], &notebook);
            notebook.record(&mut pen(), day("2026-01-05") + chrono::Days::new(7 * week), None);
            let after = offered(&bank, &[], &notebook);
            assert!(after.iter().all(|offer| !before.iter().any(|other| other.idea == offer.idea)), "week {week}");
        }
    }

    #[test]
    fn questions_are_found_by_their_words_and_ones_own_come_first() {
        let own = [Idea { words: line("What made you laugh in Lisbon?"), theme: Theme::Person }];
        let found = matching(&read_bank(BANK), &own, &Query::new("laugh"));
        assert_eq!(found.first(), own.first());
        assert!(found.len() > 1);
        assert_eq!(read_bank("no bank"), []);
    }
}
