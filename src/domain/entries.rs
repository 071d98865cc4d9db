//! Every thing of one kind in a book.

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::entry::Entry;
use super::id::{Id, IdError};
use super::kept::{Kept, object};
use super::pen::Pen;

/// Every thing of one kind, sorted by its id. Two things under one id cannot be written down.
///
/// A sorted list rather than a tree: a book holds hundreds of entries, and the code of a tree is downloaded for each
/// kind of thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Entries<T>(Vec<(Id<T>, Entry<T>)>);

impl<T> Default for Entries<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Entries<T> {
    fn place(&self, id: Id<T>) -> Result<usize, usize> {
        self.0.binary_search_by(|(other, _)| other.cmp(&id))
    }

    /// Everything that is here and readable.
    pub fn iter(&self) -> impl Iterator<Item = (Id<T>, &T)> {
        self.0.iter().filter_map(|(id, entry)| Some((*id, entry.get()?)))
    }

    /// One thing, if it is here and readable.
    pub fn get(&self, id: Id<T>) -> Option<&T> {
        self.entry(id)?.get()
    }

    /// One entry, in whatever state.
    pub fn entry(&self, id: Id<T>) -> Option<&Entry<T>> {
        self.0.get(self.place(id).ok()?).map(|(_, entry)| entry)
    }

    fn entry_mut(&mut self, id: Id<T>) -> Option<&mut Entry<T>> {
        let place = self.place(id).ok()?;
        self.0.get_mut(place).map(|(_, entry)| entry)
    }

    /// How many are here and readable.
    pub fn len(&self) -> usize {
        self.iter().count()
    }

    /// Whether none is here and readable.
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }

    /// How many entries are here that only a newer version can read.
    pub fn newer(&self) -> usize {
        self.0.iter().filter(|(_, entry)| matches!(entry, Entry::Newer(_))).count()
    }

    /// Every entry, in whatever state.
    pub fn all(&self) -> impl Iterator<Item = (Id<T>, &Entry<T>)> {
        self.0.iter().map(|(id, entry)| (*id, entry))
    }

    /// Adds a thing under a new id.
    pub fn add(&mut self, pen: &mut Pen, value: T) -> Id<T> {
        let id = pen.id();
        self.put(id, Entry::new(value, pen));
        id
    }

    /// Changes a thing, if it is here.
    pub fn change<R>(&mut self, id: Id<T>, pen: &Pen, edit: impl FnOnce(&mut T) -> R) -> Option<R>
    where
        T: Clone + PartialEq,
    {
        self.entry_mut(id)?.change(pen, edit)
    }

    /// Removes a thing. It waits as it was, to be brought back.
    pub fn remove(&mut self, id: Id<T>, pen: &Pen)
    where
        T: Clone,
    {
        if let Some(entry) = self.entry_mut(id) {
            entry.remove(pen);
        }
    }

    /// Brings a removed thing back, whole; whether there was one.
    pub fn restore(&mut self, id: Id<T>, pen: &Pen) -> bool
    where
        T: Clone,
    {
        self.entry_mut(id).is_some_and(|entry| entry.restore(pen))
    }

    /// Everything that was removed and can be brought back, with the instant it was removed.
    pub fn removed(&self) -> impl Iterator<Item = (Id<T>, &T, DateTime<Utc>)> {
        self.0.iter().filter_map(|(id, entry)| entry.removed().map(|(thing, at)| (*id, thing, at)))
    }

    /// Keeps only the revisions of what was removed before that instant; whether there was anything.
    pub fn forget(&mut self, removed_before: DateTime<Utc>) -> bool {
        self.0.iter_mut().fold(false, |any, (_, entry)| entry.forget(removed_before) || any)
    }

    /// Removes a thing for good, without waiting; whether there was one.
    pub fn erase(&mut self, id: Id<T>, pen: &Pen) -> bool
    where
        T: Clone,
    {
        self.entry_mut(id).is_some_and(|entry| entry.erase(pen))
    }

    /// Removes everything for good; whether there was anything.
    pub fn clear(&mut self, pen: &Pen) -> bool
    where
        T: Clone,
    {
        self.0.iter_mut().fold(false, |any, (_, entry)| entry.clear(pen) || any)
    }

    /// Loses what was lost for good between two states of these entries: it is gone here, too.
    pub fn lose_as(&mut self, before: &Self, after: &Self)
    where
        T: Clone,
    {
        for (id, entry) in &after.0 {
            if entry.is_gone() && before.entry(*id).is_some_and(|before| !before.is_gone()) {
                self.put(*id, entry.clone());
            }
        }
    }

    /// Puts an entry in as it is, over whatever stands under its id.
    pub fn put(&mut self, id: Id<T>, entry: Entry<T>) {
        match self.place(id) {
            Ok(place) => {
                if let Some((_, before)) = self.0.get_mut(place) {
                    *before = entry;
                }
            }
            Err(place) => self.0.insert(place, (id, entry)),
        }
    }

    /// Takes an entry out without a trace, to be put elsewhere.
    pub fn take(&mut self, id: Id<T>) -> Option<Entry<T>> {
        let place = self.place(id).ok()?;
        Some(self.0.remove(place).1)
    }

    /// Takes out every thing that `key` has a key for, in the order of the ids: in one pass, because there may be
    /// hundreds of thousands.
    pub fn split<K>(&mut self, key: impl Fn(Id<T>, &T) -> Option<K>) -> Vec<(Id<T>, Entry<T>, K)> {
        let (mut stay, mut go) = (Vec::new(), Vec::new());
        for (id, entry) in std::mem::take(&mut self.0) {
            match entry.get().and_then(|thing| key(id, thing)) {
                Some(key) => go.push((id, entry, key)),
                None => stay.push((id, entry)),
            }
        }
        self.0 = stay;
        go
    }

    /// Takes in every entry of `other` whose id is not here. Both are sorted, and are read side by side.
    pub fn absorb(&mut self, other: Self) {
        let mut mine = std::mem::take(&mut self.0).into_iter().peekable();
        for (id, entry) in other.0 {
            while let Some(before) = mine.next_if(|(here, _)| *here < id) {
                self.0.push(before);
            }
            if mine.peek().is_none_or(|(here, _)| *here != id) {
                self.0.push((id, entry));
            }
        }
        self.0.extend(mine);
    }

    /// Brings every thing back to what it was in `past`, as new changes. What was not there goes without waiting
    /// under Removed: that it was taken back is no removing, and it can be done again.
    pub fn go_back_to(&mut self, past: &Self, pen: &Pen)
    where
        T: Clone + PartialEq,
    {
        for (id, entry) in &mut self.0 {
            match past.entry(*id) {
                Some(before) => entry.go_back_to(before, pen),
                None => drop(entry.erase(pen)),
            }
        }
        for (id, before) in &past.0 {
            if self.place(*id).is_err() {
                self.put(*id, before.clone());
            }
        }
    }
}

impl<T: Serialize> Kept for Entries<T>
where
    T: DeserializeOwned,
{
    fn read(value: &Value) -> Result<Self, String> {
        let Value::Object(fields) = value else { return Err("entries are an object by id".to_owned()) };
        let mut entries = Self::default();
        for (id, entry) in fields {
            let wrong = |why: String| format!("{id}: {why}");
            entries.put(
                id.parse().map_err(|error: IdError| wrong(error.to_string()))?,
                Entry::read(entry).map_err(wrong)?,
            );
        }
        Ok(entries)
    }

    fn write(&self) -> Value {
        object(&mut self.0.iter().map(|(id, entry)| (id.to_string(), entry.write())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{day, line};
    use crate::domain::win::Win;
    use proptest::prelude::*;

    fn win(words: &str) -> Entry<Win> {
        Entry::untouched(Win { words: line(words), on: day("2026-11-24"), session: None })
    }

    /// Entries under these ids.
    fn entries(ids: &[u8], words: &str) -> Entries<Win> {
        let mut entries = Entries::default();
        for id in ids {
            entries.put(Id::from_bytes([*id; 10]), win(words));
        }
        entries
    }

    fn ids() -> impl Strategy<Value = Vec<u8>> {
        prop::collection::vec(0_u8..12, 0..12)
    }

    proptest! {
        #[test]
        fn absorbing_is_putting_in_whatever_is_not_here(here in ids(), there in ids()) {
            let (mut mine, theirs) = (entries(&here, "mine"), entries(&there, "theirs"));
            let mut expected = mine.clone();
            for (id, entry) in theirs.all() {
                if expected.entry(id).is_none() {
                    expected.put(id, entry.clone());
                }
            }
            mine.absorb(theirs);
            prop_assert_eq!(mine, expected);
        }

        #[test]
        fn splitting_parts_what_has_a_key_from_what_has_none_and_loses_nothing(here in ids(), limit in 0_u8..12) {
            let whole = entries(&here, "mine");
            let mut stay = whole.clone();
            let limit = Id::from_bytes([limit; 10]);
            let went = stay.split(|id, _| (id < limit).then_some(()));
            prop_assert!(stay.all().all(|(id, _)| id >= limit));
            prop_assert!(went.iter().all(|(id, ..)| *id < limit));
            let mut back = Entries::default();
            for (id, entry, ()) in went {
                back.put(id, entry);
            }
            back.absorb(stay);
            prop_assert_eq!(back, whole);
        }
    }
}
