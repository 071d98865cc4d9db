//! What was changed here and in the file, neither knowing of the other: for each, whether the file's is taken.

use std::sync::Arc;

use leptos::prelude::*;

use super::bring::Candidate;
use super::entries::{AT_ONCE, ShowMore, detail};
use super::wishes::Wishes;
use crate::format::merge::{Choice, Item, Verdict};
use crate::state::slice::Slice;
use crate::ui::view::{View, each, view};

/// The list, where there is one.
#[component]
pub fn Conflicts(
    /// The file.
    found: Arc<Candidate>,
    /// What was decided.
    wishes: Wishes,
) -> View {
    let apart = found.look.items.iter().enumerate().filter(|(_, item)| item.verdict == Verdict::Conflict);
    let places: Vec<(usize, bool)> = apart.flat_map(|(at, item)| ways(at, item)).collect();
    let count = places.len();
    if count == 0 {
        return View::default();
    }
    let shown = RwSignal::new(AT_ONCE);
    let more = Slice::new(move || shown.get() < count);
    let seen = move || places.iter().copied().take(shown.get()).collect::<Vec<(usize, bool)>>();
    view! {
        <h3 id="apart" tabindex="-1">"Changed here and in the file, apart"</h3>
        <p class="aside">"Yours stays, and the file’s is added beside it. Where the two do not fit side by side you are asked again next time, until you decide here."</p>
        <ul class="ticks">{each(seen, move |(at, file): (usize, bool)| view! { <ConflictRow found=found.clone() at file wishes/> })}</ul>
        {move || more.get().then(|| view! { <p><ShowMore shown back="#apart"/></p> })}
    }
}

/// What can be decided about an entry: to take the file's; and to keep what is here, where the two cannot stand side by
/// side and would be asked about again.
fn ways(at: usize, item: &Item) -> impl Iterator<Item = (usize, bool)> + use<> {
    let asked_again = item.id.is_none() && !item.removed;
    [Some((at, true)), asked_again.then_some((at, false))].into_iter().flatten()
}

#[component]
fn ConflictRow(found: Arc<Candidate>, at: usize, file: bool, wishes: Wishes) -> View {
    let Some(item) = found.look.items.get(at) else { return View::default() };
    let (act, choice) = match (file, item.removed) {
        (true, true) => ("Remove it, as in the file", Choice::File),
        (true, false) => ("Take the file’s", Choice::File),
        (false, _) => ("Keep what is here", Choice::Mine),
    };
    let words = format!("{act}: {} ({})", item.label, detail(item));
    let id = format!("conflict-{at}-{file}");
    let preferred = {
        let found = found.clone();
        move || found.look.items.get(at).is_some_and(|item| wishes.choice(item) == choice)
    };
    let found = found.clone();
    view! {
        <li>
            <input type="checkbox" id=id.clone() prop:checked=preferred on:change=move |event| {
                let chosen = event_target_checked(&event);
                found.look.items.get(at).into_iter().for_each(|item| wishes.prefer(item, choice, chosen));
            }/>
            <label for=id>{words}</label>
        </li>
    }
}
