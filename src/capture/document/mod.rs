//! An old document about one person ⇄ what of it belongs in their notebook. Headings with a day become held 1:1s with
//! their notes, boxes that are not ticked become promises and next steps, and a list under no day becomes topics.
//!
//! Nothing is lost on the way: each line is a part of some notes, or becomes a thing of its own; and a thing that is
//! left out stays in the notes it stood in. What stands under a day to come, or under none, is [`Document::rest`]: it
//! goes ahead of the first notes that are brought in, as it stood ahead of them. Where there is no day at all it can
//! become the notes of a conversation today, but only if asked: nobody said there was one.

mod chosen;
mod headings;
mod lines;
mod written;

use std::fmt;

use chrono::{Days, NaiveDate};

use self::lines::{Mark, marked, owned};
use super::{Kind, days};
use crate::domain::book::DAYS_OPEN;
use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::text::{Line, MAX_NOTE_CHARS, capital};

/// The largest text that is read, in bytes.
pub const MAX_BYTES: usize = 1024 * 1024;
/// The most days, and the most things under them.
const MOST: usize = 1000;
/// The longest text under one day, in characters: what goes ahead of it must still fit into its notes.
const MOST_CHARS: usize = MAX_NOTE_CHARS / 2;

/// Why a text is not brought in; a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// There is nothing in it.
    Empty,
    /// It is larger than [`MAX_BYTES`].
    TooLarge,
    /// It has too many days or things.
    TooMany,
    /// There is too much under one day.
    TooLong,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "There are no words in it.",
            Self::TooLarge => "It is larger than 1 MB. Bring it in in parts.",
            Self::TooMany => "It has more than 1,000 days, or more than 1,000 things under them. Bring it in in parts.",
            Self::TooLong => {
                "More than 100,000 characters stand under one heading. Give each conversation a heading with its day."
            }
        })
    }
}

/// What was read, and what of it is wanted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// The days that were, in the order in which they stand.
    pub days: Vec<Part>,
    /// What can become a thing of its own.
    pub offers: Vec<Offer>,
    /// What stands under no day that was.
    pub rest: Part,
    /// Whether a day could be read in two ways, so that the order of day and month had to be guessed.
    pub either_way: bool,
}

/// The lines under one day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Part {
    /// The day.
    pub day: NaiveDate,
    /// Whether it is to be brought in.
    pub wanted: bool,
    /// Whether a conversation of that day is in the notebook already.
    pub there: bool,
    /// As written, each with the place of what it can become.
    lines: Vec<(String, Option<usize>)>,
}

/// A line that can become a thing of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// What is kept of it.
    pub words: Line,
    /// A topic, a promise or a next step.
    pub kind: Kind,
    /// The day it is due, for a promise or a step.
    pub due: Option<NaiveDate>,
    /// Whether it is to be brought in.
    pub wanted: bool,
    /// Whether the same words are in the notebook already.
    pub there: bool,
    /// Under which of the days it stands.
    part: Option<usize>,
}

/// Reads the text of a document about somebody of this name. Where no day in it tells whether the day or the month
/// comes first, `day_first` does.
///
/// # Errors
/// When there is nothing in it, or too much.
pub fn read(text: &str, name: &str, today: NaiveDate, day_first: bool) -> Result<Document, Refused> {
    if text.len() > MAX_BYTES {
        return Err(Refused::TooLarge);
    }
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().map(str::trim_end).collect();
    let (headings, either_way) = headings::find(&lines, name, today, day_first);
    let dated = headings.iter().any(Option::is_some);
    let people = [(Id::from_bytes([0; 10]), name.to_owned())];
    let mut document = Document { days: Vec::new(), offers: Vec::new(), rest: Part::new(today), either_way };
    // Under which day one is; and whether a list there waits for the next time rather than being an old one.
    let (mut place, mut waits) = (None, !dated);
    for (line, heading) in lines.into_iter().zip(headings) {
        match heading {
            Some(heading) if heading.day <= today => {
                place = Some(document.place_of(heading.day));
                document.put(place, &heading.rest, None);
            }
            Some(_) => {
                (place, waits) = (None, true);
                document.put(None, line, None);
            }
            None => {
                let offer = document.offer(line, place, waits, today, &people);
                document.put(place, line, offer);
            }
        }
        if document.days.len() > MOST || document.offers.len() > MOST {
            return Err(Refused::TooMany);
        }
    }
    document.checked()
}

impl Part {
    fn new(day: NaiveDate) -> Self {
        Self { day, wanted: true, there: false, lines: Vec::new() }
    }

    /// The lines with something in them.
    fn written(&self) -> impl Iterator<Item = &str> {
        self.lines.iter().map(|(line, _)| line.trim()).filter(|line| !is_rule(line))
    }

    /// How it begins, and how many lines it has.
    pub fn gist(&self) -> (String, usize) {
        (self.written().next().map(|line| line.chars().take(120).collect()).unwrap_or_default(), self.written().count())
    }

    fn is_too_long(&self) -> bool {
        self.lines.iter().map(|(line, _)| line.chars().count() + 1).sum::<usize>() > MOST_CHARS
    }
}

/// Whether a line is blank, or a stroke that parts what is above from what is below.
fn is_rule(line: &str) -> bool {
    line.chars().all(|letter| letter.is_whitespace() || "-=_*—".contains(letter))
}

impl Document {
    /// The place of a day, new where it was not met before: two headings of one day are one conversation.
    fn place_of(&mut self, day: NaiveDate) -> usize {
        let known = self.days.iter().position(|part| part.day == day);
        known.unwrap_or_else(|| {
            self.days.push(Part::new(day));
            self.days.len() - 1
        })
    }

    fn put(&mut self, place: Option<usize>, line: &str, offer: Option<usize>) {
        let part = match place {
            Some(place) => self.days.get_mut(place),
            None => Some(&mut self.rest),
        };
        if let Some(part) = part {
            part.lines.push((line.to_owned(), offer));
        }
    }

    /// What a line can become, if it can, by its place.
    fn offer(
        &mut self,
        line: &str,
        place: Option<usize>,
        waits: bool,
        today: NaiveDate,
        people: &[(Id<Person>, String)],
    ) -> Option<usize> {
        let line = line.replace("**", "");
        let (mark, words) = marked(line.trim());
        let (kind, words) = match mark {
            Mark::Open => owned(words, people),
            Mark::Listed if place.is_none() => (Kind::Topic, words),
            _ => return None,
        };
        let day = place.and_then(|place| self.days.get(place)).map_or(today, |part| part.day);
        let due = if kind.has_due() { days::due(words, day) } else { None };
        let (due, words) = due.map_or((None, words), |(due, rest)| (Some(due), rest));
        // Words that are too many for a thing of its own stay in the notes.
        let words = Line::new(&capital(words.trim())).ok().filter(|_| words.contains(char::is_alphanumeric))?;
        // What nobody ticked for so long is no longer meant.
        let long_ago = today.checked_sub_days(Days::new(DAYS_OPEN)).is_some_and(|horizon| day < horizon);
        let wanted = if kind == Kind::Topic { waits } else { !long_ago };
        self.offers.push(Offer { words, kind, due, wanted, there: false, part: place });
        Some(self.offers.len() - 1)
    }

    fn checked(mut self) -> Result<Self, Refused> {
        self.rest.wanted = !self.days.is_empty();
        if self.days.iter().any(Part::is_too_long) || self.rest.is_too_long() {
            Err(Refused::TooLong)
        } else if self.days.is_empty() && self.offers.is_empty() && self.rest.written().next().is_none() {
            Err(Refused::Empty)
        } else {
            Ok(self)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{amara, day, pen};
    use proptest::prelude::*;

    const NAME: &str = "Amara Okafor";

    fn read_on_a_tuesday(text: &str) -> Result<Document, Refused> {
        read(text, NAME, day("2026-11-24"), true)
    }

    /// Every day with its notes, then what stands under none, then every offer.
    fn outline(text: &str) -> Vec<String> {
        let document = read_on_a_tuesday(text).unwrap();
        let days = document.days.iter().map(|part| format!("{}: {}", part.day, document.notes(part)));
        let rest = Some(document.notes(&document.rest)).filter(|rest| !rest.is_empty());
        let offers = document.offers.iter().map(|offer| {
            let due = offer.due.map(|due| format!(" by {due}")).unwrap_or_default();
            format!("{}{} {}{due}", if offer.wanted { "" } else { "not " }, offer.kind.code(), offer.words)
        });
        let rest = rest.map(|rest| format!("rest: {rest}"));
        days.chain(rest).chain(offers).map(|line| line.replace('\n', " / ")).collect()
    }

    #[test]
    fn a_paste_from_an_office_document_is_read() {
        let text = "\u{feff}Amara / Ines 1:1\r\n\r\n\
            Nov 17, 2026 | 1:1\r\nNotes\r\n• She wants one big thing this autumn\r\n\r\nAction items\r\n\
            ☐ me: ask finance about the ticket by Nov 24\r\n☐ Amara: draft the guide\r\n☑ Book the room\r\n\r\n\
            Nov 10, 2026 | 1:1\r\nTired after the release.\r\n";
        assert_eq!(
            outline(text),
            [
                "2026-11-17: Notes / • She wants one big thing this autumn /  / Action items / ☑ Book the room",
                "2026-11-10: Tired after the release.",
                "rest: Amara / Ines 1:1",
                "promise Ask finance about the ticket by 2026-11-24",
                "step Draft the guide",
            ]
        );
    }

    #[test]
    fn a_markdown_file_is_read() {
        let text = "# Amara Okafor\n\n## 2026-11-10\n\nTired.\n\n### Next\n\n- [x] Book the room\n- [ ] I'll ask *finance*\n\n---\n\n\
            ## 2026-11-17: Career talk\n\n- 2026-12-01 is the launch\n- **TODO:** draft the guide\n";
        assert_eq!(
            outline(text),
            [
                "2026-11-10: Tired. /  / ### Next /  / - [x] Book the room",
                "2026-11-17: Career talk /  / - 2026-12-01 is the launch",
                "rest: # Amara Okafor",
                "promise Ask *finance*",
                "step Draft the guide",
            ]
        );
    }

    #[test]
    fn of_a_plain_list_each_line_is_a_topic() {
        let text = "For Amara\n\n- the rota\n- [ ] send the plan\n* [x] book the room\n2. A year from now\n";
        assert_eq!(
            outline(text),
            [
                "rest: For Amara /  / * [x] book the room",
                "topic The rota",
                "step Send the plan",
                "topic A year from now"
            ]
        );
    }

    #[test]
    fn what_stands_under_a_day_to_come_waits_for_it() {
        let text = "Tuesday 1 December\n- the rota\nAsk about Ada.\n\n2026-11-17\nTired.";
        assert_eq!(
            outline(text),
            ["2026-11-17: Tired.", "rest: Tuesday 1 December / Ask about Ada.", "topic The rota"]
        );
        assert_eq!(read_on_a_tuesday("2026-11-24\nToday.").unwrap().days.len(), 1, "today has been");
    }

    #[test]
    fn a_list_ahead_of_the_days_is_offered_and_stays_where_it_is() {
        let text = "Goals\n- ship it\n\n2026-11-17\nTired.";
        assert_eq!(outline(text), ["2026-11-17: Tired.", "rest: Goals / - ship it", "not topic Ship it"]);
    }

    #[test]
    fn what_nobody_ticked_for_months_is_offered_and_stays_in_the_notes() {
        assert_eq!(outline("2026-05-05\n- [ ] call"), ["2026-05-05: - [ ] call", "not step Call"]);
    }

    #[test]
    fn two_headings_of_one_day_are_one_conversation() {
        let text = "17 Nov 2026\nBefore noon.\n10 Nov 2026\nTired.\n2026-11-17\nAfter noon.";
        assert_eq!(outline(text), ["2026-11-17: Before noon. /  / After noon.", "2026-11-10: Tired."]);
    }

    #[test]
    fn a_line_too_long_for_a_promise_stays_in_the_notes() {
        let long = format!("- [ ] {}", "word ".repeat(99).trim_end());
        assert_eq!(outline(&format!("2026-11-17\n{long}")), [format!("2026-11-17: {long}")]);
    }

    #[test]
    fn what_is_empty_or_too_much_is_refused_in_a_sentence() {
        let before = |back| (day("2026-11-24") - Days::new(back)).to_string() + "\n";
        let days = |count| (0..count).map(before).collect::<String>();
        let refused = |text: String| read_on_a_tuesday(&text).unwrap_err();
        assert_eq!(refused(" \n---\n\t".to_owned()), Refused::Empty);
        assert_eq!(refused("a".repeat(MAX_BYTES + 1)), Refused::TooLarge);
        assert_eq!(refused(days(1001)), Refused::TooMany);
        assert_eq!(refused("- [ ] a\n".repeat(1001)), Refused::TooMany);
        assert_eq!(refused("a\n".repeat(60_000)), Refused::TooLong);
        assert_eq!(read_on_a_tuesday(&days(1000)).unwrap().days.len(), 1000);
        assert_eq!(Refused::Empty.to_string(), "There are no words in it.");
    }

    /// Without what is left out of a thing's words: bold marks and more than one space.
    fn squeezed(text: &str) -> String {
        let text = text.replace("**", "");
        let words = text.split(|letter: char| letter.is_whitespace() || letter.is_control());
        words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ").to_uppercase()
    }

    fn line_of_any_kind() -> impl Strategy<Value = String> {
        let known = [
            "2026-11-17",
            "## 10 Nov 2026: the rota",
            "Tuesday 1 December",
            "03/04/2026",
            "- [ ] me: ask finance by Friday",
            "☐ Amara to draft the guide",
            "- [x] done",
            "- the rota",
            "---",
            "",
        ];
        prop_oneof![prop::sample::select(known.to_vec()).prop_map(str::to_owned), ".{0,20}", "- (\\[ \\] )?.{0,20}"]
    }

    proptest! {
        #[test]
        fn no_line_is_lost_and_as_much_comes_in_as_was_said(lines in prop::collection::vec(line_of_any_kind(), 0..16), wanted in prop::collection::vec(any::<bool>(), 16)) {
            let text = lines.join("\n");
            let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().map(str::trim_end).collect();
            let Ok(mut document) = read_on_a_tuesday(&text) else {
                prop_assert!(lines.iter().all(|line| is_rule(line)), "refused: {:?}", lines);
                return Ok(());
            };
            for (offer, wanted) in document.offers.iter_mut().zip(wanted) {
                offer.wanted = wanted;
            }
            let notes = document.days.iter().chain([&document.rest]).map(|part| document.notes(part));
            let notes: Vec<String> = notes.flat_map(|notes| notes.split('\n').map(str::to_owned).collect::<Vec<_>>()).collect();
            let kept = |line: &str| {
                let words = squeezed(line);
                let mut offers = document.offers.iter().filter(|offer| offer.wanted);
                is_rule(line) || notes.iter().any(|kept| kept == line) || offers.any(|offer| words.contains(&offer.words.as_str().to_uppercase()))
            };
            let (headings, _) = headings::find(&lines, NAME, day("2026-11-24"), true);
            for (line, heading) in lines.into_iter().zip(headings) {
                let past = heading.filter(|heading| heading.day <= day("2026-11-24"));
                let line = past.map_or(line.to_owned(), |heading| heading.rest);
                prop_assert!(kept(&line), "lost: {:?}", line);
            }
            let mut notebook = amara();
            document.bring_in(&mut notebook, &mut pen(), false);
            let book = &notebook.book;
            prop_assert_eq!([book.sessions.len(), book.action_items.len(), book.topics.len()], document.counts());
        }

        #[test]
        fn no_text_makes_the_reader_panic(text in "(?s).{0,200}", name in ".{0,20}", day_first: bool) {
            if let Ok(document) = read(&text, &name, day("2026-11-24"), day_first) {
                document.bring_in(&mut amara(), &mut pen(), true);
            }
        }
    }
}
