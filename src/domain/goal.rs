//! Something they want, in their words.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::text::Line;
use super::topic::Side;

/// Something they want.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    /// What, in their words.
    pub words: Line,
    /// Why it matters to them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<Line>,
    /// The next small step.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_step: Option<Line>,
    /// Who takes that step.
    pub owner: Side,
    /// The day it was reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done_on: Option<NaiveDate>,
}
