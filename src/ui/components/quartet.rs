//! The four-part mark that shows how talk spread over the four priorities. It describes conversations, never a person.

use leptos::prelude::*;

use super::icon::{Icon, hue};
use crate::domain::theme::{Priority, Theme};
use crate::insight::balance::Balance;
use crate::ui::view::{View, view};

/// The four in their places, clockwise from the top left, with the turn of their petal and the way its icon lies.
const PLACES: [(Priority, i32, (i32, i32)); 4] = [
    (Priority::Person, -90, (-1, -1)),
    (Priority::Purpose, 0, (1, -1)),
    (Priority::TwoWay, 90, (1, 1)),
    (Priority::Agency, 180, (-1, 1)),
];

/// The least radius of a petal in which an icon lies.
const HOLDS_AN_ICON: f64 = 4.5;

/// A petal's radius: its area is its share, full at two fifths.
fn radius(share: u32) -> f64 {
    11.5 * (f64::from(share.min(40)) / 40.0).sqrt()
}

/// A number to one decimal, by way of a whole one: writing any other takes much to download.
fn tenths(number: f64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "nothing drawn is beyond 48")]
    let tenths = (number * 10.0).round() as i32;
    let sign = if tenths < 0 { "-" } else { "" };
    format!("{sign}{}.{}", tenths.abs() / 10, tenths.abs() % 10)
}

/// A small or medium mark. Its name says every share.
#[component]
pub fn Quartet(
    /// What to show.
    balance: Balance,
    /// 28 px, or 48.
    #[prop(optional)]
    medium: bool,
) -> View {
    view! {
        <svg class="quartet" data-size=medium.then_some("medium") viewBox="-24 -24 48 48" role="img" aria-label=balance.words()>
            {petals(&balance)}
        </svg>
    }
}

fn petals(balance: &Balance) -> View {
    let petals = PLACES.map(|(priority, turn, _)| {
        let radius = radius(balance.priority(priority));
        (radius > 0.0).then(|| {
            view! {
                <use data-priority=priority.theme().code() href="#petal"
                    transform=format!("rotate({turn}) translate(.9 -.9) scale({})", tenths(radius))></use>
            }
        })
    });
    view! { <use class="bed" href="#bed"></use> {petals} }
}

/// What the figures under a large mark say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figures {
    /// Shares in hundredths.
    Shares,
    /// Minutes.
    Minutes,
    /// What each priority is about, where nothing was talked about yet.
    Meaning,
}

/// A large mark, with its figures in the same four places.
#[component]
pub fn QuartetFigure(
    /// What to show.
    balance: Balance,
    /// What the figures say.
    figures: Figures,
    /// The sentence under it.
    #[prop(into)]
    caption: String,
) -> View {
    let icons = PLACES.map(|(priority, _, (x, y))| {
        let radius = radius(balance.priority(priority));
        // Where the petal is too small for its icon, that lies beyond it, and in the middle of an empty bed.
        let empty = radius < HOLDS_AN_ICON;
        let middle = match radius {
            radius if !empty => radius + 0.9,
            radius if radius > 0.0 => 11.0,
            _ => 10.0,
        };
        let at = |way: i32| tenths(f64::from(way) * middle - 3.4);
        let name = format!("#i-{}", priority.theme().code());
        view! { <use class="glyph" data-empty=empty.then_some("") href=name x=at(x) y=at(y) width="6.8" height="6.8"></use> }
    });
    let ghosts = PLACES.map(|(_, turn, _)| {
        view! { <use class="ghost" href="#petal" transform=format!("rotate({turn}) translate(.9 -.9) scale(9.1)")></use> }
    });
    let thin = balance.thin();
    // As in the mark: Person and Purpose above, Own hero and Two-way below.
    let order = [Priority::Person, Priority::Purpose, Priority::Agency, Priority::TwoWay];
    let rows = order.map(|priority| {
        let theme = priority.theme();
        let figure = match figures {
            Figures::Shares => format!("{}%", balance.priority(priority)),
            Figures::Minutes => format!("{} min", balance.minutes(theme)),
            Figures::Meaning => meaning(priority).to_owned(),
        };
        let is_thin = figures == Figures::Shares && thin.contains(&priority);
        view! {
            <div data-priority=hue(theme)>
                <dt><span class="tag" data-priority=hue(theme)><Icon name=hue(theme)/>{theme.label()}</span></dt>
                <dd data-words=(figures == Figures::Meaning).then_some("")>{figure}{is_thin.then(|| view! { <small>"thin"</small> })}</dd>
            </div>
        }
    });
    view! {
        <figure class="balance">
            <svg class="quartet" data-size="large" viewBox="-24 -24 48 48" role="img" aria-label=balance.words()>
                {petals(&balance)} {ghosts} {icons}
            </svg>
            <dl>{rows}</dl>
            <figcaption>{caption}</figcaption>
        </figure>
    }
}

fn meaning(priority: Priority) -> &'static str {
    match priority {
        Priority::Person => "before the project",
        Priority::Purpose => "before performance",
        Priority::TwoWay => "they teach you, too",
        Priority::Agency => "their story, their steps",
    }
}

/// A sentence on what lay beside the four: "Status took 4 min, logistics 7 min."
pub fn beside(balance: &Balance) -> String {
    let beside =
        [Theme::Status, Theme::Performance, Theme::Logistics].into_iter().filter(|theme| balance.minutes(*theme) > 0);
    let part = |(place, theme): (usize, Theme)| match (place, balance.minutes(theme)) {
        (0, minutes) => format!("{} took {minutes} min", theme.label()),
        (_, minutes) => format!("{} {minutes} min", theme.label().to_lowercase()),
    };
    let parts: Vec<String> = beside.enumerate().map(part).collect();
    if parts.is_empty() { String::new() } else { format!(" {}.", parts.join(", ")) }
}
