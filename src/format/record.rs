//! One stored record: a version, a count of its writes, a checksum, and data.

use std::fmt;

use crc::{CRC_32_ISO_HDLC, Crc, NoTable};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::{VERSION, json, migrate};

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
    // Without a table it is slower, but a record is small and every byte of the page is downloaded.
    format!("{:08x}", Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC).checksum(text.as_bytes()))
}

/// Writes a record.
///
/// # Errors
/// When the data cannot be written as JSON, which no type of the domain refuses.
pub fn encode(record: &Record<impl Serialize>) -> Result<String, serde_json::Error> {
    let data = serde_json::value::to_raw_value(&record.data)?;
    let crc = checksum(data.get());
    serde_json::to_string(&Envelope { v: VERSION, writes: record.writes, crc, data: &data })
}

/// Reads a record of any version ever written.
///
/// # Errors
/// When the text is damaged, altered, or from a newer version.
pub fn decode<T: DeserializeOwned>(text: &str) -> Result<Record<T>, RecordError> {
    let damaged = |error: serde_json::Error| RecordError::Damaged(error.to_string());
    let envelope: Envelope = serde_json::from_str(text).map_err(damaged)?;
    if envelope.v > VERSION {
        return Err(RecordError::Newer(envelope.v));
    }
    if envelope.crc != checksum(envelope.data.get()) {
        return Err(RecordError::Altered);
    }
    let mut value = json::read(envelope.data.get()).map_err(damaged)?;
    if !migrate(envelope.v, &mut value) {
        return Err(RecordError::Damaged(format!("there is no format {}", envelope.v)));
    }
    let data = serde_json::from_value(value).map_err(damaged)?;
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
        fn every_cut_is_noticed(part in 0.0_f64..1.0) {
            let text = encode(&Record { writes: 7, data: amara() }).unwrap();
            let cut = text.char_indices().map(|(at, _)| at).nth((part * text.chars().count() as f64) as usize).unwrap();
            prop_assert!(decode::<Notebook>(&text[..cut]).is_err());
        }
    }
}
