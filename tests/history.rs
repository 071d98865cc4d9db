//! Every form in which notes were ever kept still opens. Fixtures are appended, never edited.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use serde_json::Value;
use vis_a_vis::domain::entries::Entries;
use vis_a_vis::domain::entry::Entry;
use vis_a_vis::domain::notebook::Notebook;
use vis_a_vis::domain::workspace::Workspace;
use vis_a_vis::format::VERSION;
use vis_a_vis::format::backup::{self, Counts};

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
fn the_newest_fixture_is_written_again_to_the_same_bytes() {
    let (text, document) = (text(VERSION), document(VERSION));
    let backup = backup::decode(&text).unwrap();
    // Which app wrote it, and when, is all in which two exports of the same notes may differ.
    let app_version = document["app_version"].as_str().unwrap();
    let again = backup::encode(&backup.workspace, app_version, backup.exported_at.unwrap()).unwrap();
    let differs = text.lines().zip(again.lines()).position(|(before, after)| before != after);
    assert_eq!(differs.map(|line| line + 1), None, "the first line that differs");
    assert!(text == again, "the one ends before the other");
}

#[test]
fn the_newest_fixture_fits_the_published_schema() {
    let schema = serde_json::from_str(SCHEMA).unwrap();
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    let document = document(VERSION);
    let complaints = validator.iter_errors(&document).map(|error| format!("{}: {error}", error.instance_path));
    assert_eq!(complaints.collect::<Vec<_>>(), [""; 0]);
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
    fs::read_to_string(folder().join(name(version))).unwrap()
}

fn document(version: usize) -> Value {
    serde_json::from_str(&text(version)).unwrap()
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
    let Notebook { person, facts, interests, goals, book, years, unread } = notebook;
    assert!(years.is_empty(), "a backup holds everything, so it has no year books");
    let fields = unread.keys().chain(book.unread.keys()).cloned();
    fields
        .chain(newer("person", person))
        .chain(newer_of("facts", facts))
        .chain(newer_of("interests", interests))
        .chain(newer_of("goals", goals))
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
