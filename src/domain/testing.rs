//! Pens and people for tests.

use chrono::{DateTime, NaiveDate, Utc};

use super::notebook::Notebook;
use super::pen::Pen;
use super::revision::Writer;
use super::rhythm::Rhythm;
use super::text::{Line, Name};

/// A day, written as `2026-11-24`.
pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// An instant, written as `2026-11-24T14:00:00Z`.
pub fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// A pen of writer `test` at noon on Tuesday 24 November 2026, whose ids count upwards and never repeat.
pub fn pen() -> Pen {
    pen_on("2026-11-24")
}

/// The same on another day.
pub fn pen_on(today: &str) -> Pen {
    pen_at(&format!("{today}T12:00:00Z"))
}

/// The same at an instant; its day is that of UTC.
pub fn pen_at(now: &str) -> Pen {
    use std::sync::atomic::{AtomicU64, Ordering};
    static COUNT: AtomicU64 = AtomicU64::new(1);
    let now = at(now);
    Pen::new(Writer::try_from("test".to_owned()).unwrap(), now, now.date_naive(), || {
        let mut bytes = [0; 10];
        bytes[2..].copy_from_slice(&COUNT.fetch_add(1, Ordering::Relaxed).to_be_bytes());
        bytes
    })
}

/// A line.
pub fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}

/// The notebook of somebody called Amara, met weekly.
pub fn amara() -> Notebook {
    Notebook::new(&pen(), Name::new("Amara Okafor").unwrap(), Rhythm::default())
}
