//! Lines of the notes of a running 1:1 that begin with a sign. They stay in the notes as written, and what they say is
//! kept besides, once. A sign and not a word before a colon: in notes, "Topic: …" is prose.

use chrono::NaiveDate;

use super::{Kind, days};
use crate::domain::action_item::ActionItem;
use crate::domain::id::Id;
use crate::domain::notebook::Notebook;
use crate::domain::pen::Pen;
use crate::domain::session::Session;
use crate::domain::text::{Line, TextError, capital};
use crate::domain::theme::Theme;
use crate::domain::topic::{Outcome, Side, Topic};
use crate::domain::win::Win;

/// The signs, each with what it says a line is. `-` and `*` are for plain lists. There is none for what is parked: the
/// line stays in notes that both may read, and what waits for the review does not belong there.
pub const SIGNS: [(char, Kind); 4] = [('!', Kind::Promise), ('>', Kind::Step), ('+', Kind::Win), ('?', Kind::Topic)];

/// Where something was put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Among the promises of both.
    Item(Id<ActionItem>),
    /// Among the wins.
    Win(Id<Win>),
    /// Among the topics, open or parked.
    Topic(Id<Topic>),
}

/// What a line was kept as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caught {
    /// Its kind.
    pub kind: Kind,
    /// Its words.
    pub words: Line,
    /// The day it is due, for a promise or a step.
    pub due: Option<NaiveDate>,
    /// Where it is found.
    pub place: Place,
}

/// What a line is and says, if it begins with a sign, a space, and then words.
pub fn captured(line: &str) -> Option<(Kind, String)> {
    let (kind, words) = SIGNS.into_iter().find_map(|(sign, kind)| Some((kind, line.strip_prefix(sign)?)))?;
    let words = words.strip_prefix(char::is_whitespace)?.trim();
    words.contains(char::is_alphanumeric).then(|| (kind, capital(words)))
}

/// Keeps what a line of the notes says, unless it has no sign or what it says is there already: the same words, of the
/// same kind, from the same 1:1. `before` is what its beginning was kept as, where it has been written on since.
///
/// # Errors
/// When the line is longer than what can be kept.
pub fn catch(
    notebook: &mut Notebook,
    pen: &mut Pen,
    session: Id<Session>,
    line: &str,
    before: Option<Place>,
) -> Result<Option<Caught>, TextError> {
    let Some((kind, typed)) = captured(line) else { return Ok(None) };
    let (due, words) = match days::due(&typed, pen.today).filter(|_| kind.has_due()) {
        Some((day, words)) => (Some(day), words),
        None => (None, typed.as_str()),
    };
    let words = Line::new(words)?;
    let place = match before.or_else(|| same(notebook, session, kind, &words)) {
        None => put(notebook, pen, Some(session), kind, words.clone(), due),
        Some(place) => {
            if !tell_again(notebook, pen, place, &words, due) {
                return Ok(None);
            }
            place
        }
    };
    Ok(Some(Caught { kind, words, due, place }))
}

/// Where the same words are kept already, as the same kind and from the same 1:1.
fn same(notebook: &Notebook, session: Id<Session>, kind: Kind, words: &Line) -> Option<Place> {
    let item = |owner| {
        let items = notebook.items_of(session, owner);
        items.into_iter().find(|(_, item)| item.words == *words).map(|(id, _)| Place::Item(id))
    };
    let topic = |fits: &dyn Fn(&Topic) -> bool| {
        let mut topics = notebook.book.topics.iter();
        topics.find(|(_, topic)| topic.words == *words && fits(topic)).map(|(id, _)| Place::Topic(id))
    };
    match kind {
        Kind::Promise => item(Side::Manager),
        Kind::Step => item(Side::Report),
        Kind::Win => {
            let mut wins = notebook.book.wins.iter();
            wins.find(|(_, win)| win.words == *words && win.session == Some(session)).map(|(id, _)| Place::Win(id))
        }
        Kind::Parked => {
            let here = |topic: &Topic| {
                topic.ended.is_some_and(|ended| ended.how == Outcome::Parked && ended.session == Some(session))
            };
            topic(&here)
        }
        Kind::Topic | Kind::Fact => topic(&Topic::is_open),
    }
}

/// Puts other words, and a day where there is one, in place of those before; whether that changed anything.
fn tell_again(notebook: &mut Notebook, pen: &Pen, place: Place, words: &Line, due: Option<NaiveDate>) -> bool {
    let told = |kept: &mut Line| {
        let other = *kept != *words;
        kept.clone_from(words);
        other
    };
    let book = &mut notebook.book;
    let changed = match place {
        Place::Item(id) => book.action_items.change(id, pen, |item| {
            let moved = due.is_some() && item.due != due;
            item.due = due.or(item.due);
            told(&mut item.words) || moved
        }),
        Place::Win(id) => book.wins.change(id, pen, |win| told(&mut win.words)),
        Place::Topic(id) => book.topics.change(id, pen, |topic| told(&mut topic.words)),
    };
    changed == Some(true)
}

/// Puts words where their kind belongs; a fact, which no 1:1 has, as a topic.
pub fn put(
    notebook: &mut Notebook,
    pen: &mut Pen,
    session: Option<Id<Session>>,
    kind: Kind,
    words: Line,
    due: Option<NaiveDate>,
) -> Place {
    match kind {
        Kind::Promise | Kind::Step => {
            let owner = if kind == Kind::Promise { Side::Manager } else { Side::Report };
            let item = ActionItem::new(pen, words, owner, due, session);
            Place::Item(notebook.book.action_items.add(pen, item))
        }
        Kind::Win => {
            let win = Win { words, on: pen.today, session };
            Place::Win(notebook.book.wins.add(pen, win))
        }
        Kind::Parked => {
            let today = pen.today;
            let topic = notebook.add_topic(pen, words, Side::Manager, Theme::Performance);
            notebook.end_topic(pen, topic, Outcome::Parked, today, session);
            Place::Topic(topic)
        }
        Kind::Topic | Kind::Fact => Place::Topic(notebook.add_topic(pen, words, Side::Manager, Theme::Person)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{amara, day, pen};
    use proptest::prelude::*;

    /// A notebook with a running 1:1.
    fn in_the_room() -> (Notebook, Id<Session>) {
        let mut notebook = amara();
        let session = notebook.start_now(&mut pen());
        (notebook, session)
    }

    fn caught(notebook: &mut Notebook, session: Id<Session>, line: &str) -> Option<Caught> {
        catch(notebook, &mut pen(), session, line, None).unwrap()
    }

    fn count(notebook: &Notebook) -> usize {
        notebook.book.action_items.len() + notebook.book.wins.len() + notebook.book.topics.len()
    }

    #[test]
    fn each_sign_has_its_kind_and_lists_are_plain() {
        for (text, read) in [
            ("! ask finance", Some((Kind::Promise, "Ask finance"))),
            (">  a first draft ", Some((Kind::Step, "A first draft"))),
            ("+ the outage was short", Some((Kind::Win, "The outage was short"))),
            ("? what Friday is for", Some((Kind::Topic, "What Friday is for"))),
            ("= the late reviews", None),
            ("- ask finance", None),
            ("* ask finance", None),
            ("!important", None),
            ("+1", None),
            ("? ?!", None),
            ("! ", None),
            (" ! ask finance", None),
            ("she said ! and > and +", None),
            ("", None),
        ] {
            assert_eq!(captured(text), read.map(|(kind, words)| (kind, words.to_owned())), "{text}");
        }
    }

    #[test]
    fn what_is_caught_belongs_to_the_1_to_1_and_a_day_at_its_end_is_read() {
        let (mut notebook, session) = in_the_room();
        let promise = caught(&mut notebook, session, "! ask finance by Friday").unwrap();
        assert_eq!((promise.words.as_str(), promise.due), ("Ask finance", Some(day("2026-11-27"))));
        caught(&mut notebook, session, "> a first draft next week");
        caught(&mut notebook, session, "+ the outage was short on Friday");
        caught(&mut notebook, session, "? the rota");
        let (mine, theirs) = (notebook.items_of(session, Side::Manager), notebook.items_of(session, Side::Report));
        assert_eq!((mine.len(), theirs.len()), (1, 1));
        assert_eq!(theirs[0].1.due, Some(day("2026-12-04")));
        let wins: Vec<_> = notebook.book.wins.iter().map(|(_, win)| (win.words.as_str(), win.session)).collect();
        assert_eq!(wins, [("The outage was short on Friday", Some(session))]);
        assert_eq!(notebook.agenda(day("2026-12-01")).len(), 1);
    }

    #[test]
    fn the_same_words_are_kept_again_in_another_1_to_1_and_as_another_kind() {
        let (mut notebook, session) = in_the_room();
        caught(&mut notebook, session, "! ask finance");
        assert_eq!(caught(&mut notebook, session, "! ask finance"), None);
        assert!(caught(&mut notebook, session, "> ask finance").is_some());
        let other = notebook.start_now(&mut pen());
        assert!(caught(&mut notebook, other, "! ask finance").is_some());
        assert_eq!(count(&notebook), 3);
    }

    #[test]
    fn a_line_that_is_written_on_is_told_again_and_not_twice() {
        let (mut notebook, session) = in_the_room();
        let first = caught(&mut notebook, session, "! ask fin").unwrap();
        let whole = catch(&mut notebook, &mut pen(), session, "! ask finance by Friday", Some(first.place)).unwrap();
        assert_eq!(whole.unwrap().place, first.place);
        let items = notebook.items_of(session, Side::Manager);
        assert_eq!(items.len(), 1);
        assert_eq!((items[0].1.words.as_str(), items[0].1.due), ("Ask finance", Some(day("2026-11-27"))));
    }

    #[test]
    fn a_day_said_later_is_added_to_what_is_kept() {
        let (mut notebook, session) = in_the_room();
        caught(&mut notebook, session, "! ask finance");
        assert!(caught(&mut notebook, session, "! ask finance by Friday").is_some());
        assert_eq!(caught(&mut notebook, session, "! ask finance"), None);
        assert_eq!(notebook.items_of(session, Side::Manager)[0].1.due, Some(day("2026-11-27")));
    }

    #[test]
    fn a_line_that_is_too_long_is_refused_and_nothing_is_cut_off() {
        let (mut notebook, session) = in_the_room();
        let long = format!("! {}", "a".repeat(Line::MAX_CHARS + 1));
        assert!(catch(&mut notebook, &mut pen(), session, &long, None).is_err());
        assert_eq!(count(&notebook), 0);
    }

    proptest! {
        #[test]
        fn no_line_makes_the_reader_panic_or_invent_words(text in ".{0,60}") {
            if let Some((_, words)) = captured(&text) {
                prop_assert!(!words.is_empty());
                prop_assert!(text.to_uppercase().contains(&words.to_uppercase()));
            }
        }

        #[test]
        fn a_line_without_a_sign_is_never_caught(first in "[^!>+?]?", rest in ".{0,60}") {
            prop_assume!(!first.is_empty() || !rest.starts_with(['!', '>', '+', '?']));
            prop_assert_eq!(captured(&format!("{first}{rest}")), None);
        }

        #[test]
        fn whatever_is_caught_is_caught_once(sign in "[!>+?]", words in "[a-z]{1,8}( [a-z]{1,8}){0,4}( by friday| tomorrow)?") {
            let (mut notebook, session) = in_the_room();
            let text = format!("{sign} {words}");
            prop_assert!(caught(&mut notebook, session, &text).is_some());
            prop_assert_eq!(caught(&mut notebook, session, &text), None);
            prop_assert_eq!(count(&notebook), 1);
        }
    }
}
