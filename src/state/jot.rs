//! The line that is being jotted: kept while it is typed, so that it is there after the page was closed.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::{App, Said};
use crate::capture::{self, Kind};
use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::text::Line;
use crate::storage::key;

impl App {
    /// The line as it stands.
    pub fn jot(self) -> String {
        self.inner().jot.get()
    }

    /// Changes the line. It belongs to this device and is never exported.
    pub fn set_jot(self, line: String) {
        let inner = self.inner();
        let store = inner.records.store();
        if line.is_empty() {
            store.remove(key::JOT);
        } else {
            // Where this is refused, the line is on the page still, and the notes have their own way of saying so.
            let _ = store.write(key::JOT, &line);
        }
        inner.jot.set(line);
    }

    /// Puts what was jotted where it belongs, and says so: `said` is what was done.
    pub fn keep_jot(self, person: Id<Person>, kind: Kind, words: Line, due: Option<NaiveDate>, said: String) {
        if self.change(person, |notebook, pen| capture::keep(notebook, pen, kind, words, due)).is_some() {
            self.say(Said::Done(said));
            self.set_jot(String::new());
        }
    }
}
