//! The styles: many small files joined into one small one, named for what it holds.

use crate::{Outcome, files, page};
use std::{iter::Peekable, path::Path, str::Chars};

/// Comes first, since it says which layer wins.
const LAYERS: &str = "layers.css";
const PLACEHOLDER: &str = "href=\"style.css\"";

/// Writes the one style file and returns the page that links to it.
pub fn finish(staging: &Path, styles: &Path, page: &str) -> Outcome<String> {
    let css = joined(styles)?;
    let name = format!("style-{}.css", files::short_hash(&css));
    files::write(&staging.join(&name), &css)?;
    page::filled(page, PLACEHOLDER, &format!("href=\"{name}\""))
}

fn joined(styles: &Path) -> Outcome<String> {
    let layers = styles.join(LAYERS);
    let mut css = minified_file(&layers)?;
    for path in files::below(styles)? {
        if path != layers && path.extension().is_some_and(|extension| extension == "css") {
            css.push_str(&minified_file(&path)?);
        }
    }
    Ok(css)
}

fn minified_file(path: &Path) -> Outcome<String> {
    minified(&files::read(path)?).map_err(|reason| format!("{}: {reason}", path.display()))
}

/// Drops comments, and white space where no reading of CSS gives it a meaning: around `{ } ; ,`,
/// inside parentheses, after a colon. Elsewhere a run of it becomes one space, so `calc(1px + 2px)`,
/// `.margin &` and `.row :is(a, b)` keep theirs.
fn minified(css: &str) -> Outcome<String> {
    let mut small = String::with_capacity(css.len());
    let mut rest = css.chars().peekable();
    let mut gap = false;
    while let Some(letter) = rest.next() {
        if letter.is_ascii_whitespace() {
            gap = true;
            continue;
        }
        if letter == '/' && rest.peek() == Some(&'*') {
            skip_comment(&mut rest)?;
            gap = true;
            continue;
        }
        if gap && needs_space(small.chars().next_back(), letter) {
            small.push(' ');
        }
        gap = false;
        small.push(letter);
        match letter {
            '"' | '\'' => copy_string(letter, &mut rest, &mut small)?,
            // An escaped letter stands for itself, even a space or a quote.
            '\\' => small.extend(rest.next()),
            _ => {}
        }
    }
    Ok(small)
}

fn needs_space(before: Option<char>, after: char) -> bool {
    match (before, after) {
        (None | Some('{' | '}' | ';' | ',' | '('), _) => false,
        // An empty custom property is `--x: ;`, so this space stays.
        (Some(':'), _) => matches!(after, ';' | '}'),
        (_, '{' | '}' | ';' | ',' | ')') => false,
        _ => true,
    }
}

fn skip_comment(rest: &mut Peekable<Chars>) -> Outcome<()> {
    rest.next();
    let mut before = ' ';
    for letter in rest {
        if before == '*' && letter == '/' {
            return Ok(());
        }
        before = letter;
    }
    Err("a comment is never closed".to_owned())
}

fn copy_string(quote: char, rest: &mut Peekable<Chars>, small: &mut String) -> Outcome<()> {
    while let Some(letter) = rest.next() {
        small.push(letter);
        match letter {
            '\\' => small.extend(rest.next()),
            '\n' => break,
            _ if letter == quote => return Ok(()),
            _ => {}
        }
    }
    Err("a string is never closed".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn small(css: &str) -> String {
        minified(css).unwrap()
    }

    #[test]
    fn comments_and_needless_space_go() {
        assert_eq!(small("/* a */\n.a , .b {\n  color : red ;\n}\n/* b */ .c { }\n"), ".a,.b{color :red;}.c{}");
    }

    #[test]
    fn strings_stay_as_they_are() {
        let css = r#"q{content:'\201C';quotes:"/* a { b }  */" '\'  ;';}"#;
        assert_eq!(small(css), css);
    }

    #[test]
    fn sums_keep_the_space_they_need() {
        assert_eq!(
            small("a { width: calc( -1 * ( 2px + var(--x) ) - 3px ); }"),
            "a{width:calc(-1 * (2px + var(--x)) - 3px);}"
        );
    }

    #[test]
    fn descendants_keep_the_space_they_are_made_of() {
        assert_eq!(
            small(".a { .margin & { top: 0 } & :is(b, c) { top: 1px } }"),
            ".a{.margin &{top:0}& :is(b,c){top:1px}}"
        );
        assert_eq!(small(".a :hover > b,\n.a *:hover { }"), ".a :hover > b,.a *:hover{}");
    }

    #[test]
    fn a_comment_still_parts_what_it_stands_between() {
        assert_eq!(small("a{margin:1px/* x */2px}"), "a{margin:1px 2px}");
    }

    #[test]
    fn queries_keep_their_words_apart() {
        assert_eq!(small("@media (width < 66rem) and (hover: none) { }"), "@media (width < 66rem) and (hover:none){}");
    }

    #[test]
    fn an_empty_custom_property_stays_a_declaration() {
        assert_eq!(small("a { --x: ; }"), "a{--x: ;}");
    }

    #[test]
    fn escapes_outside_strings_stay() {
        assert_eq!(small(r".a\:b\'c , d { }"), r".a\:b\'c,d{}");
    }

    #[test]
    fn what_is_never_closed_is_an_error() {
        assert_eq!(minified("a { } /* b").unwrap_err(), "a comment is never closed");
        assert_eq!(minified("a { content: 'b; }\n").unwrap_err(), "a string is never closed");
    }
}
