//! Taking a page out as text or on paper.

use leptos::prelude::*;

use crate::format::shared::markdown::Reader;
use crate::ui::browser;
use crate::ui::view::{View, view};

/// Buttons that save a page as Markdown, for somebody else or for oneself, and print it. On paper is only what may be
/// shared, unless the box is ticked: the style for print looks at it.
#[component]
pub fn TakeOut(
    /// The text for a reader; none where there is nothing to take out.
    text: Callback<Reader, Option<String>>,
    /// What the file is called, without its ending.
    #[prop(into)]
    name: String,
) -> View {
    let save = move |reader: Reader| {
        if let Some(text) = text.run(reader) {
            browser::download(&format!("{name}.md"), "text/markdown", &text);
        }
    };
    let (save, all) = (save.clone(), save);
    view! {
        <details class="more take-out">
            <summary>"Take this page out"</summary>
            <div class="stack">
                <p class="row">
                    <button class="button" data-size="small" type="button" on:click=move |_| save(Reader::Anybody)>"Save as text, to share"</button>
                    <button class="button" data-size="small" type="button" on:click=move |_| browser::print()>"Print"</button>
                    <button class="button" data-kind="quiet" data-size="small" type="button" on:click=move |_| all(Reader::Me)>"Save all of it, for you alone"</button>
                </p>
                <label class="aside"><input type="checkbox" data-print-private/>"Print with private notes, and with what is left out of what is shared"</label>
                <p class="aside">"To share leaves out your private notes and whatever you marked so. The text is Markdown, which any editor reads."</p>
            </div>
        </details>
    }
}
