//! One line of an old document: whether it is still to be done, or one of a list; and whose it is.

use super::headings::bullet;
use crate::capture::{Kind, guessed_kind, leading_name, plain, without};
use crate::domain::id::Id;
use crate::domain::person::Person;

/// Boxes to tick, and boxes that are ticked.
const OPEN: [&str; 4] = ["[ ]", "[]", "☐", "□"];
const TICKED: [&str; 7] = ["[x]", "[X]", "☑", "☒", "✓", "✔", "✅"];
/// Words that say so without a box.
const TOLD: [&str; 5] = ["todo:", "to do:", "action:", "action item:", "ai:"];
/// How the manager is named by themselves, at the beginning and at the end.
const ME_FIRST: [&str; 6] = ["me:", "@me:", "@me ", "(me) ", "[me] ", "i:"];
const ME_LAST: [&str; 3] = ["(me)", "[me]", "@me"];

/// What a line is by the sign it begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// Still to be done.
    Open,
    /// One of a list.
    Listed,
    /// Words like any other, or done.
    Text,
}

/// What a line is, and its words without what says so.
pub(super) fn marked(line: &str) -> (Mark, &str) {
    let entry = bullet(line).or_else(|| numbered(line));
    let words = entry.unwrap_or(line);
    if TICKED.iter().any(|sign| words.starts_with(sign)) {
        return (Mark::Text, words);
    }
    let boxed = OPEN.iter().find_map(|sign| words.strip_prefix(sign));
    let open = boxed.or_else(|| TOLD.iter().find_map(|told| without(words, told)));
    match open {
        Some(words) => (Mark::Open, words.trim_start()),
        None if entry.is_some() => (Mark::Listed, words),
        None => (Mark::Text, words),
    }
}

/// "1. the rota", "2) the rota".
fn numbered(line: &str) -> Option<&str> {
    let rest = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let digits = line.len() - rest.len();
    let rest = rest.strip_prefix(['.', ')']).filter(|_| (1..=3).contains(&digits))?;
    rest.starts_with(char::is_whitespace).then(|| rest.trim_start())
}

/// Whose something to do is, and what: theirs, unless the words say it is the manager's.
pub(super) fn owned<'a>(words: &'a str, people: &[(Id<Person>, String)]) -> (Kind, &'a str) {
    let first = ME_FIRST.iter().find_map(|me| without(words, me));
    if let Some(words) = first.or_else(|| ME_LAST.iter().find_map(|me| words.strip_suffix(me))) {
        return (Kind::Promise, words.trim());
    }
    let (named, rest) = leading_name(words, people);
    let rest = if named.is_empty() { rest } else { without(rest, "to ").unwrap_or(rest) };
    match guessed_kind(rest, false, false) {
        (kind @ (Kind::Promise | Kind::Step), words) => (kind, words),
        _ if plain(rest).starts_with("i ") => (Kind::Promise, rest),
        _ => (Kind::Step, rest),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boxes_and_words_tell_what_is_still_to_be_done() {
        for (line, mark, words) in [
            ("- [ ] send the plan", Mark::Open, "send the plan"),
            ("* [ ] send the plan", Mark::Open, "send the plan"),
            ("☐ send the plan", Mark::Open, "send the plan"),
            ("TODO: send the plan", Mark::Open, "send the plan"),
            ("- Action: send the plan", Mark::Open, "send the plan"),
            ("AI: send the plan", Mark::Open, "send the plan"),
            ("- [x] send the plan", Mark::Text, "[x] send the plan"),
            ("☑ send the plan", Mark::Text, "☑ send the plan"),
            ("✓ send the plan", Mark::Text, "✓ send the plan"),
            ("• the rota", Mark::Listed, "the rota"),
            ("2) the rota", Mark::Listed, "the rota"),
            ("2026. A year.", Mark::Text, "2026. A year."),
            ("-5 degrees", Mark::Text, "-5 degrees"),
            ("She aims high", Mark::Text, "She aims high"),
        ] {
            assert_eq!(marked(line), (mark, words), "{line}");
        }
    }

    #[test]
    fn what_is_to_be_done_is_theirs_unless_the_words_say_it_is_mine() {
        let people = [(Id::from_bytes([1; 10]), "Amara Okafor".to_owned())];
        for (words, kind, left) in [
            ("me: ask finance", Kind::Promise, "ask finance"),
            ("@me ask finance", Kind::Promise, "ask finance"),
            ("ask finance (me)", Kind::Promise, "ask finance"),
            ("I’ll ask finance", Kind::Promise, "ask finance"),
            ("I will ask finance", Kind::Promise, "ask finance"),
            ("I need to ask finance", Kind::Promise, "I need to ask finance"),
            ("ask finance", Kind::Step, "ask finance"),
            ("Amara to ask finance", Kind::Step, "ask finance"),
            ("@amara: ask finance", Kind::Step, "ask finance"),
            ("message finance", Kind::Step, "message finance"),
            ("Interview two people", Kind::Step, "Interview two people"),
        ] {
            assert_eq!(owned(words, &people), (kind, left), "{words}");
        }
    }
}
