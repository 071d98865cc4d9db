//! Topics in order, each with its theme, whose it is and how it comes back; and those that wait for a later time.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::topic::{Side, Topic};
use crate::state::App;
use crate::state::slice::Slice;
use crate::ui::browser;
use crate::ui::components::icon::hue;
use crate::ui::components::message::Unsent;
use crate::ui::people::first_name;
use crate::ui::view::{View, each, view};

use super::change::{Change, repeats_words};
use super::drift::{Marked, StatusMark};
use super::order::{Moves, Order};
use super::set::{Setting, ThemePick, set_by_key};

/// The agenda of the next 1:1, and what waits for a later one.
#[component]
pub fn Agenda(
    /// With whom.
    person: Id<Person>,
) -> View {
    let app = App::expect();
    let ids = app.read(person, move |notebook| {
        let day = notebook.next_day(app.today());
        let agenda = notebook.agenda(day).into_iter().map(|(id, _)| id).collect::<Vec<_>>();
        let later = notebook.resting_topics(day).into_iter().map(|(id, _)| id).collect::<Vec<_>>();
        (agenda, later)
    });
    let agenda = Slice::new(move || ids.get().0);
    let later = Slice::new(move || ids.get().1);
    let some_later = Slice::new(move || !later.with(Vec::is_empty));
    let order = Order::new(person, agenda);
    let unsent = RwSignal::new(None::<String>);
    let row = move |id| {
        let marked = Marked { person, id, unsent };
        view! { <TopicRow order marked/> }
    };
    view! {
        <ol class="rows agenda">
            {each(move || agenda.get(), row)}
        </ol>
        <Unsent unsent/>
        <p class="unseen" role="status">{move || order.told.get()}</p>
        {move || agenda.with(Vec::is_empty).then(|| view! { <p class="aside">"Nothing yet. One honest question is enough."</p> })}
        {move || some_later.get().then(|| view! {
            <details class="more">
                <summary>"Waiting for a later time"</summary>
                <ul class="rows">
                    {each(move || later.get(), move |id| view! { <LaterRow person id/> })}
                </ul>
            </details>
        })}
    }
}

#[component]
fn TopicRow(order: Order, marked: Marked) -> View {
    let app = App::expect();
    let Marked { person, id, .. } = marked;
    let topic = topic(app, person, id);
    let words = words(topic);
    let name = first_name(app, person);
    let theme = Slice::new(move || topic.get().map(|topic| topic.theme).unwrap_or_default());
    let theirs = Slice::new(move || topic.get().is_some_and(|topic| topic.author == Side::Report));
    let author = move || if theirs.get() { format!("from {}", name.get()) } else { "yours".to_owned() };
    // Of the topic and what is derived from it, one alone is read.
    let whose = move || {
        let topic = topic.get()?;
        let author = if topic.author == Side::Report { format!("from {}", name.get()) } else { "yours".to_owned() };
        Some(format!("{author}, change whose it is: {}", topic.words))
    };
    let set = move |what: Setting| {
        app.begin_step();
        app.change(person, |notebook, pen| {
            notebook.book.topics.change(id, pen, |topic| match what {
                Setting::Theme(theme) => topic.theme = theme,
                Setting::Author(side) => topic.author = side,
            })
        });
        order.told.set(format!("{}: {}, {}.", words.get_untracked(), theme.get_untracked().label(), author()));
    };
    let press = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Escape" {
            if order.let_go(id).is_some() {
                event.prevent_default();
            }
        } else if let Some(what) = sets(app, &event) {
            event.prevent_default();
            set(what);
        }
    };
    view! {
        <li id=format!("topic-{id}") tabindex="-1" data-priority=move || hue(theme.get())
            data-held=move || order.holds(id).then_some("") data-drop=move || order.side(id) on:keydown=press>
            <ThemePick theme=Signal::derive(move || theme.get()) words on_choose=Callback::new(move |theme| set(Setting::Theme(theme)))/>
            <span>
                {words}
                <small>
                    {move || theme.get().label()} ", "
                    <button class="whose" type="button" aria-label=whose
                        on:click=move |_| set(Setting::Author(if theirs.get() { Side::Manager } else { Side::Report }))>{author}</button>
                    {move || topic.get().map(|topic| rest(&topic))}
                </small>
            </span>
            <Moves order id words/>
            <Change person id words/>
            <StatusMark marked topic/>
        </li>
    }
}

#[component]
fn LaterRow(person: Id<Person>, id: Id<Topic>) -> View {
    let topic = topic(App::expect(), person, id);
    let words = words(topic);
    view! {
        <li>
            <span>{words} <small>{move || topic.get()?.repeats.map(repeats_words)}</small></span>
            <Change person id words/>
        </li>
    }
}

fn topic(app: App, person: Id<Person>, id: Id<Topic>) -> Slice<Option<Topic>> {
    app.read(person, move |notebook| notebook.book.topics.get(id).cloned())
}

fn words(topic: Slice<Option<Topic>>) -> Signal<String> {
    Signal::derive(move || topic.get().map(|topic| topic.words.to_string()).unwrap_or_default())
}

/// What a key sets on the topic whose row has the focus, where letters are keys and none is being typed.
fn sets(app: App, event: &web_sys::KeyboardEvent) -> Option<Setting> {
    let with_another = event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing();
    // On the list of themes itself the keys mean what they mean on its row.
    let is_writing = browser::is_writing(event) && !browser::is_in(event, ".pick");
    let is_key = app.device().letter_keys && !with_another && !is_writing;
    if is_key { set_by_key(&event.key()) } else { None }
}

/// How a topic comes back, and from how many 1:1s it was carried over.
fn rest(topic: &Topic) -> String {
    let repeats = topic.repeats.map(|repeats| format!(", {}", repeats_words(repeats))).unwrap_or_default();
    let carried = match topic.carried {
        0 => String::new(),
        1 => ", carried over once".to_owned(),
        many => format!(", carried over {many} times"),
    };
    repeats + &carried
}
