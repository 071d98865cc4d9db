//! The pages of two notebooks of one person, made one: what the kept one says stays, what only the other says is added,
//! and where both say something the other's words are kept as things to know. Nothing that was written gets lost.

use serde_json::{Map, Value, json};

use super::entry::{derived_id, join_revision, object, revision};
use crate::domain::rhythm::Rhythm;
use crate::domain::text::{Line, capital};

/// What is no part of what a page says, and what is only true of the kept one. Hints are joined by a rule of their own.
const STAY: [&str; 6] = ["rev", "changed_at", "removed", "added_on", "archived_on", "hints"];

/// Where both have one of these, the later day is the truth.
const LATER: [&str; 3] = ["feedback_asked_on", "talked_on", "read_up_to"];

/// What the manager noticed or chose: where two differ, the kept one's is as good.
const NOTICED: [&str; 5] = ["opens_up", "tells_wins", "status_at_most", "performance_at_most", "interests_at_least"];

/// The lists of a page that are made one of two.
const UNITED: [&str; 3] = ["questions", "templates", "topics"];

/// Fills a page with what only another state of it says; whether it then says all that the other does.
pub(super) fn complete(page: &mut Value, other: &Value) -> bool {
    if let (Value::Object(page), Value::Object(other)) = (&mut *page, other) {
        fill(page, other, &mut Vec::new());
    }
    says_as_much(page, other)
}

/// Whether a page says all that another state of it does.
pub(super) fn says_as_much(page: &Value, other: &Value) -> bool {
    // Nobody is put away, or shown again, because they differ.
    page.get("archived_on") == other.get("archived_on") && says_all("", page, other)
}

/// Whether nothing is missing here of what the other says under this name.
fn says_all(name: &str, page: &Value, other: &Value) -> bool {
    match (page, other) {
        _ if page == other || other.is_null() => true,
        (Value::Object(page), Value::Object(other)) if name != "rhythm" => {
            let mut told = other.iter().filter(|(name, _)| !STAY.contains(&name.as_str()));
            told.all(|(name, theirs)| says_all(name, page.get(name).unwrap_or(&Value::Null), theirs))
        }
        (Value::Array(mine), Value::Array(theirs)) if UNITED.contains(&name) => {
            theirs.iter().all(|other| mine.iter().any(|one| says_all("", one, other)))
        }
        // The other says nothing that counts, or an earlier day.
        _ => !page.is_null() && (NOTICED.contains(&name) || is_open(name, other, page)),
    }
}

/// Puts what another page says into that of a notebook. The same wherever it is done, so that twice is once.
pub(in crate::format) fn join(notebook: &mut Map<String, Value>, other: &Value) {
    let mut apart = Vec::new();
    if let (Some(Value::Object(page)), Value::Object(other)) = (notebook.get_mut("person"), other) {
        fill(page, other, &mut apart);
    }
    if let Some(page) = notebook.get_mut("person") {
        join_revision(page, &revision(other));
    }
    let facts = object(notebook, "facts");
    for (name, words) in apart {
        let label = heading(&name);
        let id = derived_id(&[&label, ": ", &words]);
        let at = other.get("changed_at").cloned().unwrap_or_default();
        facts.entry(id).or_insert_with(
            || json!({ "label": label, "words": words, "left_out": true, "rev": revision(other), "changed_at": at }),
        );
    }
}

/// Fills what a page leaves open; what both say, and differently, goes to `apart`.
fn fill(page: &mut Map<String, Value>, other: &Map<String, Value>, apart: &mut Vec<(String, String)>) {
    for (name, theirs) in other.iter().filter(|(name, _)| !STAY.contains(&name.as_str())) {
        match page.get_mut(name) {
            None => drop(page.insert(name.clone(), theirs.clone())),
            Some(Value::Object(mine)) if name != "rhythm" && theirs.is_object() => {
                let mut inside = Vec::new();
                fill(mine, theirs.as_object().unwrap_or(&Map::new()), &mut inside);
                // What something holds goes by its name: the words of "one year" are "One year".
                let named =
                    |(part, words): (String, String)| (if part == "words" { name.clone() } else { part }, words);
                apart.extend(inside.into_iter().map(named));
            }
            Some(Value::Array(mine)) if UNITED.contains(&name.as_str()) && theirs.is_array() => unite(mine, theirs),
            Some(mine) if is_open(name, mine, theirs) => *mine = theirs.clone(),
            Some(mine) if says_more(name, mine, theirs) => add(name, theirs, apart),
            Some(_) => {}
        }
    }
}

/// Adds to a list what only the other has. Two lists of topics under one name are one, of the topics of both.
fn unite(mine: &mut Vec<Value>, theirs: &Value) {
    for other in theirs.as_array().into_iter().flatten() {
        let is_named = other.get("name").is_some();
        let is_it = |one: &&mut Value| **one == *other || (is_named && one.get("name") == other.get("name"));
        match mine.iter_mut().find(is_it) {
            Some(one) => {
                if let (Some(Value::Array(topics)), Some(more)) = (one.get_mut("topics"), other.get("topics")) {
                    unite(topics, more);
                }
            }
            None => mine.push(other.clone()),
        }
    }
}

/// Whether the other's takes the place of what stands here.
fn is_open(name: &str, mine: &Value, theirs: &Value) -> bool {
    match name {
        "rhythm" => serde_json::to_value(Rhythm::default()).is_ok_and(|unset| *mine == unset),
        // Days as they are written are in the order of their letters.
        _ => LATER.contains(&name) && mine.as_str() < theirs.as_str(),
    }
}

/// Whether the other's says something that would be lost.
fn says_more(name: &str, mine: &Value, theirs: &Value) -> bool {
    let folded = |value: &Value| value.as_str().map(str::to_lowercase);
    let silent = name == "rhythm" || LATER.contains(&name) || NOTICED.contains(&name);
    !silent && !theirs.is_null() && mine != theirs && (!theirs.is_string() || folded(mine) != folded(theirs))
}

/// Words under a name, in as many lines as they need.
fn add(name: &str, words: &Value, apart: &mut Vec<(String, String)>) {
    let words = words.as_str().map_or_else(|| words.to_string(), str::to_owned);
    let letters: Vec<char> = words.chars().collect();
    let lines = letters.chunks(Line::MAX_CHARS).filter_map(|part| Line::new(&part.iter().collect::<String>()).ok());
    apart.extend(lines.map(|line| (name.to_owned(), line.to_string())));
}

/// What the heading of such a line is: "Role, on the other page".
fn heading(name: &str) -> String {
    let name: String = name.replace('_', " ").chars().take(60).collect();
    capital(&name) + ", on the other page"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::rhythm::Cadence;

    fn rhythm(weeks: u8, time: Option<&str>) -> Value {
        let time = time.and_then(|time| time.parse().ok());
        let cadence = Cadence::EveryWeeks(weeks.try_into().unwrap());
        json!({ "rhythm": Rhythm { cadence, time, ..Rhythm::default() } })
    }

    #[test]
    fn a_page_says_as_much_as_another_where_it_misses_nothing_that_somebody_wrote_there() {
        let unset = json!({ "rhythm": Rhythm::default() });
        for (page, other, does) in [
            (json!({ "role": "Lead" }), json!({ "role": "Lead", "rev": 2, "added_on": "2026-11-24" }), true),
            (json!({}), json!({ "role": null }), true),
            (json!({}), json!({ "role": "Lead" }), false),
            (json!({ "role": "Lead" }), json!({ "role": "Engineer" }), false),
            (json!({}), json!({ "archived_on": "2026-11-24" }), false),
            (rhythm(2, Some("14:00:00")), unset.clone(), true),
            (unset, rhythm(2, None), false),
            (rhythm(2, Some("14:00:00")), rhythm(2, None), false),
            (json!({ "questions": ["a", "b"] }), json!({ "questions": ["b"] }), true),
            (json!({ "questions": ["a"] }), json!({ "questions": ["a", "b"] }), false),
            // What a newer version lists may have an order, or count.
            (json!({ "pets": ["a", "b"] }), json!({ "pets": ["b"] }), false),
            (json!({ "opens_up": "fast" }), json!({ "opens_up": "slowly" }), true),
            (json!({}), json!({ "opens_up": "slowly" }), false),
            (json!({ "read_up_to": "2026-11-24" }), json!({ "read_up_to": "2026-11-17" }), true),
            (json!({ "read_up_to": "2026-11-17" }), json!({ "read_up_to": "2026-11-24" }), false),
            (json!({ "read_up_to": 5 }), json!({ "read_up_to": 7 }), false),
        ] {
            assert_eq!(says_as_much(&page, &other), does, "{page} and {other}");
        }
    }

    /// What a page says once another was joined to it, and what is known beside it, by its heading.
    fn joined(page: Value, other: &Value) -> (Value, Vec<(String, String)>) {
        let mut notebook = Map::from_iter([("person".to_owned(), page)]);
        join(&mut notebook, other);
        let mut page = notebook.remove("person").unwrap();
        page.as_object_mut().unwrap().remove("rev");
        let text = |fact: &Value, name: &str| fact[name].as_str().unwrap().to_owned();
        let facts = notebook["facts"].as_object().unwrap().values();
        let mut facts: Vec<_> = facts.map(|fact| (text(fact, "label"), text(fact, "words"))).collect();
        facts.sort();
        (page, facts)
    }

    #[test]
    fn what_both_pages_say_otherwise_is_known_under_its_name_and_what_nobody_wrote_is_not() {
        let page = json!({
            "role": "Lead",
            "likes_feedback": "aloud",
            "horizons": { "dream": { "words": "A book", "mood": "calm" }, "now": { "words": "The rota" } },
            "shoe": 40,
            "gloves": 8,
            "pets": ["a cat"],
            "topics": ["The rota"],
            "opens_up": "fast",
            "feedback_asked_on": "2026-11-24",
            "read_up_to": "2026-11-17",
        });
        let other = json!({
            "role": "lead",
            "likes_feedback": "In writing",
            "horizons": { "dream": { "words": "A school", "mood": "stormy" }, "now": "Whatever comes" },
            "shoe": 41,
            "gloves": 8,
            "pets": ["a dog"],
            "topics": "Whatever she brings",
            "opens_up": "slowly",
            "feedback_asked_on": "2026-11-17",
            "read_up_to": "2026-11-24",
        });
        let mut kept = page.clone();
        kept["read_up_to"] = "2026-11-24".into();
        let known = [
            ("Dream, on the other page", "A school"),
            ("Likes feedback, on the other page", "In writing"),
            ("Mood, on the other page", "stormy"),
            ("Now, on the other page", "Whatever comes"),
            ("Pets, on the other page", "[\"a dog\"]"),
            ("Shoe, on the other page", "41"),
            ("Topics, on the other page", "Whatever she brings"),
        ];
        let known = known.map(|(label, words)| (label.to_owned(), words.to_owned())).to_vec();
        assert_eq!(joined(page, &other), (kept, known));
    }

    #[test]
    fn a_rhythm_is_taken_whole_where_none_was_set_and_kept_whole_where_one_was() {
        let unset = json!({ "rhythm": Rhythm::default() });
        let (weekly, other) = (rhythm(1, Some("09:00:00")), rhythm(2, Some("14:00:00")));
        assert_eq!(joined(unset, &other), (other.clone(), Vec::new()));
        assert_eq!(joined(weekly.clone(), &other), (weekly, Vec::new()));
        let (second, timed) = (rhythm(2, None), rhythm(3, Some("14:00:00")));
        assert_eq!(joined(second.clone(), &timed), (second, Vec::new()));
    }
}
