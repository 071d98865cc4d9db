//! The service worker's list of files, by which it knows what belongs to this build and that it came whole.

use crate::{Outcome, files, page};
use std::{collections::BTreeMap, path::Path};

const WORKER: &str = "sw.js";

/// Writes the worker with its list. Must come last: a file changed after this would be refused.
pub fn finish(staging: &Path, template: &Path) -> Outcome<()> {
    let mut list = BTreeMap::new();
    for path in files::below(staging)? {
        if let Some(address) = address(path.strip_prefix(staging).unwrap_or(&path)) {
            list.insert(address, files::base64_hash(files::read_bytes(&path)?));
        }
    }
    let worker = with_list(&files::read(template)?, &list)?;
    files::write(&staging.join(WORKER), &worker)
}

/// How the worker asks for a file. It never asks for itself, and for the page by its folder's address.
fn address(path: &Path) -> Option<String> {
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    match parts.join("/").as_str() {
        WORKER => None,
        "index.html" => Some("./".to_owned()),
        other => Some(other.to_owned()),
    }
}

fn with_list(template: &str, list: &BTreeMap<String, String>) -> Outcome<String> {
    let files = serde_json::to_string_pretty(list).map_err(|error| error.to_string())?;
    // The worker's own text counts too: a new worker must not share its cache with the old one.
    let build = files::short_hash(format!("{template}{files}"));
    let worker = page::filled(template, "const FILES = {};", &format!("const FILES = {files};"))?;
    page::filled(&worker, "const BUILD = '';", &format!("const BUILD = '{build}';"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEMPLATE: &str = "const BUILD = '';\nconst FILES = {};\n";

    fn list() -> BTreeMap<String, String> {
        BTreeMap::from([("./".to_owned(), "abc=".to_owned())])
    }

    #[test]
    fn the_list_leaves_out_the_worker_itself() {
        assert_eq!(address(Path::new("sw.js")), None);
    }

    #[test]
    fn the_page_is_asked_for_by_its_folder_and_the_rest_by_path() {
        assert_eq!(address(Path::new("index.html")).unwrap(), "./");
        assert_eq!(address(Path::new("icons/icon.svg")).unwrap(), "icons/icon.svg");
    }

    #[test]
    fn the_worker_gets_its_list_and_its_build() {
        let worker = with_list(TEMPLATE, &list()).unwrap();
        assert!(worker.contains("const FILES = {\n  \"./\": \"abc=\"\n};"), "{worker}");
        assert!(!worker.contains("const BUILD = '';"), "{worker}");
    }

    #[test]
    fn another_list_or_another_worker_is_another_build() {
        let build = with_list(TEMPLATE, &list()).unwrap();
        let line = |worker: &str| worker.lines().next().unwrap().to_owned();
        assert_ne!(line(&build), line(&with_list(TEMPLATE, &BTreeMap::new()).unwrap()));
        assert_ne!(line(&build), line(&with_list(&format!("{TEMPLATE}// new\n"), &list()).unwrap()));
    }

    #[test]
    fn a_worker_without_a_place_for_its_list_is_an_error() {
        assert_eq!(
            with_list("const BUILD = '';", &list()).unwrap_err(),
            "the placeholder const FILES = {}; is missing"
        );
    }
}
