//! What the macros generate for small declarations, to be read when it changes.
//!
//! Each file of `expansion/` begins with a declaration in comments; below stands what becomes of it,
//! laid out by rustfmt and without the path of the core's hidden module. `EXPANSION=overwrite cargo test -p recording-macros --test expansion` writes
//! that anew: read the difference before it is committed.
//!
//! The expanders are compiled here a second time, for a procedural macro can be called by the
//! compiler alone.

extern crate proc_macro;

#[path = "../src/endpoint/mod.rs"]
#[allow(clippy::all, clippy::pedantic, reason = "checked where it lives")]
mod endpoint;
#[path = "../src/errors.rs"]
#[allow(clippy::all, clippy::pedantic, reason = "checked where it lives")]
mod errors;
#[path = "../src/modal/mod.rs"]
#[allow(clippy::all, clippy::pedantic, reason = "checked where it lives")]
mod modal;
#[path = "../src/modes/mod.rs"]
#[allow(clippy::all, clippy::pedantic, reason = "checked where it lives")]
mod modes;
#[path = "../src/names.rs"]
mod names;
#[path = "../src/paths.rs"]
mod paths;
#[path = "../src/source.rs"]
mod source;
#[path = "../src/visibility.rs"]
mod visibility;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::{Attribute, DeriveInput, Meta};

#[test]
fn each_declaration_becomes_what_is_written_below_it() {
    let is_overwritten = std::env::var("EXPANSION").is_ok_and(|value| value == "overwrite");
    let mut changed = Vec::new();
    for path in snapshots() {
        let text = fs::read_to_string(&path).unwrap();

        let expanded = expand_below(&text);

        if is_overwritten {
            fs::write(&path, expanded).unwrap();
        } else if expanded != text {
            changed.push(difference(&path, &text, &expanded));
        }
    }
    assert!(changed.is_empty(), "{}", changed.join("\n"));
}

fn snapshots() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/expansion");
    let files = fs::read_dir(folder).unwrap();
    let mut files: Vec<PathBuf> = files.map(|file| file.unwrap().path()).collect();
    files.sort();
    assert!(!files.is_empty());
    files
}

/// The comments that a text begins with, and what becomes of the declaration in them.
fn expand_below(text: &str) -> String {
    let comments = text.lines().map_while(|line| line.strip_prefix("// "));
    let comments: Vec<&str> = comments.collect();
    let mut item: DeriveInput = syn::parse_str(&comments.join("\n")).unwrap();
    let place = item.attrs.iter().position(is_macro).unwrap();
    let attribute = item.attrs.remove(place);
    let expanded = formatted(&expand(&attribute, item.into_token_stream()));
    format!("// {}\n\n{expanded}", comments.join("\n// "))
}

fn is_macro(attribute: &Attribute) -> bool {
    let macros = ["modes", "modal", "endpoint"];
    macros.iter().any(|name| attribute.path().is_ident(name))
}

/// Does what the compiler does with an attribute and its item.
fn expand(attribute: &Attribute, item: TokenStream) -> TokenStream {
    let arguments = match &attribute.meta {
        Meta::List(list) => list.tokens.clone(),
        _ => TokenStream::new(),
    };
    let name = attribute.path().get_ident().unwrap();
    match name.to_string().as_str() {
        "modes" => modes::modes(arguments, item),
        "modal" => modal::modal(arguments, item),
        _ => endpoint::endpoint(arguments, item),
    }
}

fn formatted(tokens: &TokenStream) -> String {
    let text = tokens.to_string();
    let text = text.replace(":: recording_core :: __private ::", "");
    let mut rustfmt = Command::new("rustfmt")
        .args(["--edition", "2024"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("rustfmt lays out what is generated");
    let mut input = rustfmt.stdin.take().unwrap();
    input.write_all(text.as_bytes()).unwrap();
    drop(input);
    let output = rustfmt.wait_with_output().unwrap();
    assert!(output.status.success(), "no Rust: {text}");
    String::from_utf8(output.stdout).unwrap()
}

/// The first line that is not as it was.
fn difference(path: &Path, text: &str, expanded: &str) -> String {
    let mut lines = text.lines().zip(expanded.lines()).zip(1..);
    let place = lines.find(|((was, is), _)| was != is);
    let (was, is, line) = match place {
        Some(((was, is), line)) => (was, is, line),
        None => ("(its end)", "(another end)", text.lines().count()),
    };
    format!("{}:{line}\nwas {was}\nis  {is}\n", path.display())
}
