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

    /// Moves a topic `by` places on the agenda of `day`: -1 is one up. At the ends nothing happens.
    pub fn move_topic(&mut self, pen: &Pen, id: Id<Topic>, by: isize, day: NaiveDate) {
        let mut order: Vec<Id<Topic>> = self.agenda(day).into_iter().map(|(id, _)| id).collect();
        let Some(from) = order.iter().position(|other| *other == id) else { return };
        let to = from.saturating_add_signed(by).min(order.len() - 1);
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

    /// Opens an ended topic again, for the next agenda.
    pub fn reopen_topic(&mut self, pen: &Pen, id: Id<Topic>) {
        self.book.topics.change(id, pen, |topic| topic.ended = None);
    }
}
