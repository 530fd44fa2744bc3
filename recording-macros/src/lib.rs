//! The macros of `recording-core`, which documents and re-exports them.

mod endpoint;
mod errors;
mod modal;
mod modes;
mod names;
mod paths;
mod request;
mod source;
mod visibility;

use proc_macro::TokenStream;

#[allow(missing_docs, reason = "documented where recording-core re-exports it")]
#[proc_macro_attribute]
pub fn modes(arguments: TokenStream, item: TokenStream) -> TokenStream {
    modes::modes(arguments.into(), item.into()).into()
}

#[allow(missing_docs, reason = "documented where recording-core re-exports it")]
#[proc_macro_attribute]
pub fn modal(arguments: TokenStream, item: TokenStream) -> TokenStream {
    modal::modal(arguments.into(), item.into()).into()
}

#[allow(missing_docs, reason = "documented where recording-core re-exports it")]
#[proc_macro_attribute]
pub fn endpoint(arguments: TokenStream, item: TokenStream) -> TokenStream {
    endpoint::endpoint(arguments.into(), item.into()).into()
}

#[allow(missing_docs, reason = "documented where recording-core re-exports it")]
#[proc_macro]
pub fn request(input: TokenStream) -> TokenStream {
    request::request(input.into()).into()
}
