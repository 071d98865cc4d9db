//! A second copy of everything under the same keys, because browsers write their store to the disk late: one that is
//! killed forgets the last seconds. The copy is asked to be on the disk before "Saved" is said.
//!
//! Both count the savings under one key. At opening, the one that counted further is right: a store that fell behind
//! takes from the copy what it lost, and a copy that fell behind is written anew.

#[cfg(test)]
mod tests;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use litemap::LiteMap;

use super::key::{self, RecordKey};
use super::{PREFIX, Store, WriteError};
use crate::domain::order::Sorted;
use crate::format::record;

/// The key that counts the savings.
pub const SAVINGS: &str = "vis-a-vis/savings";

/// The key that says that something was saved here without the copy being known.
pub const APART: &str = "vis-a-vis/apart";

/// An erasing counts as so many savings, so that what came after it is told from what was before.
const ERASING: u64 = 1 << 32;

/// The texts of the copy, by key.
pub type Copy = LiteMap<String, String>;

/// What the copy is to hold from now on.
pub struct Change {
    /// Whether everything else goes first.
    pub anew: bool,
    /// How many savings the copy must count for this to fit onto it: exactly so many, or at most so many if it is `anew`.
    /// Where another tab got ahead it is refused, and made up for.
    pub after: u64,
    /// The texts to put, and the keys to remove, which have none.
    pub texts: Vec<(String, Option<String>)>,
}

/// Where the copy is kept.
pub trait Second {
    /// Makes a change, all at once. Calls back, later, with whether it is on the disk.
    fn put(&self, change: Change, done: Box<dyn FnOnce(bool)>);

    /// Calls back, later, with every text in it; with none where it is not known what is in it.
    fn all(&self, done: Box<dyn FnOnce(Option<Copy>)>);
}

/// A store with a second copy.
pub struct Mirrored {
    store: Rc<dyn Store>,
    second: Rc<dyn Second>,
    savings: Cell<u64>,
    /// Whether it is not known what the copy holds: then it is not written, but to erase it.
    blind: bool,
    /// The keys that were written or removed since the copy was brought up to date.
    changed: RefCell<Sorted<String>>,
    /// Whether the copy lacks more than that.
    behind: Rc<Cell<bool>>,
    /// Whether something was erased for good that the copy may still hold.
    erases: Cell<bool>,
}

impl Mirrored {
    /// `store` with its copy, which counted so many savings when it was last looked at: none where there is no copy yet.
    pub fn new(store: Rc<dyn Store>, second: Rc<dyn Second>, copied: Option<u64>) -> Self {
        let kept = savings_of(store.read(SAVINGS));
        let behind = Rc::new(Cell::new(copied != Some(kept) || store.read(APART).is_some()));
        let savings = Cell::new(kept.max(copied.unwrap_or(0)));
        Self { store, second, savings, blind: false, changed: RefCell::default(), behind, erases: Cell::new(false) }
    }

    /// `store` with a copy of which nothing is known now. What is saved meanwhile is marked, for the next opening.
    pub fn apart(store: Rc<dyn Store>, second: Rc<dyn Second>) -> Self {
        Self { blind: true, ..Self::new(store, second, None) }
    }

    fn note(&self, key: &str) {
        if key.starts_with(PREFIX) && ![SAVINGS, APART].contains(&key) {
            self.changed.borrow_mut().insert(key.to_owned(), ());
        }
    }
}

impl Store for Mirrored {
    fn read(&self, key: &str) -> Option<String> {
        self.store.read(key)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), WriteError> {
        self.store.write(key, text)?;
        self.note(key);
        Ok(())
    }

    fn remove(&self, key: &str) {
        self.store.remove(key);
        self.note(key);
    }

    fn keys(&self) -> Vec<String> {
        self.store.keys()
    }

    fn lasts(&self) -> bool {
        self.store.lasts()
    }

    fn units(&self, key: &str) -> usize {
        self.store.units(key)
    }

    fn to_the_letter(&self, key: &str) -> Option<String> {
        self.store.to_the_letter(key)
    }

    fn copy_text(&self, from: &str, to: &str) -> Result<(), WriteError> {
        self.store.copy_text(from, to)?;
        self.note(to);
        Ok(())
    }

    fn settle(&self, done: Box<dyn FnOnce(bool)>) {
        let ours = |key: &String| key.starts_with(PREFIX) && ![SAVINGS, APART].contains(&key.as_str());
        let anew = self.behind.get();
        let mut keys = std::mem::take(&mut *self.changed.borrow_mut());
        let here_keys = self.store.keys();
        // Nothing of ours is left: everything was erased, and so is what would count it.
        let erased = !keys.is_empty() && !here_keys.iter().any(ours);
        if self.blind && !erased {
            if !keys.is_empty() && self.store.read(APART).is_none() {
                let _ = self.store.write(APART, "1");
            }
            return done(false);
        }
        if keys.is_empty() && !anew {
            return done(true);
        }
        // Another tab may have counted on.
        let here = self.store.read(SAVINGS);
        let counted = self.savings.get().max(savings_of(here.clone()));
        // Where nothing counts any more, another tab erased, or whoever clears the store; what is saved now came after.
        let starts_over = erased || (here.is_none() && counted > 0);
        // A store that forgets that a part was erased is emptied like one that forgets that all was: so the copy holds
        // everything that was written until then.
        let begins = self.erases.take() || starts_over;
        let anew = anew || begins;
        if anew {
            self.store.remove(APART);
            keys.extend(here_keys.into_iter().filter(ours).map(|key| (key, ())));
        }
        let savings = if begins { (counted / ERASING + 1) * ERASING } else { counted + 1 };
        self.savings.set(savings);
        if erased {
            self.store.remove(SAVINGS);
            self.store.remove(APART);
        } else {
            // Where even this finds no room, the copy counts further, and holds the same.
            let _ = self.store.write(SAVINGS, &savings.to_string());
        }
        let text = |(key, ()): (String, ())| {
            let text = self.store.read(&key);
            (key, text)
        };
        let mut texts: Vec<_> = keys.into_iter().map(text).collect();
        texts.push((SAVINGS.to_owned(), Some(savings.to_string())));
        let behind = self.behind.clone();
        behind.set(false);
        let done = Box::new(move |kept: bool| {
            if !kept {
                behind.set(true);
            }
            done(kept);
        });
        let after = if starts_over { u64::MAX } else { counted };
        self.second.put(Change { anew, after, texts }, done);
    }

    fn erased(&self) {
        self.erases.set(true);
    }

    fn is_blind(&self) -> bool {
        self.blind
    }

    fn bring_back(&self, done: Box<dyn FnOnce(bool)>) {
        // What is never written now is not lost either.
        if self.blind {
            return done(true);
        }
        let store = self.store.clone();
        self.second.all(Box::new(move |copy| {
            // A copy that counts less is older: nothing of it goes forward.
            let is_older = |copy: &Copy| !is_behind(&*store, savings_of(copy.get(SAVINGS).cloned()));
            done(copy.is_some_and(|copy| is_older(&copy) || catch_up(&*store, &copy).is_ok()));
        }));
    }
}

/// How many savings a text counts.
pub fn savings_of(text: Option<String>) -> u64 {
    text.and_then(|text| text.parse().ok()).unwrap_or(0)
}

/// Whether the store lacks something that the copy, which counted so far, may have.
pub fn is_behind(store: &dyn Store, copied: u64) -> bool {
    savings_of(store.read(SAVINGS)) < copied
}

/// Writes what a store that fell behind has lost, from its copy; how many of its texts those were.
///
/// A record goes forward only, by how often it was written. The head comes last, so that this can be cut off anywhere.
/// Where something was saved apart from the copy there are two lines of writing: of a record the text that does not stay is
/// set aside, and of anything else what is here stays.
///
/// # Errors
/// When a text was not kept. What was written until then is right, and the rest is made up for at the next opening.
#[inline(never)] // Seldom needed, so that what is fetched first does not hold it.
pub fn catch_up(store: &dyn Store, copy: &Copy) -> Result<usize, WriteError> {
    let copied = savings_of(copy.get(SAVINGS).cloned());
    let apart = store.read(APART).is_some();
    // A store that counts, but fewer erasings, forgot one. One that does not count was erased: what is in it came after.
    // What was saved apart the copy does not hold; rather than lose that, what was erased stands there again.
    let forgot = store.read(SAVINGS).is_some_and(|kept| savings_of(Some(kept)) / ERASING < copied / ERASING);
    if forgot && !apart {
        erase(store);
    }
    let mut made_up_for = 0;
    let at_the_end = [key::HEAD, SAVINGS];
    let all = copy.iter().map(|(key, text)| (key.as_str(), text));
    let first = all.filter(|(key, _)| key.starts_with(PREFIX) && !at_the_end.contains(key));
    let last = at_the_end.into_iter().filter_map(|key| Some((key, copy.get(key)?)));
    // Erasing leaves nothing but the count, which then counts for nothing.
    let last = last.filter(|_| copy.keys().any(|key| key != SAVINGS));
    for (key, text) in first.chain(last) {
        let here = store.read(key);
        let goes_forward = goes_forward(key, here.as_deref(), text);
        if let Some(here) = here.filter(|here| apart && here != text && key != SAVINGS) {
            if !is_record(key) {
                continue;
            }
            let other = if goes_forward { &here } else { text };
            store.write(&key::aside(&format!("apart-{copied}"), key), other)?;
        }
        if goes_forward {
            store.write(key, text)?;
            made_up_for += usize::from(key != SAVINGS);
        }
    }
    Ok(made_up_for)
}

/// Removes every key of ours; the count last, so that this can be cut off anywhere.
pub fn erase(store: &dyn Store) {
    for key in store.keys().into_iter().filter(|key| key.starts_with(PREFIX) && key != SAVINGS) {
        store.remove(&key);
    }
    store.remove(SAVINGS);
}

fn is_record(key: &str) -> bool {
    key::parse(key).is_some_and(|(_, name)| name.parse::<RecordKey>().is_ok())
}

/// Whether a text of the copy is later than what stands in the store.
fn goes_forward(key: &str, here: Option<&str>, there: &str) -> bool {
    let Some(here) = here else { return true };
    if !is_record(key) {
        return here != there;
    }
    // What is not whole counts for nothing. To know that, a packed year is unpacked; few are, as few texts differ.
    let writes = |text: &str| record::decode_value(text).map_or(0, |record| record.writes);
    // Of two texts that were written as often, the copy's is the later: it counted further.
    here != there && writes(there) >= writes(here)
}
