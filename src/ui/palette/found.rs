//! Find or do: people, acts and what was written, in one list under one line.

use leptos::prelude::*;

use super::{Open, Over, Seen};
use crate::domain::id::Id;
use crate::domain::order::{Place, in_order};
use crate::domain::person::Person;
use crate::insight::search::{Filter, Hit, Query};
use crate::insight::week::Next;
use crate::route::Route;
use crate::state::slice::Slice;
use crate::state::{App, Said};
use crate::ui::app::Hiding;
use crate::ui::browser;
use crate::ui::components::icon::Icon;
use crate::ui::components::results::{icon, marked, name_of, place, whereabouts};
use crate::ui::home::enter;
use crate::ui::keeping::{redo, save_backup, undo};
use crate::ui::older::look_further;
use crate::ui::people::{everybody, next_ones};
use crate::ui::sample::Sample;
use crate::ui::search::Sought;
use crate::ui::view::{View, view};

/// How many of the things written are listed.
const MOST: usize = 40;

/// Under which heading.
const WRITTEN: &str = "Written down";

/// What choosing a line does.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Act {
    Go(Route),
    Enter(Id<Person>),
    Open(Open),
    BackUp,
    Hide,
    Undo,
    Redo,
    Sample,
    /// The page of the search, for what was typed.
    Search,
}

/// One line of the list.
#[derive(Clone, Debug, PartialEq)]
struct Choice {
    group: &'static str,
    icon: &'static str,
    words: String,
    aside: String,
    act: Act,
}

/// The line, and what it finds.
#[component]
pub fn Find(
    /// Whether the page can be seen from across the table: then nothing written is looked for.
    in_the_room: bool,
) -> View {
    let app = App::expect();
    let over = Over::expect();
    let hiding = expect_context::<Hiding>();
    let sample = Sample::expect();
    let sought = Sought::expect();
    let seen = expect_context::<Seen>().0;
    let typed = RwSignal::new(String::new());
    let query = Slice::new(move || Query::new(&typed.get()));
    let next = next_ones(app);
    let everywhere = move || query.with(|query| (!in_the_room && !query.is_empty()).then(Filter::default));
    let older = look_further(app, Slice::new(everywhere));
    let choices = Slice::new(move || {
        older.get();
        query.with(|query| choices(app, query, &next.get(), &seen.get(), in_the_room))
    });
    // With its place, as others may be alike; and as itself, as more may be found before it meanwhile.
    let chosen = RwSignal::new(None::<(usize, Choice)>);
    let at = Slice::new(move || chosen.with(|chosen| choices.with(|all| place_of(chosen.as_ref(), all))));
    let last = move || choices.with(|choices| choices.len().saturating_sub(1));
    let run = move |at: usize| {
        let Some(choice) = choices.get_untracked().into_iter().nth(at) else { return };
        let words = typed.get_untracked();
        over.close();
        match choice.act {
            Act::Go(route) => browser::go(route),
            Act::Enter(person) => enter(app, person),
            Act::Open(what) => over.open(what),
            Act::BackUp => save_backup(app),
            Act::Hide => hiding.0.set(true),
            Act::Undo => undo(app),
            Act::Redo => redo(app),
            Act::Search => {
                sought.look_for(words);
                browser::go(Route::Search);
            }
            Act::Sample if app.is_sample() => sample.leave(),
            Act::Sample => leptos::task::spawn_local(async move {
                if let Err(why) = sample.enter(app).await {
                    app.say(Said::Failed(format!("The sample was not opened: {why}.")));
                }
            }),
        }
    };
    let turn = move |to: usize| {
        chosen.set(choices.get_untracked().into_iter().nth(to).map(|choice| (to, choice)));
        browser::reveal(&option_id(to));
    };
    let count = move || match choices.with(Vec::len) {
        0 => older.get().say_none(),
        many => older.get().say(format!("{many} found")),
    };
    view! {
        <div class="palette-field">
            <Icon name="search"/>
            <input id="find" type="text" role="combobox" aria-expanded="true" aria-controls="found" aria-autocomplete="list" autocomplete="off" spellcheck="false"
                aria-label="Find a person, something written, or something to do" placeholder="Find or do"
                aria-activedescendant=move || choices.with(|choices| !choices.is_empty()).then(|| option_id(at.get()))
                on:input=move |event| { typed.set(event_target_value(&event)); chosen.set(None); }
                on:keydown=move |event| {
                    let (at, last) = (at.get_untracked(), last());
                    let to = match event.key().as_str() {
                        "ArrowDown" => if at >= last { 0 } else { at + 1 },
                        "ArrowUp" => at.checked_sub(1).unwrap_or(last),
                        "Home" => 0,
                        "End" => last,
                        "Enter" if !event.is_composing() => { event.prevent_default(); return run(at); }
                        _ => return,
                    };
                    event.prevent_default();
                    turn(to);
                }/>
            <button class="button" data-kind="quiet" data-size="small" type="button" on:click=move |_| over.close()>"Close"</button>
        </div>
        <div id="found" class="found" role="listbox" aria-label="Found">
            {move || {
                let query = query.get();
                let mut groups: Vec<(&'static str, Vec<(usize, Choice)>)> = Vec::new();
                for (nth, choice) in choices.get().into_iter().enumerate() {
                    match groups.last_mut() {
                        Some((group, all)) if *group == choice.group => all.push((nth, choice)),
                        _ => groups.push((choice.group, vec![(nth, choice)])),
                    }
                }
                groups.into_iter().map(|(group, all)| {
                    let options = all.into_iter().map(|(nth, choice)| view! {
                        <div role="option" id=option_id(nth) aria-selected=move || (at.get() == nth).to_string() on:click=move |_| run(nth)>
                            <Icon name=choice.icon/>
                            <span>{if choice.act == Act::Search { view! { {choice.words} } } else { marked(&query, &choice.words) }}</span>
                            <small>{choice.aside}</small>
                        </div>
                    });
                    view! { <div role="group" aria-label=group><h2 aria-hidden="true">{group}</h2>{options.collect::<View>()}</div> }
                }).collect::<View>()
            }}
        </div>
        <p class="row aside"><span role="status">{count}</span><span class="only-wide"><kbd>"↑"</kbd>" "<kbd>"↓"</kbd>" choose"</span><span class="only-wide"><kbd>"↵"</kbd>" open"</span></p>
    }
}

/// Where what was chosen stands now; at first, and where it is gone, that is the first line.
fn place_of(chosen: Option<&(usize, Choice)>, all: &[Choice]) -> usize {
    let Some((nth, choice)) = chosen else { return 0 };
    if all.get(*nth) == Some(choice) { *nth } else { all.iter().position(|other| other == choice).unwrap_or(0) }
}

fn option_id(at: usize) -> String {
    format!("found-{at}")
}

/// Those whose names fit, the best first: among equals who was seen last, and then who is next.
fn fitting<'a>(
    all: &'a [(Id<Person>, String)],
    query: &Query,
    next: &[Next],
    seen: &[Id<Person>],
) -> Vec<&'a (Id<Person>, String)> {
    let people = next.iter().enumerate().filter_map(|(at, Next { person, .. })| {
        let named = all.iter().find(|(id, _)| id == person)?;
        let fit = query.fit(&named.1)?;
        let seen = seen.iter().position(|other| other == person).unwrap_or(seen.len());
        let after = i64::try_from(seen * next.len() + at).unwrap_or(i64::MAX);
        Some((Place::new(-i64::from(fit), after, *person), named))
    });
    in_order(people, |(place, _)| *place).into_iter().map(|(_, named)| named).collect()
}

/// Everything that fits, the people first. Nothing typed is the people and where one can go.
fn choices(app: App, query: &Query, next: &[Next], seen: &[Id<Person>], in_the_room: bool) -> Vec<Choice> {
    let mut choices = Vec::new();
    let fits = |words: &str| query.is_empty() || query.fit(words).is_some();
    let all = everybody(app);
    let people = fitting(&all, query, next, seen);
    for (id, name) in &people {
        let next = next.iter().find(|next| next.person == *id);
        let aside = next.and_then(|next| next.planned.map(|_| browser::when(next.day, next.time))).unwrap_or_default();
        choices.push(Choice {
            group: "People",
            icon: "person",
            words: name.clone(),
            aside,
            act: Act::Go(Route::Person(*id)),
        });
    }
    let mut act = |icon: &'static str, words: String, aside: &str, act: Act| {
        if fits(&words) {
            choices.push(Choice { group: "Do", icon, words, aside: aside.to_owned(), act });
        }
    };
    // For one or two people, not for a whole list of them.
    for (id, name) in all.iter().filter(|_| !query.is_empty()) {
        let first_of = |name: &str| name.split_whitespace().next().unwrap_or_default().to_owned();
        // Two of one first name are told apart by the whole.
        let shared = all.iter().filter(|(_, other)| first_of(other) == first_of(name)).count() > 1;
        let first = if shared { name.clone() } else { first_of(name) };
        if people.len() > 2 && query.fit(name).is_some() {
            continue;
        }
        act("check", format!("Prepare for {first}"), "two minutes", Act::Go(Route::Prepare(*id)));
        if !in_the_room {
            act("next", format!("Go into the room with {first}"), "", Act::Enter(*id));
            act("jot", format!("Jot for {first}"), "", Act::Open(Open::Jot(Some(*id))));
        }
    }
    act("week", "This week".to_owned(), "", Act::Go(Route::Home));
    if !in_the_room && !all.is_empty() {
        act("jot", "Jot a line for anyone".to_owned(), "j", Act::Open(Open::Jot(None)));
    }
    act("plus", "Add a person".to_owned(), "", Act::Go(Route::Add));
    if !in_the_room {
        act("search", "Search everything".to_owned(), "", Act::Go(Route::Search));
    }
    let (undo, redo) = app.can_undo();
    if undo {
        act("undo", "Undo".to_owned(), "Ctrl Z", Act::Undo);
    }
    if redo {
        act("redo", "Redo".to_owned(), "Ctrl Shift Z", Act::Redo);
    }
    act("shield", "Back up now".to_owned(), "", Act::BackUp);
    act("data", "Your data".to_owned(), "", Act::Go(Route::Data));
    act("undo", "Removed".to_owned(), "waits 30 days", Act::Go(Route::Removed));
    act("settings", "Settings".to_owned(), "", Act::Go(Route::Settings));
    let sample = if app.is_sample() { "Leave the sample" } else { "Look around in sample notes" };
    act("person", sample.to_owned(), "", Act::Sample);
    act("hide", "Hide the screen".to_owned(), "Esc", Act::Hide);
    act("other", "All keys".to_owned(), "?", Act::Open(Open::Keys));
    if !in_the_room {
        let hits = app.search(query, &Filter::default());
        let any = !hits.is_empty();
        choices.extend(hits.into_iter().take(MOST).map(|hit| written(app, hit)));
        if any {
            choices.push(Choice {
                group: WRITTEN,
                icon: "search",
                words: "All that was found, with filters".to_owned(),
                aside: String::new(),
                act: Act::Search,
            });
        }
    }
    choices
}

fn written(app: App, hit: Hit) -> Choice {
    let (act, aside) = (Act::Go(place(&hit)), whereabouts(&hit, name_of(app, hit.person)));
    Choice { group: WRITTEN, icon: icon(hit.what), words: hit.text, aside, act }
}
