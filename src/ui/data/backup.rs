//! How the backups stand.

use leptos::prelude::*;

use super::check::CheckBackup;
use super::plural;
use super::sealed::SaveSealed;
use crate::insight::backup_health;
use crate::state::App;
use crate::ui::browser;
use crate::ui::components::icon::Icon;
use crate::ui::keeping::{backup_words, save_backup};
use crate::ui::view::{View, view};

/// When the last one was made, and the act of making one.
#[component]
pub fn BackupSheet() -> View {
    let app = App::expect();
    let holds = move || match app.counted() {
        (0, 0) => String::new(),
        (people, held) => format!(
            "A backup now would hold {people} {} and {held} {}.",
            plural(people, "person", "people"),
            plural(held, "conversation", "conversations")
        ),
    };
    let changes = move || match app.since_backup() {
        since if since.days.is_none() => String::new(),
        since if since.changes == 0 => " Nothing changed since.".to_owned(),
        since => format!(
            " {} {} since.",
            since.changes,
            plural(usize::try_from(since.changes).unwrap_or(usize::MAX), "change", "changes")
        ),
    };
    let at = move || {
        let last = app.device().backup?;
        Some(format!(
            "{}, {}",
            browser::day_long(browser::local_day(last.at)),
            browser::clock(browser::local_time(last.at))
        ))
    };
    let checked = move || {
        let on = app.device().backup?.verified_at.map(|at| browser::day_long(browser::local_day(at)));
        Some(backup_health::checked(on.as_deref()))
    };
    view! {
        <section class="sheet stack" aria-labelledby="backup-title">
            <h2 id="backup-title">{move || backup_words(app)}</h2>
            {move || at().map(|at| view! { <p><strong>{at}</strong></p> })}
            {move || checked().map(|words| view! { <p class="aside">{words}</p> })}
            {move || Some([holds(), changes()].concat()).filter(|words| !words.is_empty()).map(|words| view! { <p class="aside">{words}</p> })}
            <p><button class="button" data-kind="primary" type="button" on:click=move |_| save_backup(app)><Icon name="save"/>"Back up now"</button></p>
            <p class="aside">"The browser saves it where it saves downloads. Move it somewhere safe."</p>
            <SaveSealed/>
            <CheckBackup/>
        </section>
    }
}
