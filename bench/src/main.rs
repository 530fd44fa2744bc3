//! What a declaration costs, in instructions. See the README.

mod budget;
mod compile_time;
mod compiler;
mod declaration;
mod report;
mod run_time;
mod sources;

use std::path::{Path, PathBuf};

use self::compile_time::Plan;
use self::compiler::Compiler;
use self::declaration::Declaration;
use self::report::Report;
use self::sources::{LITERALS, Library, Use};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;

fn main() -> Result<()> {
    match std::env::args().nth(1).as_deref() {
        None => print(&measure(&plans())?),
        Some("--full") => print(&measure(&full_plans())?),
        Some("--budget") => keep_budget()?,
        Some("--write") => write_programs()?,
        Some(other) => {
            return Err(format!("`{other}` is none of --full, --budget, --write").into());
        }
    }
    Ok(())
}

fn print(report: &Report) {
    println!("{}\n{}", report.table(), report.targets_table());
}

fn measure(plans: &[Plan]) -> Result<Report> {
    check_programs()?;
    let scratch = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/measured");
    std::fs::create_dir_all(&scratch)?;
    let compiler = Compiler::new(false, &scratch)?;
    let start_up = compile_time::start_up(&compiler)?;
    Ok(Report {
        start_up,
        compile_time: compile_time::measure(&compiler, plans, start_up)?,
        run_time: run_time::measure(&Compiler::new(true, &scratch)?, &scratch)?,
    })
}

fn keep_budget() -> Result<()> {
    let version = compiler::version()?;
    if !budget::is_about(&version) {
        println!("not compared: the budget is not about {version}");
        return Ok(());
    }
    let of = |what, fields| plan(what, fields, 4, &[1, 10], false);
    let modal = Use::Own(Library::Modal);
    let plans = [of(modal, 20), of(modal, 80), of(Use::Request, 20)];
    budget::compare(&measure(&plans)?)
}

// ---- what is measured --------------------------------------------------------------------------

fn plans() -> Vec<Plan> {
    [20, 80]
        .into_iter()
        .flat_map(|fields| plans_of(fields, 4, &[1, 10], false))
        .collect()
}

fn full_plans() -> Vec<Plan> {
    let sizes = [5, 10, 20, 40, 80, 160].map(|fields| (fields, 4));
    let modes = [1, 2, 8].map(|modes| (80, modes));
    sizes
        .into_iter()
        .chain(modes)
        .flat_map(|(fields, modes)| plans_of(fields, modes, &[1, 10, 50], true))
        .collect()
}

fn plans_of(fields: usize, modes: usize, uses: &[usize], cost: bool) -> Vec<Plan> {
    let libraries = Library::ALL.into_iter().map(Use::Own);
    libraries
        .chain([Use::Request, Use::Json])
        .map(|what| plan(what, fields, modes, uses, cost))
        .collect()
}

fn plan(what: Use, fields: usize, modes: usize, uses: &[usize], cost: bool) -> Plan {
    Plan {
        what,
        fields,
        modes,
        uses: uses.to_owned(),
        cost,
    }
}

// ---- the programs in the repository ------------------------------------------------------------

/// The programs that stand in `programs/`, to be read.
fn programs() -> Vec<(PathBuf, String)> {
    let mut programs = Vec::new();
    for fields in [20, 80] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("programs/{fields}"));
        let declaration = Declaration::new(fields, 4);
        for library in Library::ALL {
            let source = sources::declaration(library, &declaration);
            programs.push((folder.join(format!("{}.rs", library.file())), source));
            let source = sources::uses(Use::Own(library), 1, LITERALS, &declaration);
            programs.push((folder.join(format!("use_{}.rs", library.file())), source));
        }
        for what in [Use::Request, Use::Json] {
            let source = sources::uses(what, 1, LITERALS, &declaration);
            programs.push((folder.join(format!("use_{}.rs", what.file())), source));
        }
    }
    programs
}

fn write_programs() -> Result<()> {
    for (file, source) in programs() {
        std::fs::create_dir_all(file.parent().unwrap_or(Path::new(".")))?;
        std::fs::write(file, source)?;
    }
    Ok(())
}

/// What stands in the repository is what is measured.
fn check_programs() -> Result<()> {
    for (file, source) in programs() {
        if std::fs::read_to_string(&file).ok() != Some(source) {
            let file = file.display();
            return Err(format!("{file} is not what is measured: run with --write").into());
        }
    }
    Ok(())
}
