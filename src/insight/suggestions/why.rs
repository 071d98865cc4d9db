//! Why a question is suggested, and how that is said.

use chrono::NaiveDate;

use crate::domain::pronouns::Words;
use crate::domain::theme::Theme;
use crate::insight::bank::{Opens, Question};
use crate::insight::clock_words::number;

/// Why a question is suggested.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Why {
    /// It was passed over in one of the last conversations, and these are its gentler words.
    ComesRound,
    /// They were not asked how the manager manages since that day, where it is known.
    NotAsked(Option<NaiveDate>),
    /// Somebody who rarely tells a win told none in so many conversations.
    NoWin(usize),
    /// Where they want to go was not talked about since that day, where it is known.
    NoCareer(Option<NaiveDate>),
    /// The priority is thin in so many of the last conversations.
    Thin(Theme, usize),
    /// Nothing is amiss with its priority; it was only not asked lately.
    NotLately(Theme),
}

impl Why {
    /// The reason in the manager's language. `since` says a day as one says it: "June".
    pub fn words(self, they: Words, since: &dyn Fn(NaiveDate) -> String) -> String {
        let Words { subject, object, possessive, .. } = they;
        let wants = they.verb("wants", "want");
        match self {
            Self::ComesRound => "It was passed over lately. These are gentler words.".to_owned(),
            Self::NotAsked(Some(day)) => {
                format!("You have not asked {object} how you manage since {}.", since(day))
            }
            Self::NotAsked(None) => format!("You have not asked {object} how you manage lately."),
            Self::NoWin(1) => "Nothing that went well was noted last time.".to_owned(),
            Self::NoWin(many) => format!("Nothing that went well was noted in your last {}.", number(many)),
            Self::NoCareer(Some(day)) => {
                format!("You have not talked about where {subject} {wants} to go since {}.", since(day))
            }
            Self::NoCareer(None) => {
                format!("By {possessive} page, you have not talked about where {subject} {wants} to go yet.")
            }
            Self::Thin(theme, 1) => format!("{} was thin last time.", theme.label()),
            Self::Thin(theme, many) => format!("{} is thin in your last {}.", theme.label(), number(many)),
            Self::NotLately(_) => "Not asked lately.".to_owned(),
        }
    }

    /// The priority that it speaks of.
    pub(super) fn theme(self) -> Option<Theme> {
        match self {
            Self::Thin(theme, _) | Self::NotLately(theme) => Some(theme),
            _ => None,
        }
    }

    /// Whether a question answers to it.
    pub(super) fn fits(self, question: &Question) -> bool {
        match self {
            Self::ComesRound => false,
            Self::NotAsked(_) => question.opens == Opens::FeedbackOnMe,
            Self::NoWin(_) => question.opens == Opens::Wins,
            Self::NoCareer(_) => question.opens == Opens::Career,
            Self::Thin(theme, _) | Self::NotLately(theme) => question.theme == theme,
        }
    }
}
