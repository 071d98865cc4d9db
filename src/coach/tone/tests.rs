//! What the rules hold to: the labelled sentences, the cost, and that no text makes them stumble.

use std::collections::BTreeMap;
use std::fs;
use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::*;
use crate::coach::lexicon::Class;
use crate::coach::pattern::work;
use crate::insight::bank::{Question, read_bank};

/// The lines of one set of the labelled sentences, with their class.
fn labelled(set: &str) -> Vec<(String, Tone)> {
    let path = format!("{}/tests/fixtures/coach/tone-{set}.jsonl", env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(&path).unwrap_or_else(|why| panic!("{path}: {why}"));
    let line = |line: &str| {
        let line: BTreeMap<String, String> = serde_json::from_str(line).unwrap();
        let class = Tone::ALL.into_iter().find(|tone| name(*tone) == line["class"]);
        (line["text"].clone(), class.unwrap())
    };
    text.lines().map(line).collect()
}

fn name(tone: Tone) -> String {
    format!("{tone:?}").to_lowercase()
}

/// The table of precision and recall per class, and the mean of their harmonic means.
fn measured(set: &str) -> (String, f64) {
    let judged: Vec<(Tone, Tone)> = labelled(set).iter().map(|(text, tone)| (*tone, class(text))).collect();
    let number = |count: usize| f64::from(u32::try_from(count).unwrap());
    let share = |of: usize, all: usize| if all == 0 { 0.0 } else { number(of) / number(all) };
    let mut table = format!("{set:9}    n  precision  recall     F1\n");
    let mut sum = 0.0;
    for tone in Tone::ALL {
        let right = judged.iter().filter(|(is, read)| *is == tone && *read == tone).count();
        let precision = share(right, judged.iter().filter(|(_, read)| *read == tone).count());
        let recall = share(right, judged.iter().filter(|(is, _)| *is == tone).count());
        let both = precision + recall;
        let f1 = if both > 0.0 { 2.0 * precision * recall / both } else { 0.0 };
        let count = judged.iter().filter(|(is, _)| *is == tone).count();
        let row = format!("{:9} {count:4}  {precision:9.3}  {recall:6.3}  {f1:5.3}\n", name(tone));
        table.push_str(&row);
        sum += f1;
    }
    let mean = sum / number(Tone::ALL.len());
    (table + &format!("macro F1 {mean:.3}\n"), mean)
}

#[test]
fn the_tones_of_what_the_rules_were_made_with_are_told() {
    let (table, mean) = measured("tuned");
    println!("{table}");
    assert!(mean >= 0.88, "\n{table}");
}

#[test]
fn the_tones_of_what_the_rules_were_not_made_with_are_told() {
    for set in ["held", "unseen"] {
        let (table, mean) = measured(set);
        println!("{table}");
        assert!(mean >= 0.88, "\n{table}");
    }
}

#[test]
fn a_line_is_judged_by_its_effect() {
    for (text, tone) in [
        ("Can you tell me about your week?", Tone::Open),
        ("Can you tell me when the report is due?", Tone::Status),
        ("Can you tell me why you left?", Tone::Accusing),
        ("How is the migration?", Tone::Status),
        ("How is the migration treating you?", Tone::Open),
        ("What would you like to stop doing?", Tone::Open),
        ("Don't you think it went well?", Tone::Leading),
        ("Why don't you ask Ines?", Tone::Leading),
        ("Why don't you ever ask Ines?", Tone::Accusing),
        ("Why does this matter to you?", Tone::Open),
        ("You like it here, don't you?", Tone::Leading),
        ("You'll take the job, won't you?", Tone::Leading),
        ("Tell me about the boat.", Tone::Open),
        ("Tell me what happened.", Tone::Demanding),
        ("", Tone::None),
        ("?", Tone::None),
    ] {
        assert_eq!(class(text), tone, "{text}");
    }
}

#[test]
fn two_questions_are_stacked_and_a_named_subject_is_none() {
    assert_eq!(class("How was it? And what did you learn?"), Tone::Stacked);
    assert_eq!(class("How was it, and what did you learn?"), Tone::Stacked);
    assert_eq!(class("You mentioned the wedding. How was it?"), Tone::Open);
    assert_eq!(class("How about you, what would you change?"), Tone::Open);
    assert_eq!(class("Is it the hours or the pay?"), Tone::Closed);
}

#[test]
fn blame_and_orders_weigh_more_than_what_stands_beside_them() {
    assert_eq!(class("How are you? Why were you late?"), Tone::Accusing);
    assert_eq!(class("How are you? Send me the numbers."), Tone::Demanding);
}

#[test]
fn what_somebody_else_said_is_not_judged() {
    assert_eq!(class("She said \"why didn't you ask me?\" and it stung"), Tone::None);
    assert_eq!(class("When you said \"just do it\", what was behind that?"), Tone::Open);
}

#[test]
fn spelling_and_case_change_nothing() {
    for text in ["Why didn't you call me?", "why didnt you call me", "WHY DIDN’T YOU CALL ME", "why didnt u call me?"]
    {
        assert_eq!(class(text), Tone::Accusing, "{text}");
    }
}

#[test]
fn a_finding_says_why_and_rests_on_words() {
    for (text, tone) in labelled("tuned") {
        let found = of(&text);
        assert_eq!(found.why.is_empty(), found.class >= Tone::Open, "{text}");
        let words: Vec<&str> = found.spans.iter().map(|span| &text[span.clone()]).collect();
        assert!(words.iter().all(|word| !word.trim().is_empty()), "{tone:?} {text} {words:?}");
    }
    let found = of("Well, why didn't you call me?");
    assert_eq!(found.spans.first(), Some(&(6..20)), "why didn't you");
    assert_eq!(found.spans.len(), 1);
}

/// Every pattern of every rule.
fn patterns() -> impl Iterator<Item = String> {
    let rules = &english::RULES;
    let tables = [&rules.wh, &rules.polar, &rules.told, &rules.told_asking, &rules.sentence];
    tables.into_iter().flat_map(|table| table.patterns().map(str::to_owned))
}

#[test]
fn every_pattern_names_classes_that_there_are_and_can_fit() {
    for pattern in patterns() {
        assert!(!pattern.trim().is_empty() && !pattern.contains("  ") && pattern.trim() == pattern, "{pattern:?}");
        for element in pattern.split(' ') {
            for one in element.trim_start_matches(['!', '=', '~']).trim_end_matches('?').split(['|', '+']) {
                let one = one.trim_start_matches('!');
                let is_class = !one.is_empty() && one.chars().all(|letter| letter.is_ascii_uppercase());
                assert!(!is_class || Class::named(one).is_some(), "{one} in {pattern:?}");
                let is_word = one.chars().all(|letter| letter.is_lowercase() || "'-.".contains(letter));
                assert!(
                    is_class || is_word || ["$", "_", "<", ",", "..", "10", "5"].contains(&one),
                    "{one:?} in {pattern:?}"
                );
            }
        }
    }
}

#[test]
fn the_cost_grows_no_faster_than_the_line() {
    let all: String = labelled("tuned").into_iter().map(|(text, _)| text + " ").collect();
    let all = all.chars().take(300).collect::<String>().repeat(10);
    let shapes = [
        "a, ",
        "why ",
        "and ",
        "just ",
        "why, ",
        "is it, ",
        "\" ",
        "' ",
        "the rota ",
        "? ",
        "tell me, ",
        "what if ",
        "x",
        "do n't ",
        "Why did you leave the till and ",
        "the status of ",
    ];
    let shapes = shapes.iter().map(|shape| shape.repeat(1500)).chain([all]);
    for text in shapes {
        let cut = |length: usize| text.chars().take(length).collect::<String>();
        let compared = |length: usize| work::of(|| drop(of(&cut(length))));
        let (short, long) = (compared(300), compared(3000));
        assert!(long <= short.max(1000) * 12, "{short} and {long}: {}", cut(30));
    }
}

/// The shortest time that this takes, of many.
fn fastest(act: impl Fn()) -> Duration {
    let timed = || {
        let start = Instant::now();
        act();
        start.elapsed()
    };
    (0..40).map(|_| timed()).min().unwrap_or_default()
}

#[test]
fn ten_times_the_line_takes_less_than_thirty_times_as_long() {
    let all: String = labelled("tuned").into_iter().map(|(text, _)| text + " ").collect();
    let all: String = all.chars().take(300).collect::<String>().repeat(10);
    let short: String = all.chars().take(300).collect();
    let took = |text: &str| fastest(|| drop(of(text)));
    took(&short);
    let (short, long) = (took(&short), took(&all));
    assert!(long < short * 30, "{short:?} for 300, {long:?} for 3,000");
}

#[test]
fn every_question_of_the_bank_is_open() {
    let bank = read_bank(include_str!("../../../pwa/questions.json"));
    assert!(bank.len() >= 240);
    for Question { words, gentler, follow_ups: [first, second], .. } in &bank {
        for text in [words, gentler, first, second] {
            let found = of(text.as_str());
            assert_eq!(found.class, Tone::Open, "{text}: {}", found.why);
        }
    }
}

proptest! {
    #[test]
    fn no_text_makes_it_stumble(text in any::<String>()) {
        sound(&text)?;
    }

    #[test]
    fn no_row_of_words_makes_it_stumble(words in prop::collection::vec(word(), 0..40)) {
        sound(&words.concat())?;
    }
}

/// Words and marks that rules look at, with some they do not.
fn word() -> impl Strategy<Value = String> {
    let words = [
        "why ",
        "Why ",
        "what ",
        "how ",
        "when ",
        "is ",
        "are ",
        "did ",
        "don't ",
        "didnt ",
        "you ",
        "your ",
        "the ",
        "a ",
        "rota",
        "Zoë’s ",
        "report ",
        "late ",
        "again ",
        "and ",
        "or ",
        ", ",
        "? ",
        ". ",
        "… ",
        "\"",
        "“",
        "”",
        "'",
        "—",
        "tell ",
        "me ",
        "about ",
        "never ",
        "if ",
        "so ",
        "日本 ",
        "ßtraße ",
        "İ",
        "é",
        "\n",
        "3.5 ",
        "%",
        "- ",
        "to ",
        "of ",
        "been ",
    ];
    prop::sample::select(words.to_vec()).prop_map(str::to_owned)
}

/// Spans lie in order, apart, on letters; and whatever is offered instead is open.
fn sound(text: &str) -> Result<(), TestCaseError> {
    let found = of(text);
    let mut end = 0;
    for span in &found.spans {
        prop_assert!(span.start >= end && span.start < span.end && text.get(span.clone()).is_some(), "{span:?}");
        end = span.end;
    }
    prop_assert_eq!(found.class, class(text));
    prop_assert!(found.rewrites.len() <= crate::coach::rewrite::OFFERED);
    for rewrite in &found.rewrites {
        prop_assert_eq!(class(rewrite), Tone::Open, "{}", rewrite);
    }
    Ok(())
}
