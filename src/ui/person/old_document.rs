//! Bringing in an old document about somebody: pasted, chosen or dropped. What it holds is shown first, and each piece
//! of it can be left out.

use leptos::prelude::*;

use crate::capture::document::{self, Document, Refused};
use crate::domain::id::Id;
use crate::domain::notebook::Notebook;
use crate::domain::person::Person;
use crate::state::slice::Slice;
use crate::state::{App, Said};
use crate::ui::browser;
use crate::ui::components::choice::{Choices, fixed};
use crate::ui::data::plural;
use crate::ui::view::{View, view};

use super::old_pieces::{DayRow, OfferRow, Rest};

/// What was given, how its days are written, and what was read.
#[derive(Clone, Copy)]
struct Paper {
    person: Id<Person>,
    text: RwSignal<String>,
    day_first: RwSignal<bool>,
    read: RwSignal<Read>,
    /// What was found, and is chosen of it.
    document: RwSignal<Document>,
    /// Whether its notes are the manager's alone. What one wrote for oneself is shown to nobody unasked.
    private: RwSignal<bool>,
    /// The whole notebook, from the first look on: opening every year again at each letter would cost what is stored.
    known: StoredValue<Option<Notebook>>,
}

#[derive(Clone, PartialEq)]
enum Read {
    Nothing,
    Refused(String),
    Found,
}

impl Paper {
    fn take(self, app: App, text: String) {
        self.text.set(text);
        self.look(app);
    }

    /// Reads the text anew.
    fn look(self, app: App) {
        let name = app.peek(self.person, |notebook| notebook.person().map(|person| person.name.to_string()));
        let name = name.flatten().unwrap_or_default();
        let day_first = self.day_first.get_untracked();
        match self.text.with_untracked(|text| document::read(text, &name, app.today(), day_first)) {
            Ok(mut found) => {
                self.known.update_value(|known| {
                    if let Some(notebook) = known.take().or_else(|| app.whole_notebook(self.person)) {
                        found.leave_out_known(&notebook);
                        *known = Some(notebook);
                    }
                });
                if self.read.get_untracked() == Read::Found {
                    self.document.with_untracked(|before| found.choose_as_in(before));
                }
                self.document.set(found);
                self.read.set(Read::Found);
            }
            Err(why) => self.refuse(&why.to_string()),
        }
    }

    fn refuse(self, why: &str) {
        self.read.set(Read::Refused(format!("{why} Nothing was changed.")));
    }

    fn put_away(self) {
        self.text.set(String::new());
        self.read.set(Read::Nothing);
        self.document.set(Document::default());
        self.private.set(true);
        self.known.set_value(None);
    }
}

/// The text of a file, if it is one.
async fn text_of(file: web_sys::File) -> Result<String, String> {
    if browser::is_larger(&file, document::MAX_BYTES) {
        return Err(Refused::TooLarge.to_string());
    }
    let bytes = browser::bytes(&file).await.ok_or("The browser could not read the file.")?;
    String::from_utf8(bytes)
        .map_err(|_| "The file is not plain text. Open it where it was made, and copy its text.".into())
}

/// The place where a document is pasted, chosen or dropped, and below it what was read.
#[component]
pub fn OldDocument(
    /// About whom.
    person: Id<Person>,
) -> View {
    let app = App::expect();
    let paper = Paper {
        person,
        text: RwSignal::new(String::new()),
        day_first: RwSignal::new(browser::day_comes_first()),
        read: RwSignal::new(Read::Nothing),
        document: RwSignal::new(Document::default()),
        private: RwSignal::new(true),
        known: StoredValue::new(None),
    };
    let take_file = move |file: web_sys::File| {
        leptos::task::spawn_local(async move {
            let text = text_of(file).await;
            // The page may have been left meanwhile.
            if !paper.read.is_disposed() {
                match text {
                    Ok(text) => paper.take(app, text),
                    Err(why) => paper.refuse(&why),
                }
            }
        });
    };
    view! {
        <details class="more old-document" data-private="">
            <summary>"Bring in an old document"</summary>
            <div class="stack" on:drop=move |event| {
                event.prevent_default();
                match browser::dropped_file(&event) {
                    Some(file) => take_file(file),
                    None => browser::dropped_text(&event).into_iter().for_each(|text| paper.take(app, text)),
                }
            }>
                <p class="aside">"Notes you kept elsewhere about this one person: a Google Doc, a Markdown file or a list. A heading with a day becomes a conversation, a box that is not ticked becomes a promise or a next step. You see what it holds before anything changes."</p>
                <div class="pair">
                    <div class="field">
                        <label for="old-text">"Paste its text"</label>
                        <textarea id="old-text" rows="4" autocomplete="off" spellcheck="false" prop:value=move || paper.text.get()
                            on:input=move |event| match event_target_value(&event) {
                                text if text.is_empty() => paper.put_away(),
                                text => paper.take(app, text),
                            }></textarea>
                    </div>
                    <div class="field">
                        <label for="old-file">"Or choose a file, or drop it here"</label>
                        <input id="old-file" type="file" accept=".txt,.md,.markdown,text/plain,text/markdown"
                            on:change=move |event| browser::chosen_file(&event).into_iter().for_each(take_file)/>
                    </div>
                </div>
                <div role="status">
                    {move || match paper.read.get() {
                        Read::Refused(why) => Some(view! { <p class="late">{why}</p> }),
                        Read::Nothing | Read::Found => None,
                    }}
                </div>
                <OrderOfDays paper/>
                {move || match paper.read.get() {
                    Read::Found => Some(view! { <Preview paper/> }),
                    Read::Nothing | Read::Refused(_) => None,
                }}
            </div>
        </details>
    }
}

/// Asks which number is the month, where the document does not tell.
#[component]
fn OrderOfDays(paper: Paper) -> View {
    let app = App::expect();
    let asked = Slice::new(move || paper.document.with(|document| document.either_way));
    let options = || fixed(&[("day", "the third of April"), ("month", "the fourth of March")]);
    let chosen = Signal::derive(move || if paper.day_first.get() { "day" } else { "month" }.to_owned());
    view! {
        {move || asked.get().then(|| view! {
            <Choices legend="In this document, 3/4 is" name="old-order" options=options() chosen
                on_choose=Callback::new(move |code: String| {
                    paper.day_first.set(code == "day");
                    paper.look(app);
                })/>
        })}
    }
}

/// What was found, each piece with a box to leave it out.
#[component]
fn Preview(paper: Paper) -> View {
    let app = App::expect();
    let Paper { document, private, .. } = paper;
    let (days, offers, has_rest) = document.with_untracked(|document| {
        (document.days.len(), document.offers.len(), !document.notes(&document.rest).is_empty())
    });
    let whose = Signal::derive(move || if private.get() { "private" } else { "both" }.to_owned());
    let counted = move || document.with(|document| in_words(document.counts()));
    let bring_in = move |_| {
        let (words, chosen) = (counted(), document.get_untracked());
        app.begin_step();
        app.change(paper.person, |notebook, pen| chosen.bring_in(notebook, pen, private.get_untracked()));
        if let Some(words) = words {
            app.say(Said::Done(format!("Brought in: {words}.")));
        }
        paper.put_away();
        browser::focus_undo();
    };
    view! {
        <div class="sheet stack">
            {(days > 0).then(|| view! {
                <h3 id="old-days">"Your conversations"</h3>
                <ul class="rows" aria-labelledby="old-days">{(0..days).map(|at| view! { <DayRow at document/> }).collect::<View>()}</ul>
            })}
            {(offers > 0).then(|| view! {
                <h3 id="old-offers">"What is still open"</h3>
                <ul class="rows" aria-labelledby="old-offers">{(0..offers).map(|at| view! { <OfferRow at document/> }).collect::<View>()}</ul>
            })}
            {has_rest.then(|| view! { <Rest document/> })}
            <Choices legend="The notes are" name="old-whose" options=fixed(&[("private", "only for you"), ("both", "fit for both to read")]) chosen=whose
                on_choose=Callback::new(move |code: String| private.set(code == "private"))/>
            <p role="status">{move || counted().map_or("Nothing is chosen.".to_owned(), |words| format!("This brings in {words}."))}</p>
            <p class="row">
                <button class="button" data-kind="primary" type="button" disabled=move || counted().is_none() on:click=bring_in>"Bring in"</button>
                <button class="button" data-kind="quiet" type="button" on:click=move |_| { paper.put_away(); browser::focus("#old-text"); }>"Not now"</button>
                <small>"One click undoes it."</small>
            </p>
        </div>
    }
}

/// "2 conversations, 1 promise or next step"; none where it is nothing.
fn in_words(counts: [usize; 3]) -> Option<String> {
    let [days, items, topics] = counts;
    let parts = [
        (days, plural(days, "conversation", "conversations")),
        (items, plural(items, "promise or next step", "promises and next steps")),
        (topics, plural(topics, "topic", "topics")),
    ];
    let parts: Vec<String> =
        parts.into_iter().filter(|(count, _)| *count > 0).map(|(count, words)| format!("{count} {words}")).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}
