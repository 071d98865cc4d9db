//! The published description of the backup file against what is really written. A user must be able to leave.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc, Weekday};
use jsonschema::Validator;
use serde_json::{Map, Value, json};
use vis_a_vis::domain::action_item::ActionItem;
use vis_a_vis::domain::goal::Goal;
use vis_a_vis::domain::hints::Rule;
use vis_a_vis::domain::id::Id;
use vis_a_vis::domain::idea::Template;
use vis_a_vis::domain::notebook::Notebook;
use vis_a_vis::domain::pen::Pen;
use vis_a_vis::domain::person::{Energy, Fact, Horizon, Horizons, Interest, OpensUp, Person, Sphere, TellsWins};
use vis_a_vis::domain::revision::Writer;
use vis_a_vis::domain::rhythm::{Cadence, Minutes, Rhythm, Weeks};
use vis_a_vis::domain::session::{By, CheckIn, Mark, Session};
use vis_a_vis::domain::talk::{Percent, Voice};
use vis_a_vis::domain::text::{Line, Name};
use vis_a_vis::domain::theme::Theme;
use vis_a_vis::domain::topic::{Outcome, Repeats, Side};
use vis_a_vis::domain::win::Win;
use vis_a_vis::domain::workspace::Workspace;
use vis_a_vis::domain::worth::Worth;
use vis_a_vis::format::VERSION;

const SCHEMA: &str = include_str!("../pwa/backup.schema.json");

#[test]
fn a_full_workspace_fits_the_published_schema() {
    assert_eq!(complaints(&published(), &backup()), Vec::<String>::new());
}

#[test]
fn every_field_that_is_written_is_described() {
    let mut strict = published();
    forbid_the_undescribed(&mut strict);
    for document in [backup(), handed_over(false), handed_over(true)] {
        assert_eq!(complaints(&strict, &document), Vec::<String>::new());
    }
    assert_eq!(without_words(&published()), Vec::<String>::new());
}

#[test]
fn every_field_and_word_that_is_described_is_written() {
    let mut written = BTreeSet::new();
    collect_written(&backup(), &mut written);
    collect_written(&handed_over(false), &mut written);
    let mut described = BTreeSet::new();
    collect_described(&published(), &mut described);
    // The seven days are chrono's; one of them stands for all.
    let days = ["Mon", "Wed", "Thu", "Fri", "Sat", "Sun"].map(str::to_owned).into();
    assert_eq!(described.difference(&written).cloned().collect::<BTreeSet<_>>(), days);
}

#[test]
fn a_wrong_value_does_not_fit() {
    let (schema, good) = (validator(&published()), backup());
    let session = first(&good, "sessions");
    let topic = first(&good, "topics");
    for (pointer, wrong) in [
        ("/format".to_owned(), json!("vis-a-vis/record")),
        ("/version".to_owned(), json!("1")),
        ("/exported_at".to_owned(), json!("yesterday")),
        ("/counts/sessions".to_owned(), json!(-1)),
        ("/sha256".to_owned(), json!("abc")),
        ("/workspace".to_owned(), json!({})),
        (format!("{session}/day"), json!("2026-13-01")),
        (format!("{session}/minutes"), json!(4)),
        (format!("{session}/stage"), json!("skipped")),
        (format!("{session}/stage"), json!({"held": {"told": 4}})),
        (format!("{session}/stage"), json!({"moved": {"by": "report"}, "cancelled": {"by": "report"}})),
        (format!("{session}/check_in/stress"), json!(11)),
        (format!("{session}/rev"), json!({"Not A Writer": 1})),
        (format!("{session}/changed_at"), Value::Null),
        (format!("{topic}/words"), json!("")),
        (format!("{topic}/theme"), json!("gossip")),
    ] {
        let mut bad = good.clone();
        *bad.pointer_mut(&pointer).unwrap() = wrong.clone();
        assert!(!schema.is_valid(&bad), "{wrong} fits at {pointer}");
    }
}

/// The names that fields of entries hold inside, and the version of the format that they are of.
const INSIDE: (usize, [(&str, &str); 28]) = (
    1,
    [
        ("cadence", "every-weeks"),
        ("cancelled", "by"),
        ("check_in", "connection energy left_out stress workload"),
        ("done", "on"),
        ("dream", "talked_on words"),
        ("dropped", "on why"),
        ("end", "done dropped"),
        ("ended", "how on session"),
        ("five_years", "talked_on words"),
        ("held", "measured told"),
        ("hints", "lines rules"),
        ("horizons", "dream five_years now one_year"),
        ("measured", "ended started"),
        ("moved", "by"),
        ("now", "talked_on words"),
        ("one_year", "talked_on words"),
        ("questions", "theme words"),
        ("renegotiated", "from on to why"),
        ("repeats", "every-nth"),
        ("rhythm", "cadence minutes time weekday"),
        ("rules", "left off rule turn"),
        ("running", "started"),
        ("stage", "cancelled held moved running"),
        ("talk", "estimate taps"),
        ("taps", "at voice"),
        ("templates", "name topics"),
        ("topics", "theme words"),
        ("turns", "at topic"),
    ],
);

/// What a newer version adds beside the fields of an entry, an older one keeps. What is added inside such a field it
/// drops with the next change, unless the version tells it to keep its hands off: whoever adds a name here adds a version.
#[test]
fn fault_19_whoever_adds_a_field_inside_another_adds_a_version() {
    let (mut inside, document) = (BTreeMap::new(), backup());
    for entry in entries(&document["workspace"]) {
        for (name, value) in entry.as_object().unwrap().iter().filter(|(name, _)| *name != "rev") {
            collect_inside(name, value, &mut inside);
        }
    }
    let (version, known) = INSIDE;
    let names = |names: &str| names.split(' ').map(str::to_owned).collect::<BTreeSet<String>>();
    let known: BTreeMap<String, BTreeSet<String>> =
        known.iter().map(|(name, inside)| ((*name).to_owned(), names(inside))).collect();
    assert_eq!((VERSION, inside), (version, known), "as written on the left, as of that version on the right");
}

// ── The schema ────────────────────────────────────────────────────────────────────────────────────

fn published() -> Value {
    serde_json::from_str(SCHEMA).unwrap()
}

fn validator(schema: &Value) -> Validator {
    jsonschema::options().should_validate_formats(true).build(schema).unwrap()
}

fn complaints(schema: &Value, document: &Value) -> Vec<String> {
    validator(schema).iter_errors(document).map(|error| format!("{}: {error}", error.instance_path)).collect()
}

/// Closes every object whose fields are described.
fn forbid_the_undescribed(schema: &mut Value) {
    if let Value::Object(fields) = schema
        && fields.contains_key("properties")
    {
        fields.insert("additionalProperties".to_owned(), Value::Bool(false));
    }
    match schema {
        Value::Object(fields) => fields.values_mut().for_each(forbid_the_undescribed),
        Value::Array(items) => items.iter_mut().for_each(forbid_the_undescribed),
        _ => {}
    }
}

/// The fields and definitions that nobody explained to a reader.
fn without_words(schema: &Value) -> Vec<String> {
    let named = ["properties", "$defs"].into_iter().filter_map(|key| schema.get(key)?.as_object()).flatten();
    let unexplained = named.filter(|(_, what)| what["description"].as_str().is_none_or(str::is_empty));
    let here = unexplained.map(|(name, _)| name.clone());
    here.chain(children(schema).into_iter().flat_map(without_words)).collect()
}

/// Names of fields, and the words that a field may hold.
fn collect_described(schema: &Value, into: &mut BTreeSet<String>) {
    let names = schema.get("properties").and_then(Value::as_object).into_iter().flat_map(Map::keys).cloned();
    let one = schema.get("const").into_iter();
    let words = one.chain(schema.get("enum").and_then(Value::as_array).into_iter().flatten());
    into.extend(names.chain(words.filter_map(Value::as_str).map(str::to_owned)));
    for child in children(schema) {
        collect_described(child, into);
    }
}

fn collect_written(document: &Value, into: &mut BTreeSet<String>) {
    into.extend(document.as_object().into_iter().flat_map(Map::keys).cloned());
    into.extend(document.as_str().map(str::to_owned));
    for child in children(document) {
        collect_written(child, into);
    }
}

fn children(value: &Value) -> Vec<&Value> {
    match value {
        Value::Object(fields) => fields.values().collect(),
        Value::Array(items) => items.iter().collect(),
        _ => Vec::new(),
    }
}

/// Every entry of a workspace.
fn entries(workspace: &Value) -> Vec<&Value> {
    let mut entries = vec![&workspace["manager"]];
    for notebook in children(&workspace["notebooks"]) {
        entries.push(&notebook["person"]);
        for list in ["facts", "interests", "goals"] {
            entries.extend(children(&notebook[list]));
        }
        for list in ["sessions", "topics", "action_items", "wins"] {
            entries.extend(children(&notebook["book"][list]));
        }
    }
    entries
}

/// The names in every object below a field, by the name of the field that holds it.
fn collect_inside(field: &str, value: &Value, into: &mut BTreeMap<String, BTreeSet<String>>) {
    match value {
        Value::Object(fields) => {
            into.entry(field.to_owned()).or_default().extend(fields.keys().cloned());
            for (name, value) in fields {
                collect_inside(name, value, into);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect_inside(field, item, into)),
        _ => {}
    }
}

/// Where the first entry of a kind stands that was not removed.
fn first(backup: &Value, kind: &str) -> String {
    let notebooks = backup["workspace"]["notebooks"].as_object().unwrap();
    let mut entries = notebooks.iter().flat_map(|(person, notebook)| {
        notebook["book"][kind].as_object().unwrap().iter().map(move |(id, entry)| (person, id, entry))
    });
    let (person, id, _) = entries.find(|(_, _, entry)| entry.get("removed").is_none()).unwrap();
    format!("/workspace/notebooks/{person}/book/{kind}/{id}")
}

// ── A backup of everything ────────────────────────────────────────────────────────────────────────

fn backup() -> Value {
    let text = vis_a_vis::format::backup::encode(&workspace(), "0.1.0", at("2026-11-24T18:00:00Z")).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// The file for somebody's next manager.
fn handed_over(with_private: bool) -> Value {
    let workspace = workspace();
    let (person, notebook) = workspace.notebooks.iter().next().unwrap();
    let file = vis_a_vis::format::hand_over::workspace(*person, notebook, with_private).unwrap();
    let text = vis_a_vis::format::backup::encode_one(&file, "0.1.0", at("2026-11-24T18:00:00Z")).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// Every optional field is set somewhere, and every variant of every enum is used.
///
/// Values without rules of their own are written as whole literals, so that a new field does not compile until it is
/// set here, and described.
fn workspace() -> Workspace {
    let mut pen = pen();
    let mut workspace = Workspace::default();
    workspace.manager.change(&pen, |manager| {
        manager.rhythm.cadence = Cadence::Monthly;
        manager.templates = Template::built_in();
        manager.questions = manager.templates.iter().flat_map(|template| template.topics.clone()).collect();
        manager.hints.leave(Rule::Closed, "Are you well?");
        manager.hints.switch(Rule::Status, false);
    });
    for notebook in [amara(&mut pen), jonas(&mut pen), mei(&pen), ruth(&pen)] {
        workspace.notebooks.insert(pen.id(), notebook);
    }
    workspace
}

fn amara(pen: &mut Pen) -> Notebook {
    let mut notebook = Notebook::new(pen, Name::new("Amara Okafor").unwrap(), Rhythm::default());
    notebook.person.change(pen, |person| *person = everything_about(person.name.clone()));
    add_front_page(&mut notebook, pen);
    hold_a_session(&mut notebook, pen);
    add_other_sessions(&mut notebook, pen);
    add_topics(&mut notebook, pen);
    add_promises(&mut notebook, pen);
    notebook
}

/// Somebody with the trace of what was removed long ago, and with something removed today.
fn jonas(pen: &mut Pen) -> Notebook {
    let mut notebook = Notebook::new(pen, Name::new("Jonas").unwrap(), Rhythm::default());
    notebook.person.change(pen, |person| {
        person.opens_up = Some(OpensUp::Fast);
        person.tells_wins = Some(TellsWins::Rarely);
    });
    let topic = notebook.add_topic(pen, line("Anything"), Side::Report, Theme::Person);
    notebook.book.topics.remove(topic, pen);
    notebook.forget(pen, pen.now + TimeDelta::days(31));
    let session = notebook.record(pen, day("2026-11-10"), None);
    notebook.book.sessions.remove(session, pen);
    notebook
}

fn mei(pen: &Pen) -> Notebook {
    let mut notebook = Notebook::new(pen, Name::new("Mei").unwrap(), Rhythm::default());
    notebook.person.change(pen, |person| person.opens_up = Some(OpensUp::Slowly));
    notebook
}

/// Somebody whose front page was removed, when this notebook was joined into another.
fn ruth(pen: &Pen) -> Notebook {
    let mut notebook = Notebook::new(pen, Name::new("Ruth").unwrap(), Rhythm::default());
    notebook.person.remove(pen);
    notebook.joined_into = Some(Id::from_bytes([9; 10]));
    notebook
}

fn everything_about(name: Name) -> Person {
    let horizon = |words| Horizon { words: Some(line(words)), talked_on: Some(day("2026-09-01")) };
    Person {
        name,
        pronouns: Some(line("she/her")),
        role: Some(line("Engineer")),
        start_day: Some(day("2024-02-01")),
        added_on: day("2026-11-01"),
        place: Some(line("Lagos, at home")),
        time_zone: Some(line("West Africa")),
        rhythm: Rhythm {
            cadence: Cadence::EveryWeeks(Weeks::try_from(2).unwrap()),
            weekday: Some(Weekday::Tue),
            time: Some(two()),
            minutes: Minutes::HALF_HOUR,
        },
        opens_up: Some(OpensUp::InWritingFirst),
        tells_wins: Some(TellsWins::Readily),
        likes_recognition: Some(line("In writing")),
        likes_feedback: Some(line("The same day")),
        feedback_asked_on: Some(day("2026-10-27")),
        read_up_to: Some(day("2026-11-10")),
        status_at_most: Percent::try_from(0).ok(),
        performance_at_most: Percent::try_from(20).ok(),
        interests_at_least: Percent::try_from(100).ok(),
        horizons: Horizons {
            now: horizon("The rota"),
            one_year: horizon("A team"),
            five_years: horizon("A school"),
            dream: horizon("A book"),
        },
        archived_on: Some(day("2026-11-24")),
    }
}

fn add_front_page(notebook: &mut Notebook, pen: &mut Pen) {
    notebook.facts.add(pen, Fact { label: line("At home"), words: line("Ada is four"), left_out: true });
    for sphere in [Sphere::Work, Sphere::Beyond] {
        let energy = Energy::try_from(4).ok();
        notebook.interests.add(pen, Interest { words: line("Teaching"), sphere, energy, left_out: false });
    }
    let goal = Goal {
        words: line("Lead the move"),
        why: Some(line("To see it whole")),
        next_step: Some(line("Draw it")),
        owner: Side::Report,
        done_on: Some(day("2026-11-20")),
    };
    notebook.goals.add(pen, goal);
}

fn hold_a_session(notebook: &mut Notebook, pen: &mut Pen) {
    let topic = notebook.add_topic(pen, line("A year from now"), Side::Report, Theme::Purpose);
    let id = notebook.plan(pen, pen.today, Some(two()), Minutes::HALF_HOUR);
    notebook.start(pen, id);
    // The last tap is the same voice again, which pauses.
    for voice in [Voice::Them, Voice::Quiet, Voice::Me, Voice::Me] {
        notebook.tap(pen, id, voice);
        notebook.turn_to(pen, id, (voice != Voice::Quiet).then_some(topic));
        pen.now += TimeDelta::milliseconds(61_500);
    }
    notebook.book.sessions.change(id, pen, fill);
    notebook.hold(pen, id, pen.now);
    notebook.book.wins.add(pen, Win { words: line("The migration"), on: pen.today, session: Some(id) });
}

fn fill(session: &mut Session) {
    let mark = |mark| Mark::try_from(mark).ok();
    session.notes.push_str("- the rota\n- Ada");
    session.private_notes.push_str("tired?");
    session.talk.estimate = Percent::try_from(40).ok();
    session.check_in =
        CheckIn { energy: mark(7), stress: mark(0), workload: mark(10), connection: mark(5), left_out: true };
}

fn add_other_sessions(notebook: &mut Notebook, pen: &mut Pen) {
    for worth in Worth::ALL {
        let id = notebook.record(pen, day("2026-10-27"), None);
        notebook.book.sessions.change(id, pen, |session| session.worth_guess = Some(worth));
    }
    notebook.start_now(pen);
    notebook.record(pen, day("2026-11-03"), None);
    notebook.record(pen, day("2026-11-10"), Some(Minutes::HALF_HOUR));
    for by in [By::Manager, By::Report, By::Circumstances] {
        let planned = notebook.plan(pen, day("2026-12-01"), None, Minutes::HALF_HOUR);
        let moved = notebook.move_session(pen, planned, day("2026-12-03"), None, by).unwrap();
        notebook.cancel(pen, moved, by);
    }
    notebook.plan(pen, day("2026-12-08"), Some(two()), Minutes::HALF_HOUR);
}

fn add_topics(notebook: &mut Notebook, pen: &mut Pen) {
    for theme in Theme::ALL {
        notebook.add_topic(pen, line("Something"), Side::Manager, theme);
    }
    notebook.add_expectation(pen, line("A word by Thursday"));
    for repeats in [Repeats::EveryTime, Repeats::EveryNth(3), Repeats::Monthly] {
        let id = notebook.add_topic(pen, line("Arriving"), Side::Manager, Theme::Person);
        notebook.book.topics.change(id, pen, |topic| topic.repeats = Some(repeats));
        notebook.end_topic(pen, id, Outcome::Discussed, pen.today, None);
    }
    for how in [Outcome::Parked, Outcome::Async, Outcome::Dropped] {
        let id = notebook.add_topic(pen, line("The delay"), Side::Manager, Theme::Performance);
        notebook.end_topic(pen, id, how, pen.today, None);
    }
}

fn add_promises(notebook: &mut Notebook, pen: &mut Pen) {
    let session: Option<Id<Session>> = notebook.last_held().map(|(id, _)| id);
    let mut kept = ActionItem::new(pen, line("Ask finance"), Side::Manager, Some(day("2026-11-25")), session);
    kept.renegotiate(day("2026-11-27"), Some(line("Finance is closed")), pen);
    kept.set_done(true, pen);
    let mut let_go = ActionItem::new(pen, line("Draw it"), Side::Report, None, None);
    let_go.drop_it(Some(line("Not needed any more")), pen);
    notebook.book.action_items.add(pen, kept);
    notebook.book.action_items.add(pen, let_go);
}

// ── Small things ──────────────────────────────────────────────────────────────────────────────────

/// A pen whose ids count upwards.
fn pen() -> Pen {
    let mut count = 0_u64;
    let now = at("2026-11-24T14:00:00Z");
    Pen::new(Writer::try_from("k3f9".to_owned()).unwrap(), now, now.date_naive(), move || {
        count += 1;
        let mut bytes = [0; 10];
        bytes[2..].copy_from_slice(&count.to_be_bytes());
        bytes
    })
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn two() -> NaiveTime {
    "14:00:00".parse().unwrap()
}

fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}
