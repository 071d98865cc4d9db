//! What a file would do, before it does: whose it is, what would change, what stays out, and how it is to come in.

use std::sync::Arc;

use leptos::prelude::*;

use super::bring::{Bringing, Candidate, Outcome};
use super::conflicts::Conflicts;
use super::entries::WouldChange;
use super::plural;
use super::same_person::SamePerson;
use super::wishes::Wishes;
use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::workspace::Workspace;
use crate::format::backup::Counts;
use crate::format::check::much_less;
use crate::format::limits::LeftOut;
use crate::format::merge::{Choice, in_place};
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
    let beside = Signal::derive(move || !wishes.in_place());
    let (backup, asked, apart) = (&found.backup, found.clone(), found.clone());
    // What other tabs write meanwhile is not to make this anew, with all that was decided.
    let empty = untrack(|| app.is_empty());
    let nothing = found.look.items.iter().all(|item| item.default_choice() == Choice::Mine);
    let some = {
        let found = found.clone();
        Signal::derive(move || {
            if beside.get() {
                return found.look.items.iter().any(|item| wishes.does(item));
            }
            // A file of nobody can be meant.
            people(&found.backup.workspace) == 0 || chosen(&found, wishes) > 0
        })
    };
    let bring = {
        let found = found.clone();
        move |_| {
            let (found, how) = (found.clone(), if beside.get_untracked() { Bring::Merge } else { Bring::Replace });
            app.alone(Box::new(move || untrack(|| bring_in(app, &found, how, wishes, bringing))));
        }
    };
    view! {
        <div class="sheet stack preview">
            <h3>{headline(&found)}</h3>
            {backup.warning.map(|warning| view! { <p class="late">{warning.to_string()}</p> })}
            {(!backup.left_out.is_empty()).then(|| view! { <StaysOut parts=backup.left_out.clone()/> })}
            {move || beside.get().then(|| view! { <SamePerson found=asked.clone() wishes/> })}
            <WouldChange found=found.clone() wishes/>
            {move || beside.get().then(|| view! { <Conflicts found=apart.clone() wishes/> })}
            {backup.one_notebook.then(|| view! {
                <p class="aside">"One person is handed over in this file. Their page is put beside what is here, and nobody else’s is touched."</p>
            })}
            {(!empty && !backup.one_notebook).then(|| view! { <How found=found.clone() wishes/> })}
            <p class="row">
                <button class="button" data-kind="primary" type="button" on:click=bring disabled=move || !some.get()>
                    {move || match (some.get(), nothing && beside.get()) {
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
    let file = &found.backup.workspace;
    let done = match how {
        Bring::Merge => {
            let same = wishes.pairs(&found.look.offers);
            app.bring_in_joining(file, how, |item| wishes.choice(item), &same).map_err(|error| error.to_string())
        }
        Bring::Replace => put_in_place(app, file, wishes),
    };
    match done {
        Ok(changed) => {
            bringing.candidate.set(None);
            let back = changed && app.can_step_back();
            browser::focus(if back { "#step-back button" } else { "#backup-file" });
            let left = !changed && how == Bring::Merge && found.look.items.iter().any(|item| wishes.takes(item));
            bringing.outcome.set(Outcome::Done(match (changed, left) {
                (true, _) => "Brought in.",
                (false, true) => "Nothing has changed. What is said differently there was left as it is here.",
                (false, false) => "Nothing has changed: what the file holds is all here.",
            }));
        }
        Err(error) => bringing.outcome.set(Outcome::Refused(format!("Nothing was changed: {error}."))),
    }
}

/// Puts a file in place of what is here. What is left out stays as it is here; so all of that must be known.
fn put_in_place(app: App, file: &Workspace, wishes: Wishes) -> Result<bool, String> {
    if app.flush() {
        app.take_in_other_tabs(None);
    }
    let mut stays = false;
    let placed = in_place(&app.whole(), file, |item| {
        let choice = wishes.choice(item);
        stays |= choice == Choice::Leave;
        choice
    })?;
    if stays && !app.unreadable().is_empty() {
        return Err("a part of what is here cannot be read, so nothing of it can stay beside the file".to_owned());
    }
    app.bring_in(&placed, Bring::Replace, |_| Choice::File).map_err(|error| error.to_string())
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

/// How many people of the file are not left out; a signal.
fn chosen(found: &Candidate, wishes: Wishes) -> usize {
    let notebooks = found.backup.workspace.notebooks.iter();
    notebooks.filter(|(id, notebook)| notebook.person().is_some() && !wishes.is_out(**id)).count()
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
fn How(found: Arc<Candidate>, wishes: Wishes) -> View {
    let app = App::expect();
    let is_here = |id: &Id<Person>| app.peek(*id, |notebook| notebook.person().is_some()) == Some(true);
    let here: Vec<Id<Person>> = untrack(|| app.people()).into_iter().filter(is_here).collect();
    let less = much_less(&found.look.here, &Counts::of(&found.backup.workspace));
    let words = move || {
        let in_file = |id: &&Id<Person>| found.backup.workspace.notebooks.contains_key(*id);
        let stay = here.iter().filter(in_file).filter(|id| wishes.is_out(**id)).count();
        replaced(here.len() - stay, chosen(&found, wishes), stay)
    };
    let how = wishes.how;
    view! {
        <Choices legend="How" name="how" options=fixed(&[("merge", "beside what is here"), ("replace", "in place of what is here")])
            chosen=how on_choose=Callback::new(move |code| how.set(code))/>
        <div role="status">
            {move || wishes.in_place().then(|| view! {
                <p class="late">{words()}</p>
                {less.clone().map(|less| view! { <p class="late">{less}</p> })}
            })}
        </div>
    }
}

/// "The 2 notebooks here would be replaced by the 1 in the file. 1 that you left out stays as it is here."
fn replaced(here: usize, there: usize, stay: usize) -> String {
    let notebooks = plural(here, "notebook", "notebooks");
    let first = format!("The {here} {notebooks} here would be replaced by the {there} in the file.");
    let stays = plural(stay, "stays as it is", "stay as they are");
    let then = if stay > 0 { format!(" {stay} that you left out {stays} here.") } else { String::new() };
    first + &then + " It can be taken back afterwards."
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_replaced_and_what_stays_is_said_in_numbers() {
        assert_eq!(
            replaced(1, 1, 0),
            "The 1 notebook here would be replaced by the 1 in the file. It can be taken back afterwards."
        );
        assert_eq!(
            replaced(2, 3, 1),
            "The 2 notebooks here would be replaced by the 3 in the file. 1 that you left out stays as it is here. \
             It can be taken back afterwards."
        );
    }
}
