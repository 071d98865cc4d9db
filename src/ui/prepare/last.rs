//! Last time in three lines, and the promises of both that are still open.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::notebook::Notebook;
use crate::domain::person::Person;
use crate::domain::topic::Side;
use crate::route::Route;
use crate::state::App;
use crate::state::slice::Slice;
use crate::ui::browser;
use crate::ui::components::promises::{PromiseAt, Promises};
use crate::ui::people::words;
use crate::ui::person::promises_of;
use crate::ui::sentence::{capital, ended};
use crate::ui::view::{View, view};

/// What was talked about, what is promised, what was left hanging.
#[component]
pub fn LastTime(
    /// With whom.
    person: Id<Person>,
) -> View {
    let app = App::expect();
    let held = app.read(person, |notebook| notebook.last_held().map(|(id, session)| (id, session.day)));
    let lines = app.read(person, lines);
    let (mine, theirs) = (promises_of(app, person, Side::Manager), promises_of(app, person, Side::Report));
    let promised = Slice::new(move || !mine.with(Vec::is_empty) || !theirs.with(Vec::is_empty));
    let shown = Slice::new(move || promised.get() || held.get().is_some());
    view! {
        {move || shown.get().then(|| view! {
            <section class="part" aria-labelledby="last-title">
                <div class="part-head">
                    <h2 id="last-title">"Last time"</h2>
                    {move || held.get().map(|(id, day)| view! {
                        <a class="aside" href=Route::Session(person, id).to_string()
                            on:click=move |_| { app.change(person, |notebook, pen| notebook.read_last(pen)); }>{format!("Read all of {}", browser::day_short(day))}</a>
                    })}
                </div>
                {move || match lines.get() {
                    none if none.is_empty() => view! { <p class="aside">"Nothing was written down, and nothing is open."</p> },
                    lines => {
                        let lines = lines.into_iter().map(|line| view! { <li>{line}</li> });
                        view! { <ol class="three">{lines.collect::<View>()}</ol> }
                    }
                }}
                {move || promised.get().then(|| view! { <OpenPromises person mine theirs/> })}
            </section>
        })}
    }
}

/// Three lines at most.
fn lines(notebook: &Notebook) -> Vec<String> {
    let talked = notebook.last_held().and_then(|(id, session)| {
        let topics =
            listed(notebook.book.topics_of(id).into_iter().map(|(_, topic)| topic.words.to_string()).collect());
        let note = || session.notes.lines().find(|line| !line.trim().is_empty()).map(str::to_owned);
        topics.map(|topics| format!("You talked about: {topics}")).or_else(note)
    });
    let open =
        |side: Side| listed(notebook.open_items(side).into_iter().map(|(_, item)| item.words.to_string()).collect());
    let they = notebook.person().map(Person::words).unwrap_or_default();
    let mine = open(Side::Manager).map(|mine| format!("You said you would: {mine} Still open."));
    let theirs = open(Side::Report).map(|theirs| format!("Open on {} side: {theirs}", they.possessive));
    let promised: Vec<String> = [mine, theirs].into_iter().flatten().collect();
    let hanging = notebook.book.topics.iter().filter(|(_, topic)| topic.is_open() && topic.carried > 0);
    let hanging = listed(hanging.map(|(_, topic)| topic.words.to_string()).collect());
    let promised = (!promised.is_empty()).then(|| promised.join(" "));
    let hanging = hanging.map(|hanging| format!("Left hanging: {hanging}"));
    [talked, promised, hanging].into_iter().flatten().collect()
}

/// These words as the end of a sentence, where there are any.
fn listed(words: Vec<String>) -> Option<String> {
    (!words.is_empty()).then(|| ended(&words.join("; ")))
}

/// The promises of both, to be ticked, put off and let go.
#[component]
fn OpenPromises(person: Id<Person>, mine: Slice<Vec<PromiseAt>>, theirs: Slice<Vec<PromiseAt>>) -> View {
    let they = words(App::expect(), person);
    view! {
        <details class="more">
            <summary>"The promises of you both: tick, put off, let go"</summary>
            <div class="pair">
                <div class="stack"><h3>"Your promises"</h3><Promises items=mine none="None open."/></div>
                <div class="stack">
                    <h3>{move || format!("{} next steps", capital(they.get().possessive))}</h3>
                    <Promises items=theirs none="None open."/>
                </div>
            </div>
        </details>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::action_item::ActionItem;
    use crate::domain::testing::{amara, day, line, pen, pen_on};
    use crate::domain::theme::Theme;
    use crate::domain::topic::Outcome;

    fn promise(notebook: &mut Notebook, words: &str, owner: Side) {
        let item = ActionItem::new(&pen_on("2026-11-24"), line(words), owner, None, None);
        notebook.book.action_items.add(&mut pen(), item);
    }

    #[test]
    fn whatever_happened_last_time_is_three_lines() {
        let mut notebook = amara();
        assert!(lines(&notebook).is_empty());
        let session = notebook.record(&mut pen(), day("2026-11-24"), None);
        for (words, how) in [("The rota", Some(Outcome::Discussed)), ("Her team?", None)] {
            let topic = notebook.add_topic(&mut pen(), line(words), Side::Report, Theme::Person);
            match how {
                Some(how) => notebook.end_topic(&mut pen(), topic, how, day("2026-11-24"), Some(session)),
                None => {
                    notebook.book.topics.change(topic, &pen(), |topic| topic.carried = 1);
                }
            }
        }
        promise(&mut notebook, "Tell Lena", Side::Manager);
        promise(&mut notebook, "A first draft", Side::Report);
        let expected = [
            "You talked about: The rota.",
            "You said you would: Tell Lena. Still open. Open on their side: A first draft.",
            "Left hanging: Her team?",
        ];
        assert_eq!(lines(&notebook), expected);
    }

    #[test]
    fn where_no_topic_was_marked_the_first_line_of_the_notes_stands_for_it() {
        let mut notebook = amara();
        let session = notebook.record(&mut pen(), day("2026-11-24"), None);
        notebook.book.sessions.change(session, &pen(), |session| session.notes = "\nOn the train.\nMore.".to_owned());
        assert_eq!(lines(&notebook), ["On the train."]);
    }
}
