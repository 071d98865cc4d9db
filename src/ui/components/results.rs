//! What a search found: a row each with where it stands, fifty at a time, and how many there are.

use leptos::prelude::*;

use super::icon::Icon;
use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::insight::search::{Hit, Query, What};
use crate::route::Route;
use crate::state::App;
use crate::state::slice::Slice;
use crate::ui::browser;
use crate::ui::older::Older;
use crate::ui::view::{View, each, view};

/// How many rows stand in the page at once.
const AT_ONCE: usize = 50;

/// What was found, and how much.
#[component]
pub fn Results(
    /// What was looked for.
    query: Slice<Query>,
    /// What was found, the best first.
    hits: Slice<Vec<Hit>>,
    /// How far older years were looked through.
    older: Slice<Older>,
    /// Which fifty of them are shown, counted from none.
    page: RwSignal<usize>,
    /// Whether each says about whom it is.
    #[prop(optional)]
    named: bool,
) -> View {
    let app = App::expect();
    let count = move || hits.with(Vec::len);
    // There may be fewer than when this page of them was turned to.
    let at = move || page.get().min(count().saturating_sub(1) / AT_ONCE);
    let rows = move || {
        let (query, first) = (query.get(), at() * AT_ONCE);
        let shown = |hits: &Vec<Hit>| {
            hits.iter().skip(first).take(AT_ONCE).map(|hit| (query.clone(), hit.clone())).collect::<Vec<_>>()
        };
        hits.with(shown)
    };
    let said = move || {
        if query.with(Query::is_empty) {
            return String::new();
        }
        let (count, first) = (count(), at() * AT_ONCE);
        match count {
            0 => older.get().say_none(),
            1..=AT_ONCE => older.get().say(format!("{count} found")),
            _ => older.get().say(format!("{count} found, here {} to {}", first + 1, (first + AT_ONCE).min(count))),
        }
    };
    let many = Slice::new(move || count() > AT_ONCE);
    let is_first = move || at() == 0;
    let is_last = move || (at() + 1) * AT_ONCE >= count();
    let turn = move |to: usize| {
        page.set(to);
        browser::focus(".results a");
    };
    view! {
        <div class="stack results" data-private="">
            <p class="aside" role="status">{said}</p>
            <ol class="rows">{each(rows, move |(query, hit)| row(app, &query, &hit, named))}</ol>
            {move || many.get().then(|| view! {
                <nav class="row" aria-label="More of what was found">
                    <button class="button" type="button" disabled=is_first on:click=move |_| turn(at().saturating_sub(1))>"The 50 before"</button>
                    <button class="button" type="button" disabled=is_last on:click=move |_| turn(at() + 1)>"The next 50"</button>
                </nav>
            })}
        </div>
    }
}

fn row(app: App, query: &Query, hit: &Hit, named: bool) -> View {
    let name = named.then(|| name_of(app, hit.person)).flatten();
    view! {
        <li>
            <Icon name=icon(hit.what)/>
            <span><a href=place(hit).to_string()>{marked(query, &hit.text)}</a> " " <small>{whereabouts(hit, name)}</small></span>
        </li>
    }
}

/// A text, with what was looked for marked.
pub fn marked(query: &Query, text: &str) -> View {
    let pieces = query.marked(text).into_iter();
    pieces
        .map(|(piece, mark)| {
            if mark {
                view! { <mark>{piece}</mark> }
            } else {
                view! { {piece} }
            }
        })
        .collect()
}

/// The drawing beside something that was found.
pub fn icon(what: What) -> &'static str {
    match what {
        What::About | What::Interest => "person",
        What::Goal | What::Step => "agency",
        What::Win => "win",
        What::Topic => "two-way",
        What::Promise => "promise",
        What::Notes => "jot",
        What::PrivateNotes => "lock",
    }
}

/// Where it stands: in its 1:1, or else on the page of the one it is about.
pub fn place(hit: &Hit) -> Route {
    hit.session.map_or(Route::Person(hit.person), |session| Route::Session(hit.person, session))
}

/// "Notes, Amara Okafor, 27 Oct".
pub fn whereabouts(hit: &Hit, name: Option<String>) -> String {
    let parts = [Some(hit.what.label().to_owned()), name, hit.day.map(browser::day_short)];
    parts.into_iter().flatten().collect::<Vec<String>>().join(", ")
}

/// Somebody's name, and whether their page was put away.
pub fn name_of(app: App, person: Id<Person>) -> Option<String> {
    app.peek(person, |notebook| {
        let page = notebook.person()?;
        Some(if page.archived_on.is_some() { format!("{} (put away)", page.name) } else { page.name.to_string() })
    })
    .flatten()
}
