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
