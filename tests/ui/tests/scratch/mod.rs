//! A package that a test writes, and what cargo says of it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

/// A package of its own workspace, in the target folder, with that folder for its own builds: what
/// is compiled already is not compiled again.
pub(crate) struct Package {
    root: PathBuf,
}

impl Package {
    /// An empty package that depends on the core alone.
    pub(crate) fn new(name: &str) -> Self {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        if root.exists() {
            fs::remove_dir_all(&root).unwrap();
        }
        let package = Self { root };
        let core = workspace().join("recording-core");
        package.write("Cargo.toml", &manifest(name, &core));
        let lock = fs::read_to_string(workspace().join("Cargo.lock")).unwrap();
        package.write("Cargo.lock", &lock);
        package
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Runs cargo without a network.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Output {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
        Command::new(env!("CARGO"))
            .args(arguments)
            .arg("--offline")
            .current_dir(&self.root)
            .env("CARGO_TARGET_DIR", target)
            .output()
            .unwrap()
    }

    /// The errors of each target that does not compile, as a person reads them.
    pub(crate) fn check(&self, targets: &str) -> BTreeMap<String, Vec<String>> {
        let output = self.cargo(&["check", targets, "--keep-going", "--message-format=json"]);
        let output = String::from_utf8(output.stdout).unwrap();
        let mut errors: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for line in output.lines() {
            let said: Value = serde_json::from_str(line).unwrap();
            let message = &said["message"];
            let summary = message["message"].as_str().unwrap_or_default();
            if message["level"] == "error" && !summary.starts_with("aborting due to") {
                let target = said["target"]["name"].as_str().unwrap().to_owned();
                let rendered = message["rendered"].as_str().unwrap().to_owned();
                errors.entry(target).or_default().push(rendered);
            }
        }
        errors
    }
}

/// The folder of the workspace.
pub(crate) fn workspace() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap()
}

fn manifest(name: &str, core: &Path) -> String {
    let core = core.display();
    format!(
        r#"[package]
name = "{name}"
edition = "2024"
publish = false

[workspace]

[dependencies]
recording-core = {{ path = '{core}', default-features = false }}
serde_json = "1"

[profile.dev.package."*"]
debug = false
"#
    )
}
