//! Pages that were put away, to find them again.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::route::Route;
use crate::state::App;
use crate::state::slice::Slice;
use crate::ui::view::{View, live, view};

/// The list, where there is one.
#[component]
pub fn PutAway() -> View {
    let app = App::expect();
    let away = Slice::new(move || {
        let name = |id: Id<Person>| {
            app.notebook(id)?.with(|notebook| {
                let person = notebook.person().filter(|person| person.archived_on.is_some())?;
                Some((id, person.name.to_string()))
            })
        };
        app.people().into_iter().filter_map(name).collect::<Vec<_>>()
    });
    live(move || {
        (!away.with(Vec::is_empty)).then(|| {
            let rows = away
                .get()
                .into_iter()
                .map(|(id, name)| view! { <li><a href=Route::Person(id).to_string()>{name}</a></li> });
            view! {
                <section class="part" aria-labelledby="away-title">
                    <h2 id="away-title">"Pages you put away"</h2>
                    <ul class="rows">{rows.collect::<View>()}</ul>
                </section>
            }
        })
    })
}
