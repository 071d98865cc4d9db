//! Each write of a saving goes wrong once, in each way: what was typed stays on the page, and nothing is called saved
//! that is not.

use super::disk::FAULTS;
use super::*;

/// Saves an edit while so many writes go well and the next goes wrong; whether one did.
fn goes_wrong(was_saved_before: bool, after: usize, fault: Fault) -> bool {
    let (_owner, disk) = (owner(), Disk::default());
    let app = disk.open();
    let amara = app.add_person(Name::new("Amara Okafor").unwrap());
    if was_saved_before {
        add_topic(app, amara, "The rota");
        assert!(app.flush());
    }
    let before = disk.open().whole();
    add_topic(app, amara, "Typed just now");
    let edited = app.whole();

    disk.fault.set(Some((after, fault)));
    let saved = app.flush();
    let struck = disk.fault.take().is_none();
    let case = format!("{fault:?} after {after} writes, saved before: {was_saved_before}");
    // The record is written first. At the first saving the head comes after it, and then the device, of which nobody is
    // told.
    assert_eq!(saved, !struck || after == 2, "{case}");
    if saved {
        assert!(matches!(app.saving(), Saving::Saved(_)), "{case}");
    } else {
        assert_eq!(app.saving(), Saving::Failed(fault.said()), "{case}");
    }
    assert!(app.whole() == edited, "the page: {case}");
    let kept = if struck && after == 0 { &before } else { &edited };
    let there = disk.open();
    assert!(there.unreadable().is_empty() && there.whole() == *kept, "the store: {case}");

    assert!(app.flush() && matches!(app.saving(), Saving::Saved(_)), "the next saving: {case}");
    assert!(disk.open().whole() == edited, "the store after it: {case}");
    struck
}

#[test]
fn fault_01_a_saving_in_which_any_write_goes_wrong_is_told_loses_nothing_and_is_made_up_for() {
    for fault in FAULTS {
        for (was_saved_before, writes) in [(false, 3), (true, 1)] {
            let struck = (0..8).filter(|after| goes_wrong(was_saved_before, *after, fault)).count();
            assert_eq!(struck, writes, "{fault:?}");
        }
    }
}

#[test]
fn what_a_store_does_not_set_aside_stays_on_the_page_even_if_the_store_says_that_it_did() {
    for fault in FAULTS {
        let (_owner, disk) = (owner(), Disk::default());
        let one = disk.open();
        let amara = one.add_person(Name::new("Amara Okafor").unwrap());
        assert!(one.flush());
        let two = disk.open();
        add_topic(one, amara, "typed there");
        add_topic(two, amara, "typed here");
        assert!(one.flush());
        let here = two.whole();
        disk.fault.set(Some((0, fault)));
        assert!(!two.flush());
        disk.fault.set(Some((0, fault)));
        two.take_theirs();
        assert!(disk.fault.take().is_none() && two.whole() == here, "{fault:?}");

        two.take_theirs();
        assert!(two.whole() == one.whole(), "{fault:?}");
        let aside: Vec<String> = disk.keys().into_iter().filter(|key| key.starts_with(ASIDE)).collect();
        let texts: Vec<String> = aside.iter().filter_map(|key| disk.read(key)).collect();
        assert!(texts.len() == 1 && texts[0].contains("typed here"), "{fault:?}: {texts:?}");
    }
}
