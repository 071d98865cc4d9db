//! One person's notebook as a file for their next manager: a backup that holds nobody else and nothing of the manager's
//! own page, and of the notebook only what is fit to share, unless everything was asked for.
//!
//! What is shared stands one change behind what is here, so that the same file brought in here changes nothing, and a
//! later one updates what an earlier one brought.

use litemap::LiteMap;
use serde_json::Map;

use crate::domain::action_item::{ActionItem, End};
use crate::domain::book::Book;
use crate::domain::entries::Entries;
use crate::domain::entry::{Entry, Stamp};
use crate::domain::id::Id;
use crate::domain::notebook::Notebook;
use crate::domain::person::Person;
use crate::domain::session::{CheckIn, Session};
use crate::domain::talk::TalkTime;
use crate::domain::topic::{Outcome, Side, Topic};
use crate::domain::win::Win;
use crate::domain::workspace::Workspace;

/// What the file holds, of a whole notebook as it is exported; nothing where nobody's page can be read in it.
///
/// What was removed and what is still to come between the two never goes along.
pub fn workspace(person: Id<Person>, notebook: &Notebook, with_private: bool) -> Option<Workspace> {
    let page = front(notebook.person()?, with_private);
    let page = Entry::stamped(page, one_less(notebook.person.stamp()?));
    let mut workspace = Workspace::default();
    workspace.notebooks.insert(person, if with_private { whole(notebook, page) } else { shared(notebook, page) });
    Some(workspace)
}

/// The front page. When they began, whether they were put away, and how this manager prepares is only true here; what the
/// manager noticed was not told by them.
fn front(person: &Person, with_private: bool) -> Person {
    Person {
        name: person.name.clone(),
        pronouns: person.pronouns.clone(),
        role: person.role.clone(),
        start_day: None,
        added_on: person.added_on,
        place: person.place.clone(),
        time_zone: person.time_zone.clone(),
        rhythm: person.rhythm,
        opens_up: person.opens_up.filter(|_| with_private),
        tells_wins: person.tells_wins.filter(|_| with_private),
        likes_recognition: person.likes_recognition.clone(),
        likes_feedback: person.likes_feedback.clone(),
        feedback_asked_on: person.feedback_asked_on.filter(|_| with_private),
        read_up_to: None,
        status_at_most: None,
        performance_at_most: None,
        interests_at_least: None,
        horizons: person.horizons.clone(),
        archived_on: None,
    }
}

// ── Everything ────────────────────────────────────────────────────────────────────────────────────

fn whole(notebook: &Notebook, page: Entry<Person>) -> Notebook {
    let book = &notebook.book;
    Notebook {
        person: page,
        facts: present(&notebook.facts, &|_| true),
        interests: present(&notebook.interests, &|_| true),
        goals: present(&notebook.goals, &|_| true),
        book: Book {
            sessions: present(&book.sessions, &Session::is_over),
            topics: present(&book.topics, &|_| true),
            action_items: present(&book.action_items, &|_| true),
            wins: present(&book.wins, &|_| true),
            unread: book.unread.clone(),
        },
        years: LiteMap::new(),
        joined_into: None,
        unread: notebook.unread.clone(),
    }
}

/// The entries that were not removed, as they are, where they go along.
fn present<T: Clone>(entries: &Entries<T>, goes: &dyn Fn(&T) -> bool) -> Entries<T> {
    let mut present = Entries::default();
    for (id, entry) in entries.all() {
        if matches!(entry, Entry::Newer(_)) || entry.get().is_some_and(goes) {
            present.put(id, entry.clone());
        }
    }
    present
}

// ── What is fit to share ──────────────────────────────────────────────────────────────────────────

fn shared(notebook: &Notebook, page: Entry<Person>) -> Notebook {
    let book = &notebook.book;
    let held = |id: Id<Session>| book.sessions.get(id).is_some_and(Session::is_held);
    Notebook {
        person: page,
        facts: handed(&notebook.facts, &|fact| (!fact.left_out).then(|| fact.clone())),
        interests: handed(&notebook.interests, &|interest| (!interest.left_out).then(|| interest.clone())),
        goals: handed(&notebook.goals, &|goal| Some(goal.clone())),
        book: Book {
            sessions: handed(&book.sessions, &|session| session.is_held().then(|| conversation(session))),
            topics: handed(&book.topics, &|topic| topic_to_share(topic, &held)),
            action_items: handed(&book.action_items, &|item| Some(promise(item, &held))),
            wins: handed(&book.wins, &|win| Some(Win { session: win.session.filter(|id| held(*id)), ..win.clone() })),
            unread: Map::new(),
        },
        years: LiteMap::new(),
        joined_into: None,
        unread: Map::new(),
    }
}

/// The entries that go along, as `hand` makes them. What a newer version wrote does not: nobody here knows what it is.
fn handed<T>(entries: &Entries<T>, hand: &dyn Fn(&T) -> Option<T>) -> Entries<T> {
    let mut handed = Entries::default();
    for (id, entry) in entries.all() {
        if let (Some(thing), Some(stamp)) = (entry.get().and_then(hand), entry.stamp()) {
            handed.put(id, Entry::stamped(thing, one_less(stamp)));
        }
    }
    handed
}

fn one_less(stamp: &Stamp) -> Stamp {
    Stamp { rev: stamp.rev.one_less(), changed_at: stamp.changed_at }
}

/// A held conversation: its notes, and how they were. Who spoke how long, and on what, is the manager's own.
fn conversation(session: &Session) -> Session {
    Session {
        day: session.day,
        time: session.time,
        minutes: session.minutes,
        stage: session.stage,
        notes: session.notes.clone(),
        private_notes: String::new(),
        check_in: if session.check_in.left_out { CheckIn::default() } else { session.check_in },
        talk: TalkTime::default(),
        worth_guess: None,
        turns: Vec::new(),
    }
}

/// A topic that was talked about, or that they brought and that waits. What was parked for the review stays here, and so
/// does what the manager means to bring up.
fn topic_to_share(topic: &Topic, held: &dyn Fn(Id<Session>) -> bool) -> Option<Topic> {
    let goes = match topic.ended {
        None => topic.author == Side::Report,
        Some(ended) => ended.how == Outcome::Discussed && ended.session.is_some_and(held),
    };
    goes.then(|| Topic { carried: 0, ..topic.clone() })
}

/// A promise of either. How often it was put off, and why it was let go, stays between the two.
fn promise(item: &ActionItem, held: &dyn Fn(Id<Session>) -> bool) -> ActionItem {
    ActionItem {
        words: item.words.clone(),
        owner: item.owner,
        made_on: item.made_on,
        due: item.due,
        session: item.session.filter(|id| held(*id)),
        renegotiated: Vec::new(),
        end: match &item.end {
            Some(End::Dropped { on, .. }) => Some(End::Dropped { on: *on, why: None }),
            end => end.clone(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::goal::Goal;
    use crate::domain::kept::Kept;
    use crate::domain::person::{Fact, Interest, OpensUp, Sphere, TellsWins};
    use crate::domain::rhythm::{Cadence, Minutes};
    use crate::domain::session::{By, Mark};
    use crate::domain::talk::Percent;
    use crate::domain::testing::{amara, at, day, line, pen};
    use crate::domain::theme::Theme;
    use crate::format::backup;
    use crate::format::merge::{Item, Verdict, merge, plan};
    use proptest::prelude::*;
    use serde_json::json;

    fn text(notebook: &Notebook, with_private: bool) -> String {
        let file = workspace(pen().id(), notebook, with_private).unwrap();
        backup::encode_one(&file, "0.1.0", at("2026-11-24T18:00:00Z")).unwrap()
    }

    fn here(person: Id<Person>, notebook: &Notebook) -> Workspace {
        let mut here = Workspace::default();
        here.notebooks.insert(person, notebook.clone());
        here.manager.change(&pen(), |manager| manager.rhythm.cadence = Cadence::Monthly);
        here
    }

    fn by_default(current: &Workspace, file: &Workspace) -> Workspace {
        merge(current, file, Item::default_choice).unwrap()
    }

    fn verdicts(current: &Workspace, file: &Workspace) -> Vec<Verdict> {
        plan(current, file).into_iter().map(|item| item.verdict).collect()
    }

    fn topic(notebook: &mut Notebook, words: &str, author: Side) -> Id<Topic> {
        notebook.add_topic(&mut pen(), line(words), author, Theme::Agency)
    }

    fn hold(notebook: &mut Notebook, notes: &str, private: &str) -> Id<Session> {
        let id = notebook.record(&mut pen(), day("2026-11-17"), Some(Minutes::HALF_HOUR));
        notebook.book.sessions.change(id, &pen(), |session| {
            session.notes = notes.to_owned();
            session.private_notes = private.to_owned();
            session.check_in = CheckIn { energy: Mark::try_from(3).ok(), left_out: true, ..CheckIn::default() };
            session.talk.estimate = Percent::try_from(77).ok();
        });
        id
    }

    fn fact(notebook: &mut Notebook, words: &str, left_out: bool) -> Id<Fact> {
        notebook.facts.add(&mut pen(), Fact { label: line("Said"), words: line(words), left_out })
    }

    fn interest(notebook: &mut Notebook, words: &str, left_out: bool) {
        let interest = Interest { words: line(words), sphere: Sphere::Beyond, energy: None, left_out };
        notebook.interests.add(&mut pen(), interest);
    }

    /// A notebook with a canary wherever something is private, removed, or still to come.
    fn full() -> Notebook {
        let mut notebook = amara();
        notebook.person.change(&pen(), |person| {
            person.start_day = Some(day("2024-03-01"));
            person.opens_up = Some(OpensUp::Slowly);
            person.tells_wins = Some(TellsWins::Rarely);
            person.feedback_asked_on = Some(day("2026-10-27"));
            person.archived_on = Some(day("2026-11-24"));
            person.likes_feedback = Some(line("plain: the same day"));
        });
        let held = hold(&mut notebook, "plain notes", "canary in private notes");
        fact(&mut notebook, "plain fact", false);
        fact(&mut notebook, "canary in a fact", true);
        interest(&mut notebook, "plain interest", false);
        interest(&mut notebook, "canary in an interest", true);
        topic(&mut notebook, "plain topic of theirs", Side::Report);
        topic(&mut notebook, "canary in a topic of mine", Side::Manager);
        for (words, how) in [
            ("plain topic that was talked about", Outcome::Discussed),
            ("canary parked for the review", Outcome::Parked),
            ("canary moved to a message", Outcome::Async),
            ("canary let go", Outcome::Dropped),
        ] {
            let id = topic(&mut notebook, words, Side::Report);
            notebook.end_topic(&mut pen(), id, how, day("2026-11-17"), Some(held));
        }
        let mut item = ActionItem::new(&pen(), line("plain promise"), Side::Manager, None, Some(held));
        item.renegotiate(day("2026-12-01"), Some(line("canary of a new day")), &pen());
        item.drop_it(Some(line("canary of letting go")), &pen());
        notebook.book.action_items.add(&mut pen(), item);
        notebook
            .book
            .wins
            .add(&mut pen(), Win { words: line("plain win"), on: day("2026-11-17"), session: Some(held) });
        let cancelled = notebook.plan(&mut pen(), day("2026-11-10"), None, Minutes::HALF_HOUR);
        notebook
            .book
            .sessions
            .change(cancelled, &pen(), |session| session.notes = "canary of a cancelled one".to_owned());
        notebook.cancel(&pen(), cancelled, By::Manager);
        let removed = fact(&mut notebook, "removed canary", false);
        notebook.facts.remove(removed, &pen());
        let planned = notebook.plan(&mut pen(), day("2026-12-01"), None, Minutes::HALF_HOUR);
        notebook.book.sessions.change(planned, &pen(), |session| session.notes = "planned canary".to_owned());
        from_a_newer_version(&notebook, held)
    }

    /// The same with fields that this version has no name for.
    fn from_a_newer_version(notebook: &Notebook, session: Id<Session>) -> Notebook {
        let mut value = notebook.write();
        let canary = json!("canary of a newer version");
        value["mood"] = canary.clone();
        value["book"]["mood"] = canary.clone();
        value["book"]["sessions"][session.to_string()]["mood"] = canary.clone();
        value["book"]["wins"]["0000000000000zzz"] = json!({ "mood": canary });
        Notebook::read(&value).unwrap()
    }

    #[test]
    fn nothing_private_is_in_the_file_unless_asked_for() {
        let text = text(&full(), false);
        for mine in ["canary", "estimate", "energy", "slowly", "rarely", "2026-10-27", "2024-03-01", "archived_on"] {
            assert!(!text.contains(mine), "{mine} in {text}");
        }
        for theirs in [
            "plain notes",
            "plain fact",
            "plain interest",
            "plain: the same day",
            "plain topic of theirs",
            "plain topic that was talked about",
            "plain promise",
            "plain win",
        ] {
            assert!(text.contains(theirs), "no {theirs} in {text}");
        }
    }

    #[test]
    fn how_often_a_topic_was_put_off_and_which_conversation_did_not_take_place_stay_here() {
        let mut notebook = amara();
        let waits = topic(&mut notebook, "The rota", Side::Report);
        notebook.book.topics.change(waits, &pen(), |topic| topic.carried = 3);
        let held = hold(&mut notebook, "", "");
        let cancelled = notebook.plan(&mut pen(), day("2026-11-10"), None, Minutes::HALF_HOUR);
        notebook.cancel(&pen(), cancelled, By::Manager);
        for session in [held, cancelled].map(Some) {
            notebook.book.wins.add(&mut pen(), Win { words: line("Calm"), on: day("2026-11-17"), session });
            let item = ActionItem::new(&pen(), line("Ask finance"), Side::Manager, None, session);
            notebook.book.action_items.add(&mut pen(), item);
        }
        let book = shared(&notebook, notebook.person.clone()).book;
        assert_eq!(book.topics.get(waits).map(|topic| topic.carried), Some(0));
        assert!(book.wins.iter().map(|(_, win)| win.session).eq([Some(held), None]));
        assert!(book.action_items.iter().map(|(_, item)| item.session).eq([Some(held), None]));
    }

    #[test]
    fn what_is_private_is_in_it_where_it_was_asked_for_but_not_what_was_removed_or_is_planned() {
        let text = text(&full(), true);
        for mine in [
            "canary in private notes",
            "canary in a fact",
            "canary in an interest",
            "canary in a topic of mine",
            "canary parked for the review",
            "canary of letting go",
            "canary of a newer version",
            "estimate",
            "rarely",
        ] {
            assert!(text.contains(mine), "no {mine} in {text}");
        }
        for gone in ["removed canary", "planned canary", "archived_on"] {
            assert!(!text.contains(gone), "{gone} in {text}");
        }
    }

    #[test]
    fn the_file_says_that_it_holds_one_person_and_reads_back_as_written() {
        let (person, notebook) = (pen().id(), full());
        let file = workspace(person, &notebook, false).unwrap();
        let text = backup::encode_one(&file, "0.1.0", at("2026-11-24T18:00:00Z")).unwrap();
        let read = backup::decode(&text).unwrap();
        assert!(read.one_notebook && read.warning.is_none() && read.workspace == file);
        let everything = backup::encode(&file, "0.1.0", at("2026-11-24T18:00:00Z")).unwrap();
        assert!(!backup::decode(&everything).unwrap().one_notebook);
    }

    #[test]
    fn brought_in_where_it_came_from_it_changes_nothing() {
        let (person, notebook) = (pen().id(), full());
        let here = here(person, &notebook);
        for with_private in [false, true] {
            let file = workspace(person, &notebook, with_private).unwrap();
            assert!(verdicts(&here, &file).iter().all(|verdict| *verdict == Verdict::Same));
            assert_eq!(by_default(&here, &file), here);
        }
    }

    #[test]
    fn a_later_file_updates_what_an_earlier_one_brought_even_if_only_private_words_came_in_between() {
        let (person, mut notebook) = (pen().id(), amara());
        let held = hold(&mut notebook, "first", "canary");
        let there = by_default(&Workspace::default(), &workspace(person, &notebook, false).unwrap());
        notebook.book.sessions.change(held, &pen(), |session| session.private_notes = "canary, more".to_owned());
        let there = by_default(&there, &workspace(person, &notebook, false).unwrap());
        notebook.book.sessions.change(held, &pen(), |session| session.notes = "second".to_owned());
        let file = workspace(person, &notebook, false).unwrap();
        assert!(verdicts(&there, &file).iter().all(|verdict| matches!(verdict, Verdict::Same | Verdict::Update)));
        let there = by_default(&there, &file);
        let session = there.notebooks[&person].book.sessions.get(held).unwrap();
        assert_eq!((session.notes.as_str(), session.private_notes.as_str()), ("second", ""));
    }

    #[test]
    fn of_a_page_that_was_removed_there_is_no_file() {
        let mut notebook = amara();
        notebook.person.remove(&pen());
        assert_eq!(workspace(pen().id(), &notebook, true), None);
    }

    /// One thing more in a notebook; `stays` if it must not leave.
    fn add(notebook: &mut Notebook, kind: u8, stays: bool) {
        let words = if stays { "canary" } else { "plain" };
        match kind {
            0 => {
                hold(notebook, "plain", words);
            }
            1 => {
                fact(notebook, words, stays);
            }
            2 => interest(notebook, words, stays),
            3 => {
                topic(notebook, words, if stays { Side::Manager } else { Side::Report });
            }
            4 => {
                let id = topic(notebook, words, Side::Report);
                let how = if stays { Outcome::Parked } else { Outcome::Discussed };
                notebook.end_topic(&mut pen(), id, how, day("2026-11-17"), None);
            }
            5 => {
                let mut item = ActionItem::new(&pen(), line("plain"), Side::Report, None, None);
                item.drop_it(Some(line("canary")), &pen());
                notebook.book.action_items.add(&mut pen(), item);
            }
            6 => {
                let id = notebook.plan(&mut pen(), day("2026-12-01"), None, Minutes::HALF_HOUR);
                notebook.book.sessions.change(id, &pen(), |session| session.notes = words.to_owned());
            }
            _ => {
                let goal = Goal { words: line(words), why: None, next_step: None, owner: Side::Report, done_on: None };
                let id = notebook.goals.add(&mut pen(), goal);
                if stays {
                    notebook.goals.remove(id, &pen());
                }
            }
        }
    }

    fn some_notebook() -> impl Strategy<Value = Notebook> {
        prop::collection::vec((0_u8..8, any::<bool>()), 0..12).prop_map(|things| {
            let mut notebook = amara();
            for (kind, stays) in things {
                add(&mut notebook, kind, stays);
            }
            notebook
        })
    }

    proptest! {
        #[test]
        fn no_private_word_leaves_whatever_is_in_the_notebook(notebook in some_notebook()) {
            prop_assert!(!text(&notebook, false).contains("canary"));
        }

        #[test]
        fn importing_it_touches_nobody_else(
            notebook in some_notebook(),
            others in prop::collection::vec(some_notebook(), 0..3),
            settled in any::<bool>(),
            with_private in any::<bool>(),
        ) {
            let mut there = Workspace::default();
            for other in others {
                there.notebooks.insert(pen().id(), other);
            }
            if settled {
                there.manager.change(&pen(), |manager| manager.rhythm.cadence = Cadence::Monthly);
            }
            let person: Id<Person> = pen().id();
            let file = workspace(person, &notebook, with_private).unwrap();
            let theirs = |item: &Item| item.person == Some(person);
            prop_assert!(plan(&there, &file).iter().all(|item| theirs(item) || item.verdict == Verdict::Same));
            let mut merged = by_default(&there, &file);
            let brought = merged.notebooks.remove(&person);
            prop_assert_eq!(brought.as_ref(), file.notebooks.get(&person));
            prop_assert_eq!(&merged, &there);
            prop_assert_eq!(by_default(&by_default(&there, &file), &file), by_default(&there, &file));
        }

        #[test]
        fn brought_in_where_it_came_from_no_file_changes_anything(
            notebook in some_notebook(),
            with_private in any::<bool>(),
        ) {
            let person = pen().id();
            let here = here(person, &notebook);
            let file = workspace(person, &notebook, with_private).unwrap();
            prop_assert_eq!(by_default(&here, &file), here);
        }
    }
}
