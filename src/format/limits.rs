//! What a file may hold, and what of it stays out: hostile or broken files are refused before any work is done with them,
//! and where only an entry is not right, the others can be brought in.
//!
//! Nothing that this app keeps comes near these limits, so that no backup is ever refused by them.

use std::fmt;
use std::ops::RangeInclusive;

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use serde_json::{Map, Value};

use super::json::Most;
use crate::domain::id::Id;
use crate::domain::kept::Kept;
use crate::domain::notebook::Notebook;
use crate::domain::person::Person;
use crate::domain::workspace::Workspace;

/// The most that is read of a file.
pub const MOST: Most = Most { depth: 64, values: 4_000_000, keys: MAX_ENTRIES };

/// The most people in a file.
pub const MAX_PEOPLE: usize = 2_000;

/// The most entries in a file: ten thousand conversations with all that came out of them are a quarter of it.
pub const MAX_ENTRIES: usize = 200_000;

/// The years that a day may lie in. Others are no days of anybody's work, and arithmetic with them goes wrong.
const YEARS: RangeInclusive<i32> = 1900..=2200;

/// Something of a file that is not right, and stays out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// What stays out, by its path in the file.
    pub what: String,
    /// Why, and where.
    pub why: String,
}

impl fmt::Display for LeftOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.what, self.why)
    }
}

/// Refuses a workspace that holds more than anybody keeps, before it is looked at any closer.
///
/// # Errors
/// With what there is too much of.
pub fn count(workspace: &Value) -> Result<(), String> {
    let none = Map::new();
    let notebooks = workspace.get("notebooks").and_then(Value::as_object).unwrap_or(&none);
    if notebooks.len() > MAX_PEOPLE {
        return Err(format!("more than {MAX_PEOPLE} people"));
    }
    let entries: usize = notebooks.values().map(entries_in).sum();
    if entries > MAX_ENTRIES { Err(format!("more than {MAX_ENTRIES} entries")) } else { Ok(()) }
}

fn entries_in(notebook: &Value) -> usize {
    let lists = notebook.as_object().into_iter().flat_map(Map::iter);
    let in_list = |(name, list): (&String, &Value)| match name.as_str() {
        "person" => 1,
        "book" => entries_in(list),
        _ => list.as_object().map_or(1, Map::len),
    };
    lists.map(in_list).sum()
}

/// Takes out of a file's document what is not right: the entry, the notebook or the page that a key met twice lies in, or
/// a day of no year that is meant.
///
/// # Errors
/// Where a key met twice lies so high that nobody knows what the file says.
pub fn sift(document: &mut Value, twice: &[Vec<String>]) -> Result<Vec<LeftOut>, String> {
    let mut out = Vec::new();
    for path in twice {
        let part = part_of(path).ok_or_else(|| format!("the key {} stands twice", path.join("/")))?;
        remove(document, part);
        out.push(LeftOut { what: part.join("/"), why: format!("{} stands twice", path.join("/")) });
    }
    let mut days = Vec::new();
    find_days(document, &mut Vec::new(), &mut days);
    for (path, day) in days {
        let Some(part) = part_of(&path) else { continue };
        if remove(document, part) {
            let why = format!("{} is not between {} and {}: {day}", path.join("/"), YEARS.start(), YEARS.end());
            out.push(LeftOut { what: part.join("/"), why });
        }
    }
    Ok(out)
}

/// The lists of a notebook, and of its book.
const LISTS: [&[&str]; 2] = [&["facts", "interests", "goals"], &["sessions", "topics", "action_items", "wins"]];

/// Takes out of a workspace what does not read: single entries, and the notebooks and settings that do not read even
/// then. Settings that stay out are as on the first day.
pub fn sift_unread(workspace: &mut Value) -> Vec<LeftOut> {
    let mut out = Vec::new();
    let Value::Object(fields) = workspace else { return out };
    let settings = fields.entry("manager").or_insert_with(untouched);
    if !settings.is_object() {
        *settings = untouched();
        out.push(LeftOut { what: "workspace/manager".to_owned(), why: NO_OBJECT.to_owned() });
    }
    if let Some(Value::Object(notebooks)) = fields.get_mut("notebooks") {
        notebooks.retain(|id, notebook| {
            let place = ["workspace/notebooks/", id.as_str()].concat();
            let entries = sift_entries(notebook, &place);
            match id.parse::<Id<Person>>().map_err(|why| why.to_string()).and_then(|_| Notebook::read(notebook)) {
                Ok(_) => out.extend(entries),
                Err(why) => {
                    out.push(LeftOut { what: place, why });
                    return false;
                }
            }
            true
        });
    }
    out
}

/// Why an entry does not read, whatever else is in it.
const NO_OBJECT: &str = "an entry is an object";

fn sift_entries(notebook: &mut Value, place: &str) -> Vec<LeftOut> {
    let mut out = Vec::new();
    let [front, book] = LISTS;
    sift_lists(notebook, place, front, &mut out);
    if let Some(value) = notebook.get_mut("book") {
        sift_lists(value, &[place, "/book"].concat(), book, &mut out);
    }
    out
}

fn sift_lists(value: &mut Value, place: &str, lists: &[&str], out: &mut Vec<LeftOut>) {
    for name in lists.iter().copied() {
        let Some(Value::Object(entries)) = value.get_mut(name) else { continue };
        entries.retain(|id, entry| {
            let why = match id.parse::<Id<Value>>() {
                Ok(_) if entry.is_object() => return true,
                Ok(_) => NO_OBJECT.to_owned(),
                Err(why) => why.to_string(),
            };
            out.push(LeftOut { what: [place, "/", name, "/", id.as_str()].concat(), why });
            false
        });
    }
}

/// The part of a file that can stay out without the rest, in which a path lies: an entry, a notebook, or the settings.
fn part_of(path: &[String]) -> Option<&[String]> {
    let names: Vec<&str> = path.iter().map(String::as_str).collect();
    let length = match names.as_slice() {
        ["workspace", "manager", ..] => 2,
        ["workspace", "notebooks", _, "book", _, _, ..] => 6,
        ["workspace", "notebooks", _, "book" | "person", ..]
        | ["workspace", "notebooks", _]
        | ["workspace", "notebooks", _, _] => 3,
        ["workspace", "notebooks", _, _, _, ..] => 5,
        _ => return None,
    };
    path.get(..length)
}

/// Takes out what lies at a path; whether it was there.
fn remove(value: &mut Value, path: &[String]) -> bool {
    match path {
        [] => false,
        [last] => value.as_object_mut().is_some_and(|fields| fields.remove(last).is_some()),
        [first, rest @ ..] => value.get_mut(first).is_some_and(|value| remove(value, rest)),
    }
}

fn untouched() -> Value {
    Workspace::default().manager.write()
}

/// Finds every day and instant of a year that cannot be meant, in the workspace of a document.
fn find_days(value: &Value, path: &mut Vec<String>, found: &mut Vec<(Vec<String>, String)>) {
    match value {
        Value::Object(fields) => {
            // What says how the file came to be is no part of what it holds.
            let outermost = path.is_empty();
            for (name, value) in fields.iter().filter(|(name, _)| !outermost || *name == "workspace") {
                path.push(name.clone());
                find_days(value, path, found);
                path.pop();
            }
        }
        Value::Array(items) => items.iter().for_each(|item| find_days(item, path, found)),
        Value::String(text) if path.last().is_some_and(|name| names_a_day(name)) && is_far_away(text) => {
            found.push((path.clone(), text.clone()));
        }
        _ => {}
    }
}

/// Whether a field of this name holds a day or an instant.
fn names_a_day(name: &str) -> bool {
    matches!(name, "day" | "due" | "on" | "at" | "from" | "to" | "started" | "ended")
        || ["_on", "_at", "_day"].iter().any(|end| name.ends_with(end))
}

fn is_far_away(text: &str) -> bool {
    let year = text.parse::<NaiveDate>().map(|day| day.year());
    year.or_else(|_| text.parse::<DateTime<Utc>>().map(|at| at.year())).is_ok_and(|year| !YEARS.contains(&year))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const PERSON: &str = "0000000000000001";
    const ENTRY: &str = "0000000000000002";

    fn document() -> Value {
        let entry = json!({ "day": "2026-11-24", "notes": "9999-12-31" });
        let book = json!({ "sessions": { ENTRY: entry }, "topics": {} });
        let notebook = json!({ "person": { "added_on": "2026-11-24" }, "book": book, "facts": { ENTRY: {} } });
        json!({ "exported_at": "0001-01-01T00:00:00Z", "workspace": { "manager": {}, "notebooks": { PERSON: notebook } } })
    }

    fn sifted(document: &mut Value, twice: &str) -> Result<Vec<String>, String> {
        let path: Vec<String> = twice.split('/').map(str::to_owned).collect();
        let out = sift(document, &if twice.is_empty() { Vec::new() } else { vec![path] })?;
        Ok(out.into_iter().map(|left| left.what).collect())
    }

    #[test]
    fn fault_28_the_smallest_part_that_a_doubled_key_lies_in_stays_out() {
        let notebook = format!("workspace/notebooks/{PERSON}");
        for (twice, part) in [
            (format!("{notebook}/book/sessions/{ENTRY}"), format!("{notebook}/book/sessions/{ENTRY}")),
            (format!("{notebook}/book/sessions/{ENTRY}/talk/taps"), format!("{notebook}/book/sessions/{ENTRY}")),
            (format!("{notebook}/facts/{ENTRY}/words"), format!("{notebook}/facts/{ENTRY}")),
            (format!("{notebook}/facts"), notebook.clone()),
            (format!("{notebook}/person/name"), notebook.clone()),
            (format!("{notebook}/book/topics"), notebook.clone()),
            (notebook.clone(), notebook.clone()),
            ("workspace/manager/rhythm".to_owned(), "workspace/manager".to_owned()),
        ] {
            let mut whole = document();
            assert_eq!(sifted(&mut whole, &twice), Ok(vec![part.clone()]), "{twice}");
            let pointer = format!("/{part}");
            assert!(whole.pointer(&pointer).is_none_or(|manager| *manager != json!({})), "{twice}");
        }
        for twice in ["version", "workspace", "workspace/notebooks", "counts/sessions"] {
            assert_eq!(sifted(&mut document(), twice), Err(format!("the key {twice} stands twice")));
        }
    }

    #[test]
    fn fault_26_a_day_of_no_year_that_is_meant_keeps_its_entry_out_and_a_text_that_looks_like_one_does_not() {
        let mut whole = document();
        assert_eq!(sifted(&mut whole, ""), Ok(Vec::new()));
        for day in ["1899-12-31", "2201-01-01", "0001-01-01", "+12026-11-24"] {
            let mut whole = document();
            whole["workspace"]["notebooks"][PERSON]["book"]["sessions"][ENTRY]["day"] = json!(day);
            let out = sift(&mut whole, &[]).unwrap();
            assert_eq!(
                out.iter().map(ToString::to_string).collect::<Vec<_>>(),
                [format!(
                    "workspace/notebooks/{PERSON}/book/sessions/{ENTRY}: \
                     workspace/notebooks/{PERSON}/book/sessions/{ENTRY}/day is not between 1900 and 2200: {day}"
                )]
            );
            assert_eq!(whole["workspace"]["notebooks"][PERSON]["book"]["sessions"], json!({}));
        }
        let mut whole = document();
        let day_in_a_list = json!([{ "from": "2026-11-24", "to": "2026-11-25" }, { "on": "9999-12-31" }]);
        whole["workspace"]["notebooks"][PERSON]["facts"][ENTRY]["renegotiated"] = day_in_a_list;
        assert_eq!(sifted(&mut whole, ""), Ok(vec![format!("workspace/notebooks/{PERSON}/facts/{ENTRY}")]));
        let mut whole = document();
        let stage = json!({ "held": { "measured": { "started": "9999-01-01T00:00:00Z" } } });
        whole["workspace"]["notebooks"][PERSON]["book"]["sessions"][ENTRY]["stage"] = stage;
        whole["workspace"]["notebooks"][PERSON]["person"]["start_day"] = json!("0202-01-01");
        assert_eq!(sift(&mut whole, &[]).unwrap().len(), 2, "the entry, and then the notebook");
        assert_eq!(whole["workspace"]["notebooks"], json!({}));
    }

    #[test]
    fn every_field_of_a_backup_that_holds_a_day_is_known_by_its_name() {
        fn check(value: &Value, name: &str) {
            match value {
                Value::Object(fields) => fields.iter().for_each(|(name, value)| check(value, name)),
                Value::Array(items) => items.iter().for_each(|item| check(item, name)),
                Value::String(text) => {
                    let is_day = text.parse::<NaiveDate>().is_ok() || text.parse::<DateTime<Utc>>().is_ok();
                    assert!(!is_day || names_a_day(name), "{name}: {text}");
                }
                _ => {}
            }
        }
        check(&serde_json::from_str(include_str!("../../tests/fixtures/backup-1.json")).unwrap(), "");
    }

    #[test]
    fn a_page_counts_as_one_entry_and_the_lists_of_a_book_as_those_of_a_notebook() {
        let (page, many) = (json!({ "name": "Amara", "role": "Lead" }), json!({ "1": {}, "2": {}, "3": {} }));
        assert_eq!(entries_in(&json!({ "person": page })), 1);
        assert_eq!(entries_in(&json!({ "person": page, "facts": many, "book": { "topics": many, "mood": 1 } })), 8);
    }

    #[test]
    fn fault_26_more_people_or_entries_than_anybody_keeps_are_refused() {
        let many = |count: usize| (0..count).map(|n| (n.to_string(), json!({}))).collect::<Map<String, Value>>();
        assert_eq!(count(&json!({ "notebooks": many(MAX_PEOPLE) })), Ok(()));
        assert_eq!(count(&json!({ "notebooks": many(MAX_PEOPLE + 1) })), Err("more than 2000 people".to_owned()));
        let topics = |count| json!({ "notebooks": { PERSON: { "book": { "topics": many(count) } } } });
        assert_eq!(count(&topics(MAX_ENTRIES)), Ok(()));
        assert_eq!(count(&topics(MAX_ENTRIES + 1)), Err("more than 200000 entries".to_owned()));
        assert_eq!(count(&Value::Null), Ok(()));
    }
}
