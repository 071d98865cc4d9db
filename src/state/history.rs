//! What notebooks were before their last changes.

use std::collections::VecDeque;

use crate::domain::id::Id;
use crate::domain::notebook::Notebook;
use crate::domain::person::Person;

/// How many changes can be taken back.
const DEEP: usize = 200;

/// Notebooks as they were, the latest last.
#[derive(Default)]
pub struct History {
    past: VecDeque<(Id<Person>, Notebook)>,
}

impl History {
    /// Remembers what a notebook was before a change.
    pub fn remember(&mut self, person: Id<Person>, before: Notebook) {
        if self.past.len() == DEEP {
            self.past.pop_front();
        }
        self.past.push_back((person, before));
    }

    /// What the notebook that was changed last was before.
    pub fn take(&mut self) -> Option<(Id<Person>, Notebook)> {
        self.past.pop_back()
    }

    /// Forgets everything: another state has taken its place.
    pub fn clear(&mut self) {
        self.past.clear();
    }
}
