//! Erasing for good what waits here: asked once, and told afterwards what may still hold some of it.

use leptos::prelude::*;

use crate::domain::notebook::removed::Thing;
use crate::route::Route;
use crate::state::bulk::Bulk;
use crate::state::removed::RemovedThing;
use crate::state::{App, Said};
use crate::ui::browser;
use crate::ui::components::asking::{asking, beyond_reach, keep};
use crate::ui::view::{View, live, view};

/// What is being asked about, one thing at a time, and what may hold some of what was erased last.
#[derive(Clone, Copy)]
pub struct Erasing {
    asked: RwSignal<Option<RemovedThing>>,
    left: RwSignal<Vec<String>>,
}

impl Erasing {
    /// Nothing is asked yet.
    pub fn nothing() -> Self {
        Self { asked: RwSignal::new(None), left: RwSignal::new(Vec::new()) }
    }

    fn asks(self, found: &RemovedThing) -> Signal<bool> {
        let found = found.clone();
        Signal::derive(move || self.asked.with(|asked| asked.as_ref() == Some(&found)))
    }

    /// The button that asks.
    pub fn button(self, found: &RemovedThing, words: &str) -> View {
        let (asks, found) = (self.asks(found), found.clone());
        let press = move |_| {
            let next = (!asks.get_untracked()).then(|| found.clone());
            self.asked.set(next);
        };
        view! {
            <button class="button" data-kind="quiet" data-size="small" type="button" aria-label=format!("Erase for good: {words}")
                aria-expanded=move || asks.get().to_string() on:click=press>"Erase for good"</button>
        }
    }

    /// What is asked, while it is.
    pub fn question(self, app: App, found: RemovedThing) -> View {
        asking(self.asks(&found), "Erase it for good?", move || {
            let act = {
                let found = found.clone();
                move |_| self.erase(app, found.clone())
            };
            let what = match found.waiting.thing {
                Thing::Person => "Everything about them goes from this browser now, and does not come back by Undo.",
                _ => "It goes from this browser now, and does not come back by Undo.",
            };
            let bulk = app.last_bulk().map(|bulk| match bulk {
                Bulk::File => "The last file you brought in cannot be taken out again then.",
                Bulk::Join => "The two notebooks that were joined last cannot be taken apart again then.",
            });
            view! {
                <p>{what}" Only a mark is left, so that another machine’s backup does not bring it back unasked."</p>
                {bulk.map(|words| view! { <p>{words}</p> })}
                <p>{beyond_reach(app)}</p>
                <p class="row">
                    {keep("Keep it")}
                    <button class="button" type="button" on:click=act>"Erase it for good"</button>
                </p>
            }
        })
    }

    fn erase(self, app: App, found: RemovedThing) {
        app.alone(Box::new(move || {
            let done = untrack(|| app.erase_for_good(&found));
            if let Err(error) = &done {
                app.say(Said::Failed(format!("Not erased: {error}.")));
            }
            // Another page may be on the screen by now.
            if self.asked.try_set(None).is_some() {
                return;
            }
            browser::focus("#app h1");
            if done.is_ok() {
                self.left.set(app.may_hold(&found));
            }
        }));
    }

    /// What may hold some of it: this app cannot tell.
    pub fn left(self) -> View {
        live(move || {
            let names = self.left.get();
            (!names.is_empty()).then(|| {
                view! {
                    <div class="note" role="status">
                        <p>"What cannot be read may hold some of what you erased: "{names.join(", ")}"."</p>
                        <p><a href=Route::Data.to_string()>"See what it is, under Your data"</a></p>
                    </div>
                }
            })
        })
    }
}
