//! Your data: where it is, how to take it out, how to bring it back, how to part with it.

mod backup;
mod bring;
mod check;
mod chosen;
mod conflicts;
mod entries;
mod erase;
mod folder;
mod join;
mod passphrase;
mod preview;
mod put_away;
mod room_left;
mod same_person;
mod sealed;
mod step_back;
mod take_it_out;
mod unreadable;
mod whereabouts;
mod wishes;

use leptos::prelude::*;

use super::components::icon::Icon;
use crate::route::Route;
use crate::ui::view::{View, view};

use backup::BackupSheet;
use bring::BringIn;
use erase::Erase;
use folder::FolderSheet;
use join::JoinPeople;
use put_away::PutAway;
use room_left::RoomLeft;
use take_it_out::TakeItOut;
use unreadable::UnreadableRecords;
use whereabouts::Whereabouts;

/// The page about the data.
#[component]
pub fn Data() -> View {
    view! {
        <header class="page-head">
            <p>"Your data"</p>
            <h1 tabindex="-1">"Nothing leaves this computer."</h1>
            <p>"No account, no server, no tracker. Once this page is open it asks no other host for anything, and the browser is told to refuse if it tried. Your browser’s network tab shows it."</p>
        </header>
        <div class="spread">
            <div class="column">
                <UnreadableRecords/>
                <Whereabouts/>
                <TakeItOut/>
            </div>
            <aside class="margin" aria-label="In the margin">
                <BackupSheet/>
                <FolderSheet/>
                <RoomLeft/>
            </aside>
        </div>
        <div class="column wide">
            <BringIn/>
            <JoinPeople/>
            <PutAway/>
            <Waiting/>
            <Erase/>
        </div>
    }
}

#[component]
fn Waiting() -> View {
    view! {
        <section class="part" aria-labelledby="waiting-title">
            <h2 id="waiting-title">"What you removed"</h2>
            <p>"It waits 30 days, to come back whole."</p>
            <p><a class="button" href=Route::Removed.to_string()><Icon name="undo"/>"Look into Removed"</a></p>
        </section>
    }
}

/// The word that fits a number.
pub fn plural(count: usize, one: &'static str, many: &'static str) -> &'static str {
    if count == 1 { one } else { many }
}
