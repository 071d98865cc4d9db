//! The minutes of a planned 1:1, divided among its topics by what should stay brief and what should have most of them;
//! and what they went to lately.

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

/// The themes that should stay brief.
pub const CAPPED: [Theme; 2] = [Theme::Status, Theme::Performance];

/// How many minutes of its cap a topic needs to be worth bringing up: in one alone nothing is said and answered. Where
/// there are more topics than that, they get less, and it is asked about the rest of them. Our own threshold.
pub const BRIEFEST: u32 = 2;

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
    /// Divides a length among topics, minute by minute: to one that has none yet; to interests and plans, until they
    /// have the share that they should; and then to the one that has least, of those that may have more. A theme with a
    /// cap may not, once it has as much as that, unless no other topic could take it. Of equals it goes to the first.
    pub fn divided(topics: &[(Id<Topic>, Theme, Side)], length: u16, caps: Caps) -> Self {
        let planned = topics.iter().map(|(topic, theme, author)| {
            let (topic, theme, author) = (*topic, *theme, *author);
            Planned { topic, theme, author, minutes: 0 }
        });
        let mut budget = Self { length: u32::from(length), caps, planned: planned.collect() };
        for _ in 0..length {
            budget.give_a_minute();
        }
        budget
    }

    fn give_a_minute(&mut self) {
        let interests = self.is_short().then(|| Priority::Purpose.theme());
        let full = CAPPED.map(|theme| (theme, self.cap(theme).is_some_and(|cap| self.minutes(theme) >= cap)));
        let may_have_more = |planned: &Planned| !full.contains(&(planned.theme, true));
        let to = self
            .least(&|planned| planned.minutes == 0)
            .or_else(|| self.least(&|planned| Some(planned.theme) == interests))
            .or_else(|| self.least(&may_have_more))
            .or_else(|| self.least(&|_| true));
        if let Some(planned) = to.and_then(|place| self.planned.get_mut(place)) {
            planned.minutes += 1;
        }
    }

    /// The place of the first that has least, of some.
    fn least(&self, some: &dyn Fn(&Planned) -> bool) -> Option<usize> {
        let some = self.planned.iter().enumerate().filter(|(_, planned)| some(planned));
        some.min_by_key(|(_, planned)| planned.minutes).map(|(place, _)| place)
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

    /// Those of the manager's own topics of a capped theme for which its cap has no room, at [`BRIEFEST`] minutes each.
    /// The first one always stays. What the report brings is never asked to wait, and takes no room from them.
    pub fn rest(&self, theme: Theme) -> Vec<Id<Topic>> {
        let Some(cap) = self.cap(theme) else { return Vec::new() };
        let room = usize::try_from(cap / BRIEFEST).unwrap_or(usize::MAX).max(1);
        self.own(theme).skip(room).map(|planned| planned.topic).collect()
    }

    fn own(&self, theme: Theme) -> impl Iterator<Item = &Planned> {
        self.of(theme).filter(|planned| planned.author == Side::Manager)
    }

    /// The themes of which the manager planned more topics than the cap has room for.
    pub fn over(&self) -> Vec<Theme> {
        CAPPED.into_iter().filter(|theme| !self.rest(*theme).is_empty()).collect()
    }

    /// Why a theme has more than its cap all the same, where one has.
    fn beyond(&self) -> String {
        let is_over = |theme: &Theme| self.cap(*theme).is_some_and(|cap| self.minutes(*theme) > cap);
        let beyond = CAPPED.into_iter().filter(is_over);
        let names: Vec<&str> = beyond.map(Theme::label).collect();
        let go = if names.len() == 1 { "goes over its cap" } else { "go over their caps" };
        let why = if self.planned.iter().all(|planned| self.cap(planned.theme).is_some()) {
            "nothing is planned but what has one"
        } else {
            "every topic has a minute at least"
        };
        if names.is_empty() { String::new() } else { [" ", &names.join(" and "), " ", go, ": ", why, "."].concat() }
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

    /// What interests and plans have, and where a theme goes over its cap, why.
    pub fn caption(&self) -> String {
        let purpose = Priority::Purpose.theme();
        let (label, share, least) = (purpose.label(), self.share(purpose), self.caps.least());
        format!("{label} has {share}%; the bracket marks {least}.{}", self.beyond())
    }

    /// How the minutes were found: "30 minutes, divided among 3 topics."
    pub fn division(&self) -> String {
        match self.topics() {
            1 => format!("{} minutes, for the one topic.", self.length),
            many => format!("{} minutes, divided among {many} topics.", self.length),
        }
    }

    /// What is asked where the cap of a theme has no room for all that was planned of it.
    pub fn question(&self, theme: Theme) -> String {
        let (label, length, cap) = (theme.label(), self.length, self.cap(theme).unwrap_or_default());
        let many = number(self.own(theme).count());
        let most = format!("{label} should take at most {cap} of the {length} minutes");
        format!("{most}, too few for {many} topics of yours. Park the rest?")
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
        Budget::divided(&(0..).zip(themes).map(topic).collect::<Vec<_>>(), length, Caps::default())
    }

    fn minutes_of(budget: &Budget) -> Vec<u32> {
        budget.planned.iter().map(|planned| planned.minutes).collect()
    }

    #[test]
    fn status_may_take_a_tenth_and_performance_three_twentieths() {
        let budget = plan(&[Theme::Person], 45);
        assert_eq!((budget.cap(Theme::Status), budget.cap(Theme::Performance)), (Some(4), Some(6)));
        assert_eq!(budget.cap(Theme::Person), None);
    }

    #[test]
    fn interests_have_half_a_cap_is_kept_and_the_others_share_the_rest() {
        assert_eq!(minutes_of(&plan(&[Theme::Person, Theme::Purpose, Theme::Status], 30)), [12, 15, 3]);
        assert_eq!(minutes_of(&plan(&[Theme::Person, Theme::Agency, Theme::Purpose], 45)), [11, 11, 23]);
        assert_eq!(minutes_of(&plan(&[Theme::Performance, Theme::Status, Theme::TwoWay], 45)), [6, 4, 35]);
        // Where an even share is more than half, and less than a cap, it is an even one.
        let many = [Theme::Purpose, Theme::Purpose, Theme::Purpose, Theme::Person];
        assert_eq!(minutes_of(&plan(&many, 40)), [10, 10, 10, 10]);
        let brief: Vec<Theme> = many.into_iter().cycle().take(19).chain([Theme::Performance]).collect();
        assert_eq!(plan(&brief, 40).minutes(Theme::Performance), 2);
    }

    #[test]
    fn with_nothing_but_what_has_a_cap_it_gets_every_minute_and_the_plan_says_so() {
        let budget = plan(&[Theme::Status], 30);
        assert_eq!((minutes_of(&budget), budget.over()), (vec![30], vec![]));
        assert_eq!(budget.figure(Theme::Status), "Status 30 of at most 3");
        assert_eq!(
            budget.caption(),
            "Purpose has 0%; the bracket marks half. Status goes over its cap: nothing is planned but what has one."
        );
        assert_eq!(budget.division(), "30 minutes, for the one topic.");
        let budget = plan(&[Theme::Status, Theme::Performance], 30);
        assert_eq!(minutes_of(&budget), [15, 15]);
        let over = "Status and Performance go over their caps: nothing is planned but what has one.";
        assert!(budget.caption().ends_with(over));
    }

    #[test]
    fn with_more_topics_than_its_cap_has_minutes_each_has_one_all_the_same() {
        let budget = plan(&[Theme::Person, Theme::Status, Theme::Status, Theme::Status, Theme::Status], 30);
        assert_eq!(minutes_of(&budget), [26, 1, 1, 1, 1]);
        assert!(budget.caption().ends_with("Status goes over its cap: every topic has a minute at least."));
        assert_eq!(minutes_of(&plan(&[Theme::Person; 7], 5)), [1, 1, 1, 1, 1, 0, 0]);
    }

    #[test]
    fn over_the_cap_the_rest_is_what_does_not_fit_and_the_first_stays() {
        let mut themes = vec![Theme::Purpose; 8];
        themes.extend([Theme::Status, Theme::Performance, Theme::Status]);
        let budget = plan(&themes, 33);
        assert_eq!(budget.over(), [Theme::Status]);
        assert_eq!(budget.rest(Theme::Status), [Id::<Topic>::from_bytes([10; 10])]);
        let question =
            "Status should take at most 3 of the 33 minutes, too few for two topics of yours. Park the rest?";
        assert_eq!(budget.question(Theme::Status), question);
        assert_eq!(budget.minutes(Theme::Status), 3, "meanwhile they share what there is");
        assert!(budget.rest(Theme::Performance).is_empty());
    }

    #[test]
    fn what_the_report_brings_is_never_asked_to_wait() {
        let topic = |n: u8, theme, side| (Id::from_bytes([n; 10]), theme, side);
        let theirs = (0..5).map(|n| topic(n, Theme::Status, Side::Report));
        let mine = [topic(5, Theme::Status, Side::Manager), topic(6, Theme::Person, Side::Manager)];
        let budget = Budget::divided(&theirs.chain(mine).collect::<Vec<_>>(), 30, Caps::default());
        assert_eq!((budget.minutes(Theme::Status), budget.over()), (6, vec![]));
    }

    #[test]
    fn where_not_even_one_fits_the_first_stays_all_the_same() {
        let budget = plan(&[Theme::Status, Theme::Person, Theme::Status], 10);
        assert_eq!(budget.cap(Theme::Status), Some(1));
        assert_eq!(budget.rest(Theme::Status), [Id::<Topic>::from_bytes([2; 10])]);
        assert!(plan(&[Theme::Performance, Theme::Person], 5).over().is_empty());
    }

    #[test]
    fn every_minute_is_told_in_words_and_no_cap_is_hidden() {
        let budget = plan(&[Theme::Person, Theme::Purpose, Theme::Logistics], 30);
        assert_eq!(
            budget.words(),
            "30 minutes: Person 8, Purpose 15, Two-way 0, Own hero 0, Status 0 of at most 3, \
             Performance 0 of at most 4, Logistics 7"
        );
        assert_eq!(budget.caption(), "Purpose has 50%; the bracket marks half.");
        assert_eq!(budget.division(), "30 minutes, divided among 3 topics.");
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
        let topics = [Theme::Person, Theme::Purpose, Theme::Status, Theme::Status];
        let usual = plan(&topics, 30);
        assert_eq!((minutes_of(&usual), usual.over()), (vec![12, 15, 2, 1], vec![Theme::Status]));
        let budget = with_caps(&topics, 30, caps);
        assert_eq!((minutes_of(&budget), budget.over()), (vec![9, 9, 6, 6], vec![]));
        assert_eq!(budget.figure(Theme::Status), "Status 12 of at most 12");
        assert_eq!(budget.caption(), "Purpose has 30%; the bracket marks 30%.");
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

    fn with_caps(themes: &[Theme], length: u16, caps: Caps) -> Budget {
        let planned = plan(themes, 0).planned;
        let topics: Vec<_> = planned.iter().map(|planned| (planned.topic, planned.theme, planned.author)).collect();
        Budget::divided(&topics, length, caps)
    }

    fn any_caps() -> impl Strategy<Value = Caps> {
        let any = (0_u32..=100, 0_u32..=100, 0_u32..=100);
        let chosen = any.prop_map(|(status, performance, interests)| Caps { status, performance, interests });
        prop_oneof![Just(Caps::default()), chosen]
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
        fn topics_of_a_theme_get_the_same_but_for_a_minute(
            themes in any_themes(),
            length in 5_u16..=240,
            caps in any_caps(),
        ) {
            let budget = with_caps(&themes, length, caps);
            for theme in &themes {
                let minutes: Vec<u32> = budget.of(*theme).map(|planned| planned.minutes).collect();
                prop_assert!(minutes.iter().max().unwrap() - minutes.iter().min().unwrap() <= 1);
            }
        }

        #[test]
        fn no_topic_is_without_a_minute_where_there_are_as_many(
            themes in any_themes(),
            length in 5_u16..=240,
            caps in any_caps(),
        ) {
            let minutes = minutes_of(&with_caps(&themes, length, caps));
            prop_assert_eq!(minutes.iter().sum::<u32>(), u32::from(length));
            let without = minutes.iter().filter(|minutes| **minutes == 0).count();
            prop_assert_eq!(without, themes.len().saturating_sub(usize::from(length)));
        }

        #[test]
        fn a_cap_is_kept_where_another_topic_can_have_the_minutes(
            themes in any_themes(),
            length in 5_u16..=240,
            caps in any_caps(),
        ) {
            let budget = with_caps(&themes, length, caps);
            let another = themes.iter().any(|theme| budget.cap(*theme).is_none());
            for theme in CAPPED {
                let count = u32::try_from(budget.of(theme).count()).unwrap();
                let most = budget.cap(theme).unwrap().max(count);
                prop_assert!(!another || budget.minutes(theme) <= most);
                let over = budget.minutes(theme) > budget.cap(theme).unwrap();
                prop_assert_eq!(over, budget.beyond().contains(theme.label()));
            }
        }

        #[test]
        fn interests_and_plans_have_their_share_where_there_are_any(
            themes in any_themes(),
            length in 5_u16..=240,
            caps in any_caps(),
        ) {
            let budget = with_caps(&themes, length, caps);
            let others = budget.planned.iter().filter(|planned| planned.theme != Theme::Purpose);
            let nothing_to_give = others.map(|planned| planned.minutes).all(|minutes| minutes <= 1);
            let has_its_share = budget.minutes(Theme::Purpose) * 100 >= u32::from(length) * caps.interests;
            prop_assert!(!themes.contains(&Theme::Purpose) || has_its_share || nothing_to_give);
        }

        #[test]
        fn in_another_order_the_same_minutes_are_given(
            (themes, other) in any_themes().prop_flat_map(|themes| (Just(themes.clone()), Just(themes).prop_shuffle())),
            length in 5_u16..=240,
            caps in any_caps(),
        ) {
            let sorted = |themes: &[Theme]| {
                let mut minutes = minutes_of(&with_caps(themes, length, caps));
                minutes.sort_unstable();
                minutes
            };
            prop_assert_eq!(sorted(&themes), sorted(&other));
        }

        #[test]
        fn without_its_rest_a_theme_is_not_over_and_something_of_it_stays(
            themes in any_themes(),
            length in 5_u16..=240,
            caps in any_caps(),
        ) {
            let budget = with_caps(&themes, length, caps);
            for theme in CAPPED {
                let rest = budget.rest(theme);
                prop_assert_eq!(rest.is_empty(), !budget.over().contains(&theme));
                let stays = budget.planned.iter().filter(|planned| !rest.contains(&planned.topic));
                let stays: Vec<_> = stays.map(|planned| (planned.topic, planned.theme, planned.author)).collect();
                let after = Budget::divided(&stays, length, caps);
                prop_assert!(after.rest(theme).is_empty());
                prop_assert_eq!(after.of(theme).count() == 0, budget.of(theme).count() == 0);
            }
        }
    }
}
