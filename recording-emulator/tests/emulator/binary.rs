//! The program `recording-emulator`.

use std::io::{BufRead as _, BufReader};
use std::net::TcpStream;
use std::process::{Command, Output, Stdio};

const PROGRAM: &str = env!("CARGO_BIN_EXE_recording-emulator");

fn run(arguments: &[&str]) -> Output {
    Command::new(PROGRAM).args(arguments).output().unwrap()
}

#[test]
fn it_listens_where_it_says() {
    let mut program = Command::new(PROGRAM)
        .args(["--port", "0", "--time-scale", "20"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(program.stdout.take().unwrap())
        .lines()
        .take(6);

    let said: Vec<String> = lines.map(Result::unwrap).collect();
    let address = said[0].trim_start_matches("listening on http://");
    let connected = TcpStream::connect(address);
    program.kill().unwrap();
    program.wait().unwrap();

    assert!(connected.is_ok(), "{address}");
    let names: Vec<&str> = said[2..]
        .iter()
        .filter_map(|line| line.strip_prefix("export ")?.split('=').next())
        .collect();
    assert_eq!(
        names,
        [
            "AGORA_BASE_URL",
            "AGORA_APP_ID",
            "AGORA_CUSTOMER_ID",
            "AGORA_CUSTOMER_SECRET"
        ]
    );
}

#[test]
fn a_wrong_command_line_is_explained() {
    let rows: [(&[&str], &str); 4] = [
        (&["--prot", "1"], "unknown argument `--prot`"),
        (&["--port"], "`--port` needs a number from 0 to 65535"),
        (
            &["--port", "70000"],
            "`--port` needs a number from 0 to 65535, not `70000`",
        ),
        (
            &["--time-scale", "fast"],
            "`--time-scale` needs a number of at least 0, not `fast`",
        ),
    ];
    for (arguments, problem) in rows {
        let output = run(arguments);

        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2));
        assert!(
            said.starts_with(problem) && said.contains("usage: "),
            "{said}"
        );
    }
}

#[test]
fn an_emulator_that_cannot_start_says_why() {
    let output = run(&["--time-scale", "-1"]);

    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("time scale -1"));
}
