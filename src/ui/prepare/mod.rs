//! Two minutes before a 1:1: last time, the agenda in order, when it is, and what is still missing.

mod agenda;
mod ahead;
mod appointment;
mod change;
mod ideas;
mod last;
mod minutes;
mod order;
mod set;

use leptos::prelude::*;

use super::app::not_found;
use super::browser;
use super::components::icon::Icon;
use super::components::topic_form::NewTopic;
use super::home::enter;
use super::people::{first_name, name, words};
use super::sentence::capital;
use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::topic::Side;
use crate::route::Route;
use crate::state::App;
use crate::ui::view::{View, view};

use agenda::Agenda;
use ahead::Ahead;
use appointment::Appointment;
pub use appointment::PlanForm;
use ideas::{Lists, Questions};
use last::LastTime;
use minutes::Minutes;

/// The page before a 1:1.
#[component]
pub fn Prepare(
    /// With whom.
    person: Id<Person>,
) -> View {
    let app = App::expect();
    if app.peek(person, |notebook| notebook.person().is_some()) != Some(true) {
        return not_found();
    }
    let first = first_name(app, person);
    let they = words(app, person);
    let when = app
        .read(person, |notebook| notebook.planned().map(|(_, session)| (session.day, session.time, session.minutes)));
    let count = app.read(person, move |notebook| {
        let agenda = notebook.agenda(notebook.next_day(app.today()));
        let theirs = agenda.iter().filter(|(_, topic)| topic.author == Side::Report).count();
        (theirs, agenda.len() - theirs)
    });
    view! {
        <header class="page-head">
            <p><a href=Route::Person(person).to_string()>{name(app, person)}</a>
                {move || when.get().map(|(day, time, minutes)| format!(", {}, {} minutes", browser::when(day, time), minutes.get()))}</p>
            <h1 tabindex="-1">{move || format!("Two minutes, before {}.", first.get())}</h1>
        </header>
        <div class="spread">
            <div class="column">
                <LastTime person/>
                <section class="part" aria-labelledby="agenda-title">
                    <div class="part-head">
                        <h2 id="agenda-title">"What to talk about"</h2>
                        <small>{move || match count.get() {
                            (0, 0) => String::new(),
                            (theirs, mine) => format!("{theirs} {}, {mine} yours", they.get().owned),
                        }}</small>
                    </div>
                    <Minutes person/>
                    <Agenda person/>
                    <NewTopic person/>
                    <Questions person/>
                    <Lists person/>
                </section>
            </div>
            <aside class="margin" aria-label="In the margin">
                <Appointment person/>
                <BeforeYouGoIn person/>
                <Ahead person/>
            </aside>
        </div>
    }
}

/// What is ready and what is still missing; nothing of it blocks.
#[component]
fn BeforeYouGoIn(person: Id<Person>) -> View {
    let app = App::expect();
    let they = words(app, person);
    let state = app.read(person, move |notebook| {
        let agenda = notebook.agenda(notebook.next_day(app.today()));
        let theirs = agenda.iter().filter(|(_, topic)| topic.author == Side::Report).count();
        let running = notebook.running().first().map(|(id, _)| *id);
        (agenda.len(), theirs, notebook.open_items(Side::Manager).len(), running)
    });
    let lines = move || {
        let (all, theirs, open, _) = state.get();
        let lines = [
            if all > 0 {
                (true, format!("{all} on the agenda"))
            } else {
                (false, "Nothing on the agenda yet".to_owned())
            },
            if theirs > 0 {
                (true, format!("{} put in {theirs}", they.get().subject))
            } else {
                (false, format!("Nothing from {} yet", they.get().object))
            },
            match open {
                0 => (true, "No promise of yours is open".to_owned()),
                1 => (false, "One promise of yours is open".to_owned()),
                many => (false, format!("{many} promises of yours are open")),
            },
        ];
        lines.into_iter().map(|(good, words)| view! { <li><Icon name=if good { "check" } else { "other" }/><span>{capital(&words)}</span></li> }).collect::<View>()
    };
    view! {
        <section class="stack" aria-labelledby="ready-title">
            <h2 id="ready-title">"Before you go in"</h2>
            <ul class="ticks">{lines}</ul>
            {move || match state.get().3 {
                Some(session) => view! { <p><a class="button" data-kind="primary" href=Route::Session(person, session).to_string()>"Back into the room"</a></p> },
                None => view! { <p><button class="button" data-kind="primary" type="button" on:click=move |_| enter(app, person)>"Go into the room"<Icon name="next"/></button></p> },
            }}
        </section>
    }
}
