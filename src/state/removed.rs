//! What was removed, on whichever page: to be brought back within thirty days, and forgotten after.

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use super::history::Past;
use super::{App, Inner, Said};
use crate::domain::book::{Book, Year};
use crate::domain::id::Id;
use crate::domain::notebook::removed::{Waiting, horizon};
use crate::domain::order::{Place, in_order};
use crate::domain::person::Person;
use crate::domain::session::Session;
use crate::storage::key::RecordKey;

/// Something removed, and where it lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemovedThing {
    /// In whose notebook.
    pub person: Id<Person>,
    /// The year book it lies in, if it lies in one.
    pub year: Option<Year>,
    /// What it is.
    pub waiting: Waiting,
}

impl App {
    /// Everything that can be brought back, what was removed last first. Opens every year book that may hold some.
    pub fn removed(self) -> Vec<RemovedThing> {
        let inner = self.inner();
        inner.changes.track();
        let mut all = Vec::new();
        for person in inner.people() {
            let Some(notebook) = inner.notebook(person).map(|notebook| notebook.get_untracked()) else { continue };
            let mut add = |year: Option<Year>, found: Vec<Waiting>| {
                all.extend(found.into_iter().map(|waiting| RemovedThing { person, year, waiting }));
            };
            add(None, notebook.removed());
            if notebook.person().is_some() {
                for year in notebook.years.keys().copied() {
                    let book = inner.may_hold_removed(person, year).then(|| inner.year(person, year)).flatten();
                    add(Some(year), book.map(|book| book.with_untracked(Book::removed)).unwrap_or_default());
                }
            }
        }
        in_order(all.into_iter(), |thing| Place::new(-thing.waiting.since.timestamp(), 0, thing.person))
    }

    /// Brings something back, whole, and says so.
    pub fn restore(self, found: &RemovedThing) {
        let thing = found.waiting.thing;
        let back = match found.year {
            None => self.change(found.person, |notebook, pen| notebook.restore(pen, thing)),
            Some(year) => self.change_year(found.person, year, |book, pen| book.restore(pen, thing)),
        };
        if back == Some(true) {
            self.say(Said::Done("It is back where it was.".to_owned()));
        }
    }

    /// Removes somebody with their whole notebook, and says so.
    pub fn remove_person(self, person: Id<Person>) {
        self.begin_step();
        self.change(person, |notebook, pen| notebook.person.remove(pen));
        self.say_removed();
    }

    /// Removes a 1:1 from the book it lies in, and says so.
    pub fn remove_session(self, person: Id<Person>, year: Option<Year>, session: Id<Session>) {
        self.begin_step();
        match year {
            None => drop(self.change(person, |notebook, pen| notebook.book.sessions.remove(session, pen))),
            Some(year) => drop(self.change_year(person, year, |book, pen| book.sessions.remove(session, pen))),
        }
        self.say_removed();
    }

    pub(super) fn say_removed(self) {
        self.say(Said::Done("Removed. It waits 30 days under Removed.".to_owned()));
    }

    /// Forgets what has waited its thirty days, in every book that is open. Not at opening, which changes nothing, but
    /// once a day with the first change.
    pub(super) fn forget_removed(self) {
        let inner = self.inner();
        let before = horizon(self.now());
        for person in inner.people() {
            inner.forget_in(self, person, before);
        }
    }
}

impl Inner {
    fn people(&self) -> Vec<Id<Person>> {
        self.notebooks.with_untracked(|notebooks| notebooks.keys().copied().collect())
    }

    /// Forgets what has waited long enough, with the first change of a day.
    pub(super) fn forget_once_a_day(&self, app: App) {
        let today = (self.edge.today)();
        if self.forgot_on.replace(Some(today)) != Some(today) {
            app.forget_removed();
        }
    }

    fn forget_in(&self, app: App, person: Id<Person>, before: DateTime<Utc>) {
        let Some(signal) = self.notebook(person) else { return };
        let pen = app.pen();
        let (was, mut changed) = (signal.get_untracked(), false);
        signal.maybe_update(|notebook| {
            changed = notebook.forget(&pen, before);
            changed
        });
        let now = signal.get_untracked();
        let (gone, years) = (now.person.is_gone(), now.years.keys().copied().collect::<Vec<Year>>());
        if changed {
            if gone {
                self.drop_drafts(&|of| of == person);
            }
            self.touch(app, RecordKey::Open(person));
            self.lose_in_history(&Past::Notebook(person, Box::new(was)), &Past::Notebook(person, Box::new(now)));
        }
        for year in years {
            self.forget_in_year(app, person, year, gone, before);
        }
    }

    /// The same in a year book: of somebody who is gone, everything. It is not opened where nothing in it was removed.
    fn forget_in_year(&self, app: App, person: Id<Person>, year: Year, gone: bool, before: DateTime<Utc>) {
        let may = gone || self.may_hold_removed(person, year);
        let Some(book) = may.then(|| self.year(person, year)).flatten() else { return };
        let pen = app.pen();
        let (was, mut changed) = (book.get_untracked(), false);
        book.maybe_update(|book| {
            changed = if gone { book.clear(&pen) } else { book.forget(before) };
            changed
        });
        if changed {
            let now = book.get_untracked();
            self.touch(app, RecordKey::Year(person, year));
            self.lose_in_history(&Past::Year(person, year, Box::new(was)), &Past::Year(person, year, Box::new(now)));
        }
    }
}
