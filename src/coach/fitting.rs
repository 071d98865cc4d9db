//! Which patterns of a rule fit a line, and the bytes of the words it then rests on.

use std::ops::Range;

use super::joined;
use super::pattern::{Among, Pattern};
use super::tokens::{Kind, Token};

/// Patterns, read once.
pub struct Patterns(Vec<(Pattern, bool)>);

impl Patterns {
    /// Reads patterns that stand one a line. One that begins with `.. ` fits anywhere, any other only where something
    /// begins: at the start, and after what parts clauses or sentences.
    pub fn new(when: &str) -> Self {
        let read = |line: &str| {
            let anywhere = line.strip_prefix(".. ");
            (Pattern::new(anywhere.unwrap_or(line)), anywhere.is_some())
        };
        Self(when.lines().map(read).collect())
    }

    /// The places of the words that the first fitting pattern names.
    pub fn fitting(&self, line: &Line) -> Option<Vec<usize>> {
        let may_fit = self.0.iter().filter(|(pattern, _)| pattern.may_fit(line.among));
        may_fit.into_iter().find_map(|(pattern, anywhere)| {
            if *anywhere {
                return pattern.anywhere(line.tokens);
            }
            line.starts().find_map(|start| pattern.from(line.tokens, start))
        })
    }

    /// Whether one of them fits where the line starts.
    pub fn begin(&self, line: &Line) -> bool {
        self.0.iter().any(|(pattern, _)| pattern.may_fit(line.among) && pattern.from(line.tokens, 0).is_some())
    }
}

/// Words that patterns are held against, looked through once.
pub struct Line<'a> {
    /// The words.
    pub tokens: &'a [Token],
    among: Among,
}

impl<'a> Line<'a> {
    /// These words.
    pub fn new(tokens: &'a [Token]) -> Self {
        Self { tokens, among: Among::new(tokens) }
    }

    /// The places where something begins.
    fn starts(&self) -> impl Iterator<Item = usize> {
        let parts = |token: &Token| matches!(token.kind, Kind::Break | Kind::Stop | Kind::Asks);
        let before = |at: usize| at.checked_sub(1).and_then(|at| self.tokens.get(at));
        (0..self.tokens.len()).filter(move |at| before(*at).is_none_or(parts))
    }
}

/// The bytes of these words, as few stretches.
pub fn spans(text: &str, tokens: &[Token], hits: &[usize]) -> Vec<Range<usize>> {
    joined(text, hits.iter().filter_map(|at| tokens.get(*at)).map(|token| token.at.clone()).collect())
}

#[cfg(test)]
pub mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::coach::lexicon::Class;
    use crate::coach::lexicon::english::ENGLISH;
    use crate::coach::tokens::Read;

    /// That patterns are written as patterns are, of classes that there are.
    pub fn patterns_are_sound(patterns: impl Iterator<Item = &'static str>) {
        for pattern in patterns.filter(|pattern| !pattern.is_empty()) {
            assert!(!pattern.contains("  ") && pattern.trim() == pattern, "{pattern:?}");
            for element in pattern.split(' ') {
                for one in element.trim_start_matches(['!', '=', '~']).trim_end_matches('?').split(['|', '+']) {
                    let one = one.trim_start_matches('!');
                    let is_class = !one.is_empty() && one.chars().all(|letter| letter.is_ascii_uppercase());
                    assert!(!is_class || Class::named(one).is_some(), "{one} in {pattern:?}");
                    let is_word = one.chars().all(|letter| letter.is_lowercase() || "'-.:".contains(letter));
                    let is_number = one.starts_with(|letter: char| letter.is_ascii_digit());
                    let is_other = ["$", "_", "<", ",", ".."].contains(&one);
                    assert!(is_class || is_word && !one.is_empty() || is_number || is_other, "{one:?} in {pattern:?}");
                }
            }
        }
    }

    /// That a file holds what was made; with UPDATE=1, it does from then on.
    pub fn kept_as(path: &str, made: &str) {
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(path, made).unwrap();
        }
        let kept = std::fs::read_to_string(path).unwrap_or_default();
        let other = made.lines().zip(kept.lines()).find(|(made, kept)| made != kept);
        assert!(made == kept, "{path} is old: UPDATE=1 makes it anew. First difference: {other:?}");
    }

    /// A sentence, whatever its capitals and marks.
    fn bare(text: &str) -> String {
        let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        words.collect::<Vec<_>>().join(" ").to_lowercase()
    }

    #[test]
    fn no_sentence_that_is_measured_by_is_among_those_the_rules_were_made_by() {
        const FIXTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/coach");
        for kind in ["tone", "drift", "decentring"] {
            let mut seen = std::collections::BTreeMap::new();
            for set in ["tuned", "held", "unseen"] {
                let lines = std::fs::read_to_string(format!("{FIXTURES}/{kind}-{set}.jsonl")).unwrap();
                for (at, line) in lines.lines().enumerate() {
                    let line: serde_json::Value = serde_json::from_str(line).unwrap();
                    let before = seen.insert(bare(line["text"].as_str().unwrap()), set);
                    assert_eq!(before, None, "line {} of {kind}-{set}.jsonl stands there as well", at + 1);
                }
            }
            assert!(seen.len() > 800, "{kind}: {}", seen.len());
        }
    }

    /// Words and marks that rules look at, with some they do not.
    pub fn row_of_words() -> impl Strategy<Value = String> {
        let words = [
            "i ",
            "I ",
            "you ",
            "was ",
            "am ",
            "is ",
            "not ",
            "didn't ",
            "but ",
            "never ",
            "always ",
            "the ",
            "her ",
            "his ",
            "rota ",
            "audit ",
            "invoice ",
            "meeting ",
            "that ",
            "feel ",
            "feels ",
            "terrible ",
            "proud ",
            "of ",
            "busy ",
            "sorry ",
            "because ",
            "could ",
            "have ",
            "told ",
            "said ",
            "why ",
            "what ",
            "how ",
            "did ",
            "for ",
            "me ",
            "3 ",
            "80% ",
            "SUP-881 ",
            "done ",
            "still ",
            ", ",
            ". ",
            "? ",
            "\"",
            "“",
            "”",
            "'",
            "’s ",
            "— ",
            "Zoë ",
            "日本 ",
            "İ",
            "ß",
            "\n",
            "others ",
            "right",
            "please ",
            "hope ",
            "if ",
            "had ",
            "been ",
            "to ",
            "know ",
            "on ",
            "and ",
        ];
        prop::collection::vec(prop::sample::select(words.to_vec()), 0..40).prop_map(|words| words.concat())
    }

    #[test]
    fn a_pattern_fits_where_something_begins_or_anywhere() {
        let read = Read::new("Well said, chase the invoice", &ENGLISH);
        let fitting = |when: &str| Patterns::new(when).fitting(&Line::new(&read.tokens));
        assert_eq!(fitting("chase"), Some(vec![3]));
        assert_eq!(fitting("the"), None);
        assert_eq!(fitting(".. the"), Some(vec![4]));
        assert_eq!(fitting("gone\n.. invoice $"), Some(vec![5]));
        assert_eq!(fitting("lost|chase FIGURE? THIRD"), None);
        assert!(!Patterns::new("chase").begin(&Line::new(&read.tokens)));
    }
}
