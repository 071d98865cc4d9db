//! Topics in order, each with its theme, whose it is, how it comes back, and the ways to take it off.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::text::Line;
use crate::domain::theme::Theme;
use crate::domain::topic::{Outcome, Repeats, Topic};
use crate::state::App;
use crate::state::slice::Slice;
use crate::ui::browser;
use crate::ui::components::choice::{Select, fixed};
use crate::ui::components::field::TextField;
use crate::ui::components::icon::{Icon, hue};
use crate::ui::components::topic_form::{side, themes};
use crate::ui::people::first_name;
use crate::ui::view::{View, each, view};

/// The agenda of the next 1:1, and what waits for a later one.
#[component]
pub fn Agenda(
    /// With whom.
    person: Id<Person>,
) -> View {
    let app = App::expect();
    let ids = app.read(person, |notebook| {
        let day = notebook.planned().map_or(browser::today(), |(_, session)| session.day);
        let agenda = notebook.agenda(day).into_iter().map(|(id, _)| id).collect::<Vec<_>>();
        let later =
            notebook.resting_topics(day).into_iter().map(|(_, topic)| topic.words.to_string()).collect::<Vec<_>>();
        (agenda, later)
    });
    let agenda = Slice::new(move || ids.get().0);
    let later = Slice::new(move || ids.get().1);
    view! {
        <ol class="rows agenda">
            {each(move || agenda.get(), move |id| view! { <TopicRow person id/> })}
        </ol>
        {move || agenda.with(Vec::is_empty).then(|| view! { <p class="aside">"Nothing yet. One honest question is enough."</p> })}
        {move || (!later.with(Vec::is_empty)).then(|| view! { <p class="aside">{format!("Waiting for a later time: {}.", later.get().join("; "))}</p> })}
    }
}

#[component]
fn TopicRow(person: Id<Person>, id: Id<Topic>) -> View {
    let app = App::expect();
    let topic = app.read(person, move |notebook| notebook.book.topics.get(id).cloned());
    let name = first_name(app, person);
    let text = move || topic.get().map(|topic| topic.words.to_string()).unwrap_or_default();
    let theme = Slice::new(move || topic.get().map(|topic| topic.theme).unwrap_or_default());
    let whose = move || {
        let topic = topic.get()?;
        let author = if topic.author == crate::domain::topic::Side::Manager {
            "yours".to_owned()
        } else {
            format!("from {}", name.get())
        };
        let carried = match topic.carried {
            0 => String::new(),
            1 => ", carried over once".to_owned(),
            many => format!(", carried over {many} times"),
        };
        let repeats = topic.repeats.map(|repeats| format!(", {}", repeats_words(repeats))).unwrap_or_default();
        Some(format!("{}, {author}{repeats}{carried}", topic.theme.label()))
    };
    let shift = move |by: isize| {
        let day = app.peek(person, |notebook| notebook.planned().map(|(_, session)| session.day)).flatten();
        app.change(person, |notebook, pen| notebook.move_topic(pen, id, by, day.unwrap_or(pen.today)));
    };
    view! {
        <li data-priority=move || hue(theme.get()) id=format!("topic-{id}")>
            {move || view! { <Icon name=hue(theme.get())/> }}
            <span>{text} <small>{whose}</small></span>
            <span class="move">
                <button type="button" aria-label=move || format!("Move up: {}", text()) on:click=move |event| { shift(-1); keep_focus(&event); }><Icon name="up"/></button>
                <button type="button" aria-label=move || format!("Move down: {}", text()) on:click=move |event| { shift(1); keep_focus(&event); }><Icon name="down"/></button>
            </span>
            <details class="more whole">
                <summary aria-label=move || format!("Change: {}", text())>"Change"</summary>
                <TopicFields person id/>
            </details>
        </li>
    }
}

/// The row moves in the page; the focus stays on its button.
fn keep_focus(event: &web_sys::MouseEvent) {
    browser::refocus(event);
}

#[component]
fn TopicFields(person: Id<Person>, id: Id<Topic>) -> View {
    let app = App::expect();
    let Some(topic) = app.peek(person, |notebook| notebook.book.topics.get(id).cloned()).flatten() else {
        return View::default();
    };
    let name = first_name(app, person).get_untracked();
    let change = move |edit: Box<dyn FnOnce(&mut Topic)>| {
        app.change(person, |notebook, pen| notebook.book.topics.change(id, pen, edit));
    };
    let end = move |how: Outcome| {
        app.change(person, |notebook, pen| {
            let today = pen.today;
            notebook.end_topic(pen, id, how, today, None);
        });
    };
    let repeats = fixed(&[
        ("", "does not"),
        ("every-time", "every time"),
        ("2", "every second time"),
        ("3", "every third time"),
        ("4", "every fourth time"),
        ("monthly", "monthly"),
    ]);
    let authors = vec![("manager".to_owned(), "yours".to_owned()), ("report".to_owned(), format!("from {name}"))];
    let author = if topic.author == crate::domain::topic::Side::Manager { "manager" } else { "report" };
    view! {
        <div class="stack">
            <TextField label="Topic" id=format!("words-{id}") value=topic.words.to_string() on_input=Callback::new(move |typed: String| {
                let words = Line::new(&typed).map_err(|error| error.to_string())?;
                change(Box::new(move |topic| topic.words = words));
                Ok(())
            })/>
            <div class="pair">
                <Select label="About" id=format!("theme-{id}") options=themes() chosen=topic.theme.code()
                    on_choose=Callback::new(move |code: String| if let Some(theme) = Theme::from_code(&code) { change(Box::new(move |topic| topic.theme = theme)); })/>
                <Select label="Whose" id=format!("author-{id}") options=authors chosen=author
                    on_choose=Callback::new(move |code: String| change(Box::new(move |topic| topic.author = side(&code))))/>
                <Select label="Comes back" id=format!("repeats-{id}") options=repeats chosen=topic.repeats.map(repeats_code).unwrap_or_default()
                    on_choose=Callback::new(move |code: String| change(Box::new(move |topic| topic.repeats = repeats_of(&code))))/>
            </div>
            <p class="row">
                <button class="button" data-size="small" type="button" on:click=move |_| end(Outcome::Async)>"Move to a message"</button>
                <button class="button" data-size="small" type="button" on:click=move |_| end(Outcome::Parked)>"Park for the review"</button>
                <button class="button" data-size="small" type="button" on:click=move |_| end(Outcome::Dropped)>"Let it go"</button>
            </p>
        </div>
    }
}

fn repeats_words(repeats: Repeats) -> String {
    match repeats {
        Repeats::EveryTime => "every time".to_owned(),
        Repeats::EveryNth(n) => format!("every {n} times"),
        Repeats::Monthly => "monthly".to_owned(),
    }
}

fn repeats_code(repeats: Repeats) -> String {
    match repeats {
        Repeats::EveryTime => "every-time".to_owned(),
        Repeats::EveryNth(n) => n.to_string(),
        Repeats::Monthly => "monthly".to_owned(),
    }
}

fn repeats_of(code: &str) -> Option<Repeats> {
    match code {
        "every-time" => Some(Repeats::EveryTime),
        "monthly" => Some(Repeats::Monthly),
        n => n.parse().ok().map(Repeats::EveryNth),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_come_back_is_found_again_by_its_code() {
        for repeats in [Repeats::EveryTime, Repeats::EveryNth(3), Repeats::Monthly] {
            assert_eq!(repeats_of(&repeats_code(repeats)), Some(repeats));
        }
        assert_eq!(repeats_of(""), None);
    }
}
