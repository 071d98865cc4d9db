//! What the last one, four or twelve conversations were spent on, read from as many books as they lie in.

use crate::domain::book::{Book, Year};
use crate::domain::notebook::Notebook;
use crate::domain::order::{Place, in_order};
use crate::insight::balance::Balance;
use crate::insight::clock_words::number;

/// Over how many conversations one may look back.
pub const SPANS: [usize; 3] = [1, 4, 12];

/// Over how many one looks back unless another span was chosen.
pub const USUAL: usize = 4;

/// What each conversation was spent on, of those that were read so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LookBack {
    told: Vec<(Place, Balance)>,
    years: Vec<(Year, usize)>,
    unreadable: bool,
}

impl LookBack {
    /// Those of the open book.
    pub fn of(notebook: &Notebook) -> Self {
        let with_any = notebook.years.iter().rev().filter(|(_, figures)| figures.held > 0);
        let years = with_any.map(|(year, figures)| (*year, figures.held)).collect();
        Self { told: latest(&notebook.book), years, unreadable: false }
    }

    /// The year books to be read for the last `n`. None as a rule: the open book keeps as many as one may look back
    /// over, and lacks some only where one was removed since.
    pub fn years_for(&self, n: usize) -> Vec<Year> {
        let mut there = if self.told.len() < n { 0 } else { n };
        let mut years = Vec::new();
        for (year, held) in &self.years {
            if there < n {
                years.push(*year);
                there += held;
            }
        }
        years
    }

    /// Adds those of a year book; `None` is one that could not be read.
    pub fn add(&mut self, year: Option<&Book>) {
        match year {
            Some(book) => self.told.extend(latest(book)),
            None => self.unreadable = true,
        }
    }

    /// What the last `n` were spent on, together, and a sentence on which those are.
    pub fn last(&self, n: usize) -> (Balance, String) {
        let told = in_order(self.told.iter(), |(place, _)| *place);
        let last: Vec<&Balance> = told.into_iter().rev().take(n).map(|(_, balance)| balance).collect();
        let words = self.words(last.len(), n);
        (last.into_iter().flat_map(Balance::parts).collect(), words)
    }

    fn words(&self, covered: usize, asked: usize) -> String {
        let which = match covered {
            0 => return "None of your conversations could be read.".to_owned(),
            1 => "Your last conversation".to_owned(),
            many => format!("Your last {} conversations", number(many)),
        };
        let why = match covered {
            _ if self.unreadable => " that could be read",
            few if few == asked => "",
            1 => ", the only one so far",
            _ => ", all there are",
        };
        format!("{which}{why}.")
    }
}

/// What the latest of a book were spent on, as many as one may look back over.
fn latest(book: &Book) -> Vec<(Place, Balance)> {
    let most = SPANS.into_iter().max().unwrap_or_default();
    let held = book.held().into_iter().take(most);
    held.map(|(id, session)| (session.place(id), Balance::of_session(book, id))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::notebook::YearFigures;
    use crate::domain::rhythm::Minutes;
    use crate::domain::testing::{amara, day, line, pen};
    use crate::domain::theme::Theme;
    use crate::domain::topic::{Outcome, Side};
    use chrono::{Datelike, NaiveDate};

    /// One conversation that was all about one theme.
    fn spend(notebook: &mut Notebook, on: &str, minutes: u16, theme: Theme) {
        let session = notebook.record(&mut pen(), day(on), Minutes::try_from(minutes).ok());
        let topic = notebook.add_topic(&mut pen(), line("Anything"), Side::Manager, theme);
        notebook.end_topic(&mut pen(), topic, Outcome::Discussed, day(on), Some(session));
    }

    /// Thirteen weeks, the latest last.
    fn thirteen() -> Notebook {
        let weeks = [
            ("2026-08-25", 240, Theme::Logistics),
            ("2026-09-01", 60, Theme::Person),
            ("2026-09-08", 60, Theme::Person),
            ("2026-09-15", 60, Theme::Status),
            ("2026-09-22", 30, Theme::Status),
            ("2026-09-29", 30, Theme::Performance),
            ("2026-10-06", 30, Theme::Performance),
            ("2026-10-13", 20, Theme::Agency),
            ("2026-10-20", 10, Theme::Agency),
            ("2026-10-27", 40, Theme::TwoWay),
            ("2026-11-03", 20, Theme::Person),
            ("2026-11-10", 10, Theme::Purpose),
            ("2026-11-17", 30, Theme::Purpose),
        ];
        let mut notebook = amara();
        for (on, minutes, theme) in weeks {
            spend(&mut notebook, on, minutes, theme);
        }
        notebook
    }

    fn shares(balance: &Balance) -> [u32; 7] {
        Theme::ALL.map(|theme| balance.share(theme))
    }

    #[test]
    fn the_last_one_four_and_twelve_are_reckoned_as_by_hand() {
        let back = LookBack::of(&thirteen());
        // 30 minutes, all of purpose.
        let (one, words) = back.last(1);
        assert_eq!((one.total(), shares(&one)), (30 * 60, [0, 100, 0, 0, 0, 0, 0]));
        assert_eq!(words, "Your last conversation.");
        // 100 minutes: person 20, purpose 40, two-way 40.
        let (four, words) = back.last(4);
        assert_eq!((four.total(), shares(&four)), (100 * 60, [20, 40, 40, 0, 0, 0, 0]));
        assert_eq!(words, "Your last four conversations.");
        // 400 minutes: person 140, purpose 40, two-way 40, own hero 30 or 7.5%, status 90 or 22.5%, performance 60.
        // Both halves lose as much, and the odd one goes to the first.
        let (twelve, words) = back.last(12);
        assert_eq!((twelve.total(), shares(&twelve)), (400 * 60, [35, 10, 10, 8, 22, 15, 0]));
        assert_eq!(words, "Your last twelve conversations.");
    }

    #[test]
    fn four_are_the_same_as_everywhere_else() {
        let notebook = thirteen();
        assert_eq!(LookBack::of(&notebook).last(USUAL).0, Balance::of_last(&notebook.book, USUAL));
    }

    #[test]
    fn the_sentence_says_where_there_are_fewer_than_asked_for() {
        let mut notebook = amara();
        assert!(LookBack::of(&notebook).last(4).0.is_empty());
        spend(&mut notebook, "2026-11-10", 30, Theme::Person);
        assert_eq!(LookBack::of(&notebook).last(1).1, "Your last conversation.");
        assert_eq!(LookBack::of(&notebook).last(4).1, "Your last conversation, the only one so far.");
        spend(&mut notebook, "2026-11-17", 30, Theme::Person);
        assert_eq!(LookBack::of(&notebook).last(12).1, "Your last two conversations, all there are.");
    }

    #[test]
    fn a_year_book_is_asked_for_only_where_the_open_book_holds_too_few() {
        let mut notebook = amara();
        spend(&mut notebook, "2024-05-07", 30, Theme::Agency);
        spend(&mut notebook, "2025-05-06", 30, Theme::Status);
        spend(&mut notebook, "2025-06-03", 30, Theme::Person);
        let whole = LookBack::of(&notebook).last(4).0;
        let years = [2024, 2025].map(|year| year_out_of(&mut notebook, year));
        spend(&mut notebook, "2026-11-17", 30, Theme::Purpose);
        let mut back = LookBack::of(&notebook);
        assert_eq!(back.years_for(1), [0; 0]);
        assert_eq!(back.years_for(2), [2025], "it holds as many as are asked for");
        assert_eq!(back.years_for(4), [2025, 2024], "the latest first");
        for year in years.iter().rev() {
            back.add(Some(year));
        }
        assert_eq!(shares(&back.last(2).0), [50, 50, 0, 0, 0, 0, 0]);
        assert_eq!(back.last(4).0.total(), whole.total() + 30 * 60);
        assert_eq!(back.last(12).1, "Your last four conversations, all there are.");
    }

    #[test]
    fn where_a_year_cannot_be_read_the_sentence_does_not_claim_it() {
        let mut notebook = amara();
        spend(&mut notebook, "2025-06-03", 30, Theme::Person);
        year_out_of(&mut notebook, 2025);
        spend(&mut notebook, "2026-11-10", 30, Theme::Purpose);
        spend(&mut notebook, "2026-11-17", 30, Theme::Purpose);
        let mut back = LookBack::of(&notebook);
        back.add(None);
        assert_eq!(back.last(12).1, "Your last two conversations that could be read.");
    }

    /// Puts what the book holds of a year into a book of its own, and its figures beside the others.
    fn year_out_of(notebook: &mut Notebook, year: Year) -> Book {
        let here = |on: NaiveDate| (on.year() == year).then_some(year);
        let mut shelf = Book::default();
        for (id, session, _) in notebook.book.sessions.split(|_, session| here(session.day)) {
            shelf.sessions.put(id, session);
        }
        for (id, topic, _) in notebook.book.topics.split(|_, topic| topic.ended.and_then(|ended| here(ended.on))) {
            shelf.topics.put(id, topic);
        }
        notebook.years.insert(year, YearFigures::of(&shelf));
        shelf
    }
}
