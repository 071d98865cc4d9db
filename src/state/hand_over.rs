//! One person's notebook as a file for whoever meets them next.

use super::App;
use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::format::{backup, hand_over};
use crate::storage::key::RecordKey;

impl App {
    /// The text of the file: with everything, or with what is fit to share.
    ///
    /// # Errors
    /// When there is no such page, a part of it cannot be read, or the file does not read back as what was to be in it.
    pub fn hand_over(self, person: Id<Person>, with_private: bool) -> Result<String, String> {
        let notebook = self.whole_notebook(person);
        let file = notebook.and_then(|notebook| hand_over::workspace(person, &notebook, with_private));
        let file = file.ok_or("this page cannot be read")?;
        let is_theirs = |record| matches!(record, RecordKey::Open(of) | RecordKey::Year(of, _) if of == person);
        if self.unreadable().iter().any(|unreadable| is_theirs(unreadable.record)) {
            return Err("a part of this notebook cannot be read. See Your data".to_owned());
        }
        let text =
            backup::encode_one(&file, env!("CARGO_PKG_VERSION"), self.now()).map_err(|error| error.to_string())?;
        let read = backup::read_back(&text).map_err(|error| error.to_string())?;
        if read.workspace == file && read.one_notebook && read.warning.is_none() {
            Ok(text)
        } else {
            Err("the file does not read back as what was to be in it".to_owned())
        }
    }
}
