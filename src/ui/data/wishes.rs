//! What is to come in of a file, as far as the manager decided otherwise than is done by itself.

use litemap::LiteMap;

use leptos::prelude::*;

use crate::domain::id::Id;
use crate::domain::order::Sorted;
use crate::domain::person::Person;
use crate::format::join::Offer;
use crate::format::merge::{Choice, Item, Verdict};

/// By what an entry is found again.
type Key = (Option<Id<Person>>, String, Option<String>);

/// What was decided. A handle: copy it freely.
#[derive(Clone, Copy)]
pub struct Wishes {
    /// Who is left out with their whole notebook.
    out: RwSignal<Sorted<Id<Person>>>,
    /// Who was removed here, and is to come back with theirs.
    back: RwSignal<Sorted<Id<Person>>>,
    /// What is to be done about single entries.
    entries: RwSignal<LiteMap<Key, Choice>>,
    /// Whom of the file one meets here already.
    same: RwSignal<Sorted<Id<Person>>>,
    /// How the file is to come in: "merge" or "replace".
    pub how: RwSignal<String>,
}

impl Wishes {
    /// Nothing was decided.
    pub fn new() -> Self {
        Self {
            out: RwSignal::new(Sorted::new()),
            back: RwSignal::new(Sorted::new()),
            entries: RwSignal::new(LiteMap::new()),
            same: RwSignal::new(Sorted::new()),
            how: RwSignal::new("merge".to_owned()),
        }
    }

    /// Whether the file they are about is no longer shown.
    pub fn are_gone(self) -> bool {
        self.out.is_disposed()
    }

    /// Whether the file is to come in place of what is here; a signal.
    pub fn in_place(self) -> bool {
        self.how.with(|how| how == "replace")
    }

    /// What is done about an entry unless something else is decided.
    fn by_itself(self, item: &Item) -> Choice {
        if self.in_place() { Choice::File } else { item.default_choice() }
    }

    /// What is done about an entry; a signal.
    pub fn choice(self, item: &Item) -> Choice {
        if item.person.is_some_and(|person| self.is_out(person)) {
            return Choice::Leave;
        }
        let wished =
            self.entries.with(|entries| (!entries.is_empty()).then(|| entries.get(&key(item)).copied()).flatten());
        let back = || item.person.is_some_and(|person| self.back.with(|back| back.contains_key(&person)));
        match wished {
            Some(choice) => choice,
            None if item.verdict == Verdict::RemovedHere && back() => Choice::File,
            None => self.by_itself(item),
        }
    }

    /// Whether an entry comes in, in whatever way; a signal.
    pub fn takes(self, item: &Item) -> bool {
        !matches!(self.choice(item), Choice::Mine | Choice::Leave)
    }

    /// Whether anything becomes of an entry, be it that what is here was chosen; a signal.
    pub fn does(self, item: &Item) -> bool {
        let was_chosen = item.verdict == Verdict::Conflict && item.default_choice() != Choice::Mine;
        self.takes(item) || (was_chosen && self.choice(item) == Choice::Mine)
    }

    /// Whether a person is left out; a signal.
    pub fn is_out(self, person: Id<Person>) -> bool {
        self.out.with(|out| out.contains_key(&person))
    }

    /// Takes an entry in as is done by itself, or as the file has it; or leaves it out.
    pub fn take(self, item: &Item, taken: bool) {
        let wish = match (untrack(|| self.by_itself(item)), taken) {
            (Choice::Mine, true) => Choice::File,
            (Choice::Mine, false) => Choice::Mine,
            (by_itself, true) => by_itself,
            (_, false) => Choice::Leave,
        };
        self.wish(item, wish);
    }

    /// Settles what was changed apart, or leaves it to what is done by itself.
    pub fn prefer(self, item: &Item, choice: Choice, chosen: bool) {
        self.wish(item, if chosen { choice } else { item.default_choice() });
    }

    fn wish(self, item: &Item, wish: Choice) {
        let by_itself = untrack(|| self.by_itself(item));
        self.entries.update(|entries| {
            if wish == by_itself {
                entries.remove(&key(item));
            } else {
                entries.insert(key(item), wish);
            }
        });
    }

    /// Takes somebody in with their notebook, or leaves them out. Whoever was removed here stays so unless they are to
    /// come back, or the file comes in place of what is here.
    pub fn take_person(self, person: Id<Person>, removed: bool, taken: bool) {
        put(self.out, person, !taken);
        if removed {
            put(self.back, person, taken);
        }
    }

    /// Whether somebody comes in with their notebook; a signal.
    pub fn takes_person(self, person: Id<Person>, removed: bool) -> bool {
        let back = || self.in_place() || self.back.with(|back| back.contains_key(&person));
        !self.is_out(person) && (!removed || back())
    }

    /// Says whether somebody of the file is met here already.
    pub fn take_for_same(self, theirs: Id<Person>, same: bool) {
        put(self.same, theirs, same);
    }

    /// Whether somebody of the file is met here already; a signal.
    pub fn is_same(self, theirs: Id<Person>) -> bool {
        self.same.with(|same| same.contains_key(&theirs))
    }

    /// The pairs of which one notebook is to be made: who is here, and whom the file calls so.
    pub fn pairs(self, offers: &[Offer]) -> Vec<(Id<Person>, Id<Person>)> {
        let wanted = offers.iter().filter(|offer| self.is_same(offer.theirs) && !self.is_out(offer.theirs));
        wanted.map(|offer| (offer.ours, offer.theirs)).collect()
    }
}

fn put(list: RwSignal<Sorted<Id<Person>>>, person: Id<Person>, listed: bool) {
    list.update(|list| {
        if listed {
            list.insert(person, ());
        } else {
            list.remove(&person);
        }
    });
}

fn key(item: &Item) -> Key {
    (item.person, item.kind.clone(), item.id.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(verdict: Verdict, id: Option<&str>) -> Item {
        Item {
            person: Some(Id::from_bytes([1; 10])),
            kind: "topics".to_owned(),
            id: id.map(str::to_owned),
            label: "The rota".to_owned(),
            day: None,
            changed_at: None,
            removed: false,
            joined: false,
            verdict,
        }
    }

    #[test]
    fn what_is_decided_goes_before_what_is_done_by_itself_and_can_be_decided_back() {
        let owner = Owner::new();
        owner.set();
        let wishes = Wishes::new();
        let (new, apart, gone) =
            (item(Verdict::Add, Some("a")), item(Verdict::Conflict, Some("b")), item(Verdict::RemovedHere, Some("c")));
        let all = || [&new, &apart, &gone].map(|item| wishes.choice(item));
        let by_itself = [Choice::File, Choice::Both, Choice::Mine];
        assert_eq!(all(), by_itself);
        for item in [&new, &apart] {
            wishes.take(item, false);
        }
        wishes.take(&gone, true);
        assert_eq!(all(), [Choice::Leave, Choice::Leave, Choice::File]);
        for item in [&new, &apart] {
            wishes.take(item, true);
        }
        wishes.take(&gone, false);
        assert_eq!(all(), by_itself);
        for choice in [Choice::File, Choice::Mine] {
            wishes.prefer(&apart, choice, true);
            assert_eq!(wishes.choice(&apart), choice);
            wishes.prefer(&apart, choice, false);
            assert_eq!(all(), by_itself);
        }
    }

    #[test]
    fn in_place_of_what_is_here_everything_comes_but_what_is_left_out_and_the_ticks_say_so() {
        let owner = Owner::new();
        owner.set();
        let (wishes, person) = (Wishes::new(), Id::from_bytes([1; 10]));
        let (new, apart, gone) =
            (item(Verdict::Add, Some("a")), item(Verdict::Conflict, Some("b")), item(Verdict::RemovedHere, Some("c")));
        let all = || [&new, &apart, &gone].map(|item| (wishes.choice(item), wishes.takes(item)));
        wishes.how.set("replace".to_owned());
        assert_eq!(all(), [(Choice::File, true); 3]);
        assert!(wishes.takes_person(person, true) && wishes.takes_person(person, false));
        for item in [&new, &apart, &gone] {
            wishes.take(item, false);
        }
        assert_eq!(all(), [(Choice::Leave, false); 3]);
        for item in [&new, &apart, &gone] {
            wishes.take(item, true);
        }
        assert_eq!(all(), [(Choice::File, true); 3]);
        wishes.take_person(person, true, false);
        assert_eq!(all(), [(Choice::Leave, false); 3]);
        assert!(!wishes.takes_person(person, true));
    }

    #[test]
    fn who_is_left_out_is_out_with_everything_and_who_was_removed_comes_back_with_everything() {
        let owner = Owner::new();
        owner.set();
        let (wishes, person) = (Wishes::new(), Id::from_bytes([1; 10]));
        let (new, gone) = (item(Verdict::Add, Some("a")), item(Verdict::RemovedHere, None));
        wishes.take_person(person, true, true);
        assert_eq!([&new, &gone].map(|item| wishes.choice(item)), [Choice::File, Choice::File]);
        wishes.take_person(person, false, false);
        assert_eq!([&new, &gone].map(|item| wishes.choice(item)), [Choice::Leave, Choice::Leave]);
        let offer = Offer { theirs: person, ours: Id::from_bytes([2; 10]), name: String::new() };
        wishes.take_for_same(person, true);
        assert_eq!(wishes.pairs(std::slice::from_ref(&offer)), []);
        wishes.take_person(person, false, true);
        assert_eq!(wishes.pairs(std::slice::from_ref(&offer)), [(offer.ours, person)]);
    }
}
