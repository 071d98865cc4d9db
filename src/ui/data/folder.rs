//! Backing up to a folder by itself: choosing the folder, how that stands, and stopping.

use leptos::prelude::*;

use crate::format::rotation;
use crate::state::App;
use crate::state::folder::Folder;
use crate::state::slice::Slice;
use crate::ui::browser;
use crate::ui::browser::folder::can_choose;
use crate::ui::components::icon::Icon;
use crate::ui::folder::{ToFolder, back_up_now, choose, part};
use crate::ui::view::{View, view};

/// Where the focus goes when what had it is gone.
const HERE: &str = "#to-folder button";

/// The folder, where the browser has such a thing; else one line.
#[component]
pub fn FolderSheet() -> View {
    let app = App::expect();
    if app.is_sample() || !app.lasts() {
        View::default()
    } else if can_choose() {
        view! { <ByItself/> }
    } else {
        view! { <p class="aside">"Chrome, Edge and their kin can also back up to a folder by themselves. This browser has no such thing: Firefox, Safari and phones have not."</p> }
    }
}

#[component]
fn ByItself() -> View {
    let (app, to) = (App::expect(), ToFolder::expect());
    let known = Slice::new(move || {
        to.busy.track();
        app.folder()
    });
    let chosen = Slice::new(move || known.with(Option::is_some));
    view! {
        <section class="stack" id="to-folder" aria-labelledby="folder-title">
            <h2 id="folder-title">"Back up to a folder by itself"</h2>
            {move || if chosen.get() { view! { <Chosen known/> } } else { view! { <NotChosen/> } }}
            <div role="status">
                {move || match to.trouble.get() {
                    _ if to.busy.get() => view! { <p class="aside">"One moment…"</p> },
                    Some(why) => view! { <p class="late">{why}</p> },
                    None => View::default(),
                }}
            </div>
        </section>
    }
}

#[component]
fn NotChosen() -> View {
    let (app, to) = (App::expect(), ToFolder::expect());
    view! {
        <p class="aside">"Choose a folder once. After each day’s changes a dated file is written there, read back and compared. The last 30 files stay."</p>
        <p class="aside">"Whoever can open the folder can read them: they cannot be sealed, as no passphrase is kept. A folder that only you can open is good."</p>
        <p><button class="button" type="button" on:click=move |_| choose(app, to, HERE)><Icon name="shield"/>"Choose a folder"</button></p>
    }
}

#[component]
fn Chosen(known: Slice<Option<Folder>>) -> View {
    let (app, to) = (App::expect(), ToFolder::expect());
    let name = move || match known.with(|known| known.as_ref().map(|known| known.name.clone())) {
        Some(name) if !name.is_empty() => format!("In the folder “{name}”"),
        _ => "In the folder you chose".to_owned(),
    };
    let wrote = move || known.with(|known| wrote(known.as_ref()));
    let stay = move || known.with(|known| rotation::words(known.as_ref().map_or(0, |known| known.stay)));
    view! {
        <p><strong>{name}</strong></p>
        <p class="aside">{wrote}</p>
        {move || stay().map(|words| view! { <p>{words}</p> })}
        <p class="row">
            <button class="button" data-size="small" type="button" on:click=move |_| back_up_now(app, to, HERE)>{move || if to.asks.get() { "Allow again" } else { "Back up to it now" }}</button>
            <button class="button" data-size="small" type="button" on:click=move |_| choose(app, to, HERE)>"Choose another folder"</button>
            <button class="button" data-size="small" type="button" on:click=move |_| { part(app, to); browser::focus_if_lost(HERE); }>"Stop"</button>
        </p>
        <p class="aside">"Whoever can open the folder can read its files. When you stop, they stay where they are."</p>
    }
}

/// What was written last, in words.
fn wrote(known: Option<&Folder>) -> String {
    let Some(written) = known.and_then(|known| known.written.as_ref()) else {
        return "Nothing was written there yet.".to_owned();
    };
    let at = written.last.at;
    let (day, time) = (browser::day_long(browser::local_day(at)), browser::clock(browser::local_time(at)));
    format!("Last written and read back: {day}, {time}, as {}.", written.file)
}
