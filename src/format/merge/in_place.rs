//! A file in place of what is here, but for what is left out of it: that stays as it is here.

use litemap::LiteMap;
use serde_json::Value;

use super::item::{Choice, Item};
use super::replace;
use crate::domain::id::Id;
use crate::domain::kept::Kept;
use crate::domain::person::Person;
use crate::domain::workspace::Workspace;

/// The file as it is to take the place of what is here: what `choose` leaves out stands in it as it stands here.
///
/// # Errors
/// When the result is no workspace, with what is wrong and where.
pub fn in_place(
    current: &Workspace,
    file: &Workspace,
    mut choose: impl FnMut(&Item) -> Choice,
) -> Result<Workspace, String> {
    let mut left_out = Vec::new();
    // Of whom everything is left out.
    let mut out: LiteMap<Id<Person>, bool> = LiteMap::new();
    let whole = replace(file, |item| {
        let stays = choose(item) == Choice::Leave;
        if let Some(person) = item.person {
            *out.entry(person).or_insert(true) &= stays;
        }
        if stays {
            left_out.push(item.clone());
        }
        Choice::File
    })?;
    let (here, mut placed) = (current.write(), whole.write());
    for item in left_out {
        let is_out = item.person.is_some_and(|person| out.get(&person) == Some(&true));
        for path in paths(&item, is_out) {
            put_back(&here, &mut placed, &path);
        }
    }
    Workspace::read(&placed)
}

/// Where an item may lie; with all that lies beside it in its notebook, where everything of that is left out.
fn paths(item: &Item, whole: bool) -> Vec<Vec<String>> {
    let Some(person) = item.person else { return vec![vec![item.kind.clone()]] };
    let notebook = vec!["notebooks".to_owned(), person.to_string()];
    let is_page = item.kind == "person" && item.id.is_none();
    if whole {
        return if is_page { vec![notebook] } else { Vec::new() };
    }
    let under = |book: Option<&str>| {
        let names = [book, Some(item.kind.as_str()), item.id.as_deref()].into_iter().flatten();
        notebook.iter().cloned().chain(names.map(str::to_owned)).collect()
    };
    if is_page { vec![under(None)] } else { vec![under(None), under(Some("book"))] }
}

/// What lies at a path is as it is here.
fn put_back(here: &Value, placed: &mut Value, path: &[String]) {
    let Some((name, above)) = path.split_last() else { return };
    let was = above.iter().try_fold(here, |value, name| value.get(name)).and_then(|value| value.get(name));
    let beside = above.iter().try_fold(placed, |value, name| value.get_mut(name));
    let Some(beside) = beside.and_then(Value::as_object_mut) else { return };
    match was {
        Some(was) => beside.insert(name.clone(), was.clone()),
        None => beside.remove(name),
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::book::Book;
    use crate::domain::notebook::Notebook;
    use crate::domain::testing::{amara, line, pen};
    use crate::domain::theme::Theme;
    use crate::domain::topic::{Side, Topic};
    use proptest::prelude::*;

    fn add(notebook: &mut Notebook, words: &str) -> Id<Topic> {
        notebook.add_topic(&mut pen(), line(words), Side::Report, Theme::Agency)
    }

    /// Here: Amara and Jonas. In the file: Amara as she was, and Ruth.
    fn two() -> (Workspace, Workspace, [Id<Person>; 3], [Id<Topic>; 2]) {
        let people = [1, 2, 3].map(|byte| Id::from_bytes([byte; 10]));
        let [amaras, jonas, ruth] = people;
        let mut notebook = amara();
        let old = add(&mut notebook, "as it was");
        let mut file = Workspace::default();
        file.notebooks.insert(amaras, notebook.clone());
        file.notebooks.insert(ruth, amara());
        let mut here = Workspace::default();
        notebook.book.topics.change(old, &pen(), |topic| topic.words = line("as it is"));
        let new = add(&mut notebook, "written since");
        here.notebooks.insert(amaras, notebook);
        here.notebooks.insert(jonas, amara());
        (here, file, people, [old, new])
    }

    #[test]
    fn who_is_left_out_stays_as_here_and_whoever_is_only_there_stays_out() {
        let (here, file, [amaras, jonas, ruth], _) = two();
        let out =
            |who: Id<Person>| move |item: &Item| if item.person == Some(who) { Choice::Leave } else { Choice::File };
        let placed = in_place(&here, &file, out(amaras)).unwrap();
        assert_eq!(placed.notebooks[&amaras], here.notebooks[&amaras]);
        assert_eq!(placed.notebooks[&ruth], file.notebooks[&ruth]);
        assert!(!placed.notebooks.contains_key(&jonas), "whom the file does not have it replaces");
        let placed = in_place(&here, &file, out(ruth)).unwrap();
        assert_eq!(placed.notebooks[&amaras], file.notebooks[&amaras]);
        assert!(!placed.notebooks.contains_key(&ruth));
    }

    #[test]
    fn a_single_entry_that_is_left_out_stays_as_here_in_a_notebook_that_is_the_files() {
        let (here, file, [amaras, ..], [old, new]) = two();
        let id = Some(old.to_string());
        let placed = in_place(&here, &file, |item| if item.id == id { Choice::Leave } else { Choice::File }).unwrap();
        let topics = &placed.notebooks[&amaras].book.topics;
        assert_eq!(topics.entry(old), here.notebooks[&amaras].book.topics.entry(old));
        assert!(topics.entry(new).is_none());
    }

    #[test]
    fn what_a_newer_version_wrote_in_a_book_stays_as_here_where_it_is_left_out() {
        let (here, file, [amaras, ..], _) = two();
        let with = |workspace: Workspace, mood: &str| {
            let mut value = workspace.write();
            value["notebooks"][amaras.to_string()]["book"]["mood"] = mood.into();
            Workspace::read(&value).unwrap()
        };
        let (here, file) = (with(here, "calm"), with(file, "stormy"));
        let placed = in_place(&here, &file, |item| if item.kind == "mood" { Choice::Leave } else { Choice::File });
        let book = |workspace: &Workspace| workspace.notebooks[&amaras].book.clone();
        assert_eq!(book(&placed.unwrap()), Book { unread: book(&here).unread, ..book(&file) });
    }

    #[test]
    fn settings_that_are_left_out_stay_as_here() {
        let (mut here, file, ..) = two();
        here.manager.change(&pen(), |manager| {
            manager.questions.push(crate::domain::idea::Idea { words: line("Mine"), theme: Theme::Agency });
        });
        let placed = in_place(&here, &file, |item| if item.kind == "manager" { Choice::Leave } else { Choice::File });
        assert_eq!(placed.unwrap(), Workspace { manager: here.manager.clone(), ..file });
    }

    proptest! {
        #[test]
        fn what_is_left_out_is_as_here_and_all_else_is_as_in_the_file(who in prop::collection::vec(1_u8..4, 0..4)) {
            let (here, file, ..) = two();
            let out: Vec<Id<Person>> = who.iter().map(|byte| Id::from_bytes([*byte; 10])).collect();
            let is_out = |person: Id<Person>| out.contains(&person);
            let placed = in_place(&here, &file, |item| {
                if item.person.is_some_and(is_out) { Choice::Leave } else { Choice::File }
            });
            let placed = placed.unwrap();
            for person in file.notebooks.keys() {
                let from = if is_out(*person) { &here } else { &file };
                prop_assert_eq!(placed.notebooks.get(person), from.notebooks.get(person));
            }
        }
    }
}
