//! What matters to somebody, in the work and beyond it, with the energy it gives. Beyond it is invited, never counted.

use leptos::prelude::*;

use super::facts::LeaveOut;
use crate::domain::id::Id;
use crate::domain::person::{Energy, Interest, Person, Sphere};
use crate::domain::text::Line;
use crate::state::App;
use crate::ui::browser;
use crate::ui::components::choice::{Select, fixed};
use crate::ui::people::words;
use crate::ui::view::{View, each, view};

/// Both lists, and a form for another.
#[component]
pub fn Interests(
    /// Whose.
    person: Id<Person>,
) -> View {
    let app = App::expect();
    let they = words(app, person);
    let refused = RwSignal::new(None::<String>);
    let field = NodeRef::<leptos::html::Input>::new();
    let sphere = RwSignal::new(Sphere::Work);
    let energy = RwSignal::new(None::<Energy>);
    let form = ("interest-words", Some(person));
    let add = move || -> Result<(), String> {
        let Some(input) = field.get() else { return Ok(()) };
        let words = Line::new(&input.value()).map_err(|error| error.to_string())?;
        let interest =
            Interest { words, sphere: sphere.get_untracked(), energy: energy.get_untracked(), left_out: false };
        app.change(person, |notebook, pen| notebook.interests.add(pen, interest));
        input.set_value("");
        app.keep_typed(form, String::new());
        let _ = input.focus();
        Ok(())
    };
    view! {
        <section class="part" aria-labelledby="matters-title">
            <h2 id="matters-title">{move || format!("What matters to {}", they.get().object)}</h2>
            <div class="pair">
                <InterestList person sphere=Sphere::Work title="In the work"/>
                <InterestList person sphere=Sphere::Beyond title="Beyond it"/>
            </div>
            <details class="more">
                <summary>"Add something that matters"</summary>
                <form class="new-interest" on:submit=move |event| { event.prevent_default(); refused.set(add().err()); }>
                    <div class="field"><label for="interest-words">"What"</label><input id="interest-words" type="text" autocomplete="off" node_ref=field spellcheck=move || app.device().spell_check.to_string()
                        prop:value=app.typed(form) on:input=move |event| app.keep_typed(form, event_target_value(&event))/></div>
                    <Select label="Where" id="interest-sphere" options=fixed(&[("work", "in the work"), ("beyond", "beyond it")]) chosen="work"
                        on_choose=Callback::new(move |code: String| sphere.set(if code == "beyond" { Sphere::Beyond } else { Sphere::Work }))/>
                    <Select label="Energy it gives" id="interest-energy" options=energies() chosen=""
                        on_choose=Callback::new(move |code: String| energy.set(energy_of(&code)))/>
                    <button class="button" type="submit">"Add"</button>
                    {move || refused.get().map(|why| view! { <small class="late" role="alert">{why}</small> })}
                </form>
            </details>
        </section>
    }
}

fn energies() -> Vec<(String, String)> {
    fixed(&[("", "not asked"), ("0", "0, drains"), ("1", "1"), ("2", "2"), ("3", "3"), ("4", "4, carries")])
}

fn energy_of(code: &str) -> Option<Energy> {
    code.parse::<u8>().ok().and_then(|energy| Energy::try_from(energy).ok())
}

#[component]
fn InterestList(person: Id<Person>, sphere: Sphere, title: &'static str) -> View {
    let app = App::expect();
    let ids = app.read(person, move |notebook| {
        let here = notebook.interests.iter().filter(|(_, interest)| interest.sphere == sphere);
        here.map(|(id, _)| id).collect::<Vec<_>>()
    });
    view! {
        <div class="stack" data-priority="purpose">
            <h3>{title}</h3>
            <ul class="rows energies">
                {each(move || ids.get(), move |id| view! { <InterestRow person id/> })}
            </ul>
            {move || ids.with(Vec::is_empty).then(|| view! { <p class="aside">"not asked"</p> })}
        </div>
    }
}

#[component]
fn InterestRow(person: Id<Person>, id: Id<Interest>) -> View {
    let app = App::expect();
    let interest = app.read(person, move |notebook| notebook.interests.get(id).cloned());
    let energy = move || interest.get().and_then(|interest| interest.energy).map(u8::from);
    let left_out = move || interest.get().is_some_and(|interest| interest.left_out);
    let text = move || interest.get().map(|interest| interest.words.to_string());
    view! {
            <li data-left-out=move || left_out().then_some("")>
                <span class="words">{text}</span>
                {move || energy().map(|energy| view! { <Energies energy/> })}
                <small>
                    {move || left_out().then_some("Left out of what is shared. ")}
                    <LeaveOut left_out=Signal::derive(left_out) about=Signal::derive(move || text().unwrap_or_default())
                        on_toggle=Callback::new(move |()| { app.change(person, |notebook, pen| {
                            notebook.interests.change(id, pen, |interest| interest.left_out = !interest.left_out);
                        }); })
                        on_remove=Callback::new(move |()| {
     app.remove(person, |notebook| &mut notebook.interests, id);
     browser::focus_undo();
    })/>
                </small>
            </li>
        }
}

#[component]
fn Energies(energy: u8) -> View {
    let dots = (0..4_u8).map(|place| {
        view! { <circle class=(place < energy).then_some("on") cx=5 + 11 * u32::from(place) cy="5" r="3.5"></circle> }
    });
    view! { <svg class="energy" viewBox="0 0 44 10" role="img" aria-label=format!("gives energy: {energy} of 4")>{dots.collect::<View>()}</svg> }
}
