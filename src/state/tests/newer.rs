//! Two versions of the app on one store: what the newer one wrote is kept whole, and never written over.

use serde_json::{Map, Value, json};

use super::*;
use crate::domain::action_item::ActionItem;
use crate::domain::entries::Entries;
use crate::domain::goal::Goal;
use crate::domain::kept::Kept;
use crate::domain::person::{Fact, Interest, Sphere};
use crate::domain::win::Win;
use crate::format::{backup, record};
use crate::storage::key;

fn place(record: RecordKey) -> String {
    key::full(1, record)
}

#[test]
fn fault_17_what_a_tab_of_a_newer_version_wrote_is_not_written_over_and_what_was_typed_here_stays() {
    for before in [true, false] {
        let (_owner, store, app, amara) = with_amara();
        let jonas = app.add_person(Name::new("Jonas").unwrap());
        assert!(app.flush());
        if before {
            add_topic(app, amara, "typed in the older version");
        }
        let full = place(RecordKey::Open(amara));
        let newer = store.read(&full).unwrap().replacen("\"v\":1", "\"v\":2", 1);
        store.inner.write(&full, &newer).unwrap();
        app.take_in_other_tabs(None);
        if !before {
            add_topic(app, amara, "typed in the older version");
        }
        add_topic(app, jonas, "typed for somebody else");

        assert!(!app.flush());
        assert_eq!(app.saving(), Saving::Failed(WriteError::Newer));
        let named: Vec<_> = app.unreadable().iter().map(|named| (named.record, named.newer)).collect();
        assert_eq!(named, [(RecordKey::Open(amara), true)]);
        app.take_theirs();
        assert!(app.has_unsaved(), "it is not given up for what cannot be read");
        assert!(!app.flush());
        assert_eq!((topics(app, amara), topics(open(&store), jonas)), (1, 1));
        assert!(app.export().unwrap().contains("typed in the older version"));
        assert_eq!(store.read(&full), Some(newer));
    }
}

#[test]
fn fault_21_a_record_that_cannot_be_lifted_is_named_and_stays_and_is_set_aside_before_it_is_replaced() {
    let (_owner, store, app, amara) = with_amara();
    let jonas = app.add_person(Name::new("Jonas").unwrap());
    assert!(app.flush());
    let file = backup::decode(&app.export().unwrap()).unwrap().workspace;
    let full = place(RecordKey::Open(amara));
    let poisoned = store.read(&full).unwrap().replacen("\"v\":1", "\"v\":0", 1);
    store.inner.write(&full, &poisoned).unwrap();

    let app = open(&store);
    let named: Vec<_> = app.unreadable().into_iter().map(|named| (named.record, named.why, named.newer)).collect();
    assert_eq!(named, [(RecordKey::Open(amara), "it is damaged: there is no format 0".to_owned(), false)]);
    add_topic(app, jonas, "life goes on");
    assert!(app.flush());
    assert_eq!(store.read(&full).as_ref(), Some(&poisoned));
    app.bring_in(&file, Bring::Merge, Item::default_choice).unwrap();
    let aside: Vec<String> = app.aside().iter().map(|full| store.read(full).unwrap()).collect();
    assert_eq!((aside, app.people().len(), app.unreadable()), (vec![poisoned], 2, Vec::new()));
}

// ── More fields, kinds and stages than this version knows ─────────────────────────────────────────

/// Somebody with something in every list, and a manager's page.
fn with_everything() -> (Owner, Watched, App, Id<Person>) {
    let (owner, store, app, amara) = with_amara();
    app.change_manager(|manager| manager.rhythm.minutes = Minutes::try_from(45).unwrap());
    app.change(amara, |notebook, pen| {
        for words in ["The rota", "A year from now"] {
            notebook.add_topic(pen, line(words), Side::Report, Theme::Agency);
            notebook.record(pen, day("2026-11-17"), Some(Minutes::HALF_HOUR));
        }
        let item = ActionItem::new(pen, line("Ask finance"), Side::Manager, Some(day("2026-11-27")), None);
        notebook.book.action_items.add(pen, item);
        notebook.book.wins.add(pen, Win { words: line("Calm"), on: day("2026-11-20"), session: None });
        notebook.facts.add(pen, Fact { label: line("At home"), words: line("Ada is four"), left_out: true });
        let interest = Interest { words: line("Teaching"), sphere: Sphere::Work, energy: None, left_out: false };
        notebook.interests.add(pen, interest);
        let goal = Goal { words: line("Lead"), why: None, next_step: None, owner: Side::Report, done_on: None };
        notebook.goals.add(pen, goal);
    });
    assert!(app.flush());
    (owner, store, app, amara)
}

/// Changes everything that this version can read.
fn edit_everything(app: App, person: Id<Person>) {
    fn ids<T>(entries: &Entries<T>) -> Vec<Id<T>> {
        entries.iter().map(|(id, _)| id).collect()
    }
    app.change_manager(|manager| manager.rhythm.minutes = Minutes::try_from(50).unwrap());
    app.change(person, |notebook, pen| {
        notebook.person.change(pen, |person| person.role = Some(line("Editor")));
        for id in ids(&notebook.facts) {
            notebook.facts.change(id, pen, |fact| fact.words = line("edited"));
        }
        for id in ids(&notebook.interests) {
            notebook.interests.change(id, pen, |interest| interest.words = line("edited"));
        }
        for id in ids(&notebook.goals) {
            notebook.goals.change(id, pen, |goal| goal.words = line("edited"));
        }
        for id in ids(&notebook.book.sessions) {
            notebook.book.sessions.change(id, pen, |session| session.notes.push_str("edited"));
        }
        for id in ids(&notebook.book.topics) {
            notebook.book.topics.change(id, pen, |topic| topic.words = line("edited"));
        }
        for id in ids(&notebook.book.action_items) {
            notebook.book.action_items.change(id, pen, |item| item.words = line("edited"));
        }
        for id in ids(&notebook.book.wins) {
            notebook.book.wins.change(id, pen, |win| win.words = line("edited"));
        }
        notebook.add_topic(pen, line("added"), Side::Manager, Theme::Person);
    });
}

/// Where a newer version may write more in a notebook: beside its lists, beside those of its book, and in every entry.
fn places(notebook: &Value) -> Vec<String> {
    let mut places = ["", "/person", "/book"].map(str::to_owned).to_vec();
    let book = ["/book/sessions", "/book/topics", "/book/action_items", "/book/wins"];
    for list in ["/facts", "/interests", "/goals"].into_iter().chain(book) {
        let ids = notebook.pointer(list).and_then(Value::as_object).into_iter().flat_map(Map::keys);
        places.extend(ids.map(|id| format!("{list}/{id}")));
    }
    places
}

/// Makes an entry of this list one that only a newer version can read; where it stands.
fn make_newer(notebook: &mut Value, list: &str, field: &str, value: Value) -> String {
    let entries = notebook.pointer_mut(list).and_then(Value::as_object_mut).unwrap();
    let (id, entry) = entries.iter_mut().next().unwrap();
    entry[field] = value;
    format!("{list}/{id}")
}

fn anything() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        "(?s:.){0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(2, 8, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
            prop::collection::vec(("[a-z]{1,4}", inner), 0..3)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

fn data_of(store: &Watched, record: RecordKey) -> Value {
    record::decode_value(&store.read(&place(record)).unwrap()).unwrap().data
}

fn put_data(store: &Watched, record: RecordKey, data: &Value) {
    store.inner.write(&place(record), &record::encode_value(9, data).unwrap()).unwrap();
}

/// Whether `found` holds at each place what `written` does.
fn holds(found: Option<&Value>, written: &Value, at: &[String]) -> Result<(), TestCaseError> {
    for place in at {
        prop_assert_eq!(found.and_then(|found| found.pointer(place)), written.pointer(place), "{}", place);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn fault_19_what_a_newer_version_wrote_more_goes_through_edit_save_export_and_import(
        fields in prop::collection::vec((any::<prop::sample::Index>(), "zz_[a-z]{1,6}", anything()), 1..10),
        beside in anything(),
        list in prop::collection::vec(anything(), 1..3),
    ) {
        let (_owner, store, _, amara) = with_everything();
        let (open_book, desk) = (RecordKey::Open(amara), RecordKey::Workspace);
        let (mut notebook, mut page) = (data_of(&store, open_book), data_of(&store, desk));
        let beyond = [
            make_newer(&mut notebook, "/book/sessions", "stage", json!({ "postponed": { "to": "2026-12-01" } })),
            make_newer(&mut notebook, "/book/topics", "theme", json!("weather")),
            make_newer(&mut notebook, "/facts", "words", json!({ "rich": "text" })),
        ];
        let mut kept = beyond.to_vec();
        // Kinds of which this version has no name, entry by entry.
        let feelings = list.into_iter().enumerate().map(|(at, value)| (format!("00000000000000z{at}"), value));
        let feelings = Value::Object(feelings.collect());
        for kinds in ["", "/book"] {
            notebook.pointer_mut(kinds).unwrap()["feelings"] = feelings.clone();
            kept.push(format!("{kinds}/feelings"));
        }
        for (at, name, value) in fields {
            let place = at.get(&places(&notebook)).clone();
            notebook.pointer_mut(&place).unwrap()[&name] = value;
            kept.push(format!("{place}/{name}"));
        }
        page["zz"] = beside.clone();
        page["manager"]["zz"] = beside;
        let kept_beside = ["/zz", "/manager/zz"].map(str::to_owned);
        put_data(&store, open_book, &notebook);
        put_data(&store, desk, &page);

        let app = open(&store);
        prop_assert_eq!((app.unreadable(), app.newer()), (Vec::new(), vec![(Some(amara), beyond.len())]));
        edit_everything(app, amara);
        prop_assert!(app.flush());
        let saved = data_of(&store, open_book);
        prop_assert_ne!(&saved, &notebook);
        holds(Some(&saved), &notebook, &kept)?;
        holds(Some(&data_of(&store, desk)), &page, &kept_beside)?;

        let text = app.export().unwrap();
        let document: Value = serde_json::from_str(&text).unwrap();
        let there = format!("/notebooks/{amara}");
        holds(document["workspace"].pointer(&there), &notebook, &kept)?;
        holds(document.get("workspace"), &page, &kept_beside)?;

        let other = Watched::default();
        let file = backup::decode(&text).unwrap().workspace;
        open(&other).bring_in(&file, Bring::Merge, Item::default_choice).unwrap();
        let app = open(&other);
        prop_assert_eq!(app.newer(), [(Some(amara), beyond.len())]);
        let brought = app.whole().write();
        holds(brought.pointer(&there), &notebook, &kept)?;
        holds(Some(&brought), &page, &kept_beside)?;
    }
}
