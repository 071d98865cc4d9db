//! Entries as JSON: their revisions, and how one takes the place of another or stands beside it.

use serde::Deserialize;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use crate::domain::id::Id;
use crate::domain::revision::{Revision, Standing};
use crate::format::json::canonical;

/// The field under this name as an object; one is put there where there is none.
pub(in crate::format) fn object<'a>(map: &'a mut Map<String, Value>, name: &str) -> &'a mut Map<String, Value> {
    let value = map.entry(name).or_insert_with(|| Value::Object(Map::new()));
    if !value.is_object() {
        *value = Value::Object(Map::new());
    }
    value.as_object_mut().expect("it was made an object just now")
}

/// How often who changed an entry.
pub(in crate::format) fn revision(entry: &Value) -> Revision {
    entry.get("rev").and_then(|rev| Revision::deserialize(rev).ok()).unwrap_or_default()
}

/// Whether an entry was removed, waiting to be brought back or not.
pub(in crate::format) fn is_removed(entry: &Value) -> bool {
    entry.get("removed") == Some(&Value::Bool(true))
}

/// Whether an entry is here, and was not removed.
pub(in crate::format) fn is_there(entry: Option<&Value>) -> bool {
    entry.is_some_and(|entry| !is_removed(entry))
}

/// Puts an entry here. Its revision then knows both sides, so that the same file changes nothing again.
pub(super) fn take(mine: &mut Map<String, Value>, name: &str, mut file: Value) {
    if let Some(before) = mine.get(name) {
        join_revision(&mut file, &revision(before));
    }
    mine.insert(name.to_owned(), file);
}

/// An entry knows all that another revision knows.
pub(in crate::format) fn join_revision(entry: &mut Value, other: &Revision) {
    let known = revision(entry);
    let mut rev = known.clone();
    rev.join(other);
    // What a newer version keeps without one stays to the letter.
    if rev != known {
        set_revision(entry, &rev);
    }
}

/// An entry is of this revision.
pub(in crate::format) fn set_revision(entry: &mut Value, rev: &Revision) {
    if let (Value::Object(fields), Ok(rev)) = (entry, serde_json::to_value(rev)) {
        fields.insert("rev".to_owned(), rev);
    }
}

/// The id of a copy made beside a conflicting entry: the same for the same words, so that twice is once.
pub(super) fn copy_id(id: &str, entry: &Value) -> String {
    derived_id(&[id, &said(entry)])
}

/// What an entry says, whoever knows of it by now.
fn said(entry: &Value) -> String {
    let mut entry = entry.clone();
    if let Value::Object(fields) = &mut entry {
        fields.remove("rev");
    }
    canonical(&entry)
}

/// Whether two entries say the same, whoever wrote it and when.
pub(super) fn say_the_same(one: &Value, other: &Value) -> bool {
    let (Value::Object(one), Value::Object(other)) = (one, other) else { return one == other };
    let words = |(name, _): &(&String, &Value)| !matches!(name.as_str(), "rev" | "changed_at");
    one.iter().filter(words).eq(other.iter().filter(words))
}

/// Keeps what is here and the file's, one under the id and one beside it: the same ones wherever the two meet, so that
/// machines that bring in each other's files agree.
pub(super) fn both(mine: &mut Map<String, Value>, id: &str, file: Value) {
    let Some(here) = mine.get(id).cloned() else {
        mine.insert(id.to_owned(), file);
        return;
    };
    let (ours, theirs) = (said(&here), said(&file));
    // What stands beside it already may have been changed or removed there since: then what is here stays where it is.
    let goes = theirs < ours && !mine.contains_key(&copy_id(id, &here));
    let (mut first, second) = if goes { (file, here) } else { (here, file) };
    join_revision(&mut first, &revision(&second));
    if !say_the_same(&first, &second) {
        mine.entry(copy_id(id, &second)).or_insert(second);
    }
    mine.insert(id.to_owned(), first);
}

/// An id that is the same wherever it is made of the same words.
pub(super) fn derived_id(words: &[&str]) -> String {
    let digest = Sha256::digest(words.concat());
    let mut bytes = [0; 10];
    for (byte, from) in bytes.iter_mut().zip(digest) {
        *byte = from;
    }
    Id::<Value>::from_bytes(bytes).to_string()
}

/// Moves everything of one notebook or book into another: entries beside entries. What stands in both and is no entry
/// stays behind, unless it is the same.
pub(in crate::format) fn gather(into: &mut Map<String, Value>, from: &mut Map<String, Value>) {
    for (name, value) in std::mem::take(from) {
        let left = match value {
            Value::Object(mut book) if name == "book" => {
                gather(object(into, "book"), &mut book);
                (!book.is_empty()).then_some(Value::Object(book))
            }
            Value::Object(entries) if into.get(&name).is_none_or(Value::is_object) => {
                let beside = object(into, &name);
                entries.into_iter().for_each(|(id, entry)| meet(beside, &id, entry));
                None
            }
            value => match into.get(&name) {
                Some(here) => (*here != value).then_some(value),
                None => into.insert(name.clone(), value),
            },
        };
        if let Some(left) = left {
            from.insert(name, left);
        }
    }
}

/// Puts an entry beside others. Where one is under its id already, the later state of it stays; where they were changed
/// apart both do, but for what was removed on one side.
fn meet(entries: &mut Map<String, Value>, id: &str, other: Value) {
    let Some(mine) = entries.get_mut(id) else {
        entries.insert(id.to_owned(), other);
        return;
    };
    if *mine == other {
        return;
    }
    match revision(&other).standing(&revision(mine)) {
        Standing::Behind => {}
        Standing::Ahead => *mine = other,
        Standing::Same | Standing::Apart if is_removed(mine) && !is_removed(&other) => take(entries, id, other),
        Standing::Same | Standing::Apart => {
            join_revision(mine, &revision(&other));
            if !is_removed(&other) && !say_the_same(mine, &other) {
                entries.entry(copy_id(id, &other)).or_insert(other);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn map(value: Value) -> Map<String, Value> {
        value.as_object().unwrap().clone()
    }

    #[test]
    fn whichever_of_two_texts_is_here_the_lesser_stays_under_the_id_so_that_all_machines_agree() {
        let (less, more) = (json!({ "words": "a", "rev": { "x": 1 } }), json!({ "words": "b", "rev": { "y": 1 } }));
        for (here, file) in [(&less, &more), (&more, &less)] {
            let mut entries = map(json!({ "id": here }));
            both(&mut entries, "id", file.clone());
            let known = json!({ "words": "a", "rev": { "x": 1, "y": 1 } });
            assert_eq!(Value::Object(entries), json!({ "id": known, (copy_id("id", &more)): more }));
        }
    }

    #[test]
    fn of_two_books_made_one_nothing_takes_the_place_of_what_it_is_not_like() {
        let mut into = map(json!({ "same": 1, "other": 1, "moods": ["calm"], "notes": { "x": { "words": "here" } } }));
        let before = into.clone();
        let mut from = map(json!({ "same": 1, "other": 2, "moods": { "x": {} }, "notes": "there", "new": 3 }));
        gather(&mut into, &mut from);
        assert_eq!(Value::Object(from), json!({ "other": 2, "moods": { "x": {} }, "notes": "there" }));
        assert_eq!(into.remove("new"), Some(json!(3)));
        assert_eq!(into, before);
    }

    #[test]
    fn of_one_entry_in_both_books_what_is_there_goes_before_what_was_removed_and_nothing_is_doubled() {
        let entry = |by: &str| json!({ "words": by, "rev": { by: 1 } });
        let gone = |by: &str| json!({ "words": by, "rev": { by: 1 }, "removed": true });
        let at = |by: &str, at: u8| json!({ "words": "the same", "rev": { by: 1 }, "changed_at": at });
        let knowing = |mut entry: Value| {
            entry["rev"] = json!({ "here": 1, "there": 1 });
            entry
        };
        for (here, there, left) in [
            (gone("here"), entry("there"), knowing(entry("there"))),
            (entry("here"), gone("there"), knowing(entry("here"))),
            (gone("here"), gone("there"), knowing(gone("here"))),
            (at("here", 1), at("there", 2), knowing(at("here", 1))),
        ] {
            let mut entries = map(json!({ "id": here }));
            meet(&mut entries, "id", there);
            assert_eq!(Value::Object(entries), json!({ "id": left }));
        }
    }
}
