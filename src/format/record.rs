//! One stored record: a version, a count of its writes, a checksum, and data.
//!
//! Data that is long and seldom read is packed: `"packed"` stands in the place of `"data"`, and the checksum is that of
//! what comes out of it. The version is the same, because what is inside is: an app from before packing misses `"data"`,
//! takes the record for damaged, and so leaves it as it is, or sets it aside to the letter where a backup takes its place.
//! Raising the version would keep that app from opening every other record as well.

use std::borrow::Cow;
use std::fmt;

use crc::{CRC_32_ISO_HDLC, Crc, Table};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;

use super::{STEPS, Step, VERSION, columns, json, lift, limits, packed};
use crate::domain::kept::Kept;

/// A record as read: its data, and how often it was written.
#[derive(Clone, Debug, PartialEq)]
pub struct Record<T> {
    /// How often it was written before.
    pub writes: u64,
    /// What it holds.
    pub data: T,
}

/// Why a stored text is not a record this program can use. The text itself stays as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordError {
    /// It is not whole, or not ours.
    Damaged(String),
    /// It is whole, but its checksum says that it was altered.
    Altered,
    /// A newer version of the app wrote it.
    Newer(usize),
}

impl fmt::Display for RecordError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Damaged(why) => write!(f, "it is damaged: {why}"),
            Self::Altered => f.write_str("it was altered outside the app: its checksum does not fit"),
            Self::Newer(version) => write!(f, "a newer version of the app wrote it (format {version})"),
        }
    }
}

#[derive(Serialize, Deserialize)]
struct Envelope<'a> {
    v: usize,
    writes: u64,
    crc: String,
    /// Of what is packed: whether something removed is in it, so that this is known without unpacking.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    removed: bool,
    #[serde(borrow, default, deserialize_with = "there", skip_serializing_if = "Option::is_none")]
    data: Option<&'a RawValue>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    packed: Option<String>,
}

/// What stands in a field that is there, `null` too: serde alone takes that for a field that is missing.
fn there<'de, D: Deserializer<'de>>(field: D) -> Result<Option<&'de RawValue>, D::Error> {
    <&RawValue>::deserialize(field).map(Some)
}

/// How something removed is marked: in its own fields, and beside what is packed.
const REMOVED: &str = "\"removed\":true";

impl Envelope<'_> {
    /// The data as JSON.
    fn text(&self) -> Result<Cow<'_, str>, RecordError> {
        match (self.data, &self.packed) {
            (Some(data), None) => Ok(Cow::Borrowed(data.get())),
            (None, Some(packed)) => unpacked(packed)
                .map(Cow::Owned)
                .ok_or_else(|| RecordError::Damaged("what is packed in it cannot be unpacked".to_owned())),
            _ => Err(RecordError::Damaged("it holds no data, or two".to_owned())),
        }
    }
}

fn unpacked(packed: &str) -> Option<String> {
    columns::put_together(&packed::unpack(packed)?)
}

/// The checksum of a text, as eight hexadecimal digits.
pub fn checksum(text: &str) -> String {
    const CRC: Crc<u32, Table<1>> = Crc::<u32, Table<1>>::new(&CRC_32_ISO_HDLC);
    format!("{:08x}", CRC.checksum(text.as_bytes()))
}

/// Writes a record.
///
/// # Errors
/// When the data cannot be written as JSON, which no type of the domain refuses.
pub fn encode(record: &Record<impl Kept>) -> Result<String, serde_json::Error> {
    encode_value(record.writes, &record.data.write())
}

/// Writes a record whose data is JSON already.
///
/// # Errors
/// As [`encode`].
pub fn encode_value(writes: u64, data: &Value) -> Result<String, serde_json::Error> {
    let data = serde_json::value::to_raw_value(data)?;
    let crc = checksum(data.get());
    serde_json::to_string(&Envelope { v: VERSION, writes, crc, removed: false, data: Some(&*data), packed: None })
}

/// The same, packed. It is opened before it is handed out: what would not come out as it went in is written plain.
///
/// # Errors
/// As [`encode`].
pub fn encode_packed(writes: u64, data: &Value) -> Result<String, serde_json::Error> {
    let packed = packed::pack(&columns::take_apart(data));
    let is_whole = |text: &String| json::read_within(text, limits::MOST.values).is_ok_and(|read| read == *data);
    let Some(text) = unpacked(&packed).filter(is_whole) else { return encode_value(writes, data) };
    let (crc, removed) = (checksum(&text), text.contains(REMOVED));
    serde_json::to_string(&Envelope { v: VERSION, writes, crc, removed, data: None, packed: Some(packed) })
}

/// Whether a stored text may hold something that was removed: seen without reading it, packed or not.
pub fn may_hold_removed(text: &str) -> bool {
    text.contains(REMOVED)
}

/// Reads a record of any version ever written.
///
/// # Errors
/// When the text is damaged, altered, or from a newer version.
pub fn decode<T: Kept>(text: &str) -> Result<Record<T>, RecordError> {
    let Record { writes, data } = decode_value(text)?;
    Ok(Record { writes, data: T::read(&data).map_err(RecordError::Damaged)? })
}

/// Reads a record and leaves its data as JSON.
///
/// # Errors
/// As [`decode`].
pub fn decode_value(text: &str) -> Result<Record<Value>, RecordError> {
    decode_by(STEPS, text)
}

/// The same on any ladder of versions.
fn decode_by(steps: &[Step], text: &str) -> Result<Record<Value>, RecordError> {
    let damaged = |error: serde_json::Error| RecordError::Damaged(error.to_string());
    let envelope: Envelope = serde_json::from_str(text).map_err(damaged)?;
    if envelope.v > steps.len() + 1 {
        return Err(RecordError::Newer(envelope.v));
    }
    let text = envelope.text()?;
    if envelope.crc != checksum(&text) {
        return Err(RecordError::Altered);
    }
    let mut data = json::read_within(&text, limits::MOST.values).map_err(damaged)?;
    lift(steps, envelope.v, &mut data).map_err(RecordError::Damaged)?;
    Ok(Record { writes: envelope.writes, data })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::notebook::Notebook;
    use crate::domain::testing::amara;
    use proptest::prelude::*;

    #[test]
    fn a_record_reads_back_as_itself() {
        let record = Record { writes: 7, data: amara() };
        let text = encode(&record).unwrap();
        assert_eq!(decode(&text), Ok(record));
    }

    #[test]
    fn an_altered_record_is_told_from_a_damaged_one() {
        let text = encode(&Record { writes: 7, data: amara() }).unwrap();
        assert_eq!(decode::<Notebook>(&text.replace("Amara", "Tamar")), Err(RecordError::Altered));
        assert!(matches!(decode::<Notebook>(&text[..text.len() - 1]), Err(RecordError::Damaged(_))));
    }

    #[test]
    fn a_record_of_a_newer_version_is_named_so() {
        let text = encode(&Record { writes: 7, data: amara() }).unwrap().replacen("\"v\":1", "\"v\":2", 1);
        assert_eq!(decode::<Notebook>(&text), Err(RecordError::Newer(2)));
    }

    #[test]
    fn why_a_record_is_of_no_use_ends_a_sentence() {
        for (error, words) in [
            (RecordError::Damaged("it stops".to_owned()), "it is damaged: it stops"),
            (RecordError::Altered, "it was altered outside the app: its checksum does not fit"),
            (RecordError::Newer(2), "a newer version of the app wrote it (format 2)"),
        ] {
            assert_eq!(error.to_string(), words);
        }
    }

    /// A ladder of two steps: the name moves under another name, which must be a text, and then into an object.
    const LADDER: &[Step] = &[
        |value| {
            let Some(fields) = value.get_mut("person").and_then(Value::as_object_mut) else { return Ok(()) };
            let name = fields.remove("name").filter(Value::is_string).ok_or("the name is no text")?;
            fields.insert("called".to_owned(), name);
            Ok(())
        },
        |value| {
            if let Some(called) = value.pointer_mut("/person/called").filter(|called| called.is_string()) {
                *called = serde_json::json!({ "now": called.take() });
            }
            Ok(())
        },
    ];

    #[test]
    fn fault_20_every_version_is_lifted_step_by_step_and_lifting_again_changes_nothing() {
        let first = serde_json::json!({ "person": { "name": "Amara" }, "mood": 1 });
        let golden = serde_json::json!({ "person": { "called": { "now": "Amara" } }, "mood": 1 });
        let mut second = first.clone();
        LADDER[0](&mut second).unwrap();
        for (version, value) in [(1, first), (2, second), (3, golden.clone())] {
            let text = encode_value(7, &value).unwrap().replacen("\"v\":1", &format!("\"v\":{version}"), 1);
            assert_eq!(decode_by(LADDER, &text), Ok(Record { writes: 7, data: golden.clone() }), "from {version}");
        }
        let mut again = golden.clone();
        lift(LADDER, LADDER.len() + 1, &mut again).unwrap();
        LADDER[1](&mut again).unwrap();
        assert_eq!(again, golden);
        assert!(lift(LADDER, 4, &mut again).is_err() && lift(LADDER, 0, &mut again).is_err());
    }

    #[test]
    fn fault_21_a_record_that_cannot_be_lifted_is_named_with_the_reason_and_the_others_are_lifted() {
        let names = [serde_json::json!("Amara"), serde_json::json!(["poison"]), serde_json::json!("Jonas")];
        let texts = names.map(|name| encode_value(1, &serde_json::json!({ "person": { "name": name } })).unwrap());
        let name = |text: String| -> Result<Value, RecordError> {
            Ok(decode_by(LADDER, &text)?.data["person"]["called"]["now"].clone())
        };
        let no_text = Err(RecordError::Damaged("the name is no text".to_owned()));
        assert_eq!(texts.map(name), [Ok("Amara".into()), no_text, Ok("Jonas".into())]);
    }

    fn packed_text() -> String {
        encode_packed(7, &amara().write()).unwrap()
    }

    #[test]
    fn a_packed_record_reads_back_as_itself_and_takes_less_room() {
        let (text, plain) = (packed_text(), encode(&Record { writes: 7, data: amara() }).unwrap());
        assert_eq!(decode(&text), Ok(Record { writes: 7, data: amara() }));
        assert!(text.encode_utf16().count() < plain.len(), "{text}");
        assert!(!text.contains("Amara"));
    }

    #[test]
    fn an_altered_packed_record_is_noticed() {
        let text = packed_text();
        let place = text.find("\"packed\":\"").unwrap() + "\"packed\":\"".len();
        let whole = decode::<Notebook>(&text).unwrap();
        for (at, letter) in text.char_indices().filter(|(at, _)| *at >= place) {
            let other = if letter == '≠' { '≡' } else { '≠' };
            let altered = format!("{}{other}{}", &text[..at], &text[at + letter.len_utf8()..]);
            // A few bits between the blocks mean nothing.
            assert!(!decode::<Notebook>(&altered).is_ok_and(|read| read != whole), "{altered}");
        }
        let another = encode_packed(7, &serde_json::json!({})).unwrap();
        let crc = |text: &str| text.split("\"crc\":\"").nth(1).unwrap()[..8].to_owned();
        let mixed = text.replace(&crc(&text), &crc(&another));
        assert_eq!(decode::<Notebook>(&mixed), Err(RecordError::Altered));
    }

    #[test]
    fn a_few_letters_that_swell_into_millions_of_values_are_refused() {
        let json = format!("[{}0]", "0,".repeat(limits::MOST.values));
        let packed = packed::pack(&[json.clone(), "\0\0\0".to_owned()]);
        let text = format!("{{\"v\":1,\"writes\":1,\"crc\":\"{}\",\"packed\":\"{packed}\"}}", checksum(&json));
        assert!(text.len() < 20_000, "{} bytes", text.len());
        let Err(RecordError::Damaged(why)) = decode_value(&text) else { panic!("it was read") };
        assert!(why.starts_with("it holds more than 4000000 values"), "{why}");
    }

    #[test]
    fn null_is_data_like_any_other() {
        for write in [encode_value, encode_packed] {
            let text = write(7, &Value::Null).unwrap();
            assert_eq!(decode_value(&text), Ok(Record { writes: 7, data: Value::Null }), "{text}");
        }
        let twice = encode_packed(7, &Value::Null).unwrap().replacen("\"packed\"", "\"data\":null,\"packed\"", 1);
        assert!(matches!(decode_value(&twice), Err(RecordError::Damaged(_))), "{twice}");
    }

    #[test]
    fn a_record_that_holds_its_data_twice_or_not_at_all_is_damaged() {
        let text = packed_text();
        let twice = text.replacen("\"packed\"", "\"data\":{},\"packed\"", 1);
        for text in [twice.as_str(), "{\"v\":1,\"writes\":1,\"crc\":\"00000000\"}"] {
            assert!(matches!(decode_value(text), Err(RecordError::Damaged(_))), "{text}");
        }
    }

    #[test]
    fn an_app_from_before_packing_takes_a_packed_record_for_damaged() {
        /// As it was.
        #[derive(Deserialize)]
        struct Before<'a> {
            #[serde(rename = "v")]
            _v: usize,
            #[serde(rename = "writes")]
            _writes: u64,
            #[serde(rename = "crc")]
            _crc: String,
            #[serde(borrow, rename = "data")]
            _data: &'a RawValue,
        }
        let plain = encode(&Record { writes: 7, data: amara() }).unwrap();
        assert!(serde_json::from_str::<Before>(&plain).is_ok());
        let why = serde_json::from_str::<Before>(&packed_text()).map(drop).unwrap_err().to_string();
        assert!(why.starts_with("missing field `data`"), "{why}");
    }

    #[test]
    fn that_something_removed_is_in_it_is_seen_without_unpacking() {
        let words = "\"removed\":true";
        let data = |removed: bool| serde_json::json!({ "0000000000000001": { "removed": removed, "words": words } });
        for removed in [true, false] {
            for text in [encode_packed(1, &data(removed)).unwrap(), encode_value(1, &data(removed)).unwrap()] {
                assert_eq!(may_hold_removed(&text), removed, "{text}");
                assert_eq!(decode_value(&text).unwrap().data, data(removed));
            }
        }
    }

    #[test]
    fn what_would_not_come_out_as_it_went_in_is_kept_plain() {
        // Longer than any text may be: this, too, is refused, but what it holds is there to be copied out.
        let long = serde_json::json!({ "words": "x".repeat(crate::domain::text::MAX_NOTE_CHARS + 1) });
        let text = encode_packed(1, &long).unwrap();
        assert!(text.contains("\"data\":{\"words\":\"xxx"));
    }

    proptest! {
        #[test]
        fn decoding_never_panics(text in ".{0,200}") {
            let _ = decode::<Notebook>(&text);
        }

        #[test]
        fn every_cut_is_noticed(cut: prop::sample::Index) {
            let text = encode(&Record { writes: 7, data: amara() }).unwrap();
            let cut: String = text.chars().take(cut.index(text.chars().count())).collect();
            prop_assert!(decode::<Notebook>(&cut).is_err());
        }

        #[test]
        fn a_packed_record_that_is_cut_or_lacks_a_letter_is_noticed(cut: prop::sample::Index, without: prop::sample::Index) {
            let letters: Vec<char> = packed_text().chars().collect();
            let cut: String = letters.iter().take(cut.index(letters.len())).collect();
            prop_assert!(decode::<Notebook>(&cut).is_err());
            let without = without.index(letters.len());
            let others = letters.iter().enumerate().filter(|(at, _)| *at != without);
            let rest: String = others.map(|(_, letter)| *letter).collect();
            prop_assert!(decode::<Notebook>(&rest).is_err());
        }
    }
}
