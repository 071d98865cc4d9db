//! What is erased for good is nowhere any more: in no generation, in nothing that was set aside, not by undo.

use super::bulk::jonas;
use super::*;
use crate::domain::kept::Kept;
use crate::format::record;
use crate::state::removed::RemovedThing;
use crate::storage::key;

const SECRET: &str = "The lighthouse";

/// The keys under which a text stands, packed or plain.
fn holding(store: &Watched, words: &str) -> Vec<String> {
    let holds = |key: &String| {
        let text = store.read(key).unwrap();
        text.contains(words) || record::decode_value(&text).is_ok_and(|read| read.data.to_string().contains(words))
    };
    store.keys().into_iter().filter(holds).collect()
}

fn only_removed(app: App) -> RemovedThing {
    let mut waiting = app.removed();
    assert_eq!(waiting.len(), 1);
    waiting.remove(0)
}

fn remove_secret_topic(app: App, person: Id<Person>) {
    let id = app.change(person, |notebook, pen| notebook.add_topic(pen, line(SECRET), Side::Report, Theme::Agency));
    assert!(app.flush());
    app.remove(person, |notebook| &mut notebook.book.topics, id.unwrap());
    assert!(app.flush());
}

#[test]
fn what_is_erased_for_good_is_in_no_text_and_does_not_come_back_by_undo_or_a_reload() {
    let (_owner, store, app, amara) = with_amara();
    remove_secret_topic(app, amara);
    assert!(!holding(&store, SECRET).is_empty());
    assert_eq!(app.erase_for_good(&only_removed(app)), Ok(()));
    assert_eq!(holding(&store, SECRET), [""; 0]);
    while app.undo() {}
    while app.redo() {}
    assert!(app.flush());
    assert_eq!((holding(&store, SECRET), topics(app, amara)), (Vec::new(), 0));
    assert_eq!(open(&store).removed(), []);
}

#[test]
fn a_conversation_is_erased_for_good_from_its_packed_year_too() {
    let (_owner, store, app, amara) = with_amara();
    hold_weekly(app, amara, 60);
    let old = app.year(amara, 2025).unwrap().with_untracked(|book| book.sessions.iter().next().unwrap().0);
    app.change_year(amara, 2025, |book, pen| {
        book.sessions.change(old, pen, |session| session.private_notes = SECRET.to_owned());
    });
    assert!(app.flush());
    assert_eq!(holding(&store, SECRET), [key::full(1, RecordKey::Year(amara, 2025))]);
    app.remove_session(amara, Some(2025), old);
    assert!(saves(app));
    assert_eq!(app.erase_for_good(&only_removed(app)), Ok(()));
    assert_eq!(holding(&store, SECRET), [""; 0]);
    assert!(open(&store).year(amara, 2025).unwrap().with_untracked(|book| book.sessions.get(old).is_none()));
}

#[test]
fn a_person_is_erased_for_good_from_every_generation_year_and_copy_set_aside_and_nobody_else_is() {
    let (_owner, store, app, amara) = with_amara();
    hold_weekly(app, amara, 60);
    let old = app.year(amara, 2025).unwrap().with_untracked(|book| book.sessions.iter().next().unwrap().0);
    app.change_year(amara, 2025, |book, pen| {
        book.sessions.change(old, pen, |session| session.notes = SECRET.to_owned());
    });
    add_topic(app, amara, SECRET);
    assert!(app.flush());
    // A file that came in leaves the state before it behind, and another tab's copy lies aside.
    app.bring_in(&jonas().0, Bring::Merge, Item::default_choice).unwrap();
    let text = store.read(&key::full(1, RecordKey::Open(amara))).unwrap();
    let aside = key::aside("2026-11-24T12:00:00.000Z-x", &key::full(1, RecordKey::Open(amara)));
    store.inner.write(&aside, &text).unwrap();
    let app = open(&store);
    add_topic(app, amara, "written since");
    assert!(app.flush());

    app.remove_person(amara);
    assert!(saves(app));
    assert_eq!(app.erase_for_good(&only_removed(app)), Ok(()));
    for words in [SECRET, "Amara", "written since"] {
        assert_eq!(holding(&store, words), [""; 0], "{words}");
    }
    assert!(!holding(&store, "Jonas").is_empty());
    while app.undo() {}
    assert!(saves(app));
    assert_eq!(holding(&store, SECRET), [""; 0]);
}

#[test]
fn what_is_erased_while_nothing_can_be_written_is_said_to_stay_and_goes_with_the_next_saving() {
    let (_owner, store, app, amara) = with_amara();
    remove_secret_topic(app, amara);
    let found = only_removed(app);
    store.refuses.set(true);
    assert!(app.erase_for_good(&found).is_err());
    assert!(!holding(&store, SECRET).is_empty());
    assert_eq!(open(&store).removed().len(), 1, "a reload finds it where it waits");
    store.refuses.set(false);
    assert!(saves(app));
    assert_eq!(holding(&store, SECRET), [""; 0]);
}

#[test]
fn a_file_from_before_does_not_bring_back_what_was_erased_for_good_unasked() {
    let (_owner, store, app, amara) = with_amara();
    let id = app.change(amara, |notebook, pen| notebook.add_topic(pen, line(SECRET), Side::Report, Theme::Agency));
    assert!(app.flush());
    let file = app.whole();
    assert!(file.write().to_string().contains(SECRET));
    app.remove(amara, |notebook| &mut notebook.book.topics, id.unwrap());
    assert!(app.flush());
    assert_eq!(app.erase_for_good(&only_removed(app)), Ok(()));
    app.bring_in(&file, Bring::Merge, Item::default_choice).unwrap();
    assert_eq!((holding(&store, SECRET), topics(app, amara)), (Vec::new(), 0));
}

#[test]
fn what_another_tab_typed_about_a_person_who_was_erased_meanwhile_is_set_aside_and_not_hidden() {
    let (_owner, store, app, amara) = with_amara();
    let other = open(&store);
    add_topic(other, amara, SECRET);
    app.remove_person(amara);
    assert!(saves(app));
    assert_eq!(app.erase_for_good(&only_removed(app)), Ok(()));
    assert!(!other.flush());
    other.keep_both();
    assert!(other.has_unsaved(), "it is still on that page");
    assert_eq!(holding(&store, SECRET), other.aside());
    assert_eq!(other.aside().len(), 1);
}

#[test]
fn a_tab_that_was_typed_in_while_everything_was_erased_elsewhere_leaves_no_copy_behind() {
    let (_owner, store, app, amara) = with_amara();
    let other = open(&store);
    add_topic(app, amara, "saved here");
    assert!(app.flush());
    add_topic(other, amara, SECRET);
    assert!(!other.flush());
    assert_eq!(holding(&store, SECRET), other.aside());
    app.erase();
    assert!(!other.flush());
    assert_eq!((holding(&store, SECRET), topics(other, amara)), (Vec::new(), 1));
}
