//! The minutes of status and performance, softly, and whether to park what is left of them once they had theirs.

use leptos::prelude::*;

use super::Ticking;
use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::session::Session;
use crate::domain::theme::Theme;
use crate::domain::topic::{Outcome, Topic};
use crate::insight::meter::{self, Meter};
use crate::state::slice::Slice;
use crate::state::{App, Said};
use crate::ui::browser;
use crate::ui::view::{View, each, view};

/// The minutes of what has a cap. It says nothing by itself, and stands behind all that it could push away.
#[component]
pub fn Meters(
    /// With whom.
    person: Id<Person>,
    /// Which 1:1.
    session: Id<Session>,
) -> View {
    let app = App::expect();
    let Ticking(ticking) = expect_context();
    let meters = app.read(person, move |notebook| meter::of(notebook, session, ticking.get()));
    let figures =
        Slice::new(move || meters.with(|all| all.iter().map(|one| (one.figure(), one.share())).collect::<Vec<_>>()));
    let asked = Slice::new(move || {
        let asks = |meter: &&Meter| meter.asks() && !app.is_left_alone(&kept_by(session, meter.theme));
        meters.with(|all| all.iter().filter(asks).map(|meter| meter.theme).collect::<Vec<Theme>>())
    });
    view! {
        <div class="meters">
            {each(move || figures.get(), |(figure, share)| view! {
                <p class="aside row">
                    <span>{figure}</span>
                    <svg class="share" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                        <rect class="all" width="100" height="4"></rect>
                        <rect width=share height="4"></rect>
                    </svg>
                </p>
            })}
            {each(move || asked.get(), move |theme| view! { <Rest person session theme meters/> })}
        </div>
    }
}

/// Under which words it is kept that one does not want to be asked in this 1:1.
fn kept_by(session: Id<Session>, theme: Theme) -> String {
    format!("the rest of {} in {session}", theme.code())
}

/// Asks about what is left of a theme. It never blocks, and takes a no.
#[component]
fn Rest(person: Id<Person>, session: Id<Session>, theme: Theme, meters: Slice<Vec<Meter>>) -> View {
    let app = App::expect();
    let meter = move || meters.with(|all| all.iter().find(|meter| meter.theme == theme).cloned());
    let park = move || {
        let left: Vec<Id<Topic>> = meter().map(|meter| meter.left).unwrap_or_default();
        app.begin_step();
        app.change(person, |notebook, pen| {
            let today = pen.today;
            for topic in left {
                notebook.end_topic(pen, topic, Outcome::Parked, today, Some(session));
            }
        });
        app.say(Said::Done("Parked for the review.".to_owned()));
        browser::focus_undo();
    };
    let keep = move || {
        app.leave_alone(&kept_by(session, theme));
        browser::focus_if_lost("main h1");
    };
    let label = theme.label();
    view! {
        <p class="aside">{move || meter().map(|meter| meter.question())}</p>
        <p class="row">
            <button class="button" type="button" aria-label=format!("Park the rest: {label}") on:click=move |_| park()>"Park the rest"</button>
            <button class="button" data-kind="quiet" type="button" aria-label=format!("Not today: {label}") on:click=move |_| keep()>"Not today"</button>
        </p>
    }
}
