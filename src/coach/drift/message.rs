//! A short message that settles a line of status in writing, and leaves the 1:1 to the person.
//!
//! The line goes to the one it may be about. It is said again only where that reads well to them; what is about them is
//! not, nor what should not leave the manager's notes.

use super::english::message as english;
use super::words;
use crate::coach::fitting::{Line, Patterns};
use crate::coach::lexicon::english::ENGLISH;
use crate::coach::named::{Named, thing};
use crate::coach::pattern::names;
use crate::coach::tokens::{Kind, Token};
use crate::coach::tone::{Tone, class};

/// What a message says, by what of the line it can keep. `{}` is what it keeps.
pub struct Message {
    /// A question, as it was typed.
    pub question: &'static str,
    /// What they should say: "if the supplier confirmed".
    pub whether: &'static str,
    /// What they should do: "update the risk register".
    pub errand: &'static str,
    /// Words that name something, as they were typed.
    pub words: &'static str,
    /// Words that tell something, as they were typed.
    pub stated: &'static str,
    /// A thing that is named.
    pub thing: &'static str,
    /// Nothing that can be said again.
    pub nothing: &'static str,
    /// How every message ends.
    pub end: &'static str,
}

/// The longest line that is said again whole, in letters.
const WHOLE: usize = 160;

/// The message for this line, to the one who is called so; with no name where `called` is empty.
pub fn message(text: &str, called: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let tokens = words(&text, &ENGLISH);
    let greeting = english::GREETING;
    let greeting = if called.is_empty() { [greeting, ", "].concat() } else { [greeting, " ", called, ", "].concat() };
    [&greeting, &asked(&text, &tokens, called), english::MESSAGE.end].concat()
}

/// What the message asks for, in as many of the line's own words as read well to the person.
fn asked(text: &str, tokens: &[Token], called: &str) -> String {
    let says = &english::MESSAGE;
    let line = Line::new(tokens);
    if fits(english::KEPT, &line) {
        return says.nothing.to_owned();
    }
    let bare = text.trim_end_matches(|letter: char| !letter.is_alphanumeric() && !matches!(letter, ')' | '%'));
    let short = bare.chars().count() <= WHOLE && !bare.is_empty() && !text.contains(['"', '“', '”']);
    let begins = |patterns: &str| Patterns::new(patterns).begin(&line);
    if short && begins(english::TO_BE_TOLD) {
        let told = told(bare, tokens).filter(|(_, tokens)| !is_of_them(tokens, called));
        if let Some((told, _)) = told {
            return says.whether.replace("{}", &uncapitalised(told));
        }
    }
    let to_them = short && !is_of_them(tokens, called);
    if to_them && begins(english::ERRAND) {
        let errand = tokens.iter().find(|token| !names(english::KINDLY, token));
        if let Some(errand) = errand.and_then(|first| bare.get(first.at.start..)) {
            return says.errand.replace("{}", &uncapitalised(errand));
        }
    }
    if to_them && !begins(english::NOT_TO_THEM) && !fits(english::HARSH, &line) {
        let asked = tokens.iter().any(|token| token.kind == Kind::Asks);
        if !asked && !begins(english::QUESTION) && !fits(english::ASKS_IN_THE_END, &line) {
            let way = if fits(english::TELLS, &line) { says.stated } else { says.words };
            return way.replace("{}", bare);
        }
        let end = if asked && !text.ends_with('?') { "." } else { "?" };
        let question = [bare, end].concat();
        if class(&question) != Tone::Accusing {
            return says.question.replace("{}", &question);
        }
    }
    let named = thing(text, tokens, english::THINGS).filter(|named| !is_a_time(text, named));
    named.map_or_else(|| says.nothing.to_owned(), |named| says.thing.replace("{}", &named.words))
}

fn fits(patterns: &str, line: &Line) -> bool {
    Patterns::new(patterns).fitting(line).is_some()
}

/// Whether a name only says when: "the next sprint", "before launch".
fn is_a_time(text: &str, named: &Named) -> bool {
    english::PASSING.iter().any(|begin| named.words.starts_with(begin)) || named.stands_after(text, english::TIMES)
}

/// Whether these words speak of the person to whom they would go: by what stands for them, or by name.
fn is_of_them(tokens: &[Token], called: &str) -> bool {
    let called = called.to_lowercase();
    let mut parts = called.split_whitespace();
    parts.any(|part| tokens.iter().any(|token| token.word == part)) || fits(english::OF_THEM, &Line::new(tokens))
}

/// What is to be told: from the word that asks for it to the end, with those words.
fn told<'t>(text: &'t str, tokens: &'t [Token]) -> Option<(&'t str, &'t [Token])> {
    let first = tokens.iter().position(|token| names(english::ASKING, token))?;
    let words = tokens.get(first..)?;
    Some((text.get(words.first()?.at.start..)?, words))
}

/// With a small letter first, unless the first word is all capitals.
fn uncapitalised(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => first.to_lowercase().chain(letters).collect(),
        _ => text.to_owned(),
    }
}
