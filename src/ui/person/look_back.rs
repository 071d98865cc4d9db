//! What the talk went to: the quartet over as many of the latest conversations as one likes to look at.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::insight::balance::Balance;
use crate::insight::look_back::{LookBack, SPANS, USUAL};
use crate::state::App;
use crate::state::slice::Slice;
use crate::ui::components::choice::Choices;
use crate::ui::components::quartet::{Figures, QuartetFigure, beside};
use crate::ui::view::{View, view};

/// The quartet of the last four; of one or twelve, where that is chosen.
#[component]
pub fn WhatItWentTo(
    /// With whom.
    person: Id<Person>,
) -> View {
    let app = App::expect();
    let asked = RwSignal::new(USUAL);
    let chosen = Signal::derive(move || asked.get().to_string());
    let open = app.read(person, LookBack::of);
    let back = Slice::new(move || looked_back(app, person, open.get(), asked.get()));
    let several = app.read(person, |notebook| notebook.held_count() > 1);
    let spans = || SPANS.into_iter().map(|span| (span.to_string(), span.to_string())).collect::<Vec<_>>();
    view! {
        <div class="stack">
            {move || {
                let (balance, which) = back.get();
                let figures = if balance.is_empty() { Figures::Meaning } else { Figures::Shares };
                let caption = caption(&balance, &which, several.get());
                view! { <QuartetFigure balance figures caption/> }
            }}
            {move || several.get().then(|| view! {
                <Choices legend="Over how many conversations" name="look-back" options=spans() chosen
                    on_choose=Callback::new(move |code: String| asked.set(code.parse().unwrap_or(USUAL)))/>
            })}
        </div>
    }
}

/// What the last `asked` were spent on, and which those are. Reads a year book where the open one holds too few.
fn looked_back(app: App, person: Id<Person>, mut back: LookBack, asked: usize) -> (Balance, String) {
    for year in back.years_for(asked) {
        match app.year(person, year) {
            Some(book) => book.with(|book| back.add(Some(book))),
            None => back.add(None),
        }
    }
    back.last(asked)
}

/// The sentence under the quartet.
fn caption(balance: &Balance, which: &str, several: bool) -> String {
    match (balance.is_empty(), several) {
        (false, _) => format!("{which} The dashed line is an even share.{}", beside(balance)),
        (true, true) => format!("{which} No topic was marked as talked about."),
        (true, false) => "Four petals, grown by what you talk about. Nothing yet.".to_owned(),
    }
}
