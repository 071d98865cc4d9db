//! How often two people meet, and when the next time is due. Days, not instants: no clock change moves a 1:1.

use std::fmt;

use chrono::{Datelike, Days, Months, NaiveDate, NaiveTime, Weekday};
use serde::{Deserialize, Serialize};

/// How often they meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cadence {
    /// Every so many weeks.
    EveryWeeks(Weeks),
    /// Once a calendar month.
    Monthly,
}

/// A number of weeks between 1 and 26.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Weeks(u8);

/// The length of a 1:1 in minutes, between 5 and 240.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub struct Minutes(u16);

/// A number outside the range of its kind; says the range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutOfRange(&'static str);

impl fmt::Display for OutOfRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl TryFrom<u8> for Weeks {
    type Error = OutOfRange;

    fn try_from(weeks: u8) -> Result<Self, OutOfRange> {
        if (1..=26).contains(&weeks) { Ok(Self(weeks)) } else { Err(OutOfRange("between 1 and 26 weeks")) }
    }
}

impl From<Weeks> for u8 {
    fn from(weeks: Weeks) -> Self {
        weeks.0
    }
}

impl TryFrom<u16> for Minutes {
    type Error = OutOfRange;

    fn try_from(minutes: u16) -> Result<Self, OutOfRange> {
        if (5..=240).contains(&minutes) { Ok(Self(minutes)) } else { Err(OutOfRange("between 5 and 240 minutes")) }
    }
}

impl From<Minutes> for u16 {
    fn from(minutes: Minutes) -> Self {
        minutes.0
    }
}

impl Default for Minutes {
    fn default() -> Self {
        Self::HALF_HOUR
    }
}

impl Minutes {
    /// Half an hour, the usual length until another is set.
    pub const HALF_HOUR: Self = Self(30);

    /// The number.
    pub fn get(self) -> u16 {
        self.0
    }

    /// The nearest length in range to a number of seconds.
    pub fn from_seconds(seconds: i64) -> Self {
        Self(u16::try_from((seconds + 30) / 60).unwrap_or(0).clamp(5, 240))
    }
}

impl Cadence {
    /// Every week.
    pub const WEEKLY: Self = Self::EveryWeeks(Weeks(1));

    /// About how many days lie between two meetings.
    pub fn days(self) -> u32 {
        match self {
            Self::EveryWeeks(weeks) => 7 * u32::from(weeks.0),
            Self::Monthly => 30,
        }
    }

    /// In words: "every week", "every other week", "every 3 weeks", "once a month".
    pub fn words(self) -> String {
        match self {
            Self::EveryWeeks(Weeks(1)) => "every week".to_owned(),
            Self::EveryWeeks(Weeks(2)) => "every other week".to_owned(),
            Self::EveryWeeks(Weeks(n)) => format!("every {n} weeks"),
            Self::Monthly => "once a month".to_owned(),
        }
    }
}

/// How often, on which day, at what time and for how long two people meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rhythm {
    /// How often.
    pub cadence: Cadence,
    /// The usual day of the week.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weekday: Option<Weekday>,
    /// The usual time of day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<NaiveTime>,
    /// The usual length.
    pub minutes: Minutes,
}

impl Default for Rhythm {
    fn default() -> Self {
        Self { cadence: Cadence::WEEKLY, weekday: None, time: None, minutes: Minutes::HALF_HOUR }
    }
}

impl Rhythm {
    /// The day on which a 1:1 is due after one held on `last`.
    pub fn next_after(self, last: NaiveDate) -> NaiveDate {
        match self.cadence {
            Cadence::EveryWeeks(_) => {
                let day = last.checked_add_days(Days::new(self.cadence.days().into())).unwrap_or(last);
                self.weekday.map_or(day, |weekday| nearest(weekday, day))
            }
            Cadence::Monthly => {
                let day = last.checked_add_months(Months::new(1)).unwrap_or(last);
                nearest(self.weekday.unwrap_or(last.weekday()), day)
            }
        }
    }
}

/// The day nearest to `day` that falls on `weekday`: at most three days away.
fn nearest(weekday: Weekday, day: NaiveDate) -> NaiveDate {
    let ahead = u64::from(weekday.days_since(day.weekday()));
    let moved =
        if ahead <= 3 { day.checked_add_days(Days::new(ahead)) } else { day.checked_sub_days(Days::new(7 - ahead)) };
    moved.unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::day;
    use proptest::prelude::*;

    fn every(weeks: u8, weekday: Option<Weekday>) -> Rhythm {
        Rhythm { cadence: Cadence::EveryWeeks(Weeks(weeks)), weekday, ..Rhythm::default() }
    }

    #[test]
    fn a_week_after_tuesday_is_tuesday() {
        assert_eq!(every(1, Some(Weekday::Tue)).next_after(day("2026-11-24")), day("2026-12-01"));
    }

    #[test]
    fn a_late_one_finds_its_way_back_to_the_usual_weekday() {
        assert_eq!(every(2, Some(Weekday::Tue)).next_after(day("2026-11-26")), day("2026-12-08"));
        assert_eq!(every(1, Some(Weekday::Tue)).next_after(day("2026-11-28")), day("2026-12-08"));
    }

    #[test]
    fn monthly_keeps_the_weekday_nearest_to_one_calendar_month_on() {
        let monthly = Rhythm { cadence: Cadence::Monthly, ..Rhythm::default() };
        assert_eq!(monthly.next_after(day("2026-11-24")), day("2026-12-22"));
        assert_eq!(monthly.next_after(day("2026-01-31")), day("2026-02-28"));
    }

    #[test]
    fn a_rhythm_reads_as_one_says_it() {
        assert_eq!(Cadence::WEEKLY.words(), "every week");
        assert_eq!(every(2, None).cadence.words(), "every other week");
        assert_eq!(Cadence::Monthly.words(), "once a month");
    }

    proptest! {
        #[test]
        fn the_next_day_is_at_most_three_days_off_and_on_the_usual_weekday(offset in 0_u64..20_000, weeks in 1_u8..=26, weekday in 0_u8..7) {
            let last = day("1990-01-01") + Days::new(offset);
            let weekday = Weekday::try_from(weekday).unwrap();
            let next = every(weeks, Some(weekday)).next_after(last);
            prop_assert_eq!(next.weekday(), weekday);
            prop_assert!(((next - last).num_days() - 7 * i64::from(weeks)).abs() <= 3);
        }
    }
}
