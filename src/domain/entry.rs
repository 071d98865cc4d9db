//! One thing of the domain with its revision, and what a newer version of the app wrote beside it.

use chrono::{DateTime, Utc};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::fields::field_names;
use super::kept::{Kept, unread};
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
    /// Removed here not long ago: it can be brought back whole.
    Removed(Known<T>),
    /// Removed here for good. Its revision stays, so that a merge does not bring it back unasked.
    Gone(Stamp),
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

/// Whether an entry, of whatever kind, is only the mark of what was removed for good.
pub fn is_mark(entry: &Value) -> bool {
    entry.as_object().is_some_and(|fields| {
        fields.get("removed") == Some(&Value::Bool(true)) && fields.keys().all(|name| OWN.contains(&name.as_str()))
    })
}

/// The mark that an entry leaves, of whatever kind it is.
pub fn mark_of(entry: &Value, pen: &Pen) -> Value {
    let stamp = Stamp::deserialize(entry).unwrap_or_else(|_| Stamp::first(pen));
    marked_removed(fields_of(&stamp))
}

impl<T> Entry<T> {
    /// A new entry, written now.
    pub fn new(value: T, pen: &Pen) -> Self {
        Self::Known(Known { value, stamp: Stamp::first(pen), unread: Map::new() })
    }

    /// An entry that nobody has changed yet: the same wherever it is made.
    pub fn untouched(value: T) -> Self {
        let stamp = Stamp { rev: Revision::default(), changed_at: DateTime::UNIX_EPOCH };
        Self::Known(Known { value, stamp, unread: Map::new() })
    }

    /// An entry as if it stood at this stamp.
    pub fn stamped(value: T, stamp: Stamp) -> Self {
        Self::Known(Known { value, stamp, unread: Map::new() })
    }

    /// The thing, unless it was removed or is beyond this version.
    pub fn get(&self) -> Option<&T> {
        match self {
            Self::Known(known) => Some(&known.value),
            Self::Removed(_) | Self::Gone(_) | Self::Newer(_) => None,
        }
    }

    /// The thing, and when it was removed, while it can still be brought back.
    pub fn removed(&self) -> Option<(&T, DateTime<Utc>)> {
        match self {
            Self::Removed(known) => Some((&known.value, known.stamp.changed_at)),
            Self::Known(_) | Self::Gone(_) | Self::Newer(_) => None,
        }
    }

    /// Whether it was removed for good.
    pub fn is_gone(&self) -> bool {
        matches!(self, Self::Gone(_))
    }

    /// The stamp, unless this version cannot read it.
    pub fn stamp(&self) -> Option<&Stamp> {
        match self {
            Self::Known(known) | Self::Removed(known) => Some(&known.stamp),
            Self::Gone(stamp) => Some(stamp),
            Self::Newer(_) => None,
        }
    }

    /// Changes the thing. A change that changes nothing leaves the revision alone.
    pub fn change<R>(&mut self, pen: &Pen, edit: impl FnOnce(&mut T) -> R) -> Option<R>
    where
        T: Clone + PartialEq,
    {
        let (mut edit, mut result) = (Some(edit), None);
        self.change_by(pen, &mut |value| result = edit.take().map(|edit| edit(value)));
        result
    }

    /// Compiled once for all changes of one kind of thing.
    fn change_by(&mut self, pen: &Pen, edit: &mut dyn FnMut(&mut T))
    where
        T: Clone + PartialEq,
    {
        let Self::Known(known) = self else { return };
        let before = known.value.clone();
        edit(&mut known.value);
        if known.value != before {
            known.stamp.renew(pen);
        }
    }

    /// Takes the thing away. It waits as it was, to be brought back.
    pub fn remove(&mut self, pen: &Pen)
    where
        T: Clone,
    {
        if let Self::Known(known) = self {
            known.stamp.renew(pen);
            *self = Self::Removed(known.clone());
        }
    }

    /// Brings a removed thing back, whole; whether there was one.
    pub fn restore(&mut self, pen: &Pen) -> bool
    where
        T: Clone,
    {
        let Self::Removed(known) = self else { return false };
        known.stamp.renew(pen);
        *self = Self::Known(known.clone());
        true
    }

    /// Keeps only the revision of a thing that was removed before that instant; whether there was one. That is no
    /// change of its own: it was removed then.
    pub fn forget(&mut self, removed_before: DateTime<Utc>) -> bool {
        let Self::Removed(known) = self else { return false };
        if known.stamp.changed_at >= removed_before {
            return false;
        }
        *self = Self::Gone(known.stamp.clone());
        true
    }

    /// Takes the thing away for good, waiting or not; whether there was one.
    pub fn erase(&mut self, pen: &Pen) -> bool
    where
        T: Clone,
    {
        self.remove(pen);
        self.forget(DateTime::<Utc>::MAX_UTC)
    }

    /// The same, even where it is beyond this version.
    pub fn clear(&mut self, pen: &Pen) -> bool
    where
        T: Clone,
    {
        if let Self::Newer(value) = self {
            let stamp = Stamp::deserialize(&*value).unwrap_or_else(|_| Stamp::first(pen));
            *self = Self::Gone(stamp);
            return true;
        }
        self.erase(pen)
    }

    /// Brings the content of `past` back as a new change: the content goes back, the revision forward.
    pub fn go_back_to(&mut self, past: &Self, pen: &Pen)
    where
        T: Clone + PartialEq,
    {
        if self == past {
            return;
        }
        let mut rev = self.stamp().map(|stamp| stamp.rev.clone()).unwrap_or_default();
        if let Some(stamp) = past.stamp() {
            rev.join(&stamp.rev);
        }
        *self = past.clone();
        match self {
            Self::Known(Known { stamp, .. }) | Self::Removed(Known { stamp, .. }) | Self::Gone(stamp) => {
                stamp.rev = rev;
                stamp.renew(pen);
            }
            Self::Newer(_) => {}
        }
    }
}

impl<T: Serialize + DeserializeOwned> Kept for Entry<T> {
    fn read(value: &Value) -> Result<Self, String> {
        let Value::Object(fields) = value else { return Err("an entry is an object".to_owned()) };
        let Ok(stamp) = Stamp::deserialize(value) else { return Ok(Self::Newer(value.clone())) };
        let removed = fields.get("removed") == Some(&Value::Bool(true));
        if removed && fields.keys().all(|name| OWN.contains(&name.as_str())) {
            return Ok(Self::Gone(stamp));
        }
        let Ok(thing) = T::deserialize(value) else { return Ok(Self::Newer(value.clone())) };
        let names = field_names::<T>();
        let unread = unread(fields, &|name| names.contains(&name) || OWN.contains(&name));
        let known = Known { value: thing, stamp, unread };
        Ok(if removed { Self::Removed(known) } else { Self::Known(known) })
    }

    fn write(&self) -> Value {
        match self {
            Self::Newer(value) => value.clone(),
            Self::Gone(stamp) => marked_removed(fields_of(stamp)),
            Self::Removed(known) => marked_removed(known.fields()),
            Self::Known(known) => Value::Object(known.fields()),
        }
    }
}

impl<T: Serialize> Known<T> {
    fn fields(&self) -> Map<String, Value> {
        let mut fields = fields_of(&self.value);
        fields.extend(self.unread.clone());
        fields.extend(fields_of(&self.stamp));
        fields
    }
}

fn marked_removed(mut fields: Map<String, Value>) -> Value {
    fields.insert("removed".to_owned(), Value::Bool(true));
    Value::Object(fields)
}

/// The fields of a struct of the domain, which JSON can always hold.
fn fields_of(thing: &impl Serialize) -> Map<String, Value> {
    match serde_json::to_value(thing) {
        Ok(Value::Object(fields)) => fields,
        _ => Map::new(),
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
        let mut entry: Entry<Thing> = Entry::read(&serde_json::from_str(text).unwrap()).unwrap();
        entry.change(&pen(), |thing| thing.words = "b".to_owned());
        let value = entry.write();
        assert_eq!(value["mood"]["x"], 1);
        assert_eq!(value["words"], "b");
        assert_eq!(value["rev"]["k3f9"], 7);
    }

    #[test]
    fn an_entry_beyond_this_version_is_written_back_unchanged() {
        let text = r#"{"words":5,"rev":{"k3f9":7},"changed_at":"2026-11-22T09:00:00Z"}"#;
        let entry: Entry<Thing> = Entry::read(&serde_json::from_str(text).unwrap()).unwrap();
        assert!(matches!(entry, Entry::Newer(_)));
        let value: Value = serde_json::from_str(text).unwrap();
        assert_eq!(entry.write(), value);
    }

    #[test]
    fn what_was_removed_waits_whole_and_comes_back_with_what_a_newer_version_wrote() {
        let text = r#"{"words":"a","rev":{"k3f9":7},"changed_at":"2026-11-22T09:00:00Z","mood":1}"#;
        let mut entry: Entry<Thing> = Entry::read(&serde_json::from_str(text).unwrap()).unwrap();
        entry.remove(&pen());
        assert_eq!(entry.get(), None);
        let mut entry = Entry::<Thing>::read(&entry.write()).unwrap();
        assert_eq!(entry.removed().map(|(thing, at)| (thing.words.as_str(), at)), Some(("a", pen().now)));
        assert!(entry.restore(&pen()));
        assert_eq!((entry.write()["mood"].clone(), entry.write()["words"].clone()), (1.into(), "a".into()));
        assert!(!entry.restore(&pen()), "it is here");
    }

    #[test]
    fn when_its_time_is_over_only_the_revision_is_left() {
        let mut entry = Entry::new(Thing { words: "a".to_owned() }, &pen());
        entry.remove(&pen());
        assert!(!entry.forget(pen().now));
        assert!(entry.forget(pen().now + chrono::TimeDelta::seconds(1)));
        assert!(!entry.restore(&pen()));
        let value = entry.write();
        assert_eq!((value.get("words"), &value["removed"]), (None, &Value::Bool(true)));
        assert_eq!(Entry::<Thing>::read(&value).unwrap(), entry);
    }

    #[test]
    fn what_a_newer_version_wrote_is_cleared_with_the_rest_and_keeps_its_revision() {
        let text = r#"{"words":5,"rev":{"k3f9":7},"changed_at":"2026-11-22T09:00:00Z","secret":"a"}"#;
        let value: Value = serde_json::from_str(text).unwrap();
        let mut entry: Entry<Thing> = Entry::read(&value).unwrap();
        assert!(!entry.erase(&pen()), "it is not this version's");
        assert!(entry.clear(&pen()));
        assert!(entry.is_gone() && !entry.clear(&pen()));
        assert_eq!(entry.write(), mark_of(&value, &pen()));
        assert!(is_mark(&entry.write()) && !is_mark(&value));
        assert_eq!(entry.write()["rev"]["k3f9"], 7);
    }

    #[test]
    fn a_change_that_changes_nothing_leaves_the_revision_alone() {
        let mut entry = Entry::new(Thing { words: "a".to_owned() }, &pen());
        let before = entry.clone();
        entry.change(&pen(), |thing| thing.words = "a".to_owned());
        assert_eq!(entry, before);
    }

    #[test]
    fn going_back_brings_the_content_back_and_the_revision_forward() {
        let mut entry = Entry::new(Thing { words: "a".to_owned() }, &pen());
        let past = entry.clone();
        entry.remove(&pen());
        let removed = entry.clone();
        entry.go_back_to(&past, &pen());
        assert_eq!(entry.get(), past.get());
        let standing = entry.stamp().unwrap().rev.standing(&removed.stamp().unwrap().rev);
        assert_eq!(standing, crate::domain::revision::Standing::Ahead);
    }
}
