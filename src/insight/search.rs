//! Finding what was written: in one notebook after the other, and ranked.
//!
//! Every word that was typed must occur, anywhere in a word; case and accents do not matter. What begins with a word
//! counts more than what holds it inside, a name more than a note, and the recent more than the old.

use chrono::{Datelike, NaiveDate};

use crate::domain::book::{Book, Year};
use crate::domain::id::Id;
use crate::domain::notebook::Notebook;
use crate::domain::order::{Place, day_number, in_order};
use crate::domain::person::Person;
use crate::domain::session::Session;
use crate::domain::text::Line;
use crate::domain::topic::Side;

/// The letters of a long text that are shown around what was found.
const EXCERPT: usize = 110;

/// What was typed, ready to be looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Query {
    words: Vec<String>,
}

impl Query {
    /// Reads what was typed.
    pub fn new(typed: &str) -> Self {
        Self { words: folded(typed).split_whitespace().map(str::to_owned).collect() }
    }

    /// Whether nothing is looked for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// How well a text fits: more is better, and none where a word is missing.
    pub fn fit(&self, text: &str) -> Option<u32> {
        let text = folded(text);
        self.words.iter().try_fold(0, |sum, word| {
            let mut best = None;
            for (at, _) in text.match_indices(word.as_str()) {
                let starts = text.get(..at).is_none_or(|before| !before.ends_with(char::is_alphanumeric));
                best = best.max(Some(if starts { 3 } else { 1 }));
                if starts {
                    break;
                }
            }
            best.map(|fit| sum + fit)
        })
    }

    /// The text in pieces, each with whether it was looked for.
    pub fn marked(&self, text: &str) -> Vec<(String, bool)> {
        let letters: Vec<char> = text.chars().collect();
        let plain: Vec<char> = letters.iter().map(|letter| fold(*letter)).collect();
        let mut marks = vec![false; letters.len()];
        for word in &self.words {
            let word: Vec<char> = word.chars().collect();
            for (at, _) in plain.windows(word.len().max(1)).enumerate().filter(|(_, here)| *here == word) {
                marks.iter_mut().skip(at).take(word.len()).for_each(|mark| *mark = true);
            }
        }
        let mut pieces: Vec<(String, bool)> = Vec::new();
        for (letter, mark) in letters.into_iter().zip(marks) {
            match pieces.last_mut() {
                Some((piece, of)) if *of == mark => piece.push(letter),
                _ => pieces.push((letter.to_string(), mark)),
            }
        }
        pieces
    }

    /// The part of a text around the first word that was looked for, on one line.
    fn excerpt(&self, text: &str) -> String {
        let plain = folded(text);
        let first = self.words.iter().filter_map(|word| plain.find(word.as_str())).min().unwrap_or(0);
        let first = plain.get(..first).map_or(0, |before| before.chars().count());
        let start = first.saturating_sub(EXCERPT / 3);
        let shown: String = text.chars().skip(start).take(EXCERPT).collect();
        // Whole words only, but for a text that has none.
        let mut shown = shown.split_whitespace().collect::<Vec<_>>().join(" ");
        if start > 0 {
            shown = format!("… {}", shown.split_once(' ').map_or(shown.as_str(), |(_, rest)| rest));
        }
        if text.chars().count() > start + EXCERPT {
            shown = format!("{} …", shown.rsplit_once(' ').map_or(shown.as_str(), |(rest, _)| rest));
        }
        shown
    }
}

/// One letter without its case and accent. One letter becomes one, so that places stay places.
fn fold(letter: char) -> char {
    const PLAIN: [(&str, char); 17] = [
        ("àáâãäåāăą", 'a'),
        ("çćĉċč", 'c'),
        ("ďđ", 'd'),
        ("èéêëēĕėęě", 'e'),
        ("ĝğġģ", 'g'),
        ("ìíîïĩīĭįı", 'i'),
        ("ĺļľł", 'l'),
        ("ñńņňŋ", 'n'),
        ("òóôõöøōŏő", 'o'),
        ("ŕŗř", 'r'),
        ("śŝşšș", 's'),
        ("ţťțŧ", 't'),
        ("ùúûüũūŭůűų", 'u'),
        ("ŵ", 'w'),
        ("ýÿŷ", 'y'),
        ("źżž", 'z'),
        ("’‘", '\''),
    ];
    let lower = letter.to_lowercase().next().unwrap_or(letter);
    if lower.is_ascii() {
        return lower;
    }
    PLAIN.into_iter().find(|(letters, _)| letters.contains(lower)).map_or(lower, |(_, plain)| plain)
}

fn folded(text: &str) -> String {
    text.chars().map(fold).collect()
}

/// What a place in a notebook is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum What {
    /// A fact, or something else about the person.
    About,
    /// What matters to them.
    Interest,
    /// What they want.
    Goal,
    /// Something that went well.
    Win,
    /// A talking point.
    Topic,
    /// A promise of the manager's.
    Promise,
    /// A step of theirs.
    Step,
    /// The notes of a 1:1.
    Notes,
    /// The notes of a 1:1 that are the manager's alone.
    PrivateNotes,
}

impl What {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [Self; 9] = [
        Self::Notes,
        Self::PrivateNotes,
        Self::Topic,
        Self::Promise,
        Self::Step,
        Self::Win,
        Self::Goal,
        Self::Interest,
        Self::About,
    ];

    /// Its name.
    pub fn label(self) -> &'static str {
        match self {
            Self::About => "Good to know",
            Self::Interest => "Interest",
            Self::Goal => "Goal",
            Self::Win => "Win",
            Self::Topic => "Topic",
            Self::Promise => "Your promise",
            Self::Step => "Their step",
            Self::Notes => "Notes",
            Self::PrivateNotes => "Private notes",
        }
    }
}

/// Something that was found.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Hit {
    /// About whom.
    pub person: Id<Person>,
    /// What it is.
    pub what: What,
    /// The 1:1 it belongs to, if it belongs to one.
    pub session: Option<Id<Session>>,
    /// The day it belongs to, if it belongs to one.
    pub day: Option<NaiveDate>,
    /// What stands there, or the part of it around what was found.
    pub text: String,
    fit: u32,
}

/// What a search is narrowed by; nothing at first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only what is about this person.
    pub person: Option<Id<Person>>,
    /// Only this kind.
    pub what: Option<What>,
    /// Only what is of this day or later. What has no day is true today.
    pub since: Option<NaiveDate>,
    /// Only what is of this day or earlier, and so nothing that has no day.
    pub until: Option<NaiveDate>,
}

impl Filter {
    /// Whether it leaves anything about this person.
    pub fn is_about(&self, person: Id<Person>) -> bool {
        self.person.is_none_or(|only| only == person)
    }

    /// Whether it may leave anything that came to rest with this person in a year. Nothing there is of a later day.
    pub fn may_lie_in(&self, person: Id<Person>, year: Year) -> bool {
        self.is_about(person) && self.since.is_none_or(|since| since.year() <= year)
    }

    fn admits(&self, what: What, day: Option<NaiveDate>) -> bool {
        self.what.is_none_or(|only| only == what)
            && self.since.is_none_or(|since| day.is_none_or(|day| day >= since))
            && self.until.is_none_or(|until| day.is_some_and(|day| day <= until))
    }
}

/// Looks at one text after the other, and adds what fits. What the filter leaves out is not looked at.
fn looker(
    query: &Query,
    filter: &Filter,
    person: Id<Person>,
    hits: &mut Vec<Hit>,
) -> impl FnMut(What, Option<Id<Session>>, Option<NaiveDate>, &str) {
    move |what, session, day, text| {
        if !filter.admits(what, day) {
            return;
        }
        if let Some(fit) = query.fit(text) {
            hits.push(Hit { person, what, session, day, text: query.excerpt(text), fit });
        }
    }
}

/// Finds what fits in a notebook, its year books aside, and adds it to `hits`.
pub fn find(query: &Query, filter: &Filter, person: Id<Person>, notebook: &Notebook, hits: &mut Vec<Hit>) {
    if query.is_empty() || !filter.is_about(person) {
        return;
    }
    find_in(query, filter, person, &notebook.book, hits);
    let mut look = looker(query, filter, person, hits);
    if let Some(page) = notebook.person() {
        let lines = [&page.role, &page.place, &page.likes_recognition, &page.likes_feedback];
        lines.into_iter().flatten().for_each(|line| look(What::About, None, None, line.as_str()));
    }
    for (_, fact) in notebook.facts.iter() {
        look(What::About, None, None, &format!("{}: {}", fact.label, fact.words));
    }
    notebook.interests.iter().for_each(|(_, interest)| look(What::Interest, None, None, interest.words.as_str()));
    for (_, goal) in notebook.goals.iter() {
        let parts = [Some(&goal.words), goal.why.as_ref(), goal.next_step.as_ref()];
        let text: Vec<&str> = parts.into_iter().flatten().map(Line::as_str).collect();
        look(What::Goal, None, goal.done_on, &text.join(" · "));
    }
}

/// Finds what fits in one book, and adds it to `hits`.
pub fn find_in(query: &Query, filter: &Filter, person: Id<Person>, book: &Book, hits: &mut Vec<Hit>) {
    if query.is_empty() || !filter.is_about(person) {
        return;
    }
    let mut look = looker(query, filter, person, hits);
    for (id, session) in book.sessions.iter() {
        look(What::Notes, Some(id), Some(session.day), &session.notes);
        look(What::PrivateNotes, Some(id), Some(session.day), &session.private_notes);
    }
    for (_, topic) in book.topics.iter() {
        let ended = topic.ended;
        look(What::Topic, ended.and_then(|end| end.session), ended.map(|end| end.on), topic.words.as_str());
    }
    for (_, item) in book.action_items.iter() {
        let what = if item.owner == Side::Manager { What::Promise } else { What::Step };
        look(what, item.session, Some(item.made_on), item.words.as_str());
    }
    book.wins.iter().for_each(|(_, win)| look(What::Win, win.session, Some(win.on), win.words.as_str()));
}

/// The best first: by how well they fit, and among those the latest.
pub fn ranked(hits: Vec<Hit>) -> Vec<Hit> {
    in_order(hits.into_iter(), |hit| {
        // What has no day is true today.
        let day = hit.day.map_or(i64::MAX, day_number);
        Place::new(-i64::from(hit.fit), day.saturating_neg(), hit.person)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::action_item::ActionItem;
    use crate::domain::person::{Fact, Interest, Sphere};
    use crate::domain::testing::{amara, day, line, pen};
    use crate::domain::theme::Theme;
    use crate::domain::topic::{Ended, Outcome};
    use crate::domain::win::Win;
    use chrono::Days;
    use proptest::prelude::*;

    fn found(notebook: &Notebook, years: &[Book], typed: &str) -> Vec<(What, String)> {
        let (query, person, mut hits) = (Query::new(typed), Id::from_bytes([1; 10]), Vec::new());
        find(&query, &Filter::default(), person, notebook, &mut hits);
        for book in years {
            find_in(&query, &Filter::default(), person, book, &mut hits);
        }
        ranked(hits).into_iter().map(|hit| (hit.what, hit.text)).collect()
    }

    #[test]
    fn every_word_must_occur_and_case_and_accents_do_not_matter() {
        let mut notebook = amara();
        notebook.add_topic(&mut pen(), line("Café rota: José's idea"), Side::Report, Theme::Agency);
        notebook.add_topic(&mut pen(), line("The rota"), Side::Report, Theme::Agency);
        assert_eq!(found(&notebook, &[], "jose cafe"), [(What::Topic, "Café rota: José's idea".to_owned())]);
        assert_eq!(found(&notebook, &[], "rota").len(), 2);
        assert_eq!(found(&notebook, &[], "rota absent"), []);
        assert_eq!(found(&notebook, &[], "  "), []);
    }

    #[test]
    fn the_beginning_of_a_word_comes_before_its_inside_and_the_latest_first() {
        let mut notebook = amara();
        for (words, on) in
            [("A scared reader", "2026-11-20"), ("Old care plan", "2025-01-01"), ("Care plan", "2026-01-01")]
        {
            notebook.book.wins.add(&mut pen(), Win { words: line(words), on: day(on), session: None });
        }
        let words: Vec<String> = found(&notebook, &[], "care").into_iter().map(|(_, text)| text).collect();
        assert_eq!(words, ["Care plan", "Old care plan", "A scared reader"]);
    }

    #[test]
    fn long_notes_are_shown_around_what_was_found_also_in_years_long_past() {
        let mut notebook = amara();
        let id = notebook.record(&mut pen(), day("2026-11-03"), None);
        let notes = format!("{} the lighthouse {}", "before ".repeat(60), "after ".repeat(60));
        notebook.book.sessions.change(id, &pen(), |session| session.notes = notes);
        let year = std::mem::take(&mut notebook.book);
        let hits = found(&notebook, &[year], "lighthouse");
        let [(What::Notes, text)] = hits.as_slice() else { panic!("{hits:?}") };
        assert!(text.starts_with("… before") && text.ends_with("after …") && text.contains("the lighthouse"), "{text}");
    }

    #[test]
    fn what_was_looked_for_is_marked_where_it_stands() {
        let pieces = Query::new("am cafe").marked("Amara’s Café");
        let marked: Vec<&str> = pieces.iter().filter(|(_, mark)| *mark).map(|(piece, _)| piece.as_str()).collect();
        assert_eq!(marked, ["Am", "Café"]);
        assert_eq!(pieces.iter().map(|(piece, _)| piece.as_str()).collect::<String>(), "Amara’s Café");
    }

    /// "Care" in every kind of place, and on each of these days in every kind that has one.
    fn care(days: &[NaiveDate]) -> Notebook {
        let mut notebook = amara();
        for on in days.iter().copied() {
            let id = notebook.record(&mut pen(), on, None);
            notebook.book.sessions.change(id, &pen(), |session| {
                session.notes = "care".to_owned();
                session.private_notes = "care".to_owned();
            });
            for owner in [Side::Manager, Side::Report] {
                let item = ActionItem::new(&pen(), line("care"), owner, None, Some(id));
                notebook.book.action_items.add(&mut pen(), ActionItem { made_on: on, ..item });
            }
            notebook.book.wins.add(&mut pen(), Win { words: line("care"), on, session: Some(id) });
            let topic = notebook.add_topic(&mut pen(), line("care"), Side::Report, Theme::Person);
            let ended = Ended { how: Outcome::Discussed, on, session: Some(id) };
            notebook.book.topics.change(topic, &pen(), |topic| topic.ended = Some(ended));
        }
        notebook.add_topic(&mut pen(), line("care"), Side::Report, Theme::Person);
        notebook.facts.add(&mut pen(), Fact { label: line("care"), words: line("care"), left_out: false });
        let interest = Interest { words: line("care"), sphere: Sphere::Work, energy: None, left_out: false };
        notebook.interests.add(&mut pen(), interest);
        notebook
    }

    fn found_by(filter: &Filter, notebook: &Notebook) -> Vec<Hit> {
        let mut hits = Vec::new();
        find(&Query::new("care"), filter, Id::from_bytes([1; 10]), notebook, &mut hits);
        hits
    }

    #[test]
    fn what_has_no_day_is_true_today_and_not_long_ago() {
        let notebook = care(&[day("2025-03-03"), day("2026-11-24")]);
        let whats = |filter: Filter| -> Vec<(What, Option<NaiveDate>)> {
            found_by(&filter, &notebook).into_iter().map(|hit| (hit.what, hit.day)).collect()
        };
        let late = whats(Filter { what: Some(What::Topic), since: Some(day("2026-11-24")), ..Filter::default() });
        assert_eq!(late, [(What::Topic, Some(day("2026-11-24"))), (What::Topic, None)]);
        let early = whats(Filter { what: Some(What::Topic), until: Some(day("2025-03-03")), ..Filter::default() });
        assert_eq!(early, [(What::Topic, Some(day("2025-03-03")))]);
        assert_eq!(whats(Filter { person: Some(Id::from_bytes([2; 10])), ..Filter::default() }), []);
    }

    proptest! {
        #[test]
        fn what_is_found_in_a_year_lies_in_one_where_it_may(days in prop::collection::vec(0_u64..900, 13..20), since in 0_u64..900) {
            let on = |days: u64| day("2024-06-01") + Days::new(days);
            let mut book = care(&days.into_iter().map(on).collect::<Vec<_>>()).book;
            let (person, filter) = (Id::from_bytes([1; 10]), Filter { since: Some(on(since)), ..Filter::default() });
            for (year, shelved) in book.settle(day("2030-01-01")) {
                let mut hits = Vec::new();
                find_in(&Query::new("care"), &filter, person, &shelved, &mut hits);
                prop_assert!(hits.is_empty() || filter.may_lie_in(person, year), "{}", year);
            }
        }

        #[test]
        fn a_filter_leaves_what_filtering_afterwards_leaves(
            days in prop::collection::vec(0_u64..900, 0..5),
            here in prop::option::of(any::<bool>()),
            what in 0..=What::ALL.len(),
            since in prop::option::of(0_u64..900),
            until in prop::option::of(0_u64..900),
        ) {
            let on = |days: u64| day("2024-06-01") + Days::new(days);
            let notebook = care(&days.into_iter().map(on).collect::<Vec<_>>());
            let filter = Filter {
                person: here.map(|here| Id::from_bytes([if here { 1 } else { 2 }; 10])),
                what: What::ALL.get(what).copied(),
                since: since.map(on),
                until: until.map(on),
            };
            let mut plain = found_by(&Filter::default(), &notebook);
            plain.retain(|hit| filter.is_about(hit.person) && filter.admits(hit.what, hit.day));
            prop_assert_eq!(found_by(&filter, &notebook), plain);
        }

        #[test]
        fn it_finds_what_a_plain_scan_finds(texts in prop::collection::vec("[a-cé ]{1,12}", 1..8), typed in "[a-ce ]{0,4}") {
            let mut notebook = amara();
            let mut expected = 0;
            for text in &texts {
                let Ok(words) = crate::domain::text::Line::new(text) else { continue };
                let scanned = words.as_str().replace('é', "e");
                expected += usize::from(!typed.trim().is_empty() && typed.split_whitespace().all(|word| scanned.contains(word)));
                notebook.add_topic(&mut pen(), words, Side::Manager, Theme::Person);
            }
            prop_assert_eq!(found(&notebook, &[], &typed).len(), expected);
        }

        #[test]
        fn marking_loses_no_letter_and_no_text_makes_it_panic(text in ".{0,200}", typed in ".{0,12}") {
            let query = Query::new(&typed);
            let pieces = query.marked(&text);
            prop_assert_eq!(pieces.into_iter().map(|(piece, _)| piece).collect::<String>(), text.clone());
            let _ = query.excerpt(&text);
        }
    }
}
