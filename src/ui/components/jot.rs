//! One line for anyone: what it reads as is shown before it is kept, and mended with a tap or an arrow key.

use leptos::prelude::*;

use super::icon::Icon;
use crate::capture::{self, Kind, Reading, Whom};
use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::text::Line;
use crate::state::App;
use crate::state::slice::Slice;
use crate::ui::browser;
use crate::ui::people;
use crate::ui::view::{View, view};

/// The line, and under it what it reads as.
#[component]
pub fn Jot(
    /// A name for the line in the page, unlike any other.
    id: &'static str,
    /// Whose pages one is on.
    #[prop(optional_no_strip)]
    here: Option<Id<Person>>,
    /// What to do once something was kept.
    #[prop(optional, into)]
    on_kept: Option<Callback<()>>,
) -> View {
    let app = App::expect();
    // What was chosen by hand instead of what was read; it holds until the line is kept or emptied.
    let (whom, kind) = (RwSignal::new(None::<Id<Person>>), RwSignal::new(None::<Kind>));
    let refused = RwSignal::new(None::<String>);
    let all = Slice::new(move || people::everybody(app));
    let reading = Slice::new(move || all.with(|all| capture::read(&app.jot(), all, app.today(), here)));
    let read_kind = move || kind.get().or_else(|| Some(reading.get()?.kind)).unwrap_or(Kind::Topic);
    let read_whom = move || {
        whom.get().or(match reading.get()?.whom {
            Whom::One(person) => Some(person),
            Whom::Several(_) | Whom::Nobody => None,
        })
    };
    let due = move || reading.get().and_then(|reading| reading.due).filter(|_| read_kind().has_due());
    let name_of = move |person: Id<Person>| {
        all.with(|all| all.iter().find(|(id, _)| *id == person).map(|(_, name)| name.clone())).unwrap_or_default()
    };
    let by = move || due().map(|due| format!("by {}", browser::day_long(due))).unwrap_or_default();
    let said = move || {
        let Some(reading) = reading.get() else { return String::new() };
        match (read_whom(), reading.whom) {
            (Some(person), _) => format!("Reads as {}: {} {}", name_of(person), read_kind().label(), by()),
            (None, Whom::Several(ids)) => {
                let names: Vec<String> = ids.into_iter().map(name_of).collect();
                format!("Whom do you mean: {}?", names.join(" or "))
            }
            (None, _) => "Whom is it about?".to_owned(),
        }
    };
    let keep = move || -> Result<(), String> {
        let Some(Reading { words, .. }) = reading.get() else { return Ok(()) };
        let Some(person) = read_whom() else {
            browser::focus(if id == "jot" { "#jot-whom" } else { "#jot-now-whom" });
            return Err("Choose whom it is about.".to_owned());
        };
        let line = Line::new(&words).map_err(|error| error.to_string())?;
        let kept = format!("Kept for {}: {}.", name_of(person), read_kind().label());
        app.keep_jot(person, read_kind(), line, due(), kept);
        whom.set(None);
        kind.set(None);
        if let Some(done) = on_kept {
            done.run(());
        }
        Ok(())
    };
    // The arrows go through the kinds, for whoever does not leave the keyboard.
    let turn = move |by: usize| {
        let at = Kind::ALL.iter().position(|kind| *kind == read_kind()).unwrap_or(0);
        kind.set(Kind::ALL.get((at + by) % Kind::ALL.len()).copied());
    };
    let written = Slice::new(move || reading.get().is_some());
    view! {
        <form class="capture" aria-label="Jot" on:submit=move |event| { event.prevent_default(); refused.set(keep().err()); }>
            <label for=id class="unseen">"Jot something for anyone"</label>
            <div class="line">
                <Icon name="jot"/>
                <input id=id type="text" autocomplete="off" placeholder="Jot something for anyone" aria-describedby=format!("{id}-read")
                    spellcheck=move || app.device().spell_check.to_string() prop:value=move || app.jot()
                    on:input=move |event| {
                        let line = event_target_value(&event);
                        if line.trim().is_empty() { whom.set(None); kind.set(None); }
                        refused.set(None);
                        app.set_jot(line);
                    }
                    on:keydown=move |event| match event.key().as_str() {
                        "ArrowDown" if written.get_untracked() => { event.prevent_default(); turn(1); }
                        "ArrowUp" if written.get_untracked() => { event.prevent_default(); turn(Kind::ALL.len() - 1); }
                        _ => (),
                    }/>
                <button class="button" data-kind="primary" data-size="small" type="submit">"Keep "<kbd aria-hidden="true">"↵"</kbd></button>
            </div>
            <p class="unseen" role="status" id=format!("{id}-read")>{said}</p>
            {move || written.get().then(|| view! {
                <p class="row aside reads-as">
                    <span>"Reads as"</span>
                    <select id=format!("{id}-whom") aria-label="Whom it is about" autocomplete="off"
                        prop:value=move || read_whom().map(|person| person.to_string()).unwrap_or_default()
                        on:change=move |event| whom.set(event_target_value(&event).parse().ok())>
                        <option value="">"Whom?"</option>
                        {all.get_untracked().into_iter().map(|(id, name)| view! { <option value=id.to_string()>{name}</option> }).collect::<View>()}
                    </select>
                    <select id=format!("{id}-kind") aria-label="What it is" autocomplete="off"
                        prop:value=move || read_kind().code().to_owned()
                        on:change=move |event| kind.set(Kind::from_code(&event_target_value(&event)))>
                        {Kind::ALL.map(|kind| view! { <option value=kind.code()>{kind.label()}</option> })}
                    </select>
                    <span>{by}</span>
                    <small class="faint">{move || reading.get().map(|reading| format!("“{}”", reading.words))}</small>
                </p>
            })}
            {move || refused.get().map(|why| view! { <p class="late" role="alert">{why}</p> })}
        </form>
    }
}
