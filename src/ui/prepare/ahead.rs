//! The agenda to send ahead: as plain text to copy into a message, or on paper. Nothing of the notes is in it.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::person::{OpensUp, Person};
use crate::domain::text::Line;
use crate::domain::topic::Topic;
use crate::format::shared::ahead;
use crate::state::App;
use crate::ui::browser;
use crate::ui::components::icon::Icon;
use crate::ui::people::when_next;
use crate::ui::view::{View, view};

use super::three::Three;

/// The sheet, folded, with a button that copies it.
#[component]
pub fn Ahead(
    /// For whom.
    person: Id<Person>,
    /// What is suggested: on the sheet of those who open up slowly.
    three: Three,
) -> View {
    let app = App::expect();
    let slowly = app.read(person, |notebook| {
        let opens_up = notebook.person().and_then(|person| person.opens_up);
        matches!(opens_up, Some(OpensUp::Slowly | OpensUp::InWritingFirst))
    });
    let with_questions = RwSignal::new(true);
    let asked = move || if slowly.get() && with_questions.get() { three.shown.get() } else { Vec::new() };
    let text = app.read(person, move |notebook| {
        let asked = asked();
        // What is asked in gentler words is not there in the harder ones, too.
        let is_asked = |id: Id<Topic>| asked.iter().any(|suggestion| suggestion.in_place_of == Some(id));
        let agenda = notebook.agenda(notebook.next_day(app.today())).into_iter();
        let topics: Vec<&Topic> = agenda.filter(|(id, _)| !is_asked(*id)).map(|(_, topic)| topic).collect();
        let questions: Vec<Line> = asked.iter().map(|suggestion| suggestion.idea.words.clone()).collect();
        let first = notebook.person().map(|person| person.name.first().to_owned()).unwrap_or_default();
        ahead::sheet(&first, &when_next(notebook), &topics, &questions)
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
                    {move || slowly.get().then(|| view! {
                        <label class="row aside">
                            <input type="checkbox" prop:checked=move || with_questions.get()
                                on:change=move |event| with_questions.set(event_target_checked(&event))/>
                            "With the three worth asking, to think about first"
                        </label>
                    })}
                    <p class="row">
                        <button class="button" data-size="small" type="button" on:click=move |_| copy()>"Copy"</button>
                        <small role="status">{move || copied.get().map(|done| if done { "Copied." } else { "The browser did not allow it: select the text and copy it." })}</small>
                    </p>
                </div>
            </details>
            <p class="aside">"Only what you would ask is in it, nothing of your notes."</p>
            <p><button class="button" data-size="small" type="button" on:click=move |_| browser::print()><Icon name="print"/>"Print this page"</button></p>
            <p class="aside">"On paper: the agenda, its minutes and the promises. No private note is on it."</p>
        </section>
    }
}
