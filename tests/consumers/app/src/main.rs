//! Prints what would be sent to record a channel. It depends on `recording` alone.

#![deny(missing_docs, warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

mod configuration;

use std::process::ExitCode;

use recording::Violations;
use recording::mode::Mix;

fn main() -> ExitCode {
    match print_both() {
        Ok(()) => ExitCode::SUCCESS,
        Err(violations) => {
            eprintln!("{violations}");
            ExitCode::FAILURE
        }
    }
}

fn print_both() -> Result<(), Violations> {
    let keys = ["the access key".into(), "the secret key".into()];
    println!("{:#?}", configuration::voices(&[123, 456], keys)?);
    let mix = configuration::from_file::<Mix>(include_str!("../mix.json"))?;
    println!("{mix:#?}");
    Ok(())
}

#[cfg(test)]
mod tests;
