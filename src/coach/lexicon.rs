//! Words in classes, as data: which there are, and how a written word finds its own.
//!
//! Nothing here is English. A language is a value of [`Words`]: lists of words by class, endings that bend them, and
//! spellings that stand for others. [`english`] is one.

mod classes;
pub mod english;

use std::ops::Range;

pub use self::classes::{Class, Set};
use super::tokens::{Kind, Token, key};

/// How the words of a list change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bends {
    /// Not at all: the list holds every form.
    No,
    /// As nouns do.
    Noun,
    /// As verbs do.
    Verb,
}

/// Words parted by spaces, with what they are and how they bend.
pub type List = (Class, Bends, &'static str);

/// The words of a language, as data.
pub struct Words {
    /// Lists of words, in any order. A word may stand in several.
    pub lists: &'static [&'static [List]],
    /// How some words are written, and the words meant: `dont` is `do n't`.
    pub spelled: &'static [(&'static str, &'static str)],
    /// What may end a word that has an apostrophe, and is one of its own: `'re` is `are`.
    pub joined: &'static [(&'static str, &'static str)],
    /// Words before which `'s` is a word of its own, what it is there, and what it is after any other.
    pub before_s: (&'static str, &'static str, &'static str),
    /// Endings that bend, each with what may stand in its place.
    pub endings: &'static [(Bends, &'static str, &'static str)],
    /// Endings that tell a class by themselves, for words of more than four letters.
    pub telling: &'static [(&'static str, Class)],
}

/// The words of a language, to be looked up.
pub struct Lexicon {
    words: &'static Words,
    /// What is meant by words with a spelling of their own, by key and in order.
    spelled: Vec<(u32, &'static str, &'static str)>,
    /// Each listed word in a slot near the one its letters tell, with its classes by how it bends.
    slots: Vec<Option<(&'static str, [Set; 3])>>,
}

/// A power of two, and more than twice as many as there are words.
const SLOTS: usize = 8192;

impl Lexicon {
    /// Makes words ready to be looked up.
    pub fn new(words: &'static Words) -> Self {
        let mut spelled: Vec<_> = words.spelled.iter().map(|(one, meant)| (key(one), *one, *meant)).collect();
        spelled.sort_unstable();
        let mut lexicon = Self { words, spelled, slots: vec![None; SLOTS] };
        for (class, bends, list) in words.lists.iter().flat_map(|lists| lists.iter()) {
            for word in list.split(' ') {
                lexicon.add(word, *class, *bends);
            }
        }
        lexicon
    }

    fn add(&mut self, word: &'static str, class: Class, bends: Bends) {
        let at = self.slot(word);
        if let Some(slot) = self.slots.get_mut(at) {
            let (_, sets) = slot.get_or_insert((word, [Set::NONE; 3]));
            if let Some(set) = sets.get_mut(bends as usize) {
                *set = set.with(class);
            }
        }
    }

    /// Where a word stands, or would.
    fn slot(&self, word: &str) -> usize {
        let first = key(word) as usize % SLOTS;
        let fits = |at: &usize| match self.slots.get(*at) {
            Some(Some((there, _))) => *there == word,
            _ => true,
        };
        (0..SLOTS).map(|next| (first + next) % SLOTS).find(fits).unwrap_or(first)
    }

    /// The classes of a listed word, by how it bends.
    fn listed(&self, word: &str) -> [Set; 3] {
        match self.slots.get(self.slot(word)) {
            Some(Some((there, sets))) if *there == word => *sets,
            _ => [Set::NONE; 3],
        }
    }

    /// Reads one written word, and adds the words it means, each on the bytes of the whole.
    pub fn word(&self, at: Range<usize>, written: &str, tokens: &mut Vec<Token>) {
        let word = written.to_lowercase().replace('’', "'");
        let capital = written.starts_with(char::is_uppercase);
        let (first, second) = self.apart(&word);
        for part in first.split(' ').chain(second.split(' ')).filter(|part| !part.is_empty()) {
            let is = self.classes(part);
            let opens = tokens.last().is_none_or(|before| before.at != at);
            let is = if capital && opens { is.with(Class::Capital) } else { is };
            tokens.push(Token { at: at.clone(), kind: Kind::Word, word: part.to_owned(), key: key(part), is });
        }
    }

    /// The words that a written one means, in one or two parts.
    fn apart<'w>(&self, word: &'w str) -> (&'w str, &'static str) {
        let wanted = key(word);
        let start = self.spelled.partition_point(|(key, ..)| *key < wanted);
        if let Some((_, _, meant)) = self.spelled.get(start).filter(|(_, spelled, _)| *spelled == word) {
            return ("", meant);
        }
        if !word.contains('\'') {
            return (word, "");
        }
        let (before, is, otherwise) = self.words.before_s;
        if let Some(stem) = word.strip_suffix("'s") {
            return (stem, if before.split(' ').any(|one| one == stem) { is } else { otherwise });
        }
        let split = self.words.joined.iter().find_map(|(end, meant)| Some((word.strip_suffix(end)?, *meant)));
        split.unwrap_or((word, ""))
    }

    /// What a word is.
    pub fn classes(&self, word: &str) -> Set {
        let mut set = self.listed(word).into_iter().fold(Set::NONE, Set::and);
        // What is as short as this and listed is no form of another.
        if word.len() > 3 || set == Set::NONE {
            set = set.and(self.bent(word));
        }
        // "Something" and "during" are no forms of a verb.
        let telling = if set.has(Class::Pronoun) || set.has(Class::Prep) { &[] } else { self.words.telling };
        let has_stem =
            |end| word.strip_suffix(end).is_some_and(|stem: &str| stem.contains(['a', 'e', 'i', 'o', 'u', 'y']));
        let told = telling.iter().filter(|(end, _)| word.len() > 4 && has_stem(*end));
        set = told.fold(set, |set, (_, class)| set.with(*class));
        if word.starts_with(|letter: char| letter.is_ascii_digit()) { set.with(Class::Number) } else { set }
    }

    /// What a word is as a form of another: the last part of a joined one, and each without an ending that bends.
    fn bent(&self, word: &str) -> Set {
        let last = word.rsplit(['-', '/']).next().unwrap_or(word);
        let of = |bends: Bends, form: &str| self.listed(form).get(bends as usize).copied().unwrap_or_default();
        let mut set = of(Bends::Noun, last);
        for (bends, ending, instead) in self.words.endings {
            let part = if *bends == Bends::Noun { last } else { word };
            let Some(stem) = part.strip_suffix(ending).filter(|stem| stem.len() > 1) else { continue };
            set = set.and(if instead.is_empty() { of(*bends, stem) } else { of(*bends, &[stem, instead].concat()) });
            // "Planned" is a form of "plan".
            let mut back = stem.chars().rev();
            let (last, before) = (back.next(), back.next());
            if *bends == Bends::Verb && last == before {
                let short = stem.len() - last.map_or(0, char::len_utf8);
                set = set.and(of(Bends::Verb, stem.get(..short).unwrap_or_default()));
            }
        }
        set
    }
}
