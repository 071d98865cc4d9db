//! Two minutes before a 1:1: last time, the agenda in order, when it is, and what is still missing.

mod agenda;
mod ahead;
mod appointment;
mod change;
mod drift;
mod ideas;
mod last;
mod minutes;
mod order;
mod preflight;
mod set;
mod three;

use leptos::prelude::*;

use super::app::not_found;
use super::browser;
use super::components::hint::Telling;
use super::components::shelf::Shelf;
use super::components::topic_form::NewTopic;
use super::people::{first_name, name, words};
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
use preflight::BeforeYouGoIn;
use three::{Three, ThreeToAsk};

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
    let three = Three::new(person, Shelf::provide());
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
                    <Lists person/>
                    <Telling/>
                </section>
            </div>
            <aside class="margin" aria-label="In the margin">
                <Appointment person/>
                <BeforeYouGoIn person/>
                <Ahead person three/>
            </aside>
            <section class="part ideas" aria-labelledby="three-title">
                <ThreeToAsk three/>
                <Questions person/>
            </section>
        </div>
    }
}
