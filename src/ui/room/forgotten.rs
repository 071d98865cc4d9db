//! A 1:1 that is still open an hour past its planned end: when did it end?

use leptos::prelude::*;

use super::close;
use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::session::Session;
use crate::state::App;
use crate::ui::browser;
use crate::ui::components::field::{time_text, time_typed};
use crate::ui::sessions::SessionAt;
use crate::ui::view::{View, view};

/// Asks, and proposes the planned end.
#[component]
pub fn Forgotten(
    /// With whom.
    person: Id<Person>,
    /// Which 1:1.
    session: Id<Session>,
) -> View {
    let app = App::expect();
    let times = SessionAt::new(person, session).read(|session| session.started().zip(session.planned_end()));
    let Some((started, planned_end)) = times.get_untracked() else { return View::default() };
    let refused = RwSignal::new(None::<String>);
    let field = NodeRef::<leptos::html::Input>::new();
    let end = move || -> Result<(), String> {
        let typed = field.get().map(|input| input.value()).unwrap_or_default();
        let time = time_typed(&typed)?.ok_or("choose a time")?;
        let mut ended = browser::instant(browser::local_day(started), time);
        if ended < started {
            // Past midnight.
            ended += chrono::TimeDelta::days(1);
        }
        if ended > app.now() {
            return Err("choose a time that has been".to_owned());
        }
        close(app, person, session, ended);
        Ok(())
    };
    view! {
        <form class="sheet stack" on:submit=move |event| { event.prevent_default(); refused.set(end().err()); }>
            <h2>"When did it end?"</h2>
            <p>{format!("It began {} at {} and is still open. Nothing beyond its planned end is counted.", browser::day_near(browser::local_day(started)), browser::clock(browser::local_time(started)))}</p>
            <div class="field"><label for="ended-at">"It ended at"</label><input id="ended-at" type="time" autocomplete="off" node_ref=field prop:value=time_text(Some(browser::local_time(planned_end)))/></div>
            {move || refused.get().map(|why| view! { <small class="late" role="alert">{why}</small> })}
            <p><button class="button" data-kind="primary" type="submit">"Close it there"</button></p>
        </form>
    }
}
