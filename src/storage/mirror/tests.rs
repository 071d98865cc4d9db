//! What the second copy holds to: nothing that was said to be saved is lost, and nothing that was erased comes back.

use super::*;
use crate::storage::memory::MemoryStore;
use crate::storage::records::Records;
use crate::storage::testing::Shelf;
use proptest::prelude::*;

fn contents(store: &dyn Store) -> Copy {
    store.keys().into_iter().filter_map(|key| store.read(&key).map(|text| (key, text))).collect()
}

fn mirrored(store: &MemoryStore, shelf: &Shelf) -> Rc<Mirrored> {
    Rc::new(Mirrored::new(Rc::new(store.clone()), Rc::new(shelf.clone()), shelf.savings()))
}

fn settled(store: &dyn Store) -> bool {
    let kept = Rc::new(Cell::new(false));
    let told = kept.clone();
    store.settle(Box::new(move |is| told.set(is)));
    kept.get()
}

fn text(writes: u64, words: &str) -> String {
    record::encode_value(writes, &serde_json::json!({ "words": words })).unwrap()
}

#[test]
fn the_copy_holds_the_same_keys_and_texts() {
    let (store, shelf) = (MemoryStore::default(), Shelf::default());
    let both = mirrored(&store, &shelf);
    both.write("vis-a-vis/g1/workspace", &text(1, "a")).unwrap();
    both.write("foreign", "not ours").unwrap();
    assert!(settled(&*both));
    both.write("vis-a-vis/jot", "half a line").unwrap();
    both.remove("vis-a-vis/g1/workspace");
    assert!(settled(&*both));
    let ours = contents(&store).into_iter().filter(|(key, _)| key.starts_with(PREFIX)).collect::<Copy>();
    assert_eq!(*shelf.copy.borrow(), ours);
}

/// A store that lasts, and counts, quotes and copies in its own way.
struct Own(MemoryStore);

impl Store for Own {
    fn read(&self, key: &str) -> Option<String> {
        self.0.read(key)
    }
    fn write(&self, key: &str, text: &str) -> Result<(), WriteError> {
        self.0.write(key, text)
    }
    fn remove(&self, key: &str) {
        self.0.remove(key);
    }
    fn keys(&self) -> Vec<String> {
        self.0.keys()
    }
    fn lasts(&self) -> bool {
        true
    }
    fn units(&self, _key: &str) -> usize {
        7
    }
    fn to_the_letter(&self, _key: &str) -> Option<String> {
        Some("\"\\ud83c\"".to_owned())
    }
    fn copy_text(&self, _from: &str, to: &str) -> Result<(), WriteError> {
        self.write(to, "half a character")
    }
}

#[test]
fn a_store_with_a_copy_speaks_for_the_store_under_it() {
    let (store, shelf) = (MemoryStore::default(), Shelf::default());
    assert!(!mirrored(&store, &shelf).lasts());
    let both = Mirrored::new(Rc::new(Own(store.clone())), Rc::new(shelf.clone()), None);
    assert!(both.lasts());
    assert_eq!(both.units("vis-a-vis/jot"), 7);
    assert_eq!(both.to_the_letter("vis-a-vis/jot").as_deref(), Some("\"\\ud83c\""));
    settled(&both);
    let aside = key::aside("2026", "vis-a-vis/jot");
    both.copy_text("vis-a-vis/jot", &aside).unwrap();
    assert_eq!(both.read(&aside).as_deref(), Some("half a character"));
    assert!(settled(&both));
    assert_eq!(*shelf.copy.borrow(), contents(&store), "what is set aside is in the copy, too");
}

#[test]
fn a_copy_that_failed_once_is_written_anew() {
    let (store, shelf) = (MemoryStore::default(), Shelf::default());
    let both = mirrored(&store, &shelf);
    shelf.fails.set(true);
    both.write("vis-a-vis/g1/workspace", &text(1, "a")).unwrap();
    assert!(!settled(&*both));
    shelf.fails.set(false);
    both.write("vis-a-vis/jot", "a line").unwrap();
    assert!(settled(&*both));
    assert_eq!(*shelf.copy.borrow(), contents(&store));
}

#[test]
fn what_was_erased_does_not_come_back_with_a_store_that_forgot_the_erasing() {
    let (store, shelf) = (MemoryStore::default(), Shelf::default());
    let both = mirrored(&store, &shelf);
    both.write("vis-a-vis/g1/workspace", &text(1, "a")).unwrap();
    settled(&*both);
    let before = contents(&store);
    Records::open(both.clone()).erase();
    settled(&*both);
    assert_eq!(contents(&store), Copy::new());
    forget_since(&store, &before);
    assert!(is_behind(&store, savings_of(shelf.copy.borrow().get(SAVINGS).cloned())));
    catch_up(&store, &shelf.copy.borrow()).unwrap();
    assert_eq!(contents(&store), Copy::new());
}

/// Puts a store back to what it held, as a browser does that is killed before it wrote.
fn forget_since(store: &MemoryStore, before: &Copy) {
    store.keys().iter().for_each(|key| store.remove(key));
    before.iter().for_each(|(key, text)| store.write(key, text).unwrap());
}

/// Opens as the page does.
fn reopened(store: &MemoryStore, shelf: &Shelf) -> Rc<Mirrored> {
    let copied = savings_of(shelf.copy.borrow().get(SAVINGS).cloned());
    if is_behind(store, copied) {
        catch_up(store, &shelf.copy.borrow()).unwrap();
    }
    mirrored(store, shelf)
}

#[test]
fn what_is_written_after_erasing_stays_however_often_the_page_is_opened() {
    let (store, shelf) = (MemoryStore::default(), Shelf::default());
    let both = mirrored(&store, &shelf);
    both.write("vis-a-vis/g1/workspace", &text(1, "before")).unwrap();
    settled(&*both);
    Records::open(both.clone()).erase();
    assert!(settled(&*both));
    for round in 1..4 {
        let both = reopened(&store, &shelf);
        both.write("vis-a-vis/g1/workspace", &text(round, "after")).unwrap();
        assert!(settled(&*both));
    }
    let both = reopened(&store, &shelf);
    assert_eq!(both.read("vis-a-vis/g1/workspace"), Some(text(3, "after")));
    assert_eq!(*shelf.copy.borrow(), contents(&store));
}

#[test]
fn a_store_that_forgot_an_erasing_and_what_came_after_gets_the_latter_alone() {
    let (store, shelf) = (MemoryStore::default(), Shelf::default());
    let both = mirrored(&store, &shelf);
    both.write("vis-a-vis/g1/open/0000000000000001", &text(1, "erased")).unwrap();
    settled(&*both);
    let before = contents(&store);
    Records::open(both.clone()).erase();
    settled(&*both);
    both.write("vis-a-vis/g1/open/0000000000000002", &text(1, "after")).unwrap();
    settled(&*both);
    forget_since(&store, &before);
    reopened(&store, &shelf);
    assert_eq!(store.read("vis-a-vis/g1/open/0000000000000001"), None);
    assert_eq!(store.read("vis-a-vis/g1/open/0000000000000002"), Some(text(1, "after")));
}

#[test]
fn what_was_erased_again_does_not_come_back_either_however_much_was_saved_in_between() {
    let (store, shelf) = (MemoryStore::default(), Shelf::default());
    let both = mirrored(&store, &shelf);
    let mut before = Copy::new();
    for savings in [3, 2, 1] {
        for round in 0..savings {
            both.write("vis-a-vis/g1/workspace", &text(round, "canary")).unwrap();
            assert!(settled(&*both));
        }
        before = contents(&store);
        Records::open(both.clone()).erase();
        assert!(settled(&*both));
    }
    forget_since(&store, &before);
    reopened(&store, &shelf);
    assert_eq!(contents(&store), Copy::new());
}

#[test]
fn what_is_saved_after_another_tab_erased_is_in_the_copy_and_outlives_a_store_that_forgets_both() {
    let (store, shelf) = (MemoryStore::default(), Shelf::default());
    let (one, two) = (mirrored(&store, &shelf), mirrored(&store, &shelf));
    one.write("vis-a-vis/g1/open/0000000000000001", &text(1, "erased")).unwrap();
    assert!(settled(&*one));
    let before = contents(&store);
    Records::open(two.clone()).erase();
    assert!(settled(&*two));
    one.write("vis-a-vis/g1/open/0000000000000002", &text(1, "after")).unwrap();
    assert!(settled(&*one));
    let after = contents(&store);
    assert_eq!(*shelf.copy.borrow(), after);
    forget_since(&store, &before);
    reopened(&store, &shelf);
    assert_eq!(contents(&store), after);
}

#[test]
fn only_erasing_counts_for_more_than_one_saving() {
    let (store, shelf) = (MemoryStore::default(), Shelf::default());
    let both = mirrored(&store, &shelf);
    let mut counted = Vec::new();
    for round in 1..4 {
        both.write("vis-a-vis/g1/workspace", &text(round, "a")).unwrap();
        assert!(settled(&*both));
        counted.extend(shelf.savings());
    }
    both.write("vis-a-vis/g1/workspace", &text(4, "a mark")).unwrap();
    both.erased();
    assert!(settled(&*both));
    counted.extend(shelf.savings());
    assert_eq!(counted, [1, 2, 3, ERASING]);
}

#[test]
fn a_store_that_forgot_that_a_part_was_erased_for_good_gets_everything_but_that() {
    let (store, shelf) = (MemoryStore::default(), Shelf::default());
    let both = mirrored(&store, &shelf);
    let [amara, hidden, aside] = ["g2/open/0000000000000001", "g1/open/0000000000000001", "quarantine/x/g1/workspace"]
        .map(|name| format!("{PREFIX}{name}"));
    for key in [&amara, &hidden, &aside] {
        both.write(key, &text(1, "canary")).unwrap();
    }
    both.write("vis-a-vis/g1/workspace", &text(1, "stays")).unwrap();
    assert!(settled(&*both));
    let before = contents(&store);
    both.remove(&hidden);
    both.remove(&aside);
    both.write(&amara, &text(2, "a mark")).unwrap();
    both.erased();
    // What another tab writes meanwhile is in the copy from then on.
    store.write("vis-a-vis/g1/open/0000000000000002", &text(1, "of another tab")).unwrap();
    assert!(settled(&*both));
    let after = contents(&store);
    assert_eq!(*shelf.copy.borrow(), after);
    forget_since(&store, &before);
    reopened(&store, &shelf);
    assert_eq!(contents(&store), after);
}

#[test]
fn what_was_erased_for_good_goes_from_a_copy_that_failed_with_the_next_saving() {
    let (store, shelf) = (MemoryStore::default(), Shelf::default());
    let both = mirrored(&store, &shelf);
    both.write("vis-a-vis/g1/workspace", &text(1, "canary")).unwrap();
    assert!(settled(&*both));
    shelf.fails.set(true);
    both.write("vis-a-vis/g1/workspace", &text(2, "a mark")).unwrap();
    both.erased();
    assert!(!settled(&*both));
    shelf.fails.set(false);
    assert!(settled(&*both), "without anything else to save");
    assert_eq!(*shelf.copy.borrow(), contents(&store));
}

#[test]
fn what_was_saved_apart_from_a_copy_that_knows_of_an_erasing_is_not_lost() {
    let (store, shelf) = (MemoryStore::default(), Shelf::default());
    let both = mirrored(&store, &shelf);
    both.write("vis-a-vis/g1/workspace", &text(1, "erased")).unwrap();
    settled(&*both);
    let before = contents(&store);
    Records::open(both.clone()).erase();
    settled(&*both);
    forget_since(&store, &before);
    let blind = Mirrored::apart(Rc::new(store.clone()), Rc::new(shelf.clone()));
    blind.write("vis-a-vis/g1/open/0000000000000002", &text(1, "written meanwhile")).unwrap();
    assert!(!settled(&blind));
    let both = reopened(&store, &shelf);
    assert_eq!(store.read("vis-a-vis/g1/open/0000000000000002"), Some(text(1, "written meanwhile")));
    both.write("vis-a-vis/jot", "on").unwrap();
    assert!(settled(&*both));
    assert_eq!(*shelf.copy.borrow(), contents(&store));
}

#[test]
fn a_page_that_saves_nothing_apart_from_the_copy_does_not_keep_what_was_erased() {
    let (store, shelf) = (MemoryStore::default(), Shelf::default());
    let both = mirrored(&store, &shelf);
    both.write("vis-a-vis/g1/workspace", &text(1, "erased")).unwrap();
    settled(&*both);
    let before = contents(&store);
    Records::open(both.clone()).erase();
    settled(&*both);
    forget_since(&store, &before);
    let blind = Mirrored::apart(Rc::new(store.clone()), Rc::new(shelf.clone()));
    assert!(!settled(&blind));
    assert_eq!((blind.is_blind(), both.is_blind()), (true, false));
    reopened(&store, &shelf);
    assert_eq!(contents(&store), Copy::new());
}

#[test]
fn fault_44_what_was_cleared_comes_back_from_the_copy_unless_it_is_not_known_what_that_holds() {
    let (store, shelf) = (MemoryStore::default(), Shelf::default());
    let both = mirrored(&store, &shelf);
    let bring_back = || {
        let known = Rc::new(Cell::new(false));
        let told = known.clone();
        both.bring_back(Box::new(move |is| told.set(is)));
        known.get()
    };
    both.write("vis-a-vis/g1/open/0000000000000001", &text(1, "a")).unwrap();
    both.write("vis-a-vis/g1/workspace", &text(1, "b")).unwrap();
    assert!(settled(&*both));
    let before = contents(&store);
    before.keys().for_each(|key| store.remove(key));
    shelf.fails.set(true);
    assert!(!bring_back());
    assert_eq!(contents(&store), Copy::new());
    shelf.fails.set(false);
    assert!(bring_back());
    assert_eq!(contents(&store), before);
    both.write("vis-a-vis/jot", "on").unwrap();
    assert!(settled(&*both));
    assert_eq!(*shelf.copy.borrow(), contents(&store));
}

#[test]
fn what_was_written_apart_from_a_copy_that_was_ahead_is_set_aside_or_stays_and_nothing_is_lost() {
    let (store, shelf) = (MemoryStore::default(), Shelf::default());
    let page = "vis-a-vis/g1/workspace";
    let both = mirrored(&store, &shelf);
    both.write(page, &text(5, "known to both")).unwrap();
    settled(&*both);
    let kept = contents(&store);
    both.write(page, &text(8, "forgotten here")).unwrap();
    both.write(key::JOT, "forgotten here").unwrap();
    settled(&*both);
    forget_since(&store, &kept);

    let blind = Mirrored::apart(Rc::new(store.clone()), Rc::new(shelf.clone()));
    blind.write(page, &text(6, "written meanwhile")).unwrap();
    blind.write(key::JOT, "written meanwhile").unwrap();
    assert!(!settled(&blind), "there is no copy of it");
    let both = reopened(&store, &shelf);
    assert_eq!(store.read(page), Some(text(8, "forgotten here")));
    assert_eq!(store.read(key::JOT).as_deref(), Some("written meanwhile"));
    let aside: Vec<String> = store.keys().into_iter().filter(|key| key.starts_with(key::ASIDE)).collect();
    assert_eq!(aside.iter().map(|key| store.read(key)).collect::<Vec<_>>(), [Some(text(6, "written meanwhile"))]);
    assert!(settled(&*both));
    assert_eq!(*shelf.copy.borrow(), contents(&store));
}

#[test]
fn a_copy_that_another_tab_brought_further_is_not_written_over() {
    let (store, shelf) = (MemoryStore::default(), Shelf::default());
    let (one, two) = (mirrored(&store, &shelf), mirrored(&store, &shelf));
    one.write("vis-a-vis/g1/open/0000000000000001", &text(1, "one")).unwrap();
    shelf.fails.set(true);
    assert!(!settled(&*one));
    shelf.fails.set(false);
    two.write("vis-a-vis/g1/open/0000000000000002", &text(1, "two")).unwrap();
    // What is missing is noticed, and made up for with the next one.
    if !settled(&*two) {
        two.write("vis-a-vis/jot", "on").unwrap();
        assert!(settled(&*two));
    }
    assert_eq!(*shelf.copy.borrow(), contents(&store));
}

#[test]
fn of_two_packed_years_the_one_that_was_written_more_often_stays_unless_it_is_not_whole() {
    let year = "vis-a-vis/g1/year/0000000000000001/2025";
    let packed = |writes: u64| record::encode_packed(writes, &serde_json::json!({ "words": writes })).unwrap();
    let altered = |text: String| text.replace("\"crc\":\"", "\"crc\":\"0");
    for (here, there, stays) in [
        (packed(5), packed(4), packed(5)),
        (packed(4), packed(5), packed(5)),
        (altered(packed(5)), packed(4), packed(4)),
        (packed(4), altered(packed(5)), packed(4)),
    ] {
        let store = MemoryStore::default();
        store.write(year, &here).unwrap();
        let copy: Copy = [(year.to_owned(), there), (SAVINGS.to_owned(), "9".to_owned())].into_iter().collect();
        catch_up(&store, &copy).unwrap();
        assert_eq!(store.read(year), Some(stays));
    }
}

#[test]
fn what_was_written_and_not_settled_does_not_go_back_to_a_copy_that_counts_as_far() {
    let (store, shelf) = (MemoryStore::default(), Shelf::default());
    let both = mirrored(&store, &shelf);
    both.write(key::JOT, "half").unwrap();
    assert!(settled(&*both));
    both.write(key::JOT, "half a line").unwrap();
    let both = reopened(&store, &shelf);
    both.bring_back(Box::new(|_| {}));
    assert_eq!(store.read(key::JOT).as_deref(), Some("half a line"));
}

#[test]
fn a_store_that_fell_behind_keeps_what_the_copy_does_not_have() {
    let (store, shelf) = (MemoryStore::default(), Shelf::default());
    let (one, two) = (mirrored(&store, &shelf), mirrored(&store, &shelf));
    one.write("vis-a-vis/g1/workspace", &text(1, "a")).unwrap();
    assert!(settled(&*one));
    // One tab has not settled yet, when the browser is killed and forgets what the other wrote after it.
    two.write("vis-a-vis/g1/open/0000000000000001", &text(1, "not settled")).unwrap();
    let kept = contents(&store);
    one.write("vis-a-vis/g1/workspace", &text(2, "b")).unwrap();
    assert!(settled(&*one));
    kept.iter().for_each(|(key, text)| store.write(key, text).unwrap());
    assert_eq!(catch_up(&store, &shelf.copy.borrow()), Ok(1), "so much is told to be back");
    assert_eq!(store.read("vis-a-vis/g1/workspace"), Some(text(2, "b")));
    assert_eq!(store.read("vis-a-vis/g1/open/0000000000000001"), Some(text(1, "not settled")));
}

#[test]
fn a_record_never_goes_back_to_an_older_text() {
    let store = MemoryStore::default();
    store.write("vis-a-vis/g1/workspace", &text(5, "later")).unwrap();
    let copy: Copy = [("vis-a-vis/g1/workspace".to_owned(), text(4, "earlier")), (SAVINGS.to_owned(), "9".to_owned())]
        .into_iter()
        .collect();
    assert_eq!(catch_up(&store, &copy).unwrap(), 0);
    assert_eq!(store.read("vis-a-vis/g1/workspace"), Some(text(5, "later")));
}

proptest! {
    /// What a browser keeps when it is killed is some beginning of what was written, in order.
    #[test]
    fn fault_10_nothing_that_was_said_to_be_saved_is_lost_when_the_store_forgets_its_last_writes(
        acts in prop::collection::vec((0_usize..4, "[a-z]{0,6}", any::<bool>()), 1..30),
        forgets in 0_usize..40,
    ) {
        let (store, shelf) = (MemoryStore::default(), Shelf::default());
        let both = mirrored(&store, &shelf);
        let names = ["vis-a-vis/g1/workspace", "vis-a-vis/g1/open/0000000000000001", "vis-a-vis/jot", "vis-a-vis/device"];
        let mut past = vec![contents(&store)];
        let mut saved = contents(&store);
        for (at, (which, words, settles)) in acts.iter().enumerate() {
            let name = names[*which];
            let words = if *which < 2 { text(at as u64 + 1, words) } else { words.clone() };
            both.write(name, &words).unwrap();
            past.push(contents(&store));
            if *settles {
                prop_assert!(settled(&*both));
                past.push(contents(&store));
                saved = contents(&store);
            }
        }
        let kept = &past[past.len().saturating_sub(1 + forgets)];
        let store = MemoryStore::default();
        kept.iter().for_each(|(key, text)| store.write(key, text).unwrap());
        let copied = savings_of(shelf.copy.borrow().get(SAVINGS).cloned());
        if is_behind(&store, copied) {
            catch_up(&store, &shelf.copy.borrow()).unwrap();
            prop_assert_eq!(contents(&store), saved);
        } else {
            prop_assert_eq!(savings_of(store.read(SAVINGS)), copied);
        }
    }
}
