//! A person's page or one 1:1 as Markdown.

use crate::domain::action_item::{ActionItem, End};
use crate::domain::book::Book;
use crate::domain::id::Id;
use crate::domain::notebook::Notebook;
use crate::domain::person::Sphere;
use crate::domain::session::Session;
use crate::domain::topic::{Outcome, Side, Topic};

/// For whom a text is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// For somebody else: nothing private, nothing that was marked as left out.
    Anybody,
    /// For oneself: everything.
    Me,
}

/// Paragraphs and lists, one after the other.
#[derive(Default)]
struct Page(String);

impl Page {
    fn heading(&mut self, level: usize, words: &str) {
        if !self.0.is_empty() {
            self.0 += "\n";
        }
        self.0 += &"#".repeat(level);
        self.0 = std::mem::take(&mut self.0) + " " + words + "\n";
    }

    /// A list under its heading; nothing where it is empty.
    fn list(&mut self, level: usize, heading: &str, lines: Vec<String>) {
        if lines.is_empty() {
            return;
        }
        self.heading(level, heading);
        self.0 += "\n";
        for line in lines {
            self.0 = std::mem::take(&mut self.0) + "- " + &line + "\n";
        }
    }

    fn text(&mut self, text: &str) {
        if !text.trim().is_empty() {
            self.0 = std::mem::take(&mut self.0) + "\n" + text.trim() + "\n";
        }
    }
}

/// Everything about somebody, their conversations included, the latest first. The notebook is a whole one, as exported.
pub fn person(notebook: &Notebook, reader: Reader) -> String {
    let mut page = Page::default();
    let Some(front) = notebook.person() else { return String::new() };
    let shown = |left_out: bool| reader == Reader::Me || !left_out;
    page.heading(1, &front.name.to_string());
    let about = [front.role.as_ref(), front.place.as_ref(), front.pronouns.as_ref()];
    page.text(&about.into_iter().flatten().map(|line| line.as_str().to_owned()).collect::<Vec<_>>().join(" · "));
    let facts = notebook.facts.iter().filter(|(_, fact)| shown(fact.left_out));
    page.list(2, "Good to know", facts.map(|(_, fact)| format!("{}: {}", fact.label, fact.words)).collect());
    for (sphere, heading) in [(Sphere::Work, "What matters in the work"), (Sphere::Beyond, "What matters beyond it")] {
        let here =
            notebook.interests.iter().filter(|(_, interest)| interest.sphere == sphere && shown(interest.left_out));
        page.list(2, heading, here.map(|(_, interest)| interest.words.to_string()).collect());
    }
    let horizons = &front.horizons;
    let horizons = [
        ("Now", &horizons.now),
        ("In a year", &horizons.one_year),
        ("In three to five years", &horizons.five_years),
        ("The dream", &horizons.dream),
    ];
    let horizons =
        horizons.into_iter().filter_map(|(name, horizon)| Some(format!("{name}: {}", horizon.words.as_ref()?)));
    page.list(2, "Where they want to go", horizons.collect());
    let goals = notebook.goals.iter().map(|(_, goal)| {
        let why = goal.why.as_ref().map(|why| format!("\n  - why: {why}")).unwrap_or_default();
        let step = goal.next_step.as_ref().map(|step| format!("\n  - next: {step}")).unwrap_or_default();
        let done = goal.done_on.map(|on| format!("\n  - reached on {on}")).unwrap_or_default();
        format!("{}{why}{step}{done}", goal.words)
    });
    page.list(2, "What they want", goals.collect());
    for (side, heading) in [(Side::Manager, "My promises"), (Side::Report, "Their next steps")] {
        page.list(2, heading, notebook.open_items(side).into_iter().map(|(_, item)| promise(item)).collect());
    }
    page.list(2, "Wins", notebook.book.wins.iter().map(|(_, win)| format!("{}: {}", win.on, win.words)).collect());
    for (id, _) in notebook.book.held() {
        one(&mut page, &notebook.book, id, reader, 2);
    }
    page.0
}

/// One 1:1; none where it is not in the book.
pub fn session(notebook: &Notebook, book: &Book, id: Id<Session>, reader: Reader) -> Option<String> {
    book.sessions.get(id)?;
    let mut page = Page::default();
    let name = notebook.person().map(|person| person.name.to_string()).unwrap_or_default();
    page.heading(1, &format!("1:1 with {name}"));
    one(&mut page, book, id, reader, 2);
    Some(page.0)
}

fn one(page: &mut Page, book: &Book, id: Id<Session>, reader: Reader, level: usize) {
    let Some(session) = book.sessions.get(id) else { return };
    let length = session.length().map(|minutes| format!(", {minutes} minutes")).unwrap_or_default();
    page.heading(level, &format!("{}{length}", session.day));
    page.text(&session.notes);
    if reader == Reader::Me && !session.private_notes.trim().is_empty() {
        page.heading(level + 1, "Private");
        page.text(&session.private_notes);
    }
    // What is parked for the review was not talked about, and is nobody else's yet.
    let parked = |topic: &Topic| topic.ended.is_some_and(|ended| ended.how == Outcome::Parked);
    let topics = book.topics_of(id).into_iter().filter(|(_, topic)| reader == Reader::Me || !parked(topic));
    page.list(
        level + 1,
        "Talked about",
        topics.map(|(_, topic)| format!("{} ({})", topic.words, topic.theme.label())).collect(),
    );
    if reader == Reader::Me || !session.check_in.left_out {
        let check_in = session.check_in;
        let marks = [
            ("Energy", check_in.energy),
            ("Stress", check_in.stress),
            ("Workload", check_in.workload),
            ("Connection", check_in.connection),
        ];
        let marks = marks.into_iter().filter_map(|(name, mark)| Some(format!("{name}: {} of 10", u8::from(mark?))));
        page.list(level + 1, "How they were", marks.collect());
    }
    for (side, heading) in [(Side::Manager, "I promised"), (Side::Report, "Their steps")] {
        let items = book.action_items.iter().filter(|(_, item)| item.session == Some(id) && item.owner == side);
        page.list(level + 1, heading, items.map(|(_, item)| promise(item)).collect());
    }
}

fn promise(item: &ActionItem) -> String {
    let due = item.due.map(|due| format!(", by {due}")).unwrap_or_default();
    let end = match &item.end {
        None => String::new(),
        Some(End::Done { on }) => format!(", kept on {on}"),
        Some(End::Dropped { on, .. }) => format!(", let go on {on}"),
    };
    format!("{}{due}{end}", item.words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::person::Interest;
    use crate::domain::session::{CheckIn, Mark};
    use crate::domain::testing::{amara, day, line, pen};
    use crate::domain::theme::Theme;

    #[test]
    fn a_conversation_reads_as_a_page_of_its_own() {
        let mut notebook = amara();
        let id = notebook.record(&mut pen(), day("2026-11-17"), None);
        notebook.book.sessions.change(id, &pen(), |session| session.notes = "She wants to teach.".to_owned());
        let item = ActionItem::new(&pen(), line("Ask finance"), Side::Manager, Some(day("2026-11-24")), Some(id));
        notebook.book.action_items.add(&mut pen(), item);
        let text = session(&notebook, &notebook.book, id, Reader::Anybody).unwrap();
        assert_eq!(
            text,
            "# 1:1 with Amara Okafor\n\n## 2026-11-17\n\nShe wants to teach.\n\n### I promised\n\n- Ask finance, by 2026-11-24\n"
        );
    }

    #[test]
    fn for_oneself_everything_is_there_and_for_others_neither_what_is_private_nor_what_was_parked_or_left_out() {
        let mut notebook = amara();
        let id = notebook.record(&mut pen(), day("2026-11-17"), None);
        for (words, outcome) in [("The rota", Outcome::Discussed), ("For the review", Outcome::Parked)] {
            let topic = notebook.add_topic(&mut pen(), line(words), Side::Report, Theme::Agency);
            notebook.end_topic(&mut pen(), topic, outcome, day("2026-11-17"), Some(id));
        }
        let mut page = |left_out: bool, reader: Reader| {
            notebook.book.sessions.change(id, &pen(), |session| {
                session.private_notes = "She may leave.".to_owned();
                session.check_in = CheckIn { energy: Mark::try_from(3).ok(), left_out, ..CheckIn::default() };
            });
            session(&notebook, &notebook.book, id, reader).unwrap()
        };
        let head = "# 1:1 with Amara Okafor\n\n## 2026-11-17\n";
        let private = "\n### Private\n\nShe may leave.\n";
        let theme = Theme::Agency.label();
        let talked = format!("\n### Talked about\n\n- The rota ({theme})\n");
        let review = format!("- For the review ({theme})\n");
        let marks = "\n### How they were\n\n- Energy: 3 of 10\n";
        for left_out in [false, true] {
            let mine = [head, private, &talked, &review, marks].concat();
            assert_eq!(page(left_out, Reader::Me), mine);
            assert_eq!(page(left_out, Reader::Anybody), [head, &talked, if left_out { "" } else { marks }].concat());
        }
    }

    #[test]
    fn what_matters_in_the_work_is_told_from_what_matters_beyond_it() {
        let mut notebook = amara();
        for (words, sphere) in [("Teaching", Sphere::Work), ("Bees", Sphere::Beyond)] {
            notebook.interests.add(&mut pen(), Interest { words: line(words), sphere, energy: None, left_out: false });
        }
        let text = person(&notebook, Reader::Anybody);
        let matters = "\n## What matters in the work\n\n- Teaching\n\n## What matters beyond it\n\n- Bees\n";
        assert_eq!(text, ["# Amara Okafor\n", matters].concat());
    }
}
