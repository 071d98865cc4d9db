//! The sample year: a backup whose days are moved by whole weeks, so that it ends today.

use chrono::{DateTime, Days, NaiveDate, SecondsFormat, TimeDelta, Utc};
use serde_json::Value;

use super::backup::{self, BackupError};
use crate::domain::kept::Kept;
use crate::domain::workspace::Workspace;

/// Reads the sample as if it had been written this week; weekdays stay what they are.
///
/// # Errors
/// As [`backup::decode`].
pub fn read(text: &str, today: NaiveDate) -> Result<Workspace, BackupError> {
    let backup = backup::decode(text)?;
    let written = backup.exported_at.map_or(today, |at| at.date_naive());
    // The week before its own Tuesday has begun is that of the Tuesday to come.
    let weeks = ((today - written).num_days() + 2).div_euclid(7);
    let mut value = backup.workspace.write();
    shift(&mut value, weeks);
    plan_ahead(&mut value, today);
    Ok(Workspace::read(&value).unwrap_or(backup.workspace))
}

fn shift(value: &mut Value, weeks: i64) {
    match value {
        Value::String(text) => {
            if let Some(shifted) = shifted(text, weeks) {
                *text = shifted;
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| shift(item, weeks)),
        Value::Object(fields) => fields.values_mut().for_each(|field| shift(field, weeks)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// What is planned for a day of this week that has passed is planned for the next.
fn plan_ahead(value: &mut Value, today: NaiveDate) {
    let Value::Object(fields) = value else { return };
    if fields.get("stage").and_then(Value::as_str) == Some("planned") {
        let day = fields.get("day").and_then(Value::as_str).and_then(|day| day.parse::<NaiveDate>().ok());
        if let Some(later) = day.filter(|day| *day < today).and_then(|day| day.checked_add_days(Days::new(7))) {
            fields.insert("day".to_owned(), Value::String(later.to_string()));
        }
        return;
    }
    fields.values_mut().for_each(|field| plan_ahead(field, today));
}

/// A text that is nothing but a day or an instant, so many weeks later.
fn shifted(text: &str, weeks: i64) -> Option<String> {
    if !text.starts_with(|first: char| first.is_ascii_digit()) {
        return None;
    }
    let later = TimeDelta::try_weeks(weeks)?;
    if let Ok(day) = text.parse::<NaiveDate>() {
        return day.checked_add_signed(later).map(|day| day.to_string());
    }
    let instant: DateTime<Utc> = text.parse().ok()?;
    let instant = instant.checked_add_signed(later)?;
    Some(instant.to_rfc3339_opts(SecondsFormat::AutoSi, true))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::day;

    const SAMPLE: &str = include_str!("../../pwa/sample.json");

    #[test]
    fn the_sample_is_a_year_with_seven_people_and_ends_today() {
        for today in ["2026-11-23", "2026-11-24", "2026-11-26", "2026-11-28", "2026-11-29", "2027-03-02", "2026-01-01"]
        {
            let (sample, today) = (read(SAMPLE, day(today)).unwrap(), day(today));
            assert_eq!(sample.notebooks.len(), 7);
            let books = || sample.notebooks.iter().map(|(_, notebook)| &notebook.book);
            assert!(books().map(|book| book.sessions.len()).sum::<usize>() >= 150);
            let held = books().flat_map(|book| book.held().into_iter().map(|(_, session)| session.day));
            let last = held.max().unwrap();
            let sessions = books().flat_map(|book| book.sessions.iter());
            let planned: Vec<_> =
                sessions.filter(|(_, session)| session.is_planned()).map(|(_, session)| session.day).collect();
            assert!(planned.len() >= 5 && planned.iter().all(|day| *day >= today), "{today}: {planned:?}");
            assert!(last <= today && (today - last).num_days() < 14, "{today}: the last was on {last}");
        }
    }

    #[test]
    fn it_moves_by_a_week_every_sunday_and_on_the_day_it_was_written_it_is_as_it_was() {
        let written = backup::decode(SAMPLE).unwrap().workspace;
        assert_eq!(read(SAMPLE, day("2026-11-24")).unwrap(), written);
        let first = |today: &str| {
            let sample = read(SAMPLE, day(today)).unwrap();
            sample.notebooks.values().filter_map(|notebook| notebook.person()).map(|person| person.added_on).min()
        };
        let as_written = first("2026-11-24").unwrap();
        for (today, weeks) in [("2026-11-21", -1), ("2026-11-22", 0), ("2026-11-28", 0), ("2026-11-29", 1)] {
            assert_eq!(first(today), Some(as_written + TimeDelta::weeks(weeks)), "{today}");
        }
    }

    #[test]
    fn weekdays_stay_and_words_that_hold_a_day_do_too() {
        assert_eq!(shifted("2026-11-24", 2).as_deref(), Some("2026-12-08"));
        assert_eq!(shifted("2026-11-24T09:00:00.500Z", -1).as_deref(), Some("2026-11-17T09:00:00.500Z"));
        assert_eq!(shifted("2026-11-24 is the day", 1), None);
        assert_eq!(shifted("14:00:00", 1), None);
    }
}
