//! A file that was chosen, or a text that was pasted: read, and a sealed backup told from a plain one.

use crate::format::backup::{self, Backup, BackupError};
use crate::format::sealed;
use crate::ui::browser;

/// What was chosen.
pub enum Chosen {
    /// A backup.
    Plain(Box<Backup>),
    /// The text of a sealed backup whose header is right. What is in it nobody knows before it is opened.
    Sealed(String),
}

/// Reads a file.
///
/// # Errors
/// With a sentence, where it is no backup, or cannot be read.
pub async fn read(file: &web_sys::File) -> Result<Chosen, String> {
    if browser::is_larger(file, sealed::MAX_BYTES) {
        return Err(BackupError::TooLarge.to_string());
    }
    let bytes = browser::bytes(file).await.ok_or_else(|| "The browser could not read the file.".to_owned())?;
    told_apart(backup::text_of(bytes, sealed::MAX_BYTES).map_err(|error| error.to_string())?)
}

/// Reads a text.
///
/// # Errors
/// As [`read`].
pub fn told_apart(text: String) -> Result<Chosen, String> {
    if sealed::is_sealed(&text) {
        sealed::decode(&text).map_err(|error| error.to_string())?;
        return Ok(Chosen::Sealed(text));
    }
    backup::decode(&text).map(|backup| Chosen::Plain(Box::new(backup))).map_err(|error| error.to_string())
}
