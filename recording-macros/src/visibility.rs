//! How far something in a generated module is seen.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Path, Visibility};

/// The visibility, written one module deeper: what stands there is seen as far as what stands here.
pub(crate) fn one_deeper(visibility: &Visibility) -> TokenStream {
    match visibility {
        Visibility::Public(_) => quote!(pub),
        Visibility::Inherited => quote!(pub(super)),
        Visibility::Restricted(restricted) => restricted_to(&restricted.path),
    }
}

fn restricted_to(path: &Path) -> TokenStream {
    let first = path.segments.first().map(|first| first.ident.to_string());
    let rest = path.segments.iter().skip(1);
    match first.as_deref() {
        Some("crate") if path.segments.len() == 1 => quote!(pub(crate)),
        Some("crate") => quote!(pub(in #path)),
        Some("self") => quote!(pub(in super #(::#rest)*)),
        _ => quote!(pub(in super::#path)),
    }
}

#[cfg(test)]
mod tests {
    use syn::Visibility;

    use super::one_deeper;

    #[test]
    fn what_is_inside_is_seen_as_far_as_what_is_around_it() {
        for (outside, inside) in [
            ("", "pub (super)"),
            ("pub", "pub"),
            ("pub(crate)", "pub (crate)"),
            ("pub(self)", "pub (in super)"),
            ("pub(super)", "pub (in super :: super)"),
            ("pub(in crate::a)", "pub (in crate :: a)"),
            ("pub(in super::super)", "pub (in super :: super :: super)"),
        ] {
            let outside: Visibility = syn::parse_str(outside).unwrap();

            assert_eq!(one_deeper(&outside).to_string(), inside);
        }
    }
}
