//! One 1:1 wherever it lies: in the open book, or in a year book that is opened to reach it.

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use crate::domain::book::{Book, Year};
use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::session::Session;
use crate::state::App;
use crate::state::slice::Slice;

/// Where one 1:1 is found.
#[derive(Clone, Copy)]
pub struct SessionAt {
    app: App,
    /// Who it is with.
    pub person: Id<Person>,
    /// Which.
    pub id: Id<Session>,
    /// The year book it lies in; none where it lies in the open book, or nowhere.
    year: Option<Year>,
}

impl SessionAt {
    /// Finds a 1:1. Where no year book that is open holds it, others are opened, the latest first, until it is found.
    pub fn new(person: Id<Person>, id: Id<Session>) -> Self {
        let app = App::expect();
        let open = app.peek(person, |notebook| notebook.book.sessions.get(id).is_some()).unwrap_or(false);
        let years: Vec<Year> =
            app.peek(person, |notebook| notebook.years.keys().rev().copied().collect()).unwrap_or_default();
        let (read, closed): (Vec<Year>, Vec<Year>) =
            years.into_iter().partition(|year| app.is_year_open(person, *year));
        let holds = |year: &Year| {
            app.year(person, *year).is_some_and(|book| book.with_untracked(|book| book.sessions.get(id).is_some()))
        };
        let year = if open { None } else { read.into_iter().chain(closed).find(holds) };
        Self { app, person, id, year }
    }

    /// Whether there is such a 1:1.
    pub fn exists(self) -> bool {
        self.book(move |book| book.sessions.get(self.id).is_some()).get_untracked()
    }

    /// A slice of the book it lies in.
    pub fn book<T>(self, slice: impl Fn(&Book) -> T + Send + Sync + 'static) -> Slice<T>
    where
        T: Clone + Default + PartialEq + Send + Sync + 'static,
    {
        match self.year {
            None => self.app.read(self.person, move |notebook| slice(&notebook.book)),
            Some(year) => {
                Slice::new(move || self.app.year(self.person, year).map(|book| book.with(&slice)).unwrap_or_default())
            }
        }
    }

    /// A slice of it; the default where it is not here.
    pub fn read<T>(self, slice: impl Fn(&Session) -> T + Send + Sync + 'static) -> Slice<T>
    where
        T: Clone + Default + PartialEq + Send + Sync + 'static,
    {
        self.book(move |book| book.sessions.get(self.id).map(&slice).unwrap_or_default())
    }

    /// The instant it was last changed.
    pub fn changed_at(self) -> Slice<Option<DateTime<Utc>>> {
        self.book(move |book| Some(book.sessions.entry(self.id)?.stamp()?.changed_at))
    }

    /// Changes it.
    pub fn change(self, edit: impl FnOnce(&mut Session)) {
        self.change_book(|book, pen| {
            book.sessions.change(self.id, pen, edit);
        });
    }

    /// Changes the book it lies in.
    pub fn change_book(self, edit: impl FnOnce(&mut Book, &mut crate::domain::pen::Pen)) {
        match self.year {
            None => drop(self.app.change(self.person, |notebook, pen| edit(&mut notebook.book, pen))),
            Some(year) => drop(self.app.change_year(self.person, year, edit)),
        }
    }

    /// Removes it, and says so.
    pub fn remove(self) {
        self.app.remove_session(self.person, self.year, self.id);
    }

    /// Whether it lies in the open book, where topics can be opened again.
    pub fn is_recent(self) -> bool {
        self.year.is_none()
    }
}
