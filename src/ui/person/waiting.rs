//! What waits for the next time, and the promises of both, side by side.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::order::{Place, day_number, in_order};
use crate::domain::person::Person;
use crate::domain::topic::{Outcome, Side};
use crate::route::Route;
use crate::state::App;
use crate::state::slice::Slice;
use crate::ui::browser;
use crate::ui::components::icon::Tag;
use crate::ui::components::promises::{NewPromise, PromiseAt, Promises};
use crate::ui::people::{first_name, words};
use crate::ui::sentence::capital;
use crate::ui::view::{View, each, view};

/// Open topics, in order.
#[component]
pub fn Waiting(
    /// Whose.
    person: Id<Person>,
) -> View {
    let app = App::expect();
    let name = first_name(app, person);
    let topics = app.read(person, |notebook| {
        let agenda = notebook.agenda(notebook.next_due().unwrap_or_default()).into_iter();
        agenda.map(|(id, topic)| (id, topic.words.to_string(), topic.theme, topic.author)).collect::<Vec<_>>()
    });
    let parked = app.read(person, |notebook| {
        let parked =
            notebook.book.topics.iter().filter(|(_, topic)| topic.ended.is_some_and(|end| end.how == Outcome::Parked));
        in_order(parked, |(id, topic)| Place::new(topic.ended.map_or(0, |end| day_number(end.on)), 0, *id))
            .into_iter()
            .filter_map(|(id, topic)| Some((id, topic.words.to_string(), topic.ended?.on)))
            .collect::<Vec<_>>()
    });
    view! {
        <section class="part" aria-labelledby="waiting-title">
            <div class="part-head"><h2 id="waiting-title">"Waiting for the next time"</h2><a class="aside" href=Route::Prepare(person).to_string()>"Put in order"</a></div>
            <ul class="rows topics">
                {each(move || topics.get(), move |(_, words, theme, author)| view! {
                    <li><span>{words}</span><Tag theme/><small>{if author == Side::Manager { "from you".to_owned() } else { format!("from {}", name.get_untracked()) }}</small></li>
                })}
            </ul>
            {move || topics.with(Vec::is_empty).then(|| view! { <p class="aside">"Nothing waits."</p> })}
            {move || (!parked.with(Vec::is_empty)).then(|| view! {
                <details class="more" data-private="">
                    <summary>"Parked for the review"</summary>
                    <ul class="rows topics">
                        {each(move || parked.get(), move |(id, words, on)| view! {
                            <li><span>{words}</span><small>{browser::day_short(on)}</small>
                                <button class="button" data-size="small" type="button" on:click=move |_| {
                                    app.change(person, |notebook, pen| notebook.reopen_topic(pen, id));
                                }>"Put it on the agenda"</button>
                            </li>
                        })}
                    </ul>
                </details>
            })}
        </section>
    }
}

/// The ids of what is open, or ended today, of one side.
pub fn promises_of(app: App, person: Id<Person>, owner: Side) -> Slice<Vec<PromiseAt>> {
    let today = app.today();
    app.read(person, move |notebook| {
        let items = notebook.book.action_items.iter();
        let seen = items.filter(|(_, item)| item.owner == owner && (item.is_open() || item.ended_on() == Some(today)));
        in_order(seen, |(id, item)| item.place(*id)).into_iter().map(|(id, _)| (person, id)).collect()
    })
}

/// My promises and their next steps, never mixed.
#[component]
pub fn BothPromises(
    /// Whose notebook.
    person: Id<Person>,
) -> View {
    let app = App::expect();
    let they = words(app, person);
    let steps = move || format!("{} next steps", capital(they.get().possessive));
    view! {
        <section class="part" aria-labelledby="mine-title">
            <h2 id="mine-title">"Your promises"</h2>
            <Promises items=promises_of(app, person, Side::Manager) none="None open."/>
            <details class="more"><summary>"Add a promise"</summary><NewPromise person owner=Side::Manager session=None label="What you promise"/></details>
        </section>
        <section class="part" aria-labelledby="theirs-title">
            <h2 id="theirs-title">{steps}</h2>
            <Promises items=promises_of(app, person, Side::Report) none="None open."/>
            <details class="more"><summary>"Add a step"</summary><NewPromise person owner=Side::Report session=None label="Their next step"/></details>
        </section>
    }
}
