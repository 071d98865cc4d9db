//! Parting: everything of this app in this browser, gone. It has no way back, so it asks.

use leptos::prelude::*;

use super::plural;
use crate::insight::backup_health::Since;
use crate::route::Route;
use crate::state::App;
use crate::ui::browser;
use crate::ui::components::asking::{asking, beyond_reach, keep};
use crate::ui::folder::{self, ToFolder};
use crate::ui::keeping::save_backup;
use crate::ui::view::{View, view};

/// The last line of the page.
#[component]
pub fn Erase() -> View {
    let (app, to) = (App::expect(), ToFolder::expect());
    let asks = RwSignal::new(false);
    view! {
        <section class="part" id="erase" aria-labelledby="erase-title">
            <h2 id="erase-title" class="unseen">"Erase"</h2>
            <p class="aside">"Ready to part? "<button class="link" type="button" aria-expanded=move || asks.get().to_string() on:click=move |_| asks.update(|asks| *asks = !*asks)>"Erase everything in this browser"</button>". You will be asked for a backup first."</p>
            {asking(asks.into(), "Erase everything?", move || question(app, to, asks))}
        </section>
    }
}

fn question(app: App, to: ToFolder, asks: RwSignal<bool>) -> View {
    let people = app.people().len();
    let notebooks = plural(people, "notebook", "notebooks");
    view! {
        <p>{format!("This erases {people} {notebooks} in this browser, for good. {}", beyond_reach(app))}</p>
        <p class="row">
            {keep("Keep everything")}
            <button class="button" type="button" on:click=move |_| save_backup(app)>"Save a backup first"</button>
            <button class="button" type="button" on:click=move |_| app.alone(Box::new(move || erase(app, to, asks)))>{move || act(app)}</button>
        </p>
    }
}

/// What is erased, and whether a backup holds it. A sample has none, and needs none.
fn act(app: App) -> &'static str {
    let holds = |since: Since| since.days.is_some() && since.changes == 0 && !app.has_unsaved();
    if app.is_sample() || holds(app.since_good_backup()) {
        "Erase everything"
    } else if holds(app.since_backup()) {
        "Erase everything, with a backup that was not checked"
    } else {
        "Erase everything, without a backup"
    }
}

fn erase(app: App, to: ToFolder, asks: RwSignal<bool>) {
    folder::part(app, to);
    app.erase();
    asks.try_set(false);
    browser::go(Route::Home);
}
