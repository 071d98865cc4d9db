//! The agenda to send ahead: as plain text to copy into a message, or on paper. Nothing of the notes is in it.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::format::shared::ahead;
use crate::state::App;
use crate::ui::browser;
use crate::ui::components::icon::Icon;
use crate::ui::view::{View, view};

/// The sheet, folded, with a button that copies it.
#[component]
pub fn Ahead(
    /// For whom.
    person: Id<Person>,
) -> View {
    let app = App::expect();
    let text = app.read(person, move |notebook| {
        let planned = notebook.planned().map(|(_, session)| (session.day, session.time));
        let when = planned.map(|(day, time)| {
            let time = time.map(|time| format!(", {}", browser::clock(time))).unwrap_or_default();
            format!(" on {}{time}", browser::day_long(day))
        });
        let agenda = notebook.agenda(notebook.next_day(app.today()));
        let topics: Vec<_> = agenda.into_iter().map(|(_, topic)| topic).collect();
        let first = notebook.person().map(|person| person.name.first().to_owned()).unwrap_or_default();
        ahead::sheet(&first, &when.unwrap_or_default(), &topics)
    });
    let (open, copied) = (RwSignal::new(false), RwSignal::new(None::<bool>));
    let copy = move || {
        leptos::task::spawn_local(async move {
            let done = browser::copy(&text.get_untracked()).await;
            copied.try_set(Some(done));
        });
    };
    view! {
        <section class="stack" aria-labelledby="ahead-title">
            <h2 id="ahead-title">"To send ahead"</h2>
            <details class="more" on:toggle=move |event| open.set(browser::is_open(&event))>
                <summary>"The agenda as a message"</summary>
                {move || open.get().then(|| view! { <pre class="ahead" tabindex="0" aria-label="The message">{move || text.get()}</pre> })}
                <div class="stack">
                    <p class="row">
                        <button class="button" data-size="small" type="button" on:click=move |_| copy()>"Copy"</button>
                        <small role="status">{move || copied.get().map(|done| if done { "Copied." } else { "The browser did not allow it: select the text and copy it." })}</small>
                    </p>
                </div>
            </details>
            <p class="aside">"Only the topics are in it, nothing of your notes."</p>
            <p><button class="button" data-size="small" type="button" on:click=move |_| browser::print()><Icon name="print"/>"Print this page"</button></p>
            <p class="aside">"On paper: the agenda, its minutes and the promises. No private note is on it."</p>
        </section>
    }
}
