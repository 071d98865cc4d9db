//! The only owner of the signals: opening, changing, undoing, saving.
//!
//! There is one signal per record. Components read through memos and change through [`App::change`] and its kin; they
//! never write a signal from afar. A change is on screen at once and in the store within [`DELAY_MS`].

mod apart;
pub mod backup;
pub mod bulk;
mod damage;
pub mod device;
pub mod draft;
pub mod edge;
mod erased;
pub mod folder;
mod hand_over;
mod hints;
mod history;
mod jot;
mod missing;
mod open;
mod passed;
mod read;
pub mod refused;
pub mod removed;
mod room;
mod save;
pub mod slice;
mod turns;
mod years;

#[cfg(test)]
mod tests;

use litemap::LiteMap;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use crate::domain::book::{Book, Year};
use crate::domain::id::Id;
use crate::domain::notebook::{Notebook, YearFigures};
use crate::domain::order::Sorted;
use crate::domain::pen::Pen;
use crate::domain::person::Person;
use crate::domain::text::Name;
use crate::domain::workspace::{Manager, Workspace};
use crate::storage::key::RecordKey;
use crate::storage::records::Records;

use device::Device;
use edge::Edge;
pub use history::Said;
use history::{History, Past};
pub use save::{DELAY_MS, Saving};

/// A stored text that could not be read. It stays under its key, untouched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// Which record it is.
    pub record: RecordKey,
    /// Why, as a half sentence.
    pub why: String,
    /// Whether it is whole, and only of a newer version: then nothing may ever take its place here.
    pub newer: bool,
}

type Signals<K, T> = LiteMap<K, ArcRwSignal<T>>;

/// A handle to everything on the page. Copy it freely; every copy is the same.
#[derive(Clone, Copy)]
pub struct App {
    inner: StoredValue<Rc<Inner>, LocalStorage>,
}

struct Inner {
    /// Whether these are sample notes, which are nobody's.
    sample: bool,
    edge: Edge,
    records: Records,
    /// How often each record was written, as of its last reading or writing.
    writes: RefCell<LiteMap<RecordKey, u64>>,
    desk: ArcRwSignal<Workspace>,
    notebooks: ArcRwSignal<Signals<Id<Person>, Notebook>>,
    years: RefCell<Signals<(Id<Person>, Year), Book>>,
    /// How many of them were open when the last few were opened.
    opened: ArcRwSignal<usize>,
    unreadable: ArcRwSignal<Vec<Unreadable>>,
    device: ArcRwSignal<Device>,
    unsaved: RefCell<Sorted<RecordKey>>,
    saving: ArcRwSignal<Saving>,
    /// When the next saving is due, if one is.
    save_is_due: Cell<Option<DateTime<Utc>>>,
    /// Whether other tabs may have written what this one does not know yet, so that it must not write.
    catches_up: Cell<bool>,
    /// How many savings the second copy is still taking.
    settling: Cell<u32>,
    gauge: room::Gauge,
    turns: turns::InTurn,
    /// What is set aside while it cannot be saved.
    copies: apart::Copies,
    /// The records in which something was erased for good that still stands in their stored texts.
    erasing: RefCell<Sorted<RecordKey>>,
    /// How often the second copy is still asked to let go of it.
    parting: Cell<u8>,
    /// Whether the second copy took what was saved last.
    copied: ArcRwSignal<bool>,
    history: History,
    /// What was just done, as a sentence.
    said: ArcRwSignal<Option<Said>>,
    /// What is said once the page has turned.
    said_next: RefCell<Option<Said>>,
    /// The line that is being jotted, in whichever place.
    jot: ArcRwSignal<String>,
    /// Counts every change, so that what is computed from all records knows when to look again.
    changes: ArcRwSignal<u64>,
    /// Counts how often something was taken back or done again.
    undone: ArcRwSignal<u64>,
    /// Counts how often records were read anew.
    renewed: ArcRwSignal<u64>,
    /// What is remembered of hints.
    visit: hints::Visit,
    today: ArcRwSignal<chrono::NaiveDate>,
    /// The day on which what was removed long ago was last forgotten.
    forgot_on: Cell<Option<chrono::NaiveDate>>,
}

impl App {
    /// The app of this page, as provided to its components.
    ///
    /// # Panics
    /// Where no app was provided, which is before the page is mounted.
    pub fn expect() -> Self {
        expect_context()
    }

    fn inner(self) -> Rc<Inner> {
        self.inner.get_value()
    }

    /// A pen for one change, now.
    pub fn pen(self) -> Pen {
        let inner = self.inner();
        let writer = inner.device.with_untracked(|device| device.writer.clone());
        let random = inner.edge.random;
        Pen::new(writer, (inner.edge.now)(), (inner.edge.today)(), random)
    }

    /// The instant, asked of the clock now.
    pub fn now(self) -> chrono::DateTime<chrono::Utc> {
        (self.inner().edge.now)()
    }

    /// The day; a signal, so that a page left open overnight turns to the new one.
    pub fn today(self) -> chrono::NaiveDate {
        self.inner().today.get()
    }

    /// Asks the clock what day it is.
    pub fn look_at_the_calendar(self) {
        let inner = self.inner();
        let today = (inner.edge.today)();
        if inner.today.get_untracked() != today {
            inner.today.set(today);
        }
    }

    /// Adds somebody.
    pub fn add_person(self, name: Name) -> Id<Person> {
        let inner = self.inner();
        let mut pen = self.pen();
        let id = pen.id();
        let rhythm = inner.desk.with_untracked(|desk| desk.manager.get().map(|manager| manager.rhythm));
        let notebook = Notebook::new(&pen, name, rhythm.unwrap_or_default());
        inner.notebooks.update(|notebooks| drop(notebooks.insert(id, ArcRwSignal::new(notebook))));
        inner.touch(self, RecordKey::Open(id));
        id
    }

    /// Makes one change to somebody's notebook, through the notebook's own methods.
    pub fn change<T>(self, person: Id<Person>, edit: impl FnOnce(&mut Notebook, &mut Pen) -> T) -> Option<T> {
        let (mut edit, mut result) = (Some(edit), None);
        self.change_notebook(person, &mut |notebook, pen| result = edit.take().map(|edit| edit(notebook, pen)));
        result
    }

    /// Compiled once for all changes.
    fn change_notebook(self, person: Id<Person>, edit: &mut dyn FnMut(&mut Notebook, &mut Pen)) {
        let inner = self.inner();
        let Some(signal) = inner.notebook(person) else { return };
        let mut pen = self.pen();
        let mut past = None;
        signal.maybe_update(|notebook| {
            let before = notebook.clone();
            edit(notebook, &mut pen);
            past = (*notebook != before).then(|| Past::Notebook(person, Box::new(before)));
            past.is_some()
        });
        if let Some(past) = past {
            inner.remember(past);
            inner.touch(self, RecordKey::Open(person));
        }
    }

    /// Changes the manager's page.
    pub fn change_manager(self, edit: impl FnOnce(&mut Manager)) {
        let inner = self.inner();
        let pen = self.pen();
        inner.remember(Past::Desk(Box::new(inner.desk.get_untracked())));
        inner.desk.update(|desk| {
            desk.manager.change(&pen, edit);
        });
        inner.touch(self, RecordKey::Workspace);
    }

    /// Puts away what came to rest long ago into its year's book.
    pub fn settle(self, person: Id<Person>) {
        let inner = self.inner();
        let today = (inner.edge.today)();
        let settled = self.peek(person, |notebook| notebook.clone().settle(today)).unwrap_or_default();
        // The year books first: until both are written an entry stands in both, and reading takes the open one.
        for (year, book) in settled {
            if !inner.add_to_year(self, person, year, book) {
                return;
            }
        }
        let Some(signal) = inner.notebook(person) else { return };
        let years = inner.years.borrow();
        let mut moved = false;
        signal.maybe_update(|notebook| {
            for year in notebook.settle(today).keys().copied() {
                if let Some(book) = years.get(&(person, year)) {
                    notebook.years.insert(year, book.with_untracked(YearFigures::of));
                    moved = true;
                }
            }
            moved
        });
        drop(years);
        if moved {
            // What went into a year book is no longer where it would be brought back to.
            inner.forget();
            inner.touch(self, RecordKey::Open(person));
        }
    }
}

impl Inner {
    /// Notes that a record changed and sees to its being saved.
    fn touch(&self, app: App, record: RecordKey) {
        self.unsaved.borrow_mut().insert(record, ());
        self.changes.update(|count| *count += 1);
        self.take_turn(app, record);
        self.save_soon(app);
        self.forget_once_a_day(app);
    }

    fn notebook(&self, person: Id<Person>) -> Option<ArcRwSignal<Notebook>> {
        self.notebooks.with_untracked(|notebooks| notebooks.get(&person).cloned())
    }
}
