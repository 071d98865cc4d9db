//! One person with two notebooks, added on two machines: made one, on request.

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::notebook::Notebook;
use crate::domain::person::Person;
use crate::state::App;
use crate::state::slice::Slice;
use crate::ui::browser;
use crate::ui::components::choice::Select;
use crate::ui::view::{View, live, view};

use super::plural;

/// Everybody with a page, in words that tell two of one name apart.
type People = Vec<(Id<Person>, String)>;

/// The part of the page about it, where there are two people at least.
#[component]
pub fn JoinPeople() -> View {
    let app = App::expect();
    let people = Slice::new(move || everybody(app));
    let alike = Slice::new(move || app.alike().first().copied());
    live(move || {
        let people = people.get();
        (people.len() > 1).then(|| match alike.get() {
            Some(pair) => view! { <Asked people pair/> },
            None => view! { <Folded people/> },
        })
    })
}

/// Two may be one: asked.
#[component]
fn Asked(people: People, pair: (Id<Person>, Id<Person>)) -> View {
    let name = people.iter().find(|(id, _)| *id == pair.0).map(|(_, words)| words.clone()).unwrap_or_default();
    let other = people.iter().find(|(id, _)| *id == pair.1).map(|(_, words)| words.clone()).unwrap_or_default();
    view! {
        <section class="part" aria-labelledby="join-title">
            <h2 id="join-title">"Is this the same person?"</h2>
            <p>{format!("{name}, and {other}. If they are one, their two notebooks can be one, too.")}</p>
            <JoinForm people pair=Some(pair)/>
        </section>
    }
}

/// Nobody seems to be here twice: folded away.
#[component]
fn Folded(people: People) -> View {
    view! {
        <section class="part" aria-label="One person with two notebooks">
            <details class="more">
                <summary>"Somebody is here twice"</summary>
                <JoinForm people pair=None/>
            </details>
        </section>
    }
}

#[component]
fn JoinForm(people: People, pair: Option<(Id<Person>, Id<Person>)>) -> View {
    let app = App::expect();
    let ids = |at: usize| people.get(at).map(|(id, _)| *id);
    let (first, second) = pair.or_else(|| ids(0).zip(ids(1))).unzip();
    let (keep, other) = (RwSignal::new(first), RwSignal::new(second));
    let refused = RwSignal::new(None::<String>);
    let options: Vec<(String, String)> = people.iter().map(|(id, words)| (id.to_string(), words.clone())).collect();
    let code = |id: Option<Id<Person>>| id.map(|id| id.to_string()).unwrap_or_default();
    let choose =
        move |chosen: RwSignal<Option<Id<Person>>>| Callback::new(move |code: String| chosen.set(code.parse().ok()));
    let join = move |_| {
        refused.set(None);
        let Some((keep, other)) = keep.get_untracked().zip(other.get_untracked()).filter(|(keep, other)| keep != other)
        else {
            return refused.set(Some("Choose two different people.".to_owned()));
        };
        app.alone(Box::new(move || match app.join_people(keep, other) {
            Ok(()) => browser::focus("#step-back button"),
            Err(error) => drop(refused.try_set(Some(format!("Nothing was changed: {error}.")))),
        }));
    };
    view! {
        <div class="stack">
            <p class="aside">"The page of the first stays, and what it leaves open is filled from the second. Conversations, promises and everything else lie in one notebook then, and nothing is lost. One click undoes it."</p>
            <div class="pair">
                <Select label="Keep" id="join-keep" options=options.clone() chosen=code(first) on_choose=choose(keep)/>
                <Select label="And join into it" id="join-other" options=options chosen=code(second) on_choose=choose(other)/>
            </div>
            <p><button class="button" data-size="small" type="button" on:click=join>"Make them one"</button></p>
            {move || refused.get().map(|why| view! { <p class="late" role="alert">{why}</p> })}
        </div>
    }
}

/// "Amara Okafor, Engineer, added 24 Nov, 41 conversations".
fn everybody(app: App) -> People {
    let words = |id: Id<Person>| {
        let in_words = |notebook: &Notebook| {
            let page = notebook.person()?;
            let role = page.role.as_ref().map(|role| format!(", {role}")).unwrap_or_default();
            let (added, held) = (browser::day_short(page.added_on), notebook.held_count());
            Some(format!(
                "{}{role}, added {added}, {held} {}",
                page.name,
                plural(held, "conversation", "conversations")
            ))
        };
        Some((id, app.notebook(id)?.with(in_words)?))
    };
    app.people().into_iter().filter_map(words).collect()
}
