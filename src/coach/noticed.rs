//! What is worth a word about a line: the first thing that is found in it, with the rule that it goes by.

use std::ops::Range;

use super::asks;
use super::decentring::{self, Draft, Weight};
use super::drift::{self, Drift};
use super::tone::{self, Tone};
use crate::domain::hints::Rule;
use crate::domain::theme::Theme;
use crate::domain::topic::Side;

/// Something that was noticed about a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noticed {
    /// The rule it goes by.
    pub rule: Rule,
    /// The line.
    pub line: String,
    /// The words of it that this rests on; empty where there are none.
    pub on: String,
    /// Why, as a sentence.
    pub why: &'static str,
    /// Other ways to put it, the best first.
    pub rewrites: Vec<String>,
}

impl Noticed {
    fn new(rule: Rule, line: &str, spans: &[Range<usize>], why: &'static str, rewrites: Vec<String>) -> Self {
        let words: Vec<&str> = spans.iter().filter_map(|span| line.get(span.clone())).collect();
        let why = if why.is_empty() { rule.about() } else { why };
        Self { rule, line: line.to_owned(), on: words.join(" … "), why, rewrites }
    }
}

/// What is noticed about a line that is being written for an agenda or for one's own questions. What the report brings
/// is theirs, and not looked at.
pub fn line(text: &str, by: Side, theme: Theme) -> Option<Noticed> {
    if by == Side::Report || text.trim().is_empty() {
        return None;
    }
    let about_me = || draft(text, Draft::Ask).or_else(|| ask(text));
    let about_me = if theme == Theme::TwoWay { about_me() } else { None };
    about_me.or_else(|| question(text)).or_else(|| status(text, by, theme))
}

/// What is noticed about a question.
pub fn question(text: &str) -> Option<Noticed> {
    let found = tone::of(text);
    let rule = match found.class {
        Tone::Demanding => Rule::Demanding,
        Tone::Accusing => Rule::Accusing,
        Tone::Stacked => Rule::Stacked,
        Tone::Leading => Rule::Leading,
        Tone::Status => Rule::Status,
        Tone::Closed => Rule::Closed,
        Tone::Open | Tone::None => return None,
    };
    Some(Noticed::new(rule, text, &found.spans, found.why, found.rewrites))
}

/// What is noticed about a line that stands on an agenda. Of what was put under a priority of theirs, or under performance,
/// nothing is: whoever did that has said what it is about, and some things are to be said face to face. And a line that only
/// says nothing of the person is left alone unless it was put under status.
pub fn status(text: &str, by: Side, theme: Theme) -> Option<Noticed> {
    if !matches!(theme, Theme::Person | Theme::Status | Theme::Logistics) {
        return None;
    }
    let found = drift::of(text, by);
    // A question that gives room for a story is none that a message would settle.
    let settled = found.class == Drift::Status && tone::class(text) != Tone::Open;
    (settled && (theme == Theme::Status || drift::is_sure(&found)))
        .then(|| Noticed::new(Rule::Drift, text, &found.spans, found.why, found.rewrites))
}

/// Whether what is noted under such a topic is looked at for status, as the topic itself would be: what the report
/// brings is not, nor what is about a priority of theirs or about performance.
pub fn looks_at_notes(by: Side, theme: Theme) -> bool {
    by == Side::Manager && matches!(theme, Theme::Person | Theme::Status | Theme::Logistics)
}

/// What is noticed about a line of notes: only what is surely status.
pub fn note(line: &str) -> Option<Noticed> {
    status(line, Side::Manager, Theme::Person)
}

/// What is noticed about an ask for feedback that asks about everything at once.
pub fn ask(text: &str) -> Option<Noticed> {
    let found = asks::of(text)?;
    Some(Noticed::new(Rule::Vague, text, &found.spans, found.why, found.rewrites))
}

/// What is noticed about an ask for feedback, or the reply to it: the first of its weights.
pub fn draft(text: &str, draft: Draft) -> Option<Noticed> {
    let found = decentring::of(text, draft);
    let rule = match found.class.first()? {
        Weight::Myself => Rule::Myself,
        Weight::Defending => Rule::Defending,
        Weight::Excusing => Rule::Excusing,
        Weight::Reassurance => Rule::Reassurance,
        Weight::TurningBack => Rule::TurningBack,
    };
    Some(Noticed::new(rule, text, &found.spans, found.why, found.rewrites))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mine(text: &str) -> Option<Rule> {
        line(text, Side::Manager, Theme::Person).map(|noticed| noticed.rule)
    }

    #[test]
    fn each_thing_that_is_found_goes_by_its_rule() {
        assert_eq!(mine("Are you okay with the new rota?"), Some(Rule::Closed));
        assert_eq!(mine("Is the grant application on track?"), Some(Rule::Status));
        assert_eq!(mine("Stocktake Saturday, 60% done"), Some(Rule::Drift));
        assert_eq!(mine("How are you, really?"), None);
        assert_eq!(mine("  "), None);
    }

    #[test]
    fn what_the_report_brings_is_not_looked_at() {
        for text in ["Is my API ticket really that urgent?", "Stocktake Saturday, 60% done", "Are you well?"] {
            assert_eq!(line(text, Side::Report, Theme::Status), None, "{text}");
            assert_eq!(status(text, Side::Report, Theme::Status), None, "{text}");
        }
    }

    #[test]
    fn a_line_is_not_taken_for_status_for_want_of_words_about_the_person_or_against_what_it_was_put_under() {
        for text in ["Hockey finals", "Arriving, as you really are", "Lisbon"] {
            assert_eq!(mine(text), None, "{text}");
        }
        let rule = |text, theme| status(text, Side::Manager, theme).map(|noticed| noticed.rule);
        assert_eq!(rule("Lisbon", Theme::Status), Some(Rule::Drift));
        assert_eq!(rule("Lisbon", Theme::Logistics), None);
        assert_eq!(rule("The report was late again", Theme::Performance), None);
        assert_eq!(rule("Budget forecast due Thursday", Theme::Person), Some(Rule::Drift));
        assert_eq!(rule("Budget forecast due Thursday", Theme::Purpose), None);
    }

    #[test]
    fn a_line_about_feedback_is_first_looked_at_as_an_ask() {
        let text = "I feel terrible about how that meeting went.";
        let rule = |theme| line(text, Side::Manager, theme).map(|noticed| noticed.rule);
        assert_eq!(rule(Theme::TwoWay), Some(Rule::Myself));
        assert_ne!(rule(Theme::Person), Some(Rule::Myself));
    }

    #[test]
    fn an_ask_about_everything_is_noticed_where_it_is_one_and_after_its_weight() {
        let rule = |text: &str, theme| line(text, Side::Manager, theme).map(|noticed| noticed.rule);
        assert_eq!(rule("Any feedback for me?", Theme::TwoWay), Some(Rule::Vague));
        assert_ne!(rule("Any feedback for me?", Theme::Person), Some(Rule::Vague));
        assert_eq!(rule("I feel terrible. Any feedback for me?", Theme::TwoWay), Some(Rule::Myself));
        assert_eq!(line("Any feedback for me?", Side::Report, Theme::TwoWay), None);
        for way in line("Any feedback on the retro?", Side::Manager, Theme::TwoWay).unwrap().rewrites {
            assert_eq!(rule(&way, Theme::TwoWay), None, "{way}");
        }
    }

    #[test]
    fn a_line_of_notes_is_noticed_only_where_it_is_surely_status() {
        assert_eq!(note("Budget forecast due Thursday").map(|noticed| noticed.rule), Some(Rule::Drift));
        assert_eq!(note("Lisbon"), None);
        assert_eq!(note("Walk, if it is dry. Begin with the question and not with the caches."), None);
        assert!(looks_at_notes(Side::Manager, Theme::Status) && !looks_at_notes(Side::Manager, Theme::Performance));
        assert!(!looks_at_notes(Side::Report, Theme::Status));
    }

    #[test]
    fn a_hint_names_the_words_it_rests_on_and_always_gives_a_reason() {
        let noticed = question("Is the grant application on track?").unwrap();
        assert!(!noticed.on.is_empty() && noticed.line.contains(noticed.on.split(" … ").next().unwrap()));
        assert!(noticed.why.ends_with('.') && !noticed.rewrites.is_empty());
        assert_eq!(Noticed::new(Rule::Closed, "a", &[], "", Vec::new()).why, Rule::Closed.about());
    }
}
