//! What must not compile, and what the compiler says of it.
//!
//! One program for each rule, in a folder for each family; beside it stands what a person reads
//! who breaks the rule. `TRYBUILD=overwrite cargo test -p recording-ui --test ui` writes the texts
//! anew: read each aloud before it is committed. No program makes rustc quote the standard library,
//! whose sources are not on every machine.

use std::process::Command;

/// The compiler whose words are written down: each release words its part of a message anew.
const PINNED: &str = "rustc 1.95.";

const FAMILIES: [&str; 6] = [
    "presence",
    "presence_same_crate",
    "relation",
    "relation_same_crate",
    "several",
    "declaration",
];

#[test]
fn what_the_compiler_says() {
    let rustc = rustc_version();
    if !rustc.starts_with(PINNED) {
        println!("skipped: the texts are those of {PINNED}x, and this is {rustc}");
        return;
    }

    // One run for all families: trybuild builds the programs of a run together.
    let cases = trybuild::TestCases::new();
    for family in FAMILIES {
        cases.compile_fail(format!("{family}/*.rs"));
    }
}

/// What the compiler of the programs calls itself, such as `rustc 1.95.0 (59807616e 2026-04-14)`.
fn rustc_version() -> String {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).arg("--version").output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}
