//! How they were, over the last conversations: one mark of the check-in as a line. Not answered breaks the line, and is
//! never zero.
//!
//! It shows what was said to the one it was said to, what is left out of all sharing included, and concludes nothing.

use std::fmt::Write;

use chrono::NaiveDate;

use crate::domain::book::{Book, SESSIONS_OPEN};
use crate::domain::session::{CheckIn, Mark};

/// How many conversations a line reaches over at most: as many as the open book always holds, so that no year is opened
/// for it.
pub const MOST: usize = SESSIONS_OPEN;

/// Where the drawing begins on the left, and how wide it is.
const LEFT: usize = 8;
const WIDTH: usize = 252;
/// Where 0 lies, and how much higher the next mark does.
const BOTTOM: u32 = 74;
const STEP: u32 = 7;

/// One of the four marks of a check-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Higher is more.
    Energy,
    /// Higher is heavier.
    Stress,
    /// Higher is heavier.
    Workload,
    /// Higher is closer.
    Connection,
}

impl Kind {
    /// All four, in the order in which they are asked.
    pub const ALL: [Self; 4] = [Self::Energy, Self::Stress, Self::Workload, Self::Connection];

    /// The name in code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Energy => "energy",
            Self::Stress => "stress",
            Self::Workload => "workload",
            Self::Connection => "connection",
        }
    }

    /// The name in words.
    pub fn label(self) -> &'static str {
        match self {
            Self::Energy => "Energy",
            Self::Stress => "Stress",
            Self::Workload => "Workload",
            Self::Connection => "Connection",
        }
    }

    /// What a higher mark means.
    pub fn higher(self) -> &'static str {
        match self {
            Self::Energy => "Higher is more.",
            Self::Stress | Self::Workload => "Higher is heavier.",
            Self::Connection => "Higher is closer.",
        }
    }

    fn of(self, check_in: CheckIn) -> Option<Mark> {
        match self {
            Self::Energy => check_in.energy,
            Self::Stress => check_in.stress,
            Self::Workload => check_in.workload,
            Self::Connection => check_in.connection,
        }
    }
}

/// What one conversation says of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// The day it was on.
    pub day: NaiveDate,
    /// The mark, from 0 to 10, where it was given.
    pub mark: Option<u8>,
    /// Whether the mark is left out of what is shared.
    pub left_out: bool,
}

/// The last [`MOST`] held conversations, oldest first: from the first to the last of them in which the mark was given.
pub fn points(book: &Book, kind: Kind) -> Vec<Point> {
    let held = book.held();
    let all: Vec<Point> = held
        .into_iter()
        .take(MOST)
        .rev()
        .map(|(_, session)| {
            let mark = kind.of(session.check_in).map(u8::from);
            Point { day: session.day, mark, left_out: mark.is_some() && session.check_in.left_out }
        })
        .collect();
    let given = |point: &Point| point.mark.is_some();
    let from = all.iter().position(given).unwrap_or(all.len());
    let to = all.iter().rposition(given).map_or(from, |last| last + 1);
    all.get(from..to).unwrap_or_default().to_vec()
}

/// How often the mark was given.
pub fn given(points: &[Point]) -> usize {
    points.iter().filter(|point| point.mark.is_some()).count()
}

/// How far to the right one of so many points lies.
pub fn x(at: usize, of: usize) -> u32 {
    let steps = of.saturating_sub(1).max(1);
    u32::try_from(LEFT + WIDTH * at.min(steps) / steps).unwrap_or_default()
}

/// How far down a mark lies.
pub fn y(mark: u8) -> u32 {
    BOTTOM.saturating_sub(STEP * u32::from(mark))
}

/// The line as the path of a drawing. It begins anew after what was not answered.
pub fn trace(points: &[Point]) -> String {
    let mut path = String::new();
    let mut goes_on = false;
    for (at, point) in points.iter().enumerate() {
        if let Some(mark) = point.mark {
            let step = if goes_on { 'L' } else { 'M' };
            let _ = write!(path, "{step}{} {}", x(at, points.len()), y(mark));
        }
        goes_on = point.mark.is_some();
    }
    path
}

/// The line in words, with days as `day` writes them.
pub fn words(points: &[Point], day: &dyn Fn(NaiveDate) -> String) -> String {
    let marks: Vec<(NaiveDate, u8)> = points.iter().filter_map(|point| Some((point.day, point.mark?))).collect();
    let (Some((from, first)), Some((to, last))) = (marks.first().copied(), marks.last().copied()) else {
        return "No mark yet. The check-in asks for one, and skipping it is free.".to_owned();
    };
    if marks.len() == 1 {
        return format!("One mark so far: {first} of 10 on {}. A second one begins the line.", day(from));
    }
    let lowest = marks.iter().fold(first, |lowest, (_, mark)| lowest.min(*mark));
    let most = marks.iter().fold(first, |most, (_, mark)| most.max(*mark));
    let between = if lowest == most { String::new() } else { format!(", between {lowest} and {most}") };
    let gaps = match points.len() - marks.len() {
        0 => String::new(),
        1 => " Not answered once.".to_owned(),
        many => format!(" Not answered {many} times."),
    };
    format!("From {first} of 10 on {} to {last} on {}{between}.{gaps}", day(from), day(to))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::notebook::Notebook;
    use crate::domain::testing::{amara, day, pen};
    use chrono::Days;
    use proptest::prelude::*;

    /// Weekly conversations up to 24 November with this much energy, oldest first.
    fn notebook(marks: &[Option<u8>]) -> Notebook {
        let mut notebook = amara();
        for (mark, weeks) in marks.iter().rev().zip(0..) {
            let on = day("2026-11-24") - Days::new(7 * weeks);
            let id = notebook.record(&mut pen(), on, None);
            notebook.book.sessions.change(id, &pen(), |session| {
                session.check_in.energy = mark.and_then(|mark| Mark::try_from(mark).ok());
            });
        }
        notebook
    }

    fn energy(marks: &[Option<u8>]) -> Vec<Point> {
        points(&notebook(marks).book, Kind::Energy)
    }

    fn said(marks: &[Option<u8>]) -> String {
        words(&energy(marks), &|day| day.to_string())
    }

    #[test]
    fn a_line_goes_from_the_first_mark_to_the_last_and_breaks_where_none_was_given() {
        let points = energy(&[None, Some(7), Some(0), None, Some(10), Some(5), None]);
        let marks: Vec<_> = points.iter().map(|point| point.mark).collect();
        assert_eq!(marks, [Some(7), Some(0), None, Some(10), Some(5)]);
        assert_eq!(trace(&points), "M8 25L71 74M197 4L260 39");
    }

    #[test]
    fn the_line_is_said_in_words_too() {
        assert_eq!(
            said(&[Some(7), None, Some(4), Some(6)]),
            "From 7 of 10 on 2026-11-03 to 6 on 2026-11-24, between 4 and 7. Not answered once."
        );
        assert_eq!(said(&[Some(5), Some(5)]), "From 5 of 10 on 2026-11-17 to 5 on 2026-11-24.");
    }

    #[test]
    fn with_fewer_than_two_marks_there_are_words_and_no_line() {
        assert_eq!(said(&[]), "No mark yet. The check-in asks for one, and skipping it is free.");
        assert_eq!(said(&[None]), said(&[]));
        assert_eq!(said(&[Some(0), None]), "One mark so far: 0 of 10 on 2026-11-17. A second one begins the line.");
        assert_eq!([energy(&[None]), energy(&[None, Some(3)])].map(|points| given(&points)), [0, 1]);
    }

    #[test]
    fn what_is_left_out_of_what_is_shared_is_shown_here_and_told_apart() {
        let mut notebook = notebook(&[Some(3), Some(4)]);
        let (latest, _) = notebook.last_held().unwrap();
        notebook.book.sessions.change(latest, &pen(), |session| session.check_in.left_out = true);
        let points = points(&notebook.book, Kind::Energy);
        assert_eq!(
            points.iter().map(|point| (point.mark, point.left_out)).collect::<Vec<_>>(),
            [(Some(3), false), (Some(4), true)]
        );
    }

    #[test]
    fn each_mark_has_a_line_of_its_own() {
        let mut notebook = notebook(&[Some(3)]);
        let (id, _) = notebook.last_held().unwrap();
        let mark = |mark| Mark::try_from(mark).ok();
        notebook.book.sessions.change(id, &pen(), |session| {
            session.check_in.stress = mark(4);
            session.check_in.workload = mark(5);
            session.check_in.connection = mark(6);
        });
        let marks = Kind::ALL.map(|kind| points(&notebook.book, kind).first().and_then(|point| point.mark));
        assert_eq!(marks, [Some(3), Some(4), Some(5), Some(6)]);
    }

    #[test]
    fn what_went_into_a_year_book_is_beyond_the_line() {
        let whole = notebook(&[Some(5); 40]);
        let mut open = whole.clone();
        assert!(!open.settle(day("2028-01-01")).is_empty());
        assert_eq!(points(&open.book, Kind::Energy), points(&whole.book, Kind::Energy));
        assert_eq!(points(&open.book, Kind::Energy).len(), MOST);
    }

    proptest! {
        #[test]
        fn every_mark_is_drawn_once_inside_the_drawing(
            marks in prop::collection::vec(prop::option::of(0_u8..=10), 0..MOST),
        ) {
            let points = energy(&marks);
            let path = trace(&points);
            prop_assert_eq!(path.matches(['M', 'L']).count(), given(&points));
            prop_assert_eq!(given(&points), marks.iter().flatten().count());
            for (at, mark) in points.iter().enumerate().filter_map(|(at, point)| Some((at, point.mark?))) {
                prop_assert!((8..=260).contains(&x(at, points.len())) && (4..=74).contains(&y(mark)));
            }
        }
    }
}
