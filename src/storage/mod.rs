//! Where records are kept: a port with two ends, and the layout of keys upon it.
//!
//! A change of one record is one atomic write. A change of many becomes visible by one key, `head`: records live in
//! numbered generations that overlay each other, and a record's text is the one in the highest generation not above
//! `head`.

pub mod browser;
mod bulk;
mod erased;
pub mod key;
pub mod memory;
pub mod mirror;
mod missing;
pub mod records;
pub mod room;
pub mod turns;

#[cfg(test)]
pub mod testing;

use std::fmt;

/// Every key of ours begins so. Other keys of the origin are never read, changed or deleted.
pub const PREFIX: &str = "vis-a-vis/";

/// A place that keeps texts by key.
pub trait Store {
    /// The text under a key.
    fn read(&self, key: &str) -> Option<String>;

    /// Puts a text under a key.
    ///
    /// # Errors
    /// When it was not kept; the old text then stands.
    fn write(&self, key: &str, text: &str) -> Result<(), WriteError>;

    /// Removes a key.
    fn remove(&self, key: &str);

    /// Every key, of others too.
    fn keys(&self) -> Vec<String>;

    /// Whether what is written outlives the page.
    fn lasts(&self) -> bool;

    /// How many UTF-16 units the text under a key takes.
    fn units(&self, key: &str) -> usize {
        self.read(key).map_or(0, |text| text.encode_utf16().count())
    }

    /// The text under a key as JSON writes it: to the letter, even where a character was cut in half.
    fn to_the_letter(&self, key: &str) -> Option<String> {
        serde_json::to_string(&self.read(key)?).ok()
    }

    /// Puts the text under one key under another, too, to the letter.
    ///
    /// # Errors
    /// When it was not kept.
    fn copy_text(&self, from: &str, to: &str) -> Result<(), WriteError> {
        self.read(from).map_or(Ok(()), |text| self.write(to, &text))
    }

    /// Makes what was written safe from the browser's own end, and calls back, perhaps later, with whether it is.
    fn settle(&self, done: Box<dyn FnOnce(bool)>) {
        done(true);
    }

    /// Notes that something was erased for good: a store that forgets it is to take everything else anew.
    fn erased(&self) {}

    /// Whether there is a second copy that could not be read, and may hold more than is here.
    fn is_blind(&self) -> bool {
        false
    }

    /// Brings back from a second copy what is gone from here, and calls back, perhaps later, with whether all is known
    /// that was in it.
    fn bring_back(&self, done: Box<dyn FnOnce(bool)>) {
        done(true);
    }
}

/// Why a text was not kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WriteError {
    /// The browser's room is full.
    Full,
    /// The browser refused for another reason, in its words.
    Refused(String),
    /// It was written, but reads back differently.
    NotKept,
    /// Another tab changed the record since it was read here.
    ChangedElsewhere,
    /// It is another tab's turn on this page.
    EditedElsewhere,
    /// What stands in its place is of a newer version of the app, which this one must not write over.
    Newer,
    /// What was kept before is gone from the browser, and nobody here removed it.
    Missing,
    /// Its field does not take it as it stands.
    Unfit,
    /// It was not even tried, for a reason in half a sentence.
    NotTried(String),
}

impl WriteError {
    /// Whether it is for the sake of another tab.
    pub fn is_elsewhere(&self) -> bool {
        matches!(self, Self::ChangedElsewhere | Self::EditedElsewhere)
    }
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Full => f.write_str("this browser's room for the page is full"),
            Self::Refused(why) if why.is_empty() => f.write_str("the browser refused, and gave no reason"),
            Self::Refused(why) => write!(f, "the browser refused: {why}"),
            Self::NotKept => f.write_str("the browser did not keep what was written"),
            Self::ChangedElsewhere => f.write_str("another tab changed this page in the meantime"),
            Self::EditedElsewhere => f.write_str("another tab is editing this page"),
            Self::Newer => f.write_str("a newer version of the app wrote what is in its place; reload to use that one"),
            Self::Missing => f.write_str("what this browser kept for the page is gone"),
            Self::Unfit => f.write_str("a text is longer than its field takes, or not what the field asks for"),
            Self::NotTried(why) => f.write_str(why),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::rc::Rc;

    use super::memory::MemoryStore;
    use super::*;

    #[test]
    fn a_store_without_a_second_copy_says_at_once_that_all_is_known_and_nothing_lasts() {
        let (store, told) = (MemoryStore::default(), Rc::new(Cell::new(0)));
        let done = || -> Box<dyn FnOnce(bool)> {
            let told = told.clone();
            Box::new(move |well| told.set(told.get() + i32::from(well)))
        };
        store.settle(done());
        store.bring_back(done());
        assert_eq!((told.get(), store.is_blind(), store.lasts()), (2, false, false));
    }

    #[test]
    fn a_text_is_copied_and_taken_out_as_it_is() {
        let store = MemoryStore::default();
        store.write("a", "\"broken 🌱").unwrap();
        store.copy_text("a", "b").unwrap();
        assert_eq!(store.read("b"), store.read("a"));
        assert_eq!(store.to_the_letter("b").as_deref(), Some("\"\\\"broken 🌱\""));
        assert_eq!((store.copy_text("nothing", "b"), store.to_the_letter("nothing")), (Ok(()), None));
        assert_eq!(store.read("b"), store.read("a"));
    }

    #[test]
    fn only_another_tab_is_elsewhere() {
        let refused = WriteError::Refused(String::new());
        let all = [WriteError::ChangedElsewhere, WriteError::EditedElsewhere, WriteError::Missing, refused];
        assert_eq!(all.map(|error| error.is_elsewhere()), [true, true, false, false]);
    }

    #[test]
    fn the_browsers_own_reason_is_told_where_it_gives_one() {
        let said = |why: &str| WriteError::Refused(why.to_owned()).to_string();
        assert!(said("the disk is gone").ends_with(": the disk is gone"));
        assert!(said("").ends_with("no reason"));
    }
}
