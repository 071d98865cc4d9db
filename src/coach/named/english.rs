//! How English names a thing, as elements of patterns.

/// What may follow a name that ends: none of it could go on naming.
pub const ENDS_BEFORE: &str =
    "AUX|PREP|CONJ|SUB|WH|DAY|DONE|to|that|n't|not|YOU|I|THIRD|yet|so|due|still|goes|went|came|needs|with|slipped";

/// An order at the start of a line is no part of the name: "chase the invoice", "order reagents". One may hand
/// something over, but not just hand it: "hand hygiene" is a name.
pub const ORDER: &str = "COMPLETE+!ING+!PAST+!hand";

/// What is done, unless it stands after one of [`NAMED_AFTER`]: "keep reporting" names no reporting, though "confirm
/// booking" names a booking.
pub const DOING: &str = "ING";

/// See [`DOING`].
pub const NAMED_AFTER: &str = "DET|PREP|CONJ|his|her|confirm|chase";

/// What makes the word before it the owner of what follows.
pub const OF: &str = "'s";

/// Owners that take no article: "Thursday's meeting" names no "the Thursday's meeting".
pub const OWNER: &str = "CAPITAL|DAY";

/// What opens no name.
pub const NO_OPENING: &str = "'s|ABBR";

/// What before a name leaves open which one is meant.
pub const ANY: &str = "NUM|FIGURE|no|any|every|each|or|more|another";

/// What is no part of a name before its noun.
pub const NO_PART: &str = "\
    AUX|WH|PREP|CONJ|NOT|YOU|SUB|FILLER|THIRD|I|ME|DET|PRON|FIGURE|NUM|DAY+!month|STATE+!risk|to|that|yes|no|PAST|\
    says|said|need|needs|check|ask|discuss|decide|chase|confirm|sync|finish|close|fill|send|prep|get|set|go|missing|\
    left|open|more|SPOKE|due|GIVE+!draft+!list+!report|out|on|sort|sorted|LONGS|HEART|many|much|few|several|both";

/// What is mostly done, but is part of a name after [`HALF_AFTER`]: "says prep list is done", "toolbox talk records".
pub const HALF: &str = "prep|talk|check";

/// See [`HALF`].
pub const HALF_AFTER: &str = "says|DET";

/// Somebody's name, perhaps: "Jo check figures" tells what Jo does.
pub const NAME: &str = "CAPITAL";

/// What has a capital only from opening a line.
pub const COMMON: &str = "WORK|LIFE|PERSON|TASK|EVENT|COMPLETE|OWN|PAPER|JUDGING|GEAR|ABOVE|new";

/// The article with which a thing is said again to the person, told from the word before its name.
pub fn article(before: Option<&str>) -> &'static str {
    match before {
        Some("his" | "her" | "their" | "your") => "your ",
        Some("our") => "our ",
        Some("my") => "my ",
        Some("that") => "that ",
        Some("this") => "this ",
        Some("these") => "these ",
        Some("those") => "those ",
        _ => "the ",
    }
}

/// Whether a noun is one for more than one.
pub fn is_many(noun: &str) -> bool {
    noun.ends_with('s') && !["ss", "us", "is"].iter().any(|end| noun.ends_with(end))
}
