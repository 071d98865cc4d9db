//! What one could ask or begin with: questions from the bank and of one's own, and lists that are added in one act.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::idea::{Idea, Template};
use crate::domain::person::Person;
use crate::domain::text::Line;
use crate::domain::theme::{Priority, Theme};
use crate::insight::questions::{self, Offer};
use crate::insight::search::Query;
use crate::state::slice::Slice;
use crate::state::{App, Said};
use crate::ui::browser;
use crate::ui::components::choice::Select;
use crate::ui::components::draft::Drafted;
use crate::ui::components::hint::{Hint, Hinting};
use crate::ui::components::icon::Tag;
use crate::ui::components::shelf::Shelf;
use crate::ui::view::{View, each, view};

/// How many questions a search shows; the page says the number.
const MOST: usize = 50;

/// All questions, to search, and those of one's own.
#[component]
pub fn Questions(
    /// Whom they are for.
    person: Id<Person>,
) -> View {
    let app = App::expect();
    let shelf = Shelf::expect();
    let typed = RwSignal::new(String::new());
    let found = Slice::new(move || {
        let query = Query::new(&typed.get());
        let own = app.manager().questions;
        if query.is_empty() { Vec::new() } else { shelf.with(|bank| questions::matching(bank, &own, &query)) }
    });
    let shown = move || found.get().into_iter().take(MOST).collect::<Vec<Offer>>();
    let more = move || found.with(Vec::len) > MOST;
    let none = move || !typed.get().trim().is_empty() && found.with(Vec::is_empty);
    let own = Slice::new(move || app.manager().questions);
    let some_own = Slice::new(move || !own.with(Vec::is_empty));
    view! {
        <details class="more ideas" on:toggle=move |_| shelf.look_again()>
            <summary>"Questions you could ask"</summary>
            <div class="stack">
                {move || shelf.is_missing().then(|| view! { <p class="aside">"The question bank could not be loaded. Your own questions are here all the same."</p> })}
                <div class="field">
                    <label for="find-question">"Look for another"</label>
                    <input id="find-question" type="text" autocomplete="off" spellcheck="false" placeholder="learn, feedback, proud"
                        on:input=move |event| typed.set(event_target_value(&event))/>
                </div>
                <ul class="rows" aria-label="Questions found">
                    {each(shown, move |offer| view! { <Offered person idea=offer.idea why=offer.why/> })}
                </ul>
                {move || more().then(|| view! { <p class="aside" role="status">"The first 50 are shown. Another word leaves fewer."</p> })}
                {move || none().then(|| view! { <p class="aside" role="status">"None with these letters."</p> })}
                {move || some_own.get().then(|| view! { <h3>"Your own"</h3> })}
                <ul class="rows">
                    {each(move || own.get(), move |idea| view! { <Offered person idea why=String::new() own=true/> })}
                </ul>
                <OwnQuestion/>
            </div>
        </details>
    }
}

#[component]
fn Offered(person: Id<Person>, idea: Idea, why: String, #[prop(optional)] own: bool) -> View {
    let app = App::expect();
    let (theme, words) = (idea.theme, idea.words.to_string());
    let (label, remove) = (format!("Add: {words}"), format!("Remove your question: {words}"));
    let removed = idea.clone();
    view! {
        <li>
            <span class="words">{words}</span>
            <span class="row"><Tag theme/><small>{why}</small></span>
            <span class="row">
                <button class="button" data-size="small" type="button" aria-label=label on:click=move |_| {
                    let idea = idea.clone();
                    app.change(person, |notebook, pen| notebook.add_ideas(pen, vec![idea]));
                    app.say(Said::Done("Added to the agenda.".to_owned()));
                }>"Add"</button>
                {own.then(|| view! {
                    <button class="link" type="button" aria-label=remove on:click=move |_| {
                        app.change_manager(|manager| manager.questions.retain(|question| *question != removed));
                        app.say(Said::Done("Removed.".to_owned()));
                        browser::focus_undo();
                    }>"Remove"</button>
                })}
            </span>
        </li>
    }
}

#[component]
fn OwnQuestion() -> View {
    let app = App::expect();
    let refused = RwSignal::new(None::<String>);
    let field = NodeRef::<leptos::html::Input>::new();
    let drafted = Drafted::new(("own-question", None));
    let theme = drafted.theme;
    let hinting = Hinting::new(drafted);
    let keep = move || -> Result<(), String> {
        let Some(input) = field.get() else { return Ok(()) };
        let words = Line::new(&input.value()).map_err(|error| error.to_string())?;
        let idea = Idea { words, theme: theme.get_untracked() };
        app.change_manager(|manager| manager.keep_question(idea));
        app.say(Said::Done("Kept among your own questions.".to_owned()));
        input.set_value("");
        hinting.taken();
        drafted.write(String::new());
        Ok(())
    };
    let priorities =
        Priority::ALL.map(|priority| (priority.theme().code().to_owned(), priority.theme().label().to_owned()));
    view! {
        <form class="new-topic" on:submit=move |event| { event.prevent_default(); refused.set(keep().err()); }>
            <div class="field">
                <label for="own-question">"A question of your own, for any of them"</label>
                <input id="own-question" type="text" autocomplete="off" node_ref=field spellcheck=move || app.device().spell_check.to_string()
                    prop:value=drafted.typed.get_untracked() aria-describedby=move || hinting.described_by()
                    on:input=move |event| drafted.write(event_target_value(&event))/>
            </div>
            <Select label="It opens" id="own-question-theme" options=priorities.to_vec() chosen=theme.get_untracked().code()
                on_choose=Callback::new(move |code: String| drafted.put_under(Theme::from_code(&code).unwrap_or_default()))/>
            <button class="button" type="submit">"Keep"</button>
            {move || refused.get().map(|why| view! { <small class="late" role="alert">{why}</small> })}
            <Hint hinting/>
        </form>
    }
}

/// Lists of topics: those that are there from the start, and one's own.
#[component]
pub fn Lists(
    /// Whom they are for.
    person: Id<Person>,
) -> View {
    let app = App::expect();
    let own = Slice::new(move || app.manager().templates);
    let add = move |topics: Vec<Idea>| {
        app.change(person, |notebook, pen| notebook.add_ideas(pen, topics));
        app.say(Said::Done("Added to the agenda.".to_owned()));
    };
    let row = move |template: Template, is_own: bool| {
        let words: Vec<&str> = template.topics.iter().map(|idea| idea.words.as_str()).collect();
        let (words, name) = (words.join("\u{a0}· "), template.name.to_string());
        let (label, remove) = (format!("Add all of: {name}"), format!("Remove the list: {name}"));
        let kept = template.name.clone();
        view! {
            <li>
                <strong>{name}</strong>
                <small>{words}</small>
                <span class="row">
                    <button class="button" data-size="small" type="button" aria-label=label on:click=move |_| add(template.topics.clone())>"Add all"</button>
                    {is_own.then(|| view! {
                        <button class="link" type="button" aria-label=remove on:click=move |_| {
                            app.change_manager(|manager| manager.templates.retain(|template| template.name != kept));
                            app.say(Said::Done("Removed.".to_owned()));
                            browser::focus_undo();
                        }>"Remove"</button>
                    })}
                </span>
            </li>
        }
    };
    let refused = RwSignal::new(None::<String>);
    let field = NodeRef::<leptos::html::Input>::new();
    let save = move || -> Result<(), String> {
        let Some(input) = field.get() else { return Ok(()) };
        let name = Line::new(&input.value()).map_err(|error| error.to_string())?;
        let topics = app.peek(person, |notebook| {
            let day = notebook.next_day(app.today());
            notebook.agenda_as_ideas(day)
        });
        let topics = topics.filter(|topics| !topics.is_empty()).ok_or("put a topic on the agenda first")?;
        app.change_manager(|manager| {
            manager.templates.retain(|template| template.name != name);
            manager.templates.push(Template { name, topics });
        });
        app.say(Said::Done("Saved as a list.".to_owned()));
        input.set_value("");
        Ok(())
    };
    view! {
        <details class="more ideas">
            <summary>"Lists to begin with"</summary>
            <div class="stack">
                <ul class="rows">
                    {each(move || own.get(), move |template| row(template, true))}
                    {Template::built_in().into_iter().map(|template| row(template, false)).collect::<View>()}
                </ul>
                <form class="new-topic" on:submit=move |event| { event.prevent_default(); refused.set(save().err()); }>
                    <div class="field">
                        <label for="list-name">"Save this agenda as a list, called"</label>
                        <input id="list-name" type="text" autocomplete="off" node_ref=field spellcheck=move || app.device().spell_check.to_string()/>
                    </div>
                    <button class="button" type="submit">"Save"</button>
                    {move || refused.get().map(|why| view! { <small class="late" role="alert">{why}</small> })}
                </form>
            </div>
        </details>
    }
}
