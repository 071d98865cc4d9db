//! What the rules hold to: the labelled drafts, what is offered for them, the cost, and that they never stumble.

use std::fmt::Write;
use std::fs;

use proptest::prelude::*;

use super::*;
use crate::coach::fitting::tests::{kept_as, patterns_are_sound, row_of_words};
use crate::coach::pattern::work;

const FIXTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/coach");
const NAMES: [&str; 5] = ["self", "defending", "excusing", "reassurance", "turning_back"];

fn labelled(set: &str) -> Vec<(String, Vec<Weight>)> {
    let path = format!("{FIXTURES}/decentring-{set}.jsonl");
    let text = fs::read_to_string(&path).unwrap_or_else(|why| panic!("{path}: {why}"));
    let line = |line: &str| {
        let line: serde_json::Value = serde_json::from_str(line).unwrap();
        let is = |name: &str| line["weight"].as_array().unwrap().iter().any(|weight| weight == name);
        let weights = Weight::ALL.into_iter().zip(NAMES).filter(|(_, name)| is(name)).map(|(weight, _)| weight);
        (line["text"].as_str().unwrap().to_owned(), weights.collect())
    };
    text.lines().map(line).collect()
}

fn class(text: &str) -> Vec<Weight> {
    of(text, Draft::Reply).class
}

/// The table, the recall of drafts that carry any weight, and the share of false alarms among those that carry none.
fn measured(set: &str) -> (String, f64, f64) {
    let judged: Vec<_> = labelled(set).into_iter().map(|(text, is)| (is, class(&text))).collect();
    let mut table = format!("{set:13} found    of  recall   false    of  share\n");
    let number = |count: usize| f64::from(u32::try_from(count).unwrap());
    let mut row = |name: &str, has: &dyn Fn(&[Weight]) -> bool| {
        let count = |is: bool, found: Option<bool>| {
            let fits = |(label, read): &&(Vec<Weight>, Vec<Weight>)| {
                has(label) == is && found.is_none_or(|found| has(read) == found)
            };
            judged.iter().filter(fits).count()
        };
        let (found, all) = (count(true, Some(true)), count(true, None));
        let (alarms, none) = (count(false, Some(true)), count(false, None));
        let (recall, share) = (number(found) / number(all), number(alarms) / number(none));
        writeln!(table, "{name:13} {found:5} {all:5}   {recall:5.3} {alarms:7} {none:5}  {share:5.3}").unwrap();
        (recall, share)
    };
    for (weight, name) in Weight::ALL.into_iter().zip(NAMES) {
        row(name, &|weights| weights.contains(&weight));
    }
    let (recall, alarms) = row("any", &|weights| !weights.is_empty());
    (table, recall, alarms)
}

#[test]
fn weight_is_found_in_what_the_rules_were_made_with() {
    let (table, recall, alarms) = measured("tuned");
    println!("{table}");
    assert!(recall >= 0.85 && alarms <= 0.10, "\n{table}");
}

#[test]
fn weight_is_found_in_what_the_rules_were_not_made_with() {
    for set in ["held", "unseen"] {
        let (table, recall, alarms) = measured(set);
        println!("{table}");
        assert!(recall >= 0.85 && alarms <= 0.10, "\n{table}");
    }
}

#[test]
fn words_alone_carry_no_weight() {
    for text in [
        "You are right, but I would like to understand it better.",
        "What actually happened for you that day?",
        "I got that wrong. I'm sorry.",
        "I should have asked you first.",
        "You said you felt ignored. What would have helped?",
        "Was I clear enough when I explained the pay bands?",
        "I can't move the date, it is fixed. What I can do is take the second chapter off you.",
        "So the short notice was the problem. Did I get that right?",
        "She wrote \"I feel terrible about it\"",
        "",
    ] {
        assert_eq!(class(text), [], "{text}");
    }
}

#[test]
fn a_draft_may_carry_several_weights() {
    assert_eq!(class("I feel awful, it has been such a mad week."), [Weight::Myself, Weight::Excusing]);
    assert_eq!(class("I did invite you, you just didn't show up."), [Weight::Defending, Weight::TurningBack]);
    assert_eq!(class("You said I was late, but I did tell you."), [Weight::Defending]);
}

#[test]
fn ask_and_reply_carry_the_same_weight_and_are_put_otherwise() {
    for (text, weights) in labelled("tuned") {
        let (ask, reply) = (of(&text, Draft::Ask), of(&text, Draft::Reply));
        assert_eq!(ask.class, reply.class, "{text}");
        assert_eq!(ask.why.is_empty(), ask.class.is_empty(), "{text}");
        assert_eq!(ask.spans.is_empty(), ask.class.is_empty(), "{text} {weights:?}");
        assert!(ask.class.is_empty() || ask.rewrites != reply.rewrites, "{text}");
    }
    let first = |text: &str, draft| of(text, draft).rewrites.into_iter().next().unwrap();
    assert_eq!(first("I feel terrible about how that meeting went.", Draft::Ask), "How was that meeting for you?");
    assert_eq!(
        first("That's not what happened at the staff meeting.", Draft::Reply),
        "Thank you for telling me. How was the staff meeting for you?"
    );
    assert_eq!(first("I hardly slept since the meeting.", Draft::Ask), "What is it like for you to work with me?");
    let idle = "What more do you want from me? I was swamped.";
    assert_eq!(first(idle, Draft::Ask), "What have you needed from me lately?");
    // A verb is no thing, and what one did not come to because of is not what they spoke of.
    let defended = "Thank you for telling me. How does it look from your side?";
    assert_eq!(first("with the inspection coming up I just didn't get round to it", Draft::Reply), defended);
    let swamped = "I didn't ignore your request, I was just swamped with the audit.";
    assert_eq!(first(swamped, Draft::Reply), defended);
    let asks = "what do you need from me? i feel like such a failure";
    assert_eq!(first(asks, Draft::Ask), "What do you need from me?");
    assert_eq!(first(asks, Draft::Reply), "Thank you for telling me. What do you need from me?");
}

/// Every draft that carries weight, with what is offered instead.
fn snapshot() -> String {
    let mut all = String::from(
        "Every draft that carries weight, which, and versions about their experience: as an ask, as a reply. Made by a \
         test; UPDATE=1 makes it anew.\n",
    );
    for (text, _) in labelled("tuned") {
        let (ask, reply) = (of(&text, Draft::Ask), of(&text, Draft::Reply));
        if ask.class.is_empty() {
            continue;
        }
        let is = |(weight, _): &(Weight, &str)| ask.class.contains(weight);
        let names: Vec<&str> = Weight::ALL.into_iter().zip(NAMES).filter(is).map(|(_, name)| name).collect();
        write!(all, "\n{} · {text}\n", names.join(", ")).unwrap();
        for (draft, ways) in [("ask", ask.rewrites), ("reply", reply.rewrites)] {
            for way in ways {
                writeln!(all, "  {draft} → {way}").unwrap();
            }
        }
    }
    all
}

#[test]
fn the_file_of_versions_is_what_the_rules_make() {
    kept_as(&format!("{FIXTURES}/decentring-rewrites.txt"), &snapshot());
}

#[test]
fn every_pattern_names_classes_that_there_are_and_can_fit() {
    let rules = &english::RULES;
    let weighing = rules.weighing.iter().flat_map(|rule| rule.when.lines().chain(rule.unless.lines()));
    patterns_are_sound(weighing.chain(rules.asks.lines()).chain(rules.again.lines()).chain([rules.turns]));
    patterns_are_sound(english::rewrites::NOT_ALONE.lines().chain([english::rewrites::BETWEEN_US]));
}

#[test]
fn the_cost_grows_no_faster_than_the_draft() {
    let all: String = labelled("tuned").into_iter().map(|(text, _)| text + " ").collect();
    let all = all.chars().take(300).collect::<String>().repeat(10);
    let shapes = ["a, ", "i am ", "you did n't ", "but ", "so ", "? ", "\" ", "' ", "the ", "sorry ", "x", "it was "];
    for text in shapes.iter().map(|shape| shape.repeat(1500)).chain([all]) {
        let cut = |length: usize| text.chars().take(length).collect::<String>();
        let compared = |length: usize| {
            let text = cut(length);
            work::of(|| drop(of(&text, Draft::Reply)))
        };
        let (short, long) = (compared(300), compared(3000));
        assert!(long <= short.max(1000) * 12, "{short} and {long}: {}", cut(30));
    }
}

proptest! {
    #[test]
    fn no_text_makes_it_stumble(text in any::<String>()) {
        sound(&text)?;
    }

    #[test]
    fn no_row_of_words_makes_it_stumble(text in row_of_words()) {
        sound(&text)?;
    }
}

/// Spans lie in order, apart, on letters; whatever is offered instead carries no weight.
fn sound(text: &str) -> Result<(), TestCaseError> {
    for draft in [Draft::Ask, Draft::Reply] {
        let found = of(text, draft);
        let mut end = 0;
        for span in &found.spans {
            prop_assert!(span.start >= end && span.start < span.end && text.get(span.clone()).is_some(), "{span:?}");
            end = span.end;
        }
        for rewrite in &found.rewrites {
            prop_assert_eq!(class(rewrite), Vec::new(), "{}", rewrite);
        }
    }
    Ok(())
}
