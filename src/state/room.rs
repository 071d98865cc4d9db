//! Room: counted now and then, and made where a write finds none.

use std::cell::Cell;

use litemap::LiteMap;

use leptos::prelude::*;

use super::{App, Inner, Said};
use crate::storage::WriteError;
use crate::storage::key::RecordKey;
use crate::storage::room::{Old, Units};

/// After how many savings the room is counted again. Counting asks for every key, and a saving is to cost the same
/// however many there are.
const COUNTED_EVERY: u32 = 50;

/// How much is used, as of the last counting.
#[derive(Default)]
pub(super) struct Gauge {
    used: ArcRwSignal<usize>,
    savings: Cell<u32>,
}

impl App {
    /// What takes room under this address, counted now; a signal, as changes change it.
    pub fn units(self) -> Units {
        let inner = self.inner();
        inner.changes.track();
        inner.records.units_by_record()
    }

    /// How many UTF-16 units were used under this address when they were last counted: at the first saving, and now and
    /// then after.
    pub fn used(self) -> usize {
        self.inner().gauge.used.get()
    }
}

impl Inner {
    /// Counts the room, if it is time to.
    pub(super) fn count_now_and_then(&self) {
        let savings = self.gauge.savings.get();
        self.gauge.savings.set(savings.wrapping_add(1));
        if savings.is_multiple_of(COUNTED_EVERY) {
            let used = self.records.units_by_record().all();
            if self.gauge.used.get_untracked() != used {
                self.gauge.used.set(used);
            }
        }
    }

    /// Writes a record. Where there is no room for it, old texts are let go, and it is tried again.
    pub(super) fn write(&self, record: RecordKey, text: &str) -> Result<(), WriteError> {
        let mut written = self.records.write(record, text);
        for old in [Old::Needless, Old::WayBack] {
            if written != Err(WriteError::Full) {
                break;
            }
            if self.let_go(old, "There was no room left. So that what you write is saved,") {
                written = self.records.write(record, text);
            }
        }
        written
    }

    /// Makes the records be `texts`, all at once. Where there is no room, old texts are let go, and it is tried again; but
    /// the way back behind the last change of everything only where that is enough.
    pub(super) fn replace_all(&self, what: &str, texts: &LiteMap<RecordKey, String>) -> Result<bool, WriteError> {
        let mut done = self.records.change_all(what, texts);
        for old in [Old::Needless, Old::WayBack] {
            if done != Err(WriteError::Full) || (old == Old::WayBack && !self.records.would_fit(texts)) {
                break;
            }
            if self.let_go(old, "There was little room left. So that this came in,") {
                done = self.records.change_all(what, texts);
            }
        }
        done
    }

    /// Lets go of the way back behind the last change of everything; whether there was one.
    pub(super) fn let_way_back_go(&self, app: App) -> bool {
        let could_go_back = self.records.can_step_back();
        // What only added hides no text, and still has a way back until here.
        self.records.let_go(Old::WayBack);
        let went = could_go_back && !self.records.can_step_back();
        if went {
            self.changes.update(|count| *count += 1);
            self.settle(app);
        }
        went
    }

    /// Lets go of old texts; whether there were any. Where the last change of everything cannot be taken back any more, that
    /// is said.
    fn let_go(&self, old: Old, why: &str) -> bool {
        let could_go_back = self.records.can_step_back();
        let some = self.records.let_go(old);
        if could_go_back && !self.records.can_step_back() {
            let words =
                "how everything was before the last file came in was let go: that file cannot be taken out any more.";
            self.said.set(Some(Said::Told(format!("{why} {words}"))));
        }
        some
    }
}
