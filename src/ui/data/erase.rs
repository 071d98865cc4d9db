//! Parting: everything of this app in this browser, gone. The one thing without a way back, so it asks.

use leptos::prelude::*;

use super::plural;
use crate::route::Route;
use crate::state::App;
use crate::ui::browser;
use crate::ui::keeping::save_backup;
use crate::ui::view::{View, view};

/// The last line of the page.
#[component]
pub fn Erase() -> View {
    let app = App::expect();
    let asking = RwSignal::new(false);
    view! {
        <section class="part" id="erase" aria-labelledby="erase-title">
            <h2 id="erase-title" class="unseen">"Erase"</h2>
            {move || if asking.get() {
                let people = app.people().len();
                view! {
                    <div class="sheet stack" role="group" aria-label="Erase everything?">
                        <p>{format!("This erases {people} {} in this browser, for good. Backups you saved stay where they are: this page cannot reach them.", plural(people, "notebook", "notebooks"))}</p>
                        <p class="row">
                            <button class="button" type="button" on:click=move |_| { asking.set(false); browser::focus("#erase button"); }>"Keep everything"</button>
                            <button class="button" type="button" on:click=move |_| save_backup(app)>"Save a backup first"</button>
                            <button class="button" type="button" on:click=move |_| { app.erase(); asking.set(false); browser::go(Route::Home); }>"Erase everything"</button>
                        </p>
                    </div>
                }
            } else {
                view! { <p class="aside">"Ready to part? "<button class="link" type="button" on:click=move |_| { asking.set(true); browser::focus("#erase button"); }>"Erase everything in this browser"</button>". You will be asked for a backup first."</p> }
            }}
        </section>
    }
}
