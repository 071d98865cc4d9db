//! What to know about somebody, as they tell it.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::person::{Fact, Person};
use crate::domain::text::Line;
use crate::state::App;
use crate::ui::browser;
use crate::ui::components::icon::Icon;
use crate::ui::people::words;
use crate::ui::view::{View, each, view};

/// The facts, and a form for another.
#[component]
pub fn Facts(
    /// Whose.
    person: Id<Person>,
) -> View {
    let app = App::expect();
    let they = words(app, person);
    let ids = app.read(person, |notebook| notebook.facts.iter().map(|(id, _)| id).collect::<Vec<_>>());
    let refused = RwSignal::new(None::<String>);
    let (label, text) = (NodeRef::<leptos::html::Input>::new(), NodeRef::<leptos::html::Input>::new());
    let [heading, told] = ["fact-label", "fact-words"].map(|field| (field, Some(person)));
    let add = move || -> Result<(), String> {
        let (Some(label), Some(text)) = (label.get(), text.get()) else { return Ok(()) };
        let fact = Fact {
            label: Line::optional(&label.value())
                .ok()
                .flatten()
                .unwrap_or(Line::new("Good to know").map_err(|error| error.to_string())?),
            words: Line::new(&text.value()).map_err(|error| error.to_string())?,
            left_out: false,
        };
        app.change(person, |notebook, pen| notebook.facts.add(pen, fact));
        label.set_value("");
        text.set_value("");
        app.keep_typed(heading, String::new());
        app.keep_typed(told, String::new());
        let _ = label.focus();
        Ok(())
    };
    view! {
        <section class="part" aria-labelledby="facts-title">
            <h2 id="facts-title">{move || format!("As {} {} it", they.get().subject, they.get().verb("tells", "tell"))}</h2>
            <dl class="facts">
                {each(move || ids.get(), move |id| view! { <FactRow person id/> })}
            </dl>
            {move || ids.with(Vec::is_empty).then(|| view! { <p class="aside">"Nothing yet. Who is at home, what a good week is, what helps: whatever is told gladly."</p> })}
            <details class="more">
                <summary>"Add something"</summary>
                <form class="new-fact" on:submit=move |event| { event.prevent_default(); refused.set(add().err()); }>
                    <div class="field"><label for="fact-label">"Heading"</label><input id="fact-label" type="text" autocomplete="off" spellcheck=move || app.device().spell_check.to_string() placeholder="At home" node_ref=label
                        prop:value=app.typed(heading) on:input=move |event| app.keep_typed(heading, event_target_value(&event))/></div>
                    <div class="field"><label for="fact-words">"What to know"</label><input id="fact-words" type="text" autocomplete="off" node_ref=text spellcheck=move || app.device().spell_check.to_string()
                        prop:value=app.typed(told) on:input=move |event| app.keep_typed(told, event_target_value(&event))/></div>
                    <button class="button" type="submit">"Add"</button>
                    {move || refused.get().map(|why| view! { <small class="late" role="alert">{why}</small> })}
                </form>
            </details>
        </section>
    }
}

#[component]
fn FactRow(person: Id<Person>, id: Id<Fact>) -> View {
    let app = App::expect();
    let fact = app.read(person, move |notebook| notebook.facts.get(id).cloned());
    let left_out = move || fact.get().is_some_and(|fact| fact.left_out);
    // What somebody said, in their voice.
    let words = move || fact.get().map(|fact| fact.words.to_string());
    view! {
            <div data-left-out=move || left_out().then_some("")>
                <dt>{move || fact.get().map(|fact| fact.label.to_string())} {move || left_out().then(|| view! { <Icon name="lock"/> })}</dt>
                <dd>
                    <span class=move || words().is_some_and(|words| words.starts_with('“')).then_some("words")>{words}</span>
                    {move || left_out().then(|| view! { <small>" Left out of what is shared."</small> })}
                    " "
                    <LeaveOut left_out=Signal::derive(left_out)
                        about=Signal::derive(move || fact.get().map(|fact| fact.label.to_string()).unwrap_or_default())
                        on_toggle=Callback::new(move |()| { app.change(person, |notebook, pen| {
                            notebook.facts.change(id, pen, |fact| fact.left_out = !fact.left_out);
                        }); })
                        on_remove=Callback::new(move |()| {
     app.remove(person, |notebook| &mut notebook.facts, id);
     browser::focus_undo();
    })/>
                </dd>
            </div>
        }
}

/// The folded acts beside a fact or an interest: leave it out of what is shared, or remove it.
#[component]
pub fn LeaveOut(
    /// Whether it is left out now.
    left_out: Signal<bool>,
    /// What it is about, for screen readers.
    about: Signal<String>,
    /// Leaves it out, or no longer.
    on_toggle: Callback<()>,
    /// Removes it.
    on_remove: Callback<()>,
) -> View {
    view! {
        <details class="more inline">
            <summary aria-label=move || format!("Change: {}", about.get())>"Change"</summary>
            <span class="row">
                <button class="button" data-size="small" type="button" on:click=move |_| on_toggle.run(())>
                    {move || if left_out.get() { "Share it again" } else { "Leave out of what is shared" }}
                </button>
                <button class="button" data-size="small" type="button" on:click=move |_| on_remove.run(())>"Remove"</button>
            </span>
        </details>
    }
}
