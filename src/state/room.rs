//! Room: counted now and then, and made where a write finds none.

use std::cell::Cell;

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
            let could_go_back = self.records.can_step_back();
            if self.records.let_go(old) {
                written = self.records.write(record, text);
            }
            if could_go_back && !self.records.can_step_back() {
                self.said.set(Some(Said::Told(
                    "There was no room left. So that what you write is saved, how everything was before the last file came in was let go: that file cannot be taken out any more.".to_owned(),
                )));
            }
        }
        written
    }
}
