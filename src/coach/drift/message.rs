//! A short message that settles a line of status in writing, and leaves the 1:1 to the person.

use super::english::asking::{GREETING, MESSAGE, NOT_TO_THEM, OF_THEM, QUESTION, TO_BE_TOLD};
use super::words;
use crate::coach::fitting::{Line, Patterns};
use crate::coach::lexicon::english::ENGLISH;
use crate::coach::named::thing;
use crate::coach::tokens::Token;

/// The longest line that is said again whole, in letters.
const WHOLE: usize = 160;

/// The message for this line, to the one who is called so; with no name where `called` is empty.
pub fn message(text: &str, called: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let tokens = words(&text, &ENGLISH);
    let greeting = if called.is_empty() { [GREETING, ", "].concat() } else { [GREETING, " ", called, ", "].concat() };
    [&greeting, &asked(&text, &tokens), MESSAGE.end].concat()
}

/// What the message asks for, in as many of the line's own words as read well to the person.
fn asked(text: &str, tokens: &[Token]) -> String {
    let line = Line::new(tokens);
    let of_them = Patterns::new(OF_THEM).fitting(&line).is_some();
    let bare = text.trim_end_matches(|letter: char| !letter.is_alphanumeric() && !matches!(letter, ')' | '%'));
    let short = bare.chars().count() <= WHOLE && !bare.is_empty() && !text.contains(['"', '“', '”']);
    let begins = |patterns: &str| Patterns::new(patterns).begin(&line);
    let to_them = short && !begins(NOT_TO_THEM) && !of_them;
    let told = told(bare, tokens).filter(|_| short && !of_them && begins(TO_BE_TOLD));
    if let Some(told) = told {
        return MESSAGE.whether.replace("{}", told);
    }
    if to_them && begins(QUESTION) {
        return MESSAGE.question.replace("{}", &[bare, "?"].concat());
    }
    if to_them {
        return MESSAGE.words.replace("{}", bare);
    }
    match thing(text, tokens, "WORK|DELIVERABLE|EVENT|PAPER") {
        Some(named) => MESSAGE.thing.replace("{}", &named.words),
        None => MESSAGE.nothing.to_owned(),
    }
}

/// What is to be told: from the word that asks for it to the end.
fn told<'t>(text: &'t str, tokens: &[Token]) -> Option<&'t str> {
    let asks = |token: &&Token| ["if", "whether", "when", "what", "how", "who", "where"].contains(&token.word.as_str());
    text.get(tokens.iter().find(asks)?.at.start..)
}
