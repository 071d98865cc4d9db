//! Checking a backup without bringing it in: whether it is whole, what it holds, and what is here that it has not.

use std::fmt;

use super::backup::{Backup, Counts};
use super::merge::{self, Item, Verdict};
use crate::domain::notebook::Notebook;
use crate::domain::workspace::Workspace;

/// How a backup stands to what is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Check {
    /// Whether its checksum fits.
    pub whole: bool,
    /// How many people are in it.
    pub people: usize,
    /// How many conversations were held in it.
    pub held: usize,
    /// How many people are here.
    pub here: usize,
    /// What is here and not in it, or is later here.
    pub newer: usize,
    /// What was changed on both sides, neither knowing of the other.
    pub apart: usize,
    /// What is in it and not here, or is later there.
    pub more: usize,
}

impl Check {
    /// Compares what is here with a file that was read.
    pub fn of(here: &Workspace, file: &Backup) -> Self {
        let (ours, theirs) = (merge::plan(&file.workspace, here), merge::plan(here, &file.workspace));
        let newer = |item: &&Item| !matches!(item.verdict, Verdict::Same | Verdict::Conflict);
        // What was removed here on purpose is not missed.
        let more = |item: &&Item| newer(item) && item.verdict != Verdict::RemovedHere;
        Self {
            whole: file.warning.is_none(),
            people: file.workspace.notebooks.values().filter(|notebook| notebook.person().is_some()).count(),
            held: file.workspace.notebooks.values().map(Notebook::held_count).sum(),
            here: here.notebooks.len(),
            newer: ours.iter().filter(newer).count(),
            apart: ours.iter().filter(|item| item.verdict == Verdict::Conflict).count(),
            more: theirs.iter().filter(more).count(),
        }
    }
}

impl fmt::Display for Check {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (people, held) = (some(self.people, "person", "people"), some(self.held, "conversation", "conversations"));
        if self.whole {
            write!(f, "This file is whole: {people}, {held}.")?;
        } else {
            f.write_str("This file was changed after it was saved: its checksum does not fit. ")?;
            write!(f, "It can be read: {people}, {held}.")?;
        }
        if (self.newer, self.apart) == (0, 0) && self.here > 0 {
            f.write_str(" It holds everything that is here.")?;
        }
        if self.newer > 0 {
            write!(f, " {} newer than it.", some(self.newer, "change here is", "changes here are"))?;
        }
        if self.apart > 0 {
            write!(f, " {} changed here and in it, apart.", some(self.apart, "entry was", "entries were"))?;
        }
        if self.more > 0 {
            write!(f, " It holds {} not here.", some(self.more, "change that is", "changes that are"))?;
        }
        Ok(())
    }
}

/// A warning where a file would take the place of much more than it holds.
pub fn much_less(here: &Counts, file: &Counts) -> Option<String> {
    const BACK: &str =
        "What is here is kept behind it and can be taken back, until a backup that you save afterwards was checked.";
    let entries = |counts: &Counts| counts.sessions + counts.topics + counts.action_items;
    if file.notebooks == 0 && here.notebooks > 0 {
        return Some(format!("The file holds nobody. {BACK}"));
    }
    let less = 2 * file.notebooks < here.notebooks || 2 * entries(file) < entries(here);
    less.then(|| {
        format!(
            "The file holds much less than what is here: {} people of {}, {} conversations of {}, {} topics of {}. {BACK}",
            file.notebooks, here.notebooks, file.sessions, here.sessions, file.topics, here.topics
        )
    })
}

fn some(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::Id;
    use crate::domain::pen::Pen;
    use crate::domain::person::Person;
    use crate::domain::revision::Writer;
    use crate::domain::testing::{amara, line, pen};
    use crate::domain::theme::Theme;
    use crate::domain::topic::Side;
    use crate::format::backup::Warning;

    fn here() -> (Workspace, Id<Person>) {
        let mut workspace = Workspace::default();
        let mut notebook = amara();
        notebook.add_topic(&mut pen(), line("The rota"), Side::Report, Theme::Agency);
        let person = pen().id();
        workspace.notebooks.insert(person, notebook);
        (workspace, person)
    }

    fn file(workspace: &Workspace) -> Backup {
        Backup { workspace: workspace.clone(), exported_at: None, one_notebook: false, warning: None, left_out: vec![] }
    }

    fn with_another_topic(workspace: &Workspace, person: Id<Person>) -> Workspace {
        let mut other = workspace.clone();
        let notebook = other.notebooks.get_mut(&person).unwrap();
        notebook.add_topic(&mut pen(), line("Code club"), Side::Report, Theme::Purpose);
        other
    }

    #[test]
    fn a_file_of_what_is_here_holds_everything() {
        let (here, _) = here();
        let words = Check::of(&here, &file(&here)).to_string();
        assert_eq!(words, "This file is whole: 1 person, 0 conversations. It holds everything that is here.");
    }

    #[test]
    fn what_was_written_since_is_newer_than_the_file() {
        let (before, person) = here();
        let check = Check::of(&with_another_topic(&before, person), &file(&before));
        assert_eq!((check.newer, check.apart, check.more), (1, 0, 0));
        assert!(check.to_string().ends_with(". 1 change here is newer than it."), "{check}");
    }

    #[test]
    fn what_was_changed_on_both_sides_is_told_and_is_not_called_held() {
        let ((before, person), here) = (here(), pen());
        let elsewhere = Pen::new(Writer::try_from("other".to_owned()).unwrap(), here.now, here.today, || [7; 10]);
        let with_place = |place: &str, pen: &Pen| {
            let mut copy = before.clone();
            copy.notebooks.get_mut(&person).unwrap().person.change(pen, |page| page.place = Some(line(place)));
            copy
        };
        let check = Check::of(&with_place("Lagos", &here), &file(&with_place("Lisbon", &elsewhere)));
        assert_eq!((check.newer, check.apart, check.more), (0, 1, 0));
        assert!(check.to_string().ends_with(". 1 entry was changed here and in it, apart."), "{check}");
    }

    #[test]
    fn what_only_the_file_holds_is_told() {
        let (before, person) = here();
        let check = Check::of(&before, &file(&with_another_topic(&before, person)));
        assert!(check.to_string().ends_with(" It holds everything that is here. It holds 1 change that is not here."));
    }

    #[test]
    fn where_nothing_is_nothing_is_said_to_be_held() {
        let check = Check::of(&Workspace::default(), &file(&here().0));
        assert!(check.more > 0 && !check.to_string().contains("everything"), "{check}");
    }

    #[test]
    fn fault_30_a_file_that_is_empty_or_holds_much_less_is_warned_of_in_words() {
        let counts = |notebooks, sessions| Counts { notebooks, sessions, topics: sessions, action_items: 0 };
        let words = |here: &Counts, file: &Counts| much_less(here, file).unwrap_or_default();
        assert!(words(&counts(1, 0), &counts(0, 0)).starts_with("The file holds nobody. What is here is kept"));
        assert!(words(&counts(4, 120), &counts(4, 59)).starts_with(
            "The file holds much less than what is here: 4 people of 4, 59 conversations of 120, 59 topics of 120."
        ));
        assert!(words(&counts(4, 120), &counts(1, 120)).starts_with("The file holds much less"));
        for (here, file) in
            [(counts(8, 120), counts(4, 60)), (counts(0, 0), counts(0, 0)), (counts(1, 2), counts(5, 90))]
        {
            assert_eq!(much_less(&here, &file), None);
        }
        let promises = |action_items| Counts { notebooks: 1, sessions: 0, topics: 0, action_items };
        assert!(words(&promises(120), &promises(59)).starts_with("The file holds much less"));
        assert_eq!(much_less(&promises(120), &promises(60)), None);
    }

    #[test]
    fn a_file_that_was_edited_is_not_called_whole() {
        let (here, _) = here();
        let words = Check::of(&here, &Backup { warning: Some(Warning::Edited), ..file(&here) }).to_string();
        assert!(words.starts_with("This file was changed after it was saved: its checksum does not fit."), "{words}");
    }
}
