//! Topics that are on nobody's agenda yet: questions of one's own, and lists that are added in one act.

use serde::{Deserialize, Serialize};

use super::id::Id;
use super::notebook::Notebook;
use super::pen::Pen;
use super::text::Line;
use super::theme::Theme;
use super::topic::{Side, Topic};

/// A topic for some agenda.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Idea {
    /// What to talk about.
    pub words: Line,
    /// What it is about.
    pub theme: Theme,
}

impl Idea {
    /// An idea from words that are known to be a line.
    fn fixed(words: &str, theme: Theme) -> Self {
        Self { words: Line::new(words).expect("a built-in topic is a short line"), theme }
    }
}

/// A list of topics under a name.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Template {
    /// What it is called.
    pub name: Line,
    /// Its topics, in order.
    pub topics: Vec<Idea>,
}

impl Template {
    /// The lists that are there from the start.
    pub fn built_in() -> Vec<Self> {
        use Theme::{Agency, Logistics, Performance, Person, Purpose, TwoWay};
        let list = |name: &str, topics: &[(&str, Theme)]| Self {
            name: Line::new(name).expect("a built-in name is a short line"),
            topics: topics.iter().map(|(words, theme)| Idea::fixed(words, *theme)).collect(),
        };
        vec![
            list(
                "The first 1:1 with somebody new",
                &[
                    ("How would you like to use this hour?", TwoWay),
                    ("What should I know about how you work best?", Person),
                    ("What drew you to this work in the first place?", Purpose),
                    ("How do you like to be thanked, and how do you like to hear a hard thing?", TwoWay),
                    ("What would make your first month feel like yours?", Agency),
                    ("When and how long we meet", Logistics),
                ],
            ),
            list(
                "A regular one",
                &[
                    ("How are you, before any of the work?", Person),
                    ("What has been worth your time since we last sat here?", Purpose),
                    ("What could I do differently?", TwoWay),
                    ("Your next small step, and what stands in its way", Agency),
                ],
            ),
            list(
                "A talk about where they are going",
                &[
                    ("Which parts of your work would you choose again?", Purpose),
                    ("Where would you like to be in a year, at work or beyond it?", Purpose),
                    ("What would you like to learn next, and from whom?", Agency),
                    ("What do you need from me for that?", TwoWay),
                    ("One small step before we meet again", Agency),
                ],
            ),
            list(
                "After a hard week",
                &[
                    ("How are you holding up?", Person),
                    ("What took the most out of you?", Person),
                    ("What can wait, and what can I take?", TwoWay),
                    ("What did you do this week that nobody saw?", Purpose),
                    ("What would make next week lighter?", Agency),
                ],
            ),
            list(
                "With somebody who reports to your reports",
                &[
                    ("What should I know that does not reach me?", TwoWay),
                    ("What do you enjoy here, and what do you miss?", Purpose),
                    ("How is the team for you?", Person),
                    ("What would you change first if it were yours?", Agency),
                    ("What do you expect of the next half year?", Performance),
                ],
            ),
        ]
    }
}

impl Notebook {
    /// Puts ideas at the end of the agenda, as topics of the manager's.
    pub fn add_ideas(&mut self, pen: &mut Pen, ideas: Vec<Idea>) {
        for Idea { words, theme } in ideas {
            self.add_topic(pen, words, Side::Manager, theme);
        }
    }

    /// Puts an idea on the agenda: in place of the words of an open topic that asks the same, or at the end.
    pub fn take_up(&mut self, pen: &mut Pen, idea: Idea, in_place_of: Option<Id<Topic>>) {
        match in_place_of.filter(|id| self.book.topics.get(*id).is_some_and(Topic::is_open)) {
            Some(id) => drop(self.book.topics.change(id, pen, |topic| topic.words = idea.words)),
            None => self.add_ideas(pen, vec![idea]),
        }
    }

    /// The agenda as a list for another time.
    pub fn agenda_as_ideas(&self, day: chrono::NaiveDate) -> Vec<Idea> {
        let idea = |topic: &Topic| Idea { words: topic.words.clone(), theme: topic.theme };
        self.agenda(day).into_iter().map(|(_, topic)| idea(topic)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{amara, day, pen};

    #[test]
    fn every_built_in_list_can_be_added_in_one_act_and_serves_the_four_priorities() {
        for template in Template::built_in() {
            let mut notebook = amara();
            notebook.add_ideas(&mut pen(), template.topics.clone());
            assert_eq!(notebook.agenda_as_ideas(day("2026-11-24")), template.topics);
            let human = template.topics.iter().filter(|idea| idea.theme.priority().is_some()).count();
            assert!(human * 2 > template.topics.len(), "{}", template.name);
        }
    }
}
