//! Undo and redo: every change to notes, in order, on every screen. It lasts until the page is left or another tab's
//! writing is taken in.

use std::cell::{Cell, RefCell};

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use super::{App, Inner};
use crate::domain::book::{Book, Year};
use crate::domain::entries::Entries;
use crate::domain::id::Id;
use crate::domain::notebook::Notebook;
use crate::domain::person::Person;
use crate::domain::workspace::Workspace;
use crate::storage::key::RecordKey;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// How many steps back one can go.
const MOST: usize = 100;
/// Changes of one record that follow each other faster than this, in milliseconds, and were not saved in between, are one
/// step: a burst of keys.
const BURST_MS: i64 = 700;

/// One record as it was.
#[derive(Clone, PartialEq)]
pub(super) enum Past {
    Desk(Box<Workspace>),
    Notebook(Id<Person>, Box<Notebook>),
    Year(Id<Person>, Year, Box<Book>),
}

impl Past {
    pub(super) fn record(&self) -> RecordKey {
        match self {
            Self::Desk(_) => RecordKey::Workspace,
            Self::Notebook(person, _) => RecordKey::Open(*person),
            Self::Year(person, year, _) => RecordKey::Year(*person, *year),
        }
    }

    /// Loses what was lost for good between two states of the same record.
    fn lose_as(&mut self, before: &Self, after: &Self) {
        if self.record() != after.record() {
            return;
        }
        match (self, before, after) {
            (Self::Notebook(_, past), Self::Notebook(_, before), Self::Notebook(_, after)) => {
                past.lose_as(before, after);
            }
            (Self::Year(_, _, past), Self::Year(_, _, before), Self::Year(_, _, after)) => past.lose_as(before, after),
            _ => {}
        }
    }
}

/// A word about what just happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// Something was done, and can be taken back.
    Done(String),
    /// Something could not be done.
    Failed(String),
    /// Something happened by itself.
    Told(String),
}

struct Step {
    past: Past,
    at: DateTime<Utc>,
    /// Whether it is taken back and done again together with the one before it.
    joined: bool,
}

/// What was done and undone.
#[derive(Default)]
pub(super) struct History {
    done: RefCell<Vec<Step>>,
    undone: RefCell<Vec<Step>>,
    /// How many steps were done that cannot be taken back any more.
    settled: Cell<usize>,
    /// Whether what is done now belongs together, and if so, whether the first of it was done.
    together: Cell<Option<bool>>,
}

impl History {
    fn settle(&self, steps: usize) {
        self.settled.set(self.settled.get() + steps);
    }

    fn last_done(&self) -> Option<Step> {
        self.done.borrow_mut().pop()
    }

    /// What was taken back last: the first of it, or what is joined to that.
    fn last_undone(&self, first: bool) -> Option<Step> {
        let mut undone = self.undone.borrow_mut();
        let goes_on = undone.last().is_some_and(|step| first || step.joined);
        if goes_on { undone.pop() } else { None }
    }
}

impl Inner {
    /// Notes how a record was before it changed.
    pub(super) fn remember(&self, past: Past) {
        let at = (self.edge.now)();
        let mut done = self.history.done.borrow_mut();
        let goes_on = done.last().is_some_and(|last| {
            let record = past.record();
            let soon = (at - last.at).num_milliseconds() < BURST_MS;
            soon && last.past.record() == record && self.unsaved.borrow().contains_key(&record)
        });
        if goes_on && self.said.with_untracked(Option::is_none) {
            done.last_mut().into_iter().for_each(|last| last.at = at);
        } else {
            if done.len() == MOST {
                done.remove(0);
                self.history.settle(1);
            }
            let joined = self.history.together.get() == Some(true);
            done.push(Step { past, at, joined });
        }
        self.history.together.set(self.history.together.get().and(Some(true)));
        self.history.undone.borrow_mut().clear();
        self.said.set(None);
    }

    /// Loses in the past, too, what was lost for good in a record: it is not to come back by undo.
    pub(super) fn lose_in_history(&self, before: &Past, after: &Past) {
        let (mut done, mut undone) = (self.history.done.borrow_mut(), self.history.undone.borrow_mut());
        for past in done.iter_mut().chain(undone.iter_mut()).map(|step| &mut step.past) {
            past.lose_as(before, after);
        }
    }

    /// The same where it was erased, which cannot be taken back: what only did something about it is no step any more.
    pub(super) fn erase_in_history(&self, before: &Past, after: Past) {
        self.lose_in_history(before, &after);
        self.history.undone.borrow_mut().clear();
        let mut done = self.history.done.borrow_mut();
        let (mut later, mut steps) = (after, Vec::<Step>::new());
        while let Some(step) = done.pop() {
            if step.past == later {
                self.history.settle(1);
                // What was to be taken back together with it begins with the one after it.
                if let Some(next) = steps.last_mut().filter(|_| !step.joined) {
                    next.joined = false;
                }
                continue;
            }
            if step.past.record() == later.record() {
                later = step.past.clone();
            }
            steps.push(step);
        }
        steps.reverse();
        *done = steps;
    }

    /// Forgets everything: what is there now did not come from here.
    pub(super) fn forget(&self) {
        self.history.settle(self.history.done.borrow().len());
        self.history.done.borrow_mut().clear();
        self.history.undone.borrow_mut().clear();
        self.said.set(None);
    }

    /// How many steps were done and not taken back.
    pub(super) fn steps(&self) -> usize {
        self.history.settled.get() + self.history.done.borrow().len()
    }

    /// Brings a record back to how it was, as a new change; how it stood until now, if it is still there.
    fn go_back(&self, app: App, past: &Past) -> Option<Past> {
        let pen = app.pen();
        let now = match past {
            Past::Desk(desk) => {
                let now = self.desk.get_untracked();
                self.desk.update(|current| current.manager.go_back_to(&desk.manager, &pen));
                Past::Desk(Box::new(now))
            }
            Past::Notebook(person, past) => {
                let signal = self.notebook(*person)?;
                let now = signal.get_untracked();
                signal.update(|current| current.go_back_to(past, &pen));
                Past::Notebook(*person, Box::new(now))
            }
            Past::Year(person, year, past) => {
                let signal = self.year(*person, *year)?;
                let now = signal.get_untracked();
                signal.update(|current| current.go_back_to(past, &pen));
                self.renew_figures(app, *person, *year);
                Past::Year(*person, *year, Box::new(now))
            }
        };
        self.touch(app, past.record());
        self.undone.update(|count| *count += 1);
        Some(now)
    }
}

impl App {
    /// Takes back what was done last; whether there was anything.
    pub fn undo(self) -> bool {
        let inner = self.inner();
        // Before: what is taken out of the past here would not be found in it.
        inner.forget_once_a_day(self);
        let mut any = false;
        while let Some(step) = inner.history.last_done() {
            any = true;
            if let Some(past) = inner.go_back(self, &step.past) {
                inner.history.undone.borrow_mut().push(Step { past, ..step });
            }
            if !step.joined {
                break;
            }
        }
        if any {
            inner.said.set(None);
        }
        any
    }

    /// Does again what was taken back last; whether there was anything.
    pub fn redo(self) -> bool {
        let inner = self.inner();
        inner.forget_once_a_day(self);
        let mut any = false;
        while let Some(step) = inner.history.last_undone(!any) {
            any = true;
            if let Some(past) = inner.go_back(self, &step.past) {
                let again = Step { past, at: DateTime::UNIX_EPOCH, joined: step.joined };
                inner.history.done.borrow_mut().push(again);
            }
        }
        any
    }

    /// Whether something can be taken back, and whether something can be done again.
    pub fn can_undo(self) -> (bool, bool) {
        let inner = self.inner();
        inner.changes.track();
        (!inner.history.done.borrow().is_empty(), !inner.history.undone.borrow().is_empty())
    }

    /// Counts how often something was taken back or done again; a signal for what shows stored text in fields.
    pub fn undone(self) -> u64 {
        self.inner().undone.get()
    }

    /// What is done next is a step of its own, however fast it follows what is being written.
    pub fn begin_step(self) {
        let inner = self.inner();
        if let Some(last) = inner.history.done.borrow_mut().last_mut() {
            last.at = DateTime::UNIX_EPOCH;
        }
    }

    /// Whatever is changed by `act`, on however many pages, is one step: taken back and done again together.
    pub fn as_one_step(self, act: impl FnOnce()) {
        self.begin_step();
        let inner = self.inner();
        inner.history.together.set(Some(false));
        act();
        inner.history.together.set(None);
    }

    /// Says what was just done, for as long as it is the last thing that was done here.
    pub fn say(self, what: Said) {
        self.inner().said.set(Some(what));
    }

    /// What was just done, or could not be.
    pub fn said(self) -> Option<Said> {
        self.inner().said.get()
    }

    /// Says something once the page has turned to another, which is about to happen.
    pub fn say_next(self, what: Said) {
        self.inner().said_next.replace(Some(what));
    }

    /// The page has turned: says it no longer, though it can still be taken back.
    pub fn fall_silent(self) {
        let inner = self.inner();
        inner.said.set(inner.said_next.take());
    }

    /// Removes a thing from one of the lists of somebody's notebook, and says so.
    pub fn remove<T>(self, person: Id<Person>, list: fn(&mut Notebook) -> &mut Entries<T>, id: Id<T>)
    where
        T: Clone + PartialEq + Serialize + DeserializeOwned + Send + Sync + 'static,
    {
        self.begin_step();
        self.change(person, |notebook, pen| list(notebook).remove(id, pen));
        self.say_removed();
    }
}
