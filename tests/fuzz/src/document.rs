//! Text that somebody pasted or typed: an old document about one person, a line, a line of notes, an address.
//!
//! The first byte says how it is to be read, the rest is the text. What a document brings in can be stored, and the same
//! document then brings nothing more.

use crate::capture::document::{self, Document};
use crate::capture::{self, notes};
use crate::domain::kept::Kept;
use crate::domain::notebook::Notebook;
use crate::domain::rhythm::Rhythm;
use crate::domain::text::Name;
use crate::fixed::{id, pen, today};
use crate::format::{record, rotation};
use crate::route::Route;
use crate::shown;

const NAME: &str = "Amara Okafor";

/// Tries it.
pub fn check(bytes: &[u8]) {
    let Some((how, rest)) = bytes.split_first() else { return };
    let Ok(text) = str::from_utf8(rest) else { return };
    let (day_first, private) = (how & 1 == 0, how & 2 == 0);
    if let Ok(document) = document::read(text, NAME, today(), day_first) {
        for part in &document.days {
            part.gist();
        }
        brought_in(&document, private);
    }
    for line in text.lines().take(20) {
        typed(line);
    }
}

fn brought_in(document: &Document, private: bool) {
    let mut pen = pen("here", 16);
    let mut notebook = Notebook::new(&pen, Name::new(NAME).expect("a name"), Rhythm::default());
    let [days, items, topics] = document.counts();
    document.bring_in(&mut notebook, &mut pen, private);
    let book = &notebook.book;
    assert_eq!([book.held().len(), book.action_items.len(), book.topics.len()], [days, items, topics], "as counted");
    let text = record::encode_packed(1, &notebook.write()).expect("values can be written");
    assert_eq!(record::decode::<Notebook>(&text).map(|read| read.data).as_ref(), Ok(&notebook));
    shown::show_one(id(1), &notebook);
    let mut again = document.clone();
    again.leave_out_known(&notebook);
    assert_eq!(again.counts(), [0, 0, 0], "twice is once");
}

fn typed(line: &str) {
    let people = [(id(1), NAME.to_owned()), (id(2), "Will Byrne".to_owned())];
    for here in [None, Some(id(1))] {
        if let Some(reading) = capture::read(line, &people, today(), here) {
            assert!(!reading.words.trim().is_empty(), "there are words in it");
        }
    }
    notes::captured(line);
    let route = Route::parse(line);
    assert!(route == Route::Unknown || Route::parse(&route.to_string()) == route, "an address leads where it says");
    rotation::place(line);
}
