//! What stands after what, said as data: `why AUX NOT? YOU` fits "why didn't you".
//!
//! A pattern is a row of elements parted by spaces. In lower case an element is that very word; in capitals it is any
//! word of the class of that name.
//!
//! | element | fits |
//! |---|---|
//! | `a`, `B` | the word *a*; any word of class B |
//! | `a\|B` | either |
//! | `A+B`, `A+!B` | both at once; the one and not the other |
//! | `x?` | x or nothing |
//! | `=x`, `!x` | nothing, before x; nothing, before anything else |
//! | `~x` | nothing, where no x comes within [`REACH`] |
//! | `_` | any one thing |
//! | `,` | what parts clauses |
//! | `..` | up to [`REACH`] things |
//! | `$` | the end |
//! | `<` | nothing; what was hit before it is forgotten |
//!
//! Commas, and words that weigh nothing, are passed over where the pattern does not name them.

mod steps;

use std::sync::{Arc, Mutex, PoisonError};

use litemap::LiteMap;

pub use self::steps::Among;
use self::steps::Step;
use super::lexicon::{Class, Set};
use super::tokens::{Kind, Token};

/// How far `..` reaches. It bounds the cost of a pattern, and what stands further apart seldom belongs together.
pub const REACH: usize = 14;

/// How many that weigh nothing may stand in a row, lest a line of nothing else cost more than its length.
const PASSES: usize = 4;

/// The places, among `tokens`, of the words that `pattern` names, if it fits them from the first on.
pub fn from_start(pattern: &str, tokens: &[Token]) -> Option<Vec<usize>> {
    read_once(pattern).from(tokens, 0)
}

/// The same from any place on; the first that fits.
pub fn anywhere(pattern: &str, tokens: &[Token]) -> Option<Vec<usize>> {
    read_once(pattern).anywhere(tokens)
}

/// Whether an element such as `a|B` names this token.
pub fn names(element: &str, token: &Token) -> bool {
    match read_once(element).steps.first() {
        Some(Step::Named(named)) => named.names(token),
        Some(Step::Next(named, meant)) => named.names(token) == *meant,
        _ => false,
    }
}

/// Whether a token may be passed over: a comma or a word that weighs nothing.
pub fn weighs_nothing(token: &Token) -> bool {
    token.kind == Kind::Break || token.is(Class::Filler)
}

/// A pattern, read.
#[derive(Debug)]
pub struct Pattern {
    steps: Vec<Step>,
    /// What it cannot do without: one of each.
    needs: Vec<Among>,
}

impl Pattern {
    /// Reads a pattern.
    pub fn new(text: &str) -> Self {
        let steps: Vec<Step> = text.split(' ').filter(|element| !element.is_empty()).map(Step::read).collect();
        let needs = steps.iter().filter_map(Step::needs).collect();
        Self { steps, needs }
    }

    /// Whether all that it cannot do without is there, in whatever place. Most patterns need no closer look.
    pub fn may_fit(&self, among: Among) -> bool {
        self.needs.iter().all(|need| among.classes.meets(need.classes) || among.words & need.words != 0)
    }

    /// The places of the words named, if it fits from this place on.
    pub fn from(&self, tokens: &[Token], at: usize) -> Option<Vec<usize>> {
        if !self.may_begin(tokens.get(at)) {
            return None;
        }
        let mut hits = Vec::new();
        fits(&self.steps, tokens, (at, 0), &mut hits).then_some(hits)
    }

    /// The same from any place on; the first that fits.
    pub fn anywhere(&self, tokens: &[Token]) -> Option<Vec<usize>> {
        (0..tokens.len()).find_map(|at| self.from(tokens, at))
    }

    /// The keys of the words of which one has to come first, or first after some that weigh nothing; `None` where
    /// others may.
    pub fn first_words(&self) -> Option<&[u32]> {
        match self.steps.first() {
            Some(Step::Named(named)) if named.classes == Set::NONE && !named.is_more() => Some(&named.words),
            _ => None,
        }
    }

    /// Most patterns fail at their first word, which is told without further ado.
    fn may_begin(&self, token: Option<&Token>) -> bool {
        match (self.steps.first(), token) {
            (Some(Step::Named(named)), Some(token)) => named.names(token) || weighs_nothing(token),
            (Some(Step::Named(named)), None) => named.end,
            _ => true,
        }
    }
}

/// Whether the rest of a pattern fits from this place on, some having been passed over; `hits` grows by what it names.
fn fits(steps: &[Step], tokens: &[Token], (at, passed): (usize, usize), hits: &mut Vec<usize>) -> bool {
    #[cfg(test)]
    work::one();
    let Some((step, rest)) = steps.split_first() else { return true };
    let token = tokens.get(at);
    let (wanted, may_miss) = match step {
        Step::Gap => {
            let last = (at + REACH).min(tokens.len());
            return (at..=last).any(|at| fits(rest, tokens, (at, PASSES), hits));
        }
        Step::Forget => {
            let before = std::mem::take(hits);
            let fits = fits(rest, tokens, (at, passed), hits);
            if !fits {
                *hits = before;
            }
            return fits;
        }
        Step::Unseen(unseen) => {
            let mut ahead = tokens.iter().skip(at).take(REACH);
            return !ahead.any(|token| unseen.names(token)) && fits(rest, tokens, (at, passed), hits);
        }
        Step::Next(seen, meant) => {
            let next = tokens.iter().skip(at).take(PASSES).find(|token| token.kind != Kind::Break);
            let stands = next.is_some_and(|token| seen.names(token));
            return stands == *meant && fits(rest, tokens, (at, passed), hits);
        }
        Step::Named(wanted) => (wanted, false),
        Step::MayBe(wanted) => (wanted, true),
    };
    if token.is_some_and(|token| wanted.names(token)) {
        let before = hits.len();
        hits.push(at);
        if fits(rest, tokens, (at + 1, 0), hits) {
            return true;
        }
        hits.truncate(before);
    }
    let may_pass = passed < PASSES && token.is_some_and(weighs_nothing);
    (may_pass && fits(steps, tokens, (at + 1, passed + 1), hits))
        || (may_miss && fits(rest, tokens, (at, passed), hits))
        || (token.is_none() && wanted.end && fits(rest, tokens, (at, passed), hits))
}

/// Patterns that were read, by how they are written.
static READ: Mutex<LiteMap<String, Arc<Pattern>>> = Mutex::new(LiteMap::new_vec());

/// The pattern that is written so, read the first time only.
fn read_once(text: &str) -> Arc<Pattern> {
    // A reading that broke off has left the map as it was.
    let mut read = READ.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = read.get(text) {
        return Arc::clone(known);
    }
    let new = Arc::new(Pattern::new(text));
    read.insert(text.to_owned(), Arc::clone(&new));
    new
}

/// How much was compared, for tests of the cost.
#[cfg(test)]
pub mod work {
    use std::cell::Cell;

    thread_local! {
        static DONE: Cell<u64> = const { Cell::new(0) };
    }

    /// One more comparison.
    pub fn one() {
        DONE.set(DONE.get() + 1);
    }

    /// How many comparisons this takes.
    pub fn of(act: impl FnOnce()) -> u64 {
        let before = DONE.get();
        act();
        DONE.get() - before
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coach::lexicon::english::ENGLISH;
    use crate::coach::tokens::Read;

    fn hits(pattern: &str, text: &str) -> Option<Vec<usize>> {
        from_start(pattern, &Read::new(text, &ENGLISH).tokens)
    }

    #[test]
    fn words_and_classes_are_named_in_order() {
        assert_eq!(hits("why AUX NOT? YOU", "Why didn't you call"), Some(vec![0, 1, 2, 3]));
        assert_eq!(hits("why AUX NOT? YOU", "Why did you call"), Some(vec![0, 1, 2]));
        assert_eq!(hits("why AUX NOT? YOU", "Why did Sam call"), None);
        assert_eq!(hits("how|what is", "what is it"), Some(vec![0, 1]));
    }

    #[test]
    fn a_gap_reaches_to_the_nearest_fit_and_no_further_than_it_may() {
        assert_eq!(hits("why .. you", "why on a Monday did you ask you"), Some(vec![0, 5]));
        let far = format!("why {} you", "so ".repeat(REACH + 1));
        assert_eq!(hits("why .. you", &far), None);
    }

    #[test]
    fn commas_and_words_that_weigh_nothing_are_passed_over() {
        assert_eq!(hits("why did you", "why, actually, did you"), Some(vec![0, 4, 5]));
        assert_eq!(hits("why even", "why even"), Some(vec![0, 1]));
    }

    #[test]
    fn what_must_or_must_not_come_next_is_not_hit() {
        assert_eq!(hits("have !you", "have we"), Some(vec![0]));
        assert_eq!(hits("have !you", "have you"), None);
        assert_eq!(hits("have =you YOU", "have you"), Some(vec![0, 1]));
        assert_eq!(hits("is it < DONE $", "is it done"), Some(vec![2]));
        assert_eq!(hits("is it DONE $", "is it done now"), None);
        assert_eq!(hits("AUX+!BE you", "are you"), None);
    }
}
