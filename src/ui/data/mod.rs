//! Your data: where it is, how to take it out, how to bring it back, how to part with it.

mod bring;
mod erase;
mod put_away;
mod unreadable;

use leptos::prelude::*;

use super::browser;
use super::components::icon::Icon;
use super::keeping::{backup_words, save_backup};
use crate::domain::notebook::Notebook;
use crate::format::shared::{calendar, table};
use crate::state::App;
use crate::ui::view::{View, view};

use bring::BringIn;
use erase::Erase;
use put_away::PutAway;
use unreadable::UnreadableRecords;

/// UTF-16 units that Chromium was seen to accept for one address.
const ROOM: usize = 5_000_000;

/// The page about the data.
#[component]
pub fn Data() -> View {
    view! {
        <header class="page-head">
            <p>"Your data"</p>
            <h1 tabindex="-1">"Nothing leaves this computer."</h1>
            <p>"No account, no server, no tracker. Once this page is open it asks no other host for anything, and the browser is told to refuse if it tried. Your browser’s network tab shows it."</p>
        </header>
        <div class="spread">
            <div class="column">
                <UnreadableRecords/>
                <Whereabouts/>
                <TakeItOut/>
            </div>
            <aside class="margin" aria-label="In the margin">
                <BackupSheet/>
                <Room/>
            </aside>
        </div>
        <div class="column wide">
            <BringIn/>
            <PutAway/>
            <Erase/>
        </div>
    }
}

#[component]
fn Whereabouts() -> View {
    let app = App::expect();
    let persisted = RwSignal::new(None::<bool>);
    leptos::task::spawn_local(async move {
        let answer = browser::persist(false).await;
        persisted.try_set(answer);
    });
    let protected = move || match persisted.get() {
        Some(true) => view! { <Icon name="good"/>"The browser has agreed not to clear it by itself." },
        Some(false) => view! {
            "The browser may clear it when the disk is full. "
            <button class="button" data-size="small" type="button" on:click=move |_| leptos::task::spawn_local(async move {
                let answer = browser::persist(true).await;
                persisted.try_set(answer);
            })>"Ask it not to"</button>
        },
        None => view! { "This browser does not say." },
    };
    view! {
        <section class="part" aria-labelledby="where-title">
            <h2 id="where-title">"Where it lives, and what could take it"</h2>
            <dl class="facts">
                <div><dt>"Kept in"</dt><dd>{if app.is_sample() { "Nowhere: these are sample notes. Your own are where you left them." } else if app.lasts() { "This browser, on this computer, for this address only." } else { "Nowhere: this browser denies storage. Save it to a file before you leave." }}</dd></div>
                <div><dt>"Protected"</dt><dd class="row">{protected}</dd></div>
                <div><dt>"Lost if"</dt><dd>
                    <ul class="rows perils">
                        <li><strong>"You clear site data for this address."</strong><small>"A backup brings it back."</small></li>
                        <li><strong>"This is a private window."</strong><small>"It forgets when its last window closes."</small></li>
                        <li><strong>"Safari, seven days without a visit."</strong><small>"Only there, and not once installed."</small></li>
                        <li><strong>"The computer is lost."</strong><small>"Keep one backup somewhere else."</small></li>
                    </ul>
                </dd></div>
            </dl>
        </section>
    }
}

#[component]
fn TakeItOut() -> View {
    let app = App::expect();
    let share = move |table: bool| {
        let whole = app.whole();
        let named: Vec<(String, &Notebook)> = whole
            .notebooks
            .values()
            .filter_map(|notebook| Some((notebook.person()?.name.to_string(), notebook)))
            .collect();
        let all: Vec<(&str, &Notebook)> = named.iter().map(|(name, notebook)| (name.as_str(), *notebook)).collect();
        let day = browser::today();
        if table {
            browser::download(&format!("promises-{day}.csv"), "text/csv", &table::promises_and_wins(&all));
        } else {
            browser::download(&format!("1-1s-{day}.ics"), "text/calendar", &calendar::calendar(&all, app.now(), day));
        }
    };
    view! {
        <section class="part" aria-labelledby="out-title">
            <h2 id="out-title">"Take it with you"</h2>
            <ul class="rows">
                <li>
                    <Icon name="data"/>
                    <span><strong>"Everything, in one file"</strong><small>"JSON, in a "<a href="backup.schema.json">"documented format"</a>". Readable without this app. It holds private notes, too: keep it where only you can read it."</small></span>
                    <button class="button" data-size="small" type="button" on:click=move |_| save_backup(app)>"Save"</button>
                </li>
                <li>
                    <Icon name="promise"/>
                    <span><strong>"Promises and wins, as a table"</strong><small>"CSV, for any spreadsheet. Archived people are in it, too."</small></span>
                    <button class="button" data-size="small" type="button" on:click=move |_| share(true)>"Save"</button>
                </li>
                <li>
                    <Icon name="week"/>
                    <span><strong>"1:1s and due days, for your calendar"</strong><small>"First names and times, never what you wrote. Most calendar programs import it; mind that such a calendar may be shared."</small></span>
                    <button class="button" data-size="small" type="button" on:click=move |_| share(false)>"Save"</button>
                </li>
                <li>
                    <Icon name="shield"/>
                    <span><strong>"The raw records"</strong><small>"Exactly as this browser keeps them, from a page that works even if this one does not."</small></span>
                    <a class="button" data-size="small" href="rescue.html">"Open"</a>
                </li>
            </ul>
        </section>
    }
}

#[component]
fn BackupSheet() -> View {
    let app = App::expect();
    let holds = move || {
        let people = app.people();
        let held: usize = people.iter().filter_map(|id| Some(app.notebook(*id)?.with(Notebook::held_count))).sum();
        let people = people.len();
        format!(
            "It would hold {people} {} and {held} {}.",
            plural(people, "person", "people"),
            plural(held, "conversation", "conversations")
        )
    };
    let changes = move || match app.since_backup() {
        since if since.days.is_none() => String::new(),
        since if since.changes == 0 => " Nothing changed since.".to_owned(),
        since => format!(
            " {} {} since.",
            since.changes,
            plural(usize::try_from(since.changes).unwrap_or(usize::MAX), "change", "changes")
        ),
    };
    let at = move || {
        let last = app.device().backup?;
        Some(format!(
            "{}, {}",
            browser::day_long(browser::local_day(last.at)),
            browser::clock(browser::local_time(last.at))
        ))
    };
    view! {
        <section class="sheet stack" aria-labelledby="backup-title">
            <h2 id="backup-title">{move || backup_words(app)}</h2>
            {move || at().map(|at| view! { <p><strong>{at}</strong></p> })}
            <p class="aside">{holds} {changes}</p>
            <p><button class="button" data-kind="primary" type="button" on:click=move |_| save_backup(app)><Icon name="save"/>"Back up now"</button></p>
            <p class="aside">"The browser saves it where it saves downloads. Move it somewhere safe."</p>
        </section>
    }
}

/// The word that fits a number.
pub fn plural(count: usize, one: &'static str, many: &'static str) -> &'static str {
    if count == 1 { one } else { many }
}

#[component]
fn Room() -> View {
    let app = App::expect();
    let (ours, all) = app.units();
    let share = (all * 100 / ROOM).min(100);
    let megabytes = |units: usize| format!("{}.{:02}", units / 1_000_000, units % 1_000_000 / 10_000);
    view! {
        <section class="stack" aria-labelledby="room-title">
            <h2 id="room-title">"Room left"</h2>
            <svg class="meter" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                <rect class="all" width="100" height="4"></rect><rect width=share.to_string() height="4"></rect>
            </svg>
            <p class="aside">{format!("{} of about 5 million characters are used under this address, {} of them by this app.", megabytes(all), megabytes(ours))}</p>
            {(share >= 60).then(|| view! { <p>"More than half is used. Keep a fresh backup."</p> })}
        </section>
    }
}
