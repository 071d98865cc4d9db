//! The minutes of the next 1:1 as a bar, in words below it, and what to do where something takes more than its cap.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::theme::{Priority, Theme};
use crate::domain::topic::Outcome;
use crate::insight::budget::{Budget, PERFORMANCE_CAP, STATUS_CAP};
use crate::state::slice::Slice;
use crate::state::{App, Said};
use crate::ui::browser;
use crate::ui::components::icon::{Icon, hue};
use crate::ui::view::{View, each, view};

/// How wide the bar is drawn.
const WIDTH: u32 = 600;

/// The minutes by theme, and a question for each theme that takes too many.
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
        Budget::even(&topics, minutes.get())
    });
    let over = Slice::new(move || budget.with(Budget::over));
    view! {
        {move || (!budget.with(Budget::is_empty)).then(|| bar(&budget.get()))}
        <div class="asks" role="status">
            {each(move || over.get(), move |theme| view! { <Ask person theme budget/> })}
        </div>
    }
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
    // Half of the bar, from where interests and plans begin.
    let half = scale(budget.minutes(Priority::Person.theme())).min(WIDTH / 2);
    let bracket = format!("M{half} 8v-4H{}v4", half + WIDTH / 2);
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
                <small>{budget.caption()} " " {caps()}</small>
            </figcaption>
        </figure>
    }
}

/// The caps in words, with whose they are.
fn caps() -> String {
    let (status, performance) = (Theme::Status.label(), Theme::Performance.label());
    format!("The caps, {STATUS_CAP}% for {status} and {PERFORMANCE_CAP}% for {performance}, are our own threshold.")
}

/// Asks about the topics of one theme that do not fit under its cap. It never blocks, and takes a no.
#[component]
fn Ask(person: Id<Person>, theme: Theme, budget: Slice<Budget>) -> View {
    let app = App::expect();
    let kept = RwSignal::new(false);
    let end = move |how: Outcome, words: &str| {
        let rest = budget.with(|budget| budget.rest(theme));
        if how == Outcome::Async {
            let all = app.peek(person, |notebook| {
                let words = rest
                    .iter()
                    .filter_map(|id| notebook.book.topics.get(*id))
                    .map(|topic| format!("- {}", topic.words));
                words.collect::<Vec<String>>().join("\n")
            });
            leptos::task::spawn_local(async move {
                browser::copy(&all.unwrap_or_default()).await;
            });
        }
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
    let label = theme.label();
    view! {
        {move || (!kept.get()).then(|| view! {
            <div class="note">
                <p>{move || budget.with(|budget| budget.question(theme))}</p>
                <p class="row">
                    <button class="button" data-size="small" type="button" aria-label=format!("Park the rest: {label}")
                        on:click=move |_| end(Outcome::Parked, "Parked for the review.")>"Park the rest"</button>
                    <button class="button" data-size="small" type="button" aria-label=format!("Move the rest to a message: {label}")
                        on:click=move |_| end(Outcome::Async, "Copied for a message, and off the agenda.")>"Move the rest to a message"</button>
                    <button class="button" data-kind="quiet" data-size="small" type="button" aria-label=format!("Keep it, it belongs: {label}")
                        on:click=move |_| { kept.set(true); browser::focus_if_lost("main h1"); }>"Keep it, it belongs"</button>
                </p>
            </div>
        })}
    }
}
