//! Days in plain words at the end of a line: "by Friday", "next week", "27 Nov", "in two weeks".

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

/// The most words a day takes: "by the end of the week".
const WORDS: usize = 6;

/// The first year that no field for a day takes either.
const END: i32 = 2150;

/// What may stand before a day.
const BEFORE_A_DAY: [&str; 6] = ["by", "on", "before", "until", "till", "due"];

/// The day a line ends with, and the line without it.
pub fn due(line: &str, today: NaiveDate) -> Option<(NaiveDate, &str)> {
    let starts: Vec<usize> = word_starts(line);
    let first = starts.len().saturating_sub(WORDS).max(1);
    starts.iter().skip(first).find_map(|start| {
        let (rest, phrase) = line.split_at_checked(*start)?;
        let day = day(phrase, today)?;
        let rest = rest.trim_end().trim_end_matches([',', ':', '–', '-']).trim_end();
        (!rest.is_empty() && !BEFORE_A_DAY.contains(&rest.to_lowercase().as_str())).then_some((day, rest))
    })
}

fn word_starts(line: &str) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut before = true;
    for (at, letter) in line.char_indices() {
        if before && !letter.is_whitespace() {
            starts.push(at);
        }
        before = letter.is_whitespace();
    }
    starts
}

/// Reads a whole phrase as a day.
fn day(phrase: &str, today: NaiveDate) -> Option<NaiveDate> {
    let phrase = phrase.to_lowercase();
    let words: Vec<&str> =
        phrase.split_whitespace().map(|word| word.trim_matches([',', '.', ';', '!', ')', '('])).collect();
    let words = match words.as_slice() {
        [first, rest @ ..] if BEFORE_A_DAY.contains(first) => rest,
        whole => whole,
    };
    let words = if let ["the", rest @ ..] = words { rest } else { words };
    match words {
        ["today" | "tonight"] => Some(today),
        ["tomorrow"] => today.succ_opt(),
        ["this", "week"] | ["end", "of", "week"] | ["end", "of", "the" | "this", "week"] => {
            Some(in_week(today, Weekday::Fri).max(today))
        }
        ["next", "week"] | ["end", "of", "next", "week"] => week_on(today).map(|day| in_week(day, Weekday::Fri)),
        ["end", "of", "month"] | ["end", "of", "the" | "this", "month"] | ["this", "month"] => last_of_month(today),
        ["next", "month"] => last_of_month(today.checked_add_months(Months::new(1))?),
        ["next", weekday] => {
            let weekday = weekday_of(weekday)?;
            week_on(today).map(|day| in_week(day, weekday))
        }
        ["this", weekday] => Some(in_week(today, weekday_of(weekday)?)).filter(|day| *day >= today),
        ["in", count, unit] => after(number(count)?, unit, today),
        ["a" | "one", "week", "from", "now"] => week_on(today),
        [one] => weekday_of(one)
            .and_then(|weekday| coming(today, weekday))
            .or_else(|| one.parse().ok().filter(|day: &NaiveDate| *day >= today && day.year() < END)),
        [day, month] => date(day, month, today).or_else(|| date(month, day, today)),
        _ => None,
    }
}

fn after(count: u32, unit: &str, today: NaiveDate) -> Option<NaiveDate> {
    match unit {
        "day" | "days" => today.checked_add_days(Days::new(count.into())),
        "week" | "weeks" => today.checked_add_days(Days::new(u64::from(count) * 7)),
        "month" | "months" => today.checked_add_months(Months::new(count)),
        _ => None,
    }
}

fn number(word: &str) -> Option<u32> {
    let named = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    let place = named.iter().position(|name| *name == word).and_then(|place| u32::try_from(place + 1).ok());
    let one = ["a", "an"].contains(&word).then_some(1);
    place.or(one).or_else(|| word.parse().ok()).filter(|number| (1..=99).contains(number))
}

/// The days of the week by their names.
pub(super) const WEEKDAYS: [(&str, Weekday); 7] = [
    ("monday", Weekday::Mon),
    ("tuesday", Weekday::Tue),
    ("wednesday", Weekday::Wed),
    ("thursday", Weekday::Thu),
    ("friday", Weekday::Fri),
    ("saturday", Weekday::Sat),
    ("sunday", Weekday::Sun),
];

/// A weekday by its name or a short form of it, of three letters or more.
fn weekday_of(word: &str) -> Option<Weekday> {
    // "sun" and "wed" are words as well.
    let short = |name: &str| name.starts_with(word) && word.len() >= 3 && !["sun", "wed", "sat"].contains(&word);
    WEEKDAYS.into_iter().find(|(name, _)| *name == word || short(name)).map(|(_, weekday)| weekday)
}

/// The next such day after today.
fn coming(today: NaiveDate, weekday: Weekday) -> Option<NaiveDate> {
    let ahead = (7 + weekday.num_days_from_monday() - today.weekday().num_days_from_monday()) % 7;
    today.checked_add_days(Days::new(if ahead == 0 { 7 } else { ahead.into() }))
}

/// That day of the week, from Monday to Sunday, in which `day` lies.
fn in_week(day: NaiveDate, weekday: Weekday) -> NaiveDate {
    day.week(Weekday::Mon)
        .checked_first_day()
        .and_then(|monday| monday.checked_add_days(Days::new(weekday.num_days_from_monday().into())))
        .unwrap_or(day)
}

fn week_on(today: NaiveDate) -> Option<NaiveDate> {
    today.checked_add_days(Days::new(7))
}

fn last_of_month(day: NaiveDate) -> Option<NaiveDate> {
    day.with_day(1)?.checked_add_months(Months::new(1))?.pred_opt()
}

/// A month by its name or a short form of it, of three letters or more.
pub(super) fn month_of(word: &str) -> Option<u32> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    (1..).zip(MONTHS).find(|(_, name)| word.len() >= 3 && name.starts_with(word)).map(|(month, _)| month)
}

/// A day of the month: "27", "27th".
pub(super) fn day_of(word: &str) -> Option<u32> {
    ["st", "nd", "rd", "th"].iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word).parse().ok()
}

/// "27 Nov", "27th november": this year's, or next year's where that is past.
fn date(day: &str, month: &str, today: NaiveDate) -> Option<NaiveDate> {
    let (month, day) = (month_of(month)?, day_of(day)?);
    let in_year = |year| NaiveDate::from_ymd_opt(year, month, day);
    in_year(today.year()).filter(|day| *day >= today).or_else(|| in_year(today.year().checked_add(1)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::day as on;
    use proptest::prelude::*;

    #[test]
    fn a_day_of_no_year_that_can_be_meant_is_a_word_like_others() {
        assert_eq!(
            due("keep the rota by 2149-12-31", crate::domain::testing::day("2026-11-24")).map(|(_, rest)| rest),
            Some("keep the rota")
        );
        assert_eq!(due("keep the rota by 9999-12-31", crate::domain::testing::day("2026-11-24")), None);
    }

    #[test]
    fn days_are_read_in_plain_words() {
        // 24 November 2026 is a Tuesday.
        for (words, expected) in [
            ("by Friday", "2026-11-27"),
            ("by fri", "2026-11-27"),
            ("on Tuesday", "2026-12-01"),
            ("tomorrow", "2026-11-25"),
            ("today.", "2026-11-24"),
            ("next week", "2026-12-04"),
            ("by the end of the week", "2026-11-27"),
            ("this week", "2026-11-27"),
            ("by end of month", "2026-11-30"),
            ("next month", "2026-12-31"),
            ("next monday", "2026-11-30"),
            ("this thursday", "2026-11-26"),
            ("27 Nov", "2026-11-27"),
            ("by Nov 27th", "2026-11-27"),
            ("3 march", "2027-03-03"),
            ("in two weeks", "2026-12-08"),
            ("in 3 days", "2026-11-27"),
            ("in a month", "2026-12-24"),
            ("by 2026-12-01", "2026-12-01"),
        ] {
            let line = format!("send the plan {words}");
            assert_eq!(due(&line, on("2026-11-24")), Some((on(expected), "send the plan")), "{words}");
        }
    }

    #[test]
    fn what_is_no_day_stays_in_the_line() {
        for line in
            ["the sun", "he wed", "by friday", "31 feb", "a plan for may", "in 300 weeks", "next steps", "send it on"]
        {
            assert_eq!(due(line, on("2026-11-24")), None, "{line}");
        }
    }

    proptest! {
        #[test]
        fn no_line_makes_the_reader_panic_and_what_is_left_is_its_beginning(line in ".{0,50}", more in "( by)?( the)?( next| end of| in)?( two)?( week| friday| nov| 27)?") {
            let line = line + &more;
            if let Some((day, rest)) = due(&line, on("2026-11-24")) {
                prop_assert!(day >= on("2026-11-24"));
                prop_assert!(line.starts_with(rest) && !rest.is_empty());
            }
        }
    }
}
