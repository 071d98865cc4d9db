//! The shell: the rail, the page for the route, and what holds for every screen.

use leptos::prelude::*;

use std::rc::Rc;

use super::components::icon::Icon;
use super::components::quartet::Quartet;
use super::home::{AddPerson, Home};
use super::keeping::{Keeping, Notices};
use super::listening::{hiding, keep_in_step, take_back_by_key};
use super::palette::{self, Open, Over};
use super::people::{first_name, next_ones};
use super::sample::Sample;
use super::{browser, close, data, person, prepare, removed, room, search, settings};
use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::session::Session;
use crate::insight::balance::Balance;
use crate::insight::week::Next;
use crate::route::Route;
use crate::state::slice::Slice;
use crate::state::{App, Said};
use crate::storage::Store;
use crate::storage::browser::BrowserStore;
use crate::storage::browser::second::IndexedCopy;
use crate::storage::browser::turns::BrowserTurns;
use crate::storage::key;
use crate::storage::memory::MemoryStore;
use crate::storage::mirror::{self, Mirrored};
use crate::storage::turns::Turns;
use crate::ui::view::{self, View, each, live, view};

/// Puts the app into the page as soon as it can.
pub fn start() {
    browser::before_mounting(mount());
}

/// Opens the store, and puts the app into the page once the store was compared with its second copy.
pub async fn mount() {
    let Some(root) = browser::app_root() else { return };
    let (store, found) = store().await;
    view::mount(root, move || view! { <Root store=store.clone() found=found.clone()/> });
}

/// The browser's store with its second copy; what was lost from the one is brought back from the other, and told.
async fn store() -> (Rc<dyn Store>, Option<Said>) {
    let Some(store) = BrowserStore::open() else { return (Rc::new(MemoryStore::default()), None) };
    let store: Rc<dyn Store> = Rc::new(store);
    let copy = IndexedCopy::default();
    // What a copy holds that does not answer is not known.
    let Ok(savings) = copy.savings().await else { return (Rc::new(Mirrored::apart(store, Rc::new(copy))), None) };
    if !savings.is_some_and(|savings| mirror::is_behind(&*store, savings)) {
        // A store that lost its last count and nothing else counts like a copy that lacks what it counted.
        let same = copy.head().await == store.read(key::HEAD);
        return (Rc::new(Mirrored::new(store, Rc::new(copy), savings.filter(|_| same))), None);
    }
    let caught = copy.texts().await.map(|texts| mirror::catch_up(&*store, &texts));
    match caught {
        Some(Ok(lost)) => {
            let words = "The browser had forgotten what you wrote last. It is back, from the second copy.";
            let found = (lost > 0).then(|| Said::Told(words.to_owned()));
            (Rc::new(Mirrored::new(store, Rc::new(copy), savings)), found)
        }
        failed => {
            let why = failed.and_then(Result::err).map(|error| format!(": {error}")).unwrap_or_default();
            let words = format!(
                "What you wrote last could not be brought back yet{why}. It is safe in the second copy. Make room, and reload."
            );
            (Rc::new(Mirrored::apart(store, Rc::new(copy))), Some(Said::Told(words)))
        }
    }
}

/// Opens the store, or the sample. Where something is kept there may be other tabs that keep it, too.
fn opened(store: &Rc<dyn Store>, turns: &Rc<dyn Turns>, sample: Option<&str>) -> App {
    if let Some(Ok(app)) = sample.map(|text| App::open_sample(text, browser::edge())) {
        return app;
    }
    let app = App::open(store.clone(), browser::edge());
    if store.lasts() {
        app.take_turns(turns.clone(), browser::is_editing);
    }
    app
}

#[component]
fn Root(store: Rc<dyn Store>, found: Option<Said>) -> View {
    let sample = Sample(RwSignal::new(None));
    provide_context(sample);
    // What was opened outlives its screens: a save may still be due, and finds nothing to do.
    let page = Owner::current().unwrap_or_default();
    let turns: Rc<dyn Turns> = Rc::new(BrowserTurns::default());
    live(move || {
        let app = sample.0.with(|text| page.with(|| opened(&store, &turns, text.as_deref())));
        if let Some(found) = found.clone().filter(|_| !app.is_sample()) {
            app.say(found);
        }
        view! { <Notes app/> }
    })
}

#[component]
fn Notes(app: App) -> View {
    provide_context(app);
    let sample = Sample::expect();
    keep_in_step(app);

    let route = RwSignal::new(browser::route());
    browser::have_been_here();
    let hash = window_event_listener_untyped("hashchange", move |_| {
        route.set(browser::route());
        app.fall_silent();
        browser::arrive("#app h1");
    });
    on_cleanup(move || hash.remove());
    Effect::new(move |_| browser::set_title(route.get().title()));
    let hidden = hiding();

    let gone = Slice::new(move || {
        let notebook = route.get().person().and_then(|person| app.notebook(person));
        notebook.is_some_and(|notebook| notebook.with(|notebook| notebook.person().is_none()))
    });
    let room = Slice::new(move || matches!(route.get(), Route::Session(person, id) if is_running(app, person, id)));
    take_back_by_key(app);
    palette::provide(app, route, move || room.get_untracked());
    search::provide();
    view! {
        <a class="unseen skip" href="#main" on:click=move |event| { event.prevent_default(); browser::focus("main"); }>"Skip to the page"</a>
        {app.is_sample().then(|| view! {
            <div class="sample" role="status">
                <p><strong>"Sample notes."</strong>" These people are invented; nothing is kept."</p>
                <button class="button" data-size="small" type="button" on:click=move |_| sample.leave()>"Leave the sample"</button>
            </div>
        })}
        <div class="shell" class:app=move || !room.get() class:room=move || room.get() hidden=move || hidden.get()>
            {move || (!room.get()).then(|| view! { <Rail route/> })}
            {move || {
                let route = route.get();
                // What was taken back is shown in every field, so all of them are made anew.
                app.undone();
                match route {
                    Route::Session(person, session) if room.get() => in_the_room(person, session),
                    route => view! { <main class="page" id="main" tabindex="-1"><Notices/>{if gone.get() { not_found() } else { screen(route) }}</main> },
                }
            }}
        </div>
        {move || hidden.get().then(|| view! { <Hidden hidden/> })}
        {move || (!hidden.get()).then(|| view! { <palette::Opened in_the_room=Signal::derive(move || room.get())/> })}
    }
}

fn is_running(app: App, person: Id<Person>, id: Id<Session>) -> bool {
    let notebook = app.notebook(person);
    notebook.is_some_and(|notebook| {
        notebook.with(|notebook| notebook.book.sessions.get(id).is_some_and(Session::is_running))
    })
}

fn screen(route: Route) -> View {
    match route {
        Route::Home => view! { <Home/> },
        Route::Add => view! { <AddPerson/> },
        other => elsewhere(other),
    }
}

// These stand apart so that the compiler does not put into one function what is fetched first and what is not.

#[inline(never)]
fn in_the_room(person: Id<Person>, session: Id<Session>) -> View {
    view! { <room::Room person session/> }
}

#[inline(never)]
fn elsewhere(route: Route) -> View {
    match route {
        Route::Person(person) => view! { <person::PersonPage person/> },
        Route::Prepare(person) => view! { <prepare::Prepare person/> },
        Route::Session(person, session) => view! { <room::Record person session/> },
        Route::Close(person, session) => view! { <close::Close person session/> },
        Route::Search => view! { <search::SearchPage/> },
        Route::Removed => view! { <removed::RemovedPage/> },
        Route::Data => view! { <data::Data/> },
        Route::Settings => view! { <settings::Settings/> },
        Route::Home | Route::Add | Route::Unknown => not_found(),
    }
}

/// What stands where nothing is.
pub fn not_found() -> View {
    view! {
        <header class="page-head">
            <h1 tabindex="-1">"There is nothing here."</h1>
            <p>"It may have been removed, or the address is not whole. What was removed waits 30 days under "<a href=Route::Removed.to_string()>"Removed"</a>". Or go to "<a href=Route::Home.to_string()>"this week"</a>"."</p>
        </header>
    }
}

/// Hides the whole screen.
#[derive(Clone, Copy)]
pub struct Hiding(pub RwSignal<bool>);

#[component]
fn Hidden(hidden: RwSignal<bool>) -> View {
    browser::focus(".curtain button");
    view! {
        <main class="curtain">
            <h1 class="unseen">"Hidden"</h1>
            <button class="button" type="button" on:click=move |_| { hidden.set(false); browser::focus("#app h1"); }>"Show the page again"</button>
        </main>
    }
}

#[component]
fn Rail(route: RwSignal<Route>) -> View {
    let app = App::expect();
    let over = Over::expect();
    let somebody = Slice::new(move || !app.is_empty());
    let next = next_ones(app);
    let place = move |to: Route, icon: &'static str, words: &'static str| {
        view! {
            <li><a href=to.to_string() aria-current=move || (route.get() == to).then_some("page")><Icon name=icon/>{words}</a></li>
        }
    };
    view! {
        <header class="rail">
            <div class="rail-body">
                <a class="brand" href=Route::Home.to_string()>
                    <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M10.25 4.5a7.5 7.5 0 0 0 0 15Z" fill="currentColor"></path><path d="M13.75 4.5a7.5 7.5 0 0 1 0 15Z"></path></svg>
                    "Vis-à-vis"
                </a>
                <button class="finder" type="button" aria-keyshortcuts="Control+K" on:click=move |_| over.open(Open::Find)><Icon name="search"/><span>"Find or do"</span><kbd aria-hidden="true">"Ctrl K"</kbd></button>
                <room::RunningNow/>
                <nav class="places" aria-label="Places">
                    <ul>
                        {place(Route::Home, "week", "This week")}
                        {move || somebody.get().then(|| view! {
                            <li><button type="button" on:click=move |_| over.open(Open::Jot(route.get_untracked().person()))><Icon name="jot"/>"Jot"</button></li>
                        })}
                        {place(Route::Data, "data", "Your data")}
                        {place(Route::Settings, "settings", "Settings")}
                    </ul>
                </nav>
                {move || somebody.get().then(|| view! {
                    <nav class="people" aria-labelledby="rail-people">
                        <h2 id="rail-people">"People"</h2>
                        <ul>
                            {each(move || next.get(), move |next| view! { <RailPerson next route/> })}
                            <li><a href=Route::Add.to_string() aria-current=move || (route.get() == Route::Add).then_some("page")><Icon name="plus"/>"Add a person"</a></li>
                        </ul>
                    </nav>
                })}
                <Keeping/>
            </div>
        </header>
    }
}

#[component]
fn RailPerson(next: Next, route: RwSignal<Route>) -> View {
    let app = App::expect();
    let person = next.person;
    let name = first_name(app, person);
    let balance = app.read(person, |notebook| Balance::of_last(&notebook.book, 4));
    let when = match (next.running, next.planned) {
        (Some(_), _) => "now".to_owned(),
        (None, Some(_)) => browser::when_short(next.day, next.time),
        (None, None) => "no date".to_owned(),
    };
    view! {
        <li>
            <a href=Route::Person(person).to_string() aria-current=move || (route.get().person() == Some(person)).then_some("page")>
                {move || view! { <Quartet balance=balance.get()/> }}
                <span class="name">{name}</span>
                <small>{when}</small>
            </a>
        </li>
    }
}
