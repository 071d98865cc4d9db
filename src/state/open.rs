//! Opening: reading what is there. Writes nothing.

use litemap::LiteMap;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;

use super::apart::Copies;
use super::device::Device;
use super::edge::Edge;
use super::hints::Visit;
use super::history::History;
use super::room::Gauge;
use super::save::Saving;
use super::turns::InTurn;
use super::{App, Inner, Signals, Unreadable};
use crate::domain::id::Id;
use crate::domain::kept::Kept;
use crate::domain::notebook::Notebook;
use crate::domain::person::Person;
use crate::domain::workspace::Workspace;
use crate::format::record::{self, RecordError};
use crate::format::sample;
use crate::storage::Store;
use crate::storage::key::{self, RecordKey};
use crate::storage::memory::MemoryStore;
use crate::storage::records::Records;
use crate::storage::turns::Turns;

impl App {
    /// Opens what `store` keeps.
    pub fn open(store: Rc<dyn Store>, edge: Edge) -> Self {
        Self { inner: StoredValue::new_local(Rc::new(Inner::open(store, edge))) }
    }

    /// Opens sample notes, in memory only: whatever is done with them is gone when they are left.
    ///
    /// # Errors
    /// When the text is no backup, which is a half sentence.
    #[inline(never)] // Nobody begins with it, so that what is fetched first does not hold it.
    pub fn open_sample(text: &str, edge: Edge) -> Result<Self, String> {
        let sample = sample::read(text, (edge.today)()).map_err(|error| error.to_string())?;
        let inner = Inner { sample: true, ..Inner::open(Rc::new(MemoryStore::default()), edge) };
        inner
            .records
            .replace_all(&inner.texts(sample).map_err(|error| error.to_string())?)
            .map_err(|error| error.to_string())?;
        inner.load_all();
        Ok(Self { inner: StoredValue::new_local(Rc::new(inner)) })
    }

    /// Whether these are sample notes.
    pub fn is_sample(self) -> bool {
        self.inner().sample
    }

    /// Takes turns with other tabs from now on. `editing` says whether the cursor stands in a field that shows stored text.
    pub fn take_turns(self, turns: Rc<dyn Turns>, editing: fn() -> bool) {
        self.inner().turns.join(turns, editing);
    }

    /// Takes in what other tabs wrote: records that were not changed here are read anew.
    ///
    /// That of `editing` waits, because a field under the cursor is not replaced unless another tab took its page over;
    /// should it be written here first, the write is refused. Call again once the field is left.
    pub fn take_in_other_tabs(self, editing: Option<Id<Person>>) {
        let inner = self.inner();
        if inner.misses_all() {
            return;
        }
        // What is unsaved here was made of what stood before: its writing is refused, and asked about.
        if inner.records.head_moved() && !inner.unsaved.borrow().is_empty() {
            return;
        }
        if inner.records.follow_head() {
            inner.load_all();
            return;
        }
        for record in inner.records.list() {
            let edited =
                matches!(record, RecordKey::Open(person) | RecordKey::Year(person, _) if editing == Some(person));
            let waits = edited && !inner.turns.is_yielded(record);
            if !waits && !inner.unsaved.borrow().contains_key(&record) {
                inner.take_in(record);
            }
        }
    }

    /// Counts how often what another tab wrote was taken in; a signal for fields that show stored text.
    pub fn renewed(self) -> u64 {
        self.inner().renewed.get()
    }
}

impl Inner {
    fn open(store: Rc<dyn Store>, edge: Edge) -> Self {
        let records = Records::open(store);
        let device = records.store().read(key::DEVICE).and_then(|text| serde_json::from_str(&text).ok());
        let device: Device = device.unwrap_or_else(|| Device::new((edge.random)()));
        let jot = records.store().read(key::JOT).unwrap_or_default();
        let lasts = records.store().lasts();
        let inner = Self {
            sample: false,
            edge,
            records,
            writes: RefCell::default(),
            desk: ArcRwSignal::new(Workspace::default()),
            notebooks: ArcRwSignal::new(LiteMap::new()),
            years: RefCell::default(),
            opened: ArcRwSignal::new(0),
            unreadable: ArcRwSignal::new(Vec::new()),
            device: ArcRwSignal::new(device),
            unsaved: RefCell::default(),
            saving: ArcRwSignal::new(if lasts { Saving::Ready } else { Saving::InMemory }),
            save_is_due: Cell::new(None),
            catches_up: Cell::new(false),
            settling: Cell::new(0),
            gauge: Gauge::default(),
            turns: InTurn::default(),
            copies: Copies::default(),
            erasing: RefCell::default(),
            parting: Cell::new(0),
            copied: ArcRwSignal::new(true),
            history: History::default(),
            said: ArcRwSignal::new(None),
            said_next: RefCell::default(),
            jot: ArcRwSignal::new(jot),
            changes: ArcRwSignal::new(0),
            renewed: ArcRwSignal::new(0),
            forgot_on: std::cell::Cell::new(None),
            undone: ArcRwSignal::new(0),
            visit: Visit::default(),
            today: ArcRwSignal::new((edge.today)()),
        };
        inner.load_all();
        inner
    }

    pub(super) fn take_in(&self, record: RecordKey) {
        // A year book that was not opened here has nothing to be renewed.
        let opened = match record {
            RecordKey::Year(person, year) => self.years.borrow().contains_key(&(person, year)),
            RecordKey::Workspace | RecordKey::Open(_) => true,
        };
        if opened && self.records.changed_elsewhere(record) {
            self.renew(record);
        }
    }

    /// Reads a record anew, whatever was changed here.
    pub(super) fn renew(&self, record: RecordKey) {
        self.forget();
        match record {
            RecordKey::Workspace => {
                if let Some(desk) = self.load(record) {
                    self.desk.set(desk);
                }
            }
            RecordKey::Open(person) => {
                let Some(notebook) = self.load::<Notebook>(record) else { return };
                match self.notebooks.with_untracked(|notebooks| notebooks.get(&person).cloned()) {
                    Some(signal) => signal.set(notebook),
                    None => self.notebooks.update(|all| drop(all.insert(person, ArcRwSignal::new(notebook)))),
                }
            }
            RecordKey::Year(person, year) => {
                let signal = self.years.borrow().get(&(person, year)).cloned();
                if let (Some(signal), Some(book)) = (signal, self.load(record)) {
                    signal.set(book);
                }
            }
        }
        self.renewed.update(|count| *count += 1);
    }

    /// Reads the manager's page and every open book. Year books stay closed.
    pub(super) fn load_all(&self) {
        self.unreadable.update(Vec::clear);
        self.desk.set(Workspace::default());
        self.years.borrow_mut().clear();
        self.opened.set(0);
        self.forget();
        self.writes.borrow_mut().clear();
        let mut notebooks: Signals<Id<Person>, Notebook> = LiteMap::new();
        for record in self.records.list() {
            match record {
                RecordKey::Workspace => {
                    if let Some(desk) = self.load(record) {
                        self.desk.set(desk);
                    }
                }
                RecordKey::Open(person) => {
                    if let Some(notebook) = self.load(record) {
                        notebooks.insert(person, ArcRwSignal::new(notebook));
                    }
                }
                RecordKey::Year(..) => {}
            }
        }
        self.notebooks.set(notebooks);
        self.renewed.update(|count| *count += 1);
        self.changes.update(|count| *count += 1);
    }

    /// Reads one record; what cannot be read is named and left as it is.
    pub(super) fn load<T: Kept>(&self, record: RecordKey) -> Option<T> {
        let text = self.records.read(record)?;
        match record::decode(&text) {
            Ok(read) => {
                self.writes.borrow_mut().insert(record, read.writes);
                Some(read.data)
            }
            Err(error) => {
                let why = error.to_string();
                let newer = matches!(error, RecordError::Newer(_));
                // Told once: what asks again, such as a search at each letter, hears nothing new.
                let told = |list: &Vec<Unreadable>| list.iter().any(|known| known.record == record && known.why == why);
                if !self.unreadable.with_untracked(told) {
                    self.unreadable.update(|list| {
                        list.retain(|known| known.record != record);
                        list.push(Unreadable { record, why, newer });
                    });
                }
                None
            }
        }
    }
}
