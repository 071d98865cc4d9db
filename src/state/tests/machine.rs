//! Edits, savings, crashes, tabs and files in any order, on a store that fails on purpose: nothing that the user was
//! told is saved is ever missing.
//!
//! The model is a plain map: of each topic what it may say, which is what it said when it was last told saved, and
//! everything that a page tried to save since. A page that says "Saved" tells so of what was changed on it, and of what
//! it opened with; what another tab wrote is that tab's to answer for. What is refused because another tab was there
//! first stays on its page: that was tried, so it may be read, but never told, so it may be missing.
//!
//! A killed browser keeps some beginning of what was written, in order; what it reads when it opens again, it keeps.
//! Where a page says "Saved" and that there is no second copy, the store is all there is, and is taken at its word.

#[cfg(test)]
mod disk;
#[cfg(test)]
mod each;
#[cfg(test)]
mod told;
#[cfg(test)]
mod whole;

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::domain::testing::pen;
use crate::domain::topic::Topic;
use crate::domain::workspace::Workspace;
use crate::format::backup;
use crate::storage::key;
use crate::storage::mirror::{Mirrored, catch_up, is_behind};
use crate::storage::records::Records;
use crate::storage::testing::Shelf;
use disk::{Disk, Fault, refusals};
use told::{Key, Notes, Told, WAITS, notes};

/// What happens on a page, or to the browser. People, topics and removed things are meant by number.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Act {
    Add(usize),
    Reword(usize),
    Remove(usize),
    Restore(usize),
    Undo,
    Days(u64),
    Flush,
    /// Takes in what other tabs wrote; where a write was refused because of them, gives way.
    Look,
    Export,
    Import,
    StepBack,
    /// The oldest saving that the copy is still taking is on the disk, or fails.
    Settle(bool),
    /// Of the writes after so many, one goes wrong.
    Fail(usize, Fault),
    /// The browser is killed and forgets so many writes; so many savings that the copy was taking are on the disk.
    Crash(usize, usize),
}

/// Acts, and on which of two pages.
fn histories() -> impl Strategy<Value = Vec<(usize, Act)>> {
    let writes = prop_oneof![3 => 0_usize..4, 1 => 0_usize..40];
    let act = prop_oneof![
        6 => (0_usize..3).prop_map(Act::Add),
        3 => (0_usize..8).prop_map(Act::Reword),
        2 => (0_usize..8).prop_map(Act::Remove),
        1 => (0_usize..8).prop_map(Act::Restore),
        1 => Just(Act::Undo),
        1 => (1_u64..20).prop_map(Act::Days),
        6 => Just(Act::Flush),
        2 => Just(Act::Look),
        1 => Just(Act::Export),
        2 => Just(Act::Import),
        1 => Just(Act::StepBack),
        6 => prop::bool::weighted(0.8).prop_map(Act::Settle),
        2 => (0_usize..5, refusals()).prop_map(|(after, fault)| Act::Fail(after, fault)),
        2 => (writes, 0_usize..3).prop_map(|(forgets, lands)| Act::Crash(forgets, lands)),
    ];
    prop::collection::vec((prop_oneof![3 => Just(0_usize), 1 => Just(1_usize)], act), 1..40)
}

struct Page {
    app: App,
    shows: Notes,
    /// What was changed on it since it last tried to save everything.
    typed: BTreeSet<Key>,
    /// What it tells saved when it says so, and as of when.
    answers: BTreeMap<Key, usize>,
    /// The generation it knows of.
    head: u32,
}

/// A browser with two pages of the app.
struct Browser {
    _owner: Owner,
    disk: Disk,
    shelf: Shelf,
    pages: Vec<Page>,
    told: Told,
    file: Option<Workspace>,
}

fn edge() -> Edge {
    Edge { now, today: || TODAY.get(), random, after: |_, _| {} }
}

fn owner() -> Owner {
    TODAY.set(day("2026-11-24"));
    SECONDS.set(0);
    DICE.set(0);
    let owner = Owner::new();
    owner.set();
    owner
}

/// One of three people, who are added as they are needed.
fn somebody(app: App, number: usize) -> Id<Person> {
    let known = app.people().get(number).copied();
    known.unwrap_or_else(|| app.add_person(Name::new("Somebody").unwrap()))
}

/// Everything on a page as a file, with what was written on another machine since.
fn carried(app: App) -> Workspace {
    let mut file = backup::decode(&app.export().unwrap()).unwrap().workspace;
    for (_, notebook) in &mut file.notebooks {
        notebook.add_topic(&mut pen(), line("from another machine"), Side::Report, Theme::Agency);
    }
    file
}

impl Browser {
    /// One in which the app was never opened.
    fn fresh() -> Result<Self, TestCaseError> {
        let (disk, shelf, told) = (Disk::default(), Shelf::slow(), Told::default());
        let mut fresh = Self { _owner: owner(), disk, shelf, pages: Vec::new(), told, file: None };
        fresh.reopen()?;
        Ok(fresh)
    }

    /// The store as the page opens it. Where it finds no room to catch up it says so, and to load the page again.
    fn store(&self) -> Rc<dyn Store> {
        let disk: Rc<dyn Store> = Rc::new(self.disk.clone());
        let savings = self.shelf.savings();
        let behind = savings.is_some_and(|savings| is_behind(&*disk, savings));
        while behind && catch_up(&*disk, &self.shelf.copy.borrow()).is_err() {}
        let same = self.shelf.copy.borrow().get(key::HEAD).cloned() == disk.read(key::HEAD);
        Rc::new(Mirrored::new(disk, Rc::new(self.shelf.clone()), savings.filter(|_| behind || same)))
    }

    fn head(&self) -> u32 {
        Records::open(Rc::new(self.disk.clone())).head()
    }

    fn reopen(&mut self) -> Result<(), TestCaseError> {
        self.pages.clear();
        for _ in 0..2 {
            let (store, head) = (self.store(), self.head());
            let writes = self.disk.journal.borrow().len();
            let app = App::open(store, edge());
            prop_assert_eq!(self.disk.journal.borrow().len(), writes, "opening wrote something");
            prop_assert!(app.unreadable().is_empty(), "{:?}", app.unreadable());
            let (shows, mut answers) = (notes(app), BTreeMap::new());
            for key in self.told.keys(&[&shows]) {
                answers.insert(key, self.told.find(key, shows.get(&key))?);
            }
            self.pages.push(Page { app, shows, typed: BTreeSet::new(), answers, head });
        }
        Ok(())
    }

    fn crash(&mut self, forgets: usize, lands: usize) -> Result<(), TestCaseError> {
        for _ in 0..lands {
            drop(self.shelf.end(true));
        }
        self.shelf.forget();
        self.disk.forget(forgets);
        self.reopen()
    }

    /// A topic that a page shows.
    fn topic(&self, at: usize, number: usize) -> Option<Key> {
        let shows = self.pages[at].shows.iter().filter(|(_, said)| !said.starts_with(WAITS));
        let here: Vec<Key> = shows.map(|(key, _)| *key).collect();
        here.get(number.checked_rem(here.len())?).copied()
    }

    fn act(&mut self, at: usize, act: Act) -> Result<(), TestCaseError> {
        later();
        let (app, words) = (self.pages[at].app, line(&format!("words {}", SECONDS.get())));
        let mut reads = act == Act::Look;
        match act {
            Act::Add(number) => add_topic(app, somebody(app, number), words.as_str()),
            Act::Reword(number) => {
                if let Some((person, id)) = self.topic(at, number) {
                    let reword = |topic: &mut Topic| topic.words = words;
                    app.change(person, |notebook, pen| notebook.book.topics.change(id, pen, reword));
                }
            }
            Act::Remove(number) => {
                if let Some((person, id)) = self.topic(at, number) {
                    app.remove(person, |notebook| &mut notebook.book.topics, id);
                }
            }
            Act::Restore(number) => {
                let waiting = app.removed();
                let thing = number.checked_rem(waiting.len()).and_then(|place| waiting.get(place));
                if let Some(thing) = thing {
                    app.restore(thing);
                }
            }
            Act::Undo => {
                app.undo();
            }
            Act::Days(days) => TODAY.set(TODAY.get() + Days::new(days)),
            Act::Flush => {
                app.flush();
            }
            Act::Look if app.saving() == Saving::Failed(WriteError::ChangedElsewhere) => {
                app.take_theirs();
                // What was tried here was given up.
                self.pages[at].answers.clear();
            }
            Act::Look => app.take_in_other_tabs(None),
            Act::Export => self.file = Some(carried(app)),
            Act::Import => reads = !self.import(at),
            Act::StepBack => self.step_back(at),
            Act::Settle(well) => self.shelf.end(well).into_iter().for_each(|(done, kept)| done(kept)),
            Act::Fail(after, fault) => self.disk.fault.set(Some((after, fault))),
            Act::Crash(forgets, lands) => return self.crash(forgets, lands),
        }
        self.observe(at, act, reads)?;
        self.tell();
        Ok(())
    }

    /// Brings the file in; whether that is kept. Where it is not, there is nothing new on the page.
    fn import(&mut self, at: usize) -> bool {
        let (Some(file), app) = (&self.file, self.pages[at].app) else { return true };
        let kept = app.bring_in(file, Bring::Merge, Item::default_choice).is_ok();
        if kept {
            self.pages[at].head = self.head();
        }
        kept
    }

    /// Takes the last file out, and with it everything written since, on whichever page. A file of which this page does
    /// not know is not its to take out.
    fn step_back(&mut self, at: usize) {
        let (app, knows) = (self.pages[at].app, self.pages[at].head == self.head());
        if !app.can_step_back() || app.step_back().is_err() {
            return;
        }
        let (page, shows) = (&mut self.pages[at], notes(app));
        for key in self.told.keys(&[&shows, &page.shows]) {
            if knows || page.shows.get(&key) != shows.get(&key) {
                page.answers.insert(key, self.told.tried(key, shows.get(&key)));
            }
        }
        page.typed.clear();
        page.shows = shows;
        self.pages[at].head = self.head();
    }

    /// Compares what a page shows with what it showed: what it read is bound by the law, all else was done there.
    fn observe(&mut self, at: usize, act: Act, reads: bool) -> Result<(), TestCaseError> {
        let (head, page) = (self.head(), &mut self.pages[at]);
        let shows = notes(page.app);
        for key in self.told.keys(&[&shows, &page.shows]) {
            let now = shows.get(&key);
            if page.shows.get(&key) == now {
                continue;
            }
            if reads {
                self.told.find(key, now)?;
                page.answers.remove(&key);
                page.typed.remove(&key);
            } else {
                page.typed.insert(key);
            }
        }
        page.shows = shows;
        if matches!(act, Act::Flush | Act::Import) {
            for key in &page.typed {
                page.answers.insert(*key, self.told.tried(*key, page.shows.get(key)));
            }
        }
        if !page.app.has_unsaved() {
            page.typed.clear();
            page.head = if act == Act::Look { head } else { page.head };
        }
        Ok(())
    }

    /// A page that says "Saved" tells so of all it answers for.
    fn tell(&mut self) {
        for page in &mut self.pages {
            if !matches!(page.app.saving(), Saving::Saved(_)) || page.app.has_unsaved() {
                continue;
            }
            let answers = std::mem::take(&mut page.answers);
            if !answers.is_empty() && !page.app.is_copied() {
                self.disk.journal.borrow_mut().clear();
            }
            for (key, then) in answers {
                self.told.saved(key, then);
            }
        }
    }
}

fn cases() -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    ProptestConfig::with_cases(asked.unwrap_or(128))
}

proptest! {
    #![proptest_config(cases())]
    #[test]
    fn fault_10_nothing_that_was_told_to_be_saved_is_ever_missing(history in histories()) {
        let mut browser = Browser::fresh()?;
        for (at, act) in history {
            browser.act(at, act)?;
        }
        browser.crash(usize::MAX, 0)?;
    }
}
