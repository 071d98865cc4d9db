//! Year books: each is read when it is asked for, and a few at a time where something is looked for in all of them.

use leptos::prelude::*;

use super::history::Past;
use super::{App, Inner};
use crate::domain::book::{Book, Year};
use crate::domain::id::Id;
use crate::domain::notebook::{Notebook, YearFigures};
use crate::domain::order::{Place, in_order};
use crate::domain::pen::Pen;
use crate::domain::person::Person;
use crate::format::record;
use crate::insight::search::Filter;
use crate::storage::key::RecordKey;

/// How many are opened in one turn: so few that nobody notices.
const AT_ONCE: usize = 3;

impl App {
    /// A year book of somebody's, read from the store at the first asking; `None` where there is none that can be read.
    pub fn year(self, person: Id<Person>, year: Year) -> Option<ArcRwSignal<Book>> {
        self.inner().year(person, year)
    }

    /// Whether a year book was read already.
    pub fn is_year_open(self, person: Id<Person>, year: Year) -> bool {
        self.inner().years.borrow().contains_key(&(person, year))
    }

    /// Makes one change to a year book.
    pub fn change_year<T>(
        self,
        person: Id<Person>,
        year: Year,
        edit: impl FnOnce(&mut Book, &mut Pen) -> T,
    ) -> Option<T> {
        let inner = self.inner();
        let signal = inner.year(person, year)?;
        let mut pen = self.pen();
        let before = signal.get_untracked();
        let result = signal.try_update(|book| edit(book, &mut pen))?;
        if signal.with_untracked(|after| *after != before) {
            inner.remember(Past::Year(person, year, Box::new(before)));
            inner.touch(self, RecordKey::Year(person, year));
            // Its count of writes tells a later page, which does not open this year, that a backup lacks something.
            inner.touch(self, RecordKey::Open(person));
            inner.renew_figures(self, person, year);
        }
        Some(result)
    }

    /// How many year books were open when the last few of [`App::open_years`] were; a signal.
    pub fn opened_years(self) -> usize {
        self.inner().opened.get()
    }

    /// Whether year books in which the filter leaves something wait to be opened; a signal.
    pub fn has_closed_years(self, filter: &Filter) -> bool {
        let inner = self.inner();
        inner.opened.track();
        !inner.closed_years(filter).is_empty()
    }

    /// Opens the next few of them, the latest years first; whether more wait. To be called when there is time.
    pub fn open_years(self, filter: &Filter) -> bool {
        // The page may have turned to other notes meanwhile.
        let Some(inner) = self.inner.try_get_value() else { return false };
        let closed = inner.closed_years(filter);
        for (person, year) in closed.iter().take(AT_ONCE) {
            drop(inner.year(*person, *year));
        }
        let open = inner.years.borrow().len();
        inner.opened.set(open);
        closed.len() > AT_ONCE
    }
}

impl Inner {
    pub(super) fn year(&self, person: Id<Person>, year: Year) -> Option<ArcRwSignal<Book>> {
        if let Some(book) = self.years.borrow().get(&(person, year)) {
            return Some(book.clone());
        }
        let book = self.load::<Book>(RecordKey::Year(person, year))?;
        let signal = ArcRwSignal::new(book);
        self.years.borrow_mut().insert((person, year), signal.clone());
        Some(signal)
    }

    /// The year books in which a search would look, and which were not opened yet. One that cannot be read is not asked
    /// again.
    fn closed_years(&self, filter: &Filter) -> Vec<(Id<Person>, Year)> {
        let open = self.years.borrow();
        let waits = |person: Id<Person>, year: Year| {
            let known = |notebook: &Notebook| notebook.person().is_some() && notebook.years.contains_key(&year);
            let record = RecordKey::Year(person, year);
            filter.may_lie_in(person, year)
                && !open.contains_key(&(person, year))
                && self.notebook(person).is_some_and(|notebook| notebook.with_untracked(known))
                && !self.unreadable.with_untracked(|list| list.iter().any(|unreadable| unreadable.record == record))
        };
        let closed = self.records.list().into_iter().filter_map(|record| match record {
            RecordKey::Year(person, year) if waits(person, year) => Some((person, year)),
            _ => None,
        });
        in_order(closed, |(person, year)| Place::new(-i64::from(*year), 0, *person))
    }

    /// Whether something that was removed may lie in a year book. To know that, it is not opened.
    pub(super) fn may_hold_removed(&self, person: Id<Person>, year: Year) -> bool {
        self.years.borrow().contains_key(&(person, year))
            || self.records.peek(RecordKey::Year(person, year)).is_some_and(|text| record::may_hold_removed(&text))
    }

    /// Brings the figures that lists show of a year book up to date. They say what is, so they are no step of their own.
    pub(super) fn renew_figures(&self, app: App, person: Id<Person>, year: Year) {
        let (Some(book), Some(notebook)) = (self.year(person, year), self.notebook(person)) else { return };
        let figures = book.with_untracked(YearFigures::of);
        let mut stale = false;
        notebook.maybe_update(|notebook| {
            stale = notebook.years.insert(year, figures) != Some(figures);
            stale
        });
        if stale {
            self.touch(app, RecordKey::Open(person));
        }
    }

    /// Puts a book into that of a year; `false` where that year cannot be read, and so must not be written.
    pub(super) fn add_to_year(&self, app: App, person: Id<Person>, year: Year, book: Book) -> bool {
        let key = RecordKey::Year(person, year);
        if let Some(signal) = self.year(person, year) {
            // Where both have an entry, the open book's is the one that was found and changed.
            signal.update(|shelved| {
                let before = std::mem::replace(shelved, book);
                shelved.absorb(before);
            });
        } else if self.records.peek(key).is_none() {
            self.years.borrow_mut().insert((person, year), ArcRwSignal::new(book));
        } else {
            return false;
        }
        self.touch(app, key);
        true
    }
}
