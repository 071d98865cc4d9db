//! What a change is written with: who writes, when, and new ids. The domain asks no clock and no dice.

use chrono::{DateTime, NaiveDate, Utc};

use super::id::Id;
use super::revision::Writer;

/// Who is writing, what time it is, and a well of random bytes.
pub struct Pen {
    /// This installation.
    pub writer: Writer,
    /// The instant of the change.
    pub now: DateTime<Utc>,
    /// The day of the change where the manager sits.
    pub today: NaiveDate,
    random: Box<dyn FnMut() -> [u8; 10]>,
}

impl Pen {
    /// A pen for one change.
    pub fn new(
        writer: Writer,
        now: DateTime<Utc>,
        today: NaiveDate,
        random: impl FnMut() -> [u8; 10] + 'static,
    ) -> Self {
        Self { writer, now, today, random: Box::new(random) }
    }

    /// A new id.
    pub fn id<T>(&mut self) -> Id<T> {
        Id::from_bytes((self.random)())
    }
}
