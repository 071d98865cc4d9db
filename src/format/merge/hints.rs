//! The hints of two machines, joined: what was left on either stays left, whichever page of the manager's is kept.

use serde::Deserialize;
use serde_json::Value;

use super::entry::{is_there, revision};
use crate::domain::hints::Hints;
use crate::domain::revision::Standing;

/// Where the manager's page was changed apart, the merged one has the hints of both.
pub(super) fn settle(here: &Value, theirs: &Value, merged: &mut Value) {
    let Some(mine) = here.get("manager") else { return };
    let apart = matches!(revision(theirs).standing(&revision(mine)), Standing::Apart | Standing::Same);
    if !apart || !is_there(Some(mine)) || !is_there(Some(theirs)) {
        return;
    }
    let (Some(ours), Some(other)) = (hints(mine), hints(theirs)) else { return };
    let both = ours.joined(&other);
    if let (false, Some(Value::Object(page))) = (both.is_empty(), merged.get_mut("manager"))
        && let Ok(both) = serde_json::to_value(both)
    {
        page.insert("hints".to_owned(), both);
    }
}

/// What a page of the manager's says of hints; none where only a newer version can tell.
fn hints(page: &Value) -> Option<Hints> {
    page.get("hints").map_or_else(|| Some(Hints::default()), |hints| Hints::deserialize(hints).ok())
}

#[cfg(test)]
mod tests {
    use crate::domain::hints::{Hints, Rule, Strength};
    use crate::domain::pen::Pen;
    use crate::domain::revision::Writer;
    use crate::domain::rhythm::Cadence;
    use crate::domain::testing::pen;
    use crate::domain::workspace::Workspace;
    use crate::format::merge::{Choice, Item, Verdict, merge, plan};

    fn other_machine() -> Pen {
        let pen = pen();
        Pen::new(Writer::try_from("other".to_owned()).unwrap(), pen.now, pen.today, || [7; 10])
    }

    fn hints(workspace: &Workspace) -> &Hints {
        &workspace.manager.get().unwrap().hints
    }

    /// Two copies of a workspace in which different lines were left, and more.
    fn apart() -> (Workspace, Workspace) {
        let (mut here, mut there) = (Workspace::default(), Workspace::default());
        here.manager.change(&pen(), |manager| manager.hints.leave(Rule::Closed, "Are you well?"));
        there.manager.change(&other_machine(), |manager| {
            manager.hints.leave(Rule::Leading, "Surely you agree?");
            manager.hints.switch(Rule::Status, false);
            manager.rhythm.cadence = Cadence::Monthly;
        });
        (here, there)
    }

    #[test]
    fn what_was_left_on_either_machine_stays_left_whichever_page_is_kept() {
        let (here, there) = apart();
        for choice in [Choice::Mine, Choice::File] {
            let merged = merge(&here, &there, |_| choice).unwrap();
            let both = hints(&merged);
            assert!(both.leaves("Are you well?") && both.leaves("Surely you agree?"));
            assert_eq!(both.strength(Rule::Status), Strength::Off);
            let cadence = merged.manager.get().unwrap().rhythm.cadence;
            assert_eq!(cadence == Cadence::Monthly, choice == Choice::File, "the rest is as it was chosen");
            assert!(plan(&merged, &there).iter().all(|item| item.verdict == Verdict::Same));
            assert_eq!(merge(&merged, &there, Item::default_choice).unwrap(), merged, "twice is once");
        }
    }

    #[test]
    fn hints_of_a_page_that_was_removed_are_joined_with_none() {
        let (here, there) = apart();
        for (gone_here, gone_there) in [(true, false), (false, true)] {
            let (mut here, mut there) = (here.clone(), there.clone());
            if gone_here {
                here.manager.erase(&pen());
            }
            if gone_there {
                there.manager.remove(&other_machine());
            }
            let merged = merge(&here, &there, |_| Choice::Leave).unwrap();
            assert_eq!(merged, here, "removed here: {gone_here}");
        }
    }

    #[test]
    fn a_later_page_is_taken_as_it_is() {
        let (here, _) = apart();
        let mut there = here.clone();
        there.manager.change(&other_machine(), |manager| manager.hints = Hints::default());
        assert!(hints(&merge(&here, &there, Item::default_choice).unwrap()).is_empty());
        assert_eq!(merge(&there, &here, Item::default_choice).unwrap(), there);
    }
}
