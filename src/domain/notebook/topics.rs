//! The agenda: what waits, in which order, and how it ends.

use chrono::NaiveDate;

use super::Notebook;
use crate::domain::id::Id;
use crate::domain::order::{Place, in_order};
use crate::domain::pen::Pen;
use crate::domain::session::Session;
use crate::domain::text::Line;
use crate::domain::theme::Theme;
use crate::domain::topic::{Ended, Outcome, Side, Topic};

impl Notebook {
    /// The agenda of the next 1:1, if that is on `day`: open topics that are due, in order.
    pub fn agenda(&self, day: NaiveDate) -> Vec<(Id<Topic>, &Topic)> {
        let held: Vec<NaiveDate> = self.book.held().iter().map(|(_, session)| session.day).collect();
        let since = |topic: &Topic| held.iter().filter(|day| topic.last_on.is_some_and(|last| **day > last)).count();
        let due = |topic: &Topic| topic.is_open() && topic.is_due(day, since(topic));
        let agenda = self.book.topics.iter().filter(|(_, topic)| due(topic));
        in_order(agenda, |(id, topic)| Place::new(topic.order, 0, *id))
    }

    /// The day of the next agenda: that of the 1:1 that is planned, or else today.
    pub fn next_day(&self, today: NaiveDate) -> NaiveDate {
        self.planned().map_or(today, |(_, session)| session.day)
    }

    /// Open topics that wait for a later agenda.
    pub fn resting_topics(&self, day: NaiveDate) -> Vec<(Id<Topic>, &Topic)> {
        let due: Vec<Id<Topic>> = self.agenda(day).into_iter().map(|(id, _)| id).collect();
        self.book.topics.iter().filter(|(id, topic)| topic.is_open() && !due.contains(id)).collect()
    }

    /// Puts a topic at the end of the agenda.
    pub fn add_topic(&mut self, pen: &mut Pen, words: Line, author: Side, theme: Theme) -> Id<Topic> {
        let last = self.book.topics.iter().map(|(_, topic)| topic.order).max().unwrap_or(0);
        let topic = Topic { order: last.saturating_add(1), ..Topic::new(words, author, theme) };
        self.book.topics.add(pen, topic)
    }

    /// Puts something on the agenda that the manager expects of them, to be said aloud. It serves none of the four.
    pub fn add_expectation(&mut self, pen: &mut Pen, words: Line) {
        let id = self.add_topic(pen, words, Side::Manager, Theme::Logistics);
        self.book.topics.change(id, pen, |topic| topic.expects = true);
    }

    /// Moves a topic `by` places on the agenda of `day`: -1 is one up. At the ends nothing happens.
    pub fn move_topic(&mut self, pen: &Pen, id: Id<Topic>, by: isize, day: NaiveDate) {
        let from = self.agenda(day).iter().position(|(other, _)| *other == id);
        if let Some(from) = from {
            self.move_topic_to(pen, id, from.saturating_add_signed(by), day);
        }
    }

    /// Moves a topic to a place on the agenda of `day`, counted from 0. Beyond the end is at the end.
    pub fn move_topic_to(&mut self, pen: &Pen, id: Id<Topic>, place: usize, day: NaiveDate) {
        let mut order: Vec<Id<Topic>> = self.agenda(day).into_iter().map(|(id, _)| id).collect();
        let Some(from) = order.iter().position(|other| *other == id) else { return };
        let to = place.min(order.len() - 1);
        if to == from {
            return;
        }
        let moved = order.remove(from);
        order.insert(to, moved);
        for (place, id) in (1..).zip(order) {
            self.book.topics.change(id, pen, |topic| topic.order = place);
        }
    }

    /// Ends an open topic, or changes how it ended. One that repeats comes back on a later agenda.
    pub fn end_topic(
        &mut self,
        pen: &mut Pen,
        id: Id<Topic>,
        how: Outcome,
        on: NaiveDate,
        session: Option<Id<Session>>,
    ) {
        let Some(topic) = self.book.topics.get(id) else { return };
        let comes_back = topic.is_open() && topic.repeats.is_some() && how != Outcome::Dropped;
        if comes_back {
            // What was talked about keeps its id, so the measured turns still point at it.
            let next = Topic { last_on: Some(on), carried: 0, ..topic.clone() };
            self.book.topics.add(pen, next);
        }
        self.book.topics.change(id, pen, |topic| {
            topic.ended = Some(Ended { how, on, session });
            topic.repeats = None;
        });
    }

    /// Opens an ended topic again, for the next agenda; in place of the one that came back for it, if one did.
    pub fn reopen_topic(&mut self, pen: &Pen, id: Id<Topic>) {
        let Some((topic, ended)) = self.book.topics.get(id).and_then(|topic| Some((topic.clone(), topic.ended?)))
        else {
            return;
        };
        let for_it = |other: &Topic| other.is_open() && other.words == topic.words && other.last_on == Some(ended.on);
        let twin = self.book.topics.iter().find(|(_, other)| for_it(other));
        let twin = twin.map(|(twin, other)| (twin, other.repeats));
        self.book.topics.change(id, pen, |topic| {
            topic.ended = None;
            topic.repeats = twin.and_then(|(_, repeats)| repeats).or(topic.repeats);
        });
        if let Some((twin, _)) = twin {
            self.book.topics.erase(twin, pen);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{amara, day, line, pen};
    use crate::domain::topic::Repeats;
    use proptest::prelude::*;

    fn of(notebook: &Notebook) -> Vec<Id<Topic>> {
        notebook.agenda(day("2026-11-24")).into_iter().map(|(id, _)| id).collect()
    }

    fn notebook_of(count: usize) -> (Notebook, Vec<Id<Topic>>) {
        let mut notebook = amara();
        let topic = |_| notebook.add_topic(&mut pen(), line("Anything"), Side::Manager, Theme::Person);
        let ids = (0..count).map(topic).collect();
        (notebook, ids)
    }

    #[test]
    fn a_topic_that_repeats_is_open_once_when_it_is_put_back() {
        let mut notebook = amara();
        let arriving = notebook.add_topic(&mut pen(), line("Arriving"), Side::Manager, Theme::Person);
        notebook.book.topics.change(arriving, &pen(), |topic| topic.repeats = Some(Repeats::EveryTime));
        notebook.end_topic(&mut pen(), arriving, Outcome::Discussed, day("2026-11-17"), None);
        assert_ne!(of(&notebook), [arriving]);
        notebook.reopen_topic(&pen(), arriving);
        assert_eq!(of(&notebook), [arriving]);
        assert_eq!(notebook.book.topics.get(arriving).unwrap().repeats, Some(Repeats::EveryTime));
    }

    #[test]
    fn the_next_agenda_is_of_the_day_that_is_planned_also_while_another_one_goes_on() {
        let mut notebook = amara();
        assert_eq!(notebook.next_day(day("2026-11-24")), day("2026-11-24"));
        let minutes = notebook.person().unwrap().rhythm.minutes;
        notebook.plan(&mut pen(), day("2026-12-22"), None, minutes);
        notebook.start_now(&mut pen());
        assert_eq!(notebook.next_day(day("2026-11-24")), day("2026-12-22"));
    }

    #[test]
    fn a_topic_dropped_where_it_was_changes_nothing() {
        let (mut notebook, ids) = notebook_of(3);
        let before = notebook.clone();
        notebook.move_topic_to(&pen(), ids[1], 1, day("2026-11-24"));
        notebook.move_topic_to(&pen(), ids[2], 9, day("2026-11-24"));
        assert_eq!(notebook, before);
    }

    #[test]
    fn a_topic_that_waits_for_a_later_time_is_not_moved() {
        let (mut notebook, ids) = notebook_of(2);
        notebook.book.topics.change(ids[0], &pen(), |topic| {
            (topic.repeats, topic.last_on) = (Some(Repeats::Monthly), Some(day("2026-11-20")));
        });
        let before = notebook.clone();
        notebook.move_topic_to(&pen(), ids[0], 0, day("2026-11-24"));
        assert_eq!(notebook, before);
    }

    proptest! {
        #[test]
        fn a_moved_topic_lies_at_its_place_and_the_others_keep_their_order(
            count in 1_usize..8,
            from in 0_usize..8,
            to in 0_usize..12,
        ) {
            let (mut notebook, ids) = notebook_of(count);
            let moved = ids[from % count];
            notebook.move_topic_to(&pen(), moved, to, day("2026-11-24"));
            let after = of(&notebook);
            prop_assert_eq!(after[to.min(count - 1)], moved);
            let others = |ids: &[Id<Topic>]| ids.iter().copied().filter(|id| *id != moved).collect::<Vec<_>>();
            prop_assert_eq!(others(&after), others(&ids));
        }
    }
}
