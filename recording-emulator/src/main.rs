//! The emulator as a program: serves until it is ended, and says how to reach it.

use std::process::ExitCode;

use recording_emulator::{Emulator, EmulatorBuilder, StartError};

const USAGE: &str = "\
usage: recording-emulator [--port N] [--time-scale X] [--lenient]

  --port N         listen on this port of 127.0.0.1 (default: any free one)
  --time-scale X   let X simulated seconds pass in a real one (default: 1)
  --lenient        forgive unknown keys and a missing streamMode";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.iter().any(|argument| argument == "--help") {
        println!("{USAGE}");
        return ExitCode::SUCCESS;
    }
    match parse(&arguments) {
        Ok(builder) => run(builder),
        Err(problem) => {
            eprintln!("{problem}\n\n{USAGE}");
            ExitCode::from(2)
        }
    }
}

/// The command line, as a builder.
fn parse(arguments: &[String]) -> Result<EmulatorBuilder, String> {
    let mut builder = Emulator::builder();
    let mut rest = arguments.iter();
    while let Some(flag) = rest.next() {
        builder = match flag.as_str() {
            "--port" => builder.port(value(flag, rest.next(), "a number from 0 to 65535")?),
            "--time-scale" => {
                builder.time_scale(value(flag, rest.next(), "a number of at least 0")?)
            }
            "--lenient" => builder.lenient(true),
            unknown => return Err(format!("unknown argument `{unknown}`")),
        };
    }
    Ok(builder)
}

fn value<T: std::str::FromStr>(
    flag: &str,
    text: Option<&String>,
    expected: &str,
) -> Result<T, String> {
    let given = text.ok_or_else(|| format!("`{flag}` needs {expected}"))?;
    given
        .parse()
        .map_err(|_| format!("`{flag}` needs {expected}, not `{given}`"))
}

fn run(builder: EmulatorBuilder) -> ExitCode {
    let served = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(StartError::Bind)
        .and_then(|runtime| runtime.block_on(serve(builder)));
    match served {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Serves until the program is ended from outside.
async fn serve(builder: EmulatorBuilder) -> Result<(), StartError> {
    let emulator = builder.start().await?;
    println!("listening on {}", emulator.base_url());
    println!();
    println!("export AGORA_BASE_URL={}", emulator.base_url());
    println!("export AGORA_APP_ID={}", emulator.app_id());
    println!("export AGORA_CUSTOMER_ID={}", emulator.customer_id());
    println!(
        "export AGORA_CUSTOMER_SECRET={}",
        emulator.customer_secret()
    );
    std::future::pending().await
}
