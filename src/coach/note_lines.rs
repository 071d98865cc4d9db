//! The lines of notes that are status. Each is read once, under the topic that was on the table when it was written;
//! what was written under a topic of the report's stays theirs.

use super::noticed;
use crate::domain::text::capital;
use crate::insight::clock_words::number;

/// How many new lines are read at once while somebody writes. What is more was pasted, and is left alone.
const MOST: usize = 40;

/// How many lines are read of notes that are opened. Hardly a conversation leaves more, and what is opened has to stand
/// there at once: each line read puts that off.
const OPENED: usize = 300;

/// How many letters of a line are said again.
const SAID: usize = 40;

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Is {
    /// Nothing to say about.
    Quiet,
    /// Written where nothing is looked at.
    Theirs,
    /// What a message would settle.
    Status,
}

/// The lines of notes as they were when they were last looked at.
#[derive(Clone, Debug, Default)]
pub struct NoteLines {
    lines: Vec<(String, Is)>,
}

impl NoteLines {
    /// Reads notes that were written before, as [`NoteLines::look`] would have read them line by line.
    pub fn opened(notes: &str, looks: bool, is_kept: fn(&str) -> bool) -> Self {
        let line = |(at, words): (usize, &str)| (words.to_owned(), read(words, !looks || at >= OPENED, is_kept));
        Self { lines: notes.lines().enumerate().map(line).collect() }
    }

    /// Reads the lines that have changed. `looks` tells whether those are looked at; of one that `is_kept` elsewhere
    /// nothing is said.
    pub fn look(&mut self, notes: &str, looks: bool, is_kept: fn(&str) -> bool) {
        let new: Vec<&str> = notes.lines().collect();
        let known = self.lines.len();
        let first = self.lines.iter().zip(&new).take_while(|(old, new)| old.0 == **new).count();
        let rest = known.min(new.len()) - first;
        let ends = self.lines.iter().rev().zip(new.iter().rev());
        let last = ends.take(rest).take_while(|(old, new)| old.0 == **new).count();
        let changed = new.get(first..new.len() - last).unwrap_or_default();
        let looks = looks && changed.len() <= MOST;
        let changed_to = |(at, words): (usize, &&str)| {
            // What is only written on stays whose it was.
            let before = self.lines.get(first + at).filter(|_| first + at < known - last);
            let theirs = !looks || before.is_some_and(|(_, is)| *is == Is::Theirs);
            ((*words).to_owned(), read(words, theirs, is_kept))
        };
        let changed: Vec<(String, Is)> = changed.iter().enumerate().map(changed_to).collect();
        drop(self.lines.splice(first..known - last, changed));
    }

    /// The lines that are status, in order.
    pub fn status(&self) -> Vec<String> {
        self.lines.iter().filter(|(_, is)| *is == Is::Status).map(|(words, _)| words.clone()).collect()
    }
}

fn read(words: &str, theirs: bool, is_kept: fn(&str) -> bool) -> Is {
    if words.trim().is_empty() {
        Is::Quiet
    } else if theirs {
        Is::Theirs
    } else if !is_kept(words) && noticed::note(words).is_some() {
        Is::Status
    } else {
        Is::Quiet
    }
}

/// One sentence about lines that are status: "One line reads like status: “Budget forecast”." Empty where none is.
pub fn said(lines: &[String]) -> String {
    let Some(first) = lines.first() else { return String::new() };
    let first = short(first);
    if lines.len() == 1 {
        return ["One line reads like status: “", &first, "”."].concat();
    }
    let many = capital(&number(lines.len()));
    [&many, " lines read like status; a message would settle them. The first: “", &first, "”."].concat()
}

/// What is said of so many lines once the 1:1 is over: "Two lines a message would have settled".
pub fn would_have_settled(count: usize) -> String {
    let many = capital(&number(count));
    let lines = if count == 1 { " line" } else { " lines" };
    [many.as_str(), lines, " a message would have settled"].concat()
}

/// These lines, each once.
pub fn each_once(lines: Vec<String>) -> Vec<String> {
    let mut once = Vec::with_capacity(lines.len());
    for line in lines {
        if !once.contains(&line) {
            once.push(line);
        }
    }
    once
}

/// A line without the sign of a list before it.
pub fn bare(line: &str) -> &str {
    let line = line.trim();
    let rest = line.strip_prefix(['-', '*', '•']).filter(|rest| rest.starts_with(char::is_whitespace));
    rest.map_or(line, str::trim_start)
}

/// A line as far as it is needed to find it.
fn short(line: &str) -> String {
    let line = line.trim();
    match line.char_indices().nth(SAID) {
        Some((end, _)) => [line.get(..end).unwrap_or(line).trim_end(), "…"].concat(),
        None => line.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::coach::pattern::work;

    const LINE: &str = "PR #318 still waiting for review";
    const OTHER: &str = "Budget forecast due Thursday";

    fn never(_: &str) -> bool {
        false
    }

    fn looked(steps: &[(&str, bool)]) -> Vec<String> {
        let mut lines = NoteLines::default();
        for (notes, looks) in steps {
            lines.look(notes, *looks, never);
        }
        lines.status()
    }

    #[test]
    fn lines_that_are_surely_status_are_found_and_human_ones_are_not() {
        let notes = format!("She is tired of the rota\n{LINE}\nHockey finals\n\n- {OTHER}\nHow are you, really?");
        assert_eq!(looked(&[(&notes, true)]), [LINE.to_owned(), format!("- {OTHER}")]);
        assert!(looked(&[("", true)]).is_empty());
    }

    #[test]
    fn what_was_written_under_a_topic_of_theirs_stays_theirs() {
        let both = format!("{LINE}\n{OTHER}");
        assert!(looked(&[(LINE, false), (LINE, true)]).is_empty());
        assert_eq!(looked(&[(LINE, false), (&both, true)]), [OTHER]);
        assert_eq!(looked(&[(LINE, true), (&both, false)]), [LINE]);
        assert!(looked(&[(LINE, false), ("PR #318 still waiting for a review", true)]).is_empty(), "written on");
        assert_eq!(looked(&[(LINE, false), (&format!("{OTHER}\n{LINE}"), true)]), [OTHER], "a line before it");
        assert_eq!(looked(&[("\n", false), (LINE, true)]), [LINE], "an empty line is nobody's");
    }

    #[test]
    fn a_line_that_is_kept_elsewhere_is_left_alone() {
        let mut lines = NoteLines::default();
        lines.look("! chase the invoice by Friday\nchase the invoice by Friday", true, |line| line.starts_with('!'));
        assert_eq!(lines.status(), ["chase the invoice by Friday"]);
    }

    #[test]
    fn what_is_written_costs_no_more_under_long_notes_than_under_none() {
        let mut lines = NoteLines::default();
        let long = format!("{OTHER}\n").repeat(2000);
        let pasted = work::of(|| lines.look(&long, true, never));
        assert_eq!((pasted, lines.status().len()), (0, 0), "what is pasted is left alone");
        let alone = work::of(|| NoteLines::default().look(LINE, true, never));
        let under = work::of(|| lines.look(&[&long, LINE].concat(), true, never));
        assert!(alone > 0 && under <= alone, "{alone} and {under}");
        assert_eq!(work::of(|| lines.look(&[&long, LINE].concat(), true, never)), 0, "what is known is not read again");
    }

    #[test]
    fn notes_that_are_opened_are_read_whole_though_as_much_at_once_was_pasted_while_one_writes() {
        let long = format!("{OTHER}\n").repeat(MOST + 1);
        let mut lines = NoteLines::opened(&long, true, never);
        assert_eq!(lines.status().len(), MOST + 1);
        assert_eq!(work::of(|| lines.look(&long, true, never)), 0, "what is known is not read again");
        lines.look(&[&long, LINE].concat(), true, never);
        assert_eq!(lines.status().len(), MOST + 2);
        assert!(NoteLines::opened(&long, false, never).status().is_empty(), "where nothing is looked at");
        let longest = format!("{OTHER}\n").repeat(OPENED + 100);
        assert_eq!(NoteLines::opened(&longest, true, never).status().len(), OPENED);
    }

    #[test]
    fn one_sentence_says_how_many_and_which_is_the_first() {
        assert_eq!(said(&[]), "");
        assert_eq!(said(&[LINE.to_owned()]), "One line reads like status: “PR #318 still waiting for review”.");
        let two = said(&[OTHER.to_owned(), LINE.to_owned()]);
        assert!(two.starts_with("Two lines read like status;") && two.ends_with("“Budget forecast due Thursday”."));
        assert!(said(&["ä".repeat(200)]).chars().count() < 90);
    }

    #[test]
    fn afterwards_it_is_said_how_many_there_were() {
        assert_eq!(would_have_settled(1), "One line a message would have settled");
        assert_eq!(would_have_settled(2), "Two lines a message would have settled");
        assert_eq!(would_have_settled(13), "13 lines a message would have settled");
    }

    #[test]
    fn a_line_that_was_written_twice_is_there_once_where_it_stood_first() {
        let lines = [LINE, OTHER, LINE].map(str::to_owned).to_vec();
        assert_eq!(each_once(lines), [LINE, OTHER]);
    }

    #[test]
    fn a_line_of_a_list_is_said_again_without_its_sign() {
        for line in ["- The rota", "  *  The rota ", "• The rota"] {
            assert_eq!(bare(line), "The rota", "{line}");
        }
        for line in [OTHER, "-5 on the budget", "*really*", "-", ""] {
            assert_eq!(bare(line), line, "{line}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_written_the_lines_are_those_of_the_notes(
            steps in prop::collection::vec(("[ab\n]{0,12}", any::<bool>()), 0..8)
        ) {
            let mut lines = NoteLines::default();
            for (notes, looks) in steps {
                lines.look(&notes, looks, never);
                let known: Vec<&str> = lines.lines.iter().map(|(words, _)| words.as_str()).collect();
                prop_assert_eq!(known, notes.lines().collect::<Vec<_>>());
            }
        }
    }
}
