//! In the room: one quiet column, large targets, nothing that could not be seen from across the table. Afterwards, the
//! same 1:1 as its record.

mod capture;
mod forgotten;
mod looking;
mod meter;
mod noted;
mod record;
mod running;
mod settled;
mod signs;
mod silence;
mod talk;
mod topic;
mod unready;
mod ways;

use leptos::prelude::*;

use super::app::Hiding;
use super::browser;
use super::components::icon::Icon;
use super::keeping::{Notices, SaveState};
use super::people::first_name;
use super::sessions::SessionAt;
use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::session::Session;
use crate::insight::clock_words;
use crate::route::Route;
use crate::state::App;
use crate::ui::view::{View, view};

use forgotten::Forgotten;
use meter::Meters;
pub use record::Record;
pub use running::RunningNow;
use running::running;
use talk::Talk;
use topic::{TopicNow, Upcoming};

/// The instant, looked up every second while a 1:1 runs. What is shown is computed from it; nothing is counted by it.
#[derive(Clone, Copy)]
pub struct Ticking(pub RwSignal<chrono::DateTime<chrono::Utc>>);

/// A running 1:1.
#[component]
pub fn Room(
    /// With whom.
    person: Id<Person>,
    /// Which.
    session: Id<Session>,
) -> View {
    let app = App::expect();
    let at = SessionAt::new(person, session);
    let name = first_name(app, person);
    let ticking = RwSignal::new(app.now());
    provide_context(Ticking(ticking));
    if let Ok(handle) = set_interval_with_handle(move || ticking.set(app.now()), std::time::Duration::from_secs(1)) {
        on_cleanup(move || handle.clear());
    }
    let elapsed = at.read(move |session| {
        clock_words::so_far(session.elapsed(ticking.get()).unwrap_or(0) / 60, session.minutes.get().into())
    });
    let forgotten = at.read(move |session| session.is_forgotten(ticking.get()));
    let Hiding(hidden) = expect_context();
    let others = running(app, Some(session));
    view! {
        <header class="room-head">
            <p class="room-who">
                <a class="name" href=Route::Person(person).to_string()>{move || format!("With {}", name.get())}</a>
                <small>{move || elapsed.get()}</small>
                <small><SaveState/></small>
            </p>
            <p class="row">
                <button class="button" type="button" aria-keyshortcuts="Escape" on:click=move |_| hidden.set(true)><Icon name="hide"/>"Hide" <kbd>"Esc"</kbd></button>
                <button class="button" type="button" on:click=move |_| close_now(app, person, session)>"Close"</button>
            </p>
        </header>
        <main id="main" tabindex="-1">
            <Notices in_the_room=true/>
            {move || others.get().into_iter().map(|(person, session, name)| view! {
                <p class="aside">"Another 1:1 is running: "<a href=Route::Session(person, session).to_string()>{format!("with {name}")}</a></p>
            }).collect::<View>()}
            {move || forgotten.get().then(|| view! { <Forgotten person session/> })}
            <TopicNow person session/>
            <Upcoming person session/>
            <Meters person session/>
            <capture::Caught person session/>
        </main>
        <Talk person session/>
    }
}

/// Ends a running 1:1 now; one that was forgotten, at its planned end.
fn close_now(app: App, person: Id<Person>, session: Id<Session>) {
    let now = app.now();
    let ended =
        app.peek(person, |notebook| notebook.book.sessions.get(session).map(|session| session.counts_until(now)));
    close(app, person, session, ended.flatten().unwrap_or(now));
}

/// Ends a running 1:1 and goes on to close it.
fn close(app: App, person: Id<Person>, session: Id<Session>, ended: chrono::DateTime<chrono::Utc>) {
    app.change(person, |notebook, pen| notebook.hold(pen, session, ended));
    app.settle(person);
    browser::go(Route::Close(person, session));
}
