//! What components read: signals and slices of them.

use litemap::LiteMap;

use leptos::prelude::*;

use super::slice::Slice;
use super::{App, Unreadable};
use crate::domain::book::Year;
use crate::domain::entry::Entry;
use crate::domain::id::Id;
use crate::domain::notebook::Notebook;
use crate::domain::person::Person;
use crate::domain::workspace::Manager;
use crate::insight::search::{self, Filter, Hit, Query};

impl App {
    /// Everybody, archived or not, by id. Tracks only who there is.
    pub fn people(self) -> Vec<Id<Person>> {
        self.inner().notebooks.with(|notebooks| notebooks.keys().copied().collect())
    }

    /// How many people there are, and how many conversations were held with them; whoever was removed is not counted.
    pub fn counted(self) -> (usize, usize) {
        let here = self.people().into_iter().filter_map(|person| {
            self.notebook(person)?.with(|notebook| notebook.person().map(|_| notebook.held_count()))
        });
        here.fold((0, 0), |(people, held), count| (people + 1, held + count))
    }

    /// Somebody's notebook, if there is one. Tracks who there is; read the signal to track its content.
    pub fn notebook(self, person: Id<Person>) -> Option<ArcRwSignal<Notebook>> {
        self.inner().notebooks.with(|notebooks| notebooks.get(&person).cloned())
    }

    /// A slice of somebody's notebook; the default where there is no such notebook.
    pub fn read<T>(self, person: Id<Person>, slice: impl Fn(&Notebook) -> T + Send + Sync + 'static) -> Slice<T>
    where
        T: Clone + Default + PartialEq + Send + Sync + 'static,
    {
        Slice::new(move || {
            let mut value = T::default();
            self.with_notebook(person, true, &mut |notebook| value = slice(notebook));
            value
        })
    }

    /// The same, once and untracked.
    pub fn peek<T>(self, person: Id<Person>, slice: impl FnOnce(&Notebook) -> T) -> Option<T> {
        let (mut slice, mut value) = (Some(slice), None);
        self.with_notebook(person, false, &mut |notebook| value = slice.take().map(|slice| slice(notebook)));
        value
    }

    /// Looks into somebody's notebook, if there is one. Compiled once for all who look.
    fn with_notebook(self, person: Id<Person>, tracked: bool, look: &mut dyn FnMut(&Notebook)) {
        if tracked {
            if let Some(notebook) = self.notebook(person) {
                notebook.with(look);
            }
        } else if let Some(notebook) = self.inner().notebook(person) {
            notebook.with_untracked(look);
        }
    }

    /// Everything written that fits, in every notebook and every year book that is open, the best first. Tracks nothing, and
    /// opens nothing: that is for [`App::open_years`].
    pub fn search(self, query: &Query, filter: &Filter) -> Vec<Hit> {
        if query.is_empty() {
            return Vec::new();
        }
        let inner = self.inner();
        let people: Vec<Id<Person>> = inner.notebooks.with_untracked(|notebooks| notebooks.keys().copied().collect());
        let mut hits = Vec::new();
        for person in people.into_iter().filter(|person| filter.is_about(*person)) {
            let years: Vec<Year> = self
                .peek(person, |notebook| {
                    // Somebody who was removed is found nowhere but under Removed.
                    if notebook.person().is_none() {
                        return Vec::new();
                    }
                    search::find(query, filter, person, notebook, &mut hits);
                    notebook.years.keys().copied().collect()
                })
                .unwrap_or_default();
            let open = inner.years.borrow();
            for book in years.into_iter().filter_map(|year| open.get(&(person, year))) {
                book.with_untracked(|book| search::find_in(query, filter, person, book, &mut hits));
            }
        }
        search::ranked(hits)
    }

    /// The manager's page.
    pub fn manager(self) -> Manager {
        self.inner().desk.with(|desk| desk.manager.get().cloned()).unwrap_or_default()
    }

    /// What could not be read at opening.
    pub fn unreadable(self) -> Vec<Unreadable> {
        self.inner().unreadable.get()
    }

    /// What only a newer version can read, in records that can be read otherwise: in whose notebook, or on the
    /// manager's page, and how many entries. It comes by reading alone, and that is all this follows.
    pub fn newer(self) -> Vec<(Option<Id<Person>>, usize)> {
        let inner = self.inner();
        inner.renewed.track();
        let desk = usize::from(inner.desk.with_untracked(|desk| matches!(desk.manager, Entry::Newer(_))));
        let mut all = vec![(None, desk)];
        inner.notebooks.with_untracked(|notebooks| {
            for (person, notebook) in notebooks {
                all.push((Some(*person), notebook.with_untracked(Notebook::newer)));
            }
        });
        all.retain(|(_, count)| *count > 0);
        all
    }

    /// Whether nothing was ever kept here that can be read or not.
    pub fn is_empty(self) -> bool {
        let inner = self.inner();
        inner.notebooks.with(LiteMap::is_empty) && inner.unreadable.with(Vec::is_empty)
    }

    /// Whether what is written outlives the page.
    pub fn lasts(self) -> bool {
        self.inner().records.store().lasts()
    }
}
