//! A declaration with every kind of rule, for the programs that must not compile: they use it from
//! another crate, or include its file and use it where it is declared.

pub mod dish;
pub mod parcel;
