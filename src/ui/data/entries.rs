//! What would change in each notebook: how many entries stand how, and each of them, to be left out or taken in. A list is
//! made when it is opened, and fifty lines at a time, because a file may hold thousands.

use std::sync::Arc;

use leptos::prelude::*;
use litemap::LiteMap;

use super::bring::Candidate;
use super::wishes::Wishes;
use crate::domain::id::Id;
use crate::domain::notebook::Notebook;
use crate::domain::person::Person;
use crate::format::merge::{Item, Verdict};
use crate::state::slice::Slice;
use crate::ui::browser;
use crate::ui::view::{View, each, view};

/// How many lines are shown, and how many more at a time.
pub const AT_ONCE: usize = 50;

/// One notebook of the file, or the manager's own page: what would change.
#[derive(Clone)]
struct Row {
    person: Option<Id<Person>>,
    name: String,
    /// Whether it stays removed here unless something else is said.
    removed: bool,
    /// Whether they are new here. Their page is no entry to leave out: without it there is no notebook.
    new: bool,
    same: usize,
    /// By how they stand, the places of the entries that would change something.
    groups: Vec<(Verdict, Vec<usize>)>,
}

/// The table of the notebooks.
#[component]
pub fn WouldChange(
    /// The file.
    found: Arc<Candidate>,
    /// What was decided.
    wishes: Wishes,
) -> View {
    let rows = Arc::new(rows(&found));
    let count = rows.len();
    let shown = RwSignal::new(AT_ONCE);
    let more = Slice::new(move || shown.get() < count);
    let row = move |at: usize| match rows.get(at) {
        Some(row) => view! { <NotebookRow found=found.clone() row=row.clone() wishes/> },
        None => View::default(),
    };
    view! {
        <div class="scroll" id="would-change" tabindex="0" role="region" aria-label="What the file would change">
            <table class="import">
                <thead><tr><th scope="col">"Whose"</th><th scope="col">"What it would do"</th><th scope="col">"You decide"</th></tr></thead>
                <tbody>{each(move || (0..count.min(shown.get())).collect::<Vec<usize>>(), row)}</tbody>
            </table>
        </div>
        {move || more.get().then(|| view! { <p><ShowMore shown back="#would-change"/></p> })}
    }
}

/// The notebooks of the file in which there is anything to tell, by id, and before them the manager's own page.
fn rows(found: &Candidate) -> Vec<Row> {
    let mut rows: LiteMap<Option<Id<Person>>, Row> = LiteMap::new();
    for (at, item) in found.look.items.iter().enumerate() {
        let row = rows.entry(item.person).or_insert_with(|| Row {
            person: item.person,
            name: name(found, item.person),
            removed: false,
            new: false,
            same: 0,
            groups: Vec::new(),
        });
        if item.kind == "person" && item.id.is_none() {
            row.removed = item.verdict == Verdict::RemovedHere;
            row.new = item.verdict == Verdict::Add && item.tells();
            if row.name.is_empty() {
                row.name.clone_from(&item.label);
            }
        }
        if item.verdict == Verdict::Same {
            row.same += 1;
        } else if item.tells() && !(row.new && item.kind == "person") {
            match row.groups.iter_mut().find(|(verdict, _)| *verdict == item.verdict) {
                Some((_, places)) => places.push(at),
                None => row.groups.push((item.verdict, vec![at])),
            }
        }
    }
    // Of whoever is gone on both sides there is nothing to tell, nor of settings that are the same.
    let tells = |row: &Row| row.new || !row.groups.is_empty() || (row.person.is_some() && !row.name.is_empty());
    rows.into_iter().map(|(_, row)| row).filter(tells).map(with_a_name).collect()
}

fn name(found: &Candidate, person: Option<Id<Person>>) -> String {
    let Some(person) = person else { return "Your settings".to_owned() };
    let page = found.backup.workspace.notebooks.get(&person).and_then(Notebook::person);
    page.map(|page| page.name.to_string()).unwrap_or_default()
}

fn with_a_name(row: Row) -> Row {
    let name = if row.name.is_empty() { "Somebody".to_owned() } else { row.name };
    Row { name, ..row }
}

#[component]
fn NotebookRow(found: Arc<Candidate>, row: Row, wishes: Wishes) -> View {
    let Row { person, name, removed, new, same, groups } = row;
    let only_new = new && !groups.iter().any(|(verdict, _)| *verdict == Verdict::Add);
    let groups = groups.into_iter().map(|(verdict, places)| {
        // Whoever was removed comes back whole or not at all: in a notebook that nobody sees there is nothing to choose.
        if removed {
            view! { <p>{verdict.counted(places.len())}</p> }
        } else {
            let count = places.len() + usize::from(new && verdict == Verdict::Add);
            view! { <Group found=found.clone() words=verdict.counted(count) places wishes/> }
        }
    });
    let decide = person.map(|person| {
        let words = if removed { "Bring back" } else { "Bring in" };
        view! {
            <label class="row"><input type="checkbox" prop:checked=move || wishes.takes_person(person, removed)
                on:change=move |event| wishes.take_person(person, removed, event_target_checked(&event))/>{words}<span class="unseen">" "{name.clone()}</span></label>
        }
    });
    view! {
        <tr>
            <th scope="row">{name.clone()}</th>
            <td>{only_new.then(|| view! { <p>"1 new"</p> })}{groups.collect::<View>()}{(same > 0).then(|| view! { <p>{Verdict::Same.counted(same)}</p> })}</td>
            <td>{decide}</td>
        </tr>
    }
}

/// The entries that stand one way, folded. Of all of these one is open at a time.
#[component]
fn Group(found: Arc<Candidate>, words: String, places: Vec<usize>, wishes: Wishes) -> View {
    let open = RwSignal::new(false);
    let places = Arc::new(places);
    view! {
        <details class="more" name="would-change" on:toggle=move |event| open.set(browser::is_open(&event))>
            <summary>{words}</summary>
            {move || open.get().then(|| view! { <Entries found=found.clone() places=places.clone() wishes/> })}
        </details>
    }
}

#[component]
fn Entries(found: Arc<Candidate>, places: Arc<Vec<usize>>, wishes: Wishes) -> View {
    let count = places.len();
    let shown = RwSignal::new(AT_ONCE);
    let more = Slice::new(move || shown.get() < count);
    let seen = move || places.iter().copied().take(shown.get()).collect::<Vec<usize>>();
    view! {
        <div class="stack">
            <ul class="entries" tabindex="-1" aria-label="Which of them come in">
                {each(seen, move |at: usize| view! { <EntryRow found=found.clone() at wishes/> })}
            </ul>
            {move || more.get().then(|| view! { <p><ShowMore shown back="#would-change details[open] ul"/></p> })}
        </div>
    }
}

#[component]
fn EntryRow(found: Arc<Candidate>, at: usize, wishes: Wishes) -> View {
    let Some(item) = found.look.items.get(at) else { return View::default() };
    let (words, detail) = (item.label.clone(), detail(item));
    let taken = {
        let found = found.clone();
        move || found.look.items.get(at).is_some_and(|item| wishes.takes(item))
    };
    let found = found.clone();
    view! {
        <li>
            <label>
                <input type="checkbox" prop:checked=taken
                    on:change=move |event| {
                        let taken = event_target_checked(&event);
                        found.look.items.get(at).into_iter().for_each(|item| wishes.take(item, taken));
                    }/>
                <span>{words}" "<small>{detail}</small></span>
            </label>
        </li>
    }
}

/// Shows more lines; where there are no more, the focus goes back to what holds them.
#[component]
pub fn ShowMore(
    /// How many lines are shown.
    shown: RwSignal<usize>,
    /// What takes the focus.
    back: &'static str,
) -> View {
    view! {
        <button class="button" data-size="small" type="button" on:click=move |_| {
            shown.update(|shown| *shown += AT_ONCE);
            browser::focus_if_lost(back);
        }>"Show 50 more"</button>
    }
}

/// "topic, 24 Nov", "1:1, 17 Nov, removed there", "their page, joined into another notebook there".
pub fn detail(item: &Item) -> String {
    let day = item.day.or_else(|| item.changed_at.map(browser::local_day)).map(browser::day_short);
    let gone = if item.joined { "joined into another notebook there" } else { "removed there" };
    let removed = item.removed.then(|| gone.to_owned());
    [Some(kind(&item.kind)), day, removed].into_iter().flatten().collect::<Vec<String>>().join(", ")
}

/// What a kind of entry is called.
fn kind(kind: &str) -> String {
    match kind {
        "manager" => "your settings",
        "person" => "their page",
        "facts" => "good to know",
        "interests" => "interest",
        "goals" => "goal",
        "sessions" => "1:1",
        "topics" => "topic",
        "action_items" => "promise or step",
        "wins" => "win",
        other => return other.replace('_', " "),
    }
    .to_owned()
}
