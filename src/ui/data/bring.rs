//! Bringing a backup in: by button, by drop or by paste; first a preview, nothing changes before "bring in".

use std::sync::Arc;

use leptos::prelude::*;

use super::chosen::{self, Chosen};
use super::passphrase::Unseal;
use super::preview::Preview;
use super::step_back::StepBack;
use crate::format::backup::Backup;
use crate::state::App;
use crate::state::bulk::Look;
use crate::ui::browser;
use crate::ui::view::{View, view};

/// A file that was read and awaits a decision.
pub struct Candidate {
    /// What it is called.
    pub name: String,
    /// What it holds.
    pub backup: Backup,
    /// What it would do here.
    pub look: Look,
}

/// What became of the last thing that was tried.
#[derive(Clone, PartialEq)]
pub enum Outcome {
    /// Nothing was.
    Nothing,
    /// It was not done, and why.
    Refused(String),
    /// It was done.
    Done(&'static str),
}

/// How the bringing in stands.
#[derive(Clone, Copy)]
pub struct Bringing {
    /// The file that awaits a decision.
    pub candidate: RwSignal<Option<Arc<Candidate>>>,
    /// What became of the last thing that was tried.
    pub outcome: RwSignal<Outcome>,
}

/// The part of the page that takes files.
#[component]
pub fn BringIn() -> View {
    let app = App::expect();
    let bringing = Bringing { candidate: RwSignal::new(None), outcome: RwSignal::new(Outcome::Nothing) };
    let Bringing { candidate, outcome } = bringing;
    let sealed = RwSignal::new(None::<(String, String)>);
    let take = move |name: String, read: Result<Backup, String>| {
        sealed.set(None);
        candidate.set(None);
        match read {
            Ok(backup) => {
                let look = app.look_at(&backup.workspace);
                outcome.set(Outcome::Nothing);
                candidate.set(Some(Arc::new(Candidate { name, backup, look })));
            }
            Err(why) => outcome.set(Outcome::Refused(format!("{why} Nothing was changed."))),
        }
    };
    let tell_apart = move |name: String, chosen: Result<Chosen, String>| match chosen {
        Ok(Chosen::Plain(backup)) => take(name, Ok(*backup)),
        Ok(Chosen::Sealed(text)) => {
            candidate.set(None);
            outcome.set(Outcome::Nothing);
            sealed.set(Some((name, text)));
            browser::focus("#bring-passphrase");
        }
        Err(why) => take(name, Err(why)),
    };
    let opened = move |name: String, read: Result<Backup, String>| {
        browser::focus(if read.is_ok() { "#would-change" } else { "#backup-file" });
        take(name, read);
    };
    let take_file = move |file: web_sys::File| {
        leptos::task::spawn_local(async move {
            let chosen = chosen::read(&file).await;
            // The page may have been left meanwhile.
            if !candidate.is_disposed() {
                tell_apart(file.name(), chosen);
            }
        });
    };
    view! {
        <section class="part" aria-labelledby="in-title"
            on:drop=move |event| { event.prevent_default(); browser::dropped_file(&event).into_iter().for_each(take_file); }>
            <h2 id="in-title">"Bring it in"</h2>
            <p class="aside">"A backup of this app, from here or from another computer. You see what it would change before anything does."</p>
            <div class="pair">
                <div class="field">
                    <label for="backup-file">"Choose a file, or drop it here"</label>
                    <input id="backup-file" type="file" accept="application/json,.json" on:change=move |event| browser::chosen_file(&event).into_iter().for_each(take_file)/>
                </div>
                <div class="field">
                    <label for="backup-text">"Or paste its text"</label>
                    <textarea id="backup-text" rows="2" autocomplete="off" spellcheck="false" on:input=move |event| {
                        let text = event_target_value(&event);
                        if !text.trim().is_empty() {
                            tell_apart("the pasted text".to_owned(), chosen::told_apart(text));
                        }
                    }></textarea>
                </div>
            </div>
            <div role="status">
                {move || match outcome.get() {
                    Outcome::Nothing => View::default(),
                    Outcome::Refused(why) => view! { <p class="late">{why}</p> },
                    Outcome::Done(words) => view! { <p>{words}</p> },
                }}
            </div>
            {move || sealed.get().map(|(name, text)| view! {
                <div class="sheet">
                    <Unseal id="bring-passphrase" name=name.clone() text on_open=Callback::new(move |read| opened(name.clone(), read))/>
                </div>
            })}
            {move || candidate.get().map(|found| view! { <Preview found bringing/> })}
            <StepBack outcome/>
        </section>
    }
}
