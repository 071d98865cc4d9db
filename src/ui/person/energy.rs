//! How they were lately, as they said it: energy as a line, the other marks of the check-in behind it, each with its table.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::insight::trend::{self, Kind, Point};
use crate::state::App;
use crate::ui::browser;
use crate::ui::people::words;
use crate::ui::sentence::capital;
use crate::ui::view::{View, live, view};

/// Energy; the other marks folded away, where any was given.
#[component]
pub fn EnergyLine(
    /// Whose.
    person: Id<Person>,
) -> View {
    let app = App::expect();
    let others = app.read(person, |notebook| {
        let given = |kind: &Kind| !trend::points(&notebook.book, *kind).is_empty();
        Kind::ALL.into_iter().filter(|kind| *kind != Kind::Energy && given(kind)).collect::<Vec<_>>()
    });
    view! {
        <section class="stack" aria-labelledby="energy-title">
            <h2 id="energy-title">"Energy"</h2>
            <Trend person kind=Kind::Energy/>
            {move || (!others.with(Vec::is_empty)).then(|| view! {
                <details class="more">
                    <summary>"The other marks of the check-in"</summary>
                    <div class="stack">
                        {others.get().into_iter().map(|kind| view! { <h3>{kind.label()}</h3> <Trend person kind/> }).collect::<View>()}
                    </div>
                </details>
            })}
        </section>
    }
}

/// One mark. It is followed, and marked where it may not be on paper.
#[component]
fn Trend(person: Id<Person>, kind: Kind) -> View {
    let app = App::expect();
    let they = words(app, person);
    let points = app.read(person, move |notebook| trend::points(&notebook.book, kind));
    live(move || {
        let (points, they) = (points.get(), they.get());
        let said = trend::words(&points, &browser::day_short);
        let left_out = points.iter().any(|point| point.left_out).then_some("");
        if trend::given(&points) < 2 {
            return view! { <p class="aside" data-left-out=left_out>{said}</p> };
        }
        let title = format!("{}, in {} own mark", kind.label(), they.possessive);
        let cares = they.verb("cares", "care");
        let owner = capital(they.possessive);
        view! {
            <figure class="chart" data-left-out=left_out>
                {drawing(kind, &points, title, said)}
                {table(kind, &points)}
                <figcaption>{format!("{owner} own mark, 0 to 10, when {} {cares} to give one. {}", they.subject, kind.higher())}</figcaption>
            </figure>
        }
    })
}

fn drawing(kind: Kind, points: &[Point], title: String, said: String) -> View {
    let all = points.len();
    let day = |point: Option<&Point>| point.map(|point| browser::day_short(point.day));
    let last = points.last().and_then(|point| point.mark).unwrap_or_default();
    // Above its dot, or below where there is no room above.
    let beside = if last > 8 { trend::y(last) + 18 } else { trend::y(last) - 10 };
    let dots = points.iter().enumerate().filter_map(|(at, point)| {
        let (name, size) = if at + 1 == all { ("dot", "4") } else { ("dot open", "3") };
        let (x, y) = (trend::x(at, all), trend::y(point.mark?));
        Some(view! { <circle class=name cx=x cy=y r=size></circle> })
    });
    let [named, told] = ["title", "words"].map(|part| format!("trend-{}-{part}", kind.code()));
    view! {
        <svg viewBox="0 0 268 92" role="img" aria-labelledby=format!("{named} {told}")>
            <title id=named>{title}</title>
            <desc id=told>{said}</desc>
            <path class="grid" d="M8 74H260M8 4H260"></path>
            <path class="trace" d=trend::trace(points)></path>
            {dots.collect::<View>()}
            <text x="8" y="90">{day(points.first())}</text>
            <text x="260" y="90" text-anchor="end">{day(points.last())}</text>
            <text x="260" y=beside text-anchor="end" data-strong>{last.to_string()}</text>
        </svg>
    }
}

fn table(kind: Kind, points: &[Point]) -> View {
    let rows = points.iter().map(|point| {
        let mark = point.mark.map_or_else(|| "not answered".to_owned(), |mark| mark.to_string());
        let left_out = point.left_out.then(|| view! { <small>" left out of what is shared"</small> });
        view! { <tr><th scope="row">{browser::day_short(point.day)}</th><td>{mark}{left_out}</td></tr> }
    });
    view! {
        <details class="more">
            <summary>"As a table"</summary>
            <table class="table">
                <thead><tr><th scope="col">"Day"</th><th scope="col">{kind.label()}</th></tr></thead>
                <tbody>{rows.collect::<View>()}</tbody>
            </table>
        </details>
    }
}
