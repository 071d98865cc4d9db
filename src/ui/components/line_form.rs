//! One line with a button, and what is wrong with it beneath.

use leptos::prelude::*;

use crate::domain::text::Line;
use crate::state::App;
use crate::ui::browser;
use crate::ui::view::{View, view};

/// A form of one line, emptied and ready for the next once it was taken. Until then the line is kept for whom the page is
/// about.
#[component]
pub fn LineForm(
    /// What it asks for.
    label: &'static str,
    /// A name for it in the page, unlike any other.
    id: &'static str,
    /// What to do with the line.
    on_add: Callback<Line>,
) -> View {
    let app = App::expect();
    let form = (id, browser::route().person());
    let refused = RwSignal::new(None::<String>);
    let field = NodeRef::<leptos::html::Input>::new();
    let add = move || -> Result<(), String> {
        let Some(input) = field.get() else { return Ok(()) };
        on_add.run(Line::new(&input.value()).map_err(|error| error.to_string())?);
        input.set_value("");
        app.keep_typed(form, String::new());
        let _ = input.focus();
        Ok(())
    };
    view! {
        <form class=id on:submit=move |event| { event.prevent_default(); refused.set(add().err()); }>
            <div class="field"><label for=id>{label}</label><input id=id type="text" autocomplete="off" node_ref=field spellcheck=move || app.device().spell_check.to_string()
                prop:value=app.typed(form) on:input=move |event| app.keep_typed(form, event_target_value(&event))/></div>
            <button class="button" type="submit">"Add"</button>
            {move || refused.get().map(|why| view! { <small class="late" role="alert">{why}</small> })}
        </form>
    }
}
