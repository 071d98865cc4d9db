//! Promises and wins as CSV, as RFC 4180 has it.

use crate::domain::action_item::End;
use crate::domain::notebook::Notebook;
use crate::domain::topic::Side;

/// Every promise and win with these people, by name, the notebooks being whole ones.
pub fn promises_and_wins(people: &[(&str, &Notebook)]) -> String {
    // A mark at the beginning, without which some spreadsheets take it for another encoding.
    let mut text = "\u{feff}".to_owned();
    text += &row(["person", "kind", "words", "day", "due", "ended", "how"].map(str::to_owned));
    for (name, notebook) in people {
        for (_, item) in notebook.book.action_items.iter() {
            let kind = if item.owner == Side::Manager { "my promise" } else { "their step" };
            let how = match &item.end {
                None => "open",
                Some(End::Done { .. }) => "kept",
                Some(End::Dropped { .. }) => "let go",
            };
            let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
            text += &row([
                (*name).to_owned(),
                kind.to_owned(),
                item.words.to_string(),
                item.made_on.to_string(),
                day(item.due),
                day(item.ended_on()),
                how.to_owned(),
            ]);
        }
        for (_, win) in notebook.book.wins.iter() {
            let [due, ended, how] = [String::new(), String::new(), String::new()];
            text += &row([
                (*name).to_owned(),
                "win".to_owned(),
                win.words.to_string(),
                win.on.to_string(),
                due,
                ended,
                how,
            ]);
        }
    }
    text
}

fn row(cells: [String; 7]) -> String {
    cells.map(|cell| self::cell(&cell)).join(",") + "\r\n"
}

/// A cell that no spreadsheet takes for a formula: <https://owasp.org/www-community/attacks/CSV_Injection>, in whose way
/// what could begin one gets an apostrophe before it.
fn cell(text: &str) -> String {
    let guard = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
    if guard.is_empty() && !text.contains(['"', ',', '\n', '\r']) {
        return text.to_owned();
    }
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::action_item::ActionItem;
    use crate::domain::testing::{amara, day, line, pen};
    use proptest::prelude::*;

    #[test]
    fn promises_and_wins_are_rows_and_no_cell_is_a_formula() {
        let mut notebook = amara();
        let item = ActionItem::new(&pen(), line("=HYPERLINK(\"x\")"), Side::Manager, Some(day("2026-11-27")), None);
        notebook.book.action_items.add(&mut pen(), item);
        let win = crate::domain::win::Win { words: line("Calm, kind"), on: day("2026-11-20"), session: None };
        notebook.book.wins.add(&mut pen(), win);
        assert_eq!(
            promises_and_wins(&[("Amara", &notebook)]),
            "\u{feff}person,kind,words,day,due,ended,how\r\n\
             Amara,my promise,\"'=HYPERLINK(\"\"x\"\")\",2026-11-24,2026-11-27,,open\r\n\
             Amara,win,\"Calm, kind\",2026-11-20,,,\r\n"
        );
    }

    proptest! {
        #[test]
        fn a_cell_is_one_cell_and_never_a_formula(text in ".{0,30}") {
            let cell = cell(&text);
            let inner = cell.strip_prefix('"').and_then(|cell| cell.strip_suffix('"'));
            let read = inner.map_or(cell.clone(), |inner| inner.replace("\"\"", "\""));
            let guarded = "'".to_owned() + &text;
            prop_assert!(read == text || read == guarded);
            prop_assert!(!read.starts_with(['=', '+', '-', '@', '\t', '\r']));
            prop_assert!(inner.is_some() || !cell.contains([',', '"', '\n']));
        }
    }
}
