//! Whether each rule has a test: drops one after the other from the declarations, and sees which
//! tests fail.
//!
//! A rule is one word of a `#[rule(…)]`, such as `range(1..=9)`; what a field is (`nested`, `push`,
//! `typed_by`) is none. Some test must fail that has the rule's id, and none that speaks neither of
//! the id nor of the rule's fields. Tests are those of `tests/`, and the programs that must not
//! compile: such a one fails if rustc says something else.
//!
//! Slow, and run by `.ci/drop-rules`. A rule without an id goes by the name of its field.

mod scratch;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use scratch::{Package, workspace};

const TESTS: [&str; 6] = [
    "dish",
    "erased",
    "generics",
    "parcel",
    "show",
    "unknown_field",
];

const FAMILIES: [&str; 3] = ["presence", "relation", "several"];

const RELATIONS: [&str; 4] = ["excludes", "requires", "at_least_one", "exactly_one"];

/// Words that say what a field is, or what it is called.
const NO_RULES: [&str; 6] = ["nested", "push", "typed_by", "name", "id", "see"];

#[test]
#[ignore = "two minutes: run by `.ci/drop-rules`"]
fn three_rules_have_tests() {
    let rules = all_rules();
    let third = rules.len() / 3;

    assert_have_tests([&rules[0], &rules[third], &rules[2 * third]]);
}

#[test]
#[ignore = "long: run by `.ci/drop-rules --all`"]
fn every_rule_has_tests() {
    assert_have_tests(&all_rules());
}

fn assert_have_tests<'a>(rules: impl IntoIterator<Item = &'a Rule>) {
    let suite = Suite::new();
    let mut problems = Vec::new();
    for rule in rules {
        let failures = suite.without(rule);
        println!("{}: {} tests fail", rule.describe(), failures.len());
        problems.extend(rule.problem(&failures));
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// A rule that can be dropped.
struct Rule {
    /// The declaration's file, without its folder.
    file: String,
    /// The declaration without the rule.
    without: String,
    text: String,
    id: String,
    /// The id and the fields that the rule is about.
    names: Vec<String>,
}

/// A test that fails.
struct Failure {
    name: String,
    /// All that it says.
    text: String,
    /// What rustc says of it without the rule.
    after: String,
}

impl Rule {
    fn describe(&self) -> String {
        let Self { file, text, id, .. } = self;
        format!("{file}: {text} [{id}]")
    }

    fn problem(&self, failures: &[Failure]) -> Option<String> {
        let names_it = |failure: &Failure| failure.text.contains(&self.id);
        let speaks_of_it = |failure: &Failure| {
            let mut names = self.names.iter();
            names.any(|name| failure.text.contains(name) || failure.after.contains(name))
        };
        if !failures.iter().any(names_it) {
            return Some(format!("no test of {} fails without it", self.describe()));
        }
        let other = failures.iter().find(|failure| !speaks_of_it(failure))?;
        let (rule, other) = (self.describe(), &other.name);
        Some(format!(
            "without {rule}, {other} fails, which does not speak of it"
        ))
    }
}

fn declarations() -> Vec<PathBuf> {
    let mut files = files(&ui().join("src"));
    files.retain(|file| !file.ends_with("lib.rs"));
    files
}

fn ui() -> PathBuf {
    workspace().join("tests/ui")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let files = fs::read_dir(folder).unwrap();
    let files = files.map(|file| file.unwrap().path());
    let mut files: Vec<PathBuf> = files
        .filter(|file| file.extension().is_some_and(|extension| extension == "rs"))
        .collect();
    files.sort();
    files
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap().to_str().unwrap().to_owned()
}

// ---- rules ---------------------------------------------------------------------------------------

fn all_rules() -> Vec<Rule> {
    declarations()
        .iter()
        .flat_map(|file| rules_of(file))
        .collect()
}

fn rules_of(file: &Path) -> Vec<Rule> {
    let text = fs::read_to_string(file).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let mut rules = Vec::new();
    for (place, line) in lines.iter().enumerate() {
        let Some(inner) = line.trim().strip_prefix("#[rule(") else {
            continue;
        };
        let inner = inner.strip_suffix(")]").expect("a rule stands on one line");
        let items = split(inner);
        let field = field_of(&lines[place..]);
        let id = items.iter().find_map(|item| item.strip_prefix("id = "));
        let id = id.map_or(field, |id| id.trim_matches('"'));
        assert!(!id.is_empty(), "a rule of a struct has an id: {line}");
        for (count, item) in items.iter().enumerate() {
            let is_requirement = items.len() == 1 && word(item) == "id";
            if NO_RULES.contains(&word(item)) && !is_requirement {
                continue;
            }
            let mut left = items.clone();
            left.remove(count);
            let is_name = |item: &&str| ["id", "see"].contains(&word(item));
            let rest = format!("#[rule({})]", left.join(", "));
            let mut lines = lines.clone();
            lines[place] = if left.iter().all(is_name) { "" } else { &rest };
            rules.push(Rule {
                file: file_name(file),
                without: lines.join("\n"),
                text: (*item).to_owned(),
                id: spelling(item).unwrap_or(id).to_owned(),
                names: names(id, field, item),
            });
        }
    }
    rules
}

/// A second spelling is told by itself, and not by the rule's id.
fn spelling(item: &str) -> Option<&str> {
    Some(item.strip_prefix("alias = ")?.trim_matches('"'))
}

/// The parts between commas that stand in no parentheses and no string.
fn split(text: &str) -> Vec<&str> {
    let (mut depth, mut is_text, mut start) = (0, false, 0);
    let mut parts = Vec::new();
    for (place, letter) in text.char_indices() {
        match letter {
            '"' => is_text = !is_text,
            '(' if !is_text => depth += 1,
            ')' if !is_text => depth -= 1,
            ',' if !is_text && depth == 0 => {
                parts.push(text[start..place].trim());
                start = place + 1;
            }
            _ => {}
        }
    }
    parts.push(text[start..].trim());
    parts
}

fn word(item: &str) -> &str {
    let end = item.find(|letter: char| !letter.is_alphanumeric() && letter != '_');
    &item[..end.unwrap_or(item.len())]
}

/// The field that a rule stands on; nothing for the struct.
fn field_of<'a>(below: &[&'a str]) -> &'a str {
    let mut below = below.iter().map(|line| line.trim());
    let line = below.find(|line| !line.starts_with("#["));
    let field = line.and_then(|line| line.split_once(':'));
    field.map_or("", |(field, _)| field)
}

/// What a test says that is about the rule: its id, its field, the other fields in it.
fn names(id: &str, field: &str, item: &str) -> Vec<String> {
    let others = RELATIONS
        .contains(&word(item))
        .then(|| &item[word(item).len()..]);
    let others = others
        .unwrap_or_default()
        .split(", when(")
        .next()
        .unwrap_or_default();
    let others = others.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
    let fields = others.chain([field]).filter(|name| !name.is_empty());
    fields
        .flat_map(|field| [field.to_owned(), camel(field)])
        .chain([id.to_owned()])
        .collect()
}

fn camel(field: &str) -> String {
    let mut parts = field.split('_');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |name, part| {
        name + &part[..1].to_uppercase() + &part[1..]
    })
}

// ---- tests ---------------------------------------------------------------------------------------

/// The declarations in a package of their own, with their tests and the programs that must not
/// compile as its examples.
struct Suite {
    package: Package,
    /// The source of each program.
    programs: BTreeMap<String, String>,
    /// The source of each file of tests.
    tests: BTreeMap<&'static str, String>,
    /// What rustc says of each program while all rules stand.
    said: BTreeMap<String, Vec<String>>,
}

impl Suite {
    fn new() -> Self {
        let mut suite = Self {
            package: Package::new("recording-ui"),
            programs: BTreeMap::new(),
            tests: BTreeMap::new(),
            said: BTreeMap::new(),
        };
        suite.copy_declarations();
        suite.copy_programs();
        suite.copy_tests();
        suite.said = suite.package.check("--examples");
        assert_eq!(
            suite.failing_tests().len(),
            0,
            "all tests pass while all rules stand"
        );
        suite
    }

    fn copy_declarations(&self) {
        let mut modules = String::new();
        for file in declarations() {
            let name = file_name(&file);
            let text = fs::read_to_string(&file).unwrap();
            self.package.write(&format!("src/{name}"), &text);
            writeln!(modules, "pub mod {};", name.trim_end_matches(".rs")).unwrap();
        }
        self.package.write("src/lib.rs", &modules);
    }

    fn copy_programs(&mut self) {
        for family in FAMILIES {
            for file in files(&ui().join(family)) {
                let name = format!("{family}_{}", file_name(&file));
                let text = fs::read_to_string(&file).unwrap();
                self.package.write(&format!("examples/{name}"), &text);
                self.programs
                    .insert(name.trim_end_matches(".rs").to_owned(), text);
            }
        }
    }

    /// As modules of one program: it is linked once.
    fn copy_tests(&mut self) {
        let mut modules = String::new();
        for test in TESTS {
            let text = fs::read_to_string(ui().join(format!("tests/{test}.rs"))).unwrap();
            self.package.write(&format!("tests/all/{test}.rs"), &text);
            self.tests.insert(test, text);
            writeln!(modules, "mod {test};").unwrap();
        }
        self.package.write("tests/all/main.rs", &modules);
    }

    /// The tests that fail without a rule.
    fn without(&self, rule: &Rule) -> Vec<Failure> {
        let path = format!("src/{}", rule.file);
        let original = fs::read_to_string(ui().join(&path)).unwrap();
        self.package.write(&path, &rule.without);
        let mut failures = self.differing_programs();
        failures.extend(self.failing_tests());
        self.package.write(&path, &original);
        failures
    }

    /// The programs of which rustc says something else than before.
    fn differing_programs(&self) -> Vec<Failure> {
        let said = self.package.check("--examples");
        assert!(
            !said.contains_key("recording_ui"),
            "{:?}",
            said["recording_ui"]
        );
        let programs = self.programs.iter().filter_map(|(name, source)| {
            let (before, after) = (self.said.get(name), said.get(name));
            (gist(before) != gist(after)).then(|| Failure {
                name: name.clone(),
                text: format!("{source}\n{}", joined(before)),
                after: joined(after),
            })
        });
        programs.collect()
    }

    /// The tests that fail; or, if they do not compile, each of the errors.
    fn failing_tests(&self) -> Vec<Failure> {
        let errors = self.package.check("--tests");
        if let Some(errors) = errors.get("all") {
            let errors = errors.iter().map(|error| Failure {
                name: "a test that does not compile".to_owned(),
                text: error.clone(),
                after: String::new(),
            });
            return errors.collect();
        }
        let output = self.package.cargo(&["test", "--quiet", "--test", "all"]);
        let output = String::from_utf8(output.stdout).unwrap();
        let failed = output.lines().filter_map(|line| {
            let name = line.strip_prefix("---- ")?.strip_suffix(" stdout ----")?;
            Some(Failure {
                name: name.to_owned(),
                text: self.source_of(name),
                after: String::new(),
            })
        });
        failed.collect()
    }

    /// The function of a test, such as `dish::a_test`, up to its last brace.
    fn source_of(&self, test: &str) -> String {
        let (file, function) = test.split_once("::").unwrap();
        let head = format!("\nfn {function}() {{\n");
        let (_, body) = self.tests[file].split_once(&head).unwrap();
        body.split("\n}\n").next().unwrap().to_owned()
    }
}

fn joined(errors: Option<&Vec<String>>) -> String {
    errors.map(|errors| errors.join("\n")).unwrap_or_default()
}

/// What a person reads first: headlines, labels and notes, without the types of the builder, which
/// change with each rule.
fn gist(errors: Option<&Vec<String>>) -> Vec<String> {
    let errors = errors.into_iter().flatten();
    let mut lines: Vec<String> = errors
        .flat_map(|error| {
            error
                .lines()
                .take_while(|line| !line.starts_with("note:") && !line.starts_with("help:"))
        })
        .filter(|line| {
            line.starts_with("error") || line.contains('^') || line.contains("= note: `")
        })
        .map(|line| line.trim_start().to_owned())
        .collect();
    lines.sort();
    lines
}
