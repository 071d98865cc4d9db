//! Records in generations upon a store: reading the newest, and writing one.

use litemap::LiteMap;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::bulk::list_of;
use super::key::{self, RecordKey};
use super::{PREFIX, Store, WriteError};

/// The generation that a new store begins with. It needs no list of its own to count as complete.
pub(super) const FIRST: u32 = 1;

/// The records of a store. A clone is the same records.
#[derive(Clone)]
pub struct Records {
    pub(super) store: Rc<dyn Store>,
    pub(super) head: Rc<Cell<u32>>,
    /// The text of each record as last read or written here, to notice when another tab wrote it.
    pub(super) seen: Rc<RefCell<LiteMap<RecordKey, String>>>,
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

    /// The text of a record as it was last read or written here.
    pub fn seen(&self, record: RecordKey) -> Option<String> {
        self.seen.borrow().get(&record).cloned()
    }

    /// The same store as another tab would open it now.
    #[must_use]
    pub fn anew(&self) -> Self {
        Self::open(self.store.clone())
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
        self.write_to(&key::full(self.head(), record), record, text)
    }

    pub(super) fn write_to(&self, full: &str, record: RecordKey, text: &str) -> Result<(), WriteError> {
        if self.is_missing(record) {
            return Err(WriteError::Missing);
        }
        if self.head_moved() || self.changed_elsewhere(record) {
            return Err(WriteError::ChangedElsewhere);
        }
        self.put(full, text)?;
        self.seen.borrow_mut().insert(record, text.to_owned());
        if stated_head(&*self.store).is_none() {
            self.put(key::HEAD, &self.head().to_string())?;
        }
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

    /// Writes a text under a whole key in one atomic write, and reads it back.
    ///
    /// # Errors
    /// When it was not kept. The old text then stands.
    pub fn put(&self, full: &str, text: &str) -> Result<(), WriteError> {
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

    /// Removes what these generations hold.
    pub(super) fn drop_generations(&self, dropped: &dyn Fn(u32) -> bool) {
        for full in self.store.keys() {
            if key::parse(&full).is_some_and(|(generation, _)| dropped(generation)) {
                self.store.remove(&full);
            }
        }
    }
}

/// The current generation: as the head says where it can be believed, or else the newest that is complete by its own
/// list.
pub(super) fn find_head(store: &dyn Store) -> u32 {
    stated_head(store).unwrap_or_else(|| newest_whole(store))
}

/// The generation that the head names. A damaged head may still be a number, so it is believed only where that
/// generation has a list, as all but the first have before the head names them. That asks for one key, however many
/// there are.
///
/// A wrong number that names the first generation, or an older one that still has its list, is believed: going back
/// leaves the same behind if it is cut off, and without a checksum nothing tells the two apart.
pub(super) fn stated_head(store: &dyn Store) -> Option<u32> {
    let head: u32 = store.read(key::HEAD)?.parse().ok()?;
    (head == FIRST || store.units(&key::complete(head)) > 0).then_some(head)
}

fn newest_whole(store: &dyn Store) -> u32 {
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

    fn everything(store: &MemoryStore) -> Vec<(String, Option<String>)> {
        store.keys().into_iter().map(|key| (key.clone(), store.read(&key))).collect()
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
    fn after_going_back_everything_lies_as_before_and_is_written_on_in_this_tab_and_in_others() {
        let store = MemoryStore::default();
        let records = Records::open(Rc::new(store.clone()));
        records.write(PAGE, "page").unwrap();
        let before = everything(&store);
        records.replace_all(&texts(&[(PAGE, "other")])).unwrap();
        records.step_back().unwrap();
        assert_eq!(everything(&store), before);
        records.read(PAGE);
        records.write(PAGE, "page, and more").unwrap();
        assert_eq!(records.anew().read(PAGE).as_deref(), Some("page, and more"));
    }

    #[test]
    fn before_the_first_generation_there_is_nothing_to_go_back_to_whatever_lists_lie_there() {
        let store = MemoryStore::default();
        let records = Records::open(Rc::new(store.clone()));
        records.write(PAGE, "page").unwrap();
        store.write(&key::complete(FIRST), r#"{"records":{"workspace":"1234"}}"#).unwrap();
        assert!(!records.can_step_back());
        records.step_back().unwrap();
        assert_eq!(records.read(PAGE).as_deref(), Some("page"));
    }

    #[test]
    fn a_tab_follows_the_head_that_another_moved_and_writes_on_from_there() {
        let store = MemoryStore::default();
        let (one, two) = (Records::open(Rc::new(store.clone())), Records::open(Rc::new(store)));
        one.write(PAGE, "page").unwrap();
        two.read(PAGE);
        assert!(!two.follow_head());
        assert_eq!(two.seen(PAGE).as_deref(), Some("page"));
        one.replace_all(&texts(&[(PAGE, "other")])).unwrap();
        assert!(two.follow_head());
        assert_eq!((two.seen(PAGE), two.read(PAGE).as_deref()), (None, Some("other")));
        two.write(PAGE, "other, and more").unwrap();
    }

    #[test]
    fn what_was_seen_here_is_known_still_when_another_tab_has_written_something_else() {
        let store = MemoryStore::default();
        let (one, two) = (Records::open(Rc::new(store.clone())), Records::open(Rc::new(store)));
        one.write(PAGE, "one").unwrap();
        two.read(PAGE);
        two.write(PAGE, "two").unwrap();
        assert_eq!((one.seen(PAGE).as_deref(), one.peek(PAGE).as_deref()), (Some("one"), Some("two")));
    }

    #[test]
    fn fault_08_without_a_head_or_with_a_wrong_one_the_newest_complete_generation_is_used() {
        let store = MemoryStore::default();
        let records = Records::open(Rc::new(store.clone()));
        records.write(PAGE, "page").unwrap();
        records.replace_all(&texts(&[(PAGE, "other")])).unwrap();
        let wrong = ["", "7 of them", "{", "-1", "0", "9", "4294967295"].map(Some);
        for damage in wrong.into_iter().chain([None]) {
            match damage {
                Some(text) => store.write(key::HEAD, text).unwrap(),
                None => store.remove(key::HEAD),
            }
            assert_eq!(find_head(&store), 2, "{damage:?}");
            assert_eq!(snapshot(&store), texts(&[(PAGE, "other")]), "{damage:?}");
        }
        store.remove(&key::full(2, PAGE));
        assert_eq!(snapshot(&store), texts(&[(PAGE, "page")]));
    }

    #[test]
    fn fault_08_a_wrong_head_stops_no_writing_and_is_mended_by_it() {
        let store = MemoryStore::default();
        let records = Records::open(Rc::new(store.clone()));
        records.write(PAGE, "page").unwrap();
        records.replace_all(&texts(&[(PAGE, "other")])).unwrap();
        for wrong in ["0", "9"] {
            store.write(key::HEAD, wrong).unwrap();
            records.write(PAGE, &format!("other than {wrong}")).unwrap();
            assert_eq!(store.read(key::HEAD).as_deref(), Some("2"));
        }
    }

    #[test]
    fn fault_08_a_head_is_believed_although_a_record_of_its_generation_is_gone() {
        let store = MemoryStore::default();
        let records = Records::open(Rc::new(store.clone()));
        records.write(PAGE, "page").unwrap();
        records.replace_all(&texts(&[(PAGE, "other"), (amara(), "amara")])).unwrap();
        store.remove(&key::full(2, amara()));
        assert_eq!(snapshot(&store), texts(&[(PAGE, "other")]));
    }

    #[test]
    fn without_a_head_a_generation_that_lost_a_record_counts_for_nothing() {
        let store = MemoryStore::default();
        let records = Records::open(Rc::new(store.clone()));
        let before = texts(&[(PAGE, "page"), (amara(), "amara")]);
        before.iter().for_each(|(record, text)| records.write(*record, text).unwrap());
        records.replace_all(&texts(&[(PAGE, "other"), (amara(), "changed")])).unwrap();
        store.remove(key::HEAD);
        store.remove(&key::full(2, PAGE));
        assert_eq!(snapshot(&store), before);
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
