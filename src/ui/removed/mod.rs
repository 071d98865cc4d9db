//! What was removed in the last 30 days, to bring it back, or to erase it for good.

mod erasing;

use chrono::Days;
use leptos::prelude::*;

use super::browser;
use super::components::icon::Icon;
use crate::domain::notebook::removed::{DAYS_REMOVED, Thing};
use crate::domain::topic::Side;
use crate::route::Route;
use crate::state::App;
use crate::state::removed::RemovedThing;
use crate::state::slice::Slice;
use crate::ui::view::{View, view};

use erasing::Erasing;

/// The page of what was removed.
#[component]
pub fn RemovedPage() -> View {
    let app = App::expect();
    let (all, erasing) = (Slice::new(move || app.removed()), Erasing::nothing());
    let said = move || match all.with(Vec::len) {
        0 => "Nothing waits here.".to_owned(),
        1 => "One thing waits here.".to_owned(),
        many => format!("{many} things wait here."),
    };
    view! {
        <header class="page-head">
            <p><a href=Route::Data.to_string()>"Your data"</a></p>
            <h1 tabindex="-1">{said}</h1>
            <p>"What you remove waits here for 30 days and comes back whole. After that only a mark is left, so that another machine’s backup does not bring it back unasked. You can erase it for good before."</p>
        </header>
        <div class="column removed-page">
            {erasing.left()}
            <ul class="rows">
                {move || all.get().into_iter().map(|found| row(app, found, erasing)).collect::<View>()}
            </ul>
        </div>
    }
}

fn row(app: App, found: RemovedThing, erasing: Erasing) -> View {
    let (icon, kind) = kind_of(found.waiting.thing);
    let day = found.waiting.day.map(browser::day_long);
    let words = match (day, found.waiting.words.as_str()) {
        (Some(day), "") => day,
        (Some(day), words) => format!("{day}: {words}"),
        (None, words) => words.to_owned(),
    };
    let about = match found.waiting.thing {
        Thing::Person => kind.to_owned(),
        _ => format!("{kind}, {}", name_of(app, &found)),
    };
    let since = browser::local_day(found.waiting.since);
    let until = since.checked_add_days(Days::new(DAYS_REMOVED.unsigned_abs())).unwrap_or(since);
    let when = format!("{about}. Removed {}, waits until {}.", browser::day_near(since), browser::day_short(until));
    let label = format!("Bring back: {words}");
    let (erase, question) = (erasing.button(&found, &words), erasing.question(app, found.clone()));
    view! {
        <li>
            <Icon name=icon/>
            <span>{words}<small>{when}</small></span>
            <span class="row">
                <button class="button" data-size="small" type="button" aria-label=label on:click=move |_| {
                    app.restore(&found);
                    browser::focus_undo();
                }>"Bring back"</button>
                {erase}
            </span>
            {question}
        </li>
    }
}

/// Whose it is. Somebody put away has a name all the same.
fn name_of(app: App, found: &RemovedThing) -> String {
    let name = app.peek(found.person, |notebook| notebook.person().map(|person| person.name.to_string()));
    name.flatten().unwrap_or_default()
}

fn kind_of(thing: Thing) -> (&'static str, &'static str) {
    match thing {
        Thing::Person => ("person", "A person, with their whole notebook"),
        Thing::Fact(_) => ("person", "Good to know"),
        Thing::Interest(_) => ("purpose", "Interest"),
        Thing::Goal(_) => ("agency", "Goal"),
        Thing::Session(_) => ("week", "1:1"),
        Thing::Topic(_) => ("two-way", "Topic"),
        Thing::ActionItem(_, Side::Manager) => ("promise", "Your promise"),
        Thing::ActionItem(_, Side::Report) => ("agency", "Their step"),
        Thing::Win(_) => ("win", "Win"),
    }
}
