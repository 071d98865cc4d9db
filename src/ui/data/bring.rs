//! Bringing a backup in: by button, by drop or by paste; first a preview, nothing changes before "bring in".

use litemap::LiteMap;

use leptos::prelude::*;

use super::chosen::{self, Chosen};
use super::passphrase::Unseal;
use super::plural;
use crate::domain::id::Id;
use crate::domain::order::{Sorted, map_of};
use crate::domain::person::Person;
use crate::domain::workspace::Workspace;
use crate::format::backup::{Backup, Counts};
use crate::format::merge::{Choice, Item, Verdict, tally};
use crate::state::App;
use crate::state::backup::Bring;
use crate::storage::key::RecordKey;
use crate::ui::browser;
use crate::ui::components::choice::{Choices, fixed};
use crate::ui::view::{View, live, view};

/// A file that was read and awaits a decision.
#[derive(Clone, PartialEq)]
struct Candidate {
    name: String,
    backup: Backup,
    items: Vec<Item>,
}

/// What became of the last thing that was tried.
#[derive(Clone, PartialEq)]
enum Outcome {
    Nothing,
    Refused(String),
    Done(&'static str),
}

/// The part of the page that takes files.
#[component]
pub fn BringIn() -> View {
    let app = App::expect();
    let candidate = RwSignal::new(None::<Candidate>);
    let outcome = RwSignal::new(Outcome::Nothing);
    let sealed = RwSignal::new(None::<(String, String)>);
    let take = move |name: String, read: Result<Backup, String>| {
        sealed.set(None);
        candidate.set(None);
        match read {
            Ok(backup) => {
                let items = app.plan(&backup.workspace);
                outcome.set(Outcome::Nothing);
                candidate.set(Some(Candidate { name, backup, items }));
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
        leptos::task::spawn_local(async move { tell_apart(file.name(), chosen::read(&file).await) });
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
            {move || candidate.get().map(|found| view! { <Preview found candidate outcome/> })}
            <StepBack outcome/>
        </section>
    }
}

#[component]
fn Preview(found: Candidate, candidate: RwSignal<Option<Candidate>>, outcome: RwSignal<Outcome>) -> View {
    let app = App::expect();
    let how = RwSignal::new("merge".to_owned());
    let left_out = RwSignal::new(Sorted::<Id<Person>>::new());
    let file_wins = RwSignal::new(Sorted::<Key>::new());
    let counts = Counts::of(&found.backup.workspace);
    let written = found
        .backup
        .exported_at
        .map(|at| format!(", written {}", browser::day_long(browser::local_day(at))))
        .unwrap_or_default();
    let empty = app.is_empty();
    let here = app.counted().0;
    let handed_over = found.backup.one_notebook;
    let workspace = StoredValue::new(found.backup.workspace.clone());
    let bring = move |_| {
        let merge = how.get_untracked() == "merge";
        let bring = if merge { Bring::Merge } else { Bring::Replace };
        let choose = |item: &Item| {
            let key = (item.person, item.kind.clone(), item.id.clone());
            if item.person.is_some_and(|person| left_out.with_untracked(|out| out.contains_key(&person))) {
                Choice::Mine
            } else if item.verdict == Verdict::Conflict && file_wins.with_untracked(|wins| wins.contains_key(&key)) {
                Choice::File
            } else {
                item.default_choice()
            }
        };
        match workspace.with_value(|file| app.bring_in(file, bring, choose)) {
            Ok(()) => {
                candidate.set(None);
                browser::focus("#step-back button");
                outcome.set(Outcome::Done("Brought in. It can be taken out again below."));
            }
            Err(error) => outcome.set(Outcome::Refused(format!("Nothing was changed: {error}."))),
        }
    };
    let rows = rows(&found.backup.workspace, &found.items);
    let conflicts: Vec<Item> = found.items.iter().filter(|item| item.verdict == Verdict::Conflict).cloned().collect();
    let nothing = found.items.iter().all(|item| item.default_choice() == Choice::Mine);
    view! {
        <div class="sheet stack">
            <h3>{format!("{}{written}: {} {}, {} {}", found.name, counts.notebooks, plural(counts.notebooks, "person", "people"), counts.sessions, plural(counts.sessions, "conversation", "conversations"))}</h3>
            {found.backup.warning.map(|warning| view! { <p class="late">{warning.to_string()}</p> })}
            <div class="scroll" id="would-change" tabindex="0" role="region" aria-label="What the file would change">
                <table class="import">
                    <thead><tr><th scope="col">"Whose"</th><th scope="col">"What it would do"</th><th scope="col">"You decide"</th></tr></thead>
                    <tbody>{rows.into_iter().map(|row| view! { <PersonRow row left_out/> }).collect::<View>()}</tbody>
                </table>
            </div>
            {(!conflicts.is_empty()).then(|| view! {
                <h3>"Changed here and in the file, apart"</h3>
                <p class="aside">"Unless you say otherwise, what is here stays, and the file’s version is put beside it where there can be two."</p>
                <ul class="ticks">{conflicts.into_iter().enumerate().map(|(at, item)| view! { <ConflictRow at item file_wins/> }).collect::<View>()}</ul>
            })}
            {handed_over.then(|| view! {
                <p class="aside">"One person is handed over in this file. Their page is put beside what is here, and nobody else’s is touched."</p>
            })}
            {(!empty && !handed_over).then(|| view! {
                <Choices legend="How" name="how" options=fixed(&[("merge", "beside what is here"), ("replace", "in place of what is here")])
                    chosen=how on_choose=Callback::new(move |code| how.set(code))/>
                {move || (how.get() == "replace").then(|| view! {
                    <p class="late">{format!("The {here} {} here would be replaced by the {} in the file. It can be taken back afterwards.", plural(here, "notebook", "notebooks"), counts.notebooks)}</p>
                })}
            })}
            <p class="row">
                <button class="button" data-kind="primary" type="button" on:click=bring
                    disabled=move || nothing && how.get() == "merge">
                    {move || if nothing && how.get() == "merge" { "Nothing to bring in: it is all here" } else { "Bring it in" }}
                </button>
                <button class="button" data-kind="quiet" type="button" on:click=move |_| { candidate.set(None); browser::focus("#backup-file"); }>"Cancel"</button>
                <small>"One click undoes it."</small>
            </p>
        </div>
    }
}

/// One notebook of the file: whose, what would change.
struct Row {
    person: Id<Person>,
    name: String,
    words: String,
}

fn rows(file: &Workspace, items: &[Item]) -> Vec<Row> {
    let mut by_person: LiteMap<Id<Person>, Vec<&Item>> = LiteMap::new();
    for item in items {
        if let Some(person) = item.person {
            by_person.entry(person).or_default().push(item);
        }
    }
    let row = |(person, items): (Id<Person>, Vec<&Item>)| {
        let name =
            file.notebooks.get(&person).and_then(|notebook| notebook.person()).map(|person| person.name.to_string());
        let parts = tally(items).into_iter().map(|(verdict, count)| format!("{count} {verdict}"));
        Row { person, name: name.unwrap_or_else(|| "Somebody".to_owned()), words: parts.collect::<Vec<_>>().join(", ") }
    };
    by_person.into_iter().map(row).collect()
}

#[component]
fn PersonRow(row: Row, left_out: RwSignal<Sorted<Id<Person>>>) -> View {
    let person = row.person;
    view! {
        <tr>
            <th scope="row">{row.name.clone()}</th>
            <td>{row.words}</td>
            <td><label class="row"><input type="checkbox" checked on:change=move |event| {
                let taken = event_target_checked(&event);
                left_out.update(|out| { if taken { out.remove(&person); } else { out.insert(person, ()); } });
            }/>"Bring in"<span class="unseen">{row.name}</span></label></td>
        </tr>
    }
}

type Key = (Option<Id<Person>>, String, Option<String>);

#[component]
fn ConflictRow(at: usize, item: Item, file_wins: RwSignal<Sorted<Key>>) -> View {
    let key: Key = (item.person, item.kind.clone(), item.id.clone());
    let id = format!("conflict-{at}");
    view! {
        <li>
            <input type="checkbox" id=id.clone() on:change=move |event| {
                let file = event_target_checked(&event);
                file_wins.update(|wins| { if file { wins.insert(key.clone(), ()); } else { wins.remove(&key); } });
            }/>
            <label for=id>{format!("Take the file’s: {} ({})", item.label, item.kind.replace('_', " "))}</label>
        </li>
    }
}

/// Takes the last file out again, naming what was changed since.
#[component]
fn StepBack(outcome: RwSignal<Outcome>) -> View {
    let app = App::expect();
    let asking = RwSignal::new(false);
    let go = move || match app.step_back() {
        Ok(()) => {
            asking.set(false);
            browser::focus("#backup-file");
            outcome.set(Outcome::Done("Taken out. Everything is as it was before."));
        }
        Err(error) => outcome.set(Outcome::Refused(format!("Nothing was changed: {error}."))),
    };
    let whose = move || {
        let name = |key: &RecordKey| match key {
            RecordKey::Workspace => "your settings".to_owned(),
            RecordKey::Open(person) | RecordKey::Year(person, _) => {
                let name = app.peek(*person, |notebook| notebook.person().map(|person| person.name.to_string()));
                name.flatten().unwrap_or_default()
            }
        };
        let names = map_of(app.written_since_bulk().iter().map(|key| (name(key), ())));
        names.into_iter().map(|(name, ())| name).collect::<Vec<_>>().join(", ")
    };
    live(move || {
        app.can_step_back().then(|| {
            view! {
                <div class="note" id="step-back">
                    <p>"A file was brought in. You can go back to how it was before."</p>
                    {move || if asking.get() {
                        view! {
                            <p>{format!("You have written since: {}. That would go back, too.", whose())}</p>
                            <p class="row">
                                <button class="button" data-size="small" type="button" on:click=move |_| { asking.set(false); browser::focus("#step-back button"); }>"Keep it"</button>
                                <button class="button" data-size="small" type="button" on:click=move |_| go()>"Go back all the same"</button>
                            </p>
                        }
                    } else {
                        view! { <p><button class="button" data-size="small" type="button" on:click=move |_| {
                            app.flush();
                            if app.written_since_bulk().is_empty() {
                                go();
                            } else {
                                asking.set(true);
                                browser::focus("#step-back button");
                            }
                        }>"Take it out again"</button></p> }
                    }}
                </div>
            }
        })
    })
}
