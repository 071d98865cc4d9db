//! How much of the browser's room is used, and when to say so.

/// From how many hundredths on the page about the data says so.
pub const FILLING: usize = 60;
/// From how many hundredths on every screen does.
pub const NEARLY_FULL: usize = 80;

/// How many hundredths of `room` are used.
pub fn share(used: usize, room: usize) -> usize {
    // In this order nothing overflows, where a `usize` has 32 bits.
    used.div_ceil((room / 100).max(1)).min(100)
}

/// What to say of it, if anything; `others` is what other programs use.
pub fn advice(used: usize, others: usize, room: usize) -> Option<&'static str> {
    let share = share(used, room);
    if share < FILLING {
        None
    } else if others > used / 2 {
        Some("Most of what is used is not this app’s. An address of its own would give it room.")
    } else if share < NEARLY_FULL {
        Some("More than half is used. That is no trouble yet. Keep a fresh backup.")
    } else {
        Some(
            "It is nearly used up. When it is, what you type stays on the page but is not saved. Back up, then remove what you no longer need: a person who has left, old conversations.",
        )
    }
}

/// How much of `room` is used, in words; `ours` is what this app uses of it.
pub fn used(all: usize, ours: usize, room: usize) -> String {
    let (whole, tenth) = (room / 1_000_000, room % 1_000_000 / 100_000);
    if all < 10_000 {
        let tenth = if tenth == 0 { String::new() } else { format!(".{tenth}") };
        return format!("Almost nothing of about {whole}{tenth} million characters is used.");
    }
    let millions = |units: usize| format!("{}.{:02}", units / 1_000_000, units % 1_000_000 / 10_000);
    let (all, ours) = (millions(all), millions(ours));
    let here = "million characters are used under this address";
    format!("{all} of about {whole}.{tenth} {here}, {ours} of them by this app.")
}

/// Units in thousands, with one decimal: `12.3`.
pub fn thousands(units: usize) -> String {
    format!("{}.{}", units / 1_000, units % 1_000 / 100)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn it_is_said_at_sixty_and_at_eighty_hundredths() {
        let advice = |used| advice(used, 0, 5_000_000).unwrap_or_default();
        assert_eq!(advice(2_900_000), "");
        assert!(advice(3_000_000).starts_with("More than half"));
        assert!(advice(3_950_000).starts_with("More than half"));
        assert!(advice(4_000_000).starts_with("It is nearly used up"));
        assert!(advice(9_000_000).starts_with("It is nearly used up"));
    }

    #[test]
    fn it_is_said_when_others_use_most_of_it() {
        assert!(advice(4_500_000, 4_000_000, 5_000_000).unwrap().contains("not this app’s"));
        assert_eq!(advice(1_000_000, 900_000, 5_000_000), None);
    }

    #[test]
    fn what_is_used_is_told_in_hundredths_of_a_million_and_less_than_one_in_words() {
        assert_eq!(used(9_999, 9_999, 5_000_000), "Almost nothing of about 5 million characters is used.");
        assert_eq!(used(0, 0, 5_200_000), "Almost nothing of about 5.2 million characters is used.");
        assert_eq!(
            used(4_210_000, 10_000, 5_000_000),
            "4.21 of about 5.0 million characters are used under this address, 0.01 of them by this app."
        );
    }

    #[test]
    fn thousands_have_one_decimal() {
        assert_eq!([0, 99, 100, 12_345].map(thousands), ["0.0", "0.0", "0.1", "12.3"]);
    }

    proptest! {
        #[test]
        fn a_share_is_at_most_the_whole_and_never_falls(used: usize, more in 0_usize..1_000_000, room: usize) {
            prop_assert!(share(used, room) <= 100);
            prop_assert!(share(used, room) <= share(used.saturating_add(more), room));
        }
    }
}
