//! Finishes the page that Trunk built, as its post-build hook.
//!
//! The order matters: each step puts the hash of what the step before wrote into the page, the page's
//! policy covers the scripts as they then are, and the worker's list covers everything.

mod files;
mod loader;
mod opening;
mod page;
mod split;
mod style;
mod uses;
mod worker;

use loader::Cut;
use opening::Opening;
use std::{env, path::PathBuf, process::ExitCode};
use uses::Uses;

/// What a step gives: its result, or the reason why the page cannot be finished.
type Outcome<T> = Result<T, String>;

fn main() -> ExitCode {
    match finish() {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("The page cannot be finished: {reason}.");
            ExitCode::FAILURE
        }
    }
}

fn finish() -> Outcome<()> {
    let staging = folder("TRUNK_STAGING_DIR")?;
    let source = folder("TRUNK_SOURCE_DIR")?;
    let index = staging.join("index.html");
    let rescue = staging.join("rescue.html");

    let page = files::read(&index)?;
    let page = if is_watched() {
        loader::watch(&staging, &page)?
    } else {
        let opening = Opening::read(&files::read(&source.join("pwa/opening.txt"))?);
        let cut = Cut { opening, uses: Uses::read(&files::read_bytes(&folder("VAV_LINKED")?)?)? };
        let glue = files::read(&source.join("pwa/later.js"))?;
        loader::finish(&staging, &page, wasm_opt().as_deref(), &cut, &glue)?
    };
    let page = style::finish(&staging, &source.join("style"), &page)?;
    files::write(&index, &page::with_policy(&page::without_comments(&page), page::APP)?)?;

    let page = files::read(&rescue)?;
    files::write(&rescue, &page::with_policy(&page, page::RESCUE)?)?;

    worker::finish(&staging, &source.join("pwa/sw.js"))
}

fn folder(variable: &str) -> Outcome<PathBuf> {
    match env::var_os(variable) {
        Some(path) => Ok(path.into()),
        None => Err(format!("{variable} is not set, so this was not started by ./dev")),
    }
}

/// The program that shrinks the wasm, if a build for small size was asked for.
fn wasm_opt() -> Option<String> {
    env::var("VAV_WASM_OPT").ok().filter(|program| !program.is_empty())
}

/// Whether the page is built to see what runs as it opens.
fn is_watched() -> bool {
    env::var_os("VAV_WATCHED").is_some()
}
