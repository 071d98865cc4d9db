//! What stands above a page that could not be saved: why, and every way out. Nothing that was typed is given up by any of
//! them.

use leptos::prelude::*;

use super::browser;
use super::keeping::save_backup;
use crate::route::Route;
use crate::state::App;
use crate::storage::WriteError;
use crate::ui::view::{View, live, view};

/// The notice.
#[component]
pub fn NotSaved(
    /// Why not.
    error: WriteError,
) -> View {
    let app = App::expect();
    if error == WriteError::Unfit {
        return refused_elsewhere(app);
    }
    let why = error.to_string();
    let missing = error == WriteError::Missing;
    let again = !error.is_elsewhere() && error != WriteError::Newer && !missing;
    let (elsewhere, edited) = (error.is_elsewhere(), error == WriteError::EditedElsewhere);
    let hint = match error {
        WriteError::Newer => {
            "Reloading gives up what you changed here since. Save it to a file first: a backup can be merged."
        }
        WriteError::EditedElsewhere => {
            "If you edit here, the other tab saves and lets go, and what you typed is put beside what it wrote. If you show what it wrote, yours is set aside under Your data."
        }
        WriteError::ChangedElsewhere => {
            "Keeping both puts what you typed beside what the other tab wrote. If you show what it wrote, yours is set aside under Your data."
        }
        WriteError::Missing => {
            "The site’s data was cleared, or another tab erased everything. Storing it again brings back what this page holds, and what the second copy does. A file holds what this page does: of earlier years only those that were opened."
        }
        _ => "",
    };
    view! {
        <div class="notice" role="alert">
            <p><strong>"Not saved: "</strong>{why}". What you typed is still on this page."</p>
            <p class="row">
                {again.then(|| view! {
                    <button class="button" data-size="small" type="button" on:click=move |_| { app.flush(); }>"Try again"</button>
                })}
                {missing.then(|| view! {
                    <button class="button" data-size="small" type="button" on:click=move |_| { browser::focus("#app h1"); app.store_again(); }>"Store it here again"</button>
                })}
                {elsewhere.then(|| between_tabs(app, edited))}
                <button class="button" data-size="small" type="button" on:click=move |_| save_backup(app)>"Save everything to a file"</button>
            </p>
            {(error == WriteError::Full).then(|| view! { <p class="aside">"It is saved by itself once there is room. "<a href=Route::Data.to_string()>"See what takes it"</a>"."</p> })}
            {(!hint.is_empty()).then(|| view! { <p class="aside">{hint}</p> })}
        </div>
    }
}

/// Where a field on another page holds what it did not take. On its own page that stands in sight, and why beneath it.
fn refused_elsewhere(app: App) -> View {
    let here = browser::route().to_string();
    let notice = move || {
        let (page, here) = (app.refused_elsewhere(&here)?, here.clone());
        let give_up = move |_| {
            browser::focus("#app h1");
            app.let_refused_go(&here);
        };
        Some(view! {
            <div class="notice" role="alert">
                <p><strong>"Not saved: "</strong>{WriteError::Unfit.to_string()}". It waits where you typed it, until this page is closed or loaded anew."</p>
                <p class="row">
                    <a href=page>"Go there"</a>
                    <button class="button" data-size="small" type="button" on:click=give_up>"Give it up"</button>
                </p>
            </div>
        })
    };
    live(notice)
}

/// What can be done where another tab is editing the page, or has changed it.
fn between_tabs(app: App, edited: bool) -> View {
    // The notice goes, and takes the button along.
    let go_on = move |_| {
        browser::focus("#app h1");
        if edited {
            app.edit_here();
        } else {
            app.keep_both();
        }
    };
    view! {
        <button class="button" data-size="small" type="button" on:click=go_on>{if edited { "Edit here instead" } else { "Keep both" }}</button>
        <button class="button" data-size="small" type="button" on:click=move |_| { browser::focus("#app h1"); app.take_theirs(); }>"Show what the other tab wrote"</button>
    }
}
