//! Where records are kept: a port with two ends, and the layout of keys upon it.
//!
//! A change of one record is one atomic write. A change of many becomes visible by one key, `head`: records live in
//! numbered generations that overlay each other, and a record's text is the one in the highest generation not above
//! `head`.

pub mod browser;
pub mod key;
pub mod memory;
pub mod records;

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
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Full => f.write_str("this browser's room for the page is full"),
            Self::Refused(why) => write!(f, "the browser refused: {why}"),
            Self::NotKept => f.write_str("the browser did not keep what was written"),
            Self::ChangedElsewhere => f.write_str("another tab changed this page in the meantime"),
        }
    }
}
