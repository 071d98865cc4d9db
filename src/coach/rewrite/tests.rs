//! What is offered instead, in full: a file of it to be read aloud.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

use crate::coach::tone::{self, Tone};

const FIXTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/coach");

fn rewrites(text: &str) -> Vec<String> {
    tone::of(text).rewrites
}

#[test]
fn a_rewrite_keeps_what_the_question_is_about() {
    for (text, first) in [
        ("How is the migration?", "How is the migration treating you?"),
        ("What's the status of the fire safety checks?", "How are the fire safety checks treating you?"),
        ("Did the offsite go well?", "How was the offsite for you?"),
        ("Why did you miss the deadline?", "What was going on around the deadline?"),
        ("Why didn't you call me when the freezer failed?", "What was going on for you when the freezer failed?"),
        ("Why don't you swap with Yusuf?", "How would it be for you to swap with Yusuf?"),
        ("What if you started with the hardest task?", "How would it be for you if you started with the hardest task?"),
        ("Have you considered taking a course?", "How do you feel about taking a course?"),
        ("The workshop was fantastic, wasn't it?", "How was the workshop for you?"),
        ("It was a great offsite, wasn't it?", "How was the offsite for you?"),
        ("Everyone loves the new system, how do you find it?", "How do you feel about the new system?"),
        ("Is there anything you would like me to do differently?", "What would you like me to do differently?"),
        ("Is there anything I can do for you?", "What can I do for you?"),
        ("Are you sleeping well?", "How are you sleeping?"),
        ("Is your mother better?", "How is your mother doing?"),
        ("Explain the drop in donations.", "What would you like me to know about the drop in donations?"),
        ("Show me how you spend your hours.", "How do you spend your hours?"),
        ("Tell me what happened on Saturday.", "What happened on Saturday?"),
        ("Would a later start suit you?", "How would a later start be for you?"),
        ("How far along is the warehouse move?", "How is the warehouse move treating you?"),
        ("Did you finish the migration script?", "How is it going for you with the migration script?"),
        ("Was the code review fair?", "How was the code review for you?"),
        ("You found the training useful, didn't you?", "How do you feel about the training?"),
        ("Send me numbers for the fundraiser asap.", "What would you like me to know about the fundraiser?"),
        ("Are your shoulders better?", "How are your shoulders at the moment?"),
        ("What would happen if you trusted them?", "How would it be for you if you trusted them?"),
        ("Who gave you permission to take the van home?", "What was going on around the van?"),
        ("How is it possible that you forgot the allergy list?", "What was going on around the allergy list?"),
        ("Justify the second trip to Nairobi.", "What would you like me to know about the second trip to Nairobi?"),
        ("how did the demo for the bank end up", "How was the demo for you?"),
    ] {
        assert_eq!(rewrites(text).first().map(String::as_str), Some(first), "{text}");
    }
}

#[test]
fn questions_asked_at_once_are_offered_one_by_one() {
    let one_by_one = ["How did the ward round go?", "What did Dr Osei say about your notes?"];
    assert_eq!(rewrites("How did the ward round go and what did Dr Osei say about your notes?"), one_by_one);
}

#[test]
fn where_only_one_of_them_can_be_asked_alone_it_is_offered_in_other_words_too() {
    let holiday = ["How was the holiday?", "What stayed with you from the holiday?"];
    assert_eq!(rewrites("How was the holiday and are you rested?"), holiday);
    let course = ["How was the course for you?", "What stayed with you from the course?"];
    assert_eq!(rewrites("Did you like the course and will you use it?"), course);
    let system = [
        "What do you think of the new pos system?",
        "How do you feel about the new pos system?",
        "What would you like me to know about the new pos system?",
    ];
    assert_eq!(rewrites("what do you think of the new pos system, is it faster"), system);
}

#[test]
fn what_only_points_back_is_left_out_of_a_question_that_makes_sense_without() {
    let role = ["How do you see your role changing?", "What would you need from me?"];
    assert_eq!(rewrites("How do you see your role changing, and what would you need from me for that?"), role);
    let party = ["How did it go for you?", "What did you learn?"];
    let text = "I heard the wedding party was a handful. How did it go for you, and what did you learn from it?";
    assert_eq!(rewrites(text), party);
    // "How do you deal?" is none.
    let night = rewrites("What's the hardest thing about the night market and how do you deal with it?");
    assert!(night.iter().all(|way| !way.contains("deal")), "{night:?}");
}

/// Of the lines for which anything is offered, the share that has to be offered more than one way.
const CHOICE: f64 = 0.90;

#[test]
fn where_anything_is_offered_there_is_mostly_a_choice() {
    let mut by_tone = BTreeMap::<Tone, (u32, u32)>::new();
    for text in tuned() {
        let found = tone::of(&text);
        let (some, choice) = by_tone.entry(found.class).or_default();
        *some += u32::from(!found.rewrites.is_empty());
        *choice += u32::from(found.rewrites.len() > 1);
    }
    println!("offered anything, and a choice: {by_tone:?}");
    let (some, choice) = by_tone.values().fold((0, 0), |(some, choice), one| (some + one.0, choice + one.1));
    assert!(f64::from(choice) >= CHOICE * f64::from(some), "{choice} of {some}: {by_tone:?}");
}

#[test]
fn what_opens_or_asks_nothing_is_left_alone() {
    for text in ["How was the wedding?", "Tell me about the garden.", "notes from the walk", ""] {
        assert!(rewrites(text).is_empty(), "{text}");
    }
}

#[test]
fn what_names_nothing_gets_no_made_up_noun() {
    for text in ["Do you prefer mornings or evenings?", "Is it the hours or the pay?", "Which shift do you like best?"]
    {
        assert!(rewrites(text).is_empty(), "{text}: {:?}", rewrites(text));
    }
}

#[test]
fn nobody_is_asked_to_feel_for_an_instrument_or_a_place() {
    for text in [
        "Did you sterilise the instruments?",
        "Did you feel safe on the scaffold?",
        "How many patients did you see on the ward?",
        "You would be a wonderful trainer, don't you think?",
    ] {
        assert!(rewrites(text).is_empty(), "{text}: {:?}", rewrites(text));
    }
    for text in
        ["Is the login bug fixed?", "Have the swabs been sent off?", "Show me proof that the pallets were counted."]
    {
        assert!(rewrites(text).iter().all(|way| !way.starts_with("How do you feel")), "{text}: {:?}", rewrites(text));
    }
    let blamed = rewrites("What possessed you to argue with a guest in the lobby?");
    assert!(!blamed.is_empty() && blamed.iter().all(|way| !way.contains("lobby")), "{blamed:?}");
}

/// The lines that the rules are made by.
fn tuned() -> Vec<String> {
    let path = format!("{FIXTURES}/tone-tuned.jsonl");
    let lines = fs::read_to_string(&path).unwrap_or_else(|why| panic!("{path}: {why}"));
    let text = |line: &str| {
        let line: serde_json::Value = serde_json::from_str(line).unwrap();
        line["text"].as_str().unwrap().to_owned()
    };
    lines.lines().map(text).collect()
}

/// Every labelled line with its tone as read and what is offered instead.
fn snapshot() -> String {
    let mut all = String::from(
        "Every line the rules are made by, how it is read, and what is offered. Made by a test; UPDATE=1 makes it anew.\n",
    );
    for text in tuned() {
        let found = tone::of(&text);
        write!(all, "\n{} · {text}\n", format!("{:?}", found.class).to_lowercase()).unwrap();
        for way in &found.rewrites {
            writeln!(all, "  → {way}").unwrap();
        }
    }
    all
}

#[test]
fn the_file_of_rewrites_is_what_the_rules_make() {
    let path = format!("{FIXTURES}/rewrites.txt");
    let made = snapshot();
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &made).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    let other = made.lines().zip(kept.lines()).find(|(made, kept)| made != kept);
    assert!(made == kept, "{path} is old: UPDATE=1 cargo test rewrites makes it anew. First difference: {other:?}");
}
