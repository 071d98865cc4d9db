//! What makes a clause what it is: rules as data, of which the first that fits decides.

use super::Tone;
use super::clauses::{Clause, Head};
use crate::coach::pattern::{Among, Pattern, weighs_nothing};
use crate::coach::tokens::{Sentence, Token};

/// What a rule says of the clause it fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// It asks, in this tone.
    Is(Tone),
    /// It asks in this tone where it is all that is asked; beside other questions it has room.
    Alone(Tone),
    /// It is a kind way into what follows, which decides: "Can you tell me …".
    Leads,
    /// It asks nothing, and gives a view that colours what is asked after it.
    Views,
    /// It asks nothing.
    Tells,
}

/// Patterns that say the same for the same reason.
pub struct Rule {
    /// What they say.
    pub says: Says,
    /// Why, as a sentence to the one who asks.
    pub why: &'static str,
    /// The patterns, one a line. One that begins with `.. ` fits anywhere in the clause.
    pub when: &'static str,
}

/// Rules, tried in order.
pub struct Table {
    lines: Vec<Line>,
    /// Places of the lines that open with the word of this key, by key and in order.
    by_word: Vec<(u32, usize)>,
    /// Places of all other lines, in order.
    others: Vec<usize>,
}

/// One pattern of a rule, read.
struct Line {
    rule: &'static Rule,
    #[cfg(test)]
    when: &'static str,
    pattern: Pattern,
    anywhere: bool,
}

impl Table {
    /// Reads the patterns of these rules.
    pub fn new(rules: &'static [&'static [Rule]]) -> Self {
        let lines = rules.iter().flat_map(|rules| rules.iter()).flat_map(|rule| {
            rule.when.lines().map(move |when| {
                let anywhere = when.strip_prefix(".. ");
                let pattern = Pattern::new(anywhere.unwrap_or(when));
                Line {
                    rule,
                    #[cfg(test)]
                    when,
                    pattern,
                    anywhere: anywhere.is_some(),
                }
            })
        });
        let mut table = Self { lines: lines.collect(), by_word: Vec::new(), others: Vec::new() };
        for (place, line) in table.lines.iter().enumerate() {
            match line.pattern.first_words().filter(|_| !line.anywhere) {
                Some(words) => table.by_word.extend(words.iter().map(|word| (*word, place))),
                None => table.others.push(place),
            }
        }
        table.by_word.sort_unstable();
        table
    }

    /// All patterns, as they are written.
    #[cfg(test)]
    pub fn patterns(&self) -> impl Iterator<Item = &'static str> {
        self.lines.iter().map(|line| line.when)
    }

    /// What the first rule says that fits.
    pub fn fitting(&self, tokens: &[Token]) -> Option<Found> {
        let first = tokens.first()?;
        let among = Among::new(tokens);
        if weighs_nothing(first) {
            return self.lines.iter().find_map(|line| line.fitting(tokens, among));
        }
        let start = self.by_word.partition_point(|(word, _)| *word < first.key);
        let named = self.by_word.get(start..).unwrap_or_default();
        let named = named.iter().take_while(|(word, _)| *word == first.key);
        let mut named = named.map(|(_, place)| *place).peekable();
        let mut others = self.others.iter().copied().peekable();
        // Both are in order, and so is what they make together.
        let places = std::iter::from_fn(|| match (named.peek(), others.peek()) {
            (Some(one), Some(other)) if one < other => named.next(),
            (_, Some(_)) => others.next(),
            _ => named.next(),
        });
        places.filter_map(|place| self.lines.get(place)).find_map(|line| line.fitting(tokens, among))
    }
}

impl Line {
    fn fitting(&self, tokens: &[Token], among: Among) -> Option<Found> {
        if !self.pattern.may_fit(among) {
            return None;
        }
        let hits = if self.anywhere { self.pattern.anywhere(tokens) } else { self.pattern.from(tokens, 0) };
        Some(Found { says: self.rule.says, why: self.rule.why, hits: hits? })
    }
}

/// How a language asks.
pub struct Rules {
    /// Parts a sentence.
    pub clauses: for<'a> fn(&Sentence<'a>) -> Vec<Clause<'a>>,
    /// For what opens with a question word.
    pub wh: Table,
    /// For yes and no.
    pub polar: Table,
    /// For what is told or ordered.
    pub told: Table,
    /// For what is told with a question mark, or is only a few words of a question.
    pub told_asking: Table,
    /// For a whole sentence in which something is asked.
    pub sentence: Table,
    /// How what a kind way in leads to begins.
    pub inner: Inner,
    /// What names something before the question about it: "how about you, what …".
    pub names_first: &'static str,
    /// What presses less than it asks for a nod where a tag follows: "you'll take it, won't you".
    pub with_a_tag: &'static str,
    /// Reasons that belong to no rule.
    pub reasons: Reasons,
}

/// How what a kind way in leads to begins, as patterns.
pub struct Inner {
    /// Right after it.
    pub close: &'static str,
    /// Some words later.
    pub later: &'static str,
    /// What begins no question there, though it looks like one.
    pub never: &'static str,
    /// A question for yes or no.
    pub yes_or_no: &'static str,
    /// One more question behind the first.
    pub second: &'static str,
    /// One more way in before the first question.
    pub told_too: &'static str,
}

/// Why a line has the tone it has, where no rule says.
pub struct Reasons {
    /// A question for yes or no.
    pub yes_or_no: &'static str,
    /// A few words with a question mark.
    pub nod: &'static str,
    /// A tag.
    pub tag: &'static str,
    /// More than one question.
    pub stacked: &'static str,
    /// A view before a question.
    pub view: &'static str,
}

/// What was found of a clause: what the rule says and why, and the places of the words it rests on.
pub struct Found {
    /// What the rule says.
    pub says: Says,
    /// Why.
    pub why: &'static str,
    /// The places of the words it rests on.
    pub hits: Vec<usize>,
}

impl Found {
    /// What is open needs no reason.
    pub const OPEN: Self = Self { says: Says::Is(Tone::Open), why: "", hits: Vec::new() };

    /// The same, its places counted from further ahead.
    #[must_use]
    pub fn moved_by(self, by: usize) -> Self {
        Self { hits: self.hits.iter().map(|at| at + by).collect(), ..self }
    }
}

impl Rules {
    /// The tables for a question put like this.
    pub fn asked(&self, head: Head) -> &Table {
        if head == Head::Wh { &self.wh } else { &self.polar }
    }
}
