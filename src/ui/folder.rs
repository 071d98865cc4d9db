//! Backing up to a folder by itself: when that is done, and how it stands. A file counts once it was read back.

use leptos::prelude::*;

use super::browser;
use super::browser::folder::{self, Refusal};
use super::filing::{at_hand, file};
use super::keeping::save_backup;
use super::view::{View, view};
use crate::format::rotation::{self, MINUTES};
use crate::state::folder::{Folder as Known, Written};
use crate::state::{App, Said, Saving};

/// How long the page is left alone after it opened, in milliseconds, before the folder is looked at.
const SOON: u32 = 1_000;

const ASKS: &str = "The browser wants you to allow the backups to your folder again. If it does not ask, choose the folder \
                    once more, under Your data.";

/// How the backing up to a folder stands on this page.
#[derive(Clone, Copy)]
pub struct ToFolder {
    /// Why there is no backup of the last changes, in a sentence.
    pub trouble: RwSignal<Option<String>>,
    /// Whether all that is missing is that it is allowed again.
    pub asks: RwSignal<bool>,
    /// Whether something is being done about the folder. What is known of it may be another afterwards.
    pub busy: RwSignal<bool>,
    /// Whether the trouble is not to be seen above every page.
    pub put_off: RwSignal<bool>,
    /// Whether something was saved here since the last file.
    changed: RwSignal<bool>,
    /// Whether it is looked at again by itself.
    waits: RwSignal<bool>,
}

impl ToFolder {
    /// That of this page, as provided to its components.
    pub fn expect() -> Self {
        expect_context()
    }

    /// Backs up from now on, where a folder was chosen: after something was saved, and when the page is hidden.
    pub fn watch(app: App) {
        let off = || RwSignal::new(false);
        let trouble = RwSignal::new(None);
        let to = Self { trouble, asks: off(), busy: off(), put_off: off(), changed: off(), waits: off() };
        provide_context(to);
        Effect::new(move |_| {
            if matches!(app.saving_of_taken(), Saving::Saved(_)) && app.has_folder() {
                to.changed.set(true);
                untrack(|| keep_up(app, to));
            }
        });
        let hides = window_event_listener_untyped("visibilitychange", move |_| {
            if browser::is_hidden() && app.has_folder() {
                keep_up(app, to);
            }
        });
        on_cleanup(move || hides.remove());
        if app.has_folder() {
            (browser::edge().after)(SOON, Box::new(move || look(app, to)));
        }
    }

    fn tell(self, done: &Result<bool, Refusal>) {
        let (asks, trouble) = match done {
            Ok(false) | Err(Refusal::Closed) => return,
            Ok(true) => (false, None),
            Err(Refusal::Asks) => (true, Some(ASKS.to_owned())),
            Err(Refusal::Failed(why)) => (false, Some(why.clone())),
        };
        // The same words are not said again: somebody may stand on their button.
        if self.trouble.try_get_untracked().is_some_and(|told| told != trouble) {
            self.put_off.set(false);
            self.asks.set(asks);
            self.trouble.set(trouble);
        }
    }
}

/// Sees whether the page may still write into the folder, and makes up for what the last one left behind.
#[inline(never)] // So that what is fetched first does not hold it.
fn look(app: App, to: ToFolder) {
    if !app.has_folder() {
        return;
    }
    leptos::task::spawn_local(async move {
        to.tell(&at_hand(false).await.map(|_| false));
        keep_up(app, to);
    });
}

/// Backs up if something was saved since the last time, and it is time to.
#[inline(never)] // As above.
fn keep_up(app: App, to: ToFolder) {
    if !is_due(app, to) {
        return;
    }
    let back_up = move || act(app, to, None, write(app, to, false));
    if browser::is_hidden() {
        back_up();
    } else {
        browser::when_idle(Box::new(move || {
            if is_due(app, to) {
                back_up();
            }
        }));
    }
}

/// Whether it is time to; where it is not yet, it is looked at again later.
fn is_due(app: App, to: ToFolder) -> bool {
    let saved = || matches!(untrack(|| app.saving_of_taken()), Saving::Saved(_) | Saving::Ready) && !app.has_unsaved();
    if to.busy.try_get_untracked() != Some(false) || !saved() {
        return false;
    }
    let Some(known) = app.folder() else { return false };
    let last = known.written.as_ref();
    if !to.changed.get_untracked() && last.is_some_and(|written| !app.changed_since(&written.last)) {
        return false;
    }
    let minutes = |written: &Written| (app.now() - written.last.at).num_minutes();
    let at = last.and_then(|written| Some((rotation::place(&written.file)?.0, minutes(written))));
    let due = rotation::due(at, browser::today(), browser::is_hidden());
    if !due {
        wait(app, to, at.map_or(MINUTES, |(_, minutes)| MINUTES - minutes));
    }
    due
}

fn wait(app: App, to: ToFolder, minutes: i64) {
    if to.waits.try_get_untracked() != Some(false) {
        return;
    }
    to.waits.set(true);
    let minutes = u32::try_from(minutes).unwrap_or(1).max(1);
    let again = move || {
        if to.waits.try_set(false).is_none() {
            keep_up(app, to);
        }
    };
    (browser::edge().after)(minutes * 60_000, Box::new(again));
}

/// Does one thing about the folder at a time, and says what came of it. `back` is where the focus goes if it is lost.
fn act(
    app: App,
    to: ToFolder,
    back: Option<&'static str>,
    work: impl Future<Output = Result<bool, Refusal>> + 'static,
) {
    if to.busy.try_get_untracked() != Some(false) {
        return;
    }
    to.busy.set(true);
    leptos::task::spawn_local(async move {
        let done = work.await;
        to.tell(&done);
        // Other notes may be on the page by now.
        if to.busy.try_set(false).is_some() {
            return;
        }
        back.into_iter().for_each(browser::focus_if_lost);
        // What was saved meanwhile is not in it; and what failed is tried again.
        if done == Ok(true) {
            keep_up(app, to);
        } else {
            wait(app, to, MINUTES);
        }
    });
}

/// Writes a backup; whether it did. `asked` is whether the manager has asked for it.
async fn write(app: App, to: ToFolder, asked: bool) -> Result<bool, Refusal> {
    if !app.has_folder() {
        return Ok(false);
    }
    let folder = at_hand(asked).await?;
    let _turn = folder::turn().await;
    // What is saved from here on is a change since.
    to.changed.try_set(false);
    let written = file(app, &folder, asked).await;
    if written != Ok(true) {
        to.changed.try_set(true);
    }
    written
}

/// Lets the manager choose a folder, and backs up to it at once.
pub fn choose(app: App, to: ToFolder, back: &'static str) {
    app.flush();
    act(app, to, Some(back), async move {
        let folder = folder::choose().await?;
        folder::keep(&folder).await?;
        let known = Known { name: folder.name(), ..Known::default() };
        let kept = app.keep_folder(Some(&known));
        kept.map_err(|error| Refusal::Failed(format!("The folder could not be remembered: {error}.")))?;
        write(app, to, true).await
    });
}

/// Backs up now, having the browser ask whether it is allowed, if it must.
pub fn back_up_now(app: App, to: ToFolder, back: &'static str) {
    app.flush();
    act(app, to, Some(back), write(app, to, true));
}

/// Forgets the folder. What lies in it stays.
pub fn part(app: App, to: ToFolder) {
    let had = app.has_folder();
    let _ = app.keep_folder(None);
    to.asks.set(false);
    to.trouble.set(None);
    // Whoever shows it looks again.
    to.busy.update(|_| ());
    if had || folder::can_choose() {
        leptos::task::spawn_local(async move {
            if !folder::forget().await && had {
                let words = "The browser still remembers the folder. Clear the site’s data in the browser’s settings.";
                app.say(Said::Failed(words.to_owned()));
            }
        });
    }
}

/// What stands above every page while the last changes are in no file, and what to do.
#[inline(never)] // As above.
pub fn trouble(app: App, to: ToFolder) -> View {
    view! {
        <div class="notice" role="status">
            <p>{move || to.trouble.get()}" Until then what you write is saved in this browser alone."</p>
            <p class="row">
                <button class="button" data-size="small" type="button" on:click=move |_| back_up_now(app, to, "#app h1")>{move || if to.asks.get() { "Allow again" } else { "Try again" }}</button>
                <button class="button" data-size="small" type="button" on:click=move |_| save_backup(app)>"Save to a file"</button>
                <button class="button" data-kind="quiet" data-size="small" type="button" on:click=move |_| { to.put_off.set(true); browser::focus_if_lost("#app h1"); }>"Not now"</button>
            </p>
        </div>
    }
}
