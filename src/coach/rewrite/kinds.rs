//! What a word may be within a name.

use super::nouns;
use crate::coach::pattern::names;
use crate::coach::tokens::{Kind, Token};

/// A word known to name something, or one that ends as such words do.
pub fn is_noun(token: &Token) -> bool {
    let told = ["ment", "tion", "sion", "ness", "ship", "ance", "ence"].iter().any(|end| token.word.ends_with(end));
    names("WORK|LIFE|TASK|ING|PERSON", token) || told && token.word.len() > 6
}

/// A word that may be part of a name: no function word, and nothing that is mostly said of a thing.
pub fn is_plain(token: &Token) -> bool {
    let other = "AUX|WH|PREP|CONJ|NOT|YOU|SUB|FILLER|THIRD|I|ME|DET|PRON|ok|fine|enough|DONE+!ING|FAILING|SAID|\
                 PRESSING|always|never|sometimes|often|to|'s";
    let how = token.word.ends_with("ly") && !names("WORK|LIFE|TASK|PERSON|DAY|early|daily|weekly|monthly|only", token);
    token.kind == Kind::Word && !how && (!names(other, token) || names("next|last|open|late|live", token))
}

/// A word that says which one, or what it is like, and so is not the noun.
pub fn is_quality(token: &Token) -> bool {
    names(
        "new|old|next|last|first|other|big|small|whole|early|late|later|earlier|shorter|longer|smaller|bigger|lighter|\
         long|different|fixed|annual|nightly|weekly|monthly|final|CAPITAL",
        token,
    )
}

/// Whether the last word of a name means little alone and is told by the word before it: "the list" could be any, "the
/// allergy list" could not. What only says which of them, as "the full list", tells nothing.
pub fn is_told_by_its_kind(named: &[Token]) -> bool {
    let [_, .., kind, head] = named else { return false };
    let says_which = is_quality(kind) && !names("CAPITAL", kind);
    let other = "JUDGING|FIT|BETTER|FEELING|VAGUE|STATE|DAY|PAST|full|exact|real|main|latest";
    names(nouns::TOLD_BY_ITS_KIND, head) && !says_which && !names(other, kind)
}
