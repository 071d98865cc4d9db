//! The minutes that status and performance took in a running 1:1, against what they should take at most. Only what the
//! manager brought is counted: what the report brings is never too much.

use chrono::{DateTime, Utc};

use crate::domain::id::Id;
use crate::domain::notebook::Notebook;
use crate::domain::session::Session;
use crate::domain::theme::Theme;
use crate::domain::topic::{Side, Topic};
use crate::insight::budget::{Budget, CAPPED, Caps};

/// How one theme stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meter {
    /// Which theme.
    pub theme: Theme,
    /// How many whole minutes it took so far.
    pub minutes: u32,
    /// How many it should take at most.
    pub cap: u32,
    /// The topics of it that wait and were not talked about yet.
    pub left: Vec<Id<Topic>>,
}

/// How the capped themes stand in a running 1:1 at an instant; those that took a minute or more.
pub fn of(notebook: &Notebook, id: Id<Session>, now: DateTime<Utc>) -> Vec<Meter> {
    let Some(session) = notebook.book.sessions.get(id) else { return Vec::new() };
    let caps = notebook.person().map(Caps::of).unwrap_or_default();
    let (planned, until) = (Budget::divided(&[], session.minutes.get(), caps), session.counts_until(now));
    let agenda = notebook.agenda(session.day);
    let met = |topic: Id<Topic>| session.turns.iter().any(|turn| turn.topic == Some(topic));
    let meter = |theme: Theme| {
        let is_mine = |topic: &Topic| topic.theme == theme && topic.author == Side::Manager;
        let mine = notebook.book.topics.iter().filter(|(_, topic)| is_mine(topic));
        let seconds = mine.fold(0_u32, |sum, (topic, _)| sum.saturating_add(session.seconds_on(topic, until)));
        let left = agenda.iter().filter(|(id, topic)| is_mine(topic) && !met(*id)).map(|(id, _)| *id).collect();
        Meter { theme, minutes: seconds / 60, cap: planned.cap(theme).unwrap_or_default(), left }
    };
    CAPPED.into_iter().map(meter).filter(|meter| meter.minutes > 0).collect()
}

impl Meter {
    /// Whether it took more than it should.
    pub fn is_over(&self) -> bool {
        self.minutes > self.cap
    }

    /// Whether to ask about the rest of it.
    pub fn asks(&self) -> bool {
        self.is_over() && !self.left.is_empty()
    }

    /// How much of its cap is used, in hundredths.
    pub fn share(&self) -> u32 {
        (self.minutes * 100 / self.cap.max(1)).min(100)
    }

    /// "Status 4 of at most 3 minutes".
    pub fn figure(&self) -> String {
        format!("{} {} of at most {} minutes", self.theme.label(), self.minutes, self.cap)
    }

    /// What is asked where it is over.
    pub fn question(&self) -> String {
        format!("{} has had its minutes for today. Park the rest?", self.theme.label())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::rhythm::Minutes;
    use crate::domain::talk::Percent;
    use crate::domain::testing::{amara, at, line, pen, pen_at};
    use proptest::prelude::*;

    /// A 1:1 of half an hour from noon on, with these topics.
    fn running(topics: &[(Theme, Side)]) -> (Notebook, Id<Session>, Vec<Id<Topic>>) {
        let mut notebook = amara();
        let topic = |(theme, side): &(Theme, Side)| notebook.add_topic(&mut pen(), line("Anything"), *side, *theme);
        let ids = topics.iter().map(topic).collect();
        let session = notebook.plan(&mut pen(), pen().today, None, Minutes::HALF_HOUR);
        notebook.start(&pen_at("2026-11-24T12:00:00Z"), session);
        (notebook, session, ids)
    }

    fn turn_to(notebook: &mut Notebook, session: Id<Session>, topic: Id<Topic>, minute: u32) {
        notebook.turn_to(&pen_at(&format!("2026-11-24T12:{minute:02}:00Z")), session, Some(topic));
    }

    #[test]
    fn over_the_cap_it_asks_about_what_is_left_of_the_managers_own() {
        let (mine, theirs) = ((Theme::Status, Side::Manager), (Theme::Status, Side::Report));
        let (mut notebook, session, ids) = running(&[mine, mine, theirs, (Theme::Person, Side::Manager)]);
        turn_to(&mut notebook, session, ids[0], 0);
        assert_eq!(of(&notebook, session, at("2026-11-24T12:00:59Z")), []);
        let within = of(&notebook, session, at("2026-11-24T12:03:59Z"));
        assert_eq!((within[0].figure().as_str(), within[0].asks()), ("Status 3 of at most 3 minutes", false));
        let over = of(&notebook, session, at("2026-11-24T12:04:00Z"));
        assert_eq!((over.len(), over[0].asks(), over[0].left.as_slice()), (1, true, &ids[1..2]));
        turn_to(&mut notebook, session, ids[1], 5);
        let over = of(&notebook, session, at("2026-11-24T12:06:00Z"));
        assert_eq!((over[0].minutes, over[0].is_over(), over[0].asks()), (6, true, false), "nothing is left of it");
    }

    #[test]
    fn the_cap_is_that_of_the_person() {
        let (mut notebook, session, ids) = running(&[(Theme::Status, Side::Manager)]);
        notebook.person.change(&pen(), |person| person.status_at_most = Percent::try_from(50).ok());
        turn_to(&mut notebook, session, ids[0], 0);
        assert_eq!(of(&notebook, session, at("2026-11-24T12:10:00Z"))[0].figure(), "Status 10 of at most 15 minutes");
    }

    #[test]
    fn what_the_report_brings_is_not_counted() {
        let (mut notebook, session, ids) = running(&[(Theme::Status, Side::Report), (Theme::Status, Side::Manager)]);
        turn_to(&mut notebook, session, ids[0], 0);
        assert_eq!(of(&notebook, session, at("2026-11-24T12:20:00Z")), []);
    }

    proptest! {
        #[test]
        fn a_meter_never_runs_backwards(first in 0_u32..40, more in 0_u32..40) {
            let (mut notebook, session, ids) = running(&[(Theme::Performance, Side::Manager)]);
            turn_to(&mut notebook, session, ids[0], 0);
            let minutes = |minute: u32| {
                let now = at("2026-11-24T12:00:00Z") + chrono::TimeDelta::minutes(minute.into());
                of(&notebook, session, now).first().map_or(0, |meter| meter.minutes)
            };
            prop_assert!(minutes(first) <= minutes(first + more));
        }
    }
}
