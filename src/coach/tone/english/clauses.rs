//! Where each thing asked begins in an English sentence, and how it is asked.
//!
//! What asks stands first, or after a comma or a joining word, and there a verb comes before its subject: "are you",
//! "what do you". Without that turn, and without a mark, a question word only tells: "what she likes".

use crate::coach::lexicon::Class as C;
use crate::coach::pattern::{REACH, from_start, names};
use crate::coach::tokens::{Kind, Sentence, Token};
use crate::coach::tone::clauses::{Clause, Head};

/// As much of what is told as rules look at, however long it goes on.
const TOLD: usize = 40;

/// The clauses of a sentence, in order, without what leads into them.
pub fn clauses<'a>(sentence: &Sentence<'a>) -> Vec<Clause<'a>> {
    let tokens = sentence.tokens;
    let mut reader = Reader { tokens, asks: sentence.asks, last: None, broken_off: false };
    let mut heads = reader.heads();
    if heads.iter().all(|(_, head)| *head == Head::Told) {
        heads.extend(reader.hidden(heads.first().map_or(0, |(at, _)| *at)));
    }
    let mut clauses = Vec::with_capacity(heads.len());
    let mut next_question = tokens.len();
    for (at, head) in heads.into_iter().rev() {
        // What is told goes on past its commas.
        let end = if head == Head::Told { next_question.min(at + TOLD) } else { next_question };
        clauses.extend(tokens.get(at..end).map(|tokens| Clause { head, tokens }));
        if head != Head::Told {
            next_question = at;
        }
    }
    clauses.reverse();
    clauses
}

struct Reader<'a> {
    tokens: &'a [Token],
    asks: bool,
    /// The last question in the sentence so far.
    last: Option<Head>,
    /// Whether that was a single question word before a comma.
    broken_off: bool,
}

impl<'a> Reader<'a> {
    /// The places where a clause begins, and how it is put.
    fn heads(&mut self) -> Vec<(usize, Head)> {
        let mut heads: Vec<(usize, Head)> = Vec::new();
        let mut at = self.after_lead(0);
        while at < self.tokens.len() {
            if let Some((place, head)) = self.head(at, heads.is_empty()) {
                heads.push((place, head));
                if head != Head::Told {
                    self.last = Some(head);
                    self.broken_off = self.tokens.get(place + 1).is_some_and(|token| token.kind == Kind::Break);
                }
            }
            at = self.next_start(at + 1);
        }
        heads
    }

    fn at(&self, at: usize, element: &str) -> bool {
        self.tokens.get(at).is_some_and(|token| names(element, token))
    }

    fn rest(&self, at: usize) -> &'a [Token] {
        self.tokens.get(at..).unwrap_or_default()
    }

    fn fits(&self, at: usize, pattern: &str) -> bool {
        from_start(pattern, self.rest(at)).is_some()
    }

    /// Whether a word named so stands near, from here on.
    fn near(&self, at: usize, element: &str) -> bool {
        self.rest(at).iter().take(REACH).any(|token| names(element, token))
    }

    /// Whether what stands before this place parts or joins clauses.
    fn is_joined(&self, at: usize, element: &str) -> bool {
        at.checked_sub(1).is_some_and(|before| self.at(before, element))
    }

    /// Whether "and" parts this place from the question before it, which has no such word that this could go on from.
    /// It does after a comma, or before "you" and a verb.
    fn goes_on(&self, at: usize, from: &str) -> bool {
        let joined = at > 2 && self.at(at - 1, "and|but") && (self.at(at - 2, ",") || self.fits(at, "you AUX|want"));
        let start = at.saturating_sub(REACH).max(1);
        joined && !self.tokens.iter().take(at).skip(start).any(|token| names(from, token))
    }

    /// Past greetings, "so", "and" and the like; a short rest of nothing else is what is said.
    fn after_lead(&self, at: usize) -> usize {
        let all = self.tokens.len();
        let none = |at: usize| if all < at + 4 { at } else { all };
        let past = |at: usize| (at..all).find(|at| !self.at(*at, "LEAD|,")).unwrap_or_else(|| none(at));
        let start = past(at);
        let conditional = from_start("if so|not|yes", self.rest(start)).map_or(0, |hits| hits.len());
        past(start + conditional)
    }

    /// Where the next clause may begin: after a break or a joining word.
    fn next_start(&self, from: usize) -> usize {
        let joint = (from.saturating_sub(1)..self.tokens.len()).find(|at| self.at(*at, "CONJ|,"));
        joint.map_or(self.tokens.len(), |at| self.after_lead(at + 1).max(from))
    }

    fn head(&self, at: usize, first: bool) -> Option<(usize, Head)> {
        if !first && self.is_tag(at) {
            return Some((at, Head::Tag));
        }
        // "In what ways", but not "from what you said".
        let after_preposition = self.at(at, "PREP") && self.at(at + 1, "WH") && !self.at(at + 2, "PRON");
        let wh = at + usize::from(after_preposition);
        if self.at(wh, "WH") && self.is_wh(wh, first) {
            return Some((at, Head::Wh));
        }
        if self.at(at, "AUX") && self.is_polar(at, first) {
            return Some((at, Head::Polar));
        }
        // Asked in the order of what is told: "How was it, and you want to go again?"
        let adds = self.asks && self.fits(at, "you|it|they|he|she !PREP|CONJ");
        if adds && self.last.is_some() && self.goes_on(at, "SUB|that|WH") {
            return Some((at, Head::Polar));
        }
        // "I will look into it and come back to you": still what I will do.
        let mine = self.is_joined(at, "and") && self.fits(0, "i|we MODAL");
        let told = first || (self.last.is_none() && self.is_joined(at, "CONJ|,") && !mine);
        let asked_for = usize::from(self.is_joined(at, "please|kindly|just"));
        told.then_some((at - asked_for, Head::Told))
    }

    /// "isn't it" and its kin at the very end, or one word there that asks for a nod.
    fn is_tag(&self, at: usize) -> bool {
        let word = "right|correct|eh|huh|yeah|innit|agreed|ok|no|yes|true $";
        self.fits(at, "AUX NOT? you|i|we|he|she|it|they|that|there NOT? $")
            || (self.asks && self.fits(at, word))
            || self.fits(at, "do|would|can n't? you think|agree|know|say|remember|reckon|suppose $")
            || self.fits(at, "is|was that|it not|n't|so|right|correct|true|fair $")
            || self.fits(at, "am i right|wrong|correct $")
    }

    fn is_wh(&self, at: usize, first: bool) -> bool {
        let turned = self.fits(at, "WH AUX") || self.fits(at, "how come") || self.is_measured(at);
        let pointing = self.fits(at, "WH that|this|these|those|one|people|things AUX");
        let told = !pointing && (self.fits(at, "WH PRON !AUX") || self.fits(at, "what a|an"));
        match (first, self.asks || self.last.is_some()) {
            (true, _) if self.at(at, "when|where") => turned,
            (true, true) => !told,
            // "What would help her": a note about somebody.
            (true, false) if self.fits(at, "WH AUX? !PRON|DET|CAPITAL|you|AUX .. her|him|he|she ~YOU|YOUR|ME") => false,
            (true, false) => {
                let direct = self.near(at, "YOU|YOUR|ME") && !told;
                let state = "which|whose|how many|much? _ _? is|are|has|have|did|do|were|was !THIRD|the";
                turned
                    || direct
                    || self.fits(at, state)
                    || self.fits(at, "why|how you|on|the|not")
                    || self.fits(at, "what|how about|else|if|not")
            }
            (false, true) if self.at(at, "who|which|when|where") => {
                // After a comma it may only tell more of what was named: "Ines, who was ill".
                let named = at.checked_sub(2).is_some_and(|name| self.at(name, "CAPITAL"));
                let last = self.tokens.len() == at + 1;
                let of_what = self.fits(at, "which|whose _ _? AUX you|i|we|they|DET");
                ((turned || of_what) && !named) || (self.is_joined(at, "CONJ") && !told) || last
            }
            (false, true) => {
                let goes_on = self.goes_on(at, "about|of|on|with|for") && !self.fits(at, "what a|an");
                (!told || goes_on) && !self.fits(at, "WH to")
            }
            (false, false) => {
                self.fits(at, "WH AUX you|i|we") || (self.at(0, "any|anything") && self.fits(at, "WH AUX"))
            }
        }
    }

    /// "How many of the boxes are": the subject is what is measured.
    fn is_measured(&self, at: usize) -> bool {
        let subject = self.rest(at + 2).iter().take_while(|token| !token.is(C::Pronoun) && token.kind == Kind::Word);
        self.fits(at, "how MEASURE") && subject.take(6).any(|token| token.is(C::Aux))
    }

    fn is_polar(&self, at: usize, first: bool) -> bool {
        // "Why, after all that, did you": what was broken off goes on.
        if self.last == Some(Head::Wh) && self.broken_off {
            return false;
        }
        if self.fits(at, "AUX you|i|we") && self.last == Some(Head::Polar) && self.is_joined(at, "or") {
            return false;
        }
        if self.fits(at, "AUX n't? you|i|we") {
            return first || self.asks || self.last.is_some() || self.at(at + 1, "you");
        }
        let turned = self.fits(at, "AUX n't? YOU|PRON|DET|CAPITAL|QUOTE");
        match (first, self.asks) {
            (true, true) => turned || self.fits(at, "AUX n't") || self.fits(at, "AUX !PREP|NOT"),
            (true, false) => self.is_polar_without_a_mark(at, turned),
            (false, _) => {
                let any = self.fits(at, "AUX anybody|anyone|anything") && self.is_joined(at, "CONJ");
                let either = self.last == Some(Head::Polar) && self.is_joined(at, "or");
                any || (turned && !self.is_done(at) && !either && (self.asks || self.last.is_some()))
            }
        }
    }

    /// Notes begin with the same words: "has two kids", "is the new fire warden", "do the rota".
    fn is_polar_without_a_mark(&self, at: usize, turned: bool) -> bool {
        if self.is_done(at) || self.is_joined(at, "please|kindly") {
            return false;
        }
        let about_them = self.near(at, "THIRD|her|his|their");
        let settled = self.near(at, "DONE|YOU|YOUR|PAST|COMPLETE") && !about_them;
        let sure = self.at(at, "MODAL|does") || (settled && !self.at(at + 1, "a|an"));
        self.fits(at, "AUX n't? not? it|there|that|this|they|anything|anyone|everything")
            || (turned && sure)
            || (!about_them && self.fits(at, "is|are|was|were the|your|our !JUDGING|BETTER .. than|then"))
            || self.fits(at, "did|will|has !NOT|DET|PREP|PAST|been .. COMPLETE")
    }

    /// Whether something is had or to be done: "have a talk", "do the rota".
    fn is_done(&self, at: usize) -> bool {
        self.fits(at, "have|do a|an|the|some|it|no ~been")
            || self.fits(at, "has|had a|an|no")
            || self.fits(at, "did|had the|a|her|his|an _ ,")
            || self.fits(at, "do your _ $|before|and|properly|by|now|first")
            || self.fits(at, "have your .. ready|done|by")
    }

    /// A question that begins in the middle, where none began after a break: "In your first week what surprised you".
    fn hidden(&self, from: usize) -> Option<(usize, Head)> {
        let ending = self.tokens.len().saturating_sub(3);
        if ending > 1 && self.fits(ending, "AUX n't PRON $") {
            return Some((ending, Head::Tag));
        }
        if self.asks && self.at(from, "WH") {
            return Some((from, Head::Wh));
        }
        let opens = |at: &usize| {
            let turned = self.fits(*at, "WH AUX you|we|i|DET|YOUR|it|that|there");
            let told = self.is_joined(*at, "PRON");
            turned || (self.asks && !told && self.fits(*at, "AUX+!DO+!HAVE you|we|n't"))
        };
        let may = self.asks || self.at(from, "SUB|PREP");
        let found = (from + 1..self.tokens.len()).find(|at| may && opens(at))?;
        Some((found, if self.at(found, "WH") { Head::Wh } else { Head::Polar }))
    }
}
