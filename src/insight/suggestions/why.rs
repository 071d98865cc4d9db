//! Why a question is suggested, and how that is said.

use chrono::NaiveDate;

use crate::domain::pronouns::Words;
use crate::domain::theme::Theme;
use crate::insight::bank::{Depth, Opens, Question};
use crate::insight::clock_words::number;

/// How somebody opens up, as far as it decides how close a question should go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pace {
    /// Fast, or it is not known.
    Any,
    /// Slowly.
    Slow,
    /// In writing first.
    Writes,
}

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
    /// One about this was passed over, and these are its gentler words.
    RoundAbout(Opens),
    /// The priority did not come up since that day.
    Quiet(Theme, NaiveDate),
    /// Nothing of the bank that opens this was asked since that day; ever, where there is none.
    NotOpened(Opens, Option<NaiveDate>),
    /// The same, where it is only known that it was not lately.
    NotOpenedLately(Opens),
    /// It goes as close as fits how they open up, and how often the two have met.
    Fits(Depth, Pace, usize),
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
            Self::RoundAbout(opens) => {
                format!("One about {} was passed over. These are gentler words.", about(opens, they))
            }
            Self::Quiet(theme, day) => format!("{} has not come up since {}.", theme.label(), since(day)),
            Self::NotOpened(opens, None) => not_opened(opens, they, "yet"),
            Self::NotOpened(opens, Some(day)) => not_opened(opens, they, &format!("since {}", since(day))),
            Self::NotOpenedLately(opens) => not_opened(opens, they, "lately"),
            Self::Fits(depth, pace, met) => close(depth, pace, met, they),
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
            // Nothing is looked for by what is only told.
            Self::ComesRound
            | Self::RoundAbout(_)
            | Self::Quiet(..)
            | Self::NotOpened(..)
            | Self::NotOpenedLately(_)
            | Self::Fits(..) => false,
            Self::NotAsked(_) => question.opens == Opens::FeedbackOnMe,
            Self::NoWin(_) => question.opens == Opens::Wins,
            Self::NoCareer(_) => question.opens == Opens::Career,
            Self::Thin(theme, _) | Self::NotLately(theme) => question.theme == theme,
        }
    }
}

fn not_opened(opens: Opens, they: Words, when: &str) -> String {
    format!("No question {when} about {}.", about(opens, they))
}

/// What a question opens, said of one person.
fn about(opens: Opens, they: Words) -> String {
    let Words { subject, object, possessive, .. } = they;
    match opens {
        Opens::Wellbeing => ["how ", subject, " ", they.verb("is", "are")].concat(),
        Opens::RemoteLife => ["where ", subject, " ", they.verb("works", "work")].concat(),
        Opens::People => ["the people around ", object].concat(),
        Opens::Interests => ["what ", subject, " ", they.verb("enjoys", "enjoy")].concat(),
        Opens::Career => ["where ", subject, " ", they.verb("wants", "want"), " to go"].concat(),
        Opens::Agency => ["a say of ", possessive, " own"].concat(),
        _ => opens.label().to_owned(),
    }
}

/// How close a question goes, and what speaks for that.
fn close(depth: Depth, pace: Pace, met: usize, they: Words) -> String {
    let subject = they.subject;
    let times = if met == 1 { "once".to_owned() } else { [&number(met), " times"].concat() };
    match (depth, pace) {
        (Depth::Light, Pace::Slow) => format!("A light one: {subject} {} up slowly.", they.verb("opens", "open")),
        (Depth::Light, Pace::Writes) => {
            format!("A light one: {subject} {} up in writing first.", they.verb("opens", "open"))
        }
        (Depth::Light, Pace::Any) if met == 0 => "A light one, to begin with.".to_owned(),
        (Depth::Light, Pace::Any) => "A light one, for any day.".to_owned(),
        (Depth::Warm, _) => format!("A little closer: you have met {times}."),
        (Depth::Deep, _) => format!("It goes close: you have met {times}."),
    }
}
