//! What is half written outlives the page until it is taken, and nobody it was about; what a field refuses is said to be
//! kept nowhere.

use super::*;
use crate::state::draft::{Draft, Form};
use crate::state::refused::Refused;
use crate::storage::key;

const HALF: &str = "The lighthouse and";

fn topic_of(person: Id<Person>) -> Form {
    ("new-topic", Some(person))
}

fn stored(store: &Watched) -> String {
    store.read(key::DRAFTS).unwrap_or_default()
}

#[test]
fn what_is_half_written_is_there_after_opening_anew_with_all_that_was_chosen_and_gone_once_it_was_taken() {
    let (_owner, store, app, amara) = with_amara();
    let half = Draft { text: HALF.to_owned(), theme: Theme::Purpose, author: Side::Report };
    app.keep_draft(topic_of(amara), half.clone());
    app.keep_typed(("own-question", None), "What made you".to_owned());
    assert_eq!((app.saving(), app.has_unsaved()), (Saving::Soon, true));
    go_on();
    assert_eq!((app.saving(), app.has_unsaved()), (Saving::Saved(now()), false));
    let again = open(&store);
    assert_eq!((again.draft(topic_of(amara)), again.has_draft(topic_of(amara))), (half, true));
    assert_eq!(again.typed(("own-question", None)), "What made you");
    assert!(!again.has_draft(("new-win", Some(amara))));

    again.keep_typed(topic_of(amara), String::new());
    again.keep_typed(("own-question", None), String::new());
    assert!(again.flush());
    assert_eq!(store.read(key::DRAFTS), None);
    assert!(!open(&store).has_draft(topic_of(amara)));
}

#[test]
fn what_is_half_written_is_in_no_backup() {
    let (_owner, store, app, amara) = with_amara();
    app.keep_typed(topic_of(amara), HALF.to_owned());
    assert!(app.flush() && stored(&store).contains(HALF));
    assert!(!app.export().unwrap().contains(HALF));
}

#[test]
fn two_tabs_keep_what_is_half_written_in_both() {
    let (_owner, store, one, amara) = with_amara();
    let two = open(&store);
    one.keep_typed(topic_of(amara), "one".to_owned());
    two.keep_typed(("new-win", Some(amara)), "two".to_owned());
    assert!(one.flush() && two.flush());
    let again = open(&store);
    assert_eq!((again.typed(topic_of(amara)), again.typed(("new-win", Some(amara)))), ("one".into(), "two".into()));
}

#[test]
fn a_store_that_refuses_what_is_half_written_is_told_of_and_the_words_stay_on_the_page() {
    let (_owner, store, app, amara) = with_amara();
    store.refuses.set(true);
    app.keep_typed(topic_of(amara), HALF.to_owned());
    assert!(!app.flush());
    assert_eq!((app.saving(), app.has_unsaved()), (Saving::Failed(WriteError::Full), true));
    assert_eq!(app.typed(topic_of(amara)), HALF);
    store.refuses.set(false);
    go_on();
    assert_eq!((app.saving(), app.has_unsaved()), (Saving::Saved(now()), false));
    assert_eq!(open(&store).typed(topic_of(amara)), HALF);
}

#[test]
fn a_line_that_was_taken_stays_half_written_in_the_store_until_what_was_made_of_it_is_saved() {
    let (_owner, store, app, amara) = with_amara();
    app.keep_typed(topic_of(amara), HALF.to_owned());
    assert!(app.flush());
    store.refuses.set(true);
    add_topic(app, amara, HALF);
    app.keep_typed(topic_of(amara), String::new());
    assert!(!app.flush());
    assert_eq!((open(&store).typed(topic_of(amara)), app.typed(topic_of(amara))), (HALF.to_owned(), String::new()));
    store.refuses.set(false);
    assert!(app.flush());
    assert_eq!((store.read(key::DRAFTS), topics(open(&store), amara)), (None, 1));
}

#[test]
fn what_is_half_written_is_erased_with_everything_and_with_whom_it_is_about_and_with_nobody_else() {
    let (_owner, store, app, amara) = with_amara();
    let jonas = app.add_person(Name::new("Jonas").unwrap());
    app.keep_typed(topic_of(amara), HALF.to_owned());
    app.keep_typed(topic_of(jonas), "The harbour".to_owned());
    app.remove_person(amara);
    assert!(app.flush() && stored(&store).contains(HALF), "who is only removed can come back");
    // This one waits to be saved, and is not to come after.
    app.keep_typed(("new-win", Some(amara)), HALF.to_owned());
    let removed = app.removed();
    assert_eq!(app.erase_for_good(&removed[0]), Ok(()));
    assert!(!stored(&store).contains(HALF) && !app.has_draft(topic_of(amara)));
    assert_eq!(open(&store).typed(topic_of(jonas)), "The harbour");

    app.keep_typed(topic_of(jonas), "The harbour wall".to_owned());
    app.erase();
    assert_eq!(store.keys(), [""; 0]);
    go_on();
    assert_eq!((store.keys(), app.typed(topic_of(jonas))), (Vec::new(), String::new()));
}

#[test]
fn what_is_half_written_goes_with_whom_it_is_about_after_thirty_days() {
    let (_owner, store, app, amara) = with_amara();
    let jonas = app.add_person(Name::new("Jonas").unwrap());
    app.keep_typed(topic_of(amara), HALF.to_owned());
    app.remove_person(amara);
    assert!(app.flush() && stored(&store).contains(HALF));
    TODAY.set(day("2026-12-30"));
    add_topic(app, jonas, "life goes on");
    assert!(saves(app));
    assert_eq!(store.read(key::DRAFTS), None);
}

#[test]
fn only_so_many_forms_are_kept_and_those_that_were_written_in_last() {
    let (_owner, store, app, amara) = with_amara();
    app.keep_typed(topic_of(amara), HALF.to_owned());
    let others: Vec<Id<Person>> = (0..50).map(|_| Id::from_bytes(random())).collect();
    for other in &others {
        app.keep_typed(topic_of(*other), "more".to_owned());
    }
    assert!(app.flush());
    let again = open(&store);
    assert!(!again.has_draft(topic_of(amara)));
    assert!(others.iter().all(|other| again.has_draft(topic_of(*other))));
}

#[test]
fn what_is_too_long_for_any_line_is_not_kept_and_said_not_to_be() {
    let (_owner, store, app, amara) = with_amara();
    app.keep_typed(topic_of(amara), "x".repeat(1_000_000));
    assert!(!app.flush());
    assert_eq!((app.saving(), app.has_unsaved()), (Saving::Failed(WriteError::Unfit), true));
    assert_eq!(store.read(key::DRAFTS), None);
    app.keep_typed(topic_of(amara), HALF.to_owned());
    assert!(app.flush());
    assert_eq!((app.saving(), open(&store).typed(topic_of(amara))), (Saving::Saved(now()), HALF.to_owned()));
}

#[test]
fn what_cannot_be_read_of_it_is_no_draft_and_keeps_nothing_from_opening() {
    let (_owner, store, _, amara) = with_amara();
    for text in ["", "{", "7", "[7,[],[\"new-topic\"]]", "{\"new-topic\":\"x\"}"] {
        store.inner.write(key::DRAFTS, text).unwrap();
        let app = open(&store);
        assert_eq!((app.draft(topic_of(amara)), app.draft(("new-topic", None))), (Draft::default(), Draft::default()));
    }
}

fn refused(page: &str, text: &str) -> Refused {
    let why = "too long to keep".to_owned();
    Refused { page: page.to_owned(), field: "notes".to_owned(), text: text.to_owned(), why }
}

#[test]
fn what_a_field_refuses_is_not_saved_until_the_field_takes_what_it_holds_or_it_is_given_up() {
    let (_owner, _store, app, _) = with_amara();
    assert_eq!((app.saving(), app.has_refused()), (Saving::Saved(now()), false));
    let (here, there) = (refused("#/settings", "here"), refused("#/data", "there"));
    app.note_refused(refused("#/settings", "her"));
    app.note_refused(here.clone());
    app.note_refused(there.clone());
    assert!(app.flush(), "all the rest is saved");
    assert_eq!((app.saving(), app.has_unsaved()), (Saving::Failed(WriteError::Unfit), false));
    assert_eq!(app.saving_of_taken(), Saving::Saved(now()));
    assert_eq!((app.refused("#/settings", "notes"), app.refused("#/settings", "name")), (Some(here), None));
    assert_eq!(app.refused_elsewhere("#/settings").as_deref(), Some("#/data"));
    app.note_taken("#/settings", "notes");
    assert!(app.has_refused());
    app.let_refused_go("#/data");
    assert_eq!(app.refused("#/data", "notes"), Some(there), "what is in sight stays");
    app.let_refused_go("#/settings");
    assert_eq!((app.saving(), app.has_refused()), (Saving::Saved(now()), false));
}

#[test]
fn what_a_field_refused_about_somebody_who_is_erased_for_good_is_gone_too() {
    let (_owner, _store, app, amara) = with_amara();
    app.note_refused(refused(&format!("#/person/{amara}/prepare"), HALF));
    app.remove_person(amara);
    assert!(app.flush() && app.has_refused());
    assert_eq!(app.erase_for_good(&app.removed()[0]), Ok(()));
    assert!(!app.has_refused());
}
