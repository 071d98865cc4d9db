//! Year books are kept packed, and opened a few at a time.

use super::*;
use crate::domain::book::{Book, Year};
use crate::format::record;
use crate::storage::key;

fn place(person: Id<Person>, year: Year) -> String {
    key::full(1, RecordKey::Year(person, year))
}

fn text(store: &Watched, person: Id<Person>, year: Year) -> String {
    store.read(&place(person, year)).unwrap()
}

fn is_packed(text: &str) -> bool {
    text.contains("\"packed\":") && !text.contains("\"data\":")
}

/// Writes notes into a 1:1 of a year, and keeps them.
fn write_in(app: App, person: Id<Person>, year: Year, notes: &str) {
    app.change_year(person, year, |book, pen| {
        let id = book.sessions.iter().next().unwrap().0;
        book.sessions.change(id, pen, |session| session.notes = notes.to_owned());
    });
    assert!(app.flush());
}

fn found(app: App, typed: &str, filter: &Filter) -> usize {
    app.search(&Query::new(typed), filter).len()
}

#[test]
fn a_year_book_is_kept_packed_and_what_is_open_is_not() {
    let (_owner, store, app, amara) = with_amara();
    hold_weekly(app, amara, 60);
    assert!(is_packed(&text(&store, amara, 2025)));
    let open = store.read(&key::full(1, RecordKey::Open(amara))).unwrap();
    assert!(open.contains("Amara Okafor") && !is_packed(&open));
    let file = crate::format::backup::decode(&app.export().unwrap()).unwrap().workspace;
    app.erase();
    app.bring_in(&file, Bring::Replace, Item::default_choice).unwrap();
    let texts: Vec<String> =
        store.keys().iter().filter(|key| key.contains("/year/")).filter_map(|key| store.read(key)).collect();
    assert_eq!((texts.len(), texts.iter().all(|text| is_packed(text))), (2, true));
}

#[test]
fn a_year_book_from_before_packing_opens_stays_to_the_letter_and_is_packed_with_its_next_change() {
    let (_owner, store, app, amara) = with_amara();
    hold_weekly(app, amara, 60);
    let packed = record::decode::<Book>(&text(&store, amara, 2025)).unwrap();
    let plain = record::encode(&packed).unwrap();
    store.inner.write(&place(amara, 2025), &plain).unwrap();

    let app = open(&store);
    let file = crate::format::backup::decode(&app.export().unwrap()).unwrap().workspace;
    assert_eq!(app.whole(), file);
    app.bring_in(&file, Bring::Replace, Item::default_choice).unwrap();
    assert_eq!(text(&store, amara, 2025), plain, "nothing of it has changed");
    let before = app.year(amara, 2025).unwrap().get_untracked();
    assert_eq!(before, packed.data);

    app.change_year(amara, 2025, |book, pen| {
        let id = book.sessions.iter().next().unwrap().0;
        book.sessions.change(id, pen, |session| session.notes = "Said since".to_owned());
    });
    assert!(app.flush());
    let records = crate::storage::records::Records::open(Rc::new(store.clone()));
    let text = records.read(RecordKey::Year(amara, 2025)).unwrap();
    let after = record::decode::<Book>(&text).unwrap();
    assert!(is_packed(&text));
    assert_eq!((after.writes, after.data.sessions.len()), (packed.writes + 1, before.sessions.len()));
}

#[test]
fn a_packed_year_book_that_was_altered_is_named_and_stays_byte_for_byte() {
    let (_owner, store, app, amara) = with_amara();
    hold_weekly(app, amara, 60);
    let altered = text(&store, amara, 2025).replace("\"crc\":\"", "\"crc\":\"0");
    store.inner.write(&place(amara, 2025), &altered).unwrap();
    let app = open(&store);
    assert!(app.year(amara, 2025).is_none());
    assert_eq!(app.unreadable()[0].record, RecordKey::Year(amara, 2025));
    add_topic(app, amara, "life goes on");
    app.settle(amara);
    assert!(app.flush());
    assert_eq!(text(&store, amara, 2025), altered);
}

#[test]
fn a_search_shows_what_is_open_and_finds_the_rest_a_few_years_at_a_time_the_latest_first() {
    let (_owner, store, app, amara) = with_amara();
    hold_weekly(app, amara, 52 * 8);
    write_in(app, amara, 2025, "The lighthouse, last year");
    write_in(app, amara, 2019, "The lighthouse, long ago");
    add_topic(app, amara, "The lighthouse");
    assert!(app.flush());

    let app = open(&store);
    let all = Filter::default();
    assert_eq!((found(app, "lighthouse", &all), app.opened_years()), (1, 0), "searching opens nothing");
    assert!(app.has_closed_years(&all));
    assert!(app.open_years(&all));
    assert_eq!((found(app, "lighthouse", &all), app.opened_years()), (2, 3));
    let mut turns = 0;
    while app.open_years(&all) {
        turns += 1;
    }
    assert_eq!((found(app, "lighthouse", &all), app.opened_years(), turns), (3, 9, 1));
    assert!(!app.has_closed_years(&all) && !app.open_years(&all));
}

#[test]
fn years_that_a_filter_leaves_out_and_those_of_who_was_removed_stay_closed() {
    let (_owner, store, app, amara) = with_amara();
    hold_weekly(app, amara, 52 * 3);
    let jonas = app.add_person(Name::new("Jonas").unwrap());
    hold_weekly(app, jonas, 52 * 3);
    app.remove_person(jonas);
    assert!(app.flush());

    let app = open(&store);
    let lately = Filter { since: Some(day("2026-10-24")), ..Filter::default() };
    while app.open_years(&lately) {}
    assert_eq!(app.opened_years(), 1);
    while app.open_years(&Filter { person: Some(jonas), ..Filter::default() }) {}
    assert_eq!(app.opened_years(), 1);
    while app.open_years(&Filter::default()) {}
    assert!(app.is_year_open(amara, 2024) && !app.is_year_open(jonas, 2026));
}

#[test]
fn a_year_that_cannot_be_read_is_asked_once_and_keeps_no_search_going() {
    let (_owner, store, app, amara) = with_amara();
    hold_weekly(app, amara, 52 * 3);
    store.inner.write(&place(amara, 2025), "{\"v\":1,\"broken").unwrap();
    let app = open(&store);
    let mut turns = 0;
    while app.open_years(&Filter::default()) {
        turns += 1;
    }
    assert!(turns < 3 && !app.has_closed_years(&Filter::default()));
    assert_eq!(app.unreadable().len(), 1);
}

#[test]
fn what_waits_under_removed_is_found_in_a_packed_year_and_other_years_stay_closed() {
    let (_owner, store, app, amara) = with_amara();
    hold_weekly(app, amara, 52 * 4);
    let old = app.year(amara, 2024).unwrap().with(|book| book.sessions.iter().next().unwrap().0);
    app.remove_session(amara, Some(2024), old);
    assert!(app.flush());
    let app = open(&store);
    assert_eq!(app.removed().iter().map(|thing| thing.year).collect::<Vec<_>>(), [Some(2024)]);
    assert!(!app.is_year_open(amara, 2023) && !app.is_year_open(amara, 2025));
    TODAY.set(day("2026-12-30"));
    add_topic(app, amara, "a change on another day");
    assert!(app.flush());
    assert_eq!(app.removed(), []);
    assert!(is_packed(&text(&store, amara, 2024)));
}
