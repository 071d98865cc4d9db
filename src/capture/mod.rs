//! A typed line ⇄ what it means: about whom, of what kind, due when. What is read is always shown before it is kept, so
//! a reading may be wrong; it must only be easy to see and to mend.

mod days;
pub mod document;
pub mod notes;

use chrono::NaiveDate;

use crate::domain::id::Id;
use crate::domain::notebook::Notebook;
use crate::domain::pen::Pen;
use crate::domain::person::{Fact, Person};
use crate::domain::text::{Line, capital};

pub use days::due;

/// What a line can become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A talking point for the next 1:1.
    Topic,
    /// Something that went well.
    Win,
    /// A promise of the manager's.
    Promise,
    /// A next step of theirs.
    Step,
    /// Something to know about them.
    Fact,
    /// Set aside for the review.
    Parked,
}

impl Kind {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 6] = [Self::Topic, Self::Win, Self::Promise, Self::Step, Self::Fact, Self::Parked];

    /// The word that says so at the start of a line, before a colon.
    pub fn code(self) -> &'static str {
        match self {
            Self::Topic => "topic",
            Self::Win => "win",
            Self::Promise => "promise",
            Self::Step => "step",
            Self::Fact => "fact",
            Self::Parked => "park",
        }
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// In a sentence: "Reads as a win".
    pub fn label(self) -> &'static str {
        match self {
            Self::Topic => "a topic",
            Self::Win => "a win",
            Self::Promise => "your promise",
            Self::Step => "their next step",
            Self::Fact => "good to know",
            Self::Parked => "parked for the review",
        }
    }

    /// Whether it can be due.
    pub fn has_due(self) -> bool {
        matches!(self, Self::Promise | Self::Step)
    }
}

/// Whom a line is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whom {
    /// One person.
    One(Id<Person>),
    /// It could be any of these.
    Several(Vec<Id<Person>>),
    /// It names nobody.
    Nobody,
}

/// A line as it is understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// About whom.
    pub whom: Whom,
    /// What it is.
    pub kind: Kind,
    /// What is kept of the line.
    pub words: String,
    /// The day it is due, for a promise or a step.
    pub due: Option<NaiveDate>,
}

/// Words that are also names: inside a line they only name somebody with a capital.
const ALSO_WORDS: [&str; 16] = [
    "will", "may", "mark", "grace", "hope", "joy", "rose", "bill", "rob", "art", "dawn", "june", "april", "august",
    "faith", "max",
];

/// Beginnings that tell the kind, with whether they are left out of what is kept.
const BEGINNINGS: [(&str, Kind, bool); 26] = [
    ("i'll ", Kind::Promise, true),
    ("i will ", Kind::Promise, true),
    ("i promised to ", Kind::Promise, true),
    ("i promise to ", Kind::Promise, true),
    ("i promised ", Kind::Promise, true),
    ("i owe ", Kind::Promise, false),
    ("will ", Kind::Step, true),
    ("she'll ", Kind::Step, true),
    ("he'll ", Kind::Step, true),
    ("they'll ", Kind::Step, true),
    ("she will ", Kind::Step, true),
    ("he will ", Kind::Step, true),
    ("they will ", Kind::Step, true),
    ("likes ", Kind::Fact, false),
    ("loves ", Kind::Fact, false),
    ("prefers ", Kind::Fact, false),
    ("hates ", Kind::Fact, false),
    ("dislikes ", Kind::Fact, false),
    ("enjoys ", Kind::Fact, false),
    ("plays ", Kind::Fact, false),
    ("lives ", Kind::Fact, false),
    ("speaks ", Kind::Fact, false),
    ("studies ", Kind::Fact, false),
    ("is allergic ", Kind::Fact, false),
    ("birthday ", Kind::Fact, false),
    ("has a ", Kind::Fact, false),
];

/// What people did that does not end in -ed.
const DID: [&str; 24] = [
    "won", "got", "built", "wrote", "led", "taught", "caught", "made", "gave", "held", "kept", "ran", "found", "spoke",
    "took", "stood", "told", "drew", "brought", "got", "rewrote", "saw", "stepped", "sat",
];

/// Reads a line; none where it is blank. `people` are all that can be meant, and `here` is whose pages one is on.
pub fn read(
    line: &str,
    people: &[(Id<Person>, String)],
    today: NaiveDate,
    here: Option<Id<Person>>,
) -> Option<Reading> {
    let line = line.trim();
    if line.is_empty() {
        return None;
    }
    let (leading, rest) = leading_name(line, people);
    let (told, rest) = told_kind(rest);
    // "win: ruth covered the page" names her after the kind.
    let (leading, rest) =
        if leading.is_empty() && told.is_some() { leading_name(rest, people) } else { (leading, rest) };
    let mut named = if leading.is_empty() { mentioned(rest, people) } else { leading.clone() };
    let whom = match (named.len(), here) {
        (0, Some(here)) => Whom::One(here),
        (0, None) => match people {
            [(only, _)] => Whom::One(*only),
            _ => Whom::Nobody,
        },
        (1, _) => Whom::One(named.remove(0)),
        _ => Whom::Several(named),
    };
    let (due, undated) = days::due(rest, today).map_or((None, rest), |(day, rest)| (Some(day), rest));
    let (guessed, kept) = guessed_kind(undated, !leading.is_empty(), due.is_some());
    let (kind, words) = match told {
        Some(kind) => (kind, undated),
        None => (guessed, kept),
    };
    // A day only belongs to what can be due; elsewhere it is a part of the words.
    let (due, words) = match (kind.has_due(), told) {
        (true, _) => (due, words),
        (false, Some(_)) => (None, rest),
        (false, None) => (None, guessed_kind(rest, !leading.is_empty(), false).1),
    };
    let words = capital(words.trim());
    (!words.is_empty()).then_some(Reading { whom, kind, words, due })
}

/// Lower case, and with one kind of apostrophe, letter by letter: places in it are places in the text.
fn plain(text: &str) -> String {
    let lower = |letter: char| match letter {
        '’' => '\'',
        other => other.to_lowercase().next().unwrap_or(other),
    };
    text.chars().map(lower).collect()
}

/// Cuts off a beginning, whatever its case.
fn without<'a>(line: &'a str, beginning: &str) -> Option<&'a str> {
    let count = beginning.chars().count();
    let end = line.char_indices().nth(count).map_or(line.len(), |(at, _)| at);
    let (start, rest) = line.split_at(end);
    (plain(start) == beginning).then_some(rest)
}

/// Those whom the line begins with, and the rest: "ruth covered …", "Ruth Kaplan: …", "@ruth …".
fn leading_name<'a>(line: &'a str, people: &[(Id<Person>, String)]) -> (Vec<Id<Person>>, &'a str) {
    let line = line.strip_prefix('@').unwrap_or(line);
    let ends_word = |rest: &str| !rest.starts_with(|letter: char| letter.is_alphanumeric() || "-'’".contains(letter));
    let names = |whole: bool| {
        people.iter().filter_map(move |(id, name)| {
            let name = plain(if whole { name } else { first(name) });
            let rest = without(line, &name).filter(|rest| !name.is_empty() && ends_word(rest))?;
            Some((*id, rest))
        })
    };
    let mut found: Vec<(Id<Person>, &str)> = names(true).collect();
    if found.is_empty() {
        found = names(false).collect();
    }
    // "will do" is no Will.
    let is_word = |rest: &str| {
        let start = line.strip_suffix(rest).unwrap_or_default();
        ALSO_WORDS.contains(&start) && !rest.starts_with(':')
    };
    found.retain(|(_, rest)| !is_word(rest));
    let rest = found.first().map_or(line, |(_, rest)| rest);
    let rest = rest.trim_start().trim_start_matches([':', ',', '–', '-']).trim_start();
    (found.into_iter().map(|(id, _)| id).collect(), if rest.is_empty() { line } else { rest })
}

/// Everybody who is named somewhere in the line.
fn mentioned(line: &str, people: &[(Id<Person>, String)]) -> Vec<Id<Person>> {
    let words: Vec<&str> = line.split(|letter: char| !(letter.is_alphanumeric() || "-'’".contains(letter))).collect();
    let is_named = |name: &str| {
        words.iter().any(|word| {
            let bare = plain(word);
            let bare = bare.strip_suffix("'s").or_else(|| bare.strip_suffix('\'')).unwrap_or(&bare);
            let capital = word.starts_with(char::is_uppercase);
            bare == plain(name) && (capital || !ALSO_WORDS.contains(&bare))
        })
    };
    people.iter().filter(|(_, name)| is_named(first(name))).map(|(id, _)| *id).collect()
}

fn first(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or_default()
}

/// "win: …"
fn told_kind(line: &str) -> (Option<Kind>, &str) {
    let told = line.split_once(':').and_then(|(code, rest)| {
        let kind = Kind::from_code(&plain(code.trim()))?;
        Some((kind, rest.trim_start())).filter(|(_, rest)| !rest.is_empty())
    });
    told.map_or((None, line), |(kind, rest)| (Some(kind), rest))
}

fn guessed_kind(line: &str, named_first: bool, dated: bool) -> (Kind, &str) {
    for (beginning, kind, left_out) in BEGINNINGS {
        if let Some(rest) = without(line, beginning).filter(|rest| !rest.trim().is_empty()) {
            return (kind, if left_out { rest } else { line });
        }
    }
    let plain_line = plain(line);
    if let Some(start) = ["for the review", "for review"].iter().find_map(|end| plain_line.strip_suffix(end)) {
        let end = line.char_indices().nth(start.chars().count()).map_or(line.len(), |(at, _)| at);
        let rest = line.split_at(end).0.trim_end().trim_end_matches([',', ':']);
        return (Kind::Parked, if rest.is_empty() { line } else { rest });
    }
    let verb = plain_line.split_whitespace().next().unwrap_or_default();
    let kind = match (named_first, dated) {
        (true, false) if DID.contains(&verb) || (verb.len() > 4 && verb.ends_with("ed")) => Kind::Win,
        (true, true) => Kind::Step,
        (false, true) => Kind::Promise,
        _ => Kind::Topic,
    };
    (kind, line)
}

/// Puts a line where it belongs.
pub fn keep(notebook: &mut Notebook, pen: &mut Pen, kind: Kind, words: Line, due: Option<NaiveDate>) {
    if kind == Kind::Fact {
        let label = Line::new("Good to know").expect("three words are a line");
        notebook.facts.add(pen, Fact { label, words, left_out: false });
    } else {
        notes::put(notebook, pen, None, kind, words, due);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{amara, day, line, pen};
    use crate::domain::topic::{Outcome, Side, Topic};
    use proptest::prelude::*;

    fn people() -> Vec<(Id<Person>, String)> {
        let names = ["Amara Okafor", "Ruth Kaplan", "Mei-Ling Chou", "Will Byrne", "Jonas Lindqvist", "Jonas Berg"];
        (1..).zip(names).map(|(number, name)| (Id::from_bytes([number; 10]), name.to_owned())).collect()
    }

    /// The reading in one line: whom, what, the words, the day.
    fn read_on_a_tuesday(text: &str) -> String {
        let Some(reading) = read(text, &people(), day("2026-11-24"), None) else { return "nothing".to_owned() };
        let name = |id: &Id<Person>| people().into_iter().find(|(other, _)| other == id).unwrap().1;
        let whom = match &reading.whom {
            Whom::One(id) => first(&name(id)).to_owned(),
            Whom::Several(ids) => ids.iter().map(name).collect::<Vec<_>>().join(" or "),
            Whom::Nobody => "nobody".to_owned(),
        };
        let due = reading.due.map(|due| format!(" by {due}")).unwrap_or_default();
        format!("{whom}, {}: {}{due}", reading.kind.code(), reading.words)
    }

    #[test]
    fn a_line_is_read_as_its_writer_means_it() {
        for (text, reading) in [
            (
                "ruth covered the Saturday page unasked, told nobody",
                "Ruth, win: Covered the Saturday page unasked, told nobody",
            ),
            ("Ruth Kaplan: the rota", "Ruth, topic: The rota"),
            ("@mei-ling wrote the guide everyone uses", "Mei-Ling, win: Wrote the guide everyone uses"),
            (
                "ask finance about Amara's ticket by Friday",
                "Amara, promise: Ask finance about Amara's ticket by 2026-11-27",
            ),
            (
                "amara i'll ask finance about the ticket tomorrow",
                "Amara, promise: Ask finance about the ticket by 2026-11-25",
            ),
            ("amara will draft the first version by 27 Nov", "Amara, step: Draft the first version by 2026-11-27"),
            ("amara sends the draft next week", "Amara, step: Sends the draft by 2026-12-04"),
            ("ruth likes thanks in private", "Ruth, fact: Likes thanks in private"),
            ("park: amara missed the handover", "Amara, park: Missed the handover"),
            ("amara missed the handover, for the review", "Amara, park: Missed the handover"),
            ("win: ruth calmed the angry caller", "Ruth, win: Calmed the angry caller"),
            ("topic: what Friday is for", "nobody, topic: What Friday is for"),
            ("talk about the rota with Ruth", "Ruth, topic: Talk about the rota with Ruth"),
            ("will call the vendor", "nobody, step: Call the vendor"),
            ("ask Will about the vendor", "Will, topic: Ask Will about the vendor"),
            ("jonas asked for a mentor", "Jonas Lindqvist or Jonas Berg, win: Asked for a mentor"),
            ("jonas berg asked for a mentor", "Jonas, win: Asked for a mentor"),
            ("where do we want to be", "nobody, topic: Where do we want to be"),
            ("ruthless cuts", "nobody, topic: Ruthless cuts"),
            ("ruth", "Ruth, topic: Ruth"),
            ("  ", "nothing"),
        ] {
            assert_eq!(read_on_a_tuesday(text), reading, "{text}");
        }
    }

    #[test]
    fn on_somebodys_pages_a_line_without_a_name_is_about_them() {
        let here = Some(people()[1].0);
        let read = |text: &str| read(text, &people(), day("2026-11-24"), here).unwrap().whom;
        assert_eq!(read("the rota"), Whom::One(people()[1].0));
        assert_eq!(read("amara: the rota"), Whom::One(people()[0].0));
    }

    #[test]
    fn a_line_is_kept_where_it_belongs() {
        let mut notebook = amara();
        for kind in Kind::ALL {
            keep(&mut notebook, &mut pen(), kind, line(kind.code()), None);
        }
        let parked = |topic: &Topic| topic.ended.is_some_and(|end| end.how == Outcome::Parked);
        let topics: Vec<_> =
            notebook.book.topics.iter().map(|(_, topic)| (topic.words.as_str(), parked(topic))).collect();
        assert_eq!(topics, [("topic", false), ("park", true)]);
        let items: Vec<_> =
            notebook.book.action_items.iter().map(|(_, item)| (item.words.as_str(), item.owner)).collect();
        assert_eq!(items, [("promise", Side::Manager), ("step", Side::Report)]);
        assert_eq!((notebook.book.wins.len(), notebook.facts.len()), (1, 1));
    }

    proptest! {
        #[test]
        fn no_text_and_no_name_makes_the_reader_panic_or_invent_words(text in ".{0,60}", name in "\\PC{0,20}") {
            let people = [(Id::from_bytes([1; 10]), name)];
            if let Some(reading) = read(&text, &people, day("2026-11-24"), None) {
                prop_assert!(!reading.words.is_empty());
                prop_assert!(text.to_uppercase().contains(&reading.words.to_uppercase()));
            }
        }
    }
}
