//! A sealed backup: its header and what is still encrypted. What is accepted is written again as the same, and known for
//! what it is; and any bytes can be put in one.

use crate::format::sealed::{Header, decode, encode, is_sealed};
use crate::meter;

/// What reading a few kilobytes may take.
const MOST: usize = 4 * 1024 * 1024;

/// Tries it.
pub fn check(bytes: &[u8]) {
    if let Ok(text) = str::from_utf8(bytes) {
        is_sealed(text);
        match meter::within(MOST, || decode(text)) {
            Ok((header, data)) => written(&header, &data),
            Err(error) => assert!(error.to_string().ends_with('.'), "a sentence: {error}"),
        }
    }
    if let [begin @ .., _] = bytes
        && let Some((salt, rest)) = begin.split_first_chunk()
        && let Some((iv, data)) = rest.split_first_chunk()
        && data.len() >= 16
    {
        written(&Header::new(*salt, *iv), data);
    }
}

fn written(header: &Header, data: &[u8]) {
    let text = encode(header, data);
    assert!(is_sealed(&text), "it is known for what it is");
    assert_eq!(decode(&text), Ok((header.clone(), data.to_vec())));
    // What the cipher authenticates is the file without its data.
    assert!(text.starts_with(header.aad().strip_suffix('}').expect("an object")));
}
