//! One entry of a file: how it stands to what is here, what is done about it, and by what it is known to a reader.

use std::fmt;

use chrono::{DateTime, NaiveDate, Utc};
use litemap::LiteMap;
use serde_json::Value;

use super::entry::is_removed;
use crate::domain::id::Id;
use crate::domain::person::Person;

/// The most letters of what an entry says that are shown of it.
const LETTERS: usize = 120;

/// Under which names entries keep the day they are known by, the best first.
const DAYS: [&str; 4] = ["day", "on", "due", "made_on"];

/// How an entry of the file stands to what is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// It is not here.
    Add,
    /// It is a later state of what is here.
    Update,
    /// It is what is here, or an earlier state of it.
    Same,
    /// Both were changed apart.
    Conflict,
    /// It was removed here.
    RemovedHere,
    /// This version cannot read it. It is kept as it stands.
    Unreadable,
}

/// What to do about an entry of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Take the file's.
    File,
    /// Keep what is here, having seen the file's.
    Mine,
    /// Keep what is here, and the file's beside it; of a page, what only the file's says.
    Both,
    /// Do nothing at all: it is offered again.
    Leave,
}

/// One entry of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Whose notebook it is in; none for the manager's page.
    pub person: Option<Id<Person>>,
    /// What kind of thing it is: "sessions", "person".
    pub kind: String,
    /// Its id; none for what there is one of.
    pub id: Option<String>,
    /// What it says, or how it begins. Empty for what was removed so long ago that nothing of it is left.
    pub label: String,
    /// The day it is known by, if it has one.
    pub day: Option<NaiveDate>,
    /// When it was last changed, where that can be read.
    pub changed_at: Option<DateTime<Utc>>,
    /// Whether it is removed in the file.
    pub removed: bool,
    /// Whether it went there because its notebook was joined into another.
    pub joined: bool,
    /// How it stands to what is here.
    pub verdict: Verdict,
}

impl Item {
    /// What the file holds under this name. What was removed there says what it says here.
    pub(super) fn of(kind: &str, id: Option<&str>, file: &Value, mine: Option<&Value>) -> Self {
        let known = Some(label(file)).filter(|label| !label.is_empty()).or_else(|| mine.map(label));
        let read = |name: &str| file.get(name).and_then(Value::as_str);
        Self {
            person: None,
            kind: kind.to_owned(),
            id: id.map(str::to_owned),
            label: known.unwrap_or_default(),
            day: DAYS.into_iter().find_map(|name| read(name)?.parse().ok()),
            changed_at: read("changed_at").and_then(|at| at.parse().ok()),
            removed: is_removed(file),
            joined: false,
            verdict: Verdict::Same,
        }
    }

    /// What is done about it unless something else is chosen.
    pub fn default_choice(&self) -> Choice {
        match self.verdict {
            Verdict::Add | Verdict::Update | Verdict::Unreadable => Choice::File,
            // Beside what is here nothing is put that is gone there.
            Verdict::Conflict if !self.removed => Choice::Both,
            Verdict::Same | Verdict::RemovedHere | Verdict::Conflict => Choice::Mine,
        }
    }

    /// Whether there is something to be seen and decided. The trace of what is gone for good is none.
    pub fn tells(&self) -> bool {
        self.verdict != Verdict::Same && !(self.removed && self.label.is_empty())
    }
}

impl Verdict {
    /// So many that stand like this: "3 new", "1 differs".
    pub fn counted(self, count: usize) -> String {
        match self {
            Self::Conflict if count == 1 => "1 differs".to_owned(),
            verdict => format!("{count} {verdict}"),
        }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Add => "new",
            Self::Update => "newer",
            Self::Same => "same",
            Self::Conflict => "differ",
            Self::RemovedHere => "removed here",
            Self::Unreadable => "from a newer version",
        })
    }
}

/// What an entry says, as far as it fits on a line.
fn label(entry: &Value) -> String {
    let text = |name: &str| entry.get(name).and_then(Value::as_str).map(str::trim).filter(|text| !text.is_empty());
    let words = match (text("label"), text("words")) {
        (Some(label), Some(words)) => [label, ": ", words].concat(),
        (one, other) => text("name").or(other).or(one).or_else(|| text("notes")).unwrap_or_default().to_owned(),
    };
    words.lines().next().unwrap_or_default().chars().take(LETTERS).collect()
}

/// How many entries stand how.
pub fn tally<'a>(items: impl IntoIterator<Item = &'a Item>) -> LiteMap<Verdict, usize> {
    let mut tally = LiteMap::new();
    for item in items {
        *tally.entry(item.verdict).or_default() += 1;
    }
    tally
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{at, day};
    use serde_json::json;

    fn item(file: &Value, mine: Option<&Value>) -> Item {
        Item::of("topics", Some("0000000000000001"), file, mine)
    }

    #[test]
    fn an_entry_is_known_by_its_words_and_its_day() {
        let session =
            json!({ "day": "2026-11-24", "notes": "\n A good one\nmore", "changed_at": "2026-11-24T14:00:00Z" });
        let known = item(&session, None);
        assert_eq!((known.label.as_str(), known.day), ("A good one", Some(day("2026-11-24"))));
        assert_eq!(known.changed_at, Some(at("2026-11-24T14:00:00Z")));
        assert_eq!(item(&json!({ "label": "At home", "words": "Ada is four" }), None).label, "At home: Ada is four");
        assert_eq!(item(&json!({ "words": "x".repeat(400) }), None).label.len(), LETTERS);
    }

    #[test]
    fn what_a_file_would_do_is_counted_by_how_its_entries_stand() {
        let with = |verdict| Item { verdict, ..item(&json!({ "words": "The rota" }), None) };
        let items = [with(Verdict::Add), with(Verdict::Conflict), with(Verdict::Add)];
        let counted: Vec<(Verdict, usize)> = tally(&items).into_iter().collect();
        assert_eq!(counted, [(Verdict::Add, 2), (Verdict::Conflict, 1)]);
        assert_eq!(Verdict::Update.counted(2), "2 newer");
    }

    #[test]
    fn one_differs_and_two_differ() {
        assert_eq!(Verdict::Conflict.counted(1), "1 differs");
        assert_eq!(Verdict::Conflict.counted(2), "2 differ");
        assert_eq!(Verdict::Add.counted(1), "1 new");
    }

    #[test]
    fn what_is_gone_in_the_file_is_known_by_what_is_here_and_tells_nothing_where_it_never_was() {
        let gone = json!({ "removed": true, "changed_at": "2026-11-24T14:00:00Z" });
        let here = item(&gone, Some(&json!({ "words": "The rota" })));
        assert_eq!((here.label.as_str(), here.removed), ("The rota", true));
        assert!(!Item { verdict: Verdict::Add, ..item(&gone, None) }.tells());
        assert!(Item { verdict: Verdict::Update, ..here }.tells());
    }
}
