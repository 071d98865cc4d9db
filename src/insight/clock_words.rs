//! Times and small numbers as one says them.

use chrono::{NaiveTime, Timelike};

const NUMBERS: [&str; 12] =
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/// A number as one says it: in words up to twelve, in digits beyond.
pub fn number(n: usize) -> String {
    let word = n.checked_sub(1).and_then(|place| NUMBERS.get(place));
    word.map_or_else(|| n.to_string(), |word| (*word).to_owned())
}

/// A time of day as one says it: "two", "half past four", "noon"; off the quarters as on a clock, "14:20".
pub fn spoken(time: NaiveTime) -> String {
    let hour = time.hour();
    match (hour, time.minute()) {
        (0, 0) => "midnight".to_owned(),
        (12, 0) => "noon".to_owned(),
        (_, 0) => on_the_dial(hour),
        (_, 15) => format!("quarter past {}", on_the_dial(hour)),
        (_, 30) => format!("half past {}", on_the_dial(hour)),
        (_, 45) => format!("quarter to {}", on_the_dial(hour + 1)),
        (_, minute) => format!("{hour:02}:{minute:02}"),
    }
}

/// How far something planned has come, and what it is over: "24 of 45 minutes".
pub fn so_far(minutes: u32, planned: u32) -> String {
    let so_far = format!("{minutes} of {planned} minutes");
    match minutes.saturating_sub(planned) {
        0 => so_far,
        over => format!("{so_far}, {over} over"),
    }
}

/// The word at which the hour hand points.
fn on_the_dial(hour: u32) -> String {
    let hour = usize::try_from(hour % 12).unwrap_or(0);
    number(if hour == 0 { NUMBERS.len() } else { hour })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(time: &str) -> String {
        spoken(time.parse().unwrap())
    }

    #[test]
    fn a_time_on_a_quarter_is_said_in_words() {
        assert_eq!(said("14:00:00"), "two");
        assert_eq!(said("16:30:00"), "half past four");
        assert_eq!(said("09:15:00"), "quarter past nine");
        assert_eq!(said("09:45:00"), "quarter to ten");
    }

    #[test]
    fn around_twelve_the_words_stay_right() {
        assert_eq!(said("12:00:00"), "noon");
        assert_eq!(said("00:00:00"), "midnight");
        assert_eq!(said("12:30:00"), "half past twelve");
        assert_eq!(said("11:45:00"), "quarter to twelve");
        assert_eq!(said("12:45:00"), "quarter to one");
        assert_eq!(said("23:45:00"), "quarter to twelve");
        assert_eq!(said("00:15:00"), "quarter past twelve");
    }

    #[test]
    fn any_other_time_is_read_off_the_clock() {
        assert_eq!(said("14:20:00"), "14:20");
        assert_eq!(said("09:05:00"), "09:05");
    }

    #[test]
    fn numbers_beyond_twelve_are_digits() {
        assert_eq!((number(1), number(12)), ("one".to_owned(), "twelve".to_owned()));
        assert_eq!((number(0), number(13)), ("0".to_owned(), "13".to_owned()));
    }

    #[test]
    fn minutes_are_said_of_those_planned_and_what_is_over_once_something_is() {
        assert_eq!(so_far(24, 45), "24 of 45 minutes");
        assert_eq!(so_far(30, 30), "30 of 30 minutes");
        assert_eq!(so_far(33, 30), "33 of 30 minutes, 3 over");
    }
}
