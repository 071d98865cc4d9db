//! Searching one person's conversations: a line, and what was said in them or came out of them.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::insight::search::{Filter, Query};
use crate::state::App;
use crate::state::slice::Slice;
use crate::ui::components::results::Results;
use crate::ui::older::look_further;
use crate::ui::view::{View, view};

/// A line to search somebody's conversations with, those of long ago included, and what it finds.
#[component]
pub fn SearchHistory(
    /// Whose.
    person: Id<Person>,
    /// What is looked for.
    typed: RwSignal<String>,
) -> View {
    let app = App::expect();
    let page = RwSignal::new(0);
    let query = Slice::new(move || Query::new(&typed.get()));
    let filter = Filter { person: Some(person), ..Filter::default() };
    let older = look_further(app, Slice::new(move || query.with(|query| (!query.is_empty()).then_some(filter))));
    let hits = Slice::new(move || {
        older.get();
        // Another tab may have written more.
        app.renewed();
        let mut hits = query.with(|query| app.search(query, &filter));
        hits.retain(|hit| hit.session.is_some());
        hits
    });
    view! {
        <div class="stack">
            <div class="field">
                <label for="search-history">"Search these conversations"</label>
                <input id="search-history" type="text" autocomplete="off" spellcheck="false" prop:value=typed.get_untracked()
                    on:input=move |event| { typed.set(event_target_value(&event)); page.set(0); }/>
            </div>
            <Results query hits older page/>
        </div>
    }
}
