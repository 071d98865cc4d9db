//! Files and the hashes of their content, with errors that name the file.

use crate::Outcome;
use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};
use std::{
    fmt::Display,
    fs,
    path::{Path, PathBuf},
};

pub fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(|error| cannot("read", path, error))
}

pub fn read_bytes(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).map_err(|error| cannot("read", path, error))
}

pub fn write(path: &Path, text: &str) -> Outcome<()> {
    fs::write(path, text).map_err(|error| cannot("write", path, error))
}

pub fn write_bytes(path: &Path, bytes: &[u8]) -> Outcome<()> {
    fs::write(path, bytes).map_err(|error| cannot("write", path, error))
}

pub fn rename(from: &Path, to: &Path) -> Outcome<()> {
    fs::rename(from, to).map_err(|error| cannot("rename", from, error))
}

/// Every file below a folder, sorted, so that two builds of one source are the same.
pub fn below(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| cannot("list", folder, error))? {
        let path = entry.map_err(|error| cannot("list", folder, error))?.path();
        if path.is_dir() {
            found.extend(below(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn cannot(act: &str, path: &Path, error: impl Display) -> String {
    format!("cannot {act} {} ({error})", path.display())
}

/// The SHA-256 as policies and the worker write it.
pub fn base64_hash(content: impl AsRef<[u8]>) -> String {
    BASE64_STANDARD.encode(Sha256::digest(content))
}

/// Enough of the SHA-256 to tell builds apart in a file's name.
pub fn short_hash(content: impl AsRef<[u8]>) -> String {
    let digest = Sha256::digest(content);
    digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// A sum that any one changed byte changes, small enough to be written out in the loader (FNV-1a).
pub fn sum(content: impl AsRef<[u8]>) -> u32 {
    content.as_ref().iter().fold(0x811c_9dc5, |sum, byte| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_those_of_fnv_1a() {
        assert_eq!(["", "a", "foobar"].map(sum), [0x811c_9dc5, 0xe40c_292c, 0xbf9c_f968]);
    }

    #[test]
    fn hashes_are_those_of_sha_256() {
        assert_eq!(base64_hash("abc"), "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
        assert_eq!(short_hash("abc"), "ba7816bf8f01cfea");
    }
}
