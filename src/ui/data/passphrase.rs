//! A passphrase: the field for one, and asking for the one that opens a sealed file. It is kept nowhere.

use leptos::prelude::*;

use crate::format::backup::{self, Backup};
use crate::ui::browser::crypto;
use crate::ui::view::{View, view};

/// A field for a passphrase, hidden unless it is to be shown.
#[component]
pub fn PassphraseField(
    /// What it is called.
    #[prop(into)]
    label: String,
    /// A name for it in the page, unlike any other.
    id: &'static str,
    /// What was typed.
    typed: RwSignal<String>,
    /// Whether it is shown.
    shown: RwSignal<bool>,
) -> View {
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <input id=id type=move || if shown.get() { "text" } else { "password" }
                autocomplete="off" autocapitalize="none" spellcheck="false"
                prop:value=move || typed.get() on:input=move |event| typed.set(event_target_value(&event))/>
        </div>
    }
}

/// Shows what is typed in passphrase fields, or hides it.
#[component]
pub fn ShowPassphrase(
    /// Whether it is shown.
    shown: RwSignal<bool>,
) -> View {
    view! {
        <label>
            <input type="checkbox" prop:checked=move || shown.get() on:change=move |event| shown.set(event_target_checked(&event))/>
            "Show what is typed"
        </label>
    }
}

/// Asks for the passphrase of a sealed backup until it opens.
#[component]
pub fn Unseal(
    /// A name for its field in the page, unlike any other.
    id: &'static str,
    /// What the file is called.
    name: String,
    /// Its text.
    text: String,
    /// What to do with the backup in it, or with why there is none.
    on_open: Callback<Result<Backup, String>>,
) -> View {
    let (typed, shown) = (RwSignal::new(String::new()), RwSignal::new(false));
    let (busy, said) = (RwSignal::new(false), RwSignal::new(None::<String>));
    let text = StoredValue::new(text);
    let open = move || {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        said.set(None);
        let (passphrase, text) = (typed.get_untracked(), text.get_value());
        leptos::task::spawn_local(async move {
            let opened = crypto::open(&passphrase, &text).await;
            // Another file may have been chosen in the meantime.
            if busy.try_set(false).is_some() {
                return;
            }
            match opened {
                Ok(plain) => on_open.run(backup::decode(&plain).map_err(|error| error.to_string())),
                Err(why) => said.set(Some(format!("{why} Nothing was changed."))),
            }
        });
    };
    view! {
        <form class="stack" on:submit=move |event| { event.prevent_default(); open(); }>
            <h3>{format!("{name} is sealed with a passphrase")}</h3>
            {if crypto::can_seal() {
                view! {
                    <PassphraseField label="Its passphrase" id typed shown/>
                    <ShowPassphrase shown/>
                    <p><button class="button" type="submit">"Open it"</button></p>
                }
            } else {
                view! { <p class="late">{crypto::NOT_HERE}" It cannot open this file here, either."</p> }
            }}
            <div role="status">
                {move || busy.get().then_some("Opening…")}
                {move || said.get().map(|why| view! { <p class="late">{why}</p> })}
            </div>
        </form>
    }
}
