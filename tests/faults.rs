//! What can go wrong, as a list, and that each of it has a test that says so by its number.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The faults that the app survives, in order, the first of them being number 1. A test of one has its number at the
/// front of its name: `fault_06_…`.
const FAULTS: [&str; 60] = [
    "there is no more room while one types",
    "a write is refused with any error there is",
    "there is no more room in the middle of an import",
    "storage is denied",
    "storage is missing",
    "a record is no JSON",
    "a record is JSON and breaks a rule",
    "the head is missing or damaged",
    "a crash between two writes of a bulk change",
    "the browser is killed",
    "the page crashes, or its tab is discarded",
    "the page is left before what was typed was saved",
    "two tabs edit the same",
    "the tab that writes dies",
    "the tab that writes is frozen",
    "there are no locks and no channel between tabs",
    "another tab runs an older version",
    "an old version opens what a newer one wrote",
    "a newer version wrote more fields, kinds and stages",
    "every older format",
    "one record cannot be lifted to the newest format",
    "the app panics",
    "the program does not start",
    "a file to bring in is cut off",
    "a file to bring in is in another encoding, or of another kind",
    "a file to bring in is monstrous",
    "a file is brought in twice, or one's own",
    "an id or a key is met twice, or with other content",
    "a file is hostile",
    "an empty or much smaller file is to replace everything",
    "an import is undone after a reload",
    "a backup is not complete",
    "a download is cancelled or blocked",
    "the folder for backups is lost",
    "the rotation of backups would drop the only large good one",
    "a wrong passphrase, or one bit of a sealed backup",
    "a passphrase is composed otherwise",
    "the clock is set back or far ahead",
    "the clock is put forward or back for the summer",
    "the machine travels",
    // A paste of 1 MB is not kept but refused in a sentence: no note is as long as a book, and one that is takes the room of
    // all the others. It stays in its field, the page says "Not saved", and nobody leaves it without being asked.
    "odd characters and very long texts",
    "composing a word is interrupted",
    "keys of others under the same address",
    "the site's data is deleted while the app is open",
    "an empty store, though the app was used before",
    "opened without a network",
    "a half-deployed build",
    "the program is altered on its way",
    "an update comes while something is unsaved",
    "an update is let in by one of two tabs",
    "a request to another host",
    "a violation of the policy, or an inline style",
    "a cell of a table begins a formula",
    "odd characters in a calendar",
    "private text in what is shared, in names of files, in titles, in the log",
    "the word about what can be undone is gone",
    "no mouse",
    "a narrow or enlarged window, forced colours, less motion, paper",
    "thousands of conversations",
    "a hostile address",
];

/// The faults for which there is no test, each with the reason.
const ARGUED_AWAY: [(usize, &str); 0] = [];

#[test]
fn every_fault_of_the_list_has_a_test_named_after_it() {
    let named = named();
    println!("{} faults, {} tests named after them", FAULTS.len(), named.values().map(Vec::len).sum::<usize>());
    let missing: Vec<String> = numbered()
        .filter(|(number, _)| !named.contains_key(number) && !is_argued_away(*number))
        .map(|(number, fault)| format!("fault_{number:02}: {fault}"))
        .collect();
    assert!(missing.is_empty(), "no test is named after:\n{}", missing.join("\n"));
}

#[test]
fn no_test_is_named_after_a_fault_that_is_not_on_the_list() {
    let numbers: BTreeSet<usize> = numbered().map(|(number, _)| number).collect();
    let strangers: Vec<String> =
        named().into_iter().filter(|(number, _)| !numbers.contains(number)).flat_map(|(_, tests)| tests).collect();
    assert!(strangers.is_empty(), "on no list:\n{}", strangers.join("\n"));
}

#[test]
fn what_is_argued_away_is_on_the_list_has_no_test_and_has_a_reason() {
    let named = named();
    for (number, reason) in ARGUED_AWAY {
        assert!((1..=FAULTS.len()).contains(&number), "{number} is not on the list");
        assert!(!named.contains_key(&number), "{number} has a test: {:?}", named[&number]);
        assert!(reason.split(' ').count() >= 8, "{number}: {reason} is no reason yet");
    }
}

#[test]
fn no_test_named_after_a_fault_is_left_out_of_the_run() {
    let skipped = sources().into_iter().flat_map(|path| {
        let text = fs::read_to_string(&path).unwrap();
        let lines = text.lines().enumerate().filter(|(_, line)| is_skipped(line));
        lines.map(|(line, _)| format!("{}:{}", path.display(), line + 1)).collect::<Vec<_>>()
    });
    let skipped: Vec<String> = skipped.collect();
    assert!(skipped.is_empty(), "\n{}", skipped.join("\n"));
}

fn numbered() -> impl Iterator<Item = (usize, &'static str)> {
    (1..).zip(FAULTS)
}

fn is_argued_away(fault: usize) -> bool {
    ARGUED_AWAY.iter().any(|(number, _)| *number == fault)
}

/// Tests by the number in front of their names, each with its place.
fn named() -> BTreeMap<usize, Vec<String>> {
    let mut named: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    for path in sources() {
        let text = fs::read_to_string(&path).unwrap();
        let is_rust = path.extension().is_some_and(|ending| ending == "rs");
        for (number, line) in if is_rust { in_rust(&text) } else { in_journeys(&text) } {
            named.entry(number).or_default().push(format!("{}:{}", path.display(), line + 1));
        }
    }
    named
}

/// The numbers of the tests in a Rust file: functions that are marked as tests.
fn in_rust(text: &str) -> Vec<(usize, usize)> {
    let lines: Vec<&str> = text.lines().map(str::trim_start).collect();
    let numbered = lines.iter().enumerate().filter_map(|(at, line)| {
        let name = line.strip_prefix("async ").unwrap_or(line).strip_prefix("fn ")?;
        Some((number_of(name)?, at))
    });
    let is_test = |at: usize| {
        let mut above = lines[..at].iter().rev().take_while(|line| line.starts_with("#[") || line.starts_with("///"));
        above.any(|line| *line == "#[test]" || *line == "#[wasm_bindgen_test]")
    };
    numbered.filter(|(_, at)| is_test(*at)).collect()
}

/// The numbers of the journeys and promises in a script: texts in quotation marks, and names in a table of cases.
fn in_journeys(text: &str) -> Vec<(usize, usize)> {
    let lines = text.lines().enumerate().map(|(at, line)| (at, line.trim_start()));
    let code = lines.filter(|(_, line)| !line.starts_with("//"));
    let numbers = code.flat_map(|(at, line)| {
        let quoted = line.match_indices("fault_").filter(|(at, _)| line[..*at].ends_with(['\'', '"', '`']));
        let named = if line.starts_with("fault_") { Some((0, "")) } else { None };
        let starts = quoted.chain(named).map(|(start, _)| start);
        starts.filter_map(|start| number_of(&line[start..])).map(|number| (number, at)).collect::<Vec<_>>()
    });
    numbers.collect()
}

/// The number in `fault_06_…`.
fn number_of(name: &str) -> Option<usize> {
    let rest = name.strip_prefix("fault_")?;
    let (number, after) = rest.split_at_checked(2)?;
    // A name goes on after its number, so that one can read what it is about.
    let goes_on = after.strip_prefix('_').is_some_and(|words| words.starts_with(char::is_alphanumeric));
    number.parse().ok().filter(|_| goes_on)
}

/// Whether a line leaves a test out of the run, or all others: by an attribute, by a call, or by an option.
fn is_skipped(line: &str) -> bool {
    let calls = ["test.skip(", "test.todo(", "test.only(", "journey.skip(", "journey.todo(", "journey.only("];
    let is_option = |option: &str| {
        line.match_indices(option).any(|(at, _)| {
            let before = line[..at].trim_end();
            before.is_empty() || before.ends_with(['{', ','])
        })
    };
    line.trim_start().starts_with("#[ignore")
        || calls.iter().any(|call| line.contains(call))
        || ["skip:", "todo:", "only:"].into_iter().any(is_option)
}

/// Every file in which tests stand, but this one.
fn sources() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for (folder, ending) in [("src", "rs"), ("tests", "rs"), ("pwa/src", "rs"), ("tests/e2e", "mjs")] {
        below(&root.join(folder), ending, &mut found);
    }
    found.retain(|path| !path.ends_with(file!()));
    found
}

/// The files with this ending below a folder; what was installed there is not ours.
fn below(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            if path.file_name().is_some_and(|name| name != "node_modules" && name != "target") {
                below(&path, ending, found);
            }
        } else if path.extension().is_some_and(|found| found == ending) {
            found.push(path);
        }
    }
}

// ── The reading itself ────────────────────────────────────────────────────────────────────────────

#[test]
fn a_name_counts_only_where_it_is_that_of_a_test() {
    let rust = "#[test]\nfn fault_06_a() {}\nfn fault_07_b() {}\n#[wasm_bindgen_test]\nasync fn fault_08_c() {}\n\
                // fn fault_09_d\n#[test]\n#[should_panic]\nfn fault_10_e() {}\n#[test]\nfn fault_11() {}";
    let numbers = |found: Vec<(usize, usize)>| found.into_iter().map(|(number, _)| number).collect::<Vec<_>>();
    assert_eq!(numbers(in_rust(rust)), [6, 8, 10]);
    let script = "journey('fault_06_a', act);\n// journey('fault_07_b')\n\
                  const T = {\n  fault_08_c: 1,\n  'fault_09_d e': 2,\n};\n\
                  journey(`fault_10_${how}`);\njourney(`fault_11_f ${how}`);\nfault_12;\ncall(fault_13_g)";
    assert_eq!(numbers(in_journeys(script)), [6, 8, 9, 11]);
}

#[test]
fn a_test_that_is_left_out_is_seen_however_that_is_said() {
    for line in [
        "    #[ignore = \"slow\"]",
        "test.skip('fault_06_a', act);",
        "journey('fault_06_a', { skip: true }, act);",
        "journey('fault_06_a', { mount, todo: 'later' }, act);",
        "  only: true,",
    ] {
        assert!(is_skipped(line), "{line}");
    }
    for line in ["// skip: for now", "lines.skip(1)", "const { skip } = page;", "  skipped: 1,", "'to skip: a line'"] {
        assert!(!is_skipped(line), "{line}");
    }
}
