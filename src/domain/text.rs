//! Text fit to keep: names and lines, checked once where they enter.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Why some text is not a [`Name`] or a [`Line`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextError {
    /// Nothing but whitespace.
    Empty,
    /// Longer than this many characters.
    TooLong(usize),
}

impl fmt::Display for TextError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("write a word or two first"),
            Self::TooLong(most) => write!(f, "too long: keep it under {most} characters"),
        }
    }
}

/// The words of `typed` with single spaces, if there are any and they fit.
fn one_line(typed: &str, most: usize) -> Result<String, TextError> {
    let words: Vec<&str> =
        typed.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()).collect();
    let line = words.join(" ");
    match line.chars().count() {
        0 => Err(TextError::Empty),
        length if length > most => Err(TextError::TooLong(most)),
        _ => Ok(line),
    }
}

macro_rules! text {
    ($(#[$doc:meta])* $name:ident, $most:literal) => {
        $(#[$doc])*
        ///
        /// `new` is the only way in. Serde goes through it too, so no file can hold what the form would refuse.
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The longest, in characters.
            pub const MAX_CHARS: usize = $most;

            /// Reads it as typed, forgiving stray whitespace.
            ///
            /// # Errors
            /// When nothing is left, or too much.
            pub fn new(typed: &str) -> Result<Self, TextError> {
                one_line(typed, Self::MAX_CHARS).map(Self)
            }

            /// What an optional field holds: nothing where nothing was typed.
            ///
            /// # Errors
            /// When it is too long.
            pub fn optional(typed: &str) -> Result<Option<Self>, TextError> {
                match Self::new(typed) {
                    Ok(text) => Ok(Some(text)),
                    Err(TextError::Empty) => Ok(None),
                    Err(error) => Err(error),
                }
            }

            /// The text itself.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl TryFrom<String> for $name {
            type Error = TextError;

            fn try_from(text: String) -> Result<Self, TextError> {
                Self::new(&text)
            }
        }

        impl From<$name> for String {
            fn from(text: $name) -> Self {
                text.0
            }
        }
    };
}

text!(
    /// What a person is called: at most 80 characters, never empty.
    Name,
    80
);
text!(
    /// One line of anything: at most 400 characters, never empty.
    Line,
    400
);

impl Name {
    /// The first word, for places where a full name is too much.
    pub fn first(&self) -> &str {
        self.0.split(' ').next().unwrap_or(&self.0)
    }
}

/// The longest note, in characters. The form and the import both refuse more.
pub const MAX_NOTE_CHARS: usize = 200_000;

/// The words with a capital at their beginning.
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stray_whitespace_is_forgiven() {
        assert_eq!(Name::new("  Mei-Ling \n Chou ").unwrap().as_str(), "Mei-Ling Chou");
    }

    #[test]
    fn the_error_says_what_to_do() {
        assert_eq!(Name::new(" \t").unwrap_err().to_string(), "write a word or two first");
        assert_eq!(Name::new(&"x".repeat(81)).unwrap_err().to_string(), "too long: keep it under 80 characters");
    }

    #[test]
    fn a_stored_name_goes_through_the_same_door() {
        assert!(serde_json::from_str::<Name>("\"\"").is_err());
    }

    #[test]
    fn control_characters_do_not_stay_in_a_line() {
        assert_eq!(Line::new("a\u{0}b\r\nc").unwrap().as_str(), "a b c");
    }
}
