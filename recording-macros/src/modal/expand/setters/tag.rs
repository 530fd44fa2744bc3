//! The setters of a tag: one for a mode known now, one for a value known only at run time.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote, quote_spanned};

use super::super::builder::{Chunks, Step, expand_constant, moved};
use super::super::fields::value_of;
use super::super::rules::{respan, spanned, tag_traits};
use super::{docs_of, mode_bounds};
use crate::modal::model::{Dimension, Field, Model};
use crate::names::plain;
use crate::source::{self, Source};

/// `.vendor(S3)` for a mode known now, `.vendor_dyn(vendor)` for one known only at run time.
pub(super) fn expand(field: &Field, dimension: usize, model: &Model) -> TokenStream {
    let Model {
        core, visibility, ..
    } = model;
    let Dimension { set, parameter, .. } = &model.dimensions[dimension];
    let Field { ident, .. } = field;
    let mut docs = Source::default();
    for doc in docs_of(field, model) {
        doc.write(&mut docs);
    }
    let docs = docs.finish();
    let traits = tag_traits(&model.dimensions[dimension], model);
    let span = ident.span();
    let (value_trait, free) = (respan(traits.value, span), respan(traits.free, span));
    let parameter = spanned(parameter.clone(), span);
    let free = quote_spanned!(span=> #parameter: #free);
    let chosen = Step::spelt(model, &Chunks::new())
        .with_tag(dimension, quote!(<Chosen as #value_trait<#set>>::Is), model)
        .ty();
    let at_run_time = Step::spelt(model, &Chunks::new())
        .with_tag(dimension, quote!(#core::Dyn), model)
        .ty();
    let dynamic = format_ident!("{}_dyn", plain(ident));
    let doc = format!(
        " Like [`{ident}`](Self::{ident}), for a value known only at run time: `build()` then checks what depends on it."
    );
    let bounds = mode_bounds(field, model);
    let constants = expand_constants_of_tag(dimension, field, model);
    let choose = choose(ident);
    let marker = respan(quote!(Chosen: #value_trait<#set>), span);
    quote! {
        #docs
        #visibility fn #ident<#marker>(self, #ident: Chosen) -> #chosen
        where #free, #(#bounds,)*
        {
            let _ = #ident;
            self.#choose(<Chosen as #core::Marker>::VALUE)
        }

        #[doc = #doc]
        #visibility fn #dynamic(mut self, #ident: #set) -> #at_run_time
        where #free, #(#bounds,)*
        {
            self.value.__content.extra.doubt();
            self.#choose(#ident)
        }

        #constants
    }
}

/// Sets a tag and what its mode prescribes.
fn expand_constants_of_tag(dimension: usize, field: &Field, model: &Model) -> TokenStream {
    let core = &model.core;
    let Dimension { set, .. } = &model.dimensions[dimension];
    let (ident, value) = (&field.ident, value_of(field));
    let prescribed = model.fields.iter().filter(|field| {
        field
            .constant
            .as_ref()
            .is_some_and(|constant| constant.dimension == dimension)
    });
    let prescribed = prescribed.map(|field| {
        let value = value_of(field);
        let is = expand_constant(field, model, &quote!(chosen), &quote!(self.value.#value));
        quote!(self.value.#value = #is;)
    });
    let moved = source::tokens(&moved(model));
    let (name, next) = (
        choose(ident),
        Step::spelt(model, &Chunks::new())
            .with_tag(dimension, quote!(Next), model)
            .ty(),
    );
    quote! {
        fn #name<Next>(mut self, chosen: #set) -> #next {
            self.value.#value = #core::Some(chosen);
            #(#prescribed)*
            #moved
        }
    }
}

fn choose(tag: &Ident) -> Ident {
    format_ident!("__choose_{}", plain(tag))
}
