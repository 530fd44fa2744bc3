//! The compiler, which reads what stands in `request!`, and the program, which reads JSON, say the
//! same of the same body: of every published request, and of each with one mistake more.

#[path = "samples/mod.rs"]
mod samples;

use std::collections::BTreeSet;

use recording::acquire::Acquire;
use recording::core::__private::request::{Member, Node, Sheet, Value as Literal, word};
use recording::mode::{Individual, Mix, Screenshots, Web};
use recording::start::Start;
use recording::stop::Stop;
use recording::update::Update;
use recording::update_layout::UpdateLayout;
use recording::{Violation, ViolationKind, Violations};
use samples::Sample;
use serde_json::{Map, Value, json};

/// More tokens than any body here has.
const TOKENS: usize = 512;

/// Both readers of one type.
struct Readers {
    program: fn(&str) -> Option<Violations>,
    compiler: fn(&'static Literal, &mut Sheet<'_>),
}

macro_rules! readers {
    ($($request:ty),*) => {[$(Readers {
        program: |json| <$request>::from_json(json).err(),
        compiler: |body, sheet| <$request>::__INSPECTOR.inspect(body, &[], sheet),
    }),*]};
}

fn readers(operation: &str) -> [Readers; 4] {
    match operation {
        "acquire" => readers![
            Acquire<Individual>,
            Acquire<Screenshots>,
            Acquire<Mix>,
            Acquire<Web>
        ],
        "start" => readers![
            Start<Individual>,
            Start<Screenshots>,
            Start<Mix>,
            Start<Web>
        ],
        "update" => readers![
            Update<Individual>,
            Update<Screenshots>,
            Update<Mix>,
            Update<Web>
        ],
        "stop" => readers![Stop<Individual>, Stop<Screenshots>, Stop<Mix>, Stop<Web>],
        _ => readers![
            UpdateLayout<Mix>,
            UpdateLayout<Mix>,
            UpdateLayout<Mix>,
            UpdateLayout<Mix>
        ],
    }
}

#[test]
fn the_compiler_and_the_program_say_the_same() {
    let mut bodies = 0;
    let mut problems = Vec::new();

    for sample in published() {
        let body: Value = serde_json::from_slice(&sample.body()).unwrap();
        for readers in readers(&sample.operation) {
            for body in with_one_mistake_more(&body) {
                bodies += 1;
                problems.extend(difference(&readers, &body, &sample.file));
            }
        }
    }

    assert!(bodies > 5000, "only {bodies} bodies were compared");
    problems.truncate(20);
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

fn published() -> Vec<Sample> {
    let mut samples = Sample::requests();
    samples.retain(|sample| {
        let is_whole = !sample.file.contains("-fragment.");
        is_whole && sample.verdict.as_deref() != Some("out of scope")
    });
    samples
}

/// What one of them says and the other does not.
fn difference(readers: &Readers, body: &Value, file: &str) -> Option<String> {
    let program = (readers.program)(&body.to_string()).unwrap_or_default();
    let refused: Vec<&Violation> = of_kind(&program, ViolationKind::NotAllowed).collect();
    let expected: BTreeSet<String> = program
        .iter()
        .filter(|violation| is_for_the_compiler(violation) && !is_inside(violation, &refused))
        .map(sentence)
        .collect();

    let said = said(readers.compiler, body);

    let missing: Vec<&String> = expected.iter().filter(|text| !has(&said, text)).collect();
    let more: Vec<&String> = said
        .iter()
        .filter(|text| !is_among(text, &expected))
        .collect();
    (!missing.is_empty() || !more.is_empty())
        .then(|| format!("{file}: the compiler does not say {missing:?}, and says {more:?}"))
}

fn of_kind(violations: &Violations, kind: ViolationKind) -> impl Iterator<Item = &Violation> {
    violations
        .iter()
        .filter(move |violation| violation.kind == kind)
}

/// Not what a function judges that only the program can run.
fn is_for_the_compiler(violation: &Violation) -> bool {
    const OF_THE_RUN: [&str; 2] = ["R128", "R164"];
    let of_two_objects = violation.message.contains("with `snapshotConfig`, ");
    violation.kind != ViolationKind::Check
        && !of_two_objects
        && !violation
            .rule
            .is_some_and(|rule| OF_THE_RUN.contains(&rule))
}

/// The compiler does not look at a value that has to go.
fn is_inside(violation: &Violation, refused: &[&Violation]) -> bool {
    refused.iter().any(|refused| {
        let rest = violation.pointer.strip_prefix(&refused.pointer);
        rest.is_some_and(|rest| rest.starts_with('/'))
            || rest == Some("") && violation.kind != ViolationKind::NotAllowed
    })
}

fn sentence(violation: &Violation) -> String {
    match violation.rule {
        Some(rule) => format!("{} [{rule}]", violation.message),
        None => violation.message.clone(),
    }
}

/// The compiler names the key besides, as it has no pointer.
fn has(said: &BTreeSet<String>, text: &str) -> bool {
    said.iter().any(|said| said.ends_with(text))
}

fn is_among(said: &str, expected: &BTreeSet<String>) -> bool {
    expected.iter().any(|text| said.ends_with(text.as_str()))
}

/// What the compiler says of a body, a sentence each.
fn said(inspect: fn(&'static Literal, &mut Sheet<'_>), body: &Value) -> BTreeSet<String> {
    let body = Box::leak(Box::new(literal(body, &mut 0)));
    let mut marks = [false; TOKENS];
    inspect(body, &mut Sheet::marking(&mut marks));
    let wrong = (0..TOKENS).filter(|token| marks[*token]);
    let texts = wrong.map(|token| {
        let mut marks = [false; TOKENS];
        let mut sheet = Sheet::about(token, &mut marks);
        inspect(body, &mut sheet);
        sheet.said().to_owned()
    });
    let texts: Vec<String> = texts.collect();
    let lines = texts.iter().flat_map(|text| text.lines());
    let sentences = lines.filter(|line| !line.starts_with("see "));
    sentences.map(str::to_owned).collect()
}

/// A body as `request!` makes it of the same JSON.
fn literal(json: &Value, tokens: &mut usize) -> Literal {
    *tokens += 1;
    let token = *tokens;
    let node = match json {
        Value::Null => Node::Null,
        Value::Bool(value) => Node::Bool(*value),
        Value::Number(number) => match number.as_i64() {
            Some(whole) => Node::Int(whole.into(), leak(number.to_string())),
            None => Node::Float(number.as_f64().unwrap(), leak(number.to_string())),
        },
        Value::String(text) => Node::Text(leak(text.clone()), leak(format!("`{text}`"))),
        Value::Array(items) => {
            let items: Vec<Literal> = items.iter().map(|item| literal(item, tokens)).collect();
            Node::List(Box::leak(items.into_boxed_slice()))
        }
        Value::Object(members) => {
            let members = members.iter().map(|(key, value)| {
                *tokens += 1;
                let token = *tokens;
                let value = literal(value, tokens);
                Member {
                    token,
                    key: leak(key.clone()),
                    word: word(key),
                    value,
                }
            });
            Node::Object(Box::leak(members.collect::<Vec<_>>().into_boxed_slice()))
        }
    };
    Literal { token, node }
}

fn leak(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}

/// The body itself, and for each of its values the body with that one gone, misspelt or another.
fn with_one_mistake_more(body: &Value) -> Vec<Value> {
    let others = [
        json!(null),
        json!(-1),
        json!(7.5),
        json!("x"),
        json!([]),
        json!({}),
    ];
    let mut bodies = vec![body.clone()];
    for pointer in pointers(body) {
        for other in &others {
            let mut changed = body.clone();
            *changed.pointer_mut(&pointer).unwrap() = other.clone();
            bodies.push(changed);
        }
        bodies.extend(without(body, &pointer));
    }
    bodies
}

/// The body without a member, and with it under a misspelt key.
fn without(body: &Value, pointer: &str) -> Vec<Value> {
    let Some((parent, key)) = pointer.rsplit_once('/') else {
        return Vec::new();
    };
    let mut gone = body.clone();
    let Some(members) = gone.pointer_mut(parent).and_then(Value::as_object_mut) else {
        return Vec::new();
    };
    let Some(value) = members.remove(key) else {
        return Vec::new();
    };
    let mut misspelt = gone.clone();
    let members: &mut Map<String, Value> = misspelt
        .pointer_mut(parent)
        .unwrap()
        .as_object_mut()
        .unwrap();
    members.insert(format!("{}x", &key[1..]), value);
    vec![gone, misspelt]
}

/// Every value in a body, but for the body itself.
fn pointers(body: &Value) -> Vec<String> {
    let children: Vec<(String, &Value)> = match body {
        Value::Object(members) => members
            .iter()
            .map(|(key, value)| (key.clone(), value))
            .collect(),
        Value::Array(items) => {
            let items = items.iter().enumerate();
            items
                .map(|(index, item)| (index.to_string(), item))
                .collect()
        }
        _ => Vec::new(),
    };
    let pointers = children.into_iter().flat_map(|(key, child)| {
        let inside = pointers(child).into_iter().map({
            let key = key.clone();
            move |pointer| format!("/{key}{pointer}")
        });
        [format!("/{key}")]
            .into_iter()
            .chain(inside)
            .collect::<Vec<_>>()
    });
    pointers.collect()
}
