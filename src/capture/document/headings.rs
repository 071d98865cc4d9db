//! Headings with a day in an old document: "## Tuesday 17 November", "Nov 17, 2026 | 1:1", "2026-11-17: the rota".

use std::ops::Range;

use chrono::NaiveDate;

use super::written::{Word, Written, order, resolved, weekday_of, words};
use crate::capture::plain;

/// Signs that a line of a list begins with.
const BULLETS: [char; 11] = ['-', '*', '+', '•', '◦', '▪', '‣', '●', '○', '·', '–'];
/// Signs between a day and the words beside it.
const SIGNS: [char; 13] = [' ', ':', '–', '—', '|', '-', '·', '*', '_', ')', ']', ',', '\u{a0}'];
/// What may stand beside a day without being worth a line of the notes.
const SMALL: [&str; 33] = [
    "1on1", "1o1", "one", "on", "with", "and", "me", "meeting", "notes", "sync", "check", "checkin", "in", "catch",
    "catchup", "up", "weekly", "biweekly", "monthly", "call", "chat", "session", "date", "day", "at", "am", "pm", "h",
    "min", "mins", "minutes", "to", "the",
];
/// What says of a line that it is about a meeting; the "1" of "1:1" does, too.
const MEETING: [&str; 8] = ["1on1", "1o1", "meeting", "sync", "checkin", "catchup", "call", "1"];
/// After these a day is a part of a sentence.
const BARRED: [&str; 9] = ["since", "until", "till", "by", "before", "after", "due", "from", "for"];
/// The level of a heading that is bold, and of one that is nothing but a line. Those of Markdown begin with 1.
const BOLD: usize = 7;
const BARE: usize = 8;

/// A heading with its day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Heading {
    /// The day.
    pub day: NaiveDate,
    /// What else it says that is worth keeping.
    pub rest: String,
}

/// The headings among these lines, each in the place of its line, and whether a day could be read in two ways. Then
/// `day_first` decides; it does not where another day of the document tells which number is the month.
pub(super) fn find(lines: &[&str], name: &str, today: NaiveDate, day_first: bool) -> (Vec<Option<Heading>>, bool) {
    let (told, either_way) = order(lines);
    let name: Vec<String> = words(name).iter().map(|word| plain(word.text)).collect();
    let mut first = None::<usize>;
    let mut found = Vec::new();
    for line in lines {
        let read = candidate(line, &name, told.unwrap_or(day_first));
        // What is less of a heading than the first one, and says more than a day, is a line of the notes.
        let read = read.filter(|read| read.alone || first.is_none_or(|first| read.level <= first));
        first = first.or(read.as_ref().map(|read| read.level));
        found.push(read);
    }
    let written: Vec<Written> = found.iter().flatten().map(|read| read.written).collect();
    let mut days = resolved(&written, today).into_iter();
    let mut headings = Vec::new();
    for read in found {
        let heading = read.and_then(|read| Some(Heading { day: days.next()??, rest: read.rest }));
        headings.push(heading);
    }
    (headings, either_way)
}

/// A line without the sign that makes it one of a list.
pub(super) fn bullet(line: &str) -> Option<&str> {
    let rest = line.strip_prefix(BULLETS)?;
    (rest.is_empty() || rest.starts_with(char::is_whitespace)).then(|| rest.trim_start())
}

/// A line that could be a heading.
struct Candidate {
    written: Written,
    rest: String,
    level: usize,
    /// It says a day, and nothing else that matters.
    alone: bool,
}

fn candidate(line: &str, name: &[String], day_first: bool) -> Option<Candidate> {
    let (level, title) = title(line)?;
    let words = words(title);
    let (written, at) = day_in(&words, day_first)?;
    let (before, after) = (words.get(..at.start)?, words.get(at.end..)?);
    let ahead = title.get(..words.get(at.start)?.start)?;
    let behind = title.get(words.get(at.end - 1)?.end..)?;
    let (led, followed) = (are_small(before, name), are_small(after, name));
    let fits = if level == BARE {
        let certain = written.year.is_some() || written.weekday.is_some();
        let is_range = Written::at_start(after, day_first).is_some();
        let is_entry = led && certain && begins_with_sign(behind) && !is_range;
        (led && followed) || is_entry || is_meeting(before, after, name)
    } else {
        led || (followed && !before.last().is_some_and(|word| BARRED.contains(&plain(word.text).as_str())))
    };
    let alone = led && followed;
    let ahead = ahead.trim_matches(|letter: char| SIGNS.contains(&letter) || "([#".contains(letter));
    let behind = behind.trim_start_matches(SIGNS).trim_end_matches(['*', '_', '#', ' ']);
    let rest = if alone { String::new() } else { [ahead, behind].join(" ").trim().to_owned() };
    fits.then_some(Candidate { written, rest, level, alone })
}

/// The level of a heading and its words; none for a line of a list.
fn title(line: &str) -> Option<(usize, &str)> {
    let line = line.trim();
    if !line.contains(|letter: char| letter.is_ascii_digit()) || bullet(line).is_some() {
        return None;
    }
    let bare = line.trim_start_matches('#');
    let bold = ["**", "__"].iter().any(|sign| line.starts_with(sign) && line.ends_with(sign));
    let level = match line.len() - bare.len() {
        0 if bold => BOLD,
        0 => BARE,
        level => level,
    };
    Some((level, bare))
}

/// The first day among these words, and which of them are it, its weekday among them.
fn day_in(words: &[Word], day_first: bool) -> Option<(Written, Range<usize>)> {
    let (at, (written, count)) =
        (0..words.len()).find_map(|at| Some((at, Written::at_start(words.get(at..)?, day_first)?)))?;
    let end = at + count;
    let ahead = at.checked_sub(1).and_then(|at| words.get(at)).and_then(|word| weekday_of(word.text));
    let beside = words.get(end).filter(|word| word.gap.chars().all(|letter| " ,.(-[\u{a0}".contains(letter)));
    let behind = beside.and_then(|word| weekday_of(word.text));
    Some(match (ahead, behind) {
        (Some(_), _) => (Written { weekday: ahead, ..written }, at - 1..end),
        (None, Some(_)) => (Written { weekday: behind, ..written }, at..end + 1),
        (None, None) => (written, at..end),
    })
}

fn are_small(words: &[Word], name: &[String]) -> bool {
    words.iter().all(|word| {
        let text = plain(word.text);
        let number = text.len() <= 2 && text.parse::<u8>().is_ok();
        number || SMALL.contains(&text.as_str()) || name.contains(&text) || weekday_of(&text).is_some()
    })
}

/// Whether what follows a day is parted from it, so that it may be words of their own.
fn begins_with_sign(behind: &str) -> bool {
    let behind = behind.trim_start_matches([' ', '\u{a0}', ')', ']']);
    behind.starts_with([':', '–', '—', '|', '-', '·', '*', '_', '('])
}

/// Whether a line names a meeting, and beside it only people: "1:1 Amara / Ines".
fn is_meeting(before: &[Word], after: &[Word], name: &[String]) -> bool {
    let mut names = 0;
    let mut told = false;
    for word in before.iter().chain(after) {
        told |= MEETING.contains(&plain(word.text).as_str());
        if !are_small(&[*word], name) {
            if !word.text.starts_with(char::is_uppercase) {
                return false;
            }
            names += 1;
        }
    }
    told && names <= 4
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::day;
    use proptest::prelude::*;

    const NAME: &str = "Amara Okafor";

    fn read(lines: &[&str], day_first: bool) -> Vec<Option<(String, String)>> {
        let (found, _) = find(lines, NAME, day("2026-11-24"), day_first);
        found.into_iter().map(|found| found.map(|found| (found.day.to_string(), found.rest))).collect()
    }

    fn days(lines: &[&str], day_first: bool) -> Vec<String> {
        read(lines, day_first).into_iter().map(|found| found.map_or("none".to_owned(), |(day, _)| day)).collect()
    }

    #[test]
    fn a_day_is_read_however_it_is_written() {
        for line in [
            "2026-11-17",
            "17 Nov 2026",
            "17 November 2026",
            "Nov 17, 2026",
            "November 17th 2026",
            "Nov. 17, 2026",
            "17.11.2026",
            "17/11/2026",
            "11/17/2026",
            "17/11/26",
            "17-Nov-2026",
            "17. November 2026",
            "Tuesday 17 November",
            "Tue, 17 Nov 2026",
            "17 Nov 2026 (Tuesday)",
            "[17 Nov 2026]",
            "**17 Nov 2026**",
            "## 2026-11-17",
            "# Tuesday 17 November",
            "### **Nov 17, 2026**",
            "1:1 17 Nov 2026",
            "17 Nov 2026 – 1:1",
            "Nov 17, 2026 | 1:1",
            "1:1 with Amara, 17 November 2026",
            "Amara Okafor 2026-11-17:",
            "## 2026-11-17, 30 minutes",
            "Date: 2026-11-17, 14:00",
        ] {
            assert_eq!(read(&[line], true), [Some(("2026-11-17".to_owned(), String::new()))], "{line}");
        }
    }

    #[test]
    fn what_a_heading_says_beside_its_day_is_kept() {
        for (line, rest) in [
            ("## 17 Nov 2026: Career talk", "Career talk"),
            ("## Career talk, 17 Nov 2026", "Career talk"),
            ("2026-11-17: talked about the rota.", "talked about the rota."),
            ("Tue 17 Nov – the rota", "the rota"),
            ("**17 Nov 2026** She was tired", "She was tired"),
            ("Nov 17, 2026 | Amara / Ines", "Amara / Ines"),
            ("1:1 Amara / Ines – 17 Nov 2026", "1:1 Amara / Ines"),
        ] {
            assert_eq!(read(&[line], true), [Some(("2026-11-17".to_owned(), rest.to_owned()))], "{line}");
        }
    }

    #[test]
    fn a_day_in_a_sentence_or_a_list_is_no_heading() {
        for line in [
            "- 17 Nov 2026",
            "Deadline: 17 Nov 2026",
            "Birthday 3 March",
            "Joined 1 March 2024",
            "by 27 Nov",
            "Our next 1:1 is on 17 Nov 2026",
            "We moved it to 17 Nov 2026",
            "17 Nov 2026 we shipped it",
            "16 Nov 2026 – 20 Nov 2026: away",
            "## Notes since 1 March 2024",
            "March 2024",
            "1.2.10 Overview",
            "2026-02-30",
            "31 Feb",
            "192.168.10.20",
            "99/99/2026",
            "1:1",
        ] {
            assert_eq!(days(&[line], true), ["none"], "{line}");
        }
    }

    #[test]
    fn under_headings_of_a_level_lesser_ones_with_other_words_are_notes() {
        let lines = ["## 2026-11-17", "### Offsite, 3 March 2026", "2026-12-01: launch", "## 2026-11-10: tired"];
        assert_eq!(days(&lines, true), ["2026-11-17", "none", "none", "2026-11-10"]);
    }

    #[test]
    fn a_day_without_a_year_has_that_of_the_headings_around_it() {
        let downwards = ["17 November", "1 December", "12 January", "9 February"];
        assert_eq!(days(&downwards, true), ["2025-11-17", "2025-12-01", "2026-01-12", "2026-02-09"]);
        let upwards = ["12 January", "17 November", "3 March"];
        assert_eq!(days(&upwards, true), ["2026-01-12", "2025-11-17", "2025-03-03"]);
        assert_eq!(days(&["1 December"], true), ["2025-12-01"]);
        assert_eq!(days(&["Tuesday 1 December"], true), ["2026-12-01"], "its weekday tells that it is ahead");
        assert_eq!(days(&["1 December 2020", "24 November"], true), ["2020-12-01", "2020-11-24"]);
    }

    #[test]
    fn a_number_that_is_no_month_tells_the_order_of_all() {
        assert_eq!(days(&["03/04/2026"], true), ["2026-04-03"]);
        assert_eq!(days(&["03/04/2026"], false), ["2026-03-04"]);
        assert_eq!(days(&["03.04.2026"], false), ["2026-04-03"]);
        assert_eq!(days(&["03/04/2026", "17/05/2026"], false), ["2026-04-03", "2026-05-17"]);
        assert_eq!(days(&["03/04/2026", "see 05/17/2026"], true), ["2026-03-04", "none"]);
        let either_way = |lines: &[&str]| find(lines, NAME, day("2026-11-24"), true).1;
        assert!(either_way(&["03/04/2026"]));
        assert!(!either_way(&["03/04/2026", "17/05/2026"]));
        assert!(!either_way(&["04/04/2026"]) && !either_way(&["2026-03-04"]));
    }

    proptest! {
        #[test]
        fn no_lines_make_the_reader_panic(lines in prop::collection::vec("(#{0,3} ?)?(tue(sday)? )?([0-9]{1,4}[-/. ]){0,3}(nov|may)?.{0,12}", 0..8), name in ".{0,12}", day_first: bool) {
            let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
            prop_assert_eq!(find(&lines, &name, day("2026-11-24"), day_first).0.len(), lines.len());
        }
    }
}
