//! Taking everything out as a file, bringing a file in, and how the backups stand.

use litemap::LiteMap;

use leptos::prelude::*;

use super::device::{Device, LastBackup};
use super::save::text_of;
use super::{App, Inner, Said, Saving};
use crate::domain::book::Year;
use crate::domain::id::Id;
use crate::domain::kept::Kept;
use crate::domain::notebook::{Notebook, YearFigures};
use crate::domain::order::map_of;
use crate::domain::person::Person;
use crate::domain::workspace::Workspace;
use crate::format::backup::{self, Backup};
use crate::format::check::Check;
use crate::format::json;
use crate::format::merge::{self, Choice, Item};
use crate::format::record;
use crate::insight::backup_health::Since;
use crate::storage::WriteError;
use crate::storage::key::RecordKey;

/// How a backup is brought in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bring {
    /// Beside what is here.
    Merge,
    /// In place of what is here.
    Replace,
}

impl App {
    /// This device's settings.
    pub fn device(self) -> Device {
        self.inner().device.get()
    }

    /// Changes this device's settings, kept at once.
    pub fn change_device(self, edit: impl FnOnce(&mut Device)) {
        let inner = self.inner();
        inner.device.update(edit);
        if let Err(error) = inner.keep_device(inner.records.store())
            && inner.records.store().lasts()
        {
            inner.saving.set(Saving::Failed(error));
        }
    }

    /// Somebody's notebook with everything of their year books in it.
    pub fn whole_notebook(self, person: Id<Person>) -> Option<Notebook> {
        let inner = self.inner();
        inner.whole_notebook(person, &inner.records.list())
    }

    /// Everything that can be read, year books included. What cannot is named in [`App::unreadable`].
    pub fn whole(self) -> Workspace {
        self.inner().whole()
    }

    /// The text of a backup of everything.
    ///
    /// # Errors
    /// When it cannot be written as JSON, or does not read back as the same workspace.
    pub fn export(self) -> Result<String, String> {
        let whole = self.whole();
        let text = backup::encode(&whole, env!("CARGO_PKG_VERSION"), self.now()).map_err(|error| error.to_string())?;
        match backup::decode(&text) {
            Ok(read) if read.workspace == whole && read.warning.is_none() => Ok(text),
            Ok(_) => Err("the file does not read back as what is here".to_owned()),
            Err(error) => Err(error.to_string()),
        }
    }

    /// Notes that a backup was saved now.
    pub fn backed_up(self) {
        self.note_backup(self.backup_of_now());
    }

    /// How everything stands now, to be noted once the backup that is being made of it was saved.
    pub fn backup_of_now(self) -> LastBackup {
        let inner = self.inner();
        // First, because it opens year books, whose writes count from then on.
        let sha256 = Some(backup::checksum(&inner.whole()));
        let writes = inner.writes.borrow().iter().map(|(record, writes)| (record.to_string(), *writes)).collect();
        LastBackup { at: (inner.edge.now)(), held: inner.held(), writes, sha256, verified_at: None }
    }

    /// Notes that a backup was saved.
    pub fn note_backup(self, last: LastBackup) {
        self.change_device(|device| device.backup = Some(last));
    }

    /// Notes that a whole file of this checksum was opened: if it is the last backup, that one is now known to be good.
    pub fn note_verified(self, sha256: &str) {
        let now = self.now();
        let is_last = |last: &LastBackup| last.sha256.as_deref() == Some(sha256);
        if self.inner().device.with_untracked(|device| device.backup.as_ref().is_some_and(is_last)) {
            self.change_device(|device| {
                if let Some(last) = &mut device.backup {
                    last.verified_at = Some(now);
                }
            });
        }
    }

    /// What happened since the last backup.
    pub fn since_backup(self) -> Since {
        let inner = self.inner();
        inner.changes.track();
        inner.saving.track();
        let last = inner.device.with(|device| device.backup.clone());
        let writes = inner.writes.borrow();
        let before = |record: &RecordKey| {
            last.as_ref().and_then(|last| last.writes.get(&record.to_string()).copied()).unwrap_or(0)
        };
        Since {
            days: last.as_ref().map(|last| ((inner.edge.now)() - last.at).num_days()),
            changes: writes.iter().map(|(record, now)| now.saturating_sub(before(record))).sum(),
            sessions: inner.held().saturating_sub(last.as_ref().map_or(0, |last| last.held)),
        }
    }

    /// What a file holds, against what is here.
    pub fn check(self, file: &Backup) -> Check {
        Check::of(&self.whole(), file)
    }

    /// What bringing a file in beside what is here would do.
    pub fn plan(self, file: &Workspace) -> Vec<Item> {
        merge::plan(&self.whole(), file)
    }

    /// Brings a file in, all at once.
    ///
    /// # Errors
    /// When something was not kept. Everything then stands as it was.
    pub fn bring_in(self, file: &Workspace, how: Bring, choose: impl FnMut(&Item) -> Choice) -> Result<(), WriteError> {
        let inner = self.inner();
        if !self.flush() {
            return Err(WriteError::Refused("something you typed is not saved yet".to_owned()));
        }
        // What other tabs wrote is here, too.
        self.take_in_other_tabs(None);
        let merged = match how {
            Bring::Replace => file.clone(),
            Bring::Merge => merge::merge(&inner.whole(), file, choose).map_err(WriteError::Refused)?,
        };
        inner.replace_records(inner.texts(merged)?, how)?;
        inner.load_all();
        inner.saving.set(Saving::Soon);
        inner.settle(self);
        Ok(())
    }

    /// Whether the last file that was brought in can be taken out again.
    pub fn can_step_back(self) -> bool {
        let inner = self.inner();
        inner.changes.track();
        !inner.sample && inner.records.can_step_back()
    }

    /// Whose pages were changed since the last file was brought in, and would go back with it.
    pub fn written_since_bulk(self) -> Vec<RecordKey> {
        self.inner().records.written_since_bulk()
    }

    /// Takes the last file that was brought in out again.
    ///
    /// # Errors
    /// When that was not kept. Everything then stands as it was.
    pub fn step_back(self) -> Result<(), WriteError> {
        let inner = self.inner();
        inner.records.step_back()?;
        inner.unsaved.borrow_mut().clear();
        inner.load_all();
        inner.saving.set(Saving::Soon);
        inner.settle(self);
        Ok(())
    }

    /// Erases everything of this app in this browser.
    pub fn erase(self) {
        let inner = self.inner();
        inner.unsaved.borrow_mut().clear();
        inner.records.erase();
        inner.device.set(Device::new((inner.edge.random)()));
        inner.desk.set(Workspace::default());
        inner.jot.set(String::new());
        inner.forget();
        inner.load_all();
        inner.records.store().settle(Box::new(move |erased| {
            if !erased && self.lasts() {
                let words = "The second copy in this browser could not be erased. Clear the site’s data in the browser’s settings.";
                self.say(Said::Failed(words.to_owned()));
            }
        }));
        inner.saving.set(if inner.records.store().lasts() { Saving::Ready } else { Saving::InMemory });
    }
}

impl Inner {
    fn held(&self) -> usize {
        self.notebooks.with(|all| all.values().map(|notebook| notebook.with(Notebook::held_count)).sum())
    }

    /// Every notebook whole: open book and year books in one.
    fn whole(&self) -> Workspace {
        let mut whole = self.desk.get_untracked();
        let people: Vec<Id<Person>> = self.notebooks.with_untracked(|all| all.keys().copied().collect());
        let shelved = self.records.list();
        for person in people {
            if let Some(notebook) = self.whole_notebook(person, &shelved) {
                whole.notebooks.insert(person, notebook);
            }
        }
        whole
    }

    /// One notebook with everything of its year books in it.
    fn whole_notebook(&self, person: Id<Person>, shelved: &[RecordKey]) -> Option<Notebook> {
        let mut notebook = self.notebook(person)?.get_untracked();
        let kept = shelved.iter().filter_map(|record| match record {
            RecordKey::Year(of, year) if *of == person => Some(*year),
            _ => None,
        });
        let loaded: Vec<Year> =
            self.years.borrow().keys().filter(|(of, _)| *of == person).map(|(_, year)| *year).collect();
        let years = map_of(kept.chain(loaded).map(|year| (year, ())));
        for year in years.keys().copied() {
            if let Some(book) = self.year(person, year) {
                notebook.book.absorb(book.get_untracked());
            }
        }
        notebook.years.clear();
        Some(notebook)
    }

    /// The records of a whole workspace: what came to rest long ago goes into year books.
    pub(super) fn texts(&self, workspace: Workspace) -> Result<LiteMap<RecordKey, String>, WriteError> {
        let mut texts = LiteMap::new();
        let Workspace { manager, notebooks, unread } = workspace;
        let desk = Workspace { manager, notebooks: LiteMap::new(), unread };
        self.put_text(&mut texts, RecordKey::Workspace, &desk.write())?;
        for (person, mut notebook) in notebooks {
            notebook.years.clear();
            for (year, book) in notebook.settle((self.edge.today)()) {
                notebook.years.insert(year, YearFigures::of(&book));
                self.put_text(&mut texts, RecordKey::Year(person, year), &book.write())?;
            }
            self.put_text(&mut texts, RecordKey::Open(person), &notebook.write())?;
        }
        Ok(texts)
    }

    /// Adds the text of a record; that of one whose data does not change stays to the letter, packed or plain.
    fn put_text(
        &self,
        texts: &mut LiteMap<RecordKey, String>,
        key: RecordKey,
        data: &serde_json::Value,
    ) -> Result<(), WriteError> {
        let before = self.records.peek(key);
        let known = before.as_ref().and_then(|text| record::decode_value(text).ok());
        let text = match (before, known) {
            (Some(text), Some(known)) if json::canonical(&known.data) == json::canonical(data) => text,
            (_, known) => {
                let writes = known.map_or(0, |known| known.writes) + 1;
                text_of(key, writes, data)?
            }
        };
        texts.insert(key, text);
        Ok(())
    }
}
