//! What is typed in a form and not taken yet: remembered while the page is open, because taking something back makes
//! every form anew.

use leptos::prelude::*;

use super::App;
use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::theme::Theme;
use crate::domain::topic::Side;

/// A form: the field of its line, and for whom it is, if for somebody. What was typed for one never shows with another.
pub type Form = (&'static str, Option<Id<Person>>);

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

/// The draft of one form.
pub(super) struct Kept {
    form: Form,
    draft: Draft,
    /// What stood there until a step wrote over it, and how many steps were done then, that one included.
    before: Option<(usize, String)>,
    /// How often something had been taken back when the form was last shown.
    undone: u64,
}

impl App {
    /// Remembers what stands in a form that is not taken yet.
    pub fn keep_draft(self, form: Form, draft: Draft) {
        let inner = self.inner();
        let undone = inner.undone.get_untracked();
        let mut drafts = inner.visit.drafts.borrow_mut();
        drafts.retain(|kept| kept.form != form);
        if !draft.text.is_empty() {
            drafts.push(Kept { form, draft, before: None, undone });
        }
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

    /// What a form holds at first: what stood in it when something was taken back.
    pub fn draft(self, form: Form) -> Draft {
        let inner = self.inner();
        let (undone, steps) = (inner.undone.get_untracked(), inner.steps());
        let mut drafts = inner.visit.drafts.borrow_mut();
        let Some(kept) = drafts.iter_mut().find(|kept| kept.waits(form, undone)) else { return Draft::default() };
        kept.undone = undone;
        // Once for good: steps are only counted, and one that is done later is another.
        if let Some((_, text)) = kept.before.take_if(|(then, _)| steps < *then) {
            kept.draft.text = text;
        }
        kept.draft.clone()
    }

    /// Whether something stood in a form when something was taken back, and the form was not shown since.
    pub fn has_draft(self, form: Form) -> bool {
        let inner = self.inner();
        let undone = inner.undone.get_untracked();
        inner.visit.drafts.borrow().iter().any(|kept| kept.waits(form, undone))
    }

    /// Forgets what stood in a form that is left for another page.
    pub fn drop_draft(self, form: Form) {
        let Some(inner) = self.inner.try_get_value() else { return };
        let undone = inner.undone.get_untracked();
        inner.visit.drafts.borrow_mut().retain(|kept| kept.form != form || kept.undone != undone);
    }
}

impl Kept {
    fn waits(&self, form: Form, undone: u64) -> bool {
        self.form == form && self.undone != undone
    }
}
