//! What a field does not take as it stands: too long, or not what it asks for. It is kept nowhere. While the page is open
//! it waits for one to come back to it, and the page says that it is not saved.

use leptos::prelude::*;

use super::App;

/// What a field was given and did not take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The address of the page it stands on.
    pub page: String,
    /// Which field of that.
    pub field: String,
    /// What stands in it.
    pub text: String,
    /// Why it is not taken, as half a sentence.
    pub why: String,
}

impl Refused {
    fn is_in(&self, page: &str, field: &str) -> bool {
        self.page == page && self.field == field
    }
}

impl App {
    /// Notes what a field holds that it did not take.
    pub fn note_refused(self, refused: Refused) {
        self.inner().visit.refused.update(|all| {
            all.retain(|other| !other.is_in(&refused.page, &refused.field));
            all.push(refused);
        });
    }

    /// Notes that a field took what it holds.
    pub fn note_taken(self, page: &str, field: &str) {
        if self.refused(page, field).is_some() {
            self.inner().visit.refused.update(|all| all.retain(|other| !other.is_in(page, field)));
        }
    }

    /// What a field was given last, if it did not take it.
    pub fn refused(self, page: &str, field: &str) -> Option<Refused> {
        let find = |all: &Vec<Refused>| all.iter().find(|refused| refused.is_in(page, field)).cloned();
        self.inner().visit.refused.with_untracked(find)
    }

    /// Whether any field holds what it did not take.
    pub fn has_refused(self) -> bool {
        self.inner().visit.refused.with_untracked(|all| !all.is_empty())
    }

    /// The address of another page than this one where a field does; a signal.
    pub fn refused_elsewhere(self, here: &str) -> Option<String> {
        let find = |all: &Vec<Refused>| all.iter().map(|refused| &refused.page).find(|page| *page != here).cloned();
        self.inner().visit.refused.with(find)
    }

    /// Gives up what waits on other pages than this one.
    pub fn let_refused_go(self, here: &str) {
        self.inner().visit.refused.update(|all| all.retain(|refused| refused.page == here));
    }
}
