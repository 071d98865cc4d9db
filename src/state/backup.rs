//! Taking everything out as a file, and how the backups stand.

use leptos::prelude::*;

use super::device::{Device, LastBackup};
use super::{App, Inner, Saving};
use crate::domain::book::Year;
use crate::domain::id::Id;
use crate::domain::notebook::Notebook;
use crate::domain::order::map_of;
use crate::domain::person::Person;
use crate::domain::workspace::Workspace;
use crate::format::backup::{self, Backup};
use crate::format::check::Check;
use crate::insight::backup_health::{self, Since};
use crate::storage::key::RecordKey;

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
        backup::proved(text, &whole)
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
        let generation = Some(inner.records.head());
        LastBackup { at: (inner.edge.now)(), held: inner.held(), writes, sha256, verified_at: None, generation }
    }

    /// Notes that a backup was saved.
    pub fn note_backup(self, last: LastBackup) {
        self.change_device(|device| device.saved(last));
    }

    /// Notes that a whole file of this checksum was opened: if it is the last backup, that one is now known to be good. If
    /// it was made since the last change of everything, what was before that is let go; whether it was.
    pub fn note_verified(self, sha256: &str) -> bool {
        let (inner, now) = (self.inner(), self.now());
        let last = inner.device.with_untracked(|device| device.backup.clone());
        let Some(last) = last.filter(|last| last.sha256.as_deref() == Some(sha256)) else { return false };
        let holds_it = last.generation == Some(inner.records.head());
        self.change_device(|device| device.saved(LastBackup { verified_at: Some(now), ..last }));
        holds_it && inner.let_way_back_go(self)
    }

    /// What happened since the last backup; a signal.
    pub fn since_backup(self) -> Since {
        self.since(self.inner().device.with(|device| device.backup.clone()))
    }

    /// What happened since the last backup that is known to be good; a signal.
    pub fn since_good_backup(self) -> Since {
        self.since(self.inner().device.with(|device| device.last_good().cloned()))
    }

    /// A backup is not asked for again today, for as long as the page is open.
    pub fn put_backup_off(self) {
        let inner = self.inner();
        inner.visit.no_backup.set(Some(inner.today.get_untracked()));
    }

    /// Whether one is to be asked for; a signal.
    pub fn asks_for_backup(self) -> bool {
        let inner = self.inner();
        let not_today = inner.visit.no_backup.get() == Some(self.today());
        !self.is_sample() && !not_today && backup_health::due(&self.since_good_backup())
    }

    /// Whether the last backup was not checked yet, and is not one to be made anew anyway; a signal.
    pub fn is_to_be_checked(self) -> bool {
        let unchecked = self.device().backup.is_some_and(|last| last.verified_at.is_none());
        unchecked && !backup_health::due(&self.since_backup())
    }

    fn since(self, last: Option<LastBackup>) -> Since {
        let inner = self.inner();
        inner.changes.track();
        inner.saving.track();
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
}

impl Inner {
    fn held(&self) -> usize {
        self.notebooks.with(|all| all.values().map(|notebook| notebook.with(Notebook::held_count)).sum())
    }

    /// Every notebook whole: open book and year books in one.
    pub(super) fn whole(&self) -> Workspace {
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
}
