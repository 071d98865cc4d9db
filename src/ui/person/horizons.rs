//! Where somebody wants to go: four distances, in their words, with the day each was last talked about.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::person::{Horizon, Person};
use crate::domain::text::Line;
use crate::state::App;
use crate::state::slice::Slice;
use crate::ui::browser;
use crate::ui::components::field::{TextField, day_typed, field_text};
use crate::ui::people::words;
use crate::ui::view::{View, view};

type Pick = fn(&mut Person) -> &mut Horizon;

/// Code, name and place of each.
const HORIZONS: [(&str, &str, Pick); 4] = [
    ("now", "Now", |person| &mut person.horizons.now),
    ("one-year", "One year", |person| &mut person.horizons.one_year),
    ("five-years", "Three to five", |person| &mut person.horizons.five_years),
    ("dream", "The dream", |person| &mut person.horizons.dream),
];

fn horizon(app: App, person: Id<Person>, pick: Pick) -> Slice<Option<Horizon>> {
    app.read(person, move |notebook| notebook.person().cloned().map(|mut person| pick(&mut person).clone()))
}

/// The four, and a form to write them in.
#[component]
pub fn HorizonList(
    /// Whose.
    person: Id<Person>,
) -> View {
    let app = App::expect();
    let they = words(app, person);
    let change = move |pick: Pick, edit: Box<dyn FnOnce(&mut Horizon)>| {
        app.change(person, |notebook, pen| {
            notebook.person.change(pen, |person| edit(pick(person)));
        });
    };
    let rows = HORIZONS.map(|(_, name, pick)| {
        let horizon = horizon(app, person, pick);
        view! {
            <li>
                <h3>{name}</h3>
                {move || match horizon.get().and_then(|horizon| horizon.words) {
                    Some(words) => view! { <p class="words">{format!("“{words}”")}</p> },
                    None => view! { <p class="aside">"not asked"</p> },
                }}
                {move || horizon.get().and_then(|horizon| horizon.talked_on).map(|day| view! { <small>{format!("talked about {}", browser::day_near(day))}</small> })}
            </li>
        }
    });
    let fields = HORIZONS.map(|(code, name, pick)| {
        let now = horizon(app, person, pick).get_untracked().unwrap_or_default();
        view! {
            <div class="stack">
                <TextField label=name id=format!("horizon-{code}") value=field_text(now.words) on_input=Callback::new(move |typed: String| {
                    let words = Line::optional(&typed).map_err(|error| error.to_string())?;
                    change(pick, Box::new(move |horizon| horizon.words = words));
                    Ok(())
                })/>
                <TextField label=format!("{name}: last talked about") id=format!("horizon-{code}-on") kind="date" value=field_text(now.talked_on) on_input=Callback::new(move |typed: String| {
                    let day = day_typed(&typed)?;
                    change(pick, Box::new(move |horizon| horizon.talked_on = day));
                    Ok(())
                })/>
            </div>
        }
    });
    view! {
        <section class="part" aria-labelledby="career-title">
            <h2 id="career-title">{move || format!("Where {} {} going", they.get().subject, they.get().verb("is", "are"))}</h2>
            <ol class="horizons">{rows}</ol>
            <details class="more">
                <summary>{move || format!("Write it down in {} words", they.get().possessive)}</summary>
                <div class="pair">{fields}</div>
            </details>
        </section>
    }
}
