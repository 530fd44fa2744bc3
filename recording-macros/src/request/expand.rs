//! The body as data, a `const` item for each token that could be wrong, and the request.

use proc_macro2::{Literal, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Ident, Type};

use super::fill;
use super::parse::{Member, Object, Request, Signed, Value};
use super::tokens::Tokens;
use crate::names::word;
use crate::source;

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
    let mut objects = Objects::default();
    let root = objects.add(body, &mut tokens);
    let Objects { items, errors, .. } = objects;
    let (root_type, filled) = (root_type(), filled());
    let told = expand_told(&tokens, ty);
    let constants = source::tokens(&format!(
        "{} const __BODY: __request::Value =
            __request::Value {{ token: 0, node: __request::Node::{root} }};",
        items.concat(),
    ));
    let fill = body.has_open().then(|| fill::expand(body, &filled, &core));
    let mutable = body.has_open().then(|| quote!(mut));
    let begin = quote_spanned!(ty.span()=> #core::request::begin::<#ty>(&__BODY.node));
    quote!({
        use #core::request as __request;
        type #root_type = #ty;
        #errors
        #constants
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

/// The objects so far, as text.
#[derive(Default)]
struct Objects {
    count: usize,
    /// The constants of those that have expressions in them.
    items: Vec<String>,
    errors: TokenStream,
}

impl Objects {
    /// Adds an object and those inside it. Their numbers are their places in the source.
    fn add(&mut self, object: &Object, tokens: &mut Tokens) -> String {
        let name = members_name(self.count);
        self.count += 1;
        let members = object.members.iter();
        let members: String = members.map(|member| self.member(member, tokens)).collect();
        if !object.has_open() {
            return format!("Object(&[{members}])");
        }
        self.items.push(format!(
            "const {name}: &[__request::Member] = &[{members}];"
        ));
        format!("Object({name})")
    }

    fn member(&mut self, member: &Member, tokens: &mut Tokens) -> String {
        let Member { key, value } = member;
        let token = tokens.begin(key.span());
        let own = match value {
            // What is missing in an object is told at its key.
            Value::Object(_) | Value::Open(_) => token,
            other => tokens.follow(span_of(other)),
        };
        let (node, word) = (self.node(value, tokens), word(&key.value()));
        let key = key.token();
        format!(
            "__request::Member {{ token: {token}, key: {key}, word: {word}, value: {} }},",
            expand_value(own, &node)
        )
    }

    fn element(&mut self, value: &Value, tokens: &mut Tokens) -> String {
        let token = tokens.begin(span_of(value));
        expand_value(token, &self.node(value, tokens))
    }

    fn node(&mut self, value: &Value, tokens: &mut Tokens) -> String {
        match value {
            Value::Null(_) => "Null".to_owned(),
            Value::Open(_) => "Open".to_owned(),
            Value::Bool(value) => format!("Bool({})", value.value),
            Value::Int(Signed { minus, literal }) => {
                let shown = shown(minus.is_some(), literal.base10_digits());
                match whole(&shown) {
                    Some(number) => format!("Int({number}, \"{shown}\")"),
                    None => self.float(literal.span(), &shown),
                }
            }
            Value::Float(Signed { minus, literal }) => {
                let shown = shown(minus.is_some(), literal.base10_digits());
                self.float(literal.span(), &shown)
            }
            Value::Text(text) => {
                let shown = format!("`{}`", text.value());
                format!("Text({}, {shown:?})", text.token())
            }
            Value::List(_, items) => {
                let items = items.iter().map(|item| self.element(item, tokens));
                let items: Vec<String> = items.collect();
                format!("List(&[{}])", items.join(","))
            }
            Value::Object(object) => self.add(object, tokens),
        }
    }

    fn float(&mut self, span: Span, shown: &str) -> String {
        match shown.parse::<f64>() {
            Ok(number) if number.is_finite() => format!("Float({number:?}, \"{shown}\")"),
            _ => {
                let error = syn::Error::new(span, "no number of JSON is as large as this");
                let error = error.to_compile_error();
                self.errors.extend(quote!(#error;));
                format!("Float(0.0, \"{shown}\")")
            }
        }
    }
}

fn expand_value(token: usize, node: &str) -> String {
    format!("__request::Value {{ token: {token}, node: __request::Node::{node} }}")
}

fn span_of(value: &Value) -> Span {
    match value {
        Value::Null(span) | Value::List(span, _) => *span,
        Value::Bool(value) => value.span(),
        // Not from the minus on: only some compilers can join two spans.
        Value::Int(Signed { literal, .. }) => literal.span(),
        Value::Float(Signed { literal, .. }) => literal.span(),
        Value::Text(text) => text.span(),
        Value::Object(object) => object.brace,
        Value::Open(expression) => expression.span(),
    }
}

/// What JSON has as a whole number: all that fits into 64 bits.
fn whole(digits: &str) -> Option<i128> {
    let number: i128 = digits.parse().ok()?;
    let is_64_bits = (i64::MIN.into()..=u64::MAX.into()).contains(&number);
    is_64_bits.then_some(number)
}

fn shown(is_negative: bool, digits: &str) -> String {
    format!("{}{digits}", if is_negative { "-" } else { "" })
}

pub(super) fn literal(number: usize) -> Literal {
    Literal::usize_unsuffixed(number)
}

/// What the compiler finds, and a `const` item for each group of tokens that tells it there.
fn expand_told(tokens: &Tokens, ty: &Type) -> TokenStream {
    let count = tokens.len();
    let told = tokens.groups().map(|group| expand_group(&group));
    // Of a request, its own constant is taken; that the import has a use is for the lints.
    let inspect = source::tokens(
        "use __request::Inspected as __Inspected; let _ = <() as __Inspected>::__INSPECTOR;",
    );
    let tell = source::tokens(&format!(
        "#[allow(long_running_const_eval)]
        const __MARKS: [::core::primitive::bool; {count}] = {{
            let mut wrong = [false; {count}];
            __inspect(&mut __request::Sheet::marking(&mut wrong));
            wrong
        }};
        #[track_caller]
        const fn __tell(token: ::core::primitive::usize) {{
            if __MARKS[token] {{
                let mut wrong = [false; {count}];
                let mut sheet = __request::Sheet::about(token, &mut wrong);
                __inspect(&mut sheet);
                sheet.tell()
            }}
        }}"
    ));
    quote! {
        const fn __inspect(sheet: &mut __request::Sheet<'_>) {
            #inspect
            <#ty>::__INSPECTOR.inspect(&__BODY, &[], sheet);
        }
        #tell
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
