//! Sealing a backup with a passphrase, and opening it, by the browser's own ciphers. The file is `format/sealed.rs`.

use js_sys::{Array, JsString, Object, Reflect, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CryptoKey, SubtleCrypto};

use crate::format::sealed::{self, Header};

/// What is said where the browser has no ciphers for this address.
pub const NOT_HERE: &str = "This address is not secure, so the browser cannot encrypt here.";

/// What is said where a sealed backup did not open.
const SHUT: &str =
    "It did not open. Either this is not its passphrase, or the file was changed; the two cannot be told apart.";

/// Whether the browser encrypts at this address: it does at `https` and on the computer itself.
pub fn can_seal() -> bool {
    subtle().is_ok()
}

fn subtle() -> Result<SubtleCrypto, String> {
    let subtle = window().crypto().ok().map(|crypto| crypto.subtle());
    // Where the address is not secure it is undefined, whatever its type says.
    subtle.filter(|subtle| subtle.is_object()).ok_or_else(|| NOT_HERE.to_owned())
}

/// Seals a text with a passphrase: the file, which was opened once and held what it should.
///
/// # Errors
/// With a sentence, where the browser does not encrypt, or what it made does not open again.
pub async fn seal(passphrase: &str, text: &str) -> Result<String, String> {
    let (mut salt, mut iv) = ([0; 16], [0; 12]);
    dice(&mut salt)?;
    dice(&mut iv)?;
    seal_under(&Header::new(salt, iv), passphrase, text).await
}

/// Seals under a header that was made before. One header must never seal two texts.
///
/// # Errors
/// As [`seal`].
pub async fn seal_under(header: &Header, passphrase: &str, text: &str) -> Result<String, String> {
    let subtle = subtle()?;
    let text_bytes = Uint8Array::new_from_slice(text.as_bytes());
    let data = encrypted(&subtle, header, passphrase, &text_bytes).await.map_err(|_| refused())?;
    let file = sealed::encode(header, &data);
    match open(passphrase, &file).await {
        Ok(opened) if opened == text => Ok(file),
        Ok(_) | Err(_) => Err("What was sealed does not open again, so it is not offered.".to_owned()),
    }
}

/// Opens a sealed backup: the text of the backup in it.
///
/// # Errors
/// With a sentence, where the file is not right or does not open with this passphrase.
pub async fn open(passphrase: &str, file: &str) -> Result<String, String> {
    let (header, data) = sealed::decode(file).map_err(|error| error.to_string())?;
    let subtle = subtle()?;
    let key = key(&subtle, &header, passphrase).await.map_err(|_| refused())?;
    let data = Uint8Array::new_from_slice(&data);
    let opened = subtle.decrypt_with_object_and_js_u8_array(&cipher(&header), &key, &data).map_err(|_| refused())?;
    let opened = JsFuture::from(opened).await.map_err(|_| SHUT.to_owned())?;
    String::from_utf8(Uint8Array::new(&opened).to_vec()).map_err(|_| "What is sealed in it is not text.".to_owned())
}

async fn encrypted(
    subtle: &SubtleCrypto,
    header: &Header,
    passphrase: &str,
    text: &Uint8Array,
) -> Result<Vec<u8>, JsValue> {
    let key = key(subtle, header, passphrase).await?;
    let data = subtle.encrypt_with_object_and_js_u8_array(&cipher(header), &key, text)?;
    Ok(Uint8Array::new(&JsFuture::from(data).await?).to_vec())
}

/// The key of a passphrase, typed whichever way: NFC makes one of the ways in which a keyboard may write a letter.
async fn key(subtle: &SubtleCrypto, header: &Header, passphrase: &str) -> Result<CryptoKey, JsValue> {
    let passphrase = String::from(JsString::from(passphrase).normalize("NFC"));
    let passphrase = Uint8Array::new_from_slice(passphrase.as_bytes());
    let base = subtle.import_key_with_str("raw", &passphrase, "PBKDF2", false, &Array::of1(&"deriveKey".into()))?;
    let base: CryptoKey = JsFuture::from(base).await?.unchecked_into();
    let way = object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("iterations", header.rounds.into()),
        ("salt", Uint8Array::new_from_slice(&header.salt).into()),
    ]);
    let kind = object(&[("name", "AES-GCM".into()), ("length", JsValue::from(256_u32))]);
    let uses = Array::of2(&"encrypt".into(), &"decrypt".into());
    let key = subtle.derive_key_with_object_and_object(&way, &base, &kind, false, &uses)?;
    Ok(JsFuture::from(key).await?.unchecked_into())
}

fn cipher(header: &Header) -> Object {
    object(&[
        ("name", "AES-GCM".into()),
        ("iv", Uint8Array::new_from_slice(&header.iv).into()),
        ("additionalData", Uint8Array::new_from_slice(header.aad().as_bytes()).into()),
    ])
}

fn object(fields: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in fields {
        let _ = Reflect::set(&object, &JsValue::from_str(name), value);
    }
    object
}

fn dice(bytes: &mut [u8]) -> Result<(), String> {
    let crypto = window().crypto().map_err(|_| refused())?;
    crypto.get_random_values_with_u8_array(bytes).map(drop).map_err(|_| refused())
}

fn refused() -> String {
    "The browser refused to encrypt or decrypt.".to_owned()
}
