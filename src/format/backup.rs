//! The backup file: one JSON document that holds everything, readable without this app.

use std::fmt::{self, Write};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::{VERSION, json, migrate};
use crate::domain::kept::Kept;
use crate::domain::workspace::Workspace;

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
}

/// What is odd about a file that could be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Warning {
    /// Its checksum does not fit: it was edited after it was written.
    Edited,
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Edited => f.write_str("This file was changed after it was saved: its checksum does not fit."),
        }
    }
}

/// Why a file is not a backup that this program can bring in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BackupError {
    /// Nothing is in it.
    Empty,
    /// It is larger than [`MAX_BYTES`].
    TooLarge,
    /// It is UTF-16, or not text.
    NotUtf8,
    /// It stops in the middle.
    CutOff(String),
    /// It is not JSON, or breaks a rule of it.
    NotJson(String),
    /// It is JSON, but something else.
    Foreign,
    /// A newer version of the app wrote it.
    Newer(usize),
    /// It says what it is, but a part of it is not so.
    Malformed(String),
}

impl fmt::Display for BackupError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("The file is empty."),
            Self::TooLarge => {
                write!(f, "The file is larger than {} MB. No backup of this app is.", MAX_BYTES / 1024 / 1024)
            }
            Self::NotUtf8 => f.write_str("The file is not UTF-8 text. If an editor saved it, save it again as UTF-8."),
            Self::CutOff(place) => {
                write!(f, "The file is cut off: it stops {place}. Look for a whole copy of it.")
            }
            Self::NotJson(why) => write!(f, "The file is not a backup: {why}."),
            Self::Foreign => {
                write!(f, "The file is JSON, but not a backup of Vis-à-vis: it does not say \"{FORMAT}\".")
            }
            Self::Newer(version) => write!(
                f,
                "A newer version of the app wrote this file (format {version}; this app reads up to {VERSION}). \
                 Reload the page to update, then try again."
            ),
            Self::Malformed(why) => write!(f, "The file says it is a backup, but a part of it is not right: {why}."),
        }
    }
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

/// Reads the bytes of a file as a backup.
///
/// # Errors
/// When it is none that this program can bring in; the error is a sentence for the one who chose the file.
pub fn decode_bytes(bytes: &[u8]) -> Result<Backup, BackupError> {
    if bytes.len() > MAX_BYTES {
        return Err(BackupError::TooLarge);
    }
    decode(std::str::from_utf8(bytes).map_err(|_| BackupError::NotUtf8)?)
}

/// Reads a text as a backup.
///
/// # Errors
/// As [`decode_bytes`].
pub fn decode(text: &str) -> Result<Backup, BackupError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.len() > MAX_BYTES {
        return Err(BackupError::TooLarge);
    }
    if text.trim().is_empty() {
        return Err(BackupError::Empty);
    }
    let mut document = json::read(text).map_err(|error| not_json(&error))?;
    if document.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(BackupError::Foreign);
    }
    let version = document.get("version").and_then(Value::as_u64).unwrap_or(0);
    let version = usize::try_from(version).unwrap_or(usize::MAX);
    if version > VERSION {
        return Err(BackupError::Newer(version));
    }
    let mut workspace = document.get_mut("workspace").map(Value::take).unwrap_or_default();
    let whole = document.get("sha256").and_then(Value::as_str) == Some(&checksum_of(&workspace));
    migrate(version, &mut workspace).map_err(BackupError::Malformed)?;
    let exported_at = document.get("exported_at").and_then(Value::as_str).and_then(|text| text.parse().ok());
    let workspace = Workspace::read(&workspace).map_err(|why| BackupError::Malformed(format!("workspace: {why}")))?;
    let says_so = document.get("holds").and_then(Value::as_str) == Some(ONE_NOTEBOOK);
    let one_notebook = says_so && workspace.notebooks.len() == 1;
    Ok(Backup { exported_at, workspace, one_notebook, warning: (!whole).then_some(Warning::Edited) })
}

fn not_json(error: &serde_json::Error) -> BackupError {
    if error.is_eof() {
        return BackupError::CutOff(format!("at line {}, column {}", error.line(), error.column()));
    }
    BackupError::NotJson(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
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
        assert_eq!(backup, Backup { exported_at, workspace, one_notebook: false, warning: None });
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
                "{\"a\":1,\"a\":2}",
                "The file is not a backup: the key \"a\" stands twice in one object at line 1 column 10.",
            ),
            (
                "{\"format\":\"vis-a-vis/backup\",\"version\":9}",
                "A newer version of the app wrote this file (format 9; this app reads up to 1). \
                 Reload the page to update, then try again.",
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
        assert_eq!(decode_bytes(&[0xff, 0xfe, b'{', 0]).unwrap_err(), BackupError::NotUtf8);
        assert!(
            decode(&whole.replace("\"person\": {", "\"human\": {"))
                .unwrap_err()
                .to_string()
                .contains("person is missing")
        );
    }

    #[test]
    fn a_byte_order_mark_is_accepted() {
        assert!(decode(&format!("\u{feff}{}", text(&workspace()))).is_ok());
    }

    proptest! {
        #[test]
        fn fault_24_every_cut_off_file_is_refused(cut: prop::sample::Index) {
            let whole = text(&workspace());
            let end = whole.trim_end().chars().count();
            let cut: String = whole.chars().take(cut.index(end)).collect();
            prop_assert!(decode(&cut).is_err());
        }

        #[test]
        fn no_text_makes_the_reader_panic(text in ".{0,300}") {
            let _ = decode(&text);
        }
    }
}
