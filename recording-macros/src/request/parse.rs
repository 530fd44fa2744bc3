//! The syntax of `request!`: JSON, in which an expression may stand for a value.

use proc_macro2::{Span, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream, Parser, discouraged::Speculative};
use syn::token::{Brace, Bracket};
use syn::{
    Error, Expr, Ident, Lifetime, Lit, LitBool, LitFloat, LitInt, LitStr, Result, Token, Type,
    braced, bracketed,
};

/// `request!(Type, { … })`, after the path of the core, which the outer macro adds.
pub(crate) struct Request {
    pub(crate) core: TokenStream,
    pub(crate) ty: Type,
    /// The body, or what is wrong with its syntax.
    pub(crate) body: Result<Object>,
}

pub(crate) struct Object {
    pub(crate) brace: Span,
    pub(crate) members: Vec<Member>,
}

pub(crate) struct Member {
    pub(crate) key: LitStr,
    pub(crate) value: Value,
}

pub(crate) enum Value {
    Null(Span),
    Bool(LitBool),
    Int(Signed<LitInt>),
    Float(Signed<LitFloat>),
    Text(LitStr),
    List(Span, Vec<Self>),
    Object(Object),
    Open(Box<Expr>),
}

pub(crate) struct Signed<T> {
    pub(crate) minus: Option<Token![-]>,
    pub(crate) literal: T,
}

pub(crate) fn parse(input: ParseStream<'_>) -> Result<Request> {
    // `$crate` is no path that could be parsed.
    let core = input.parse::<TokenTree>()?.into();
    input.parse::<Token![,]>()?;
    let ty = input.parse()?;
    input.parse::<Token![,]>()?;
    let body = parse_body.parse2(input.parse()?);
    Ok(Request { core, ty, body })
}

fn parse_body(input: ParseStream<'_>) -> Result<Object> {
    if !input.peek(Brace) {
        return Err(input.error("an object belongs here: `{ \"key\": value }`"));
    }
    let body = input.parse()?;
    input.parse::<Option<Token![,]>>()?;
    Ok(body)
}

impl Parse for Object {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let inner;
        let brace = braced!(inner in input).span.open();
        let members = inner.parse_terminated(Member::parse, Token![,])?;
        Ok(Self {
            brace,
            members: members.into_iter().collect(),
        })
    }
}

impl Parse for Member {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        if input.peek(Ident::peek_any) {
            let key = input.call(Ident::parse_any)?;
            let message = format!("a key stands in quotation marks: `\"{key}\"`");
            return Err(Error::new(key.span(), message));
        }
        let key = input.parse()?;
        input.parse::<Token![:]>()?;
        Ok(Self {
            key,
            value: input.parse()?,
        })
    }
}

impl Parse for Value {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let ahead = input.fork();
        match ahead.parse::<Json>() {
            Ok(Json(value)) if ahead.is_empty() || ahead.peek(Token![,]) => {
                input.advance_to(&ahead);
                Ok(value)
            }
            Err(error) if is_object(input) => Err(error),
            _ => Ok(Self::Open(input.parse()?)),
        }
    }
}

/// Whether braces hold members, and not the statements of a block.
fn is_object(input: ParseStream<'_>) -> bool {
    let inside = |input: ParseStream<'_>| {
        let inner;
        braced!(inner in input);
        let is_member = inner.peek2(Token![:]) && !inner.peek2(Token![::]);
        let is_object =
            inner.is_empty() || is_member && !inner.peek(Token![let]) && !inner.peek(Lifetime);
        inner.parse::<TokenStream>()?;
        Ok(is_object)
    };
    input.peek(Brace) && inside(&input.fork()).unwrap_or(false)
}

/// A value that is JSON as a whole.
struct Json(Value);

impl Parse for Json {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        if input.peek(Bracket) {
            let inner;
            let bracket = bracketed!(inner in input).span.join();
            let items = inner.parse_terminated(Value::parse, Token![,])?;
            return Ok(Self(Value::List(bracket, items.into_iter().collect())));
        }
        if is_object(input) {
            return Ok(Self(Value::Object(input.parse()?)));
        }
        if input.peek(Ident) {
            let word: Ident = input.parse()?;
            return match word == "null" {
                true => Ok(Self(Value::Null(word.span()))),
                false => Err(Error::new(word.span(), "an expression")),
            };
        }
        let minus = input.parse()?;
        let value = match (input.parse()?, &minus) {
            (Lit::Int(literal), _) if literal.suffix().is_empty() => {
                Value::Int(Signed { minus, literal })
            }
            (Lit::Float(literal), _) if literal.suffix().is_empty() => {
                Value::Float(Signed { minus, literal })
            }
            (Lit::Str(literal), None) if literal.suffix().is_empty() => Value::Text(literal),
            (Lit::Bool(literal), None) => Value::Bool(literal),
            (other, _) => return Err(Error::new(other.span(), "an expression")),
        };
        Ok(Self(value))
    }
}

impl Value {
    /// Whether an expression stands in it, however deep.
    pub(crate) fn has_open(&self) -> bool {
        match self {
            Self::Open(_) => true,
            Self::List(_, items) => items.iter().any(Self::has_open),
            Self::Object(object) => object.has_open(),
            _ => false,
        }
    }

    /// How many objects there are in it, itself included.
    pub(crate) fn count_objects(&self) -> usize {
        match self {
            Self::List(_, items) => items.iter().map(Self::count_objects).sum(),
            Self::Object(object) => {
                let members = object.members.iter();
                1 + members
                    .map(|member| member.value.count_objects())
                    .sum::<usize>()
            }
            _ => 0,
        }
    }
}

impl Object {
    pub(crate) fn has_open(&self) -> bool {
        self.members.iter().any(|member| member.value.has_open())
    }
}
