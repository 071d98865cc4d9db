//! What holds of the whole tree, as tests over its source text. Each names every place where it does not.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use vis_a_vis::route::Route;

/// Who may use whom; everyone may use themselves. The drawing in `src/lib.rs`, written out.
const USES: [(&str, &[&str]); 9] = [
    ("domain", &[]),
    ("capture", &["domain"]),
    ("coach", &["insight", "domain"]),
    ("insight", &["domain"]),
    ("format", &["domain"]),
    ("route", &["domain"]),
    ("storage", &["format", "domain"]),
    ("state", &["storage", "format", "insight", "capture", "domain"]),
    ("ui", &["state", "storage", "format", "coach", "insight", "capture", "route", "domain"]),
];

/// Modules that know nothing of the page, the browser, the clock or dice.
const PURE: [&str; 6] = ["domain", "capture", "coach", "insight", "format", "route"];

/// The most lines a file may have, its tests not counted.
const LINES: usize = 300;

const STORE: &str = "src/storage/browser/";
const BROWSER: &str = "src/ui/browser/";

#[test]
fn dependencies_point_one_way() {
    let uses = BTreeMap::from(USES);
    none(rust().flat_map(|file| {
        let (module, may) = (file.module(), uses.get(file.module()).copied().unwrap_or_default());
        let root = file.root_from_here();
        let named = ["crate", &root].into_iter().flat_map(|path| file.named_after(path));
        let wrong = named
            .filter(|(_, used)| uses.contains_key(used.as_str()) && used != module && !may.contains(&used.as_str()));
        wrong.map(|(line, used)| file.at(line, &format!("{module} uses {used}"))).collect::<Vec<_>>()
    }));
}

#[test]
fn every_module_has_its_place_in_the_table() {
    let there: BTreeSet<&str> = rust().map(Source::module).collect();
    let table: BTreeSet<&str> = USES.iter().map(|(module, _)| *module).chain(["lib", "main"]).collect();
    assert_eq!(there, table);
}

#[test]
fn the_pure_modules_know_no_page_no_browser_no_clock_and_no_dice() {
    let words = [
        "leptos",
        "web_sys",
        "js_sys",
        "wasm_bindgen",
        "gloo_storage",
        "Utc::now",
        "Local",
        "SystemTime",
        "Instant",
        "rand",
        "getrandom",
        "thread_local",
    ];
    let pure = rust().filter(|file| PURE.contains(&file.module()));
    none(pure.flat_map(|file| file.lines_naming(&words)));
}

#[test]
fn only_the_store_names_local_storage() {
    // Leptos has a `LocalStorage` of its own, for values of one thread. Without gloo's in sight it is that one.
    let words = ["gloo_storage", "local_storage", "session_storage"];
    let others = rust().filter(|file| !file.path.starts_with(STORE));
    none(others.flat_map(|file| {
        let spelled = file.lines_of(&file.without_comments, "localStorage");
        file.lines_naming(&words).into_iter().chain(spelled).collect::<Vec<_>>()
    }));
}

#[test]
fn only_the_store_and_the_browser_file_speak_to_the_browser() {
    let words = ["js_sys", "wasm_bindgen_futures", "gloo_storage", "window()", "document()"];
    none(beyond_the_edge().flat_map(|file| file.lines_naming(&words)));
}

#[test]
fn elsewhere_the_browser_is_only_named_for_what_an_event_carries() {
    let types = BTreeMap::from([
        ("web_sys", ["File", "KeyboardEvent", "MouseEvent"].as_slice()),
        ("wasm_bindgen", ["JsCast"].as_slice()),
    ]);
    none(beyond_the_edge().flat_map(|file| {
        let named = types.iter().flat_map(|(library, allowed)| {
            let named = file.named_after(library);
            named.into_iter().filter(|(_, word)| file.module() != "ui" || !allowed.contains(&word.as_str()))
        });
        named.map(|(line, word)| file.at(line, &word)).collect::<Vec<_>>()
    }));
}

#[test]
fn no_text_becomes_html() {
    let words = ["inner_html", "set_inner_html", "outer_html", "set_outer_html", "insert_adjacent_html"];
    none(rust().flat_map(|file| file.lines_naming(&words)));
}

#[test]
fn no_element_has_an_inline_style() {
    none(rust().flat_map(|file| file.lines_of(&file.code, " style=")));
}

#[test]
fn nothing_panics_on_purpose() {
    let words = ["unwrap()", "panic!", "todo!", "unimplemented!", "dbg!"];
    none(rust().flat_map(|file| file.lines_naming(&words)));
}

#[test]
fn no_source_names_an_address_elsewhere() {
    none(rust().flat_map(|file| {
        // The name of what drawings are made of is spelled as an address, and is none.
        let text = file.without_comments.replace("http://www.w3.org/2000/svg", "");
        let with = |scheme| file.lines_of(&text, scheme);
        with("http://").into_iter().chain(with("https://")).collect::<Vec<_>>()
    }));
}

#[test]
fn the_window_never_shows_a_name() {
    // A title is written in the program, so it holds nothing that was typed; and nothing else becomes the title.
    let title: fn(Route) -> &'static str = Route::title;
    assert_eq!(title(Route::Home), "This week");
    let elsewhere = rust().filter(|file| !file.path.starts_with(BROWSER));
    let titles = elsewhere.flat_map(|file| file.lines_of(&file.code, "set_title("));
    none(titles.filter(|line| !line.contains(".title())")));
}

#[test]
fn every_file_opens_with_what_it_owns() {
    none(rust().filter(|file| !file.text.starts_with("//! ")).map(|file| file.path.clone()));
}

#[test]
fn no_file_is_longer_than_one_reads_in_a_sitting() {
    let lengths = rust().map(|file| (&file.path, file.shipped.trim_end().lines().count()));
    none(lengths.filter(|(_, lines)| *lines > LINES).map(|(path, lines)| format!("{path}: {lines} lines")));
}

// ── Styles ────────────────────────────────────────────────────────────────────────────────────────

#[test]
fn every_screen_has_its_style_file_and_every_such_file_its_screen() {
    let folders = fs::read_dir(root().join("src/ui")).unwrap().map(|entry| entry.unwrap().path());
    let folders = folders.filter(|path| path.is_dir()).map(|path| stem(&path));
    let screens: BTreeSet<String> =
        folders.filter(|name| !["browser", "components"].contains(&name.as_str())).collect();
    let styles: BTreeSet<String> = files("style/features", "css").iter().map(|path| stem(path)).collect();
    assert_eq!(styles, screens, "style/features/ on the left, src/ui/ on the right");
}

#[test]
fn every_style_file_lies_inside_its_layer() {
    let declared = read("style/layers.css");
    let declared = without_css_comments(&declared);
    let list = declared.trim().strip_prefix("@layer ").and_then(|list| list.strip_suffix(';')).unwrap();
    let layers: BTreeSet<&str> = list.split(", ").collect();
    let others = files("style", "css").into_iter().filter(|path| stem(path) != "layers");
    let outside = others.filter(|path| {
        let folder = stem(path.parent().unwrap());
        let layer = if folder == "style" { stem(path) } else { folder };
        !layers.contains(layer.as_str()) || !is_one_block(&fs::read_to_string(path).unwrap(), &layer)
    });
    none(outside.map(|path| from_root(&path)));
}

#[test]
fn no_style_shouts_over_another() {
    let loud = |path: &PathBuf| without_css_comments(&fs::read_to_string(path).unwrap()).contains("!important");
    none(files("style", "css").into_iter().filter(loud).map(|path| from_root(&path)));
}

/// Whether the whole file is `@layer NAME { … }`.
fn is_one_block(css: &str, layer: &str) -> bool {
    let css = without_css_comments(css);
    let Some(rest) = css.trim().strip_prefix(&format!("@layer {layer} {{")) else { return false };
    let mut depth = 1;
    let end = rest.char_indices().find(|(_, letter)| {
        depth += i32::from(*letter == '{') - i32::from(*letter == '}');
        depth == 0
    });
    end.is_some_and(|(at, _)| at + 1 == rest.len())
}

fn without_css_comments(css: &str) -> String {
    let mut parts = css.split("/*");
    let first = parts.next().unwrap_or_default();
    parts.fold(first.to_owned(), |kept, part| kept + part.split_once("*/").map_or("", |(_, after)| after))
}

// ── Sources ───────────────────────────────────────────────────────────────────────────────────────

/// One file of `src/`, without what is only there for tests. Line numbers stay those of the file.
struct Source {
    path: String,
    text: String,
    /// Without its tests.
    shipped: String,
    /// Of that, without comments.
    without_comments: String,
    /// Of that, with every text literal emptied.
    code: String,
}

impl Source {
    fn new(path: &Path) -> Self {
        let text = fs::read_to_string(path).unwrap();
        let shipped = without_tests(&text);
        let (without_comments, code) = (blanked(&shipped, false), blanked(&shipped, true));
        Self { path: from_root(path), text, shipped, without_comments, code }
    }

    /// The folder or file right under `src/`.
    fn module(&self) -> &str {
        let below = self.path.strip_prefix("src/").unwrap();
        below.split(['/', '.']).next().unwrap()
    }

    /// How this file can name the root of the crate without saying `crate`.
    fn root_from_here(&self) -> String {
        let folders = self.path.matches('/').count();
        vec!["super"; if self.path.ends_with("/mod.rs") { folders - 1 } else { folders }].join("::")
    }

    fn at(&self, line: usize, what: &str) -> String {
        format!("{}:{}: {what}", self.path, line + 1)
    }

    /// The lines of `text` that hold `sought`.
    fn lines_of(&self, text: &str, sought: &str) -> Vec<String> {
        let found = text.lines().enumerate().filter(|(_, line)| line.contains(sought));
        found.map(|(line, words)| self.at(line, words.trim())).collect()
    }

    /// The lines of code that hold one of `words` as a word of its own.
    fn lines_naming(&self, words: &[&str]) -> Vec<String> {
        let lines = self.code.lines().enumerate();
        let found = lines.filter(|(_, line)| words.iter().any(|word| has_word(line, word)));
        found.map(|(line, words)| self.at(line, words.trim())).collect()
    }

    /// What stands after `path::` in code: one word, or each of a list in braces. With its line.
    fn named_after(&self, path: &str) -> Vec<(usize, String)> {
        let path = format!("{path}::");
        let starts = self.code.match_indices(&path).map(|(at, _)| at);
        let whole = starts.filter(|at| !self.code[..*at].ends_with(is_word));
        let named = whole.flat_map(|at| {
            let line = self.code[..at].matches('\n').count();
            let rest = &self.code[at + path.len()..];
            let words: Vec<&str> = match rest.strip_prefix('{').and_then(|list| list.split('}').next()) {
                Some(list) => list.split(',').map(first_word).collect(),
                None => vec![first_word(rest)],
            };
            words.into_iter().filter(|word| !word.is_empty()).map(move |word| (line, word.to_owned()))
        });
        named.collect()
    }
}

/// Every file of `src/` but those that are only there for tests.
fn rust() -> impl Iterator<Item = &'static Source> {
    static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(|| {
        let paths = files("src", "rs");
        let only_tests: BTreeSet<PathBuf> = paths.iter().flat_map(|path| test_files(path)).collect();
        paths.iter().filter(|path| !only_tests.contains(*path)).map(|path| Source::new(path)).collect()
    });
    SOURCES.iter()
}

fn beyond_the_edge() -> impl Iterator<Item = &'static Source> {
    rust().filter(|file| !file.path.starts_with(STORE) && !file.path.starts_with(BROWSER))
}

/// The files that `path` names as modules for tests: `#[cfg(test)]`, and below it `mod name;`.
fn test_files(path: &Path) -> Vec<PathBuf> {
    let text = fs::read_to_string(path).unwrap();
    let folder = if stem(path) == "mod" || stem(path) == "lib" {
        path.parent().unwrap().to_owned()
    } else {
        path.with_extension("")
    };
    let pairs = text.lines().zip(text.lines().skip(1));
    let named = pairs.filter(|(above, _)| *above == "#[cfg(test)]").filter_map(|(_, below)| test_module(below));
    named.filter_map(|name| name.strip_suffix(';')).map(|name| folder.join(name).with_extension("rs")).collect()
}

/// The name of a module with what ends the line, if one begins here: `tests {` or `tests;`.
fn test_module(line: &str) -> Option<&str> {
    line.strip_prefix("pub ").unwrap_or(line).strip_prefix("mod ")
}

/// Empties the lines of modules for tests. A block ends where rustfmt puts its brace: at the margin.
fn without_tests(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let mut kept = Vec::new();
    let mut place = 0;
    while let Some(line) = lines.get(place) {
        let module = lines.get(place + 1).copied().and_then(test_module);
        let skipped = match module.filter(|_| *line == "#[cfg(test)]") {
            None => 0,
            Some(name) if name.ends_with(';') => 2,
            Some(_) => lines.iter().skip(place).position(|line| *line == "}").expect("a block that opens ends") + 1,
        };
        kept.extend(if skipped == 0 { vec![*line] } else { vec![""; skipped] });
        place += skipped.max(1);
    }
    kept.join("\n")
}

/// Blanks comments, and text literals too where `texts`. Line breaks stay.
fn blanked(text: &str, texts: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let (length, blank) = piece(rest, letter);
        let (piece, after) = rest.split_at(length);
        let breaks = piece.chars().filter(|letter| *letter == '\n');
        match blank {
            Blank::Comment => out.extend(breaks),
            Blank::Text if texts => out.extend(['"'].into_iter().chain(breaks).chain(['"'])),
            Blank::Text | Blank::No => out.push_str(piece),
        }
        rest = after;
    }
    out
}

enum Blank {
    No,
    Comment,
    Text,
}

/// How long the comment, the literal or the single letter is that `rest` begins with.
fn piece(rest: &str, letter: char) -> (usize, Blank) {
    let until = |end: &str, from: usize| rest[from..].find(end).map_or(rest.len(), |at| from + at + end.len());
    if rest.starts_with("//") {
        (rest.find('\n').unwrap_or(rest.len()), Blank::Comment)
    } else if rest.starts_with("/*") {
        (until("*/", 2), Blank::Comment)
    } else if rest.starts_with("r#\"") {
        (until("\"#", 3), Blank::Text)
    } else if letter == '"' {
        (end_of_text(rest), Blank::Text)
    } else if let Some(length) = character(rest) {
        (length, Blank::No)
    } else {
        (letter.len_utf8(), Blank::No)
    }
}

/// The length of `"…"`, past what a backslash hides.
fn end_of_text(rest: &str) -> usize {
    let mut hidden = false;
    for (at, letter) in rest.char_indices().skip(1) {
        match letter {
            '"' if !hidden => return at + 1,
            letter => hidden = letter == '\\' && !hidden,
        }
    }
    rest.len()
}

/// The length of a character literal, which may hold a quotation mark; a lifetime is none.
fn character(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix('\'')?;
    let length =
        if inside.starts_with('\\') { inside.get(2..)?.find('\'')? + 2 } else { inside.chars().next()?.len_utf8() };
    inside.get(length..)?.starts_with('\'').then_some(length + 2)
}

fn has_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let (before, after) = (&line[..at], &line[at + word.len()..]);
        !before.ends_with(is_word) && (!word.ends_with(is_word) || !after.starts_with(is_word))
    })
}

fn first_word(text: &str) -> &str {
    let text = text.trim_start();
    text.split(|letter| !is_word(letter)).next().unwrap_or_default()
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

// ── Files ─────────────────────────────────────────────────────────────────────────────────────────

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

/// Every file with this ending below a folder, in order.
fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap().to_str().unwrap().to_owned()
}

fn from_root(path: &Path) -> String {
    path.strip_prefix(root()).unwrap().to_str().unwrap().replace('\\', "/")
}

/// Fails with every breach, one a line.
fn none(breaches: impl IntoIterator<Item = String>) {
    let breaches: Vec<String> = breaches.into_iter().collect();
    assert!(breaches.is_empty(), "\n{}", breaches.join("\n"));
}

// ── The reading itself ────────────────────────────────────────────────────────────────────────────

#[test]
fn comments_texts_and_tests_are_told_from_code() {
    let text = "let a = \"b // \\\" c\"; // panic!\nlet q = '\"'; /* x */ fn f<'a>() {}\n#[cfg(test)]\nmod tests {\n    dbg!();\n}\nend";
    let shipped = without_tests(text);
    assert!(!shipped.contains("dbg!") && shipped.ends_with("\nend"));
    assert_eq!(blanked(&shipped, true), "let a = \"\"; \nlet q = '\"';  fn f<'a>() {}\n\n\n\n\nend");
    assert!(blanked(&shipped, false).contains("\"b // \\\" c\""));
}
