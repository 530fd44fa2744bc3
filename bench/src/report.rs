//! The table, and what is aimed at.

use std::fmt::Write;

use crate::sources::Library;
use crate::{compile_time, run_time};

/// All that was measured.
pub struct Report {
    pub start_up: u64,
    pub compile_time: Vec<compile_time::Row>,
    pub run_time: Vec<run_time::Row>,
}

/// One of the aims: a ratio that must not be more than another.
pub struct Target {
    pub what: &'static str,
    pub most: f64,
    pub is: f64,
}

impl Report {
    pub fn table(&self) -> String {
        let mut out = format!(
            "rustc checks, millions of instructions beyond those of an empty crate ({})\n\n",
            millions(self.start_up)
        );
        let _ = writeln!(
            out,
            "| fields | modes | | declaration | × serde | 1 use | 10 uses | {} |",
            if self.is_full() {
                "50 uses | seconds | MB"
            } else {
                ""
            }
            .trim_end()
        );
        out = out.replace("|  |\n", "|\n");
        let columns = if self.is_full() { 10 } else { 7 };
        let _ = writeln!(out, "|--:|--:|:--|{}", "--:|".repeat(columns - 3));
        for row in &self.compile_time {
            out.push_str(&self.line(row));
        }
        let _ = write!(
            out,
            "\nthe optimised program, 20 fields: instructions to make and to write one request\n\n\
             | | instructions | × literal |\n|:--|--:|--:|\n"
        );
        for row in &self.run_time {
            let literal = self.literal_of(row);
            let ratio = ratio(row.instructions, literal);
            let _ = writeln!(out, "| {} | {} | {ratio:.2} |", row.what, row.instructions);
        }
        out
    }

    fn is_full(&self) -> bool {
        self.compile_time.iter().any(|row| row.cost.is_some())
    }

    fn line(&self, row: &compile_time::Row) -> String {
        let serde = self.declaration(Library::Serde, row.fields, row.modes);
        let declaration = row.declaration.map_or(String::new(), millions);
        let times = match (row.declaration, serde) {
            (Some(declaration), Some(serde)) => format!("{:.2}", ratio(declaration, serde)),
            _ => String::new(),
        };
        let mut out = format!(
            "| {} | {} | {} | {declaration} | {times} |",
            row.fields, row.modes, row.what
        );
        let counts: &[usize] = if self.is_full() {
            &[1, 10, 50]
        } else {
            &[1, 10]
        };
        for count in counts {
            let cost = row.uses.iter().find(|(uses, _)| uses == count);
            let cost = cost.map_or(String::new(), |(_, cost)| millions(*cost));
            let _ = write!(out, " {cost} |");
        }
        if let Some(cost) = &row.cost {
            let _ = write!(out, " {:.2} | {} |", cost.seconds, cost.megabytes);
        } else if self.is_full() {
            out.push_str(" | |");
        }
        out.push('\n');
        out
    }

    fn declaration(&self, library: Library, fields: usize, modes: usize) -> Option<u64> {
        let rows = self.compile_time.iter();
        let mut rows = rows.filter(|row| row.library == Some(library));
        let row = rows.find(|row| row.fields == fields && row.modes == modes)?;
        row.declaration
    }

    fn literal_of(&self, row: &run_time::Row) -> u64 {
        let rows = self
            .run_time
            .iter()
            .filter(|literal| literal.checks == row.checks);
        rows.map(|row| row.instructions).next().unwrap_or_default()
    }

    pub fn targets(&self) -> Vec<Target> {
        let of = |library, fields| self.declaration(library, fields, 4);
        let modal = of(Library::Modal, 80);
        let times = |other: Option<u64>| match (modal, other) {
            (Some(modal), Some(other)) => ratio(modal, other),
            _ => f64::NAN,
        };
        let run = |what: &str| {
            let row = self.run_time.iter().find(|row| row.what == what);
            row.map_or(f64::NAN, |row| {
                ratio(row.instructions, self.literal_of(row))
            })
        };
        let aim = |what, most, is| Target { what, most, is };
        vec![
            aim(
                "80 fields, × plain struct, Serialize + Deserialize",
                0.7,
                times(of(Library::Serde, 80)),
            ),
            aim(
                "80 fields, × plain struct, Serialize",
                1.5,
                times(of(Library::Serialize, 80)),
            ),
            aim("80 fields, × bon", 0.5, times(of(Library::Bon, 80))),
            aim(
                "four times the fields, × 20 fields",
                4.0,
                times(of(Library::Modal, 20)),
            ),
            aim(
                "run time, × literal",
                1.02,
                run("#[modal] without value rules"),
            ),
            aim(
                "run time, × literal checked by hand",
                1.02,
                run("#[modal] with value rules"),
            ),
        ]
    }

    pub fn targets_table(&self) -> String {
        let mut out = "| aim of #[modal] | at most | is | |\n|:--|--:|--:|:--|\n".to_owned();
        for Target { what, most, is } in self.targets() {
            let verdict = if is <= most { "reached" } else { "not reached" };
            let _ = writeln!(out, "| {what} | {most:.2} | {is:.2} | {verdict} |");
        }
        out
    }
}

fn millions(count: u64) -> String {
    format!("{}", (count + 500_000) / 1_000_000)
}

#[expect(
    clippy::cast_precision_loss,
    reason = "instructions are far below 2^52"
)]
fn ratio(count: u64, other: u64) -> f64 {
    count as f64 / other as f64
}
