//! Packed text, and text to be packed. The first byte says which: `u` units as they are stored, `d` what is deflated in
//! them, and anything else is text itself, which comes out as it went in.

use crate::format::packed::{MOST_BYTES, pack, unpack};
use crate::format::{columns, json};
use crate::meter;

/// What unpacking may take: what comes out, once more while it grows, and what goes in.
const MOST: usize = 3 * MOST_BYTES;

/// Tries it.
pub fn check(bytes: &[u8]) {
    match bytes.split_first() {
        Some((b'u', rest)) => str::from_utf8(rest).map_or((), |units| opened(units)),
        Some((b'd', rest)) => opened(&units(rest)),
        _ => str::from_utf8(bytes).map_or((), packed),
    }
}

fn opened(units: &str) {
    let Some(text) = meter::within(MOST, || unpack(units)) else { return };
    assert!(text.len() <= MOST_BYTES);
    // What swells so much says nothing more, and takes long.
    if text.len() < 100_000 {
        packed(&text);
        meter::within(MOST, || columns::put_together(&text));
    }
}

fn packed(text: &str) {
    let parts: Vec<String> = text.split('\u{1}').map(str::to_owned).collect();
    let units = pack(&parts);
    assert!(units.chars().all(|unit| ('\u{2200}'..='\u{d704}').contains(&unit)), "no other characters");
    assert_eq!(unpack(&units), Some(parts.concat()));
    if let Ok(value) = json::read(text) {
        let columns = columns::take_apart(&value).concat();
        let together = columns::put_together(&columns).expect("what was taken apart goes together");
        let plain = |text: &str| json::read(text).map_err(|error| error.to_string());
        assert_eq!(plain(&together), plain(&value.to_string()), "the same JSON");
    }
}

/// Bytes in units, as packing puts them.
fn units(bytes: &[u8]) -> String {
    let mut bits: Vec<bool> = Vec::new();
    for byte in bytes.iter().chain([&0x80]) {
        bits.extend((0..8).rev().map(|place| byte >> place & 1 == 1));
    }
    bits.resize(bits.len().next_multiple_of(31), false);
    let groups = bits.chunks(31).map(|bits| bits.iter().fold(0_u32, |group, bit| group << 1 | u32::from(*bit)));
    groups
        .flat_map(|group| [group / 46_341, group % 46_341])
        .filter_map(|digit| char::from_u32(0x2200 + digit))
        .collect()
}
