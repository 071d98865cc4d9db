//! Whether an ask for feedback asks about everything at once, and smaller ones that are easier to answer.
//!
//! Small is what names one thing on an occasion, or something that the manager did ([`english`]).

pub mod english;
#[cfg(test)]
mod tests;

use std::ops::Range;
use std::sync::LazyLock;

use super::Finding;
use super::fitting::{Line, Patterns, spans};
use super::lexicon::english::ENGLISH;
use super::named::{Named, thing};
use super::pattern::names;
use super::tokens::{Kind, Read, Token};

/// Smaller asks about something that is named: `{}` is the thing.
pub struct Versions {
    /// For one thing in what the manager did.
    pub one: &'static str,
    /// For something else about it.
    pub more: &'static str,
}

/// How a language asks for feedback.
pub struct Rules {
    /// What asks about everything at once: patterns, one a line, as [`Patterns`] reads them.
    pub vague: &'static str,
    /// The same, in a sentence that ends with a question mark.
    pub vague_with_a_mark: &'static str,
    /// What names something the manager did: patterns, one a line.
    pub act: &'static str,
    /// What asks for one thing: patterns, one a line.
    pub one: &'static str,
    /// What stands before what an ask is about: an element of a pattern.
    pub before: &'static str,
    /// How its name begins: an element of a pattern.
    pub opens: &'static str,
    /// How its name ends: an element of a pattern.
    pub thing: &'static str,
    /// What takes place, and is told to be meant wherever it stands: an element of a pattern.
    pub events: &'static str,
    /// Smaller asks about what takes place.
    pub of_an_event: Versions,
    /// About anything else that is named.
    pub of_a_thing: Versions,
    /// Where nothing is named, one a line.
    pub of_nothing: &'static str,
    /// Why a small ask is better, as a sentence.
    pub why: &'static str,
}

/// Rules, read.
struct Ways {
    vague: Patterns,
    marked: Patterns,
    act: Patterns,
    one: Patterns,
}

/// The rules of English with their patterns.
static PATTERNS: LazyLock<Ways> = LazyLock::new(|| Ways {
    vague: Patterns::new(english::RULES.vague),
    marked: Patterns::new(english::RULES.vague_with_a_mark),
    act: Patterns::new(english::RULES.act),
    one: Patterns::new(english::RULES.one),
});

/// What is vague about an ask for feedback in English, with smaller asks; `None` where nothing is.
pub fn of(text: &str) -> Option<Finding<()>> {
    let read = Read::new(text, &ENGLISH);
    let spans = asked(&read)?;
    let all = Line::new(&read.tokens);
    if PATTERNS.act.fitting(&all).is_some() {
        return None;
    }
    let named = occasion(text, &read.tokens);
    if named.is_some() && PATTERNS.one.fitting(&all).is_some() {
        return None;
    }
    Some(Finding { class: (), spans, why: english::RULES.why, rewrites: sharper(text, &read.tokens, named) })
}

/// The words that ask about everything at once.
fn asked(read: &Read) -> Option<Vec<Range<usize>>> {
    read.sentences().into_iter().find_map(|sentence| {
        let line = Line::new(sentence.tokens);
        let marked = || if sentence.asks { PATTERNS.marked.fitting(&line) } else { None };
        let hits = PATTERNS.vague.fitting(&line).or_else(marked)?;
        Some(spans(read.text, sentence.tokens, &hits))
    })
}

/// What an ask is about, if it is named: after what ties it to the ask, or what takes place.
fn occasion(text: &str, tokens: &[Token]) -> Option<Named> {
    let rules = &english::RULES;
    let tied = |at: usize| {
        let rest = tokens.get(at..)?;
        let opens = names(rules.before, rest.first()?) && names(rules.opens, rest.get(1)?);
        let words = rest.iter().take_while(|token| token.kind == Kind::Word).count();
        if opens { thing(text, rest.get(..words)?, rules.thing) } else { None }
    };
    (0..tokens.len()).find_map(tied).or_else(|| thing(text, tokens, rules.events))
}

/// Smaller asks, the best first.
fn sharper(text: &str, tokens: &[Token], named: Option<Named>) -> Vec<String> {
    let rules = &english::RULES;
    let Some(Named { words, .. }) = named else { return rules.of_nothing.lines().map(str::to_owned).collect() };
    let takes_place = thing(text, tokens, rules.events).is_some_and(|event| event.words == words);
    let versions = if takes_place { &rules.of_an_event } else { &rules.of_a_thing };
    [versions.one, versions.more].map(|version| version.replace("{}", &words)).to_vec()
}
