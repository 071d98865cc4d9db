//! The rules by which lines get a hint, each with a switch.

use leptos::prelude::*;

use crate::domain::hints::{Rule, Strength};
use crate::state::App;
use crate::state::slice::Slice;
use crate::ui::view::{View, view};

/// Each rule with what it looks for, and whether it shows.
#[component]
pub fn Hints() -> View {
    let app = App::expect();
    view! {
        <section class="part" aria-labelledby="hints-title">
            <h2 id="hints-title">"Hints"</h2>
            <p class="aside">"As you write a topic or a question, a hint may offer another way to put it. It is worked out in this browser, blocks nothing, and what you leave stays left. What they bring is never looked at."</p>
            <ul class="rows hint-rules">{Rule::ALL.map(|rule| row(app, rule))}</ul>
            <p class="aside">"A hint that you left three times shows for every second line only, and after six times it rests. A wording you take makes it strong again. Both numbers are our own threshold."</p>
        </section>
    }
}

fn row(app: App, rule: Rule) -> View {
    let strength = Slice::new(move || app.strength(rule));
    let is = move |other: Strength| strength.get() == other;
    let words = move || {
        if is(Strength::Rests) {
            Some("Rests since you left it six times.")
        } else {
            is(Strength::Weak).then_some("Shows for every second line, because you left it three times.")
        }
    };
    view! {
        <li>
            <label>
                <input type="checkbox" prop:checked=move || is(Strength::Full) || is(Strength::Weak)
                    on:change=move |event| app.switch_rule(rule, event_target_checked(&event))/>
                <span><strong>{rule.label()}</strong>" "{rule.about()}</span>
            </label>
            {move || words().map(|words| view! { <small>{words}</small> })}
        </li>
    }
}
