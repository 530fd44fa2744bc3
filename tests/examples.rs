//! The example programs, run as a user runs them.

mod support;

use std::path::PathBuf;
use std::process::{Command, Output};

use recording_emulator::{Emulator, Operation};

/// Faster than real time, and slow enough for a busy machine.
const TIME_SCALE: f64 = 20.0;

const NEEDED: [&str; 8] = [
    "AGORA_APP_ID",
    "AGORA_CUSTOMER_ID",
    "AGORA_CUSTOMER_SECRET",
    "AGORA_STORAGE_VENDOR",
    "AGORA_STORAGE_REGION",
    "AGORA_STORAGE_BUCKET",
    "AGORA_STORAGE_ACCESS_KEY",
    "AGORA_STORAGE_SECRET_KEY",
];

/// The example, which cargo builds along with this test, without any of its variables.
fn example(name: &str) -> Command {
    let test = std::env::current_exe().unwrap();
    let profile: PathBuf = test.ancestors().nth(2).unwrap().to_owned();
    let mut example = Command::new(profile.join("examples").join(name));
    for (variable, _) in std::env::vars_os() {
        if variable.to_string_lossy().starts_with("AGORA_") {
            example.env_remove(variable);
        }
    }
    example
}

async fn emulator() -> Emulator {
    let emulator = Emulator::builder().time_scale(TIME_SCALE);
    emulator.start().await.unwrap()
}

/// The example, for which this emulator is the real service.
fn with_all_variables(name: &str, emulator: &Emulator) -> Command {
    let values = [
        emulator.app_id(),
        emulator.customer_id(),
        emulator.customer_secret(),
        "1",
        "0",
        "my-bucket",
        "my access key",
        "my secret key",
    ];
    let mut example = example(name);
    for (name, value) in NEEDED.iter().zip(values) {
        example.env(name, value);
    }
    example.env("AGORA_BASE_URL", emulator.base_url());
    example.env("AGORA_TIME_SCALE", TIME_SCALE.to_string());
    example
}

/// Runs it without blocking the emulator of this process.
async fn run(mut example: Command) -> Output {
    let run = tokio::task::spawn_blocking(move || example.output());
    run.await.unwrap().expect(
        "the example is not built: run `cargo build --examples`, which `cargo test` does itself",
    )
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// The first word of each line: which steps were taken.
fn steps(output: &Output) -> Vec<String> {
    let text = stdout(output);
    let words = text.lines().filter_map(|line| line.split(' ').next());
    words.map(str::to_owned).collect()
}

/// The names of variables in a text.
fn variables(text: &str) -> Vec<&str> {
    let words = text.split(|letter: char| !letter.is_ascii_uppercase() && letter != '_');
    words.filter(|word| word.starts_with("AGORA_")).collect()
}

#[tokio::test]
async fn without_variables_the_composite_example_records_with_an_emulator() {
    let output = run(example("composite")).await;

    assert!(output.status.success(), "{}", stderr(&output));
    assert_eq!(
        steps(&output),
        [
            "emulator", "acquire", "start", "running", "query", "stop", "file"
        ]
    );
}

#[tokio::test]
async fn without_variables_the_individual_example_records_with_an_emulator() {
    let output = run(example("individual")).await;

    assert!(output.status.success(), "{}", stderr(&output));
    let steps = steps(&output);
    assert_eq!(
        steps[..6],
        ["emulator", "acquire", "start", "running", "query", "stop"]
    );
    assert!(steps[6..].iter().all(|step| step == "file"), "{steps:?}");
    assert_eq!(steps[6..].len(), 6, "three indexes for each of two users");
}

#[tokio::test]
async fn without_variables_the_web_example_records_with_an_emulator() {
    let output = run(example("web")).await;

    assert!(output.status.success(), "{}", stderr(&output));
    assert_eq!(
        steps(&output),
        [
            "emulator", "acquire", "start", "running", "resume", "pause", "stop", "file", "file"
        ]
    );
    let text = stdout(&output);
    assert!(
        text.contains("on hold, push Onhold\nresume    recording, push Publishing\n"),
        "{text}"
    );
}

#[tokio::test]
async fn without_variables_the_layout_example_records_with_an_emulator() {
    let output = run(example("layout")).await;

    assert!(output.status.success(), "{}", stderr(&output));
    assert_eq!(
        steps(&output),
        [
            "emulator", "acquire", "start", "running", "layout", "layout", "stop", "file"
        ]
    );
}

#[tokio::test]
async fn the_layout_example_changes_the_layout_while_it_records() {
    let emulator = emulator().await;

    let output = run(with_all_variables("layout", &emulator)).await;

    assert!(output.status.success(), "{}", stderr(&output));
    let sent = support::bodies(&emulator, Operation::UpdateLayout);
    let layouts = sent.iter().map(|body| &body["clientRequest"]);
    let kinds: Vec<_> = layouts
        .map(|layout| layout["mixedVideoLayout"].clone())
        .collect();
    assert_eq!(kinds, [2, 3]);
    assert_eq!(
        support::operations(&emulator)[2..],
        [
            Operation::Query,
            Operation::UpdateLayout,
            Operation::UpdateLayout,
            Operation::Stop
        ]
    );
    assert!(
        emulator
            .requests()
            .iter()
            .all(|request| request.status == Some(200))
    );
}

#[tokio::test]
async fn the_web_example_records_and_pushes_what_its_variables_name() {
    let emulator = emulator().await;
    let mut example = with_all_variables("web", &emulator);
    example.env("AGORA_PAGE_URL", "https://my.example.com/board");
    example.env("AGORA_RTMP_URL", "rtmps://my.example.com/live/key");

    let output = run(example).await;

    assert!(output.status.success(), "{}", stderr(&output));
    assert!(!stdout(&output).contains("live/key"));
    let start = &support::bodies(&emulator, Operation::Start)[0]["clientRequest"];
    let services = &start["extensionServiceConfig"]["extensionServices"];
    assert_eq!(
        services[0]["serviceParam"]["url"],
        "https://my.example.com/board"
    );
    assert_eq!(
        services[1]["serviceParam"]["outputs"][0]["rtmpUrl"],
        "rtmps://my.example.com/live/key"
    );
    assert!(
        emulator
            .requests()
            .iter()
            .all(|request| request.status == Some(200))
    );
}

#[tokio::test]
async fn a_machine_without_certificates_can_record_with_an_emulator() {
    let mut example = example("composite");
    example
        .env("SSL_CERT_FILE", "/nowhere")
        .env("SSL_CERT_DIR", "/nowhere");

    let output = run(example).await;

    assert!(output.status.success(), "{}", stderr(&output));
}

#[tokio::test]
async fn with_some_variables_it_names_the_missing_ones_and_no_others() {
    let set = [0, 3, 7];
    let mut example = example("composite");
    for index in set {
        example.env(NEEDED[index], "1");
    }

    let output = run(example).await;

    let missing: Vec<_> = (0..8).filter(|index| !set.contains(index)).collect();
    let missing: Vec<_> = missing.into_iter().map(|index| NEEDED[index]).collect();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(variables(&stderr(&output)), missing);
    assert_eq!(stdout(&output), "");
}

#[tokio::test]
async fn an_empty_variable_is_a_missing_one() {
    let mut example = example("composite");
    for name in NEEDED {
        example.env(name, "1");
    }
    example.env("AGORA_CUSTOMER_SECRET", "");

    let output = run(example).await;

    assert_eq!(output.status.code(), Some(1));
    assert_eq!(variables(&stderr(&output)), ["AGORA_CUSTOMER_SECRET"]);
}

#[tokio::test]
async fn with_all_variables_it_records_with_the_service_they_name() {
    let emulator = emulator().await;

    let output = run(with_all_variables("composite", &emulator)).await;

    assert!(output.status.success(), "{}", stderr(&output));
    assert_eq!(
        steps(&output),
        ["acquire", "start", "running", "query", "stop", "file"]
    );
    assert!(stdout(&output).contains("file      directory1/directory2/"));
    let start = &support::bodies(&emulator, Operation::Start)[0];
    let storage = &start["clientRequest"]["storageConfig"];
    assert_eq!(storage["vendor"], 1);
    assert_eq!(storage["bucket"], "my-bucket");
    assert_eq!(start["clientRequest"].get("token"), None);
}

#[tokio::test]
async fn a_refusal_of_the_service_fails_the_example_without_a_secret() {
    let emulator = Emulator::builder().customer("id", "another secret");
    let emulator = emulator.start().await.unwrap();
    let mut example = example("composite");
    for name in NEEDED {
        example.env(name, "1");
    }
    example.env("AGORA_APP_ID", emulator.app_id());
    example.env("AGORA_CUSTOMER_SECRET", "n0t-the-secret");
    example.env("AGORA_BASE_URL", emulator.base_url());

    let output = run(example).await;

    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("acquire"), "{}", stderr(&output));
    assert!(!stderr(&output).contains("n0t-the-secret"));
    assert_eq!(emulator.requests()[0].status, Some(401));
}
