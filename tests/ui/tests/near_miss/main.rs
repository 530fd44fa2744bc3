//! For each program that must not compile, one that differs by the least and does: a rule that
//! refuses too much fails here.

#![allow(dead_code, reason = "that a declaration compiles is what is tested")]

mod declaration;
mod presence;
mod relation;
mod request_macro;
mod requests;
mod session;

use std::fs;
use std::path::Path;

#[test]
fn every_rule_has_a_near_miss() {
    let missing_presence = rules_without("presence", include_str!("presence.rs"), "fn");
    let missing_relation = rules_without("relation", include_str!("relation.rs"), "fn");
    let missing_session = rules_without("session", include_str!("session.rs"), "fn");
    let missing_requests = rules_without("requests", include_str!("requests.rs"), "fn");
    let missing_request_macro =
        rules_without("request_macro", include_str!("request_macro.rs"), "fn");
    let missing_declaration = rules_without("declaration", include_str!("declaration.rs"), "mod");

    assert_eq!(missing_presence, [""; 0]);
    assert_eq!(missing_relation, [""; 0]);
    assert_eq!(missing_session, [""; 0]);
    assert_eq!(missing_requests, [""; 0]);
    assert_eq!(missing_request_macro, [""; 0]);
    assert_eq!(missing_declaration, [""; 0]);
}

/// The rules of a family that have no item of their name in the near misses.
fn rules_without(family: &str, near_misses: &str, item: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(family);
    let files = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path());
    let programs = files.filter(|file| file.extension().is_some_and(|extension| extension == "rs"));
    let mut rules: Vec<String> = programs
        .map(|program| program.file_stem().unwrap().to_str().unwrap().to_owned())
        .filter(|rule| {
            let head = format!("{item} {rule}");
            !near_misses.lines().any(|line| {
                line.trim_start() == format!("{head}() {{") || line == format!("{head} {{")
            })
        })
        .collect();
    rules.sort();
    rules
}
