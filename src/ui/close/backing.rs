//! "I have your back, and here is how": said in one's own words and bound to an act, it becomes a promise.

use leptos::prelude::*;

use crate::capture;
use crate::domain::action_item::ActionItem;
use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::session::Session;
use crate::domain::text::Line;
use crate::domain::topic::Side;
use crate::state::{App, Said};
use crate::ui::components::field::day_typed;
use crate::ui::view::{View, view};

/// A place for the words, and a day. A day at the end of the words is read, and stays in them.
#[component]
pub fn Backing(
    /// Whom.
    person: Id<Person>,
    /// After which 1:1.
    session: Id<Session>,
) -> View {
    let app = App::expect();
    let refused = RwSignal::new(None::<String>);
    let words = NodeRef::<leptos::html::Textarea>::new();
    let due = NodeRef::<leptos::html::Input>::new();
    let form = ("backing", Some(person));
    let add = move || -> Result<(), String> {
        let (Some(words), Some(due)) = (words.get(), due.get()) else { return Ok(()) };
        let line = Line::new(&words.value()).map_err(|error| error.to_string())?;
        let said = capture::due(line.as_str(), app.today()).map(|(day, _)| day);
        let day = day_typed(&due.value())?.or(said);
        app.begin_step();
        app.change(person, |notebook, pen| {
            let item = ActionItem::new(pen, line, Side::Manager, day, Some(session));
            notebook.book.action_items.add(pen, item);
        });
        app.say(Said::Done("It stands among your promises.".to_owned()));
        words.set_value("");
        due.set_value("");
        app.keep_typed(form, String::new());
        let _ = words.focus();
        Ok(())
    };
    view! {
        <form class="note backing" data-priority="agency" on:submit=move |event| { event.prevent_default(); refused.set(add().err()); }>
            <div class="field">
                <label for="backing">"In your own words, with one thing you will do"</label>
                <textarea id="backing" class="words" rows="2" autocomplete="off" node_ref=words placeholder="Whatever happens, I will …"
                    spellcheck=move || app.device().spell_check.to_string()
                    prop:value=app.typed(form) on:input=move |event| app.keep_typed(form, event_target_value(&event))></textarea>
            </div>
            <div class="field"><label for="backing-due">"By when"</label><input id="backing-due" type="date" autocomplete="off" node_ref=due/></div>
            {move || refused.get().map(|why| view! { <small class="late" role="alert">{why}</small> })}
            <button class="button" type="submit">"Promise it"</button>
            <p class="aside">"It joins your promises. Nothing is sent."</p>
        </form>
    }
}
