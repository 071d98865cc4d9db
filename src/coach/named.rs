//! The thing a line names, in words that can be said again to the person: "the caterer's invoice".

mod english;

use self::english::{
    ANY, COMMON, DOING, ENDS_BEFORE, HALF, HALF_AFTER, NAME, NAMED_AFTER, NO_OPENING, NO_PART, OF, ORDER, OWNER,
    article, is_many,
};
use super::pattern::names;
use super::tokens::{Kind, Token};

/// The most words a name may have.
const WORDS: usize = 5;

/// A thing that was named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// With its article: "the new rota", "your talk".
    pub words: String,
    /// Whether it is more than one.
    pub many: bool,
}

impl Named {
    /// Whether it stands right after one of these, with its article or without.
    pub fn stands_after(&self, text: &str, words: &[&str]) -> bool {
        let (text, named) = (text.to_lowercase(), self.words.to_lowercase());
        let bare = named.split_once(' ').map_or(named.as_str(), |(_, name)| name);
        words.iter().any(|word| text.contains(&format!("{word} {named}")) || text.contains(&format!("{word} {bare}")))
    }
}

/// The first thing named that ends with a noun of this kind (an element of a pattern), if it is sure to end there.
pub fn thing(text: &str, tokens: &[Token], noun: &str) -> Option<Named> {
    (0..tokens.len()).find_map(|at| ending_at(text, tokens, at, noun))
}

fn ending_at(text: &str, tokens: &[Token], at: usize, noun: &str) -> Option<Named> {
    let head = tokens.get(at).filter(|token| names(noun, token))?;
    let ends = |next: &Token| next.kind != Kind::Word || names(ENDS_BEFORE, next);
    if !tokens.get(at + 1).is_none_or(ends) {
        return None;
    }
    let before = tokens.get(..at)?;
    let of_it = |place: &usize| before.get(*place).is_some_and(is_part) || is_half(before, *place);
    let own = (0..at).rev().take_while(of_it).count();
    let first = at - own;
    let opener = first.checked_sub(1).and_then(|before| tokens.get(before));
    let opening = tokens.get(first)?;
    let orders = opener.is_none() && own > 0 && names(ORDER, opening);
    let first = if orders { first + 1 } else { first };
    let opening = tokens.get(first)?;
    let does = names(DOING, head) && own == 0 && opener.is_some_and(|token| !names(NAMED_AFTER, token));
    let owned = tokens.get(first + 1).is_some_and(|token| token.word == OF) && names(OWNER, opening);
    if does || owned || names(NO_OPENING, opening) {
        return None;
    }
    let words = text.get(tokens.get(first)?.at.start..head.at.end)?;
    if own >= WORDS || opener.is_some_and(|token| names(ANY, token)) {
        return None;
    }
    let article = article(opener.map(|token| token.word.as_str()));
    let words = if first == 0 { without_capital(words, opening)? } else { words.to_owned() };
    Some(Named { words: [article, &words].concat(), many: is_many(&head.word) })
}

/// A word that may stand in a name before its noun.
fn is_part(token: &Token) -> bool {
    token.kind == Kind::Word && !names(NO_PART, token)
}

/// Whether this is mostly done, but here is part of a name, as what comes before it tells.
fn is_half(tokens: &[Token], at: usize) -> bool {
    let named = tokens.get(at).is_some_and(|token| names(HALF, token));
    let before = at.checked_sub(1).and_then(|before| tokens.get(before));
    let goes_on = |token: &Token| names(HALF_AFTER, token) || is_part(token) && (at == 1 || !names(NAME, token));
    named && before.is_some_and(goes_on)
}

/// The words that open a line, without the capital that only the start of the line gave them; `None` where it cannot be
/// told from a name's.
fn without_capital(words: &str, first: &Token) -> Option<String> {
    let mut letters = words.chars();
    let initial = letters.next()?;
    let rest = letters.as_str();
    let shouted = rest.chars().take_while(|letter| letter.is_alphanumeric()).any(char::is_uppercase);
    if !initial.is_uppercase() || shouted {
        return Some(words.to_owned());
    }
    names(COMMON, first).then(|| initial.to_lowercase().chain(rest.chars()).collect())
}
