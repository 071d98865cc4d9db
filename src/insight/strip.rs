//! The strip of what happened: held, moved or cancelled, and by whom. It shows a pattern and blames nobody.

use crate::domain::notebook::Notebook;
use crate::domain::session::{By, Session, Stage};

/// What became of one planned 1:1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// It was held.
    Held,
    /// It was put off to another day.
    Moved(By),
    /// It fell out.
    Cancelled(By),
}

/// What became of the last `most` sessions that are over, oldest first.
pub fn marks(notebook: &Notebook, most: usize) -> Vec<Mark> {
    notebook.recent(most).into_iter().filter_map(mark).collect()
}

fn mark(session: &Session) -> Option<Mark> {
    match session.stage {
        Stage::Held(_) => Some(Mark::Held),
        Stage::Moved { by } => Some(Mark::Moved(by)),
        Stage::Cancelled { by } => Some(Mark::Cancelled(by)),
        Stage::Planned | Stage::Running { .. } => None,
    }
}

/// The strip as a sentence: "Held, moved by you, cancelled by Ruth."
pub fn words(marks: &[Mark], name: &str) -> String {
    let all: Vec<String> = marks.iter().zip(0..).map(|(mark, place)| mark.words(name, place == 0)).collect();
    if all.is_empty() { "No conversations yet.".to_owned() } else { format!("{}.", all.join(", ")) }
}

/// Whose side the last two times were put off from, where it was the same: ", both from your side". `their` is how a
/// sentence says whose: "her".
pub fn both_from(marks: &[Mark], their: &str) -> String {
    let [.., one, other] = marks else { return String::new() };
    match (one.put_off_by(), other.put_off_by()) {
        (Some(By::Manager), Some(By::Manager)) => ", both from your side".to_owned(),
        (Some(By::Report), Some(By::Report)) => format!(", both from {their} side"),
        _ => String::new(),
    }
}

impl Mark {
    fn put_off_by(self) -> Option<By> {
        match self {
            Self::Held => None,
            Self::Moved(by) | Self::Cancelled(by) => Some(by),
        }
    }

    fn words(self, name: &str, opens: bool) -> String {
        match self {
            Self::Held => if opens { "Held" } else { "held" }.to_owned(),
            Self::Moved(by) => format!("{} by {}", if opens { "Moved" } else { "moved" }, who(by, name)),
            Self::Cancelled(by) => format!("{} by {}", if opens { "Cancelled" } else { "cancelled" }, who(by, name)),
        }
    }
}

fn who(by: By, name: &str) -> &str {
    match by {
        By::Manager => "you",
        By::Report => name,
        By::Circumstances => "circumstances",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::rhythm::Minutes;
    use crate::domain::testing::{amara, day, pen};

    #[test]
    fn the_strip_reads_as_a_calm_sentence() {
        let marks = [Mark::Held, Mark::Held, Mark::Moved(By::Manager), Mark::Held, Mark::Cancelled(By::Report)];
        assert_eq!(words(&marks, "Ruth"), "Held, held, moved by you, held, cancelled by Ruth.");
        assert_eq!(words(&[Mark::Moved(By::Circumstances)], "Ruth"), "Moved by circumstances.");
        assert_eq!(words(&[], "Ruth"), "No conversations yet.");
    }

    #[test]
    fn whose_side_it_was_is_said_where_it_was_the_same_twice() {
        let by = |one, other| both_from(&[Mark::Held, Mark::Moved(one), Mark::Cancelled(other)], "her");
        assert_eq!(by(By::Manager, By::Manager), ", both from your side");
        assert_eq!(by(By::Report, By::Report), ", both from her side");
        for (one, other) in [(By::Manager, By::Report), (By::Circumstances, By::Circumstances)] {
            assert_eq!(by(one, other), "");
        }
        assert_eq!(both_from(&[Mark::Moved(By::Manager), Mark::Held], "her"), "");
        assert_eq!(both_from(&[], "her"), "");
    }

    #[test]
    fn the_oldest_comes_first_and_what_is_still_planned_is_no_mark() {
        let mut notebook = amara();
        notebook.record(&mut pen(), day("2026-11-03"), None);
        notebook.record(&mut pen(), day("2026-11-10"), None);
        let id = notebook.plan(&mut pen(), day("2026-11-17"), None, Minutes::HALF_HOUR);
        let moved = notebook.move_session(&mut pen(), id, day("2026-11-18"), None, By::Manager).unwrap();
        notebook.cancel(&pen(), moved, By::Circumstances);
        notebook.plan(&mut pen(), day("2026-11-24"), None, Minutes::HALF_HOUR);
        let all = [Mark::Held, Mark::Held, Mark::Moved(By::Manager), Mark::Cancelled(By::Circumstances)];
        assert_eq!(marks(&notebook, 8), all);
        assert_eq!(marks(&notebook, 3), all[1..]);
    }
}
