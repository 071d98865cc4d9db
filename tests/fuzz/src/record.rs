//! A stored record, plain or packed. Whatever opens is written again, both ways, and opens as the same; whatever type it
//! then reads as, too.
//!
//! The input is a record as it is stored, read once as it is and once with its checksum made right, which no luck would;
//! or, where it does not begin as one, the columns that a packed one holds.

use serde_json::Value;

use crate::alike::same;
use crate::domain::book::Book;
use crate::domain::entry::Entry;
use crate::domain::kept::Kept;
use crate::domain::notebook::Notebook;
use crate::domain::workspace::Manager;
use crate::format::packed::{self, MOST_BYTES};
use crate::format::{columns, record};
use crate::meter;
use crate::shown;

/// What opening a record may take: its text and a copy or two of it, and what it says as values.
const MOST: usize = 12 * MOST_BYTES;

/// Tries it.
pub fn check(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    if text.starts_with('{') {
        opened(text);
        if let Some(right) = with_its_checksum(text) {
            opened(&right);
        }
    } else if let Some(json) = meter::within(MOST, || columns::put_together(text)) {
        let packed = Value::from(packed::pack(&[text.to_owned()]));
        opened(&format!(r#"{{"v":1,"writes":1,"crc":"{}","packed":{packed}}}"#, record::checksum(&json)));
    }
}

/// The record with the checksum that fits what is in it.
fn with_its_checksum(text: &str) -> Option<String> {
    let envelope: Value = serde_json::from_str(text).ok()?;
    let crc = envelope.get("crc")?.as_str().filter(|crc| crc.len() == 8)?;
    let data = match (envelope.get("data"), envelope.get("packed")) {
        (Some(data), None) => data.to_string(),
        (None, Some(packed)) => columns::put_together(&packed::unpack(packed.as_str()?)?)?,
        _ => return None,
    };
    let mut right = envelope.clone();
    right["crc"] = Value::from(record::checksum(&data));
    (right["crc"] != *crc).then(|| right.to_string())
}

fn opened(text: &str) {
    let Ok(read) = meter::within(MOST, || record::decode_value(text)) else { return };
    for write in [record::encode_value, record::encode_packed] {
        let text = write(read.writes, &read.data).expect("values can be written");
        let again = record::decode_value(&text).expect("what was written can be read");
        same(&read.data, &again.data, "as it is written again");
        assert_eq!(read.writes, again.writes);
        assert!(!has_removed(&read.data) || record::may_hold_removed(&text), "what is removed in it is seen");
    }
    if let Some(notebook) = lasts::<Notebook>(&read.data) {
        shown::show_one(crate::fixed::id(1), &notebook);
    }
    if let Some(book) = lasts::<Book>(&read.data) {
        shown::show_book(&book);
    }
    lasts::<Entry<Manager>>(&read.data);
}

/// Reads a thing; what it is written as is read as the same.
fn lasts<T: Kept + PartialEq>(data: &Value) -> Option<T> {
    let thing = T::read(data).ok()?;
    let again = T::read(&thing.write()).expect("what was written can be read");
    same(&thing.write(), &again.write(), "as it is written again");
    assert!(again == thing, "the same thing");
    Some(thing)
}

fn has_removed(value: &Value) -> bool {
    match value {
        Value::Object(fields) => fields.get("removed") == Some(&Value::Bool(true)) || fields.values().any(has_removed),
        Value::Array(items) => items.iter().any(has_removed),
        _ => false,
    }
}
