//! A line of the manager's that sounds like status: a mark in its row, with two ways out of it, and a way to keep it.

use leptos::prelude::*;

use crate::coach::noticed::{self, Noticed};
use crate::domain::id::Id;
use crate::domain::idea::Idea;
use crate::domain::person::Person;
use crate::domain::text::Line;
use crate::domain::theme::Theme;
use crate::domain::topic::{Outcome, Topic};
use crate::state::slice::Slice;
use crate::state::{App, Said};
use crate::ui::browser;
use crate::ui::components::hint::quoted;
use crate::ui::components::icon::Icon;
use crate::ui::components::message;
use crate::ui::view::{View, live, view};

/// A topic on somebody's agenda, and where its message is shown if it cannot be copied.
#[derive(Clone, Copy)]
pub struct Marked {
    /// Whose agenda it is on.
    pub person: Id<Person>,
    /// Which topic.
    pub id: Id<Topic>,
    /// A message that the browser did not allow to be copied.
    pub unsent: RwSignal<Option<String>>,
}

/// The mark, where there is reason for one.
#[component]
pub fn StatusMark(
    /// Where.
    marked: Marked,
    /// The topic.
    topic: Slice<Option<Topic>>,
) -> View {
    let app = App::expect();
    let found = Slice::new(move || {
        // What is expected of them is to be said aloud.
        let topic = topic.get().filter(|topic| !topic.expects)?;
        let noticed = noticed::status(topic.words.as_str(), topic.author, topic.theme)?;
        (app.shows_hint(noticed.rule, &noticed.line) && !app.is_kept_as_is(&noticed.line)).then_some(noticed)
    });
    Effect::new(move |_| {
        if let Some(noticed) = found.get() {
            app.tell_hint(noticed.rule, told(&noticed));
        }
    });
    live(move || found.get().map(|noticed| mark(app, marked, noticed)))
}

/// What is said of a mark to whoever does not see it.
fn told(noticed: &Noticed) -> String {
    let (line, label) = (&noticed.line, noticed.rule.label());
    let why = noticed.why;
    format!("A hint stands beside “{line}” on the agenda: {label}. {why} What to do with it follows the line.")
}

fn mark(app: App, marked: Marked, noticed: Noticed) -> View {
    let asks = RwSignal::new(false);
    let (label, on, why) = (noticed.rule.label(), quoted(&noticed.on), noticed.why);
    let named = |act: &str| format!("{act}: {}", noticed.line);
    let (send_label, ask_label, keep_label) =
        (named("Move to a message"), named("Ask about the person behind it"), named("Keep it, it belongs"));
    let can_ask = !noticed.rewrites.is_empty();
    let noticed = StoredValue::new(noticed);
    let leave = move || {
        noticed.with_value(|noticed| app.dismiss_hint(noticed.rule, &noticed.line));
        browser::focus_on(&format!("topic-{}", marked.id));
    };
    let press = move |event: web_sys::KeyboardEvent| {
        // What was opened closes first.
        if event.key() == "Escape" && !asks.get() {
            event.prevent_default();
            leave();
        }
    };
    view! {
        <div class="hint note" role="group" aria-label="A hint" on:keydown=press>
            <p><strong>{label}"."</strong>{on}" "{why}</p>
            <p class="row">
                <button class="button" data-size="small" type="button" aria-label=send_label
                    on:click=move |_| noticed.with_value(|noticed| send(app, marked, noticed))>"Move to a message"</button>
                {can_ask.then(|| view! {
                    <button class="button" data-size="small" type="button" aria-label=ask_label aria-expanded=move || asks.get().to_string()
                        on:click=move |_| asks.update(|asks| *asks = !*asks)><Icon name="person"/>"Ask about the person behind it"</button>
                })}
                <button class="button" data-kind="quiet" data-size="small" type="button" aria-label=keep_label on:click=move |_| leave()>"Keep it, it belongs"</button>
            </p>
            {move || asks.get().then(|| ways(app, marked, noticed))}
        </div>
    }
}

/// Questions about the person behind the line, to choose one from.
fn ways(app: App, marked: Marked, noticed: StoredValue<Noticed>) -> View {
    let rows = noticed.with_value(|noticed| noticed.rewrites.clone()).into_iter().map(|way| {
        let (label, words) = (format!("Use this: {way}"), way.clone());
        view! {
            <li>
                <span class="words">{words}</span>
                <button class="button" data-size="small" type="button" aria-label=label
                    on:click=move |_| noticed.with_value(|noticed| ask(app, marked, noticed, &way))>"Use this"</button>
            </li>
        }
    });
    view! { <ul class="rewrites">{rows.collect::<Vec<View>>()}</ul> }
}

/// Copies a message that settles the line, and takes the topic off the agenda. Where the browser does not allow that, the
/// message is shown, to be copied by hand.
fn send(app: App, Marked { person, id, unsent }: Marked, noticed: &Noticed) {
    let text = message::settling(app, person, &noticed.line);
    leptos::task::spawn_local(async move {
        let copied = message::copy(text, unsent).await;
        app.begin_step();
        app.change(person, |notebook, pen| {
            let today = pen.today;
            notebook.end_topic(pen, id, Outcome::Async, today, None);
        });
        if copied {
            app.say(Said::Done("Copied for a message, and off the agenda.".to_owned()));
            browser::focus_undo();
        } else {
            app.say(Said::Done("Off the agenda. The message stands below it, to be copied.".to_owned()));
        }
    });
}

/// Makes the topic a question about the person, which is from now on among one's own.
fn ask(app: App, Marked { person, id, .. }: Marked, noticed: &Noticed, way: &str) {
    let Ok(words) = Line::new(way) else { return };
    let of = |theme: Theme| if theme.priority().is_some() { theme } else { Theme::Person };
    let theme = app.peek(person, |notebook| notebook.book.topics.get(id).map(|topic| of(topic.theme)));
    let theme = theme.flatten().unwrap_or_default();
    app.as_one_step(|| {
        app.took_rewrite(noticed.rule, Some(Idea { words: words.clone(), theme }));
        app.change(person, |notebook, pen| {
            notebook.book.topics.change(id, pen, |topic| {
                topic.words = words;
                topic.theme = theme;
            })
        });
    });
    app.say(Said::Done("It asks about the person now. The question is among your own, too.".to_owned()));
    browser::focus_undo();
}
