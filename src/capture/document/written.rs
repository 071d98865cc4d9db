//! Days as people write them at the head of their notes: "17 Nov 2026", "November 17th", "17.11.2026", "11/17/2026".

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::capture::days::{WEEKDAYS, day_of, month_of};
use crate::capture::plain;

/// How many days a day without a year may lie after the one written after it, where they are out of order.
const DISORDER: Days = Days::new(60);

/// A word or a number, where it stands, and what stands between it and the one before.
#[derive(Clone, Copy)]
pub(super) struct Word<'a> {
    pub gap: &'a str,
    pub text: &'a str,
    pub start: usize,
    pub end: usize,
}

/// The words and numbers of a line.
pub(super) fn words(line: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let (mut last, mut begun) = (0, None);
    for (at, letter) in line.char_indices().chain([(line.len(), ' ')]) {
        match begun {
            None if letter.is_alphanumeric() => begun = Some(at),
            Some(start) if !letter.is_alphanumeric() => {
                let gap = line.get(last..start).unwrap_or_default();
                words.push(Word { gap, text: line.get(start..at).unwrap_or_default(), start, end: at });
                (last, begun) = (at, None);
            }
            _ => (),
        }
    }
    words
}

/// A weekday by its name, or by a usual short form of it.
pub(super) fn weekday_of(word: &str) -> Option<Weekday> {
    let word = plain(word);
    let short = (3..=4).contains(&word.len()) || word == "thurs";
    let fits = |name: &str| name == word || (short && name.starts_with(word.as_str()));
    WEEKDAYS.into_iter().find(|(name, _)| fits(name)).map(|(_, weekday)| weekday)
}

/// A day as it was written, perhaps without its year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Written {
    pub year: Option<i32>,
    pub month: u32,
    pub day: u32,
    pub weekday: Option<Weekday>,
}

impl Written {
    fn new(year: Option<i32>, month: u32, day: u32) -> Option<Self> {
        let there_is = NaiveDate::from_ymd_opt(year.unwrap_or(2024), month, day).is_some();
        let near = year.is_none_or(|year| (1950..2150).contains(&year));
        (there_is && near).then_some(Self { year, month, day, weekday: None })
    }

    /// The day that begins with the first of these words, and how many words it takes.
    pub fn at_start(words: &[Word], day_first: bool) -> Option<(Self, usize)> {
        Self::in_numbers(words, day_first).map(|written| (written, 3)).or_else(|| Self::in_words(words))
    }

    fn in_numbers(words: &[Word], day_first: bool) -> Option<Self> {
        let (sign, [first, second, third]) = three_numbers(words)?;
        if words.first()?.text.len() == 4 {
            return Self::new(i32::try_from(first).ok(), second, third);
        }
        let year = i32::try_from(third).ok();
        // Nobody writes the month before the first dot.
        let (day, month) = if day_first || sign == "." { (first, second) } else { (second, first) };
        Self::new(year, month, day).or_else(|| Self::new(year, day, month))
    }

    fn in_words(words: &[Word]) -> Option<(Self, usize)> {
        let [first, second, rest @ ..] = words else { return None };
        let joined = |word: &Word| word.gap.chars().all(|letter| " ,.-\u{a0}".contains(letter));
        // "Jan 1:1" is a name.
        if !joined(second) || first.gap == ":" || rest.first().is_some_and(|word| word.gap == ":") {
            return None;
        }
        let (one, two) = (plain(first.text), plain(second.text));
        let (day, month) = match (day_of(&one), month_of(&two)) {
            (Some(day), Some(month)) => (day, month),
            _ => (day_of(&two)?, month_of(&one)?),
        };
        let year = rest.first().filter(|word| word.text.len() == 4 && joined(word));
        let year = year.and_then(|word| word.text.parse().ok());
        let whole = year.and_then(|year| Self::new(Some(year), month, day)).map(|written| (written, 3));
        whole.or_else(|| Some((Self::new(None, month, day)?, 2)))
    }

    /// The latest such day until `last`.
    fn until(self, last: NaiveDate, weekday: Option<Weekday>) -> Option<NaiveDate> {
        let years = (0..8).map(|back| last.year() - back);
        let mut days = years.filter_map(|year| NaiveDate::from_ymd_opt(year, self.month, self.day));
        days.find(|day| *day <= last && weekday.is_none_or(|weekday| day.weekday() == weekday))
    }
}

/// Three numbers with the same sign between them, the year in full.
fn three_numbers<'a>(words: &[Word<'a>]) -> Option<(&'a str, [u32; 3])> {
    let [a, b, c, ..] = words else { return None };
    let sign = b.gap.trim();
    if sign != c.gap.trim() || !["-", "/", "."].contains(&sign) {
        return None;
    }
    let number = |word: &Word| word.text.parse::<u32>().ok();
    let (first, second, third) = (number(a)?, number(b)?, number(c)?);
    let third = match (a.text.len(), c.text.len()) {
        (4, 1..=2) | (1..=2, 4) => third,
        // "1.2.10" is a chapter, and "3-4-26" anything.
        (1..=2, 2) if sign != "-" && (15..=40).contains(&third) => 2000 + third,
        _ => return None,
    };
    Some((sign, [first, second, third]))
}

/// Whether the day comes before the month, as told by one whose number is no month; and, where none tells it, whether
/// there is a day that could be read in two ways.
pub(super) fn order(lines: &[&str]) -> (Option<bool>, bool) {
    let mut either_way = false;
    for line in lines.iter().filter(|line| line.contains(['/', '-'])) {
        let words = words(line);
        let starts = (0..words.len()).filter_map(|at| words.get(at..));
        for start in starts.filter(|words| words.first().is_some_and(|word| word.text.len() <= 2)) {
            match three_numbers(start) {
                Some(("/" | "-", [13..=31, 1..=12, _])) => return (Some(true), false),
                Some(("/" | "-", [1..=12, 13..=31, _])) => return (Some(false), false),
                Some(("/" | "-", [first @ 1..=12, second @ 1..=12, _])) => either_way |= first != second,
                _ => (),
            }
        }
    }
    (None, either_way)
}

/// The days of headings, in the order in which they stand.
///
/// One without a year is the latest such day not after the heading that was written after it, or else not after today;
/// with its weekday it may lie a little ahead. Documents grow at their beginning or at their end, and which it is shows
/// in the days themselves.
pub(super) fn resolved(written: &[Written], today: NaiveDate) -> Vec<Option<NaiveDate>> {
    let pairs = || written.iter().zip(written.iter().skip(1)).map(|(a, b)| ((a.month, a.day), (b.month, b.day)));
    let grows_down = pairs().filter(|(a, b)| a < b).count() > pairs().filter(|(a, b)| a > b).count();
    let later = |day: NaiveDate| day.checked_add_days(DISORDER).unwrap_or(day);
    let mut near = today;
    let mut resolve = |written: &Written| {
        let whole = written.year.and_then(|year| NaiveDate::from_ymd_opt(year, written.month, written.day));
        let most = if written.weekday.is_some() { later(today) } else { today };
        let last = later(near).min(most);
        let day = whole.or_else(|| written.until(last, written.weekday)).or_else(|| written.until(last, None));
        near = day.map_or(near, |day| day.min(today));
        day
    };
    if grows_down {
        let mut days: Vec<Option<NaiveDate>> = written.iter().rev().map(resolve).collect();
        days.reverse();
        days
    } else {
        written.iter().map(&mut resolve).collect()
    }
}
