//! Prints what would be sent to record a channel. It depends on `recording` alone.

#![deny(missing_docs, warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

mod configuration;

use std::process::ExitCode;

use recording::mode::Mix;

fn main() -> ExitCode {
    match configuration::from_file::<Mix>(include_str!("../mix.json")) {
        Ok(configuration) => {
            println!("{configuration:#?}");
            ExitCode::SUCCESS
        }
        Err(violations) => {
            eprintln!("{violations}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(test)]
mod tests;
