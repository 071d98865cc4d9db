//! Taking the last change of everything back: a file that was brought in, or two notebooks that were joined.

use leptos::prelude::*;

use super::bring::Outcome;
use crate::domain::order::map_of;
use crate::state::App;
use crate::state::bulk::Bulk;
use crate::state::slice::Slice;
use crate::storage::key::RecordKey;
use crate::ui::browser;
use crate::ui::view::{View, live, view};

/// The offer, while it can be done; what was changed since is named first.
#[component]
pub fn StepBack(
    /// What became of the last thing that was tried.
    outcome: RwSignal<Outcome>,
) -> View {
    let app = App::expect();
    // The pages that were changed since and would go back, too, as they were named.
    let asking = RwSignal::new(Vec::<RecordKey>::new());
    let bulk = Slice::new(move || app.last_bulk());
    let go = move |bulk: Bulk| {
        app.alone(Box::new(move || {
            if asking.is_disposed() {
                return;
            }
            app.flush();
            // Something may have been written since, here or in another tab that saved just now.
            let since = app.written_since_bulk();
            if asking.get_untracked() == since {
                take_back(app, bulk, outcome);
                asking.set(Vec::new());
            } else {
                asking.set(since);
                browser::focus("#step-back button");
            }
        }));
    };
    live(move || {
        bulk.get().map(|bulk| {
            view! {
                <div class="note" id="step-back">
                    <p>{said(bulk)}" You can go back to how it was before, until a backup that you save from now on was checked."</p>
                    {move || if asking.with(Vec::is_empty) {
                        view! { <p><button class="button" data-size="small" type="button" on:click=move |_| go(bulk)>{act(bulk)}</button></p> }
                    } else {
                        view! {
                            <p>{asking.with(|since| format!("You have written since: {}. That would go back, too.", whose(app, since)))}</p>
                            <p class="row">
                                <button class="button" data-size="small" type="button" on:click=move |_| { asking.set(Vec::new()); browser::focus("#step-back button"); }>"Keep it"</button>
                                <button class="button" data-size="small" type="button" on:click=move |_| go(bulk)>"Go back all the same"</button>
                            </p>
                        }
                    }}
                </div>
            }
        })
    })
}

fn take_back(app: App, bulk: Bulk, outcome: RwSignal<Outcome>) {
    match app.step_back() {
        Ok(()) => {
            browser::focus("#backup-file");
            outcome.set(Outcome::Done(match bulk {
                Bulk::File => "Taken out. Everything is as it was before.",
                Bulk::Join => "Taken apart. Everything is as it was before.",
            }));
        }
        Err(error) => outcome.set(Outcome::Refused(format!("Nothing was changed: {error}."))),
    }
}

fn said(bulk: Bulk) -> &'static str {
    match bulk {
        Bulk::File => "A file was brought in.",
        Bulk::Join => "Two notebooks were joined.",
    }
}

fn act(bulk: Bulk) -> &'static str {
    match bulk {
        Bulk::File => "Take it out again",
        Bulk::Join => "Take them apart again",
    }
}

/// Whose pages were changed since, by name.
fn whose(app: App, since: &[RecordKey]) -> String {
    let name = |key: &RecordKey| match key {
        RecordKey::Workspace => "your settings".to_owned(),
        RecordKey::Open(person) | RecordKey::Year(person, _) => {
            let name = app.peek(*person, |notebook| notebook.person().map(|person| person.name.to_string()));
            name.flatten().unwrap_or_else(|| "somebody removed".to_owned())
        }
    };
    let names = map_of(since.iter().map(|key| (name(key), ())));
    names.into_iter().map(|(name, ())| name).collect::<Vec<_>>().join(", ")
}
