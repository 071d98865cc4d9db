//! What a file would do, before it does: whose it is, what would change, what stays out, and how it is to come in.

use std::sync::Arc;

use leptos::prelude::*;

use super::bring::{Bringing, Candidate, Outcome};
use super::conflicts::Conflicts;
use super::entries::WouldChange;
use super::plural;
use super::same_person::SamePerson;
use super::wishes::Wishes;
use crate::domain::workspace::Workspace;
use crate::format::backup::Counts;
use crate::format::check::much_less;
use crate::format::limits::LeftOut;
use crate::format::merge::Choice;
use crate::state::App;
use crate::state::bulk::Bring;
use crate::ui::browser;
use crate::ui::components::choice::{Choices, fixed};
use crate::ui::view::{View, view};

/// The most lines of what stays out that are shown.
const MOST: usize = 50;

/// A file that awaits a decision.
#[component]
pub fn Preview(
    /// The file.
    found: Arc<Candidate>,
    /// How the bringing in stands.
    bringing: Bringing,
) -> View {
    let app = App::expect();
    let wishes = Wishes::new();
    let how = RwSignal::new("merge".to_owned());
    let beside = Signal::derive(move || how.get() == "merge");
    let (backup, asked) = (&found.backup, found.clone());
    // What other tabs write meanwhile is not to make this anew, with all that was decided.
    let empty = untrack(|| app.is_empty());
    let nothing = found.look.items.iter().all(|item| item.default_choice() == Choice::Mine);
    let some = {
        let found = found.clone();
        Signal::derive(move || !beside.get() || found.look.items.iter().any(|item| wishes.takes(item)))
    };
    let bring = {
        let found = found.clone();
        move |_| {
            let (found, how) = (found.clone(), if beside.get_untracked() { Bring::Merge } else { Bring::Replace });
            app.alone(Box::new(move || untrack(|| bring_in(app, &found, how, wishes, bringing))));
        }
    };
    view! {
        <div class="sheet stack">
            <h3>{headline(&found)}</h3>
            {backup.warning.map(|warning| view! { <p class="late">{warning.to_string()}</p> })}
            {(!backup.left_out.is_empty()).then(|| view! { <StaysOut parts=backup.left_out.clone()/> })}
            {move || beside.get().then(|| view! { <SamePerson found=asked.clone() wishes/> })}
            <WouldChange found=found.clone() wishes/>
            <Conflicts found=found.clone() wishes/>
            {backup.one_notebook.then(|| view! {
                <p class="aside">"One person is handed over in this file. Their page is put beside what is here, and nobody else’s is touched."</p>
            })}
            {(!empty && !backup.one_notebook).then(|| view! { <How found=found.clone() how/> })}
            <p class="row">
                <button class="button" data-kind="primary" type="button" on:click=bring disabled=move || !some.get()>
                    {move || match (some.get(), nothing) {
                        (true, _) => "Bring it in",
                        (false, true) => "Nothing to bring in: it is all here",
                        (false, false) => "Nothing is chosen",
                    }}
                </button>
                <button class="button" data-kind="quiet" type="button" on:click=move |_| { bringing.candidate.set(None); browser::focus("#backup-file"); }>"Cancel"</button>
                <small>"One click undoes it."</small>
            </p>
        </div>
    }
}

/// Brings a file in as was decided, and says what became of it.
fn bring_in(app: App, found: &Candidate, how: Bring, wishes: Wishes, bringing: Bringing) {
    // The page may have been left while other tabs were asked.
    if bringing.candidate.is_disposed() || wishes.are_gone() {
        return;
    }
    let same = if how == Bring::Merge { wishes.pairs(&found.look.offers) } else { Vec::new() };
    let file = &found.backup.workspace;
    match app.bring_in_joining(file, how, |item| wishes.choice(item), &same) {
        Ok(changed) => {
            bringing.candidate.set(None);
            let back = changed && app.can_step_back();
            browser::focus(if back { "#step-back button" } else { "#backup-file" });
            bringing.outcome.set(Outcome::Done(match (changed, back) {
                (true, true) => "Brought in. It can be taken out again below.",
                (true, false) => "Brought in.",
                (false, _) => "Nothing has changed: what the file holds is all here.",
            }));
        }
        Err(error) => bringing.outcome.set(Outcome::Refused(format!("Nothing was changed: {error}."))),
    }
}

/// "backup.json, written Tuesday 24 November: 2 people, 41 conversations".
fn headline(found: &Candidate) -> String {
    let counts = Counts::of(&found.backup.workspace);
    let written = found.backup.exported_at.map(|at| browser::day_long(browser::local_day(at)));
    let written = written.map(|day| format!(", written {day}")).unwrap_or_default();
    let people = people(&found.backup.workspace);
    format!(
        "{}{written}: {people} {}, {} {}",
        found.name,
        plural(people, "person", "people"),
        counts.sessions,
        plural(counts.sessions, "conversation", "conversations")
    )
}

fn people(workspace: &Workspace) -> usize {
    workspace.notebooks.values().filter(|notebook| notebook.person().is_some()).count()
}

/// What of the file is not right.
#[component]
fn StaysOut(parts: Vec<LeftOut>) -> View {
    let count = parts.len();
    let more = count.saturating_sub(MOST);
    let lines = parts.into_iter().take(MOST).map(|part| view! { <li>{part.to_string()}</li> });
    view! {
        <p class="late">{format!("{count} {} of this file {} not right, and {} out. Everything else can be brought in.", plural(count, "part", "parts"), plural(count, "is", "are"), plural(count, "stays", "stay"))}</p>
        <details class="more">
            <summary>"Which, and why"</summary>
            <div class="stack">
                <ul class="rows paths">{lines.collect::<View>()}</ul>
                {(more > 0).then(|| view! { <p class="aside">{format!("And {more} more.")}</p> })}
            </div>
        </details>
    }
}

/// Whether the file comes beside what is here or in its place, and what the latter means.
#[component]
fn How(found: Arc<Candidate>, how: RwSignal<String>) -> View {
    let app = App::expect();
    let here = untrack(|| app.counted().0);
    let there = people(&found.backup.workspace);
    let less = much_less(&found.look.here, &Counts::of(&found.backup.workspace));
    let replaced = format!(
        "The {here} {} here would be replaced by the {there} in the file. It can be taken back afterwards.",
        plural(here, "notebook", "notebooks")
    );
    view! {
        <Choices legend="How" name="how" options=fixed(&[("merge", "beside what is here"), ("replace", "in place of what is here")])
            chosen=how on_choose=Callback::new(move |code| how.set(code))/>
        <div role="status">
            {move || (how.get() == "replace").then(|| view! {
                <p class="late">{replaced.clone()}</p>
                {less.clone().map(|less| view! { <p class="late">{less}</p> })}
            })}
        </div>
    }
}
