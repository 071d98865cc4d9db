//! Years long past are looked through a few at a time, while the page has nothing else to do: what is open is shown at
//! once, and what else is found is added when there is more of it.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;

use super::browser;
use crate::insight::search::Filter;
use crate::state::App;
use crate::state::slice::Slice;

/// How far it has come. Whoever shows what is found looks again when this changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Older {
    /// Whether there are years left.
    pub left: bool,
    /// How often the number of open years has doubled. Were everything searched again after each few years, the whole would
    /// be searched as often as there are years.
    doubled: Option<u32>,
}

impl Older {
    /// What is said of things found, while there may be more to come.
    pub fn say(self, found: String) -> String {
        if self.left { format!("{found}. Looking through older years…") } else { found }
    }

    /// The same where nothing was found.
    pub fn say_none(self) -> String {
        let words = if self.left { "Looking through older years…" } else { "Nothing found. Try fewer letters." };
        words.to_owned()
    }
}

/// Looks through the older years in which the filter leaves something, for as long as there is a filter; how far that is.
pub fn look_further(app: App, wanted: Slice<Option<Filter>>) -> Slice<Older> {
    let older = Slice::new(move || {
        // Another tab may have written more.
        app.renewed();
        let left = wanted.get().is_some_and(|filter| app.has_closed_years(&filter));
        Older { left, doubled: app.opened_years().checked_ilog2() }
    });
    let asked = Rc::new(Cell::new(false));
    Effect::new(move |_| {
        // It goes on after every few years.
        app.opened_years();
        let filter = wanted.get().filter(|_| older.get().left);
        if let Some(filter) = filter.filter(|_| !asked.replace(true)) {
            let asked = asked.clone();
            browser::when_idle(Box::new(move || {
                asked.set(false);
                app.open_years(&filter);
            }));
        }
    });
    older
}
