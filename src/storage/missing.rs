//! What was kept and is gone although nobody here removed it: somebody erased everything in another tab, or had the browser
//! clear what it keeps for the site.

use super::WriteError;
use super::key::{self, RecordKey};
use super::records::{FIRST, Records, find_head, stated_head};
use crate::format::record;

impl Records {
    /// Whether everything that was read or written here is gone.
    pub fn vanished(&self) -> bool {
        !self.seen.borrow().is_empty()
            && self.store.read(key::HEAD).is_none()
            && !self.store.keys().iter().any(|full| key::parse(full).is_some())
    }

    /// Whether a record that was read or written here is gone, and no change of everything has done away with it.
    pub(super) fn is_missing(&self, record: RecordKey) -> bool {
        let gone = || !self.head_moved() && self.seen.borrow().contains_key(&record) && self.peek(record).is_none();
        self.vanished() || gone()
    }

    /// Forgets what was read and written here: it is gone for good.
    pub fn start_over(&self) {
        self.head.set(FIRST);
        self.seen.borrow_mut().clear();
    }

    /// Writes again what was read or written here and is gone, or is there in an earlier state. Cut off anywhere, it can be
    /// done again.
    ///
    /// # Errors
    /// When something was not kept.
    pub fn put_back(&self) -> Result<(), WriteError> {
        self.head.set(find_head(&*self.store));
        let seen = self.seen.borrow().clone();
        for (record, text) in &seen {
            if self.peek(*record).is_none_or(|here| writes(&here) < writes(text)) {
                self.put(&key::full(self.head(), *record), text)?;
            }
        }
        if stated_head(&*self.store).is_none() {
            self.put(key::HEAD, &self.head().to_string())?;
        }
        Ok(())
    }
}

/// How often a record was written; what is not whole counts for nothing.
fn writes(text: &str) -> u64 {
    record::decode_value(text).map_or(0, |record| record.writes)
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::domain::id::Id;
    use crate::storage::Store;
    use crate::storage::memory::MemoryStore;

    const PAGE: RecordKey = RecordKey::Workspace;

    fn amara() -> RecordKey {
        RecordKey::Open(Id::from_bytes([1; 10]))
    }

    fn text(writes: u64, words: &str) -> String {
        record::encode_value(writes, &serde_json::json!({ "words": words })).unwrap()
    }

    fn clear(store: &MemoryStore) {
        store.keys().iter().for_each(|key| store.remove(key));
    }

    /// Two records, the second written in a generation of its own, and how the store was before that.
    fn two_records() -> (MemoryStore, MemoryStore, Records) {
        let (store, before) = (MemoryStore::default(), MemoryStore::default());
        let records = Records::open(Rc::new(store.clone()));
        records.write(PAGE, &text(1, "page")).unwrap();
        store.keys().iter().for_each(|key| before.write(key, &store.read(key).unwrap()).unwrap());
        let both = [(PAGE, text(1, "page")), (amara(), text(4, "amara"))].into_iter().collect();
        records.replace_all(&both).unwrap();
        (store, before, records)
    }

    #[test]
    fn fault_44_on_a_store_that_was_cleared_nothing_is_written_before_that_is_known() {
        let (store, _, records) = two_records();
        assert!(!records.vanished());
        clear(&store);
        assert!(records.vanished());
        let somebody_new = RecordKey::Open(Id::from_bytes([2; 10]));
        for record in [PAGE, amara(), somebody_new] {
            assert_eq!(records.write(record, &text(9, "more")), Err(WriteError::Missing));
        }
        let empty = litemap::LiteMap::new();
        assert_eq!(records.replace_all(&empty), Err(WriteError::Missing));
        assert_eq!(store.keys(), [""; 0]);
    }

    #[test]
    fn fault_44_what_was_cleared_is_written_again_and_goes_on_from_there() {
        let (store, _, records) = two_records();
        clear(&store);
        records.put_back().unwrap();
        assert_eq!(records.read(amara()), Some(text(4, "amara")));
        records.write(amara(), &text(5, "more")).unwrap();
        let anew = Records::open(Rc::new(store));
        assert_eq!((anew.read(PAGE), anew.read(amara())), (Some(text(1, "page")), Some(text(5, "more"))));
    }

    #[test]
    fn fault_44_one_record_that_is_gone_is_not_written_over_either() {
        let (store, _, records) = two_records();
        store.remove(&key::full(2, amara()));
        assert!(!records.vanished());
        assert_eq!(records.write(amara(), &text(5, "more")), Err(WriteError::Missing));
        records.write(PAGE, &text(2, "page")).unwrap();
        records.put_back().unwrap();
        records.write(amara(), &text(5, "more")).unwrap();
    }

    #[test]
    fn what_came_back_in_an_earlier_state_is_brought_forward_and_a_later_one_is_left() {
        let (store, before, records) = two_records();
        clear(&store);
        before.keys().iter().for_each(|key| store.write(key, &before.read(key).unwrap()).unwrap());
        store.write(&key::full(1, PAGE), &text(7, "page, elsewhere")).unwrap();
        store.write(&key::full(1, amara()), &text(2, "amara, before")).unwrap();
        records.put_back().unwrap();
        assert_eq!(records.peek(PAGE), Some(text(7, "page, elsewhere")));
        assert_eq!(records.peek(amara()), Some(text(4, "amara")));
    }

    #[test]
    fn what_another_tab_wrote_instead_is_not_written_over_by_what_was_seen_here() {
        let (store, _, records) = two_records();
        store.write(&key::full(2, amara()), &text(4, "amara, elsewhere")).unwrap();
        records.put_back().unwrap();
        assert_eq!(records.peek(amara()), Some(text(4, "amara, elsewhere")));
        assert_eq!(records.write(amara(), &text(5, "more")), Err(WriteError::ChangedElsewhere));
    }

    #[test]
    fn a_store_of_which_nothing_was_read_has_lost_nothing() {
        let records = Records::open(Rc::new(MemoryStore::default()));
        assert!(!records.vanished());
        records.write(PAGE, &text(1, "page")).unwrap();
        records.start_over();
        records.store().keys().iter().for_each(|key| records.store().remove(key));
        records.write(PAGE, &text(1, "page")).unwrap();
    }
}
