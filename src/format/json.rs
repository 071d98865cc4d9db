//! Reading JSON that anybody may have written: a key met twice, endless nesting and monstrous strings are refused.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use crate::domain::text::MAX_NOTE_CHARS;

/// Reads `text` as one JSON value. Nesting beyond 128 levels is refused by the reader underneath.
///
/// # Errors
/// With a sentence that ends in the line and column.
pub fn read(text: &str) -> Result<Value, serde_json::Error> {
    let mut reader = serde_json::Deserializer::from_str(text);
    let value = Strict.deserialize(&mut reader)?;
    reader.end()?;
    Ok(value)
}

/// The canonical text of a value: compact, keys sorted by code point.
pub fn canonical(value: &Value) -> String {
    value.to_string()
}

struct Strict;

impl<'de> DeserializeSeed<'de> for Strict {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict {
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
        while let Some(item) = items.next_element_seed(Strict)? {
            list.push(item);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut map = Map::new();
        while let Some(key) = items.next_key::<String>()? {
            if map.contains_key(&key) {
                return Err(A::Error::custom(format_args!("the key \"{key}\" stands twice in one object")));
            }
            let value = items.next_value_seed(Strict)?;
            map.insert(key, value);
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

    #[test]
    fn endless_nesting_is_refused_rather_than_a_crash() {
        assert!(read(&"[".repeat(100_000)).is_err());
    }

    #[test]
    fn a_monstrous_text_is_refused() {
        let text = format!("\"{}\"", "x".repeat(MAX_NOTE_CHARS + 1));
        assert!(read(&text).unwrap_err().to_string().contains("longer than 200000 characters"));
    }

    #[test]
    fn canonical_text_sorts_keys_by_code_point() {
        assert_eq!(canonical(&read("{ \"b\":1, \"é\":3, \"B\":2 }").unwrap()), "{\"B\":2,\"b\":1,\"é\":3}");
    }

    proptest! {
        #[test]
        fn reading_never_panics(text in ".{0,200}") {
            let _ = read(&text);
        }

        #[test]
        fn what_serde_reads_the_strict_reader_reads_alike(bytes in prop::collection::vec(any::<u8>(), 0..40), key in "[a-z]{1,4}") {
            let value = serde_json::json!({ key: bytes, "x": { "y": [null, true, -3, "\u{1F300}"] } });
            prop_assert_eq!(read(&value.to_string()).unwrap(), value);
        }
    }
}
