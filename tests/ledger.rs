//! The ledger of the rules, `docs/rules/ledger.md`, tells the truth.

#[path = "support/rules.rs"]
mod rules;

use std::fs;

use rules::{declared, in_repository};

const CLASSES: [&str; 6] = ["type", "literal", "build", "session", "client", "service"];

/// A row of the ledger.
struct Row {
    id: String,
    class: String,
    is_later: bool,
    files: Vec<String>,
    tests: Vec<String>,
}

fn ledger() -> Vec<Row> {
    let text = fs::read_to_string(in_repository("docs/rules/ledger.md")).unwrap();
    let rows = text.lines().filter(|line| line.starts_with("| R"));
    rows.map(row).collect()
}

fn row(line: &str) -> Row {
    let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
    let [id, rule, class, files, tests] = cells[..] else {
        panic!("not five cells: {line}")
    };
    assert!(!rule.is_empty(), "{id} says nothing");
    Row {
        id: id.to_owned(),
        class: class.to_owned(),
        is_later: files == "later",
        files: quoted(files),
        tests: quoted(tests),
    }
}

/// What stands in backticks.
fn quoted(cell: &str) -> Vec<String> {
    let quoted = cell.split('`').skip(1).step_by(2);
    quoted.map(str::to_owned).collect()
}

#[test]
fn every_rule_has_one_row_and_a_class() {
    let ledger = ledger();

    let ids: Vec<_> = ledger.iter().map(|row| row.id.clone()).collect();
    let all: Vec<_> = (1..=239).map(|number| format!("R{number:03}")).collect();
    assert_eq!(ids, all);
    for row in ledger {
        assert!(CLASSES.contains(&row.class.as_str()), "{}", row.id);
    }
}

#[test]
fn a_rule_is_kept_and_shown_or_comes_later_or_is_the_services() {
    for Row {
        id,
        class,
        is_later,
        files,
        tests,
    } in ledger()
    {
        let is_kept = !files.is_empty() && !tests.is_empty();
        let is_nothing = files.is_empty() && tests.is_empty();
        assert!(
            is_kept || is_nothing,
            "{id} is kept and not shown, or shown and not kept"
        );
        assert!(
            !is_nothing || is_later || class == "service",
            "{id} is not kept"
        );
        assert!(
            !is_later || class != "service",
            "{id} cannot be kept later either"
        );
    }
}

#[test]
fn every_declared_rule_is_in_the_ledger_with_each_of_its_files() {
    let (ledger, declared) = (ledger(), declared());

    assert!(declared.len() > 40, "{declared:?}");
    for (id, file) in declared {
        let row = ledger.iter().find(|row| row.id == id);
        let row = row.unwrap_or_else(|| panic!("{id} of {file} has no row"));
        assert!(row.files.contains(&file), "{id} is declared in {file} too");
    }
}

#[test]
fn every_file_of_the_ledger_mentions_the_rule() {
    for row in ledger() {
        for file in row.files {
            let text = fs::read_to_string(in_repository(&file)).expect(&file);
            assert!(text.contains(&row.id), "{file} does not mention {}", row.id);
        }
    }
}

#[test]
fn every_test_of_the_ledger_exists() {
    for row in ledger() {
        for test in row.tests {
            let Some((file, name)) = test.split_once("::") else {
                assert_is_refused(&test);
                continue;
            };
            let text = fs::read_to_string(in_repository(file)).expect(file);
            assert!(is_test(&text, name), "{}: there is no test {test}", row.id);
        }
    }
}

/// A program that must not compile stands beside what the compiler says of it.
fn assert_is_refused(program: &str) {
    let program = in_repository(program);
    assert!(program.exists(), "there is no {}", program.display());
    let said = program.with_extension("stderr");
    assert!(said.exists(), "nothing is said of {}", program.display());
}

/// Whether a function of that name follows the attribute of a test.
fn is_test(text: &str, name: &str) -> bool {
    let head = format!("fn {name}(");
    let mut before = None;
    text.lines().map(str::trim).any(|line| {
        let is_marked = before.is_some_and(|line: &str| line.ends_with("test]"));
        before = Some(line);
        is_marked && (line.starts_with(&head) || line.starts_with(&format!("async {head}")))
    })
}
