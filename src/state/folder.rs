//! The folder into which backups go by themselves: what this device knows of it. The folder itself is the browser's.

use serde::{Deserialize, Serialize};

use super::App;
use super::device::LastBackup;
use crate::storage::WriteError;
use crate::storage::key::{self, RecordKey};

/// What is known of the folder.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Folder {
    /// What it is called.
    #[serde(default)]
    pub name: String,
    /// What was written into it last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub written: Option<Written>,
    /// The names of the files that were written here and lie there. No other file is ever let go: what else lies there may
    /// be somebody's only copy.
    #[serde(default)]
    pub files: Vec<String>,
    /// How many files stay in it although their time has come.
    #[serde(default)]
    pub stay: usize,
}

/// A file that was written and read back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Written {
    /// What it is called.
    pub file: String,
    /// How many records it lacks, because they could not be read.
    #[serde(default)]
    pub lacks: usize,
    /// How everything stood.
    pub last: LastBackup,
}

impl App {
    /// Whether a folder was chosen.
    pub fn has_folder(self) -> bool {
        self.inner().records.store().read(key::FOLDER).is_some()
    }

    /// The folder that was chosen. Asked of the store each time, as another tab may have chosen, written or let go.
    pub fn folder(self) -> Option<Folder> {
        let text = self.inner().records.store().read(key::FOLDER)?;
        // Where this cannot be read a folder was chosen all the same.
        Some(serde_json::from_str(&text).unwrap_or_default())
    }

    /// Keeps what is known of the folder, or forgets that there is one.
    ///
    /// # Errors
    /// When it was not kept.
    pub fn keep_folder(self, folder: Option<&Folder>) -> Result<(), WriteError> {
        let inner = self.inner();
        let store = inner.records.store();
        match folder {
            Some(folder) => {
                let text = serde_json::to_string(folder).map_err(|error| WriteError::Refused(error.to_string()))?;
                store.write(key::FOLDER, &text)
            }
            None if store.read(key::FOLDER).is_some() => {
                store.remove(key::FOLDER);
                Ok(())
            }
            None => Ok(()),
        }
    }

    /// Whether something was saved that a backup does not hold.
    pub fn changed_since(self, last: &LastBackup) -> bool {
        let inner = self.inner();
        let writes = inner.writes.borrow();
        // Not only more: taking a file out again brings back fewer.
        writes.iter().any(|(record, writes)| last.writes.get(&record.to_string()) != Some(writes))
    }

    /// Whether another tab has saved something that is not taken in here, or what was kept is gone: a backup of what is
    /// here would lack it.
    pub fn lags(self) -> bool {
        let inner = self.inner();
        // The year books of a page that cannot be read are never read.
        let is_read = |record: &RecordKey| match record {
            RecordKey::Year(person, _) => inner.notebook(*person).is_some(),
            RecordKey::Workspace | RecordKey::Open(_) => true,
        };
        let records = &inner.records;
        records.vanished()
            || records.head_moved()
            || records.list().into_iter().any(|record| is_read(&record) && records.changed_elsewhere(record))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{at, day, line};
    use crate::domain::text::Name;
    use crate::domain::theme::Theme;
    use crate::domain::topic::Side;
    use crate::state::edge::Edge;
    use crate::storage::Store;
    use crate::storage::memory::MemoryStore;
    use leptos::prelude::Owner;
    use std::rc::Rc;

    fn random() -> [u8; 10] {
        use std::sync::atomic::{AtomicU64, Ordering};
        static COUNT: AtomicU64 = AtomicU64::new(1);
        let mut bytes = [0; 10];
        bytes[2..].copy_from_slice(&COUNT.fetch_add(1, Ordering::Relaxed).to_be_bytes());
        bytes
    }

    fn open(store: &MemoryStore) -> App {
        let now = || at("2026-11-24T12:00:00Z");
        App::open(Rc::new(store.clone()), Edge { now, today: || day("2026-11-24"), random, after: |_, _| {} })
    }

    fn with_somebody() -> (Owner, MemoryStore, App) {
        let owner = Owner::new();
        owner.set();
        let store = MemoryStore::default();
        let app = open(&store);
        app.add_person(Name::new("Amara Okafor").unwrap());
        assert!(app.flush());
        (owner, store, app)
    }

    fn add_topic(app: App) {
        let amara = app.people()[0];
        app.change(amara, |notebook, pen| notebook.add_topic(pen, line("The rota"), Side::Manager, Theme::Person));
        assert!(app.flush());
    }

    #[test]
    fn what_is_known_of_the_folder_is_the_same_in_every_tab_until_it_is_let_go() {
        let (_owner, store, app) = with_somebody();
        let other = open(&store);
        assert_eq!((other.has_folder(), other.folder()), (false, None));
        let written = Written { file: "vis-a-vis-2026-11-24.json".to_owned(), lacks: 1, last: app.backup_of_now() };
        let folder = Folder {
            name: "Backups".to_owned(),
            written: Some(written),
            files: vec!["vis-a-vis-2026-11-23.json".to_owned()],
            stay: 2,
        };
        app.keep_folder(Some(&folder)).unwrap();
        assert_eq!((other.has_folder(), other.folder()), (true, Some(folder)));
        other.keep_folder(None).unwrap();
        assert_eq!((app.has_folder(), app.folder()), (false, None));
    }

    #[test]
    fn a_folder_of_which_nothing_can_be_read_is_still_one() {
        let (_owner, store, app) = with_somebody();
        store.write(key::FOLDER, "{\"name\":").unwrap();
        assert_eq!(app.folder(), Some(Folder::default()));
    }

    #[test]
    fn erasing_everything_forgets_the_folder() {
        let (_owner, _store, app) = with_somebody();
        app.keep_folder(Some(&Folder::default())).unwrap();
        app.erase();
        assert!(!app.has_folder());
    }

    #[test]
    fn what_is_saved_after_a_backup_is_a_change_since_also_after_a_reload() {
        let (_owner, store, app) = with_somebody();
        let last = app.backup_of_now();
        assert!(!app.changed_since(&last) && !open(&store).changed_since(&last));
        add_topic(app);
        assert!(app.changed_since(&last) && open(&store).changed_since(&last));
    }

    #[test]
    fn what_another_tab_saved_lags_until_it_is_taken_in() {
        let (_owner, store, app) = with_somebody();
        let other = open(&store);
        add_topic(other);
        assert!(app.lags() && !other.lags());
        app.take_in_other_tabs(None);
        assert!(!app.lags());
    }

    #[test]
    fn a_page_that_cannot_be_read_does_not_lag_for_ever() {
        let (_owner, store, _app) = with_somebody();
        store.write("vis-a-vis/g1/open/0000000000000009", "garbled").unwrap();
        store.write("vis-a-vis/g1/year/0000000000000009/2024", "garbled").unwrap();
        let app = open(&store);
        app.export().unwrap();
        assert!(!app.lags());
    }
}
