//! Bodies of `request!` with expressions in them, and what the run says of these.

use std::convert::Infallible;

use recording_core::{modal, modes, request};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A word that only the program can judge.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "String")]
struct Word(String);

impl TryFrom<String> for Word {
    type Error = &'static str;

    fn try_from(word: String) -> Result<Self, Self::Error> {
        match word.as_str() {
            "bad" => Err("is bad"),
            _ => Ok(Self(word.to_lowercase())),
        }
    }
}

impl From<&str> for Word {
    fn from(word: &str) -> Self {
        Self(word.to_owned())
    }
}

impl AsRef<str> for Word {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

/// A set.
#[modes]
enum Kind {
    Short,
    Long,
}

#[modal(tag kind: Kind(Short, Long) = Short)]
struct Page {
    kind: Option<Kind>,
    #[rule(only(Long), id = "Q1")]
    appendix: Option<String>,
    free: Option<Vec<Value>>,
    amount: Option<f64>,
    big: Option<u64>,
    size: Option<usize>,
    #[rule(check(const Self::is_short))]
    title: Option<String>,
    #[rule(nested)]
    lines: Option<Vec<Line>>,
}

impl Page {
    const fn is_short(title: &str) -> Result<(), &'static str> {
        if title.len() < 9 {
            Ok(())
        } else {
            Err("is long")
        }
    }
}

#[modal]
#[rule(at_least_one(word, mark))]
struct Line {
    #[rule(each(len(1..=3)))]
    words: Vec<Word>,
    word: Option<Word>,
    mark: Option<Word>,
    note: Option<String>,
}

fn told<T: std::fmt::Debug>(page: Result<T, recording_core::Violations>) -> String {
    page.unwrap_err().to_string()
}

#[test]
fn expressions_stand_in_every_place() -> Result<(), Box<dyn std::error::Error>> {
    let words = || vec!["a", "b"];
    let line = Line::builder().words(["c"]).word("d");
    let line_of_words = 1;

    let page = request!(Page, {
        "size": 3 * 4,
        "lines": [
            { "words": words(), "mark": "e".parse::<String>()?.as_str() },
            line,
            { "note": { assert_eq!(line_of_words, 1); "n" }, "words": ["f", words()[0]], "word": "g" },
        ],
        "title": { 'found: { if line_of_words == 2 { break 'found "two"; } "t" } },
    })?;

    let expected = concat!(
        r#"{"size":12,"title":"t","lines":[{"words":["a","b"],"mark":"e"},"#,
        r#"{"words":["c"],"word":"d"},{"words":["f","a"],"word":"g","note":"n"}]}"#
    );
    assert_eq!(serde_json::to_string(&page)?, expected);
    Ok(())
}

#[test]
fn what_the_run_finds_has_its_pointer_in_the_order_of_the_body() {
    let (long, kind) = ("toolong", Kind::Short);

    let page = request!(Page, {
        "lines": [{ "words": ["ok", long], "word": "w" }],
        "title": "long enough".get(..).unwrap_or_default(),
        "appendix": "A",
        "kind": kind
    });

    assert_eq!(
        told(page),
        "/lines/0/words/1: `words` has an element 1 that has 7 characters: 1 to 3 are allowed\n\
         /title: `title` is long\n\
         /appendix: `appendix` is not allowed with kind `short`: remove it, or use kind `long` [Q1]"
    );
}

#[test]
fn what_cannot_be_read_is_not_missing_too() {
    let note = "n".to_owned();

    let page = request!(Page, { "lines": [
        { "words": ["bad"], "note": note.clone(), "word": "w" },
        { "words": ["ok"], "note": note, "word": "bad" },
        { "words": ["bad", "toolong"], "mark": Word("m".into()) }
    ]});

    assert_eq!(
        told(page),
        "/lines/0/words/0: is bad\n/lines/1/word: is bad\n/lines/2/words/0: is bad"
    );
}

#[test]
fn literals_are_what_json_makes_of_them() {
    let page = request!(Page, {
        "free": [null, { "a": [1, -2.5] }, true],
        "amount": 100000000000000000000,
        "big": 18446744073709551615
    });

    let json = r#"{"free":[null,{"a":[1,-2.5]},true],"amount":100000000000000000000,"big":18446744073709551615}"#;
    assert_eq!(page.unwrap(), Page::from_json(json).unwrap());
}

#[test]
fn a_long_value_leaves_room_for_the_sentence() {
    let title = "x".repeat(9000);

    let page = request!(Page, { "title": title });

    assert_eq!(told(page), "/title: `title` is long");
}

#[test]
fn a_failing_expression_leaves_the_function() {
    fn page(title: Result<String, Infallible>, end: Option<f64>) -> Option<Page> {
        request!(Page, { "title": title.ok()?, "amount": end? }).ok()
    }

    assert!(page(Ok("t".to_owned()), Some(1.0)).is_some());
    assert!(page(Ok("t".to_owned()), None).is_none());
}

/// The compiler compares the first letters of a key as a number.
#[modal]
struct Poster {
    background_image_left: Option<u32>,
    background_image_best: Option<String>,
}

#[test]
fn long_keys_are_told_apart_at_their_end() {
    let poster = request!(Poster, { "backgroundImageBest": "x", "backgroundImageLeft": 3 });

    let json = r#"{"backgroundImageBest":"x","backgroundImageLeft":3}"#;
    assert_eq!(poster.unwrap(), Poster::from_json(json).unwrap());
}
