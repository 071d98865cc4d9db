//! What could not be read: named, left as it is, and to be taken out; what only a newer version can read; and what was
//! set aside when something took its place.

use leptos::prelude::*;

use super::plural;
use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::state::slice::Slice;
use crate::state::{App, Unreadable};
use crate::storage::key::{ASIDE, RecordKey, set_aside_of};
use crate::ui::browser;
use crate::ui::view::{View, each, live, view};

/// The lists, where there is anything in them.
#[component]
pub fn UnreadableRecords() -> View {
    view! { <CannotBeRead/><FromNewer/><SetAside/> }
}

#[component]
fn CannotBeRead() -> View {
    let app = App::expect();
    live(move || {
        let list = app.unreadable();
        (!list.is_empty()).then(|| {
            let newer = list.iter().any(|unreadable| unreadable.newer);
            let rows = list.into_iter().map(|unreadable| row(app, unreadable));
            view! {
                <section class="part" aria-labelledby="unreadable-title">
                    <h2 id="unreadable-title">"What could not be read"</h2>
                    <p>"It was left exactly as it is, and nothing is written over it. Everything else works. It is not part of the backup below."</p>
                    <ul class="rows">{rows.collect::<View>()}</ul>
                    <p>{if newer {
                        "Reload to use the newer version of the app. Other tabs of it may have to be closed first."
                    } else {
                        "Reload, in case the browser only stumbled. If you have a backup, bring it in: what it holds takes the place of what could not be read, which is set aside first."
                    }}</p>
                    <p class="row">
                        <button class="button" data-size="small" type="button" on:click=move |_| browser::reload()>"Try again"</button>
                        <button class="button" data-size="small" type="button" on:click=move |_| browser::focus("#backup-file")>"Bring a backup in"</button>
                    </p>
                </section>
            }
        })
    })
}

fn row(app: App, Unreadable { record, why, .. }: Unreadable) -> View {
    let what = match record {
        RecordKey::Workspace => "Your settings".to_owned(),
        RecordKey::Open(person) => format!("A person’s notebook ({person})"),
        RecordKey::Year(person, year) => format!("{year} of a person’s notebook ({person})"),
    };
    view! {
        <li>
            <span><strong>{what}</strong><small>{format!("{why}.")}</small></span>
            <button class="button" data-size="small" type="button" on:click=move |_| {
                if let Some(place) = app.place(record) {
                    take_out(app, &place);
                }
            }>"Take it out"</button>
        </li>
    }
}

/// What a newer version wrote in notebooks that can be read otherwise.
#[component]
fn FromNewer() -> View {
    let app = App::expect();
    live(move || {
        let all = app.newer();
        (!all.is_empty()).then(|| {
            let rows = all.into_iter().map(|(person, count)| newer_row(app, person, count));
            view! {
                <section class="part" aria-labelledby="newer-title">
                    <h2 id="newer-title">"Written by a newer version"</h2>
                    <p>"This version of the app cannot show it, and changes nothing in it. It is kept as it is, and goes along into every backup."</p>
                    <ul class="rows">{rows.collect::<View>()}</ul>
                    <p><button class="button" data-size="small" type="button" on:click=move |_| browser::reload()>"Reload, to use the newer version"</button></p>
                </section>
            }
        })
    })
}

fn newer_row(app: App, person: Option<Id<Person>>, count: usize) -> View {
    let name = |person| app.peek(person, |notebook| notebook.person().map(|person| person.name.to_string())).flatten();
    let whose = match person {
        None => "Your settings".to_owned(),
        Some(person) => name(person).unwrap_or_else(|| format!("A person’s page ({person})")),
    };
    let words = format!("{count} {}", plural(count, "entry", "entries"));
    view! { <li><span><strong>{whose}</strong><small>{words}</small></span></li> }
}

/// What something took the place of. It is let go only by hand, and only once it was taken out.
#[component]
fn SetAside() -> View {
    let app = App::expect();
    let aside = Slice::new(move || app.aside());
    let some = Slice::new(move || !aside.with(Vec::is_empty));
    view! {
        {move || some.get().then(|| view! {
            <section class="part" aria-labelledby="aside-title">
                <h2 id="aside-title">"Set aside"</h2>
                <p>"This could not be read when something took its place, or was typed while another tab wrote the same page. It is unchanged, and takes room."</p>
                <ul class="rows">{each(move || aside.get(), move |place| aside_row(app, place))}</ul>
            </section>
        })}
    }
}

fn aside_row(app: App, place: String) -> View {
    let taken = RwSignal::new(false);
    let what = place.strip_prefix(ASIDE).unwrap_or_default().to_owned();
    let whose = set_aside_of(&place).and_then(|record| whose(app, record));
    let gone = place.clone();
    view! {
        <li>
            <span>{whose.map(|whose| view! { <strong>{whose}</strong> })}<small>{what}</small></span>
            <span class="row">
                <button class="button" data-size="small" type="button" on:click=move |_| taken.set(take_out(app, &place))>"Take it out"</button>
                <button class="button" data-size="small" type="button" disabled=move || !taken.get() on:click=move |_| { app.let_go(&gone); browser::focus_if_lost("#app h1"); }>"Let it go"</button>
            </span>
        </li>
    }
}

fn whose(app: App, record: RecordKey) -> Option<String> {
    match record {
        RecordKey::Workspace => Some("Your settings".to_owned()),
        RecordKey::Open(person) | RecordKey::Year(person, _) => {
            app.peek(person, |notebook| notebook.person().map(|person| person.name.to_string())).flatten()
        }
    }
}

/// Hands the text under a key over as a file, to the letter, as the rescue page does; whether there is one.
fn take_out(app: App, place: &str) -> bool {
    let text = app.take_out(place);
    if let Some(text) = &text {
        let name: String = place.chars().map(|letter| if letter.is_alphanumeric() { letter } else { '-' }).collect();
        browser::download(&format!("{name}.json"), "application/json", text);
    }
    text.is_some()
}
