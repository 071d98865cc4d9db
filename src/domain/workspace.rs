//! Everything on this machine: the manager's own page, and one notebook per person.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::entry::Entry;
use super::id::Id;
use super::notebook::Notebook;
use super::pen::Pen;
use super::person::Person;
use super::rhythm::Rhythm;

/// The manager's own page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manager {
    /// The rhythm that new people start with.
    #[serde(default)]
    pub rhythm: Rhythm,
}

/// The manager's page and every notebook, whole: as exported and merged.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Workspace {
    /// The manager's own page.
    pub manager: Entry<Manager>,
    /// One notebook per person.
    #[serde(default)]
    pub notebooks: BTreeMap<Id<Person>, Notebook>,
    /// What a newer version wrote beside these.
    #[serde(flatten)]
    pub unread: Map<String, Value>,
}

impl Workspace {
    /// A workspace in which nothing was written yet.
    pub fn new(pen: &Pen) -> Self {
        Self { manager: Entry::new(Manager::default(), pen), notebooks: BTreeMap::new(), unread: Map::new() }
    }
}
