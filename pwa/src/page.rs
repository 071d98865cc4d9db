//! The pages' text: placeholders, inline scripts and styles, and the policy that names them.

use crate::{Outcome, files};

const PLACEHOLDER: &str = "{{csp}}";

/// What a page may do beyond running the inline scripts and styles it was built with.
pub struct Policy {
    scripts: &'static str,
    styles: &'static str,
    rest: &'static str,
}

pub const APP: Policy = Policy {
    scripts: "'self' 'wasm-unsafe-eval'",
    styles: "'self'",
    rest: "img-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'",
};

/// The rescue page must work when anything else of the build is broken, so it may load nothing but its icon.
pub const RESCUE: Policy = Policy { scripts: "", styles: "", rest: "img-src 'self'" };

/// Fills in the policy. Nothing inline may change after this.
pub fn with_policy(page: &str, policy: Policy) -> Outcome<String> {
    let scripts = sources(policy.scripts, &inline(page, "script"));
    let styles = sources(policy.styles, &inline(page, "style"));
    let rest = policy.rest;
    let csp = format!(
        "default-src 'none'; script-src {scripts}; style-src {styles}; {rest}; base-uri 'none'; form-action 'none'"
    );
    filled(page, PLACEHOLDER, &csp)
}

/// Replaces the one occurrence of a placeholder.
pub fn filled(text: &str, placeholder: &str, value: &str) -> Outcome<String> {
    match text.matches(placeholder).count() {
        1 => Ok(text.replacen(placeholder, value, 1)),
        0 => Err(format!("the placeholder {placeholder} is missing")),
        _ => Err(format!("the placeholder {placeholder} is there more than once")),
    }
}

fn sources(named: &str, inline: &[&str]) -> String {
    let hashes = inline.iter().map(|text| format!("'sha256-{}'", files::base64_hash(text)));
    let all: Vec<String> = [named.to_owned()].into_iter().chain(hashes).filter(|source| !source.is_empty()).collect();
    if all.is_empty() { "'none'".to_owned() } else { all.join(" ") }
}

/// The text of every element of that name that is not loaded from elsewhere.
fn inline<'a>(page: &'a str, name: &str) -> Vec<&'a str> {
    let (open, close) = (format!("<{name}"), format!("</{name}"));
    let mut found = Vec::new();
    let mut rest = page;
    while let Some(start) = rest.find('<') {
        rest = &rest[start..];
        if rest.starts_with("<!--") {
            rest = after(rest, "-->");
        } else if rest.starts_with(&open) {
            let (tag, content) = rest.split_at(tag_length(rest));
            let end = content.find(&close).unwrap_or(content.len());
            if !tag.contains(" src=") {
                found.push(&content[..end]);
            }
            rest = &content[end..];
        } else {
            rest = &rest[1..];
        }
    }
    found
}

fn after<'a>(text: &'a str, mark: &str) -> &'a str {
    text.find(mark).map_or("", |at| &text[at + mark.len()..])
}

/// Where a tag ends; a `>` inside a quoted attribute does not end it.
fn tag_length(tag: &str) -> usize {
    let mut quote = None;
    for (at, letter) in tag.char_indices() {
        match (letter, quote) {
            ('"' | '\'', None) => quote = Some(letter),
            (_, Some(open)) if letter == open => quote = None,
            ('>', None) => return at + 1,
            _ => {}
        }
    }
    tag.len()
}

/// A page or a script without the lines that are nothing but a comment, and without the space before any other: whoever
/// loads it reads neither. Left as it is where a text goes over more than one line of a script, as space counts there.
pub fn without_comments(text: &str) -> String {
    if text.lines().any(|line| line.matches('`').count() % 2 == 1) {
        return text.to_owned();
    }
    let mut plain = String::with_capacity(text.len());
    let mut inside = None;
    for line in text.lines().map(str::trim) {
        // Not where something follows the comment on its line.
        let is_comment =
            |start: &str, end: &str| line.starts_with(start) && (!line.contains(end) || line.ends_with(end));
        let begins = [("/*", "*/"), ("<!--", "-->")].into_iter().find(|(start, end)| is_comment(start, end));
        let (within, end) = (inside.is_some() || begins.is_some(), inside.or(begins.map(|(_, end)| end)));
        inside = end.filter(|end| !line.contains(end));
        if !within && !line.is_empty() && !line.starts_with("//") {
            plain.push_str(line);
            plain.push('\n');
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_space_before_a_line_go_and_nothing_else() {
        let script = "/**\n * Says.\n */\n    say('// not one'); // but one\n\n// gone\n  /* gone */\n/* stays */ say();\n<!-- gone\n too -->\n<p>stays</p>\n";
        assert_eq!(without_comments(script), "say('// not one'); // but one\n/* stays */ say();\n<p>stays</p>\n");
    }

    #[test]
    fn where_space_counts_everything_stays() {
        let script = "  let words = `\n   two`;\n  // a comment\n";
        assert_eq!(without_comments(script), script);
    }

    #[test]
    fn inline_scripts_are_found_and_loaded_ones_are_not() {
        let page = r#"<script>a</script><script src="b.js"></script><script type="module" data-x="1>0"> c<d </script>"#;
        assert_eq!(inline(page, "script"), ["a", " c<d "]);
    }

    #[test]
    fn a_script_in_a_comment_is_not_a_script() {
        assert_eq!(inline("<!-- <script>a</script> --><style>b{}</style>", "script"), [""; 0]);
    }

    #[test]
    fn the_policy_names_a_script_by_its_known_hash() {
        let page = with_policy("<meta content=\"{{csp}}\"><script>abc</script>", APP).unwrap();
        let expected = "script-src 'self' 'wasm-unsafe-eval' 'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=';";
        assert!(page.contains(expected), "{page}");
        assert!(page.contains("style-src 'self';"), "{page}");
    }

    #[test]
    fn a_page_with_nothing_inline_allows_no_script() {
        let page = with_policy("{{csp}}", RESCUE).unwrap();
        assert!(page.contains("script-src 'none'; style-src 'none';"), "{page}");
    }

    #[test]
    fn a_missing_placeholder_is_an_error() {
        assert_eq!(with_policy("<p>", APP).unwrap_err(), "the placeholder {{csp}} is missing");
    }

    #[test]
    fn a_placeholder_met_twice_is_an_error() {
        assert!(filled("x x", "x", "y").is_err());
    }
}
