//! The thing a line names, in words that can be said again to the person: "the caterer's invoice".

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
    let goes_on =
        "AUX|PREP|CONJ|SUB|WH|DAY|DONE|to|that|n't|not|YOU|I|THIRD|yet|so|due|still|goes|went|came|needs|with|slipped";
    let ends = |next: &Token| next.kind != Kind::Word || names(goes_on, next);
    if !tokens.get(at + 1).is_none_or(ends) {
        return None;
    }
    let before = tokens.get(..at)?;
    let of_it = |place: &usize| before.get(*place).is_some_and(is_part) || is_half(before, *place);
    let own = (0..at).rev().take_while(of_it).count();
    let first = at - own;
    let opener = first.checked_sub(1).and_then(|before| tokens.get(before));
    let opening = tokens.get(first)?;
    // An order at the start of a line is no part of the name: "chase the invoice", "order reagents". One may hand
    // something over, but not just hand it: "hand hygiene" is a name.
    let orders = opener.is_none() && own > 0 && names("COMPLETE+!ING+!PAST+!hand", opening);
    let first = if orders { first + 1 } else { first };
    let opening = tokens.get(first)?;
    // "Keep reporting" names no reporting, though "confirm booking" names a booking; and "Thursday's meeting" names no
    // "the Thursday's meeting".
    let named_so = |token: &Token| names("DET|PREP|CONJ|his|her|confirm|chase", token);
    let does = names("ING", head) && own == 0 && opener.is_some_and(|token| !named_so(token));
    let owned = tokens.get(first + 1).is_some_and(|token| token.word == "'s") && names("CAPITAL|DAY", opening);
    if does || owned || names("'s|ABBR", opening) {
        return None;
    }
    let words = text.get(tokens.get(first)?.at.start..head.at.end)?;
    if own >= WORDS || opener.is_some_and(|token| names("NUM|FIGURE|no|any|every|each|or|more|another", token)) {
        return None;
    }
    let article = match opener.map(|token| token.word.as_str()) {
        Some("his" | "her" | "their" | "your") => "your ",
        Some("our") => "our ",
        Some("my") => "my ",
        Some("that") => "that ",
        Some("this") => "this ",
        Some("these") => "these ",
        Some("those") => "those ",
        _ => "the ",
    };
    let words = if first == 0 { without_capital(words, opening)? } else { words.to_owned() };
    let many = head.word.ends_with('s') && !["ss", "us", "is"].iter().any(|end| head.word.ends_with(end));
    Some(Named { words: [article, &words].concat(), many })
}

/// A word that may stand in a name before its noun.
fn is_part(token: &Token) -> bool {
    let other = "AUX|WH|PREP|CONJ|NOT|YOU|SUB|FILLER|THIRD|I|ME|DET|PRON|FIGURE|NUM|DAY+!month|STATE+!risk|to|\
                 that|yes|no|PAST|says|said|need|needs|check|ask|discuss|decide|chase|confirm|sync|finish|\
                 close|fill|send|prep|get|set|go|missing|left|open|more|SPOKE|due|GIVE+!draft+!list+!report|\
                 out|on|sort|sorted|LONGS|HEART|many|much|few|several|both";
    token.kind == Kind::Word && !names(other, token)
}

/// Whether this is mostly done, but here is part of a name, as what comes before it tells: "says prep list is done",
/// "toolbox talk records".
fn is_half(tokens: &[Token], at: usize) -> bool {
    let named = tokens.get(at).is_some_and(|token| names("prep|talk|check", token));
    let before = at.checked_sub(1).and_then(|before| tokens.get(before));
    // "Jo check figures" tells what Jo does.
    let goes_on = |token: &Token| names("says|DET", token) || is_part(token) && (at == 1 || !names("CAPITAL", token));
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
    let known = names("WORK|LIFE|PERSON|TASK|EVENT|COMPLETE|OWN|PAPER|JUDGING|GEAR|ABOVE|new", first);
    known.then(|| initial.to_lowercase().chain(rest.chars()).collect())
}
