//! How an entry of the file stands to what is here, and whether this version can read it.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::entry::{is_removed, revision, say_the_same};
use super::item::Verdict;
use super::pages;
use crate::domain::action_item::ActionItem;
use crate::domain::entry::{Entry, is_mark};
use crate::domain::goal::Goal;
use crate::domain::kept::Kept;
use crate::domain::person::{Fact, Interest, Person};
use crate::domain::revision::Standing;
use crate::domain::session::Session;
use crate::domain::topic::Topic;
use crate::domain::win::Win;
use crate::domain::workspace::Manager;

/// Whether this version reads an entry of this kind whole. What it has no name for, it does not.
pub(super) fn reads(kind: &str, entry: &Value) -> bool {
    fn known<T: Serialize + DeserializeOwned>(entry: &Value) -> bool {
        matches!(Entry::<T>::read(entry), Ok(Entry::Known(_) | Entry::Removed(_) | Entry::Gone(_)))
    }
    match kind {
        "manager" => known::<Manager>(entry),
        "person" => known::<Person>(entry),
        "facts" => known::<Fact>(entry),
        "interests" => known::<Interest>(entry),
        "goals" => known::<Goal>(entry),
        "sessions" => known::<Session>(entry),
        "topics" => known::<Topic>(entry),
        "action_items" => known::<ActionItem>(entry),
        "wins" => known::<Win>(entry),
        _ => false,
    }
}

/// How an entry of the file stands to what is here under its id.
pub(super) fn verdict(kind: &str, mine: Option<&Value>, file: &Value) -> Verdict {
    let Some(mine) = mine else {
        return if reads(kind, file) { Verdict::Add } else { Verdict::Unreadable };
    };
    if mine == file {
        return Verdict::Same;
    }
    let (mine_is_there, file_is_there) = (!is_removed(mine), !is_removed(file));
    match revision(file).standing(&revision(mine)) {
        _ if file_is_there && !mine_is_there => Verdict::RemovedHere,
        // What was erased here for good does not come back to wait.
        _ if is_mark(mine) && !is_mark(file) => Verdict::Same,
        Standing::Behind => Verdict::Same,
        Standing::Ahead => Verdict::Update,
        // It is removed on both sides.
        _ if !mine_is_there => Verdict::Same,
        // The same was written on both: twice it would be nothing but in the way.
        _ if say_the_same(mine, file) => Verdict::Same,
        // What was kept here in sight of its removal there knows as much as that.
        Standing::Same if !file_is_there => Verdict::Same,
        // A page that two machines filled from each other.
        Standing::Same if matches!(kind, "person" | "manager") && pages::says_as_much(mine, file) => Verdict::Same,
        Standing::Same | Standing::Apart => Verdict::Conflict,
    }
}

/// Whether the file knows everything that is here and was not removed, as it is here.
pub(super) fn knows_all(mine: &Map<String, Value>, file: &Map<String, Value>) -> bool {
    let none = Map::new();
    mine.iter().all(|(name, value)| {
        let theirs = file.get(name).and_then(Value::as_object).unwrap_or(&none);
        match (name.as_str(), value) {
            ("person" | "years", _) => true,
            ("book", Value::Object(book)) => knows_all(book, theirs),
            (_, Value::Object(entries)) => {
                entries.iter().all(|(id, entry)| is_removed(entry) || knows(theirs.get(id), entry))
            }
            _ => true,
        }
    })
}

fn knows(theirs: Option<&Value>, mine: &Value) -> bool {
    let behind = |theirs: &Value| revision(mine).standing(&revision(theirs)) == Standing::Behind;
    theirs.is_some_and(|theirs| say_the_same(mine, theirs) || behind(theirs))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const BACKUP: &str = include_str!("../../../tests/fixtures/backup-1.json");

    /// Every entry of a backup, with its kind.
    fn entries() -> Vec<(String, Value)> {
        let file: Value = serde_json::from_str(BACKUP).unwrap();
        let workspace = &file["workspace"];
        let mut all = vec![("manager".to_owned(), workspace["manager"].clone())];
        for notebook in workspace["notebooks"].as_object().unwrap().values() {
            all.push(("person".to_owned(), notebook["person"].clone()));
            for part in [notebook, &notebook["book"]] {
                for (kind, entries) in part.as_object().unwrap().iter().filter(|(kind, _)| *kind != "person") {
                    let entries =
                        entries.as_object().unwrap().values().filter(|entry| kind != "book" && entry.is_object());
                    all.extend(entries.map(|entry| (kind.clone(), entry.clone())));
                }
            }
        }
        all
    }

    #[test]
    fn what_this_version_writes_is_read_whatever_its_kind_and_something_else_under_that_name_is_not() {
        let entries = entries();
        for kind in ["manager", "person", "facts", "interests", "goals", "sessions", "topics", "action_items", "wins"] {
            assert!(entries.iter().any(|(name, _)| name == kind), "{kind}");
            assert!(!reads(kind, &json!({ "words": 5, "rev": 1 })), "{kind}");
        }
        for (kind, entry) in entries {
            assert!(reads(&kind, &entry), "{kind}: {entry}");
            assert_eq!(verdict(&kind, None, &entry), Verdict::Add, "{kind}");
            assert_eq!(verdict(&kind, Some(&entry), &entry), Verdict::Same, "{kind}");
        }
        assert!(!reads("moods", &json!({ "words": "calm" })));
    }

    #[test]
    fn a_file_knows_what_is_here_where_it_says_the_same_whoever_wrote_it() {
        let book = |words: &str, by: &str| json!({ "topics": { "a": { "words": words, "rev": { by: 1 } } } });
        let knows = |theirs: &Value| knows_all(book("a", "here").as_object().unwrap(), theirs.as_object().unwrap());
        assert!(knows(&book("a", "here")) && knows(&book("a", "there")));
        assert!(!knows(&book("b", "there")) && !knows(&json!({})));
    }

    #[test]
    fn what_is_removed_on_both_sides_is_the_same_however_it_was_changed_apart_before() {
        let gone = |by: &str| json!({ "words": by, "rev": { by: 2 }, "removed": true });
        assert_eq!(verdict("topics", Some(&gone("here")), &gone("there")), Verdict::Same);
    }

    #[test]
    fn of_two_that_know_the_same_changes_only_a_page_may_be_the_same_and_only_where_it_says_as_much() {
        let mine = json!({ "role": "Lead", "place": "Lagos", "rev": { "x": 2 } });
        let [less, other] = ["Lead", "Engineer"].map(|role| json!({ "role": role, "rev": { "x": 2 } }));
        for kind in ["person", "manager"] {
            assert_eq!(verdict(kind, Some(&mine), &less), Verdict::Same, "{kind}");
            assert_eq!(verdict(kind, Some(&mine), &other), Verdict::Conflict, "{kind}");
        }
        assert_eq!(verdict("topics", Some(&mine), &less), Verdict::Conflict);
    }
}
