//! Reading JSON that anybody may have written: a key met twice, endless nesting and monstrous strings are refused.

use std::cell::{Cell, RefCell};
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use crate::domain::text::MAX_NOTE_CHARS;

/// The most bytes that a key of a file may have.
const MAX_KEY: usize = 400;

/// The most keys of a file that may stand twice.
const MAX_TWICE: usize = 100;

/// The most that a file may hold. What would be more is not read to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Most {
    /// How deep its lists and objects may nest.
    pub depth: usize,
    /// How many values it may have in all.
    pub values: usize,
    /// How many keys one object of it may have.
    pub keys: usize,
}

/// A file as it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct File {
    /// What it holds, but for what stands under a key that was met twice.
    pub value: Value,
    /// Where a key was met twice in one object: the keys that lead there, and it.
    pub twice: Vec<Vec<String>>,
}

/// Why a text is not JSON, or not only.
#[derive(Debug)]
pub enum FileError {
    /// It is none, or breaks a limit.
    Json(serde_json::Error),
    /// It is, but something else follows, from this line and column on.
    More(usize, usize),
}

/// Reads `text` as one JSON value. Nesting beyond 128 levels is refused by the reader underneath.
///
/// # Errors
/// With a sentence that ends in the line and column.
pub fn read(text: &str) -> Result<Value, serde_json::Error> {
    read_within(text, usize::MAX)
}

/// The same, of so many values at most: few bytes that swell when they are unpacked swell once more as values.
///
/// # Errors
/// As [`read`].
pub fn read_within(text: &str, values: usize) -> Result<Value, serde_json::Error> {
    let reading = Reading::new(Most { depth: usize::MAX, values, keys: usize::MAX }, false);
    let mut reader = serde_json::Deserializer::from_str(text);
    let value = Strict { reading: &reading, depth: 0 }.deserialize(&mut reader)?;
    reader.end()?;
    Ok(value)
}

/// Reads `text` as a file, as far as `most` allows. What stands under a key that is met twice is in doubt, both times: it
/// is left out and told.
///
/// # Errors
/// As [`read`], and where something follows.
pub fn read_file(text: &str, most: Most) -> Result<File, FileError> {
    let reading = Reading::new(most, true);
    let mut reader = serde_json::Deserializer::from_str(text);
    let value = Strict { reading: &reading, depth: 0 }.deserialize(&mut reader).map_err(FileError::Json)?;
    reader.end().map_err(|error| FileError::More(error.line(), error.column()))?;
    Ok(File { value, twice: reading.twice.take() })
}

/// The canonical text of a value: compact, keys sorted by code point.
pub fn canonical(value: &Value) -> String {
    value.to_string()
}

/// How a reading goes.
struct Reading {
    most: Most,
    /// Whether it is of a file: then it goes on after a key met twice, and keys have a limit.
    of_file: bool,
    values: Cell<usize>,
    twice: RefCell<Vec<Vec<String>>>,
}

impl Reading {
    fn new(most: Most, of_file: bool) -> Self {
        Self { most, of_file, values: Cell::default(), twice: RefCell::default() }
    }

    fn count<E: Error>(&self, depth: usize) -> Result<(), E> {
        let most = self.most;
        self.values.set(self.values.get() + 1);
        if depth > most.depth {
            return Err(E::custom(format_args!("it is nested deeper than {} levels", most.depth)));
        }
        if self.values.get() > most.values {
            return Err(E::custom(format_args!("it holds more than {} values", most.values)));
        }
        Ok(())
    }

    /// Whether a reading goes on after a key was met twice.
    fn goes_on<E: Error>(&self, key: &str) -> Result<(), E> {
        if !self.of_file {
            return Err(E::custom(format_args!("the key \"{key}\" stands twice in one object")));
        }
        if self.twice.borrow().len() >= MAX_TWICE {
            return Err(E::custom(format_args!("more than {MAX_TWICE} of its keys stand twice")));
        }
        Ok(())
    }

    /// The keys that were met twice since there were so many lie under this one.
    fn lie_under(&self, key: &str, since: usize) {
        for path in self.twice.borrow_mut().iter_mut().skip(since) {
            path.insert(0, key.to_owned());
        }
    }
}

#[derive(Clone, Copy)]
struct Strict<'a> {
    reading: &'a Reading,
    depth: usize,
}

impl Strict<'_> {
    fn deeper(self) -> Self {
        Self { depth: self.depth + 1, ..self }
    }
}

impl<'de> DeserializeSeed<'de> for Strict<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        self.reading.count::<D::Error>(self.depth)?;
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        // Characters are counted only where there may be too many.
        if text.len() > MAX_NOTE_CHARS && text.chars().count() > MAX_NOTE_CHARS {
            return Err(E::custom(format_args!("a text is longer than {MAX_NOTE_CHARS} characters")));
        }
        Ok(text.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(self.deeper())? {
            list.push(item);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let (mut map, reading) = (Map::new(), self.reading);
        let mut doubted: Vec<String> = Vec::new();
        while let Some(key) = items.next_key::<String>()? {
            if reading.of_file && key.len() > MAX_KEY {
                return Err(A::Error::custom(format_args!("a key is longer than {MAX_KEY} bytes")));
            }
            if map.len() >= reading.most.keys {
                return Err(A::Error::custom(format_args!("an object holds more than {} keys", reading.most.keys)));
            }
            let again = map.contains_key(&key) || doubted.contains(&key);
            if again {
                reading.goes_on::<A::Error>(&key)?;
            }
            let so_far = reading.twice.borrow().len();
            let value = items.next_value_seed(self.deeper())?;
            reading.lie_under(&key, so_far);
            if !again {
                map.insert(key, value);
            } else if map.remove(&key).is_some() {
                reading.twice.borrow_mut().push(vec![key.clone()]);
                doubted.push(key);
            }
        }
        Ok(Value::Object(map))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_key_met_twice_is_refused_with_its_place() {
        let error = read("{\"a\":1,\n\"a\":2}").unwrap_err().to_string();
        assert_eq!(error, "the key \"a\" stands twice in one object at line 2 column 3");
    }

    const FEW: Most = Most { depth: 4, values: 20, keys: 16 };

    /// Why a text is refused as a file, and at which of its bytes.
    fn refused(text: &str, most: Most) -> (String, usize) {
        match read_file(text, most) {
            Err(FileError::Json(error)) => (error.to_string(), error.column()),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn fault_28_a_key_met_twice_is_left_out_both_times_and_named_by_its_path() {
        let file =
            read_file("{\"a\":{\"b\":[1],\"c\":{\"d\":1,\"d\":2,\"e\":3}},\"f\":1,\"f\":1,\"f\":2}", FEW).unwrap();
        assert_eq!(file.value, serde_json::json!({ "a": { "b": [1], "c": { "e": 3 } } }));
        assert_eq!(file.twice, [vec!["a", "c", "d"], vec!["f"]]);
        let many: Vec<String> = (0..=MAX_TWICE).map(|n| format!("\"{n}\":1,\"{n}\":1")).collect();
        let (why, _) = refused(&format!("{{{}}}", many.join(",")), Most { values: 1_000, keys: 1_000, ..FEW });
        assert!(why.starts_with("more than 100 of its keys stand twice"), "{why}");
    }

    #[test]
    fn fault_26_endless_nesting_is_refused_at_its_first_levels() {
        assert!(read(&"[".repeat(100_000)).is_err());
        let (why, at) = refused(&"[".repeat(100_000), FEW);
        assert!(why.starts_with("it is nested deeper than 4 levels"), "{why}");
        assert!(at <= 6, "it was read on to {at}");
        let (_, at) = refused(&"{\"a\":".repeat(100_000), FEW);
        assert!(at <= 6 * 6, "it was read on to {at}");
    }

    #[test]
    fn fault_26_as_much_as_a_file_may_hold_is_read_and_one_more_is_not() {
        let lists = |depth| "[".repeat(depth) + &"]".repeat(depth);
        let zeros = |more| format!("[{}0]", "0,".repeat(more));
        for most in [lists(5), zeros(18)] {
            assert!(read_file(&most, FEW).is_ok(), "{most}");
        }
        assert!(refused(&lists(6), FEW).0.starts_with("it is nested deeper than 4 levels"));
        assert!(refused(&zeros(19), FEW).0.starts_with("it holds more than 20 values"));
        let keys =
            |count: usize| format!("{{{}}}", (0..count).map(|n| format!("\"{n}\":0")).collect::<Vec<_>>().join(","));
        assert!(read_file(&keys(16), FEW).is_ok());
        assert!(refused(&keys(17), FEW).0.starts_with("an object holds more than 16 keys"));
        let key = |length| format!("{{\"{}\":1}}", "k".repeat(length));
        assert!(read_file(&key(MAX_KEY), FEW).is_ok());
        assert!(refused(&key(MAX_KEY + 1), FEW).0.starts_with("a key is longer than 400 bytes"));
    }

    #[test]
    fn fault_26_a_million_values_are_refused_before_they_are_read() {
        let (why, at) = refused(&format!("[{}0]", "0,".repeat(1_000_000)), FEW);
        assert!(why.starts_with("it holds more than 20 values"), "{why}");
        assert!(at <= 2 * 22, "it was read on to {at}");
        let (why, _) = refused(&format!("{{\"{}\":1}}", "k".repeat(MAX_KEY + 1)), FEW);
        assert!(why.starts_with("a key is longer than 400 bytes"), "{why}");
    }

    #[test]
    fn fault_25_what_follows_the_end_is_told_with_its_place() {
        assert!(matches!(read_file("{}\r\n \n", FEW), Ok(File { .. })));
        for more in ["{}\n{}", "{}\nx", "{}\n\u{0}"] {
            assert!(matches!(read_file(more, FEW), Err(FileError::More(2, _))), "{more:?}");
        }
    }

    #[test]
    fn fault_26_a_monstrous_text_is_refused() {
        for letter in ["x", "é"] {
            let text = |length| format!("\"{}\"", letter.repeat(length));
            assert!(read(&text(MAX_NOTE_CHARS)).is_ok());
            let why = read(&text(MAX_NOTE_CHARS + 1)).unwrap_err().to_string();
            assert!(why.contains("longer than 200000 characters"), "{why}");
        }
    }

    #[test]
    fn canonical_text_sorts_keys_by_code_point() {
        assert_eq!(canonical(&read("{ \"b\":1, \"é\":3, \"B\":2 }").unwrap()), "{\"B\":2,\"b\":1,\"é\":3}");
    }

    #[test]
    fn a_fraction_of_seventeen_digits_reads_back_as_itself() {
        for text in ["1.4517723134765959e-8", "1.9256030336922692e-7", "2.638344616030823e-256"] {
            let read_once = read(text).unwrap();
            assert_eq!(canonical(&read_once), text);
            assert_eq!(read(&canonical(&read_once)).unwrap(), read_once);
        }
    }

    proptest! {
        #[test]
        fn every_fraction_reads_back_as_itself(bits: u64) {
            let number = serde_json::json!(f64::from_bits(bits));
            prop_assert_eq!(read(&canonical(&number)).unwrap(), number);
        }

        #[test]
        fn reading_never_panics(text in ".{0,200}") {
            let _ = read(&text);
            let _ = read_file(&text, FEW);
        }

        #[test]
        fn what_serde_reads_the_strict_reader_reads_alike(bytes in prop::collection::vec(any::<u8>(), 0..40), key in "[a-z]{1,4}") {
            let value = serde_json::json!({ key: bytes, "x": { "y": [null, true, -3, "\u{1F300}"] } });
            prop_assert_eq!(read(&value.to_string()).unwrap(), value);
        }
    }
}
