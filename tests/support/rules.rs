//! The rules that `src` declares.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// A path in the repository.
pub(crate) fn in_repository(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Every `id = "R…"`, and the file that it stands in.
pub(crate) fn declared() -> BTreeSet<(String, String)> {
    let mut declared = BTreeSet::new();
    for file in fs::read_dir(in_repository("src")).unwrap() {
        let path = file.unwrap().path();
        if path.is_dir() {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let name = path.file_name().unwrap().to_str().unwrap();
        for rest in text.split("id = \"R").skip(1) {
            let number = rest.split('"').next().unwrap();
            declared.insert((format!("R{number}"), format!("src/{name}")));
        }
    }
    declared
}
