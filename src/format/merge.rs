//! Merging two copies of a workspace: what would change, and the result. One walk makes both, so that the preview
//! and the act cannot disagree.
//!
//! It works on JSON rather than on types, so what a newer version wrote is merged like everything else.

use litemap::LiteMap;
use std::fmt;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use super::json::canonical;
use crate::domain::action_item::ActionItem;
use crate::domain::entry::Entry;
use crate::domain::goal::Goal;
use crate::domain::id::Id;
use crate::domain::kept::Kept;
use crate::domain::person::{Fact, Interest, Person};
use crate::domain::revision::{Revision, Standing};
use crate::domain::session::Session;
use crate::domain::topic::Topic;
use crate::domain::win::Win;
use crate::domain::workspace::{Manager, Workspace};

/// How an entry of the file stands to what is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// It is not here.
    Add,
    /// It is a later state of what is here.
    Update,
    /// It is what is here, or an earlier state of it.
    Same,
    /// Both were changed apart.
    Conflict,
    /// It was removed here.
    RemovedHere,
    /// This version cannot read it. It is kept as it stands.
    Unreadable,
}

/// What to do about an entry of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Take the file's.
    File,
    /// Keep what is here.
    Mine,
    /// Keep what is here, and the file's beside it.
    Both,
}

/// One entry of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Whose notebook it is in; none for the manager's page.
    pub person: Option<Id<Person>>,
    /// What kind of thing it is: "sessions", "person".
    pub kind: String,
    /// Its id; none for what there is one of.
    pub id: Option<String>,
    /// What it says, or the day it was on.
    pub label: String,
    /// How it stands to what is here.
    pub verdict: Verdict,
}

impl Item {
    /// What is done about it unless something else is chosen.
    pub fn default_choice(&self) -> Choice {
        match self.verdict {
            Verdict::Add | Verdict::Update | Verdict::Unreadable => Choice::File,
            Verdict::Conflict if self.id.is_some() => Choice::Both,
            Verdict::Same | Verdict::RemovedHere | Verdict::Conflict => Choice::Mine,
        }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Add => "new",
            Self::Update => "newer",
            Self::Same => "same",
            Self::Conflict => "differ",
            Self::RemovedHere => "removed here",
            Self::Unreadable => "from a newer version",
        })
    }
}

/// Every entry of the file, and how it stands to what is here.
pub fn plan(current: &Workspace, file: &Workspace) -> Vec<Item> {
    let mut items = Vec::new();
    walk(current, file, &mut |item| {
        let choice = item.default_choice();
        items.push(item);
        choice
    });
    items
}

/// The workspace after bringing the file in as `choose` says.
///
/// # Errors
/// When the result is no workspace, with what is wrong and where.
pub fn merge(
    current: &Workspace,
    file: &Workspace,
    mut choose: impl FnMut(&Item) -> Choice,
) -> Result<Workspace, String> {
    Workspace::read(&walk(current, file, &mut |item| choose(&item)))
}

type Choose<'a> = &'a mut dyn FnMut(Item) -> Choice;

fn walk(current: &Workspace, file: &Workspace, choose: Choose) -> Value {
    let mut merged = current.write();
    let file = file.write();
    if let (Value::Object(merged), Value::Object(file)) = (&mut merged, file) {
        let mut walk = Walk { person: None, choose };
        for (name, value) in file {
            if let ("notebooks", Value::Object(notebooks)) = (name.as_str(), &value) {
                walk.notebooks(object(merged, "notebooks"), notebooks);
            } else {
                walk.single(merged, &name, value);
            }
        }
    }
    merged
}

struct Walk<'a> {
    person: Option<Id<Person>>,
    choose: Choose<'a>,
}

impl Walk<'_> {
    fn notebooks(&mut self, mine: &mut Map<String, Value>, file: &Map<String, Value>) {
        for (id, notebook) in file {
            self.person = id.parse().ok();
            let is_new = !mine.contains_key(id);
            let mut merged = Map::new();
            if let (Value::Object(theirs), target) = (notebook, mine.get_mut(id).and_then(Value::as_object_mut)) {
                self.fields(target.unwrap_or(&mut merged), theirs.clone());
            }
            // A notebook of which nobody's page was taken is none.
            if is_new && merged.contains_key("person") {
                mine.insert(id.clone(), Value::Object(merged));
            }
        }
    }

    fn fields(&mut self, mine: &mut Map<String, Value>, file: Map<String, Value>) {
        for (name, value) in file {
            match value {
                Value::Object(book) if name == "book" => self.fields(object(mine, "book"), book),
                Value::Object(entries) if name != "person" && name != "years" => {
                    self.entries(object(mine, &name), &name, entries);
                }
                _ if name == "years" => {}
                value => self.single(mine, &name, value),
            }
        }
    }

    fn single(&mut self, mine: &mut Map<String, Value>, kind: &str, file: Value) {
        let verdict = verdict(kind, mine.get(kind), &file);
        let item = self.item(kind, None, &file, verdict);
        match (self.choose)(item) {
            Choice::File => take(mine, kind, file),
            Choice::Mine | Choice::Both => keep(mine, kind, verdict, &file),
        }
    }

    fn entries(&mut self, mine: &mut Map<String, Value>, kind: &str, file: Map<String, Value>) {
        for (id, theirs) in file {
            let verdict = verdict(kind, mine.get(&id), &theirs);
            let item = self.item(kind, Some(id.clone()), &theirs, verdict);
            match (self.choose)(item) {
                Choice::File => take(mine, &id, theirs),
                Choice::Mine => keep(mine, &id, verdict, &theirs),
                Choice::Both => {
                    keep(mine, &id, verdict, &theirs);
                    mine.entry(copy_id(&id, &theirs)).or_insert(theirs);
                }
            }
        }
    }

    fn item(&self, kind: &str, id: Option<String>, value: &Value, verdict: Verdict) -> Item {
        let text = |name: &str| value.get(name).and_then(Value::as_str);
        let label = text("name").or(text("words")).or(text("label")).or(text("day")).unwrap_or_default().to_owned();
        Item { person: self.person, kind: kind.to_owned(), id, label, verdict }
    }
}

fn object<'a>(map: &'a mut Map<String, Value>, name: &str) -> &'a mut Map<String, Value> {
    let value = map.entry(name).or_insert_with(|| Value::Object(Map::new()));
    if !value.is_object() {
        *value = Value::Object(Map::new());
    }
    value.as_object_mut().expect("it was made an object just now")
}

fn revision(entry: &Value) -> Revision {
    entry.get("rev").and_then(|rev| Revision::deserialize(rev).ok()).unwrap_or_default()
}

fn is_removed(entry: &Value) -> bool {
    entry.get("removed") == Some(&Value::Bool(true))
}

/// Whether this version reads an entry of this kind whole. What it has no name for, it does not.
fn reads(kind: &str, entry: &Value) -> bool {
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

fn verdict(kind: &str, mine: Option<&Value>, file: &Value) -> Verdict {
    let Some(mine) = mine else {
        return if reads(kind, file) { Verdict::Add } else { Verdict::Unreadable };
    };
    if mine == file {
        return Verdict::Same;
    }
    match revision(file).standing(&revision(mine)) {
        Standing::Behind => Verdict::Same,
        Standing::Ahead if is_removed(mine) && !is_removed(file) => Verdict::RemovedHere,
        Standing::Ahead => Verdict::Update,
        Standing::Same | Standing::Apart if is_removed(mine) => Verdict::RemovedHere,
        Standing::Same | Standing::Apart => Verdict::Conflict,
    }
}

/// Puts the file's entry here. Its revision then knows both sides, so that the same file changes nothing again.
fn take(mine: &mut Map<String, Value>, name: &str, mut file: Value) {
    if let Some(before) = mine.get(name) {
        join(&mut file, &revision(before));
    }
    mine.insert(name.to_owned(), file);
}

/// Keeps what is here, having seen the file's.
fn keep(mine: &mut Map<String, Value>, name: &str, verdict: Verdict, file: &Value) {
    if let (Verdict::Conflict, Some(entry)) = (verdict, mine.get_mut(name)) {
        join(entry, &revision(file));
    }
}

fn join(entry: &mut Value, other: &Revision) {
    let mut rev = revision(entry);
    rev.join(other);
    if let (Value::Object(fields), Ok(rev)) = (entry, serde_json::to_value(rev)) {
        fields.insert("rev".to_owned(), rev);
    }
}

/// The id of a copy made beside a conflicting entry: the same for the same file, so that twice is once.
fn copy_id(id: &str, entry: &Value) -> String {
    let digest = Sha256::digest(format!("{id}{}", canonical(entry)));
    let mut bytes = [0; 10];
    for (byte, from) in bytes.iter_mut().zip(digest) {
        *byte = from;
    }
    Id::<Value>::from_bytes(bytes).to_string()
}

/// How many entries stand how.
pub fn tally<'a>(items: impl IntoIterator<Item = &'a Item>) -> LiteMap<Verdict, usize> {
    let mut tally = LiteMap::new();
    for item in items {
        *tally.entry(item.verdict).or_default() += 1;
    }
    tally
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::notebook::Notebook;
    use crate::domain::pen::Pen;
    use crate::domain::revision::Writer;
    use crate::domain::testing::{amara, line, pen};
    use crate::domain::theme::Theme;
    use crate::domain::topic::Side;
    use proptest::prelude::*;

    fn by_default(item: &Item) -> Choice {
        item.default_choice()
    }

    fn other_machine() -> Pen {
        let mut ids = pen();
        let pen = pen();
        Pen::new(Writer::try_from("other".to_owned()).unwrap(), pen.now, pen.today, move || {
            let id: Id<()> = ids.id();
            let mut bytes = [7; 10];
            bytes[2..].copy_from_slice(&(id.to_string().bytes().map(u64::from).sum::<u64>()).to_be_bytes());
            bytes
        })
    }

    fn workspace(id: Id<Person>, notebook: Notebook) -> Workspace {
        let mut workspace = Workspace::default();
        workspace.notebooks.insert(id, notebook);
        workspace
    }

    /// A workspace with one topic, as carried to another machine.
    fn two_copies() -> (Workspace, Workspace, Id<Person>, Id<Topic>) {
        let mut notebook = amara();
        let topic = notebook.add_topic(&mut pen(), line("The rota"), Side::Report, Theme::Agency);
        let person = pen().id();
        let workspace = workspace(person, notebook);
        (workspace.clone(), workspace, person, topic)
    }

    fn reword(workspace: &mut Workspace, person: Id<Person>, topic: Id<Topic>, words: &str, pen: &Pen) {
        let book = &mut workspace.notebooks.get_mut(&person).unwrap().book;
        book.topics.change(topic, pen, |topic| topic.words = line(words));
    }

    fn topics(workspace: &Workspace) -> Vec<String> {
        let all = workspace.notebooks.values().flat_map(|notebook| notebook.book.topics.iter());
        let mut words: Vec<_> = all.map(|(_, topic)| topic.words.to_string()).collect();
        words.sort();
        words
    }

    fn verdicts(current: &Workspace, file: &Workspace) -> Vec<Verdict> {
        let mut verdicts: Vec<_> = plan(current, file).into_iter().map(|item| item.verdict).collect();
        verdicts.dedup();
        verdicts
    }

    #[test]
    fn a_later_state_is_an_update_and_an_earlier_one_changes_nothing() {
        let (here, mut there, person, topic) = two_copies();
        reword(&mut there, person, topic, "The rota, again", &other_machine());
        let merged = merge(&here, &there, by_default).unwrap();
        assert_eq!(topics(&merged), ["The rota, again"]);
        assert_eq!(merge(&there, &here, by_default).unwrap(), there);
    }

    #[test]
    fn what_was_changed_apart_is_kept_twice() {
        let (mut here, mut there, person, topic) = two_copies();
        reword(&mut here, person, topic, "mine", &pen());
        reword(&mut there, person, topic, "theirs", &other_machine());
        let merged = merge(&here, &there, by_default).unwrap();
        assert_eq!(topics(&merged), ["mine", "theirs"]);
        assert_eq!(merge(&merged, &there, by_default).unwrap(), merged, "a second time changes nothing");
    }

    #[test]
    fn a_person_changed_apart_stays_as_here_unless_the_file_is_chosen() {
        let (mut here, mut there, person, _) = two_copies();
        let page = |workspace: &mut Workspace, role: &str, pen: &Pen| {
            let notebook = workspace.notebooks.get_mut(&person).unwrap();
            notebook.person.change(pen, |person| person.role = Some(line(role)));
        };
        page(&mut here, "Engineer", &pen());
        page(&mut there, "Lead", &other_machine());
        let role = |workspace: &Workspace| workspace.notebooks[&person].person().unwrap().role.clone().unwrap();
        assert_eq!(role(&merge(&here, &there, by_default).unwrap()).as_str(), "Engineer");
        assert_eq!(role(&merge(&here, &there, |_| Choice::File).unwrap()).as_str(), "Lead");
    }

    #[test]
    fn what_was_removed_here_stays_removed() {
        let (mut here, mut there, person, topic) = two_copies();
        here.notebooks.get_mut(&person).unwrap().book.topics.remove(topic, &pen());
        reword(&mut there, person, topic, "changed there", &other_machine());
        assert!(plan(&here, &there).iter().any(|item| item.verdict == Verdict::RemovedHere));
        assert_eq!(topics(&merge(&here, &there, by_default).unwrap()), [""; 0]);
    }

    #[test]
    fn what_a_newer_version_wrote_survives_a_merge() {
        let (_, there, person, topic) = two_copies();
        let mut value = there.write();
        let notebook = &mut value["notebooks"][person.to_string()];
        notebook["challenges"] = serde_json::json!({ "0000000000000001": { "rev": { "x": 1 }, "odd": true } });
        notebook["book"]["topics"][topic.to_string()]["theme"] = "weather".into();
        let there = Workspace::read(&value).unwrap();
        let merged = merge(&Workspace::default(), &there, by_default).unwrap().write();
        assert_eq!(merged["notebooks"], value["notebooks"]);
    }

    #[test]
    fn a_notebook_can_be_left_out() {
        let (_, there, person, _) = two_copies();
        let empty = Workspace::default();
        let merged =
            merge(&empty, &there, |item| if item.person == Some(person) { Choice::Mine } else { Choice::File });
        assert!(merged.unwrap().notebooks.is_empty());
    }

    /// Changes made by either machine to a shared workspace: which, by whom, and what.
    fn histories() -> impl Strategy<Value = Vec<(bool, u8, String)>> {
        prop::collection::vec((any::<bool>(), 0_u8..4, "[a-z]{1,6}"), 0..12)
    }

    fn diverged(history: &[(bool, u8, String)]) -> (Workspace, Workspace) {
        let (mut here, mut there, person, topic) = two_copies();
        for (at_home, act, words) in history {
            let (workspace, mut pen) = if *at_home { (&mut here, pen()) } else { (&mut there, other_machine()) };
            let notebook = workspace.notebooks.get_mut(&person).unwrap();
            match act {
                0 => drop(notebook.book.topics.change(topic, &pen, |topic| topic.words = line(words))),
                1 => drop(notebook.add_topic(&mut pen, line(words), Side::Manager, Theme::Person)),
                2 => drop(notebook.person.change(&pen, |person| person.role = Some(line(words)))),
                _ => notebook.book.topics.remove(topic, &pen),
            }
        }
        (here, there)
    }

    proptest! {
        #[test]
        fn importing_the_same_file_twice_is_importing_it_once(history in histories()) {
            let (here, there) = diverged(&history);
            let once = merge(&here, &there, by_default).unwrap();
            prop_assert_eq!(merge(&once, &there, by_default).unwrap(), once);
        }

        #[test]
        fn importing_ones_own_export_changes_nothing(history in histories()) {
            let (here, _) = diverged(&history);
            prop_assert_eq!(merge(&here, &here, by_default).unwrap(), here.clone());
            prop_assert!(verdicts(&here, &here).iter().all(|verdict| *verdict == Verdict::Same));
        }

        #[test]
        fn a_merge_loses_no_entry_that_was_not_removed(history in histories()) {
            let (here, there) = diverged(&history);
            let merged = merge(&here, &there, by_default).unwrap();
            for (person, notebook) in &here.notebooks {
                for (id, _) in notebook.book.topics.iter() {
                    let removed_there = there.notebooks[person].book.topics.get(id).is_none()
                        && there.notebooks[person].book.topics.entry(id).is_some();
                    prop_assert!(removed_there || merged.notebooks[person].book.topics.get(id).is_some());
                }
            }
        }
    }
}
