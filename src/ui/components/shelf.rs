//! The question bank on a screen: fetched when the screen that wants it opens, and never before.

use leptos::prelude::*;

use crate::domain::text::Line;
use crate::insight::bank::{Question, read_bank};
use crate::state::slice::Slice;
use crate::ui::browser;
use crate::ui::view::{View, view};

/// Where the questions of the bank stand. Every copy is the same.
#[derive(Clone, Copy)]
pub struct Shelf {
    bank: RwSignal<Vec<Question>>,
    missing: RwSignal<bool>,
}

impl Shelf {
    /// The shelf of a screen, for everything on it; the bank is on its way.
    pub fn provide() -> Self {
        let shelf = Self { bank: RwSignal::new(Vec::new()), missing: RwSignal::new(false) };
        shelf.fetch();
        provide_context(shelf);
        shelf
    }

    /// The shelf of the screen one is on.
    ///
    /// # Panics
    /// On a screen that provides none.
    pub fn expect() -> Self {
        expect_context()
    }

    fn fetch(self) {
        leptos::task::spawn_local(async move {
            let text = browser::fetch_text("questions.json").await;
            let read = text.map(|text| read_bank(&text)).unwrap_or_default();
            self.missing.try_set(read.is_empty());
            self.bank.try_set(read);
        });
    }

    /// Asks for the bank once more, where it did not come.
    pub fn look_again(self) {
        if self.missing.get_untracked() {
            self.fetch();
        }
    }

    /// Whether the bank did not come.
    pub fn is_missing(self) -> bool {
        self.missing.get()
    }

    /// Whether it is settled what there is: the bank came, or will not.
    pub fn is_settled(self) -> bool {
        self.missing.get() || self.bank.with(|bank| !bank.is_empty())
    }

    /// Looks at the questions of the bank.
    pub fn with<R>(self, look: impl FnOnce(&[Question]) -> R) -> R {
        self.bank.with(|bank| look(bank))
    }

    /// The question with these words, or these gentler ones.
    fn find(self, words: &str) -> Option<Question> {
        let here = |question: &&Question| question.words.as_str() == words || question.gentler.as_str() == words;
        self.with(|bank| bank.iter().find(here).cloned())
    }
}

/// What a question of the bank brings along: what one might ask next, its gentler words, and coming back to it. It is shown
/// when it is asked for, and is not there for other words.
#[component]
pub fn Ways(
    /// The question as it stands.
    words: Signal<String>,
    /// What to do with the gentler words.
    on_gentler: Callback<Line>,
    /// How to come back to it another time, where that can be done here.
    #[prop(optional_no_strip)]
    on_later: Option<Callback<()>>,
) -> View {
    let shelf = Shelf::expect();
    let found = Slice::new(move || {
        let words = words.get();
        Some((shelf.find(&words)?, words))
    });
    view! { {move || found.get().map(|(question, words)| ways(question, &words, on_gentler, on_later))} }
}

fn ways(question: Question, words: &str, on_gentler: Callback<Line>, on_later: Option<Callback<()>>) -> View {
    let Question { gentler, follow_ups, .. } = question;
    // It comes round in its gentler words; where it has them already there is no other way to put it.
    let on_later = on_later.filter(|_| gentler.as_str() != words);
    let follow_ups = follow_ups.map(|next| view! { <li class="words">{next.to_string()}</li> });
    let gentler = (gentler.as_str() != words).then(|| {
        let (said, label) = (gentler.to_string(), format!("Use the gentler words: {gentler}"));
        view! {
            <p class="aside">"More gently"</p>
            <p class="words">{said}</p>
            <p><button class="button" data-size="small" type="button" aria-label=label
                on:click=move |_| on_gentler.run(gentler.clone())>"Use the gentler words"</button></p>
        }
    });
    let later = on_later.map(|on_later| {
        view! {
            <p><button class="button" data-kind="quiet" data-size="small" type="button"
                on:click=move |_| on_later.run(())>"Come back to this another time"</button></p>
        }
    });
    view! {
        <details class="more ways">
            <summary aria-label=format!("A follow-up, or gentler words: {words}")>"A follow-up, or gentler words"</summary>
            <div class="stack">
                <p class="aside">"Then ask"</p>
                <ul>{follow_ups}</ul>
                {gentler}
                {later}
            </div>
        </details>
    }
}
