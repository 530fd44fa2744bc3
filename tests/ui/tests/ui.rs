//! What must not compile, and what the compiler says of it.
//!
//! One program for each rule, in a folder for each family; beside it stands what a person reads
//! who breaks the rule. `TRYBUILD=overwrite cargo test -p recording-ui --test ui` writes the texts
//! anew: read each aloud before it is committed. No program makes rustc quote the standard library,
//! whose sources are not on every machine.
//!
//! The pinned compiler is held to every word, any other to code, headline and place of each error.

mod headlines;
mod scratch;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use headlines::{Headline, differences};
use scratch::{Package, workspace};

/// The compiler whose words are written down: each release words its part of a message anew.
const PINNED: &str = "rustc 1.95.";

const FAMILIES: [&str; 10] = [
    "presence",
    "presence_same_crate",
    "relation",
    "relation_same_crate",
    "several",
    "declaration",
    "session",
    "requests",
    "request_macro",
    "pasted",
];

#[test]
fn word_by_word() {
    let rustc = rustc_version();
    if !rustc.starts_with(PINNED) {
        println!("skipped: the words are those of {PINNED}x, and this is {rustc}");
        return;
    }

    // One run for all families: trybuild builds the programs of a run together.
    let cases = trybuild::TestCases::new();
    for family in FAMILIES {
        cases.compile_fail(format!("{family}/*.rs"));
    }
}

#[test]
fn headlines() {
    let programs = programs();
    let package = Package::new("ui-headlines");
    package.write("Cargo.toml", &manifest(&programs));

    let said = package.check("--bins");

    let mut problems = Vec::new();
    let root = format!("{}/", ui().display());
    for (name, path) in &programs {
        let expected = fs::read_to_string(ui().join(path).with_extension("stderr")).unwrap();
        let expected = Headline::read(&expected, "");
        let said = said.get(name).map(|said| said.join("\n"));
        let said = Headline::read(&said.unwrap_or_default(), &root);
        assert!(!expected.is_empty(), "{path} breaks no rule");
        problems.extend(differences(&expected, &said));
    }
    let others = said
        .iter()
        .filter(|(name, _)| !programs.contains_key(*name));
    problems.extend(others.flat_map(|(_, said)| said.clone()));
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// The programs, from the folder of this package, by the names of their binaries.
fn programs() -> BTreeMap<String, String> {
    let mut programs = BTreeMap::new();
    for family in FAMILIES {
        for file in fs::read_dir(ui().join(family)).unwrap() {
            let file = file.unwrap().file_name().into_string().unwrap();
            if let Some(rule) = file.strip_suffix(".rs") {
                programs.insert(format!("{family}-{rule}"), format!("{family}/{file}"));
            }
        }
    }
    programs
}

/// A package with the programs, where they are, as its binaries.
fn manifest(programs: &BTreeMap<String, String>) -> String {
    let (recording, ui) = (workspace(), ui());
    let core = recording.join("recording-core");
    let mut manifest = format!(
        r#"[package]
name = "ui-headlines"
edition = "2024"
publish = false

[workspace]

[dependencies]
recording-core = {{ path = '{}', default-features = false }}
recording-ui = {{ path = '{}' }}
recording = {{ path = '{}', default-features = false }}
serde_json = '1'

[profile.dev]
incremental = false

[profile.dev.package."*"]
debug = false
"#,
        core.display(),
        ui.display(),
        recording.display(),
    );
    for (name, path) in programs {
        let path = ui.join(path);
        let program = format!("\n[[bin]]\nname = '{name}'\npath = '{}'\n", path.display());
        manifest.push_str(&program);
    }
    manifest
}

fn ui() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// What the compiler of the programs calls itself, such as `rustc 1.95.0 (59807616e 2026-04-14)`.
fn rustc_version() -> String {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).arg("--version").output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}
