//! The backup file: one JSON document that holds everything, readable without this app.

mod error;

use std::fmt::Write;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::file_kind;
use super::json::FileError;
use super::limits::{self, LeftOut};
use super::{VERSION, json, migrate};
use crate::domain::kept::Kept;
use crate::domain::workspace::Workspace;

pub use error::{BackupError, Warning};

/// The word by which a backup is known.
pub const FORMAT: &str = "vis-a-vis/backup";

/// The largest file that is opened, in bytes. Ten thousand sessions in natural prose make about 45 MB.
pub const MAX_BYTES: usize = 64 * 1024 * 1024;

/// What a backup says that it holds where it is not everything: one person's notebook, to be put beside others.
const ONE_NOTEBOOK: &str = "one notebook";

/// How much a backup holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Notebooks.
    pub notebooks: usize,
    /// Sessions of all of them.
    pub sessions: usize,
    /// Topics.
    pub topics: usize,
    /// Action items.
    pub action_items: usize,
}

impl Counts {
    /// Counts what a workspace holds.
    pub fn of(workspace: &Workspace) -> Self {
        let mut counts = Self { notebooks: workspace.notebooks.len(), ..Self::default() };
        for notebook in workspace.notebooks.values() {
            counts.sessions += notebook.book.sessions.len();
            counts.topics += notebook.book.topics.len();
            counts.action_items += notebook.book.action_items.len();
        }
        counts
    }
}

#[derive(Serialize)]
struct Document<'a> {
    format: &'a str,
    version: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    holds: Option<&'a str>,
    app_version: &'a str,
    exported_at: DateTime<Utc>,
    counts: Counts,
    sha256: String,
    workspace: &'a Value,
}

/// A backup file that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Backup {
    /// When it was written.
    pub exported_at: Option<DateTime<Utc>>,
    /// What it holds.
    pub workspace: Workspace,
    /// Whether it says that this is one person's notebook and not everything somebody kept, and it is one.
    pub one_notebook: bool,
    /// What of it could not be trusted, if anything: it can still be brought in.
    pub warning: Option<Warning>,
    /// What of it is not right, and stays out.
    pub left_out: Vec<LeftOut>,
}

/// The SHA-256 of a text, in hexadecimal.
fn sha256(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

fn checksum_of(workspace: &Value) -> String {
    sha256(&json::canonical(workspace))
}

/// The checksum that a backup of this workspace holds.
pub fn checksum(workspace: &Workspace) -> String {
    checksum_of(&workspace.write())
}

/// Writes a backup. Two of the same workspace are the same bytes but for `exported_at`.
///
/// # Errors
/// When the workspace cannot be written as JSON, which no type of the domain refuses.
pub fn encode(workspace: &Workspace, app_version: &str, now: DateTime<Utc>) -> Result<String, serde_json::Error> {
    write(workspace, None, app_version, now)
}

/// Writes a backup of one person's notebook, which says that it is not everything.
///
/// # Errors
/// As [`encode`].
pub fn encode_one(workspace: &Workspace, app_version: &str, now: DateTime<Utc>) -> Result<String, serde_json::Error> {
    write(workspace, Some(ONE_NOTEBOOK), app_version, now)
}

fn write(
    workspace: &Workspace,
    holds: Option<&str>,
    app_version: &str,
    now: DateTime<Utc>,
) -> Result<String, serde_json::Error> {
    let value = workspace.write();
    let mut text = serde_json::to_string_pretty(&Document {
        format: FORMAT,
        version: VERSION,
        holds,
        app_version,
        exported_at: now,
        counts: Counts::of(workspace),
        sha256: checksum_of(&value),
        workspace: &value,
    })?;
    text.push('\n');
    Ok(text)
}

/// Reads the bytes of a file as text, if there are at most so many.
///
/// # Errors
/// When there are more, or they are of something else; the error is a sentence for the one who chose the file.
pub fn text_of(bytes: Vec<u8>, most: usize) -> Result<String, BackupError> {
    if bytes.len() > most {
        return Err(BackupError::TooLarge);
    }
    if let Some(kind) = file_kind::of_bytes(&bytes) {
        return Err(BackupError::Kind(kind));
    }
    String::from_utf8(bytes).map_err(|_| BackupError::NotUtf8)
}

/// Reads a text as a backup that somebody may have made or changed by hand.
///
/// # Errors
/// When it is none that this program can bring in; the error is a sentence for the one who chose the file.
pub fn decode(text: &str) -> Result<Backup, BackupError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.len() > MAX_BYTES {
        return Err(BackupError::TooLarge);
    }
    if text.trim().is_empty() {
        return Err(BackupError::Empty);
    }
    if let Some(kind) = file_kind::of_text(text) {
        return Err(BackupError::Kind(kind));
    }
    let json::File { value, twice } = json::read_file(text, limits::MOST).map_err(not_json)?;
    understood(value, Some(&twice))
}

/// Reads a text that was written here just now, to see that nothing of it is missing.
///
/// # Errors
/// As [`decode`].
pub fn read_back(text: &str) -> Result<Backup, BackupError> {
    understood(json::read(text).map_err(|error| not_json(FileError::Json(error)))?, None)
}

/// What a document holds; sifted where it is known which keys were met twice.
fn understood(mut document: Value, twice: Option<&[Vec<String>]>) -> Result<Backup, BackupError> {
    let version = version_of(&document)?;
    let none = Value::Null;
    let workspace = document.get("workspace").unwrap_or(&none);
    if twice.is_some() {
        limits::count(workspace).map_err(BackupError::TooMany)?;
    }
    let whole = document.get("sha256").and_then(Value::as_str) == Some(&checksum_of(workspace));
    let mut left_out = match twice {
        Some(twice) => limits::sift(&mut document, twice).map_err(BackupError::NotJson)?,
        None => Vec::new(),
    };
    let mut workspace = document.get_mut("workspace").map(Value::take).unwrap_or_default();
    migrate(version, &mut workspace).map_err(BackupError::Malformed)?;
    let exported_at = document.get("exported_at").and_then(Value::as_str).and_then(|text| text.parse().ok());
    let mut read = Workspace::read(&workspace);
    if read.is_err() && twice.is_some() {
        left_out.extend(limits::sift_unread(&mut workspace));
        read = Workspace::read(&workspace);
    }
    let workspace = read.map_err(|why| BackupError::Malformed(format!("workspace: {why}")))?;
    let says_so = document.get("holds").and_then(Value::as_str) == Some(ONE_NOTEBOOK);
    let one_notebook = says_so && workspace.notebooks.len() == 1;
    Ok(Backup { exported_at, workspace, one_notebook, warning: (!whole).then_some(Warning::Edited), left_out })
}

/// The version of a document that is a backup.
fn version_of(document: &Value) -> Result<usize, BackupError> {
    match document.get("format").and_then(Value::as_str) {
        Some(FORMAT) => {}
        Some("vis-a-vis/rescue") => return Err(BackupError::Rescue),
        _ => return Err(BackupError::Foreign),
    }
    let version = document.get("version").and_then(Value::as_u64).unwrap_or(0);
    let version = usize::try_from(version).unwrap_or(usize::MAX);
    if version > VERSION { Err(BackupError::Newer(version)) } else { Ok(version) }
}

/// A text that was written as a backup of `whole`, if that is what it reads back as.
///
/// # Errors
/// With half a sentence, where it does not.
pub fn proved(text: String, whole: &Workspace) -> Result<String, String> {
    match read_back(&text) {
        Ok(read) if read.workspace == *whole && read.warning.is_none() => Ok(text),
        Ok(_) => Err("the file does not read back as what is here".to_owned()),
        Err(error) => Err(error.to_string()),
    }
}

fn not_json(error: FileError) -> BackupError {
    match error {
        FileError::Json(error) if error.is_eof() => BackupError::CutOff(place(error.line(), error.column())),
        FileError::Json(error) => BackupError::NotJson(error.to_string()),
        FileError::More(line, column) => BackupError::More(place(line, column)),
    }
}

fn place(line: usize, column: usize) -> String {
    format!("at line {line}, column {column}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::Id;
    use crate::domain::testing::{amara, at, line, pen};
    use crate::domain::theme::Theme;
    use crate::domain::topic::Side;
    use proptest::prelude::*;

    fn workspace() -> Workspace {
        let mut workspace = Workspace::default();
        let mut notebook = amara();
        notebook.add_topic(&mut pen(), line("The rota: what would she want it to be?"), Side::Report, Theme::Agency);
        workspace.notebooks.insert(pen().id(), notebook);
        workspace
    }

    fn text(workspace: &Workspace) -> String {
        encode(workspace, "0.1.0", at("2026-11-22T09:00:00Z")).unwrap()
    }

    #[test]
    fn a_backup_reads_back_as_the_same_workspace() {
        let workspace = workspace();
        let backup = decode(&text(&workspace)).unwrap();
        let exported_at = Some(at("2026-11-22T09:00:00Z"));
        assert_eq!(backup, Backup { exported_at, workspace, one_notebook: false, warning: None, left_out: Vec::new() });
    }

    #[test]
    fn two_backups_of_the_same_workspace_differ_only_in_their_date() {
        let workspace = workspace();
        let later = encode(&workspace, "0.1.0", at("2026-12-01T09:00:00Z")).unwrap();
        assert_eq!(later.replace("2026-12-01", "2026-11-22"), text(&workspace));
    }

    #[test]
    fn an_edited_backup_is_read_with_a_warning() {
        let edited = text(&workspace()).replace("The rota", "The plan");
        assert_eq!(decode(&edited).unwrap().warning, Some(Warning::Edited));
    }

    #[test]
    fn what_is_wrong_with_a_file_is_said_with_its_place() {
        let whole = text(&workspace());
        let table = [
            ("  ", "The file is empty."),
            ("{\"a\":", "The file is cut off: it stops at line 1, column 5. Look for a whole copy of it."),
            ("hello", "The file is not a backup: expected value at line 1 column 1."),
            ("{}", "The file is JSON, but not a backup of Vis-à-vis: it does not say \"vis-a-vis/backup\"."),
            (
                "{\"format\":\"vis-a-vis/backup\",\"version\":1,\"version\":1}",
                "The file is not a backup: the key version stands twice.",
            ),
            (
                "{\"format\":\"vis-a-vis/rescue\",\"version\":1,\"keys\":{}}",
                "The file is from the rescue page: the raw records, not a backup. Keep it; this page cannot bring it in.",
            ),
            (
                "{\"format\":\"vis-a-vis/backup\",\"version\":9}",
                "A newer version of the app wrote this file (format 9; this app reads up to 1). \
                 Reload the page to update, then try again.",
            ),
            (
                "{\"format\":\"vis-a-vis/backup\",\"workspace\":{}}",
                "The file says it is a backup, but a part of it is not right: there is no format 0.",
            ),
            (
                "{\"format\":\"vis-a-vis/backup\",\"version\":1}",
                "The file says it is a backup, but a part of it is not right: \
                 workspace: a workspace is an object.",
            ),
        ];
        for (text, sentence) in table {
            assert_eq!(decode(text).unwrap_err().to_string(), sentence, "for {text}");
        }
        assert_eq!(text_of(vec![b'{', 0xff], MAX_BYTES), Err(BackupError::NotUtf8));
        let without_page = decode(&whole.replace("\"person\": {", "\"human\": {")).unwrap();
        assert!(without_page.left_out[0].to_string().contains("person is missing"));
        let no_list = whole.replace("\"notebooks\": {", "\"notebooks\": [], \"people\": {");
        assert!(decode(&no_list).unwrap_err().to_string().contains("notebooks are an object by id"));
    }

    #[test]
    fn one_bad_id_or_entry_is_left_out_by_its_path_and_the_rest_can_be_brought_in() {
        let mut whole = workspace();
        let person = *whole.notebooks.keys().next().unwrap();
        whole.notebooks.insert(Id::from_bytes([9; 10]), amara());
        let topic = whole.notebooks[&person].book.topics.iter().next().unwrap().0.to_string();
        let said = |edit: &dyn Fn(&mut Value)| {
            let mut document: Value = serde_json::from_str(&text(&whole)).unwrap();
            edit(&mut document["workspace"]);
            let backup = decode(&document.to_string()).unwrap();
            let out: Vec<String> = backup.left_out.iter().map(ToString::to_string).collect();
            (out, backup.workspace)
        };
        let notebook = format!("workspace/notebooks/{person}");
        let id = "an id has 16 characters, digits and small letters without i, l, o and u";
        let at = person.to_string();

        let (out, rest) = said(&|workspace| {
            let topics = &mut workspace["notebooks"][&at]["book"]["topics"];
            topics["x"] = topics[&topic].clone();
            topics["0000000000000zzz"] = Value::Bool(true);
            workspace["notebooks"][&at]["facts"]["y"] = serde_json::json!({});
        });
        let expected = [
            format!("{notebook}/facts/y: {id}"),
            format!("{notebook}/book/topics/0000000000000zzz: an entry is an object"),
            format!("{notebook}/book/topics/x: {id}"),
        ];
        assert_eq!((out, &rest), (expected.to_vec(), &whole));

        for (edit, why) in [
            (serde_json::json!([]), "a notebook is an object"),
            (serde_json::json!({ "person": 3 }), "person: an entry is an object"),
            (
                serde_json::json!({ "person": {}, "book": { "topics": [] } }),
                "book: topics: entries are an object by id",
            ),
            (serde_json::json!({ "person": {}, "joined_into": "x" }), "joined_into: "),
        ] {
            let (out, rest) = said(&|workspace| workspace["notebooks"][&at] = edit.clone());
            assert!(out.len() == 1 && out[0].starts_with(&format!("{notebook}: {why}")), "{out:?}");
            assert_eq!(rest.notebooks.len(), 1);
        }
        let (out, rest) = said(&|workspace| workspace["notebooks"]["z"] = workspace["notebooks"][&at].clone());
        assert_eq!((out, &rest), (vec![format!("workspace/notebooks/z: {id}")], &whole));
        let (out, rest) = said(&|workspace| workspace["manager"] = Value::Null);
        assert_eq!((out.len(), rest.notebooks.len()), (1, 2));
    }

    /// Takes the n-th of all records out of what was to be written, as a serializer would that loses one; `false` where
    /// there are fewer.
    fn lose(value: &mut Value, left: &mut usize) -> bool {
        let Some(object) = value.as_object_mut() else { return false };
        let records: Vec<String> = object.keys().filter(|key| key.parse::<Id<()>>().is_ok()).cloned().collect();
        for record in records {
            if *left == 0 {
                return object.remove(&record).is_some();
            }
            *left -= 1;
        }
        object.values_mut().any(|inner| lose(inner, left))
    }

    #[test]
    fn fault_32_a_backup_that_lost_any_one_record_on_its_way_is_refused() {
        let mut whole = workspace();
        for (person, words) in [(9, "Own hero"), (10, "Code club")] {
            let mut notebook = amara();
            notebook.add_topic(&mut pen(), line(words), Side::Manager, Theme::Purpose);
            notebook.add_topic(&mut pen(), line("The rota"), Side::Report, Theme::Agency);
            whole.notebooks.insert(Id::from_bytes([person; 10]), notebook);
        }
        assert_eq!(proved(text(&whole), &whole), Ok(text(&whole)));

        let mut lost = 0;
        loop {
            let (mut value, mut left) = (whole.write(), lost);
            if !lose(&mut value, &mut left) {
                break;
            }
            let document = Document {
                format: FORMAT,
                version: VERSION,
                holds: None,
                app_version: "0.1.0",
                exported_at: at("2026-11-22T09:00:00Z"),
                counts: Counts::of(&whole),
                sha256: checksum_of(&value),
                workspace: &value,
            };
            let lossy = serde_json::to_string(&document).unwrap();
            let refused = Err("the file does not read back as what is here".to_owned());
            assert_eq!(proved(lossy, &whole), refused, "without record {lost}");
            lost += 1;
        }
        assert!(lost >= 8, "three people and their five topics, and not {lost}");
        assert!(proved(text(&whole).replace("Own hero", "Own heir"), &whole).is_err());
    }

    /// What a file of these bytes is.
    fn of_bytes(bytes: &[u8]) -> Result<Backup, BackupError> {
        decode(&text_of(bytes.to_vec(), MAX_BYTES)?)
    }

    #[test]
    fn fault_25_a_mark_at_the_beginning_and_other_ends_of_lines_are_accepted() {
        let (whole, workspace) = (text(&workspace()), workspace());
        for text in [format!("\u{feff}{whole}"), whole.replace('\n', "\r\n"), format!("\n{whole}\r\n \n")] {
            let backup = of_bytes(text.as_bytes()).unwrap();
            assert_eq!((backup.workspace.notebooks.len(), backup.warning), (workspace.notebooks.len(), None));
        }
    }

    #[test]
    fn fault_25_a_file_of_another_kind_is_named() {
        let whole = text(&workspace());
        let utf_16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        for (bytes, sentence) in [
            (utf_16(&format!("\u{feff}{whole}")), "The file is text in UTF-16, as some editors save it."),
            (utf_16(&whole), "The file is text in UTF-16, as some editors save it."),
            ([whole.as_bytes(), b"\n{}"].concat(), "Something follows the end of the backup at line"),
            ([whole.as_bytes(), b"\0\0"].concat(), "Something follows the end of the backup at line"),
            ([whole.as_bytes(), whole.as_bytes()].concat(), "Something follows the end of the backup at line"),
            (b"PK\x03\x04 and more".to_vec(), "The file is a ZIP archive"),
            (b"%PDF-1.7".to_vec(), "The file is a PDF, not a backup."),
            (b"\x89PNG\r\n\x1a\n".to_vec(), "The file is a picture, not a backup."),
            (b"<!doctype html><p>Sign in".to_vec(), "The file is a web page, not a backup."),
            (b"\xef\xbb\xbfperson,kind,words\r\nAmara,win,Calm\r\n".to_vec(), "The file is a table, not a backup."),
            (b"BEGIN:VCALENDAR\r\n".to_vec(), "The file is a calendar, not a backup."),
        ] {
            let said = of_bytes(&bytes).unwrap_err().to_string();
            assert!(said.starts_with(sentence), "{said}");
        }
    }

    #[test]
    fn fault_26_what_is_too_large_is_refused_before_anything_is_done_with_it() {
        // None of it is text, so it is not even looked at.
        assert_eq!(text_of(vec![0; 200 * 1024 * 1024], MAX_BYTES), Err(BackupError::TooLarge));
        assert_eq!(decode(&"x".repeat(MAX_BYTES + 1)), Err(BackupError::TooLarge));
        assert_eq!(BackupError::TooLarge.to_string(), "The file is larger than 64 MB. No backup of this app is.");
    }

    #[test]
    fn fault_26_a_file_as_large_as_may_be_is_looked_into() {
        assert_eq!(text_of(b"{}".to_vec(), 2), Ok("{}".to_owned()));
        assert_eq!(text_of(b"{} ".to_vec(), 2), Err(BackupError::TooLarge));
        assert!(matches!(decode(&"x".repeat(MAX_BYTES)), Err(BackupError::NotJson(_))));
    }

    #[test]
    fn fault_26_a_million_records_are_refused_before_one_is_read() {
        // None of them is an entry, which would be told if they were read.
        let notebook = |records: usize| {
            let records: Vec<String> = (0..records).map(|n| format!("\"{n}\":0")).collect();
            format!("{{\"facts\":{{{}}}}}", records.join(","))
        };
        let file = |notebooks: String| {
            format!("{{\"format\":\"{FORMAT}\",\"version\":1,\"workspace\":{{\"notebooks\":{{{notebooks}}}}}}}")
        };
        let said = |text: String| decode(&text).unwrap_err().to_string();
        let one = file(format!("\"0000000000000001\":{}", notebook(1_000_000)));
        assert!(
            said(one).starts_with("The file is not a backup: an object holds more than 200000 keys at line 1 column")
        );
        let two = file(["1", "2"].map(|n| format!("\"000000000000000{n}\":{}", notebook(100_001))).join(","));
        assert_eq!(said(two), "The file holds more than 200000 entries. No backup of this app does.");
        let many: Vec<String> = (0..2_001).map(|n| format!("\"{n}\":0")).collect();
        assert_eq!(said(file(many.join(","))), "The file holds more than 2000 people. No backup of this app does.");
        let deep = file(format!("\"0000000000000001\":{}", "{\"a\":".repeat(100_000)));
        assert!(said(deep).starts_with("The file is not a backup: it is nested deeper than 64 levels at line 1"));
        let long = "x".repeat(200_001);
        let long = file(format!("\"0000000000000001\":{{\"facts\":{{\"{}\":\"{long}\"}}}}", "0".repeat(16)));
        assert!(said(long).starts_with("The file is not a backup: a text is longer than 200000 characters at line 1"));
    }

    #[test]
    fn fault_26_a_number_out_of_its_range_changes_nothing_else_and_is_kept_as_it_stands() {
        let whole = text(&workspace()).replace("\"carried\": 0", "\"carried\": -1");
        let backup = decode(&whole).unwrap();
        let notebook = backup.workspace.notebooks.values().next().unwrap();
        let entry = notebook.book.topics.all().next().map(|(_, entry)| entry.write()).unwrap();
        assert_eq!((notebook.book.topics.len(), &entry["carried"]), (0, &serde_json::json!(-1)));
        assert_eq!(backup.warning, Some(Warning::Edited));
    }

    #[test]
    fn fault_28_a_key_met_twice_is_named_by_its_path_and_the_rest_can_be_brought_in() {
        let workspace = workspace();
        let (person, notebook) = workspace.notebooks.iter().next().unwrap();
        let topic = notebook.book.topics.iter().next().unwrap().0;
        let whole = text(&workspace);
        let id = format!("\"{topic}\": {{");
        let backup = decode(&whole.replacen(&id, &format!("\"{topic}\": {{}}, {id}"), 1)).unwrap();
        let place = format!("workspace/notebooks/{person}/book/topics/{topic}");
        assert_eq!(backup.left_out[0].to_string(), format!("{place}: {place} stands twice"));
        let rest = backup.workspace.notebooks.get(person).unwrap();
        assert_eq!((rest.person(), rest.book.topics.len()), (notebook.person(), 0));
        assert_eq!(backup.warning, Some(Warning::Edited));

        let backup = decode(&whole.replace("\"author\"", "\"words\"")).unwrap();
        assert_eq!(backup.left_out[0].to_string(), format!("{place}: {place}/words stands twice"));

        let backup = decode(&whole.replace("\"manager\": {", "\"manager\": {}, \"manager\": {")).unwrap();
        assert_eq!(backup.left_out[0].to_string(), "workspace/manager: workspace/manager stands twice");
        assert_eq!((backup.left_out.len(), backup.workspace), (1, workspace));
    }

    #[test]
    fn what_this_app_wrote_reads_back_even_where_a_file_of_it_would_be_sifted() {
        let mut workspace = workspace();
        for (_, notebook) in &mut workspace.notebooks {
            notebook.person.change(&pen(), |person| person.start_day = "0202-01-01".parse().ok());
        }
        let text = text(&workspace);
        assert_eq!(proved(text.clone(), &workspace), Ok(text.clone()));
        assert_eq!(decode(&text).unwrap().left_out.len(), 1);
    }

    #[test]
    fn fault_32_what_this_app_wrote_is_not_sifted_until_it_reads() {
        let mut value = workspace().write();
        value["notebooks"]["x"] = serde_json::json!({});
        let sha256 = checksum_of(&value);
        let document = serde_json::json!({ "format": FORMAT, "version": 1, "sha256": sha256, "workspace": value });
        assert_eq!(decode(&document.to_string()).unwrap().left_out.len(), 1);
        assert!(matches!(read_back(&document.to_string()), Err(BackupError::Malformed(_))));
    }

    proptest! {
        #[test]
        fn fault_24_every_cut_off_file_is_refused_with_the_place_where_it_stops(cut: prop::sample::Index) {
            let whole = text(&workspace());
            let end = whole.trim_end().chars().count();
            let cut: String = whole.chars().take(cut.index(end)).collect();
            let line = cut.matches('\n').count() + 1;
            match decode(&cut) {
                Err(BackupError::Empty) => prop_assert!(cut.trim().is_empty()),
                Err(BackupError::CutOff(place)) => {
                    prop_assert!(place.starts_with(&format!("at line {line}, ")), "{}", place);
                }
                other => return Err(TestCaseError::fail(format!("{other:?}"))),
            }
        }

        #[test]
        fn no_text_makes_the_reader_panic(text in ".{0,300}") {
            let _ = decode(&text);
        }
    }
}
