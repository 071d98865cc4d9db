//! The minutes of the next 1:1 as a bar, in words below it, what they went to lately, and what to do where more is
//! planned than a cap has room for.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::notebook::Notebook;
use crate::domain::person::Person;
use crate::domain::session::Session;
use crate::domain::talk::Percent;
use crate::domain::theme::{Priority, Theme};
use crate::domain::topic::Outcome;
use crate::insight::budget::{Budget, Caps};
use crate::state::slice::Slice;
use crate::state::{App, Said};
use crate::ui::browser;
use crate::ui::components::field::{TextField, Typed};
use crate::ui::components::icon::{Icon, hue};
use crate::ui::people::first_name;
use crate::ui::view::{View, each, view};

/// How wide the bar is drawn.
const WIDTH: u32 = 600;

/// The minutes by theme, what they went to lately, and a question for each theme of which there is too much.
#[component]
pub fn Minutes(
    /// With whom.
    person: Id<Person>,
) -> View {
    let app = App::expect();
    let budget = app.read(person, move |notebook| {
        let usual = notebook.person().map(|person| person.rhythm.minutes).unwrap_or_default();
        let planned = notebook.planned().map(|(_, session)| (session.day, session.minutes));
        let (day, minutes) = planned.unwrap_or_else(|| (app.today(), usual));
        let topics: Vec<_> =
            notebook.agenda(day).into_iter().map(|(id, topic)| (id, topic.theme, topic.author)).collect();
        Budget::divided(&topics, minutes.get(), caps_of(notebook))
    });
    let some = Slice::new(move || !budget.with(Budget::is_empty));
    let lately = app.read(person, |notebook| caps_of(notebook).lately(&notebook.book));
    let after = app.read(person, |notebook| notebook.last_held().map(|(id, _)| id));
    let over = Slice::new(move || {
        let mut over = budget.with(Budget::over);
        over.retain(|theme| !app.is_left_alone(&kept_by(person, after.get(), *theme)));
        over
    });
    view! {
        {move || (!budget.with(Budget::is_empty)).then(|| bar(&budget.get()))}
        {move || lately.get().filter(|_| some.get()).map(|words| view! { <p class="aside">{words}</p> })}
        {move || some.get().then(|| view! { <Division person budget/> })}
        <div class="asks" role="status">
            {each(move || over.get(), move |theme| view! { <Ask person theme budget after/> })}
        </div>
    }
}

/// Under which words it is kept that a theme may have its minutes in the 1:1 that comes after this one.
fn kept_by(person: Id<Person>, after: Option<Id<Session>>, theme: Theme) -> String {
    let after = after.map(|after| after.to_string()).unwrap_or_default();
    format!("all of {} with {person} after {after}", theme.code())
}

/// The caps of somebody's plan.
fn caps_of(notebook: &Notebook) -> Caps {
    notebook.person().map(Caps::of).unwrap_or_default()
}

fn bar(budget: &Budget) -> View {
    let scale = |minutes: u32| minutes * WIDTH / budget.length().max(1);
    let mut before = 0;
    let mut rects = Vec::new();
    for theme in Theme::ALL {
        let minutes = budget.minutes(theme);
        let (start, end) = (scale(before), scale(before + minutes));
        if minutes > 0 {
            let width = end.saturating_sub(start + 2).max(1);
            rects.push(view! { <rect data-priority=hue(theme) x=start y="14" width=width height="16" rx="3"></rect> });
        }
        before += minutes;
    }
    // What interests and plans should have, from where they begin.
    let least = WIDTH * budget.interests_at_least().min(100) / 100;
    let start = scale(budget.minutes(Priority::Person.theme())).min(WIDTH - least);
    let bracket = format!("M{start} 8v-4H{}v4", start + least);
    let tags = budget.shown().into_iter().map(|theme| {
        view! { <span class="tag" data-priority=hue(theme)><Icon name=hue(theme)/>{budget.figure(theme)}</span> }
    });
    view! {
        <figure class="budget">
            <svg viewBox=format!("0 0 {WIDTH} 32") role="img" aria-label=budget.words()>
                {rects}<path class="half" d=bracket></path>
            </svg>
            <figcaption class="row">
                {tags.collect::<View>()}
                <small>{budget.caption()}</small>
            </figcaption>
        </figure>
    }
}

/// How the minutes are divided for one person, and other shares to divide them by.
#[component]
fn Division(person: Id<Person>, budget: Slice<Budget>) -> View {
    let app = App::expect();
    let name = first_name(app, person);
    let said = app.read(person, |notebook| {
        let name = notebook.person().map(|person| person.name.first().to_owned());
        caps_of(notebook).words(&name.unwrap_or_default())
    });
    let now = app.peek(person, caps_of).unwrap_or_default();
    let share = move |set: fn(&mut Person, Option<Percent>)| -> Typed {
        Callback::new(move |typed: String| {
            let share = share_typed(&typed)?;
            app.change(person, |notebook, pen| notebook.person.change(pen, |person| set(person, share)));
            Ok(())
        })
    };
    view! {
        <details class="more">
            <summary>{move || format!("Divide it otherwise for {}", name.get())}</summary>
            <div class="stack">
                <p>{move || budget.with(Budget::division)} " " {move || said.get()}</p>
                <div class="pair">
                    <TextField label="Status at most, in percent" id="status-at-most" kind="number" value=now.status.to_string()
                        on_input=share(|person, share| person.status_at_most = share)/>
                    <TextField label="Performance at most, in percent" id="performance-at-most" kind="number" value=now.performance.to_string()
                        on_input=share(|person, share| person.performance_at_most = share)/>
                    <TextField label="Interests and plans at least, in percent" id="interests-at-least" kind="number" value=now.interests.to_string()
                        on_input=share(|person, share| person.interests_at_least = share)/>
                </div>
                <p class="aside">"An empty field is the usual share."</p>
            </div>
        </details>
    }
}

/// Reads a share as typed; none where it is empty.
///
/// # Errors
/// With half a sentence, where it is none.
fn share_typed(typed: &str) -> Result<Option<Percent>, String> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let number: u8 = typed.trim().parse().map_err(|_| "write a whole number between 0 and 100".to_owned())?;
    Percent::try_from(number).map(Some).map_err(|error| error.to_string())
}

/// Asks about the topics of one theme for which its cap has no room. It never blocks, and takes a no.
#[component]
fn Ask(person: Id<Person>, theme: Theme, budget: Slice<Budget>, after: Slice<Option<Id<Session>>>) -> View {
    let app = App::expect();
    let here = StoredValue::new(());
    let end = move |how: Outcome, words: &str| {
        let rest = budget.get_untracked().rest(theme);
        app.begin_step();
        app.change(person, |notebook, pen| {
            let today = pen.today;
            for topic in rest {
                notebook.end_topic(pen, topic, how, today, None);
            }
        });
        app.say(Said::Done(words.to_owned()));
        browser::focus_undo();
    };
    let send = move || {
        let all = app.peek(person, |notebook| {
            let rest = budget.get_untracked().rest(theme).into_iter();
            let words = rest.filter_map(|id| notebook.book.topics.get(id)).map(|topic| format!("- {}", topic.words));
            words.collect::<Vec<String>>().join("\n")
        });
        leptos::task::spawn_local(async move {
            if !browser::copy(&all.unwrap_or_default()).await {
                let words = "The browser did not let it be copied, so everything stays on the agenda.";
                app.say(Said::Failed(words.to_owned()));
            } else if !here.is_disposed() {
                end(Outcome::Async, "Copied for a message, and off the agenda.");
            }
        });
    };
    let keep = move || {
        app.leave_alone(&kept_by(person, after.get_untracked(), theme));
        browser::focus_if_lost("main h1");
    };
    let label = theme.label();
    view! {
        <div class="note">
            <p>{move || budget.with(|budget| budget.question(theme))}</p>
            <p class="row">
                <button class="button" data-size="small" type="button" aria-label=format!("Park the rest: {label}")
                    on:click=move |_| end(Outcome::Parked, "Parked for the review.")>"Park the rest"</button>
                <button class="button" data-size="small" type="button" aria-label=format!("Move the rest to a message: {label}")
                    on:click=move |_| send()>"Move the rest to a message"</button>
                <button class="button" data-kind="quiet" data-size="small" type="button" aria-label=format!("Keep it, it belongs: {label}")
                    on:click=move |_| keep()>"Keep it, it belongs"</button>
            </p>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_a_whole_number_of_hundredths_or_nothing() {
        assert_eq!(share_typed(" 40 "), Ok(Percent::try_from(40).ok()));
        assert_eq!(share_typed(""), Ok(None));
        assert_eq!(share_typed("101").unwrap_err(), "a share is between 0 and 100");
        assert_eq!(share_typed("a half").unwrap_err(), "write a whole number between 0 and 100");
    }
}
