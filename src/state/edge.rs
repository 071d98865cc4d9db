//! What the state asks of the world outside: the clock, dice, and to be called back later.

use chrono::{DateTime, NaiveDate, Utc};

/// The world outside, as functions, so that tests can stand in for it.
#[derive(Clone, Copy)]
pub struct Edge {
    /// What instant it is.
    pub now: fn() -> DateTime<Utc>,
    /// What day it is where the manager sits.
    pub today: fn() -> NaiveDate,
    /// Ten random bytes.
    pub random: fn() -> [u8; 10],
    /// Calls back after so many milliseconds.
    pub after: fn(u32, Box<dyn FnOnce()>),
}
