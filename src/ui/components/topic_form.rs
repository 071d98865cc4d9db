//! A line to add a topic with: what, whose, and about what.

use leptos::prelude::*;

use super::choice::Select;
use super::draft::Drafted;
use super::hint::{Hint, Hinting};
use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::text::Line;
use crate::domain::theme::Theme;
use crate::domain::topic::Side;
use crate::state::App;
use crate::state::draft::Form;
use crate::ui::view::{View, view};

/// Codes and names of the seven themes.
pub fn themes() -> Vec<(String, String)> {
    Theme::ALL.map(|theme| (theme.code().to_owned(), theme.label().to_owned())).to_vec()
}

/// Whose a topic is, by code.
pub fn side(code: &str) -> Side {
    if code == "report" { Side::Report } else { Side::Manager }
}

/// The form of a topic for somebody. What is half written elsewhere does not come into sight in the room.
pub fn form_for(person: Id<Person>, in_the_room: bool) -> Form {
    (if in_the_room { "topic-in-the-room" } else { "new-topic" }, Some(person))
}

/// A line to add a topic with.
#[component]
pub fn NewTopic(
    /// Whose next 1:1 it is for.
    person: Id<Person>,
    /// Whether the page can be seen from across the table: then nothing is said about what is written.
    #[prop(optional)]
    in_the_room: bool,
) -> View {
    let app = App::expect();
    let name = app.peek(person, |notebook| notebook.person().map(|person| person.name.first().to_owned())).flatten();
    let refused = RwSignal::new(None::<String>);
    let words = NodeRef::<leptos::html::Input>::new();
    let drafted = Drafted::new(form_for(person, in_the_room));
    let (theme, author) = (drafted.theme.get_untracked(), drafted.author.get_untracked());
    let author = if author == Side::Report { "report" } else { "manager" };
    let hinting = (!in_the_room).then(|| Hinting::new(drafted));
    let add = move || -> Result<(), String> {
        let Some(input) = words.get() else { return Ok(()) };
        let line = Line::new(&input.value()).map_err(|error| error.to_string())?;
        app.change(person, |notebook, pen| {
            notebook.add_topic(pen, line, drafted.author.get_untracked(), drafted.theme.get_untracked())
        });
        input.set_value("");
        let _ = input.focus();
        if let Some(hinting) = hinting {
            hinting.taken();
        }
        drafted.write(String::new());
        Ok(())
    };
    let authors = vec![
        ("manager".to_owned(), "yours".to_owned()),
        ("report".to_owned(), format!("from {}", name.unwrap_or_else(|| "them".to_owned()))),
    ];
    view! {
        <form class="new-topic" on:submit=move |event| { event.prevent_default(); refused.set(add().err()); }>
            <div class="field">
                <label for="new-topic">"A topic"</label>
                <input id="new-topic" class="words" type="text" autocomplete="off" node_ref=words
                    placeholder="What is worth the time?" spellcheck=move || app.device().spell_check.to_string()
                    prop:value=drafted.typed.get_untracked()
                    aria-describedby=move || hinting.and_then(Hinting::described_by)
                    on:input=move |event| drafted.write(event_target_value(&event))/>
            </div>
            <Select label="About" id="new-topic-theme" options=themes() chosen=theme.code()
                on_choose=Callback::new(move |code: String| drafted.put_under(Theme::from_code(&code).unwrap_or_default()))/>
            <Select label="Whose" id="new-topic-author" options=authors chosen=author
                on_choose=Callback::new(move |code: String| drafted.give_to(side(&code)))/>
            <button class="button" type="submit">"Add"</button>
            {move || refused.get().map(|why| view! { <small class="late" role="alert">{why}</small> })}
            {hinting.map(|hinting| view! { <Hint hinting/> })}
        </form>
    }
}
