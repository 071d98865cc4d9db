//! What a file is that is no backup, by how it begins: so that who chose the wrong one is told which one it was.

use std::fmt;

/// A kind of file that is no backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// An archive, or one of the documents that are one.
    Zip,
    /// Something compressed.
    Compressed,
    /// A PDF.
    Pdf,
    /// A picture.
    Picture,
    /// A web page.
    WebPage,
    /// Another document.
    Document,
    /// A table of values with commas between.
    Table,
    /// A calendar.
    Calendar,
    /// Text in an encoding that no backup has.
    Utf16,
}

impl fmt::Display for FileKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Zip => {
                "The file is a ZIP archive, or a document that is one. If a backup is in it, unpack that first."
            }
            Self::Compressed => "The file is compressed. If it is a backup, unpack it first.",
            Self::Pdf => "The file is a PDF, not a backup.",
            Self::Picture => "The file is a picture, not a backup.",
            Self::WebPage => {
                "The file is a web page, not a backup. If a page came in place of your file, fetch the file again."
            }
            Self::Document => "The file is a text document, not a backup.",
            Self::Table => "The file is a table, not a backup. Tables that this app saves cannot be brought in again.",
            Self::Calendar => "The file is a calendar, not a backup.",
            Self::Utf16 => "The file is text in UTF-16, as some editors save it. Save it again as UTF-8.",
        })
    }
}

/// How kinds of files begin.
const BEGINNINGS: [(&[u8], FileKind); 14] = [
    (b"PK\x03\x04", FileKind::Zip),
    (b"PK\x05\x06", FileKind::Zip),
    (b"\x1f\x8b", FileKind::Compressed),
    (b"7z\xbc\xaf\x27\x1c", FileKind::Compressed),
    (b"Rar!", FileKind::Compressed),
    (b"BZh", FileKind::Compressed),
    (b"%PDF-", FileKind::Pdf),
    (b"\x89PNG", FileKind::Picture),
    (b"\xff\xd8\xff", FileKind::Picture),
    (b"GIF8", FileKind::Picture),
    (b"RIFF", FileKind::Picture),
    (b"{\\rtf", FileKind::Document),
    (b"\xff\xfe", FileKind::Utf16),
    (b"\xfe\xff", FileKind::Utf16),
];

/// The kind of a file, where its first bytes tell that it is no backup.
pub fn of_bytes(bytes: &[u8]) -> Option<FileKind> {
    let known = BEGINNINGS.iter().find(|(beginning, _)| bytes.starts_with(beginning)).map(|(_, kind)| *kind);
    // A text of Latin letters in UTF-16 has a zero in every pair of bytes, with or without its mark.
    let is_zero = |at: usize| bytes.get(at) == Some(&0);
    known.or_else(|| (bytes.len() > 1 && is_zero(0) != is_zero(1)).then_some(FileKind::Utf16))
}

/// The kind of a text, where it tells that it is no backup.
pub fn of_text(text: &str) -> Option<FileKind> {
    let text = text.trim_start();
    let beginning: String = text.chars().take(20).collect::<String>().to_ascii_lowercase();
    let begins = |words: &str| beginning.starts_with(words);
    if begins("{\\rtf") {
        Some(FileKind::Document)
    } else if begins("begin:vcalendar") {
        Some(FileKind::Calendar)
    } else if begins("<!doctype html") || begins("<html") {
        Some(FileKind::WebPage)
    } else if begins("<") {
        Some(FileKind::Document)
    } else {
        is_table(text).then_some(FileKind::Table)
    }
}

/// Whether the first two lines are cells: as many of one separator in both. Prose has a comma or two.
fn is_table(text: &str) -> bool {
    let mut lines = text.lines();
    let (Some(first), Some(second)) = (lines.next(), lines.next()) else { return false };
    let same = |sign: char, least: usize| {
        let count = first.matches(sign).count();
        count >= least && second.matches(sign).count() == count
    };
    !first.starts_with(['{', '[']) && (same(',', 2) || same(';', 1) || same('\t', 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fault_25_the_first_bytes_tell_what_a_file_is() {
        let table: [(&[u8], Option<FileKind>); 11] = [
            (b"PK\x03\x04\x14\0", Some(FileKind::Zip)),
            (b"\x1f\x8b\x08\0", Some(FileKind::Compressed)),
            (b"%PDF-1.7\n", Some(FileKind::Pdf)),
            (b"\x89PNG\r\n\x1a\n", Some(FileKind::Picture)),
            (b"\xff\xd8\xff\xe0", Some(FileKind::Picture)),
            (b"\xff\xfe{\0", Some(FileKind::Utf16)),
            (b"{\0\"\0", Some(FileKind::Utf16)),
            (b"\0{\0\"", Some(FileKind::Utf16)),
            (b"{\"format\":", None),
            (b"\0", None),
            (b"", None),
        ];
        for (bytes, kind) in table {
            assert_eq!(of_bytes(bytes), kind, "{bytes:?}");
        }
    }

    #[test]
    fn fault_25_a_text_tells_what_it_is() {
        for (text, kind) in [
            ("<!DOCTYPE html><title>Sign in</title>", Some(FileKind::WebPage)),
            ("\n<html lang=\"en\">", Some(FileKind::WebPage)),
            ("<?xml version=\"1.0\"?>", Some(FileKind::Document)),
            ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", Some(FileKind::Calendar)),
            ("person,kind,words\r\nAmara,win,\"Calm\"\r\n", Some(FileKind::Table)),
            ("\"person\";\"kind\"\n\"Amara\";\"win\"\n", Some(FileKind::Table)),
            ("name\twhen\nAmara\tTuesday\n", Some(FileKind::Table)),
            ("Dear diary", None),
            ("Dear diary,\nwhat a day, really", None),
            ("{\"a\":1,\n\"b\":2,\n\"c\":3}", None),
            ("[1,\n2,\n3]", None),
            ("", None),
        ] {
            assert_eq!(of_text(text), kind, "{text}");
        }
    }
}
