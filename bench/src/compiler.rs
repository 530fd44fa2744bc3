//! One run of rustc, and what it cost.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use wait4::Wait4;

use crate::Result;

/// The crates that the measured programs name.
const CRATES: [&str; 6] = [
    "bon",
    "derive_builder",
    "recording_core",
    "serde",
    "serde_json",
    "typed_builder",
];

/// rustc itself (`rustup`'s is a program that starts it), and the crates as cargo built them.
pub struct Compiler {
    rustc: PathBuf,
    scratch: PathBuf,
    /// What to give `--extern`, for each crate.
    crates: BTreeMap<String, PathBuf>,
    dependencies: Vec<PathBuf>,
}

/// What a run of rustc cost beside its instructions.
pub struct Cost {
    pub seconds: f64,
    pub megabytes: u64,
}

impl Compiler {
    pub fn new(optimised: bool, scratch: &Path) -> Result<Self> {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut build = Command::new(cargo);
        build.args(["build", "--quiet", "--message-format=json"]);
        build.arg("--manifest-path").arg(manifest());
        if optimised {
            build.arg("--release");
        }
        let output = build.stderr(Stdio::inherit()).output()?;
        if !output.status.success() {
            return Err("cargo could not build the dependencies".into());
        }
        let mut compiler = Self {
            rustc: rustc()?,
            scratch: scratch.to_owned(),
            crates: BTreeMap::new(),
            dependencies: Vec::new(),
        };
        for line in output.stdout.split(|byte| *byte == b'\n') {
            compiler.note_artifact(line);
        }
        Ok(compiler)
    }

    /// A line of cargo's: where a crate's library is.
    fn note_artifact(&mut self, line: &[u8]) {
        let message: serde_json::Value = serde_json::from_slice(line).unwrap_or_default();
        let files = message["filenames"].as_array();
        let files = files.into_iter().flatten().filter_map(|file| file.as_str());
        let mut libraries = files.map(PathBuf::from).filter(|file| is_library(file));
        let (Some(name), Some(file)) = (message["target"]["name"].as_str(), libraries.next())
        else {
            return;
        };
        let folder = file.parent().map(Path::to_owned).unwrap_or_default();
        if !self.dependencies.contains(&folder) {
            self.dependencies.push(folder);
        }
        if CRATES.contains(&name) {
            self.crates.insert(name.to_owned(), file);
        }
    }

    /// Writes a program, where rustc finds it.
    pub fn write(&self, name: &str, source: &str) -> Result<PathBuf> {
        let file = self.scratch.join(format!("{name}.rs"));
        std::fs::write(&file, source)?;
        Ok(file)
    }

    /// The command that checks a library as `cargo check` does, with another one beside it.
    pub fn check(&self, source: &Path, declaration: Option<&Path>) -> Invocation<'_> {
        let mut arguments = self.common(declaration);
        arguments
            .extend(["--crate-type=lib", "--emit=metadata", "--cap-lints=allow"].map(From::from));
        arguments.push(source.into());
        arguments.push("-o".into());
        arguments.push(metadata(source).into());
        self.invocation(arguments)
    }

    /// The command that makes an optimised program.
    pub fn link(&self, source: &Path) -> Invocation<'_> {
        let mut arguments = self.common(None);
        arguments.extend(["-O", "-Ccodegen-units=1", "--cap-lints=allow"].map(From::from));
        arguments.push(source.into());
        arguments.push("-o".into());
        arguments.push(source.with_extension("").into());
        self.invocation(arguments)
    }

    fn common(&self, declaration: Option<&Path>) -> Vec<OsString> {
        let mut arguments: Vec<OsString> = vec!["--edition=2024".into()];
        for folder in &self.dependencies {
            arguments.push(joined("-Ldependency=", folder));
        }
        for (name, file) in &self.crates {
            arguments.push(joined(&format!("--extern={name}="), file));
        }
        if let Some(file) = declaration {
            arguments.push(joined("--extern=declaration=", file));
        }
        arguments
    }

    fn invocation(&self, arguments: Vec<OsString>) -> Invocation<'_> {
        Invocation {
            compiler: self,
            arguments,
        }
    }
}

fn is_library(file: &Path) -> bool {
    file.extension()
        .is_some_and(|extension| extension == "rlib")
}

fn joined(option: &str, file: &Path) -> OsString {
    let mut argument = OsString::from(option);
    argument.push(file);
    argument
}

/// Where the result of a check goes.
pub fn metadata(source: &Path) -> PathBuf {
    let name = source.file_stem().unwrap_or_default().to_string_lossy();
    source.with_file_name(format!("lib{name}.rmeta"))
}

fn manifest() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")
}

fn rustc() -> Result<PathBuf> {
    let sysroot = ask(&["--print", "sysroot"])?;
    Ok(Path::new(sysroot.trim()).join("bin/rustc"))
}

/// The version in one line.
pub fn version() -> Result<String> {
    Ok(ask(&["--version"])?.trim().to_owned())
}

fn ask(arguments: &[&str]) -> Result<String> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).args(arguments).output()?;
    Ok(String::from_utf8(output.stdout)?)
}

/// A run of rustc, not yet made.
pub struct Invocation<'a> {
    compiler: &'a Compiler,
    arguments: Vec<OsString>,
}

impl Invocation<'_> {
    /// What a macro may read of cargo.
    fn with_environment(&self, command: &mut Command) {
        command
            .env("RUSTC", &self.compiler.rustc)
            .env("CARGO_MANIFEST_DIR", env!("CARGO_MANIFEST_DIR"))
            .env("CARGO_PKG_NAME", "declaration")
            .env("CARGO_CRATE_NAME", "declaration")
            .current_dir(&self.compiler.scratch);
    }

    /// Runs it as it is, for its time and memory.
    pub fn cost(&self) -> Result<Cost> {
        let mut command = Command::new(&self.compiler.rustc);
        command.args(&self.arguments);
        self.with_environment(&mut command);
        let start = Instant::now();
        let ended = command.spawn()?.wait4()?;
        if !ended.status.success() {
            return Err(format!("rustc refuses {:?}", self.arguments.last()).into());
        }
        Ok(Cost {
            seconds: start.elapsed().as_secs_f64(),
            megabytes: ended.rusage.maxrss >> 20,
        })
    }

    /// Counts its instructions: those of the macros are among them, as they run within rustc.
    pub fn instructions(&self, name: &str) -> Result<u64> {
        let mut command = valgrind(&self.compiler.scratch, name);
        command.arg(&self.compiler.rustc).args(&self.arguments);
        self.with_environment(&mut command);
        count(command, &self.compiler.scratch, name)
    }
}

/// Counts the instructions of a program.
pub fn instructions(program: &Path, argument: &str, scratch: &Path, name: &str) -> Result<u64> {
    let mut command = valgrind(scratch, name);
    command.arg(program).arg(argument);
    count(command, scratch, name)
}

fn valgrind(scratch: &Path, name: &str) -> Command {
    let mut command = Command::new("valgrind");
    command.args(["--tool=cachegrind", "--cache-sim=no", "--quiet"]);
    command.arg(joined("--cachegrind-out-file=", &counts(scratch, name)));
    command
}

fn counts(scratch: &Path, name: &str) -> PathBuf {
    scratch.join(format!("{name}.cachegrind"))
}

fn count(mut command: Command, scratch: &Path, name: &str) -> Result<u64> {
    // Not shown unless it fails: it warns of caches, which are not simulated.
    let output = command
        .output()
        .map_err(|error| format!("valgrind: {error}"))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(format!("{name} fails under valgrind: {said}").into());
    }
    let counts = std::fs::read_to_string(counts(scratch, name))?;
    let summary = counts
        .lines()
        .rev()
        .find_map(|line| line.strip_prefix("summary:"));
    let total = summary.and_then(|line| line.split_whitespace().next());
    Ok(total.ok_or("valgrind has written no summary")?.parse()?)
}
