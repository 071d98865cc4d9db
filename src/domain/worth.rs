//! What a 1:1 was worth.

use serde::{Deserialize, Serialize};

/// How much somebody's hour was worth to them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Worth {
    /// Next to nothing.
    NotMuch,
    /// Something.
    ALittle,
    /// Enough.
    Fairly,
    /// More than enough.
    AGoodDeal,
    /// They would not have missed it.
    VeryMuch,
}

impl Worth {
    /// From the least to the most.
    pub const ALL: [Self; 5] = [Self::NotMuch, Self::ALittle, Self::Fairly, Self::AGoodDeal, Self::VeryMuch];

    /// In words.
    pub fn label(self) -> &'static str {
        match self {
            Self::NotMuch => "not much",
            Self::ALittle => "a little",
            Self::Fairly => "fairly",
            Self::AGoodDeal => "a good deal",
            Self::VeryMuch => "very much",
        }
    }
}
