//! The syntax of `#[modes]` and of `#[mode(…)]`.

use proc_macro2::TokenStream;
use syn::parse::{Parse, ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{
    Attribute, Data, DeriveInput, Error, Fields, Ident, Lit, Path, Result, Token, Type, Visibility,
};

use crate::errors::Errors;
use crate::paths::Core;

mod keyword {
    syn::custom_keyword!(values);
}

/// One `#[modes]` enum as it is written.
pub(crate) struct ModeSet {
    pub(crate) core: Core,
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) visibility: Visibility,
    pub(crate) ident: Ident,
    /// `#[modes(values)]`: no field depends on the set, so it needs no markers.
    pub(crate) values: bool,
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

pub(crate) fn parse(
    arguments: TokenStream,
    item: TokenStream,
    errors: &mut Errors,
) -> Option<ModeSet> {
    let input: DeriveInput = errors.note(syn::parse2(item))?;
    let arguments = errors.note(parse_arguments.parse2(arguments))?;
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
        typed,
    } = arguments;
    let modes = data.variants.into_iter().filter_map(|variant| {
        if !matches!(variant.fields, Fields::Unit) {
            errors.push(
                &variant,
                "a mode has no fields: declare a struct with `#[modal]` for them",
            );
        }
        let (own, attributes) = variant
            .attrs
            .into_iter()
            .partition(|attribute| is_mode(attribute));
        errors.note(parse_mode(own, attributes, variant.ident))
    });
    let modes = modes.collect();
    Some(ModeSet {
        core: Core::new(core),
        attributes: input.attrs,
        visibility: input.vis,
        ident: input.ident,
        values,
        typed,
        modes,
    })
}

/// What stands in the parentheses of `#[modes(…)]`.
#[derive(Default)]
struct Arguments {
    core: Option<Path>,
    values: bool,
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
        } else {
            arguments.typed.push(input.parse()?);
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

fn parse_mode(own: Vec<Attribute>, attributes: Vec<Attribute>, ident: Ident) -> Result<Mode> {
    let mut mode = Mode {
        attributes,
        ident,
        wire: None,
        types: Vec::new(),
    };
    for attribute in own {
        let arguments =
            attribute.parse_args_with(Punctuated::<Argument, Token![,]>::parse_terminated)?;
        for argument in arguments {
            match argument {
                Argument::Wire(key, _) if mode.wire.is_some() => {
                    return Err(Error::new_spanned(
                        key,
                        "`wire` is given twice: keep one of the two",
                    ));
                }
                Argument::Wire(_, wire) => mode.wire = Some(wire),
                Argument::Type(name, ty) => mode.types.push((name, ty)),
            }
        }
    }
    Ok(mode)
}

enum Argument {
    Wire(Ident, Lit),
    Type(Ident, Type),
}

impl Parse for Argument {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let key: Ident = input.parse()?;
        input.parse::<Token![=]>()?;
        if key == "wire" {
            Ok(Self::Wire(key, input.parse()?))
        } else {
            Ok(Self::Type(key, input.parse()?))
        }
    }
}
