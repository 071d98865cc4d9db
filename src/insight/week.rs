//! Who is next: one line per person, in the order in which they come, and a heading that already tells the answer.

use chrono::{NaiveDate, NaiveTime, Timelike};

use super::clock_words::{number, spoken};
use crate::domain::id::Id;
use crate::domain::notebook::Notebook;
use crate::domain::order::{Place, day_number, in_order};
use crate::domain::person::Person;
use crate::domain::session::Session;

/// When one meets a person next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Next {
    /// Who.
    pub person: Id<Person>,
    /// The day: of the running 1:1, else of the planned one, else the day on which one is due.
    pub day: NaiveDate,
    /// The time agreed, if one was.
    pub time: Option<NaiveTime>,
    /// The next planned 1:1.
    pub planned: Option<Id<Session>>,
    /// The 1:1 going on, begun last where there are several.
    pub running: Option<Id<Session>>,
}

/// When one meets this person next; never for one put away, nor for a page that cannot be read.
pub fn next_of(id: Id<Person>, notebook: &Notebook) -> Option<Next> {
    notebook.person().filter(|person| person.archived_on.is_none())?;
    let running = notebook.running().into_iter().max_by_key(|(id, session)| (session.started(), *id));
    let planned = notebook.planned();
    let session = running.or(planned).map(|(_, session)| session);
    Some(Next {
        person: id,
        day: session.map(|session| session.day).or_else(|| notebook.next_due())?,
        time: session.and_then(|session| session.time),
        planned: planned.map(|(id, _)| id),
        running: running.map(|(id, _)| id),
    })
}

/// More days than any plan reaches.
const AFTER_ALL_PLANNED: i64 = 1_000_000;

/// Sorted as they come: who is here now, then by day and time; on a day, those without a time come last. Those with
/// nothing planned come after, by the day on which they are due.
pub fn order(all: Vec<Next>) -> Vec<Next> {
    in_order(all.into_iter(), Next::place)
}

impl Next {
    fn place(&self) -> Place {
        let day = match (self.running, self.planned) {
            (Some(_), _) => i64::MIN,
            (None, Some(_)) => day_number(self.day),
            (None, None) => day_number(self.day).saturating_add(AFTER_ALL_PLANNED),
        };
        let time = self.time.map_or(i64::MAX, |time| i64::from(time.num_seconds_from_midnight()));
        Place::new(day, time, self.person)
    }
}

/// A person's name, and when they are next.
type Named<'a> = (&'a str, &'a Next);

/// The sentence above this week. Of each name the first word is used.
pub fn heading(today: NaiveDate, names_and_next: &[(&str, &Next)]) -> String {
    let first_name = |name| str::split_whitespace(name).next().unwrap_or(name);
    let all = names_and_next.iter().map(|(name, next)| (first_name(*name), *next));
    let all: Vec<Named> = in_order(all, |(_, next)| next.place());
    running(&all)
        .or_else(|| planned_for(today, &all))
        .or_else(|| planned_later(&all))
        .or_else(|| due(today, &all))
        .or_else(|| all.first().map(|(name, _)| format!("A quiet day. {name} is next.")))
        .unwrap_or_else(|| "Who do you sit down with?".to_owned())
}

fn running(all: &[Named]) -> Option<String> {
    let here = names(all, |next| next.running.is_some());
    (!here.is_empty()).then(|| format!("You are with {}.", at_most_two(&here, " and ")))
}

fn planned_for(today: NaiveDate, all: &[Named]) -> Option<String> {
    let mut today = all.iter().filter(|(_, next)| next.planned.is_some() && next.day == today).peekable();
    // Those with a time come first, so where the first has none, none has.
    let (_, first) = today.peek()?;
    if first.time.is_none() {
        let names: Vec<String> = today.map(|(name, _)| (*name).to_owned()).collect();
        return Some(format!("{} today.", at_most_two(&names, " and ")));
    }
    let parts: Vec<String> = today.map(|(name, next)| name_and_time(name, next.time)).collect();
    Some(format!("{}.", at_most_two(&parts, ", ")))
}

fn planned_later(all: &[Named]) -> Option<String> {
    let (name, _) = all.iter().find(|(_, next)| next.planned.is_some())?;
    Some(format!("Nobody today. {name} is next."))
}

fn due(today: NaiveDate, all: &[Named]) -> Option<String> {
    let due = names(all, |next| next.day <= today);
    let verb = if due.len() == 1 { "is" } else { "are" };
    (!due.is_empty()).then(|| format!("Nothing planned yet. {} {verb} due.", at_most_two(&due, " and ")))
}

fn names(all: &[Named], fits: impl Fn(&Next) -> bool) -> Vec<String> {
    all.iter().filter(|(_, next)| fits(next)).map(|(name, _)| (*name).to_owned()).collect()
}

fn name_and_time(name: &str, time: Option<NaiveTime>) -> String {
    time.map_or_else(|| format!("{name} today"), |time| format!("{name} at {}", spoken(time)))
}

/// Two of them, and how many more there are. `joint` stands between two when there is no third.
fn at_most_two(parts: &[String], joint: &str) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [one, two] => format!("{one}{joint}{two}"),
        [one, two, more @ ..] => format!("{one}, {two} and {} more", number(more.len())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::rhythm::Minutes;
    use crate::domain::testing::{amara, day, pen, pen_at};

    const TODAY: &str = "2026-11-24";

    fn who(n: u8) -> Id<Person> {
        Id::from_bytes([n; 10])
    }

    fn due_on(n: u8, on: &str) -> Next {
        Next { person: who(n), day: day(on), time: None, planned: None, running: None }
    }

    fn planned_on(n: u8, on: &str, time: Option<&str>) -> Next {
        let time = time.map(|time| time.parse().unwrap());
        Next { time, planned: Some(Id::from_bytes([n; 10])), ..due_on(n, on) }
    }

    fn running_since(n: u8, on: &str) -> Next {
        Next { running: Some(Id::from_bytes([n; 10])), ..due_on(n, on) }
    }

    fn says(all: &[Next]) -> String {
        let names = ["Amara Okafor", "Jonas Berg", "Ruth", "Mei"];
        heading(day(TODAY), &names.into_iter().zip(all).collect::<Vec<_>>())
    }

    #[test]
    fn the_heading_names_who_comes_today_and_when() {
        let (two, half_past) = (Some("14:00:00"), Some("16:30:00"));
        let all = [planned_on(1, TODAY, two), planned_on(2, TODAY, half_past), due_on(3, TODAY)];
        assert_eq!(says(&all), "Amara at two, Jonas at half past four.");
        assert_eq!(says(&[planned_on(1, TODAY, None), planned_on(2, TODAY, two)]), "Jonas at two, Amara today.");
        assert_eq!(says(&[planned_on(1, TODAY, None)]), "Amara today.");
        assert_eq!(says(&[planned_on(1, TODAY, None), planned_on(2, TODAY, None)]), "Amara and Jonas today.");
    }

    #[test]
    fn beyond_two_names_the_heading_only_counts() {
        let at = |n| planned_on(n, TODAY, Some(["14:00:00", "15:00:00", "16:00:00", "17:00:00"][usize::from(n) - 1]));
        assert_eq!(says(&[at(1), at(2), at(3), at(4)]), "Amara at two, Jonas at three and two more.");
        assert_eq!(says(&[1, 2, 3].map(|n| planned_on(n, TODAY, None))), "Amara, Jonas and one more today.");
    }

    #[test]
    fn with_nobody_today_the_heading_says_who_is_next() {
        let all = [planned_on(1, "2026-11-26", None), due_on(2, "2026-11-20")];
        assert_eq!(says(&all), "Nobody today. Amara is next.");
    }

    #[test]
    fn with_nothing_planned_the_heading_says_who_is_due() {
        assert_eq!(says(&[due_on(1, TODAY), due_on(2, "2026-11-25")]), "Nothing planned yet. Amara is due.");
        assert_eq!(says(&[due_on(1, TODAY), due_on(2, TODAY)]), "Nothing planned yet. Amara and Jonas are due.");
        assert_eq!(says(&[due_on(1, "2026-11-25")]), "A quiet day. Amara is next.");
    }

    #[test]
    fn a_running_conversation_goes_before_everything() {
        let all = [planned_on(1, TODAY, Some("09:00:00")), running_since(2, TODAY)];
        assert_eq!(says(&all), "You are with Jonas.");
        assert_eq!(says(&[running_since(1, TODAY), running_since(2, TODAY)]), "You are with Amara and Jonas.");
    }

    #[test]
    fn without_anybody_the_heading_asks() {
        assert_eq!(says(&[]), "Who do you sit down with?");
    }

    #[test]
    fn who_is_here_comes_first_then_by_plan_and_who_has_none_comes_last() {
        let sorted = [
            running_since(5, "2026-11-25"),
            planned_on(3, TODAY, Some("09:00:00")),
            planned_on(2, TODAY, Some("14:00:00")),
            planned_on(6, TODAY, None),
            due_on(4, "2026-11-20"),
            due_on(1, TODAY),
        ];
        let mut shuffled = sorted.to_vec();
        shuffled.reverse();
        assert_eq!(order(shuffled), sorted);
    }

    #[test]
    fn somebody_is_next_when_due_then_as_planned_then_now() {
        let mut notebook = amara();
        assert_eq!(next_of(who(1), &notebook), Some(due_on(1, TODAY)));

        let time: NaiveTime = "14:00:00".parse().unwrap();
        let planned = notebook.plan(&mut pen(), day("2026-11-26"), Some(time), Minutes::HALF_HOUR);
        let next = Next { planned: Some(planned), time: Some(time), ..due_on(1, "2026-11-26") };
        assert_eq!(next_of(who(1), &notebook), Some(next));

        let running = notebook.start_now(&mut pen());
        let next = Next { running: Some(running), planned: Some(planned), ..due_on(1, TODAY) };
        assert_eq!(next_of(who(1), &notebook), Some(next));
    }

    #[test]
    fn of_two_going_on_the_one_begun_last_counts() {
        let mut notebook = amara();
        let forgotten = notebook.start_now(&mut pen_at("2026-11-17T14:00:00Z"));
        let now = notebook.start_now(&mut pen_at("2026-11-24T14:00:00Z"));
        assert_ne!(forgotten, now);
        assert_eq!(next_of(who(1), &notebook).unwrap().running, Some(now));
    }

    #[test]
    fn nobody_put_away_or_removed_is_next() {
        let mut notebook = amara();
        notebook.person.change(&pen(), |person| person.archived_on = Some(day(TODAY)));
        assert_eq!(next_of(who(1), &notebook), None);
        notebook.person.remove(&pen());
        assert_eq!(next_of(who(1), &notebook), None);
    }
}
