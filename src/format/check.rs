//! Checking a backup without bringing it in: whether it is whole, what it holds, and what is here that it has not.

use std::fmt;

use super::backup::Backup;
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
        let news = |items: &[Item]| {
            items.iter().filter(|item| !matches!(item.verdict, Verdict::Same | Verdict::Conflict)).count()
        };
        Self {
            whole: file.warning.is_none(),
            people: file.workspace.notebooks.len(),
            held: file.workspace.notebooks.values().map(Notebook::held_count).sum(),
            here: here.notebooks.len(),
            newer: news(&ours),
            apart: ours.iter().filter(|item| item.verdict == Verdict::Conflict).count(),
            more: news(&theirs),
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

fn some(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::Id;
    use crate::domain::person::Person;
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
        Backup { exported_at: None, workspace: workspace.clone(), one_notebook: false, warning: None }
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
    fn a_file_that_was_edited_is_not_called_whole() {
        let (here, _) = here();
        let words = Check::of(&here, &Backup { warning: Some(Warning::Edited), ..file(&here) }).to_string();
        assert!(words.starts_with("This file was changed after it was saved: its checksum does not fit."), "{words}");
    }
}
