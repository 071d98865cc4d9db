//! Which functions the first screen needs: those that ran when it was watched, by their names.

use std::collections::BTreeSet;

/// The names of the functions that run as This week opens, as `./dev opening` wrote them down.
///
/// What is missing is brought at the first call, so that it costs a wait and breaks nothing; a journey fails if This
/// week itself has to wait.
pub struct Opening {
    names: BTreeSet<String>,
}

impl Opening {
    /// Reads the list, which has a name on each line.
    pub fn read(list: &str) -> Self {
        Self { names: list.lines().map(str::to_owned).collect() }
    }

    /// Whether a function is for later.
    pub fn is_later(&self, name: &str) -> bool {
        !self.names.contains(&plain_name(name))
    }
}

/// A name without what differs from build to build: the hashes that tell crates of one name apart, as in
/// `core[1f2e3d]::fmt`, and the number that the compiler puts behind one of several copies.
pub fn plain_name(name: &str) -> String {
    let is_number = |end: &str| end.bytes().all(|letter| letter.is_ascii_digit());
    let name = name.rsplit_once('.').filter(|(_, end)| is_number(end)).map_or(name, |(name, _)| name);
    let mut plain = String::with_capacity(name.len());
    let mut rest = name;
    while let Some(start) = rest.find('[') {
        let length = rest[start + 1..].find(|letter: char| !letter.is_ascii_hexdigit()).unwrap_or(0);
        let end = start + 1 + length;
        let is_hash = length >= 8 && rest[end..].starts_with(']');
        plain.push_str(&rest[..if is_hash { start } else { start + 1 }]);
        rest = &rest[if is_hash { end + 1 } else { start + 1 }..];
    }
    plain + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_of_crates_are_no_part_of_a_name_and_lengths_of_arrays_are() {
        assert_eq!(plain_name("a[0123456789abcdef]::b::<[u8; 4]>"), "a::b::<[u8; 4]>");
        assert_eq!(plain_name("[u8]::x[2]"), "[u8]::x[2]");
        assert_eq!(plain_name("core[0123456789abcdef]::fmt.1573"), "core::fmt");
    }

    #[test]
    fn what_did_not_run_is_for_later() {
        let opening = Opening::read("vis_a_vis::ui::home::list\nmain\n");
        assert!(!opening.is_later("vis_a_vis[0123456789abcdef]::ui::home::list"));
        assert!(opening.is_later("vis_a_vis[0123456789abcdef]::ui::room::record"));
    }
}
