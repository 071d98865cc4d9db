//! Changes of everything at once: bringing a file in, joining two people, and taking the last such change back.

use litemap::LiteMap;

use leptos::prelude::*;

use super::save::text_of;
use super::{App, Inner, Said, Saving};
use crate::domain::book::Book;
use crate::domain::id::Id;
use crate::domain::kept::Kept;
use crate::domain::notebook::{Notebook, YearFigures};
use crate::domain::order::map_of;
use crate::domain::person::Person;
use crate::domain::workspace::Workspace;
use crate::format::backup::Counts;
use crate::format::join::{self, Offer};
use crate::format::json;
use crate::format::merge::{self, Choice, Item};
use crate::format::record;
use crate::storage::WriteError;
use crate::storage::key::RecordKey;

/// How a backup is brought in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bring {
    /// Beside what is here.
    Merge,
    /// In place of what is here.
    Replace,
}

/// What the last change of everything was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bulk {
    /// A file was brought in.
    File,
    /// Two notebooks were joined.
    Join,
}

/// The word under which a joining is kept.
const JOIN: &str = "join";

/// What a file would do here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// Each of its entries.
    pub items: Vec<Item>,
    /// Whom of it one may be meeting here already.
    pub offers: Vec<Offer>,
    /// How much is here.
    pub here: Counts,
}

impl App {
    /// What bringing a file in would do. Changes nothing.
    pub fn look_at(self, file: &Workspace) -> Look {
        let here = self.inner().whole();
        Look { items: merge::plan(&here, file), offers: join::offers(&here, file), here: Counts::of(&here) }
    }

    /// Brings a file in, all at once; whether it changed anything.
    ///
    /// # Errors
    /// When something was not kept. Everything then stands as it was.
    pub fn bring_in(
        self,
        file: &Workspace,
        how: Bring,
        choose: impl FnMut(&Item) -> Choice,
    ) -> Result<bool, WriteError> {
        self.bring_in_joining(file, how, choose, &[])
    }

    /// The same, and of each of these pairs makes one notebook: who is here, and whom the file calls so.
    ///
    /// # Errors
    /// As [`App::bring_in`].
    pub fn bring_in_joining(
        self,
        file: &Workspace,
        how: Bring,
        choose: impl FnMut(&Item) -> Choice,
        same: &[(Id<Person>, Id<Person>)],
    ) -> Result<bool, WriteError> {
        self.make_ready()?;
        let inner = self.inner();
        let mut merged = match how {
            Bring::Replace => merge::replace(file, choose),
            Bring::Merge => merge::merge(&inner.whole(), file, choose),
        }
        .map_err(WriteError::NotTried)?;
        if how == Bring::Merge {
            inner.put_years_under(&mut merged);
        }
        for (ours, theirs) in same {
            let both = [ours, theirs].map(|id| merged.notebooks.get(id).and_then(Notebook::person));
            if both.iter().all(Option::is_some) {
                merged = join::join(&merged, *ours, *theirs, &self.pen()).map_err(WriteError::NotTried)?;
            }
        }
        self.change_all(merged, how, Bulk::File)
    }

    /// Makes one notebook of two that are here.
    ///
    /// # Errors
    /// When one of them cannot be read whole, or something was not kept. Everything then stands as it was.
    pub fn join_people(self, keep: Id<Person>, other: Id<Person>) -> Result<(), WriteError> {
        self.make_ready()?;
        let inner = self.inner();
        let whole = inner.whole();
        let is_theirs =
            |record| matches!(record, RecordKey::Open(of) | RecordKey::Year(of, _) if of == keep || of == other);
        if inner.unreadable.with_untracked(|list| list.iter().any(|unreadable| is_theirs(unreadable.record))) {
            let why = "a part of one of the two notebooks cannot be read";
            return Err(WriteError::NotTried(why.to_owned()));
        }
        let joined = join::join(&whole, keep, other, &self.pen()).map_err(WriteError::NotTried)?;
        self.change_all(joined, Bring::Merge, Bulk::Join).map(drop)
    }

    /// Those here who may be one human, two by two; a signal.
    pub fn alike(self) -> Vec<(Id<Person>, Id<Person>)> {
        let page = |id: Id<Person>| Some((id, self.notebook(id)?.with(|notebook| notebook.person().cloned())?));
        let people: Vec<(Id<Person>, Person)> = self.people().into_iter().filter_map(page).collect();
        join::pairs(&people)
    }

    /// Whether the last change of everything can be taken back.
    pub fn can_step_back(self) -> bool {
        self.last_bulk().is_some()
    }

    /// What the last change of everything was, while it can be taken back.
    pub fn last_bulk(self) -> Option<Bulk> {
        let inner = self.inner();
        inner.changes.track();
        let what = inner.records.last_change().filter(|_| !inner.sample)?;
        Some(if what == JOIN { Bulk::Join } else { Bulk::File })
    }

    /// Whose pages were changed since the last change of everything, and would go back with it.
    pub fn written_since_bulk(self) -> Vec<RecordKey> {
        self.inner().records.written_since_bulk()
    }

    /// Takes the last change of everything back.
    ///
    /// # Errors
    /// When something typed is not kept yet, or that was not. Everything then stands as it was.
    pub fn step_back(self) -> Result<(), WriteError> {
        if self.has_unsaved() {
            return Err(unsaved());
        }
        let inner = self.inner();
        inner.records.step_back()?;
        // The records count as few writes again as before, so that what a backup was made of is not told by them.
        self.change_device(|device| {
            let backups = [&mut device.backup, &mut device.good_backup].into_iter().flatten();
            backups.for_each(|last| last.writes.clear());
        });
        inner.look_again(self);
        Ok(())
    }

    /// Sees to it that what is changed is everything: what was typed is kept, and what other tabs wrote is here.
    pub(super) fn make_ready(self) -> Result<(), WriteError> {
        if !self.flush() {
            return Err(unsaved());
        }
        self.take_in_other_tabs(None);
        Ok(())
    }

    fn change_all(self, whole: Workspace, how: Bring, what: Bulk) -> Result<bool, WriteError> {
        let inner = self.inner();
        let what = if what == Bulk::Join { JOIN } else { "" };
        let changed = inner.replace_records(inner.texts(whole)?, how, what)?;
        if changed {
            inner.look_again(self);
        }
        Ok(changed)
    }
}

fn unsaved() -> WriteError {
    WriteError::NotTried("something you typed is not saved yet".to_owned())
}

impl Inner {
    /// Reads everything anew, and sees to the second copy.
    fn look_again(&self, app: App) {
        // No backup that was made before holds what is here now.
        if self.device.with_untracked(|device| device.backup.as_ref().is_some_and(|last| last.generation.is_some())) {
            app.change_device(|device| device.backup.iter_mut().for_each(|last| last.generation = None));
        }
        // A word about room that was made is still to be read.
        let told = self.said.get_untracked().filter(|said| matches!(said, Said::Told(_)));
        self.load_all();
        self.said.set(told);
        self.saving.set(Saving::Soon);
        self.settle(app);
    }

    /// Puts the year books of whoever's open book could not be read under the notebook that a file brought in its place:
    /// what only they hold is not to be lost, and what the file holds of them is a later or an earlier state.
    fn put_years_under(&self, merged: &mut Workspace) {
        let mut books: LiteMap<Id<Person>, Book> = LiteMap::new();
        for record in self.records.list() {
            if let RecordKey::Year(person, year) = record
                && self.notebook(person).is_none()
                && let Some(book) = self.year(person, year)
            {
                books.entry(person).or_default().absorb(book.get_untracked());
            }
        }
        for (person, book) in books {
            let Some(brought) = merged.notebooks.get(&person) else { continue };
            let alone =
                |notebook: Notebook| Workspace { notebooks: map_of([(person, notebook)]), ..Workspace::default() };
            let (here, file) = (alone(Notebook { book, ..brought.clone() }), alone(brought.clone()));
            if let Some(both) = merge::merge(&here, &file, Item::default_choice)
                .ok()
                .and_then(|mut both| both.notebooks.remove(&person))
            {
                merged.notebooks.insert(person, both);
            }
        }
    }

    /// The records of a whole workspace: what came to rest long ago goes into year books.
    pub(super) fn texts(&self, workspace: Workspace) -> Result<LiteMap<RecordKey, String>, WriteError> {
        let mut texts = LiteMap::new();
        let Workspace { manager, notebooks, unread } = workspace;
        let desk = Workspace { manager, notebooks: LiteMap::new(), unread };
        // A page of the manager's own that nothing was ever written on has no record, and needs none.
        if desk != Workspace::default() || self.records.peek(RecordKey::Workspace).is_some() {
            self.put_text(&mut texts, RecordKey::Workspace, &desk.write())?;
        }
        for (person, mut notebook) in notebooks {
            notebook.years.clear();
            for (year, book) in notebook.settle((self.edge.today)()) {
                notebook.years.insert(year, YearFigures::of(&book));
                self.put_text(&mut texts, RecordKey::Year(person, year), &book.write())?;
            }
            self.put_text(&mut texts, RecordKey::Open(person), &notebook.write())?;
        }
        Ok(texts)
    }

    /// Adds the text of a record; that of one whose data does not change stays to the letter, packed or plain.
    fn put_text(
        &self,
        texts: &mut LiteMap<RecordKey, String>,
        key: RecordKey,
        data: &serde_json::Value,
    ) -> Result<(), WriteError> {
        let before = self.records.peek(key);
        let known = before.as_ref().and_then(|text| record::decode_value(text).ok());
        let text = match (before, known) {
            (Some(text), Some(known)) if json::canonical(&known.data) == json::canonical(data) => text,
            (_, known) => {
                let writes = known.map_or(0, |known| known.writes) + 1;
                text_of(key, writes, data)?
            }
        };
        texts.insert(key, text);
        Ok(())
    }
}
