//! The sealed backup: a backup encrypted with a passphrase, in a file that says in clear how it is to be opened.
//!
//! What encrypts is not here. The key is 32 bytes of PBKDF2 with HMAC-SHA-256, over the UTF-8 of the passphrase in
//! Unicode's form NFC; the cipher is AES-256-GCM, with its seal of 16 bytes at the end of the data; and what it
//! authenticates beside the data is [`Header::aad`].

use std::fmt;

use serde_json::Value;

use super::{backup, json};

/// The word by which a sealed backup is known.
pub const FORMAT: &str = "vis-a-vis/sealed-backup";

/// The version of this envelope. What is in it says its own.
pub const VERSION: u64 = 1;

/// How many rounds of PBKDF2 a new file asks for.
pub const ROUNDS: u32 = 600_000;

/// Fewer rounds protect nothing, and more are hours of waiting.
const SOUND_ROUNDS: std::ops::RangeInclusive<u32> = 100_000..=10_000_000;

/// How many bytes GCM's seal has, at the end of the data.
const SEAL: usize = 16;

/// The largest file that is opened, in bytes: the largest backup in base64, and its header.
pub const MAX_BYTES: usize = backup::MAX_BYTES / 3 * 4 + 4096;

/// What opens a sealed backup, beside its passphrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// How many rounds of PBKDF2 lead from the passphrase to the key.
    pub rounds: u32,
    /// What makes the same passphrase another key in each file.
    pub salt: [u8; 16],
    /// Where the cipher begins; never twice under one key.
    pub iv: [u8; 12],
}

impl Header {
    /// The header of a new file. Both must come from dice.
    pub fn new(salt: [u8; 16], iv: [u8; 12]) -> Self {
        Self { rounds: ROUNDS, salt, iv }
    }

    /// The text whose UTF-8 the cipher authenticates: the file's object without "data", as compact JSON, with its keys
    /// in this order.
    pub fn aad(&self) -> String {
        format!(
            "{{\"format\":\"{FORMAT}\",\"version\":{VERSION},\"kdf\":{{\"name\":\"PBKDF2\",\"hash\":\"SHA-256\",\
             \"rounds\":{},\"salt\":\"{}\"}},\"cipher\":{{\"name\":\"AES-256-GCM\",\"iv\":\"{}\"}}}}",
            self.rounds,
            base64(&self.salt),
            base64(&self.iv)
        )
    }
}

/// Why a file is not a sealed backup that this program can open, told before any passphrase is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SealedError {
    /// It stops in the middle.
    CutOff,
    /// It is not JSON, or breaks a rule of it.
    NotJson(String),
    /// A newer version of the app wrote it.
    Newer(u64),
    /// Its header, or how its data is written, is not right.
    Malformed(String),
}

impl fmt::Display for SealedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::CutOff => f.write_str("The file is cut off. Look for a whole copy of it."),
            Self::NotJson(why) => write!(f, "The file is damaged: {why}."),
            Self::Newer(version) => write!(
                f,
                "A newer version of the app sealed this file (seal {version}; this app opens up to {VERSION}). \
                 Reload the page to update, then try again."
            ),
            Self::Malformed(why) => write!(f, "The file says it is a sealed backup, but it is damaged: {why}."),
        }
    }
}

/// Whether a text says that it is a sealed backup. Whether that is true, [`decode`] tells.
pub fn is_sealed(text: &str) -> bool {
    // A plain backup says what it is before anything that somebody wrote, so the first such key is the file's own.
    let Some((_, rest)) = text.split_once("\"format\"") else { return false };
    let value = rest.trim_start().strip_prefix(':').and_then(|rest| rest.trim_start().strip_prefix('"'));
    value.and_then(|value| value.strip_prefix(FORMAT)).is_some_and(|rest| rest.starts_with('"'))
}

/// Writes a sealed backup: a line for the header, and one for the data.
pub fn encode(header: &Header, data: &[u8]) -> String {
    let head = header.aad();
    [head.strip_suffix('}').unwrap_or(&head), ",\n\"data\":\"", base64(data).as_str(), "\"}\n"].concat()
}

/// Reads a text as a sealed backup: its header, and what is still encrypted.
///
/// # Errors
/// When it is none that this program can open; the error is a sentence for the one who chose the file.
pub fn decode(text: &str) -> Result<(Header, Vec<u8>), SealedError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (before, data, after) = around_data(text);
    // The data is longer than any text that the reader takes, so it reads the rest without it.
    let rest = json::read(&[before, data.map_or("", |_| "\"data\":\"\""), after].concat()).map_err(not_json)?;
    let header = header(&rest)?;
    let data = data.ok_or_else(|| malformed("its data is missing"))?;
    let data = bytes(data).ok_or_else(|| malformed("its data is not base64"))?;
    if data.len() < SEAL {
        return Err(malformed("its data is shorter than a seal is"));
    }
    Ok((header, data))
}

/// The value of the key "data", and the texts before and behind the two; all is before where there is none.
fn around_data(text: &str) -> (&str, Option<&str>, &str) {
    let cut = || {
        let (before, rest) = text.rsplit_once("\"data\"")?;
        let rest = rest.trim_start().strip_prefix(':')?.trim_start().strip_prefix('"')?;
        let (data, after) = rest.split_once('"')?;
        Some((before, Some(data), after))
    };
    cut().unwrap_or((text, None, ""))
}

/// Refuses what is not a sealed backup of a version that this program knows.
fn known(file: &Value) -> Result<(), SealedError> {
    if file.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(malformed("it does not say what it is"));
    }
    match file.get("version").and_then(Value::as_u64) {
        Some(VERSION) => Ok(()),
        Some(version) if version > VERSION => Err(SealedError::Newer(version)),
        _ => Err(malformed("it does not say which version of a seal it has")),
    }
}

fn header(file: &Value) -> Result<Header, SealedError> {
    known(file)?;
    let part = |name: &str| file.get(name).and_then(Value::as_object);
    let text = |of: &str, name: &str| part(of).and_then(|part| part.get(name)).and_then(Value::as_str);
    if (text("kdf", "name"), text("kdf", "hash")) != (Some("PBKDF2"), Some("SHA-256")) {
        return Err(malformed("its key is made in a way that this app does not know"));
    }
    if text("cipher", "name") != Some("AES-256-GCM") {
        return Err(malformed("its cipher is one that this app does not know"));
    }
    // What is not known is not authenticated either, so nothing of it may be there.
    let lengths = [file.as_object(), part("kdf"), part("cipher")].map(|part| part.map(serde_json::Map::len));
    if lengths != [Some(5), Some(4), Some(2)] {
        return Err(malformed("its header has more in it, or less, than it should"));
    }
    let rounds = part("kdf").and_then(|kdf| kdf.get("rounds")).and_then(Value::as_u64);
    let rounds = rounds.and_then(|rounds| u32::try_from(rounds).ok()).filter(|rounds| SOUND_ROUNDS.contains(rounds));
    Ok(Header {
        rounds: rounds.ok_or_else(|| malformed("its rounds are not a number from 100,000 to 10,000,000"))?,
        salt: exactly(text("kdf", "salt")).ok_or_else(|| malformed("its salt is not 16 bytes in base64"))?,
        iv: exactly(text("cipher", "iv")).ok_or_else(|| malformed("its iv is not 12 bytes in base64"))?,
    })
}

fn exactly<const N: usize>(text: Option<&str>) -> Option<[u8; N]> {
    bytes(text?)?.try_into().ok()
}

fn malformed(why: &str) -> SealedError {
    SealedError::Malformed(why.to_owned())
}

fn not_json(error: serde_json::Error) -> SealedError {
    if error.is_eof() { SealedError::CutOff } else { SealedError::NotJson(error.to_string()) }
}

// ── Base64, as in RFC 4648, with its padding ──────────────────────────────────────────────────────

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

fn base64(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let bits = three.iter().fold(0, |bits: u32, byte| (bits << 8) | u32::from(*byte)) << (8 * (3 - three.len()));
        for place in 0..4 {
            let letter = LETTERS.get((bits >> (18 - 6 * place)) as usize & 63).filter(|_| place <= three.len());
            text.push(letter.map_or('=', |letter| char::from(*letter)));
        }
    }
    text
}

/// The bytes of a text, if it is the one by which base64 writes them.
fn bytes(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut held) = (0_u32, 0);
    for letter in text.trim_end_matches('=').bytes() {
        let six = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        bits = (bits << 6) | u32::from(six);
        held += 6;
        if held >= 8 {
            held -= 8;
            let [.., byte] = (bits >> held).to_be_bytes();
            bytes.push(byte);
        }
    }
    // Bits beyond the last byte, and padding too long or too short, would be changes that nobody notices.
    (base64(&bytes) == text).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of_old() -> Header {
        Header::new(*b"salt of 16 bytes", *b"iv of twelve")
    }

    fn changed(from: &str, to: &str) -> Result<(Header, Vec<u8>), SealedError> {
        let text = encode(&of_old(), &[7; 40]);
        assert!(text.contains(from), "{text} holds no {from}");
        decode(&text.replace(from, to))
    }

    #[test]
    fn the_file_is_what_its_documentation_says() {
        let first = "{\"format\":\"vis-a-vis/sealed-backup\",\"version\":1,\"kdf\":{\"name\":\"PBKDF2\",\
                     \"hash\":\"SHA-256\",\"rounds\":600000,\"salt\":\"c2FsdCBvZiAxNiBieXRlcw==\"},\
                     \"cipher\":{\"name\":\"AES-256-GCM\",\"iv\":\"aXYgb2YgdHdlbHZl\"}";
        assert_eq!(of_old().aad(), format!("{first}}}"));
        let data = "BwcHBwcHBwcHBwcHBwcHBw==";
        assert_eq!(encode(&of_old(), &[7; 16]), format!("{first},\n\"data\":\"{data}\"}}\n"));
    }

    #[test]
    fn base64_writes_the_examples_of_its_rfc() {
        let table =
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE=")];
        for (plain, text) in table {
            assert_eq!(base64(plain.as_bytes()), text);
            assert_eq!(bytes(text).unwrap(), plain.as_bytes());
        }
        for wrong in ["Zg", "Zg=", "Zh==", "Zg===", "=", "Z", "Zm9v\n", "Zm9-", "é"] {
            assert_eq!(bytes(wrong), None, "{wrong:?}");
        }
    }

    #[test]
    fn a_sealed_backup_is_told_from_a_plain_one() {
        let sealed = encode(&of_old(), &[7; 40]);
        assert!(is_sealed(&sealed) && is_sealed(&format!("\u{feff}{}", sealed.replace("\":", "\" : "))));
        let plain = "{\"format\":\"vis-a-vis/backup\",\"notes\":\"format\\\":\\\"vis-a-vis/sealed-backup\"}";
        for other in ["", "{}", plain, plain.replace("backup\",", "sealed-backup-2\",").as_str()] {
            assert!(!is_sealed(other), "{other}");
        }
    }

    #[test]
    fn laid_out_by_an_editor_it_reads_the_same() {
        let text = encode(&of_old(), &[7; 40]);
        let value: Value = serde_json::from_str(&text).unwrap();
        let laid_out = serde_json::to_string_pretty(&value).unwrap().replace('\n', "\r\n");
        assert_eq!(decode(&format!("\u{feff}{laid_out}")), decode(&text));
    }

    #[test]
    fn data_of_any_length_is_read() {
        for length in [SEAL, 400_000] {
            let data = vec![0x5a; length];
            assert_eq!(decode(&encode(&of_old(), &data)).unwrap(), (of_old(), data));
        }
    }

    #[test]
    fn the_largest_backup_is_opened_sealed_and_nothing_that_is_much_larger() {
        let sealed = encode(&of_old(), &[]).len() + (backup::MAX_BYTES + SEAL).div_ceil(3) * 4;
        assert!((sealed..sealed + 4096).contains(&MAX_BYTES), "{sealed}");
    }

    #[test]
    fn fault_36_what_is_wrong_with_a_header_is_said_before_a_passphrase_is_asked_for() {
        let table = [
            ("vis-a-vis/sealed-backup", "another/format", "it does not say what it is"),
            ("\"version\":1", "\"version\":0", "it does not say which version of a seal it has"),
            ("PBKDF2", "PBKDF1", "its key is made in a way that this app does not know"),
            ("SHA-256", "SHA-1", "its key is made in a way that this app does not know"),
            ("AES-256-GCM", "AES-256-CBC", "its cipher is one that this app does not know"),
            ("600000", "99999", "its rounds are not a number from 100,000 to 10,000,000"),
            ("600000", "10000001", "its rounds are not a number from 100,000 to 10,000,000"),
            ("600000", "\"many\"", "its rounds are not a number from 100,000 to 10,000,000"),
            ("600000", "-600000", "its rounds are not a number from 100,000 to 10,000,000"),
            ("c2FsdCBvZiAxNiBieXRlcw==", "c2FsdA==", "its salt is not 16 bytes in base64"),
            ("c2FsdCBvZiAxNiBieXRlcw==", "c2FsdCBvZiAxNiBieXRlcx==", "its salt is not 16 bytes in base64"),
            ("aXYgb2YgdHdlbHZl", "aXYgb2YgdHdlbHZlIQ==", "its iv is not 12 bytes in base64"),
            ("\"cipher\"", "\"more\":1,\"cipher\"", "its header has more in it, or less, than it should"),
            ("\"iv\"", "\"tag\":16,\"iv\"", "its header has more in it, or less, than it should"),
            ("\"data\"", "\"date\"", "its data is missing"),
            ("\"data\":\"Bwc", "\"data\":\"Bw-", "its data is not base64"),
        ];
        for (from, to, why) in table {
            assert_eq!(changed(from, to), Err(malformed(why)), "{from} to {to}");
        }
        assert_eq!(decode(&encode(&of_old(), &[7; 15])), Err(malformed("its data is shorter than a seal is")));
        assert_eq!(
            changed("\"version\":1", "\"version\":2").unwrap_err().to_string(),
            "A newer version of the app sealed this file (seal 2; this app opens up to 1). \
             Reload the page to update, then try again."
        );
        let twice = changed("\"version\":1", "\"version\":1,\"version\":1").unwrap_err().to_string();
        assert!(twice.starts_with("The file is damaged: the key \"version\" stands twice"), "{twice}");
    }

    proptest! {
        #[test]
        fn what_is_sealed_reads_back(rounds in 100_000_u32..=10_000_000, salt in any::<[u8; 16]>(), iv in any::<[u8; 12]>(), data in prop::collection::vec(any::<u8>(), 16..200)) {
            let header = Header { rounds, salt, iv };
            let text = encode(&header, &data);
            prop_assert!(is_sealed(&text));
            prop_assert_eq!(decode(&text), Ok((header, data)));
        }

        #[test]
        fn fault_36_no_bit_of_a_header_is_left_out_of_what_is_authenticated(salt in any::<[u8; 16]>(), iv in any::<[u8; 12]>(), at in 0_usize..28, bit in 0_u32..8) {
            let header = Header::new(salt, iv);
            let mut other = header.clone();
            if let Some(byte) = other.salt.iter_mut().chain(other.iv.iter_mut()).nth(at) {
                *byte ^= 1 << bit;
            }
            prop_assert_ne!(other.aad(), header.aad());
            prop_assert_ne!(Header { rounds: 599_999, ..header.clone() }.aad(), header.aad());
        }

        #[test]
        fn fault_36_a_changed_letter_is_refused_or_changes_what_was_read(at in any::<prop::sample::Index>(), bit in 0_u32..7) {
            let mut letters = encode(&of_old(), &[7; 40]).into_bytes();
            let at = at.index(letters.len());
            letters[at] ^= 1 << bit;
            prop_assert_ne!(decode(&String::from_utf8(letters).unwrap()), Ok((of_old(), vec![7; 40])));
        }

        #[test]
        fn fault_24_every_cut_off_sealed_file_is_refused(cut: prop::sample::Index) {
            let whole = encode(&of_old(), &[7; 40]);
            let end = whole.trim_end().len();
            prop_assert!(decode(&whole[..cut.index(end)]).is_err());
        }

        #[test]
        fn no_text_makes_the_reader_panic(text in ".{0,300}", tail in "[\"{}:, adt]{0,20}") {
            let _ = decode(&text);
            let _ = decode(&format!("{{\"format\":\"{FORMAT}\",\"data\"{tail}{text}"));
            let _ = is_sealed(&text);
        }
    }
}
