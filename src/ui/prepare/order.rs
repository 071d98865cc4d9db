//! Putting topics in order: by two buttons, or by dragging. Nothing moves before the drop, and a drop is one change.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::topic::Topic;
use crate::state::App;
use crate::state::slice::Slice;
use crate::ui::browser;
use crate::ui::components::icon::Icon;
use crate::ui::view::{View, view};

/// A topic that is held, and the place where it would fall.
type Held = (Id<Topic>, usize);

/// The order of one agenda, and the topic that is being dragged through it.
#[derive(Clone, Copy)]
pub struct Order {
    /// Whose agenda it is.
    pub person: Id<Person>,
    /// The topics, in order.
    pub agenda: Slice<Vec<Id<Topic>>>,
    held: RwSignal<Option<Held>>,
    /// What became of a topic, for somebody who does not see it.
    pub told: RwSignal<String>,
}

impl Order {
    /// The order of an agenda, with nothing held.
    pub fn new(person: Id<Person>, agenda: Slice<Vec<Id<Topic>>>) -> Self {
        Self { person, agenda, held: RwSignal::new(None), told: RwSignal::new(String::new()) }
    }

    /// Whether this topic is held.
    pub fn holds(self, id: Id<Topic>) -> bool {
        self.held.get().is_some_and(|(held, _)| held == id)
    }

    /// On which side of this topic's row the held one would fall, if it would fall beside it.
    pub fn side(self, id: Id<Topic>) -> Option<&'static str> {
        let held = self.held.get()?;
        self.agenda.with(|agenda| side(agenda, held, id))
    }

    fn take(self, id: Id<Topic>) {
        let from = self.agenda.get_untracked().iter().position(|other| *other == id);
        self.held.set(from.map(|from| (id, from)));
    }

    /// Notes where the held topic would fall, and brings what lies there into sight.
    fn over(self, id: Id<Topic>, place: usize) {
        if self.held.get_untracked() == Some((id, place)) {
            return;
        }
        self.held.set(Some((id, place)));
        let others = self.agenda.get_untracked().into_iter().filter(|other| *other != id);
        if let Some(near) = others.take(place.saturating_add(1)).last() {
            browser::reveal(&format!("topic-{near}"));
        }
    }

    /// Lets this topic go; where it would fall, if it was held.
    pub fn let_go(self, id: Id<Topic>) -> Option<usize> {
        let (_, place) = self.held.get_untracked().filter(|(held, _)| *held == id)?;
        self.held.set(None);
        Some(place)
    }

    fn tell_place(self, id: Id<Topic>, words: &str) {
        let agenda = self.agenda.get_untracked();
        if let Some(place) = agenda.iter().position(|other| *other == id) {
            self.told.set(format!("{words}: number {} of {}.", place + 1, agenda.len()));
        }
    }
}

/// On which side of a row a held topic would fall: nowhere beside it, or where it lies already.
fn side(agenda: &[Id<Topic>], (held, place): Held, row: Id<Topic>) -> Option<&'static str> {
    let from = agenda.iter().position(|id| *id == held)?;
    let at = agenda.iter().filter(|id| **id != held).position(|id| *id == row)?;
    if place == from {
        None
    } else if at == place {
        Some("before")
    } else {
        (at + 1 == place && place + 1 == agenda.len()).then_some("after")
    }
}

/// A handle to drag a topic by, and the buttons that move it one place.
#[component]
pub fn Moves(
    /// Within which order.
    order: Order,
    /// Which topic.
    id: Id<Topic>,
    /// What it is about.
    words: Signal<String>,
) -> View {
    let app = App::expect();
    let shift = move |by: isize, event: &web_sys::MouseEvent| {
        app.change(order.person, |notebook, pen| {
            let day = notebook.next_day(pen.today);
            notebook.move_topic(pen, id, by, day);
        });
        order.tell_place(id, &words.get_untracked());
        // The row moves in the page; the focus stays on its button.
        browser::refocus(event);
    };
    let put = move |place: usize| {
        app.change(order.person, |notebook, pen| {
            let day = notebook.next_day(pen.today);
            notebook.move_topic_to(pen, id, place, day);
        });
        order.tell_place(id, &words.get_untracked());
    };
    view! {
        <span class="move">
            <span class="grip" aria-hidden="true"
                on:pointerdown=move |event| if browser::drag::take_hold(&event) { order.take(id); }
                on:pointermove=move |event| if let Some(place) = order.holds(id).then(|| browser::drag::place(&event)).flatten() {
                    order.over(id, place);
                }
                on:pointerup=move |event| if let Some(place) = order.let_go(id) {
                    put(place);
                    browser::drag::refocus_row(&event);
                }
                on:lostpointercapture=move |_| { order.let_go(id); }><Icon name="grip"/></span>
            <button type="button" aria-label=move || format!("Move up: {}", words.get()) on:click=move |event| shift(-1, &event)><Icon name="up"/></button>
            <button type="button" aria-label=move || format!("Move down: {}", words.get()) on:click=move |event| shift(1, &event)><Icon name="down"/></button>
        </span>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_held_topic_shows_where_it_would_fall_and_nothing_where_it_lies() {
        let [a, b, c] = [1, 2, 3].map(|byte| Id::<Topic>::from_bytes([byte; 10]));
        let shown = |held: Held| [a, b, c].map(|row| side(&[a, b, c], held, row));
        assert_eq!(shown((b, 0)), [Some("before"), None, None]);
        assert_eq!(shown((b, 1)), [None, None, None]);
        assert_eq!(shown((b, 2)), [None, None, Some("after")]);
        assert_eq!(shown((a, 1)), [None, None, Some("before")]);
        assert_eq!(shown((c, 1)), [None, Some("before"), None]);
    }
}
