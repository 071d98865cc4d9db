//! Saving: soon after a change, only what changed, and never silently failing.

use super::{App, Inner};
use crate::domain::kept::Kept;
use crate::format::record;
use crate::storage::key::{self, RecordKey};
use crate::storage::{Store, WriteError};
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use serde_json::Value;

/// How long a change waits before it is written, so that a burst of keys is one write.
pub const DELAY_MS: u32 = 500;
/// How long a failed write waits before it is tried again.
const RETRY_MS: u32 = 3_000;

/// How the saving stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saving {
    /// Nothing was changed yet.
    Ready,
    /// Something is about to be written.
    Soon,
    /// Everything is kept since this instant.
    Saved(DateTime<Utc>),
    /// Something is not kept. It stays on the page and is tried again.
    Failed(WriteError),
    /// The browser denies storage: nothing outlives the page.
    InMemory,
}

impl App {
    /// How the saving stands.
    pub fn saving(self) -> Saving {
        self.inner().saving.get()
    }

    /// Whether something typed is not kept yet.
    pub fn has_unsaved(self) -> bool {
        !self.inner().unsaved.borrow().is_empty()
    }

    /// Whether there is a second copy of everything that is saved, on the disk.
    pub fn is_copied(self) -> bool {
        self.inner().copied.get()
    }

    /// Writes everything that is not kept yet; whether all of it now is.
    pub fn flush(self) -> bool {
        self.inner().flush(self)
    }

    /// Gives up what was changed here in favour of what another tab wrote, on the pages that both changed.
    pub fn take_theirs(self) {
        let inner = self.inner();
        if inner.records.follow_head() {
            inner.unsaved.borrow_mut().clear();
            inner.load_all();
        }
        let unsaved: Vec<RecordKey> = inner.unsaved.borrow().keys().copied().collect();
        for record in unsaved.into_iter().filter(|record| inner.records.changed_elsewhere(*record)) {
            inner.unsaved.borrow_mut().remove(&record);
            inner.take_in(record);
        }
        inner.saving.set(Saving::Ready);
        if self.has_unsaved() {
            inner.save_soon(self);
        }
    }
}

/// The text of a record. Year books are packed: they are most of what there is, and seldom read or changed.
pub(super) fn text_of(record: RecordKey, writes: u64, data: &Value) -> Result<String, WriteError> {
    let text = match record {
        RecordKey::Year(..) => record::encode_packed(writes, data),
        RecordKey::Workspace | RecordKey::Open(_) => record::encode_value(writes, data),
    };
    text.map_err(|error| WriteError::Refused(error.to_string()))
}

impl Inner {
    pub(super) fn save_soon(&self, app: App) {
        if matches!(self.saving.get_untracked(), Saving::Ready | Saving::Saved(_)) {
            self.saving.set(Saving::Soon);
        }
        self.save_after(app, DELAY_MS);
    }

    fn save_after(&self, app: App, delay: u32) {
        if !self.save_is_due.replace(true) {
            (self.edge.after)(
                delay,
                Box::new(move || {
                    app.flush();
                }),
            );
        }
    }

    fn flush(&self, app: App) -> bool {
        self.save_is_due.set(false);
        let unsaved: Vec<RecordKey> = self.unsaved.borrow().keys().copied().collect();
        if unsaved.is_empty() {
            return true;
        }
        let (mut failed, mut again, mut waiting) = (None, false, Vec::new());
        // Year books first: an entry that settles stands in both until both are written, and in none never. What one page
        // is refused, another is not kept from.
        for record in unsaved.iter().rev() {
            if matches!(record, RecordKey::Open(person) if waiting.contains(person)) {
                continue;
            }
            if let Err(error) = self.save(*record) {
                if let RecordKey::Year(person, _) = record {
                    waiting.push(*person);
                }
                again |= error != WriteError::ChangedElsewhere;
                failed.get_or_insert(error);
            }
        }
        match &failed {
            Some(error) => {
                self.saving.set(Saving::Failed(error.clone()));
                self.settle(app);
            }
            None if self.records.store().lasts() => {
                self.count_now_and_then();
                self.saving.set(Saving::Soon);
                self.settle(app);
            }
            None => self.saving.set(Saving::InMemory),
        }
        if again {
            self.save_after(app, RETRY_MS);
        }
        failed.is_none()
    }

    /// Says "Saved" once what was written is safe from the browser's own end. Where there is no second copy, or it
    /// fails, the first is all there is.
    pub(super) fn settle(&self, app: App) {
        self.settling.set(self.settling.get() + 1);
        self.records.store().settle(Box::new(move |copied| {
            let Some(inner) = app.inner.try_get_value() else { return };
            inner.copied.set(copied);
            inner.settling.set(inner.settling.get() - 1);
            let waits = inner.settling.get() > 0 || !inner.unsaved.borrow().is_empty();
            if !waits && !matches!(inner.saving.get_untracked(), Saving::Failed(_)) {
                let lasts = inner.records.store().lasts();
                inner.saving.set(if lasts { Saving::Saved((inner.edge.now)()) } else { Saving::InMemory });
            }
        }));
    }

    fn save(&self, record: RecordKey) -> Result<(), WriteError> {
        let text = match record {
            RecordKey::Workspace => self.desk.with_untracked(|desk| self.encode(record, desk)),
            RecordKey::Open(person) => match self.notebook(person) {
                Some(notebook) => notebook.with_untracked(|notebook| self.encode(record, notebook)),
                None => return Ok(()),
            },
            RecordKey::Year(person, year) => match self.years.borrow().get(&(person, year)) {
                Some(book) => book.with_untracked(|book| self.encode(record, book)),
                None => return Ok(()),
            },
        }?;
        self.make_way(record)?;
        self.write(record, &text).map_err(|error| self.named_if_newer(record, error))?;
        *self.writes.borrow_mut().entry(record).or_default() += 1;
        self.unsaved.borrow_mut().remove(&record);
        self.keep_writer();
        Ok(())
    }

    fn encode(&self, record: RecordKey, data: &impl Kept) -> Result<String, WriteError> {
        let writes = self.writes.borrow().get(&record).copied().unwrap_or(0) + 1;
        text_of(record, writes, &data.write())
    }

    /// Keeps the writer's id from the first write on, so that it is the same after a reload.
    fn keep_writer(&self) {
        if self.records.store().read(key::DEVICE).is_none() {
            let _ = self.keep_device(self.records.store());
        }
    }

    pub(super) fn keep_device(&self, store: &dyn Store) -> Result<(), WriteError> {
        let text = self.device.with_untracked(serde_json::to_string);
        store.write(key::DEVICE, &text.map_err(|error| WriteError::Refused(error.to_string()))?)
    }
}
