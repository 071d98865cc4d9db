//! The question bank that is served with the page: what each question opens, how close it goes, and what may follow it.
//!
//! A row of `pwa/questions.json` is one question, with its fields in the order of [`Question`]. A notebook remembers by
//! its words what was asked, so neither the words nor the id of a question change once it was served.

use serde::Deserialize;

use crate::domain::idea::Idea;
use crate::domain::text::Line;
use crate::domain::theme::Theme;

/// How close a question goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Depth {
    /// For anybody, at any time.
    Light,
    /// For those who know each other.
    Warm,
    /// For those who trust each other.
    Deep,
}

/// How much trust it takes to answer: 1 to 3 in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "u8")]
pub enum Trust {
    /// 1: fit for a first talk.
    Little,
    /// 2: a few good talks came before.
    Some,
    /// 3: they know that what they say is safe.
    Much,
}

impl TryFrom<u8> for Trust {
    type Error = &'static str;

    fn try_from(trust: u8) -> Result<Self, Self::Error> {
        match trust {
            1 => Ok(Self::Little),
            2 => Ok(Self::Some),
            3 => Ok(Self::Much),
            _ => Err("trust is between 1 and 3"),
        }
    }
}

/// What a question opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Opens {
    /// How they are.
    Wellbeing,
    /// Working near and far.
    RemoteLife,
    /// The people around them.
    People,
    /// What went well.
    Wins,
    /// How they like to be thanked.
    Recognition,
    /// What they enjoy and are good at.
    Interests,
    /// Life outside work.
    BeyondWork,
    /// What they learn, and how.
    Learning,
    /// Where they want to go.
    Career,
    /// What the work is for.
    Purpose,
    /// How the manager manages.
    FeedbackOnMe,
    /// What may be said between the two.
    Trust,
    /// Tools, rules, routines, the place.
    Environment,
    /// What is theirs to decide.
    Agency,
    /// Another way to look at something hard.
    Reframing,
}

impl Opens {
    /// All of them.
    pub const ALL: [Self; 15] = [
        Self::Wellbeing,
        Self::RemoteLife,
        Self::People,
        Self::Wins,
        Self::Recognition,
        Self::Interests,
        Self::BeyondWork,
        Self::Learning,
        Self::Career,
        Self::Purpose,
        Self::FeedbackOnMe,
        Self::Trust,
        Self::Environment,
        Self::Agency,
        Self::Reframing,
    ];

    /// What it is, as it stands after "About".
    pub fn label(self) -> &'static str {
        self.said().0
    }

    /// Other words that somebody might look for it by.
    pub fn words(self) -> &'static str {
        self.said().1
    }

    fn said(self) -> (&'static str, &'static str) {
        match self {
            Self::Wellbeing => ("how they are", "wellbeing health stress workload tired rest energy mood"),
            Self::RemoteLife => ("where they work", "remote home hybrid distance lonely on site place"),
            Self::People => ("the people around them", "team colleagues company together belonging"),
            Self::Wins => ("what went well", "wins proud success achievement celebrate"),
            Self::Recognition => ("being thanked", "recognition thanks praise noticed"),
            Self::Interests => ("what they enjoy", "interests passion fun strengths good at"),
            Self::BeyondWork => ("life beyond work", "outside hobby free time days off"),
            Self::Learning => ("learning", "learn skill training mistake teacher"),
            Self::Career => ("where they want to go", "career future plans next step job growth"),
            Self::Purpose => ("what the work is for", "purpose meaning values matters stay"),
            Self::FeedbackOnMe => ("how you manage", "feedback manager help decisions"),
            Self::Trust => ("trust between you", "safe honest promise backing"),
            Self::Environment => ("what surrounds the work", "environment tools rules routine process place"),
            Self::Agency => ("a say of their own", "agency control autonomy decide choice"),
            Self::Reframing => ("another way to see it", "reframing perspective problem stuck afraid hope"),
        }
    }
}

/// A question of the bank. The fields are in the order of a row.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Question {
    /// Its name for good.
    pub id: Line,
    /// The priority it serves, as a theme.
    pub theme: Theme,
    /// How close it goes.
    pub depth: Depth,
    /// What it opens.
    pub opens: Opens,
    /// How much trust it takes to answer.
    pub trust: Trust,
    /// The question.
    pub words: Line,
    /// A gentler way to ask, for when it was skipped.
    pub gentler: Line,
    /// What one might ask next.
    pub follow_ups: [Line; 2],
}

impl Question {
    /// The question as a topic for some agenda.
    pub fn idea(&self) -> Idea {
        Idea { words: self.words.clone(), theme: self.theme }
    }

    /// Whether these are its words, or its gentler ones.
    pub fn is(&self, words: &Line) -> bool {
        self.words == *words || self.gentler == *words
    }

    /// What it opens, as a sentence.
    pub fn about(&self) -> String {
        ["About ", self.opens.label(), "."].concat()
    }

    /// All that it may be found by.
    pub fn sought(&self) -> String {
        [self.words.as_str(), self.theme.label(), self.opens.label(), self.opens.words()].join(" ")
    }
}

#[derive(Deserialize)]
struct Bank {
    questions: Vec<Question>,
}

/// Reads the bank; empty where the text is none.
pub fn read_bank(text: &str) -> Vec<Question> {
    serde_json::from_str(text).map(|bank: Bank| bank.questions).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;
    use crate::domain::theme::Priority;

    const BANK: &str = include_str!("../../pwa/questions.json");
    const FIRST_BANK: &str = include_str!("../../tests/fixtures/questions-1.json");

    /// Everything in the bank that a manager might say aloud.
    fn said_aloud(bank: &[Question]) -> Vec<&str> {
        let lines = bank.iter().flat_map(|question| {
            let Question { words, gentler, follow_ups: [first, second], .. } = question;
            [words, gentler, first, second].map(Line::as_str)
        });
        lines.collect()
    }

    fn words_of(text: &str) -> Vec<String> {
        let words = text.split(|letter: char| !letter.is_alphanumeric() && letter != '-');
        words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
    }

    fn beginning(text: &str, count: usize) -> String {
        words_of(text).into_iter().take(count).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn there_are_at_least_240_and_fifty_for_each_priority_of_every_depth() {
        let bank = read_bank(BANK);
        assert!(bank.len() >= 240, "{}", bank.len());
        assert!(bank.iter().all(|question| question.theme.priority().is_some()));
        for priority in Priority::ALL {
            let here: Vec<_> = bank.iter().filter(|question| question.theme == priority.theme()).collect();
            assert!(here.len() >= 50, "{priority:?}: {}", here.len());
            for depth in [Depth::Light, Depth::Warm, Depth::Deep] {
                let count = here.iter().filter(|question| question.depth == depth).count();
                assert!(count >= 10, "{priority:?} {depth:?}: {count}");
            }
        }
    }

    #[test]
    fn everything_on_the_list_is_opened_by_several() {
        let bank = read_bank(BANK);
        for opens in Opens::ALL {
            let count = bank.iter().filter(|question| question.opens == opens).count();
            assert!(count >= 5, "{opens:?}: {count}");
        }
    }

    #[test]
    fn no_id_and_no_wording_comes_twice_and_no_two_questions_begin_with_the_same_five_words() {
        let bank = read_bank(BANK);
        let ids: BTreeSet<_> = bank.iter().map(|question| question.id.as_str()).collect();
        assert_eq!(ids.len(), bank.len());
        let mut met = BTreeSet::new();
        for text in bank.iter().flat_map(|question| [&question.words, &question.gentler]) {
            assert!(met.insert(words_of(text.as_str())), "{text}");
        }
        let mut begun = BTreeSet::new();
        for question in &bank {
            assert!(begun.insert(beginning(question.words.as_str(), 5)), "{}", question.words);
        }
    }

    #[test]
    fn no_three_words_begin_more_than_twelve_questions_in_a_hundred() {
        let bank = read_bank(BANK);
        let mut begun = BTreeMap::<String, usize>::new();
        for question in &bank {
            *begun.entry(beginning(question.words.as_str(), 3)).or_default() += 1;
        }
        let most = bank.len() * 12 / 100;
        assert!(begun.values().all(|count| *count <= most), "{begun:?}");
    }

    #[test]
    fn nothing_in_the_bank_can_be_answered_by_yes_or_no_or_asks_two_things_or_for_a_reason() {
        const CLOSED: &str = "do does did is are was were have has had can could will would should may might shall am";
        for text in said_aloud(&read_bank(BANK)) {
            let words = words_of(text);
            assert!(CLOSED.split(' ').all(|closed| words[0] != closed), "{text}");
            assert!(!words.iter().any(|word| word == "why"), "{text}");
            if text.starts_with("Tell me ") {
                assert!(text.ends_with('.') && !text.contains('?'), "{text}");
            } else {
                assert!(text.ends_with('?') && text.matches('?').count() == 1, "{text}");
            }
        }
    }

    #[test]
    fn nothing_in_the_bank_asks_how_the_work_is_going_or_speaks_like_a_form() {
        const STATUS: &str = "project deadline deadlines sprint ticket status progress performance targets";
        const FORM: &str = "stakeholders deliverables bandwidth alignment leverage synergy impact resources";
        for text in said_aloud(&read_bank(BANK)) {
            let words = words_of(text);
            let foreign =
                STATUS.split(' ').chain(FORM.split(' ')).find(|foreign| words.iter().any(|word| word == foreign));
            assert_eq!(foreign, None, "{text}");
        }
    }

    #[test]
    fn every_question_has_a_gentler_one_and_two_short_ones_to_follow() {
        for Question { words, gentler, follow_ups: [first, second], .. } in read_bank(BANK) {
            assert!(words.as_str().len() <= 100 && gentler.as_str().len() <= 70, "{words}");
            assert!(gentler != words && first != second, "{words}");
            assert!(first.as_str().len() <= 50 && second.as_str().len() <= 50, "{words}");
        }
    }

    #[test]
    fn the_light_ones_need_little_trust_and_the_deep_ones_more() {
        for question in read_bank(BANK) {
            let fits = match question.depth {
                Depth::Light => question.trust == Trust::Little,
                Depth::Warm => question.trust <= Trust::Some,
                Depth::Deep => question.trust >= Trust::Some,
            };
            assert!(fits, "{}", question.words);
        }
    }

    #[test]
    fn what_was_once_served_keeps_its_id_its_words_and_its_place() {
        let bank = read_bank(BANK);
        let first: serde_json::Value = serde_json::from_str(FIRST_BANK).unwrap();
        for before in first["questions"].as_array().unwrap() {
            let now = bank.iter().find(|question| before["id"] == question.id.as_str()).expect("it is still there");
            assert_eq!(before["words"], now.words.as_str());
            assert_eq!(before["priority"], now.theme.code());
            assert_eq!(before["depth"], format!("{:?}", now.depth).to_lowercase());
        }
    }

    #[test]
    fn what_is_no_bank_is_empty_and_no_trust_is_beyond_three() {
        assert_eq!(read_bank("no bank"), []);
        assert_eq!(read_bank(FIRST_BANK), []);
        assert_eq!(Trust::try_from(3), Ok(Trust::Much));
        assert!(Trust::try_from(0).is_err() && Trust::try_from(4).is_err());
    }
}
