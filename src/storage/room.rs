//! Room: what takes it, and what is let go where there is none left.

use litemap::LiteMap;

use super::bulk::{Changes, Complete};
use super::key::{self, RecordKey};
use super::records::{FIRST, Records, find_head};
use super::{PREFIX, WriteError};

/// What is kept under this address, in UTF-16 units of keys and texts, which is how browsers count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Units {
    /// Of each record, where it counts.
    pub records: LiteMap<RecordKey, usize>,
    /// Of older texts, which newer ones hide.
    pub hidden: usize,
    /// Of what could not be read and was set aside.
    pub aside: usize,
    /// Of what else is ours.
    pub rest: usize,
    /// Of what other programs keep under this address.
    pub others: usize,
}

impl Units {
    /// Everything of ours.
    pub fn ours(&self) -> usize {
        self.records.values().sum::<usize>() + self.hidden + self.aside + self.rest
    }

    /// Everything under this address.
    pub fn all(&self) -> usize {
        self.ours() + self.others
    }
}

/// What is let go to make room, the dearer last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Old {
    /// What not even taking the last bulk change back would show again.
    Needless,
    /// All that newer texts hide: then the last bulk change cannot be taken back any more.
    WayBack,
}

/// What a line in the list of a generation takes beside the name: a checksum, and what stands around it.
const LIST_LINE: usize = 16;

/// What the list of a generation takes beside its lines, and the head where it gets longer.
const LIST: usize = 96;

impl Records {
    /// What takes room under this address.
    pub fn units_by_record(&self) -> Units {
        let mut units = Units::default();
        // By record: its newest generation, and the units of it there.
        let mut newest: LiteMap<RecordKey, (u32, usize)> = LiteMap::new();
        for full in self.store().keys() {
            let count = full.encode_utf16().count() + self.store().units(&full);
            if let Some((generation, record)) = self.version(&full) {
                let known = newest.entry(record).or_insert((generation, 0));
                let (older, newer) =
                    if known.0 > generation { (count, *known) } else { (known.1, (generation, count)) };
                *known = newer;
                units.hidden += older;
            } else if full.starts_with(key::ASIDE) {
                units.aside += count;
            } else if full.starts_with(PREFIX) {
                units.rest += count;
            } else {
                units.others += count;
            }
        }
        let there = self.list();
        for (record, (_, count)) in newest {
            if there.contains(&record) {
                units.records.insert(record, count);
            } else {
                units.hidden += count;
            }
        }
        units
    }

    /// The record whose text stands under a key, and in which generation, unless that never came to its end.
    fn version(&self, full: &str) -> Option<(u32, RecordKey)> {
        let (generation, name) = key::parse(full).filter(|(generation, _)| *generation <= self.head())?;
        Some((generation, name.parse().ok()?))
    }

    /// Whether there would be room for a bulk change once everything was let go that newer texts hide. Asked of the store
    /// by trying, as no browser says how much room it has.
    pub fn would_fit(&self, texts: &LiteMap<RecordKey, String>) -> bool {
        let next = self.head() + 1;
        let length = |text: &str| text.encode_utf16().count();
        let Changes { changed, gone } = self.changes(texts);
        let mut needed = LIST;
        for (record, text) in changed {
            // Its key and text, and its line in the list.
            needed += length(&key::full(next, record)) + length(text) + length(&record.to_string()) + LIST_LINE;
        }
        for record in gone {
            needed += 2 * length(&key::gone(next, record)) + LIST_LINE;
        }
        self.has_room(needed.saturating_sub(self.units_by_record().hidden))
    }

    /// Whether so many units can be written now. What is written for that is removed at once; where this is cut off, it
    /// lies above the head, and goes with the next bulk change.
    fn has_room(&self, units: usize) -> bool {
        if units == 0 {
            return true;
        }
        let full = key::full(self.head() + 1, RecordKey::Workspace);
        let text = "x".repeat(units.saturating_sub(full.len()));
        let fits = self.store().write(&full, &text).is_ok();
        self.store().remove(&full);
        fits
    }

    /// Lets go of old texts; whether there were any. What counts stays, wherever this is cut off.
    pub fn let_go(&self, old: Old) -> bool {
        let last = match old {
            Old::Needless => self.head().saturating_sub(1),
            Old::WayBack => self.head(),
        };
        // Where another tab moved the head, what is old there is not known here.
        let knows = find_head(self.store()) == self.head();
        knows && last >= FIRST && self.close(last).is_ok() && self.forget_hidden(last)
    }

    /// Says in a generation's own list that what it hides is no longer there. The list gets shorter, so that there is
    /// always room for it; and it stays, because without a head it is what tells that the generation is whole.
    pub(super) fn close(&self, generation: u32) -> Result<(), WriteError> {
        let Some(list) = self.list_of(generation).filter(Complete::hides_what_was) else { return Ok(()) };
        let mut records = LiteMap::new();
        for name in list.records.keys().filter(|name| !name.starts_with(key::GONE)) {
            records.insert(name.clone(), String::new());
        }
        self.put_list(generation, &Complete { what: list.what, records })
    }

    /// Of every record, keeps only the newest text in the generations up to `last`.
    pub(super) fn forget_hidden(&self, last: u32) -> bool {
        let mut newest: LiteMap<String, u32> = LiteMap::new();
        let mut old: Vec<(u32, String)> = Vec::new();
        for full in self.store().keys() {
            let Some((generation, name)) = key::parse(&full).filter(|(generation, _)| *generation <= last) else {
                continue;
            };
            let known = newest.entry(name.trim_start_matches(key::GONE).to_owned()).or_insert(generation);
            *known = generation.max(*known);
            old.push((generation, full));
        }
        let (mut first, mut then) = (Vec::new(), Vec::new());
        for (generation, full) in old {
            let Some((_, name)) = key::parse(&full) else { continue };
            let record = name.trim_start_matches(key::GONE);
            if newest.get(record).is_some_and(|newest| *newest > generation) {
                first.push(full);
            } else if name.starts_with(key::GONE) {
                // It hides what goes first, and afterwards hides nothing.
                then.push(full);
            }
        }
        first.iter().chain(&then).for_each(|full| self.store().remove(full));
        !first.is_empty() || !then.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::rc::Rc;

    use super::*;
    use crate::domain::id::Id;
    use crate::storage::Store;
    use crate::storage::memory::MemoryStore;
    use proptest::prelude::*;

    const PAGE: RecordKey = RecordKey::Workspace;

    fn person(number: u8) -> RecordKey {
        RecordKey::Open(Id::from_bytes([number; 10]))
    }

    fn texts(pairs: &[(RecordKey, &str)]) -> LiteMap<RecordKey, String> {
        pairs.iter().map(|(key, text)| (*key, (*text).to_owned())).collect()
    }

    /// What is seen of a store by who opens it.
    fn seen(store: &MemoryStore) -> LiteMap<RecordKey, String> {
        let records = Records::open(Rc::new(store.clone()));
        records.list().into_iter().map(|key| (key, records.read(key).unwrap())).collect()
    }

    fn used(store: &dyn Store) -> usize {
        store.keys().iter().map(|key| key.encode_utf16().count() + store.units(key)).sum()
    }

    /// A store with so much room, which stops at some removal like a killed browser.
    #[derive(Clone)]
    struct Narrow {
        inner: MemoryStore,
        room: usize,
        removals: Rc<Cell<usize>>,
    }

    impl Store for Narrow {
        fn read(&self, key: &str) -> Option<String> {
            self.inner.read(key)
        }
        fn write(&self, key: &str, text: &str) -> Result<(), WriteError> {
            let before = self.read(key).map_or(0, |text| key.encode_utf16().count() + text.encode_utf16().count());
            let after = key.encode_utf16().count() + text.encode_utf16().count();
            if after > before && used(self) - before + after > self.room {
                return Err(WriteError::Full);
            }
            self.inner.write(key, text)
        }
        fn remove(&self, key: &str) {
            if let Some(left) = self.removals.get().checked_sub(1) {
                self.removals.set(left);
                self.inner.remove(key);
            }
        }
        fn keys(&self) -> Vec<String> {
            self.inner.keys()
        }
        fn lasts(&self) -> bool {
            true
        }
    }

    /// Two bulk changes over what was there, and what is seen before and after the second.
    fn twice_changed() -> (MemoryStore, LiteMap<RecordKey, String>, LiteMap<RecordKey, String>) {
        let store = MemoryStore::default();
        let records = Records::open(Rc::new(store.clone()));
        for (record, text) in [(PAGE, "page"), (person(1), "one"), (person(2), "two"), (person(3), "three")] {
            records.write(record, text).unwrap();
        }
        records.replace_all(&texts(&[(PAGE, "page 2"), (person(1), "one 2"), (person(2), "two")])).unwrap();
        let before = seen(&store);
        records.replace_all(&texts(&[(PAGE, "page 3"), (person(1), "one 2"), (person(3), "three 3")])).unwrap();
        let after = seen(&store);
        (store, before, after)
    }

    #[test]
    fn every_unit_is_counted_once() {
        let (store, _, after) = twice_changed();
        for key in
            ["vis-a-vis/device", "vis-a-vis/quarantine/2026/g1/workspace", "somebody/else", "vis-a-vis/g9/workspace"]
        {
            store.write(key, "🌱 é").unwrap();
        }
        let units = Records::open(Rc::new(store.clone())).units_by_record();
        assert_eq!(units.all(), used(&store));
        assert_eq!(units.others, "somebody/else".len() + 4);
        assert_eq!(units.aside, "vis-a-vis/quarantine/2026/g1/workspace".len() + 4);
        assert_eq!(units.records.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
        assert_eq!(units.records.get(&PAGE), Some(&"vis-a-vis/g3/workspacepage 3".len()));
        assert_eq!(units.records.get(&person(1)), Some(&(key::full(2, person(1)).len() + "one 2".len())));
    }

    #[test]
    fn what_is_needless_goes_without_a_way_back_being_lost() {
        let (store, before, after) = twice_changed();
        let records = Records::open(Rc::new(store.clone()));
        assert!(records.let_go(Old::Needless));
        assert!(!records.let_go(Old::Needless), "there is nothing more of it");
        assert_eq!(seen(&store), after);
        assert!(records.can_step_back());
        records.step_back().unwrap();
        assert_eq!(seen(&store), before);
        assert!(!records.can_step_back(), "what was before is not there any more");
    }

    #[test]
    fn the_way_back_goes_and_what_counts_stays_even_without_a_head() {
        let (store, _, after) = twice_changed();
        let records = Records::open(Rc::new(store.clone()));
        assert!(records.let_go(Old::WayBack));
        assert!(!records.let_go(Old::WayBack));
        assert!(!records.can_step_back());
        let units = records.units_by_record();
        assert_eq!((units.hidden, seen(&store)), (0, after.clone()));
        store.remove(key::HEAD);
        assert_eq!(seen(&store), after);
        records.replace_all(&texts(&[(PAGE, "page 4")])).unwrap();
        assert!(records.can_step_back());
        records.step_back().unwrap();
        assert_eq!(seen(&store), after);
    }

    #[test]
    fn what_was_written_since_a_bulk_change_that_only_removed_survives() {
        let store = MemoryStore::default();
        let records = Records::open(Rc::new(store.clone()));
        records.write(PAGE, "page").unwrap();
        records.write(person(1), "one").unwrap();
        records.replace_all(&texts(&[(PAGE, "page")])).unwrap();
        records.write(PAGE, "page, and more").unwrap();
        assert!(records.let_go(Old::WayBack));
        records.step_back().unwrap();
        assert_eq!(seen(&store), texts(&[(PAGE, "page, and more")]));
    }

    #[test]
    fn without_a_head_what_was_let_go_up_to_a_change_that_only_removed_hides_nothing_that_counts() {
        let store = MemoryStore::default();
        let records = Records::open(Rc::new(store.clone()));
        records.write(PAGE, "page").unwrap();
        records.replace_all(&texts(&[(PAGE, "page 2"), (person(1), "one")])).unwrap();
        records.replace_all(&texts(&[(PAGE, "page 2")])).unwrap();
        assert!(records.let_go(Old::WayBack));
        store.remove(key::HEAD);
        assert_eq!(seen(&store), texts(&[(PAGE, "page 2")]));
    }

    #[test]
    fn a_bulk_change_that_changes_nothing_leaves_the_way_back_behind_the_one_before() {
        let (store, before, after) = twice_changed();
        let records = Records::open(Rc::new(store.clone()));
        let keys = store.keys();
        assert_eq!(records.replace_all(&after), Ok(false));
        assert_eq!((store.keys(), records.can_step_back()), (keys, true));
        records.step_back().unwrap();
        assert_eq!(seen(&store), before);
    }

    #[test]
    fn what_a_bulk_change_was_is_known_until_it_cannot_be_taken_back() {
        let store = MemoryStore::default();
        let records = Records::open(Rc::new(store.clone()));
        records.write(PAGE, "page").unwrap();
        assert_eq!(records.last_change(), None);
        assert_eq!(records.change_all("join", &texts(&[(PAGE, "page 2")])), Ok(true));
        assert_eq!(Records::open(Rc::new(store)).last_change().as_deref(), Some("join"));
        assert!(records.let_go(Old::WayBack));
        assert_eq!(records.last_change(), None);
    }

    #[test]
    fn whether_a_change_would_fit_is_told_without_changing_anything() {
        let (inner, ..) = twice_changed();
        let store = Narrow { room: used(&inner), inner, removals: Rc::new(Cell::new(usize::MAX)) };
        let records = Records::open(Rc::new(store.clone()));
        let (before, hidden) = (store.keys(), records.units_by_record().hidden);
        let long = |length: usize| texts(&[(PAGE, "x".repeat(length).as_str())]);
        assert!(!records.would_fit(&long(hidden)), "it has a key, too");
        assert!(!records.would_fit(&long(9_999)));
        assert_eq!(store.keys(), before);
        let wide = Records::open(Rc::new(Narrow { room: store.room + 600, ..store }));
        assert!(wide.would_fit(&long(hidden)));
        assert!(wide.let_go(Old::WayBack));
        assert_eq!(wide.replace_all(&long(hidden)), Ok(true));
    }

    #[test]
    fn a_change_is_said_to_fit_where_it_does_and_little_more_is_asked_for_than_it_takes() {
        let people = |numbers: std::ops::Range<u8>| numbers.map(|number| (person(number), "x".repeat(9))).collect();
        let (few, many): (LiteMap<_, _>, LiteMap<_, _>) = (people(30..40), people(0..90));
        for (before, after) in [(&few, &many), (&many, &few)] {
            let inner = MemoryStore::default();
            Records::open(Rc::new(inner.clone())).replace_all(before).unwrap();
            let narrow = |room| {
                let narrow = Narrow { inner: inner.clone(), room, removals: Rc::new(Cell::new(usize::MAX)) };
                Records::open(Rc::new(narrow))
            };
            let wide = narrow(usize::MAX);
            wide.replace_all(after).unwrap();
            let takes = used(wide.store());
            wide.step_back().unwrap();
            assert!(!narrow(takes - 1).would_fit(after));
            assert!(narrow(takes + 2_000).would_fit(after));
        }
    }

    #[test]
    fn where_another_tab_moved_the_head_nothing_is_let_go() {
        let (store, ..) = twice_changed();
        let records = Records::open(Rc::new(store.clone()));
        Records::open(Rc::new(store.clone())).replace_all(&texts(&[(PAGE, "elsewhere")])).unwrap();
        let before = used(&store);
        assert!(!records.let_go(Old::WayBack));
        assert_eq!(used(&store), before);
    }

    #[test]
    fn fault_01_where_there_is_no_room_letting_go_makes_some() {
        let (inner, ..) = twice_changed();
        let store = Narrow { room: used(&inner), inner, removals: Rc::new(Cell::new(usize::MAX)) };
        let records = Records::open(Rc::new(store.clone()));
        records.read(PAGE);
        assert_eq!(records.write(PAGE, "page 3, and more"), Err(WriteError::Full));
        assert!(records.let_go(Old::Needless));
        records.write(PAGE, "page 3, and more").unwrap();
        assert!(used(&store) <= store.room);
    }

    proptest! {
        #[test]
        fn letting_go_can_be_cut_off_anywhere(removals in 0_usize..12, way_back in any::<bool>()) {
            let (inner, before, after) = twice_changed();
            let killed = Narrow { inner: inner.clone(), room: usize::MAX, removals: Rc::new(Cell::new(removals)) };
            Records::open(Rc::new(killed)).let_go(if way_back { Old::WayBack } else { Old::Needless });
            prop_assert_eq!(seen(&inner), after);
            let records = Records::open(Rc::new(inner.clone()));
            prop_assert_eq!(records.can_step_back(), !way_back);
            if records.can_step_back() {
                records.step_back().unwrap();
                prop_assert_eq!(seen(&inner), before);
            }
        }
    }
}
