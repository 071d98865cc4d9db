//! Removing a thing from a notebook, with a way back.

use std::sync::Arc;

use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::App;
use crate::domain::entries::Entries;
use crate::domain::id::Id;
use crate::domain::notebook::Notebook;
use crate::domain::pen::Pen;
use crate::domain::person::Person;

/// Puts a thing back into a notebook.
type PutBack = dyn Fn(&mut Notebook, &Pen) + Send + Sync;

/// How to take the last removal back.
#[derive(Clone)]
pub(super) struct Undoable {
    person: Id<Person>,
    undo: Arc<PutBack>,
}

impl App {
    /// Removes a thing from one of the lists of somebody's notebook. The last removal can be taken back.
    pub fn remove<T>(self, person: Id<Person>, list: fn(&mut Notebook) -> &mut Entries<T>, id: Id<T>)
    where
        T: Clone + PartialEq + Serialize + DeserializeOwned + Send + Sync + 'static,
    {
        let removed = self.change(person, |notebook, pen| {
            let list = list(notebook);
            let before = list.entry(id).cloned();
            list.remove(id, pen);
            before
        });
        if let Some(before) = removed.flatten() {
            let undo = Arc::new(move |notebook: &mut Notebook, pen: &Pen| list(notebook).restore(id, &before, pen));
            self.inner().undoable.set(Some(Undoable { person, undo }));
        }
    }

    /// Whether something was removed and can be brought back.
    pub fn can_undo(self) -> bool {
        self.inner().undoable.with(Option::is_some)
    }

    /// Brings back what was removed last.
    pub fn undo(self) {
        if let Some(Undoable { person, undo }) = self.inner().undoable.get_untracked() {
            self.change(person, |notebook, pen| undo(notebook, pen));
            self.forget_removal();
        }
    }

    /// Leaves the last removal as it is.
    pub fn forget_removal(self) {
        self.inner().undoable.set(None);
    }
}
