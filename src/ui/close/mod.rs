//! Closing a 1:1 in under two minutes: who does what, how you have their back, what can wait, how they were, what it was
//! worth, when you meet again. Whatever is left empty stays so.

mod backing;
mod said;
mod talk;

use leptos::prelude::*;

use super::app::not_found;
use super::browser;
use super::components::check_in::CheckInFields;
use super::components::choice::Choices;
use super::components::promises::{NewPromise, PromiseAt, Promises};
use super::components::quartet::{Figures, QuartetFigure, beside};
use super::people::{first_name, how_they_were, name, words};
use super::prepare::PlanForm;
use super::sessions::SessionAt;
use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::session::Session;
use crate::domain::topic::Side;
use crate::domain::worth::Worth;
use crate::insight::balance::Balance;
use crate::route::Route;
use crate::state::App;
use crate::ui::view::{View, view};

use backing::Backing;
use said::Said;
pub use talk::TalkEstimate;

/// The page after a 1:1.
#[component]
pub fn Close(
    /// With whom.
    person: Id<Person>,
    /// Which 1:1.
    session: Id<Session>,
) -> View {
    let app = App::expect();
    let at = SessionAt::new(person, session);
    if !at.exists() {
        return not_found();
    }
    if !at.read(Session::is_held).get_untracked() {
        return view! {
            <header class="page-head"><h1 tabindex="-1">"This one was not held."</h1>
            <p><a href=Route::Person(person).to_string()>{name(app, person)}</a></p></header>
        };
    }
    let span = at.read(|session| {
        let ended = session.started().map(|started| session.counts_until(started));
        (session.day, session.started().zip(ended))
    });
    let when = move || {
        let (day, span) = span.get();
        let clock = |instant| browser::clock(browser::local_time(instant));
        let span = span.map(|(started, ended)| match (clock(started), clock(ended)) {
            (from, to) if from == to => format!(" {from}"),
            (from, to) => format!(" {from} to {to}"),
        });
        let span = span.unwrap_or_default();
        format!(", {}{span}", browser::day_near(day))
    };
    let balance = at.book(move |book| Balance::of_session(book, session));
    view! {
        <header class="page-head">
            <p><a href=Route::Person(person).to_string()>{name(app, person)}</a>{when}</p>
            <h1 tabindex="-1">"Before the day takes over."</h1>
            <p>"Two minutes. Leave out what does not fit."</p>
        </header>
        <div class="spread">
            <ol class="column closing">
                <li class="part"><h2>"Who does what, by when"</h2><WhoDoesWhat person session/></li>
                <li class="part"><h2>"I have your back, and here is how"</h2><Backing person session/></li>
                <li class="part"><h2>"What you talked about, and what can wait"</h2><Said person session/></li>
                <li class="part"><h2>{how_they_were(app, person)}</h2><HowTheyWere person session/></li>
                <li class="part"><h2>"Your guess"</h2><Guess person session/></li>
                <li class="part"><TalkEstimate person session/></li>
                <li class="part"><h2>"When you meet again"</h2><Again person/></li>
            </ol>
            {move || Some(balance.get()).filter(|balance| !balance.is_empty()).map(|balance| {
                let caption = format!("What this conversation was about.{}", beside(&balance));
                view! {
                    <aside class="margin" aria-label="In the margin"><QuartetFigure balance figures=Figures::Minutes caption/></aside>
                }
            })}
        </div>
    }
}

#[component]
fn WhoDoesWhat(person: Id<Person>, session: Id<Session>) -> View {
    let app = App::expect();
    let first = first_name(app, person);
    let they = words(app, person);
    let made_here = move |owner: Side| {
        app.read(person, move |notebook| {
            notebook.items_of(session, owner).into_iter().map(|(id, _)| (person, id)).collect::<Vec<PromiseAt>>()
        })
    };
    let steps = move || format!("{}’s next steps", first.get());
    view! {
        <div class="pair">
            <div class="stack">
                <h3>"Your promises"</h3>
                <Promises items=made_here(Side::Manager) none="None made here yet."/>
                <NewPromise person owner=Side::Manager session=Some(session) label="You will"/>
            </div>
            <div class="stack">
                <h3>{steps}</h3>
                <Promises items=made_here(Side::Report) none="None made here yet."/>
                <NewPromise person owner=Side::Report session=Some(session) label=format!("What {} will do", they.get_untracked().subject)/>
            </div>
        </div>
    }
}

/// The four marks, folded where they were given in the room.
#[component]
fn HowTheyWere(person: Id<Person>, session: Id<Session>) -> View {
    let given = SessionAt::new(person, session).read(|session| !session.check_in.is_empty()).get_untracked();
    if !given {
        return view! { <CheckInFields person session/> };
    }
    view! {
        <p class="aside">"Already marked."</p>
        <details class="more"><summary>"See the marks, or change them"</summary><CheckInFields person session/></details>
    }
}

/// What it was worth to them, as the manager guesses.
#[component]
fn Guess(person: Id<Person>, session: Id<Session>) -> View {
    let at = SessionAt::new(person, session);
    let guess = at.read(|session| session.worth_guess);
    let unset = (String::new(), "no guess".to_owned());
    let options =
        std::iter::once(unset).chain(Worth::ALL.map(|worth| (worth.label().to_owned(), worth.label().to_owned())));
    let they = words(App::expect(), person).get_untracked();
    view! {
        <Choices legend=format!("How much was it worth to {}?", they.object) name="worth" options=options.collect()
            chosen=Signal::derive(move || guess.get().map(Worth::label).unwrap_or_default().to_owned())
            on_choose=Callback::new(move |code: String| {
                let worth = Worth::ALL.into_iter().find(|worth| worth.label() == code);
                at.change(|session| session.worth_guess = worth);
            })/>
        <p class="aside">"Only for you, to see one day how well you can tell. Skip it freely."</p>
    }
}

#[component]
fn Again(person: Id<Person>) -> View {
    let app = App::expect();
    let planned = app.read(person, |notebook| notebook.planned().map(|(_, session)| (session.day, session.time)));
    let proposal = app.peek(person, |notebook| {
        let rhythm = notebook.person()?.rhythm;
        Some((notebook.next_due()?.max(browser::today()), rhythm.time, rhythm.minutes))
    });
    let done = move || browser::go(Route::Home);
    let agree = proposal.flatten().map(|(day, time, minutes)| {
        let words = match time {
            Some(time) => format!("{}, {}", browser::day_long(day), browser::clock(time)),
            None => browser::day_long(day),
        };
        view! {
            <div class="stack">
                <p>{format!("By your rhythm, you would meet again on {words}.")}</p>
                <p class="row">
                    <button class="button" data-kind="primary" type="button" on:click=move |_| {
                        app.change(person, |notebook, pen| notebook.plan(pen, day, time, minutes));
                        done();
                    }>"Plan it, done for today"</button>
                    <button class="button" data-kind="quiet" type="button" on:click=move |_| done()>"Done, no date yet"</button>
                </p>
                <details class="more"><summary>"Another time"</summary><PlanForm person label="Plan this instead" then=Callback::new(move |()| done())/></details>
            </div>
        }
    });
    view! {
        <div hidden=move || planned.with(Option::is_some)>{agree}</div>
        {move || planned.get().map(|(day, time)| view! {
            <p>{format!("You meet again {}.", browser::when(day, time))}</p>
            <p><button class="button" data-kind="primary" type="button" on:click=move |_| done()>"Done for today"</button></p>
        })}
    }
}
