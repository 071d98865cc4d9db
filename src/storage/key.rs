//! The names of records and of the keys they lie under.

use std::fmt;
use std::str::FromStr;

use super::PREFIX;
use crate::domain::book::Year;
use crate::domain::id::Id;
use crate::domain::person::Person;

/// The name of one record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RecordKey {
    /// The manager's page.
    Workspace,
    /// Somebody's open book.
    Open(Id<Person>),
    /// What came to rest with somebody in one year.
    Year(Id<Person>, Year),
}

impl RecordKey {
    /// Whose it is; nobody's, if it is the manager's page.
    pub fn person(self) -> Option<Id<Person>> {
        match self {
            Self::Workspace => None,
            Self::Open(person) | Self::Year(person, _) => Some(person),
        }
    }
}

impl fmt::Display for RecordKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Workspace => f.write_str("workspace"),
            Self::Open(person) => write!(f, "open/{person}"),
            Self::Year(person, year) => write!(f, "year/{person}/{year}"),
        }
    }
}

impl FromStr for RecordKey {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let mut parts = text.split('/');
        let key = match (parts.next(), parts.next(), parts.next()) {
            (Some("workspace"), None, None) => Self::Workspace,
            (Some("open"), Some(person), None) => Self::Open(person.parse().map_err(drop)?),
            (Some("year"), Some(person), Some(year)) => {
                Self::Year(person.parse().map_err(drop)?, year.parse().map_err(drop)?)
            }
            _ => return Err(()),
        };
        // One name has one spelling, and nothing after it.
        if key.to_string() == text { Ok(key) } else { Err(()) }
    }
}

/// The key that says which generation is current.
pub const HEAD: &str = "vis-a-vis/head";
/// The key of what belongs to this device and is never exported.
pub const DEVICE: &str = "vis-a-vis/device";

/// The key of the line that is being jotted.
pub const JOT: &str = "vis-a-vis/jot";

/// The key of what is half written in forms.
pub const DRAFTS: &str = "vis-a-vis/drafts";

/// The key of what is known of the folder into which backups go by themselves.
pub const FOLDER: &str = "vis-a-vis/folder";

/// Where what could not be read is set aside.
pub const ASIDE: &str = "vis-a-vis/quarantine/";

/// The key under which the text of another is set aside at an instant.
pub fn aside(time: &str, full: &str) -> String {
    format!("{ASIDE}{time}/{}", full.strip_prefix(PREFIX).unwrap_or(full))
}

/// Which record it is whose text was set aside under a key, if that can be told.
pub fn set_aside_of(full: &str) -> Option<RecordKey> {
    let (_, from) = full.strip_prefix(ASIDE)?.split_once('/')?;
    let (_, name) = from.strip_prefix('g')?.split_once('/')?;
    name.parse().ok()
}

/// The key of a record in a generation.
pub fn full(generation: u32, key: RecordKey) -> String {
    format!("{PREFIX}g{generation}/{key}")
}

/// The key that says that a generation does away with a record.
pub fn gone(generation: u32, key: RecordKey) -> String {
    format!("{PREFIX}g{generation}/{GONE}{key}")
}

/// What stands before the name of a record that is done away with.
pub const GONE: &str = "gone/";

/// The key under which a generation lists what it is made of.
pub fn complete(generation: u32) -> String {
    format!("{PREFIX}g{generation}/complete")
}

/// Generation and name of what lies under a key, if it lies in one.
pub fn parse(full: &str) -> Option<(u32, &str)> {
    let (generation, name) = full.strip_prefix(PREFIX)?.strip_prefix('g')?.split_once('/')?;
    Some((generation.parse().ok()?, name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_record_is_somebodys_but_for_the_managers_page() {
        let amara = Id::from_bytes([1; 10]);
        let whose = [RecordKey::Open(amara), RecordKey::Year(amara, 2025), RecordKey::Workspace].map(RecordKey::person);
        assert_eq!(whose, [Some(amara), Some(amara), None]);
    }

    proptest! {
        #[test]
        fn a_record_is_found_again_under_its_name(bytes: [u8; 10], year: i32, generation: u32) {
            for key in [RecordKey::Workspace, RecordKey::Open(Id::from_bytes(bytes)), RecordKey::Year(Id::from_bytes(bytes), year)] {
                let (name, full) = (key.to_string(), full(generation, key));
                prop_assert_eq!(name.parse(), Ok(key));
                prop_assert_eq!(parse(&full), Some((generation, name.as_str())));
                prop_assert_eq!(set_aside_of(&aside("2026-11-24T12:00:00.000Z", &full)), Some(key));
            }
        }

        #[test]
        fn foreign_keys_are_none_of_ours(text in ".{0,40}") {
            prop_assert!(text.parse::<RecordKey>().is_err() || text == "workspace");
        }
    }
}
