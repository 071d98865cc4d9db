//! Files to take along.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::notebook::Notebook;
use crate::domain::person::Person;
use crate::format::shared::{calendar, table};
use crate::state::App;
use crate::ui::browser;
use crate::ui::components::icon::Icon;
use crate::ui::keeping::save_backup;
use crate::ui::view::{View, view};

/// Everything in one file, and parts of it for other programs.
#[component]
pub fn TakeItOut() -> View {
    let app = App::expect();
    let share = move |table: bool| {
        let whole = app.whole();
        let all: Vec<(Id<Person>, &str, &Notebook)> = whole
            .notebooks
            .iter()
            .filter_map(|(person, notebook)| Some((*person, notebook.person()?.name.as_str(), notebook)))
            .collect();
        let day = browser::today();
        if table {
            let all: Vec<(&str, &Notebook)> = all.into_iter().map(|(_, name, notebook)| (name, notebook)).collect();
            browser::download(&format!("promises-{day}.csv"), "text/csv", &table::promises_and_wins(&all));
        } else {
            browser::download(&format!("1-1s-{day}.ics"), "text/calendar", &calendar::calendar(&all, app.now(), day));
        }
    };
    view! {
        <section class="part" aria-labelledby="out-title">
            <h2 id="out-title">"Take it with you"</h2>
            <ul class="rows">
                <li>
                    <Icon name="data"/>
                    <span><strong>"Everything, in one file"</strong><small>"JSON, in a "<a href="backup.schema.json">"documented format"</a>". Readable without this app. It holds private notes, too: keep it where only you can read it."</small></span>
                    <button class="button" data-size="small" type="button" on:click=move |_| save_backup(app)>"Save"</button>
                </li>
                <li>
                    <Icon name="promise"/>
                    <span><strong>"Promises and wins, as a table"</strong><small>"CSV, for any spreadsheet. People whose pages you put away are in it, too."</small></span>
                    <button class="button" data-size="small" type="button" on:click=move |_| share(true)>"Save"</button>
                </li>
                <li>
                    <Icon name="week"/>
                    <span><strong>"1:1s and due days, for your calendar"</strong><small>"First names and times, never what you wrote. Most calendar programs import it; mind that such a calendar may be shared."</small></span>
                    <button class="button" data-size="small" type="button" on:click=move |_| share(false)>"Save"</button>
                </li>
                <li>
                    <Icon name="shield"/>
                    <span><strong>"The raw records"</strong><small>"Exactly as this browser keeps them, from a page that works even if this one does not."</small></span>
                    <a class="button" data-size="small" href="rescue.html">"Open"</a>
                </li>
            </ul>
        </section>
    }
}
