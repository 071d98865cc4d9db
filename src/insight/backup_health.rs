//! When to remind of a backup, and whether the last one is known to be good. Without a server, the file is the only copy
//! away from this machine.

/// How many days after the last backup a new one is due.
pub const DAYS: i64 = 14;
/// How many held sessions after the last backup a new one is due.
pub const SESSIONS: usize = 10;
/// How many held sessions make the first backup due: one conversation is already worth keeping.
pub const SESSIONS_BEFORE_FIRST: usize = 1;

/// What happened since the last backup; since the beginning where there was none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Since {
    /// Days since the last backup; `None` where there was none, negative where the clock was set back.
    pub days: Option<i64>,
    /// Changes since then.
    pub changes: u64,
    /// Sessions held since then.
    pub sessions: usize,
}

/// Whether to remind of a backup. With nothing changed there is nothing to save.
pub fn due(since: &Since) -> bool {
    let long_ago = match since.days {
        None => since.sessions >= SESSIONS_BEFORE_FIRST,
        // A clock that was set back tells nothing about how long ago it was, so it never silences.
        Some(days) => !(0..DAYS).contains(&days) || since.sessions >= SESSIONS,
    };
    since.changes > 0 && long_ago
}

/// Whether the last backup is known to be good: on the day, in words, on which its file was opened again.
pub fn checked(on: Option<&str>) -> String {
    match on {
        None => "Saved, not checked yet.".to_owned(),
        Some(day) => format!("Checked on {day}: it opens, and holds what was saved."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::at;
    use chrono::TimeDelta;
    use proptest::prelude::*;

    fn after(days: i64, sessions: usize) -> Since {
        Since { days: Some(days), changes: 1, sessions }
    }

    #[test]
    fn a_backup_is_due_after_fourteen_days() {
        assert!(!due(&after(13, 0)));
        assert!(due(&after(14, 0)));
    }

    #[test]
    fn a_backup_is_due_after_ten_sessions_however_recent_it_is() {
        assert!(!due(&after(0, 9)));
        assert!(due(&after(0, 10)));
    }

    #[test]
    fn with_nothing_changed_nobody_is_reminded() {
        for days in [None, Some(-1), Some(0), Some(400)] {
            assert!(!due(&Since { days, changes: 0, sessions: 20 }));
        }
    }

    #[test]
    fn the_first_backup_is_due_after_the_first_conversation() {
        assert!(!due(&Since { days: None, changes: 40, sessions: 0 }));
        assert!(due(&Since { days: None, changes: 1, sessions: 1 }));
    }

    #[test]
    fn a_backup_counts_as_checked_only_once_its_file_was_opened() {
        assert_eq!(checked(None), "Saved, not checked yet.");
        assert!(checked(Some("Tuesday, 24 November")).starts_with("Checked on Tuesday, 24 November:"));
    }

    #[test]
    fn fault_38_a_clock_set_back_never_silences_the_reminder() {
        assert!(due(&after(-1, 0)));
        assert!(due(&after(i64::MIN, 0)));
    }

    proptest! {
        #[test]
        fn fault_38_wherever_the_clock_was_put_the_reminder_comes_within_fifteen_days(
            minutes in -15_000_000_i64..15_000_000,
        ) {
            let last = at("2026-11-24T12:00:00Z");
            let now = last + TimeDelta::minutes(minutes);
            let is_due_after = |days| due(&after((now + TimeDelta::days(days) - last).num_days(), 0));
            // Of less than a day before the last backup, nothing is said but that it is of today.
            prop_assert!((0..=DAYS + 1).any(is_due_after));
            prop_assert_eq!(is_due_after(0), now - last >= TimeDelta::days(DAYS) || last - now >= TimeDelta::days(1));
        }
    }
}
