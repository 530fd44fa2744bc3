//! `docs/rules-language.md` says what rustc, `build()` and `from_json` say.
//!
//! The page is read by its fences. A ```` ```rust,declaration ```` stands until the next one; after
//! it come pairs of a mistake and the message of it: ```` ```rust,mistake ```` or
//! ```` ```json,mistake,Type ````, then ```` ```text,message ````. A message that begins with
//! `error` is rustc's, every other is the violations' own. A declaration that is wrong itself is
//! ```` ```rust,declaration,mistake ````. What ```` ```rust,modes ```` declares is there for all.

mod scratch;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::process::Command;

use scratch::Package;

const PAGE: &str = include_str!("../../../docs/rules-language.md");

/// The words that the macros know.
const WORDS: [&str; 2] = [
    include_str!("../../../recording-macros/src/modal/parse.rs"),
    include_str!("../../../recording-macros/src/modes/parse.rs"),
];

/// What the macros' own docs say of each word in a few: tables, whose first column has the word.
const TABLES: [&str; 2] = [
    include_str!("../../../recording-core/src/modal.md"),
    include_str!("../../../recording-core/src/modes.md"),
];

/// The compiler whose words are written down: each release words its part of a message anew.
const PINNED: &str = "rustc 1.95.";

#[test]
fn each_section_has_a_mistake_and_each_word_a_section() {
    let page = Page::read();

    let sections = page.sections.iter();
    let silent: Vec<&String> = sections
        .filter(|section| !page.entries.iter().any(|entry| entry.section == **section))
        .collect();
    let missing: Vec<&str> = words()
        .filter(|word| !page.sections.iter().any(|section| has_word(section, word)))
        .collect();

    assert!(silent.is_empty(), "no mistake is shown in {silent:#?}");
    assert!(missing.is_empty(), "the page has no section of {missing:?}");
}

#[test]
fn each_word_stands_in_a_table_of_the_docs() {
    let lines = || TABLES.iter().flat_map(|table| table.lines());

    let missing: Vec<&str> = words()
        .filter(|word| {
            let mut rows = lines().filter_map(|line| line.strip_prefix("| ")?.split(" | ").next());
            !rows.any(|row| has_word(row, word))
        })
        .collect();

    assert!(missing.is_empty(), "no table has {missing:?}");
}

#[test]
fn the_compiler_says_what_the_page_says() {
    let rustc = rustc_version();
    if !rustc.starts_with(PINNED) {
        println!("skipped: the page has the words of {PINNED}x, and this is {rustc}");
        return;
    }
    let page = Page::read();
    let package = Package::new("rules_language_mistakes");
    let entries: Vec<&Entry> = page
        .entries
        .iter()
        .filter(|entry| entry.is_rustc())
        .collect();
    package.write("src/lib.rs", "");
    for entry in &entries {
        package.write(
            &format!("examples/{}.rs", entry.name()),
            &entry.program(&page.modes),
        );
    }

    let said = package.check("--examples");

    let nothing = Vec::new();
    let wrong: String = entries
        .iter()
        .filter_map(|entry| entry.differs(said.get(&entry.name()).unwrap_or(&nothing)))
        .collect();
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn the_violations_are_what_the_page_says() {
    let page = Page::read();
    let package = Package::new("rules_language_violations");
    let entries: Vec<&Entry> = page
        .entries
        .iter()
        .filter(|entry| !entry.is_rustc())
        .collect();
    package.write("src/main.rs", &program_of_all(&entries, &page.modes));

    let output = package.cargo(&["run", "--quiet"]);

    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let said: BTreeMap<String, String> = serde_json::from_slice(&output.stdout).unwrap();
    let wrong: String = entries
        .iter()
        .filter_map(|entry| entry.differs_at_run_time(&said[&entry.name()]))
        .collect();
    assert!(wrong.is_empty(), "{wrong}");
}

fn rustc_version() -> String {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).arg("--version").output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}

fn words() -> impl Iterator<Item = &'static str> {
    let lines = WORDS.iter().flat_map(|source| source.lines());
    lines.filter_map(|line| {
        let word = line.trim().strip_prefix("syn::custom_keyword!(")?;
        word.strip_suffix(");")
    })
}

fn has_word(title: &str, word: &str) -> bool {
    let mut words = title.split(|letter: char| !letter.is_alphabetic() && letter != '_');
    words.any(|other| other == word)
}

#[derive(Default)]
struct Page {
    modes: String,
    /// The titles of the sections at the lowest level.
    sections: Vec<String>,
    entries: Vec<Entry>,
}

/// A mistake and what is said of it.
struct Entry {
    section: String,
    line: usize,
    declaration: String,
    /// Statements, whose last expression is what goes wrong.
    mistake: String,
    message: String,
}

impl Page {
    fn read() -> Self {
        let mut page = Self::default();
        let mut declaration = String::new();
        let mut mistake: Option<(usize, String)> = None;
        let (sections, fences) = parse(PAGE);
        for Fence {
            section,
            line,
            info,
            text,
        } in fences
        {
            let kinds: Vec<&str> = info.splitn(3, ',').collect();
            let is_answer = kinds == ["text", "message"];
            assert!(
                is_answer == mistake.is_some(),
                "line {line}: a mistake, then its message"
            );
            match kinds[..] {
                ["rust", "modes"] => page.modes = text,
                ["rust", "declaration"] => declaration = text,
                ["rust", "declaration", "mistake"] => {
                    declaration = text;
                    mistake = Some((line, "()".to_owned()));
                }
                ["rust", "mistake"] => mistake = Some((line, text)),
                ["json", "mistake", ty] => mistake = Some((line, read_as(ty, &text))),
                ["text", "message"] => {
                    if let Some((line, mistake)) = mistake.take() {
                        page.entries.push(Entry {
                            section,
                            line,
                            declaration: declaration.clone(),
                            mistake,
                            message: text,
                        });
                    }
                }
                _ => panic!("line {line}: no such fence: {info}"),
            }
        }
        assert!(mistake.is_none(), "the last mistake has no message");
        Self { sections, ..page }
    }
}

/// A block between fences.
struct Fence {
    section: String,
    /// The place of its first fence, from 1.
    line: usize,
    info: &'static str,
    text: String,
}

/// The titles of the sections, and the blocks between fences.
fn parse(page: &'static str) -> (Vec<String>, Vec<Fence>) {
    let (mut sections, mut fences) = (Vec::new(), Vec::new());
    let mut lines = page.lines().zip(1..);
    while let Some((line, number)) = lines.next() {
        if let Some(title) = line.strip_prefix("### ") {
            sections.push(title.to_owned());
        } else if let Some(info) = line.strip_prefix("```") {
            let text = lines.by_ref().map(|(line, _)| line);
            let text: Vec<&str> = text.take_while(|line| *line != "```").collect();
            fences.push(Fence {
                section: sections.last().cloned().unwrap_or_default(),
                line: number,
                info,
                text: text.join("\n"),
            });
        }
    }
    (sections, fences)
}

fn read_as(ty: &str, json: &str) -> String {
    format!("<{ty}>::from_json(r#\"{json}\"#)")
}

impl Entry {
    fn name(&self) -> String {
        format!("line_{}", self.line)
    }

    fn is_rustc(&self) -> bool {
        self.message.starts_with("error")
    }

    fn program(&self, modes: &str) -> String {
        let Self {
            declaration,
            mistake,
            ..
        } = self;
        format!(
            "use recording_core::{{modal, modes}};\n{modes}\n{declaration}\nfn main() {{\nlet _ = {{\n{mistake}\n}};\n}}\n"
        )
    }

    /// The module of a mistake that is made at run time.
    fn module(&self, modes: &str) -> String {
        let (
            name,
            Self {
                declaration,
                mistake,
                ..
            },
        ) = (self.name(), self);
        format!(
            "mod {name} {{\nuse recording_core::{{modal, modes}};\n{modes}\n{declaration}\n\
             pub fn said() -> String {{ {{ {mistake} }}.unwrap_err().to_string() }}\n}}\n"
        )
    }

    /// Where rustc says something else: one error is told, and the lines of the page stand in it,
    /// in their order.
    fn differs(&self, errors: &[String]) -> Option<String> {
        let [error] = errors else {
            return Some(self.report(&errors.join("\n")));
        };
        let error: Vec<String> = error.lines().map(without_number).collect();
        let mut rest = error.iter();
        let mut wanted = self.message.lines().map(without_number);
        let shows_place = self.message.lines().any(|line| line.contains('^'));
        let begins = wanted.next().as_ref() == rest.next();
        let is_said = shows_place && begins && wanted.all(|line| rest.any(|said| *said == line));
        (!is_said).then(|| self.report(&error.join("\n")))
    }

    fn differs_at_run_time(&self, said: &str) -> Option<String> {
        (said != self.message).then(|| self.report(said))
    }

    fn report(&self, said: &str) -> String {
        let Self { line, message, .. } = self;
        format!(
            "docs/rules-language.md:{line}: the page has\n{message}\nand what is said is\n{said}\n\n"
        )
    }
}

/// A line of a message, without the number of the line of source in it: `7 | code` is `| code`.
fn without_number(line: &str) -> String {
    let rest = line
        .trim_start()
        .trim_start_matches(|digit: char| digit.is_ascii_digit());
    let rest = rest.trim_start();
    let is_source = rest.starts_with('|') || rest.starts_with('=');
    if is_source { rest } else { line }.trim_end().to_owned()
}

/// One program that makes every mistake, and prints what is said of each by its name.
fn program_of_all(entries: &[&Entry], modes: &str) -> String {
    let mut program = String::from("#![allow(dead_code, unused_imports)]\n");
    let mut main = String::from("let mut said = std::collections::BTreeMap::new();\n");
    for entry in entries {
        let name = entry.name();
        program.push_str(&entry.module(modes));
        writeln!(main, "said.insert(\"{name}\", {name}::said());").unwrap();
    }
    main.push_str("println!(\"{}\", serde_json::to_string(&said).unwrap());\n");
    program + &format!("fn main() {{\n{main}}}\n")
}
