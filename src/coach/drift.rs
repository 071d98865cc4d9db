//! Whether a line of the agenda or of the notes is about the state of some work, or about the person.
//!
//! Tables of rules are tried in order and the first that fits decides ([`english`]): what only looks human, what is the
//! person's, what is work's, what may be the person's. What the report brings is never taken for status.

mod asking;
pub mod english;
mod message;
#[cfg(test)]
mod tests;

use std::sync::LazyLock;

pub use self::message::message;
use super::Finding;
use super::fitting::{Line, Patterns, spans};
use super::lexicon::english::ENGLISH;
use super::lexicon::{Class, Lexicon};
use super::tokens::{Kind, Read, Token};
use crate::domain::topic::Side;

/// What a line is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drift {
    /// The state of some work, or paperwork: what a message would settle as well.
    Status,
    /// The person, or the two in the room.
    Human,
}

/// Patterns that say the same for the same reason.
pub struct Rule {
    /// What they say.
    pub is: Drift,
    /// Why, as a sentence; empty for what is human.
    pub why: &'static str,
    /// The patterns, one a line, as [`Patterns`] reads them.
    pub when: &'static str,
}

/// The rules of English with their patterns, in the order in which they are tried.
static RULES: LazyLock<Vec<(&'static Rule, Patterns)>> = LazyLock::new(|| {
    let rules = english::RULES.iter().flat_map(|rules| rules.iter());
    rules.map(|rule| (rule, Patterns::new(rule.when))).collect()
});

/// What a line of English is about, with questions about the person behind a line of status.
pub fn of(text: &str, by: Side) -> Finding<Drift> {
    let human = Finding { class: Drift::Human, spans: Vec::new(), why: "", rewrites: Vec::new() };
    let tokens = words(text, &ENGLISH);
    if by == Side::Report || tokens.iter().all(|token| token.kind != Kind::Word) {
        return human;
    }
    let line = Line::new(&tokens);
    let fits = |(rule, patterns): &(&'static Rule, Patterns)| Some((*rule, patterns.fitting(&line)?));
    let Some((rule, hits)) = RULES.iter().find_map(fits) else { return human };
    match rule.is {
        Drift::Human => human,
        Drift::Status => {
            let spans = spans(text, &tokens, &hits);
            Finding { class: Drift::Status, spans, why: rule.why, rewrites: asking::behind(text, &tokens) }
        }
    }
}

/// Whether a finding of status rests on something of work's, and not only on nothing being said of the person.
pub fn is_sure(found: &Finding<Drift>) -> bool {
    found.why != english::status::NOTHING
}

/// The words of a line, those of quotations among them: what somebody is quoted with is what the line is about. Words
/// with a figure in them, as "SUP-881" or "v2", are told by it.
fn words(text: &str, lexicon: &Lexicon) -> Vec<Token> {
    let mut tokens = Vec::new();
    for token in Read::new(text, lexicon).tokens {
        if token.kind == Kind::Quote {
            tokens.push(Token { kind: Kind::Break, ..token.clone() });
            tokens.append(&mut quoted(text, &token, lexicon));
            continue;
        }
        let numbered = token.word.bytes().any(|byte| byte.is_ascii_digit());
        let is = if numbered { token.is.with(Class::Figure) } else { token.is };
        tokens.push(Token { is, ..token });
    }
    tokens
}

/// The words between two quotation marks, on the bytes where they stand.
fn quoted(text: &str, quote: &Token, lexicon: &Lexicon) -> Vec<Token> {
    let inside = text.get(quote.at.clone()).unwrap_or_default();
    let words = Read::new(trimmed(inside), lexicon).tokens;
    let from = quote.at.start + inside.chars().next().map_or(0, char::len_utf8);
    words.into_iter().map(|word| Token { at: word.at.start + from..word.at.end + from, ..word }).collect()
}

/// Without its first and its last letter.
fn trimmed(quote: &str) -> &str {
    let mut letters = quote.chars();
    letters.next();
    letters.next_back();
    letters.as_str()
}
