//! One thing of the domain with its revision, and what a newer version of the app wrote beside it.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};

use super::fields::field_names;
use super::id::Id;
use super::pen::Pen;
use super::revision::Revision;

/// How often an entry was changed, and when last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// Counts the changes of each writer.
    #[serde(default)]
    pub rev: Revision,
    /// The instant of the last change, for reading only: nothing is ordered by it.
    pub changed_at: DateTime<Utc>,
}

impl Stamp {
    fn first(pen: &Pen) -> Self {
        let mut stamp = Self { rev: Revision::default(), changed_at: pen.now };
        stamp.renew(pen);
        stamp
    }

    fn renew(&mut self, pen: &Pen) {
        self.rev.bump(&pen.writer);
        self.changed_at = pen.now;
    }
}

/// A thing as it is kept.
#[derive(Clone, Debug, PartialEq)]
pub enum Entry<T> {
    /// This version reads it whole.
    Known(Known<T>),
    /// Removed here. Its revision stays, so that a merge does not bring it back unasked.
    Removed(Stamp),
    /// This version cannot read it: kept and written back as it stands.
    Newer(Value),
}

/// A thing this version reads, with its stamp and the fields it does not know.
#[derive(Clone, Debug, PartialEq)]
pub struct Known<T> {
    value: T,
    stamp: Stamp,
    unread: Map<String, Value>,
}

/// The names an entry uses for itself.
const OWN: [&str; 3] = ["rev", "changed_at", "removed"];

impl<T> Entry<T> {
    /// A new entry, written now.
    pub fn new(value: T, pen: &Pen) -> Self {
        Self::Known(Known { value, stamp: Stamp::first(pen), unread: Map::new() })
    }

    /// The thing, unless it was removed or is beyond this version.
    pub fn get(&self) -> Option<&T> {
        match self {
            Self::Known(known) => Some(&known.value),
            Self::Removed(_) | Self::Newer(_) => None,
        }
    }

    /// The stamp, unless this version cannot read it.
    pub fn stamp(&self) -> Option<&Stamp> {
        match self {
            Self::Known(known) => Some(&known.stamp),
            Self::Removed(stamp) => Some(stamp),
            Self::Newer(_) => None,
        }
    }

    /// Changes the thing. A change that changes nothing leaves the revision alone.
    pub fn change<R>(&mut self, pen: &Pen, edit: impl FnOnce(&mut T) -> R) -> Option<R>
    where
        T: Clone + PartialEq,
    {
        let Self::Known(known) = self else { return None };
        let before = known.value.clone();
        let result = edit(&mut known.value);
        if known.value != before {
            known.stamp.renew(pen);
        }
        Some(result)
    }

    /// Takes the thing away and keeps its revision.
    pub fn remove(&mut self, pen: &Pen) {
        if let Self::Known(known) = self {
            known.stamp.renew(pen);
            *self = Self::Removed(known.stamp.clone());
        }
    }

    /// Brings the content of `past` back as a new change: the content goes back, the revision forward.
    pub fn restore(&mut self, past: &Self, pen: &Pen)
    where
        T: Clone,
    {
        let mut rev = self.stamp().map(|stamp| stamp.rev.clone()).unwrap_or_default();
        if let Some(stamp) = past.stamp() {
            rev.join(&stamp.rev);
        }
        *self = past.clone();
        match self {
            Self::Known(Known { stamp, .. }) | Self::Removed(stamp) => {
                stamp.rev = rev;
                stamp.renew(pen);
            }
            Self::Newer(_) => {}
        }
    }
}

impl<T: Serialize> Serialize for Entry<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::Error;
        let value = match self {
            Self::Newer(value) => return value.serialize(serializer),
            Self::Removed(stamp) => {
                let mut value = serde_json::to_value(stamp).map_err(Error::custom)?;
                if let Value::Object(fields) = &mut value {
                    fields.insert("removed".to_owned(), Value::Bool(true));
                }
                value
            }
            Self::Known(Known { value, stamp, unread }) => {
                let mut whole = serde_json::to_value(value).map_err(Error::custom)?;
                let stamp = serde_json::to_value(stamp).map_err(Error::custom)?;
                if let (Value::Object(whole), Value::Object(stamp)) = (&mut whole, stamp) {
                    whole.extend(unread.clone());
                    whole.extend(stamp);
                }
                whole
            }
        };
        value.serialize(serializer)
    }
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for Entry<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        let Value::Object(fields) = &value else {
            return Err(D::Error::custom("an entry is an object"));
        };
        let Ok(stamp) = Stamp::deserialize(&value) else { return Ok(Self::Newer(value)) };
        if fields.get("removed") == Some(&Value::Bool(true)) {
            return Ok(Self::Removed(stamp));
        }
        let names = field_names::<T>();
        let Ok(thing) = T::deserialize(&value) else { return Ok(Self::Newer(value)) };
        let unread = fields
            .iter()
            .filter(|(name, _)| !names.contains(&name.as_str()) && !OWN.contains(&name.as_str()))
            .map(|(name, value)| (name.clone(), value.clone()))
            .collect();
        Ok(Self::Known(Known { value: thing, stamp, unread }))
    }
}

/// Every thing of one kind, by its id. A map, so that two things under one id cannot be written down.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound = "T: Serialize + DeserializeOwned", transparent)]
pub struct Entries<T>(BTreeMap<Id<T>, Entry<T>>);

impl<T> Default for Entries<T> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<T> Entries<T> {
    /// Everything that is here and readable.
    pub fn iter(&self) -> impl Iterator<Item = (Id<T>, &T)> {
        self.0.iter().filter_map(|(id, entry)| Some((*id, entry.get()?)))
    }

    /// One thing, if it is here and readable.
    pub fn get(&self, id: Id<T>) -> Option<&T> {
        self.0.get(&id)?.get()
    }

    /// One entry, in whatever state.
    pub fn entry(&self, id: Id<T>) -> Option<&Entry<T>> {
        self.0.get(&id)
    }

    /// How many are here and readable.
    pub fn len(&self) -> usize {
        self.iter().count()
    }

    /// Whether none is here and readable.
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }

    /// Every entry, in whatever state.
    pub fn all(&self) -> impl Iterator<Item = (Id<T>, &Entry<T>)> {
        self.0.iter().map(|(id, entry)| (*id, entry))
    }

    /// How many were written by a newer version of the app.
    pub fn newer(&self) -> usize {
        self.0.values().filter(|entry| matches!(entry, Entry::Newer(_))).count()
    }

    /// Adds a thing under a new id.
    pub fn add(&mut self, pen: &mut Pen, value: T) -> Id<T> {
        let id = pen.id();
        self.0.insert(id, Entry::new(value, pen));
        id
    }

    /// Changes a thing, if it is here.
    pub fn change<R>(&mut self, id: Id<T>, pen: &Pen, edit: impl FnOnce(&mut T) -> R) -> Option<R>
    where
        T: Clone + PartialEq,
    {
        self.0.get_mut(&id)?.change(pen, edit)
    }

    /// Removes a thing, keeping its revision.
    pub fn remove(&mut self, id: Id<T>, pen: &Pen) {
        if let Some(entry) = self.0.get_mut(&id) {
            entry.remove(pen);
        }
    }

    /// Puts an entry in as it is, over whatever stands under its id.
    pub fn put(&mut self, id: Id<T>, entry: Entry<T>) {
        self.0.insert(id, entry);
    }

    /// Takes an entry out without a trace, to be put elsewhere.
    pub fn take(&mut self, id: Id<T>) -> Option<Entry<T>> {
        self.0.remove(&id)
    }

    /// Brings everything back to what it was in `past`, as new changes.
    pub fn restore(&mut self, past: &Self, pen: &Pen)
    where
        T: Clone + PartialEq,
    {
        for (id, entry) in &mut self.0 {
            match past.0.get(id) {
                Some(before) if before == entry => {}
                Some(before) => entry.restore(before, pen),
                None => entry.remove(pen),
            }
        }
        for (id, entry) in &past.0 {
            self.0.entry(*id).or_insert_with(|| entry.clone());
        }
    }
}

impl<T> IntoIterator for Entries<T> {
    type Item = (Id<T>, Entry<T>);
    type IntoIter = std::collections::btree_map::IntoIter<Id<T>, Entry<T>>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<T> FromIterator<(Id<T>, Entry<T>)> for Entries<T> {
    fn from_iter<I: IntoIterator<Item = (Id<T>, Entry<T>)>>(entries: I) -> Self {
        Self(entries.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::pen;

    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    struct Thing {
        words: String,
    }

    #[test]
    fn what_a_newer_version_wrote_survives_a_change() {
        let text = r#"{"words":"a","rev":{"k3f9":7},"changed_at":"2026-11-22T09:00:00Z","mood":{"x":1}}"#;
        let mut entry: Entry<Thing> = serde_json::from_str(text).unwrap();
        entry.change(&pen(), |thing| thing.words = "b".to_owned());
        let value = serde_json::to_value(&entry).unwrap();
        assert_eq!(value["mood"]["x"], 1);
        assert_eq!(value["words"], "b");
        assert_eq!(value["rev"]["k3f9"], 7);
    }

    #[test]
    fn an_entry_beyond_this_version_is_written_back_unchanged() {
        let text = r#"{"words":5,"rev":{"k3f9":7},"changed_at":"2026-11-22T09:00:00Z"}"#;
        let entry: Entry<Thing> = serde_json::from_str(text).unwrap();
        assert!(matches!(entry, Entry::Newer(_)));
        let value: Value = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_value(&entry).unwrap(), value);
    }

    #[test]
    fn a_change_that_changes_nothing_leaves_the_revision_alone() {
        let mut entry = Entry::new(Thing { words: "a".to_owned() }, &pen());
        let before = entry.clone();
        entry.change(&pen(), |thing| thing.words = "a".to_owned());
        assert_eq!(entry, before);
    }

    #[test]
    fn restoring_brings_the_content_back_and_the_revision_forward() {
        let mut entry = Entry::new(Thing { words: "a".to_owned() }, &pen());
        let past = entry.clone();
        entry.remove(&pen());
        let removed = entry.clone();
        entry.restore(&past, &pen());
        assert_eq!(entry.get(), past.get());
        let standing = entry.stamp().unwrap().rev.standing(&removed.stamp().unwrap().rev);
        assert_eq!(standing, crate::domain::revision::Standing::Ahead);
    }
}
