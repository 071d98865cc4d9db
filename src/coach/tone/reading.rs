//! A line as the things that it asks, orders, or says before asking.

use std::ops::Range;

use super::Tone;
use super::clauses::{Clause, Head};
use super::rules::{Found, Rules, Says};
use crate::coach::lexicon::Class;
use crate::coach::pattern::from_start;
use crate::coach::tokens::{Read, Sentence, Token};

/// How far behind a kind way in its question may begin.
const BEHIND: usize = 8;

/// One thing that a line asks, orders or says before asking.
#[derive(Clone, Debug)]
pub struct Part<'a> {
    /// How it is put.
    pub head: Head,
    /// What it is.
    pub says: Says,
    /// Whether it only invites, so that a question beside it asks for the same thing.
    pub invites: bool,
    /// Why.
    pub why: &'static str,
    /// The words it rests on.
    pub spans: Vec<Range<usize>>,
    /// Its words.
    pub tokens: &'a [Token],
}

impl<'a> Part<'a> {
    fn new(head: Head, tokens: &'a [Token], found: &Found) -> Self {
        let invites = head == Head::Told && found.says == Says::Is(Tone::Open);
        Self { head, says: found.says, invites, why: found.why, spans: spans(tokens, &found.hits), tokens }
    }
}

/// Everything that a line asks, orders, or says before asking.
pub fn parts<'a>(read: &'a Read, rules: &Rules) -> Vec<Part<'a>> {
    let mut parts = Vec::new();
    for sentence in read.sentences() {
        let end = sentence.tokens.last().map(|token| token.at.end);
        let mut reader = Reader { rules, parts: Vec::new(), end };
        reader.read(sentence);
        parts.append(&mut reader.parts);
    }
    parts
}

/// The parts of one sentence.
struct Reader<'a, 'r> {
    rules: &'r Rules,
    parts: Vec<Part<'a>>,
    /// Where its last word ends.
    end: Option<usize>,
}

impl<'a> Reader<'a, '_> {
    fn read(&mut self, sentence: Sentence<'a>) {
        let clauses = (self.rules.clauses)(&sentence);
        let by_its_mark = sentence.asks && clauses.iter().all(|clause| clause.head == Head::Told);
        for clause in &clauses {
            match clause.head {
                Head::Tag => self.tag(sentence.tokens, clause),
                Head::Told => self.told(clause, by_its_mark && self.says_nothing()),
                Head::Wh | Head::Polar => self.asked(clause),
            }
        }
        if by_its_mark && self.says_nothing() {
            let nod = Found { says: Says::Is(Tone::Closed), why: self.rules.reasons.nod, hits: Vec::new() };
            self.parts.push(Part::new(Head::Told, sentence.tokens, &nod));
        }
        let names_first = |part: &Part| from_start(self.rules.names_first, part.tokens).is_some();
        if self.parts.len() > 1 && self.parts.first().is_some_and(names_first) {
            self.parts.remove(0);
        }
        self.colour(sentence.tokens);
    }

    fn says_nothing(&self) -> bool {
        self.parts.iter().all(|part| part.says == Says::Tells)
    }

    /// What stands anywhere in a sentence can colour the question in it, or make a note of it all.
    fn colour(&mut self, tokens: &[Token]) {
        if self.says_nothing() {
            return;
        }
        let Some(found) = self.rules.sentence.fitting(tokens) else { return };
        if found.says == Says::Tells {
            self.parts.clear();
            return;
        }
        let asks = |part: &&mut Part| matches!(part.says, Says::Is(tone) if tone > Tone::Accusing);
        if let Some(part) = self.parts.iter_mut().find(asks) {
            part.says = found.says;
            part.why = found.why;
            part.spans = spans(tokens, &found.hits);
        }
    }

    /// A tag makes a question of what was told before it; after a question it asks nothing more.
    fn tag(&mut self, sentence: &'a [Token], clause: &Clause<'a>) {
        let is_asked = self.parts.iter().any(|part| matches!(part.says, Says::Is(_)));
        let presses = |part: &Part| from_start(self.rules.with_a_tag, part.tokens).is_some();
        let softened = self.parts.last().is_some_and(presses);
        if is_asked && !softened {
            return;
        }
        if is_asked {
            self.parts.clear();
        }
        let tag = Found { says: Says::Is(Tone::Leading), why: self.rules.reasons.tag, hits: Vec::new() };
        let blamed = self.rules.told_asking.fitting(sentence);
        let found = blamed.filter(|found| found.says == Says::Is(Tone::Accusing)).unwrap_or(tag);
        let spans = clause.tokens.iter().map(|token| token.at.clone()).collect();
        self.parts.push(Part { spans, ..Part::new(Head::Tag, sentence, &found) });
    }

    fn told(&mut self, clause: &Clause<'a>, asks: bool) {
        // What is told with a mark is the question itself, even where it would only be a view without.
        let found = self.rules.told.fitting(clause.tokens);
        let found = found.filter(|found| !(asks && matches!(found.says, Says::Views | Says::Tells)));
        let found = found.or_else(|| self.rules.told_asking.fitting(clause.tokens).filter(|_| asks));
        // Within what is only imagined, a view is part of the picture.
        let imagined = self.parts.last().is_some_and(|part| part.says == Says::Tells);
        if let Some(found) = found.filter(|found| !(imagined && found.says == Says::Views)) {
            self.add(clause, &found);
        }
    }

    fn asked(&mut self, clause: &Clause<'a>) {
        let tables = self.rules.asked(clause.head);
        let found = tables.fitting(clause.tokens).or_else(|| {
            // "In what ways" is "what ways", but "since when" is no "when".
            let (before, tokens) = clause.tokens.split_first()?;
            Some(tables.fitting(tokens).filter(|_| before.is(Class::Prep))?.moved_by(1))
        });
        let by_head = || match clause.head {
            Head::Wh => Found::OPEN,
            _ => Found { says: Says::Is(Tone::Closed), why: self.rules.reasons.yes_or_no, hits: vec![0] },
        };
        self.add(clause, &found.unwrap_or_else(by_head));
    }

    /// Adds what was found. A kind way in is judged by what it leads to, and by how many things it leads to.
    fn add(&mut self, clause: &Clause<'a>, found: &Found) {
        let Clause { head, tokens } = *clause;
        if found.says != Says::Leads {
            self.parts.push(Part::new(head, tokens, found));
            return;
        }
        let start = found.hits.last().copied().unwrap_or_default();
        let is_wh = |at: &usize| tokens.get(*at).is_some_and(|token| token.is(Class::Wh));
        let told = found.hits.iter().copied().find(|at| *at < start && is_wh(at));
        let inner = if told.is_some() { None } else { self.inner(tokens, start) };
        let led = inner.map_or(Found::OPEN, |at| self.led_to(tokens, at));
        let second = told.or(inner).and_then(|at| self.second(tokens, start, at));
        let last = tokens.last().map(|token| token.at.end) == self.end;
        let alone = told.or(inner).is_none() || (last && second.is_none());
        let led = Part::new(head, tokens, &led);
        self.parts.push(Part { invites: led.invites && alone, ..led });
        if let Some(second) = second {
            let second = Part::new(head, from(tokens, second + 1), &Found::OPEN);
            self.parts.push(Part { invites: false, ..second });
        }
    }

    /// Where a second thing to tell begins: before the first question, with a way in of its own, or after it.
    fn second(&self, tokens: &[Token], start: usize, at: usize) -> Option<usize> {
        let fits = |pattern: &str, at: usize| from_start(pattern, from(tokens, at)).is_some();
        let before = (start + 1..at).find(|place| fits(self.rules.inner.told_too, *place));
        before.or_else(|| (at + 1..tokens.len()).find(|place| fits(self.rules.inner.second, *place)))
    }

    /// Where what a kind way in leads to begins, if it leads anywhere. "About the year when" is no question of when.
    fn inner(&self, tokens: &[Token], after: usize) -> Option<usize> {
        let inner = &self.rules.inner;
        (after..tokens.len()).take(BEHIND).find(|at| {
            let tied = at.checked_sub(1).and_then(|before| tokens.get(before));
            let close = *at <= after + 1 || tied.is_some_and(|token| token.is(Class::Me));
            let rest = from(tokens, *at);
            let opens = from_start(if close { inner.close } else { inner.later }, rest).is_some();
            opens && from_start(inner.never, rest).is_none()
        })
    }

    /// What a kind way in leads to.
    fn led_to(&self, tokens: &[Token], at: usize) -> Found {
        let yes_or_no = from_start(self.rules.inner.yes_or_no, from(tokens, at)).is_some();
        let start = at + usize::from(yes_or_no);
        let tables = if yes_or_no { &self.rules.told_asking } else { &self.rules.wh };
        let found = tables.fitting(from(tokens, start)).filter(|found| matches!(found.says, Says::Is(_)));
        let closed = Found { says: Says::Is(Tone::Closed), why: self.rules.reasons.yes_or_no, hits: vec![at] };
        let by_head = || if yes_or_no { closed } else { Found::OPEN };
        found.map_or_else(by_head, |found| found.moved_by(start))
    }
}

fn from(tokens: &[Token], at: usize) -> &[Token] {
    tokens.get(at..).unwrap_or_default()
}

fn spans(tokens: &[Token], hits: &[usize]) -> Vec<Range<usize>> {
    hits.iter().filter_map(|at| tokens.get(*at)).map(|token| token.at.clone()).collect()
}
