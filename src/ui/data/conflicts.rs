//! What was changed here and in the file, neither knowing of the other: for each, whether the file's is taken.

use std::sync::Arc;

use leptos::prelude::*;

use super::bring::Candidate;
use super::entries::{AT_ONCE, ShowMore, detail};
use super::wishes::Wishes;
use crate::format::merge::{Choice, Verdict};
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
    let places: Vec<usize> = apart.map(|(at, _)| at).collect();
    let count = places.len();
    if count == 0 {
        return View::default();
    }
    let shown = RwSignal::new(AT_ONCE);
    let more = Slice::new(move || shown.get() < count);
    let seen = move || places.iter().copied().take(shown.get()).collect::<Vec<usize>>();
    view! {
        <h3 id="apart" tabindex="-1">"Changed here and in the file, apart"</h3>
        <p class="aside">"Unless you say otherwise, what is here stays, and the file’s version is put beside it where there can be two."</p>
        <ul class="ticks">{each(seen, move |at: usize| view! { <ConflictRow found=found.clone() at wishes/> })}</ul>
        {move || more.get().then(|| view! { <p><ShowMore shown back="#apart"/></p> })}
    }
}

#[component]
fn ConflictRow(found: Arc<Candidate>, at: usize, wishes: Wishes) -> View {
    let Some(item) = found.look.items.get(at) else { return View::default() };
    let act = if item.removed { "Remove it, as in the file" } else { "Take the file’s" };
    let words = format!("{act}: {} ({})", item.label, detail(item));
    let id = format!("conflict-{at}");
    let preferred = {
        let found = found.clone();
        move || found.look.items.get(at).is_some_and(|item| wishes.choice(item) == Choice::File)
    };
    let found = found.clone();
    view! {
        <li>
            <input type="checkbox" id=id.clone() prop:checked=preferred on:change=move |event| {
                let file = event_target_checked(&event);
                found.look.items.get(at).into_iter().for_each(|item| wishes.prefer(item, file));
            }/>
            <label for=id>{words}</label>
        </li>
    }
}
