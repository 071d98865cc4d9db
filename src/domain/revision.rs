//! Who changed an entry how often: enough to merge two copies without asking a clock.

use litemap::LiteMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::kept::object_by_name;

/// One installation of the app: a random word of small letters and digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Writer(String);

/// Why some text is not a [`Writer`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WriterError;

impl fmt::Display for WriterError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a writer is 1 to 16 small letters and digits")
    }
}

impl TryFrom<String> for Writer {
    type Error = WriterError;

    fn try_from(text: String) -> Result<Self, WriterError> {
        let fits = (1..=16).contains(&text.len())
            && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
        if fits { Ok(Self(text)) } else { Err(WriterError) }
    }
}

impl AsRef<str> for Writer {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl From<Writer> for String {
    fn from(writer: Writer) -> Self {
        writer.0
    }
}

/// How often each writer changed an entry.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Revision(#[serde(with = "object_by_name")] LiteMap<Writer, u64>);

/// How one revision stands to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Both know the same changes.
    Same,
    /// The first knows all of the second's changes, and more.
    Ahead,
    /// The second knows all of the first's changes, and more.
    Behind,
    /// Each knows a change the other does not.
    Apart,
}

impl Revision {
    /// Counts one more change by `writer`.
    pub fn bump(&mut self, writer: &Writer) {
        let count = self.0.entry(writer.clone()).or_default();
        *count = count.saturating_add(1);
    }

    /// One change less: behind this revision, and ahead of any that was made so from one behind it.
    #[must_use]
    pub fn one_less(&self) -> Self {
        let mut less = self.clone();
        if let Some((_, count)) = less.0.iter_mut().find(|(_, count)| **count > 0) {
            *count -= 1;
        }
        less
    }

    /// How `self` stands to `other`.
    pub fn standing(&self, other: &Self) -> Standing {
        match (self.covers(other), other.covers(self)) {
            (true, true) => Standing::Same,
            (true, false) => Standing::Ahead,
            (false, true) => Standing::Behind,
            (false, false) => Standing::Apart,
        }
    }

    /// Knows every change that either knows.
    pub fn join(&mut self, other: &Self) {
        for (writer, count) in &other.0 {
            let known = self.0.entry(writer.clone()).or_default();
            *known = (*known).max(*count);
        }
    }

    fn covers(&self, other: &Self) -> bool {
        other.0.iter().all(|(writer, count)| self.0.get(writer).copied().unwrap_or(0) >= *count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn revision(counts: &[(&str, u64)]) -> Revision {
        Revision(counts.iter().map(|(w, n)| (Writer::try_from((*w).to_owned()).unwrap(), *n)).collect())
    }

    #[test]
    fn a_revision_is_ahead_only_where_it_misses_nothing() {
        let (old, new) = (revision(&[("a", 1)]), revision(&[("a", 2)]));
        assert_eq!(new.standing(&old), Standing::Ahead);
        assert_eq!(old.standing(&new), Standing::Behind);
        assert_eq!(revision(&[("a", 2), ("b", 1)]).standing(&revision(&[("a", 1), ("b", 2)])), Standing::Apart);
    }

    #[test]
    fn joining_knows_both_sides() {
        let mut joined = revision(&[("a", 2), ("b", 1)]);
        joined.join(&revision(&[("b", 3)]));
        assert_eq!(joined, revision(&[("a", 2), ("b", 3)]));
    }

    /// Revisions by the same three writers.
    fn counts() -> impl Strategy<Value = [u64; 3]> {
        [0_u64..4, 0_u64..4, 0_u64..4]
    }

    fn by_three(counts: [u64; 3]) -> Revision {
        revision(&[("a", counts[0]), ("b", counts[1]), ("c", counts[2])])
    }

    proptest! {
        #[test]
        fn one_less_is_behind_and_keeps_the_order_in_which_revisions_were_made(before in counts(), more in counts()) {
            let after = by_three([before[0] + more[0], before[1] + more[1], before[2] + more[2]]);
            let before = by_three(before);
            prop_assume!(before != by_three([0; 3]));
            prop_assert_eq!(before.one_less().standing(&before), Standing::Behind);
            let standing = after.standing(&before);
            prop_assert_eq!(after.one_less().standing(&before.one_less()), standing);
        }
    }
}
