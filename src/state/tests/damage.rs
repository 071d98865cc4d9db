//! What is damaged, newer, or has no room: nothing is lost by it.

use serde_json::{Value, json};

use super::*;
use crate::domain::notebook::Notebook;
use crate::domain::rhythm::Rhythm;
use crate::domain::testing::pen;
use crate::domain::workspace::Workspace;
use crate::format::{backup, record};
use crate::storage::key;

const BROKEN: &str = "{\"v\":1,\"broken";

fn place(record: RecordKey) -> String {
    key::full(1, record)
}

/// Every text of ours but what belongs to this device.
fn texts(store: &dyn Store) -> Vec<(String, String)> {
    let keys = store.keys().into_iter().filter(|full| full != key::DEVICE);
    let read = |full: String| {
        let text = store.read(&full).unwrap();
        (full, text)
    };
    keys.map(read).collect()
}

fn set_minutes(app: App, minutes: u16) {
    app.change_manager(|manager| manager.rhythm.minutes = Minutes::try_from(minutes).unwrap());
}

#[test]
fn fault_06_settings_that_cannot_be_read_are_set_aside_before_others_take_their_place() {
    let (_owner, store, app, _) = with_amara();
    set_minutes(app, 45);
    assert!(app.flush());
    store.inner.write(&place(RecordKey::Workspace), BROKEN).unwrap();
    let app = open(&store);
    assert_eq!(app.aside(), Vec::<String>::new());

    store.refuses.set(true);
    set_minutes(app, 50);
    assert!(!app.flush());
    assert_eq!(store.read(&place(RecordKey::Workspace)).as_deref(), Some(BROKEN));
    store.refuses.set(false);
    assert!(app.flush());

    let aside = app.aside();
    assert_eq!(aside.iter().map(|full| store.read(full).unwrap()).collect::<Vec<_>>(), [BROKEN]);
    assert_eq!((app.unreadable(), open(&store).unreadable()), (Vec::new(), Vec::new()));
    assert_eq!(open(&store).manager().rhythm.minutes, Minutes::try_from(50).unwrap());
    app.let_go(&aside[0]);
    assert_eq!(app.aside(), Vec::<String>::new());
}

#[test]
fn fault_06_a_backup_takes_the_place_of_what_cannot_be_read_and_leaves_what_it_does_not_hold() {
    let (_owner, store, app, amara) = with_amara();
    let jonas = app.add_person(Name::new("Jonas").unwrap());
    assert!(app.flush());
    let mut file = backup::decode(&app.export().unwrap()).unwrap().workspace;
    file.notebooks.remove(&jonas);
    for person in [amara, jonas] {
        store.inner.write(&place(RecordKey::Open(person)), BROKEN).unwrap();
    }
    let app = open(&store);
    assert_eq!(app.people(), []);
    app.bring_in(&file, Bring::Merge, Item::default_choice).unwrap();
    let left: Vec<RecordKey> = app.unreadable().into_iter().map(|unreadable| unreadable.record).collect();
    assert_eq!((app.people(), left), (vec![amara], vec![RecordKey::Open(jonas)]));
    assert_eq!(store.read(&place(RecordKey::Open(jonas))).as_deref(), Some(BROKEN));
    let aside = app.aside();
    assert_eq!((aside.len(), store.read(&aside[0]).as_deref()), (1, Some(BROKEN)));
    assert!(aside[0].ends_with(&format!("/g1/open/{amara}")));
}

#[test]
fn what_is_taken_out_is_a_file_of_the_rescue_page() {
    let (_owner, store, app, amara) = with_amara();
    let place = app.place(RecordKey::Open(amara)).unwrap();
    let file: Value = serde_json::from_str(&app.take_out(&place).unwrap()).unwrap();
    assert_eq!((&file["format"], &file["version"]), (&json!("vis-a-vis/rescue"), &json!(1)));
    assert_eq!(file["keys"], json!({ place.clone(): store.read(&place).unwrap() }));
}

#[test]
fn fault_18_what_a_newer_version_wrote_is_named_and_never_written_over() {
    let (_owner, store, app, amara) = with_amara();
    set_minutes(app, 45);
    assert!(app.flush());
    for record in [RecordKey::Workspace, RecordKey::Open(amara)] {
        let text = store.read(&place(record)).unwrap();
        store.inner.write(&place(record), &text.replacen("\"v\":1", "\"v\":2", 1)).unwrap();
    }
    let before = texts(&store);

    let app = open(&store);
    assert!(app.unreadable().iter().all(|unreadable| unreadable.newer));
    assert_eq!((app.unreadable().len(), app.people()), (2, Vec::new()));
    let empty = Workspace::default();
    assert_eq!(app.bring_in(&empty, Bring::Replace, Item::default_choice), Err(WriteError::Newer));
    set_minutes(app, 50);
    assert!(!app.flush());
    assert_eq!(app.saving(), Saving::Failed(WriteError::Newer));
    assert!(app.place(RecordKey::Open(amara)).and_then(|place| app.take_out(&place)).is_some());
    assert_eq!(texts(&store), before);
}

/// Puts another value in one place of a value, counted from its root.
fn damage(value: &mut Value, left: &mut usize, with: &Value) {
    let Some(fewer) = left.checked_sub(1) else {
        *value = with.clone();
        *left = usize::MAX;
        return;
    };
    *left = fewer;
    match value {
        Value::Array(values) => values.iter_mut().for_each(|value| damage(value, left, with)),
        Value::Object(fields) => fields.iter_mut().for_each(|(_, value)| damage(value, left, with)),
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]
    #[test]
    fn fault_07_a_record_that_breaks_a_rule_is_read_or_named_and_stays(mut left in 0_usize..120, with in 0_usize..7) {
        let (_owner, store, app, amara) = with_amara();
        for number in 0..10 {
            later();
            act(app, amara, number);
        }
        prop_assert!(saves(app));
        let full = place(RecordKey::Open(amara));
        let mut whole = record::decode_value(&store.read(&full).unwrap()).unwrap();
        let with = [json!(null), json!(-7), json!("not a day"), json!("9999-99-99"), json!([]), json!({}), json!("zzzzzzzzzzzzzzzz")][with].clone();
        damage(&mut whole.data, &mut left, &with);
        let text = record::encode_value(whole.writes, &whole.data).unwrap();
        store.inner.write(&full, &text).unwrap();

        let app = open(&store);
        let named = app.unreadable().iter().any(|unreadable| unreadable.record == RecordKey::Open(amara));
        prop_assert_ne!(named, app.people().contains(&amara));
        let _ = app.export();
        app.add_person(Name::new("Jonas").unwrap());
        prop_assert!(app.flush());
        prop_assert_eq!(store.read(&full), Some(text));
    }
}

/// A store with room for so many units; none where it is 0.
#[derive(Clone, Default)]
pub(super) struct Narrow {
    inner: MemoryStore,
    pub(super) room: Rc<Cell<usize>>,
}

impl Narrow {
    pub(super) fn used(&self) -> usize {
        self.keys().iter().map(|full| full.encode_utf16().count() + self.units(full)).sum()
    }
}

impl Store for Narrow {
    fn read(&self, key: &str) -> Option<String> {
        self.inner.read(key)
    }
    fn write(&self, key: &str, text: &str) -> Result<(), WriteError> {
        let before = self.read(key);
        self.inner.write(key, text)?;
        if self.room.get() == 0 || self.used() <= self.room.get() {
            return Ok(());
        }
        match before {
            Some(before) => self.inner.write(key, &before)?,
            None => self.inner.remove(key),
        }
        Err(WriteError::Full)
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
}

#[test]
fn fault_01_where_there_is_no_room_the_way_back_is_let_go_and_that_is_said() {
    let owner = Owner::new();
    owner.set();
    let store = Narrow::default();
    let reopen = || App::open(Rc::new(store.clone()), Edge { now, today: || TODAY.get(), random, after: |_, _| {} });
    let app = reopen();
    let amara = app.add_person(Name::new("Amara Okafor").unwrap());
    for _ in 0..4 {
        add_topic(app, amara, &"long ".repeat(60));
    }
    assert!(app.flush());
    let jonas = Id::from_bytes([9; 10]);
    let other = Notebook::new(&pen(), Name::new("Jonas").unwrap(), Rhythm::default());
    let file = Workspace { notebooks: [(jonas, other)].into_iter().collect(), ..Workspace::default() };
    app.bring_in(&file, Bring::Replace, Item::default_choice).unwrap();
    assert!(app.can_step_back());

    store.room.set(store.used());
    add_topic(app, jonas, "typed while there was no room");
    assert!(app.flush());
    assert_eq!(topics(reopen(), jonas), 1);
    assert!(!app.can_step_back());
    assert!(matches!(app.said(), Some(Said::Told(words)) if words.contains("cannot be taken out any more")));

    store.room.set(store.used());
    add_topic(app, jonas, &"and now there is nothing to let go of ".repeat(4));
    assert!(!app.flush());
    assert_eq!((app.saving(), topics(app, jonas)), (Saving::Failed(WriteError::Full), 2));
    store.room.set(0);
    assert!(app.flush());
    assert_eq!(topics(reopen(), jonas), 2);
}

#[test]
fn the_room_is_counted_at_the_first_saving() {
    let (_owner, store, app, amara) = with_amara();
    let app_again = open(&store);
    assert_eq!((app.used() > 0, app_again.used()), (true, 0));
    add_topic(app_again, amara, "a");
    assert!(app_again.flush());
    let records = app_again.units().records;
    assert_eq!(records.keys().collect::<Vec<_>>(), [&RecordKey::Open(amara)]);
}
