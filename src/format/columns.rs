//! JSON taken apart into columns, because deflating finds more in what is alike when it stands together: the frame, the
//! ids, the days and instants, and the longer texts. Put together again it is the same JSON, but for the order of fields.
//!
//! In the frame a mark stands for each thing that went into another column. Marks are control characters, which JSON never
//! holds as they are. Days and instants are written as how far each is from the one before. So that this is little, the
//! fields of an object stand in the order in which what they hold was changed.

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use serde_json::Value;

use super::packed::MOST_BYTES;
use crate::domain::id::Id;
use crate::domain::order::{Place, day_number, in_order};

/// Ends each column but the last.
const END: char = '\0';
/// Stands for what has the form of an id; it is the next of them.
const ID: char = '\u{1}';
/// Stands for a day: so many days after that of the day or instant before, at the same time of day.
const DAY: char = '\u{2}';
/// Stands for an instant: so many milliseconds after the day or instant before. The first is counted from 1970.
const INSTANT: char = '\u{3}';
/// Stands for a longer text, as JSON writes it.
const TEXT: char = '\u{4}';

/// The letters of an id.
const ID_LENGTH: usize = 16;
/// From how many bytes on a text is a longer one even where it holds no space.
const LONG: usize = 21;
const DAY_MS: i64 = 86_400_000;

#[derive(Default)]
struct Columns {
    frame: String,
    ids: String,
    times: String,
    texts: String,
    /// The day or instant before, in milliseconds.
    clock: i64,
}

/// Takes a value apart; the columns in a row are what [`put_together`] reads.
pub fn take_apart(value: &Value) -> [String; 4] {
    let mut columns = Columns::default();
    columns.value(value);
    let Columns { mut frame, mut ids, mut times, texts, .. } = columns;
    for column in [&mut frame, &mut ids, &mut times] {
        column.push(END);
    }
    [frame, ids, times, texts]
}

impl Columns {
    fn value(&mut self, value: &Value) {
        match value {
            Value::Object(fields) => {
                let order = |value: &Value| Place::new(changed_at(value), 0, Id::<()>::from_bytes([0; 10]));
                self.frame.push('{');
                for (place, (name, value)) in in_order(fields.iter(), |field| order(field.1)).into_iter().enumerate() {
                    self.between(place);
                    self.text(name);
                    self.frame.push(':');
                    self.value(value);
                }
                self.frame.push('}');
            }
            Value::Array(values) => {
                self.frame.push('[');
                for (place, value) in values.iter().enumerate() {
                    self.between(place);
                    self.value(value);
                }
                self.frame.push(']');
            }
            Value::String(text) => self.text(text),
            Value::Null | Value::Bool(_) | Value::Number(_) => self.frame.push_str(&value.to_string()),
        }
    }

    fn between(&mut self, place: usize) {
        if place > 0 {
            self.frame.push(',');
        }
    }

    fn text(&mut self, text: &str) {
        if is_id(text) {
            self.ids.push_str(text);
            self.frame.push(ID);
        } else if let Some(day) = day(text) {
            let days = day - self.clock.div_euclid(DAY_MS);
            self.clock += days * DAY_MS;
            self.time(DAY, days);
        } else if let Some(instant) = instant(text).filter(|instant| written(*instant).as_deref() == Some(text)) {
            self.time(INSTANT, instant - self.clock);
            self.clock = instant;
        } else {
            self.words(&Value::from(text).to_string(), text.len() >= LONG || text.contains(' '));
        }
    }

    fn time(&mut self, mark: char, step: i64) {
        self.times.push_str(&step.to_string());
        self.times.push('\n');
        self.frame.push(mark);
    }

    fn words(&mut self, quoted: &str, long: bool) {
        let inside = quoted.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
        if let Some(inside) = inside.filter(|_| long) {
            self.texts.push_str(inside);
            self.texts.push('\n');
            self.frame.push(TEXT);
        } else {
            self.frame.push_str(quoted);
        }
    }
}

/// Puts the columns together; none where they do not fit, or what comes of them would be monstrous.
pub fn put_together(columns: &str) -> Option<String> {
    let mut columns = columns.split(END);
    let (frame, mut ids) = (columns.next()?, columns.next()?);
    let (mut times, mut texts) = (columns.next()?.split('\n'), columns.next()?.split('\n'));
    let (mut json, mut clock) = (String::with_capacity(2 * frame.len()), 0_i64);
    for letter in frame.chars() {
        match letter {
            ID => {
                let (id, rest) = ids.split_at_checked(ID_LENGTH)?;
                ids = rest;
                quote(&mut json, id);
            }
            DAY => {
                clock = clock.checked_add(step(times.next())?.checked_mul(DAY_MS)?)?;
                quote(&mut json, &DateTime::from_timestamp_millis(clock)?.date_naive().to_string());
            }
            INSTANT => {
                clock = clock.checked_add(step(times.next())?)?;
                quote(&mut json, &written(clock)?);
            }
            TEXT => quote(&mut json, texts.next()?),
            letter => json.push(letter),
        }
        if json.len() > MOST_BYTES {
            return None;
        }
    }
    Some(json)
}

fn quote(json: &mut String, text: &str) {
    json.push('"');
    json.push_str(text);
    json.push('"');
}

fn step(text: Option<&str>) -> Option<i64> {
    text?.parse().ok()
}

fn is_id(text: &str) -> bool {
    text.len() == ID_LENGTH && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
}

/// The number of a day that is written as this text and in no other way.
fn day(text: &str) -> Option<i64> {
    let day: NaiveDate = if text.len() == 10 { text.parse().ok()? } else { return None };
    (day.to_string() == text).then(|| day_number(day))
}

/// The milliseconds of an instant.
fn instant(text: &str) -> Option<i64> {
    let instant: DateTime<Utc> = if (20..=24).contains(&text.len()) { text.parse().ok()? } else { return None };
    Some(instant.timestamp_millis())
}

/// An instant as it is stored.
fn written(millis: i64) -> Option<String> {
    Some(DateTime::from_timestamp_millis(millis)?.to_rfc3339_opts(SecondsFormat::AutoSi, true))
}

/// When an entry was changed, for the order alone; anything else was at no time.
fn changed_at(value: &Value) -> i64 {
    value.get("changed_at").and_then(Value::as_str).and_then(instant).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::json;
    use proptest::prelude::*;
    use serde_json::json;

    #[test]
    fn what_is_alike_stands_together_in_the_order_in_which_it_was_changed() {
        let value = json!({
            "0000000000000002": { "changed_at": "2026-11-24T12:00:00.250Z", "on": "2026-11-23", "theme": "person", "words": "The rota" },
            "0000000000000003": { "changed_at": "2026-11-24T12:00:00Z" },
        });
        let columns = take_apart(&value);
        assert_eq!(
            columns,
            [
                "{\u{1}:{\"changed_at\":\u{3}},\u{1}:{\"changed_at\":\u{3},\"on\":\u{2},\"theme\":\"person\",\"words\":\u{4}}}\0",
                "00000000000000030000000000000002\0",
                "1795521600000\n250\n-1\n\0",
                "The rota\n",
            ]
        );
        assert_eq!(json::read(&put_together(&columns.concat()).unwrap()).unwrap(), value);
    }

    #[test]
    fn columns_that_do_not_fit_are_refused() {
        for columns in
            ["", "\0\0", "\u{1}\0short\0\0", "\u{2}\0\0\0", "\u{3}\0\0x\n\0", "\u{2}\0\09223372036854775807\n\0"]
        {
            assert_eq!(put_together(columns), None, "{columns:?}");
        }
    }

    #[test]
    fn marks_that_swell_are_refused_from_the_first_byte_that_is_too_many() {
        let (frame, texts) = ("\u{4}".repeat(32), format!("{}\n", "x".repeat(MOST_BYTES / 32 - 2)).repeat(32));
        assert_eq!(put_together(&format!("{frame}\0\0\0{texts}")).map(|json| json.len()), Some(MOST_BYTES));
        assert_eq!(put_together(&format!("{frame}1\0\0\0{texts}")), None);
    }

    fn text() -> impl Strategy<Value = String> {
        prop_oneof![
            "(?s).{0,30}",
            "[0-9a-z]{15,17}",
            "[0-9]{4}-[01][0-9]-[0-3][0-9]",
            "[0-9]{4}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](\\.[0-9]{1,6})?(Z|\\+01:00)",
            "[\"\\\\\u{0}-\u{5}\n]{0,5}",
            Just("changed_at".to_owned()),
        ]
    }

    fn any_json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<u64>().prop_map(Value::from),
            text().prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 48, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
                prop::collection::btree_map(text(), inner, 0..6)
                    .prop_map(|fields| Value::Object(fields.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn any_json_is_put_together_as_it_was(value in any_json()) {
            let text = put_together(&take_apart(&value).concat()).unwrap();
            prop_assert_eq!(json::read(&text).unwrap(), value);
        }

        #[test]
        fn any_columns_are_put_together_or_refused_without_a_panic(columns in "[\u{0}-\u{5}{}:,\"0-9a-z\n-]{0,80}") {
            let _ = put_together(&columns);
        }
    }
}
