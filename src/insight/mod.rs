//! Numbers over notebooks, and the sentences that say them. Pure: today and now are arguments.
//!
//! Everything here measures the manager's own conduct, but for [`trend`], which repeats what somebody said of themselves.
//! Nothing rates, ranks or sorts a person by worth, and none of it is stored: each number is computed from the notebook
//! when it is shown.

pub mod backup_health;
pub mod balance;
pub mod bank;
pub mod budget;
pub mod clock_words;
pub mod look_back;
pub mod meter;
pub mod perils;
pub mod preflight;
pub mod questions;
pub mod room;
pub mod search;
pub mod strip;
pub mod suggestions;
pub mod trend;
pub mod week;
