//! Backups in a folder: when one is due, what its file is called, and which older files are let go.

use chrono::NaiveDate;

/// How many files stay in any case.
const KEPT: usize = 30;

/// How old the file of the day is, in minutes, before changes go into it again.
pub const MINUTES: i64 = 10;

/// Something that lies in the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its name.
    pub name: String,
    /// How many bytes it holds: the most there can be, where that is not known or none of ours to know.
    pub bytes: u64,
}

/// What becomes of the older files once one was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rotation {
    /// The names of those that are let go.
    pub let_go: Vec<String>,
    /// How many stay although their time has come.
    pub stay: usize,
}

/// Whether changes are written now. `last` is the day of the last file, and how many minutes ago it was written.
pub fn due(last: Option<(NaiveDate, i64)>, today: NaiveDate, leaving: bool) -> bool {
    // A clock that was set back never holds it up.
    leaving || last.is_none_or(|(day, minutes)| day != today || !(0..MINUTES).contains(&minutes))
}

/// The name of a day's backup; a number tells it from others of that day.
fn name_of(day: NaiveDate, number: u32) -> String {
    if number == 1 { format!("vis-a-vis-{day}.json") } else { format!("vis-a-vis-{day}-{number}.json") }
}

/// The day and the number in a name, if it is one that is given here, to the letter. No other file is ever touched.
pub fn place(name: &str) -> Option<(NaiveDate, u32)> {
    let inside = name.strip_prefix("vis-a-vis-")?.strip_suffix(".json")?;
    let (day, rest) = inside.split_at_checked("2026-11-24".len())?;
    let number = if rest.is_empty() { 1 } else { rest.strip_prefix('-')?.parse().ok()? };
    let day = day.parse().ok()?;
    (number > 0 && name_of(day, number) == name).then_some((day, number))
}

/// Whether a file holds so much more than another that it is never given up for it.
fn is_much_larger(bytes: u64, than: u64) -> bool {
    bytes > than.saturating_mul(2)
}

/// Under which name a backup of so many bytes is written. Only `own`, the file that was written here last and still
/// holds that, is written over, and not by much less than it holds.
pub fn target(there: &[Entry], today: NaiveDate, own: Option<&str>, bytes: u64) -> String {
    let own = own.filter(|own| place(own).is_some_and(|(day, _)| day == today));
    let fits = |own: &&str| there.iter().any(|entry| entry.name == *own && !is_much_larger(entry.bytes, bytes));
    if let Some(own) = own.filter(fits) {
        return own.to_owned();
    }
    // Some disks take large and small letters for the same.
    let taken = |name: &str| there.iter().any(|entry| entry.name.eq_ignore_ascii_case(name));
    let mut number = 1;
    while taken(&name_of(today, number)) {
        number += 1;
    }
    name_of(today, number)
}

/// Which files are let go after `written` came to those that were there: all but the newest, and but those that hold much
/// more than it does. A file that holds much less than another pushes that one out neither now nor later: so the only
/// large file never goes for small ones, however many there are.
pub fn rotation(there: &[Entry], today: NaiveDate, written: &Entry) -> Rotation {
    let others = there.iter().filter(|entry| entry.name != written.name);
    let placed = others.chain([written]).filter_map(|entry| Some((place(&entry.name)?, entry)));
    // A clock that went wrong once wrote files of days to come. They are in nobody's way.
    let ours: Vec<((NaiveDate, u32), &Entry)> = placed.filter(|((day, _), _)| *day <= today).collect();
    let mut rotation = Rotation::default();
    for (place, entry) in &ours {
        let newer = || ours.iter().filter(|(other, _)| other > place);
        let counting = newer().filter(|(_, than)| !is_much_larger(entry.bytes, than.bytes)).count();
        if newer().count() < KEPT || entry.name == written.name {
            continue;
        }
        if is_much_larger(entry.bytes, written.bytes) {
            rotation.stay += 1;
        } else if counting >= KEPT {
            rotation.let_go.push(entry.name.clone());
        }
    }
    rotation
}

/// What is said of the files that stay although their time has come.
pub fn words(stay: usize) -> Option<String> {
    match stay {
        0 => None,
        1 => Some(
            "One older file there is more than twice as large as the newest, so it is not cleared away. \
             If that is a surprise, look into it with “Check a backup”."
                .to_owned(),
        ),
        many => Some(format!(
            "{many} older files there are more than twice as large as the newest, so they are not cleared away. \
             If that is a surprise, look into one of them with “Check a backup”."
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::day;
    use chrono::Days;
    use proptest::prelude::*;

    fn entry(name: &str, bytes: u64) -> Entry {
        Entry { name: name.to_owned(), bytes }
    }

    #[test]
    fn only_names_that_are_given_here_are_ours() {
        assert_eq!(place("vis-a-vis-2026-11-24.json"), Some((day("2026-11-24"), 1)));
        assert_eq!(place("vis-a-vis-2026-11-24-12.json"), Some((day("2026-11-24"), 12)));
        for name in [
            "vis-a-vis-2026-11-24-sealed.json",
            "vis-a-vis-2026-11-24 (1).json",
            "vis-a-vis-2026-11-24-1.json",
            "vis-a-vis-2026-11-24-0.json",
            "vis-a-vis-2026-11-24-02.json",
            "vis-a-vis-2026-11-24-+2.json",
            "vis-a-vis-2026-11-24.json.crswap",
            "Vis-a-vis-2026-11-24.json",
            "vis-a-vis-2026-13-24.json",
            "vis-a-vis-2026-1-24.json",
            "vis-a-vis-é.json",
            "vis-a-vis-.json",
            "notes.json",
            "",
        ] {
            assert_eq!(place(name), None, "{name}");
        }
    }

    #[test]
    fn changes_are_written_once_a_day_again_after_ten_minutes_and_when_the_page_is_left() {
        let today = day("2026-11-24");
        let after = |minutes| due(Some((today, minutes)), today, false);
        assert!(due(None, today, false));
        assert!(due(Some((day("2026-11-23"), 1)), today, false));
        assert!(!after(0) && !after(9));
        assert!(after(10));
        assert!(due(Some((today, 0)), today, true));
    }

    #[test]
    fn fault_38_a_clock_that_was_set_back_never_holds_a_backup_up() {
        let today = day("2026-11-24");
        for minutes in [-1, -525_600, i64::MIN] {
            assert!(due(Some((today, minutes)), today, false), "{minutes}");
        }
        for last in ["2026-11-25", "2027-11-24", "2200-01-01"] {
            assert!(due(Some((day(last), -1)), today, false), "{last}");
        }
    }

    #[test]
    fn the_file_of_the_day_is_written_over_only_by_who_wrote_it() {
        let (today, first) = (day("2026-11-24"), "vis-a-vis-2026-11-24.json");
        let there = [entry(first, 100), entry("VIS-A-VIS-2026-11-24-2.JSON", 1)];
        assert_eq!(target(&[], today, None, 100), first);
        assert_eq!(target(&there, today, Some(first), 100), first);
        assert_eq!(target(&there, today, None, 100), "vis-a-vis-2026-11-24-3.json");
        assert_eq!(target(&there, today, Some("vis-a-vis-2026-11-23.json"), 100), "vis-a-vis-2026-11-24-3.json");
        assert_eq!(target(&[], today, Some(first), 100), first, "whoever removed it wants it no less");
    }

    #[test]
    fn fault_35_much_less_is_put_beside_the_file_of_the_day_and_not_in_its_place() {
        let (today, first) = (day("2026-11-24"), "vis-a-vis-2026-11-24.json");
        let there = [entry(first, 100)];
        assert_eq!(target(&there, today, Some(first), 50), first);
        assert_eq!(target(&there, today, Some(first), 49), "vis-a-vis-2026-11-24-2.json");
    }

    #[test]
    fn fault_35_of_what_is_older_than_the_newest_thirty_the_much_larger_stay_and_only_they_are_counted() {
        let name = |ago: u64| name_of(day("2026-11-23") - Days::new(ago), 1);
        let large = [0, 28, 29, 30, 33];
        let there: Vec<Entry> =
            (0..34).map(|ago| entry(&name(ago), if large.contains(&ago) { 90 } else { 9 })).collect();
        let rotated = rotation(&there, day("2026-11-24"), &entry("vis-a-vis-2026-11-24.json", 9));
        assert_eq!(rotated, Rotation { let_go: [31, 32].map(name).to_vec(), stay: 3 });
    }

    #[test]
    fn what_was_just_written_stays_however_many_of_that_day_have_a_higher_number() {
        let today = day("2026-11-24");
        let there: Vec<Entry> = (1..=40).map(|number| entry(&name_of(today, number), 9)).collect();
        let gone = rotation(&there, today, &there[0]);
        assert_eq!(gone, Rotation { let_go: (2..=10).map(|number| name_of(today, number)).collect(), stay: 0 });
    }

    #[test]
    fn fault_35_what_stays_though_its_time_has_come_is_told() {
        assert_eq!(words(0), None);
        assert!(words(1).unwrap().starts_with("One older file there is more than twice as large as the newest"));
        assert!(words(3).unwrap().starts_with("3 older files there are more than twice as large"));
    }

    #[test]
    fn fault_38_files_of_days_to_come_stay_and_push_nothing_out() {
        let to_come = (1..=40).map(|more| entry(&name_of(day("2027-01-01") + Days::new(more), 1), 9));
        let there: Vec<Entry> = to_come.chain([entry("vis-a-vis-2026-11-23.json", 9)]).collect();
        let written = entry("vis-a-vis-2026-11-24.json", 9);
        assert_eq!(rotation(&there, day("2026-11-24"), &written), Rotation::default());
    }

    #[test]
    fn thirty_files_stay_and_the_oldest_beyond_them_goes() {
        let days = (0..30).map(|ago| entry(&name_of(day("2026-11-23") - Days::new(ago), 1), 9));
        let there: Vec<Entry> = days.chain([entry("vis-a-vis-old.json", 9), entry("photo.jpg", 9)]).collect();
        let gone = rotation(&there, day("2026-11-24"), &entry("vis-a-vis-2026-11-24.json", 9));
        assert_eq!(gone, Rotation { let_go: vec!["vis-a-vis-2026-10-25.json".to_owned()], stay: 0 });
    }

    /// A folder over many days: each writes a file of so many bytes, or nothing.
    fn after_days(sizes: &[Option<u64>], foreign: &[Entry]) -> Vec<(Vec<Entry>, Entry, Vec<Entry>)> {
        let mut folder = foreign.to_vec();
        let mut steps = Vec::new();
        for (at, bytes) in sizes.iter().enumerate().filter_map(|(at, bytes)| Some((at, (*bytes)?))) {
            let today = day("2026-01-01") + Days::new(at as u64);
            let written = entry(&target(&folder, today, None, bytes), bytes);
            let before = folder.clone();
            let rotation = rotation(&folder, today, &written);
            folder.push(written.clone());
            folder.retain(|entry| !rotation.let_go.contains(&entry.name));
            steps.push((before, written, folder.clone()));
        }
        steps
    }

    proptest! {
        #[test]
        fn fault_35_backup_rotation_never_drops_the_only_large_good_file(
            sizes in prop::collection::vec(prop::option::weighted(0.9, prop_oneof![1_u64..100, 1_000_u64..2_000]), 0..150),
        ) {
            for (before, written, after) in after_days(&sizes, &[]) {
                prop_assert!(after.contains(&written), "what was just written stays");
                let gone = before.iter().filter(|entry| !after.contains(entry));
                for entry in gone {
                    prop_assert!(entry.bytes <= written.bytes * 2, "{entry:?} went for {written:?}");
                }
                let largest = before.iter().map(|entry| entry.bytes).max().unwrap_or(0);
                prop_assert!(after.iter().any(|entry| entry.bytes * 2 >= largest));
            }
        }

        #[test]
        fn fault_35_what_was_written_in_an_accident_pushes_nothing_out_once_it_is_over(days in 30_usize..60) {
            let sizes: Vec<Option<u64>> = (0..5).map(|_| 1_000).chain((0..days).map(|_| 9)).chain([1_000]).map(Some).collect();
            let steps = after_days(&sizes, &[]);
            let (_, _, last) = steps.last().unwrap();
            prop_assert_eq!(last.iter().filter(|entry| entry.bytes == 1_000).count(), 6);
        }

        #[test]
        fn the_newest_thirty_stay_and_where_none_shrank_no_more(sizes in prop::collection::vec(100_u64..200, 31..90)) {
            let sizes: Vec<Option<u64>> = sizes.into_iter().map(Some).collect();
            let steps = after_days(&sizes, &[]);
            let (_, _, last) = steps.last().unwrap();
            prop_assert_eq!(last.len(), KEPT);
            let written: Vec<&Entry> = steps.iter().map(|(_, written, _)| written).collect();
            prop_assert!(written.iter().rev().take(KEPT).all(|written| last.contains(written)));
        }

        #[test]
        fn what_is_not_ours_is_never_let_go(names in prop::collection::vec("[a-z0-9.-]{0,30}", 0..40)) {
            let foreign: Vec<Entry> =
                names.iter().filter(|name| place(name).is_none()).map(|name| entry(name, 1)).collect();
            let steps = after_days(&[Some(9); 60], &foreign);
            let (_, _, last) = steps.last().unwrap();
            prop_assert!(foreign.iter().all(|entry| last.contains(entry)));
        }

        #[test]
        fn a_name_is_found_again(days in 0_u64..4_000, number in 1_u32..1_000) {
            let day = day("2020-01-01") + Days::new(days);
            prop_assert_eq!(place(&name_of(day, number)), Some((day, number)));
        }

        #[test]
        fn a_clock_that_was_set_back_never_lets_go_of_what_was_just_written(back in 1_u64..900) {
            let there: Vec<Entry> =
                (0..60).map(|ago| entry(&name_of(day("2026-11-23") - Days::new(ago), 1), 9)).collect();
            let today = day("2026-11-24") - Days::new(back);
            let written = entry(&target(&there, today, None, 9), 9);
            prop_assert!(!rotation(&there, today, &written).let_go.contains(&written.name));
        }
    }
}
