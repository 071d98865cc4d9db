//! What was: wins, and every conversation, the older ones fetched year by year.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::about::minutes_typed;
use super::found::SearchHistory;
use crate::domain::book::{Book, Year};
use crate::domain::id::Id;
use crate::domain::order::{Place, in_order};
use crate::domain::person::Person;
use crate::domain::session::{By, Session, Stage};
use crate::domain::text::Line;
use crate::domain::win::Win;
use crate::insight::balance::Balance;
use crate::insight::clock_words::number;
use crate::route::Route;
use crate::state::App;
use crate::state::slice::Slice;
use crate::ui::browser;
use crate::ui::components::field::day_typed;
use crate::ui::components::line_form::LineForm;
use crate::ui::components::quartet::Quartet;
use crate::ui::people::words;
use crate::ui::view::{View, each, view};

/// What went well because of them.
#[component]
pub fn Wins(
    /// Whose.
    person: Id<Person>,
) -> View {
    let app = App::expect();
    let they = words(app, person);
    let wins = app.read(person, |notebook| {
        let mut wins = in_order(notebook.book.wins.iter(), |(id, win)| Place::at(win.on, None, *id));
        wins.reverse();
        wins.into_iter().map(|(id, win)| (win.on, id, win.words.to_string())).collect::<Vec<_>>()
    });
    view! {
            <section class="part" aria-labelledby="wins-title">
                <h2 id="wins-title">{move || format!("What changed because of {}", they.get().object)}</h2>
                <ol class="rows trail">
                    {each(move || wins.get(), move |(on, id, words)| view! {
                        <li>
                            <time>{browser::day_short(on)}</time>
                            <span>{words.clone()} " "
                                <button class="button" data-kind="quiet" data-size="small" type="button" aria-label=format!("Remove the win: {words}")
                                    on:click=move |_| {
     app.remove(person, |notebook| &mut notebook.book.wins, id);
     browser::focus_undo();
    }>"Remove"</button>
                            </span>
                        </li>
                    })}
                </ol>
                {move || wins.with(Vec::is_empty).then(|| view! { <p class="aside">"Nothing is written down yet. Small things count."</p> })}
                <details class="more"><summary>"Add a win"</summary><NewWin person session=None/></details>
            </section>
        }
}

/// A line to add a win with.
#[component]
pub fn NewWin(
    /// Whose.
    person: Id<Person>,
    /// The 1:1 it came up in, if it did.
    #[prop(optional_no_strip)]
    session: Option<Id<Session>>,
) -> View {
    let app = App::expect();
    let add = move |words: Line| {
        app.change(person, |notebook, pen| {
            let win = Win { words, on: pen.today, session };
            notebook.book.wins.add(pen, win);
        });
    };
    view! { <LineForm label="What went well" id="new-win" on_add=Callback::new(add)/> }
}

/// One line of the history.
#[derive(Clone, PartialEq, Hash)]
struct HistoryLine {
    day: NaiveDate,
    id: Id<Session>,
    title: String,
    detail: String,
    balance: Balance,
    open: bool,
}

fn lines(book: &Book) -> Vec<HistoryLine> {
    let mut sessions = in_order(book.sessions.iter(), |(id, session)| session.place(*id));
    sessions.reverse();
    sessions.into_iter().map(|(id, session)| line(book, id, session)).collect()
}

fn line(book: &Book, id: Id<Session>, session: &Session) -> HistoryLine {
    let topics: Vec<String> = book.topics_of(id).iter().map(|(_, topic)| topic.words.to_string()).collect();
    let title = match session.stage {
        Stage::Planned => "Planned".to_owned(),
        Stage::Running { .. } => "Going on now".to_owned(),
        Stage::Moved { by } => format!("Moved {}", by_words(by)),
        Stage::Cancelled { by } => format!("Cancelled {}", by_words(by)),
        Stage::Held(_) if topics.is_empty() => "A conversation".to_owned(),
        Stage::Held(_) => in_a_line(&topics),
    };
    let length = session.length().map(|minutes| format!("{minutes} minutes"));
    let end = session.started().map_or_else(Default::default, |started| session.counts_until(started));
    let share = session.talk.my_share(end).filter(|_| session.is_held()).map(|share| format!("you spoke {share}%"));
    let detail = length.into_iter().chain(share).collect::<Vec<_>>().join(", ");
    let open = session.is_held() || session.is_running();
    HistoryLine { day: session.day, id, title, detail, balance: Balance::of_session(book, id), open }
}

/// What was talked about, in a line: of more than three topics the first two. The record holds them all.
fn in_a_line(topics: &[String]) -> String {
    match topics {
        [first, second, rest @ ..] if rest.len() > 1 => format!("{first}; {second}; {} more", number(rest.len())),
        _ => topics.join("; "),
    }
}

fn by_words(by: By) -> &'static str {
    match by {
        By::Manager => "by you",
        By::Report => "by them",
        By::Circumstances => "by circumstances",
    }
}

/// How many of the latest are in sight at once.
const IN_SIGHT: usize = 6;

/// Every conversation, older ones on request; and what is looked for in them, in place of them.
#[component]
pub fn History(
    /// Whose.
    person: Id<Person>,
) -> View {
    let app = App::expect();
    let recent = app.read(person, |notebook| lines(&notebook.book));
    let latest = Slice::new(move || recent.with(|all| all.iter().take(IN_SIGHT).cloned().collect::<Vec<_>>()));
    let earlier = Slice::new(move || recent.with(|all| all.get(IN_SIGHT..).unwrap_or_default().to_vec()));
    let folded = Slice::new(move || earlier.with(Vec::len));
    let folds = Slice::new(move || folded.get() > 0);
    let years = app.read(person, |notebook| {
        notebook.years.iter().rev().map(|(year, figures)| (*year, figures.held)).collect::<Vec<_>>()
    });
    let count = app.read(person, crate::domain::notebook::Notebook::held_count);
    let none = Slice::new(move || recent.with(Vec::is_empty) && years.with(Vec::is_empty));
    let typed = RwSignal::new(String::new());
    // While one searches, the list is only out of sight: the years that were opened stay open.
    let searching = Slice::new(move || !none.get() && !typed.with(|typed| typed.trim().is_empty()));
    view! {
        <section class="part" aria-labelledby="sessions-title">
            <div class="part-head"><h2 id="sessions-title">"Your conversations"</h2><small>{move || format!("{} held", count.get())}</small></div>
            {move || (!none.get()).then(|| view! { <SearchHistory person typed/> })}
            <div hidden=move || searching.get()>
                <div class="part">
                    <ol class="rows trail sessions">
                        {each(move || latest.get(), move |line| view! { <HistoryRow person line/> })}
                    </ol>
                    {move || folds.get().then(|| view! {
                        <details class="more">
                            <summary>{move || format!("Earlier, {} more", number(folded.get()))}</summary>
                            <ol class="rows trail sessions">
                                {each(move || earlier.get(), move |line| view! { <HistoryRow person line/> })}
                            </ol>
                        </details>
                    })}
                    {move || recent.with(Vec::is_empty).then(|| view! { <p class="aside">"None yet."</p> })}
                    {move || years.get().into_iter().map(|(year, held)| view! { <YearOfHistory person year held/> }).collect::<View>()}
                </div>
            </div>
        </section>
    }
}

#[component]
fn YearOfHistory(person: Id<Person>, year: Year, held: usize) -> View {
    let app = App::expect();
    let opened = RwSignal::new(false);
    let list = move || {
        opened.get().then(|| match app.year(person, year) {
            Some(book) => {
                let (lines, newer) = book.with(|book| (lines(book), book.newer()));
                let rows = lines.into_iter().map(|line| view! { <HistoryRow person line/> });
                let kept = format!("{newer} more were written by a newer version of the app, and are kept unchanged.");
                view! {
                    <ol class="rows trail sessions">{rows.collect::<View>()}</ol>
                    {(newer > 0).then(|| view! { <p class="aside">{kept}</p> })}
                }
            }
            None => {
                view! { <p class="late">"This year could not be read. It was left exactly as it is."</p> }
            }
        })
    };
    view! {
        <details class="more" on:toggle=move |_| opened.set(true)>
            <summary>{format!("{year}, {held} held")}</summary>
            {list}
        </details>
    }
}

#[component]
fn HistoryRow(person: Id<Person>, line: HistoryLine) -> View {
    let title = if line.open {
        view! { <a href=Route::Session(person, line.id).to_string()>{line.title}</a> }
    } else {
        view! { {line.title} }
    };
    view! {
        <li>
            <time>{browser::day_short(line.day)}</time>
            <Quartet balance=line.balance/>
            <span>{title} " " <small>{line.detail}</small></span>
        </li>
    }
}

/// A form for a 1:1 that was held without the app.
#[component]
pub fn RecordPast(
    /// With whom.
    person: Id<Person>,
) -> View {
    let app = App::expect();
    let refused = RwSignal::new(None::<String>);
    let (day, minutes) = (NodeRef::<leptos::html::Input>::new(), NodeRef::<leptos::html::Input>::new());
    let record = move || -> Result<(), String> {
        let (Some(day), Some(minutes)) = (day.get(), minutes.get()) else { return Ok(()) };
        let on = day_typed(&day.value())?.ok_or("choose the day it was on")?;
        if on > app.today() {
            return Err("choose a day that has been".to_owned());
        }
        let typed = minutes.value();
        let length = if typed.trim().is_empty() { None } else { Some(minutes_typed(&typed)?) };
        if let Some(id) = app.change(person, |notebook, pen| notebook.record(pen, on, length)) {
            app.settle(person);
            browser::go(Route::Session(person, id));
        }
        Ok(())
    };
    view! {
        <details class="more">
            <summary>"Write down a conversation you had without the app"</summary>
            <form class="new-promise" on:submit=move |event| { event.prevent_default(); refused.set(record().err()); }>
                <div class="field"><label for="past-day">"The day"</label><input id="past-day" type="date" autocomplete="off" node_ref=day/></div>
                <div class="field"><label for="past-minutes">"Minutes, if you know"</label><input id="past-minutes" type="number" autocomplete="off" node_ref=minutes/></div>
                <button class="button" type="submit">"Write it down"</button>
                {move || refused.get().map(|why| view! { <small class="late" role="alert">{why}</small> })}
            </form>
        </details>
    }
}
