//! What leaves the app on purpose, as text others can read: an agenda to send ahead, a page as Markdown, a table, a
//! calendar. What was marked as left out is in none of it, nor is anything private but where it was asked for.

pub mod ahead;
pub mod calendar;
pub mod markdown;
pub mod table;

#[cfg(test)]
mod tests {
    use super::markdown::Reader;
    use super::{ahead, calendar, markdown, table};
    use crate::domain::id::Id;
    use crate::domain::kept::Kept;
    use crate::domain::notebook::Notebook;
    use crate::domain::person::{Fact, Interest, Sphere};
    use crate::domain::session::{CheckIn, Mark, Session};
    use crate::domain::testing::{amara, day, line, pen};
    use crate::domain::theme::Theme;
    use crate::domain::topic::{Outcome, Side, Topic};
    use crate::format::hand_over;
    use proptest::prelude::*;

    /// A notebook with this in the private notes of its one conversation, and with more that is not to be shared.
    fn notebook(private_notes: &str) -> (Notebook, Id<Session>) {
        let mut notebook = amara();
        let session = notebook.record(&mut pen(), day("2026-11-17"), None);
        notebook.book.sessions.change(session, &pen(), |session| {
            session.notes = "fit to share".to_owned();
            session.private_notes = private_notes.into();
            session.check_in = CheckIn { energy: Mark::try_from(3).ok(), left_out: true, ..CheckIn::default() };
        });
        notebook.facts.add(&mut pen(), Fact { label: line("Said"), words: line("canary in a fact"), left_out: true });
        let interest =
            Interest { words: line("canary in an interest"), sphere: Sphere::Beyond, energy: None, left_out: true };
        notebook.interests.add(&mut pen(), interest);
        notebook.add_topic(&mut pen(), line("The rota"), Side::Report, Theme::Agency);
        let parked = notebook.add_topic(&mut pen(), line("canary for the review"), Side::Manager, Theme::Performance);
        notebook.end_topic(&mut pen(), parked, Outcome::Parked, day("2026-11-17"), Some(session));
        notebook.plan(&mut pen(), day("2026-11-24"), None, crate::domain::rhythm::Minutes::HALF_HOUR);
        (notebook, session)
    }

    /// Everything that is made for others. The third is the conversation.
    fn shared(notebook: &Notebook, session: Id<Session>) -> [String; 6] {
        let agenda = notebook.agenda(day("2026-11-24"));
        let topics: Vec<&Topic> = agenda.into_iter().map(|(_, topic)| topic).collect();
        let person = pen().id();
        [
            ahead::sheet("Amara", "", &topics, &[line("What has been good lately?")]),
            markdown::person(notebook, Reader::Anybody),
            markdown::session(notebook, &notebook.book, session, Reader::Anybody).unwrap(),
            table::promises_and_wins(&[("Amara", notebook)]),
            calendar::calendar(&[(person, "Amara", notebook)], pen().now, day("2026-11-24")),
            hand_over::workspace(person, notebook, false).unwrap().write().to_string(),
        ]
    }

    #[test]
    fn fault_55_what_is_private_or_left_out_is_in_nothing_that_is_shared() {
        let (notebook, session) = notebook("canary in private notes");
        let shared = shared(&notebook, session);
        for text in &shared {
            assert!(!text.contains("canary") && !text.contains("Energy") && !text.contains("\"energy\""), "{text}");
        }
        assert!(shared[2].contains("fit to share"));
        let mine = markdown::person(&notebook, Reader::Me);
        assert!(mine.contains("canary in private notes") && mine.contains("canary in a fact"), "{mine}");
    }

    proptest! {
        #[test]
        fn fault_55_whatever_a_private_note_says_is_in_nothing_that_is_shared(
            before in "(?s:.){0,40}",
            after in "[#*>`\\n\\- a-z]{0,40}",
        ) {
            let (notebook, session) = notebook(&format!("{before}canary{after}"));
            for text in shared(&notebook, session) {
                prop_assert!(!text.contains("canary"), "{text}");
            }
            prop_assert!(markdown::person(&notebook, Reader::Me).contains("canary"));
        }
    }
}
