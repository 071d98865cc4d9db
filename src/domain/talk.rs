//! Who spoke how long, by tapping or by one estimate. No microphone, ever.

use std::fmt;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Who is speaking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Voice {
    /// The manager.
    Me,
    /// The person met.
    Them,
    /// Nobody, and that is fine.
    Quiet,
}

/// From this instant on, this voice; `None` pauses the count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tap {
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub voice: Option<Voice>,
}

/// A whole number of hundredths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Percent(u8);

/// A number beyond 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PercentError;

impl fmt::Display for PercentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a share is between 0 and 100")
    }
}

impl TryFrom<u8> for Percent {
    type Error = PercentError;

    fn try_from(share: u8) -> Result<Self, PercentError> {
        if share <= 100 { Ok(Self(share)) } else { Err(PercentError) }
    }
}

impl From<Percent> for u8 {
    fn from(share: Percent) -> Self {
        share.0
    }
}

/// Taps and estimate of one 1:1, kept apart: a measure and a memory are not the same.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TalkTime {
    /// What was tapped, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub taps: Vec<Tap>,
    /// The manager's share of the talking, as estimated at the end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub estimate: Option<Percent>,
}

/// Seconds per voice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spoken {
    /// Seconds the manager spoke.
    pub me: u32,
    /// Seconds the person spoke.
    pub them: u32,
    /// Seconds of quiet.
    pub quiet: u32,
}

impl Spoken {
    /// The manager's share of the talking in whole hundredths; quiet belongs to nobody.
    pub fn my_share(self) -> Option<u32> {
        // Of taps that lie years apart, as a file may hold them, 32 bits do not hold the sum.
        let (me, talking) = (u64::from(self.me), u64::from(self.me) + u64::from(self.them));
        (me * 100 + talking / 2).checked_div(talking).and_then(|share| u32::try_from(share).ok())
    }
}

impl TalkTime {
    /// Seconds per voice from the taps, counted until `until`.
    pub fn spoken(&self, until: DateTime<Utc>) -> Spoken {
        let mut spoken = Spoken::default();
        let ends = self.taps.iter().skip(1).map(|tap| tap.at).chain([until]);
        for (tap, end) in self.taps.iter().zip(ends) {
            let seconds = u32::try_from((end.min(until) - tap.at).num_seconds()).unwrap_or(0);
            let sum = match tap.voice {
                Some(Voice::Me) => &mut spoken.me,
                Some(Voice::Them) => &mut spoken.them,
                Some(Voice::Quiet) => &mut spoken.quiet,
                None => continue,
            };
            *sum = sum.saturating_add(seconds);
        }
        spoken
    }

    /// Who is speaking now, as last tapped.
    pub fn voice(&self) -> Option<Voice> {
        self.taps.last().and_then(|tap| tap.voice)
    }

    /// The manager's share in hundredths: measured where it was tapped, else as estimated.
    pub fn my_share(&self, until: DateTime<Utc>) -> Option<u32> {
        self.spoken(until).my_share().or(self.estimate.map(|share| u32::from(share.0)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::at;
    use chrono::TimeDelta;
    use proptest::prelude::*;

    #[test]
    fn my_share_is_of_the_talking_and_leaves_the_quiet_out() {
        let spoken = Spoken { me: 5 * 60 + 42, them: 15 * 60 + 10, quiet: 188 };
        assert_eq!(spoken.my_share(), Some(27));
        assert_eq!(Spoken { quiet: 60, ..Spoken::default() }.my_share(), None);
    }

    #[test]
    fn taps_that_lie_lifetimes_apart_are_counted_and_shared_like_others() {
        let tap = |at, voice| Tap { at, voice: Some(voice) };
        let (first, last) = (at("1900-01-01T00:00:00Z"), at("2030-01-01T00:00:00Z"));
        let taps = vec![tap(first, Voice::Me), tap(last, Voice::Me), tap(first, Voice::Them), tap(last, Voice::Quiet)];
        let talk = TalkTime { taps, estimate: None };
        assert_eq!(talk.my_share(last), Some(50));
        let twice = [tap(first, Voice::Me), tap(last, Voice::Quiet)].repeat(2);
        assert_eq!(TalkTime { taps: twice, estimate: None }.spoken(last).me, u32::MAX, "as much as there can be");
    }

    #[test]
    fn a_measure_goes_before_a_memory() {
        let mut talk = TalkTime { taps: vec![], estimate: Some(Percent(40)) };
        assert_eq!(talk.my_share(at("2026-11-24T14:10:00Z")), Some(40));
        talk.taps.push(Tap { at: at("2026-11-24T14:00:00Z"), voice: Some(Voice::Them) });
        assert_eq!(talk.my_share(at("2026-11-24T14:10:00Z")), Some(0));
    }

    proptest! {
        #[test]
        fn without_a_pause_the_totals_are_the_time_elapsed(steps in prop::collection::vec((0_u32..600, 0_u8..3), 1..40), rest in 0_i64..600) {
            let start = at("2026-11-24T14:00:00Z");
            let mut now = start;
            let mut talk = TalkTime::default();
            for (seconds, voice) in steps {
                let voice = [Voice::Me, Voice::Them, Voice::Quiet][usize::from(voice)];
                talk.taps.push(Tap { at: now, voice: Some(voice) });
                now += TimeDelta::seconds(i64::from(seconds));
            }
            now += TimeDelta::seconds(rest);
            let spoken = talk.spoken(now);
            prop_assert_eq!(i64::from(spoken.me + spoken.them + spoken.quiet), (now - start).num_seconds());
        }
    }
}
