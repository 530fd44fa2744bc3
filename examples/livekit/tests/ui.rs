//! What must not compile, and what the compiler says of it.
//!
//! One program for each rule; beside it stands what a person reads who breaks the rule. Each has its
//! near miss in `near_miss.rs`. `TRYBUILD=overwrite cargo test -p example-livekit --test ui` writes the
//! texts anew: read each aloud before it is committed.

use std::process::Command;

/// The compiler whose words are written down: each release words its part of a message anew.
const PINNED: &str = "rustc 1.95.";

#[test]
fn word_by_word() {
    let rustc = rustc_version();
    if !rustc.starts_with(PINNED) {
        println!("skipped: the texts are those of {PINNED}x, and this is {rustc}");
        return;
    }

    trybuild::TestCases::new().compile_fail("tests/ui/*.rs");
}

/// What the compiler of the programs calls itself, such as `rustc 1.95.0 (59807616e 2026-04-14)`.
fn rustc_version() -> String {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).arg("--version").output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}
