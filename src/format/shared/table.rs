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

/// What begins a formula, in the width of both scripts, or stands before one where a program cuts off what is blank.
const BEGINS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// A cell that no spreadsheet takes for a formula: <https://owasp.org/www-community/attacks/CSV_Injection>, in whose
/// way what could begin one gets an apostrophe before it.
fn cell(text: &str) -> String {
    let guard = if text.starts_with(BEGINS) || text.trim_start().starts_with(BEGINS) { "'" } else { "" };
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

    #[test]
    fn fault_53_no_letter_that_begins_a_formula_begins_a_cell_not_even_after_what_is_blank() {
        for sign in ['=', '+', '-', '@', '＝', '＋', '－', '＠'] {
            for blank in ["", " ", "  ", "\t", "\r", "\n", "\r\n", "\u{a0}", " \t\u{3000}"] {
                for rest in ["", "1+1", "HYPERLINK(\"x\",\"y\")"] {
                    let text = format!("{blank}{sign}{rest}");
                    assert_eq!(cell(&text), format!("\"'{}\"", text.replace('"', "\"\"")), "{text:?}");
                }
            }
        }
        assert_eq!(cell("1 + 1 = 2"), "1 + 1 = 2");
    }

    proptest! {
        #[test]
        fn fault_53_a_cell_is_one_cell_and_never_a_formula(text in "[ \t\r\n]{0,2}[=+@-]?(?s:.){0,30}") {
            let cell = cell(&text);
            let inner = cell.strip_prefix('"').and_then(|cell| cell.strip_suffix('"'));
            let read = inner.map_or(cell.clone(), |inner| inner.replace("\"\"", "\""));
            let guarded = "'".to_owned() + &text;
            prop_assert!(read == text || read == guarded);
            prop_assert!(!read.trim_start().starts_with(['=', '+', '-', '@']) && !read.starts_with(['\t', '\r', '\n']));
            prop_assert!(inner.is_some() || !cell.contains([',', '"', '\n', '\r']));
            // Inside a cell in quotation marks, each of its own stands twice.
            prop_assert!(inner.is_none_or(|inner| !inner.replace("\"\"", "").contains('"')));
        }
    }
}
