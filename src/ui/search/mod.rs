//! Search over everything: one line, what narrows it, and what was found.

use chrono::{Months, NaiveDate};
use leptos::prelude::*;

use super::browser;
use super::components::results::{Results, name_of};
use super::older::look_further;
use super::people::next_ones;
use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::insight::search::{Filter, Query, What};
use crate::state::App;
use crate::state::slice::Slice;
use crate::ui::view::{View, view};

/// What is looked for, and where. It stays for as long as the page does, so that one comes back to it; and it stands
/// nowhere but in memory, because an address would give it away.
#[derive(Clone, Copy)]
pub struct Sought {
    typed: RwSignal<String>,
    /// Each of these as the code of what is chosen; empty where nothing is.
    person: RwSignal<String>,
    what: RwSignal<String>,
    when: RwSignal<String>,
    /// Which of the pages of what was found is shown.
    page: RwSignal<usize>,
}

/// Sets up what is looked for: nothing yet.
pub fn provide() {
    let nothing = || RwSignal::new(String::new());
    let (typed, person, what, when) = (nothing(), nothing(), nothing(), nothing());
    provide_context(Sought { typed, person, what, when, page: RwSignal::new(0) });
}

impl Sought {
    /// That of this page, as provided to its components.
    pub fn expect() -> Self {
        expect_context()
    }

    /// Looks for these words, everywhere.
    pub fn look_for(self, words: String) {
        self.choose(self.typed, words);
        self.look_everywhere();
    }

    fn look_everywhere(self) {
        for part in [self.person, self.what, self.when] {
            self.choose(part, String::new());
        }
    }

    /// Changes a part of it. What is found then is looked at from its beginning.
    fn choose(self, part: RwSignal<String>, to: String) {
        part.set(to);
        self.page.set(0);
    }

    fn is_narrowed(self) -> bool {
        [self.person, self.what, self.when].into_iter().any(|part| !part.with(String::is_empty))
    }

    fn filter(self, today: NaiveDate) -> Filter {
        let ago = |months: u32| today.checked_sub_months(Months::new(months));
        let (since, until) = self.when.with(|when| match when.as_str() {
            "month" => (ago(1), None),
            "quarter" => (ago(3), None),
            "year" => (ago(12), None),
            "before" => (None, ago(12).and_then(|day| day.pred_opt())),
            _ => (None, None),
        });
        let what = self.what.with(|label| What::ALL.into_iter().find(|what| what.label() == label));
        Filter { person: self.person.with(|id| id.parse().ok()), what, since, until }
    }
}

/// The page of the search.
#[component]
pub fn SearchPage() -> View {
    let app = App::expect();
    let sought = Sought::expect();
    let query = Slice::new(move || Query::new(&sought.typed.get()));
    let nothing_typed = Slice::new(move || query.with(Query::is_empty));
    let wanted = Slice::new(move || (!nothing_typed.get()).then(|| sought.filter(app.today())));
    let older = look_further(app, wanted);
    let hits = Slice::new(move || {
        older.get();
        // Another tab may have written more.
        app.renewed();
        let hits = |filter: Filter| query.with(|query| app.search(query, &filter));
        wanted.get().map(hits).unwrap_or_default()
    });
    view! {
        <header class="page-head">
            <p>"Search"</p>
            <h1 tabindex="-1">"Everything you wrote down."</h1>
        </header>
        <div class="column search-page">
            <div class="stack" role="search">
                <div class="field">
                    <label for="search">"Search everything"</label>
                    <input id="search" class="words" type="text" autocomplete="off" spellcheck="false" prop:value=move || sought.typed.get()
                        on:input=move |event| sought.choose(sought.typed, event_target_value(&event))/>
                </div>
                <Narrowing/>
            </div>
            {move || nothing_typed.get().then(|| view! {
                <p class="aside">"Type a word, or its beginning. It looks through everything you wrote, private notes too."</p>
            })}
            <Results query hits older page=sought.page named=true/>
        </div>
    }
}

/// About whom, what kind of thing, and of when.
#[component]
fn Narrowing() -> View {
    let app = App::expect();
    let sought = Sought::expect();
    let pair = |code: &str, words: &str| (code.to_owned(), words.to_owned());
    let mut whos = vec![pair("", "Everybody")];
    whos.extend(untrack(|| people(app)));
    let mut whats = vec![pair("", "Anything")];
    whats.extend(What::ALL.map(|what| pair(what.label(), what.label())));
    let whens = vec![
        pair("", "Any time"),
        pair("month", "The last month"),
        pair("quarter", "The last three months"),
        pair("year", "The last year"),
        pair("before", "Longer ago than a year"),
    ];
    let narrowed = Slice::new(move || sought.is_narrowed());
    view! {
        <div class="pair">
            <Part label="Who" id="search-who" options=whos chosen=sought.person/>
            <Part label="What" id="search-what" options=whats chosen=sought.what/>
            <Part label="When" id="search-when" options=whens chosen=sought.when/>
        </div>
        {move || narrowed.get().then(|| view! {
            <p><button class="button" data-size="small" type="button" on:click=move |_| { sought.look_everywhere(); browser::focus("#search"); }>"Look everywhere"</button></p>
        })}
    }
}

/// Codes and names of everybody, in the order of the rail; then of those whose pages were put away.
fn people(app: App) -> Vec<(String, String)> {
    let mut all: Vec<Id<Person>> = next_ones(app).get().into_iter().map(|next| next.person).collect();
    let away: Vec<Id<Person>> = app.people().into_iter().filter(|id| !all.contains(id)).collect();
    all.extend(away);
    all.into_iter().filter_map(|id| Some((id.to_string(), name_of(app, id)?))).collect()
}

/// One of a few, as a native list that follows what is chosen.
#[component]
fn Part(label: &'static str, id: &'static str, options: Vec<(String, String)>, chosen: RwSignal<String>) -> View {
    let sought = Sought::expect();
    let options = options.into_iter().map(|(code, words)| view! { <option value=code>{words}</option> });
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <select id=id autocomplete="off" prop:value=move || chosen.get() on:change=move |event| sought.choose(chosen, event_target_value(&event))>
                {options.collect::<View>()}
            </select>
        </div>
    }
}
