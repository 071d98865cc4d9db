//! The model: a plain map from each topic to what it may say.

use super::*;
use crate::domain::entry::Entry;

pub(super) type Key = (Id<Person>, Id<Topic>);
/// What every topic says.
pub(super) type Notes = BTreeMap<Key, String>;

/// How what waits under Removed is told from what is here.
pub(super) const WAITS: &str = "removed: ";

pub(super) fn notes(app: App) -> Notes {
    let mut notes = Notes::new();
    for person in app.people() {
        let said = |(id, entry): (Id<Topic>, &Entry<Topic>)| {
            let here = entry.get().map(|topic| topic.words.to_string());
            let waits = || entry.removed().map(|(topic, _)| format!("{WAITS}{}", topic.words));
            Some(((person, id), here.or_else(waits)?))
        };
        app.peek(person, |notebook| notes.extend(notebook.book.topics.all().filter_map(said)));
    }
    notes
}

/// What each topic may say, the oldest first, each with a number that grows: what it said when it was last told saved,
/// and what pages tried to save since.
#[derive(Default)]
pub(super) struct Told {
    may: BTreeMap<Key, Vec<(usize, Option<String>)>>,
    count: usize,
}

impl Told {
    /// Every topic that is known or shown.
    pub(super) fn keys(&self, shown: &[&Notes]) -> BTreeSet<Key> {
        self.may.keys().chain(shown.iter().flat_map(|notes| notes.keys())).copied().collect()
    }

    /// A topic may say this from now on, too.
    pub(super) fn tried(&mut self, key: Key, words: Option<&String>) -> usize {
        self.count += 1;
        self.may.entry(key).or_insert_with(|| vec![(0, None)]).push((self.count, words.cloned()));
        self.count
    }

    /// It was told that a topic is saved as it was then.
    pub(super) fn saved(&mut self, key: Key, then: usize) {
        if let Some(may) = self.may.get_mut(&key) {
            may.retain(|(at, _)| *at >= then);
        }
    }

    /// The law: what a topic is found to say, it may say; since when.
    pub(super) fn find(&self, key: Key, words: Option<&String>) -> Result<usize, TestCaseError> {
        let unknown = [(0, None)];
        let may = self.may.get(&key).map_or(&unknown[..], Vec::as_slice);
        let found = may.iter().rev().find(|(_, said)| said.as_ref() == words);
        let wrong = || TestCaseError::fail(format!("{key:?} says {words:?}, and may say {may:?}"));
        found.map(|(at, _)| *at).ok_or_else(wrong)
    }
}
