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
    use crate::domain::person::{Fact, Interest, Sphere};
    use crate::domain::session::{CheckIn, Mark};
    use crate::domain::testing::{amara, day, line, pen};
    use crate::domain::theme::Theme;
    use crate::domain::topic::{Side, Topic};

    #[test]
    fn what_is_private_or_left_out_is_in_nothing_that_is_shared() {
        let mut notebook = amara();
        let session = notebook.record(&mut pen(), day("2026-11-17"), None);
        notebook.book.sessions.change(session, &pen(), |session| {
            session.notes = "fit to share".to_owned();
            session.private_notes = "canary in private notes".to_owned();
            session.check_in = CheckIn { energy: Mark::try_from(3).ok(), left_out: true, ..CheckIn::default() };
        });
        notebook.facts.add(&mut pen(), Fact { label: line("Said"), words: line("canary in a fact"), left_out: true });
        let interest =
            Interest { words: line("canary in an interest"), sphere: Sphere::Beyond, energy: None, left_out: true };
        notebook.interests.add(&mut pen(), interest);
        notebook.add_topic(&mut pen(), line("The rota"), Side::Report, Theme::Agency);
        notebook.plan(&mut pen(), day("2026-11-24"), None, crate::domain::rhythm::Minutes::HALF_HOUR);

        let agenda = notebook.agenda(day("2026-11-24"));
        let topics: Vec<&Topic> = agenda.into_iter().map(|(_, topic)| topic).collect();
        let all = [("Amara", &notebook)];
        let shared = [
            ahead::sheet("Amara", "", &topics),
            markdown::person(&notebook, Reader::Anybody),
            markdown::session(&notebook, &notebook.book, session, Reader::Anybody).unwrap(),
            table::promises_and_wins(&all),
            calendar::calendar(&all, pen().now, day("2026-11-24")),
        ];
        for text in &shared {
            assert!(!text.contains("canary") && !text.contains("Energy"), "{text}");
        }
        assert!(shared[2].contains("fit to share"));
        let mine = markdown::person(&notebook, Reader::Me);
        assert!(mine.contains("canary in private notes") && mine.contains("canary in a fact"), "{mine}");
    }
}
