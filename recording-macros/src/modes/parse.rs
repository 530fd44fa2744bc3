//! The syntax of `#[modes]` and of `#[mode(…)]`.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::parse::{Parse, ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{
    Attribute, Data, DeriveInput, Error, Fields, Ident, Lit, Path, Result, Token, Type, Variant,
    Visibility,
};

use crate::errors::Errors;
use crate::names::{camel, plain};
use crate::paths::Core;

mod keyword {
    syn::custom_keyword!(values);
    syn::custom_keyword!(shared_wire);
}

/// One `#[modes]` enum as it is written.
pub(crate) struct ModeSet {
    pub(crate) core: Core,
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) visibility: Visibility,
    pub(crate) ident: Ident,
    /// `#[modes(values)]`: no field depends on the set, so it needs no markers.
    pub(crate) values: bool,
    /// `#[modes(shared_wire)]`: several modes may have one wire value; the body tells them apart.
    pub(crate) shared_wire: bool,
    /// `#[modes(Region)]`: each mode names a set of numbers as its `Region`.
    pub(crate) typed: Vec<Ident>,
    pub(crate) modes: Vec<Mode>,
}

pub(crate) struct Mode {
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) ident: Ident,
    pub(crate) wire: Option<Lit>,
    pub(crate) types: Vec<(Ident, Type)>,
}

impl ModeSet {
    /// The modes alone, each once: a set whose mistakes are told already, so that rustc does not
    /// tell them again at each use.
    pub(crate) fn mended(mut self) -> Self {
        let mut known: Vec<Ident> = Vec::new();
        self.modes.retain(|mode| {
            let is_new = !known.contains(&mode.ident) && !is_of_macro(&mode.ident);
            known.push(mode.ident.clone());
            is_new
        });
        for mode in &mut self.modes {
            mode.wire = None;
        }
        self.typed.clear();
        self
    }
}

/// What stands beside the markers.
pub(crate) fn is_of_macro(mode: &Ident) -> bool {
    mode == "Facts" || mode == "Types"
}

impl Mode {
    /// The value on the wire, as text.
    pub(crate) fn wire_text(&self) -> String {
        match &self.wire {
            Some(Lit::Int(number)) => number.base10_digits().to_owned(),
            Some(Lit::Str(text)) => text.value(),
            _ => self.implied_wire(),
        }
    }

    /// The value on the wire where none is written: `streamMode` of `StreamMode`.
    pub(crate) fn implied_wire(&self) -> String {
        camel(&plain(&self.ident))
    }

    /// Where the value on the wire is written, or else the name that implies it.
    pub(crate) fn wire_tokens(&self) -> TokenStream {
        match &self.wire {
            Some(wire) => wire.to_token_stream(),
            None => self.ident.to_token_stream(),
        }
    }
}

pub(crate) fn parse(
    arguments: TokenStream,
    item: TokenStream,
    errors: &mut Errors,
) -> Option<ModeSet> {
    let input: DeriveInput = errors.note(syn::parse2(item))?;
    let arguments = errors.note(parse_arguments.parse2(arguments));
    let Data::Enum(data) = input.data else {
        errors.push(
            &input.ident,
            "`#[modes]` stands on an enum: each variant is a mode",
        );
        return None;
    };
    if !input.generics.params.is_empty() {
        errors.push(&input.generics, "a set of modes has no generic parameters");
    }
    let Arguments {
        core,
        values,
        shared_wire,
        typed,
    } = arguments.unwrap_or_default();
    let modes = data.variants.into_iter();
    let modes = modes.map(|variant| parse_mode(variant, errors)).collect();
    Some(ModeSet {
        core: Core::new(core),
        attributes: input.attrs,
        visibility: input.vis,
        ident: input.ident,
        values,
        shared_wire,
        typed,
        modes,
    })
}

/// What stands in the parentheses of `#[modes(…)]`.
#[derive(Default)]
struct Arguments {
    core: Option<Path>,
    values: bool,
    shared_wire: bool,
    typed: Vec<Ident>,
}

fn parse_arguments(input: ParseStream<'_>) -> Result<Arguments> {
    let mut arguments = Arguments::default();
    while !input.is_empty() {
        if input.parse::<Option<Token![crate]>>()?.is_some() {
            input.parse::<Token![=]>()?;
            arguments.core = Some(input.parse()?);
        } else if input.peek(keyword::values) {
            input.parse::<keyword::values>()?;
            arguments.values = true;
        } else if input.peek(keyword::shared_wire) {
            input.parse::<keyword::shared_wire>()?;
            arguments.shared_wire = true;
        } else {
            let name: Ident = input.parse()?;
            if input.peek(Token![=]) {
                let message = "expected one of: `values`, `shared_wire`, `crate`, or what each mode names, such as `Region`";
                return Err(Error::new(name.span(), message));
            }
            arguments.typed.push(name);
        }
        if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
    }
    Ok(arguments)
}

fn is_mode(attribute: &Attribute) -> bool {
    attribute.path().is_ident("mode")
}

fn is_condition(attribute: &Attribute) -> bool {
    attribute.path().is_ident("cfg") || attribute.path().is_ident("cfg_attr")
}

fn parse_mode(variant: Variant, errors: &mut Errors) -> Mode {
    if !matches!(variant.fields, Fields::Unit) {
        errors.push(
            &variant.fields,
            "a mode has no fields: declare a struct with `#[modal]` for them",
        );
    }
    if let Some((_, value)) = &variant.discriminant {
        let text = value.to_token_stream().to_string();
        errors.push(
            value,
            format!("a mode has no discriminant: write `#[mode(wire = {text})]`"),
        );
    }
    let (own, others): (Vec<_>, Vec<_>) = variant.attrs.into_iter().partition(is_mode);
    let (conditions, attributes): (Vec<_>, Vec<_>) = others.into_iter().partition(is_condition);
    for condition in conditions {
        errors.push(
            condition,
            "a mode exists in every build: put the whole set under `cfg`, or drop this",
        );
    }
    let mut mode = Mode {
        attributes,
        ident: variant.ident,
        wire: None,
        types: Vec::new(),
    };
    for attribute in own {
        let arguments =
            attribute.parse_args_with(Punctuated::<Argument, Token![,]>::parse_terminated);
        for argument in errors.note(arguments).into_iter().flatten() {
            add_argument(&mut mode, argument, errors);
        }
    }
    mode
}

fn add_argument(mode: &mut Mode, argument: Argument, errors: &mut Errors) {
    let Argument { key, value } = argument;
    let is_known = match &value {
        Value::Wire(_) => mode.wire.is_some(),
        Value::Type(_) => mode.types.iter().any(|(known, _)| *known == key),
    };
    if is_known {
        let name = plain(&key);
        errors.push(
            &key,
            format!("`{name}` is given twice: keep one of the two"),
        );
        return;
    }
    match value {
        Value::Wire(wire) => mode.wire = Some(wire),
        Value::Type(ty) => mode.types.push((key, *ty)),
    }
}

/// `wire = 1` or `Region = S3Region`.
struct Argument {
    key: Ident,
    value: Value,
}

enum Value {
    Wire(Lit),
    Type(Box<Type>),
}

impl Parse for Argument {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let key: Ident = input.parse()?;
        input.parse::<Token![=]>()?;
        let value = if key == "wire" {
            Value::Wire(input.parse()?)
        } else if input.peek(Lit) {
            return Err(Error::new(key.span(), unknown_key(&key)));
        } else {
            Value::Type(input.parse()?)
        };
        Ok(Self { key, value })
    }
}

pub(crate) fn unknown_key(key: &Ident) -> String {
    let key = plain(key);
    format!("unknown key `{key}`: only `wire` and what `#[modes(…)]` declares belong here")
}
