//! Requests as values that cannot be wrong, on a thin HTTP core.
//!
//! Declare a request with [`modes`](macro@modes) and [`modal`](macro@modal), and get a builder that refuses while it
//! compiles what the service would refuse at run time: a field of another mode, a missing field.
//! The same rules hold for JSON that is read at run time, where they report every violation at
//! once.

extern crate self as recording_core;

mod builder;
mod erased;
mod extra;
mod fields;
mod held;
pub mod http;
mod json;
mod judge;
mod kind;
mod leaf;
mod message;
mod mode;
mod mode_serde;
mod nearest;
mod object;
mod path;
mod presence;
mod reader;
mod report;
mod request;
pub mod rules;
mod secret;
mod setter;
mod table;
mod text;
mod value;
mod values;
mod violation;

pub use kind::WireKind;
pub use mode::{Marker, ModeSet};
pub use object::Object;
#[doc = include_str!("http/endpoint.md")]
pub use recording_macros::endpoint;
#[doc = include_str!("modal.md")]
pub use recording_macros::modal;
#[doc = include_str!("modes.md")]
pub use recording_macros::modes;
pub use report::Report;
pub use secret::Secret;
pub use value::WireValue;
pub use violation::{Violation, ViolationKind, Violations};

/// What generated code calls. Not public: it changes without notice.
#[doc(hidden)]
pub mod __private {
    pub use core::fmt;
    pub use core::marker::PhantomData;
    pub use core::prelude::rust_2024::*;
    pub use core::primitive::{bool, str, usize};
    pub use std::string::String;

    pub use crate::builder::{
        Dyn, Elsewhere, Exports, Finish, Here, Hidden, Maybe, Nested, Set, TagOf, Undecided, Unset,
    };
    pub use crate::erased::{best_fit, does_not_exist};
    pub use crate::extra::Extra;
    pub use crate::fields::{AnythingInto, Content, Exactly, ListOf, ObjectOf, ObjectsOf, TypedBy};
    pub use crate::http::generated::{EncodedBody, PathPiece, json_body, no_body, path};
    pub use crate::http::{Endpoint, Method};
    pub use crate::json::Json;
    pub use crate::kind::AnyKind;
    pub use crate::mode::{
        Marker, ModeInfo, ModeMask, ModeSet, TypedNumber, Wire, assert_lists_all, assert_numbers,
        assert_told_apart,
    };
    pub use crate::mode_serde::{deserialize as deserialize_mode, serialize as serialize_mode};
    pub use crate::object::{
        Modal, Object, build, check, copied, debug, deserialize, from_json, is_same, read,
        rules_of, serialize, unset,
    };
    pub use crate::path::Path;
    pub use crate::reader::tag_mask;
    pub use crate::report::Report;
    pub use crate::rules::{
        Dimension, FieldRules, Gate, Implication, Literal, Number, Relation, RelationKind,
        Requirement, RuleRef, Rules, Shape, UnknownKeys, ValueKind, ValueRule, WireKind,
    };
    pub use crate::setter::{list, maybe, maybe_list, object, push, set, unknown};
    pub use crate::table::*;
    pub use crate::value::{WireValue, is_secret};
    pub use crate::values::{
        Judging, check_each_text_with, check_each_with, check_list, check_number, check_numbers,
        check_text, check_text_with, check_texts, check_texts_with, check_with,
    };
    pub use crate::violation::Violations;
    pub use recording_macros::request as request_body;
    pub use serde;
    pub use serde_json;

    /// What the rules of a declaration are about. Here are no other names, so that all of them can be
    /// taken in at once.
    pub mod states {
        pub use crate::builder::{Dyn, Elsewhere, Here, Hidden, Maybe, Set, Undecided, Unset};
        pub use crate::mode::Marker;
    }

    /// What `request!` becomes.
    pub mod request {
        pub use crate::request::*;
    }
}

#[doc = include_str!("request.md")]
#[macro_export]
macro_rules! request {
    ($($body:tt)*) => { $crate::__private::request_body!($crate, $($body)*) };
}

// The examples of the README, compiled as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
