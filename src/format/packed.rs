//! A text packed: deflated, and its bits put into few UTF-16 units, because those are what browsers count.
//!
//! Two units hold 31 bits: they are the digits of a number to the base of 46,341, the greater digit first. The digits are
//! that many code points in a row, U+2200 to U+D704. The range was chosen for what is not in it: no surrogate, which alone
//! is no character, and which some ways of storing and copying replace; no control character, quotation mark or backslash,
//! so that JSON holds each unit as one unit; no mark that turns the direction of writing, no joiner and no byte order
//! mark, so that whatever carries or shows such a text has no reason to touch it. That a browser keeps them all is not
//! taken on trust: every write is read back and compared, and a test asks the browser for each of them.
//!
//! A byte 0x80 stands after the last one, and then zeros until two units are full, so that the length comes out exactly.

use miniz_oxide::DataFormat;
use miniz_oxide::deflate::CompressionLevel;
use miniz_oxide::deflate::core::{CompressorOxide, TDEFLFlush, compress_to_output};
use miniz_oxide::inflate::decompress_to_vec_with_limit;

/// The most bytes that a packed text may come to. A year takes some hundred thousand; a few thousand units that were made
/// to swell into gigabytes must not take the page down.
pub const MOST_BYTES: usize = 32 * 1024 * 1024;

/// The code point of the digit 0.
const FIRST: u64 = 0x2200;
/// How many digits there are. Its square is just above two to the power of 31.
const BASE: u64 = 46_341;
/// How many bits two units hold.
const GROUP: u32 = 31;
/// What stands after the last byte.
const END: u8 = 0x80;

/// Packs a text that is given in parts: each is coded by the letters that it has, and they come out as one text.
pub fn pack(parts: &[String]) -> String {
    let mut bytes = Vec::new();
    let mut deflate = CompressorOxide::with_format_and_level(DataFormat::Raw, CompressionLevel::UberCompression);
    for (place, part) in parts.iter().enumerate() {
        let flush = if place + 1 == parts.len() { TDEFLFlush::Finish } else { TDEFLFlush::Sync };
        let _ = compress_to_output(&mut deflate, part.as_bytes(), flush, |piece| {
            bytes.extend_from_slice(piece);
            true
        });
    }
    to_units(&bytes)
}

/// The text that was packed; none where these units never came out of [`pack`].
pub fn unpack(units: &str) -> Option<String> {
    unpack_within(units, MOST_BYTES)
}

fn unpack_within(units: &str, most: usize) -> Option<String> {
    let bytes = from_units(units).filter(|bytes| !bytes.is_empty())?;
    String::from_utf8(decompress_to_vec_with_limit(&bytes, most).ok()?).ok()
}

fn to_units(bytes: &[u8]) -> String {
    // In memory a unit takes three bytes and holds nearly two.
    let mut units = String::with_capacity(bytes.len() + bytes.len() / 2 + bytes.len() / 16 + 12);
    let (mut bits, mut count) = (0_u64, 0_u32);
    for byte in bytes.iter().copied().chain([END]) {
        bits = (bits << 8) | u64::from(byte);
        count += 8;
        if count >= GROUP {
            count -= GROUP;
            put(&mut units, bits >> count);
            bits &= (1_u64 << count) - 1;
        }
    }
    if count > 0 {
        put(&mut units, bits << (GROUP - count));
    }
    units
}

fn put(units: &mut String, group: u64) {
    for digit in [group / BASE, group % BASE] {
        units.extend(u32::try_from(FIRST + digit).ok().and_then(char::from_u32));
    }
}

fn from_units(units: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(units.len() / 3 * 2);
    let (mut bits, mut count) = (0_u64, 0_u32);
    let mut units = units.chars();
    while let Some(greater) = units.next() {
        let group = digit(greater)? * BASE + digit(units.next()?)?;
        if group >> GROUP != 0 {
            return None;
        }
        bits = (bits << GROUP) | group;
        count += GROUP;
        while count >= 8 {
            count -= 8;
            bytes.push(u8::try_from(bits >> count).ok()?);
            bits &= (1_u64 << count) - 1;
        }
    }
    while bytes.last() == Some(&0) {
        bytes.pop();
    }
    (bits == 0 && bytes.pop() == Some(END)).then_some(bytes)
}

fn digit(unit: char) -> Option<u64> {
    u64::from(u32::from(unit)).checked_sub(FIRST).filter(|digit| *digit < BASE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn packed(text: &str) -> String {
        pack(&[text.to_owned()])
    }

    #[test]
    fn two_units_hold_every_number_of_31_bits_and_reach_no_surrogate() {
        const { assert!(BASE * BASE >= 1 << GROUP && FIRST + BASE <= 0xd800) }
        for group in [0, 1, BASE - 1, BASE, (1 << GROUP) - 1] {
            let mut units = String::new();
            put(&mut units, group);
            assert_eq!(units.encode_utf16().count(), 2);
            let digits: Vec<u64> = units.chars().map(|unit| digit(unit).unwrap()).collect();
            assert_eq!(digits[0] * BASE + digits[1], group);
        }
        assert_eq!(['\u{21ff}', '\u{d705}'].map(digit), [None; 2], "no unit beside the digits stands for a number");
    }

    #[test]
    fn no_more_units_are_taken_than_the_bytes_and_their_end_fill() {
        for count in 0..100 {
            let bytes = vec![0xff; count];
            let units = to_units(&bytes);
            assert_eq!(units.chars().count(), ((count + 1) * 8).div_ceil(31) * 2);
            assert_eq!(from_units(&units), Some(bytes));
        }
    }

    #[test]
    fn what_swells_beyond_the_limit_is_refused() {
        let units = packed(&"a".repeat(100_000));
        assert!(units.chars().count() < 200);
        assert_eq!(unpack_within(&units, 99_999), None);
        assert_eq!(unpack_within(&units, 100_001).map(|text| text.len()), Some(100_000));
    }

    #[test]
    fn what_is_no_packed_text_is_refused() {
        let whole = packed("The rota, and what it would take to like it");
        let odd: String = whole.chars().skip(1).collect();
        for text in
            ["", "plain", "∀", "∀∀", "∀∀∀∀", "\u{d7ff}\u{d7ff}", &odd, &format!("{whole}a"), &format!(" {whole}")]
        {
            assert_eq!(unpack(text), None, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn any_text_comes_out_as_it_went_in(parts in prop::collection::vec(any::<String>(), 1..5), times in 1_usize..40) {
            let parts: Vec<String> = parts.into_iter().map(|part| part.repeat(times)).collect();
            prop_assert_eq!(unpack(&pack(&parts)), Some(parts.concat()));
        }

        #[test]
        fn any_bytes_come_out_to_the_last(bytes in prop::collection::vec(any::<u8>(), 0..80)) {
            prop_assert_eq!(from_units(&to_units(&bytes)), Some(bytes));
        }

        #[test]
        fn json_holds_a_unit_as_one_unit(text in any::<String>()) {
            let units = packed(&text);
            prop_assert_eq!(serde_json::to_string(&units).unwrap().len(), units.len() + 2);
            prop_assert_eq!(units.encode_utf16().count(), units.chars().count());
        }

        #[test]
        fn units_cut_or_altered_never_make_it_panic(text in "[a-z ]{0,400}", cut: prop::sample::Index, at: prop::sample::Index, with in 0x2200_u32..0xd800) {
            let mut units: Vec<char> = packed(&text).chars().collect();
            let cut: String = units.iter().take(cut.index(units.len())).collect();
            prop_assert_ne!(unpack(&cut), Some(text));
            let at = at.index(units.len());
            units[at] = char::from_u32(with).unwrap();
            let _ = unpack(&units.into_iter().collect::<String>());
        }

        #[test]
        fn any_units_are_refused_or_unpacked_without_a_panic(units in prop::collection::vec(0x2200_u32..0xd705, 0..60)) {
            let _ = unpack(&units.into_iter().filter_map(char::from_u32).collect::<String>());
        }

        #[test]
        fn any_bytes_inflate_or_are_refused_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = unpack_within(&to_units(&bytes), 100_000);
        }
    }
}
