//! What is missing before a 1:1, each line mended in one tap. Nothing waits for it.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::text::Line;
use crate::insight::preflight::{self, Check, Item};
use crate::route::Route;
use crate::state::{App, Said};
use crate::ui::browser;
use crate::ui::components::icon::Icon;
use crate::ui::components::line_form::LineForm;
use crate::ui::people::{when_next, words};
use crate::ui::sentence::capital;
use crate::ui::view::{View, view};

/// What was looked at and whether it is there; where it is not, what puts it there.
#[component]
pub fn CheckRow(
    /// Whose notebook.
    person: Id<Person>,
    /// What was looked at.
    check: Check,
    /// Whether they sit opposite, and can be asked.
    #[prop(optional)]
    in_the_room: bool,
) -> View {
    let app = App::expect();
    let Check { item, ready, words } = check;
    view! {
        <li>
            <Icon name=if ready { "check" } else { "other" }/>
            <span>{capital(&words)}</span>
            {(!ready).then(|| view! { <div class="mend">{if in_the_room && item == Item::Theirs { ask_them(app, person) } else { view! { <Mend person item in_the_room/> } }}</div> })}
        </li>
    }
}

fn ask_them(app: App, person: Id<Person>) -> View {
    let they = words(app, person);
    view! { <small>{move || format!("Begin by asking what {} would like to talk about.", they.get().subject)}</small> }
}

/// The tap that puts in what is missing.
#[component]
fn Mend(person: Id<Person>, item: Item, in_the_room: bool) -> View {
    let app = App::expect();
    match item {
        Item::Agenda => tap("Begin with a list", move || {
            let added = app.change(person, |notebook, pen| {
                let list = preflight::beginning(notebook);
                notebook.add_ideas(pen, list);
            });
            said(app, added, "Added to the agenda.");
        }),
        Item::Theirs => view! { <AskForTheirs person/> },
        Item::LastTime => tap("Read it now", move || {
            let last = app.peek(person, |notebook| notebook.last_held().map(|(id, _)| id)).flatten();
            app.change(person, |notebook, pen| notebook.read_last(pen));
            if let Some(last) = last {
                browser::go(Route::Session(person, last));
            }
        }),
        Item::Promises => view! { <KeepOne person in_the_room/> },
        Item::Goals => tap("Add a question for it", move || {
            let added = app.change(person, |notebook, pen| {
                let idea = preflight::for_goals(notebook);
                notebook.add_ideas(pen, idea.into_iter().collect());
            });
            said(app, added, "Added to the agenda.");
        }),
        Item::Expectation => view! { <NameOne person/> },
    }
}

fn tap(label: &'static str, act: impl Fn() + 'static) -> View {
    view! { <button class="button" data-size="small" type="button" on:click=move |_| act()>{label}</button> }
}

fn said(app: App, done: Option<()>, words: &str) {
    if done.is_some() {
        app.say(Said::Done(words.to_owned()));
        browser::focus_if_lost("#ready-title");
    }
}

/// Copies a message that asks them for topics. What comes back is theirs to say, so nothing is put in for them.
#[component]
fn AskForTheirs(person: Id<Person>) -> View {
    let app = App::expect();
    let they = words(app, person);
    let copied = RwSignal::new(None::<bool>);
    let copy = move || {
        let text = app.peek(person, |notebook| preflight::asking(notebook, &when_next(notebook)));
        leptos::task::spawn_local(async move {
            let done = browser::copy(&text.unwrap_or_default()).await;
            copied.try_set(Some(done));
        });
    };
    view! {
        <button class="button" data-size="small" type="button" on:click=move |_| copy()>{move || format!("Ask {} for some", they.get().object)}</button>
        <small role="status">{move || copied.get().map(|done| if done { "Copied: a message to send." } else { "The browser did not allow copying." })}</small>
    }
}

/// The first promise that is due, now or by the next time, to be ticked off.
#[component]
fn KeepOne(person: Id<Person>, in_the_room: bool) -> View {
    let app = App::expect();
    let first = app.read(person, move |notebook| {
        let today = app.today();
        let due = preflight::due_by(notebook, if in_the_room { today } else { notebook.next_day(today).max(today) });
        due.first().map(|(id, item)| (*id, item.words.to_string()))
    });
    let keep = move || {
        let Some((id, _)) = first.get_untracked() else { return };
        let kept = app.change(person, |notebook, pen| {
            notebook.book.action_items.change(id, pen, |item| item.set_done(true, pen));
        });
        said(app, kept, "Marked as kept.");
    };
    let of_which = move |before: &str| first.get().map(|(_, words)| format!("{before}{words}"));
    view! {
        <small>{move || of_which("")}</small>
        <button class="button" data-size="small" type="button" aria-label=move || of_which("It is kept: ") on:click=move |_| keep()>"It is kept"</button>
    }
}

/// A line to say what one expects of them.
#[component]
fn NameOne(person: Id<Person>) -> View {
    let app = App::expect();
    let they = words(app, person);
    let naming = RwSignal::new(false);
    let name = Callback::new(move |words: Line| {
        let named = app.change(person, |notebook, pen| notebook.add_expectation(pen, words));
        said(app, named, "Added to the agenda.");
    });
    let begin = move || {
        naming.set(true);
        browser::focus("#new-expectation");
    };
    view! {
        {move || if naming.get() {
            view! { <LineForm label="What you expect, as you would say it" id="new-expectation" on_add=name/> }
        } else {
            view! {
                <button class="button" data-size="small" type="button" on:click=move |_| begin()>"Name one"</button>
                <small>{move || format!("It goes on the agenda, so that {} {} it from you.", they.get().subject, they.get().verb("hears", "hear"))}</small>
            }
        }}
    }
}
