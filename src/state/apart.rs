//! What two tabs made of one record: put together, or what is here set aside. Nothing that was typed goes unseen.

use std::cell::RefCell;

use chrono::SecondsFormat;
use leptos::prelude::*;
use serde_json::Value;

use super::history::Past;
use super::{App, Inner, Said, Saving};
use crate::domain::book::Book;
use crate::domain::entry::is_mark;
use crate::domain::id::Id;
use crate::domain::kept::Kept;
use crate::domain::notebook::Notebook;
use crate::domain::person::Person;
use crate::domain::workspace::Workspace;
use crate::format::{record, together};
use crate::storage::key::{self, RecordKey};

/// The whole keys under which records are set aside while they cannot be saved.
#[derive(Default)]
pub(super) struct Copies(RefCell<Vec<(RecordKey, String)>>);

impl Copies {
    fn of(&self, record: RecordKey) -> Option<String> {
        self.0.borrow().iter().find(|(known, _)| *known == record).map(|(_, full)| full.clone())
    }

    /// Knows of it no longer: it stays as it is.
    fn leave(&self, record: RecordKey) {
        self.0.borrow_mut().retain(|(known, _)| *known != record);
    }
}

impl App {
    /// Shows what another tab wrote on the pages that are its own now, or that both changed. What was changed here is set
    /// aside.
    pub fn take_theirs(self) {
        let inner = self.inner();
        if inner.misses_all() {
            return;
        }
        let moved = inner.records.head_moved();
        let mut given_up: Vec<RecordKey> = inner.unsaved.borrow().keys().copied().collect();
        given_up.retain(|record| moved || inner.is_refused(*record) || inner.records.changed_elsewhere(*record));
        if !given_up.iter().all(|record| inner.set_apart(*record)) {
            let words = "What you typed here could not be set aside, so it stays. Save everything to a file first.";
            return self.say(Said::Failed(words.to_owned()));
        }
        for record in &given_up {
            inner.copies.leave(*record);
            inner.erasing.borrow_mut().remove(record);
        }
        if inner.records.follow_head() {
            inner.unsaved.borrow_mut().clear();
            inner.load_all();
        } else {
            for record in given_up {
                inner.unsaved.borrow_mut().remove(&record);
                inner.renew(record);
            }
        }
        inner.give_turns_back();
        inner.saving.set(Saving::Ready);
        inner.settle(self);
        if self.has_unsaved() {
            inner.save_soon(self);
        }
    }

    /// Puts together what was changed here and what another tab wrote of the same pages, and saves it.
    pub fn keep_both(self) {
        if self.inner().keep_both() {
            self.flush();
        }
    }
}

impl Inner {
    /// Sets aside what a record holds here, so that it outlives the page although it cannot be saved; whether that is kept.
    pub(super) fn set_apart(&self, record: RecordKey) -> bool {
        let Some(mut data) = self.data_of(record) else { return true };
        if self.records.vanished() {
            return false;
        }
        // What another tab has erased for good since is not written again.
        let theirs = self.records.anew().peek(record).and_then(|text| record::decode_value(&text).ok());
        if let Some(theirs) = theirs {
            together::lose_erased(&mut data, &theirs.data);
        }
        let Ok(text) = self.encode(record, &data) else { return false };
        let known = self.copies.of(record);
        let full = known.clone().unwrap_or_else(|| self.new_copy(record));
        let store = self.records.store();
        let kept = store.read(&full).as_ref() == Some(&text) || self.records.put(&full, &text).is_ok();
        if kept && known.is_none() {
            self.copies.0.borrow_mut().push((record, full));
        }
        kept
    }

    /// A key that no other tab uses.
    fn new_copy(&self, record: RecordKey) -> String {
        let time = (self.edge.now)().to_rfc3339_opts(SecondsFormat::Millis, true);
        let id = Id::<Person>::from_bytes((self.edge.random)());
        key::aside(&format!("{time}-{id}"), &key::full(self.records.head(), record))
    }

    /// Lets go of what was set aside of a record, once that is saved.
    pub(super) fn let_copy_go(&self, record: RecordKey) {
        if let Some(full) = self.copies.of(record) {
            self.records.store().remove(&full);
            self.copies.leave(record);
        }
    }

    /// Puts what was changed here beside what another tab wrote since, to be saved; whether that could be done.
    pub(super) fn keep_both(&self) -> bool {
        if self.misses_all() {
            return false;
        }
        let Some(all) = self.all_together() else {
            let unsaved: Vec<RecordKey> = self.unsaved.borrow().keys().copied().collect();
            let kept = unsaved.into_iter().all(|record| self.set_apart(record));
            let words = if kept {
                "The same thing was changed in both tabs, so only one of the two can stand here. What you typed is set aside under Your data, whichever that is."
            } else {
                "The same thing was changed in both tabs, so only one of the two can stand here. There is no room to set aside what you typed: save everything to a file first."
            };
            self.said.set(Some(Said::Failed(words.to_owned())));
            return false;
        };
        if all.is_empty() {
            return true;
        }
        if self.records.follow_head() {
            self.load_all();
        } else {
            self.forget();
        }
        for both in all {
            self.see(both.record());
            self.place(both);
        }
        self.renewed.update(|count| *count += 1);
        self.changes.update(|count| *count += 1);
        true
    }

    /// What is unsaved here with what another tab wrote of the same records, if no two changed the same thing.
    fn all_together(&self) -> Option<Vec<Past>> {
        let (theirs, moved) = (self.records.anew(), self.records.head_moved());
        let unsaved: Vec<RecordKey> = self.unsaved.borrow().keys().copied().collect();
        let mut all = Vec::new();
        for record in unsaved.into_iter().filter(|record| moved || self.records.changed_elsewhere(*record)) {
            all.push(self.together(record, theirs.peek(record))?);
        }
        Some(all)
    }

    fn together(&self, record: RecordKey, theirs: Option<String>) -> Option<Past> {
        let data = |text: Option<String>| match text {
            Some(text) => record::decode_value(&text).ok().map(|read| Some(read.data)),
            None => Some(None),
        };
        let (base, theirs) = (data(self.records.seen(record))?, data(theirs)?);
        let mine = self.data_of(record);
        let is_gone = |data: &Option<Value>| data.as_ref().and_then(|data| data.get("person")).is_some_and(is_mark);
        if is_gone(&theirs) && !is_gone(&mine) {
            // What was written here would lie in the notebook of somebody who is erased, and nobody would see it.
            return None;
        }
        let both = together::put_together(base.as_ref(), mine.as_ref(), theirs.as_ref()).ok()??;
        Some(match record {
            RecordKey::Workspace => Past::Desk(Box::new(Workspace::read(&both).ok()?)),
            RecordKey::Open(person) => Past::Notebook(person, Box::new(Notebook::read(&both).ok()?)),
            RecordKey::Year(person, year) => Past::Year(person, year, Box::new(Book::read(&both).ok()?)),
        })
    }

    /// Takes what another tab wrote as read.
    fn see(&self, record: RecordKey) {
        if let Some(read) = self.records.read(record).and_then(|text| record::decode_value(&text).ok()) {
            self.writes.borrow_mut().insert(record, read.writes);
        }
    }

    /// Makes a record be this.
    fn place(&self, now: Past) {
        match now {
            Past::Desk(desk) => self.desk.set(*desk),
            Past::Notebook(person, notebook) => match self.notebook(person) {
                Some(signal) => signal.set(*notebook),
                None => self.notebooks.update(|all| drop(all.insert(person, ArcRwSignal::new(*notebook)))),
            },
            Past::Year(person, year, book) => {
                let known = self.years.borrow().get(&(person, year)).cloned();
                match known {
                    Some(signal) => signal.set(*book),
                    None => drop(self.years.borrow_mut().insert((person, year), ArcRwSignal::new(*book))),
                }
            }
        }
    }
}
