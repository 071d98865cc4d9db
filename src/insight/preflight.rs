//! Before a 1:1: what is there and what is missing, one line each, and what would mend it. None of it keeps anybody from
//! going in.

use chrono::NaiveDate;

use crate::domain::action_item::ActionItem;
use crate::domain::id::Id;
use crate::domain::idea::{Idea, Template};
use crate::domain::notebook::Notebook;
use crate::domain::person::Person;
use crate::domain::text::{Line, capital};
use crate::domain::theme::Theme;
use crate::domain::topic::{Side, Topic};
use crate::insight::clock_words::number;

/// What one looks at before going in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// There is something to talk about.
    Agenda,
    /// Some of it is theirs.
    Theirs,
    /// What was noted last time was read again.
    LastTime,
    /// The manager's promises are kept.
    Promises,
    /// There is something for where they want to go.
    Goals,
    /// The manager says what they expect.
    Expectation,
}

/// One line: what was looked at, whether it is there, and how that is said.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Check {
    /// What.
    pub item: Item,
    /// Whether it is there.
    pub ready: bool,
    /// In words, as a part of a sentence.
    pub words: String,
}

/// Every line, for the 1:1 that is next. Where there was none yet, there is nothing to read again.
pub fn checks(notebook: &Notebook, today: NaiveDate) -> Vec<Check> {
    checks_on(notebook, notebook.next_day(today), today)
}

/// Every line, for a 1:1 on that day.
fn checks_on(notebook: &Notebook, day: NaiveDate, today: NaiveDate) -> Vec<Check> {
    let they = notebook.person().map(Person::words).unwrap_or_default();
    let agenda: Vec<&Topic> = notebook.agenda(day).into_iter().map(|(_, topic)| topic).collect();
    let theirs = agenda.iter().filter(|topic| topic.author == Side::Report).count();
    let due = due_by(notebook, day.max(today)).len();
    let topics = |count: usize| number(count) + if count == 1 { " topic" } else { " topics" };
    let going = [they.subject, they.verb("is", "are")].join(" ");
    let check = |item, ready, yes: String, no: String| Check { item, ready, words: if ready { yes } else { no } };
    let mut all = vec![
        check(
            Item::Agenda,
            !agenda.is_empty(),
            format!("{} on the agenda", topics(agenda.len())),
            "nothing on the agenda yet".to_owned(),
        ),
        check(
            Item::Theirs,
            theirs > 0,
            format!("{} put in {}", they.subject, topics(theirs)),
            format!("nothing from {} yet", they.object),
        ),
    ];
    all.extend(notebook.has_read_last().map(|read| {
        check(Item::LastTime, read, "last time, read".to_owned(), "last time, not read again yet".to_owned())
    }));
    let promises = if due == 1 {
        "one promise of yours waits".to_owned()
    } else {
        format!("{} promises of yours wait", number(due))
    };
    all.extend([
        check(Item::Promises, due == 0, "no promise of yours waits".to_owned(), promises),
        check(
            Item::Goals,
            agenda.iter().any(|topic| is_for_goals(notebook, topic)),
            format!("something for where {going} going"),
            format!("nothing for where {going} going yet"),
        ),
        check(
            Item::Expectation,
            agenda.iter().any(|topic| topic.expects),
            "one expectation of yours named".to_owned(),
            "no expectation of yours named".to_owned(),
        ),
    ]);
    all
}

/// The lines of what is missing.
pub fn missing(notebook: &Notebook, today: NaiveDate) -> Vec<Check> {
    checks(notebook, today).into_iter().filter(|check| !check.ready).collect()
}

/// The lines of what is missing and can be mended where one sits already, in the 1:1 of that day: to read again what was
/// noted last time is not for their eyes.
pub fn missing_inside(notebook: &Notebook, day: NaiveDate, today: NaiveDate) -> Vec<Check> {
    let mut missing = checks_on(notebook, day, today);
    missing.retain(|check| !check.ready && check.item != Item::LastTime);
    missing
}

/// What is missing, for a glance at somebody's page: the first two, and how many more. None where it is one line alone,
/// where one is in the room, and where the page is put away.
pub fn not_ready(notebook: &Notebook, today: NaiveDate) -> Option<String> {
    if notebook.person()?.archived_on.is_some() || !notebook.running().is_empty() {
        return None;
    }
    let missing = missing(notebook, today);
    let [first, second, more @ ..] = missing.as_slice() else { return None };
    let more = if more.is_empty() { String::new() } else { format!("; {} more", number(more.len())) };
    Some(format!("Not ready yet: {}; {}{more}.", briefly(first), briefly(second)))
}

/// How much is missing, in words that may be read from across the table.
pub fn how_much(missing: &[Check]) -> String {
    let much = match missing.len() {
        0 => "nothing more".to_owned(),
        1 => "one thing".to_owned(),
        many => number(many) + " things",
    };
    "Before you begin: ".to_owned() + &much
}

/// What is missing beside topics and promises.
pub fn besides(notebook: &Notebook, today: NaiveDate) -> Vec<String> {
    let missing = missing(notebook, today);
    let besides = missing.iter().filter(|check| matches!(check.item, Item::LastTime | Item::Goals | Item::Expectation));
    besides.map(|check| capital(briefly(check))).collect()
}

/// The words of a line as a part of another, of which all is not there yet.
fn briefly(check: &Check) -> &str {
    check.words.strip_suffix(" yet").unwrap_or(&check.words)
}

/// The manager's promises that should be kept by that day, on which one meets, the soonest due first. One without a day is
/// due whenever one does.
pub fn due_by(notebook: &Notebook, day: NaiveDate) -> Vec<(Id<ActionItem>, &ActionItem)> {
    let mut open = notebook.open_items(Side::Manager);
    open.retain(|(_, item)| item.due.is_none_or(|due| due <= day));
    open
}

fn is_for_goals(notebook: &Notebook, topic: &Topic) -> bool {
    let words = topic.words.as_str().to_lowercase();
    let mut goals = notebook.goals.iter().filter(|(_, goal)| goal.done_on.is_none());
    topic.theme == Theme::Purpose || goals.any(|(_, goal)| words.contains(&goal.words.as_str().to_lowercase()))
}

/// A list to begin with where nothing is on the agenda: for somebody new, or a regular one.
pub fn beginning(notebook: &Notebook) -> Vec<Idea> {
    let new = notebook.held_count() == 0;
    let list = Template::built_in().into_iter().nth(usize::from(!new));
    list.map(|list| list.topics).unwrap_or_default()
}

/// A topic for where they want to go: about a goal of theirs, or to hear of one.
pub fn for_goals(notebook: &Notebook) -> Option<Idea> {
    let goal = notebook.goals.iter().find(|(_, goal)| goal.done_on.is_none());
    let words = match goal {
        Some((_, goal)) => {
            Line::new(&format!("What would help you with this: {}", goal.words)).unwrap_or_else(|_| goal.words.clone())
        }
        None => Line::new("Where would you like to be in a year, at work or beyond it?").ok()?,
    };
    Some(Idea { words, theme: Theme::Purpose })
}

/// A message that asks for what they would like to talk about. `when` says when one meets.
pub fn asking(notebook: &Notebook, when: &str) -> String {
    let first = notebook.person().map(|person| person.name.first().to_owned()).unwrap_or_default();
    [
        "Hello ",
        &first,
        ",\n\nwhat would you like to talk about in our 1:1",
        when,
        "? A word or two is enough, or bring it along. Your topics come first.\n",
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::goal::Goal;
    use crate::domain::rhythm::Minutes;
    use crate::domain::testing::{amara, day, line, pen, pen_on};
    use crate::domain::topic::Repeats;
    use proptest::prelude::*;

    fn today() -> NaiveDate {
        day("2026-11-24")
    }

    fn items(notebook: &Notebook) -> Vec<Item> {
        missing(notebook, today()).into_iter().map(|check| check.item).collect()
    }

    fn promise(notebook: &mut Notebook, due: Option<&str>) -> Id<ActionItem> {
        let item = ActionItem::new(&pen_on("2026-11-17"), line("Ask finance"), Side::Manager, due.map(day), None);
        notebook.book.action_items.add(&mut pen(), item)
    }

    #[test]
    fn with_nothing_planned_it_says_what_is_missing_and_of_nothing_to_read() {
        let notebook = amara();
        assert_eq!(items(&notebook), [Item::Agenda, Item::Theirs, Item::Goals, Item::Expectation]);
        let words: Vec<String> = checks(&notebook, today()).into_iter().map(|check| check.words).collect();
        assert_eq!(
            words,
            [
                "nothing on the agenda yet",
                "nothing from them yet",
                "no promise of yours waits",
                "nothing for where they are going yet",
                "no expectation of yours named",
            ]
        );
    }

    #[test]
    fn each_line_is_there_once_it_was_mended() {
        let mut notebook = amara();
        notebook.record(&mut pen(), day("2026-11-17"), None);
        let item = promise(&mut notebook, None);
        let all = [Item::Agenda, Item::Theirs, Item::LastTime, Item::Promises, Item::Goals, Item::Expectation];
        assert_eq!(items(&notebook), all);
        notebook.add_expectation(&mut pen(), line("A word by Thursday"));
        assert_eq!(items(&notebook), [Item::Theirs, Item::LastTime, Item::Promises, Item::Goals]);
        let idea = for_goals(&notebook).unwrap();
        notebook.add_ideas(&mut pen(), vec![idea]);
        notebook.book.action_items.change(item, &pen(), |item| item.set_done(true, &pen()));
        notebook.read_last(&pen());
        assert_eq!(items(&notebook), [Item::Theirs]);
        notebook.add_topic(&mut pen(), line("The rota"), Side::Report, Theme::Agency);
        assert_eq!(items(&notebook), []);
    }

    #[test]
    fn a_glance_tells_of_two_and_how_many_more_and_of_one_alone_nothing() {
        let glance = |notebook: &Notebook| not_ready(notebook, today()).unwrap_or_default();
        let mut notebook = amara();
        assert_eq!(glance(&notebook), "Not ready yet: nothing on the agenda; nothing from them; two more.");
        notebook.add_topic(&mut pen(), line("The rota"), Side::Report, Theme::Agency);
        assert_eq!(
            glance(&notebook),
            "Not ready yet: nothing for where they are going; no expectation of yours named."
        );
        notebook.add_expectation(&mut pen(), line("A word by Thursday"));
        assert_eq!((items(&notebook).len(), glance(&notebook)), (1, String::new()));
        promise(&mut notebook, None);
        assert_eq!(glance(&notebook), "Not ready yet: one promise of yours waits; nothing for where they are going.");
    }

    #[test]
    fn beside_topics_and_promises_every_other_line_that_is_missing_is_told() {
        let besides = |notebook: &Notebook| besides(notebook, today());
        let mut notebook = amara();
        assert_eq!(besides(&notebook), ["Nothing for where they are going", "No expectation of yours named"]);
        notebook.record(&mut pen(), day("2026-11-17"), None);
        notebook.add_topic(&mut pen(), line("A year from now"), Side::Report, Theme::Purpose);
        promise(&mut notebook, None);
        assert_eq!(besides(&notebook), ["Last time, not read again", "No expectation of yours named"]);
        notebook.read_last(&pen());
        notebook.add_expectation(&mut pen(), line("A word by Thursday"));
        assert_eq!((items(&notebook), besides(&notebook)), (vec![Item::Promises], Vec::new()));
    }

    #[test]
    fn in_the_room_only_how_much_is_missing_can_be_read_from_across_the_table() {
        let mut notebook = amara();
        let said = |notebook: &Notebook| how_much(&missing_inside(notebook, today(), today()));
        assert_eq!(said(&notebook), "Before you begin: four things");
        notebook.add_topic(&mut pen(), line("A year from now"), Side::Report, Theme::Purpose);
        assert_eq!(said(&notebook), "Before you begin: one thing");
        notebook.add_expectation(&mut pen(), line("A word by Thursday"));
        assert_eq!(said(&notebook), "Before you begin: nothing more");
    }

    #[test]
    fn in_the_room_what_is_missing_is_missing_for_the_one_that_is_going_on_and_not_for_the_next() {
        let mut notebook = amara();
        notebook.plan(&mut pen(), day("2026-12-01"), None, Minutes::HALF_HOUR);
        let topic = notebook.add_topic(&mut pen(), line("A year from now"), Side::Report, Theme::Purpose);
        notebook.book.topics.change(topic, &pen(), |topic| {
            (topic.repeats, topic.last_on) = (Some(Repeats::Monthly), Some(day("2026-11-01")));
        });
        let asked = promise(&mut notebook, Some("2026-11-30"));
        notebook.start_now(&mut pen());
        let inside = |notebook: &Notebook| -> Vec<Item> {
            missing_inside(notebook, today(), today()).into_iter().map(|check| check.item).collect()
        };
        assert!(!items(&notebook).contains(&Item::Agenda) && items(&notebook).contains(&Item::Promises), "by then");
        assert!(inside(&notebook).contains(&Item::Agenda) && !inside(&notebook).contains(&Item::Promises), "not today");
        assert_eq!(due_by(&notebook, day("2026-12-01")).first().map(|(id, _)| *id), Some(asked));
        assert!(due_by(&notebook, today()).is_empty());
        notebook.record(&mut pen(), day("2026-11-17"), None);
        assert!(items(&notebook).contains(&Item::LastTime) && !inside(&notebook).contains(&Item::LastTime));
    }

    #[test]
    fn in_the_room_and_of_a_page_that_is_put_away_a_glance_tells_nothing() {
        let mut inside = amara();
        inside.start_now(&mut pen());
        assert!(items(&inside).len() > 1);
        assert_eq!(not_ready(&inside, today()), None);
        let mut away = amara();
        away.person.change(&pen(), |person| person.archived_on = Some(today()));
        assert_eq!(not_ready(&away, today()), None);
    }

    #[test]
    fn the_list_to_begin_with_mends_the_agenda_and_is_another_for_somebody_new() {
        let mut notebook = amara();
        let first = beginning(&notebook);
        notebook.record(&mut pen(), day("2026-11-17"), None);
        assert_ne!(beginning(&notebook), first);
        notebook.add_ideas(&mut pen(), first);
        assert!(!items(&notebook).contains(&Item::Agenda));
    }

    #[test]
    fn what_was_read_is_to_be_read_again_after_the_next_one() {
        let mut notebook = amara();
        assert_eq!(notebook.has_read_last(), None);
        notebook.record(&mut pen(), day("2026-11-10"), None);
        notebook.read_last(&pen());
        assert_eq!(notebook.has_read_last(), Some(true));
        notebook.record(&mut pen(), day("2026-11-17"), None);
        assert_eq!(notebook.has_read_last(), Some(false));
    }

    #[test]
    fn a_topic_with_the_words_of_a_goal_is_for_it_and_one_that_was_reached_asks_for_nothing() {
        let mut notebook = amara();
        let goal =
            Goal { words: line("Lead the move"), why: None, next_step: None, owner: Side::Report, done_on: None };
        let goal = notebook.goals.add(&mut pen(), goal);
        assert_eq!(for_goals(&notebook).unwrap().words.as_str(), "What would help you with this: Lead the move");
        notebook.add_topic(&mut pen(), line("To lead the move, and who helps"), Side::Report, Theme::Agency);
        assert!(!items(&notebook).contains(&Item::Goals));
        notebook.goals.change(goal, &pen(), |goal| goal.done_on = Some(today()));
        assert!(items(&notebook).contains(&Item::Goals));
        assert!(for_goals(&notebook).unwrap().words.as_str().starts_with("Where would you like"));
    }

    #[test]
    fn the_message_asks_and_tells_nothing() {
        assert_eq!(
            asking(&amara(), " on Tuesday"),
            "Hello Amara,\n\nwhat would you like to talk about in our 1:1 on Tuesday? A word or two is enough, or bring it \
             along. Your topics come first.\n"
        );
    }

    proptest! {
        #[test]
        fn every_line_is_there_once_whatever_is_planned_and_promised(
            topics in prop::collection::vec((0_usize..7, any::<bool>()), 0..6),
            dues in prop::collection::vec(prop::option::of(-9_i64..9), 0..5),
            met: bool,
        ) {
            let mut notebook = amara();
            if met {
                notebook.record(&mut pen(), day("2026-11-17"), None);
            }
            for (theme, theirs) in &topics {
                let author = if *theirs { Side::Report } else { Side::Manager };
                notebook.add_topic(&mut pen(), line("Anything"), author, Theme::ALL[*theme]);
            }
            for due in &dues {
                let due = due.map(|days| (today() + chrono::TimeDelta::days(days)).to_string());
                promise(&mut notebook, due.as_deref());
            }
            let all = checks(&notebook, today());
            prop_assert!(all.is_sorted_by_key(|check| check.item), "in the same order each time");
            prop_assert_eq!(all.len(), if met { 6 } else { 5 });
            let ready = |item: Item| all.iter().find(|check| check.item == item).map(|check| check.ready);
            prop_assert_eq!(ready(Item::Agenda), Some(!topics.is_empty()));
            prop_assert_eq!(ready(Item::Theirs), Some(topics.iter().any(|(_, theirs)| *theirs)));
            prop_assert_eq!(ready(Item::Promises), Some(!dues.iter().any(|due| due.is_none_or(|days| days <= 0))));
            prop_assert_eq!(ready(Item::Goals), Some(topics.iter().any(|(theme, _)| Theme::ALL[*theme] == Theme::Purpose)));
            prop_assert_eq!(ready(Item::LastTime), met.then_some(false));
        }
    }
}
