//! Promises: mine, or their next steps. Shown in lists of one side only.

use leptos::prelude::*;

use super::field::{day_typed, field_text};
use crate::domain::action_item::ActionItem;
use crate::domain::id::Id;
use crate::domain::pen::Pen;
use crate::domain::person::Person;
use crate::domain::session::Session;
use crate::domain::text::Line;
use crate::domain::topic::Side;
use crate::state::App;
use crate::state::slice::Slice;
use crate::ui::browser;
use crate::ui::sentence::ended;
use crate::ui::view::{View, each, view};

type Edit = Box<dyn FnOnce(&mut ActionItem, &Pen)>;

/// Where a promise is found.
pub type PromiseAt = (Id<Person>, Id<ActionItem>);

/// A list of promises that can be kept, put off and let go.
#[component]
pub fn Promises(
    /// Which, in order.
    items: Slice<Vec<PromiseAt>>,
    /// Whether each names the person it is about.
    #[prop(optional)]
    with_names: bool,
    /// What stands there when there are none.
    #[prop(into)]
    none: String,
) -> View {
    view! {
        <ul class="ticks">
            {each(move || items.get(), move |at| view! { <Promise at with_names/> })}
        </ul>
        {move || items.with(Vec::is_empty).then(|| view! { <p class="aside">{none.clone()}</p> })}
    }
}

#[component]
fn Promise(at: PromiseAt, with_names: bool) -> View {
    let app = App::expect();
    let (person, id) = at;
    let item = app.read(person, move |notebook| notebook.book.action_items.get(id).cloned());
    let field = format!("promise-{id}");
    let change = move |edit: Edit| {
        app.change(person, |notebook, pen| {
            notebook.book.action_items.change(id, pen, |item| edit(item, pen));
        });
    };
    let words = move || item.get().map(|item| item.words.to_string());
    let name =
        move || app.peek(person, |notebook| notebook.person().map(|person| person.name.first().to_owned())).flatten();
    let for_whom = with_names.then(|| name().map(|name| format!("{name}, "))).flatten().unwrap_or_default();
    let why = NodeRef::<leptos::html::Input>::new();
    let typed_why = move || why.get().and_then(|input| Line::optional(&input.value()).ok().flatten());
    let due = item.get_untracked().and_then(|item| item.due);
    let late = move || item.get().is_some_and(|item| item.is_late(app.today()));
    let act = move || if late() { "Agree a new date" } else { "Change" };
    view! {
        <li>
            <input type="checkbox" id=field.clone() prop:checked=move || item.get().is_some_and(|item| item.is_done())
                on:change=move |event| {
                    let done = event_target_checked(&event);
                    change(Box::new(move |item, pen| item.set_done(done, pen)));
                }/>
            <label for=field.clone()>{words}</label>
            <small>
                {for_whom} {move || item.get().map(|item| due_words(&item, app.today()))}
                <details class="more inline">
                    <summary aria-label=move || format!("{}: {}", act(), words().unwrap_or_default())>{act}</summary>
                    <div class="stack">
                        {move || item.get().map(|item| moves(&item))}
                        <div class="field">
                            <label for=format!("{field}-to")>"A new day"</label>
                            <input id=format!("{field}-to") type="date" autocomplete="off" prop:value=field_text(due)
                                on:change=move |event| {
                                    if let Ok(Some(to)) = day_typed(&event_target_value(&event)) {
                                        let why = typed_why();
                                        change(Box::new(move |item, pen| item.renegotiate(to, why, pen)));
                                    }
                                }/>
                        </div>
                        <div class="field">
                            <label for=format!("{field}-why")>"Why, if you like"</label>
                            <input id=format!("{field}-why") type="text" autocomplete="off" node_ref=why
                                spellcheck=move || app.device().spell_check.to_string()
                                on:change=move |_| {
                                    // A reason given after the new day belongs to it.
                                    let why = typed_why();
                                    change(Box::new(move |item, pen| {
                                        if let Some(last) = item.renegotiated.last_mut().filter(|last| last.on == pen.today) {
                                            last.why = why;
                                        }
                                    }));
                                }/>
                        </div>
                        <button class="button" data-size="small" type="button"
                            on:click=move |_| { let why = typed_why(); change(Box::new(move |item, pen| item.drop_it(why, pen))) }>
                            "Let it go"
                        </button>
                    </div>
                </details>
            </small>
        </li>
    }
}

/// "was due Sunday.", "today.", "kept 12 Nov."
fn due_words(item: &ActionItem, today: chrono::NaiveDate) -> View {
    let late = item.is_late(today);
    let words = match (item.ended_on(), item.is_done(), item.due) {
        (Some(on), true, _) => format!("kept {}", browser::day_near(on)),
        (Some(on), false, _) => format!("let go {}", browser::day_near(on)),
        (None, _, Some(due)) if late => format!("was due {}", browser::day_near(due)),
        (None, _, Some(due)) => browser::day_near(due),
        (None, _, None) => "no day set".to_owned(),
    };
    view! { <span class=late.then_some("late")>{ended(&words)}</span> " " }
}

/// Each time it was put off: "Moved 15 Oct: The group is being redrawn."
fn moves(item: &ActionItem) -> View {
    let moved = item.renegotiated.iter().map(|moved| {
        let why = moved.why.as_ref().map(|why| format!(": {why}")).unwrap_or_default();
        view! { <p>{ended(&format!("Moved {}{why}", browser::day_short(moved.on)))}</p> }
    });
    moved.collect()
}

/// A line to add a promise with.
#[component]
pub fn NewPromise(
    /// Who it is about.
    person: Id<Person>,
    /// Whose promise it is.
    owner: Side,
    /// The 1:1 it is made in, if it is.
    #[prop(optional_no_strip)]
    session: Option<Id<Session>>,
    /// What the line is called.
    #[prop(into)]
    label: String,
) -> View {
    let app = App::expect();
    let refused = RwSignal::new(None::<String>);
    let words = NodeRef::<leptos::html::Input>::new();
    let due = NodeRef::<leptos::html::Input>::new();
    let id = if owner == Side::Manager { "new-promise" } else { "new-step" };
    let form = (id, Some(person));
    let add = move || -> Result<(), String> {
        let (Some(words), Some(due)) = (words.get(), due.get()) else { return Ok(()) };
        let line = Line::new(&words.value()).map_err(|error| error.to_string())?;
        let day = day_typed(&due.value())?;
        app.change(person, |notebook, pen| {
            let item = ActionItem::new(pen, line, owner, day, session);
            notebook.book.action_items.add(pen, item);
        });
        words.set_value("");
        due.set_value("");
        app.keep_typed(form, String::new());
        let _ = words.focus();
        Ok(())
    };
    view! {
        <form class="new-promise" on:submit=move |event| { event.prevent_default(); refused.set(add().err()); }>
            <div class="field">
                <label for=id>{label}</label>
                <input id=id type="text" autocomplete="off" node_ref=words spellcheck=move || app.device().spell_check.to_string()
                    prop:value=app.typed(form) on:input=move |event| app.keep_typed(form, event_target_value(&event))/>
            </div>
            <div class="field">
                <label for=format!("{id}-due")>"By"</label>
                <input id=format!("{id}-due") type="date" autocomplete="off" node_ref=due/>
            </div>
            <button class="button" type="submit">"Add"</button>
            {move || refused.get().map(|why| view! { <small class="late" role="alert">{why}</small> })}
        </form>
    }
}
