//! Dates and times, as the reader writes them.

use std::cell::RefCell;

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime};
use js_sys::{Array, Function, Intl::DateTimeFormat, Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::{js_date, today};

/// The words are English, so the dates are in the reader's English, or in Britain's where they have none.
fn locale() -> String {
    let languages = window().navigator().languages();
    let english = languages.iter().filter_map(|tag| tag.as_string()).find(|tag| tag.starts_with("en"));
    english.unwrap_or_else(|| "en-GB".to_owned())
}

/// What is written of a moment, and how: the options of the browser's `Intl.DateTimeFormat`.
type Parts = &'static [(&'static str, &'static str)];

thread_local! {
    /// The browser's formats, each made once: to make one takes longer than a page of days.
    static FORMATS: RefCell<Vec<(Parts, Function)>> = const { RefCell::new(Vec::new()) };
}

fn format_of(parts: Parts) -> Function {
    FORMATS.with_borrow_mut(|formats| {
        if let Some((_, format)) = formats.iter().find(|(made_of, _)| *made_of == parts) {
            return format.clone();
        }
        let options = Object::new();
        for (name, value) in [("timeZone", "UTC")].iter().chain(parts) {
            let _ = Reflect::set(&options, &(*name).into(), &(*value).into());
        }
        let format = DateTimeFormat::new(&Array::of1(&locale().into()), &options).format();
        formats.push((parts, format.clone()));
        format
    })
}

/// Days and times here have no time zone, so their words are those of that moment in the one that never moves: where the
/// clock is put forward or a day is left out, there may be no such moment.
fn written(moment: NaiveDateTime, parts: Parts) -> String {
    let text = format_of(parts).call1(&JsValue::NULL, &js_date(moment.and_utc()));
    text.ok().and_then(|text| text.as_string()).unwrap_or_else(|| moment.to_string())
}

fn format_day(day: NaiveDate, parts: Parts) -> String {
    written(day.and_time(NaiveTime::MIN), parts)
}

/// Whether the reader writes the day before the month.
pub fn day_comes_first() -> bool {
    let day = NaiveDate::from_ymd_opt(2000, 1, 22).unwrap_or_default();
    format_day(day, &[("day", "2-digit"), ("month", "2-digit")]).starts_with("22")
}

/// "Tuesday 24 November", with the year where it is not this one.
pub fn day_long(day: NaiveDate) -> String {
    if day.year() == today().year() {
        format_day(day, &[("weekday", "long"), ("day", "numeric"), ("month", "long")])
    } else {
        format_day(day, &[("weekday", "long"), ("day", "numeric"), ("month", "long"), ("year", "numeric")])
    }
}

/// "24 Nov", with the year where it is not this one.
pub fn day_short(day: NaiveDate) -> String {
    if day.year() == today().year() {
        format_day(day, &[("day", "numeric"), ("month", "short")])
    } else {
        format_day(day, &[("day", "numeric"), ("month", "short"), ("year", "numeric")])
    }
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
    written(NaiveDate::default().and_time(time), &[("timeStyle", "short")])
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
