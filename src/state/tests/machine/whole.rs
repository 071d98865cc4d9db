//! A file is brought in whole, or not at all.

use super::disk::faults;
use super::*;
use crate::domain::notebook::Notebook;
use crate::domain::rhythm::Rhythm;

/// A store with year books in it, and a file that has more for them, and somebody else with others.
fn with_years() -> (Owner, Disk, Workspace) {
    let (owner, disk) = (owner(), Disk::default());
    let app = disk.open();
    let amara = app.add_person(Name::new("Amara Okafor").unwrap());
    add_topic(app, amara, "The rota");
    hold_weekly(app, amara, 60);
    let mut file = app.whole();
    let mut jonas = Notebook::new(&pen(), Name::new("Jonas").unwrap(), Rhythm::default());
    for notebook in [file.notebooks.get_mut(&amara).unwrap(), &mut jonas] {
        notebook.add_topic(&mut pen(), line("from another machine"), Side::Report, Theme::Agency);
        for week in 0..60 {
            notebook.record(&mut pen(), day("2026-11-23") - Days::new(7 * week), None);
        }
    }
    file.notebooks.insert(Id::from_bytes([9; 10]), jonas);
    (owner, disk, file)
}

proptest! {
    #![proptest_config(cases())]
    #[test]
    fn fault_03_a_file_whose_bringing_in_fails_at_any_write_is_here_whole_or_not_at_all(
        after in 0_usize..16,
        fault in faults(),
        forgets in 0_usize..32,
        how in prop::sample::select(vec![Bring::Merge, Bring::Replace]),
    ) {
        let (_owner, disk, file) = with_years();
        let (app, twin) = (disk.open(), disk.twin());
        let before = app.whole();
        twin.open().bring_in(&file, how, Item::default_choice).unwrap();
        let brought = twin.open().whole();
        prop_assert!(brought != before);

        disk.journal.borrow_mut().clear();
        disk.fault.set(Some((after, fault)));
        let kept = app.bring_in(&file, how, Item::default_choice).is_ok();
        disk.fault.set(None);
        let expected = if kept { &brought } else { &before };
        prop_assert!(app.whole() == *expected, "the page");
        prop_assert!(disk.open().whole() == *expected, "the store");
        disk.forget(forgets);
        let (app, kept) = (disk.open(), [before, brought]);
        prop_assert!(kept.contains(&app.whole()) && app.unreadable().is_empty(), "the store that forgot");
    }
}
