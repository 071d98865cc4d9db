//! One of a few, in words. Unset is a value.

use crate::ui::view::{View, view};
use leptos::prelude::*;

/// One of a few, as radio buttons under a legend.
#[component]
pub fn Choices(
    /// What is chosen.
    #[prop(into)]
    legend: String,
    /// A name for the group in the page, unlike any other.
    #[prop(into)]
    name: String,
    /// Code and words of each.
    options: Vec<(String, String)>,
    /// The code of the one that is chosen.
    #[prop(into)]
    chosen: Signal<String>,
    /// What to do with another.
    on_choose: Callback<String>,
) -> View {
    let radios = options.into_iter().map(|(code, words)| {
        let (value, here) = (code.clone(), code.clone());
        view! {
            <label>
                <input type="radio" name=name.clone() value=value prop:checked=move || chosen.with(|chosen| *chosen == here)
                    on:change=move |_| on_choose.run(code.clone())/>
                {words}
            </label>
        }
    });
    view! {
        <fieldset>
            <legend class="legend">{legend}</legend>
            <div class="choices">{radios.collect::<View>()}</div>
        </fieldset>
    }
}

/// One of more than a few, as a native list.
#[component]
pub fn Select(
    /// What is chosen.
    #[prop(into)]
    label: String,
    /// A name for it in the page, unlike any other.
    #[prop(into)]
    id: String,
    /// Code and words of each.
    options: Vec<(String, String)>,
    /// The code of the one that is chosen at first.
    #[prop(into)]
    chosen: String,
    /// What to do with another.
    on_choose: Callback<String>,
    /// Whether the label is for screen readers only.
    #[prop(optional)]
    unseen: bool,
) -> View {
    let options = options.into_iter().map(|(code, words)| {
        let selected = code == chosen;
        view! { <option value=code selected=selected>{words}</option> }
    });
    view! {
        <div class="field">
            <label for=id.clone() class=unseen.then_some("unseen")>{label}</label>
            <select id=id autocomplete="off" on:change=move |event| on_choose.run(event_target_value(&event))>
                {options.collect::<View>()}
            </select>
        </div>
    }
}

/// Codes and words that do not change.
pub fn fixed(options: &[(&str, &str)]) -> Vec<(String, String)> {
    options.iter().map(|(code, words)| ((*code).to_owned(), (*words).to_owned())).collect()
}
