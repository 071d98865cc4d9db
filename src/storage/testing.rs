//! A second copy for tests, which can be looked at, takes its time, and fails on purpose.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use super::mirror::{Change, Copy, SAVINGS, Second, savings_of};

/// Who is told whether a change is on the disk.
pub type Done = Box<dyn FnOnce(bool)>;

type Waiting = VecDeque<(Change, Done)>;

/// A copy. A clone is the same copy.
#[derive(Clone, Default)]
pub struct Shelf {
    /// What is in it.
    pub copy: Rc<RefCell<Copy>>,
    /// Whether no change is kept for now, and nothing is told of what is in it.
    pub fails: Rc<Cell<bool>>,
    /// Where it takes its time: the changes that wait.
    waiting: Option<Rc<RefCell<Waiting>>>,
}

impl Shelf {
    /// One in which each change waits until it is ended.
    pub fn slow() -> Self {
        Self { waiting: Some(Rc::default()), ..Self::default() }
    }

    /// How many savings it counts; none where there is no copy yet.
    pub fn savings(&self) -> Option<u64> {
        self.copy.borrow().get(SAVINGS).cloned().map(|text| savings_of(Some(text)))
    }

    /// Ends the oldest change that waits, well or not; whom to tell, and what. One that does not fit is refused.
    pub fn end(&self, well: bool) -> Option<(Done, bool)> {
        let (change, done) = self.waiting.as_ref()?.borrow_mut().pop_front()?;
        Some((done, well && self.take(change)))
    }

    /// Forgets what waits, as a browser does that is killed.
    pub fn forget(&self) {
        self.waiting.iter().for_each(|waiting| waiting.borrow_mut().clear());
    }

    fn take(&self, change: Change) -> bool {
        let counted = self.savings().unwrap_or(0);
        let fits = counted == change.after || (change.anew && counted < change.after);
        if self.fails.get() || !fits {
            return false;
        }
        let mut copy = self.copy.borrow_mut();
        if change.anew {
            copy.clear();
        }
        for (key, text) in change.texts {
            match text {
                Some(text) => drop(copy.insert(key, text)),
                None => drop(copy.remove(&key)),
            }
        }
        true
    }
}

impl Second for Shelf {
    fn put(&self, change: Change, done: Done) {
        match &self.waiting {
            Some(waiting) => waiting.borrow_mut().push_back((change, done)),
            None => done(self.take(change)),
        }
    }

    fn all(&self, done: Box<dyn FnOnce(Option<Copy>)>) {
        let all = (!self.fails.get()).then(|| self.copy.borrow().clone());
        done(all);
    }
}
