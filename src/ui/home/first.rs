//! Adding somebody: a name is enough. At first run it also says where the notes live.

use leptos::prelude::*;

use crate::domain::text::Name;
use crate::insight::balance::Balance;
use crate::route::Route;
use crate::state::App;
use crate::ui::browser;
use crate::ui::components::icon::Icon;
use crate::ui::components::quartet::{Figures, QuartetFigure};
use crate::ui::sample::Sample;
use crate::ui::view::{View, view};

/// The line for a name; then their page.
#[component]
pub fn AddPerson() -> View {
    let app = App::expect();
    let refused = RwSignal::new(None::<String>);
    let field = NodeRef::<leptos::html::Input>::new();
    let begin = move || {
        let Some(input) = field.get() else { return };
        match Name::new(&input.value()) {
            Ok(name) => {
                let person = app.add_person(name);
                browser::go(Route::Prepare(person));
            }
            Err(error) => refused.set(Some(error.to_string())),
        }
    };
    let sample = Sample::expect();
    let look_around = move || {
        leptos::task::spawn_local(async move {
            if let Err(why) = sample.enter(app).await {
                refused.try_set(Some(format!("The sample was not opened: {why}.")));
            }
        });
    };
    let first = app.is_empty();
    view! {
        <div class="spread first">
            <div class="column">
                <header class="page-head">
                    <h1 tabindex="-1">{if first { "Who do you sit down with?" } else { "Who else do you sit down with?" }}</h1>
                    <p>"A first name is enough. Everything else can wait, or never come."</p>
                </header>
                <form class="stack" on:submit=move |event| { event.prevent_default(); begin(); }>
                    <div class="line">
                        <label class="unseen" for="new-person">"A name"</label>
                        <input id="new-person" type="text" placeholder="A name" autocomplete="off" spellcheck="false" autofocus node_ref=field
                            aria-describedby="new-person-next" aria-invalid=move || refused.with(Option::is_some).then_some("true")/>
                        <button class="button" data-kind="primary" type="submit">"Begin"</button>
                    </div>
                    <p id="new-person-next" class="aside">{move || refused.get().map_or_else(
                        || view! { "Next: what to talk about in your first hour." },
                        |why| view! { <span class="late" role="alert">{why}</span> },
                    )}</p>
                </form>
                {first.then(|| view! {
                    <ul class="three-lines">
                        <li><Icon name="data"/>"It is kept in this browser, on this computer, and sent nowhere."</li>
                        <li><Icon name="act"/>"Clearing this site’s data would erase it."</li>
                        <li><Icon name="shield"/>"So keep a backup. You will be reminded after your first conversation."</li>
                    </ul>
                    <p class="row"><a class="button" href=Route::Data.to_string()>"Bring in a backup"</a><span class="aside">"if you used it before, here or elsewhere."</span></p>
                    <p class="aside">"Curious first? "<button class="link" type="button" on:click=move |_| look_around()>"Look around in a year of sample notes"</button>"."</p>
                })}
            </div>
            <aside class="margin" aria-label="The four priorities">
                <QuartetFigure balance=Balance::default() figures=Figures::Meaning
                    caption="Four petals, grown by what you talk about. Thin is not wrong; it is where to ask next."/>
            </aside>
        </div>
    }
}
