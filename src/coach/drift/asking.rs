//! The person behind a line of status: questions about how the work is for them.

use super::english::asking::{ANYWAY, ASKED, NOT_THEIRS};
use super::english::message::KEPT;
use crate::coach::fitting::{Line, Patterns};
use crate::coach::named::{Named, thing};
use crate::coach::tokens::Token;
use crate::coach::tone::{Tone, class};

/// Questions for what a kind of thing is like for the one who does it.
pub struct Asked {
    /// The kind: an element of a pattern.
    pub of: &'static str,
    /// Words in its name that make it another kind: "train tickets", "the next sprint".
    pub unless: &'static [&'static str],
    /// The questions, one a line: `{}` is the thing, `{is}` agrees with it.
    pub says: &'static str,
}

/// How many questions are offered.
const OFFERED: usize = 2;

/// Questions about the person behind this line, the best first.
pub fn behind(text: &str, tokens: &[Token]) -> Vec<String> {
    let of_its_kind = |asked: &Asked, named: &Named| !named.words.split(' ').any(|word| asked.unless.contains(&word));
    let find = |asked: &'static Asked| Some(asked).zip(thing(text, tokens, asked.of));
    let kept = Patterns::new(KEPT).fitting(&Line::new(tokens)).is_some();
    let theirs = |named: &Named| !named.stands_after(text, NOT_THEIRS);
    let fits = |(asked, named): &(&'static Asked, Named)| of_its_kind(asked, named) && theirs(named);
    let asked = ASKED.iter().filter(|_| !kept).filter_map(find).find(fits);
    let named = asked.iter().flat_map(|(asked, named)| asked.says.lines().map(|says| filled(says, named)));
    let anyway = if asked.is_some() { "" } else { ANYWAY };
    let all = named.chain(anyway.lines().map(str::to_owned));
    all.filter(|question| class(question) == Tone::Open).take(OFFERED).collect()
}

fn filled(says: &str, named: &Named) -> String {
    says.replace("{is}", if named.many { "are" } else { "is" }).replace("{}", &named.words)
}
