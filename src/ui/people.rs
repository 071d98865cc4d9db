//! Whom the screens speak of, and in which order.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::pronouns::Words;
use crate::insight::week::{self, Next};
use crate::state::App;

/// Everybody who is not archived, the next one first.
pub fn next_ones(app: App) -> Memo<Vec<Next>> {
    Memo::new(move |_| {
        let people = app.people().into_iter();
        week::order(people.filter_map(|id| app.notebook(id)?.with(|notebook| week::next_of(id, notebook))).collect())
    })
}

/// Somebody's name.
pub fn name(app: App, person: Id<Person>) -> Memo<String> {
    let name = app.read(person, |notebook| notebook.person().map(|person| person.name.to_string()));
    Memo::new(move |_| name.get().flatten().unwrap_or_default())
}

/// Somebody's first name.
pub fn first_name(app: App, person: Id<Person>) -> Memo<String> {
    let name = app.read(person, |notebook| notebook.person().map(|person| person.name.first().to_owned()));
    Memo::new(move |_| name.get().flatten().unwrap_or_default())
}

/// How a sentence speaks of somebody.
pub fn words(app: App, person: Id<Person>) -> Memo<Words> {
    let words = app.read(person, |notebook| notebook.person().map(Person::words));
    Memo::new(move |_| words.get().flatten().unwrap_or_else(|| Words::for_pronouns(None)))
}
