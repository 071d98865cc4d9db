//! Changing a topic: its words, how it comes back, and the ways to take it off the agenda.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::text::Line;
use crate::domain::topic::{Outcome, Repeats, Topic};
use crate::state::{App, Said};
use crate::ui::browser;
use crate::ui::components::choice::{Select, fixed};
use crate::ui::components::field::TextField;
use crate::ui::components::shelf::Ways;
use crate::ui::view::{View, view};

/// The fields of a topic, folded behind "Change".
#[component]
pub fn Change(
    /// Whose topic.
    person: Id<Person>,
    /// Which.
    id: Id<Topic>,
    /// What it is about.
    words: Signal<String>,
) -> View {
    let app = App::expect();
    // The field for the words shows the gentler ones, too.
    let again = RwSignal::new(0_u32);
    let ask_gently = Callback::new(move |gentler: Line| {
        app.begin_step();
        app.change(person, |notebook, pen| notebook.book.topics.change(id, pen, |topic| topic.words = gentler));
        again.update(|times| *times += 1);
        app.say(Said::Done("In gentler words now.".to_owned()));
        browser::focus_undo();
    });
    view! {
        <details class="more whole">
            <summary aria-label=move || format!("Change: {}", words.get())>"Change"</summary>
            <div class="stack">
                {move || {
                    again.track();
                    view! { <TopicFields person id/> }
                }}
                <Ways words on_gentler=ask_gently/>
            </div>
        </details>
    }
}

#[component]
fn TopicFields(person: Id<Person>, id: Id<Topic>) -> View {
    let app = App::expect();
    let Some(topic) = app.peek(person, |notebook| notebook.book.topics.get(id).cloned()).flatten() else {
        return View::default();
    };
    let change = move |edit: Box<dyn FnOnce(&mut Topic)>| {
        app.change(person, |notebook, pen| notebook.book.topics.change(id, pen, edit));
        // A topic that waits for another time leaves its list.
        browser::focus_if_lost("main h1");
    };
    let end = move |how: Outcome| {
        app.change(person, |notebook, pen| {
            let today = pen.today;
            notebook.end_topic(pen, id, how, today, None);
        });
        browser::focus_if_lost("main h1");
    };
    view! {
        <div class="stack">
            <TextField label="Topic" id=format!("words-{id}") value=topic.words.to_string() on_input=Callback::new(move |typed: String| {
                let words = Line::new(&typed).map_err(|error| error.to_string())?;
                change(Box::new(move |topic| topic.words = words));
                Ok(())
            })/>
            <Select label="Comes back" id=format!("repeats-{id}") options=ways(topic.repeats) chosen=topic.repeats.map(repeats_code).unwrap_or_default()
                on_choose=Callback::new(move |code: String| change(Box::new(move |topic| topic.repeats = repeats_of(&code))))/>
            <p class="row">
                <button class="button" data-size="small" type="button" on:click=move |_| end(Outcome::Async)>"Move to a message"</button>
                <button class="button" data-size="small" type="button" on:click=move |_| end(Outcome::Parked)>"Park for the review"</button>
                <button class="button" data-size="small" type="button" on:click=move |_| end(Outcome::Dropped)>"Let it go"</button>
            </p>
        </div>
    }
}

/// Every way to come back that one can choose; one that is set otherwise is among them.
fn ways(now: Option<Repeats>) -> Vec<(String, String)> {
    let mut all = fixed(&[
        ("", "does not"),
        ("every-time", "every time"),
        ("2", "every second time"),
        ("3", "every third time"),
        ("4", "every fourth time"),
        ("monthly", "monthly"),
    ]);
    if let Some(now) = now {
        let code = repeats_code(now);
        if !all.iter().any(|(other, _)| *other == code) {
            all.push((code, repeats_words(now)));
        }
    }
    all
}

/// How a topic comes back, in words.
pub fn repeats_words(repeats: Repeats) -> String {
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

    #[test]
    fn a_way_that_was_set_elsewhere_can_be_kept() {
        let offered = |now: Option<Repeats>| ways(now).into_iter().map(|(code, _)| code).collect::<Vec<_>>();
        assert!(offered(Some(Repeats::EveryNth(6))).contains(&"6".to_owned()));
        assert_eq!(offered(Some(Repeats::EveryNth(3))), offered(None));
    }
}
