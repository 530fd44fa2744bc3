//! The body as data, a `const` item for each token that could be wrong, and the request.

use proc_macro2::{Literal, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::Ident;
use syn::spanned::Spanned;

use super::fill;
use super::parse::{Member, Object, Request, Signed, Value};
use super::tokens::Tokens;

pub(crate) fn expand(request: &Request) -> TokenStream {
    let Request { core, ty, body } = request;
    let body = match body {
        Ok(body) => body,
        // The type is named all the same, so that its import is not told to be unused.
        Err(error) => {
            let error = error.to_compile_error();
            let nothing = quote!(::core::default::Default::default());
            let violations = quote!(#core::__private::Violations);
            return quote!({ #error; ::core::result::Result::<#ty, #violations>::Err(#nothing) });
        }
    };
    let core = quote!(#core::__private);
    let mut tokens = Tokens::new(ty.span());
    let mut objects = Objects::new(&core);
    let root = objects.add(body, &mut tokens);
    let Objects { items, .. } = objects;
    let (root_type, filled) = (root_type(), filled());
    let told = expand_told(&tokens, ty, &core);
    let fill = body.has_open().then(|| fill::expand(body, &filled, &core));
    let mutable = body.has_open().then(|| quote!(mut));
    let begin = quote_spanned!(ty.span()=> #core::request::begin::<#ty>(&__BODY.node));
    quote!({
        type #root_type = #ty;
        #items
        const __BODY: #core::request::Value = #core::request::Value {
            token: 0,
            node: #core::request::Node::Object(#root),
        };
        #told
        let #mutable #filled = #begin;
        #fill
        #filled.finish()
    })
}

pub(super) fn root_type() -> Ident {
    Ident::new("__Type0", Span::mixed_site())
}

fn filled() -> Ident {
    Ident::new("filled", Span::mixed_site())
}

/// The name of the constant with the members of an object, by the object's number.
pub(super) fn members_name(object: usize) -> Ident {
    format_ident!("__OBJECT{object}", span = Span::mixed_site())
}

/// The objects so far, as constants.
struct Objects<'a> {
    core: &'a TokenStream,
    count: usize,
    items: TokenStream,
}

impl<'a> Objects<'a> {
    fn new(core: &'a TokenStream) -> Self {
        Self {
            core,
            count: 0,
            items: TokenStream::new(),
        }
    }

    /// Adds an object and those inside it. Their numbers are their places in the source.
    fn add(&mut self, object: &Object, tokens: &mut Tokens) -> Ident {
        let name = members_name(self.count);
        self.count += 1;
        let members = object.members.iter();
        let members: Vec<TokenStream> = members.map(|member| self.member(member, tokens)).collect();
        let core = self.core;
        self.items.extend(quote! {
            const #name: &[#core::request::Member] = &[#(#members),*];
        });
        name
    }

    fn member(&mut self, member: &Member, tokens: &mut Tokens) -> TokenStream {
        let Member { key, value } = member;
        let token = tokens.begin(key.span());
        let own = match value {
            // What is missing in an object is told at its key.
            Value::Object(_) | Value::Open(_) => token,
            other => tokens.follow(span_of(other)),
        };
        let (node, core) = (self.node(value, tokens), self.core);
        let (token, own) = (literal(token), literal(own));
        quote! {
            #core::request::Member {
                token: #token,
                key: #key,
                value: #core::request::Value { token: #own, node: #core::request::Node::#node },
            }
        }
    }

    fn element(&mut self, value: &Value, tokens: &mut Tokens) -> TokenStream {
        let token = literal(tokens.begin(span_of(value)));
        let (node, core) = (self.node(value, tokens), self.core);
        quote!(#core::request::Value { token: #token, node: #core::request::Node::#node })
    }

    fn node(&mut self, value: &Value, tokens: &mut Tokens) -> TokenStream {
        match value {
            Value::Null(_) => quote!(Null),
            Value::Open(_) => quote!(Open),
            Value::Bool(value) => quote!(Bool(#value)),
            Value::Int(Signed { minus, literal }) => {
                let shown = shown(minus.is_some(), literal.base10_digits());
                match whole(&shown) {
                    Some(_) => {
                        let literal = pasted(literal.to_token_stream());
                        quote!(Int(#minus #literal, #shown))
                    }
                    None => expand_float(literal.span(), &shown),
                }
            }
            Value::Float(Signed { minus, literal }) => {
                let shown = shown(minus.is_some(), literal.base10_digits());
                expand_float(literal.span(), &shown)
            }
            Value::Text(text) => {
                let shown = format!("`{}`", text.value());
                quote!(Text(#text, #shown))
            }
            Value::List(_, items) => {
                let items = items.iter();
                let items: Vec<TokenStream> =
                    items.map(|item| self.element(item, tokens)).collect();
                quote!(List(&[#(#items),*]))
            }
            Value::Object(object) => {
                let members = self.add(object, tokens);
                quote!(Object(#members))
            }
        }
    }
}

fn span_of(value: &Value) -> Span {
    match value {
        Value::Null(span) | Value::List(span, _) => *span,
        Value::Bool(value) => value.span(),
        Value::Int(Signed { minus, literal }) => {
            joined(minus.map(|minus| minus.span), literal.span())
        }
        Value::Float(Signed { minus, literal }) => {
            joined(minus.map(|minus| minus.span), literal.span())
        }
        Value::Text(text) => text.span(),
        Value::Object(object) => object.brace,
        Value::Open(expression) => expression.span(),
    }
}

fn joined(minus: Option<Span>, literal: Span) -> Span {
    minus
        .and_then(|minus| minus.join(literal))
        .unwrap_or(literal)
}

/// What JSON has as a whole number: all that fits into 64 bits.
fn whole(digits: &str) -> Option<i128> {
    let number: i128 = digits.parse().ok()?;
    let is_64_bits = (i64::MIN.into()..=u64::MAX.into()).contains(&number);
    is_64_bits.then_some(number)
}

fn expand_float(span: Span, shown: &str) -> TokenStream {
    match shown.parse::<f64>() {
        Ok(number) if number.is_finite() => {
            let mut literal = Literal::f64_suffixed(number.abs());
            literal.set_span(Span::mixed_site().located_at(span));
            let minus = number.is_sign_negative().then(|| quote!(-));
            quote!(Float(#minus #literal, #shown))
        }
        _ => {
            let error = syn::Error::new(span, "no number of JSON is as large as this");
            let error = error.to_compile_error();
            quote!(Float(#error, #shown))
        }
    }
}

/// A number of the macro's own making, where the user's stands: a vendor's samples are not for the
/// user's lints to judge.
fn pasted(number: TokenStream) -> TokenStream {
    let own = number.into_iter().map(|mut token| {
        token.set_span(Span::mixed_site().located_at(token.span()));
        token
    });
    own.collect()
}

fn shown(is_negative: bool, digits: &str) -> String {
    format!("{}{digits}", if is_negative { "-" } else { "" })
}

pub(super) fn literal(number: usize) -> Literal {
    Literal::usize_unsuffixed(number)
}

/// What the compiler finds, and a `const` item for each group of tokens that tells it there.
fn expand_told(tokens: &Tokens, ty: &impl ToTokens, core: &TokenStream) -> TokenStream {
    let count = literal(tokens.len());
    let told = tokens.groups().map(|group| expand_group(&group));
    quote! {
        const fn __inspect(sheet: &mut #core::request::Sheet<'_>) {
            use #core::request::Inspected as __Inspected;
            // Of a request, its own constant is taken; that the import has a use is for the lints.
            let _ = <() as __Inspected>::__INSPECTOR;
            <#ty>::__INSPECTOR.inspect(&__BODY, &[], sheet);
        }
        #[allow(long_running_const_eval)]
        const __MARKS: [::core::primitive::bool; #count] = {
            let mut wrong = [false; #count];
            __inspect(&mut #core::request::Sheet::marking(&mut wrong));
            wrong
        };
        #[track_caller]
        const fn __tell(token: ::core::primitive::usize) {
            if __MARKS[token] {
                let mut wrong = [false; #count];
                let mut sheet = #core::request::Sheet::about(token, &mut wrong);
                __inspect(&mut sheet);
                sheet.tell()
            }
        }
        #(#told)*
    }
}

/// The call has the place of the token that it is about: that is what rustc marks.
fn expand_group(group: &[(usize, Span)]) -> TokenStream {
    let calls = group.iter().map(|(token, span)| {
        let token = literal(*token);
        quote_spanned!(*span=> __tell(#token);)
    });
    quote!(#[allow(long_running_const_eval)] const _: () = { #(#calls)* };)
}
