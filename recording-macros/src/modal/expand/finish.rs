//! The end of a chain: `build()` for a whole request, `Finish` for a nested one.

use proc_macro2::TokenStream;
use quote::quote;

use super::builder::{Asks, Step, all_chunks, generics_spelt};
use super::generics::{Parameters, parameters};
use super::quiet;
use super::rules::{ready_bounds, respan};
use crate::modal::model::Model;
use crate::names::plain;

pub(super) fn expand(model: &Model) -> TokenStream {
    let bounds = ready_bounds(model);
    let bounds = quote!(#(#bounds,)*);
    let build = model.is_whole().then(|| expand_build(&bounds, model));
    let finish = expand_finish(&bounds, model);
    quote!(#build #finish)
}

/// In one piece: each line of a comment by itself is an attribute to rustc.
const BUILD: &str = "

 That its fields may stand together is known by now; here their values are checked.

 # Errors

 Every value outside its range or set, each with its JSON pointer.";

fn expand_build(bounds: &TokenStream, model: &Model) -> TokenStream {
    let Model {
        core,
        visibility,
        ident,
        ..
    } = model;
    let generics = generics_spelt(model, &all_chunks(model), Asks::All);
    let ty = Step::spelt(model, &all_chunks(model)).ty();
    let Parameters { arguments, .. } = parameters(model);
    let doc = format!(" Ends the chain with a `{}`.{BUILD}", plain(ident));
    let quiet = quiet();
    quote! {
        #quiet
        impl<#generics> #ty {
            #[doc = #doc]
            #visibility fn build(self) -> #core::Result<#ident<#(#arguments),*>, #core::Violations>
            where #bounds
            {
                #core::build(self.value)
            }
        }
    }
}

/// A nested builder that has all it needs. It never carries `do_not_recommend`: rustc would then say
/// only that a closure returned the wrong thing, and not which fields are missing.
fn expand_finish(bounds: &TokenStream, model: &Model) -> TokenStream {
    let Model { core, ident, .. } = model;
    let generics = generics_spelt(model, &all_chunks(model), Asks::Which);
    let ty = Step::spelt(model, &all_chunks(model)).ty();
    let Parameters { arguments, .. } = parameters(model);
    let quiet = quiet();
    let finish = quote! {
        #quiet
        #[automatically_derived]
        impl<#generics> #core::Finish<#ident<#(#arguments),*>> for #ty
        where #bounds
        {
            fn finish(self) -> #ident<#(#arguments),*> {
                self.value
            }
        }
    };
    // rustc points at this impl where a field is missing: one line of the user's says enough.
    respan(finish, ident.span())
}
