//! The rules of each field as data: a row for each and, in the order of the rows, the gates and the
//! rules about values that are theirs. So there are few references in it: rustc asks of each what is
//! behind it.
//!
//! It is text, but for types (see `source.rs`).

use std::fmt::Write;

use proc_macro2::{Delimiter, Ident, TokenStream};
use quote::quote;
use syn::spanned::Spanned;
use syn::{Lit, LitStr, Type};

use super::builder::spelt;
use super::rules::respan;
use super::table::rule_text;
use crate::modal::model::{
    Constant, Field, Mask, Model, Rule, Shape, TypedBy, ValueKind, ValueRule, is_primitive,
};
use crate::modal::parse::{NumberSyntax, RangeSyntax};
use crate::names::plain;
use crate::source::Source;

pub(super) fn expand(model: &Model) -> TokenStream {
    let core = &spelt(model).core;
    let (mut rows, mut gates, mut values) = (Source::default(), String::new(), Source::default());
    for field in &model.fields {
        write_row(field, model, &mut rows);
        write_gates_of(field, model, &mut gates);
        write_values_of(field, model, &mut values);
    }
    let mut arguments = Source::default();
    arguments.group(Delimiter::Bracket, rows);
    match gates.is_empty() {
        true => arguments.text(", &[], &"),
        false => arguments.text(&format!(", &{core}::gates([{gates}]), &")),
    }
    arguments.group(Delimiter::Bracket, values);
    let mut out = Source::default();
    out.text(&format!("&{core}::fields"));
    out.group(Delimiter::Parenthesis, arguments);
    out.finish()
}

/// `row("weight", "weight", Shape::Value(U32), 1, 1).required(1, id("R1")),`
fn write_row(field: &Field, model: &Model, out: &mut Source) {
    let core = &spelt(model).core;
    let (name, key) = (plain(&field.ident), &field.key);
    let counts = format!("{}, {}", field.allowed.len(), count_values(field));
    match shape(field, model) {
        Piece::Text(shape) => {
            out.text(&format!(
                "{core}::row({name:?}, {key:?}, {shape}, {counts})"
            ));
        }
        Piece::Tokens(shape) => {
            let mut arguments = Source::default();
            arguments.text(&format!("{name:?}, {key:?},"));
            arguments.tokens(&shape);
            arguments.text(&format!(", {counts}"));
            out.text(&format!("{core}::row"));
            out.group(Delimiter::Parenthesis, arguments);
        }
    }
    write_facts(field, model, out);
    out.text(",");
}

/// What only few fields have.
fn write_facts(field: &Field, model: &Model, out: &mut Source) {
    let core = &spelt(model).core;
    if let Some(required) = &field.required {
        let (modes, rule) = (required.modes.len(), rule_text(core, &required.rule, model));
        out.text(&format!(".required({modes}, {rule})"));
    }
    if !field.aliases.is_empty() {
        out.text(&format!(".aliases(&{:?})", field.aliases));
    }
    if let Some(rule) = &field.value {
        out.text(&format!(".value({})", rule_text(core, rule, model)));
    }
    match &field.shape {
        Shape::Nested { given, .. } | Shape::NestedList { given, .. } if !given.is_empty() => {
            out.text(&format!(".given(&{given:?})"));
        }
        Shape::Leaf => write_secret(&field.ty, model, out),
        Shape::List(item) => write_secret(item, model, out),
        _ => {}
    }
}

/// Whether it is a secret, the type knows: but not those of Rust's own.
fn write_secret(ty: &Type, model: &Model, out: &mut Source) {
    if is_primitive(ty) || known_kind(ty).is_some() {
        return;
    }
    let core = &model.core;
    out.text(".secret");
    // With one span throughout, so that each compiler marks the type.
    out.tokens(&respan(quote!((#core::is_secret::<#ty>())), ty.span()));
}

enum Piece {
    Text(String),
    Tokens(TokenStream),
}

/// What stands in JSON. The constant is the type's own, if it has one.
fn shape(field: &Field, model: &Model) -> Piece {
    let core = &spelt(model).core;
    let (shape, ty) = match &field.shape {
        Shape::Leaf | Shape::Tag(_) => ("Value", &field.ty),
        Shape::List(item) => ("List", item),
        Shape::Nested { .. } => return Piece::Text(format!("{core}::Shape::Object")),
        Shape::NestedList { .. } => return Piece::Text(format!("{core}::Shape::Objects")),
    };
    if let Some(kind) = known_kind(ty) {
        return Piece::Text(format!("{core}::Shape::{shape}({core}::{kind})"));
    }
    let (core, shape) = (&model.core, Ident::new(shape, model.core.span()));
    Piece::Tokens(quote! {
        #core::Shape::#shape({
            #[allow(unused_imports)]
            use #core::AnyKind as _;
            <#ty>::WIRE
        })
    })
}

/// The constant of a type of Rust's own.
fn known_kind(ty: &Type) -> Option<String> {
    const KNOWN: [&str; 14] = [
        "String", "bool", "f32", "f64", "u8", "u16", "u32", "u64", "usize", "i8", "i16", "i32",
        "i64", "isize",
    ];
    let Type::Path(path) = ty else { return None };
    let name = path.path.segments.last()?.ident.to_string();
    KNOWN.contains(&name.as_str()).then(|| name.to_uppercase())
}

fn write_gates_of(field: &Field, model: &Model, out: &mut String) {
    for gate in &field.allowed {
        write_gate(gate.dimension, gate.modes, &gate.rule, model, out);
    }
    if let Some(required) = &field.required {
        write_gates(&required.modes, &required.rule, model, out);
    }
}

fn write_gates(modes: &[(usize, Mask)], rule: &Rule, model: &Model, out: &mut String) {
    for (dimension, modes) in modes {
        write_gate(*dimension, *modes, rule, model, out);
    }
}

/// `(0, 5, "R1", ""),`
fn write_gate(dimension: usize, modes: Mask, rule: &Rule, model: &Model, out: &mut String) {
    let see = rule.see.as_ref().or(model.see.as_ref());
    let [id, see] = [rule.id.as_ref(), see].map(|text| text.map_or(String::new(), LitStr::value));
    // A string takes whatever is written to it.
    let _ = write!(out, "({dimension}, {}, {id:?}, {see:?}),", modes.0);
}

// ---- values ------------------------------------------------------------------------------------

fn count_values(field: &Field) -> usize {
    let prescribed = usize::from(field.constant.is_some());
    field.values.len() + prescribed + usize::from(field.typed_by.is_some())
}

fn write_values_of(field: &Field, model: &Model, out: &mut Source) {
    for value in &field.values {
        out.text(&value_text(value, model));
    }
    if let Some(constant) = &field.constant {
        out.text(&constant_text(constant, model));
    }
    if let Some(typed) = &field.typed_by {
        out.tokens(&expand_typed_by(typed, model));
    }
}

fn value_text(value: &ValueRule, model: &Model) -> String {
    let core = &spelt(model).core;
    let (kind, rule) = (
        kind_text(&value.kind, core),
        rule_text(core, &value.rule, model),
    );
    if !value.each && value.modes.is_empty() {
        return format!("{core}::value({core}::ValueKind::{kind}, {rule}),");
    }
    let (each, mut modes) = (value.each, String::new());
    write_gates(&value.modes, &value.rule, model, &mut modes);
    format!(
        "{core}::ValueRule {{ kind: {core}::ValueKind::{kind}, each: {each}, modes: &{core}::gates([{modes}]), rule: {rule} }},"
    )
}

fn kind_text(kind: &ValueKind, core: &str) -> String {
    match kind {
        ValueKind::Range(range) => {
            let bound = |bound: Option<&NumberSyntax>| {
                bound.map(|bound| number_text(bound.negative, &bound.literal, core))
            };
            two_text("Range", range, bound, core)
        }
        ValueKind::Len(range) => two_text("Len", range, count_text, core),
        ValueKind::Bytes(range) => two_text("Bytes", range, count_text, core),
        ValueKind::Items(range) => two_text("Items", range, count_text, core),
        ValueKind::OneOf(values) => {
            let values = values.iter().map(|value| match value {
                Lit::Str(text) => format!("{core}::Literal::Text({:?}),", text.value()),
                value => format!(
                    "{core}::Literal::Number({}),",
                    number_text(false, value, core)
                ),
            });
            format!("OneOf(&[{}])", values.collect::<String>())
        }
        ValueKind::Chars(chars) => format!("Chars({:?})", chars.value()),
        ValueKind::Prefix(prefixes) => {
            let prefixes: Vec<String> = prefixes.iter().map(LitStr::value).collect();
            format!("Prefix(&{prefixes:?})")
        }
        ValueKind::Unique => "Unique".to_owned(),
        ValueKind::Check(path, _) => {
            let name = quote!(#path).to_string().replace(' ', "");
            format!("Check({name:?})")
        }
    }
}

/// `Range(Some(…), None)`
fn two_text(
    kind: &str,
    range: &RangeSyntax,
    text: impl Fn(Option<&NumberSyntax>) -> Option<String>,
    core: &str,
) -> String {
    let bound = |bound: Option<&NumberSyntax>| match text(bound) {
        Some(bound) => format!("{core}::Some({bound})"),
        None => format!("{core}::None"),
    };
    let (low, high) = (bound(range.low.as_ref()), bound(range.high.as_ref()));
    format!("{kind}({low}, {high})")
}

fn count_text(bound: Option<&NumberSyntax>) -> Option<String> {
    bound.map(|bound| digits(&bound.literal))
}

fn number_text(negative: bool, literal: &Lit, core: &str) -> String {
    let (minus, digits) = (if negative { "-" } else { "" }, digits(literal));
    match literal {
        Lit::Float(_) => format!("{core}::Number::Float({minus}{digits})"),
        _ => format!("{core}::Number::Int({minus}{digits})"),
    }
}

/// The type of a number in a rule is not for its suffix to say.
fn digits(literal: &Lit) -> String {
    match literal {
        Lit::Int(number) => number.base10_digits().to_owned(),
        Lit::Float(number) => number.base10_digits().to_owned(),
        other => quote!(#other).to_string(),
    }
}

fn constant_text(constant: &Constant, model: &Model) -> String {
    let core = &spelt(model).core;
    let rule = rule_text(core, &constant.rule, model);
    let values = constant
        .values
        .iter()
        .map(|(place, literal)| format!("({place}, {}),", number_text(false, literal, core)));
    let (dimension, values) = (constant.dimension, values.collect::<String>());
    let kind = format!("Constant {{ dimension: {dimension}, values: &[{values}] }}");
    format!("{core}::value({core}::ValueKind::{kind}, {rule}),")
}

/// The numbers of the type that each mode names.
fn expand_typed_by(typed: &TypedBy, model: &Model) -> TokenStream {
    let core = &model.core;
    let rule = super::table::rule_ref(&typed.rule, model);
    let (dimension, name) = (&model.dimensions[typed.dimension], &typed.name);
    let (place, kind) = (typed.dimension, plain(name));
    let markers = dimension.markers();
    let named = respan(quote!(#markers::Types), typed.rule.span);
    let types = (0..dimension.modes.len()).map(|mode| {
        let marker = dimension.marker(mode);
        quote!((#mode, <<#marker as #named>::#name as #core::ModeSet>::MODES))
    });
    quote! {
        #core::value(
            #core::ValueKind::TypedBy { dimension: #place, kind: #kind, types: &[#(#types),*] },
            #rule,
        ),
    }
}
