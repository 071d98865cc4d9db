//! What was kept and is gone from the browser while the page was open: erased in another tab, or cleared by whoever clears
//! what the browser keeps. What is on the page stays there until somebody says what is to become of it.

use leptos::prelude::*;

use super::device::Device;
use super::{App, Inner, Said, Saving};
use crate::domain::workspace::Workspace;
use crate::storage::WriteError;
use crate::storage::key;

impl App {
    /// Another tab has removed something. Where nothing is left it erased everything, and so does this page; whether it
    /// did. What is not saved here stays, and is asked about.
    pub fn take_in_erasing(self) -> bool {
        let inner = self.inner();
        let erased = inner.records.vanished() && inner.unsaved.borrow().is_empty();
        if erased {
            inner.records.start_over();
            inner.start_over();
        }
        erased
    }

    /// Stores again what is gone: what the second copy has, and what is on this page.
    pub fn store_again(self) {
        let inner = self.inner();
        inner.records.store().bring_back(Box::new(move |known| {
            // The page may have turned to other notes meanwhile.
            let Some(inner) = self.inner.try_get_value() else { return };
            if known {
                inner.put_back(self);
            } else {
                let words = "The second copy in this browser does not answer, so nothing was done. Save everything to a file, and reload.";
                self.say(Said::Failed(words.to_owned()));
            }
        }));
    }
}

impl Inner {
    /// Whether everything that was kept is gone. Says so.
    pub(super) fn misses_all(&self) -> bool {
        let missing = self.records.vanished();
        let said = Saving::Failed(WriteError::Missing);
        if missing && self.saving.get_untracked() != said {
            self.saving.set(said);
        }
        missing
    }

    fn put_back(&self, app: App) {
        if let Err(error) = self.records.put_back() {
            return self.saving.set(Saving::Failed(error));
        }
        let _ = self.keep_device(self.records.store());
        self.saving.set(Saving::Soon);
        if app.flush() {
            self.settle(app);
            app.take_in_other_tabs(None);
            app.say(Said::Told("It is stored in this browser again.".to_owned()));
        }
    }

    /// Has nothing any more, as if it had just been opened for the first time.
    pub(super) fn start_over(&self) {
        self.unsaved.borrow_mut().clear();
        self.erasing.borrow_mut().clear();
        let device = self.records.store().read(key::DEVICE).and_then(|text| serde_json::from_str(&text).ok());
        self.device.set(device.unwrap_or_else(|| Device::new((self.edge.random)())));
        self.desk.set(Workspace::default());
        self.jot.set(String::new());
        self.visit.no_backup.set(None);
        self.visit.drafts.borrow_mut().clear();
        self.visit.refused.update(Vec::clear);
        self.load_all();
        self.saving.set(if self.records.store().lasts() { Saving::Ready } else { Saving::InMemory });
    }
}
