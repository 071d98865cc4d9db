//! What is ready for the next 1:1, in a sentence or two.

use chrono::NaiveDate;

use crate::domain::notebook::Notebook;
use crate::domain::person::Person;
use crate::domain::pronouns::Words;
use crate::domain::topic::Side;
use crate::insight::clock_words::number;
use crate::ui::sentence::capital;

/// How many topics there are for that day and whose they are, and how many promises to them are open.
pub fn readiness(notebook: &Notebook, day: NaiveDate) -> String {
    let they = notebook.person().map(Person::words).unwrap_or_default();
    let agenda = notebook.agenda(day);
    let theirs = agenda.iter().filter(|(_, topic)| topic.author == Side::Report).count();
    let topics = topics(agenda.len(), theirs, they);
    match notebook.open_items(Side::Manager).len() {
        0 => topics,
        1 => format!("{topics} One promise to {} is open.", they.object),
        many => format!("{topics} {} promises to {} are open.", capital(&number(many)), they.object),
    }
}

fn topics(all: usize, theirs: usize, they: Words) -> String {
    let owned = they.owned;
    match (all, theirs) {
        (0, _) => "Nothing prepared.".to_owned(),
        (1, 0) => "One topic, yours.".to_owned(),
        (1, _) => format!("One topic, {owned}."),
        (2, 0) => "2 topics, both yours.".to_owned(),
        (2, 2) => format!("2 topics, both {owned}."),
        (all, 0) => format!("{all} topics, all yours."),
        (all, theirs) if all == theirs => format!("{all} topics, all {owned}."),
        (all, theirs) => format!("{all} topics, {theirs} of them {owned}."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::action_item::ActionItem;
    use crate::domain::testing::{amara, day, line, pen};

    #[test]
    fn topics_are_counted_with_whose_they_are() {
        let said = |all, theirs| topics(all, theirs, Words::for_pronouns(Some("he/him")));
        assert_eq!(said(0, 0), "Nothing prepared.");
        assert_eq!([said(1, 0), said(1, 1)], ["One topic, yours.", "One topic, his."]);
        assert_eq!([said(2, 0), said(2, 2)], ["2 topics, both yours.", "2 topics, both his."]);
        assert_eq!(said(2, 1), "2 topics, 1 of them his.");
        assert_eq!([said(3, 0), said(3, 3)], ["3 topics, all yours.", "3 topics, all his."]);
        assert_eq!(topics(4, 2, Words::default()), "4 topics, 2 of them theirs.");
    }

    #[test]
    fn open_promises_to_them_are_told_as_promises() {
        let mut notebook = amara();
        notebook.person.change(&pen(), |person| person.pronouns = Some(line("she/her")));
        let said = |notebook: &Notebook| readiness(notebook, day("2026-11-24"));
        assert_eq!(said(&notebook), "Nothing prepared.");
        let promise = |notebook: &mut Notebook, owner, words| {
            notebook.book.action_items.add(&mut pen(), ActionItem::new(&pen(), line(words), owner, None, None));
        };
        promise(&mut notebook, Side::Manager, "Ask finance");
        assert_eq!(said(&notebook), "Nothing prepared. One promise to her is open.");
        promise(&mut notebook, Side::Manager, "Tell Lena");
        promise(&mut notebook, Side::Report, "Draw it");
        assert_eq!(said(&notebook), "Nothing prepared. Two promises to her are open.");
    }
}
