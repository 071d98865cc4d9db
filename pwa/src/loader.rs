//! The wasm and its loader: made small if asked, parted in two, and named for what they hold in the end.

use crate::{
    Outcome, files,
    opening::{Opening, plain_name},
    page, split,
    uses::Uses,
};
use std::{
    path::{Path, PathBuf},
    process::Command,
};

/// What follows the common part of the two names that Trunk gives.
const WASM: &str = "_bg.wasm";
const LOADER: &str = ".js";
/// What follows it in the name of the second part.
const LATER: &str = "_later.wasm";

/// The file with the names of the functions of a program that is watched.
const NAMES: &str = "functions.json";

/// Where the loader hands the first part what it imports, and where it has it.
const IMPORTS: &str = r#""./vis-a-vis_bg.js": import0,"#;
const LOADED: &str = "const { instance, module } = await __wbg_load(await module_or_path, imports);";
/// Where the loader fetches the first part. A program that was altered on its way must not run over anybody's notes.
const FETCHED: &str = "module_or_path = fetch(module_or_path);";

/// Where the loader asks whether a text that is handed to the program is all there at once. Otherwise it copies letter by
/// letter, which takes longest just as the page opens: the store's texts are long, and the loader has hardly run yet.
const HANDED: &str = "if (realloc === undefined) {";
/// From how many letters on a text is handed over at once.
const LONG: usize = 1_000;

/// The wasm features that the compiler uses; wasm-opt must be told, since names of features are stripped.
const WASM_OPT: [&str; 9] = [
    "-Oz",
    "--strip-debug",
    "--strip-producers",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// What the program is parted by.
pub struct Cut {
    pub opening: Opening,
    pub uses: Uses,
}

/// Returns the page with the new names in it. `glue` is what the loader does about the second part.
pub fn finish(staging: &Path, page: &str, wasm_opt: Option<&str>, cut: &Cut, glue: &str) -> Outcome<String> {
    let stem = find(&files::below(staging)?)?;
    let (first, second) = (staging.join(format!("{stem}{WASM}")), staging.join("later.wasm"));
    // Before it is made small, which makes one of functions that are alike and leaves it the name of either.
    let parts = split::split(&files::read_bytes(&first)?, &cut.uses, |name| cut.opening.is_later(name))?;
    for (file, part) in [(&first, parts.first), (&second, parts.later)] {
        files::write_bytes(file, &part)?;
        if let Some(program) = wasm_opt {
            shrink(program, file)?;
        }
    }
    let later = files::read_bytes(&second)?;
    let name = format!("vis-a-vis-{}{LATER}", files::short_hash(&later));
    files::rename(&second, &staging.join(&name))?;
    let glue = with_second(glue, &name, &later)?;
    let whole = integrity(&files::read_bytes(&first)?);
    let loader = staging.join(format!("{stem}{LOADER}"));
    files::write(&loader, &page::without_comments(&with_glue(&files::read(&loader)?, &glue, &whole)?))?;
    let page = name_for_content(staging, page, &stem, WASM)?;
    name_for_content(staging, &page, &stem, LOADER)
}

/// What must be true of a file that is fetched, as browsers are told it.
fn integrity(content: &[u8]) -> String {
    format!("sha256-{}", files::base64_hash(content))
}

/// The glue with the name of the second part, and with what tells that it came whole.
fn with_second(glue: &str, name: &str, second: &[u8]) -> Outcome<String> {
    let glue = page::filled(glue, "{{later}}", name)?;
    let glue = page::filled(&glue, "{{integrity}}", &integrity(second))?;
    page::filled(&glue, "{{sum}}", &files::sum(second).to_string())
}

/// Leaves the program whole and makes it say what runs: `ran` holds the numbers of the functions, and a file their names.
pub fn watch(staging: &Path, page: &str) -> Outcome<String> {
    let stem = find(&files::below(staging)?)?;
    let (wasm, loader) = (staging.join(format!("{stem}{WASM}")), staging.join(format!("{stem}{LOADER}")));
    let (watched, names) = split::watched(&files::read_bytes(&wasm)?)?;
    files::write_bytes(&wasm, &watched)?;
    let names: Vec<String> = names.iter().map(|name| plain_name(name)).collect();
    files::write(&staging.join(NAMES), &serde_json::to_string(&names).map_err(|error| error.to_string())?)?;
    let runs = format!("{IMPORTS} later: {{ runs: (number) => (globalThis.ran ??= new Set()).add(number) }},");
    files::write(&loader, &page::filled(&files::read(&loader)?, IMPORTS, &runs)?)?;
    let page = name_for_content(staging, page, &stem, WASM)?;
    name_for_content(staging, &page, &stem, LOADER)
}

/// The common part of the two names. Trunk's own hash in it is of the wasm before it was made small.
fn find(staged: &[PathBuf]) -> Outcome<String> {
    let mut stems = staged.iter().filter_map(|path| path.file_name()?.to_str()?.strip_suffix(WASM));
    match (stems.next(), stems.next()) {
        (Some(stem), None) => Ok(stem.to_owned()),
        (None, _) => Err(format!("Trunk left no file that ends in {WASM}")),
        _ => Err(format!("Trunk left more than one file that ends in {WASM}")),
    }
}

fn shrink(program: &str, wasm: &Path) -> Outcome<()> {
    let run = Command::new(program).arg(wasm).arg("-o").arg(wasm).args(WASM_OPT).status();
    match run {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{program} ended with {status}")),
        Err(error) => Err(format!("{program} could not be run ({error})")),
    }
}

/// The loader with the second part in it, with what the first one must be, and with a quicker way for long texts.
fn with_glue(loader: &str, glue: &str, integrity: &str) -> Outcome<String> {
    let loader = page::filled(
        loader,
        IMPORTS,
        &format!("{} later: {{ bring }},", IMPORTS.replace("import0", "shared = import0")),
    )?;
    let loader = page::filled(&loader, LOADED, &format!("{LOADED}\n    await beforeStart(instance.exports);"))?;
    let loader = page::filled(&loader, HANDED, &format!("if (realloc === undefined || arg.length >= {LONG}) {{"))?;
    let fetched = FETCHED.replace("(module_or_path)", &format!("(module_or_path, {{ integrity: '{integrity}' }})"));
    Ok(page::filled(&loader, FETCHED, &fetched)? + glue)
}

fn name_for_content(staging: &Path, page: &str, stem: &str, suffix: &str) -> Outcome<String> {
    let old = format!("{stem}{suffix}");
    let hash = files::short_hash(files::read_bytes(&staging.join(&old))?);
    let new = format!("vis-a-vis-{hash}{suffix}");
    files::rename(&staging.join(&old), &staging.join(&new))?;
    renamed(page, &old, &new)
}

fn renamed(page: &str, old: &str, new: &str) -> Outcome<String> {
    if page.contains(old) { Ok(page.replace(old, new)) } else { Err(format!("index.html never names {old}")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The places of Trunk's loader that are worked on.
    fn given() -> String {
        [IMPORTS, FETCHED, LOADED, HANDED].join("\n")
    }

    #[test]
    fn the_wasm_is_found_by_its_suffix() {
        let staged = ["dist/a.css", "dist/app-1f_bg.wasm", "dist/app-1f.js"].map(PathBuf::from);
        assert_eq!(find(&staged).unwrap(), "app-1f");
    }

    #[test]
    fn no_wasm_and_two_of_them_are_errors() {
        assert!(find(&[]).is_err());
        assert!(find(&["a_bg.wasm", "b_bg.wasm"].map(PathBuf::from)).is_err());
    }

    #[test]
    fn every_mention_of_a_file_gets_its_new_name() {
        let page = "<link href=./a.js><script>import './a.js'</script>";
        let expected = "<link href=./b.js><script>import './b.js'</script>";
        assert_eq!(renamed(page, "a.js", "b.js").unwrap(), expected);
    }

    #[test]
    fn fault_48_the_loader_takes_no_other_bytes_than_those_of_this_build() {
        let loader = with_glue(&given(), "// glue", &integrity(b"abc")).unwrap();
        let expected = "fetch(module_or_path, { integrity: 'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=' });";
        assert!(loader.contains(expected), "{loader}");
        let glue = with_second("{{later}} {{integrity}} {{sum}}", "later.wasm", b"a").unwrap();
        assert_eq!(glue, "later.wasm sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs= 3826002220");
    }

    #[test]
    fn a_long_text_is_handed_to_the_program_at_once() {
        let loader = with_glue(&given(), "// glue", &integrity(b"abc")).unwrap();
        assert!(loader.contains("if (realloc === undefined || arg.length >= 1000) {"), "{loader}");
        assert!(
            with_glue(&given().replace(HANDED, ""), "// glue", "").is_err(),
            "a loader that copies otherwise is looked at"
        );
    }

    #[test]
    fn a_page_that_never_names_the_loader_is_an_error() {
        assert_eq!(renamed("<p>", "a.js", "b.js").unwrap_err(), "index.html never names a.js");
    }
}
