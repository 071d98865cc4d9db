//! What somebody typed, weighed as a kind reader would: text in, hints out. Nothing is stored, sent or ever in the way.
//!
//! | module | owns |
//! |---|---|
//! | [`tokens`] | a line as words, marks and sentences with the bytes they stand on |
//! | [`lexicon`] | words in classes, as data |
//! | [`pattern`] | a small language for what stands after what, as data too |
//! | [`tone`] | how a question lands on the person asked |
//! | [`rewrite`] | the same question, asked so that it opens |
//! | [`drift`] | whether a line is about the work or about the person |
//! | [`decentring`] | whether a draft is about the one who answers or the one who asks |
//! | [`asks`] | whether an ask for feedback asks about everything at once |
//! | [`note_lines`] | which lines of notes are status, each read once |
//! | `fitting` | tables of patterns, held against a line |
//! | `named` | the thing a line names, to be said again |
//! | [`noticed`] | the first thing that is worth a word about a line |
//!
//! The words and rules are data: [`lexicon::english`], [`tone::english`]. Another language brings its own.

pub mod asks;
pub mod decentring;
pub mod drift;
mod fitting;
pub mod lexicon;
mod named;
pub mod note_lines;
pub mod noticed;
pub mod pattern;
pub mod rewrite;
pub mod tokens;
pub mod tone;

use std::ops::Range;

/// What was noticed about a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding<C> {
    /// What it is.
    pub class: C,
    /// The bytes of the words this rests on, in order, none overlapping, each on letter boundaries.
    pub spans: Vec<Range<usize>>,
    /// Why, as a sentence; empty where there is nothing to say.
    pub why: &'static str,
    /// Other ways to put it, the best first; empty where none reads well.
    pub rewrites: Vec<String>,
}

/// Stretches that come in order, with those that touch or overlap as one; so are those that only a space parts.
pub(crate) fn joined(text: &str, spans: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut joined: Vec<Range<usize>> = Vec::with_capacity(spans.len());
    for span in spans {
        match joined.last_mut() {
            Some(last) if span.start <= last.end || text.get(last.end..span.start) == Some(" ") => {
                last.end = last.end.max(span.end);
            }
            _ => joined.push(span),
        }
    }
    joined
}
