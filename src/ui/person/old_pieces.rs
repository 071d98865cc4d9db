//! The pieces of an old document as they are shown before they come in, each with a box to leave it out.

use leptos::prelude::*;

use crate::capture::Kind;
use crate::capture::document::Document;
use crate::ui::browser;
use crate::ui::components::choice::Select;
use crate::ui::data::plural;
use crate::ui::view::{View, view};

/// One day, with a box to leave it out.
#[component]
pub fn DayRow(at: usize, document: RwSignal<Document>) -> View {
    let row = document.with_untracked(|document| {
        let part = document.days.get(at)?;
        let (first, lines) = part.gist();
        let lines = format!("{lines} {}", plural(lines, "line", "lines"));
        let detail = if part.there { "already there".to_owned() } else { lines };
        Some((browser::day_long(part.day), first, detail, part.wanted))
    });
    row.map_or_else(View::default, |(day, first, detail, wanted)| {
        view! {
            <li>
                <label>
                    <input type="checkbox" checked=wanted on:change=move |event| {
                        let wanted = event_target_checked(&event);
                        document.update(|document| document.days.get_mut(at).into_iter().for_each(|part| part.wanted = wanted));
                    }/>
                    <span>{day}" "<small>{first}</small></span>
                </label>
                <small>{detail}</small>
            </li>
        }
    })
}

/// One thing that is still open, with a box to leave it out, and what it is.
#[component]
pub fn OfferRow(at: usize, document: RwSignal<Document>) -> View {
    let row = document.with_untracked(|document| {
        let offer = document.offers.get(at)?;
        let from = document.day_of(offer).map(|day| format!("from {}", browser::day_short(day)));
        let due = offer.due.map(|due| format!("by {}", browser::day_short(due)));
        let there = offer.there.then(|| "already there".to_owned());
        let detail: Vec<String> = from.into_iter().chain(due).chain(there).collect();
        Some((offer.words.to_string(), detail.join(", "), offer.kind, offer.wanted))
    });
    let kinds = [Kind::Topic, Kind::Promise, Kind::Step].map(|kind| (kind.code().to_owned(), kind.label().to_owned()));
    row.map_or_else(View::default, |(words, detail, kind, wanted)| {
        view! {
            <li>
                <label>
                    <input type="checkbox" checked=wanted on:change=move |event| {
                        let wanted = event_target_checked(&event);
                        document.update(|document| document.offers.get_mut(at).into_iter().for_each(|offer| offer.wanted = wanted));
                    }/>
                    <span>{words.clone()}" "<small>{detail}</small></span>
                </label>
                <Select unseen=true label=format!("What it is: {words}") id=format!("old-offer-{at}") options=kinds.to_vec() chosen=kind.code()
                    on_choose=Callback::new(move |code: String| {
                        let kind = Kind::from_code(&code).unwrap_or(kind);
                        document.update(|document| document.offers.get_mut(at).into_iter().for_each(|offer| offer.kind = kind));
                    })/>
            </li>
        }
    })
}

/// What stands under no day that was.
#[component]
pub fn Rest(document: RwSignal<Document>) -> View {
    let (words, first, wanted) = document.with_untracked(|document| {
        let words = if document.days.is_empty() {
            "Keep the rest as the notes of a conversation today"
        } else {
            "Keep what stands under no day, ahead of the first notes that come in"
        };
        (words, document.notes(&document.rest), document.rest.wanted)
    });
    let first: String = first.lines().next().unwrap_or_default().chars().take(120).collect();
    view! {
        <label>
            <input type="checkbox" checked=wanted on:change=move |event| {
                let wanted = event_target_checked(&event);
                document.update(|document| document.rest.wanted = wanted);
            }/>
            <span>{words}" "<small>{first}</small></span>
        </label>
    }
}
