//! Small help with sentences made of somebody's words.

/// The words with a full stop, where they do not bring an end of their own.
pub fn ended(words: &str) -> String {
    if words.ends_with(['.', '!', '?', '…', '”']) { words.to_owned() } else { format!("{words}.") }
}

pub use crate::domain::text::capital;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_once() {
        assert_eq!(ended("Ask finance"), "Ask finance.");
        assert_eq!(ended("Does it change my team?"), "Does it change my team?");
    }

    #[test]
    fn a_sentence_begins_with_a_capital() {
        assert_eq!(capital("élan"), "Élan");
        assert_eq!(capital(""), "");
    }
}
