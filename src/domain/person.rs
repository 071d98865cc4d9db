//! Who somebody is, in their words. Only the name is asked for.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::pronouns::Words;
use super::rhythm::Rhythm;
use super::talk::Percent;
use super::text::{Line, Name};

/// The front page of a notebook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// What they are called.
    pub name: Name,
    /// As they write them: "she/her".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pronouns: Option<Line>,
    /// What they do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Line>,
    /// The first day with this manager.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start_day: Option<NaiveDate>,
    /// The day they were added to the app.
    pub added_on: NaiveDate,
    /// Where they work.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Line>,
    /// Their time zone, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_zone: Option<Line>,
    /// How often, when and how long they meet.
    pub rhythm: Rhythm,
    /// How readily they open up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opens_up: Option<OpensUp>,
    /// Whether they speak up about what went well.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tells_wins: Option<TellsWins>,
    /// How they like to be thanked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub likes_recognition: Option<Line>,
    /// How they like to hear feedback.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub likes_feedback: Option<Line>,
    /// When they were last asked for feedback on the manager.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feedback_asked_on: Option<NaiveDate>,
    /// The day of the last 1:1 whose notes the manager has read again before the next one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read_up_to: Option<NaiveDate>,
    /// What status may take of a plan for them at most, where it is not the usual share.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status_at_most: Option<Percent>,
    /// What performance may take of it at most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub performance_at_most: Option<Percent>,
    /// What their interests and plans should have of it at least.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interests_at_least: Option<Percent>,
    /// Where they want to go.
    #[serde(default)]
    pub horizons: Horizons,
    /// The day their page was put away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub archived_on: Option<NaiveDate>,
}

impl Person {
    /// Somebody of whom only the name is known.
    pub fn new(name: Name, added_on: NaiveDate, rhythm: Rhythm) -> Self {
        Self {
            name,
            pronouns: None,
            role: None,
            start_day: None,
            added_on,
            place: None,
            time_zone: None,
            rhythm,
            opens_up: None,
            tells_wins: None,
            likes_recognition: None,
            likes_feedback: None,
            feedback_asked_on: None,
            read_up_to: None,
            status_at_most: None,
            performance_at_most: None,
            interests_at_least: None,
            horizons: Horizons::default(),
            archived_on: None,
        }
    }

    /// How a sentence speaks of them.
    pub fn words(&self) -> Words {
        Words::for_pronouns(self.pronouns.as_ref().map(Line::as_str))
    }
}

/// How readily somebody opens up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OpensUp {
    /// At once.
    Fast,
    /// After a while; questions are sent ahead.
    Slowly,
    /// In writing before aloud.
    InWritingFirst,
}

/// Whether somebody speaks up about what went well.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TellsWins {
    /// They do.
    Readily,
    /// They rarely do: ask.
    Rarely,
}

/// Where somebody wants to go, near and far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Horizons {
    /// Now.
    #[serde(default)]
    pub now: Horizon,
    /// In a year.
    #[serde(default)]
    pub one_year: Horizon,
    /// In three to five years.
    #[serde(default)]
    pub five_years: Horizon,
    /// The dream.
    #[serde(default)]
    pub dream: Horizon,
}

/// One distance into the future.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Horizon {
    /// Their words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<Line>,
    /// The day it was last talked about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub talked_on: Option<NaiveDate>,
}

/// Something to know about somebody, under a heading of one's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// "At home", "Good to know".
    pub label: Line,
    /// What to know.
    pub words: Line,
    /// Left out of everything made to be shared. Backups hold it.
    #[serde(default)]
    pub left_out: bool,
}

/// Something that matters to somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interest {
    /// What.
    pub words: Line,
    /// In the work or beyond it.
    pub sphere: Sphere,
    /// The energy it gives, if asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub energy: Option<Energy>,
    /// Left out of everything made to be shared. Backups hold it.
    #[serde(default)]
    pub left_out: bool,
}

/// Where an interest lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sphere {
    /// In the work.
    Work,
    /// Beyond it: invited, never counted.
    Beyond,
}

/// The energy something gives: 0 drains, 4 carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Energy(u8);

/// A number beyond 4.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EnergyError;

impl fmt::Display for EnergyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("energy is between 0 and 4")
    }
}

impl TryFrom<u8> for Energy {
    type Error = EnergyError;

    fn try_from(energy: u8) -> Result<Self, EnergyError> {
        if energy <= 4 { Ok(Self(energy)) } else { Err(EnergyError) }
    }
}

impl From<Energy> for u8 {
    fn from(energy: Energy) -> Self {
        energy.0
    }
}
