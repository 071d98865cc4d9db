//! One person's notebook as a file for whoever meets them next.

use super::App;
use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::format::{backup, hand_over};

impl App {
    /// The text of the file: with everything, or with what is fit to share.
    ///
    /// # Errors
    /// When there is no such page, or the file does not read back as what was to be in it.
    pub fn hand_over(self, person: Id<Person>, with_private: bool) -> Result<String, String> {
        let notebook = self.whole_notebook(person);
        let file = notebook.and_then(|notebook| hand_over::workspace(person, &notebook, with_private));
        let file = file.ok_or("this page cannot be read")?;
        let text =
            backup::encode_one(&file, env!("CARGO_PKG_VERSION"), self.now()).map_err(|error| error.to_string())?;
        let read = backup::decode(&text).map_err(|error| error.to_string())?;
        if read.workspace == file && read.one_notebook && read.warning.is_none() {
            Ok(text)
        } else {
            Err("the file does not read back as what was to be in it".to_owned())
        }
    }
}
