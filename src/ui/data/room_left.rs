//! How much room the browser leaves, and what takes it.

use litemap::LiteMap;

use leptos::prelude::*;

use crate::domain::book::Year;
use crate::domain::id::Id;
use crate::domain::order::map_of;
use crate::domain::person::Person;
use crate::insight::room::{advice, share, thousands, used};
use crate::state::App;
use crate::state::slice::Slice;
use crate::storage::key::RecordKey;
use crate::storage::room::Units;
use crate::ui::browser;
use crate::ui::view::{View, live, view};

/// What is used of it.
#[component]
pub fn RoomLeft() -> View {
    let app = App::expect();
    let units = Slice::new(move || app.units());
    live(move || {
        let units = units.get();
        let room = browser::engine().room();
        let (ours, all) = (units.ours(), units.all());
        view! {
            <section class="stack" aria-labelledby="room-title">
                <h2 id="room-title">"Room left"</h2>
                <svg class="meter" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                    <rect class="all" width="100" height="4"></rect><rect width=share(all, room).to_string() height="4"></rect>
                </svg>
                <p class="aside">{used(all, ours, room)}</p>
                {advice(all, units.others, room).map(|advice| view! { <p>{advice}</p> })}
                <details class="more">
                    <summary>"By person and year"</summary>
                    <UnitsTable units/>
                </details>
            </section>
        }
    })
}

#[component]
fn UnitsTable(units: Units) -> View {
    let app = App::expect();
    let named = by_person(&units.records).into_iter().map(|(id, share)| ((name(app, id), id), share));
    // In the order of their names: nobody is ranked, not even by length.
    let people = map_of(named).into_iter().map(|((name, _), share)| {
        let years: Vec<String> =
            share.years.iter().map(|(year, units)| format!("{year}: {}", thousands(*units))).collect();
        row(name, &thousands(share.open), &years.join(", "))
    });
    let settings = units.records.get(&RecordKey::Workspace).copied().unwrap_or(0) + units.rest;
    let others = [
        ("Settings, and what belongs to this device", settings),
        ("How it was before the last file came in", units.hidden),
        ("Set aside, because it could not be read", units.aside),
        ("Other programs under this address", units.others),
    ];
    let others = others.into_iter().filter(|(_, units)| *units > 0);
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label="Room by person and year">
            <table class="import">
                <caption class="aside">"In thousands of characters"</caption>
                <thead><tr><th scope="col">"Whose"</th><th scope="col">"Lately"</th><th scope="col">"Earlier years"</th></tr></thead>
                <tbody>
                    {people.collect::<View>()}
                    {others.map(|(what, units)| row(what.to_owned(), &thousands(units), "")).collect::<View>()}
                </tbody>
            </table>
        </div>
    }
}

fn row(whose: String, open: &str, years: &str) -> View {
    view! { <tr><th scope="row">{whose}</th><td>{open.to_owned()}</td><td>{years.to_owned()}</td></tr> }
}

/// What somebody's books take.
#[derive(Default)]
struct Share {
    open: usize,
    years: Vec<(Year, usize)>,
}

fn by_person(records: &LiteMap<RecordKey, usize>) -> LiteMap<Id<Person>, Share> {
    let mut people: LiteMap<Id<Person>, Share> = LiteMap::new();
    for (record, units) in records {
        match *record {
            RecordKey::Workspace => {}
            RecordKey::Open(person) => people.entry(person).or_default().open = *units,
            RecordKey::Year(person, year) => people.entry(person).or_default().years.push((year, *units)),
        }
    }
    people
}

/// Somebody's name; what was put away, removed or cannot be read takes room, too.
fn name(app: App, id: Id<Person>) -> String {
    let known = app.peek(id, |notebook| {
        notebook.person().map_or_else(
            || "Removed".to_owned(),
            |person| {
                if person.archived_on.is_some() {
                    format!("{}, put away", person.name)
                } else {
                    person.name.to_string()
                }
            },
        )
    });
    known.unwrap_or_else(|| "A notebook that cannot be read".to_owned())
}
