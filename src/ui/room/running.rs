//! The 1:1s that are running, and the way back into them from any other screen.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::session::Session;
use crate::route::Route;
use crate::state::App;
use crate::state::slice::Slice;
use crate::ui::components::icon::Icon;
use crate::ui::view::{View, view};

/// A 1:1 that runs: with whom, which, and their first name.
type Running = (Id<Person>, Id<Session>, String);

/// The 1:1s that run, but for the one that one is in.
pub fn running(app: App, here: Option<Id<Session>>) -> Slice<Vec<Running>> {
    Slice::new(move || {
        let mut all = Vec::new();
        for person in app.people() {
            let Some(notebook) = app.notebook(person) else { continue };
            notebook.with(|notebook| {
                let name = notebook.person().map(|person| person.name.first().to_owned()).unwrap_or_default();
                let there = notebook.running().into_iter().map(|(id, _)| id).filter(|id| Some(*id) != here);
                all.extend(there.map(|id| (person, id, name.clone())));
            });
        }
        all
    })
}

/// A link into each room that is open.
#[component]
pub fn RunningNow() -> View {
    let running = running(App::expect(), None);
    let link = |(person, session, name): Running| {
        view! { <li><a href=Route::Session(person, session).to_string()><Icon name="next"/>{format!("In the room with {name}")}</a></li> }
    };
    view! {
        {move || (!running.with(Vec::is_empty)).then(|| view! {
            <nav class="running" aria-label="Running now"><ul>{running.get().into_iter().map(link).collect::<View>()}</ul></nav>
        })}
    }
}
