//! Looking for a question: among one's own, and in the bank that is served with the page.

use crate::domain::idea::Idea;
use crate::insight::bank::Question;
use crate::insight::search::Query;

/// A question that was found.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Offer {
    /// The question.
    pub idea: Idea,
    /// What it opens, as a sentence; empty where nobody says.
    pub why: String,
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
    use crate::domain::testing::line;
    use crate::domain::theme::Theme;
    use crate::insight::bank::{Opens, read_bank};

    const BANK: &str = include_str!("../../pwa/questions.json");

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
