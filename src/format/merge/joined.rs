//! Notebooks that were joined into another: what a file, or what is here, still has in the one that went is put where it
//! belongs. So a machine that does not know of the joining brings nothing twice, and loses nothing.

use litemap::LiteMap;
use serde_json::{Map, Value};

use super::entry::{gather, is_removed, is_there, object, revision};
use super::pages;
use crate::domain::revision::Standing;

/// The field of a notebook that names the one it went into.
pub(in crate::format) const INTO: &str = "joined_into";

/// Where each notebook that went lies now: the last of those that went into each other. Where they run in a circle none
/// did.
fn ends(notebooks: &Map<String, Value>) -> LiteMap<String, String> {
    let next = |id: &str| {
        let notebook = notebooks.get(id).filter(|notebook| !is_there(notebook.get("person")))?;
        notebook.get(INTO).and_then(Value::as_str)
    };
    let mut ends = LiteMap::new();
    for from in notebooks.keys() {
        let way = std::iter::successors(next(from), |id| next(id)).take(notebooks.len() + 1);
        let (last, steps) = way.fold((None, 0), |(_, steps), id| (Some(id), steps + 1));
        if let Some(last) = last.filter(|_| steps <= notebooks.len()) {
            ends.insert(from.clone(), last.to_owned());
        }
    }
    ends
}

/// The file with what it has in notebooks that were joined here put into those that they went into.
pub(super) fn sent_on(here: &Value, mut file: Value) -> Value {
    let ends = here.get("notebooks").and_then(Value::as_object).map(ends).unwrap_or_default();
    if let Some(Value::Object(notebooks)) = file.get_mut("notebooks") {
        for (from, to) in &ends {
            send_on(notebooks, from, to);
        }
    }
    file
}

fn send_on(notebooks: &mut Map<String, Value>, from: &str, to: &str) {
    let is_here = notebooks.get(from).is_some_and(|notebook| is_there(notebook.get("person")));
    let Some(Value::Object(mut left)) = notebooks.remove(from).filter(|_| is_here) else { return };
    let page = left.remove("person").unwrap_or_default();
    left.remove("years");
    let into = object(notebooks, to);
    if is_there(into.get("person")) {
        // The file has both. What the page says that went is known here, or shows as changed apart.
        gather(into, &mut left);
        left.insert("person".to_owned(), page);
        notebooks.insert(from.to_owned(), Value::Object(left));
    } else {
        into.remove(INTO);
        into.insert("person".to_owned(), page);
        gather(into, &mut left);
    }
}

/// Puts what still lies in joined notebooks into those that they went into. One whose way ends nowhere comes back as it
/// was `before`: nothing goes out of sight.
pub(super) fn settle(before: &Value, merged: &mut Value) {
    let Some(Value::Object(notebooks)) = merged.get_mut("notebooks") else { return };
    let ends = ends(notebooks);
    for (from, notebook) in notebooks.iter_mut().filter(|(from, _)| !ends.contains_key(*from)) {
        if let (Value::Object(fields), Some(page)) = (notebook, page_in(before, from)) {
            come_back(fields, page);
        }
    }
    for (from, to) in &ends {
        let was_here = page_in(before, from);
        let can_go = notebooks.get(to).is_some_and(|notebook| is_there(notebook.get("person")));
        let Some(Value::Object(mut left)) = notebooks.remove(from) else { continue };
        if can_go {
            let into = object(notebooks, to);
            bring_along(into, was_here);
            let (page, went) = (left.remove("person"), left.remove(INTO));
            left.remove("years");
            gather(into, &mut left);
            let marks = [("person", page), (INTO, went)];
            left.extend(marks.into_iter().filter_map(|(name, mark)| Some((name.to_owned(), mark?))));
        } else if let Some(page) = was_here {
            come_back(&mut left, page);
        }
        notebooks.insert(from.clone(), Value::Object(left));
    }
}

/// Somebody's page, where it is here.
fn page_in<'a>(whole: &'a Value, person: &str) -> Option<&'a Value> {
    whole.get("notebooks")?.get(person)?.get("person").filter(|page| !is_removed(page))
}

/// Where a notebook is said to have gone, and went nowhere, the page is as it was.
fn come_back(notebook: &mut Map<String, Value>, page: &Value) {
    if notebook.remove(INTO).is_some() && !is_there(notebook.get("person")) {
        notebook.insert("person".to_owned(), page.clone());
    }
}

/// What the page that goes says, where the one that stays has not seen it.
fn bring_along(into: &mut Map<String, Value>, went: Option<&Value>) {
    let Some(went) = went else { return };
    let seen = into.get("person").map(|page| revision(went).standing(&revision(page)));
    if !matches!(seen, Some(Standing::Behind | Standing::Same)) {
        pages::join(into, went);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::Id;
    use crate::domain::kept::Kept;
    use crate::domain::pen::Pen;
    use crate::domain::person::Person;
    use crate::domain::revision::Writer;
    use crate::domain::testing::{amara, line, pen};
    use crate::domain::theme::Theme;
    use crate::domain::topic::Side;
    use crate::domain::workspace::Workspace;
    use crate::format::join::join;
    use crate::format::merge::{Choice, Item, Verdict, merge, plan};
    use proptest::prelude::*;
    use serde_json::json;

    fn id(number: u8) -> Id<Person> {
        Id::from_bytes([number; 10])
    }

    fn three() -> Workspace {
        let mut workspace = Workspace::default();
        for number in 1..4 {
            let mut notebook = amara();
            notebook.add_topic(&mut pen(), line(&format!("topic {number}")), Side::Report, Theme::Agency);
            workspace.notebooks.insert(id(number), notebook);
        }
        workspace
    }

    /// A file in which these went into those, as nobody here knows of.
    fn file(ways: &[(u8, u8)]) -> Workspace {
        let mark = json!({ "rev": { "x": 1 }, "changed_at": "2026-11-24T14:00:00Z", "removed": true });
        let went = |(from, to): &(u8, u8)| {
            (id(*from).to_string(), json!({ "person": mark, "joined_into": id(*to).to_string() }))
        };
        let mut whole = Workspace::default().write();
        whole["notebooks"] = Value::Object(ways.iter().map(went).collect());
        Workspace::read(&whole).unwrap()
    }

    /// Whether somebody's page is here, or that of the notebook theirs went into.
    fn is_found(workspace: &Workspace, number: u8) -> bool {
        let next = |at: &Id<Person>| workspace.notebooks.get(at)?.joined_into;
        let mut way = std::iter::successors(Some(id(number)), next).take(4);
        way.any(|at| workspace.notebooks.get(&at).is_some_and(|notebook| notebook.person().is_some()))
    }

    #[test]
    fn a_notebook_that_is_said_to_have_gone_into_itself_stays_as_it_is() {
        let here = three();
        for ways in [vec![(1, 1)], vec![(1, 2), (2, 1)], vec![(1, 2), (2, 2)], vec![(1, 9)]] {
            assert_eq!(merge(&here, &file(&ways), Item::default_choice).unwrap(), here, "{ways:?}");
        }
    }

    #[test]
    fn a_page_that_went_because_its_notebook_was_joined_is_told_from_one_that_was_removed() {
        let here = three();
        let mut there = join(&here, id(1), id(2), &pen()).unwrap();
        there.notebooks.get_mut(&id(3)).unwrap().person.remove(&pen());
        let gone: Vec<_> = plan(&here, &there).into_iter().filter(|item| item.removed && item.id.is_none()).collect();
        let told: Vec<_> = gone.iter().map(|item| (item.person, item.verdict, item.joined)).collect();
        assert_eq!(told, [(Some(id(2)), Verdict::Update, true), (Some(id(3)), Verdict::Update, false)]);
    }

    #[test]
    fn a_joining_that_is_left_out_changes_nothing_and_one_that_is_not_taken_leaves_both_where_they_are() {
        let here = three();
        let there = join(&here, id(1), id(2), &pen()).unwrap();
        let kept = merge(&here, &there, |_| Choice::Mine).unwrap();
        assert!(is_found(&kept, 2) && kept.notebooks.values().all(|notebook| notebook.joined_into.is_none()));
        let mut removed = here.clone();
        removed.notebooks.get_mut(&id(2)).unwrap().person.remove(&pen());
        for here in [here, removed] {
            assert_eq!(merge(&here, &there, |_| Choice::Leave).unwrap(), here);
        }
    }

    #[test]
    fn whoever_was_removed_here_and_joined_there_waits_as_they_were_and_goes_only_where_that_is_taken() {
        let there = join(&three(), id(1), id(2), &pen()).unwrap();
        let mut here = three();
        let other = Pen::new(Writer::try_from("other".to_owned()).unwrap(), pen().now, pen().today, || [7; 10]);
        let page = &mut here.notebooks.get_mut(&id(2)).unwrap().person;
        page.change(&other, |page| page.role = Some(line("Lead")));
        page.remove(&other);
        let told = plan(&here, &there).into_iter().find(|item| item.person == Some(id(2))).unwrap();
        assert_eq!((told.verdict, told.joined), (Verdict::Update, true));
        let words = |workspace: &Workspace, of: u8| workspace.write()["notebooks"][id(of).to_string()].to_string();
        for choice in [Choice::Mine, Choice::Leave] {
            let kept = merge(&here, &there, |_| choice).unwrap();
            assert!(words(&kept, 2).contains("topic 2") && !words(&kept, 1).contains("topic 2"), "{choice:?}");
            assert_eq!(kept.notebooks[&id(2)].joined_into, None);
        }
        let merged = merge(&here, &there, Item::default_choice).unwrap();
        assert!(words(&merged, 1).contains("topic 2") && !words(&merged, 2).contains("topic 2"));
        assert!(words(&merged, 2).contains("Lead"), "what waits may be looked at, and comes back if it is asked for");
        assert_eq!(merged.notebooks[&id(2)].joined_into, Some(id(1)));
        assert_eq!(merge(&merged, &there, Item::default_choice).unwrap(), merged, "twice is once");
    }

    #[test]
    fn whoever_comes_back_from_a_file_that_has_both_is_joined_into_nobody_any_more() {
        let here = join(&three(), id(1), id(2), &pen()).unwrap();
        let mut there = three();
        let other = Pen::new(Writer::try_from("other".to_owned()).unwrap(), pen().now, pen().today, || [7; 10]);
        there.notebooks.get_mut(&id(2)).unwrap().person.change(&other, |page| page.role = Some(line("Lead")));
        let page = |item: &Item| item.person == Some(id(2)) && item.kind == "person";
        assert_eq!(plan(&here, &there).into_iter().find(page).unwrap().verdict, Verdict::RemovedHere);
        let back = |item: &Item| if page(item) { Choice::File } else { item.default_choice() };
        let merged = merge(&here, &there, back).unwrap();
        assert_eq!(merged.notebooks[&id(2)].person(), there.notebooks[&id(2)].person());
        assert_eq!(merged.notebooks[&id(2)].joined_into, None, "or it would go there once it is removed");
    }

    #[test]
    fn a_way_ends_at_the_last_notebook_that_is_named_and_in_a_circle_nowhere() {
        let went = |to: u8| json!({ "person": { "removed": true }, "joined_into": to.to_string() });
        let ends = |ways: &[(u8, u8)]| {
            let mut all: Map<String, Value> = ways.iter().map(|(from, to)| (from.to_string(), went(*to))).collect();
            all.insert("5".to_owned(), json!({ "person": {}, "joined_into": "1" }));
            let number = |text: String| text.parse::<u8>().unwrap();
            super::ends(&all).into_iter().map(|(from, to)| (number(from), number(to))).collect::<Vec<_>>()
        };
        assert_eq!(ends(&[(1, 2), (2, 5)]), [(1, 5), (2, 5)], "whoever is there went nowhere");
        assert_eq!(ends(&[(1, 2), (2, 3), (3, 9)]), [(1, 9), (2, 9), (3, 9)]);
        assert_eq!(ends(&[(1, 1)]), []);
        assert_eq!(ends(&[(1, 2), (2, 3), (3, 1), (4, 1)]), []);
    }

    proptest! {
        #[test]
        fn nobody_goes_out_of_sight_whatever_a_file_says_of_where_they_went(
            ways in prop::collection::vec((1_u8..4, 1_u8..5), 0..5),
        ) {
            let merged = merge(&three(), &file(&ways), Item::default_choice).unwrap();
            let text = merged.write().to_string();
            for number in 1..4 {
                prop_assert!(is_found(&merged, number), "{number}");
                let words = format!("topic {number}");
                prop_assert!(text.contains(&words), "{} is gone", words);
            }
        }
    }
}
