//! A calendar file (RFC 5545): planned 1:1s, those that come round by themselves, and the days on which promises are due.
//! It holds first names and times, never what is written. Local times float: they are those of whoever reads it.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, Timelike, Utc};

use crate::domain::id::Id;
use crate::domain::notebook::Notebook;
use crate::domain::person::Person;
use crate::domain::rhythm::{Cadence, Minutes};
use crate::domain::topic::Side;

/// The file for these people, by id and name.
pub fn calendar(people: &[(Id<Person>, &str, &Notebook)], now: DateTime<Utc>, today: NaiveDate) -> String {
    let mut lines = Lines { text: String::new(), stamp: format!("{}T{}Z", date(now.date_naive()), clock(now.time())) };
    lines.line("BEGIN:VCALENDAR");
    lines.line("VERSION:2.0");
    lines.line("PRODID:-//Vis-a-vis//1:1s//EN");
    lines.line("CALSCALE:GREGORIAN");
    for (person, name, notebook) in people {
        let first = name.split_whitespace().next().unwrap_or(name);
        let planned = notebook.planned().filter(|(_, session)| session.day >= today);
        if let Some((id, session)) = planned {
            lines.event(
                &id.to_string(),
                &format!("1:1 with {first}"),
                session.day,
                session.time.map(|time| (time, session.minutes)),
                None,
            );
        }
        let after = planned.map(|(_, session)| session.day);
        lines.coming_round(*person, first, notebook, after.unwrap_or(today), after.is_some());
        for (id, item) in notebook.open_items(Side::Manager) {
            if let Some(due) = item.due {
                lines.event(&id.to_string(), &format!("A promise to {first} is due"), due, None, None);
            }
        }
    }
    lines.line("END:VCALENDAR");
    lines.text
}

struct Lines {
    text: String,
    stamp: String,
}

impl Lines {
    /// One line, folded where it is longer than 75 bytes.
    fn line(&mut self, line: &str) {
        let mut length = 0;
        for letter in line.chars() {
            if length + letter.len_utf8() > 75 {
                self.text += "\r\n ";
                length = 1;
            }
            self.text.push(letter);
            length += letter.len_utf8();
        }
        self.text += "\r\n";
    }

    fn event(&mut self, id: &str, words: &str, day: NaiveDate, time: Option<(NaiveTime, Minutes)>, rule: Option<&str>) {
        self.line("BEGIN:VEVENT");
        self.line(&format!("UID:{id}@vis-a-vis"));
        self.line(&format!("DTSTAMP:{}", self.stamp));
        let date = date(day);
        match time {
            Some((time, minutes)) => {
                self.line(&format!("DTSTART:{date}T{}", clock(time)));
                self.line(&format!("DURATION:PT{}M", minutes.get()));
            }
            None => self.line(&format!("DTSTART;VALUE=DATE:{date}")),
        }
        if let Some(rule) = rule {
            self.line(&format!("RRULE:{rule}"));
        }
        self.line(&format!("SUMMARY:{}", escaped(words)));
        self.line("END:VEVENT");
    }

    /// The 1:1s after the planned one, where day and time are usual.
    fn coming_round(&mut self, id: Id<Person>, first: &str, notebook: &Notebook, from: NaiveDate, after: bool) {
        let Some(person) = notebook.person().filter(|person| person.archived_on.is_none()) else { return };
        let rhythm = person.rhythm;
        let (Some(weekday), Some(time)) = (rhythm.weekday, rhythm.time) else { return };
        let start = if after { rhythm.next_after(from) } else { notebook.next_due().unwrap_or(from).max(from) };
        let ahead = (7 + weekday.num_days_from_monday() - start.weekday().num_days_from_monday()) % 7;
        let Some(start) = start.checked_add_days(Days::new(ahead.into())) else { return };
        let code = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].into_iter().nth(weekday.num_days_from_monday() as usize);
        let code = code.unwrap_or("MO");
        let rule = match rhythm.cadence {
            Cadence::EveryWeeks(weeks) => format!("FREQ=WEEKLY;INTERVAL={};BYDAY={code}", u8::from(weeks)),
            // The same weekday of the month, counted from its beginning: the fifth there is not every month.
            Cadence::Monthly => format!("FREQ=MONTHLY;BYDAY={}{code}", (start.day0() / 7 + 1).min(4)),
        };
        let (words, when) = (format!("1:1 with {first}"), (time, rhythm.minutes));
        self.event(&format!("{id}-round"), &words, start, Some(when), Some(&rule));
    }
}

/// A text as a value of one line. What would end the line, or steer something, is no part of any name.
fn escaped(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,");
    text.replace(char::is_control, "")
}

fn date(day: NaiveDate) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

fn clock(time: NaiveTime) -> String {
    format!("{:02}{:02}{:02}", time.hour(), time.minute(), time.second())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::action_item::ActionItem;
    use crate::domain::testing::{amara, at, day, line, pen};
    use icalendar::{CalendarDateTime, Component, DatePerhapsTime};
    use proptest::prelude::*;

    fn file_for(names: &[&str]) -> String {
        let mut notebook = amara();
        notebook.person.change(&pen(), |person| {
            person.rhythm.weekday = Some(chrono::Weekday::Tue);
            person.rhythm.time = NaiveTime::from_hms_opt(14, 0, 0);
        });
        notebook.plan(&mut pen(), day("2026-11-24"), NaiveTime::from_hms_opt(14, 30, 0), Minutes::HALF_HOUR);
        let item = ActionItem::new(&pen(), line("Ask finance, soon"), Side::Manager, Some(day("2026-11-27")), None);
        notebook.book.action_items.add(&mut pen(), item);
        let people: Vec<_> = names.iter().map(|name| (pen().id(), *name, &notebook)).collect();
        calendar(&people, at("2026-11-24T09:00:05Z"), day("2026-11-24"))
    }

    fn file() -> String {
        file_for(&["Ama;ra, the first of a very long line of names that has to be folded somewhere or other"])
    }

    /// What the file says, to the letter: each event's values by name. Anything that is not as the standard has it, and
    /// that a calendar might overlook, is an error.
    fn read(file: &str) -> Result<Vec<Vec<(String, String)>>, String> {
        const NAMES: [&str; 7] = ["UID", "DTSTAMP", "DTSTART", "DTSTART;VALUE=DATE", "DURATION", "RRULE", "SUMMARY"];
        if file.split_terminator("\r\n").any(|line| line.len() > 75 || line.contains(char::is_control)) {
            return Err(format!("a line is too long, or holds what steers something:\n{file}"));
        }
        let unfolded = file.replace("\r\n ", "");
        let (mut events, mut event) = (Vec::new(), None);
        for line in unfolded.split_terminator("\r\n").skip(4) {
            let (name, value) = line.split_once(':').ok_or_else(|| format!("{line} is no property"))?;
            match (name, value, &mut event) {
                ("BEGIN", "VEVENT", None) => event = Some(Vec::new()),
                ("END", "VEVENT", Some(_)) => events.extend(event.take()),
                ("END", "VCALENDAR", None) => return Ok(events),
                (name, value, Some(values)) if NAMES.contains(&name) => {
                    values.push((name.to_owned(), value.to_owned()));
                }
                _ => return Err(format!("{line} does not belong there")),
            }
        }
        Err("it has no end".to_owned())
    }

    /// What a calendar makes of the file: of each event its words, and when it begins.
    fn understood(file: &str) -> Result<Vec<(String, DatePerhapsTime)>, String> {
        let calendar: icalendar::Calendar = file.parse()?;
        let events = calendar.components.iter().map(|component| {
            let event = component.as_event().ok_or("something is no event")?;
            let words = event.get_summary().ok_or("an event has no words")?;
            Ok::<_, String>((words.to_owned(), event.get_start().ok_or("an event never begins")?))
        });
        events.collect()
    }

    /// A time of whoever reads it.
    fn local(on: &str, hour: u32, minute: u32) -> DatePerhapsTime {
        let time = NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
        DatePerhapsTime::DateTime(CalendarDateTime::Floating(day(on).and_time(time)))
    }

    #[test]
    fn a_line_is_folded_where_it_would_be_longer_than_75_bytes_and_between_letters() {
        for (long, folded) in [
            ("x".repeat(75), "x".repeat(75)),
            ("x".repeat(76), "x".repeat(75) + "\r\n x"),
            ("x".repeat(75 + 74 + 1), "x".repeat(75) + "\r\n " + &"x".repeat(74) + "\r\n x"),
            ("é".repeat(38), "é".repeat(37) + "\r\n é"),
        ] {
            let mut lines = Lines { text: String::new(), stamp: String::new() };
            lines.line(&long);
            assert_eq!(lines.text, folded + "\r\n");
        }
    }

    #[test]
    fn planned_and_recurring_ones_and_promises_are_in_it_and_no_words() {
        let file = file();
        for part in [
            "DTSTART:20261124T143000\r\nDURATION:PT30M",
            "DTSTART:20261201T140000\r\nDURATION:PT30M\r\nRRULE:FREQ=WEEKLY;INTERVAL=1;BYDAY=TU",
            "DTSTART;VALUE=DATE:20261127\r\nSUMMARY:A promise to Ama\\;ra\\, is due",
            "DTSTAMP:20261124T090005Z",
        ] {
            assert!(file.contains(part), "{part} in\n{file}");
        }
        assert!(!file.contains("finance"));
    }

    #[test]
    fn fault_54_every_line_is_folded_and_ended_as_the_standard_has_it_and_every_event_is_whole() {
        let file = file();
        assert!(file.ends_with("END:VCALENDAR\r\n") && !file.replace("\r\n", "").contains(['\r', '\n']));
        assert!(file.split("\r\n").all(|line| line.len() <= 75));
        let unfolded = file.replace("\r\n ", "");
        let mut open = Vec::new();
        let mut names = std::collections::BTreeSet::new();
        for line in unfolded.split_terminator("\r\n") {
            let (name, value) = line.split_once(':').expect("a line is a name and a value");
            match name {
                "BEGIN" => open.push(value),
                "END" => assert_eq!(open.pop(), Some(value)),
                "UID" => assert!(names.insert(value), "{value} twice"),
                _ => assert!(!open.is_empty()),
            }
        }
        assert_eq!((open.len(), names.len()), (0, 3));
    }

    #[test]
    fn fault_54_two_people_of_one_name_are_two_series() {
        let events = read(&file_for(&["李 娜", "李 娜", "王"])).unwrap();
        let names = events.iter().flatten().filter(|(name, value)| name == "UID" && value.contains("-round"));
        let names: std::collections::BTreeSet<&str> = names.map(|(_, value)| value.as_str()).collect();
        assert_eq!(names.len(), 3);
    }

    proptest! {
        #[test]
        fn fault_54_no_name_breaks_out_of_its_value(
            name in prop_oneof![
                "(?s:.){1,80}",
                "[;,:\\\\\"\r\n]{1,20}",
                "[🌱👩‍🚀é]{1,300}",
                "\r\nBEGIN:VEVENT\r\n|a\r\n b\u{b}",
            ],
        ) {
            let file = file_for(&[&name]);
            for event in read(&file).map_err(TestCaseError::fail)? {
                prop_assert_eq!(event.iter().filter(|(name, _)| name == "SUMMARY").count(), 1);
            }
            let first = name.split_whitespace().next().unwrap_or(&name).replace(char::is_control, "");
            let (talk, promise) = (format!("1:1 with {first}"), format!("A promise to {first} is due"));
            let due = DatePerhapsTime::Date(day("2026-11-27"));
            let known =
                vec![(talk.clone(), local("2026-11-24", 14, 30)), (talk, local("2026-12-01", 14, 0)), (promise, due)];
            prop_assert_eq!(understood(&file).map_err(TestCaseError::fail)?, known);
        }
    }
}
