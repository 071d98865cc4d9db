//! What the manager passed over, or looked through, before the next 1:1: known while the page is open, and nowhere kept.

use leptos::prelude::*;

use super::App;
use crate::domain::id::Id;
use crate::domain::notebook::Notebook;
use crate::domain::person::Person;
use crate::domain::session::Session;
use crate::domain::text::Line;

/// Somebody's next 1:1, whenever it is: the one after this. What was meant for it is over once it was held.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct NextTime {
    person: Id<Person>,
    after: Option<Id<Session>>,
}

impl NextTime {
    fn of(person: Id<Person>, notebook: &Notebook) -> Self {
        Self { person, after: notebook.last_held().map(|(id, _)| id) }
    }
}

impl App {
    /// Passes these questions over, for somebody's next 1:1: the one after it may bring them again.
    pub fn pass_over(self, person: Id<Person>, these: Vec<Line>) {
        let Some(next) = self.next_time(person) else { return };
        self.inner().visit.passed.update(|passed| passed.extend(these.into_iter().map(|words| (next, words))));
    }

    /// What was passed over for the next 1:1 of this notebook; a signal.
    pub fn passed_over(self, person: Id<Person>, notebook: &Notebook) -> Vec<Line> {
        let next = NextTime::of(person, notebook);
        self.inner()
            .visit
            .passed
            .with(|passed| passed.iter().filter(|(time, _)| *time == next).map(|(_, words)| words.clone()).collect())
    }

    /// What is missing for somebody's next 1:1 was in sight.
    pub fn looked_through(self, person: Id<Person>) {
        if !self.was_looked_through(person) {
            self.inner().visit.looked_through.borrow_mut().extend(self.next_time(person));
        }
    }

    /// Whether it was.
    pub fn was_looked_through(self, person: Id<Person>) -> bool {
        self.next_time(person).is_some_and(|next| self.inner().visit.looked_through.borrow().contains(&next))
    }

    fn next_time(self, person: Id<Person>) -> Option<NextTime> {
        self.peek(person, |notebook| NextTime::of(person, notebook))
    }
}
