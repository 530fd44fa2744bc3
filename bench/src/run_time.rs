//! What making and writing one request costs the optimised program.

use std::path::Path;
use std::process::Command;

use crate::Result;
use crate::compiler::{Compiler, instructions};
use crate::declaration::Declaration;
use crate::sources::{self, ARGUMENTS, Library, Use};

const FIELDS: usize = 20;
const ROUNDS: u64 = 1000;

/// One row of the table.
pub struct Row {
    pub what: &'static str,
    /// Whether the values are checked.
    pub checks: bool,
    /// For one request.
    pub instructions: u64,
}

impl Row {
    /// Whether it is about `#[modal]`.
    pub fn is_ours(&self) -> bool {
        !self.what.starts_with("literal") && !self.what.starts_with("serde_json")
    }
}

const PROGRAMS: [(&str, Use, bool); 6] = [
    ("literal", Use::Own(Library::Serialize), false),
    (
        "#[modal] without value rules",
        Use::Own(Library::Modal),
        false,
    ),
    ("literal, checked by hand", Use::Checked, true),
    ("#[modal] with value rules", Use::Own(Library::Modal), true),
    ("request! with value rules", Use::Request, true),
    ("serde_json::json!", Use::Json, false),
];

pub fn measure(compiler: &Compiler, scratch: &Path) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    let mut written = None;
    for (place, (what, how, value_rules)) in PROGRAMS.into_iter().enumerate() {
        let source = program(how, value_rules);
        let source = compiler.write(&format!("run_{place}"), &source)?;
        compiler.link(&source).cost()?;
        let program = source.with_extension("");
        let body = body(&program)?;
        if *written.get_or_insert_with(|| body.clone()) != body {
            return Err(format!("{what}: it writes another body than a literal does").into());
        }
        let count = |rounds: u64| {
            let name = format!("run_{place}_{rounds}");
            instructions(&program, &rounds.to_string(), scratch, &name)
        };
        rows.push(Row {
            what,
            checks: value_rules,
            instructions: (count(ROUNDS)? - count(0)?) / ROUNDS,
        });
    }
    Ok(rows)
}

/// What the program makes, as JSON.
fn body(program: &Path) -> Result<serde_json::Value> {
    let output = Command::new(program).arg("1").output()?;
    Ok(serde_json::from_slice(&output.stdout)?)
}

fn program(how: Use, value_rules: bool) -> String {
    let mut declaration = Declaration::new(FIELDS, 4);
    declaration.value_rules = value_rules;
    let declared = how.declared().map_or(String::new(), |library| {
        sources::declaration(library, &declaration)
    });
    let uses = sources::uses(how, 1, ARGUMENTS, &declaration);
    format!(
        "pub mod declaration {{\n{declared}}}\n\n{uses}\
         fn main() {{\n    \
         let rounds: u64 = std::env::args().nth(1).unwrap().parse().unwrap();\n    \
         let mut last = String::new();\n    \
         for _ in 0..rounds {{\n        \
         last = use_0(std::hint::black_box(\"some text\"), std::hint::black_box(25));\n        \
         std::hint::black_box(&last);\n    \
         }}\n    \
         println!(\"{{last}}\");\n\
         }}\n"
    )
}
