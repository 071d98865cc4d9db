//! A version of a draft that is about the other's experience.

use super::english::rewrites::{GENERAL, OCCASIONS, Version, WAYS};
use super::{Draft, Weight, is_light};
use crate::coach::named::{Named, thing};
use crate::coach::tokens::Token;

/// How many versions are offered.
const OFFERED: usize = 2;

/// What else could be written, the best first: about the same thing where it is named, and for the weight found first.
pub fn of(text: &str, tokens: &[Token], weights: &[Weight], draft: Draft) -> Vec<String> {
    let named = OCCASIONS.iter().zip(WAYS).find_map(|(nouns, version)| Some((version, thing(text, tokens, nouns)?)));
    // Only what is set right is sure to be what they spoke of; elsewhere "the meeting" may be the writer's own.
    let spoken_of = |named: &Named| {
        let shared = ["that ", "our ", "this "].iter().any(|article| named.words.starts_with(article));
        shared || weights.first() == Some(&Weight::Defending) && named.words.starts_with("the ")
    };
    let about = named.filter(|(_, named)| spoken_of(named));
    let about = about.map(|(version, named)| filled(said(version, draft), &named));
    let general = GENERAL.iter().filter(|(weight, _)| weights.first() == Some(weight));
    let general = general.flat_map(|(_, version)| said(version, draft).lines().map(str::to_owned));
    about.into_iter().chain(general).filter(|version| is_light(version)).take(OFFERED).collect()
}

fn said(version: &Version, draft: Draft) -> &'static str {
    match draft {
        Draft::Ask => version.ask,
        Draft::Reply => version.reply,
    }
}

fn filled(says: &str, named: &Named) -> String {
    let (is, was) = if named.many { ("are", "were") } else { ("is", "was") };
    says.replace("{is}", is).replace("{was}", was).replace("{}", &named.words)
}
