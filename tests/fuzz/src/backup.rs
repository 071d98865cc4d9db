//! A file that somebody chose. What is accepted can be written and read back the same, be brought in, and then once more
//! without changing anything; and the page can show what comes of it.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::alike::same;
use crate::domain::id::Id;
use crate::domain::kept::Kept;
use crate::domain::workspace::Workspace;
use crate::fixed::{HERE, now};
use crate::format::check::{Check, much_less};
use crate::format::merge::{self, Choice, Item, Verdict};
use crate::format::{backup, join};
use crate::meter;
use crate::shown::show;

/// What reading a file of a few kilobytes may take.
const MOST: usize = 16 * 1024 * 1024;

/// Tries it.
pub fn check(bytes: &[u8]) {
    let read = meter::within(MOST, || backup::decode(&backup::text_of(bytes.to_vec(), backup::MAX_BYTES)?));
    let file = match read {
        Ok(file) => file,
        Err(error) => {
            assert!(error.to_string().ends_with('.'), "a sentence: {error}");
            return;
        }
    };
    let whole = &file.workspace;
    let again = backup::decode(&written(whole)).expect("what was read can be read again");
    same(&again.workspace.write(), &whole.write(), "as it was read");
    assert!(again.workspace == *whole, "as it was read");
    assert_eq!((again.warning, again.left_out.len()), (None, 0), "whole");

    let here = &*HERE;
    Check::of(here, &file).to_string();
    much_less(&backup::Counts::of(here), &backup::Counts::of(whole));
    join::offers(here, whole);
    for item in merge::plan(here, whole) {
        item.tells();
    }
    brought_in(here, whole);
    // Somebody may choose everything of the file, what was removed here, too.
    let all = |item: &Item| if item.verdict == Verdict::Same { Choice::Mine } else { Choice::File };
    merge::merge(here, whole, all).iter().for_each(kept);
    let mine = merge::merge(here, whole, |_| Choice::Mine).expect("what is here stays a workspace");
    same(&bare(here.write()), &bare(mine.write()), "nothing comes or goes where nothing is taken");
    merge::replace(whole, |_| Choice::File).iter().for_each(kept);
}

/// The workspace as a file that was proved to hold it.
fn written(workspace: &Workspace) -> String {
    let text = backup::encode(workspace, "0.1.0", now()).expect("a workspace can be written");
    backup::proved(text, workspace).expect("what was written reads back")
}

/// What came of a file can be kept and shown.
fn kept(workspace: &Workspace) {
    written(workspace);
    show(workspace);
}

/// Brings the file in as it is done unasked, and then once more.
fn brought_in(here: &Workspace, file: &Workspace) {
    let Ok(once) = merge::merge(here, file, Item::default_choice) else { return };
    kept(&once);
    let (before, after) = (ids(&here.write()), ids(&once.write()));
    assert!(before.is_subset(&after), "nothing that is here goes without a trace");
    let twice = merge::merge(&once, file, Item::default_choice).expect("what was brought in can be brought in again");
    same(&once.write(), &twice.write(), "twice is once");
}

/// The ids of everything.
fn ids(value: &Value) -> BTreeSet<String> {
    let Value::Object(fields) = value else { return BTreeSet::new() };
    let own = fields.keys().filter(|name| name.parse::<Id<()>>().is_ok()).cloned();
    own.chain(fields.values().flat_map(ids)).collect()
}

/// Where nothing is taken, only the revisions of what is here may know more, and a kind of things have its place.
fn bare(mut value: Value) -> Value {
    match &mut value {
        Value::Object(fields) => {
            fields.remove("rev");
            fields.values_mut().for_each(|field| *field = bare(field.take()));
            fields.retain(|_, field| !field.as_object().is_some_and(Map::is_empty));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| *item = bare(item.take())),
        _ => {}
    }
    value
}
