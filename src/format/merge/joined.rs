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
    for (from, to) in &ends(notebooks) {
        let page_before = before.get("notebooks").and_then(|all| all.get(from)).and_then(|one| one.get("person"));
        let was_here = page_before.filter(|page| !is_removed(page));
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
            left.remove(INTO);
            left.insert("person".to_owned(), page.clone());
        }
        notebooks.insert(from.clone(), Value::Object(left));
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
