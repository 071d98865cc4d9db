//! One stored record: a version, a count of its writes, a checksum, and data.

use std::fmt;

use crc::{CRC_32_ISO_HDLC, Crc, Table};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;

use super::{VERSION, json, migrate};
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
    #[serde(borrow)]
    data: &'a RawValue,
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
    serde_json::to_string(&Envelope { v: VERSION, writes, crc, data: &data })
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
    let damaged = |error: serde_json::Error| RecordError::Damaged(error.to_string());
    let envelope: Envelope = serde_json::from_str(text).map_err(damaged)?;
    if envelope.v > VERSION {
        return Err(RecordError::Newer(envelope.v));
    }
    if envelope.crc != checksum(envelope.data.get()) {
        return Err(RecordError::Altered);
    }
    let mut data = json::read(envelope.data.get()).map_err(damaged)?;
    if !migrate(envelope.v, &mut data) {
        return Err(RecordError::Damaged(format!("there is no format {}", envelope.v)));
    }
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
    }
}
