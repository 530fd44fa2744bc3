//! The syntax of `#[endpoint(…)]` and of the struct below it.

use proc_macro2::TokenStream;
use syn::parse::{Parse, ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{
    Attribute, Data, DeriveInput, Error, Fields, Ident, LitStr, Path, Result, Token, Type, token,
};

use super::model::{Header, ModeParameter};

/// An endpoint as it is written.
pub(crate) struct Declaration {
    pub(crate) arguments: Arguments,
    pub(crate) item: Item,
}

/// What stands in the parentheses, as often as it stands there.
#[derive(Default)]
pub(crate) struct Arguments {
    pub(crate) methods: Vec<Ident>,
    pub(crate) templates: Vec<LitStr>,
    pub(crate) modes: Vec<ModeParameter>,
    pub(crate) headers: Vec<Header>,
    pub(crate) answers: Vec<Type>,
    pub(crate) cores: Vec<Path>,
    /// `name` in `name = Type`, where it is none we know.
    pub(crate) unknown: Vec<Ident>,
}

/// The struct, without the marks that are ours.
pub(crate) struct Item {
    pub(crate) input: DeriveInput,
    pub(crate) fields: Vec<Field>,
}

/// A field, and the `#[body]` that stood on it.
pub(crate) struct Field {
    pub(crate) ident: Ident,
    pub(crate) ty: Type,
    pub(crate) body: Vec<Attribute>,
}

impl Item {
    pub(crate) fn has_type_parameter<T: ?Sized>(&self, name: &T) -> bool
    where
        Ident: PartialEq<T>,
    {
        let mut parameters = self.input.generics.type_params();
        parameters.any(|parameter| parameter.ident == *name)
    }
}

pub(crate) fn parse_arguments(arguments: TokenStream) -> Result<Arguments> {
    let all = Punctuated::<Argument, Token![,]>::parse_terminated.parse2(arguments)?;
    let mut arguments = Arguments::default();
    for argument in all {
        match argument {
            Argument::Method(method) => arguments.methods.push(method),
            Argument::Template(template) => arguments.templates.push(template),
            Argument::Mode(mode) => arguments.modes.push(mode),
            Argument::Header(header) => arguments.headers.push(header),
            Argument::Answer(answer) => arguments.answers.push(answer),
            Argument::Core(core) => arguments.cores.push(core),
            Argument::Unknown(name) => arguments.unknown.push(name),
        }
    }
    Ok(arguments)
}

pub(crate) fn parse_item(item: TokenStream) -> Result<Item> {
    let mut input: DeriveInput = syn::parse2(item)?;
    let fields = match &mut input.data {
        Data::Struct(data) => &mut data.fields,
        Data::Enum(_) | Data::Union(_) => {
            let message = "an endpoint is a struct: one operation, with a field for each value";
            return Err(Error::new_spanned(&input.ident, message));
        }
    };
    if let Fields::Unnamed(_) = fields {
        let message = "the fields of an endpoint have names, for the path to name them";
        return Err(Error::new_spanned(fields, message));
    }
    let fields = fields.iter_mut().filter_map(parse_field).collect();
    Ok(Item { input, fields })
}

/// Takes our mark off the field.
fn parse_field(field: &mut syn::Field) -> Option<Field> {
    let all = std::mem::take(&mut field.attrs);
    let (body, others) = all.into_iter().partition(|one| one.path().is_ident("body"));
    field.attrs = others;
    Some(Field {
        ident: field.ident.clone()?,
        ty: field.ty.clone(),
        body,
    })
}

enum Argument {
    Method(Ident),
    Template(LitStr),
    Mode(ModeParameter),
    Header(Header),
    Answer(Type),
    Core(Path),
    Unknown(Ident),
}

impl Parse for Argument {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let ahead = input.lookahead1();
        if ahead.peek(LitStr) {
            return Ok(Self::Template(input.parse()?));
        }
        if ahead.peek(Token![crate]) {
            input.parse::<Token![crate]>()?;
            input.parse::<Token![=]>()?;
            return Ok(Self::Core(Path::parse_mod_style(input)?));
        }
        if !ahead.peek(Ident) {
            return Err(ahead.error());
        }
        if input.peek2(Token![:]) && !input.peek2(Token![::]) {
            return Ok(Self::Mode(input.parse()?));
        }
        let name: Ident = input.parse()?;
        if name == "header" && input.peek(token::Paren) {
            return Ok(Self::Header(input.parse()?));
        }
        if !input.peek(Token![=]) {
            return Ok(Self::Method(name));
        }
        input.parse::<Token![=]>()?;
        let value = input.parse()?;
        Ok(if name == "answer" {
            Self::Answer(value)
        } else {
            Self::Unknown(name)
        })
    }
}

/// `("X-Name" = "value")`, after the word `header`.
impl Parse for Header {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let pair;
        syn::parenthesized!(pair in input);
        let name = pair.parse()?;
        pair.parse::<Token![=]>()?;
        let value = pair.parse()?;
        if !pair.is_empty() {
            return Err(pair.error("one name and one value: write another `header(…)` for more"));
        }
        Ok(Self { name, value })
    }
}

impl Parse for ModeParameter {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let parameter: Ident = input.parse()?;
        input.parse::<Token![:]>()?;
        let set = Path::parse_mod_style(input)?;
        if !input.peek(token::Paren) {
            let message = format!(
                "the modes in which the operation exists are missing: write `{parameter}: \
                 Mode(…)`, with the names of its modes"
            );
            return Err(Error::new_spanned(set, message));
        }
        let modes;
        syn::parenthesized!(modes in input);
        let modes = Punctuated::<Ident, Token![,]>::parse_terminated(&modes)?;
        Ok(Self {
            parameter,
            set,
            modes: modes.into_iter().collect(),
        })
    }
}
