//! What somebody wants: their words, why, the next small step, and who takes it.

use leptos::prelude::*;

use crate::domain::goal::Goal;
use crate::domain::id::Id;
use crate::domain::notebook::Notebook;
use crate::domain::person::Person;
use crate::domain::text::Line;
use crate::domain::topic::Side;
use crate::state::App;
use crate::state::draft::Form;
use crate::ui::browser;
use crate::ui::components::choice::Select;
use crate::ui::components::topic_form::side;
use crate::ui::people::{first_name, words};
use crate::ui::sentence::ended;
use crate::ui::view::{View, each, view};

/// The goals, and a form for another.
#[component]
pub fn Goals(
    /// Whose.
    person: Id<Person>,
) -> View {
    let app = App::expect();
    let they = words(app, person);
    let name = first_name(app, person);
    // What was reached before one came here stands last; what is ticked now stays where it is.
    let reached = |notebook: &Notebook| {
        let reached = notebook.goals.iter().filter(|(_, goal)| goal.done_on.is_some());
        reached.map(|(id, _)| id).collect::<Vec<_>>()
    };
    let before = app.peek(person, reached).unwrap_or_default();
    let ids = app.read(person, move |notebook| {
        let (last, first): (Vec<_>, Vec<_>) =
            notebook.goals.iter().map(|(id, _)| id).partition(|id| before.contains(id));
        [first, last].concat()
    });
    let refused = RwSignal::new(None::<String>);
    let owner = RwSignal::new(Side::Report);
    let field = || NodeRef::<leptos::html::Input>::new();
    let (want, why, step) = (field(), field(), field());
    let forms = ["goal-words", "goal-why", "goal-step"].map(|field| (field, Some(person)));
    let add = move || -> Result<(), String> {
        let value = |field: NodeRef<leptos::html::Input>| field.get().map(|input| input.value()).unwrap_or_default();
        let optional = |field| Line::optional(&value(field)).map_err(|error| error.to_string());
        let words = Line::new(&value(want)).map_err(|error| error.to_string())?;
        let goal = Goal {
            words,
            why: optional(why)?,
            next_step: optional(step)?,
            owner: owner.get_untracked(),
            done_on: None,
        };
        app.change(person, |notebook, pen| notebook.goals.add(pen, goal));
        for field in [want, why, step] {
            field.get().iter().for_each(|input| input.set_value(""));
        }
        for form in forms {
            app.keep_typed(form, String::new());
        }
        Ok(())
    };
    let line = move |label: &'static str, form: Form, field: NodeRef<leptos::html::Input>| {
        let (id, _) = form;
        view! {
            <div class="field">
                <label for=id>{label}</label>
                <input id=id type="text" autocomplete="off" spellcheck=move || app.device().spell_check.to_string() node_ref=field
                    prop:value=app.typed(form) on:input=move |event| app.keep_typed(form, event_target_value(&event))/>
            </div>
        }
    };
    let [words_at, why_at, step_at] = forms;
    let owners = vec![("report".to_owned(), name.get_untracked()), ("manager".to_owned(), "you".to_owned())];
    view! {
        <section class="part" aria-labelledby="goals-title">
            <h2 id="goals-title">{move || format!("What {} {}", they.get().subject, they.get().verb("wants", "want"))}</h2>
            <ul class="ticks">
                {each(move || ids.get(), move |id| view! { <GoalRow person id/> })}
            </ul>
            {move || ids.with(Vec::is_empty).then(|| view! { <p class="aside">"No goal is written down yet."</p> })}
            <details class="more">
                <summary>"Add a goal"</summary>
                <form class="stack" on:submit=move |event| { event.prevent_default(); refused.set(add().err()); }>
                    <div class="pair">
                        {line("What, in their words", words_at, want)}
                        {line("Why it matters to them", why_at, why)}
                        {line("Next small step", step_at, step)}
                        <Select label="Who takes it" id="goal-owner" options=owners chosen="report" on_choose=Callback::new(move |code: String| owner.set(side(&code)))/>
                    </div>
                    <p><button class="button" type="submit">"Add"</button></p>
                    {move || refused.get().map(|why| view! { <small class="late" role="alert">{why}</small> })}
                </form>
            </details>
        </section>
    }
}

#[component]
fn GoalRow(person: Id<Person>, id: Id<Goal>) -> View {
    let app = App::expect();
    let goal = app.read(person, move |notebook| notebook.goals.get(id).cloned());
    let name = first_name(app, person);
    let field = format!("goal-{id}");
    let detail = move || {
        let goal = goal.get()?;
        let why = goal.why.map(|why| format!("Why: {} ", ended(why.as_str()))).unwrap_or_default();
        let owner = if goal.owner == Side::Manager { "yours".to_owned() } else { name.get() };
        let step = goal
            .next_step
            .map(|step| format!("Next small step, {owner}: {} ", ended(step.as_str())))
            .unwrap_or_default();
        let done = goal.done_on.map(|day| format!("Reached {}. ", browser::day_near(day))).unwrap_or_default();
        Some(format!("{why}{step}{done}"))
    };
    view! {
            <li>
                <input type="checkbox" id=field.clone() prop:checked=move || goal.get().is_some_and(|goal| goal.done_on.is_some())
                    on:change=move |event| {
                        let done = event_target_checked(&event);
                        app.change(person, |notebook, pen| notebook.goals.change(id, pen, |goal| goal.done_on = done.then_some(pen.today)));
                    }/>
                <label for=field>{move || goal.get().map(|goal| goal.words.to_string())}</label>
                <small>{detail}
                    <button class="button" data-kind="quiet" data-size="small" type="button"
                        aria-label=move || format!("Remove the goal: {}", goal.get().map(|goal| goal.words.to_string()).unwrap_or_default())
                        on:click=move |_| {
     app.remove(person, |notebook| &mut notebook.goals, id);
     browser::focus_undo();
    }>"Remove"</button>
                </small>
            </li>
        }
}
