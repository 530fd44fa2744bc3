//! The budget: what `#[modal]` may cost, in instructions, so that it does not grow unnoticed.

use std::path::{Path, PathBuf};

use crate::Result;
use crate::report::Report;

/// The compiler whose instructions the budget counts.
const PINNED: &str = "rustc 1.95.0 ";

fn file() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("budget.txt")
}

/// Whether the budget is about this compiler.
pub fn is_about(version: &str) -> bool {
    version.starts_with(PINNED)
}

/// Compares what was measured with the budget, prints both, and fails where it is exceeded.
pub fn compare(report: &Report) -> Result<()> {
    let text = std::fs::read_to_string(file())?;
    let lines = text
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with("# "));
    let budget: Vec<(&str, &str)> = lines.filter_map(|line| line.rsplit_once(' ')).collect();
    let tolerance = allowed(&budget, "tolerance, percent").ok_or("it names no tolerance")?;
    let mut exceeded = Vec::new();
    for (what, instructions) in spent(report) {
        let more = allowed(&budget, &what).map(|allowed| percent_more(instructions, allowed));
        match more {
            Some(more) => println!("{what} {instructions} ({more:+.1} %)"),
            None => println!("{what} {instructions} (no budget)"),
        }
        if more.is_none_or(|more| more > tolerance) {
            exceeded.push(what);
        }
    }
    if exceeded.is_empty() {
        return Ok(());
    }
    Err(format!(
        "over the budget by more than {tolerance} %: {}; make it cheaper, or say in the commit why \
         it costs more and change bench/budget.txt",
        exceeded.join(", ")
    )
    .into())
}

fn allowed(budget: &[(&str, &str)], what: &str) -> Option<f64> {
    let line = budget.iter().find(|(name, _)| *name == what);
    line.and_then(|(_, number)| number.parse().ok())
}

#[expect(
    clippy::cast_precision_loss,
    reason = "instructions are far below 2^52"
)]
fn percent_more(instructions: u64, allowed: f64) -> f64 {
    (instructions as f64 / allowed - 1.0) * 100.0
}

/// What the budget is about: all that is measured for it, but for what others cost.
fn spent(report: &Report) -> Vec<(String, u64)> {
    let mut spent = Vec::new();
    for row in &report.compile_time {
        let what = format!("{}, {} fields", row.what, row.fields);
        spent.extend(
            row.declaration
                .map(|cost| (format!("{what}, declaration"), cost)),
        );
        let uses = row.uses.iter();
        spent.extend(uses.map(|(uses, cost)| (format!("{what}, {uses} uses"), *cost)));
    }
    let rows = report.run_time.iter();
    let rows = rows.filter(|row| row.is_ours());
    spent.extend(rows.map(|row| (format!("run time, {}", row.what), row.instructions)));
    spent
}
