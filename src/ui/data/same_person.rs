//! Whether somebody of the file is somebody here: asked where the name is the same, and never assumed.

use std::sync::Arc;

use leptos::prelude::*;

use super::bring::Candidate;
use super::entries::AT_ONCE;
use super::wishes::Wishes;
use crate::format::join::Offer;
use crate::ui::components::choice::{Choices, fixed};
use crate::ui::view::{View, view};

/// The questions, where there are any.
#[component]
pub fn SamePerson(
    /// The file.
    found: Arc<Candidate>,
    /// What was decided.
    wishes: Wishes,
) -> View {
    let asked = found.look.offers.iter().take(AT_ONCE).cloned();
    asked.map(|offer| view! { <Question offer wishes/> }).collect()
}

#[component]
fn Question(offer: Offer, wishes: Wishes) -> View {
    let theirs = offer.theirs;
    let chosen = Signal::derive(move || if wishes.is_same(theirs) { "join" } else { "apart" }.to_owned());
    let options = fixed(&[("apart", "Keep both apart"), ("join", "Join them into one notebook")]);
    view! {
        <div class="stack">
            <Choices legend=question(&offer.name) name=format!("same-{theirs}") options chosen
                on_choose=Callback::new(move |code: String| wishes.take_for_same(theirs, code == "join"))/>
            {move || wishes.is_same(theirs).then(|| view! {
                <p class="aside">"The page here stays, and what it leaves open is filled from the file. Everything else lies in one notebook then."</p>
            })}
        </div>
    }
}

/// "There is an Amara here already. Are they the same person?"
fn question(name: &str) -> String {
    let vowel = name.starts_with(['A', 'E', 'I', 'O', 'U', 'a', 'e', 'i', 'o', 'u']);
    format!("There is {} {name} here already. Are they the same person?", if vowel { "an" } else { "a" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_question_says_who_is_here() {
        assert_eq!(question("Amara"), "There is an Amara here already. Are they the same person?");
        assert_eq!(question("Jonas Weber"), "There is a Jonas Weber here already. Are they the same person?");
    }
}
