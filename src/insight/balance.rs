//! How the talk was spread over the four priorities and what lies beside them: what the quartet draws.

use crate::domain::book::Book;
use crate::domain::id::Id;
use crate::domain::session::Session;
use crate::domain::theme::{Priority, Theme};
use crate::domain::topic::{Outcome, Topic};

/// Below this share a priority is thin: half of an even quarter, rounded down. Our own threshold.
pub const THIN_BELOW: u32 = 12;

/// Seconds of talk per theme, in the order of [`Theme::ALL`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Balance([u32; 7]);

impl FromIterator<(Theme, u32)> for Balance {
    fn from_iter<I: IntoIterator<Item = (Theme, u32)>>(talked: I) -> Self {
        let mut balance = Self::default();
        for (theme, more) in talked {
            if let Some(sum) = balance.0.get_mut(theme as usize) {
                *sum = sum.saturating_add(more);
            }
        }
        balance
    }
}

impl Balance {
    /// What one session was spent on: each topic discussed in it as measured, those not measured sharing the rest of
    /// its length evenly.
    pub fn of_session(book: &Book, id: Id<Session>) -> Self {
        let Some(session) = book.sessions.get(id) else { return Self::default() };
        let end = session.counts_until(session.started().unwrap_or_default());
        let length = u32::from(session.length().unwrap_or(session.minutes.get())) * 60;
        let topics = book.topics_of(id).into_iter().filter(|(_, topic)| was_discussed(topic));
        let talked: Vec<_> = topics.map(|(id, topic)| (topic.theme, session.seconds_on(id, end))).collect();
        Self::spread(&talked, length)
    }

    /// What the last `n` held sessions were spent on, together.
    pub fn of_last(book: &Book, n: usize) -> Self {
        book.held().into_iter().take(n).flat_map(|(id, _)| Self::of_session(book, id).parts()).collect()
    }

    /// Counts what was measured, and shares what that leaves of `length` evenly among those with no measure.
    ///
    /// Seconds that cannot be split go to the first ones, so that nothing is lost.
    fn spread(talked: &[(Theme, u32)], length: u32) -> Self {
        let measured = talked.iter().fold(0_u32, |sum, (_, seconds)| sum.saturating_add(*seconds));
        let left = length.saturating_sub(measured);
        let sharing: u32 = talked.iter().map(|(_, seconds)| u32::from(*seconds == 0)).sum();
        let mut shares = (0..sharing).map(|place| left / sharing + u32::from(place < left % sharing));
        let mut counted = |seconds| if seconds > 0 { seconds } else { shares.next().unwrap_or(0) };
        talked.iter().map(|(theme, seconds)| (*theme, counted(*seconds))).collect()
    }

    /// The seconds on each theme.
    pub(super) fn parts(&self) -> impl Iterator<Item = (Theme, u32)> + use<> {
        Theme::ALL.into_iter().zip(self.0)
    }

    /// Whether nothing was talked about.
    pub fn is_empty(&self) -> bool {
        self.0 == [0; 7]
    }

    /// All seconds together.
    pub fn total(&self) -> u32 {
        self.0.iter().fold(0, |sum, seconds| sum.saturating_add(*seconds))
    }

    /// Seconds on one theme.
    pub fn seconds(&self, theme: Theme) -> u32 {
        self.0.get(theme as usize).copied().unwrap_or(0)
    }

    /// Minutes on one theme, rounded.
    pub fn minutes(&self, theme: Theme) -> u32 {
        self.seconds(theme).saturating_add(30) / 60
    }

    /// The share of one theme in whole hundredths; those of all seven add up to 100.
    pub fn share(&self, theme: Theme) -> u32 {
        self.shares().get(theme as usize).copied().unwrap_or(0)
    }

    /// The share of one priority in whole hundredths.
    pub fn priority(&self, priority: Priority) -> u32 {
        self.share(priority.theme())
    }

    /// The share of what lies beside the four priorities, in whole hundredths.
    pub fn other(&self) -> u32 {
        Theme::ALL.into_iter().filter(|theme| theme.priority().is_none()).map(|theme| self.share(theme)).sum()
    }

    /// The priorities with room to grow; none where nothing was talked about.
    pub fn thin(&self) -> Vec<Priority> {
        let thin = |priority: &Priority| !self.is_empty() && self.priority(*priority) < THIN_BELOW;
        Priority::ALL.into_iter().filter(thin).collect()
    }

    /// Every share in words, as the quartet's text alternative.
    pub fn words(&self) -> String {
        if self.is_empty() {
            return "Nothing talked about yet".to_owned();
        }
        let four = Priority::ALL.map(|priority| format!("{} {}%", full_name(priority), self.priority(priority)));
        format!("{}, other {}%", four.join(", "), self.other())
    }

    /// Whole hundredths by largest remainder: each share is rounded down, and what is missing to 100 goes to those
    /// that lost most.
    fn shares(&self) -> [u32; 7] {
        let total: u64 = self.0.iter().map(|seconds| u64::from(*seconds)).sum();
        if total == 0 {
            return [0; 7];
        }
        let parts = self.0.map(|seconds| u64::from(seconds) * 100);
        let mut shares = parts.map(|part| u32::try_from(part / total).unwrap_or(100));
        let mut lost = parts.map(|part| part % total);
        for _ in shares.iter().sum()..100 {
            let most = lost.iter().max().copied().unwrap_or(0);
            let rounded_up = lost.iter_mut().zip(&mut shares).find(|(lost, _)| **lost == most);
            if let Some((lost, share)) = rounded_up {
                (*lost, *share) = (0, *share + 1);
            }
        }
        shares
    }
}

fn was_discussed(topic: &Topic) -> bool {
    topic.ended.is_some_and(|ended| ended.how == Outcome::Discussed)
}

/// The name in full; [`Theme::label`] is the short one.
fn full_name(priority: Priority) -> &'static str {
    match priority {
        Priority::Person => "Person",
        Priority::Purpose => "Passion & purpose",
        Priority::TwoWay => "Two-way street",
        Priority::Agency => "Their own hero",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::notebook::Notebook;
    use crate::domain::rhythm::Minutes;
    use crate::domain::testing::{amara, day, line, pen, pen_at};
    use crate::domain::topic::Side;
    use proptest::prelude::*;

    fn discuss(notebook: &mut Notebook, session: Id<Session>, theme: Theme) {
        let topic = notebook.add_topic(&mut pen(), line("Anything"), Side::Manager, theme);
        notebook.end_topic(&mut pen(), topic, Outcome::Discussed, day("2026-11-24"), Some(session));
    }

    fn sum(balance: &Balance) -> u32 {
        Theme::ALL.into_iter().map(|theme| balance.share(theme)).sum()
    }

    #[test]
    fn what_was_measured_counts_as_measured_and_the_rest_share_what_it_leaves() {
        let mut notebook = amara();
        let topic = notebook.add_topic(&mut pen(), line("The rota"), Side::Report, Theme::Status);
        let id = notebook.start_now(&mut pen_at("2026-11-24T14:00:00Z"));
        notebook.turn_to(&pen_at("2026-11-24T14:00:00Z"), id, Some(topic));
        notebook.turn_to(&pen_at("2026-11-24T14:10:00Z"), id, None);
        let end = pen_at("2026-11-24T14:40:00Z").now;
        notebook.hold(&mut pen(), id, end);
        discuss(&mut notebook, id, Theme::Purpose);
        discuss(&mut notebook, id, Theme::Agency);
        let balance = Balance::of_session(&notebook.book, id);
        assert_eq!([Theme::Status, Theme::Purpose, Theme::Agency].map(|theme| balance.minutes(theme)), [10, 15, 15]);
    }

    #[test]
    fn a_session_told_without_its_length_counts_as_long_as_it_was_planned() {
        let mut notebook = amara();
        let id = notebook.record(&mut pen(), day("2026-11-24"), None);
        discuss(&mut notebook, id, Theme::Person);
        assert_eq!(Balance::of_session(&notebook.book, id).total(), 30 * 60);
    }

    #[test]
    fn a_topic_that_was_parked_or_moved_to_a_message_took_no_time() {
        let mut notebook = amara();
        let id = notebook.record(&mut pen(), day("2026-11-24"), None);
        for how in [Outcome::Parked, Outcome::Async, Outcome::Dropped] {
            let topic = notebook.add_topic(&mut pen(), line("Later"), Side::Manager, Theme::Performance);
            notebook.end_topic(&mut pen(), topic, how, day("2026-11-24"), Some(id));
        }
        assert!(Balance::of_session(&notebook.book, id).is_empty());
    }

    #[test]
    fn only_the_latest_sessions_count() {
        let mut notebook = amara();
        for (on, minutes, theme) in
            [("2026-11-10", 60, Theme::Status), ("2026-11-17", 30, Theme::Person), ("2026-11-24", 30, Theme::Purpose)]
        {
            let minutes = Minutes::try_from(minutes).ok();
            let id = notebook.record(&mut pen(), day(on), minutes);
            discuss(&mut notebook, id, theme);
        }
        let last_two = Balance::of_last(&notebook.book, 2);
        assert_eq!([Theme::Status, Theme::Person, Theme::Purpose].map(|theme| last_two.share(theme)), [0, 50, 50]);
        assert_eq!(Balance::of_last(&notebook.book, 9).share(Theme::Status), 50);
        assert_eq!(Balance::of_last(&notebook.book, 0), Balance::default());
    }

    #[test]
    fn every_share_is_told_in_words() {
        let seconds = [34, 26, 8, 14, 10, 5, 3];
        let balance: Balance = Theme::ALL.into_iter().zip(seconds).collect();
        let words = "Person 34%, Passion & purpose 26%, Two-way street 8%, Their own hero 14%, other 18%";
        assert_eq!(balance.words(), words);
        assert_eq!(balance.thin(), [Priority::TwoWay]);
    }

    #[test]
    fn where_nothing_was_talked_about_nothing_is_thin() {
        let nothing = Balance::default();
        assert_eq!(nothing.words(), "Nothing talked about yet");
        assert_eq!((nothing.thin(), nothing.other(), sum(&nothing)), (vec![], 0, 0));
    }

    #[test]
    fn thirds_are_rounded_to_a_hundred_and_the_first_gets_the_odd_one() {
        let thirds: Balance = [(Theme::Person, 7), (Theme::Purpose, 7), (Theme::Agency, 7)].into_iter().collect();
        assert_eq!(Priority::ALL.map(|priority| thirds.priority(priority)), [34, 33, 0, 33]);
    }

    fn theme() -> impl Strategy<Value = Theme> {
        prop::sample::select(Theme::ALL.to_vec())
    }

    proptest! {
        #[test]
        fn shares_add_up_to_a_hundred_unless_nothing_was_talked_about(
            talked in prop::collection::vec((theme(), any::<u32>()), 0..12),
        ) {
            let balance: Balance = talked.into_iter().collect();
            prop_assert_eq!(sum(&balance), if balance.is_empty() { 0 } else { 100 });
            let four: u32 = Priority::ALL.into_iter().map(|priority| balance.priority(priority)).sum();
            prop_assert_eq!(four + balance.other(), sum(&balance));
        }

        #[test]
        fn measured_and_shared_make_up_the_length(
            talked in prop::collection::vec((theme(), 0_u32..900), 0..12),
            length in 300_u32..14_400,
        ) {
            let measured: u32 = talked.iter().map(|(_, seconds)| seconds).sum();
            let shared = talked.iter().any(|(_, seconds)| *seconds == 0);
            let expected = if shared { length.max(measured) } else { measured };
            prop_assert_eq!(Balance::spread(&talked, length).total(), expected);
        }

        #[test]
        fn topics_without_a_measure_get_the_same_but_for_a_second(
            measured in 0_u32..3_600,
            length in 300_u32..14_400,
        ) {
            let unmeasured = [Theme::Person, Theme::Purpose, Theme::TwoWay];
            let talked: Vec<_> =
                unmeasured.into_iter().map(|theme| (theme, 0)).chain([(Theme::Status, measured.max(1))]).collect();
            let got = unmeasured.map(|theme| Balance::spread(&talked, length).seconds(theme));
            let (least, most) = (got.into_iter().min().unwrap(), got.into_iter().max().unwrap());
            prop_assert!(most - least <= 1);
        }
    }
}
