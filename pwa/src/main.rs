//! Finishes the page that Trunk built, as its post-build hook.
//!
//! The order matters: each step puts the hash of what the step before wrote into the page, the page's
//! policy covers the scripts as they then are, and the worker's list covers everything.

mod files;
mod later;
mod loader;
mod page;
mod split;
mod style;
mod worker;

use std::{env, path::PathBuf, process::ExitCode};

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
    let glue = files::read(&source.join("pwa/later.js"))?;
    let page = loader::finish(&staging, &page, wasm_opt().as_deref(), &glue)?;
    let page = style::finish(&staging, &source.join("style"), &page)?;
    files::write(&index, &page::with_policy(&page, page::APP)?)?;

    let page = files::read(&rescue)?;
    files::write(&rescue, &page::with_policy(&page, page::RESCUE)?)?;

    worker::finish(&staging, &source.join("pwa/sw.js"))
}

fn folder(variable: &str) -> Outcome<PathBuf> {
    match env::var_os(variable) {
        Some(path) => Ok(path.into()),
        None => Err(format!("{variable} is not set, so this was not started by Trunk")),
    }
}

/// The program that shrinks the wasm, if a build for small size was asked for.
fn wasm_opt() -> Option<String> {
    env::var("VAV_WASM_OPT").ok().filter(|program| !program.is_empty())
}
