//! This week: the one who is next, the others, who is being skipped, my promises.

mod first;
mod next;
mod readiness;
mod skipped;

use leptos::prelude::*;

use super::browser;
use super::components::icon::Tag;
use super::components::jot::Jot;
use super::components::promises::{PromiseAt, Promises};
use super::components::quartet::Quartet;
use super::keeping::save_backup;
use super::people::{name, next_ones};
use crate::domain::order::{Place, in_order};
use crate::domain::topic::Side;
use crate::insight::balance::Balance;
use crate::insight::week::{self, Next};
use crate::route::Route;
use crate::state::slice::Slice;
use crate::state::{App, Saving};
use crate::ui::view::{View, each, live, view};

pub use first::AddPerson;
use next::NextSheet;
pub use next::enter;
use readiness::readiness;
use skipped::SkippedPeople;

/// This week, or first run where nobody is here yet.
#[component]
pub fn Home() -> View {
    let app = App::expect();
    let empty = Slice::new(move || app.is_empty());
    live(move || {
        if empty.get() {
            view! { <AddPerson/> }
        } else {
            view! { <Week/> }
        }
    })
}

#[component]
fn Week() -> View {
    let app = App::expect();
    let next = next_ones(app);
    let heading = move || {
        let next = next.get();
        let names: Vec<String> = next.iter().map(|next| name(app, next.person).get()).collect();
        let named: Vec<(&str, &Next)> = names.iter().map(String::as_str).zip(&next).collect();
        week::heading(app.today(), &named)
    };
    let first = Slice::new(move || next.with(|next| next.first().copied()));
    let rest = Slice::new(move || next.with(|next| next.get(1..).unwrap_or_default().to_vec()));
    view! {
        <header class="page-head">
            <p>{move || browser::day_long(app.today())}</p>
            <h1 tabindex="-1">{heading}</h1>
        </header>
        <div class="spread">
            <div class="column">
                <Jot id="jot" here=None/>
                {move || first.get().map(|next| view! { <NextSheet next/> })}
                {move || (!rest.with(Vec::is_empty)).then(|| view! {
                    <section class="part" aria-labelledby="rest-title">
                        <h2 id="rest-title">"Everyone else"</h2>
                        <ul class="rows week">
                            {each(move || rest.get(), |next| view! { <WeekRow next/> })}
                        </ul>
                    </section>
                })}
                <p class="only-narrow"><a class="button" href=Route::Add.to_string()>"Add a person"</a></p>
                <SkippedPeople/>
            </div>
            <aside class="margin" aria-label="In the margin">
                <MyPromises/>
                {(!app.is_sample()).then(|| view! { <KeptSafe/> })}
            </aside>
        </div>
    }
}

#[component]
fn WeekRow(next: Next) -> View {
    let app = App::expect();
    let person = next.person;
    let balance = app.read(person, |notebook| Balance::of_last(&notebook.book, 4));
    let ready = app.read(person, move |notebook| readiness(notebook, next.day));
    let thin = move || balance.get().thin().first().map(|priority| priority.theme());
    view! {
        <li>
            {move || view! { <Quartet balance=balance.get()/> }}
            <a class="name" href=Route::Person(person).to_string()>{name(app, person)}</a>
            <span class="aside">{move || ready.get()} " " {move || thin().map(|theme| view! { <Tag theme/> " is thin. " })} <a href=Route::Prepare(person).to_string() aria-label=move || format!("Prepare for {}", name(app, person).get())>"Prepare"</a></span>
            <time>{when(next)}</time>
        </li>
    }
}

/// "today 14:00", "due tomorrow", "now". Of a day gone by on which one was due, it only says that there is no other.
fn when(next: Next) -> String {
    match (next.running, next.planned) {
        (Some(_), _) => "now".to_owned(),
        (None, Some(_)) => browser::when(next.day, next.time),
        (None, None) if next.day < browser::today() => "no date".to_owned(),
        (None, None) => format!("due {}", browser::day_near(next.day)),
    }
}

#[component]
fn MyPromises() -> View {
    let app = App::expect();
    // What was kept today stays in sight until tomorrow, so that a tick can be taken back.
    let items = Slice::new(move || {
        let today = app.today();
        let mut items: Vec<(Place, PromiseAt)> = Vec::new();
        for person in app.people() {
            let Some(notebook) = app.notebook(person) else { continue };
            notebook.with(|notebook| {
                let all = notebook.book.action_items.iter().filter(|(_, item)| item.owner == Side::Manager);
                let seen = all.filter(|(_, item)| item.is_open() || item.ended_on() == Some(today));
                items.extend(seen.map(|(id, item)| (item.place(id), (person, id))));
            });
        }
        in_order(items.into_iter(), |(place, _)| *place).into_iter().map(|(_, at)| at).collect::<Vec<PromiseAt>>()
    });
    view! {
        <section class="stack" aria-labelledby="promises-title">
            <h2 id="promises-title">"Your promises"</h2>
            <Promises items with_names=true none="None open. What you promise in a conversation waits here."/>
        </section>
    }
}

#[component]
fn KeptSafe() -> View {
    let app = App::expect();
    let saved = move || match app.saving() {
        Saving::Saved(at) => format!("Saved in this browser at {}. ", browser::clock(browser::local_time(at))),
        Saving::InMemory => "This browser keeps nothing for this page. ".to_owned(),
        _ => "Kept in this browser, on this computer. ".to_owned(),
    };
    let backup = move || {
        let since = app.since_backup();
        match (since.days, since.changes) {
            (None, _) => "You have no backup yet.".to_owned(),
            (Some(_), 0) => format!("{}, nothing changed since.", super::keeping::backup_words(app)),
            (Some(_), 1) => format!("{}, one change since.", super::keeping::backup_words(app)),
            (Some(_), many) => format!("{}, {many} changes since.", super::keeping::backup_words(app)),
        }
    };
    view! {
        <section class="stack" aria-labelledby="safe-title">
            <h2 id="safe-title">"Kept safe"</h2>
            <p>{saved} {backup}</p>
            <p><button class="button" data-size="small" type="button" on:click=move |_| save_backup(app)>"Back up now"</button></p>
        </section>
    }
}
