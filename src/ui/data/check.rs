//! Checking a backup: a file is opened and compared with what is here. Nothing is changed.

use leptos::prelude::*;

use super::chosen::{self, Chosen};
use super::passphrase::Unseal;
use super::plural;
use crate::format::backup::{self, Backup};
use crate::state::App;
use crate::ui::browser;
use crate::ui::view::{View, view};

/// What a check has found: of which file, in words, and whether that is good.
#[derive(Clone, PartialEq)]
struct Found {
    name: String,
    words: String,
    good: bool,
}

/// Folded away: a file to choose, and what it is worth.
#[component]
pub fn CheckBackup() -> View {
    let app = App::expect();
    let to_check = untrack(|| app.device()).backup.is_some_and(|last| last.verified_at.is_none());
    let sealed = RwSignal::new(None::<(String, String)>);
    let found = RwSignal::new(None::<Found>);
    let judge = move |name: String, read: Result<Backup, String>| {
        sealed.set(None);
        found.set(Some(match read {
            Ok(file) => {
                let good = file.warning.is_none() && file.left_out.is_empty();
                Found { name, words: compared(app, &file, good), good }
            }
            Err(why) => Found { name, words: why, good: false },
        }));
    };
    let take = move |file: web_sys::File| {
        leptos::task::spawn_local(async move {
            let name = file.name();
            match chosen::read(&file).await {
                Ok(Chosen::Plain(file)) => judge(name, Ok(*file)),
                Ok(Chosen::Sealed(text)) => {
                    found.set(None);
                    sealed.set(Some((name, text)));
                    browser::focus("#check-passphrase");
                }
                Err(why) => judge(name, Err(why)),
            }
        });
    };
    view! {
        <details class="more" id="check-backup" open=to_check>
            <summary>"Check a backup"</summary>
            <div class="stack">
                <p>"Opens a file you saved and compares it with what is here. Nothing is changed."</p>
                <div class="field">
                    <label for="check-file">"The file to check"</label>
                    <input id="check-file" type="file" accept="application/json,.json" on:change=move |event| browser::chosen_file(&event).into_iter().for_each(take)/>
                </div>
                {move || sealed.get().map(|(name, text)| view! {
                    <Unseal id="check-passphrase" name=name.clone() text on_open=Callback::new(move |read: Result<Backup, String>| {
                        judge(name.clone(), read);
                        browser::focus("#check-file");
                    })/>
                })}
                <div role="status">
                    {move || found.get().map(|Found { name, words, good }| view! {
                        <p class=(!good).then_some("late")><strong>{name}</strong>" "{words}</p>
                    })}
                </div>
            </div>
        </details>
    }
}

/// How a file that was read stands to what is here, in words. If it is the last backup, and whole, that is noted.
fn compared(app: App, file: &Backup, good: bool) -> String {
    let mut words = app.check(file).to_string();
    if !app.unreadable().is_empty() {
        words += " What could not be read here was not compared.";
    }
    if !file.left_out.is_empty() {
        let parts = file.left_out.len();
        words = format!("{words} {parts} {} of it cannot be brought in.", plural(parts, "part", "parts"));
    }
    if good && app.note_verified(&backup::checksum(&file.workspace)) {
        words += " How it was before the last file came in is let go: from now on this backup is the way back.";
    }
    words
}
