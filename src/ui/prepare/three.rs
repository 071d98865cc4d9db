//! Three worth asking: each with its reason, onto the agenda in one tap, or another in its place.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::idea::Idea;
use crate::domain::person::Person;
use crate::domain::text::Line;
use crate::insight::suggestions::{Suggestion, suggested};
use crate::state::slice::Slice;
use crate::state::{App, Said};
use crate::ui::browser;
use crate::ui::components::icon::{Icon, Tag};
use crate::ui::components::shelf::{Shelf, Ways};
use crate::ui::people::words;
use crate::ui::view::{View, each, view};

/// What is suggested on this page.
#[derive(Clone, Copy)]
pub struct Three {
    app: App,
    person: Id<Person>,
    /// The questions; none until the bank is there.
    pub shown: Slice<Vec<Suggestion>>,
}

impl Three {
    /// What is suggested for somebody.
    pub fn new(person: Id<Person>, shelf: Shelf) -> Self {
        let app = App::expect();
        let shown = Slice::new(move || {
            let Some(notebook) = app.notebook(person).filter(|_| shelf.is_settled()) else { return Vec::new() };
            let today = app.today();
            shelf.with(|bank| {
                notebook.with(|notebook| suggested(bank, notebook, today, &app.passed_over(person, notebook)))
            })
        });
        Self { app, person, shown }
    }

    fn pass(self, these: Vec<Line>) {
        self.app.pass_over(self.person, these);
        browser::focus_if_lost("#three-title");
    }

    /// Puts one on the agenda, in these words.
    fn take(self, words: Line, suggestion: Suggestion) {
        let idea = Idea { words, theme: suggestion.idea.theme };
        self.app.change(self.person, |notebook, pen| notebook.take_up(pen, idea, suggestion.in_place_of));
        self.app.say(Said::Done("Added to the agenda.".to_owned()));
        browser::focus_if_lost("#three-title");
    }
}

/// The three, below the agenda.
#[component]
pub fn ThreeToAsk(
    /// What is suggested.
    three: Three,
) -> View {
    let shelf = Shelf::expect();
    let none = Slice::new(move || shelf.is_settled() && three.shown.with(Vec::is_empty));
    let others = move || {
        let shown = three.shown.get_untracked();
        three.pass(shown.into_iter().map(|suggestion| suggestion.idea.words).collect());
    };
    view! {
        <div class="part-head">
            <h2 id="three-title" tabindex="-1">"Three worth asking"</h2>
            <span><button class="button" data-kind="quiet" data-size="small" type="button" on:click=move |_| others()>"Show three others"</button></span>
        </div>
        <ul class="rows" aria-labelledby="three-title">
            {each(move || three.shown.get(), move |suggestion| view! { <Row three suggestion/> })}
        </ul>
        {move || none.get().then(|| view! { <p class="aside">"No more for today. The bank below holds all of them."</p> })}
    }
}

#[component]
fn Row(three: Three, suggestion: Suggestion) -> View {
    let they = words(three.app, three.person);
    let said = suggestion.idea.words.to_string();
    let (add, another) = (format!("Add: {said}"), format!("Not this one: {said}"));
    let (theme, why, question) = (suggestion.idea.theme, suggestion.why, suggestion.idea.words.clone());
    let (taken, gentler) = (suggestion.clone(), suggestion);
    let passed = question.clone();
    let here = said.clone();
    view! {
        <li>
            <span class="words">{said}</span>
            <span class="row"><Tag theme/><small>{move || why.words(they.get(), &browser::day_since)}</small></span>
            <div><Ways words=Signal::derive(move || here.clone()) on_gentler=Callback::new(move |words: Line| three.take(words, gentler.clone()))/></div>
            <span class="row">
                <button class="button" data-size="small" type="button" aria-label=add
                    on:click=move |_| three.take(question.clone(), taken.clone())><Icon name="plus"/>"Add"</button>
                <button class="button" data-kind="quiet" data-size="small" type="button" aria-label=another
                    on:click=move |_| three.pass(vec![passed.clone()])>"Not this one"</button>
            </span>
        </li>
    }
}
