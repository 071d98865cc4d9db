//! The one who is next: the one thing to act on.

use leptos::prelude::*;

use super::when;
use crate::domain::notebook::Notebook;
use crate::domain::topic::Side;
use crate::insight::balance::Balance;
use crate::insight::preflight;
use crate::insight::week::Next;
use crate::route::Route;
use crate::state::App;
use crate::ui::browser;
use crate::ui::components::icon::Icon;
use crate::ui::components::quartet::Quartet;
use crate::ui::people::{name, words};
use crate::ui::sentence::capital;
use crate::ui::view::{View, view};

/// Name, hour, what is ready, and the two ways to go.
#[component]
pub fn NextSheet(
    /// Who, and when.
    next: Next,
) -> View {
    let app = App::expect();
    let person = next.person;
    let balance = app.read(person, |notebook| Balance::of_last(&notebook.book, 4));
    let minutes = app.peek(person, move |notebook| {
        let session = next.running.or(next.planned).and_then(|id| notebook.book.sessions.get(id));
        session.map(|session| session.minutes.get())
    });
    let length = minutes.flatten().map(|minutes| format!(", {minutes} minutes"));
    view! {
        <section class="sheet" aria-labelledby="next-title">
            <div class="next">
                <p class="aside"><strong>{capital(&when(next))}</strong>{length}</p>
                <div class="next-who">
                    {move || view! { <Quartet balance=balance.get() medium=true/> }}
                    <h2 id="next-title"><a href=Route::Person(person).to_string()>{name(app, person)}</a></h2>
                </div>
                <Ready next/>
                <p class="row">
                    {match next.running {
                        Some(session) => view! { <a class="button" data-kind="primary" href=Route::Session(person, session).to_string()>"Back into the room"</a> },
                        None => view! {
                            <a class="button" data-kind="primary" href=Route::Prepare(person).to_string()>"Prepare, about two minutes"</a>
                            <button class="button" type="button" on:click=move |_| enter(app, person)>"Go into the room"</button>
                        },
                    }}
                </p>
            </div>
        </section>
    }
}

/// Begins a 1:1 and goes there.
pub fn enter(app: App, person: crate::domain::id::Id<crate::domain::person::Person>) {
    // What came to rest long ago, or came in as such, is not carried along with every key.
    app.settle(person);
    if let Some(session) = app.change(person, Notebook::start_now) {
        browser::go(Route::Session(person, session));
    }
}

#[component]
fn Ready(next: Next) -> View {
    let app = App::expect();
    let person = next.person;
    let they = words(app, person);
    let figures = app.read(person, move |notebook| {
        let agenda = notebook.agenda(next.day);
        let theirs = agenda.iter().filter(|(_, topic)| topic.author == Side::Report).count();
        let thin = Balance::of_last(&notebook.book, 4).thin();
        let besides = preflight::besides(notebook, app.today());
        (theirs, agenda.len() - theirs, notebook.open_items(Side::Manager).len(), besides, thin)
    });
    let lines = move || {
        let (theirs, mine, promises, besides, thin) = figures.get();
        let topics = match (theirs, mine) {
            (0, 0) => (false, "Nothing to talk about yet".to_owned()),
            (0, mine) => (false, format!("{mine} of your topics, none of {} yet", they.get().owned)),
            (theirs, mine) => (true, format!("{theirs} of {} topics, {mine} of yours", they.get().possessive)),
        };
        let promises = match promises {
            0 => (true, "No promise of yours is open".to_owned()),
            1 => (false, "One promise of yours is still open".to_owned()),
            many => (false, format!("{many} promises of yours are still open")),
        };
        let thin =
            thin.first().map(|priority| (false, format!("{} is thin in your last four", priority.theme().label())));
        [topics, promises]
            .into_iter()
            .chain(besides.into_iter().map(|words| (false, words)))
            .chain(thin)
            .map(|(good, words)| {
                view! {
                    <li><Icon name=if good { "check" } else { "other" }/><span>{words}</span></li>
                }
            })
            .collect::<View>()
    };
    view! { <ul class="ticks next-ready">{lines}</ul> }
}
