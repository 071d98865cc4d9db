//! The sheet to send ahead: an agenda as plain text, for the one one meets. Nothing private is in it by construction: it
//! is made of open topics, and of questions for those who like to think about them first.

use crate::domain::text::Line;
use crate::domain::topic::{Side, Topic};

/// The sheet. `first` is their first name, `when` says when one meets, and `questions` are not on the agenda.
pub fn sheet(first: &str, when: &str, agenda: &[&Topic], questions: &[Line]) -> String {
    let list = |side: Side| {
        let of_side = agenda.iter().filter(|topic| topic.author == side && topic.theme.priority().is_some());
        let rest = agenda.iter().filter(|topic| topic.author == side && topic.theme.priority().is_none());
        of_side.chain(rest).fold(String::new(), |list, topic| list + "- " + topic.words.as_str() + "\n")
    };
    let mut text = format!("Hello {first},\n\nfor our 1:1{when}, in case you like to think about it before.\n");
    let (theirs, mine) = (list(Side::Report), list(Side::Manager));
    if theirs.is_empty() {
        text += "\nFirst of all, whatever you would like to talk about. This is your time.\n";
    } else {
        text = text + "\nWhat you brought, which comes first:\n" + &theirs;
    }
    if !mine.is_empty() {
        text = text + "\nWhat I would like to hear about:\n" + &mine;
    }
    if !questions.is_empty() {
        text += "\nAnd if you like, something to think about, aloud or in writing:\n";
        for question in questions {
            text = text + "- " + question.as_str() + "\n";
        }
    }
    text + "\nAdd or strike out anything.\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::line;
    use crate::domain::theme::Theme;

    #[test]
    fn theirs_comes_first_and_status_last() {
        let topics = [
            Topic::new(line("The ledger migration"), Side::Manager, Theme::Status),
            Topic::new(line("A year from now"), Side::Manager, Theme::Purpose),
            Topic::new(line("Code club"), Side::Report, Theme::Purpose),
        ];
        let text = sheet("Amara", " on Tuesday", &topics.iter().collect::<Vec<_>>(), &[]);
        let place = |words: &str| text.find(words).unwrap();
        assert!(
            place("Code club") < place("A year from now") && place("A year from now") < place("The ledger"),
            "{text}"
        );
        assert!(sheet("Amara", "", &[], &[]).contains("This is your time."));
    }

    #[test]
    fn questions_to_think_about_come_last_and_are_no_topics() {
        let topic = Topic::new(line("A year from now"), Side::Manager, Theme::Purpose);
        let text = sheet("Amara", "", &[&topic], &[line("What has been good lately?")]);
        let ending = "- A year from now\n\nAnd if you like, something to think about, aloud or in writing:\n\
                      - What has been good lately?\n\nAdd or strike out anything.\n";
        assert!(text.ends_with(ending), "{text}");
        assert!(!sheet("Amara", "", &[&topic], &[]).contains("think about, aloud"));
    }
}
