//! What of an old document is chosen, and its way into the notebook.

use chrono::NaiveDate;

use super::{Document, Offer, Part, is_rule};
use crate::capture::Kind;
use crate::domain::action_item::ActionItem;
use crate::domain::id::Id;
use crate::domain::notebook::Notebook;
use crate::domain::pen::Pen;
use crate::domain::session::Session;
use crate::domain::theme::Theme;
use crate::domain::topic::Side;

impl Document {
    /// Leaves out what is in the notebook already, which is a whole one, with its year books.
    pub fn leave_out_known(&mut self, notebook: &Notebook) {
        let book = &notebook.book;
        for part in &mut self.days {
            let mut sessions = book.sessions.iter().filter(|(_, session)| session.is_held() || session.is_running());
            part.there = sessions.any(|(_, session)| session.day == part.day);
            part.wanted &= !part.there;
        }
        // What stands ahead of days that came in before came in with them.
        self.rest.wanted &= !self.days.iter().any(|part| part.there);
        for offer in &mut self.offers {
            let topic = book.topics.iter().any(|(_, topic)| topic.words == offer.words);
            offer.there = topic || book.action_items.iter().any(|(_, item)| item.words == offer.words);
            offer.wanted &= !offer.there;
        }
    }

    /// Chooses as it was chosen in an earlier reading, what is in both.
    pub fn choose_as_in(&mut self, before: &Self) {
        for part in &mut self.days {
            part.wanted =
                before.days.iter().find(|known| known.day == part.day).map_or(part.wanted, |known| known.wanted);
        }
        for offer in &mut self.offers {
            if let Some(known) = before.offers.iter().find(|known| known.words == offer.words) {
                (offer.wanted, offer.kind) = (known.wanted, known.kind);
            }
        }
        self.rest.wanted = before.rest.wanted;
    }

    /// The day under which a thing stands.
    pub fn day_of(&self, offer: &Offer) -> Option<NaiveDate> {
        self.days.get(offer.part?).map(|part| part.day)
    }

    /// The notes of a part: its lines as they stand, without those that become things of their own.
    pub fn notes(&self, part: &Part) -> String {
        let stays = |offer: Option<usize>| !offer.and_then(|at| self.offers.get(at)).is_some_and(|offer| offer.wanted);
        let kept = part.lines.iter().filter(|(_, offer)| stays(*offer));
        let lines: Vec<&str> = kept.map(|(line, _)| line.as_str()).collect();
        let first = lines.iter().position(|line| !is_rule(line)).unwrap_or(0);
        let last = lines.iter().rposition(|line| !is_rule(line)).map_or(0, |last| last + 1);
        lines.get(first..last).unwrap_or_default().join("\n")
    }

    /// How many conversations, promises and steps, and topics come in as it is chosen now.
    pub fn counts(&self) -> [usize; 3] {
        let days = self.days.iter().filter(|part| part.wanted).count() + usize::from(self.becomes_today());
        let wanted = || self.offers.iter().filter(|offer| offer.wanted);
        let items = wanted().filter(|offer| offer.kind.has_due()).count();
        [days, items, wanted().count() - items]
    }

    /// Whether what stands under no day becomes a conversation today.
    fn becomes_today(&self) -> bool {
        self.rest.wanted && !self.days.iter().any(|part| part.wanted)
    }

    /// Puts what is wanted into the notebook; the notes among those that are the manager's alone, if they are `private`.
    pub fn bring_in(&self, notebook: &mut Notebook, pen: &mut Pen, private: bool) {
        let mut ahead = if self.rest.wanted { self.notes(&self.rest) } else { String::new() };
        let mut sessions: Vec<Option<Id<Session>>> = Vec::new();
        for part in &self.days {
            let session = part.wanted.then(|| {
                let notes = both(std::mem::take(&mut ahead), self.notes(part));
                hold(notebook, pen, part.day, notes, private)
            });
            sessions.push(session);
        }
        if self.becomes_today() {
            let today = pen.today;
            hold(notebook, pen, today, ahead, private);
        }
        for offer in self.offers.iter().filter(|offer| offer.wanted) {
            let session = offer.part.and_then(|part| sessions.get(part).copied().flatten());
            offer.bring_in(notebook, pen, self.day_of(offer), session);
        }
    }
}

impl Offer {
    fn bring_in(&self, notebook: &mut Notebook, pen: &mut Pen, day: Option<NaiveDate>, session: Option<Id<Session>>) {
        let words = self.words.clone();
        if !self.kind.has_due() {
            notebook.add_topic(pen, words, Side::Manager, Theme::Person);
            return;
        }
        let owner = if self.kind == Kind::Promise { Side::Manager } else { Side::Report };
        let made_on = day.unwrap_or(pen.today);
        let item = ActionItem { made_on, ..ActionItem::new(pen, words, owner, self.due, session) };
        notebook.book.action_items.add(pen, item);
    }
}

/// A held 1:1 with these notes.
fn hold(notebook: &mut Notebook, pen: &mut Pen, day: NaiveDate, notes: String, private: bool) -> Id<Session> {
    let id = notebook.record(pen, day, None);
    notebook.book.sessions.change(id, pen, |session| {
        *(if private { &mut session.private_notes } else { &mut session.notes }) = notes;
    });
    id
}

/// One text and then another, with a blank line between them where both are there.
fn both(ahead: String, notes: String) -> String {
    if ahead.is_empty() || notes.is_empty() { ahead + &notes } else { ahead + "\n\n" + &notes }
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::*;
    use crate::domain::testing::{amara, day, line, pen};

    const TEXT: &str = "\
Amara since March

2026-11-17
She wants to teach.
- [ ] me: ask finance by Friday
- [ ] write the guide

2026-11-10
Tired.
- [x] book the room
";

    fn document(text: &str) -> Document {
        read(text, "Amara Okafor", day("2026-11-24"), true).unwrap()
    }

    fn sessions(notebook: &Notebook) -> Vec<(String, String)> {
        let held = notebook.book.held().into_iter();
        held.map(|(_, session)| (session.day.to_string(), session.notes.clone())).collect()
    }

    fn pair(day: &str, notes: &str) -> (String, String) {
        (day.to_owned(), notes.to_owned())
    }

    #[test]
    fn notes_that_were_for_oneself_stay_so() {
        let mut notebook = amara();
        document(TEXT).bring_in(&mut notebook, &mut pen(), true);
        let (_, session) = notebook.last_held().unwrap();
        assert_eq!((session.notes.as_str(), session.private_notes.lines().last()), ("", Some("She wants to teach.")));
    }

    #[test]
    fn what_is_wanted_comes_in_each_in_its_place() {
        let mut notebook = amara();
        let document = document(TEXT);
        assert_eq!(document.counts(), [2, 2, 0]);
        document.bring_in(&mut notebook, &mut pen(), false);
        let late = pair("2026-11-17", "Amara since March\n\nShe wants to teach.");
        assert_eq!(sessions(&notebook), [late, pair("2026-11-10", "Tired.\n- [x] book the room")]);
        let (session, _) = notebook.last_held().unwrap();
        let [(_, mine)] = notebook.items_of(session, Side::Manager)[..] else { panic!("one promise") };
        assert_eq!((mine.words.as_str(), mine.made_on), ("Ask finance", day("2026-11-17")));
        assert_eq!(mine.due, Some(day("2026-11-20")), "the Friday after it was promised");
        let [(_, theirs)] = notebook.items_of(session, Side::Report)[..] else { panic!("one step") };
        assert_eq!((theirs.words.as_str(), theirs.due), ("Write the guide", None));
    }

    #[test]
    fn what_is_left_out_stays_in_the_notes_it_stood_in() {
        let mut notebook = amara();
        let mut document = document(TEXT);
        document.offers[1].wanted = false;
        document.days[1].wanted = false;
        document.rest.wanted = false;
        assert_eq!(document.counts(), [1, 1, 0]);
        document.bring_in(&mut notebook, &mut pen(), false);
        assert_eq!(sessions(&notebook), [pair("2026-11-17", "She wants to teach.\n- [ ] write the guide")]);
        assert_eq!(notebook.book.action_items.len(), 1);
    }

    #[test]
    fn what_was_left_out_or_taken_for_something_else_stays_so_when_more_is_written() {
        let mut before = document(TEXT);
        before.days[1].wanted = false;
        before.offers[1].wanted = false;
        before.offers[0].kind = Kind::Topic;
        before.rest.wanted = false;
        let mut after = document(&format!("{TEXT}\n2026-11-03\nShe was away.\n"));
        after.choose_as_in(&before);
        let wanted: Vec<bool> = after.days.iter().map(|part| part.wanted).collect();
        assert_eq!(wanted, [true, false, true], "what is new is wanted");
        assert_eq!((after.offers[0].kind, after.offers[1].wanted, after.rest.wanted), (Kind::Topic, false, false));
    }

    #[test]
    fn a_thing_comes_in_without_its_conversation() {
        let mut notebook = amara();
        let mut document = document(TEXT);
        document.days.iter_mut().for_each(|part| part.wanted = false);
        document.bring_in(&mut notebook, &mut pen(), false);
        let ahead = pair("2026-11-24", "Amara since March");
        assert_eq!(sessions(&notebook), [ahead], "what stood ahead, and is wanted, has nothing to stand ahead of");
        let items: Vec<_> = notebook.book.action_items.iter().map(|(_, item)| (item.session, item.made_on)).collect();
        assert_eq!(items, [(None, day("2026-11-17")); 2]);
    }

    #[test]
    fn words_without_a_day_become_a_conversation_today_only_if_asked() {
        let mut document = document("She wants to teach.\n- the rota");
        assert_eq!(document.counts(), [0, 0, 1]);
        document.rest.wanted = true;
        assert_eq!(document.counts(), [1, 0, 1]);
        let mut notebook = amara();
        document.bring_in(&mut notebook, &mut pen(), false);
        assert_eq!(sessions(&notebook), [pair("2026-11-24", "She wants to teach.")]);
        assert_eq!(notebook.agenda(day("2026-11-24")).len(), 1);
    }

    #[test]
    fn what_is_there_already_is_left_out() {
        let mut notebook = amara();
        notebook.record(&mut pen(), day("2026-11-10"), None);
        notebook.add_topic(&mut pen(), line("Write the guide"), Side::Report, Theme::Agency);
        let mut document = document(TEXT);
        document.leave_out_known(&notebook);
        assert_eq!(document.days.iter().map(|part| part.there).collect::<Vec<_>>(), [false, true]);
        assert_eq!(document.offers.iter().map(|offer| offer.there).collect::<Vec<_>>(), [false, true]);
        assert_eq!(document.counts(), [1, 1, 0]);
    }

    #[test]
    fn the_same_document_brings_nothing_in_twice() {
        let mut notebook = amara();
        let mut document = document(TEXT);
        document.bring_in(&mut notebook, &mut pen(), false);
        document.leave_out_known(&notebook);
        assert_eq!(document.counts(), [0, 0, 0]);
        let before = notebook.clone();
        document.bring_in(&mut notebook, &mut pen(), false);
        assert_eq!(notebook, before);
    }
}
