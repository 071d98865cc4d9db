//! One person: their words first, then what matters, where they are going, and what is open between you.

pub mod about;
mod energy;
mod facts;
mod found;
mod goals;
mod hand_over;
mod history;
mod horizons;
mod interests;
mod look_back;
mod old_document;
mod old_pieces;
mod waiting;

use leptos::prelude::*;

use super::app::not_found;
use super::browser;
use super::components::take_out::TakeOut;
use super::home::enter;
use super::people::{name, words};
use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::format::shared::markdown;
use crate::insight::preflight::not_ready;
use crate::route::Route;
use crate::state::App;
use crate::ui::view::{View, live, view};

use about::About;
use energy::EnergyLine;
use facts::Facts;
use goals::Goals;
use hand_over::HandOver;
pub use history::NewWin;
use history::{History, RecordPast, Wins};
use horizons::HorizonList;
use interests::Interests;
use look_back::WhatItWentTo;
use old_document::OldDocument;
pub use waiting::promises_of;
use waiting::{BothPromises, Waiting};

/// The front page of a notebook.
#[component]
pub fn PersonPage(
    /// Whose.
    person: Id<Person>,
) -> View {
    let app = App::expect();
    if app.peek(person, |notebook| notebook.person().is_some()) != Some(true) {
        return not_found();
    }
    let page = app.read(person, |notebook| notebook.person().cloned());
    let running = app.read(person, |notebook| notebook.running().first().map(|(id, _)| *id));
    let unready = app.read(person, move |notebook| not_ready(notebook, app.today()));
    view! {
        <header class="page-head">
            <p>{move || page.get().map(|page| summary(&page))}</p>
            <h1 tabindex="-1">{name(app, person)}</h1>
            <p class="row">
                <a class="button" data-kind="primary" href=Route::Prepare(person).to_string()>"Prepare"</a>
                {move || match running.get() {
                    Some(session) => view! { <a class="button" href=Route::Session(person, session).to_string()>"Back into the room"</a> },
                    None => view! { <button class="button" type="button" on:click=move |_| enter(app, person)>"Go into the room"</button> },
                }}
            </p>
            {move || unready.get().map(|words| view! {
                <p class="aside unready">{words}" "<a href=Route::Prepare(person).to_string()>"See what is missing"</a></p>
            })}
        </header>
        <div class="spread">
            <div class="column">
                <Facts person/>
                <Interests person/>
            </div>
            <aside class="margin" aria-label="In the margin">
                <WhatItWentTo person/>
                <EnergyLine person/>
                <Likes person/>
            </aside>
        </div>
        <div class="column wide">
            <HorizonList person/>
            <Goals person/>
            <div class="ledger">
                <Waiting person/>
                <BothPromises person/>
            </div>
            <div class="halves">
                <Wins person/>
                <History person/>
            </div>
            <RecordPast person/>
            <OldDocument person/>
            <About person/>
            <TakeOut name=format!("1-1s-{}", browser::today()) text=Callback::new(move |reader| Some(markdown::person(&app.whole_notebook(person)?, reader)))/>
            <HandOver person/>
            <AtEase person/>
        </div>
    }
}

/// "Senior engineer. With you since March 2024, every week."
fn summary(person: &Person) -> String {
    let role = person.role.as_ref().map(|role| format!("{role}. ")).unwrap_or_default();
    let place = person.place.as_ref().map(|place| format!("{place}. ")).unwrap_or_default();
    let since =
        person.start_day.map(|day| format!("With you since {}. ", browser::month_long(day))).unwrap_or_default();
    let rhythm = person.rhythm.cadence.words();
    let time = person.rhythm.time.map(|time| format!(" at {}", browser::clock(time))).unwrap_or_default();
    let archived = if person.archived_on.is_some() { " This page is put away." } else { "" };
    format!("{role}{place}{since}You meet {rhythm}{time}.{archived}")
}

/// The last line of the page: a question, and what on it is theirs to have.
#[component]
fn AtEase(person: Id<Person>) -> View {
    let app = App::expect();
    let they = words(app, person);
    view! {
        <p class="aside at-ease">
            {move || format!("Would {} be at ease reading this page over your shoulder?", they.get().subject)}
            <span>" You can "<button class="link" type="button" on:click=move |_| browser::print()>{move || format!("print the part that is {}", they.get().owned)}</button>"."</span>
        </p>
    }
}

#[component]
fn Likes(person: Id<Person>) -> View {
    let app = App::expect();
    let they = words(app, person);
    let likes = app.read(person, |notebook| {
        let person = notebook.person()?;
        let opens_up = person.opens_up.map(about::opens_up_words);
        let line = |line: &Option<crate::domain::text::Line>| line.as_ref().map(ToString::to_string);
        let asked = person.feedback_asked_on;
        Some((line(&person.likes_recognition), line(&person.likes_feedback), opens_up.map(str::to_owned), asked))
    });
    live(move || {
        let (recognition, feedback, opens_up, asked) = likes.get()?;
        let asked = asked.map(browser::day_long);
        let rows = [
            ("Recognition", recognition),
            ("Feedback", feedback),
            ("Opens up", opens_up),
            ("Last asked about you", asked),
        ];
        let known = rows.into_iter().filter_map(|(label, words)| Some((label, words?)));
        let known: Vec<_> = known.map(|(label, words)| view! { <h3>{label}</h3> <p>{words}</p> }).collect();
        (!known.is_empty()).then(|| {
            let title = format!("How {} {} it", they.get().subject, they.get().verb("likes", "like"));
            view! { <section class="stack" aria-labelledby="likes-title"><h2 id="likes-title">{title}</h2>{known}</section> }
        })
    })
}
