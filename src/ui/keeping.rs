//! How the saving stands, in words, in the same place on every screen; and what to do where it failed.

use leptos::prelude::*;

use super::browser::{self, Update};
use super::components::icon::Icon;
use super::folder::{self, ToFolder};
use super::not_saved::NotSaved;
use crate::insight::room;
use crate::route::Route;
use crate::state::slice::Slice;
use crate::state::{App, Said, Saving};
use crate::ui::view::{View, view};

/// The state of the saving in a word or two.
#[component]
pub fn SaveState() -> View {
    let app = App::expect();
    let words = move || match app.saving() {
        Saving::Ready => "Ready".to_owned(),
        Saving::Soon => "Saving…".to_owned(),
        Saving::Saved(at) => format!("Saved {}", browser::clock(browser::local_time(at))),
        Saving::Failed(_) => "Not saved".to_owned(),
        Saving::InMemory if app.is_sample() => "Sample".to_owned(),
        Saving::InMemory => "Not kept".to_owned(),
    };
    view! { <span role="status">{words}</span> }
}

/// The state of the saving and of the backup.
#[component]
pub fn Keeping() -> View {
    let app = App::expect();
    // What is not decided yet has no sign, and of the sample nothing is to be kept.
    let icon = move || match app.saving() {
        Saving::Soon => None,
        Saving::InMemory if app.is_sample() => None,
        Saving::Failed(_) | Saving::InMemory => Some(view! { <Icon name="act"/> }),
        _ => Some(view! { <Icon name="check"/> }),
    };
    let to_back_up = Slice::new(move || !app.is_sample() && !app.is_empty());
    let crowded = Slice::new(move || room::share(app.used(), browser::engine().room()) >= room::NEARLY_FULL);
    view! {
        <div class="keeping stack">
            <p class="row"><span>{icon}</span><SaveState/>{move || app.can_undo().0.then(|| view! { <button class="link undo" type="button" aria-keyshortcuts="Control+Z" on:click=move |_| undo(app)>"Undo"</button> })}</p>
            {move || to_back_up.get().then(|| view! {
                <p class="row backup">
                    <Icon name="shield"/>
                    <a href=Route::Data.to_string()>{move || backup_words(app)}</a>
                </p>
            })}
            {move || crowded.get().then(|| view! {
                <p class="row backup"><Icon name="act"/><a href=Route::Data.to_string()>"Room nearly used up"</a></p>
            })}
        </div>
    }
}

/// "Last backup 3 days ago", "No backup yet".
pub fn backup_words(app: App) -> String {
    match app.since_backup().days {
        None => "No backup yet".to_owned(),
        // The clock was set back since.
        Some(days) if days < 0 => "Backup made".to_owned(),
        Some(0) => "Last backup today".to_owned(),
        Some(1) => "Last backup yesterday".to_owned(),
        Some(days) => format!("Last backup {days} days ago"),
    }
}

/// Why a backup is asked for.
fn backup_due(app: App) -> String {
    if app.is_to_be_checked() {
        return "A backup was handed to your browser, and not checked yet. Open the file once in Your data: then you know that it is there, and whole.".to_owned();
    }
    let since = app.since_backup();
    match (since.days, since.changes) {
        (None, _) => "You have no backup yet. It is one click; then keep the file away from this computer.".to_owned(),
        (_, 1) => "One change since your last backup.".to_owned(),
        (_, changes) => format!("{changes} changes since your last backup."),
    }
}

/// What stands above every page while something is wrong or can be taken back, and what to do.
#[component]
pub fn Notices(
    /// Whether the page can be seen from across the table: then nothing but what is wrong is said.
    #[prop(optional)]
    in_the_room: bool,
) -> View {
    let app = App::expect();
    let update = RwSignal::new(browser::update());
    let handle = window_event_listener_untyped("vis-a-vis-update", move |_| update.set(browser::update()));
    on_cleanup(move || handle.remove());
    let failed = Slice::new(move || match app.saving() {
        Saving::Failed(error) => Some(error),
        _ => None,
    });
    let in_memory = Slice::new(move || app.saving() == Saving::InMemory && !app.is_sample());
    let reminder = Slice::new(move || app.asks_for_backup());
    let to_check = Slice::new(move || app.is_to_be_checked());
    let due = Slice::new(move || backup_due(app));
    let newer = Slice::new(move || !app.newer().is_empty());
    let to = ToFolder::expect();
    view! {
        <div class="notices">
            {move || failed.get().map(|error| view! { <NotSaved error/> })}
            {move || in_memory.get().then(|| view! {
                <div class="notice" role="alert">
                    <p><strong>"Nothing here is kept."</strong>" This browser does not let the page store anything. What you write is gone when you leave, unless you save it to a file first."</p>
                    <p><button class="button" data-size="small" type="button" on:click=move |_| save_backup(app)>"Save to a file"</button></p>
                </div>
            })}
            {move || {
                let (words, act) = match update.get() {
                    Update::None => return None,
                    Update::Waits => ("A new version is ready. What you typed is saved first.", "Use it now"),
                    Update::ElsewhereAlready => ("Another tab uses a new version already. Reload this one, too: what you typed is saved first.", "Reload"),
                };
                (!in_the_room).then(|| view! {
                    <div class="notice" role="status">
                        <p>{words}</p>
                        <p><button class="button" data-size="small" type="button" on:click=move |_| {
                            if app.flush() || !app.lasts() { browser::take_update(); }
                        }>{act}</button></p>
                    </div>
                })
            }}
            {move || (!in_the_room && reminder.get() && !in_memory.get()).then(|| view! {
                <div class="notice" role="status">
                    <p>{move || due.get()}</p>
                    <p class="row">
                        {move || to_check.get().then(|| view! { <button class="button" data-size="small" type="button" on:click=move |_| check_backup()>"Check it"</button> })}
                        <button class="button" data-size="small" type="button" on:click=move |_| save_backup(app)>{move || if to_check.get() { "Save it again" } else { "Back up now" }}</button>
                        <button class="button" data-kind="quiet" data-size="small" type="button" on:click=move |_| { app.put_backup_off(); browser::focus_if_lost("#app h1"); }>"Not now"</button>
                    </p>
                </div>
            })}
            {move || (!in_the_room && to.trouble.with(Option::is_some) && !to.put_off.get()).then(|| folder::trouble(app, to))}
            {move || app.said().map(|said| {
                let (words, done) = match said { Said::Done(words) => (words, true), Said::Failed(words) | Said::Told(words) => (words, false) };
                view! {
                <div class="notice said" role="status">
                    <p>{words}</p>
                    {done.then(|| view! { <p><button class="button" data-size="small" type="button" on:click=move |_| { app.undo(); browser::focus("#app h1"); }>"Undo"</button></p> })}
                </div>
            }})}
            {move || (!app.unreadable().is_empty()).then(|| view! {
                <div class="notice" role="alert">
                    <p>"A part of your notes could not be read. It was left exactly as it is. "<a href=Route::Data.to_string()>"See what, and take it out"</a>"."</p>
                    {app.unreadable().iter().any(|unreadable| unreadable.newer).then(|| view! {
                        <p>"A newer version of the app wrote it, perhaps in another tab. Reload to use that one; until then nothing is written over it. "<button class="link" type="button" on:click=move |_| browser::reload()>"Reload"</button></p>
                    })}
                </div>
            })}
            {move || (!in_the_room && newer.get()).then(|| view! {
                <div class="notice" role="status">
                    <p>"Some of what is here was written by a newer version of the app. This one keeps it as it is, and cannot show it. "<a href=Route::Data.to_string()>"See where"</a>"."</p>
                </div>
            })}
        </div>
    }
}

/// Takes back what was done last, and leaves the focus somewhere.
pub fn undo(app: App) {
    if app.undo() {
        browser::focus_if_lost("main h1");
    }
}

/// Does again what was taken back last.
pub fn redo(app: App) {
    if app.redo() {
        browser::focus_if_lost("main h1");
    }
}

/// Goes where a backup is checked. That is open there as long as one is to be checked, but for where one is there already.
fn check_backup() {
    browser::go(Route::Data);
    browser::unfold("#check-backup", "#check-file");
}

/// Saves everything to a file, and notes that it was.
pub fn save_backup(app: App) {
    app.flush();
    match app.export() {
        Ok(text) => {
            browser::download(&format!("vis-a-vis-{}.json", browser::today()), "application/json", &text);
            app.backed_up();
        }
        Err(why) => app.say(Said::Failed(format!("The backup was not made: {why}."))),
    }
}
