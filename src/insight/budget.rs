//! The minutes of a planned 1:1, shared evenly among its topics, against what should stay brief and what should have most
//! of them; and what they went to lately.

use std::cmp::Ordering;

use crate::domain::book::Book;
use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::talk::Percent;
use crate::domain::theme::{Priority, Theme};
use crate::domain::topic::{Side, Topic};
use crate::insight::balance::Balance;
use crate::insight::clock_words::number;

/// What status may take at most, in hundredths of the time: it belongs outside the 1:1. Our own threshold.
pub const STATUS_CAP: u32 = 10;

/// What performance may take at most, in hundredths of the time: it waits for the review. Our own threshold.
pub const PERFORMANCE_CAP: u32 = 15;

/// What interests and plans should have at least, in hundredths of the time: the brief's "majority".
pub const INTERESTS_LEAST: u32 = 50;

/// Over how many conversations it is reckoned what the time went to.
const LATELY: usize = 4;

/// How a plan is to be divided, in hundredths of the time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Caps {
    /// What status may take at most.
    pub status: u32,
    /// What performance may take at most.
    pub performance: u32,
    /// What interests and plans should have at least.
    pub interests: u32,
}

impl Default for Caps {
    fn default() -> Self {
        Self { status: STATUS_CAP, performance: PERFORMANCE_CAP, interests: INTERESTS_LEAST }
    }
}

impl Caps {
    /// As it was chosen for somebody; the usual share for what was not.
    pub fn of(person: &Person) -> Self {
        let chosen = |share: Option<Percent>, usual| share.map_or(usual, |share| u32::from(u8::from(share)));
        Self {
            status: chosen(person.status_at_most, STATUS_CAP),
            performance: chosen(person.performance_at_most, PERFORMANCE_CAP),
            interests: chosen(person.interests_at_least, INTERESTS_LEAST),
        }
    }

    /// What a theme may take at most, where it has a cap.
    pub fn at_most(self, theme: Theme) -> Option<u32> {
        match theme {
            Theme::Status => Some(self.status),
            Theme::Performance => Some(self.performance),
            _ => None,
        }
    }

    /// The caps in words, with whose they are. `name` is for whom.
    pub fn words(self, name: &str) -> String {
        let usual = self == Self::default();
        let whose = if usual { "our own threshold".to_owned() } else { format!("yours for {name}") };
        let (status, performance) = (Theme::Status.label(), Theme::Performance.label());
        format!("The caps, {}% for {status} and {}% for {performance}, are {whose}.", self.status, self.performance)
    }

    /// What interests and plans should have, as one says it.
    fn least(self) -> String {
        if self.interests == INTERESTS_LEAST { "half".to_owned() } else { format!("{}%", self.interests) }
    }

    /// What interests and plans had of the last conversations, to the second: "In your last four, Purpose had 53%, 62 of
    /// 118 minutes: more than half."
    pub fn lately(self, book: &Book) -> Option<String> {
        let balance = Balance::of_last(book, LATELY);
        if balance.is_empty() {
            return None;
        }
        let theme = Priority::Purpose.theme();
        let had = u64::from(balance.seconds(theme)) * 100;
        let measure = match had.cmp(&(u64::from(balance.total()) * u64::from(self.interests))) {
            Ordering::Less => "less than",
            Ordering::Equal => "just",
            Ordering::Greater => "more than",
        };
        let lately = match book.held().len().min(LATELY) {
            1 => "Last time".to_owned(),
            many => format!("In your last {}", number(many)),
        };
        let (label, share, minutes, all) =
            (theme.label(), balance.share(theme), balance.minutes(theme), balance.total().saturating_add(30) / 60);
        let least = self.least();
        Some(format!("{lately}, {label} had {share}%, {minutes} of {all} minutes: {measure} {least}."))
    }
}

/// A planned length, spread over topics.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Budget {
    length: u32,
    caps: Caps,
    planned: Vec<Planned>,
}

/// A topic and the minutes it gets.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Planned {
    topic: Id<Topic>,
    theme: Theme,
    author: Side,
    minutes: u32,
}

impl Budget {
    /// Shares a length in minutes evenly. Minutes that cannot be split go to the first topics, so that none is lost.
    pub fn even(topics: &[(Id<Topic>, Theme, Side)], length: u16) -> Self {
        let (length, count) = (u32::from(length), u32::try_from(topics.len()).unwrap_or(u32::MAX));
        let planned = (0..).zip(topics).map(|(place, (topic, theme, author))| {
            let minutes = length / count + u32::from(place < length % count);
            Planned { topic: *topic, theme: *theme, author: *author, minutes }
        });
        Self { length, caps: Caps::default(), planned: planned.collect() }
    }

    /// The same, divided in another way.
    #[must_use]
    pub fn within(self, caps: Caps) -> Self {
        Self { caps, ..self }
    }

    /// Whether nothing is planned.
    pub fn is_empty(&self) -> bool {
        self.planned.is_empty()
    }

    /// How many topics share the time.
    pub fn topics(&self) -> usize {
        self.planned.len()
    }

    /// All minutes together.
    pub fn length(&self) -> u32 {
        self.length
    }

    fn of(&self, theme: Theme) -> impl Iterator<Item = &Planned> {
        self.planned.iter().filter(move |planned| planned.theme == theme)
    }

    /// Minutes on one theme.
    pub fn minutes(&self, theme: Theme) -> u32 {
        self.of(theme).map(|planned| planned.minutes).sum()
    }

    /// The share of one theme in hundredths, rounded.
    pub fn share(&self, theme: Theme) -> u32 {
        (self.minutes(theme) * 100 + self.length / 2) / self.length.max(1)
    }

    /// The most minutes a theme should take, where it has a cap.
    pub fn cap(&self, theme: Theme) -> Option<u32> {
        self.caps.at_most(theme).map(|hundredths| self.length * hundredths / 100)
    }

    /// What interests and plans should have at least, in hundredths.
    pub fn interests_at_least(&self) -> u32 {
        self.caps.interests
    }

    /// Whether interests and plans have less than that.
    fn is_short(&self) -> bool {
        self.minutes(Priority::Purpose.theme()) * 100 < self.length * self.caps.interests
    }

    /// Those of the manager's own topics of a capped theme that do not fit under its cap. The first ones stay, for as long
    /// as they fit. What the report brings is never asked to wait.
    pub fn rest(&self, theme: Theme) -> Vec<Id<Topic>> {
        let Some(mut room) = self.cap(theme) else { return Vec::new() };
        let beyond = |planned: &&Planned| match room.checked_sub(planned.minutes) {
            Some(left) => {
                room = left;
                false
            }
            None => true,
        };
        let own = self.of(theme).filter(|planned| planned.author == Side::Manager);
        own.filter(beyond).map(|planned| planned.topic).collect()
    }

    /// The themes of which the manager's own topics take more than the cap.
    pub fn over(&self) -> Vec<Theme> {
        Theme::ALL.into_iter().filter(|theme| !self.rest(*theme).is_empty()).collect()
    }

    /// What to tell of: every priority, what has a cap, and whatever else is planned.
    pub fn shown(&self) -> Vec<Theme> {
        let shown = |theme: &Theme| *theme != Theme::Logistics || self.minutes(*theme) > 0;
        Theme::ALL.into_iter().filter(shown).collect()
    }

    /// "Purpose 18", "Status 4 of at most 6".
    pub fn figure(&self, theme: Theme) -> String {
        let figure = format!("{} {}", theme.label(), self.minutes(theme));
        match self.cap(theme) {
            Some(cap) => format!("{figure} of at most {cap}"),
            None => figure,
        }
    }

    /// Every minute in words, as the bar's text alternative.
    pub fn words(&self) -> String {
        let figures: Vec<String> = self.shown().into_iter().map(|theme| self.figure(theme)).collect();
        format!("{} minutes: {}", self.length, figures.join(", "))
    }

    /// How the minutes were found, and how interests and plans fare.
    pub fn caption(&self) -> String {
        let shared = match self.topics() {
            1 => "for the one topic".to_owned(),
            many => format!("shared evenly among {many} topics"),
        };
        let purpose = Priority::Purpose.theme();
        let (minutes, label, share) = (self.length, purpose.label(), self.share(purpose));
        let least = self.caps.least();
        let short = if self.is_short() { ", less than it should have" } else { "" };
        format!("{minutes} minutes, {shared}. {label} has {share}%{short}; the bracket marks {least}.")
    }

    /// What is asked where a theme takes more than its cap.
    pub fn question(&self, theme: Theme) -> String {
        let (label, minutes, cap) = (theme.label(), self.minutes(theme), self.cap(theme).unwrap_or_default());
        format!("{label} would take {minutes} of the {} minutes, over its cap of {cap}. Park the rest?", self.length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{amara, day, line, pen};
    use crate::domain::topic::Outcome;
    use proptest::prelude::*;

    fn plan(themes: &[Theme], length: u16) -> Budget {
        let topic = |(place, theme): (u8, &Theme)| (Id::from_bytes([place; 10]), *theme, Side::Manager);
        Budget::even(&(0..).zip(themes).map(topic).collect::<Vec<_>>(), length)
    }

    #[test]
    fn status_may_take_a_tenth_and_performance_three_twentieths() {
        let budget = plan(&[Theme::Person], 45);
        assert_eq!((budget.cap(Theme::Status), budget.cap(Theme::Performance)), (Some(4), Some(6)));
        assert_eq!(budget.cap(Theme::Person), None);
    }

    #[test]
    fn over_the_cap_the_rest_is_what_does_not_fit_and_the_first_stays() {
        let mut themes = vec![Theme::Purpose; 8];
        themes.extend([Theme::Status, Theme::Performance, Theme::Status]);
        let budget = plan(&themes, 33);
        assert_eq!(budget.over(), [Theme::Status]);
        assert_eq!(budget.rest(Theme::Status), [Id::<Topic>::from_bytes([10; 10])]);
        let question = "Status would take 6 of the 33 minutes, over its cap of 3. Park the rest?";
        assert_eq!(budget.question(Theme::Status), question);
        assert!(budget.rest(Theme::Performance).is_empty());
    }

    #[test]
    fn what_the_report_brings_is_never_asked_to_wait() {
        let theirs = (Id::from_bytes([0; 10]), Theme::Status, Side::Report);
        let budget = Budget::even(&[theirs, (Id::from_bytes([1; 10]), Theme::Person, Side::Manager)], 30);
        assert_eq!((budget.minutes(Theme::Status), budget.over()), (15, vec![]));
    }

    #[test]
    fn where_not_even_one_fits_the_rest_is_all_of_them() {
        let budget = plan(&[Theme::Performance, Theme::Person], 30);
        assert_eq!(budget.over(), [Theme::Performance]);
        assert_eq!(budget.rest(Theme::Performance), [Id::<Topic>::from_bytes([0; 10])]);
    }

    #[test]
    fn every_minute_is_told_in_words_and_no_cap_is_hidden() {
        let budget = plan(&[Theme::Person, Theme::Purpose, Theme::Logistics], 30);
        assert_eq!(
            budget.words(),
            "30 minutes: Person 10, Purpose 10, Two-way 0, Own hero 0, Status 0 of at most 3, \
             Performance 0 of at most 4, Logistics 10"
        );
        assert_eq!(
            budget.caption(),
            "30 minutes, shared evenly among 3 topics. Purpose has 33%, less than it should have; the bracket marks half."
        );
    }

    #[test]
    fn what_was_chosen_for_somebody_divides_their_plan_and_the_rest_stays_as_usual() {
        let mut notebook = amara();
        assert_eq!(Caps::of(notebook.person().unwrap()), Caps::default());
        notebook.person.change(&pen(), |person| {
            person.status_at_most = Percent::try_from(40).ok();
            person.interests_at_least = Percent::try_from(30).ok();
        });
        let caps = Caps::of(notebook.person().unwrap());
        assert_eq!(caps, Caps { status: 40, performance: PERFORMANCE_CAP, interests: 30 });
        let themes = [Theme::Person, Theme::Purpose, Theme::Status];
        assert_eq!(plan(&themes, 30).over(), [Theme::Status]);
        let budget = plan(&themes, 30).within(caps);
        assert_eq!((budget.over(), budget.cap(Theme::Status)), (vec![], Some(12)));
        assert_eq!(
            budget.caption(),
            "30 minutes, shared evenly among 3 topics. Purpose has 33%; the bracket marks 30%."
        );
        assert_eq!(caps.words("Amara"), "The caps, 40% for Status and 15% for Performance, are yours for Amara.");
        assert!(Caps::default().words("Amara").ends_with("are our own threshold."));
    }

    #[test]
    fn what_the_last_four_went_to_is_told_exactly_and_no_more_than_those_count() {
        let mut notebook = amara();
        assert_eq!(Caps::default().lately(&notebook.book), None);
        // The first is the fifth from the end.
        let weeks = [
            ("2026-10-20", Theme::Status),
            ("2026-10-27", Theme::Purpose),
            ("2026-11-03", Theme::Person),
            ("2026-11-10", Theme::Purpose),
            ("2026-11-17", Theme::Agency),
        ];
        let mut told = Vec::new();
        for (on, theme) in weeks {
            let session = notebook.record(&mut pen(), day(on), None);
            let topic = notebook.add_topic(&mut pen(), line("Anything"), Side::Manager, theme);
            notebook.end_topic(&mut pen(), topic, Outcome::Discussed, day(on), Some(session));
            told.push(Caps::default().lately(&notebook.book).unwrap());
        }
        assert_eq!(told[0], "Last time, Purpose had 0%, 0 of 30 minutes: less than half.");
        assert_eq!(told[1], "In your last two, Purpose had 50%, 30 of 60 minutes: just half.");
        assert_eq!(told[4], "In your last four, Purpose had 50%, 60 of 120 minutes: just half.");
        let less = Caps { interests: 40, ..Caps::default() };
        assert!(less.lately(&notebook.book).unwrap().ends_with("60 of 120 minutes: more than 40%."));
    }

    #[test]
    fn with_nothing_planned_nothing_is_over() {
        let nothing = plan(&[], 30);
        assert!(nothing.is_empty() && nothing.over().is_empty());
        assert_eq!((nothing.minutes(Theme::Person), nothing.share(Theme::Person)), (0, 0));
        assert_eq!(Budget::default().share(Theme::Purpose), 0);
    }

    fn any_themes() -> impl Strategy<Value = Vec<Theme>> {
        prop::collection::vec(prop::sample::select(Theme::ALL.to_vec()), 1..40)
    }

    proptest! {
        #[test]
        fn the_minutes_of_all_themes_make_up_the_length(themes in any_themes(), length in 5_u16..=240) {
            let budget = plan(&themes, length);
            let all: u32 = Theme::ALL.into_iter().map(|theme| budget.minutes(theme)).sum();
            prop_assert_eq!(all, u32::from(length));
        }

        #[test]
        fn topics_get_the_same_but_for_a_minute(themes in any_themes(), length in 5_u16..=240) {
            let minutes: Vec<u32> = plan(&themes, length).planned.iter().map(|planned| planned.minutes).collect();
            prop_assert!(minutes.iter().max().unwrap() - minutes.iter().min().unwrap() <= 1);
        }

        #[test]
        fn what_is_over_has_a_rest_and_without_it_fits(themes in any_themes(), length in 5_u16..=240) {
            let budget = plan(&themes, length);
            for theme in [Theme::Status, Theme::Performance] {
                let rest = budget.rest(theme);
                prop_assert_eq!(rest.is_empty(), !budget.over().contains(&theme));
                let kept = budget.of(theme).filter(|planned| !rest.contains(&planned.topic));
                prop_assert!(kept.map(|planned| planned.minutes).sum::<u32>() <= budget.cap(theme).unwrap());
            }
        }
    }
}
