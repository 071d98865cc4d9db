//! A 1:1 that is over, as its record. Everything stays editable, with when it was changed.

use leptos::prelude::*;

use super::settled::Settled;
use super::topic::{Notes, PrivateNotes};
use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::session::Session;
use crate::format::shared::markdown;
use crate::insight::balance::Balance;
use crate::route::Route;
use crate::state::App;
use crate::ui::app::not_found;
use crate::ui::browser;
use crate::ui::close::TalkEstimate;
use crate::ui::components::check_in::CheckInFields;
use crate::ui::components::icon::Tag;
use crate::ui::components::quartet::{Figures, QuartetFigure, beside};
use crate::ui::components::take_out::TakeOut;
use crate::ui::people::{how_they_were, name};
use crate::ui::sessions::SessionAt;
use crate::ui::view::{View, live, view};

/// The record of a 1:1.
#[component]
pub fn Record(
    /// With whom.
    person: Id<Person>,
    /// Which.
    session: Id<Session>,
) -> View {
    let at = SessionAt::new(person, session);
    let there = at.book(move |book| book.sessions.get(session).is_some());
    live(move || if there.get() { record(at, person, session) } else { not_found() })
}

fn record(at: SessionAt, person: Id<Person>, session: Id<Session>) -> View {
    let app = App::expect();
    let known = at.read(|session| (session.is_over(), session.day));
    let (over, day) = known.get_untracked();
    let changed_at = at.changed_at();
    let changed = move || {
        let at = changed_at.get()?;
        Some(format!(
            "Last changed {} at {}.",
            browser::day_near(browser::local_day(at)),
            browser::clock(browser::local_time(at))
        ))
    };
    let length = at.read(Session::length);
    let topics = at.book(move |book| {
        book.topics_of(session).into_iter().map(|(_, topic)| (topic.words.to_string(), topic.theme)).collect::<Vec<_>>()
    });
    let balance = at.book(move |book| Balance::of_session(book, session));
    view! {
        <header class="page-head">
            <p><a href=Route::Person(person).to_string()>{name(app, person)}</a>
                {move || length.get().map(|minutes| format!(", {minutes} minutes"))}</p>
            <h1 tabindex="-1">{browser::day_long(day)}</h1>
            <p>{changed}</p>
            {(over && at.is_recent()).then(|| view! { <p class="row"><a class="button" href=Route::Close(person, session).to_string()>"Promises, and the next time"</a></p> })}
        </header>
        <div class="spread">
            <div class="column">
                <section class="part" aria-labelledby="topics-title">
                    <h2 id="topics-title">"What you talked about"</h2>
                    <ul class="rows topics">
                        {move || topics.get().into_iter().map(|(words, theme)| view! { <li><span>{words}</span><Tag theme/></li> }).collect::<View>()}
                    </ul>
                    {move || topics.get().is_empty().then(|| view! { <p class="aside">"No topic was marked as talked about."</p> })}
                </section>
                <section class="part" aria-labelledby="notes-title">
                    <h2 id="notes-title" tabindex="-1">"Notes"</h2>
                    <Notes person session/>
                    <Settled at/>
                    <PrivateNotes person session/>
                </section>
                <section class="part" aria-labelledby="marks-title">
                    <h2 id="marks-title">{how_they_were(app, person)}</h2>
                    <CheckInFields person session/>
                </section>
            </div>
            <aside class="margin" aria-label="In the margin">
                {move || Some(balance.get()).filter(|balance| !balance.is_empty()).map(|balance| {
                    let caption = format!("What this conversation was about.{}", beside(&balance));
                    view! { <QuartetFigure balance figures=Figures::Minutes caption/> }
                })}
                <TalkEstimate person session/>
                <TakeOut name=format!("1-1-{day}") text=Callback::new(move |reader| {
                    let notebook = app.whole_notebook(person)?;
                    markdown::session(&notebook, &notebook.book, session, reader)
                })/>
                <section class="stack">
                    <p><button class="button" data-kind="quiet" type="button" on:click=move |_| {
                        at.remove();
                        browser::focus_undo();
                    }>"Remove this 1:1"</button></p>
                    <p class="aside">"Its notes go with it. It waits 30 days under Removed."</p>
                </section>
            </aside>
        </div>
    }
}
