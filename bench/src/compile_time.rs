//! What declarations and their uses cost rustc.

use std::sync::Mutex;
use std::thread;

use crate::Result;
use crate::compiler::{Compiler, Cost, metadata};
use crate::declaration::Declaration;
use crate::sources::{self, LITERALS, Library, Use};

/// One row of the table.
pub struct Row {
    pub what: &'static str,
    pub library: Option<Library>,
    pub fields: usize,
    pub modes: usize,
    /// Of the declaration alone; nothing where there is none.
    pub declaration: Option<u64>,
    /// How many uses, and what they cost.
    pub uses: Vec<(usize, u64)>,
    /// Time and memory of the declaration.
    pub cost: Option<Cost>,
}

/// What is measured for one row.
pub struct Plan {
    pub what: Use,
    pub fields: usize,
    pub modes: usize,
    pub uses: Vec<usize>,
    /// Whether time and memory are wanted too.
    pub cost: bool,
}

/// The instructions of an empty crate: rustc's start-up.
pub fn start_up(compiler: &Compiler) -> Result<u64> {
    let source = compiler.write("empty", "")?;
    compiler.check(&source, None).instructions("empty")
}

/// Measures all rows, on as many threads as the machine has: instructions do not mind.
pub fn measure(compiler: &Compiler, plans: &[Plan], start_up: u64) -> Result<Vec<Row>> {
    let next = Mutex::new(plans.iter().enumerate());
    let rows = Mutex::new(Vec::new());
    let work = || -> Result<()> {
        loop {
            let Some((place, plan)) = next.lock().expect("no thread panics").next() else {
                return Ok(());
            };
            let row = measure_row(compiler, plan, start_up)?;
            rows.lock().expect("no thread panics").push((place, row));
        }
    };
    let threads = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let threads: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        threads
            .into_iter()
            .try_for_each(|thread| thread.join().expect("no thread panics"))
    })?;
    let mut rows = rows.into_inner().expect("no thread panics");
    rows.sort_by_key(|(place, _)| *place);
    Ok(rows.into_iter().map(|(_, row)| row).collect())
}

fn measure_row(compiler: &Compiler, plan: &Plan, start_up: u64) -> Result<Row> {
    let declaration = Declaration::new(plan.fields, plan.modes);
    let name = format!("{}_{}_{}", plan.what.file(), plan.fields, plan.modes);
    let mut row = Row {
        what: plan.what.name(),
        library: plan.what.library(),
        fields: plan.fields,
        modes: plan.modes,
        declaration: None,
        uses: Vec::new(),
        cost: None,
    };
    let declared = match plan.what.declared() {
        Some(library) => {
            let source = sources::declaration(library, &declaration);
            let source = compiler.write(&format!("declare_{name}"), &source)?;
            let check = compiler.check(&source, None);
            if plan.what.library().is_some() {
                row.declaration = Some(check.instructions(&format!("declare_{name}"))? - start_up);
            }
            // Once more without valgrind: the uses read what this run leaves.
            row.cost = Some(check.cost()?).filter(|_| plan.cost);
            Some(metadata(&source))
        }
        None => None,
    };
    for count in &plan.uses {
        let name = format!("use_{name}_{count}");
        let source = sources::uses(plan.what, *count, LITERALS, &declaration);
        let source = compiler.write(&name, &source)?;
        let check = compiler.check(&source, declared.as_deref());
        row.uses
            .push((*count, check.instructions(&name)? - start_up));
    }
    Ok(row)
}
