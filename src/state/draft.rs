//! What is typed in a form and not taken yet. It is kept on this device until it is taken or emptied, so that it outlives
//! the page, and is never exported.

use leptos::prelude::*;
use serde_json::Value;

use super::refused::Refused;
use super::{App, Inner};
use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::text::Line;
use crate::domain::theme::Theme;
use crate::domain::topic::Side;
use crate::storage::{WriteError, key};

/// A form: the field of its line, and for whom it is, if for somebody. What was typed for one never shows with another.
pub type Form = (&'static str, Option<Id<Person>>);

/// How many forms are kept; of more, those that were written in last.
const MOST: usize = 50;
/// The most that is kept of one form, in characters. No line is taken that is nearly as long.
const MOST_CHARS: usize = 10 * Line::MAX_CHARS;

/// What stands in a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The line.
    pub text: String,
    /// What it is about.
    pub theme: Theme,
    /// Whose it is.
    pub author: Side,
}

impl Default for Draft {
    fn default() -> Self {
        Self { text: String::new(), theme: Theme::default(), author: Side::Manager }
    }
}

/// The draft of one form, as far as it is not only in the store.
pub(super) struct Kept {
    form: Form,
    draft: Draft,
    /// What stood there until a step wrote over it, and how many steps were done then, that one included.
    before: Option<(usize, String)>,
    unsaved: bool,
}

impl App {
    /// Remembers what stands in a form that is not taken yet: nothing, once it is.
    pub fn keep_draft(self, form: Form, draft: Draft) {
        let inner = self.inner();
        let mut drafts = inner.visit.drafts.borrow_mut();
        drafts.retain(|kept| kept.form != form);
        drafts.push(Kept { form, draft, before: None, unsaved: true });
        drop(drafts);
        inner.save_soon(self);
    }

    /// The same for a form that is nothing but a line.
    pub fn keep_typed(self, form: Form, text: String) {
        self.keep_draft(form, Draft { text, ..Draft::default() });
    }

    /// Remembers what stood in a form until the step that was just done wrote over it. It stands there again once that very
    /// step is taken back; whatever else is taken back leaves what was written over it.
    pub fn keep_written_over(self, form: Form, text: String) {
        let inner = self.inner();
        let steps = inner.steps();
        let mut drafts = inner.visit.drafts.borrow_mut();
        if let Some(kept) = drafts.iter_mut().find(|kept| kept.form == form) {
            kept.before = Some((steps, text));
        }
    }

    /// What a form holds at first: what stood in it when it was left.
    pub fn draft(self, form: Form) -> Draft {
        let inner = self.inner();
        let steps = inner.steps();
        let mut drafts = inner.visit.drafts.borrow_mut();
        let Some(kept) = drafts.iter_mut().find(|kept| kept.form == form) else { return inner.stored_draft(form) };
        // Once for good: steps are only counted, and one that is done later is another.
        if let Some((_, text)) = kept.before.take_if(|(then, _)| steps < *then) {
            kept.draft.text = text;
            kept.unsaved = true;
        }
        if kept.draft.text.is_empty() { Draft::default() } else { kept.draft.clone() }
    }

    /// The same of a form that is nothing but a line.
    pub fn typed(self, form: Form) -> String {
        self.draft(form).text
    }

    /// Whether something stood in a form when it was left.
    pub fn has_draft(self, form: Form) -> bool {
        !self.typed(form).is_empty()
    }
}

impl Inner {
    pub(super) fn has_unsaved_drafts(&self) -> bool {
        self.visit.drafts.borrow().iter().any(|kept| kept.unsaved)
    }

    /// Writes what stands in the forms. One that was emptied is forgotten only where what may have been taken from it is
    /// `safe`: a line that stands in two places is no harm, one that stands in none is lost.
    pub(super) fn save_drafts(&self, safe: bool) -> Result<(), WriteError> {
        let mut drafts = self.visit.drafts.borrow_mut();
        if !drafts.iter().any(|kept| kept.unsaved) {
            return Ok(());
        }
        if self.records.vanished() {
            return Err(WriteError::Missing);
        }
        let ready = |kept: &Kept| {
            let fits = kept.draft.text.len() <= MOST_CHARS || kept.draft.text.chars().count() <= MOST_CHARS;
            kept.unsaved && fits && (safe || !kept.draft.text.is_empty())
        };
        // Other tabs write here, too: only what was typed in this one is put in place.
        let mut stored = self.stored_drafts();
        for Kept { form, draft, .. } in drafts.iter().filter(|kept| ready(kept)) {
            let place = place(*form);
            stored.retain(|other| place_of(other) != place);
            if !draft.text.is_empty() {
                let author = if draft.author == Side::Report { "report" } else { "" };
                stored.push(Value::from(vec![place.as_str(), draft.text.as_str(), draft.theme.code(), author]));
            }
        }
        stored.drain(..stored.len().saturating_sub(MOST));
        self.put_drafts(stored)?;
        for kept in drafts.iter_mut().filter(|kept| ready(kept)) {
            kept.unsaved = false;
        }
        drafts.retain(|kept| kept.unsaved || kept.before.is_some());
        let long = |kept: &Kept| kept.unsaved && !kept.draft.text.is_empty();
        if drafts.iter().any(long) { Err(WriteError::Unfit) } else { Ok(()) }
    }

    /// Forgets what was half written, or not taken, about those who are gone for good.
    pub(super) fn drop_drafts(&self, gone: &dyn Fn(Id<Person>) -> bool) {
        let about = |refused: &Refused| refused.page.split('/').nth(2).and_then(|id| id.parse::<Id<Person>>().ok());
        self.visit.refused.update(|all| all.retain(|refused| !about(refused).is_some_and(gone)));
        self.visit.drafts.borrow_mut().retain(|kept| !kept.form.1.is_some_and(gone));
        let mut stored = self.stored_drafts();
        let before = stored.len();
        stored.retain(|draft| !whose(place_of(draft)).is_some_and(gone));
        // What is to go goes, even if nothing can be written.
        if stored.len() < before && self.put_drafts(stored).is_err() {
            self.records.store().remove(key::DRAFTS);
        }
    }

    fn stored_draft(&self, form: Form) -> Draft {
        let place = place(form);
        let stored = self.stored_drafts().into_iter().find(|stored| place_of(stored) == place);
        let part = |at: usize| stored.as_ref().and_then(|stored| stored.get(at)?.as_str()).unwrap_or_default();
        Draft {
            text: part(1).to_owned(),
            theme: Theme::from_code(part(2)).unwrap_or_default(),
            author: if part(3) == "report" { Side::Report } else { Side::Manager },
        }
    }

    /// The drafts as they are kept, what was written last at the end: each a place, its line, what it is about, and whose.
    fn stored_drafts(&self) -> Vec<Value> {
        let text = self.records.store().read(key::DRAFTS).unwrap_or_default();
        match serde_json::from_str(&text) {
            Ok(Value::Array(stored)) => stored,
            _ => Vec::new(),
        }
    }

    fn put_drafts(&self, stored: Vec<Value>) -> Result<(), WriteError> {
        let store = self.records.store();
        let before = store.read(key::DRAFTS);
        if stored.is_empty() {
            if before.is_some() {
                store.remove(key::DRAFTS);
            }
            return Ok(());
        }
        let text = Value::from(stored).to_string();
        if before.as_ref() == Some(&text) { Ok(()) } else { store.write(key::DRAFTS, &text) }
    }
}

fn place((field, person): Form) -> String {
    person.map_or_else(|| field.to_owned(), |person| format!("{field}/{person}"))
}

fn place_of(stored: &Value) -> &str {
    stored.get(0).and_then(Value::as_str).unwrap_or_default()
}

fn whose(place: &str) -> Option<Id<Person>> {
    place.split_once('/')?.1.parse().ok()
}
