//! Saving a backup that only its passphrase opens.

use leptos::prelude::*;

use super::passphrase::{PassphraseField, ShowPassphrase};
use crate::state::App;
use crate::ui::browser::{self, crypto};
use crate::ui::view::{View, view};

/// The fewest characters a passphrase may have. There are no other rules.
const LEAST: usize = 8;

/// How the sealing goes.
#[derive(Clone, PartialEq)]
enum Sealing {
    Idle,
    Busy,
    Refused(String),
    Done,
}

/// Folded away: a passphrase, twice, and the act.
#[component]
pub fn SaveSealed() -> View {
    view! {
        <details class="more">
            <summary>"With a passphrase"</summary>
            {if crypto::can_seal() { view! { <SealForm/> } } else { view! { <p>{crypto::NOT_HERE}</p> } }}
        </details>
    }
}

#[component]
fn SealForm() -> View {
    let app = App::expect();
    let (first, again) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let shown = RwSignal::new(false);
    let sealing = RwSignal::new(Sealing::Idle);
    let seal = move || {
        if sealing.get_untracked() == Sealing::Busy {
            return;
        }
        if let Err(why) = fit(&first.get_untracked(), &again.get_untracked()) {
            sealing.set(Sealing::Refused(why.to_owned()));
            return;
        }
        sealing.set(Sealing::Busy);
        let passphrase = first.get_untracked();
        leptos::task::spawn_local(async move {
            let done = save(app, &passphrase).await.map_or_else(Sealing::Refused, |()| Sealing::Done);
            if done == Sealing::Done {
                for field in [first, again] {
                    field.try_set(String::new());
                }
                shown.try_set(false);
            }
            sealing.try_set(done);
        });
    };
    view! {
        <form class="stack" on:submit=move |event| { event.prevent_default(); seal(); }>
            <p>"Nobody can open it without the passphrase, and nobody can bring the passphrase back: it is kept nowhere. Several words that only you would put together are good."</p>
            <PassphraseField label="Passphrase" id="seal-passphrase" typed=first shown/>
            <PassphraseField label="The same again" id="seal-again" typed=again shown/>
            <ShowPassphrase shown/>
            <p><button class="button" type="submit">"Save it sealed"</button></p>
            <div role="status">
                {move || match sealing.get() {
                    Sealing::Idle => View::default(),
                    Sealing::Busy => view! { <p>"Sealing…"</p> },
                    Sealing::Refused(why) => view! { <p class="late">{why}</p> },
                    Sealing::Done => view! { <p>"Sealed and handed to the browser. It was opened again to be sure, and holds everything that is here."</p> },
                }}
            </div>
        </form>
    }
}

/// Whether a passphrase will do.
fn fit(first: &str, again: &str) -> Result<(), &'static str> {
    if first.chars().count() < LEAST {
        return Err("Take at least eight characters. Several words are better.");
    }
    if first == again { Ok(()) } else { Err("The two are not the same. Show what is typed to see where they part.") }
}

/// Seals everything as it is now, hands it over as a file, and notes that.
async fn save(app: App, passphrase: &str) -> Result<(), String> {
    app.flush();
    let text = app.export().map_err(|why| format!("The backup was not made: {why}."))?;
    // What is written while it is being sealed is not in it.
    let last = app.backup_of_now();
    let file = crypto::seal(passphrase, &text).await?;
    browser::download(&format!("vis-a-vis-{}-sealed.json", browser::today()), "application/json", &file);
    app.note_backup(last);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passphrase_is_of_eight_characters_and_typed_the_same_twice() {
        assert!(fit("short", "short").is_err());
        assert!(fit("long enough", "long enouhg").is_err());
        assert_eq!(fit("ein Maß für", "ein Maß für"), Ok(()));
    }
}
