//! Putting together what two tabs made of one record, by what both began with. Each entry is taken from the tab that
//! changed it; where both did, there is nobody to say which of the two is right.
//!
//! Revisions do not help here: both tabs are one writer, and count alike.

use serde_json::{Map, Value};

use crate::domain::entry::is_mark;

/// Both changed the same thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Apart;

/// What both made of a part, which may be missing; what is done as if one had come after the other.
///
/// # Errors
/// Where both changed the same entry, or both made something else of what is no entry.
pub fn put_together(
    base: Option<&Value>,
    mine: Option<&Value>,
    theirs: Option<&Value>,
) -> Result<Option<Value>, Apart> {
    if mine == theirs || base == theirs {
        return Ok(mine.cloned());
    }
    if base == mine {
        return Ok(theirs.cloned());
    }
    match (mine, theirs) {
        (Some(Value::Object(mine)), Some(Value::Object(theirs))) if !is_entry(mine) && !is_entry(theirs) => {
            fields(base.and_then(Value::as_object), mine, theirs).map(Some)
        }
        _ => Err(Apart),
    }
}

fn fields(
    base: Option<&Map<String, Value>>,
    mine: &Map<String, Value>,
    theirs: &Map<String, Value>,
) -> Result<Value, Apart> {
    let mut both = Map::new();
    for name in mine.keys().chain(theirs.keys().filter(|name| !mine.contains_key(*name))) {
        let before = base.and_then(|base| base.get(name));
        if let Some(value) = put_together(before, mine.get(name), theirs.get(name))? {
            both.insert(name.clone(), value);
        }
    }
    Ok(Value::Object(both))
}

/// Loses in a part what another tab has erased for good since: it is not to be written again, wherever that is.
pub fn lose_erased(mine: &mut Value, theirs: &Value) {
    if is_mark(theirs) {
        *mine = theirs.clone();
    } else if let (Value::Object(mine), Value::Object(theirs)) = (mine, theirs)
        && !is_entry(theirs)
    {
        for (name, value) in mine.iter_mut() {
            if let Some(theirs) = theirs.get(name) {
                lose_erased(value, theirs);
            }
        }
    }
}

/// Whether this is one thing with its stamp. What is in it belongs together: half of a change is none.
fn is_entry(fields: &Map<String, Value>) -> bool {
    fields.contains_key("changed_at")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::Id;
    use crate::domain::kept::Kept;
    use crate::domain::notebook::Notebook;
    use crate::domain::testing::{amara, line, pen};
    use crate::domain::theme::Theme;
    use crate::domain::topic::{Side, Topic};
    use proptest::prelude::*;
    use serde_json::json;

    fn add(notebook: &mut Notebook, words: &str) -> Id<Topic> {
        notebook.add_topic(&mut pen(), line(words), Side::Manager, Theme::Person)
    }

    fn reword(notebook: &mut Notebook, id: Id<Topic>, words: &str) {
        notebook.book.topics.change(id, &pen(), |topic| topic.words = line(words));
    }

    fn both(base: &Notebook, mine: &Notebook, theirs: &Notebook) -> Result<Notebook, Apart> {
        let value = put_together(Some(&base.write()), Some(&mine.write()), Some(&theirs.write()))?;
        Ok(Notebook::read(&value.unwrap()).unwrap())
    }

    fn words(notebook: &Notebook) -> Vec<String> {
        let mut words: Vec<String> = notebook.book.topics.iter().map(|(_, topic)| topic.words.to_string()).collect();
        words.sort();
        words
    }

    #[test]
    fn what_each_added_reworded_and_removed_is_there_as_if_one_had_come_after_the_other() {
        let mut base = amara();
        let [stays, reworded, removed] = ["stays", "as it was", "removed"].map(|words| add(&mut base, words));
        let (mut mine, mut theirs) = (base.clone(), base.clone());
        add(&mut mine, "mine");
        reword(&mut mine, reworded, "reworded");
        add(&mut theirs, "theirs");
        theirs.book.topics.remove(removed, &pen());
        let both = both(&base, &mine, &theirs).unwrap();
        assert_eq!(words(&both), ["mine", "reworded", "stays", "theirs"]);
        assert_eq!(both.book.topics.get(stays), base.book.topics.get(stays));
        assert_eq!(both.book.topics.removed().count(), 1);
    }

    #[test]
    fn one_thing_that_both_changed_is_left_apart_even_where_they_changed_different_fields_of_it() {
        let mut base = amara();
        let id = add(&mut base, "as it was");
        let (mut mine, mut theirs) = (base.clone(), base.clone());
        reword(&mut mine, id, "mine");
        theirs.book.topics.change(id, &pen(), |topic| topic.theme = Theme::Agency);
        assert_eq!(both(&base, &mine, &theirs), Err(Apart));
        theirs = base.clone();
        theirs.book.topics.take(id);
        assert_eq!(both(&base, &mine, &theirs), Err(Apart), "it was put into its year by the other");
    }

    #[test]
    fn a_thing_is_never_mixed_with_what_is_none() {
        let (thing, things) = (json!({ "changed_at": "x", "words": "mine" }), json!({ "more": 1 }));
        for (mine, theirs) in [(&thing, &things), (&things, &thing)] {
            assert_eq!(put_together(Some(&json!({})), Some(mine), Some(theirs)), Err(Apart));
        }
    }

    #[test]
    fn what_the_other_erased_for_good_is_lost_here_and_what_was_typed_here_since_is_not() {
        let mut base = amara();
        let [stays, erased] = ["stays", "erased"].map(|words| add(&mut base, words));
        let (mut mine, mut theirs) = (base.clone(), base.clone());
        theirs.book.topics.erase(erased, &pen());
        reword(&mut mine, erased, "erased, and changed here");
        let typed = add(&mut mine, "typed here");
        let mut value = mine.write();
        lose_erased(&mut value, &theirs.write());
        let left = Notebook::read(&value).unwrap();
        assert_eq!(left.book.topics.entry(erased), theirs.book.topics.entry(erased));
        assert_eq!(
            (left.book.topics.get(stays), left.book.topics.get(typed)),
            (mine.book.topics.get(stays), mine.book.topics.get(typed))
        );
        assert_eq!(left.person, mine.person);
    }

    #[test]
    fn what_a_newer_version_wrote_beside_it_is_put_together_like_the_rest() {
        let base = json!({ "later": { "a": { "changed_at": "x", "n": 1 } }, "nothing": null });
        let mut mine = base.clone();
        mine["later"]["b"] = json!({ "changed_at": "y" });
        let mut theirs = base.clone();
        theirs["later"]["a"]["n"] = json!(2);
        let both = put_together(Some(&base), Some(&mine), Some(&theirs)).unwrap().unwrap();
        assert_eq!(
            both,
            json!({ "later": { "a": { "changed_at": "x", "n": 2 }, "b": { "changed_at": "y" } }, "nothing": null })
        );
    }

    /// Some record: named parts with entries in them, few enough to meet.
    fn records() -> impl Strategy<Value = Value> {
        let entry = (0_u8..3).prop_map(|n| json!({ "changed_at": n, "words": n }));
        let entries = prop::collection::btree_map("[ab]", entry, 0..3).prop_map(|map| json!(map));
        prop::collection::btree_map("[xy]", entries, 0..3).prop_map(|map| json!(map))
    }

    proptest! {
        #[test]
        fn what_only_one_changed_is_as_they_left_it(base in records(), mine in records()) {
            prop_assert_eq!(put_together(Some(&base), Some(&mine), Some(&base)), Ok(Some(mine.clone())));
            prop_assert_eq!(put_together(Some(&base), Some(&base), Some(&mine)), Ok(Some(mine)));
        }

        #[test]
        fn it_is_the_same_from_either_side_and_holds_every_change_of_both(
            base in records(), mine in records(), theirs in records(),
        ) {
            let both = put_together(Some(&base), Some(&mine), Some(&theirs));
            prop_assert_eq!(&both, &put_together(Some(&base), Some(&theirs), Some(&mine)));
            let Ok(Some(both)) = both else { return Ok(()) };
            for (part, id) in ["x", "y"].into_iter().flat_map(|part| ["a", "b"].map(|id| (part, id))) {
                let entry = |value: &Value| value.get(part).and_then(|part| part.get(id)).cloned();
                for changed in [&mine, &theirs] {
                    if entry(changed) != entry(&base) {
                        prop_assert_eq!(entry(&both), entry(changed));
                    }
                }
            }
        }
    }
}
