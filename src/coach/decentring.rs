//! Whether a manager's request for feedback, or the reply to it, is about the one who answers or the one who asks.
//!
//! Each sentence is read for what puts weight elsewhere ([`english`]). What somebody is told they said, felt or needed
//! weighs nothing: saying it again is listening.

pub mod english;
mod rewrites;
#[cfg(test)]
mod tests;

use std::ops::Range;
use std::sync::LazyLock;

use super::fitting::{Line, Patterns, spans};
use super::lexicon::english::ENGLISH;
use super::pattern::names;
use super::tokens::{Read, Sentence, Token};
use super::{Finding, joined};

/// What a draft weighs down with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// The feelings and the self-image of the one who writes.
    Myself,
    /// Contradicting, correcting, being vindicated.
    Defending,
    /// Circumstances or others as the cause of what one did.
    Excusing,
    /// Asking to be told that all is well.
    Reassurance,
    /// Putting the matter on the other.
    TurningBack,
}

impl Weight {
    /// All of them, in the order in which they are named.
    pub const ALL: [Self; 5] = [Self::Myself, Self::Defending, Self::Excusing, Self::Reassurance, Self::TurningBack];
}

/// What is being written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Draft {
    /// A request for feedback.
    Ask,
    /// A reply to it.
    Reply,
}

/// Patterns of one weight.
pub struct Rule {
    /// What it weighs.
    pub weight: Weight,
    /// Whether it can lie in a question, and in what the other is said to have said.
    pub asked: bool,
    /// The patterns, one a line, as [`Patterns`] reads them.
    pub when: &'static str,
    /// Patterns that take the weight away wherever one of them fits the sentence.
    pub unless: &'static str,
}

/// How a language puts weight.
pub struct Rules {
    /// What weighs.
    pub weighing: &'static [Rule],
    /// How a question begins, in which only some weights can lie: patterns, one a line.
    pub asks: &'static str,
    /// How a sentence begins that says again what the other said: patterns, one a line.
    pub again: &'static str,
    /// What a sentence holds that is about the matter or the other: patterns, one a line. A sentence that tells what
    /// happened and holds none of it speaks for the writer.
    pub light: &'static str,
    /// What tells of something past: an element of a pattern.
    pub past: &'static str,
    /// What names the writer: an element of a pattern.
    pub mine: &'static str,
    /// What opens a question, with or without its mark: an element of a pattern.
    pub asking: &'static str,
    /// What opens a question where it has its mark: an element of a pattern.
    pub asking_with_a_mark: &'static str,
    /// Where that ends and one's own view begins: an element of a pattern.
    pub turns: &'static str,
    /// Why a weight is one, as a sentence.
    pub why: fn(Weight) -> &'static str,
}

/// The weights on a draft in English, in their order, with versions about the other's experience.
pub fn of(text: &str, draft: Draft) -> Finding<Vec<Weight>> {
    let read = Read::new(text, &ENGLISH);
    let found = weighed(&read);
    let is_found = |weight: &Weight| found.iter().any(|(is, _)| is == weight);
    let weights: Vec<Weight> = Weight::ALL.into_iter().filter(is_found).collect();
    let why = weights.first().map_or("", |weight| (english::RULES.why)(*weight));
    let rewrites = if weights.is_empty() { Vec::new() } else { rewrites::of(&read, &weights, draft) };
    let mut words: Vec<Range<usize>> = found.into_iter().flat_map(|(_, spans)| spans).collect();
    words.sort_unstable_by_key(|span| span.start);
    Finding { class: weights, spans: joined(text, words), why, rewrites }
}

/// Whether a text carries no weight at all.
fn is_light(text: &str) -> bool {
    weighed(&Read::new(text, &ENGLISH)).is_empty()
}

/// The rules of English with their patterns.
static PATTERNS: LazyLock<Ways> = LazyLock::new(|| Ways::new(&english::RULES));

/// Rules, read.
struct Ways {
    /// With what weighs and what takes the weight away.
    weighing: Vec<(&'static Rule, Patterns, Patterns)>,
    light: Patterns,
    asks: Patterns,
    again: Patterns,
    rules: &'static Rules,
}

impl Ways {
    fn new(rules: &'static Rules) -> Self {
        let read = |rule: &'static Rule| (rule, Patterns::new(rule.when), Patterns::new(rule.unless));
        Self {
            weighing: rules.weighing.iter().map(read).collect(),
            light: Patterns::new(rules.light),
            asks: Patterns::new(rules.asks),
            again: Patterns::new(rules.again),
            rules,
        }
    }

    /// The words of a sentence that are told, and the writer's own: all, none of a question, and those after "You said
    /// …, but".
    fn own_words<'a>(&self, all: &Line<'a>) -> &'a [Token] {
        if !self.asks.begin(all) && !self.again.begin(all) {
            return all.tokens;
        }
        let turn = all.tokens.iter().position(|token| names(self.rules.turns, token));
        turn.and_then(|at| all.tokens.get(at + 1..)).unwrap_or_default()
    }

    /// Whether a sentence asks where only its mark and its first word tell.
    fn asks_by_its_mark(&self, sentence: &Sentence) -> bool {
        let first = |element| sentence.tokens.first().is_some_and(|token| names(element, token));
        first(self.rules.asking) || sentence.asks && first(self.rules.asking_with_a_mark)
    }

    /// The weight of a sentence that tells what happened, and nothing of the other in it: the writer's own deeds
    /// defend, all else excuses. With the place of the word that says whose story it is.
    fn untold(&self, own: &Line) -> Option<(Weight, usize)> {
        let tells = own.tokens.iter().any(|token| names(self.rules.past, token));
        if !tells || self.light.fitting(own).is_some() {
            return None;
        }
        let mine = own.tokens.iter().position(|token| names(self.rules.mine, token));
        let weight = if mine == Some(0) { Weight::Defending } else { Weight::Excusing };
        Some((weight, mine.unwrap_or_default()))
    }
}

/// Each weight that was found, with the words it rests on.
fn weighed(read: &Read) -> Vec<(Weight, Vec<Range<usize>>)> {
    let mut found = Vec::new();
    for sentence in read.sentences() {
        let all = Line::new(sentence.tokens);
        let own = Line::new(PATTERNS.own_words(&all));
        for (rule, when, unless) in &PATTERNS.weighing {
            let line = if rule.asked { &all } else { &own };
            let hits = when.fitting(line).filter(|_| unless.fitting(line).is_none());
            found.extend(hits.map(|hits| (rule.weight, spans(read.text, line.tokens, &hits))));
        }
        if found.is_empty() && !PATTERNS.asks_by_its_mark(&sentence) {
            found.extend(PATTERNS.untold(&own).map(|(weight, at)| (weight, spans(read.text, own.tokens, &[at]))));
        }
    }
    found
}
