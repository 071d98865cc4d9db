//! Records in generations upon a store: reading the newest, writing one, and changing many at once.

use litemap::LiteMap;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::key::{self, RecordKey};
use super::{PREFIX, Store, WriteError, mirror};
use crate::domain::order::{Sorted, map_of};
use crate::format::record::checksum;

/// The generation that a new store begins with. It needs no list of its own to count as complete.
pub(super) const FIRST: u32 = 1;

/// The records of a store. A clone is the same records.
#[derive(Clone)]
pub struct Records {
    store: Rc<dyn Store>,
    head: Rc<Cell<u32>>,
    /// The text of each record as last read or written here, to notice when another tab wrote it.
    seen: Rc<RefCell<LiteMap<RecordKey, String>>>,
}

/// What a generation made by a bulk change consists of.
#[derive(Serialize, Deserialize)]
pub(super) struct Complete {
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

impl Records {
    /// The records of `store`. Writes nothing.
    pub fn open(store: Rc<dyn Store>) -> Self {
        let head = find_head(&*store);
        Self { store, head: Rc::new(Cell::new(head)), seen: Rc::default() }
    }

    /// The store underneath.
    pub fn store(&self) -> &dyn Store {
        &*self.store
    }

    /// The current generation.
    pub fn head(&self) -> u32 {
        self.head.get()
    }

    /// The names of every record there is. Reads no text, so its cost does not grow with what was written.
    pub fn list(&self) -> Vec<RecordKey> {
        // By record: the newest generation that says anything about it, and whether that holds it.
        let mut newest: LiteMap<RecordKey, (u32, bool)> = LiteMap::new();
        for full in self.store.keys() {
            let Some((generation, name)) = key::parse(&full).filter(|(generation, _)| *generation <= self.head())
            else {
                continue;
            };
            let (holds, name) = name.strip_prefix(key::GONE).map_or((true, name), |name| (false, name));
            if let Ok(record) = name.parse() {
                let at = newest.entry(record).or_insert((generation, holds));
                *at = (*at).max((generation, holds));
            }
        }
        newest.into_iter().filter(|(_, (_, holds))| *holds).map(|(record, _)| record).collect()
    }

    /// The text of a record, as it stands in the newest generation.
    pub fn read(&self, record: RecordKey) -> Option<String> {
        let text = self.peek(record)?;
        self.seen.borrow_mut().insert(record, text.clone());
        Some(text)
    }

    /// The same, without taking it as seen.
    pub fn peek(&self, record: RecordKey) -> Option<String> {
        self.newest(record).map(|(_, text)| text)
    }

    /// The whole key under which a record stands in the newest generation.
    pub fn place(&self, record: RecordKey) -> Option<String> {
        self.newest(record).map(|(full, _)| full)
    }

    fn newest(&self, record: RecordKey) -> Option<(String, String)> {
        for generation in (FIRST..=self.head()).rev() {
            let full = key::full(generation, record);
            if let Some(text) = self.store.read(&full) {
                return Some((full, text));
            }
            if self.store.read(&key::gone(generation, record)).is_some() {
                return None;
            }
        }
        None
    }

    /// Whether another tab has written a record since it was read here.
    pub fn changed_elsewhere(&self, record: RecordKey) -> bool {
        self.peek(record).as_ref() != self.seen.borrow().get(&record)
    }

    /// Writes one record in one atomic write, and reads it back.
    ///
    /// # Errors
    /// When it was not kept, or another tab wrote it since it was read here. The old text then stands.
    pub fn write(&self, record: RecordKey, text: &str) -> Result<(), WriteError> {
        if find_head(&*self.store) != self.head() || self.changed_elsewhere(record) {
            return Err(WriteError::ChangedElsewhere);
        }
        self.put(&key::full(self.head(), record), text)?;
        self.seen.borrow_mut().insert(record, text.to_owned());
        if self.store.read(key::HEAD).is_none() {
            self.put(key::HEAD, &self.head().to_string())?;
        }
        Ok(())
    }

    /// Makes the records be exactly `texts`, all at once: either all of it is seen afterwards, or none.
    ///
    /// What does not change is not written again.
    ///
    /// # Errors
    /// When something was not kept. Everything then stands as it was.
    pub fn replace_all(&self, texts: &LiteMap<RecordKey, String>) -> Result<(), WriteError> {
        if find_head(&*self.store) != self.head() {
            return Err(WriteError::ChangedElsewhere);
        }
        self.forget_unfinished();
        let next = self.head() + 1;
        let changed = texts.iter().filter(|(record, text)| self.peek(**record).as_ref() != Some(text));
        let changed = map_of(changed.map(|(record, text)| (*record, text.as_str())));
        let gone: Vec<RecordKey> = self.list().into_iter().filter(|record| !texts.contains_key(record)).collect();
        self.write_generation(next, &changed, &gone).inspect_err(|_| self.drop_generation(next))?;
        self.head.set(next);
        let mut seen = self.seen.borrow_mut();
        for (record, text) in changed {
            seen.insert(record, text.to_owned());
        }
        seen.retain(|record, _| !gone.contains(record));
        Ok(())
    }

    fn write_generation(
        &self,
        next: u32,
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
        self.put_list(next, &Complete { records })?;
        self.put(key::HEAD, &next.to_string())
    }

    pub(super) fn put_list(&self, generation: u32, list: &Complete) -> Result<(), WriteError> {
        let text = serde_json::to_string(list).map_err(|error| WriteError::Refused(error.to_string()))?;
        self.put(&key::complete(generation), &text)
    }

    /// Whether the last bulk change can be taken back.
    pub fn can_step_back(&self) -> bool {
        self.head() > FIRST && self.list_of(self.head()).is_some_and(|list| list.hides_what_was())
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
        self.drop_generation(undone);
        self.seen.borrow_mut().clear();
        Ok(())
    }

    /// Whether another tab moved the head.
    pub fn head_moved(&self) -> bool {
        find_head(&*self.store) != self.head()
    }

    /// Follows the head where another tab moved it; whether it did.
    pub fn follow_head(&self) -> bool {
        let head = find_head(&*self.store);
        let moved = head != self.head();
        if moved {
            self.head.set(head);
            self.seen.borrow_mut().clear();
        }
        moved
    }

    /// Removes every key of ours, whatever it holds.
    pub fn erase(&self) {
        mirror::erase(&*self.store);
        self.head.set(FIRST);
        self.seen.borrow_mut().clear();
    }

    fn put(&self, full: &str, text: &str) -> Result<(), WriteError> {
        let before = self.store.read(full);
        self.store.write(full, text)?;
        if self.store.read(full).as_deref() == Some(text) {
            return Ok(());
        }
        // What was kept is neither the one nor the other.
        match before {
            Some(before) => drop(self.store.write(full, &before)),
            None => self.store.remove(full),
        }
        Err(WriteError::NotKept)
    }

    /// What a bulk change left that never came to its end.
    fn forget_unfinished(&self) {
        for full in self.store.keys() {
            if key::parse(&full).is_some_and(|(generation, _)| generation > self.head()) {
                self.store.remove(&full);
            }
        }
    }

    fn drop_generation(&self, dropped: u32) {
        for full in self.store.keys() {
            if key::parse(&full).is_some_and(|(generation, _)| generation == dropped) {
                self.store.remove(&full);
            }
        }
    }
}

/// The current generation: as the head says, or else the newest that is complete by its own list.
pub(super) fn find_head(store: &dyn Store) -> u32 {
    if let Some(head) = store.read(key::HEAD).and_then(|text| text.parse().ok()) {
        return head;
    }
    let lists = store.keys();
    let complete = lists.iter().filter_map(|full| key::parse(full)).filter(|(_, name)| *name == "complete");
    let whole = complete.map(|(generation, _)| generation).filter(|generation| is_whole(store, *generation));
    whole.max().unwrap_or(FIRST)
}

/// Whether a generation has every record that its list names. Records may have been edited since.
fn is_whole(store: &dyn Store, generation: u32) -> bool {
    list_of(store, generation).is_some_and(|list| {
        list.records.keys().all(|name| store.read(&format!("{PREFIX}g{generation}/{name}")).is_some())
    })
}

fn list_of(store: &dyn Store, generation: u32) -> Option<Complete> {
    serde_json::from_str(&store.read(&key::complete(generation))?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::Id;
    use crate::storage::memory::MemoryStore;
    use proptest::prelude::*;

    const PAGE: RecordKey = RecordKey::Workspace;

    fn amara() -> RecordKey {
        RecordKey::Open(Id::from_bytes([1; 10]))
    }

    fn texts(pairs: &[(RecordKey, &str)]) -> LiteMap<RecordKey, String> {
        pairs.iter().map(|(key, text)| (*key, (*text).to_owned())).collect()
    }

    /// A store that refuses its k-th write and all after it.
    #[derive(Clone)]
    struct Failing {
        inner: MemoryStore,
        left: Rc<Cell<usize>>,
    }

    impl Store for Failing {
        fn read(&self, key: &str) -> Option<String> {
            self.inner.read(key)
        }
        fn write(&self, key: &str, text: &str) -> Result<(), WriteError> {
            let left = self.left.get().checked_sub(1).ok_or(WriteError::Full)?;
            self.left.set(left);
            self.inner.write(key, text)
        }
        fn remove(&self, key: &str) {
            self.inner.remove(key);
        }
        fn keys(&self) -> Vec<String> {
            self.inner.keys()
        }
        fn lasts(&self) -> bool {
            true
        }
    }

    /// Stops like a killed browser: later writes and removals never happen.
    struct Killed(Failing);
    impl Store for Killed {
        fn read(&self, key: &str) -> Option<String> {
            self.0.read(key)
        }
        fn write(&self, key: &str, text: &str) -> Result<(), WriteError> {
            self.0.write(key, text)
        }
        fn remove(&self, key: &str) {
            if self.0.left.get() > 0 {
                self.0.remove(key);
            }
        }
        fn keys(&self) -> Vec<String> {
            self.0.keys()
        }
        fn lasts(&self) -> bool {
            true
        }
    }

    fn snapshot(store: &dyn Store) -> LiteMap<RecordKey, String> {
        let records = Records::open(Rc::new(copy(store)));
        records.list().into_iter().map(|key| (key, records.read(key).unwrap())).collect()
    }

    fn copy(store: &dyn Store) -> MemoryStore {
        let copy = MemoryStore::default();
        for key in store.keys() {
            copy.write(&key, &store.read(&key).unwrap()).unwrap();
        }
        copy
    }

    #[test]
    fn one_edit_is_one_write_under_the_current_generation() {
        let store = MemoryStore::default();
        let records = Records::open(Rc::new(store.clone()));
        records.write(PAGE, "a").unwrap();
        let failing = Failing { inner: store, left: Rc::new(Cell::new(1)) };
        let records = Records::open(Rc::new(failing.clone()));
        records.read(PAGE);
        records.write(PAGE, "b").unwrap();
        assert_eq!(failing.left.get(), 0);
        assert_eq!(records.read(PAGE).as_deref(), Some("b"));
    }

    #[test]
    fn a_record_that_another_tab_wrote_is_not_overwritten() {
        let store = MemoryStore::default();
        let (one, two) = (Records::open(Rc::new(store.clone())), Records::open(Rc::new(store)));
        one.write(PAGE, "one").unwrap();
        assert_eq!(two.write(PAGE, "two"), Err(WriteError::ChangedElsewhere));
        two.read(PAGE);
        two.write(PAGE, "two").unwrap();
        assert_eq!(one.write(PAGE, "one again"), Err(WriteError::ChangedElsewhere));
    }

    #[test]
    fn a_bulk_change_can_be_taken_back_with_what_was_written_since() {
        let records = Records::open(Rc::new(MemoryStore::default()));
        records.write(PAGE, "page").unwrap();
        records.write(amara(), "amara").unwrap();
        records.replace_all(&texts(&[(PAGE, "other")])).unwrap();
        assert_eq!(records.list(), [PAGE]);
        records.write(PAGE, "edited").unwrap();
        assert_eq!(records.written_since_bulk(), [PAGE]);
        records.step_back().unwrap();
        assert_eq!(snapshot(records.store()), texts(&[(PAGE, "page"), (amara(), "amara")]));
    }

    #[test]
    fn fault_08_without_a_head_the_newest_complete_generation_is_used() {
        let store = MemoryStore::default();
        let records = Records::open(Rc::new(store.clone()));
        records.write(PAGE, "page").unwrap();
        records.replace_all(&texts(&[(PAGE, "other")])).unwrap();
        for damage in [None, Some(""), Some("7 of them"), Some("{")] {
            match damage {
                Some(text) => store.write(key::HEAD, text).unwrap(),
                None => store.remove(key::HEAD),
            }
            assert_eq!(snapshot(&store), texts(&[(PAGE, "other")]), "{damage:?}");
        }
        store.remove(&key::full(2, PAGE));
        assert_eq!(snapshot(&store), texts(&[(PAGE, "page")]));
    }

    #[test]
    fn erasing_leaves_the_keys_of_others_alone() {
        let store = MemoryStore::default();
        store.write("somebody/else", "x").unwrap();
        let records = Records::open(Rc::new(store.clone()));
        records.write(PAGE, "page").unwrap();
        records.erase();
        assert_eq!(store.keys(), ["somebody/else"]);
    }

    proptest! {
        #[test]
        fn fault_03_a_bulk_change_that_fails_at_any_write_leaves_everything_as_it_was(allowed in 0_usize..8, people in 0_u8..4) {
            let before = texts(&[(PAGE, "page"), (amara(), "amara")]);
            let inner = MemoryStore::default();
            let records = Records::open(Rc::new(inner.clone()));
            for (key, text) in &before {
                records.write(*key, text).unwrap();
            }
            let mut after = texts(&[(PAGE, "other")]);
            after.extend((2..2 + people).map(|n| (RecordKey::Open(Id::from_bytes([n; 10])), format!("person {n}"))));
            let failing = Failing { inner: inner.clone(), left: Rc::new(Cell::new(allowed)) };
            let result = Records::open(Rc::new(failing)).replace_all(&after);
            prop_assert_eq!(snapshot(&inner), if result.is_ok() { after } else { before });
        }

        #[test]
        fn fault_09_a_crash_between_any_two_writes_leaves_the_old_state_or_the_new(stop in 0_usize..8) {
            let before = texts(&[(PAGE, "page"), (amara(), "amara")]);
            let inner = MemoryStore::default();
            let records = Records::open(Rc::new(inner.clone()));
            for (key, text) in &before {
                records.write(*key, text).unwrap();
            }
            let after = texts(&[(PAGE, "other"), (amara(), "changed")]);
            let killed = Killed(Failing { inner: inner.clone(), left: Rc::new(Cell::new(stop)) });
            let result = Records::open(Rc::new(killed)).replace_all(&after);
            prop_assert_eq!(snapshot(&inner), if result.is_ok() { after } else { before });
        }
    }
}
