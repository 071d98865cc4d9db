//! Whom the screens speak of, and in which order.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::notebook::Notebook;
use crate::domain::person::Person;
use crate::domain::pronouns::Words;
use crate::insight::week::{self, Next};
use crate::state::App;
use crate::state::slice::Slice;
use crate::ui::browser;

/// Everybody who is not archived, the next one first.
pub fn next_ones(app: App) -> Slice<Vec<Next>> {
    Slice::new(move || {
        let people = app.people().into_iter();
        week::order(people.filter_map(|id| app.notebook(id)?.with(|notebook| week::next_of(id, notebook))).collect())
    })
}

/// Everybody who is not archived, by name.
pub fn everybody(app: App) -> Vec<(Id<Person>, String)> {
    let named = |id: Id<Person>| {
        let page = app.notebook(id)?.with(|notebook| notebook.person().cloned())?;
        page.archived_on.is_none().then(|| (id, page.name.to_string()))
    };
    app.people().into_iter().filter_map(named).collect()
}

/// Somebody's name.
pub fn name(app: App, person: Id<Person>) -> Signal<String> {
    let name = app.read(person, |notebook| notebook.person().map(|person| person.name.to_string()).unwrap_or_default());
    Signal::derive(move || name.get())
}

/// Somebody's first name.
pub fn first_name(app: App, person: Id<Person>) -> Signal<String> {
    let name =
        app.read(person, |notebook| notebook.person().map(|person| person.name.first().to_owned()).unwrap_or_default());
    Signal::derive(move || name.get())
}

/// How a sentence speaks of somebody.
pub fn words(app: App, person: Id<Person>) -> Slice<Words> {
    app.read(person, |notebook| notebook.person().map(Person::words).unwrap_or_default())
}

/// "How she was": over the marks of the check-in.
pub fn how_they_were(app: App, person: Id<Person>) -> Signal<String> {
    let they = words(app, person);
    Signal::derive(move || {
        let they = they.get();
        ["How ", they.subject, " ", they.verb("was", "were")].concat()
    })
}

/// When one meets next, as the end of a sentence: " on Tuesday 24 November, 14:00". Nothing where that is not planned.
pub fn when_next(notebook: &Notebook) -> String {
    let planned = notebook.planned().map(|(_, session)| (session.day, session.time));
    let when = planned.map(|(day, time)| {
        let time = time.map(|time| format!(", {}", browser::clock(time))).unwrap_or_default();
        format!(" on {}{time}", browser::day_long(day))
    });
    when.unwrap_or_default()
}
