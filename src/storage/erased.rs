//! Erasing for good: what is written over is left nowhere, neither under what newer texts hide nor above the head.

use super::key::{self, RecordKey};
use super::records::Records;
use super::{WriteError, mirror};

impl Records {
    /// Lets go of everything that newer texts hide, and of what never came to its end: every record then has one text, and
    /// the last change of everything cannot be taken back any more. What counts stays, wherever this is cut off.
    ///
    /// # Errors
    /// When that could not be noted, or is not this tab's to do.
    pub fn keep_no_past(&self) -> Result<(), WriteError> {
        if self.vanished() {
            return Err(WriteError::Missing);
        }
        if self.head_moved() {
            return Err(WriteError::ChangedElsewhere);
        }
        let head = self.head();
        self.close(head)?;
        self.forget_hidden(head);
        self.drop_generations(&|generation| generation > head);
        Ok(())
    }

    /// Writes one record over the very text that stands for it, so that nothing of that is left. Where the last change of
    /// everything can be taken back, that text belongs to what was, and is only hidden.
    ///
    /// # Errors
    /// As [`Self::write`].
    pub fn rewrite(&self, record: RecordKey, text: &str) -> Result<(), WriteError> {
        let place = self.place(record).filter(|_| !self.can_step_back());
        self.write_to(&place.unwrap_or_else(|| key::full(self.head(), record)), record, text)
    }

    /// Removes every key of ours, whatever it holds.
    pub fn erase(&self) {
        mirror::erase(&*self.store);
        self.start_over();
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use litemap::LiteMap;

    use super::*;
    use crate::domain::id::Id;
    use crate::storage::Store;
    use crate::storage::memory::MemoryStore;

    const PAGE: RecordKey = RecordKey::Workspace;

    fn amara() -> RecordKey {
        RecordKey::Open(Id::from_bytes([1; 10]))
    }

    fn texts(pairs: &[(RecordKey, &str)]) -> LiteMap<RecordKey, String> {
        pairs.iter().map(|(key, text)| (*key, (*text).to_owned())).collect()
    }

    fn everything(store: &MemoryStore) -> String {
        store.keys().iter().map(|key| [key, " ", &store.read(key).unwrap()].concat()).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn what_is_rewritten_is_left_nowhere_whichever_generation_it_stood_in() {
        for changes_with_it in [false, true] {
            let store = MemoryStore::default();
            let records = Records::open(Rc::new(store.clone()));
            records.write(PAGE, "page").unwrap();
            records.write(amara(), "canary 1").unwrap();
            let second = if changes_with_it { "canary 2" } else { "canary 1" };
            records.replace_all(&texts(&[(PAGE, "page 2"), (amara(), second)])).unwrap();
            // What a bulk change left that was cut off.
            store.write(&key::full(3, amara()), "canary 3").unwrap();
            records.keep_no_past().unwrap();
            assert!(!records.can_step_back());
            records.rewrite(amara(), "a mark").unwrap();
            assert!(!everything(&store).contains("canary"), "{}", everything(&store));
            let anew = Records::open(Rc::new(store.clone()));
            assert_eq!((anew.read(PAGE).as_deref(), anew.read(amara()).as_deref()), (Some("page 2"), Some("a mark")));
            store.remove(key::HEAD);
            assert_eq!(Records::open(Rc::new(store)).read(PAGE).as_deref(), Some("page 2"));
        }
    }

    #[test]
    fn what_another_tab_wrote_is_not_rewritten() {
        let store = MemoryStore::default();
        let (one, two) = (Records::open(Rc::new(store.clone())), Records::open(Rc::new(store)));
        one.write(amara(), "one").unwrap();
        assert_eq!(two.rewrite(amara(), "a mark"), Err(WriteError::ChangedElsewhere));
        one.replace_all(&texts(&[(PAGE, "page")])).unwrap();
        assert_eq!(two.keep_no_past(), Err(WriteError::ChangedElsewhere));
    }

    #[test]
    fn where_there_is_a_way_back_what_was_stays_behind_it() {
        let records = Records::open(Rc::new(MemoryStore::default()));
        records.write(PAGE, "page").unwrap();
        records.write(amara(), "amara").unwrap();
        records.replace_all(&texts(&[(PAGE, "page 2"), (amara(), "amara")])).unwrap();
        records.rewrite(amara(), "amara 2").unwrap();
        records.step_back().unwrap();
        assert_eq!(records.read(amara()).as_deref(), Some("amara"));
    }
}
