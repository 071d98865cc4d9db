//! Everything changed at once: what a file takes the place of can be brought back, to the byte, until it is safe elsewhere.

use super::damage::Narrow;
use super::*;
use crate::domain::notebook::Notebook;
use crate::domain::rhythm::Rhythm;
use crate::domain::testing::pen;
use crate::domain::workspace::Workspace;
use crate::format::{backup, record};
use crate::state::bulk::Bulk;
use crate::storage::key;

/// Every text of ours but what belongs to this device.
fn texts(store: &dyn Store) -> Vec<(String, String)> {
    let keys = store.keys().into_iter().filter(|full| full != key::DEVICE);
    let read = |full: String| {
        let text = store.read(&full).unwrap();
        (full, text)
    };
    keys.map(read).collect()
}

/// A file with Jonas in it, who is not here.
pub(super) fn jonas() -> (Workspace, Id<Person>) {
    let notebook = Notebook::new(&pen(), Name::new("Jonas").unwrap(), Rhythm::default());
    let (mut file, id) = (Workspace::default(), Id::from_bytes([9; 10]));
    file.notebooks.insert(id, notebook);
    (file, id)
}

/// Saves a backup and opens it again, as "Check a backup" does; whether the way back is let go.
fn check_a_backup(app: App) -> bool {
    app.backed_up();
    app.note_verified(&backup::checksum(&app.whole()))
}

#[test]
fn fault_31_a_file_can_be_taken_out_again_after_a_reload_and_every_byte_is_as_before() {
    let (_owner, store, app, amara) = with_amara();
    hold_weekly(app, amara, 60);
    add_topic(app, amara, "before");
    assert!(app.flush());
    let before = texts(&store);
    let (mut file, _) = jonas();
    file.notebooks.insert(amara, app.whole().notebooks[&amara].clone());
    file.notebooks.get_mut(&amara).unwrap().add_topic(&mut pen(), line("from elsewhere"), Side::Report, Theme::Agency);
    for how in [Bring::Merge, Bring::Replace] {
        assert_eq!(open(&store).bring_in(&file, how, Item::default_choice), Ok(true));
        assert_ne!(texts(&store), before);
        let app = open(&store);
        assert_eq!(app.last_bulk(), Some(Bulk::File));
        app.step_back().unwrap();
        assert_eq!(texts(&store), before);
        assert_eq!((topics(app, amara), open(&store).last_bulk()), (1, None));
    }
}

#[test]
fn fault_31_the_way_back_ends_with_the_next_backup_that_was_checked_and_with_no_other() {
    let (_owner, store, app, amara) = with_amara();
    app.backed_up();
    let made_before = backup::checksum(&app.whole());
    app.bring_in(&jonas().0, Bring::Merge, Item::default_choice).unwrap();
    assert!(!app.note_verified(&made_before), "what came in is not in it");
    assert!(app.can_step_back());
    add_topic(app, amara, "written since");
    app.flush();
    let app = open(&store);
    assert!(!app.note_verified(&backup::checksum(&app.whole())), "it was never saved");
    assert!(app.can_step_back());
    let seen = app.whole();
    assert!(check_a_backup(app));
    assert!(!app.can_step_back() && !open(&store).can_step_back());
    assert_eq!((app.units().hidden, open(&store).whole()), (0, seen));
    assert!(!check_a_backup(app), "there is nothing more to let go of");
}

#[test]
fn fault_31_a_backup_made_before_a_file_was_taken_out_ends_no_other_way_back() {
    let (_owner, store, app, _) = with_amara();
    app.bring_in(&jonas().0, Bring::Merge, Item::default_choice).unwrap();
    app.backed_up();
    let with_jonas = backup::checksum(&app.whole());
    app.step_back().unwrap();
    let (file, _) = jonas();
    app.bring_in(&file, Bring::Replace, Item::default_choice).unwrap();
    // The same generation of the store again, and another content.
    assert!(!app.note_verified(&with_jonas));
    assert!(open(&store).can_step_back());
}

#[test]
fn fault_30_an_empty_file_in_place_of_everything_leaves_it_to_be_brought_back_to_the_byte() {
    let (_owner, store, app, amara) = with_amara();
    hold_weekly(app, amara, 60);
    let (before, whole) = (texts(&store), app.whole());
    app.bring_in(&Workspace::default(), Bring::Replace, Item::default_choice).unwrap();
    assert!(app.people().is_empty());
    assert!(before.iter().all(|(full, text)| *full == key::HEAD || store.read(full).as_ref() == Some(text)));
    let app = open(&store);
    app.step_back().unwrap();
    assert_eq!((texts(&store), app.whole()), (before, whole));
}

#[test]
fn fault_27_a_file_of_what_is_here_changes_nothing_and_leaves_the_way_back_behind_the_one_before() {
    let (_owner, store, app, amara) = with_amara();
    app.bring_in(&jonas().0, Bring::Merge, Item::default_choice).unwrap();
    add_topic(app, amara, "written since");
    app.flush();
    let (before, file) = (texts(&store), app.whole());
    for how in [Bring::Merge, Bring::Replace] {
        assert_eq!(app.bring_in(&file, how, Item::default_choice), Ok(false));
    }
    assert_eq!((texts(&store), app.last_bulk()), (before, Some(Bulk::File)));
    assert_eq!(app.look_at(&file).items.iter().filter(|item| item.tells()).count(), 0);
}

#[test]
fn what_is_typed_and_not_saved_is_not_given_up_by_going_back() {
    let (_owner, store, app, amara) = with_amara();
    app.bring_in(&jonas().0, Bring::Merge, Item::default_choice).unwrap();
    store.refuses.set(true);
    add_topic(app, amara, "typed while full");
    assert!(!app.flush());
    let why = WriteError::NotTried("something you typed is not saved yet".to_owned());
    assert_eq!(app.step_back(), Err(why.clone()));
    assert_eq!(app.bring_in(&jonas().0, Bring::Replace, Item::default_choice), Err(why));
    assert_eq!(topics(app, amara), 1);
}

#[test]
fn fault_06_the_year_books_of_a_page_that_cannot_be_read_survive_an_import() {
    let (_owner, store, app, amara) = with_amara();
    hold_weekly(app, amara, 60);
    let whole = app.whole();
    let old = app.year(amara, 2025).unwrap().with(|book| book.sessions.iter().next().unwrap().0);
    app.change_year(amara, 2025, |book, pen| {
        book.sessions.change(old, pen, |session| session.notes = "Only in the year book".to_owned());
    });
    assert!(app.flush());
    let full = |record| key::full(1, record);
    store.inner.write(&full(RecordKey::Open(amara)), "{\"v\":1,\"broken").unwrap();
    let year = store.read(&full(RecordKey::Year(amara, 2025))).unwrap();

    let app = open(&store);
    app.bring_in(&jonas().0, Bring::Merge, Item::default_choice).unwrap();
    let records = crate::storage::records::Records::open(Rc::new(store.clone()));
    assert_eq!(records.read(RecordKey::Year(amara, 2025)), Some(year));

    // A backup takes the place of the open book, and what only the year book says comes with it.
    app.bring_in(&whole, Bring::Merge, Item::default_choice).unwrap();
    let kept = open(&store).whole();
    assert_eq!(kept.notebooks[&amara].book.sessions.get(old).unwrap().notes, "Only in the year book");
    assert_eq!(kept.notebooks[&amara].book.sessions.len(), 60);
}

#[test]
fn two_notebooks_are_joined_with_their_years_and_taken_apart_again_after_a_reload_to_the_byte() {
    let (_owner, store, app, amara) = with_amara();
    let other = app.add_person(Name::new("Amara Okafor").unwrap());
    for person in [amara, other] {
        hold_weekly(app, person, 60);
        add_topic(app, person, "The rota");
    }
    assert!(app.flush());
    assert_eq!(app.alike().len(), 1);
    let (before, whole) = (texts(&store), app.whole());
    app.join_people(amara, other).unwrap();

    let app = open(&store);
    assert_eq!((app.last_bulk(), app.alike()), (Some(Bulk::Join), Vec::new()));
    let joined = app.whole();
    let of = |workspace: &Workspace, id: Id<Person>| workspace.notebooks[&id].book.sessions.len();
    assert_eq!((of(&joined, amara), of(&joined, other)), (120, 0));
    assert_eq!((topics(app, amara), app.counted()), (2, (1, 120)));
    assert!(app.year(other, 2025).is_none());
    assert_eq!(app.bring_in(&whole, Bring::Merge, Item::default_choice), Ok(false), "nothing comes twice");
    assert_eq!(app.export().map(drop), Ok(()));

    app.step_back().unwrap();
    assert_eq!((texts(&store), app.whole()), (before, whole));
}

#[test]
fn whoever_cannot_be_read_whole_is_joined_with_nobody() {
    let (_owner, store, app, amara) = with_amara();
    let other = app.add_person(Name::new("Amara Okafor").unwrap());
    hold_weekly(app, other, 60);
    let year = key::full(1, RecordKey::Year(other, 2025));
    store.inner.write(&year, "{\"v\":1,\"broken").unwrap();
    let app = open(&store);
    let before = texts(&store);
    assert!(matches!(app.join_people(amara, other), Err(WriteError::NotTried(_))));
    assert!(matches!(app.join_people(amara, amara), Err(WriteError::NotTried(_))));
    assert_eq!(texts(&store), before);
}

#[test]
fn a_file_whose_person_is_here_under_another_id_is_joined_in_one_change() {
    let (_owner, store, app, amara) = with_amara();
    add_topic(app, amara, "Here");
    assert!(app.flush());
    let (mut file, theirs) = (Workspace::default(), Id::from_bytes([9; 10]));
    let mut notebook = Notebook::new(&pen(), Name::new("Amara Okafor").unwrap(), Rhythm::default());
    notebook.add_topic(&mut pen(), line("There"), Side::Report, Theme::Agency);
    file.notebooks.insert(theirs, notebook);
    let (before, look) = (texts(&store), app.look_at(&file));
    let same: Vec<_> = look.offers.iter().map(|offer| (offer.ours, offer.theirs)).collect();
    assert_eq!(same, [(amara, theirs)]);
    app.bring_in_joining(&file, Bring::Merge, Item::default_choice, &same).unwrap();
    let app = open(&store);
    assert_eq!((topics(app, amara), app.counted().0), (2, 1));
    assert_eq!(app.look_at(&file).offers, []);
    app.step_back().unwrap();
    assert_eq!(texts(&store), before);
}

#[test]
fn fault_03_an_import_without_room_lets_old_texts_go_first_and_the_way_back_only_where_that_is_enough() {
    let owner = Owner::new();
    owner.set();
    let store = Narrow::default();
    let reopen = || App::open(Rc::new(store.clone()), Edge { now, today: || TODAY.get(), random, after: |_, _| {} });
    let app = reopen();
    let amara = app.add_person(Name::new("Amara Okafor").unwrap());
    for _ in 0..8 {
        add_topic(app, amara, &"long ".repeat(60));
    }
    assert!(app.flush());
    app.bring_in(&jonas().0, Bring::Replace, Item::default_choice).unwrap();
    assert!(app.can_step_back());
    let (mut huge, _) = jonas();
    for number in 0..60_u8 {
        let name = format!("Somebody with the number {number}");
        let notebook = Notebook::new(&pen(), Name::new(&name).unwrap(), Rhythm::default());
        huge.notebooks.insert(Id::from_bytes([number; 10]), notebook);
    }

    store.room.set(store.used());
    let before = texts(&store);
    assert_eq!(app.bring_in(&huge, Bring::Merge, Item::default_choice), Err(WriteError::Full));
    assert_eq!((texts(&store), app.can_step_back(), app.said()), (before, true, None), "it would not be enough");

    let (mut small, _) = jonas();
    small
        .notebooks
        .insert(Id::from_bytes([8; 10]), Notebook::new(&pen(), Name::new("Ruth").unwrap(), Rhythm::default()));
    assert_eq!(app.bring_in(&small, Bring::Merge, Item::default_choice), Ok(true));
    assert!(matches!(app.said(), Some(Said::Told(words)) if words.contains("cannot be taken out any more")));
    let app = reopen();
    assert_eq!(app.people().len(), 2);
    assert!(store.used() <= store.room.get());
    app.step_back().unwrap();
    assert_eq!(app.people().len(), 1, "what was let go is not in the way of going back now");
}

#[test]
fn what_lies_in_a_year_book_stays_packed_through_a_change_of_everything() {
    let (_owner, store, app, amara) = with_amara();
    hold_weekly(app, amara, 60);
    app.bring_in(&jonas().0, Bring::Merge, Item::default_choice).unwrap();
    let records = crate::storage::records::Records::open(Rc::new(store));
    let year = records.read(RecordKey::Year(amara, 2025)).unwrap();
    assert!(record::decode_value(&year).is_ok() && year.contains("\"packed\":"));
}
