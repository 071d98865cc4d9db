//! One human under two ids, added on the phone and on the laptop: who may be the same, and one notebook made of two.
//!
//! Nobody is joined unasked. What is joined is moved whole; the notebook that went keeps the name of the one it went into,
//! so that no file brings anything of it twice.

use serde_json::{Map, Value, json};

use super::merge::entry::{gather, object, revision, set_revision};
use super::merge::{joined, pages};
use crate::domain::id::Id;
use crate::domain::kept::Kept;
use crate::domain::notebook::Notebook;
use crate::domain::pen::Pen;
use crate::domain::person::Person;
use crate::domain::text::Line;
use crate::domain::workspace::Workspace;

/// Somebody in a file who may be somebody here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Whom the file calls so.
    pub theirs: Id<Person>,
    /// Who is here.
    pub ours: Id<Person>,
    /// What they are called here.
    pub name: String,
}

/// Whether two pages may be about one human: by the whole name; by a first name alone, unless what they do differs; or by
/// a first name that is short for the other's, if they do the same.
pub fn alike(one: &Person, other: &Person) -> bool {
    let names = [one, other].map(|person| person.name.as_str().to_lowercase());
    let roles = [one, other].map(|person| person.role.as_ref().map(Line::as_str).map(str::to_lowercase));
    let [name, other_name] = &names;
    let [role, other_role] = &roles;
    let unlike = role.is_some() && other_role.is_some() && role != other_role;
    if name == other_name {
        return name.contains(' ') || !unlike;
    }
    let short = |name: &str, whole: &str| whole.split(' ').next() == Some(name);
    role.is_some() && role == other_role && (short(name, other_name) || short(other_name, name))
}

/// Everybody of a file who is not here under their id, and may be somebody who is. Where the file has both, it tells them
/// apart; and where several here may be meant, nobody is.
pub fn offers(here: &Workspace, file: &Workspace) -> Vec<Offer> {
    let new = file.notebooks.iter().filter(|(id, _)| !here.notebooks.contains_key(*id));
    new.filter_map(|(theirs, notebook)| {
        let page = notebook.person()?;
        let meant = |(id, known): &(&Id<Person>, &Notebook)| {
            !file.notebooks.contains_key(*id) && known.person().is_some_and(|known| alike(known, page))
        };
        let mut meant = here.notebooks.iter().filter(meant);
        let (ours, known) = meant.next()?;
        let name = known.person().map(|person| person.name.to_string())?;
        meant.next().is_none().then_some(Offer { theirs: *theirs, ours: *ours, name })
    })
    .collect()
}

/// Those here who may be one human, two by two.
pub fn pairs(people: &[(Id<Person>, Person)]) -> Vec<(Id<Person>, Id<Person>)> {
    let mut pairs = Vec::new();
    for (at, (one, page)) in people.iter().enumerate() {
        let later = people.iter().skip(at + 1).filter(|(_, other)| alike(page, other));
        pairs.extend(later.map(|(other, _)| (*one, *other)));
    }
    pairs
}

/// Makes one notebook of two. The page of the one that is kept stays, filled from the other; everything else lies together
/// afterwards, year books too.
///
/// # Errors
/// With half a sentence, where one of them has no page here, or holds something of a newer version that this one cannot
/// join.
pub fn join(workspace: &Workspace, keep: Id<Person>, other: Id<Person>, pen: &Pen) -> Result<Workspace, String> {
    let has_page = |id: Id<Person>| workspace.notebooks.get(&id).is_some_and(|notebook| notebook.person().is_some());
    if keep == other || !has_page(keep) || !has_page(other) {
        return Err("one of the two pages is not here any more".to_owned());
    }
    let mut whole = workspace.write();
    if let Some(Value::Object(notebooks)) = whole.get_mut("notebooks") {
        join_in(notebooks, &keep.to_string(), &other.to_string(), pen)?;
    }
    Workspace::read(&whole)
}

fn join_in(notebooks: &mut Map<String, Value>, keep: &str, other: &str, pen: &Pen) -> Result<(), String> {
    let Some(Value::Object(mut from)) = notebooks.remove(other) else { return Ok(()) };
    let mut page = from.remove("person").unwrap_or_default();
    from.remove("years");
    let into = object(notebooks, keep);
    pages::join(into, &page);
    if let Some(page) = into.get_mut("person") {
        renew(page, pen);
    }
    gather(into, &mut from);
    if !from.is_empty() {
        return Err("a newer version of the app wrote something in both that this one cannot join".to_owned());
    }
    renew(&mut page, pen);
    let gone = json!({ "rev": page.get("rev"), "changed_at": page.get("changed_at"), "removed": true });
    notebooks.insert(other.to_owned(), json!({ "person": gone, (joined::INTO): keep }));
    Ok(())
}

/// An entry was changed now.
fn renew(entry: &mut Value, pen: &Pen) {
    let mut rev = revision(entry);
    rev.bump(&pen.writer);
    set_revision(entry, &rev);
    if let Value::Object(fields) = entry {
        fields.insert("changed_at".to_owned(), json!(pen.now));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::action_item::ActionItem;
    use crate::domain::goal::Goal;
    use crate::domain::person::{Fact, Interest, Sphere};
    use crate::domain::revision::Writer;
    use crate::domain::rhythm::Rhythm;
    use crate::domain::testing::{day, line, pen};
    use crate::domain::text::Name;
    use crate::domain::theme::Theme;
    use crate::domain::topic::Side;
    use crate::domain::win::Win;
    use crate::format::merge::{Item, Verdict, merge, plan};
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    /// A pen of another machine.
    fn phone() -> Pen {
        let mut ids = pen();
        let Pen { now, today, .. } = pen();
        Pen::new(Writer::try_from("phone".to_owned()).unwrap(), now, today, move || {
            let id: Id<()> = ids.id();
            let mut bytes = [9; 10];
            for (byte, letter) in bytes.iter_mut().skip(1).zip(id.to_string().bytes().rev()) {
                *byte = letter;
            }
            bytes
        })
    }

    fn person(name: &str, role: Option<&str>) -> Person {
        let mut person = Person::new(Name::new(name).unwrap(), day("2026-11-24"), Rhythm::default());
        person.role = role.map(line);
        person
    }

    fn notebook(pen: &Pen, name: &str) -> Notebook {
        Notebook::new(pen, Name::new(name).unwrap(), Rhythm::default())
    }

    /// Somebody with one thing of a kind more.
    fn add(notebook: &mut Notebook, kind: u8, pen: &mut Pen) {
        let words = || line("something");
        match kind % 8 {
            0 => drop(notebook.add_topic(pen, words(), Side::Report, Theme::Agency)),
            1 => drop(notebook.record(pen, day("2024-03-05"), None)),
            2 => drop(notebook.facts.add(pen, Fact { label: words(), words: words(), left_out: false })),
            3 => {
                let interest = Interest { words: words(), sphere: Sphere::Work, energy: None, left_out: false };
                notebook.interests.add(pen, interest);
            }
            4 => {
                let goal = Goal { words: words(), why: None, next_step: None, owner: Side::Report, done_on: None };
                notebook.goals.add(pen, goal);
            }
            5 => {
                let item = ActionItem::new(pen, words(), Side::Manager, None, None);
                notebook.book.action_items.add(pen, item);
            }
            6 => drop(notebook.book.wins.add(pen, Win { words: words(), on: day("2026-11-20"), session: None })),
            _ => {
                let removed = notebook.add_topic(pen, words(), Side::Manager, Theme::Person);
                notebook.book.topics.remove(removed, pen);
            }
        }
    }

    /// The laptop's Amara and the phone's, and everything in a workspace of both.
    fn two(here: &[u8], there: &[u8]) -> (Workspace, Id<Person>, Id<Person>) {
        let (mut laptop, mut phone) = (pen(), phone());
        let mut workspace = Workspace::default();
        let (ours, theirs) = (laptop.id(), phone.id());
        for (id, kinds, pen) in [(ours, here, &mut laptop), (theirs, there, &mut phone)] {
            let mut notebook = notebook(pen, "Amara Okafor");
            for kind in kinds {
                add(&mut notebook, *kind, pen);
            }
            workspace.notebooks.insert(id, notebook);
        }
        (workspace, ours, theirs)
    }

    /// Only what one person's file has.
    fn alone(workspace: &Workspace, id: Id<Person>) -> Workspace {
        let mut alone = Workspace::default();
        alone.notebooks.insert(id, workspace.notebooks[&id].clone());
        alone
    }

    /// Every entry but the pages, in whichever notebook, with all that is in it.
    fn entries(workspace: &Workspace) -> BTreeSet<String> {
        let mut all = BTreeSet::new();
        for notebook in workspace.notebooks.values() {
            let value = notebook.write();
            let books = [&value, &value["book"]].map(|book| book.as_object().unwrap().clone());
            for (kind, entries) in
                books.into_iter().flatten().filter(|(kind, _)| !["person", "book"].contains(&kind.as_str()))
            {
                let entries = entries.as_object().cloned().unwrap_or_default();
                all.extend(entries.into_iter().map(|(id, entry)| format!("{kind} {id} {entry}")));
            }
        }
        all
    }

    fn by_default(here: &Workspace, file: &Workspace) -> Workspace {
        merge(here, file, Item::default_choice).unwrap()
    }

    #[test]
    fn who_may_be_the_same_is_told_by_name_and_by_what_they_do() {
        for (one, other, may) in [
            (("Amara Okafor", None), ("amara okafor", None), true),
            (("Amara Okafor", Some("Engineer")), ("Amara Okafor", Some("Lead")), true),
            (("Amara", None), ("Amara", Some("Lead")), true),
            (("Amara", Some("Engineer")), ("Amara", Some("Lead")), false),
            (("Amara", Some("Lead")), ("Amara Okafor", Some("lead")), true),
            (("Amara", None), ("Amara Okafor", None), false),
            (("Amara Obi", Some("Lead")), ("Amara Okafor", Some("Lead")), false),
            (("Am", Some("Lead")), ("Amara", Some("Lead")), false),
        ] {
            let (one, other) = (person(one.0, one.1), person(other.0, other.1));
            assert_eq!((alike(&one, &other), alike(&other, &one)), (may, may), "{} and {}", one.name, other.name);
        }
    }

    #[test]
    fn a_file_whose_person_has_another_id_is_asked_about_and_one_that_tells_them_apart_is_not() {
        let (both, ours, theirs) = two(&[0], &[1]);
        let (here, file) = (alone(&both, ours), alone(&both, theirs));
        assert_eq!(offers(&here, &file), [Offer { theirs, ours, name: "Amara Okafor".to_owned() }]);
        assert_eq!(offers(&here, &both), []);
        assert_eq!(offers(&both, &file), []);
        let mut twice = here.clone();
        twice.notebooks.insert(pen().id(), notebook(&pen(), "Amara Okafor"));
        assert_eq!(offers(&twice, &file), [], "nobody knows which");
        let pages = |workspace: &Workspace| {
            let page = |(id, notebook): (&Id<Person>, &Notebook)| Some((*id, notebook.person()?.clone()));
            workspace.notebooks.iter().filter_map(page).collect::<Vec<_>>()
        };
        assert_eq!(pairs(&pages(&both)).len(), 1);
        assert_eq!(pairs(&pages(&join(&both, ours, theirs, &pen()).unwrap())), []);
    }

    #[test]
    fn the_kept_page_stays_is_filled_and_nothing_the_other_says_is_lost() {
        let (mut both, ours, theirs) = two(&[], &[]);
        let page = |workspace: &mut Workspace, id: Id<Person>, edit: &dyn Fn(&mut Person)| {
            workspace.notebooks.get_mut(&id).unwrap().person.change(&pen(), edit);
        };
        page(&mut both, ours, &|person| {
            person.role = Some(line("Engineer"));
            person.horizons.dream.words = Some(line("A book"));
        });
        page(&mut both, theirs, &|person| {
            person.role = Some(line("Lead engineer"));
            person.place = Some(line("Lagos"));
            person.horizons.dream.words = Some(line("A school"));
            person.horizons.now.words = Some(line("The rota"));
            person.archived_on = Some(day("2026-11-01"));
            person.rhythm.time = "14:00:00".parse().ok();
        });
        let joined = join(&both, ours, theirs, &pen()).unwrap();
        let kept = joined.notebooks[&ours].person().unwrap();
        assert_eq!((kept.role.clone(), kept.place.clone()), (Some(line("Engineer")), Some(line("Lagos"))));
        assert_eq!(kept.horizons.dream.words, Some(line("A book")));
        assert_eq!(kept.horizons.now.words, Some(line("The rota")));
        assert_eq!(kept.archived_on, None, "whoever is here is not put away");
        assert!(kept.rhythm.time.is_some(), "a rhythm that nobody set is open");
        let facts: Vec<String> = joined.notebooks[&ours].facts.iter().map(|(_, fact)| fact.words.to_string()).collect();
        assert_eq!(
            facts.iter().map(String::as_str).collect::<BTreeSet<_>>(),
            BTreeSet::from(["A school", "Lead engineer"])
        );
        assert!(joined.notebooks[&theirs].person().is_none());
        assert_eq!(joined.notebooks[&theirs].joined_into, Some(ours));
    }

    #[test]
    fn an_id_in_both_is_kept_twice_where_it_is_not_the_same() {
        let (mut both, ours, theirs) = two(&[0], &[]);
        let (id, topic) =
            both.notebooks[&ours].book.topics.iter().next().map(|(id, topic)| (id, topic.clone())).unwrap();
        let other = crate::domain::topic::Topic { words: line("another"), ..topic };
        let entry = crate::domain::entry::Entry::new(other, &phone());
        both.notebooks.get_mut(&theirs).unwrap().book.topics.put(id, entry);
        let joined = join(&both, ours, theirs, &pen()).unwrap();
        let words: BTreeSet<String> =
            joined.notebooks[&ours].book.topics.iter().map(|(_, topic)| topic.words.to_string()).collect();
        assert_eq!(words, BTreeSet::from(["something".to_owned(), "another".to_owned()]));
    }

    #[test]
    fn a_page_that_is_not_here_is_joined_with_nobody() {
        let (mut both, ours, theirs) = two(&[], &[]);
        assert!(join(&both, ours, ours, &pen()).is_err());
        both.notebooks.get_mut(&theirs).unwrap().person.remove(&pen());
        assert!(join(&both, ours, theirs, &pen()).is_err());
    }

    #[test]
    fn what_the_phone_writes_after_the_joining_comes_to_where_it_went() {
        let (both, ours, theirs) = two(&[0, 1], &[0, 1]);
        let (here, mut phone_file) = (alone(&both, ours), alone(&both, theirs));
        let here = join(&by_default(&here, &phone_file), ours, theirs, &pen()).unwrap();
        add(phone_file.notebooks.get_mut(&theirs).unwrap(), 5, &mut phone());
        let items = plan(&here, &phone_file);
        let news: Vec<&Item> = items.iter().filter(|item| item.verdict != Verdict::Same).collect();
        assert_eq!(
            news.iter().map(|item| (item.person, item.verdict)).collect::<Vec<_>>(),
            [(Some(ours), Verdict::Add)]
        );
        let merged = by_default(&here, &phone_file);
        assert_eq!(merged.notebooks[&ours].book.action_items.len(), 1);
        assert_eq!(merged.notebooks[&theirs], here.notebooks[&theirs]);

        // And the phone, when it takes in what the laptop has, loses nothing it wrote meanwhile.
        let mut on_phone = phone_file.clone();
        on_phone.notebooks.get_mut(&theirs).unwrap().person.change(&phone(), |person| person.role = Some(line("Lead")));
        let on_phone = by_default(&on_phone, &merged);
        let page = on_phone.notebooks[&ours].person().unwrap();
        assert_eq!(page.role, Some(line("Lead")));
        assert_eq!(entries(&on_phone), entries(&merged));
        assert!(on_phone.notebooks[&theirs].person().is_none());
        assert_eq!(by_default(&on_phone, &merged), on_phone);
    }

    #[test]
    fn where_the_one_it_went_into_is_left_out_nothing_goes_out_of_sight() {
        let (both, ours, theirs) = two(&[0], &[0]);
        let laptop = join(&both, ours, theirs, &pen()).unwrap();
        let phone = alone(&both, theirs);
        let without = |item: &Item| {
            if item.person == Some(ours) { crate::format::merge::Choice::Mine } else { item.default_choice() }
        };
        let merged = merge(&phone, &laptop, without).unwrap();
        assert!(merged.notebooks[&theirs].person().is_some());
        assert_eq!(entries(&merged), entries(&phone));
    }

    #[test]
    fn two_machines_that_join_the_other_way_round_each_keep_one_notebook_with_everything() {
        let (both, ours, theirs) = two(&[0, 3], &[1, 2]);
        let laptop = join(&both, ours, theirs, &pen()).unwrap();
        let phone_has = join(&both, theirs, ours, &phone()).unwrap();
        let (laptop, phone_has) = (by_default(&laptop, &phone_has), by_default(&phone_has, &laptop));
        assert!(laptop.notebooks[&ours].person().is_some() && laptop.notebooks[&theirs].person().is_none());
        assert!(phone_has.notebooks[&theirs].person().is_some() && phone_has.notebooks[&ours].person().is_none());
        assert_eq!((entries(&laptop), entries(&phone_has)), (entries(&both), entries(&both)));
        assert_eq!(by_default(&laptop, &phone_has), laptop);
    }

    fn kinds() -> impl Strategy<Value = Vec<u8>> {
        prop::collection::vec(0_u8..8, 0..8)
    }

    proptest! {
        #[test]
        fn nothing_of_either_is_missing_nothing_is_doubled_and_the_order_does_not_matter(here in kinds(), there in kinds()) {
            let (both, ours, theirs) = two(&here, &there);
            let (one, other) = (join(&both, ours, theirs, &pen()).unwrap(), join(&both, theirs, ours, &pen()).unwrap());
            prop_assert_eq!(entries(&one), entries(&both));
            prop_assert_eq!(entries(&other), entries(&both));
            let waiting = |workspace: &Workspace| workspace.notebooks.values().flat_map(Notebook::removed).count();
            prop_assert_eq!(waiting(&one), waiting(&both));
            prop_assert_eq!(Workspace::read(&one.write()).unwrap(), one);
        }

        #[test]
        fn joining_and_then_bringing_the_same_file_in_again_changes_nothing(here in kinds(), there in kinds(), with_both in any::<bool>()) {
            let (both, ours, theirs) = two(&here, &there);
            let file = if with_both { both.clone() } else { alone(&both, theirs) };
            let joined = join(&by_default(&alone(&both, ours), &file), ours, theirs, &pen()).unwrap();
            prop_assert!(plan(&joined, &file).iter().all(|item| item.verdict == Verdict::Same));
            prop_assert_eq!(by_default(&joined, &file), joined.clone());
            prop_assert_eq!(by_default(&joined, &joined), joined);
        }
    }
}
