//! Saving: soon after a change, only what changed, and never silently failing.

use super::{App, Inner};
use crate::domain::book::Book;
use crate::domain::kept::Kept;
use crate::domain::notebook::Notebook;
use crate::domain::workspace::Workspace;
use crate::format::record;
use crate::storage::key::{self, RecordKey};
use crate::storage::{Store, WriteError};
use chrono::{DateTime, TimeDelta, Utc};
use leptos::prelude::*;
use serde_json::Value;

/// How long a change waits before it is written, so that a burst of keys is one write. With the time that the disk takes, a
/// killed browser is to lose at most 500 ms of typing.
pub const DELAY_MS: u32 = 400;
/// How late saving may be, in milliseconds, before the page counts as one that stood still. No tab takes a turn from
/// another within this and [`DELAY_MS`].
const LATE_MS: i64 = 500;
/// How long a page waits, in milliseconds, until the browser has told it what other tabs wrote.
const CATCH_UP_MS: u32 = 100;
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
    /// How the saving stands of all that is on the page.
    pub fn saving(self) -> Saving {
        let unfit = self.inner().visit.refused.with(|all| !all.is_empty());
        match self.saving_of_taken() {
            Saving::Ready | Saving::Soon | Saving::Saved(_) if unfit => Saving::Failed(WriteError::Unfit),
            saving => saving,
        }
    }

    /// How it stands of what was taken, whatever a field refused.
    pub fn saving_of_taken(self) -> Saving {
        self.inner().saving.get()
    }

    /// Whether something that was taken is not kept yet, or not any more.
    pub fn has_unsaved(self) -> bool {
        let inner = self.inner();
        !inner.unsaved.borrow().is_empty() || inner.has_unsaved_drafts() || inner.records.vanished()
    }

    /// Whether there is a second copy of everything that is saved, on the disk.
    pub fn is_copied(self) -> bool {
        self.inner().copied.get()
    }

    /// Writes everything that is not kept yet; whether all of it now is.
    pub fn flush(self) -> bool {
        self.inner().flush(self)
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
        if self.save_is_due.get().is_none() {
            self.save_is_due.set(Some((self.edge.now)() + TimeDelta::milliseconds(i64::from(delay))));
            self.later(app, delay, |inner, app| {
                inner.flush(app);
            });
        }
    }

    /// Does something after so many milliseconds, if the page has not turned to other notes meanwhile.
    pub(super) fn later(&self, app: App, milliseconds: u32, act: impl FnOnce(&Self, App) + 'static) {
        let call = move || {
            if let Some(inner) = app.inner.try_get_value() {
                act(&inner, app);
            }
        };
        (self.edge.after)(milliseconds, Box::new(call));
    }

    /// Writes nothing until what other tabs wrote is known here, and then does something.
    pub(super) fn wait_for_news(&self, app: App, then: fn(&Self, App)) {
        self.catches_up.set(true);
        let call = move |inner: &Self, app: App| {
            inner.catches_up.set(false);
            then(inner, app);
        };
        self.later(app, CATCH_UP_MS, call);
    }

    /// Whether the page stood still when it should have saved. Until it has gone on for a moment it reads from the store
    /// what was there before, so that comparing finds no difference to what another tab wrote.
    fn is_late(&self) -> bool {
        let late = TimeDelta::milliseconds(LATE_MS);
        self.save_is_due.get().is_some_and(|due| (self.edge.now)() > due + late)
    }

    pub(super) fn flush(&self, app: App) -> bool {
        let stood_still = self.is_late();
        self.save_is_due.set(None);
        let unsaved: Vec<RecordKey> = self.unsaved.borrow().keys().copied().collect();
        if unsaved.is_empty() && !self.has_unsaved_drafts() {
            return !self.misses_all();
        }
        if stood_still && !self.catches_up.get() {
            self.wait_for_news(app, |inner, app| {
                inner.flush(app);
            });
        }
        if self.catches_up.get() {
            for record in unsaved {
                self.set_apart(record);
            }
            return false;
        }
        let (mut failed, mut again) = (None, false);
        let mut waiting: Vec<(RecordKey, WriteError)> = Vec::new();
        // Year books first: an entry that settles stands in both until both are written, and in none never. What one page
        // is refused, another is not kept from.
        for record in unsaved.iter().rev() {
            let waits = waiting.iter().find(|(open, _)| open == record).map(|(_, error)| error.clone());
            if let Err(error) = waits.map_or_else(|| self.save(*record), Err) {
                if let RecordKey::Year(person, _) = record {
                    waiting.push((RecordKey::Open(*person), error.clone()));
                }
                if error.is_elsewhere() {
                    self.set_apart(*record);
                } else if error == WriteError::Missing {
                    // It may have been erased in another tab. What is here stays on the page, which asks before it is left.
                    self.let_copy_go(*record);
                } else {
                    again = true;
                }
                failed.get_or_insert(error);
            }
        }
        if let Err(error) = self.save_drafts(failed.is_none()) {
            again |= !matches!(error, WriteError::Unfit | WriteError::Missing);
            failed.get_or_insert(error);
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
        self.give_turns_back();
        failed.is_none()
    }

    /// Says "Saved" once what was written is safe from the browser's own end. Where there is no second copy, or it
    /// fails, the first is all there is.
    pub(super) fn settle(&self, app: App) {
        // What is gone from here without having been erased is not to go from the copy, too.
        if self.records.vanished() {
            return;
        }
        self.settling.set(self.settling.get() + 1);
        let parts = self.parting.get() > 0;
        self.records.store().settle(Box::new(move |copied| {
            let Some(inner) = app.inner.try_get_value() else { return };
            inner.copied.set(copied);
            inner.settling.set(inner.settling.get() - 1);
            let waits = inner.settling.get() > 0 || !inner.unsaved.borrow().is_empty();
            if !waits && !matches!(inner.saving.get_untracked(), Saving::Failed(_)) {
                let lasts = inner.records.store().lasts();
                inner.saving.set(if lasts { Saving::Saved((inner.edge.now)()) } else { Saving::InMemory });
            }
            if parts {
                inner.see_it_gone(app, copied);
            }
        }));
    }

    fn save(&self, record: RecordKey) -> Result<(), WriteError> {
        let Some(data) = self.data_of(record) else { return Ok(()) };
        if self.is_refused(record) {
            return Err(WriteError::EditedElsewhere);
        }
        let text = self.encode(record, &data)?;
        self.make_way(record)?;
        self.write_or_part(record, &text).map_err(|error| self.named_if_newer(record, error))?;
        *self.writes.borrow_mut().entry(record).or_default() += 1;
        self.unsaved.borrow_mut().remove(&record);
        self.let_copy_go(record);
        self.keep_writer();
        Ok(())
    }

    /// What a record holds now, if it is here.
    pub(super) fn data_of(&self, record: RecordKey) -> Option<Value> {
        Some(match record {
            RecordKey::Workspace => self.desk.with_untracked(Workspace::write),
            RecordKey::Open(person) => self.notebook(person)?.with_untracked(Notebook::write),
            RecordKey::Year(person, year) => {
                let book = self.years.borrow().get(&(person, year)).cloned();
                book?.with_untracked(Book::write)
            }
        })
    }

    pub(super) fn encode(&self, record: RecordKey, data: &Value) -> Result<String, WriteError> {
        let writes = self.writes.borrow().get(&record).copied().unwrap_or(0) + 1;
        text_of(record, writes, data)
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
