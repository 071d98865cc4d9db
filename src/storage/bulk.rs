//! Bulk changes: many records at once, in a generation of their own that becomes visible by one key, and taking the last
//! one back.

use litemap::LiteMap;
use serde::{Deserialize, Serialize};

use super::key::{self, RecordKey};
use super::records::{FIRST, Records};
use super::{Store, WriteError};
use crate::domain::order::{Sorted, map_of};
use crate::format::record::checksum;

/// What a generation made by a bulk change consists of.
#[derive(Serialize, Deserialize)]
pub(super) struct Complete {
    /// What the change was, in a word of whoever made it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) what: String,
    /// Their checksums by name; empty once what they hide was let go.
    #[serde(with = "crate::domain::kept::object_by_name")]
    pub(super) records: LiteMap<String, String>,
}

impl Complete {
    /// Whether it hides something, and that is still there.
    pub(super) fn hides_what_was(&self) -> bool {
        self.records.values().any(|checksum| !checksum.is_empty())
    }
}

/// What a bulk change changes.
pub(super) struct Changes<'a> {
    /// The records that get another text.
    pub(super) changed: LiteMap<RecordKey, &'a str>,
    /// Those that go.
    pub(super) gone: Vec<RecordKey>,
}

impl Records {
    /// Makes the records be exactly `texts`, all at once; whether anything changed.
    ///
    /// # Errors
    /// As [`Self::change_all`].
    pub fn replace_all(&self, texts: &LiteMap<RecordKey, String>) -> Result<bool, WriteError> {
        self.change_all("", texts)
    }

    /// The same, under a word for what this change is: either all of it is seen afterwards, or none. Where nothing changes
    /// nothing is done, and the change before can still be taken back.
    ///
    /// What does not change is not written again.
    ///
    /// # Errors
    /// When something was not kept. Everything then stands as it was.
    pub fn change_all(&self, what: &str, texts: &LiteMap<RecordKey, String>) -> Result<bool, WriteError> {
        if self.vanished() {
            return Err(WriteError::Missing);
        }
        if self.head_moved() {
            return Err(WriteError::ChangedElsewhere);
        }
        let Changes { changed, gone } = self.changes(texts);
        if changed.is_empty() && gone.is_empty() {
            return Ok(false);
        }
        let next = self.head() + 1;
        // What a bulk change left that never came to its end.
        self.drop_generations(&|generation| generation >= next);
        let written = self.write_generation(next, what, &changed, &gone);
        written.inspect_err(|_| self.drop_generations(&|made| made == next))?;
        self.head.set(next);
        let mut seen = self.seen.borrow_mut();
        for (record, text) in changed {
            seen.insert(record, text.to_owned());
        }
        seen.retain(|record, _| !gone.contains(record));
        Ok(true)
    }

    /// What is not as it would be.
    pub(super) fn changes<'a>(&self, texts: &'a LiteMap<RecordKey, String>) -> Changes<'a> {
        let changed = texts.iter().filter(|(record, text)| self.peek(**record).as_ref() != Some(text));
        let changed = map_of(changed.map(|(record, text)| (*record, text.as_str())));
        let gone = self.list().into_iter().filter(|record| !texts.contains_key(record)).collect();
        Changes { changed, gone }
    }

    fn write_generation(
        &self,
        next: u32,
        what: &str,
        changed: &LiteMap<RecordKey, &str>,
        gone: &[RecordKey],
    ) -> Result<(), WriteError> {
        let mut records = LiteMap::new();
        for (record, text) in changed {
            self.put(&key::full(next, *record), text)?;
            records.insert(record.to_string(), checksum(text));
        }
        for record in gone {
            self.put(&key::gone(next, *record), "")?;
            records.insert(format!("{}{record}", key::GONE), checksum(""));
        }
        self.put_list(next, &Complete { what: what.to_owned(), records })?;
        self.put(key::HEAD, &next.to_string())
    }

    pub(super) fn put_list(&self, generation: u32, list: &Complete) -> Result<(), WriteError> {
        let text = serde_json::to_string(list).map_err(|error| WriteError::Refused(error.to_string()))?;
        self.put(&key::complete(generation), &text)
    }

    /// Whether the last bulk change can be taken back.
    pub fn can_step_back(&self) -> bool {
        self.last_change().is_some()
    }

    /// The word for what the last bulk change was, while it can be taken back.
    pub fn last_change(&self) -> Option<String> {
        self.list_of(self.head()).filter(|list| self.head() > FIRST && list.hides_what_was()).map(|list| list.what)
    }

    /// What a generation was made of, by its own list.
    pub(super) fn list_of(&self, generation: u32) -> Option<Complete> {
        list_of(&*self.store, generation)
    }

    /// The records that were written since the last bulk change, and would go back with it.
    pub fn written_since_bulk(&self) -> Vec<RecordKey> {
        let Some(list) = self.list_of(self.head()) else { return Vec::new() };
        let mut written = Sorted::new();
        for full in self.store.keys() {
            if let Some((generation, name)) = key::parse(&full)
                && generation == self.head()
                && let Ok(record) = name.parse::<RecordKey>()
                && self.store.read(&full).map(|text| checksum(&text)).as_ref() != list.records.get(name)
            {
                written.insert(record, ());
            }
        }
        written.into_iter().map(|(record, ())| record).collect()
    }

    /// Takes the last bulk change back, with everything written since.
    ///
    /// # Errors
    /// When the head could not be written. Everything then stands as it was.
    pub fn step_back(&self) -> Result<(), WriteError> {
        let undone = self.head();
        if self.head_moved() {
            return Err(WriteError::ChangedElsewhere);
        }
        if !self.can_step_back() {
            return Ok(());
        }
        self.put(key::HEAD, &(undone - 1).to_string())?;
        self.head.set(undone - 1);
        self.drop_generations(&|generation| generation == undone);
        self.seen.borrow_mut().clear();
        Ok(())
    }
}

/// What a generation was made of, by its own list.
pub(super) fn list_of(store: &dyn Store, generation: u32) -> Option<Complete> {
    serde_json::from_str(&store.read(&key::complete(generation))?).ok()
}
