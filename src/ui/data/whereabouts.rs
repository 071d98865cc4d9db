//! Where the notes live, and what could take them.

use leptos::prelude::*;

use crate::insight::perils::perils;
use crate::state::App;
use crate::ui::browser;
use crate::ui::components::icon::Icon;
use crate::ui::view::{View, view};

/// Where they are kept, whether that is protected, and what would lose them.
#[component]
pub fn Whereabouts() -> View {
    let app = App::expect();
    let persisted = RwSignal::new(None::<bool>);
    let refused = RwSignal::new(false);
    leptos::task::spawn_local(async move {
        let answer = browser::persist(false).await;
        persisted.try_set(answer);
    });
    let protected = move || match persisted.get() {
        Some(true) => view! { <Icon name="good"/>"The browser has agreed not to clear it by itself." },
        Some(false) => view! {
            {if refused.get() {
                "It was asked, and has not agreed. It may once the page was installed, bookmarked or visited often. "
            } else {
                "The browser may clear it when the disk is full. "
            }}
            <button class="button" data-size="small" type="button" on:click=move |_| leptos::task::spawn_local(async move {
                let answer = browser::persist(true).await;
                refused.try_set(answer == Some(false));
                persisted.try_set(answer);
                browser::focus_if_lost("#where-title ~ dl button");
                browser::focus_if_lost("#app h1");
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
                <div><dt>"Lost if"</dt><dd class="stack">
                    <ul class="rows perils">{move || {
                        let all = perils(&browser::surroundings(persisted.get()));
                        all.into_iter().map(|(what, words)| view! { <li><strong>{what}</strong><small>{words}</small></li> }).collect::<View>()
                    }}</ul>
                    <p class="aside">{format!("As far as this page can tell, it runs in {}.", browser::engine().words())}</p>
                </dd></div>
            </dl>
        </section>
    }
}
