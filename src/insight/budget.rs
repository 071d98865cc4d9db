//! The minutes of a planned 1:1, shared evenly among its topics, against what should stay brief.

use crate::domain::id::Id;
use crate::domain::theme::{Priority, Theme};
use crate::domain::topic::{Side, Topic};

/// What status may take at most, in hundredths of the time: it belongs outside the 1:1. Our own threshold.
pub const STATUS_CAP: u32 = 10;

/// What performance may take at most, in hundredths of the time: it waits for the review. Our own threshold.
pub const PERFORMANCE_CAP: u32 = 15;

/// A planned length, spread over topics.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Budget {
    length: u32,
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
        Self { length, planned: planned.collect() }
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
        let hundredths = match theme {
            Theme::Status => STATUS_CAP,
            Theme::Performance => PERFORMANCE_CAP,
            _ => return None,
        };
        Some(self.length * hundredths / 100)
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
        format!("{minutes} minutes, {shared}. {label} has {share}%; the bracket marks half.")
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
            "30 minutes, shared evenly among 3 topics. Purpose has 33%; the bracket marks half."
        );
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
