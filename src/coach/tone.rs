//! How a question lands on the person who is asked.
//!
//! A line is read as sentences, a sentence as clauses, and each clause is judged by the first rule that fits
//! ([`rules`]; those of English are in [`english`]). What the clauses are together makes the tone of the line: an order
//! weighs most, then blame, then more than one question, then what the one question is.

pub mod clauses;
pub mod english;
mod reading;
pub mod rules;
#[cfg(test)]
mod tests;

pub use self::reading::Part;
use self::reading::parts;
use self::rules::{Reasons, Says};
use super::lexicon::english::ENGLISH;
use super::tokens::Read;
use super::{Finding, joined};

/// How a line is asked. In the order in which one wins over another where a line could be two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tone {
    /// Orders an answer, or presses for one.
    Demanding,
    /// Asks the person to justify themselves.
    Accusing,
    /// Asks two or more things at once.
    Stacked,
    /// Carries its answer, an advice or a premise.
    Leading,
    /// Asks for the state of a piece of work.
    Status,
    /// Can be answered with yes, no, a name or a number.
    Closed,
    /// Gives room for a story.
    Open,
    /// Asks nothing.
    None,
}

impl Tone {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Demanding,
        Self::Accusing,
        Self::Stacked,
        Self::Leading,
        Self::Status,
        Self::Closed,
        Self::Open,
        Self::None,
    ];
}

/// The tone of a line of English, with other ways to ask it.
pub fn of(text: &str) -> Finding<Tone> {
    let read = Read::new(text, &ENGLISH);
    let parts = parts(&read, &english::RULES);
    let mut finding = judged(text, &parts, &english::RULES.reasons);
    finding.rewrites = super::rewrite::of(text, finding.class, &parts);
    finding
}

/// The tone of a line of English alone.
pub fn class(text: &str) -> Tone {
    let read = Read::new(text, &ENGLISH);
    judged(text, &parts(&read, &english::RULES), &english::RULES.reasons).class
}

/// What the parts of a line are together.
fn judged(text: &str, parts: &[Part], reasons: &Reasons) -> Finding<Tone> {
    let tones = tones(parts);
    let worst = tones.iter().copied().min().unwrap_or(Tone::None);
    let weighed = || parts.iter().zip(tones.iter().copied());
    // An invitation and a question after it ask for one thing.
    let questions = || weighed().filter(|(part, tone)| *tone < Tone::None && !part.invites);
    let asked = tones.iter().position(|tone| *tone < Tone::None).unwrap_or_default();
    let views = || parts.iter().take(asked).filter(|part| part.says == Says::Views);
    let spans = |parts: &mut dyn Iterator<Item = &Part>| {
        joined(text, parts.flat_map(|part| part.spans.iter().cloned()).collect())
    };
    let (class, why, spans) = if worst > Tone::Stacked && questions().count() > 1 {
        let opened = questions().filter_map(|(part, _)| part.tokens.first());
        (Tone::Stacked, reasons.stacked, joined(text, opened.map(|token| token.at.clone()).collect()))
    } else if worst > Tone::Leading && views().next().is_some() {
        (Tone::Leading, reasons.view, spans(&mut views()))
    } else {
        let part = weighed().find(|(_, tone)| *tone == worst && worst < Tone::None).map(|(part, _)| part);
        (worst, part.map_or("", |part| part.why), spans(&mut part.into_iter()))
    };
    Finding { class, spans, why, rewrites: Vec::new() }
}

/// The tone of each part, in the company of the others.
fn tones(parts: &[Part]) -> Vec<Tone> {
    let asks = |part: &&Part| matches!(part.says, Says::Is(tone) | Says::Alone(tone) if tone < Tone::None);
    let alone = parts.iter().filter(asks).count() == 1;
    let tone = |part: &Part| match part.says {
        Says::Is(tone) => tone,
        Says::Alone(tone) if alone => tone,
        Says::Alone(_) => Tone::Open,
        Says::Leads | Says::Views | Says::Tells => Tone::None,
    };
    parts.iter().map(tone).collect()
}
