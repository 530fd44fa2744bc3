//! Judges a body that is kept in a file, as the service would.
//!
//! `cargo run --example check -- <acquire|start|update|update-layout|stop> <individual|mix|web>
//! <file.json>` prints the body in its canonical form and exits with 0; or with 1, and a line for
//! each violation: where, what is wrong and what to do, and the rule in `docs/rules/ledger.md`. It
//! exits with 2 if there is no body to judge.

use std::process::ExitCode;
use std::{env, fs};

use recording::body::{Body, NoSuchBody};
use recording::core::ModeSet;
use recording::{Mode, ViolationKind, Violations};

const USAGE: &str =
    "usage: check <acquire|start|update|update-layout|stop> <individual|mix|web> <file.json>";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match check(&arguments) {
        Ok(body) => {
            println!("{body}");
            ExitCode::SUCCESS
        }
        Err(Failure::Refused(violations)) => {
            for violation in &violations {
                println!("{}", in_one_line(&violation.to_string()));
            }
            ExitCode::from(1)
        }
        Err(Failure::Unreadable(why)) => {
            eprintln!("{}", in_one_line(&why));
            ExitCode::from(2)
        }
    }
}

/// Why there is no body to print.
enum Failure {
    Refused(Violations),
    Unreadable(String),
}

/// The canonical form of the body in a file.
fn check(arguments: &[String]) -> Result<String, Failure> {
    let [operation, mode, file] = arguments else {
        return Err(Failure::Unreadable(USAGE.to_owned()));
    };
    let body: Body = operation
        .parse()
        .map_err(|error: NoSuchBody| Failure::Unreadable(error.to_string()))?;
    if Mode::from_wire(mode).is_none() {
        let why = "there is no such mode: use `individual`, `mix` or `web`";
        return Err(Failure::Unreadable(why.to_owned()));
    }
    let json = fs::read_to_string(file)
        .map_err(|error| Failure::Unreadable(format!("`{file}` cannot be read: {error}")))?;
    let body = body.read(mode, &json).map_err(refused)?;
    serde_json::to_string_pretty(&body).map_err(|error| Failure::Unreadable(error.to_string()))
}

/// What is not JSON at all is no body.
fn refused(violations: Violations) -> Failure {
    let mut kinds = violations.iter().map(|violation| violation.kind);
    match kinds.any(|kind| kind == ViolationKind::NotJson) {
        true => Failure::Unreadable(violations.to_string()),
        false => Failure::Refused(violations),
    }
}

/// A key may have a line break in it.
fn in_one_line(text: &str) -> String {
    let letters = text.chars().map(|letter| match letter.is_control() {
        true => letter.escape_default().to_string(),
        false => letter.to_string(),
    });
    letters.collect()
}
