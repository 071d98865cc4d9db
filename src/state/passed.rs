//! Questions that are not wanted before the next 1:1: known while the page is open, and nowhere kept.

use leptos::prelude::*;

use super::App;
use crate::domain::id::Id;
use crate::domain::notebook::Notebook;
use crate::domain::person::Person;
use crate::domain::session::Session;
use crate::domain::text::Line;

/// A question that was passed over, for whom, and after which 1:1: the one after the next may bring it again.
pub(super) struct Passed {
    person: Id<Person>,
    after: Option<Id<Session>>,
    words: Line,
}

impl App {
    /// Passes these questions over, for somebody's next 1:1.
    pub fn pass_over(self, person: Id<Person>, these: Vec<Line>) {
        let after = self.peek(person, last).flatten();
        let these = these.into_iter().map(|words| Passed { person, after, words });
        self.inner().visit.passed.update(|passed| passed.extend(these));
    }

    /// What was passed over for the next 1:1 of this notebook; a signal.
    pub fn passed_over(self, person: Id<Person>, notebook: &Notebook) -> Vec<Line> {
        let after = last(notebook);
        self.inner().visit.passed.with(|passed| {
            let here = passed.iter().filter(|passed| passed.person == person && passed.after == after);
            here.map(|passed| passed.words.clone()).collect()
        })
    }
}

fn last(notebook: &Notebook) -> Option<Id<Session>> {
    notebook.last_held().map(|(id, _)| id)
}
