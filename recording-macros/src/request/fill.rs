//! The expressions, each put where it belongs once the literals are read.

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Ident, LitStr};

use super::expand::{literal, members_name, root_type};
use super::parse::{Member, Object, Value};

/// Puts the expressions of a body into the request that is being filled.
pub(super) fn expand(body: &Object, filled: &Ident, core: &TokenStream) -> TokenStream {
    let mut fill = Fill {
        core,
        filled,
        objects: 0,
        types: 0,
    };
    let object = target();
    let inside = fill.object(body, &root_type(), "");
    quote! {
        if let ::core::option::Option::Some(#object) = #filled.value.as_mut() {
            #inside
        }
    }
}

/// The object whose fields are being filled.
fn target() -> Ident {
    Ident::new("object", Span::mixed_site())
}

struct Fill<'a> {
    core: &'a TokenStream,
    filled: &'a Ident,
    /// How many objects were seen, in the order in which their constants are numbered.
    objects: usize,
    types: usize,
}

impl Fill<'_> {
    fn object(&mut self, object: &Object, ty: &Ident, pointer: &str) -> TokenStream {
        let members = members_name(self.objects);
        self.objects += 1;
        let place = Place {
            ty,
            members: &members,
            pointer,
        };
        let fills = object.members.iter();
        fills.map(|member| self.member(member, &place)).collect()
    }

    fn member(&mut self, member: &Member, place: &Place<'_>) -> TokenStream {
        let Member { key, value } = member;
        match value {
            Value::Open(expression) => {
                let (core, target) = (self.core, target());
                let slot = self.slot(key, place, &quote!(Whole));
                let place = Ident::new("place", Span::mixed_site());
                let give = quote_spanned!(expression.span()=> #place.give(#expression););
                quote!({ let #place = #core::request::field::<#slot>(#target); #give })
            }
            Value::Object(object) => self.inside(object, key, place),
            Value::List(_, items) if items.iter().any(is_object) => {
                self.objects_of(items, key, place)
            }
            Value::List(_, items) if value.has_open() => self.list(items, key, place),
            other => self.skip(other),
        }
    }

    /// Nothing to fill: but what is inside has its numbers.
    fn skip(&mut self, value: &Value) -> TokenStream {
        self.objects += value.count_objects();
        TokenStream::new()
    }

    fn inside(&mut self, object: &Object, key: &LitStr, place: &Place<'_>) -> TokenStream {
        let pointer = place.child(&key.value());
        let ty = self.next_type();
        let fills = self.object(object, &ty, &pointer);
        if !object.has_open() {
            return TokenStream::new();
        }
        let (core, target) = (self.core, target());
        let slot = self.slot(key, place, &quote!(Object));
        let inner = self.inner(&slot);
        quote! {
            type #ty = #inner;
            if let ::core::option::Option::Some(#target) = #core::request::inside::<#slot>(#target) {
                #fills
            }
        }
    }

    /// An array of objects: the expressions inside each, or in place of one.
    fn objects_of(&mut self, items: &[Value], key: &LitStr, place: &Place<'_>) -> TokenStream {
        let (core, target) = (self.core, target());
        let ty = self.next_type();
        let slot = self.slot(key, place, &quote!(Objects));
        let inner = self.inner(&slot);
        let mut fills = TokenStream::new();
        for (index, item) in items.iter().enumerate() {
            let fill = match item {
                Value::Object(object) => {
                    let pointer = format!("{}/{index}", place.child(&key.value()));
                    self.object(object, &ty, &pointer)
                }
                Value::Open(expression) => {
                    quote_spanned!(expression.span()=> #target.give(#expression);)
                }
                other => self.skip(other),
            };
            let (index, element) = (literal(index), quote!(#core::request::element));
            let of = match item {
                Value::Open(_) => quote!(#core::request::place::<#slot>),
                _ => quote!(#element::<#slot>),
            };
            if item.has_open() {
                fills.extend(quote! {
                    if let ::core::option::Option::Some(#target) = #of(#target, #index) { #fill }
                });
            }
        }
        if fills.is_empty() {
            return fills;
        }
        quote!(type #ty = #inner; #fills)
    }

    /// An array whose elements are expressions and literals.
    fn list(&mut self, items: &[Value], key: &LitStr, place: &Place<'_>) -> TokenStream {
        let (core, target, filled) = (self.core, target(), self.filled);
        let slot = self.slot(key, place, &quote!(List));
        let elements = Ident::new("elements", Span::mixed_site());
        let pointer = place.child(&key.value());
        let adds = items.iter().enumerate().map(|(index, item)| match item {
            Value::Open(expression) => {
                quote_spanned!(expression.span()=> #elements.give(#expression);)
            }
            _ => {
                let (pointer, index) = (format!("{pointer}/{index}"), literal(index));
                let members = place.members;
                quote!(#elements.read(#members, #key, #index, #pointer, &mut #filled.out);)
            }
        });
        let adds: Vec<TokenStream> = adds.collect();
        self.objects += items.iter().map(Value::count_objects).sum::<usize>();
        quote! {
            let mut #elements = #core::request::Elements::of::<#slot>(#target);
            #(#adds)*
            #elements.put::<#slot>(#target);
        }
    }

    /// The object's type, the place of the field, and the mode that decides its type.
    fn slot(&self, key: &LitStr, place: &Place<'_>, wanted: &TokenStream) -> TokenStream {
        let core = self.core;
        let Place { ty, members, .. } = place;
        let rules = quote!(<#ty as #core::Object>::RULES);
        let field = quote!(#core::request::place_of(#rules, #key, #core::request::Wanted::#wanted));

        quote!(
            #ty,
            { #core::request::group(#field) },
            { #core::request::within(#field) },
            { #core::request::mode_at(#rules, #field, #members) }
        )
    }

    /// The type of the object in a field, or of an element of its array.
    fn inner(&self, slot: &TokenStream) -> TokenStream {
        let core = self.core;
        let mut slot = slot.clone().into_iter();
        let ty = slot.next();
        let places: TokenStream = slot.skip(1).collect();
        quote!(<<#ty as #core::request::Slot<#places>>::By as #core::request::Way>::Inner)
    }

    fn next_type(&mut self) -> Ident {
        self.types += 1;
        format_ident!("__Type{}", self.types, span = Span::mixed_site())
    }
}

/// Where an object stands.
struct Place<'a> {
    ty: &'a Ident,
    members: &'a Ident,
    pointer: &'a str,
}

impl Place<'_> {
    fn child(&self, key: &str) -> String {
        let key = key.replace('~', "~0").replace('/', "~1");
        format!("{}/{key}", self.pointer)
    }
}

const fn is_object(value: &Value) -> bool {
    matches!(value, Value::Object(_))
}
