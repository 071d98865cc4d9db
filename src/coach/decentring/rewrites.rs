//! A version of a draft that is about the other's experience.

use super::english::rewrites::{BETWEEN_US, GENERAL, NOT_ALONE, OCCASIONS, OWN, Version, WAYS};
use super::{Draft, Weight, is_light};
use crate::coach::fitting::{Line, Patterns};
use crate::coach::named::{Named, thing};
use crate::coach::pattern::names;
use crate::coach::tokens::{Read, Sentence};
use crate::coach::tone::{Tone, class};

/// How many versions are offered.
const OFFERED: usize = 2;

/// What else could be written, the best first: what the draft itself asks, about the same thing where it is named, and
/// for the weight found first.
pub fn of(read: &Read, weights: &[Weight], draft: Draft) -> Vec<String> {
    let (text, tokens) = (read.text, &read.tokens);
    let named = OCCASIONS.iter().zip(WAYS).find_map(|(nouns, version)| Some((version, thing(text, tokens, nouns)?)));
    let about = named.filter(|(_, named)| is_spoken_of(text, named, weights));
    let about = about.map(|(version, named)| filled(said(version, draft), &named));
    let general = GENERAL.iter().filter(|(weight, _)| weights.first() == Some(weight));
    let general = general.flat_map(|(_, version)| said(version, draft).lines().map(str::to_owned));
    let mut offered: Vec<String> = Vec::with_capacity(OFFERED);
    let asked = asked(read).map(|question| said(&OWN, draft).replace("{}", &question));
    for version in asked.into_iter().chain(about).chain(general).filter(|version| is_light(version)) {
        if offered.len() < OFFERED && !offered.contains(&version) {
            offered.push(version);
        }
    }
    offered
}

/// Whether a thing that is named is sure to be what the two speak of. "That meeting" is, and so is "the meeting" where
/// the writer sets something right; elsewhere, and in an excuse, it may be the writer's own.
fn is_spoken_of(text: &str, named: &Named, weights: &[Weight]) -> bool {
    let words = named.words.to_lowercase();
    let shared = ["that ", "our ", "this "].iter().any(|article| words.starts_with(article));
    let set_right = weights.first() == Some(&Weight::Defending) && !weights.contains(&Weight::Excusing);
    // "To talk" and "get round to" are no things: they have no article.
    let is_there = text.to_lowercase().contains(&words);
    shared || set_right && words.starts_with("the ") && is_there
}

/// The first question of the draft that opens, alone and with a capital: what is around it weighs, it does not.
fn asked(read: &Read) -> Option<String> {
    let not_alone = Patterns::new(NOT_ALONE);
    let opens = |sentence: &Sentence| {
        let about_us = sentence.tokens.iter().any(|token| names(BETWEEN_US, token));
        let first = sentence.tokens.first()?;
        let alone = sentence.asks && about_us && not_alone.fitting(&Line::new(sentence.tokens)).is_none();
        let words = read.text.get(first.at.start..sentence.tokens.last()?.at.end).filter(|_| alone)?;
        let mut letters = words.chars();
        let question = letters.next()?.to_uppercase().chain(letters).chain(['?']).collect::<String>();
        Some(question).filter(|question| class(question) == Tone::Open)
    };
    read.sentences().iter().filter_map(opens).find(|question| is_light(question))
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
