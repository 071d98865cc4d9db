//! A line of text as words, marks and sentences, each with the bytes it stands on.
//!
//! Written contractions come apart ("don't" and "dont" are *do* and *n't*, both on the bytes of the whole word), and
//! quoted speech is one thing that is not looked into, so that whoever quotes a hard question does not ask it.

use std::ops::Range;

use super::lexicon::{Class, Lexicon, Set};

/// What stands at a place of the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A word, or a part of a contracted one.
    Word,
    /// Speech between quotation marks, whole.
    Quote,
    /// What parts clauses: a comma, a colon, a dash, a bracket.
    Break,
    /// What ends a sentence without asking.
    Stop,
    /// A question mark.
    Asks,
}

/// One thing on a line.
#[derive(Clone, Debug)]
pub struct Token {
    /// The bytes it stands on.
    pub at: Range<usize>,
    /// What it is.
    pub kind: Kind,
    /// The word in lower case and usual spelling; empty for what is no word.
    pub word: String,
    /// A number that stands for the word where many are compared.
    pub key: u32,
    /// The classes of the word.
    pub is: Set,
}

impl Token {
    /// Whether the word is of this class.
    pub fn is(&self, class: Class) -> bool {
        self.is.has(class)
    }
}

/// The number that stands for a word. That another word has the same is less likely than that it is mistyped.
pub fn key(word: &str) -> u32 {
    word.bytes().fold(2_166_136_261, |mixed, byte| (mixed ^ u32::from(byte)).wrapping_mul(16_777_619))
}

/// A line, read.
#[derive(Clone, Debug)]
pub struct Read<'a> {
    /// The text that was read.
    pub text: &'a str,
    /// What stands on it, in order.
    pub tokens: Vec<Token>,
}

/// A sentence of a line, without the mark it ends with.
#[derive(Clone, Copy, Debug)]
pub struct Sentence<'a> {
    /// What stands in it.
    pub tokens: &'a [Token],
    /// Whether it ends with a question mark.
    pub asks: bool,
}

impl<'a> Read<'a> {
    /// Reads a text of any language's letters with the words of one language.
    pub fn new(text: &'a str, lexicon: &Lexicon) -> Self {
        let quotes = quotations(text);
        let mut quotes = quotes.iter().peekable();
        let mut tokens = Vec::new();
        let mut letters = text.char_indices().peekable();
        while let Some((start, letter)) = letters.next() {
            if let Some(quote) = quotes.next_if(|quote| quote.start == start) {
                while letters.next_if(|(at, _)| *at < quote.end).is_some() {}
                let is = Set::default().with(Class::Quote);
                tokens.push(Token { at: quote.clone(), kind: Kind::Quote, word: String::new(), key: 0, is });
            } else if letter.is_alphanumeric() || matches!(letter, '%' | '&') {
                let mut end = start + letter.len_utf8();
                while let Some((at, next)) = letters.next_if(|(at, _)| goes_on(text, *at)) {
                    end = at + next.len_utf8();
                }
                lexicon.word(start..end, text.get(start..end).unwrap_or_default(), &mut tokens);
            } else if let Some(kind) = mark(text, start, letter, tokens.last()) {
                let at = start..start + letter.len_utf8();
                tokens.push(Token { at, kind, word: String::new(), key: 0, is: Set::default() });
            }
        }
        Self { text, tokens }
    }

    /// Its sentences, none of them empty. A question mark among several marks makes it ask.
    pub fn sentences(&self) -> Vec<Sentence<'_>> {
        let is_end = |token: &Token| matches!(token.kind, Kind::Stop | Kind::Asks);
        let mut sentences: Vec<Sentence> = Vec::new();
        for tokens in self.tokens.split_inclusive(is_end) {
            let (words, asks) = match tokens.split_last() {
                Some((last, words)) if is_end(last) => (words, last.kind == Kind::Asks),
                _ => (tokens, false),
            };
            if words.iter().any(|token| matches!(token.kind, Kind::Word | Kind::Quote)) {
                sentences.push(Sentence { tokens: words, asks });
            } else if let Some(last) = sentences.last_mut() {
                last.asks |= asks;
            }
        }
        sentences
    }
}

/// Whether a word goes on at this byte: with a letter, or with an apostrophe, hyphen or point between two of its own.
fn goes_on(text: &str, at: usize) -> bool {
    let Some(rest) = text.get(at..) else { return false };
    let mut ahead = rest.chars();
    let (Some(letter), next) = (ahead.next(), ahead.next()) else { return false };
    if letter.is_alphanumeric() || letter == '%' {
        return true;
    }
    let next_small = next.is_some_and(|next| next.is_alphanumeric() && !next.is_uppercase());
    let joins = matches!(letter, '\'' | '’' | '-' | '&' | '/') || (letter == '.' && next_small);
    let number = text.get(..at).is_some_and(|before| before.ends_with(|letter: char| letter.is_ascii_digit()));
    let joins = joins || (matches!(letter, ':' | ',') && number && next.is_some_and(|next| next.is_ascii_digit()));
    joins && next.is_some_and(char::is_alphanumeric)
}

/// What a mark does; `None` for one that does nothing.
fn mark(text: &str, at: usize, letter: char, before: Option<&Token>) -> Option<Kind> {
    match letter {
        '?' | '？' | '؟' => Some(Kind::Asks),
        '.' if before.is_some_and(|word| word.at.end == at && word.is(Class::Abbreviation)) => None,
        '.' | '!' | '…' | '\n' | '\r' => Some(Kind::Stop),
        ',' | ';' | ':' | '–' | '—' | '(' | ')' => Some(Kind::Break),
        '-' => {
            let alone = text.get(..at).is_some_and(|before| before.ends_with(char::is_whitespace));
            (alone && text.get(at + 1..).is_some_and(|after| after.starts_with([' ', '-']))).then_some(Kind::Break)
        }
        _ => None,
    }
}

/// The stretches between quotation marks, in order. A mark without its other half quotes nothing.
fn quotations(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<(usize, char)> = None;
    let mut before = ' ';
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let after = letters.peek().map_or(' ', |(_, after)| *after);
        match open {
            Some((start, close)) if letter == close && !(is_apostrophe(close) && after.is_alphanumeric()) => {
                found.push(start..at + letter.len_utf8());
                open = None;
            }
            None if before.is_whitespace() || before == '(' || !is_apostrophe(letter) => {
                open = closing(letter).map(|close| (at, close));
            }
            _ => {}
        }
        before = letter;
    }
    found
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’')
}

/// The mark that ends a quotation which this one begins.
fn closing(letter: char) -> Option<char> {
    match letter {
        '"' => Some('"'),
        '“' | '„' => Some('”'),
        '«' => Some('»'),
        '‘' => Some('’'),
        '\'' => Some('\''),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coach::lexicon::english::ENGLISH;

    fn words(text: &str) -> Vec<String> {
        Read::new(text, &ENGLISH).tokens.into_iter().map(|token| token.word).collect()
    }

    fn sentences(text: &str) -> Vec<(usize, bool)> {
        let read = Read::new(text, &ENGLISH);
        read.sentences().iter().map(|sentence| (sentence.tokens.len(), sentence.asks)).collect()
    }

    #[test]
    fn contractions_come_apart_with_and_without_an_apostrophe() {
        for text in ["don't", "dont", "don’t", "DON'T"] {
            assert_eq!(words(text), ["do", "n't"], "{text}");
        }
        assert_eq!(words("can't won't what's u"), ["can", "n't", "will", "n't", "what", "is", "you"]);
        assert_eq!(words("the demo's end"), ["the", "demo", "'s", "end"]);
    }

    #[test]
    fn both_halves_of_a_contraction_stand_on_the_whole_word() {
        let read = Read::new("Why didn’t you?", &ENGLISH);
        let at: Vec<_> = read.tokens.iter().map(|token| &read.text[token.at.clone()]).collect();
        assert_eq!(at, ["Why", "didn’t", "didn’t", "you", "?"]);
    }

    #[test]
    fn quoted_speech_is_one_thing_and_ends_no_sentence() {
        assert_eq!(sentences("She said \"why? oh why?\" and left"), [(5, false)]);
        assert_eq!(sentences("He said 'no, don't' today"), [(4, false)]);
        assert_eq!(sentences("the parents' evening \" is open. Yes?"), [(5, false), (1, true)]);
    }

    #[test]
    fn sentences_end_at_marks_and_not_inside_of_numbers_or_after_a_title() {
        assert_eq!(
            sentences("How was Dr. Osei's talk? It took 3.5 hours... right?!"),
            [(6, true), (4, false), (1, true)]
        );
        assert_eq!(sentences("??? . , !"), []);
        assert_eq!(sentences("one\ntwo"), [(1, false), (1, false)]);
    }
}
