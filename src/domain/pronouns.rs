//! How a sentence speaks of a person: with their pronouns where given, with "they" otherwise.

/// The words for one person, and whether their verbs are plural.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// she, he, they.
    pub subject: &'static str,
    /// her, him, them.
    pub object: &'static str,
    /// her, his, their.
    pub possessive: &'static str,
    /// hers, his, theirs.
    pub owned: &'static str,
    plural: bool,
}

const SHE: Words = Words { subject: "she", object: "her", possessive: "her", owned: "hers", plural: false };
const HE: Words = Words { subject: "he", object: "him", possessive: "his", owned: "his", plural: false };
const THEY: Words = Words { subject: "they", object: "them", possessive: "their", owned: "theirs", plural: true };

impl Default for Words {
    fn default() -> Self {
        THEY
    }
}

impl Words {
    /// The words for pronouns as written ("she/her", "He", "they/them"). Anything else, or nothing, is "they".
    pub fn for_pronouns(written: Option<&str>) -> Self {
        let first = written.unwrap_or_default().split(['/', ' ', ',']).next().unwrap_or_default();
        match first.to_ascii_lowercase().as_str() {
            "she" | "her" => SHE,
            "he" | "him" => HE,
            _ => THEY,
        }
    }

    /// The form of a verb that fits: `verb("has", "have")`.
    pub fn verb(self, singular: &'static str, plural: &'static str) -> &'static str {
        if self.plural { plural } else { singular }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentence(written: Option<&str>) -> String {
        let they = Words::for_pronouns(written);
        format!("What {} {} brought, and what matters to {}.", they.subject, they.verb("has", "have"), they.object)
    }

    #[test]
    fn sentences_use_the_pronouns_as_given() {
        assert_eq!(sentence(Some("she/her")), "What she has brought, and what matters to her.");
        assert_eq!(sentence(Some("He/Him")), "What he has brought, and what matters to him.");
    }

    #[test]
    fn without_pronouns_and_with_unknown_ones_a_person_is_they() {
        assert_eq!(sentence(None), "What they have brought, and what matters to them.");
        assert_eq!(sentence(Some("xe/xem")), "What they have brought, and what matters to them.");
    }
}
