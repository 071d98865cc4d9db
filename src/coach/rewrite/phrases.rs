//! Stretches of a line that can be said again elsewhere: what it is about, when it was, what was to be done.
//!
//! Nothing here knows the parts of speech of every word, so it is careful rather than complete: a phrase whose end is
//! in doubt is none.

use crate::coach::lexicon::{Class as C, Set};
use crate::coach::pattern::{from_start, names};
use crate::coach::tokens::{Kind, Token};

/// The most words a stretch may have to be said again.
const WORDS: usize = 9;

static NOTHING: Token = Token { at: 0..0, kind: Kind::Break, word: String::new(), key: 0, is: Set::NONE };

/// Whom words name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Who {
    /// Nobody: a thing.
    #[default]
    Nobody,
    /// Somebody, or something of the one who asks: nothing to be asked after as work is.
    Somebody,
    /// Somebody of the family.
    Kin,
}

/// Words to say again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phrase {
    /// The words, as they were written.
    pub words: String,
    /// Whether they name more than one.
    pub many: bool,
    /// Whom they name.
    pub who: Who,
    /// Whether they name a piece of work.
    pub work: bool,
}

impl Phrase {
    /// These words, if they are not too many.
    pub fn of(text: &str, tokens: &[Token]) -> Option<Self> {
        let words = text_of(text, tokens).filter(|_| tokens.len() <= WORDS)?;
        Some(Self { words: words.to_owned(), ..Self::default() })
    }
}

/// The text of neighbouring tokens.
pub fn text_of<'t>(text: &'t str, tokens: &[Token]) -> Option<&'t str> {
    text.get(tokens.first()?.at.start..tokens.last()?.at.end)
}

/// Without marks, joining words and pressure at either end.
pub fn trimmed(tokens: &[Token]) -> &[Token] {
    let hangs = |token: &&Token| {
        token.kind == Kind::Break || names("CONJ|PRESSING+!once|right|please|too|then|first|yet|lately|alone", token)
    };
    let end = tokens.len() - tokens.iter().rev().take_while(hangs).count();
    let tokens = tokens.get(..end).unwrap_or_default();
    tokens.get(tokens.iter().take_while(hangs).count()..).unwrap_or_default()
}

/// Whether words make a question without those that came before them.
pub fn stands_alone(words: &[Token], first: bool) -> bool {
    let refers = words.iter().any(|token| names("THIRD|it|there|that|ones|not", token));
    let told = from_start("WH YOU|I|PRON|DET|YOUR", words).is_some();
    words.len() > 2 && (first || !refers && !told)
}

/// The words from this place to the end of the clause they stand in.
pub fn to_end(text: &str, tokens: &[Token], from: usize) -> Option<Phrase> {
    let rest = tokens.get(from..)?;
    let end = (0..rest.len()).find(|at| is_end(rest.get(*at..).unwrap_or_default())).unwrap_or(rest.len());
    let words = trimmed(rest.get(..end)?);
    // What was written as one word cannot be cut in two.
    let before = from.checked_sub(1).and_then(|at| tokens.get(at));
    let whole = words.first().is_some_and(|first| before.is_none_or(|before| before.at != first.at));
    Phrase::of(text, words).filter(|_| whole)
}

fn is_end(rest: &[Token]) -> bool {
    rest.first().is_some_and(|token| token.kind == Kind::Break)
        || from_start("and|but TELL|GIVE|you|i|we|he|she|AUX|be|WH", rest).is_some()
}

/// The first thing named; only a piece of work where that is asked for.
pub fn thing(text: &str, tokens: &[Token], work: bool) -> Option<Phrase> {
    (0..tokens.len()).find_map(|at| thing_at(text, tokens, at).filter(|thing| thing.work || !work))
}

/// The thing named here, with what belongs to it; `None` where these words name nothing to talk about.
pub fn thing_at(text: &str, tokens: &[Token], at: usize) -> Option<Phrase> {
    let rest = tokens.get(at..)?;
    let before = at.checked_sub(1).and_then(|at| tokens.get(at)).unwrap_or(&NOTHING);
    let praised = from_start("a|an JUDGING !JUDGING|PREP|CONJ", rest).is_some();
    if names("or|from|by|without|behind|since|before|until|till|than", before) || !(praised || opens(rest, before)) {
        return None;
    }
    // Right after what turns a question a verb may follow, and only known nouns tell where the name ends.
    let doubtful = names("AUX|n't|WH|SUB|that|CONJ", before) || before.kind == Kind::Break;
    let own = own_words(rest, doubtful)?;
    let named = rest.get(usize::from(praised)..own)?;
    let head = named.last()?;
    let numbered = named.iter().any(|token| names("NUM|top|biggest|real|main", token));
    let bare_day = named.len() == 2 && names("day|days", head);
    let after = rest.get(own..).unwrap_or_default();
    // "The status of the checks" is about the checks.
    let of_another = head.is(C::State) && after.first().is_some_and(|next| next.is(C::Prep));
    let shown = rest.first().is_some_and(|first| names("this|these|those", first));
    let unsure = shown && !names("WORK|LIFE|TASK", head);
    let nothing =
        names("VAGUE|DAY|JUDGING|FEELING|BETTER|FLAW|afternoons|mornings|nights|next|last|open|late|live", head);
    if named.len() < 2 || numbered || bare_day || of_another || unsure || nothing {
        return None;
    }
    let mine = from_start("my experience|opinion|eyes|book|shoes|place", rest).is_some();
    if mine || after.first().is_some_and(|next| names("or|off|'s", next)) {
        return None;
    }
    let words = rest.get(usize::from(praised)..own + belonging(after))?;
    let many = head.word.ends_with('s') && !["ss", "us", "is"].iter().any(|end| head.word.ends_with(end));
    let said = Phrase::of(text, words)?.words;
    let known = if praised { ["the ", drop_first(&said)].concat() } else { lower_first(&said) };
    let who = match head {
        _ if names("KIN|family|kids|kid|baby|children|child|parents", head) => Who::Kin,
        _ if head.is(C::Person) || rest.first().is_some_and(|first| first.word == "my") => Who::Somebody,
        _ => Who::Nobody,
    };
    // One may think of a later start, but of no nurse.
    if who != Who::Nobody && !praised && names("a|an", rest.first()?) {
        return None;
    }
    Some(Phrase { words: known, many, who, work: head.is(C::Work) })
}

/// Whether the name of a known thing opens here: "the", "your". "A" names none in particular, but after *would* one may
/// be thought of.
fn opens(rest: &[Token], before: &Token) -> bool {
    let known = "the|your|our|my|this|these|those !AUX|PREP|PRON|FILLER";
    let thought_of = names("would|n't", before) && from_start("a|an !AUX|PREP", rest).is_some();
    (thought_of || from_start(known, rest).is_some()) && rest.get(1).is_some_and(|next| next.kind != Kind::Break)
}

/// How many words the name has, up to its noun.
fn own_words(rest: &[Token], doubtful: bool) -> Option<usize> {
    let ends = |at: &usize| {
        let token = rest.get(*at).unwrap_or(&NOTHING);
        let qualified = at.checked_sub(1).and_then(|before| rest.get(before)).is_some_and(is_quality);
        let noun = qualified && names("SAID", token)
            || names("WORK|LIFE|TASK|PERSON", token) && (*at == 1 || !token.is(C::Said));
        let bent = names("ING|PAST", token) && !noun && (*at > 1 || !rest.get(at + 1).is_some_and(is_plain));
        let gerund = *at == 1 && token.is(C::Ing);
        *at > 0 && (!is_plain(token) && !noun || bent && !gerund)
    };
    let end = (0..=rest.len()).find(ends)?;
    let is_noun = |at: &usize| *at > 0 && rest.get(*at).is_some_and(|token| names("WORK|LIFE|TASK|ING|PERSON", token));
    let known = (0..end).rev().find(is_noun).map(|at| at + 1);
    let next = rest.get(end).unwrap_or(&NOTHING);
    // One unknown word before what cannot go on naming is the noun.
    let short = (end == 2 || (end == 3 && rest.get(1).is_some_and(is_quality)))
        && names("AUX|PREP|PAST|ING|DONE|FAILING|FIT|JUDGING|BETTER|NOT|SAID", next);
    match known {
        _ if !doubtful => Some(end),
        // "The web" of "the web shop" is another thing.
        Some(known) => (known == end).then_some(known),
        None if short || next.kind == Kind::Break && next.at == (0..0) && end == 2 => Some(end),
        None => None,
    }
}

/// A word that may be part of a name: no function word, and nothing that is mostly said of a thing.
fn is_plain(token: &Token) -> bool {
    let other = "AUX|WH|PREP|CONJ|NOT|YOU|SUB|FILLER|THIRD|I|ME|DET|PRON|ok|fine|enough|DONE+!ING|FAILING|SAID|to|'s";
    let how = token.word.ends_with("ly") && !names("WORK|LIFE|TASK|PERSON|DAY|early|daily|weekly|monthly|only", token);
    token.kind == Kind::Word && !how && (!names(other, token) || names("next|last|open|late|live", token))
}

fn is_quality(token: &Token) -> bool {
    names(
        "new|old|next|last|first|other|big|small|whole|early|late|later|earlier|shorter|longer|smaller|bigger|lighter|\
         long|different|fixed|annual|nightly|weekly|monthly|final|CAPITAL",
        token,
    )
}

/// How many words after a noun belong to it: "of the interviews", "in donations", "for Easter".
fn belonging(after: &[Token]) -> usize {
    let tied = from_start("of|between|behind|for|in|at !DAY|NUM|YOUR|PRON|ME|YOU|ING", after).is_some();
    let (Some(first), Some(next)) = (after.first(), after.get(1)) else { return 0 };
    let phrase = after.get(1..).unwrap_or_default();
    let length = match own_words(phrase, false) {
        Some(length) if next.is(C::Det) => length,
        Some(1) if first.word == "of" || next.is(C::Capital) || next.word.ends_with('s') => 1,
        _ => 0,
    };
    let dated = phrase.iter().take(length).any(|token| names("DAY|YOU|ME|NUM", token));
    if tied && length > 0 && (!dated || first.word == "of") { 1 + length } else { 0 }
}

fn lower_first(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(char::to_lowercase).into_iter().flatten();
    first.chain(letters).collect()
}

fn drop_first(words: &str) -> &str {
    words.split_once(' ').map_or(words, |(_, rest)| rest)
}
