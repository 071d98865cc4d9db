//! The elements of a pattern, read.

#[cfg(test)]
use super::work;
use crate::coach::lexicon::{Class, Set};
use crate::coach::tokens::{Kind, Token, key};

/// What stands among some words at all. It may be taken for more than it is, never for less.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Among {
    pub(super) classes: Set,
    /// A bit for each of the words, told by its key.
    pub(super) words: u128,
}

impl Among {
    /// Looks through these words once.
    pub fn new(tokens: &[Token]) -> Self {
        let words = tokens.iter().fold(0, |words, token| words | bit(token.key));
        Self { classes: tokens.iter().fold(Set::NONE, |all, token| all.and(token.is)), words }
    }
}

fn bit(key: u32) -> u128 {
    1 << (key % u128::BITS)
}

/// An element.
#[derive(Debug)]
pub enum Step {
    /// `a|B`
    Named(Named),
    /// `a|B?`
    MayBe(Named),
    /// `=a|B`, and with `false` `!a|B`
    Next(Named, bool),
    /// `~a|B`
    Unseen(Named),
    /// `..`
    Gap,
    /// `<`
    Forget,
}

/// What an element names.
#[derive(Debug, Default)]
pub struct Named {
    anything: bool,
    comma: bool,
    /// Whether the end will do as well.
    pub end: bool,
    /// Words of these classes.
    pub classes: Set,
    /// The keys of words.
    pub words: Vec<u32>,
    /// Those with a `+` or a `!`: all of a row, each with whether it is meant.
    rows: Vec<Vec<(Named, bool)>>,
}

impl Named {
    /// Reads what stands between two spaces, without what comes before and after it.
    pub fn read(element: &str) -> Self {
        let mut named = Self::default();
        for one in element.split('|') {
            if one.len() > 1 && one.contains(['+', '!']) {
                let part = |part: &str| match part.strip_prefix('!') {
                    Some(part) => (Self::read(part), false),
                    None => (Self::read(part), true),
                };
                named.rows.push(one.split('+').map(part).collect());
            } else if let Some(class) = Class::named(one) {
                named.classes = named.classes.with(class);
            } else {
                match one {
                    "_" => named.anything = true,
                    "," => named.comma = true,
                    "$" => named.end = true,
                    _ => named.words.push(key(one)),
                }
            }
        }
        named
    }

    /// Whether it names more than words and classes.
    pub fn is_more(&self) -> bool {
        self.anything || self.comma || self.end || !self.rows.is_empty()
    }

    /// Whether it names this.
    pub fn names(&self, token: &Token) -> bool {
        #[cfg(test)]
        work::one();
        self.anything
            || token.is.meets(self.classes)
            || (self.comma && token.kind == Kind::Break)
            || (token.kind == Kind::Word && self.words.contains(&token.key))
            || self.rows.iter().any(|row| row.iter().all(|(named, meant)| named.names(token) == *meant))
    }
}

impl Step {
    /// Reads an element.
    pub fn read(element: &str) -> Self {
        match element {
            ".." => return Self::Gap,
            "<" => return Self::Forget,
            _ => {}
        }
        if let Some(seen) = element.strip_prefix('=') {
            return Self::Next(Named::read(seen), true);
        }
        if let Some(seen) = element.strip_prefix('!') {
            return Self::Next(Named::read(seen), false);
        }
        if let Some(unseen) = element.strip_prefix('~') {
            return Self::Unseen(Named::read(unseen));
        }
        match element.strip_suffix('?') {
            Some(wanted) => Self::MayBe(Named::read(wanted)),
            None => Self::Named(Named::read(element)),
        }
    }

    /// What has to be there for it to fit, where that can be told.
    pub fn needs(&self) -> Option<Among> {
        let (Self::Named(named) | Self::Next(named, true)) = self else { return None };
        let words = named.words.iter().fold(0, |words, key| words | bit(*key));
        (!named.is_more()).then_some(Among { classes: named.classes, words })
    }
}
