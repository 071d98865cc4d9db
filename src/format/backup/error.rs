//! What is wrong or odd about a file, as sentences for the one who chose it.

use std::fmt;

use super::{FORMAT, MAX_BYTES};
use crate::format::VERSION;
use crate::format::file_kind::FileKind;

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
    /// It is of another kind.
    Kind(FileKind),
    /// It is not text.
    NotUtf8,
    /// It stops in the middle.
    CutOff(String),
    /// It is not JSON, or breaks a rule of it.
    NotJson(String),
    /// Something follows where it ends.
    More(String),
    /// It holds more than anybody keeps.
    TooMany(String),
    /// It is JSON, but something else.
    Foreign,
    /// It is what the rescue page saves.
    Rescue,
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
            Self::Kind(kind) => kind.fmt(f),
            Self::NotUtf8 => f.write_str("The file is not UTF-8 text. If an editor saved it, save it again as UTF-8."),
            Self::CutOff(place) => {
                write!(f, "The file is cut off: it stops {place}. Look for a whole copy of it.")
            }
            Self::NotJson(why) => write!(f, "The file is not a backup: {why}."),
            Self::More(place) => {
                write!(f, "Something follows the end of the backup {place}: the file was damaged, or put together of two.")
            }
            Self::TooMany(what) => write!(f, "The file holds {what}. No backup of this app does."),
            Self::Rescue => f.write_str(
                "The file is from the rescue page: the raw records, not a backup. Keep it; this page cannot bring it in.",
            ),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_or_odd_about_a_file_is_said_in_a_sentence_of_its_own() {
        let place = || "in line 3".to_owned();
        for (error, sentence) in [
            (BackupError::Empty, "The file is empty."),
            (BackupError::TooLarge, "The file is larger than 64 MB. No backup of this app is."),
            (BackupError::NotUtf8, "The file is not UTF-8 text. If an editor saved it, save it again as UTF-8."),
            (BackupError::CutOff(place()), "The file is cut off: it stops in line 3. Look for a whole copy of it."),
            (BackupError::NotJson("a comma".to_owned()), "The file is not a backup: a comma."),
            (
                BackupError::More(place()),
                "Something follows the end of the backup in line 3: the file was damaged, or put together of two.",
            ),
            (BackupError::TooMany("9 people".to_owned()), "The file holds 9 people. No backup of this app does."),
            (
                BackupError::Rescue,
                "The file is from the rescue page: the raw records, not a backup. Keep it; this page cannot bring it in.",
            ),
            (
                BackupError::Foreign,
                "The file is JSON, but not a backup of Vis-à-vis: it does not say \"vis-a-vis/backup\".",
            ),
            (
                BackupError::Newer(9),
                "A newer version of the app wrote this file (format 9; this app reads up to 1). \
                 Reload the page to update, then try again.",
            ),
            (
                BackupError::Malformed("no day".to_owned()),
                "The file says it is a backup, but a part of it is not right: no day.",
            ),
        ] {
            assert_eq!(error.to_string(), sentence);
        }
        let odd = "This file was changed after it was saved: its checksum does not fit.";
        assert_eq!(Warning::Edited.to_string(), odd);
    }
}
