//! What belongs to this device and is never exported: the theme, the writer's id, and how the backups stand.

use litemap::LiteMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::revision::Writer;

/// Light or dark, where the system's choice is not wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// Dark ink on paper.
    Light,
    /// Light ink on charcoal.
    Dark,
}

impl Theme {
    /// The word in `data-theme`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// This device.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Device {
    /// This installation, in revisions.
    pub writer: Writer,
    /// The theme, where one was chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<Theme>,
    /// Whether fields are spell-checked. Some browsers send what is checked to a service, so it is off at first.
    #[serde(default)]
    pub spell_check: bool,
    /// Whether single letters are keys of their own, where nothing is being typed.
    #[serde(default = "yes")]
    pub letter_keys: bool,
    /// The last backup.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub backup: Option<LastBackup>,
    /// The last one that is known to be good, where that is an earlier one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub good_backup: Option<LastBackup>,
}

/// When the last backup was made, and how everything stood then.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LastBackup {
    /// When it was saved to a file.
    pub at: DateTime<Utc>,
    /// How many sessions had been held.
    pub held: usize,
    /// How often each record had been written, by its name.
    #[serde(with = "crate::domain::kept::object_by_name")]
    pub writes: LiteMap<String, u64>,
    /// What a file of it is known by: the checksum of its workspace.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// When a file was opened that held what was saved. A download alone proves nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verified_at: Option<DateTime<Utc>>,
    /// The generation of the store it was made of, as long as nothing changed everything at once since.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub generation: Option<u32>,
}

fn yes() -> bool {
    true
}

impl Device {
    /// A device of which nothing is known yet.
    pub fn new(random: [u8; 10]) -> Self {
        const LETTERS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
        let letters = random.iter().take(6).filter_map(|byte| LETTERS.get(usize::from(byte % 32)));
        let word: String = letters.map(|letter| char::from(*letter)).collect();
        let writer = Writer::try_from(word).expect("six small letters and digits are a writer");
        Self { writer, theme: None, spell_check: false, letter_keys: true, backup: None, good_backup: None }
    }
}

impl Device {
    /// The last backup that is known to be good: a file of it was opened, or read back.
    pub fn last_good(&self) -> Option<&LastBackup> {
        self.backup.as_ref().filter(|last| last.verified_at.is_some()).or(self.good_backup.as_ref())
    }

    /// Notes that a backup was saved. The one before it is remembered if it is known to be good and this one is not.
    pub fn saved(&mut self, last: LastBackup) {
        self.good_backup = if last.verified_at.is_some() { None } else { self.last_good().cloned() };
        self.backup = Some(last);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_backup_noted_before_backups_were_checked_still_reads() {
        let text = r#"{"at":"2026-11-24T12:00:00Z","held":3,"writes":{"workspace":2}}"#;
        let last: LastBackup = serde_json::from_str(text).unwrap();
        assert_eq!((last.held, last.sha256.as_deref(), last.verified_at), (3, None, None));
        assert_eq!(serde_json::to_string(&last).unwrap(), text);
    }
}
