//! What the page does with what it has read, as soon as it opens: nothing that was let in may bring that down.

use crate::domain::book::Book;
use crate::domain::id::Id;
use crate::domain::notebook::Notebook;
use crate::domain::person::Person;
use crate::domain::topic::Side;
use crate::domain::workspace::Workspace;
use crate::fixed::{now, today};
use crate::format::hand_over;
use crate::format::shared::{calendar, markdown, table};
use crate::insight::balance::Balance;
use crate::insight::search::{Filter, Query, find, ranked};
use crate::insight::{strip, trend, week};

/// Computes what This week, the pages, and what is shared are made of.
pub fn show(workspace: &Workspace) {
    let notebooks = || workspace.notebooks.iter().map(|(id, notebook)| (*id, notebook));
    let next: Vec<_> = notebooks().filter_map(|(id, notebook)| week::next_of(id, notebook)).collect();
    let named: Vec<(&str, &week::Next)> = next.iter().map(|next| ("Amara Okafor", next)).collect();
    week::heading(today(), &named);
    week::order(next.clone());
    let people: Vec<(Id<Person>, &str, &Notebook)> =
        notebooks().map(|(id, notebook)| (id, "Amara", notebook)).collect();
    calendar::calendar(&people, now(), today());
    table::promises_and_wins(&people.iter().map(|(_, name, notebook)| (*name, *notebook)).collect::<Vec<_>>());
    for (id, notebook) in notebooks() {
        show_one(id, notebook);
    }
}

/// The same for one notebook.
pub fn show_one(id: Id<Person>, notebook: &Notebook) {
    notebook.removed();
    notebook.skipped(today());
    notebook.recent(12);
    notebook.resting_topics(notebook.next_day(today()));
    [Side::Manager, Side::Report].iter().for_each(|owner| drop(notebook.open_items(*owner)));
    notebook.agenda(notebook.next_day(today()));
    strip::words(&strip::marks(notebook, 12), "Amara");
    markdown::person(notebook, markdown::Reader::Me);
    hand_over::workspace(id, notebook, false);
    let mut hits = Vec::new();
    find(&Query::new("a"), &Filter::default(), id, notebook, &mut hits);
    ranked(hits);
    show_book(&notebook.book);
    for (_, mut book) in notebook.clone().settle(today()) {
        show_book(&book);
        book.settle(today());
    }
}

/// The same for one book.
pub fn show_book(book: &Book) {
    Balance::of_last(book, 6).words();
    trend::trace(&trend::points(book, trend::Kind::Energy));
    for (id, session) in book.sessions.iter() {
        Balance::of_session(book, id).words();
        session.length();
        session.elapsed(now());
        session.talk.my_share(session.counts_until(now()));
        session.turns.iter().filter_map(|turn| turn.topic).for_each(|topic| {
            session.seconds_on(topic, session.counts_until(now()));
        });
    }
}
