//! Dates and times, as the reader writes them.

use chrono::{Datelike, NaiveDate, NaiveTime};
use js_sys::{Array, Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::{js_date, today};

/// The words are English, so the dates are in the reader's English, or in Britain's where they have none.
fn locale() -> String {
    let languages = window().navigator().languages();
    let english = languages.iter().filter_map(|tag| tag.as_string()).find(|tag| tag.starts_with("en"));
    english.unwrap_or_else(|| "en-GB".to_owned())
}

/// A day has no time zone, so its words are those of the midnight that it has in the one that never moves: here, where
/// the clock is put forward or a day is left out, there may be none.
fn format_day(day: NaiveDate, parts: &[(&str, &str)]) -> String {
    let date = js_date(day.and_time(NaiveTime::MIN).and_utc());
    let options = Object::new();
    let _ = Reflect::set(&options, &"timeZone".into(), &"UTC".into());
    for (name, value) in parts {
        let _ = Reflect::set(&options, &(*name).into(), &(*value).into());
    }
    date.to_locale_date_string(&locale(), &options).into()
}

/// Whether the reader writes the day before the month.
pub fn day_comes_first() -> bool {
    let day = NaiveDate::from_ymd_opt(2000, 1, 22).unwrap_or_default();
    format_day(day, &[("day", "2-digit"), ("month", "2-digit")]).starts_with("22")
}

/// "Tuesday 24 November", with the year where it is not this one.
pub fn day_long(day: NaiveDate) -> String {
    let mut parts = vec![("weekday", "long"), ("day", "numeric"), ("month", "long")];
    if day.year() != today().year() {
        parts.push(("year", "numeric"));
    }
    format_day(day, &parts)
}

/// "24 Nov", with the year where it is not this one.
pub fn day_short(day: NaiveDate) -> String {
    let mut parts = vec![("day", "numeric"), ("month", "short")];
    if day.year() != today().year() {
        parts.push(("year", "numeric"));
    }
    format_day(day, &parts)
}

/// "March 2024".
pub fn month_long(day: NaiveDate) -> String {
    format_day(day, &[("month", "long"), ("year", "numeric")])
}

/// Since when: "27 Oct" within the last weeks, beyond them "June", with the year where it is not this one.
pub fn day_since(day: NaiveDate) -> String {
    let today = today();
    if (today - day).num_days() < 90 {
        day_short(day)
    } else if day.year() == today.year() {
        format_day(day, &[("month", "long")])
    } else {
        month_long(day)
    }
}

/// "today", "tomorrow", "Thursday", and beyond a week "24 Nov".
pub fn day_near(day: NaiveDate) -> String {
    match (day - today()).num_days() {
        -1 => "yesterday".to_owned(),
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        2..=6 => format_day(day, &[("weekday", "long")]),
        _ => day_short(day),
    }
}

/// "14:00" or "2:00 PM".
pub fn clock(time: NaiveTime) -> String {
    let date = js_date(NaiveDate::default().and_time(time).and_utc());
    let options = Object::new();
    let _ = Reflect::set(&options, &"timeZone".into(), &"UTC".into());
    let _ = Reflect::set(&options, &"timeStyle".into(), &"short".into());
    let format = js_sys::Intl::DateTimeFormat::new(&Array::of1(&locale().into()), &options).format();
    format.call1(&JsValue::NULL, &date).ok().and_then(|text| text.as_string()).unwrap_or_else(|| time.to_string())
}

/// "today 14:00".
pub fn when(day: NaiveDate, time: Option<NaiveTime>) -> String {
    time.map_or_else(|| day_near(day), |time| format!("{} {}", day_near(day), clock(time)))
}

/// "Thu 11:00": what fits beside a name.
pub fn when_short(day: NaiveDate, time: Option<NaiveTime>) -> String {
    match (day - today()).num_days() {
        2..=6 => {
            let day = format_day(day, &[("weekday", "short")]);
            time.map_or_else(|| day.clone(), |time| format!("{day} {}", clock(time)))
        }
        1 => day_near(day),
        _ => when(day, time),
    }
}
