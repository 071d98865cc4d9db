//! Turns among tabs: whoever changes a page has its turn until all of it is saved and no field of it is being edited. What
//! is changed out of turn is on the page and waits.
//!
//! A page is somebody's notebook with its years, or the manager's own: what is changed together has one turn.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;

use super::{App, Inner};
use crate::domain::order::Sorted;
use crate::storage::PREFIX;
use crate::storage::key::RecordKey;
use crate::storage::turns::{Alone, Turns, Word};

/// How long an act on all pages waits for the turns of all, in milliseconds. It is compared with what was read all the
/// same.
const PATIENCE_MS: u32 = 2_000;

const NOT_EDITING: fn() -> bool = || false;

/// How it stands with the turn of a page that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    /// There is no answer yet. What is to be written meanwhile is, by the comparison alone.
    Asked,
    Ours,
    /// Another tab has it.
    Theirs,
    /// The same, and it was asked to let go, so that what is here can be put beside what it wrote.
    Coming,
}

/// The turns of this tab.
pub(super) struct InTurn {
    port: RefCell<Rc<dyn Turns>>,
    /// Whether the cursor stands in a field that shows stored text.
    editing: Cell<fn() -> bool>,
    pages: RefCell<Vec<(RecordKey, Standing)>>,
    /// The pages that another tab took over: what it writes is taken in under the cursor, too, until one writes here again.
    yielded: RefCell<Sorted<RecordKey>>,
    /// What waits until every page is this tab's.
    alone: RefCell<Option<Box<dyn FnOnce()>>>,
    /// Whether no turn is given away for now.
    keeps: Cell<bool>,
    /// Whether what another tab wrote is to be put together with what is here, once it is known.
    both: Cell<bool>,
}

impl Default for InTurn {
    fn default() -> Self {
        let port: Rc<dyn Turns> = Rc::new(Alone);
        Self {
            port: RefCell::new(port),
            editing: Cell::new(NOT_EDITING),
            pages: RefCell::default(),
            yielded: RefCell::default(),
            alone: RefCell::default(),
            keeps: Cell::new(false),
            both: Cell::new(false),
        }
    }
}

impl InTurn {
    pub(super) fn join(&self, port: Rc<dyn Turns>, editing: fn() -> bool) {
        self.port.replace(port);
        self.editing.set(editing);
    }

    fn port(&self) -> Rc<dyn Turns> {
        self.port.borrow().clone()
    }

    fn all(&self) -> Vec<(RecordKey, Standing)> {
        self.pages.borrow().clone()
    }

    fn standing(&self, page: RecordKey) -> Option<Standing> {
        self.pages.borrow().iter().find(|(known, _)| *known == page).map(|(_, standing)| *standing)
    }

    fn put(&self, page: RecordKey, standing: Option<Standing>) {
        let mut pages = self.pages.borrow_mut();
        pages.retain(|(known, _)| *known != page);
        pages.extend(standing.map(|standing| (page, standing)));
    }

    fn take_over(&self, page: RecordKey) {
        self.port().take_over(&name(page));
    }

    /// Whether what another tab writes of a record is taken in wherever the cursor stands.
    pub(super) fn is_yielded(&self, record: RecordKey) -> bool {
        self.yielded.borrow().contains_key(&page_of(record))
    }
}

fn page_of(record: RecordKey) -> RecordKey {
    match record {
        RecordKey::Year(person, _) => RecordKey::Open(person),
        RecordKey::Workspace | RecordKey::Open(_) => record,
    }
}

/// What tabs call a page among themselves.
fn name(page: RecordKey) -> String {
    [PREFIX, &page.to_string()].concat()
}

impl App {
    /// Goes on here with what another tab is editing: it is asked to save and to let go, and what both wrote is put
    /// together.
    pub fn edit_here(self) {
        let inner = self.inner();
        for (page, _) in inner.turns.all().into_iter().filter(|(_, standing)| *standing == Standing::Theirs) {
            inner.turns.put(page, Some(Standing::Coming));
            inner.turns.take_over(page);
        }
    }

    /// Gives back the turns of what is saved, once a field was left.
    pub fn leave_field(self) {
        self.inner().give_turns_back();
    }

    /// Does something with all pages, once it is this tab's turn on each: where other tabs are at work they are asked to
    /// save and to let go.
    pub fn alone(self, act: Box<dyn FnOnce()>) {
        let inner = self.inner();
        inner.turns.keeps.set(true);
        inner.turns.alone.replace(Some(act));
        for page in inner.all_pages() {
            match inner.turns.standing(page) {
                None => inner.ask(self, page),
                Some(Standing::Theirs) => inner.turns.take_over(page),
                Some(_) => {}
            }
        }
        inner.go_on();
        if inner.turns.alone.borrow().is_some() {
            inner.later(self, PATIENCE_MS, |inner, _| inner.act_alone());
        }
    }
}

impl Inner {
    /// Asks for the turn on a record that was changed here.
    pub(super) fn take_turn(&self, app: App, record: RecordKey) {
        let page = page_of(record);
        self.turns.yielded.borrow_mut().remove(&page);
        if self.turns.standing(page).is_none() {
            self.ask(app, page);
        }
    }

    /// Whether another tab has the turn on a record.
    pub(super) fn is_refused(&self, record: RecordKey) -> bool {
        matches!(self.turns.standing(page_of(record)), Some(Standing::Theirs | Standing::Coming))
    }

    /// Gives back the turns of the pages that are saved, unless one of them may be under the cursor.
    pub(super) fn give_turns_back(&self) {
        if self.turns.keeps.get() || (self.turns.editing.get())() {
            return;
        }
        for (page, _) in self.turns.all() {
            if !self.is_unsaved(page) {
                self.give_back(page);
            }
        }
    }

    fn give_back(&self, page: RecordKey) {
        self.turns.put(page, None);
        self.turns.port().give_back(&name(page));
    }

    fn is_unsaved(&self, page: RecordKey) -> bool {
        self.unsaved.borrow().keys().any(|record| page_of(*record) == page)
    }

    fn ask(&self, app: App, page: RecordKey) {
        self.turns.put(page, Some(Standing::Asked));
        let told = move |word| {
            // The page may have turned to other notes meanwhile.
            if let Some(inner) = app.inner.try_get_value() {
                inner.hear(app, page, word);
            }
        };
        self.turns.port().take(&name(page), Rc::new(told));
    }

    fn hear(&self, app: App, page: RecordKey, word: Word) {
        let Some(before) = self.turns.standing(page) else { return };
        match word {
            Word::Ours => self.go_ahead(app, page, before),
            Word::Theirs if before == Standing::Asked => {
                self.turns.put(page, Some(Standing::Theirs));
                if self.turns.alone.borrow().is_some() {
                    self.turns.take_over(page);
                }
            }
            Word::Asked if !self.turns.keeps.get() => {
                app.flush();
                self.give_back(page);
                self.yield_page(app, page);
            }
            Word::Lost => {
                self.turns.put(page, None);
                self.yield_page(app, page);
            }
            Word::Theirs | Word::Asked => {}
        }
    }

    /// Saves what had to wait.
    fn go_ahead(&self, app: App, page: RecordKey, before: Standing) {
        self.turns.put(page, Some(Standing::Ours));
        if before == Standing::Asked {
            self.go_on();
            return self.give_turns_back();
        }
        if before == Standing::Coming {
            self.turns.both.set(true);
        }
        // Another tab wrote until now, and this one may not know of all of it yet.
        self.wait_for_news(app, |inner, app| {
            if inner.turns.both.take() {
                inner.keep_both();
            }
            inner.flush(app);
            inner.go_on();
            inner.give_turns_back();
        });
    }

    /// Another tab has the page now. What could not be saved waits for its next turn; else what is written there is taken
    /// in, from now on and since.
    fn yield_page(&self, app: App, page: RecordKey) {
        if self.is_unsaved(page) {
            return self.ask(app, page);
        }
        self.turns.yielded.borrow_mut().insert(page, ());
        for record in self.records.list().into_iter().filter(|record| page_of(*record) == page) {
            self.take_in(record);
        }
    }

    fn all_pages(&self) -> Vec<RecordKey> {
        let mut pages = vec![RecordKey::Workspace];
        for page in self.records.list().into_iter().map(page_of) {
            if !pages.contains(&page) {
                pages.push(page);
            }
        }
        pages
    }

    /// Does what waits for all pages, if none is missing any more.
    fn go_on(&self) {
        let ours = |page| self.turns.standing(page) == Some(Standing::Ours);
        if self.turns.alone.borrow().is_some() && self.all_pages().into_iter().all(ours) {
            self.act_alone();
        }
    }

    fn act_alone(&self) {
        let act = self.turns.alone.take();
        if let Some(act) = act {
            act();
            self.turns.keeps.set(false);
            self.give_turns_back();
        }
    }
}
