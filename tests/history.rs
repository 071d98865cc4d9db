//! Every form in which notes were ever kept still opens. Fixtures are appended, never edited.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use serde_json::Value;
use vis_a_vis::domain::book::Book;
use vis_a_vis::domain::entries::Entries;
use vis_a_vis::domain::entry::Entry;
use vis_a_vis::domain::notebook::Notebook;
use vis_a_vis::domain::workspace::Workspace;
use vis_a_vis::format::VERSION;
use vis_a_vis::format::backup::{self, Counts};
use vis_a_vis::format::record::{self, Record};

const README: &str = include_str!("../README.md");
const SCHEMA: &str = include_str!("../pwa/backup.schema.json");

#[test]
fn every_released_version_has_its_fixture_and_no_other_is_there() {
    let there = fs::read_dir(folder()).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    let versions: BTreeSet<String> = (1..=VERSION).map(name).collect();
    assert_eq!(there.filter(|name| name.starts_with("backup-")).collect::<BTreeSet<_>>(), versions);
}

#[test]
fn a_fixture_says_the_version_of_its_name() {
    for version in 1..=VERSION {
        assert_eq!(document(version)["version"], version, "{}", name(version));
    }
}

#[test]
fn each_fixture_opens_whole_and_without_a_warning() {
    for version in 1..=VERSION {
        let backup = backup::decode(&text(version)).unwrap();
        assert_eq!(backup.warning, None, "{}", name(version));
        assert_eq!(beyond_this_version(&backup.workspace), [""; 0], "{}", name(version));
        let counts = serde_json::to_value(Counts::of(&backup.workspace)).unwrap();
        assert_eq!(counts, document(version)["counts"], "{}", name(version));
    }
}

#[test]
fn fault_20_what_every_version_wrote_is_written_as_was_settled_once_and_reading_that_changes_nothing() {
    for version in 1..=VERSION {
        let written = written_again(&text(version));
        same(&settled(version), &written, &name(version));
        same(&written, &written_again(&written), "once more");
    }
}

/// The text of a backup as this version writes it.
fn written_again(text: &str) -> String {
    let (document, backup) = (serde_json::from_str::<Value>(text).unwrap(), backup::decode(text).unwrap());
    // Which app wrote it, and when, is all in which two exports of the same notes may differ.
    let app_version = document["app_version"].as_str().unwrap();
    backup::encode(&backup.workspace, app_version, backup.exported_at.unwrap()).unwrap()
}

/// What this version writes of a fixture. The newest stands for itself; beside an older one lies what becomes of it.
fn settled(version: usize) -> String {
    if version == VERSION { text(version) } else { read(&format!("as-{VERSION}-{}", name(version))) }
}

fn same(expected: &str, found: &str, which: &str) {
    let differs = expected.lines().zip(found.lines()).position(|(expected, found)| expected != found);
    assert_eq!(differs.map(|line| line + 1), None, "{which}: the first line that differs");
    assert!(expected == found, "{which}: the one ends before the other");
}

#[test]
fn the_newest_fixture_fits_the_published_schema() {
    let schema = serde_json::from_str(SCHEMA).unwrap();
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    let document = document(VERSION);
    let complaints = validator.iter_errors(&document).map(|error| format!("{}: {error}", error.instance_path));
    assert_eq!(complaints.collect::<Vec<_>>(), [""; 0]);
}

/// Both forms in which a year book was ever kept under its key, and how often each of these was written.
const YEAR_BOOKS: [(&str, u64); 2] = [("year-1.json", 7), ("year-1-packed.json", 8)];

#[test]
fn each_form_of_a_stored_year_book_opens_to_the_same_notes() {
    let books = YEAR_BOOKS.map(|(name, writes)| {
        let record = record::decode::<Book>(&stored(name)).unwrap();
        assert_eq!(record.writes, writes, "{name}");
        record.data
    });
    for book in &books {
        assert_eq!(beyond_in_book(book), [""; 0]);
        assert_eq!((book.sessions.len(), book.topics.len(), book.action_items.len(), book.wins.len()), (10, 23, 7, 1));
        let odd = book.sessions.iter().find(|(_, session)| session.private_notes.contains('🌱')).unwrap().1;
        assert_eq!(
            odd.private_notes,
            "“Quiet”, he said:\n\t\"not \\ silent\". 🌱 Zoë \u{2028} \u{1} \u{7f} \u{feff} end"
        );
    }
    assert!(books[0] == books[1], "the packed one holds something else");
}

#[test]
fn a_stored_year_book_written_again_is_packed_and_opens_to_the_same_notes() {
    for (name, writes) in YEAR_BOOKS {
        let before = record::decode_value(&stored(name)).unwrap().data;
        let text = record::encode_packed(writes + 1, &before).unwrap();
        assert!(record::may_hold_removed(&stored(name)) && record::may_hold_removed(&text), "{name}");
        assert!(text.contains("\"packed\":"), "{name}");
        assert_eq!(record::decode_value(&text), Ok(Record { writes: writes + 1, data: before }), "{name}");
    }
}

#[test]
fn the_example_in_the_readme_opens() {
    let example = README.split_once("```json\n").unwrap().1.split_once("```").unwrap().0;
    let backup = backup::decode(example).unwrap();
    assert_eq!(backup.warning, None, "the checksum of the example does not fit");
    let document: Value = serde_json::from_str(example).unwrap();
    assert_eq!(serde_json::to_value(Counts::of(&backup.workspace)).unwrap(), document["counts"]);
    assert_eq!(beyond_this_version(&backup.workspace), [""; 0]);
}

// ── The fixtures ──────────────────────────────────────────────────────────────────────────────────

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

fn name(version: usize) -> String {
    format!("backup-{version}.json")
}

fn text(version: usize) -> String {
    read(&name(version))
}

fn read(name: &str) -> String {
    fs::read_to_string(folder().join(name)).unwrap()
}

fn document(version: usize) -> Value {
    serde_json::from_str(&text(version)).unwrap()
}

fn stored(name: &str) -> String {
    fs::read_to_string(folder().join(name)).unwrap()
}

// ── What could not be read ────────────────────────────────────────────────────────────────────────

/// Names every entry and every field that this version kept without understanding it.
fn beyond_this_version(workspace: &Workspace) -> Vec<String> {
    let mut found: Vec<String> = workspace.unread.keys().cloned().collect();
    found.extend(newer("manager", &workspace.manager));
    for (id, notebook) in &workspace.notebooks {
        found.extend(beyond_in(notebook).into_iter().map(|what| format!("{id}: {what}")));
    }
    found
}

fn beyond_in(notebook: &Notebook) -> Vec<String> {
    let Notebook { person, facts, interests, goals, book, years, joined_into, unread } = notebook;
    assert!(years.is_empty(), "a backup holds everything, so it has no year books");
    assert!(joined_into.is_none_or(|_| person.get().is_none()), "what was joined into another has no page");
    unread
        .keys()
        .cloned()
        .chain(newer("person", person))
        .chain(newer_of("facts", facts))
        .chain(newer_of("interests", interests))
        .chain(newer_of("goals", goals))
        .chain(beyond_in_book(book))
        .collect()
}

fn beyond_in_book(book: &Book) -> Vec<String> {
    let fields = book.unread.keys().cloned();
    fields
        .chain(newer_of("sessions", &book.sessions))
        .chain(newer_of("topics", &book.topics))
        .chain(newer_of("action_items", &book.action_items))
        .chain(newer_of("wins", &book.wins))
        .collect()
}

fn newer_of<T>(kind: &str, entries: &Entries<T>) -> Vec<String> {
    entries.all().filter_map(|(id, entry)| newer(&format!("{kind} {id}"), entry)).collect()
}

fn newer<T>(what: &str, entry: &Entry<T>) -> Option<String> {
    matches!(entry, Entry::Newer(_)).then(|| what.to_owned())
}
