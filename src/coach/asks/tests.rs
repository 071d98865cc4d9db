//! What the rules hold to: asks that are vague and asks that are small, one half of each written before any rule.

use proptest::prelude::*;

use super::*;
use crate::coach::decentring::english::rewrites::GENERAL;
use crate::coach::decentring::{self, Draft};
use crate::coach::fitting::tests::{patterns_are_sound, row_of_words};
use crate::coach::pattern::work;
use crate::coach::tone::{self, Tone};

const VAGUE: [&str; 20] = [
    "Any feedback for me?",
    "How am I doing as a manager?",
    "What could I do better?",
    "Anything I should change?",
    "Feedback on me",
    "Any feedback on the incident review?",
    "How did I do in the retro?",
    "Do you have any feedback for me?",
    "What do you think of me as a manager?",
    "Got any feedback?",
    "Can you give me some feedback on the workshop?",
    "How have I been doing lately?",
    "I'd love some feedback",
    "Is there anything I could do differently?",
    "What should I stop doing?",
    "Thoughts on my leadership?",
    "How was I in the budget meeting?",
    "Ask for feedback",
    "How can I improve?",
    "Tell me how I'm doing",
];

/// Measured only: no rule is made for one of them.
const VAGUE_HELD: [&str; 20] = [
    "Any pointers for me?",
    "How do you rate me as your lead?",
    "What can I improve as a manager?",
    "Anything you'd like me to do differently?",
    "Feedback for me",
    "Feedback on the handover?",
    "How did I come across in the interview?",
    "What feedback do you have for me?",
    "Could I get your feedback on how I'm doing?",
    "What do you think about my management style?",
    "I would welcome your feedback",
    "How do I do as your boss?",
    "What should I work on?",
    "Would love to hear your thoughts on me",
    "Any criticism of the last all-hands?",
    "How can I be a better manager?",
    "Is there something I should do more of?",
    "How did the planning day go, any feedback?",
    "Give me some feedback on my talk",
    "Ask her what she thinks of me",
];

const SMALL: [&str; 20] = [
    "What is one thing in how I ran the incident review that you would do differently?",
    "What is one thing I could have done in the retro to help you speak up?",
    "When I cut in during the demo, what was that like for you?",
    "What did you need from me when the rota changed?",
    "Name one moment in the workshop where I lost you",
    "How did my email about the rota land with you?",
    "What is one question I should have asked in the interview?",
    "How was the handover for you?",
    "What was it like for you when I moved the deadline?",
    "Which part of my briefing was hard to follow?",
    "What would have made my explanation of the pay bands clearer?",
    "One thing in how I chaired the team meeting that I could drop",
    "What did I say in the audit meeting that closed the conversation?",
    "How could I have opened the appraisal so that you felt safe?",
    "What is it like for you to work with me?",
    "Her feedback on the new rota was right",
    "When did I last interrupt you in a meeting?",
    "What one thing would you change about how I hand out shifts?",
    "Thank her for the feedback on the workshop",
    "Tell me one thing about the stand-up that I should keep",
];

/// Measured only: no rule is made for one of them.
const SMALL_HELD: [&str; 20] = [
    "What is one thing in how I led the retro that you would drop?",
    "What did you need from me in the client call that you did not get?",
    "When I answered for you in the board meeting, how was that?",
    "What is one sentence of mine in the appraisal that stayed with you?",
    "How did my comment on your draft sound to you?",
    "Where in the training did I go too fast for you?",
    "What is one thing I could do before the audit to help you?",
    "Which of my questions in our last talk was hard to answer?",
    "What would you have liked me to say when the project was cancelled?",
    "One thing about how I gave out the night shifts that felt unfair",
    "How was it for you when I changed the plan on Friday?",
    "What could I have explained better in the briefing?",
    "What is the smallest thing I could change in our 1:1s?",
    "What did I miss when you told me about the workload?",
    "How clear was my message about the move?",
    "Ana's feedback about the canteen, what came of it",
    "What would make it easier to tell me when I get it wrong?",
    "What is one habit of mine in the stand-up that slows you down?",
    "When I said no to the course, what did you hear?",
    "Which moment of the handover would you want me to do again differently?",
];

fn found(asks: &[&str]) -> usize {
    asks.iter().filter(|ask| of(ask).is_some()).count()
}

/// At least nine of ten that are vague are found, and at most one of ten that are small.
fn measured(vague: &[&str], small: &[&str]) {
    let missed: Vec<_> = vague.iter().filter(|ask| of(ask).is_none()).collect();
    let alarms: Vec<_> = small.iter().filter(|ask| of(ask).is_some()).collect();
    assert!(found(vague) * 10 >= vague.len() * 9, "missed {missed:?}");
    assert!(found(small) * 10 <= small.len(), "false {alarms:?}");
}

#[test]
fn vague_asks_are_found_in_the_tuned_half() {
    measured(&VAGUE, &SMALL);
}

#[test]
fn vague_asks_are_found_in_the_held_half() {
    measured(&VAGUE_HELD, &SMALL_HELD);
}

#[test]
fn a_smaller_ask_keeps_the_thing_that_is_named() {
    let first = |text: &str| of(text).unwrap().rewrites.remove(0);
    assert_eq!(
        first("Any feedback on the incident review?"),
        "What is one thing in how I ran the incident review that you would do differently?"
    );
    assert_eq!(
        first("How did I do in the retro?"),
        "What is one thing in how I ran the retro that you would do differently?"
    );
    assert_eq!(
        first("Any feedback on the new rota?"),
        "What is one thing in how I handled the new rota that you would do differently?"
    );
    assert!(first("Any feedback for me?").contains("our 1:1s"));
    assert!(first("Thoughts on my leadership?").contains("our 1:1s"), "leadership is everything at once");
}

#[test]
fn a_smaller_ask_is_open_light_and_not_vague() {
    for ask in VAGUE.iter().chain(&VAGUE_HELD) {
        let rewrites = of(ask).map(|found| found.rewrites).unwrap_or_default();
        for way in &rewrites {
            assert_eq!(tone::class(way), Tone::Open, "{ask} → {way}");
            assert_eq!(decentring::of(way, Draft::Ask).class, [], "{ask} → {way}");
            assert_eq!(of(way), None, "{ask} → {way}");
        }
        assert!(of(ask).is_none() || (2..=3).contains(&rewrites.len()), "{ask}");
    }
}

#[test]
fn what_is_offered_for_a_heavy_ask_is_not_called_vague() {
    let asks = GENERAL.iter().flat_map(|(_, version)| version.ask.lines());
    for ask in asks {
        assert_eq!(of(ask), None, "{ask}");
    }
}

#[test]
fn feedback_to_others_or_from_others_is_no_ask() {
    for text in [
        "Give her feedback on the demo",
        "Feedback for Amara on the workshop",
        "Did you get any feedback from the client?",
        "I'd like to give her some feedback",
        "What could I do to help?",
        "How can I support you?",
        "Is there anything I can do for you?",
        "",
    ] {
        assert_eq!(of(text), None, "{text}");
    }
}

#[test]
fn every_pattern_names_classes_that_there_are() {
    let rules = &english::RULES;
    let patterns = rules.vague.lines().chain(rules.vague_with_a_mark.lines()).chain(rules.act.lines());
    patterns_are_sound(patterns.chain(rules.one.lines()).filter(|pattern| !pattern.contains('~')));
}

#[test]
fn the_cost_grows_no_faster_than_the_ask() {
    for shape in ["any feedback ", "how i ", "what you like ", "a, ", "on the ", "in the retro "] {
        let compared = |times: usize| {
            let text = shape.repeat(times);
            work::of(|| drop(of(&text)))
        };
        let (short, long) = (compared(30), compared(300));
        assert!(long <= short.max(1000) * 12, "{short} and {long}: {shape}");
    }
}

proptest! {
    #[test]
    fn no_row_of_words_makes_it_stumble(text in row_of_words()) {
        if let Some(found) = of(&text) {
            prop_assert!(found.spans.iter().all(|span| text.get(span.clone()).is_some()));
        }
    }

    #[test]
    fn no_text_makes_it_stumble(text in any::<String>()) {
        drop(of(&text));
    }
}
