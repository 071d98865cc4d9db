//! Erasing for good: a thing, somebody with their whole notebook, or everything. Nothing of it is left in this browser: not
//! in what newer texts hide or in what was set aside, not by undo, not in the second copy. Its id and revision stay, so that
//! no file brings it back unasked.
//!
//! It stands under Removed until the last write, which does away with it: one that is cut off before is done again.

use leptos::prelude::*;

use super::history::Past;
use super::removed::RemovedThing;
use super::save::text_of;
use super::{App, Inner, Said, Saving};
use crate::domain::book::{Book, Year};
use crate::domain::id::Id;
use crate::domain::kept::Kept;
use crate::domain::notebook::Notebook;
use crate::domain::notebook::removed::Thing;
use crate::domain::pen::Pen;
use crate::domain::person::Person;
use crate::format::record::{self, RecordError};
use crate::storage::WriteError;
use crate::storage::key::{self, RecordKey};

/// How often the second copy is asked to let go of what was erased.
const TRIES: u8 = 2;

impl App {
    /// Erases for good something that waits under Removed, and says so.
    ///
    /// # Errors
    /// When it does not wait there, or something was not kept. Nothing was erased then, or it is with the next saving.
    pub fn erase_for_good(self, found: &RemovedThing) -> Result<(), WriteError> {
        self.make_ready()?;
        if self.inner().records.store().is_blind() {
            let why =
                "the second copy in this browser could not be read, and would bring it back; reload the page first";
            return Err(WriteError::NotTried(why.to_owned()));
        }
        if !self.removed().contains(found) {
            return Err(WriteError::NotTried("it does not wait under Removed any more".to_owned()));
        }
        let (inner, person, thing) = (self.inner(), found.person, found.waiting.thing);
        if thing == Thing::Person {
            inner.look_for_newer_years(person)?;
        }
        inner.records.keep_no_past()?;
        inner.erase_aside(&self.pen(), person, thing);
        inner.erase_thing(self, person, thing);
        inner.parting.set(TRIES);
        self.say(Said::Told("Erased for good. Only a mark is left of it.".to_owned()));
        if self.flush() {
            return Ok(());
        }
        inner.said.set(None);
        match self.saving() {
            Saving::Failed(error) => Err(error),
            _ => Err(WriteError::NotKept),
        }
    }

    /// The names of what may hold something of this although it was erased: what cannot be read, of whom it is or at all.
    pub fn may_hold(self, found: &RemovedThing) -> Vec<String> {
        let (inner, person, thing) = (self.inner(), found.person, found.waiting.thing);
        let mut names: Vec<String> = Vec::new();
        for full in inner.records.store().keys() {
            let Some(name) = full.strip_prefix(key::ASIDE) else { continue };
            let may = match key::set_aside_of(&full) {
                Some(record) => inner.is_about(record, person) && inner.may_be_in(record, &full, &self.pen(), thing),
                None => true,
            };
            if may {
                names.push(name.to_owned());
            }
        }
        let unreadable = inner.unreadable.get_untracked().into_iter().map(|unreadable| unreadable.record);
        names.extend(unreadable.filter(|record| inner.is_about(*record, person)).map(|record| record.to_string()));
        names
    }

    /// Erases everything of this app in this browser.
    pub fn erase(self) {
        let inner = self.inner();
        inner.records.erase();
        inner.start_over();
        inner.records.store().settle(Box::new(move |erased| {
            if !erased && self.lasts() {
                let words = "The second copy in this browser could not be erased. Clear the site’s data in the browser’s settings.";
                self.say(Said::Failed(words.to_owned()));
            }
        }));
    }
}

impl Inner {
    /// Whether a record is somebody's, or was of the notebook that went into theirs.
    fn is_about(&self, record: RecordKey, person: Id<Person>) -> bool {
        record.person().is_some_and(|of| {
            let joined = |notebook: ArcRwSignal<Notebook>| {
                notebook.with_untracked(|notebook| notebook.joined_into == Some(person))
            };
            of == person || self.notebook(of).is_some_and(joined)
        })
    }

    fn years_of(&self, person: Id<Person>) -> Vec<Year> {
        let years = self.records.list().into_iter().filter_map(|record| match record {
            RecordKey::Year(of, year) if of == person => Some(year),
            _ => None,
        });
        years.collect()
    }

    /// Opens every year of somebody, so that it is known which cannot be read.
    ///
    /// # Errors
    /// Where a newer version wrote one: it is not this one's to write over.
    fn look_for_newer_years(&self, person: Id<Person>) -> Result<(), WriteError> {
        for year in self.years_of(person) {
            drop(self.year(person, year));
        }
        let newer = |list: &Vec<super::Unreadable>| {
            list.iter().any(|unreadable| unreadable.newer && unreadable.record.person() == Some(person))
        };
        if self.unreadable.with_untracked(newer) { Err(WriteError::Newer) } else { Ok(()) }
    }

    /// Erases it in what was set aside of theirs, as far as that can be read. What was set aside of a person goes with them.
    fn erase_aside(&self, pen: &Pen, person: Id<Person>, thing: Thing) {
        let store = self.records.store();
        for full in store.keys() {
            let Some(record) = key::set_aside_of(&full).filter(|record| self.is_about(*record, person)) else {
                continue;
            };
            if thing == Thing::Person {
                store.remove(&full);
            } else if let Some(Ok(Some(text))) = store.read(&full).map(|text| without(record, &text, pen, thing)) {
                // Where this is refused it is named afterwards.
                let _ = store.write(&full, &text);
            }
        }
    }

    fn may_be_in(&self, record: RecordKey, full: &str, pen: &Pen, thing: Thing) -> bool {
        let text = self.records.store().read(full).unwrap_or_default();
        !matches!(without(record, &text, pen, thing), Ok(None))
    }

    /// Erases it in every record that holds it: after a crash an entry may stand in the open book and in a year's.
    fn erase_thing(&self, app: App, person: Id<Person>, thing: Thing) {
        let pen = app.pen();
        if thing == Thing::Person {
            self.drop_drafts(&|of| self.is_about(RecordKey::Open(of), person));
        }
        for year in self.years_of(person) {
            match self.year(person, year) {
                Some(book) => self.erase_in_year(app, &pen, (person, year), &book, thing),
                None if thing == Thing::Person => self.blank_year(app, person, year),
                None => {}
            }
        }
        let Some(notebook) = self.notebook(person) else { return };
        let before = notebook.get_untracked();
        let mut erased = false;
        notebook.maybe_update(|notebook| {
            erased = notebook.erase(&pen, thing);
            erased
        });
        if erased {
            let now = notebook.get_untracked();
            self.erase_in_history(&Past::Notebook(person, Box::new(before)), Past::Notebook(person, Box::new(now)));
            self.part_with(app, RecordKey::Open(person));
        }
    }

    fn erase_in_year(
        &self,
        app: App,
        pen: &Pen,
        (person, year): (Id<Person>, Year),
        book: &ArcRwSignal<Book>,
        thing: Thing,
    ) {
        let before = book.get_untracked();
        let mut erased = false;
        book.maybe_update(|book| {
            erased = book.erase(pen, thing);
            erased
        });
        if erased {
            let now = book.get_untracked();
            self.erase_in_history(&Past::Year(person, year, Box::new(before)), Past::Year(person, year, Box::new(now)));
            self.part_with(app, RecordKey::Year(person, year));
            self.renew_figures(app, person, year);
        }
    }

    /// What cannot be read of a person who is erased goes with them.
    fn blank_year(&self, app: App, person: Id<Person>, year: Year) {
        let record = RecordKey::Year(person, year);
        self.years.borrow_mut().insert((person, year), ArcRwSignal::new(Book::default()));
        self.unreadable.update(|list| list.retain(|unreadable| unreadable.record != record));
        self.part_with(app, record);
        self.renew_figures(app, person, year);
    }

    /// Has a record written over the very text in which something was erased.
    fn part_with(&self, app: App, record: RecordKey) {
        self.erasing.borrow_mut().insert(record, ());
        self.touch(app, record);
    }

    /// Writes a record; over the text itself, if something was erased in it.
    pub(super) fn write_or_part(&self, record: RecordKey, text: &str) -> Result<(), WriteError> {
        if !self.erasing.borrow().contains_key(&record) {
            return self.write(record, text);
        }
        self.records.rewrite(record, text)?;
        self.erasing.borrow_mut().remove(&record);
        self.records.store().erased();
        Ok(())
    }

    /// Sees to it that the second copy lets go of what was erased, too: where it refused it is written anew, once.
    pub(super) fn see_it_gone(&self, app: App, copied: bool) {
        let tries = self.parting.replace(0);
        if copied || tries == 0 {
            return;
        }
        if tries > 1 {
            self.parting.set(tries - 1);
            self.settle(app);
        } else if self.records.store().lasts() {
            let words = "It is erased here. The second copy in this browser did not answer, and may still hold it: reload the page, and it goes from there with the next thing that is saved.";
            self.said.set(Some(Said::Failed(words.to_owned())));
        }
    }
}

/// The text of a record without a thing; none where it does not hold it.
fn without(record: RecordKey, text: &str, pen: &Pen, thing: Thing) -> Result<Option<String>, RecordError> {
    let (writes, erased, data) = if matches!(record, RecordKey::Year(..)) {
        let mut read = record::decode::<Book>(text)?;
        (read.writes, read.data.erase(pen, thing), read.data.write())
    } else {
        let mut read = record::decode::<Notebook>(text)?;
        (read.writes, read.data.erase(pen, thing), read.data.write())
    };
    Ok(if erased { text_of(record, writes, &data).ok() } else { None })
}
