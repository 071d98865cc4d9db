//! Damage: what could not be read is taken out to the letter, and set aside before anything takes its place.

use chrono::SecondsFormat;
use litemap::LiteMap;

use leptos::prelude::*;

use super::bulk::Bring;
use super::{App, Inner, Unreadable};
use crate::domain::workspace::Workspace;
use crate::format::record::{self, RecordError};
use crate::storage::WriteError;
use crate::storage::key::{self, RecordKey};

impl App {
    /// The whole key of a record, where it is kept.
    pub fn place(self, record: RecordKey) -> Option<String> {
        self.inner().records.place(record)
    }

    /// The text under a whole key as a file, in the form of the rescue page's: to the letter.
    pub fn take_out(self, full: &str) -> Option<String> {
        let text = self.inner().records.store().to_the_letter(full)?;
        let name = serde_json::to_string(full).ok()?;
        Some(format!("{{\"format\":\"vis-a-vis/rescue\",\"version\":1,\"keys\":{{{name}:{text}}}}}\n"))
    }

    /// The whole keys of what was set aside; a signal, as changes may set something aside.
    pub fn aside(self) -> Vec<String> {
        let inner = self.inner();
        inner.changes.track();
        inner.unreadable.track();
        let mut aside = inner.records.store().keys();
        aside.retain(|full| full.starts_with(key::ASIDE));
        aside
    }

    /// Lets go of something that was set aside, for good.
    pub fn let_go(self, full: &str) {
        let inner = self.inner();
        if full.starts_with(key::ASIDE) {
            inner.records.store().remove(full);
            inner.settle(self);
            inner.changes.update(|count| *count += 1);
        }
    }
}

impl Inner {
    /// Sees to it that a record may be written: what could not be read there is set aside first.
    pub(super) fn make_way(&self, record: RecordKey) -> Result<(), WriteError> {
        let known = self.unreadable.with_untracked(|list| list.iter().find(|known| known.record == record).cloned());
        let Some(known) = known else { return Ok(()) };
        if known.newer {
            return Err(WriteError::Newer);
        }
        self.set_aside(&[record])?;
        self.unreadable.update(|list| list.retain(|known| known.record != record));
        Ok(())
    }

    /// Why a record was not written. Where a tab of a newer version has written it since it was read here, it is named so:
    /// what is on the page then stays there, and is not given up for what cannot be read.
    pub(super) fn named_if_newer(&self, record: RecordKey, error: WriteError) -> WriteError {
        let there = (error == WriteError::ChangedElsewhere).then(|| self.records.peek(record)).flatten();
        if matches!(there.as_deref().map(record::decode_value), Some(Err(RecordError::Newer(_)))) {
            let _ = self.load::<Workspace>(record);
            return WriteError::Newer;
        }
        error
    }

    /// Makes the records be `texts`, all at once, under a word for what that is; whether anything changed. What could not
    /// be read is set aside where something takes its place, or everything is replaced; else it stays, and with it the
    /// year books of whoever it is.
    pub(super) fn replace_records(
        &self,
        mut texts: LiteMap<RecordKey, String>,
        how: Bring,
        what: &str,
    ) -> Result<bool, WriteError> {
        if how == Bring::Merge {
            self.keep_years(&mut texts);
        }
        let mut replaced = Vec::new();
        for Unreadable { record, newer, .. } in self.unreadable.get_untracked() {
            let stays = how == Bring::Merge && !texts.contains_key(&record);
            match self.records.peek(record).filter(|_| stays) {
                Some(text) => drop(texts.insert(record, text)),
                None if newer => return Err(WriteError::Newer),
                None => replaced.push(record),
            }
        }
        let aside = self.set_aside(&replaced)?;
        let store = self.records.store();
        self.replace_all(what, &texts).inspect_err(|_| {
            for full in &aside {
                store.remove(full);
            }
        })
    }

    /// Keeps the year books of whoever's open book could not be read, and is not brought in anew.
    fn keep_years(&self, texts: &mut LiteMap<RecordKey, String>) {
        for record in self.records.list() {
            if let RecordKey::Year(person, _) = record
                && self.notebook(person).is_none()
                && !texts.contains_key(&RecordKey::Open(person))
                && let Some(text) = self.records.peek(record)
            {
                texts.insert(record, text);
            }
        }
    }

    /// Puts these records aside, all of them or none; under which keys.
    fn set_aside(&self, records: &[RecordKey]) -> Result<Vec<String>, WriteError> {
        let store = self.records.store();
        let time = (self.edge.now)().to_rfc3339_opts(SecondsFormat::Millis, true);
        let mut aside: Vec<String> = Vec::new();
        for from in records.iter().filter_map(|record| self.records.place(*record)) {
            let to = key::aside(&time, &from);
            if let Err(error) = store.copy_text(&from, &to) {
                for full in &aside {
                    store.remove(full);
                }
                return Err(error);
            }
            aside.push(to);
        }
        Ok(aside)
    }
}
