//! What could not be read: named, left as it is, and to be taken out.

use leptos::prelude::*;

use crate::state::App;
use crate::storage::key::RecordKey;
use crate::ui::browser;
use crate::ui::view::{View, live, view};

/// The list, where there is one.
#[component]
pub fn UnreadableRecords() -> View {
    let app = App::expect();
    live(move || {
        let list = app.unreadable();
        (!list.is_empty()).then(|| {
            let rows = list.into_iter().map(|unreadable| {
                let record = unreadable.record;
                let what = match record {
                    RecordKey::Workspace => "Your settings".to_owned(),
                    RecordKey::Open(person) => format!("A person’s notebook ({person})"),
                    RecordKey::Year(person, year) => format!("{year} of a person’s notebook ({person})"),
                };
                let file = format!("{}.txt", record.to_string().replace('/', "-"));
                view! {
                    <li>
                        <span><strong>{what}</strong><small>{format!("{}.", unreadable.why)}</small></span>
                        <button class="button" data-size="small" type="button" on:click=move |_| browser::download(&file, "text/plain", &app.raw(record).unwrap_or_default())>"Take it out"</button>
                    </li>
                }
            });
            view! {
                <section class="part" aria-labelledby="unreadable-title">
                    <h2 id="unreadable-title">"What could not be read"</h2>
                    <p>"It was left exactly as it is, and nothing is written over it. Everything else works. Take it out as a file, or reload once the app is up to date. It is not part of the backup below."</p>
                    <ul class="rows">{rows.collect::<View>()}</ul>
                    <p><button class="button" data-size="small" type="button" on:click=move |_| browser::reload()>"Try again"</button></p>
                </section>
            }
        })
    })
}
