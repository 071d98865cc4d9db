//! What a sentence is parted into. How, each language says for itself.

use crate::coach::tokens::Token;

/// How a clause is put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Head {
    /// With *what*, *how*, *why* and their kin.
    Wh,
    /// For yes or no: "Did you", "Is the".
    Polar,
    /// "…, isn't it", "…, right".
    Tag,
    /// Anything else: told, ordered, or a few words.
    Told,
}

/// A part of a sentence that says one thing.
#[derive(Clone, Copy, Debug)]
pub struct Clause<'a> {
    /// How it is put.
    pub head: Head,
    /// Its words, from the one that makes its head.
    pub tokens: &'a [Token],
}
