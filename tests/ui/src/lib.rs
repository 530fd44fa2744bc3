//! A declaration with every kind of rule, for the programs that must not compile: they use it from
//! another crate, or include its file and use it where it is declared.

#![forbid(unsafe_code)]
#![deny(
    clippy::nursery,
    clippy::pedantic,
    missing_debug_implementations,
    missing_docs,
    rust_2018_idioms,
    unreachable_pub,
    unused,
    unused_qualifications,
    warnings
)]

pub mod dish;
pub mod parcel;
pub mod show;
