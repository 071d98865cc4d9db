//! Something that went well.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::id::Id;
use super::session::Session;
use super::text::Line;

/// Something that went well, kept so that it can be said aloud.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Win {
    /// What went well.
    pub words: Line,
    /// The day it was noted.
    pub on: NaiveDate,
    /// The 1:1 it came up in, if it did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session: Option<Id<Session>>,
}
