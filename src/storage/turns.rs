//! Turns: which of several tabs writes a page now. Nothing depends on them, because whatever is written is compared with
//! what was read first; they keep two tabs from coming to that.

use std::rc::Rc;

/// What is heard of a turn that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// It is this tab's.
    Ours,
    /// It is another tab's. It will be this one's, without asking again, once it is free.
    Theirs,
    /// It is this tab's, and another asks for it.
    Asked,
    /// It was this tab's. Another took it, because it had asked and heard nothing.
    Lost,
}

/// Who hears of a turn.
pub type Told = Rc<dyn Fn(Word)>;

/// The turns of one tab.
pub trait Turns {
    /// Asks for the turn of a page. What becomes of it is told, perhaps at once, until it is given back or lost.
    fn take(&self, page: &str, told: Told);

    /// Asks whoever has the turn that is waited for to let it go, and takes it from one that does not answer.
    fn take_over(&self, page: &str);

    /// Gives a turn back, or asks for it no longer.
    fn give_back(&self, page: &str);
}

/// The turns of a tab that knows of no other: each is its own.
pub struct Alone;

impl Turns for Alone {
    fn take(&self, _page: &str, told: Told) {
        told(Word::Ours);
    }

    fn take_over(&self, _page: &str) {}

    fn give_back(&self, _page: &str) {}
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[test]
    fn a_tab_that_knows_of_no_other_has_every_turn_at_once() {
        let word = Rc::new(Cell::new(None));
        let heard = word.clone();
        Alone.take("somebody", Rc::new(move |word| heard.set(Some(word))));
        assert_eq!(word.get(), Some(Word::Ours));
    }
}
