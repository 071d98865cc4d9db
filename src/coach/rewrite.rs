//! The same question, asked so that it opens: two or three ways that keep what it was about, in the writer's own nouns.
//!
//! A way is a sentence with a gap, and a pattern that says where in the line the gap is filled from (`english`); how
//! far the words for it go is told by `phrases`. What does not itself read as an open question is left out, so no way
//! offered is worse than what was typed.

mod english;
mod kinds;
mod nouns;
mod phrases;
#[cfg(test)]
mod tests;

use self::phrases::{Phrase, Who};
use super::pattern::{anywhere, from_start};
use super::tokens::Token;
use super::tone::clauses::Head;
use super::tone::rules::Says;
use super::tone::{Part, Tone, class};

/// How many ways are offered.
pub const OFFERED: usize = 3;

/// What fills the gap, told from the words that a pattern hit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Takes {
    /// There is no gap.
    Nothing,
    /// There is no gap, and nothing better was found.
    Otherwise,
    /// From the first word hit to the last.
    Hits,
    /// The last word hit.
    Last,
    /// From the first word hit to the end of the clause.
    FromFirst,
    /// From the last word hit to the end of the clause.
    FromLast,
    /// What comes after the last word hit, to the end of the clause.
    AfterLast,
    /// The thing named right after the first word hit.
    ThingAfter,
    /// The thing whose name opens with the first word hit.
    ThingAtFirst,
    /// The first thing named anywhere.
    Thing,
    /// The first piece of work named anywhere.
    Work,
    /// The first thing named anywhere, if it is one to go through.
    Lived,
    /// The first work named anywhere that goes on for a while.
    Lasting,
}

/// One way to ask again.
struct Way {
    /// What has to stand in the line: a pattern, as in the rules of tone.
    when: &'static str,
    /// What fills the gap.
    takes: Takes,
    /// Sentences, one a line: `{}` is the gap, `{is}` and `{was}` agree with what fills it.
    says: &'static str,
}

impl Way {
    /// Whether this is what is said where nothing better was found.
    fn is_otherwise(&self, said: &str) -> bool {
        self.takes == Takes::Otherwise && self.says.lines().any(|line| line == said)
    }
}

/// Other ways to ask a line of this tone, the best first; empty where none reads well.
pub fn of(text: &str, tone: Tone, parts: &[Part]) -> Vec<String> {
    let asks = |part: &&Part| matches!(part.says, Says::Is(is) | Says::Alone(is) if is == tone);
    let found = match tone {
        Tone::Open | Tone::None => return Vec::new(),
        Tone::Stacked => apart(text, parts),
        _ => parts.iter().find(asks).map(|part| ways(text, tone, part.tokens)).unwrap_or_default(),
    };
    let viewed = || parts.iter().filter(|part| part.says == Says::Views);
    // Where a view comes first, it names what the question after it is about.
    let named = viewed().flat_map(|part| ways(text, Tone::Leading, part.tokens));
    offered(text, found.into_iter().chain(named).collect())
}

/// Those that open, none twice, at most [`OFFERED`].
fn offered(text: &str, ways: Vec<String>) -> Vec<String> {
    let mut offered: Vec<String> = Vec::with_capacity(OFFERED);
    for way in ways {
        if offered.len() < OFFERED && way != text && !offered.contains(&way) && class(&way) == Tone::Open {
            offered.push(way);
        }
    }
    offered
}

/// Each thing that was asked as a question of its own; one that would not open, in the first way that does.
fn apart(text: &str, parts: &[Part]) -> Vec<String> {
    let asked = parts.iter().filter_map(|part| match part.says {
        Says::Is(tone) | Says::Alone(tone) if tone < Tone::None => Some((tone, part)),
        _ => None,
    });
    let mut alone: Vec<String> = Vec::with_capacity(OFFERED);
    let mut others: Vec<String> = Vec::new();
    for (place, (tone, part)) in asked.take(OFFERED).enumerate() {
        let whole = by_itself(text, tone, part, place == 0);
        // What stands by itself is open, whatever it would be where nothing else is asked.
        let tone = if whole.is_some() { Tone::Open } else { tone };
        let mut found = whole.into_iter().chain(in_other_words(text, tone, part.tokens));
        if let Some(first) = found.next().filter(|first| !alone.contains(first)) {
            alone.push(first);
        }
        others.extend(found);
    }
    // Where only one of them can be asked without the others, it is offered in other words as well.
    if alone.len() == 1 {
        alone.append(&mut others);
    }
    alone
}

/// An open question as it was put, if it makes one without those before it. What only points back to them at its end is
/// left out.
fn by_itself(text: &str, tone: Tone, part: &Part, first: bool) -> Option<String> {
    if tone != Tone::Open && !matches!(part.says, Says::Alone(_)) {
        return None;
    }
    let end = if part.head == Head::Told { '.' } else { '?' };
    let trimmed = phrases::trimmed(part.tokens);
    let back = english::POINTS_BACK.iter().find_map(|pattern| anywhere(pattern, trimmed)?.first().copied());
    let cut = back.and_then(|at| trimmed.get(..at)).unwrap_or_default();
    let all = [phrases::bare(part.tokens), trimmed, cut].into_iter();
    let stand = all.filter(|words| phrases::stands_alone(words, first));
    let mut said = stand.filter_map(|words| phrases::text_of(text, words)).map(|words| sentence(words, end));
    said.find(|said| class(said) == Tone::Open)
}

/// Other ways to ask one question among others. What keeps nothing of its words is none; what is in the way is still
/// one of status.
fn in_other_words(text: &str, tone: Tone, tokens: &[Token]) -> Vec<String> {
    let stands_in = |said: &str| english::ways(tone).iter().any(|way| way.is_otherwise(said));
    let mut said = offered(text, ways(text, tone, tokens));
    said.retain(|said| tone == Tone::Status || !stands_in(said));
    said
}

/// Every way that the words of a question give material for, the best first.
fn ways(text: &str, tone: Tone, tokens: &[Token]) -> Vec<String> {
    let mut ways = Vec::new();
    let mut said = false;
    let as_work = matches!(tone, Tone::Accusing | Tone::Demanding | Tone::Status);
    // Work is not about where it is done, nor is its state about who does it.
    let about = |thing: &Phrase| !(as_work && thing.place || tone == Tone::Status && thing.who != Who::Nobody);
    for way in english::ways(tone) {
        // What was asked for in so many words needs no other way.
        if ways.len() > 1 || said {
            break;
        }
        let hits = match way.when.strip_prefix(".. ") {
            Some(pattern) => anywhere(pattern, tokens),
            None => from_start(way.when, tokens),
        };
        let Some(hits) = hits else { continue };
        let (first, last) = (hits.first().copied().unwrap_or_default(), hits.last().copied().unwrap_or_default());
        let phrase = match way.takes {
            Takes::Nothing => Some(Phrase::default()),
            Takes::Otherwise => ways.is_empty().then(Phrase::default),
            Takes::Hits => tokens.get(first..=last).and_then(|tokens| Phrase::of(text, tokens)),
            Takes::Last => tokens.get(last..=last).and_then(|tokens| Phrase::of(text, tokens)),
            Takes::FromFirst => phrases::to_end(text, tokens, first),
            Takes::FromLast => phrases::to_end(text, tokens, last),
            Takes::AfterLast => phrases::to_end(text, tokens, last + 1),
            Takes::ThingAfter => phrases::thing_at(text, tokens, first + 1),
            Takes::ThingAtFirst => phrases::thing_at(text, tokens, first),
            Takes::Thing => phrases::thing(text, tokens, about),
            Takes::Work => phrases::thing(text, tokens, |thing| thing.is_work() && about(thing)),
            Takes::Lived => phrases::thing(text, tokens, about).filter(Phrase::is_lived),
            Takes::Lasting => phrases::thing(text, tokens, |thing| thing.is_work() && about(thing))
                .or_else(|| phrases::thing(text, tokens, about))
                .filter(Phrase::is_lasting),
        };
        let Some(phrase) = phrase else { continue };
        let fits = |says: &&str| match phrase.who {
            Who::Nobody if phrase.opens_with(&["a", "an"]) => says.contains("would {}"),
            Who::Nobody => !(phrase.opens_with(&["your"]) && says.contains("your view")),
            _ if as_work => false,
            Who::Somebody => english::FIT_FOR_A_PERSON.contains(says),
            Who::Kin => english::FIT_FOR_KIN.contains(says),
            Who::Body => english::FIT_FOR_THE_BODY.contains(says),
        };
        said = matches!(tone, Tone::Closed | Tone::Demanding)
            && matches!(way.takes, Takes::AfterLast | Takes::FromLast | Takes::FromFirst);
        ways.extend(way.says.lines().filter(fits).map(|says| filled(says, &phrase)));
    }
    ways
}

fn filled(says: &str, phrase: &Phrase) -> String {
    let (is, was) = if phrase.many { ("are", "were") } else { ("is", "was") };
    // "Your workload" is theirs as it stands, but "How is it going with your thesis" would ask for its state.
    let theirs = phrase.opens_with(&["your"]) && !says.contains("going for you with");
    let says = if theirs { says.replace(" for you", "") } else { says.to_owned() };
    // "The demo for the bank for you" is one "for" too many.
    let whole = phrase.words.as_str();
    let short = whole.split_once(" for ").map_or(whole, |(name, _)| name);
    let words = if says.contains("{} for you") { short } else { whole };
    let said = says.replace("{is}", is).replace("{was}", was).replace("{}", words);
    sentence(said.trim_end_matches('?'), '?')
}

/// Words as a sentence: with a capital and a mark.
fn sentence(words: &str, end: char) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(char::to_uppercase).into_iter().flatten();
    first.chain(letters).chain([end]).collect()
}
