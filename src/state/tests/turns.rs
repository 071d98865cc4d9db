//! Several tabs on one store, who take turns: nobody writes over anybody, nobody is kept waiting by a tab that is gone, and
//! nothing that was typed is ever missing.

use std::collections::BTreeSet;

use super::*;
use crate::domain::text::Line;
use crate::domain::topic::Topic;
use crate::domain::workspace::Workspace;
use crate::storage::key;
use crate::storage::turns::{Told, Turns, Word};

thread_local! {
    /// Whether the cursor stands in a field, in whichever tab is used next.
    static EDITING: Cell<bool> = const { Cell::new(false) };
}

// ── Tabs of one browser ───────────────────────────────────────────────────────────────────────────

/// A page whose turn a tab has or waits for.
struct Claim {
    page: String,
    tab: usize,
    told: Told,
    /// Whether another tab took it, of which this one may not have heard yet.
    lost: Cell<bool>,
}

/// What a tab was told and has not heard yet.
type Unheard = Vec<(Rc<Claim>, Word)>;

/// All claims: of each page, the first that is not lost has the turn, and the others wait in line.
#[derive(Default)]
struct Lines {
    claims: RefCell<Vec<Rc<Claim>>>,
    /// What tabs that are frozen will hear when they thaw.
    frozen: RefCell<Vec<(usize, Unheard)>>,
}

/// The turns of one tab.
#[derive(Clone)]
struct Tab {
    all: Rc<Lines>,
    number: usize,
}

impl Tab {
    fn first(&self, page: &str) -> Option<Rc<Claim>> {
        self.all.claims.borrow().iter().find(|claim| claim.page == page && !claim.lost.get()).cloned()
    }

    fn has(&self, page: &str) -> bool {
        self.first(page).is_some_and(|first| first.tab == self.number)
    }

    fn tell(&self, claim: &Rc<Claim>, word: Word) {
        if !self.tell_later(claim, word) {
            self.tell_now(claim, word);
        }
    }

    /// Keeps a word for a tab that is frozen; whether it is.
    fn tell_later(&self, claim: &Rc<Claim>, word: Word) -> bool {
        let mut frozen = self.all.frozen.borrow_mut();
        let Some((_, later)) = frozen.iter_mut().find(|(tab, _)| *tab == claim.tab) else { return false };
        later.push((claim.clone(), word));
        true
    }

    /// What was given back is not heard of any more.
    fn tell_now(&self, claim: &Rc<Claim>, word: Word) {
        let same = |known: &Rc<Claim>| Rc::ptr_eq(known, claim);
        let live = self.all.claims.borrow().iter().any(same);
        if live && word == Word::Lost {
            self.all.claims.borrow_mut().retain(|known| !same(known));
        }
        if live {
            (claim.told)(word);
        }
    }

    fn freeze(&self) {
        self.all.frozen.borrow_mut().push((self.number, Vec::new()));
    }

    fn thaw(&self) {
        let mut heard = Vec::new();
        self.all.frozen.borrow_mut().retain_mut(|(tab, later)| {
            let stays = *tab != self.number;
            if !stays {
                heard.append(later);
            }
            stays
        });
        for (claim, word) in heard {
            self.tell_now(&claim, word);
        }
    }

    /// The tab is closed: whatever it has or waits for is free.
    fn close(&self) {
        let mine: Vec<Rc<Claim>> =
            self.all.claims.borrow().iter().filter(|claim| claim.tab == self.number).cloned().collect();
        for claim in mine {
            self.give_back(&claim.page);
        }
    }
}

impl Turns for Tab {
    fn take(&self, page: &str, told: Told) {
        let word = if self.first(page).is_none() { Word::Ours } else { Word::Theirs };
        let claim = Rc::new(Claim { page: page.to_owned(), tab: self.number, told, lost: Cell::new(false) });
        self.all.claims.borrow_mut().push(claim.clone());
        self.tell(&claim, word);
    }

    fn take_over(&self, page: &str) {
        let theirs = || self.first(page).filter(|first| first.tab != self.number);
        if let Some(first) = theirs() {
            self.tell(&first, Word::Asked);
        }
        // It had the time to answer; what was told by that may have given the page back already.
        let Some(first) = theirs() else { return };
        let mut claims = self.all.claims.borrow_mut();
        let mine = |claim: &Rc<Claim>| claim.page == page && claim.tab == self.number;
        let Some(place) = claims.iter().position(mine) else { return };
        first.lost.set(true);
        let mine = claims.remove(place);
        claims.insert(0, mine.clone());
        drop(claims);
        self.tell(&first, Word::Lost);
        self.tell(&mine, Word::Ours);
    }

    fn give_back(&self, page: &str) {
        let had = self.has(page);
        self.all.claims.borrow_mut().retain(|claim| claim.page != page || claim.tab != self.number);
        if let Some(next) = self.first(page).filter(|_| had) {
            self.tell(&next, Word::Ours);
        }
    }
}

/// Opens so many tabs on a store.
fn tabs<const COUNT: usize>(store: &Watched) -> [(App, Tab); COUNT] {
    EDITING.set(false);
    let all = Rc::new(Lines::default());
    std::array::from_fn(|number| open_tab(store, &all, number))
}

fn open_tab(store: &Watched, all: &Rc<Lines>, number: usize) -> (App, Tab) {
    let (app, tab) = (open(store), Tab { all: all.clone(), number });
    app.take_turns(Rc::new(tab.clone()), || EDITING.get());
    (app, tab)
}

fn page(person: Id<Person>) -> String {
    format!("vis-a-vis/{}", RecordKey::Open(person))
}

/// Types into a field, and leaves the cursor there.
fn type_in(app: App, person: Id<Person>, words: &str) {
    EDITING.set(true);
    add_topic(app, person, words);
}

fn leave(app: App) {
    EDITING.set(false);
    app.leave_field();
}

fn words(app: App, person: Id<Person>) -> Vec<String> {
    let words = |topic: &Topic| topic.words.to_string();
    let mut all = app
        .peek(person, |notebook| notebook.book.topics.iter().map(|(_, topic)| words(topic)).collect::<Vec<_>>())
        .unwrap();
    all.sort();
    all
}

fn refused(app: App) -> bool {
    app.saving() == Saving::Failed(WriteError::EditedElsewhere)
}

fn changed_elsewhere(app: App) -> bool {
    app.saving() == Saving::Failed(WriteError::ChangedElsewhere)
}

// ── Turns ─────────────────────────────────────────────────────────────────────────────────────────

#[test]
fn fault_13_of_two_tabs_on_one_person_the_second_waits_and_when_it_takes_over_both_texts_are_kept() {
    let (_owner, store, _, amara) = with_amara();
    let [(one, _), (two, _)] = tabs(&store);
    type_in(one, amara, "one");
    assert!(one.flush());
    two.take_in_other_tabs(None);
    add_topic(two, amara, "two");
    assert!(!two.flush());
    assert!(refused(two) && two.has_unsaved());
    assert_eq!(words(open(&store), amara), ["one"]);
    add_topic(one, amara, "one more, not saved yet");

    two.edit_here();
    assert!(!one.has_unsaved() && !two.has_unsaved());
    let both = ["one", "one more, not saved yet", "two"];
    assert_eq!(words(open(&store), amara), both);
    assert_eq!(words(two, amara), both);
    assert_eq!(two.aside(), Vec::<String>::new(), "what was set aside meanwhile is saved");
}

#[test]
fn fault_13_whoever_was_asked_takes_in_what_is_written_there_under_the_cursor_too_and_asks_before_writing_again() {
    let (_owner, store, _, amara) = with_amara();
    let [(one, _), (two, tab)] = tabs(&store);
    type_in(one, amara, "one");
    one.flush();
    type_in(two, amara, "two");
    two.flush();
    one.take_in_other_tabs(Some(amara));
    assert_eq!(words(one, amara), ["one"], "not while it is edited here");
    two.edit_here();
    assert!(tab.has(&page(amara)));
    one.take_in_other_tabs(Some(amara));
    assert_eq!(words(one, amara), ["one", "two"]);
    add_topic(one, amara, "three");
    assert!(!one.flush());
    assert!(refused(one));
    leave(two);
    assert!(!one.has_unsaved(), "it is saved as soon as the other field is left");
    assert_eq!(words(open(&store), amara), ["one", "three", "two"]);
}

#[test]
fn fault_13_where_both_changed_the_same_thing_what_is_not_shown_is_set_aside() {
    let (_owner, store, app, amara) = with_amara();
    add_topic(app, amara, "as it was");
    assert!(app.flush());
    let id = app.peek(amara, |notebook| notebook.book.topics.iter().next().unwrap().0).unwrap();
    let [(one, _), (two, _)] = tabs(&store);
    let reword = |app: App, words: &str| {
        app.change(amara, |notebook, pen| notebook.book.topics.change(id, pen, |topic| topic.words = line(words)));
    };
    EDITING.set(true);
    reword(one, "as one has it");
    reword(two, "as two has it");
    assert!(one.flush());
    two.edit_here();
    assert!(changed_elsewhere(two));
    assert!(matches!(two.said(), Some(Said::Failed(_))));
    assert_eq!(words(open(&store), amara), ["as one has it"]);
    assert_eq!(words(two, amara), ["as two has it"]);

    let aside = open(&store).aside();
    assert!(store.read(&aside[0]).unwrap().contains("as two has it"), "although the tab may be closed now");
    two.take_theirs();
    assert_eq!(words(two, amara), ["as one has it"]);
    assert!(!two.has_unsaved());
    assert_eq!(two.aside(), aside);
    reword(two, "as both have it");
    assert!(two.flush());
    assert_eq!(two.aside(), aside, "what was given up is let go by hand only");
}

#[test]
fn what_waits_for_its_turn_is_given_up_for_what_is_there_though_that_is_the_same_as_before() {
    let (_owner, store, _, amara) = with_amara();
    let [(one, _), (two, _)] = tabs(&store);
    type_in(one, amara, "not saved yet");
    add_topic(two, amara, "two");
    two.flush();
    two.take_theirs();
    assert_eq!((topics(two, amara), two.has_unsaved()), (0, false));
    assert!(store.read(&two.aside()[0]).unwrap().contains("two"));
    assert!(one.flush());
}

#[test]
fn fault_14_when_the_tab_that_writes_is_closed_the_other_writes_at_once() {
    let (_owner, store, _, amara) = with_amara();
    let [(one, tab), (two, _)] = tabs(&store);
    type_in(one, amara, "one");
    add_topic(two, amara, "two");
    two.flush();
    assert!(refused(two));
    // It dies, and what it had typed last with it.
    tab.close();
    assert_eq!(two.saving(), Saving::Saved(now()));
    assert_eq!(words(open(&store), amara), ["two"]);
}

#[test]
fn fault_15_a_frozen_tab_is_taken_over_from_and_writes_over_nothing_when_it_thaws() {
    let (_owner, store, _, amara) = with_amara();
    let [(one, frozen), (two, tab)] = tabs(&store);
    type_in(one, amara, "typed before the frost");
    frozen.freeze();
    add_topic(two, amara, "two");
    two.flush();
    two.edit_here();
    assert!(tab.has(&page(amara)));
    assert_eq!(words(open(&store), amara), ["two"]);
    leave(two);

    // Its own clock may be faster than the word that its turn is lost.
    assert!(!one.flush());
    assert!(changed_elsewhere(one));
    frozen.thaw();
    assert_eq!(words(open(&store), amara), ["two"]);
    assert!(store.read(&one.aside()[0]).unwrap().contains("typed before the frost"));
    one.keep_both();
    assert_eq!(words(open(&store), amara), ["two", "typed before the frost"]);
    assert_eq!(one.aside(), Vec::<String>::new());
}

#[test]
fn fault_15_a_page_that_stood_still_sets_aside_what_it_has_until_it_knows_what_was_written_meanwhile() {
    let (_owner, store, _, amara) = with_amara();
    HEARS_LATE.set(true);
    let behind = Watched { before: Rc::default(), ..store.clone() };
    let (stood, other) = (open(&behind), open(&store));
    add_topic(stood, amara, "typed before it stood still");
    let before = MemoryStore::default();
    store.keys().iter().for_each(|key| before.write(key, &store.read(key).unwrap()).unwrap());
    behind.before.replace(Some(before));
    add_topic(other, amara, "typed in the other tab");
    assert!(other.flush());

    later();
    assert!(!stood.flush());
    assert_eq!(words(open(&store), amara), ["typed in the other tab"]);
    assert!(store.read(&stood.aside()[0]).unwrap().contains("typed before it stood still"));

    assert!(!stood.flush(), "not even when it is asked at once");
    assert_eq!(words(open(&store), amara), ["typed in the other tab"]);
    behind.before.replace(None);
    go_on();
    assert!(changed_elsewhere(stood));
    stood.keep_both();
    assert_eq!(words(open(&store), amara), ["typed before it stood still", "typed in the other tab"]);
    assert_eq!(stood.aside(), Vec::<String>::new());
}

#[test]
fn fault_15_a_page_that_waited_for_its_turn_writes_only_once_it_knows_what_was_written_until_then() {
    let (_owner, store, _, amara) = with_amara();
    let behind = Watched { before: Rc::default(), ..store.clone() };
    let all = Rc::new(Lines::default());
    let [(one, _), (two, _)] = [open_tab(&store, &all, 0), open_tab(&behind, &all, 1)];
    type_in(one, amara, "one");
    add_topic(two, amara, "two");
    assert!(!two.flush());
    assert!(refused(two));
    let before = MemoryStore::default();
    store.keys().iter().for_each(|key| before.write(key, &store.read(key).unwrap()).unwrap());
    behind.before.replace(Some(before));
    HEARS_LATE.set(true);
    assert!(one.flush());
    leave(one);
    two.flush();
    assert_eq!(words(open(&store), amara), ["one"]);
    behind.before.replace(None);
    go_on();
    assert!(changed_elsewhere(two));
    two.keep_both();
    assert_eq!(words(open(&store), amara), ["one", "two"]);
}

#[test]
fn fault_15_a_frozen_tab_that_had_saved_everything_shows_what_was_written_when_it_thaws() {
    let (_owner, store, _, amara) = with_amara();
    let [(one, frozen), (two, _)] = tabs(&store);
    type_in(one, amara, "one");
    assert!(one.flush());
    frozen.freeze();
    two.take_in_other_tabs(None);
    add_topic(two, amara, "two");
    two.flush();
    two.edit_here();
    frozen.thaw();
    assert_eq!(words(one, amara), ["one", "two"]);
}

#[test]
fn fault_16_without_turns_the_comparison_alone_protects_and_both_can_be_kept() {
    let (_owner, store, one, amara) = with_amara();
    let two = open(&store);
    add_topic(one, amara, "one");
    add_topic(two, amara, "two");
    assert!(one.flush());
    assert!(!two.flush());
    assert!(changed_elsewhere(two));
    assert!(store.read(&two.aside()[0]).unwrap().contains("two"));
    two.keep_both();
    assert_eq!(words(open(&store), amara), ["one", "two"]);
    assert!(!two.has_unsaved());
    assert_eq!(two.aside(), Vec::<String>::new());
}

#[test]
fn two_tabs_on_two_people_never_wait_for_each_other() {
    let (_owner, store, app, amara) = with_amara();
    let jonas = app.add_person(Name::new("Jonas").unwrap());
    app.flush();
    let [(one, _), (two, _)] = tabs(&store);
    type_in(one, amara, "one");
    type_in(two, jonas, "two");
    assert!(one.flush() && two.flush());
    add_topic(one, amara, "one more");
    add_topic(two, jonas, "two more");
    assert!(one.flush() && two.flush());
    one.take_in_other_tabs(Some(amara));
    assert_eq!(topics(one, jonas), 2);
}

#[test]
fn a_tick_takes_a_turn_for_one_write_and_a_field_keeps_it_until_it_is_left_and_saved() {
    let (_owner, store, _, amara) = with_amara();
    let [(one, tab), _] = tabs(&store);
    add_topic(one, amara, "ticked");
    assert!(tab.has(&page(amara)));
    one.flush();
    assert!(!tab.has(&page(amara)));

    type_in(one, amara, "typed");
    one.flush();
    assert!(tab.has(&page(amara)), "the cursor is still there");
    add_topic(one, amara, "typed on");
    leave(one);
    assert!(tab.has(&page(amara)), "it is not saved yet");
    one.flush();
    assert!(!tab.has(&page(amara)));
}

#[test]
fn a_page_that_is_refused_keeps_no_other_page_from_being_saved() {
    let (_owner, store, app, amara) = with_amara();
    let jonas = app.add_person(Name::new("Jonas").unwrap());
    app.flush();
    let [(one, _), (two, _)] = tabs(&store);
    type_in(one, amara, "one");
    add_topic(two, amara, "two");
    add_topic(two, jonas, "for Jonas");
    assert!(!two.flush());
    assert_eq!((topics(open(&store), amara), topics(open(&store), jonas)), (0, 1));
}

#[test]
fn a_settled_year_waits_together_with_the_page_it_came_from() {
    let (_owner, store, app, amara) = with_amara();
    hold_weekly(app, amara, 60);
    let [(one, _), (two, _)] = tabs(&store);
    type_in(one, amara, "one");
    let old = two.year(amara, 2025).unwrap().with(|book| book.sessions.iter().next().unwrap().0);
    two.remove_session(amara, Some(2025), old);
    assert!(!two.flush());
    assert!(refused(two));
    assert_eq!(open(&store).year(amara, 2025).unwrap().with(|book| book.sessions.len()), 13);
    two.edit_here();
    assert!(!one.has_unsaved() && !two.has_unsaved());
    let now = open(&store);
    assert_eq!(now.year(amara, 2025).unwrap().with(|book| book.sessions.len()), 12);
    assert_eq!(now.peek(amara, |notebook| notebook.years[&2025].sessions), Some(12));
    assert_eq!(words(now, amara), ["one"]);
}

// ── All pages at once ─────────────────────────────────────────────────────────────────────────────

#[test]
fn a_file_is_brought_in_after_what_other_tabs_hold_was_saved_or_their_frost_was_waited_for() {
    for frozen in [false, true] {
        let (_owner, store, app, amara) = with_amara();
        let jonas = app.add_person(Name::new("Jonas").unwrap());
        assert!(app.flush());
        let file: Workspace = crate::format::backup::decode(&app.export().unwrap()).unwrap().workspace;
        let [(one, tab), (two, _)] = tabs(&store);
        type_in(one, amara, "typed elsewhere");
        if frozen {
            tab.freeze();
        }
        let done = Rc::new(Cell::new(false));
        let says = done.clone();
        two.alone(Box::new(move || {
            says.set(two.bring_in(&file, Bring::Merge, Item::default_choice) == Ok(false));
        }));
        assert!(done.get());
        assert_eq!(topics(open(&store), amara), usize::from(!frozen));
        tab.thaw();
        leave(two);
        leave(one);
        assert!(one.flush(), "the file had changed nothing");
        one.take_in_other_tabs(None);
        add_topic(one, jonas, "life goes on");
        assert!(one.flush());
        assert_eq!((topics(open(&store), amara), topics(open(&store), jonas)), (1, 1));
    }
}

#[test]
fn what_was_typed_in_a_frozen_tab_is_put_into_what_a_file_brought_meanwhile() {
    let (_owner, store, app, amara) = with_amara();
    add_topic(app, amara, "in the file");
    let file = crate::format::backup::decode(&app.export().unwrap()).unwrap().workspace;
    let id = app.peek(amara, |notebook| notebook.book.topics.iter().next().unwrap().0).unwrap();
    app.remove(amara, |notebook| &mut notebook.book.topics, id);
    assert!(app.flush());
    let [(one, tab), (two, _)] = tabs(&store);
    type_in(one, amara, "typed before the frost");
    tab.freeze();
    two.alone(Box::new(move || drop(two.bring_in(&file, Bring::Replace, |_| crate::format::merge::Choice::File))));
    assert_eq!(words(open(&store), amara), ["in the file"]);
    leave(two);
    tab.thaw();
    assert!(!one.flush());
    assert!(changed_elsewhere(one));
    one.keep_both();
    assert_eq!(words(open(&store), amara), ["in the file", "typed before the frost"]);
}

// ── Anything in any order ─────────────────────────────────────────────────────────────────────────

/// What happens in one of three tabs. People and topics are meant by number.
#[derive(Clone, Copy, Debug)]
enum Act {
    Type(usize),
    Append(usize, usize),
    Flush,
    Leave,
    Look,
    EditHere,
    KeepBoth,
    TakeTheirs,
    Freeze,
    Thaw,
    Close,
}

fn acts() -> impl Strategy<Value = Vec<(usize, bool, Act)>> {
    let act = prop_oneof![
        4 => (0_usize..2).prop_map(Act::Type),
        4 => (0_usize..2, 0_usize..4).prop_map(|(person, topic)| Act::Append(person, topic)),
        6 => Just(Act::Flush),
        2 => Just(Act::Leave),
        3 => Just(Act::Look),
        3 => Just(Act::EditHere),
        2 => Just(Act::KeepBoth),
        2 => Just(Act::TakeTheirs),
        1 => Just(Act::Freeze),
        2 => Just(Act::Thaw),
        1 => Just(Act::Close),
    ];
    prop::collection::vec((0_usize..3, any::<bool>(), act), 1..60)
}

struct Browser {
    store: Watched,
    all: Rc<Lines>,
    tabs: Vec<(App, Tab)>,
    frozen: BTreeSet<usize>,
    people: [Id<Person>; 2],
    /// Every word that was ever typed. None is ever taken back: what is changed is appended to.
    typed: Vec<String>,
}

impl Browser {
    fn act(&mut self, at: usize, editing: bool, act: Act) {
        later();
        let (app, tab) = self.tabs[at].clone();
        if self.frozen.contains(&at) && !matches!(act, Act::Thaw | Act::Close) {
            return;
        }
        EDITING.set(editing);
        let word = format!("w{};", self.typed.len());
        match act {
            Act::Type(person) => {
                add_topic(app, self.people[person], &word);
                self.typed.push(word);
            }
            Act::Append(person, topic) => {
                let changed = app.change(self.people[person], |notebook, pen| {
                    let all: Vec<_> =
                        notebook.book.topics.iter().map(|(id, topic)| (id, topic.words.to_string())).collect();
                    let (id, before) = all.get(topic)?;
                    let words = Line::new(&format!("{before} {word}")).ok()?;
                    notebook.book.topics.change(*id, pen, |topic| topic.words = words)
                });
                if changed.flatten().is_some() {
                    self.typed.push(word);
                }
            }
            Act::Flush => {
                app.flush();
            }
            Act::Leave => app.leave_field(),
            Act::Look => app.take_in_other_tabs(editing.then_some(self.people[0])),
            Act::EditHere => app.edit_here(),
            Act::KeepBoth => app.keep_both(),
            Act::TakeTheirs => app.take_theirs(),
            Act::Freeze => {
                tab.freeze();
                self.frozen.insert(at);
            }
            Act::Thaw => {
                self.frozen.remove(&at);
                tab.thaw();
            }
            Act::Close => self.close(at),
        }
    }

    /// Closes a tab as a user would, who is told that something is not saved; and opens another.
    fn close(&mut self, at: usize) {
        let (app, tab) = self.tabs[at].clone();
        self.frozen.remove(&at);
        tab.thaw();
        app.flush();
        tab.close();
        self.tabs[at] = open_tab(&self.store, &self.all, at);
    }

    /// Every word stands in the store, on a page or set aside, or in a tab that knows that it is not saved.
    fn finds_every_word(&self) -> Result<(), TestCaseError> {
        let unsaved = self.tabs.iter().filter(|(app, _)| app.has_unsaved());
        let here = unsaved.flat_map(|(app, _)| self.people.map(|person| words(*app, person).join(" ")));
        let kept = self.store.keys().into_iter().filter_map(|key| self.store.read(&key));
        let all: Vec<String> = here.chain(kept).collect();
        for word in &self.typed {
            prop_assert!(all.iter().any(|text| text.contains(word.as_str())), "{} is nowhere", word);
        }
        Ok(())
    }

    /// Where every tab goes on, nothing stays unsaved.
    fn saves_everything_in_the_end(&mut self) -> Result<(), TestCaseError> {
        EDITING.set(false);
        self.frozen.clear();
        self.tabs.iter().for_each(|(_, tab)| tab.thaw());
        for (app, _) in &self.tabs {
            saves(*app);
            app.edit_here();
            app.keep_both();
            if app.has_unsaved() {
                app.take_theirs();
            }
            prop_assert!(saves(*app), "{:?}", app.saving());
        }
        self.finds_every_word()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]
    #[test]
    fn whatever_several_tabs_do_no_word_that_was_typed_is_missing_and_everything_can_be_saved(history in acts()) {
        let (_owner, store, app, amara) = with_amara();
        let jonas = app.add_person(Name::new("Jonas").unwrap());
        prop_assert!(app.flush());
        let tabs: [(App, Tab); 3] = tabs(&store);
        let all = tabs[0].1.all.clone();
        let (people, typed, frozen) = ([amara, jonas], Vec::new(), BTreeSet::new());
        let mut browser = Browser { store, all, tabs: tabs.to_vec(), frozen, people, typed };
        for (at, editing, act) in history {
            browser.act(at, editing, act);
            browser.finds_every_word()?;
        }
        browser.saves_everything_in_the_end()?;
    }
}

#[test]
fn what_is_set_aside_lies_under_a_key_of_its_own_in_every_tab() {
    let (_owner, store, app, amara) = with_amara();
    let [two, three] = [open(&store), open(&store)];
    for app in [app, two, three] {
        add_topic(app, amara, "typed");
        app.flush();
    }
    let aside = open(&store).aside();
    assert_eq!(aside.len(), 2);
    assert!(aside.iter().all(|full| full.starts_with(key::ASIDE) && full.ends_with(&format!("/g1/open/{amara}"))));
}
