//! What is talked about: the four priorities of the brief, and what lies beside them.

use serde::{Deserialize, Serialize};

/// One of the four priorities.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Priority {
    /// How are they, not how is the project?
    Person,
    /// What do they care about, where do they want to go?
    Purpose,
    /// What should they tell me about how I manage?
    TwoWay,
    /// Are they in charge of their story?
    Agency,
}

impl Priority {
    /// All four, in the order of the brief.
    pub const ALL: [Self; 4] = [Self::Person, Self::Purpose, Self::TwoWay, Self::Agency];

    /// The theme that stands for it.
    pub fn theme(self) -> Theme {
        match self {
            Self::Person => Theme::Person,
            Self::Purpose => Theme::Purpose,
            Self::TwoWay => Theme::TwoWay,
            Self::Agency => Theme::Agency,
        }
    }
}

/// The one theme that everything talked about carries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// The person, not the project.
    #[default]
    Person,
    /// Passions and purpose.
    Purpose,
    /// Feedback on the manager.
    TwoWay,
    /// Their own hero.
    Agency,
    /// How the work is going; it belongs outside the 1:1.
    Status,
    /// How they are doing at it; kept brief, parked for the review.
    Performance,
    /// Leave, tools, rooms.
    Logistics,
}

impl Theme {
    /// All seven: the four priorities first.
    pub const ALL: [Self; 7] =
        [Self::Person, Self::Purpose, Self::TwoWay, Self::Agency, Self::Status, Self::Performance, Self::Logistics];

    /// The priority it belongs to, if any.
    pub fn priority(self) -> Option<Priority> {
        match self {
            Self::Person => Some(Priority::Person),
            Self::Purpose => Some(Priority::Purpose),
            Self::TwoWay => Some(Priority::TwoWay),
            Self::Agency => Some(Priority::Agency),
            Self::Status | Self::Performance | Self::Logistics => None,
        }
    }

    /// The short name on tags.
    pub fn label(self) -> &'static str {
        match self {
            Self::Person => "Person",
            Self::Purpose => "Purpose",
            Self::TwoWay => "Two-way",
            Self::Agency => "Own hero",
            Self::Status => "Status",
            Self::Performance => "Performance",
            Self::Logistics => "Logistics",
        }
    }

    /// The word in data files, and in `data-priority` for the four.
    pub fn code(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Purpose => "purpose",
            Self::TwoWay => "two-way",
            Self::Agency => "agency",
            Self::Status => "status",
            Self::Performance => "performance",
            Self::Logistics => "logistics",
        }
    }

    /// The theme with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_is_the_word_in_the_file() {
        for theme in Theme::ALL {
            assert_eq!(serde_json::to_value(theme).unwrap(), theme.code());
            assert_eq!(Theme::from_code(theme.code()), Some(theme));
        }
    }
}
