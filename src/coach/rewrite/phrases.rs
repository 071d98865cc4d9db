//! Stretches of a line that can be said again elsewhere: what it is about, when it was, what was to be done.
//!
//! Nothing here knows the parts of speech of every word, so it is careful rather than complete: a phrase whose end is
//! in doubt is none.

use super::kinds::{is_noun, is_plain, is_quality, is_told_by_its_kind};
use super::nouns;
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
    /// A part of somebody's body.
    Body,
}

/// Words to say again.
#[derive(Clone, Debug, Default)]
pub struct Phrase {
    /// The words, as they were written.
    pub words: String,
    /// Whether they name more than one.
    pub many: bool,
    /// Whom they name.
    pub who: Who,
    /// The noun, where they name a thing.
    noun: Option<Token>,
    /// Whether all they say may be where it was.
    pub place: bool,
}

impl Phrase {
    /// These words, if they are not too many.
    pub fn of(text: &str, tokens: &[Token]) -> Option<Self> {
        let words = text_of(text, tokens).filter(|_| tokens.len() <= WORDS)?;
        Some(Self { words: words.to_owned(), ..Self::default() })
    }

    /// Whether they name a piece of work.
    pub fn is_work(&self) -> bool {
        self.noun.as_ref().is_some_and(|noun| noun.is(C::Work))
    }

    /// Whether they name what one goes through, and can be asked about afterwards.
    pub fn is_lived(&self) -> bool {
        self.noun.as_ref().is_some_and(|noun| names(nouns::LIVED, noun))
    }

    /// Whether they name work that goes on for a while.
    pub fn is_lasting(&self) -> bool {
        self.noun.as_ref().is_some_and(|noun| names(nouns::LASTING, noun))
    }

    /// Whether one of these is the first word.
    pub fn opens_with(&self, words: &[&str]) -> bool {
        self.words.split(' ').next().is_some_and(|first| words.contains(&first))
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

/// Without marks and joining words at either end.
pub fn bare(tokens: &[Token]) -> &[Token] {
    let hangs = |token: &&Token| token.kind == Kind::Break || token.is(C::Conj);
    let end = tokens.len() - tokens.iter().rev().take_while(hangs).count();
    let tokens = tokens.get(..end).unwrap_or_default();
    tokens.get(tokens.iter().take_while(hangs).count()..).unwrap_or_default()
}

/// Whether words make a question without those that came before them.
pub fn stands_alone(words: &[Token], first: bool) -> bool {
    let refers = words.iter().any(|token| names("THIRD|it|there|that|ones|not", token));
    let told = from_start("WH YOU|I|PRON|DET|YOUR", words).is_some();
    // "What would have been?" leaves out what the one before has said.
    let cut = words.last().is_some_and(|last| names("AUX|been|not", last));
    words.len() > 2 && (first || !refers && !told && !cut)
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
        || from_start("and see $", rest).is_some()
        || from_start("and|but TELL|GIVE|you|i|we|he|she|AUX|be|WH", rest).is_some()
}

/// The first thing named of which this holds.
pub fn thing(text: &str, tokens: &[Token], holds: impl Fn(&Phrase) -> bool) -> Option<Phrase> {
    (0..tokens.len()).find_map(|at| thing_at(text, tokens, at).filter(&holds))
}

/// The thing named here, with what belongs to it; `None` where these words name nothing to talk about.
pub fn thing_at(text: &str, tokens: &[Token], at: usize) -> Option<Phrase> {
    let rest = tokens.get(at..)?;
    let before = at.checked_sub(1).and_then(|at| tokens.get(at)).unwrap_or(&NOTHING);
    // "You would make a wonderful trainer" praises what is not there yet.
    let praised =
        from_start("a|an JUDGING !JUDGING|PREP|CONJ", rest).is_some() && !names("make|makes|made|be|become", before);
    if names("or|from|by|without|behind|since|before|until|till|than", before) || !(praised || opens(rest, before)) {
        return None;
    }
    let own = own_words(rest, before)?;
    let named = rest.get(usize::from(praised)..own)?;
    let head = named.last()?;
    let numbered = named.iter().any(|token| names("NUM|top|biggest|real|main", token));
    let bare = named.len() == 2;
    let bare_day = bare && names("day|days", head);
    let after = rest.get(own..).unwrap_or_default();
    // "The status of the checks" is about the checks.
    let of_another = head.is(C::State) && after.first().is_some_and(|next| next.is(C::Prep));
    let shown = rest.first().is_some_and(|first| names("this|these|those", first));
    let unsure = shown && !names("WORK|LIFE|TASK", head);
    let says_little =
        names("VAGUE|DAY|JUDGING|FEELING|BETTER|FIT|FLAW|afternoons|mornings|nights|next|last|open|late|live", head)
            || names("least|most|less|fewest|phone|phones|evenings", head)
            || (is_quality(head) && !head.is(C::Capital));
    // No preposition stands before what is only fair, so there it is one to go to.
    let fair = head.word == "fair" && before.is(C::Prep);
    let nothing = says_little && !fair && !is_told_by_its_kind(named);
    // "The Singapore posting", cut short, would be a city.
    let cut = bare && head.is(C::Capital) && rest.get(own).is_some_and(|next| next.is(C::Ing));
    // Where something was, or who got it, is not what it was about, unless it is known to be more.
    let known_noun = names("WORK|LIFE|TASK|EVENT|PERSON", head) || names(nouns::LIVED, head);
    let placed = !known_noun && names("to|from|into|onto|near|between|leave|left|leaving", before)
        || names(nouns::PLACES, head) && names("in|at|on|outside|inside|across|through|to|from", before);
    if named.len() < 2 || numbered || bare_day || of_another || unsure || nothing || cut || placed {
        return None;
    }
    let mine = from_start("my experience|opinion|eyes|book|shoes|place", rest).is_some();
    if mine || after.first().is_some_and(|next| names("or|off|'s", next)) {
        return None;
    }
    let words = rest.get(usize::from(praised)..own + belonging(after, head))?;
    let many = head.word.ends_with('s') && !["ss", "us", "is"].iter().any(|end| head.word.ends_with(end));
    let said = Phrase::of(text, words)?.words;
    let known = if praised { ["the ", drop_first(&said)].concat() } else { lower_first(&said) };
    let who = match head {
        _ if names(nouns::AT_HOME, head) => Who::Kin,
        _ if names(nouns::BODY, head) => Who::Body,
        _ if head.is(C::Person)
            || names(nouns::PEOPLE, head)
            || rest.first().is_some_and(|first| first.word == "my") =>
        {
            Who::Somebody
        }
        _ => Who::Nobody,
    };
    // One may think of a later start, but of no nurse; and "a wonderful trainer" is whoever is spoken to.
    if who != Who::Nobody && names("a|an", rest.first()?) {
        return None;
    }
    let place = !known_noun && names("in|at|outside|inside", before) && !rest.first()?.is(C::Your);
    Some(Phrase { words: known, many, who, noun: Some(head.clone()), place })
}

/// Whether the name of a known thing opens here: "the", "your". "A" names none in particular, but after *would* one may
/// be thought of.
fn opens(rest: &[Token], before: &Token) -> bool {
    let known = "the|your|our|my|this|these|those !AUX|PREP|PRON|FILLER";
    let thought_of = names("would|n't", before) && from_start("a|an !AUX|PREP", rest).is_some();
    (thought_of || from_start(known, rest).is_some()) && rest.get(1).is_some_and(|next| next.kind != Kind::Break)
}

/// How many words the name has, up to its noun, where this stands before it.
fn own_words(rest: &[Token], before: &Token) -> Option<usize> {
    // Right after what turns a question a verb may follow, and only known nouns tell where the name ends.
    let doubtful = names("AUX|n't|WH|SUB|that|CONJ", before) || before.kind == Kind::Break;
    // After a form of *be* or a preposition none does.
    let settled = names("BE|PREP", before);
    let closes = |at: usize| rest.get(at).is_none_or(|next| next.kind != Kind::Word || names("AUX|PREP|DONE", next));
    let ends_done = |at: usize| {
        let done = rest.get(at).is_some_and(|token| names(nouns::DONE_OR_NAMED, token));
        at > 1 && done && settled && closes(at + 1)
    };
    let ends = |at: &usize| {
        let token = rest.get(*at).unwrap_or(&NOTHING);
        let qualified = at.checked_sub(1).and_then(|before| rest.get(before)).is_some_and(is_quality);
        let noun = ends_done(*at)
            || qualified && names("SAID+!DAY", token)
            || names("WORK|LIFE|TASK|PERSON", token) && (*at == 1 || !token.is(C::Said));
        // "Considered for the Singapore posting", "is the greenhouse heating repaired".
        let unknown = !at.checked_sub(1).and_then(|before| rest.get(before)).is_some_and(is_noun);
        let last = match rest.get(at + 1) {
            Some(next) => before.is(C::Be) && next.is(C::Past),
            None => before.is(C::Prep),
        };
        let posting = unknown && last && token.is(C::Ing);
        let bent =
            names("ING|PAST", token) && !noun && !posting && (*at > 1 || !rest.get(at + 1).is_some_and(is_plain));
        let gerund = *at == 1 && token.is(C::Ing);
        *at > 0 && (!is_plain(token) && !noun || bent && !gerund)
    };
    let end = (0..=rest.len()).find(ends)?;
    let of_a_kind = |at: usize| rest.get(..=at).is_some_and(is_told_by_its_kind);
    let is_noun = |at: &usize| *at > 0 && (rest.get(*at).is_some_and(is_noun) || ends_done(*at) || of_a_kind(*at));
    // "The training useful", "the demo end up": what is said of a thing is no part of its name.
    let said = |at: &usize| {
        let token = rest.get(*at).unwrap_or(&NOTHING);
        let verb = names("up|out|off|down", rest.get(at + 1).unwrap_or(&NOTHING)) && at + 1 == end;
        let told = names("FIT|JUDGING|BETTER", token) && !before.is(C::Prep);
        let state = names("open|late|live", token) && before.is(C::Be);
        // "Take the van home".
        let homeward = token.word == "home" && names("take|taking|took|bring|drive|drove|send|sent|get", before);
        *at > 1 && (homeward || !is_noun(at)) && (told || state || homeward || verb && !token.word.ends_with('s'))
    };
    let own = (0..end).rev().find(|at| !said(at)).map_or(end, |at| at + 1);
    let known = (0..own).rev().find(is_noun).map(|at| at + 1);
    let next = rest.get(own).unwrap_or(&NOTHING);
    // One unknown word before what cannot go on naming is the noun.
    let first = rest.get(1).unwrap_or(&NOTHING);
    let few = own == 2 || (own == 3 && (is_quality(first) || first.is(C::Ing) || before.is(C::Be) && own < end));
    let short = few && names("AUX|PREP|PAST|ING|DONE|FAILING|FIT|JUDGING|BETTER|NOT|SAID", next);
    match known {
        _ if !doubtful => Some(own),
        // "The web" of "the web shop" is another thing.
        Some(known) => (known == own || known == 2 && first.is(C::Ing) && short).then_some(own),
        None if short || next.kind == Kind::Break && next.at == (0..0) && own == 2 => Some(own),
        None => None,
    }
}

/// How many words after this noun belong to it: "of the interviews", "in donations", "for Easter", "to Nairobi".
fn belonging(after: &[Token], noun: &Token) -> usize {
    let tied = from_start("of|between|behind|for|in|at !DAY|NUM|YOUR|PRON|ME|YOU|ING|may", after).is_some();
    let (Some(first), Some(next)) = (after.first(), after.get(1)) else { return 0 };
    let phrase = after.get(1..).unwrap_or_default();
    // One talks with somebody and travels to a place; elsewhere these belong to what is done.
    let joined = first.word == "with" && next.is(C::Capital) && names(nouns::LIVED, noun);
    let headed = first.word == "to" && (next.is(C::Det) || next.is(C::Capital)) && names(nouns::TRAVELS, noun);
    // "The laptop at the office" is a laptop; "the party at the office" is none of the others.
    let elsewhere = first.word == "at" && !names(nouns::LIVED, noun);
    let length = match own_words(phrase, first) {
        Some(length) if next.is(C::Det) => length,
        Some(1) if first.word == "of" || next.is(C::Capital) || next.word.ends_with('s') => 1,
        _ => 0,
    };
    let dated = phrase.iter().take(length).any(|token| names("DAY|YOU|ME|NUM", token));
    let belongs = (tied || joined || headed) && !elsewhere && (!dated || first.word == "of");
    if belongs && length > 0 { 1 + length } else { 0 }
}

fn lower_first(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(char::to_lowercase).into_iter().flatten();
    first.chain(letters).collect()
}

fn drop_first(words: &str) -> &str {
    words.split_once(' ').map_or(words, |(_, rest)| rest)
}
