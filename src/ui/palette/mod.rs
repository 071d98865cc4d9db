//! What opens over any screen: finding and doing, jotting, and the sheet of keys.

mod found;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

use super::app::Hiding;
use super::browser;
use super::components::jot::Jot;
use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::route::Route;
use crate::state::App;
use crate::ui::view::{View, view};

use found::Find;

/// What is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Open {
    /// Finding somebody, something written, something to do.
    Find,
    /// One line, about this person where it names nobody.
    Jot(Option<Id<Person>>),
    /// The sheet of keys.
    Keys,
}

/// What is open over the screen, if anything.
#[derive(Clone, Copy)]
pub struct Over(RwSignal<Option<Open>>);

impl Over {
    /// That of this page, as provided to its components.
    pub fn expect() -> Self {
        expect_context()
    }

    /// Opens something, in place of what is open.
    pub fn open(self, what: Open) {
        self.close();
        self.0.set(Some(what));
    }

    /// Closes what is open and gives the focus back.
    pub fn close(self) {
        browser::close_dialog();
        self.0.set(None);
    }
}

/// How many of those seen last are remembered.
const REMEMBERED: usize = 12;

/// Whose pages were seen last in this tab, the latest first. It is written down nowhere.
#[derive(Clone, Copy)]
struct Seen(RwSignal<Vec<Id<Person>>>);

impl Seen {
    fn note(self, person: Id<Person>) {
        self.0.update(|seen| {
            seen.retain(|other| *other != person);
            seen.insert(0, person);
            seen.truncate(REMEMBERED);
        });
    }
}

/// Sets up what opens over the screen, and the keys that open it.
pub fn provide(app: App, route: RwSignal<Route>, in_the_room: impl Fn() -> bool + 'static) -> Over {
    let over = Over(RwSignal::new(None));
    provide_context(over);
    let seen = Seen(RwSignal::new(Vec::new()));
    provide_context(seen);
    // What was found does not come along to another page: it may be the room.
    Effect::new(move |before: Option<()>| {
        if let Some(person) = route.get().person() {
            seen.note(person);
        }
        if before.is_some() {
            over.close();
        }
    });
    let hidden = expect_context::<Hiding>().0;
    let keys = window_event_listener_untyped("keydown", move |event| {
        let what = event.dyn_ref::<KeyboardEvent>().and_then(|key| {
            let letters = app.device().letter_keys && !in_the_room() && !browser::is_writing(&event);
            opens(key, letters, route.get_untracked().person())
        });
        let what = what.filter(|what| !hidden.get_untracked() && (!matches!(what, Open::Jot(_)) || !app.is_empty()));
        if let Some(what) = what {
            event.prevent_default();
            if over.0.get_untracked() == Some(what) { over.close() } else { over.open(what) }
        }
    });
    on_cleanup(move || keys.remove());
    over
}

/// What a key opens. `letters` says whether a letter alone is a key.
fn opens(key: &KeyboardEvent, letters: bool, here: Option<Id<Person>>) -> Option<Open> {
    if key.is_composing() || key.alt_key() || key.default_prevented() {
        return None;
    }
    match (key.ctrl_key() || key.meta_key(), key.key().as_str()) {
        (true, "k" | "K") => Some(Open::Find),
        (false, "/") if letters => Some(Open::Find),
        (false, "j") if letters => Some(Open::Jot(here)),
        (false, "?") if letters => Some(Open::Keys),
        _ => None,
    }
}

/// What is open, as a dialog over everything else.
#[component]
pub fn Opened(
    /// Whether the page can be seen from across the table: then nothing written is looked for.
    in_the_room: Signal<bool>,
) -> View {
    let over = Over::expect();
    view! {
        {move || over.0.get().map(|what| dialog(over, what, in_the_room))}
    }
}

/// Apart, as nothing is open at first.
#[inline(never)]
fn dialog(over: Over, what: Open, in_the_room: Signal<bool>) -> View {
    browser::open_dialog();
    let label = match what {
        Open::Find => "Find or do",
        Open::Jot(_) => "Jot",
        Open::Keys => "Keys",
    };
    view! {
        <dialog class="palette" aria-label=label on:close=move |_| over.close()
            on:click=move |event| if browser::is_backdrop(&event) { over.close(); }>
            {match what {
                Open::Find => view! { <Find in_the_room=in_the_room.get_untracked()/> },
                Open::Jot(here) => view! { <div class="palette-body"><Jot id="jot-now" here on_kept=Callback::new(move |()| over.close())/></div> },
                Open::Keys => view! {
                    <div class="palette-body stack">
                        <h2>"Keys"</h2>
                        <AllKeys/>
                        <p><button class="button" type="button" on:click=move |_| over.close()>"Close"</button></p>
                    </div>
                },
            }}
        </dialog>
    }
}

/// Every key there is.
#[component]
pub fn AllKeys() -> View {
    let keys = [
        ("Ctrl K, /", "Finds anybody, anything written, anything to do. On a Mac also ⌘ K."),
        ("j", "Jots a line for anyone."),
        ("?", "Shows these keys."),
        ("↑ ↓", "In a line that is being jotted: goes through what it can be."),
        ("Ctrl Z", "Takes back what was done last; Ctrl Shift Z does it again. In a field: what was typed there."),
        ("Esc", "Closes what is open. Pressed when nothing is, it hides the whole screen."),
        ("space", "In the room, where nothing is being typed: swaps who is speaking."),
        ("1 to 7", "On a topic, before a 1:1: what it is about, the four priorities first."),
        ("m, t", "On a topic, before a 1:1: makes it yours, or theirs."),
        ("Ctrl ↵", "In the room, also while writing: swaps who is speaking."),
        ("Ctrl Shift ↵", "In the room: leaves about eight quiet seconds, after a question."),
        ("! > + ?", "Before a line of notes, in the room: your promise, their next step, a win, the next time."),
    ];
    let rows = keys.map(|(keys, words)| {
        let keys = keys.split(", ").map(|key| view! { <kbd>{key}</kbd>" " });
        view! { <div><dt>{keys.collect::<View>()}</dt><dd>{words}</dd></div> }
    });
    view! { <dl class="facts keys">{rows}</dl> }
}
