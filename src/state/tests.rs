//! Opening writes nothing; a change is one write; a refused write is seen.

#[cfg(test)]
mod bulk;
#[cfg(test)]
mod damage;
#[cfg(test)]
mod drafts;
#[cfg(test)]
mod erased;
#[cfg(test)]
mod hints;
#[cfg(test)]
mod machine;
#[cfg(test)]
mod newer;
#[cfg(test)]
mod turns;
#[cfg(test)]
mod years;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use leptos::prelude::*;
use proptest::prelude::*;

use super::bulk::Bring;
use super::edge::Edge;
use super::{App, Said, Saving};
use crate::capture::Kind;
use crate::domain::book::Book;
use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::rhythm::Minutes;
use crate::domain::testing::{at, day, line};
use crate::domain::text::Name;
use crate::domain::theme::Theme;
use crate::domain::topic::Side;
use crate::format::merge::Item;
use crate::insight::search::{Filter, Query};
use crate::storage::key::{ASIDE, RecordKey};
use crate::storage::memory::MemoryStore;
use crate::storage::{Store, WriteError};

/// A store that lasts, counts its writes of records, and refuses them on demand.
#[derive(Clone, Default)]
struct Watched {
    inner: MemoryStore,
    writes: Rc<Cell<usize>>,
    refuses: Rc<Cell<bool>>,
    /// What a page that stands still reads of the records, while it does: how it was before.
    before: Rc<RefCell<Option<MemoryStore>>>,
    /// Where its second copy takes its time: what waits for it.
    slow: Option<Rc<RefCell<Waiting>>>,
}

type Waiting = Vec<Box<dyn FnOnce(bool)>>;

impl Store for Watched {
    fn read(&self, key: &str) -> Option<String> {
        match &*self.before.borrow() {
            Some(before) if !key.starts_with(ASIDE) => before.read(key),
            _ => self.inner.read(key),
        }
    }
    fn write(&self, key: &str, text: &str) -> Result<(), WriteError> {
        if self.refuses.get() {
            return Err(WriteError::Full);
        }
        self.writes.set(self.writes.get() + 1);
        self.inner.write(key, text)
    }
    fn remove(&self, key: &str) {
        self.inner.remove(key);
    }
    fn keys(&self) -> Vec<String> {
        self.inner.keys()
    }
    fn lasts(&self) -> bool {
        true
    }

    fn settle(&self, done: Box<dyn FnOnce(bool)>) {
        match &self.slow {
            Some(waiting) => waiting.borrow_mut().push(done),
            None => done(true),
        }
    }
}

thread_local! {
    static TODAY: Cell<NaiveDate> = Cell::new(day("2026-11-24"));
    static SECONDS: Cell<i64> = const { Cell::new(0) };
    static LATER: RefCell<Vec<Box<dyn FnOnce()>>> = const { RefCell::new(Vec::new()) };
    static HEARS_LATE: Cell<bool> = const { Cell::new(false) };
    static DICE: Cell<u64> = const { Cell::new(0) };
}

fn now() -> DateTime<Utc> {
    at(&format!("{}T12:00:00Z", TODAY.get())) + TimeDelta::seconds(SECONDS.get())
}

/// Lets more time pass than between two keys.
fn later() {
    SECONDS.set(SECONDS.get() + 5);
}

/// Other tabs are heard at once, unless a test says otherwise; and what takes its time waits for [`go_on`].
fn after(milliseconds: u32, call: Box<dyn FnOnce()>) {
    if milliseconds > 100 || HEARS_LATE.get() {
        LATER.with_borrow_mut(|later| later.push(call));
    } else {
        call();
    }
}

/// Does what waits for its time.
fn go_on() {
    LATER.take().into_iter().for_each(|call| call());
}

/// Saves also where time has passed since the saving was due: a page that stood still tries twice.
fn saves(app: App) -> bool {
    app.flush() || {
        go_on();
        !app.has_unsaved()
    }
}

fn random() -> [u8; 10] {
    DICE.set(DICE.get() + 1);
    let mut bytes = [0; 10];
    bytes[2..].copy_from_slice(&DICE.get().to_be_bytes());
    bytes.reverse();
    bytes
}

fn open(store: &Watched) -> App {
    let edge = Edge { now, today: || TODAY.get(), random, after };
    App::open(Rc::new(store.clone()), edge)
}

/// An app on a fresh store, with somebody in it.
fn with_amara() -> (Owner, Watched, App, Id<Person>) {
    let owner = Owner::new();
    owner.set();
    let store = Watched::default();
    let app = open(&store);
    let amara = app.add_person(Name::new("Amara Okafor").unwrap());
    assert!(app.flush());
    store.writes.set(0);
    (owner, store, app, amara)
}

fn add_topic(app: App, person: Id<Person>, words: &str) {
    app.change(person, |notebook, pen| notebook.add_topic(pen, line(words), Side::Manager, Theme::Person));
}

fn topics(app: App, person: Id<Person>) -> usize {
    app.peek(person, |notebook| notebook.book.topics.len()).unwrap()
}

#[test]
fn opening_writes_nothing() {
    let (_owner, store, ..) = with_amara();
    open(&store);
    assert_eq!(store.writes.get(), 0);
}

#[test]
fn a_burst_of_changes_is_one_write_of_one_record() {
    let (_owner, store, app, amara) = with_amara();
    for words in ["a", "b", "c"] {
        add_topic(app, amara, words);
    }
    assert_eq!((store.writes.get(), app.saving()), (0, Saving::Soon));
    assert!(app.flush());
    assert_eq!((store.writes.get(), app.saving()), (1, Saving::Saved(now())));
    assert_eq!(topics(open(&store), amara), 3);
}

#[test]
fn saved_is_said_only_once_the_second_copy_has_taken_everything() {
    let (_owner, store, app, amara) = with_amara();
    drop((store, app));
    let waiting = Rc::new(RefCell::new(Waiting::new()));
    let app = open(&Watched { slow: Some(waiting.clone()), ..Watched::default() });
    let jonas = app.add_person(Name::new("Jonas").unwrap());
    assert_ne!(jonas, amara);
    assert!(app.flush());
    add_topic(app, jonas, "typed meanwhile");
    assert!(app.flush());
    let mut done = std::mem::take(&mut *waiting.borrow_mut()).into_iter();
    done.next().unwrap()(true);
    assert_eq!(app.saving(), Saving::Soon, "the second is on its way");
    done.next().unwrap()(false);
    assert_eq!(
        (app.saving(), app.is_copied()),
        (Saving::Saved(now()), false),
        "without the copy the first is all there is"
    );
}

#[test]
fn fault_01_a_refused_write_is_seen_keeps_the_text_and_is_made_up_for() {
    let (_owner, store, app, amara) = with_amara();
    store.refuses.set(true);
    add_topic(app, amara, "typed while full");
    assert!(!app.flush());
    assert_eq!(app.saving(), Saving::Failed(WriteError::Full));
    assert_eq!(topics(app, amara), 1);
    store.refuses.set(false);
    assert!(app.flush());
    assert_eq!(topics(open(&store), amara), 1);
}

#[test]
fn fault_06_an_unreadable_record_is_named_and_stays_byte_for_byte() {
    let (_owner, store, app, amara) = with_amara();
    let jonas = app.add_person(Name::new("Jonas").unwrap());
    app.flush();
    let key = crate::storage::key::full(1, RecordKey::Open(amara));
    store.inner.write(&key, "{\"v\":1,\"broken").unwrap();
    let app = open(&store);
    assert_eq!(app.unreadable()[0].record, RecordKey::Open(amara));
    add_topic(app, jonas, "life goes on");
    app.flush();
    assert_eq!(store.read(&key).as_deref(), Some("{\"v\":1,\"broken"));
}

#[test]
fn fault_13_what_another_tab_wrote_is_not_overwritten() {
    let (_owner, store, one, amara) = with_amara();
    let two = open(&store);
    add_topic(one, amara, "one");
    assert!(one.flush());
    add_topic(two, amara, "two");
    assert!(!two.flush());
    assert_eq!(two.saving(), Saving::Failed(WriteError::ChangedElsewhere));
    two.take_theirs();
    assert_eq!(topics(two, amara), 1);
}

#[test]
fn what_one_page_is_refused_another_is_not_kept_from_and_taking_theirs_gives_up_that_page_alone() {
    let (_owner, store, one, amara) = with_amara();
    let jonas = one.add_person(Name::new("Jonas").unwrap());
    let ruth = one.add_person(Name::new("Ruth").unwrap());
    one.flush();
    let two = open(&store);
    for person in [amara, jonas, ruth] {
        add_topic(one, person, "typed here");
    }
    add_topic(two, jonas, "typed there");
    assert!(two.flush());
    assert!(!one.flush());
    let others = open(&store);
    assert_eq!((topics(others, amara), topics(others, ruth)), (1, 1), "they are saved all the same");
    store.refuses.set(true);
    add_topic(one, ruth, "typed while full");
    one.take_theirs();
    assert_eq!((topics(one, jonas), topics(one, ruth)), (1, 2));
    store.refuses.set(false);
    assert!(one.flush());
    assert_eq!(topics(open(&store), ruth), 2);
}

#[test]
fn two_tabs_on_two_people_do_not_disturb_each_other() {
    let (_owner, store, one, amara) = with_amara();
    let jonas = one.add_person(Name::new("Jonas").unwrap());
    one.flush();
    let two = open(&store);
    add_topic(one, amara, "one");
    add_topic(two, jonas, "two");
    assert!(one.flush() && two.flush());
    one.take_in_other_tabs(None);
    assert_eq!((topics(one, amara), topics(one, jonas)), (1, 1));
}

#[test]
fn what_is_being_edited_is_not_replaced_and_cannot_overwrite_the_other_tab() {
    let (_owner, store, one, amara) = with_amara();
    let two = open(&store);
    add_topic(two, amara, "two");
    assert!(two.flush());
    one.take_in_other_tabs(Some(amara));
    assert_eq!(topics(one, amara), 0);
    add_topic(one, amara, "one");
    assert!(!one.flush());
    assert_eq!(topics(open(&store), amara), 1);
}

#[test]
fn every_change_is_taken_back_in_order_and_can_be_done_again() {
    let (_owner, store, app, amara) = with_amara();
    let seen = || {
        app.peek(amara, |notebook| {
            let words: Vec<String> = notebook.book.topics.iter().map(|(_, topic)| topic.words.to_string()).collect();
            (words, notebook.person().unwrap().role.clone())
        })
    };
    let remove_first = || {
        let id = app.peek(amara, |notebook| notebook.book.topics.iter().next().unwrap().0).unwrap();
        app.remove(amara, |notebook| &mut notebook.book.topics, id);
    };
    let change_role = || {
        app.change(amara, |notebook, pen| notebook.person.change(pen, |person| person.role = Some(line("Editor"))));
    };
    let acts: [&dyn Fn(); 4] =
        [&|| add_topic(app, amara, "first"), &|| add_topic(app, amara, "second"), &remove_first, &change_role];
    let mut states = vec![seen()];
    for act in acts {
        later();
        act();
        states.push(seen());
    }
    for state in states.iter().rev().skip(1) {
        assert!(app.undo());
        assert_eq!(seen(), *state);
    }
    assert!(!app.undo());
    for state in states.iter().skip(1) {
        assert!(app.redo());
        assert_eq!(seen(), *state);
    }
    assert_eq!(app.can_undo(), (true, false));
    assert!(saves(app));
    assert_eq!(topics(open(&store), amara), 1);
}

#[test]
fn what_was_just_written_and_is_removed_at_once_comes_back_by_undo() {
    let (_owner, _store, app, amara) = with_amara();
    let id = app.change(amara, |notebook, pen| notebook.add_topic(pen, line("The rota"), Side::Manager, Theme::Person));
    app.remove(amara, |notebook| &mut notebook.book.topics, id.unwrap());
    assert!(app.undo());
    assert_eq!(topics(app, amara), 1);
    assert!(app.undo());
    assert_eq!(topics(app, amara), 0);
}

/// One of the things that are done to somebody's notebook, by number.
fn act(app: App, person: Id<Person>, number: u8) {
    let topic = |place: u8| {
        app.peek(person, |notebook| {
            let all: Vec<_> = notebook.book.topics.iter().map(|(id, _)| id).collect();
            (!all.is_empty()).then(|| all[usize::from(place) % all.len()])
        })
        .flatten()
    };
    match (number % 5, topic(number / 5)) {
        (1, Some(id)) => app.remove(person, |notebook| &mut notebook.book.topics, id),
        (2, Some(id)) => {
            let words = line(&format!("reworded {number}"));
            app.change(person, |notebook, pen| notebook.book.topics.change(id, pen, |topic| topic.words = words));
        }
        (3, _) => app.keep_jot(person, Kind::Promise, line("promised"), None, "Kept.".to_owned()),
        (4, _) => {
            app.change(person, |notebook, pen| notebook.record(pen, day("2026-11-17"), Some(Minutes::HALF_HOUR)));
        }
        _ => add_topic(app, person, &format!("topic {number}")),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn undoing_any_sequence_and_doing_it_again_gives_the_same_notes(numbers in prop::collection::vec(any::<u8>(), 1..12)) {
        let (_owner, _store, app, amara) = with_amara();
        let seen = || {
            app.peek(amara, |notebook| {
                let topics: Vec<_> = notebook.book.topics.iter().map(|(id, topic)| (id, topic.clone())).collect();
                let items: Vec<_> = notebook.book.action_items.iter().map(|(id, item)| (id, item.clone())).collect();
                let sessions: Vec<_> = notebook.book.sessions.iter().map(|(id, session)| (id, session.clone())).collect();
                (topics, items, sessions)
            })
        };
        let before = seen();
        for number in numbers {
            later();
            act(app, amara, number);
        }
        let after = seen();
        let mut steps = 0;
        while app.undo() {
            steps += 1;
        }
        prop_assert_eq!(seen(), before);
        for _ in 0..steps {
            prop_assert!(app.redo());
        }
        prop_assert!(!app.redo());
        prop_assert_eq!(seen(), after);
    }
}

#[test]
fn what_was_removed_comes_back_whole_after_a_reload_and_is_forgotten_after_thirty_days() {
    let (_owner, store, app, amara) = with_amara();
    hold_weekly(app, amara, 60);
    let old = app.year(amara, 2025).unwrap().with(|book| book.sessions.iter().next().unwrap().0);
    add_topic(app, amara, "The rota");
    let id = app.peek(amara, |notebook| notebook.book.topics.iter().next().unwrap().0).unwrap();
    app.remove(amara, |notebook| &mut notebook.book.topics, id);
    later();
    app.remove_session(amara, Some(2025), old);
    assert!(saves(app));
    let app = open(&store);
    let waiting = app.removed();
    assert_eq!(waiting.iter().map(|thing| thing.year).collect::<Vec<_>>(), [Some(2025), None]);
    for thing in &waiting {
        app.restore(thing);
    }
    assert_eq!((topics(app, amara), app.removed().len()), (1, 0));
    assert!(app.year(amara, 2025).unwrap().with(|book| book.sessions.get(old).is_some()));

    app.remove(amara, |notebook| &mut notebook.book.topics, id);
    assert!(app.flush());
    TODAY.set(day("2026-12-30"));
    let app = open(&store);
    assert_eq!(app.removed().len(), 1, "opening changes nothing");
    app.change(amara, |notebook, pen| notebook.person.change(pen, |person| person.role = Some(line("Editor"))));
    assert!(app.flush());
    assert_eq!(app.removed(), []);
    assert!(!store.keys().iter().any(|key| store.read(key).unwrap().contains("The rota")), "no text of it is left");
}

#[test]
fn a_removed_person_is_on_no_screen_and_in_no_search_and_comes_back_by_undo() {
    let (_owner, _store, app, amara) = with_amara();
    add_topic(app, amara, "The lighthouse");
    later();
    app.remove_person(amara);
    assert_eq!(app.search(&Query::new("lighthouse"), &Filter::default()), []);
    assert_eq!(app.removed().len(), 1);
    assert!(app.undo());
    assert_eq!(app.search(&Query::new("lighthouse"), &Filter::default()).len(), 1);
    assert_eq!(app.removed(), []);
}

#[test]
fn what_was_forgotten_does_not_come_back_by_undo_and_a_person_who_is_gone_is_gone_from_every_year() {
    let (_owner, store, app, amara) = with_amara();
    let jonas = app.add_person(Name::new("Jonas").unwrap());
    hold_weekly(app, amara, 60);
    let old = app.year(amara, 2025).unwrap().with(|book| book.sessions.iter().next().unwrap().0);
    app.change_year(amara, 2025, |book, pen| {
        book.sessions.change(old, pen, |session| session.notes = "The attic".into())
    });
    add_topic(app, jonas, "The cellar");
    let id = app.peek(jonas, |notebook| notebook.book.topics.iter().next().unwrap().0).unwrap();
    app.remove(jonas, |notebook| &mut notebook.book.topics, id);
    app.remove_person(amara);
    assert!(app.flush());
    let kept = laid_open(&store);
    assert!(kept.contains("The attic") && kept.contains("The cellar"), "they wait");
    TODAY.set(day("2026-12-30"));
    let app = open(&store);
    app.change(jonas, |notebook, pen| notebook.person.change(pen, |person| person.role = Some(line("Editor"))));
    assert!(app.undo());
    assert!(app.flush());
    assert_eq!(app.removed(), []);
    let kept = laid_open(&store);
    assert!(!kept.contains("The attic") && !kept.contains("The cellar"), "no text of them is left");
}

#[test]
fn what_is_said_is_about_the_last_thing_that_was_done() {
    let (_owner, _store, app, amara) = with_amara();
    add_topic(app, amara, "removed");
    let id = app.peek(amara, |notebook| notebook.book.topics.iter().next().unwrap().0).unwrap();
    app.remove(amara, |notebook| &mut notebook.book.topics, id);
    assert_eq!(app.said(), Some(Said::Done("Removed. It waits 30 days under Removed.".to_owned())));
    add_topic(app, amara, "written since");
    assert_eq!(app.said(), None);
}

#[test]
fn a_burst_of_keys_is_one_step_and_a_new_change_ends_what_could_be_done_again() {
    let (_owner, _store, app, amara) = with_amara();
    later();
    for words in ["a", "b", "c"] {
        add_topic(app, amara, words);
    }
    assert!(app.undo());
    assert_eq!((topics(app, amara), app.can_undo()), (0, (false, true)));
    later();
    add_topic(app, amara, "d");
    assert_eq!(app.can_undo(), (true, false));
}

#[test]
fn what_a_line_makes_is_taken_back_without_the_line() {
    let (_owner, _store, app, amara) = with_amara();
    later();
    add_topic(app, amara, "typed");
    app.begin_step();
    add_topic(app, amara, "made of it at once");
    assert!(app.undo());
    assert_eq!(topics(app, amara), 1);
}

/// Everything that a store holds, what is packed unpacked.
fn laid_open(store: &Watched) -> String {
    let text = |key: &String| {
        let text = store.read(key)?;
        Some(crate::format::record::decode_value(&text).map_or(text, |record| record.data.to_string()))
    };
    store.keys().iter().filter_map(text).collect()
}

fn hold_weekly(app: App, person: Id<Person>, weeks: u64) {
    app.change(person, |notebook, pen| {
        for week in 0..weeks {
            notebook.record(pen, day("2026-11-24") - Days::new(7 * week), Some(Minutes::HALF_HOUR));
        }
    });
    app.settle(person);
    assert!(app.flush());
}

#[test]
fn old_conversations_move_to_their_year_and_can_be_read_and_exported_from_there() {
    let (_owner, store, app, amara) = with_amara();
    hold_weekly(app, amara, 60);
    let app = open(&store);
    assert_eq!(app.peek(amara, |notebook| notebook.book.sessions.len()), Some(13));
    assert_eq!(app.peek(amara, crate::domain::notebook::Notebook::held_count), Some(60));
    assert_eq!(app.year(amara, 2025).unwrap().with(|book| book.sessions.len()), 13);
    assert_eq!(app.whole().notebooks[&amara].book.sessions.len(), 60);
}

#[test]
fn one_edit_costs_the_same_with_two_thousand_sessions_as_with_ten() {
    let written = |weeks| {
        let (_owner, store, app, amara) = with_amara();
        hold_weekly(app, amara, weeks);
        store.writes.set(0);
        add_topic(app, amara, "one more");
        app.flush();
        let text = store.read(&crate::storage::key::full(1, RecordKey::Open(amara))).unwrap();
        (store.writes.get(), text.len())
    };
    let (few, many) = (written(10), written(2_000));
    assert_eq!((few.0, many.0), (1, 1));
    let years = 2_000 / 52 + 1;
    assert!(many.1 < 2 * few.1 + 100 * years, "a year costs one line of figures: {} and {}", few.1, many.1);
}

#[test]
fn export_erase_and_import_bring_everything_back_to_the_byte_but_for_its_date() {
    let (_owner, _store, app, amara) = with_amara();
    add_topic(app, amara, "The rota");
    hold_weekly(app, amara, 60);
    let before = app.export().unwrap();
    app.erase();
    assert!(app.is_empty());
    let file = crate::format::backup::decode(&before).unwrap().workspace;
    app.bring_in(&file, Bring::Replace, Item::default_choice).unwrap();
    assert_eq!(app.export().unwrap(), before);
}

#[test]
fn exporting_changes_nothing_that_is_exported_and_starts_the_count_anew() {
    let (_owner, _store, app, amara) = with_amara();
    add_topic(app, amara, "a");
    app.flush();
    assert_eq!(app.since_backup().days, None);
    let before = app.export().unwrap();
    app.backed_up();
    assert_eq!(app.export().unwrap(), before);
    assert_eq!((app.since_backup().changes, app.since_backup().days), (0, Some(0)));
    add_topic(app, amara, "b");
    app.flush();
    assert_eq!(app.since_backup().changes, 1);
}

#[test]
fn the_last_backup_counts_as_checked_once_its_own_file_was_opened() {
    let (_owner, store, app, amara) = with_amara();
    let checked = |app: App| app.device().backup.and_then(|last| last.verified_at);
    app.backed_up();
    let file = crate::format::backup::decode(&app.export().unwrap()).unwrap().workspace;
    assert_eq!(checked(app), None);
    add_topic(app, amara, "written since");
    app.flush();
    app.note_verified(&crate::format::backup::checksum(&app.whole()));
    assert_eq!(checked(app), None, "what is here now was never saved");
    app.note_verified(&crate::format::backup::checksum(&file));
    assert_eq!((checked(app), checked(open(&store))), (Some(now()), Some(now())));
    app.backed_up();
    assert_eq!(checked(app), None, "another file is not known to be good");
}

#[test]
fn fault_33_a_backup_that_nobody_opened_ends_no_reminder_and_an_earlier_good_one_still_counts() {
    let (_owner, store, app, amara) = with_amara();
    let topic = |words| {
        add_topic(app, amara, words);
        app.flush();
    };
    let since = |app: App| (app.since_good_backup().days, app.since_good_backup().changes);
    topic("a");
    let changes = since(app).1;
    app.backed_up();
    assert_eq!((since(app), since(open(&store))), ((None, changes), (None, changes)), "it may never have arrived");
    app.note_verified(&crate::format::backup::checksum(&app.whole()));
    assert_eq!((since(app), since(open(&store))), ((Some(0), 0), (Some(0), 0)));
    topic("b");
    app.backed_up();
    topic("c");
    app.backed_up();
    assert_eq!(
        (since(app), since(open(&store))),
        ((Some(0), 2), (Some(0), 2)),
        "since the one that is known to be good"
    );
    app.note_verified(&crate::format::backup::checksum(&app.whole()));
    assert_eq!(since(app), (Some(0), 0));
}

#[test]
fn fault_38_not_now_puts_a_backup_off_for_a_day_and_a_new_beginning_is_asked_anew() {
    let (_owner, _store, app, amara) = with_amara();
    app.change(amara, |notebook, pen| notebook.record(pen, pen.today, None)).unwrap();
    app.flush();
    assert!(app.asks_for_backup());
    app.put_backup_off();
    assert!(!app.asks_for_backup());
    TODAY.set(day("2026-11-25"));
    app.look_at_the_calendar();
    assert!(app.asks_for_backup(), "wherever the page stays open for weeks");
    app.put_backup_off();
    app.erase();
    let amara = app.add_person(Name::new("Amara").unwrap());
    app.change(amara, |notebook, pen| notebook.record(pen, pen.today, None)).unwrap();
    app.flush();
    assert!(app.asks_for_backup());
}

#[test]
fn fault_33_a_backup_made_before_a_file_was_taken_out_is_not_said_to_hold_what_is_here() {
    let (_owner, _store, app, amara) = with_amara();
    add_topic(app, amara, "a");
    app.flush();
    let mut file = app.whole();
    file.notebooks.get_mut(&amara).unwrap().book = Book::default();
    app.bring_in(&file, Bring::Replace, Item::default_choice).unwrap();
    for checked in [false, true] {
        app.backed_up();
        if checked {
            app.note_verified(&crate::format::backup::checksum(&app.whole()));
        }
    }
    app.step_back().unwrap();
    assert!(app.since_backup().changes > 0 && app.since_good_backup().changes > 0);
}
