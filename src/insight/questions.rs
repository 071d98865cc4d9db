//! Which questions to offer: from the bank that is served with the page, by what was thin and what was not asked.

use crate::domain::id::Id;
use crate::domain::idea::Idea;
use crate::domain::notebook::Notebook;
use crate::domain::order::{Place, in_order};
use crate::domain::person::OpensUp;
use crate::domain::text::Line;
use crate::domain::theme::Priority;
use crate::insight::balance::Balance;
use crate::insight::bank::{Depth, Question};
use crate::insight::search::Query;

/// How many are offered at a time.
pub const OFFERED: usize = 3;

/// A question to offer, and why.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Offer {
    /// The question.
    pub idea: Idea,
    /// Why this one, as a sentence; empty where there is none to give.
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
        let left: Vec<Idea> = own.chain(bank.map(Question::idea)).filter(|idea| !was_asked(&idea.words)).collect();
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

/// Those of the questions that fit what was typed: one's own first, then by their words, then by what they open.
pub fn matching(bank: &[Question], own: &[Idea], query: &Query) -> Vec<Offer> {
    let fits = |text: &str| query.fit(text).is_some();
    let own = own.iter().filter(|idea| fits(idea.words.as_str()) || fits(idea.theme.label()));
    let mut found: Vec<Offer> = own.map(|idea| Offer { idea: idea.clone(), why: String::new() }).collect();
    let fitting = bank.iter().filter(|question| fits(&question.sought()));
    let (by_words, by_what_they_open): (Vec<_>, Vec<_>) = fitting.partition(|question| fits(question.words.as_str()));
    let these = by_words.into_iter().chain(by_what_they_open);
    found.extend(these.map(|question| Offer { idea: question.idea(), why: question.about() }));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{amara, day, line, pen};
    use crate::domain::theme::Theme;
    use crate::insight::bank::{Opens, read_bank};

    const BANK: &str = include_str!("../../pwa/questions.json");

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
        assert_eq!(found.first().map(|offer| &offer.idea), own.first());
        assert!(found.len() > 1);
    }

    #[test]
    fn what_a_question_opens_finds_it_too_after_those_that_say_so_themselves() {
        let bank = read_bank(BANK);
        let found = matching(&bank, &[], &Query::new("proud"));
        let says_so = |offer: &Offer| offer.idea.words.as_str().contains("proud");
        assert!(found.iter().is_sorted_by_key(|offer| !says_so(offer)) && found.iter().any(says_so));
        for question in bank.iter().filter(|question| question.opens == Opens::Wins) {
            let offer = Offer { idea: question.idea(), why: "About what went well.".to_owned() };
            assert!(found.contains(&offer), "{}", question.words);
        }
        assert_eq!(matching(&bank, &[], &Query::new("xylophone")), []);
    }
}
