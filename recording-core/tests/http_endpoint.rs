//! `#[endpoint]`: what a declaration sends.
#![deny(
    warnings,
    missing_docs,
    unreachable_pub,
    unused_qualifications,
    clippy::pedantic
)]

use core::fmt::{self, Display};

use recording_core::http::{
    BaseUrl, Bytes, EncodeError, EncodeErrorKind, Endpoint, Method, Request, Stage, request,
};
use recording_core::{endpoint, modes};

fn encode(endpoint: &impl Endpoint) -> Request<Bytes> {
    let base_url: BaseUrl = "https://books.example.com/api".parse().unwrap();
    request(&base_url, endpoint).unwrap()
}

/// What a book is made of.
#[modes]
pub enum Mode {
    /// Paper.
    Printed,
    /// Sound.
    #[mode(wire = "audio book")]
    Audio,
    /// Dots.
    Braille,
}

/// Which list.
#[modes]
pub enum Catalogue {
    /// Of today.
    #[mode(wire = 1)]
    Current,
    /// Of old.
    #[mode(wire = 2)]
    Archived,
}

/// Lists the shelves.
#[endpoint(GET, "/shelves", answer = Vec<String>)]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListShelves;

#[test]
fn an_operation_without_values_is_its_template() {
    let sent = encode(&ListShelves);

    assert_eq!(ListShelves::METHOD, Method::GET);
    assert_eq!(sent.uri(), "https://books.example.com/api/shelves");
    assert!(ListShelves.body().unwrap().is_none());
    assert!(!sent.headers().contains_key("content-type"));
    assert_eq!(
        ListShelves,
        ListShelves.clone(),
        "derives below the attribute are kept"
    );
}

/// Writes into a book.
#[endpoint(PATCH, "/shelves/{shelf}/{type}:write/", answer = Written)]
pub struct Write<'a, B> {
    /// Its shelf.
    pub shelf: &'a str,
    /// A name that Rust keeps to itself.
    pub r#type: u8,
    /// What to write.
    #[body]
    pub text: Vec<B>,
}

/// What was written.
#[derive(Debug, PartialEq)]
pub struct Written(pub usize);

#[test]
fn values_fill_the_path_and_the_body() {
    let write = Write {
        shelf: "a/b ü",
        r#type: 3,
        text: vec!["x", "\"y\""],
    };

    let sent = encode(&write);

    assert_eq!(Write::<&str>::TEMPLATE, "/shelves/{shelf}/{type}:write/");
    assert_eq!(sent.method(), Method::PATCH);
    assert_eq!(sent.uri().path(), "/api/shelves/a%2Fb%20%C3%BC/3:write/");
    assert_eq!(sent.headers()["content-type"], "application/json");
    assert_eq!(sent.body(), r#"["x","\"y\""]"#);
}

#[test]
fn the_answer_has_its_type() {
    fn answer<E: Endpoint>(_: &E, answer: E::Answer) -> E::Answer {
        answer
    }

    assert_eq!(answer(&ListShelves, vec!["to read".to_owned()]).len(), 1);
}

/// Lends a book.
#[endpoint(
    POST, "/in/{M}/{catalogue}/lend/{C}", M: Mode(Printed, Audio), C: Catalogue(Current),
    answer = Lent<M>,
)]
#[derive(Clone, Debug)]
pub struct Lend<M, C> {
    /// What it is made of.
    pub mode: M,
    /// A field may be called like a set.
    pub catalogue: u32,
    /// To whom.
    #[body]
    pub to: To<C>,
}

/// The receipt.
#[derive(Debug)]
pub struct Lent<M>(pub M);

/// To whom.
#[derive(Clone, Debug)]
pub struct To<C>(pub C);

impl serde::Serialize for To<catalogue::Current> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str("Ada")
    }
}

#[test]
fn a_mode_stands_in_the_path_as_on_the_wire() {
    let lend = Lend {
        mode: mode::Audio,
        catalogue: 7,
        to: To(catalogue::Current),
    };

    let sent = encode(&lend);

    assert_eq!(sent.uri().path(), "/api/in/audio%20book/7/lend/1");
    assert_eq!(sent.body(), r#""Ada""#);
}

#[test]
fn an_operation_exists_in_each_of_its_modes() {
    fn exists<E: Endpoint>() {}

    exists::<Lend<mode::Printed, catalogue::Current>>();
    exists::<Lend<mode::Audio, catalogue::Current>>();
}

#[test]
fn a_value_that_would_lead_elsewhere_is_refused() {
    let base_url: BaseUrl = "https://books.example.com".parse().unwrap();
    let path = EncodeErrorKind::Path {
        template: Lookup::<&str>::TEMPLATE,
    };

    for value in ["", ".", ".."] {
        let error = request(&base_url, &Lookup { value }).unwrap_err();
        assert_eq!(error.kind(), path);
    }
    let error = request(&base_url, &Lookup { value: Broken }).unwrap_err();
    assert_eq!(error.kind(), path);
}

/// Looks something up.
#[endpoint(GET, "/look/{value}", answer = ())]
pub struct Lookup<T: Display> {
    /// Anything.
    pub value: T,
}

/// Displays half of itself.
pub struct Broken;

impl Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("half")?;
        Err(fmt::Error)
    }
}

#[test]
fn a_body_that_does_not_serialise_is_refused() {
    let base_url: BaseUrl = "https://books.example.com".parse().unwrap();
    let keys = std::collections::BTreeMap::from([(vec![1_u8], 2_u8)]);
    let write = Save { keys };

    let error = request(&base_url, &write).unwrap_err();

    assert_eq!(error.kind(), EncodeErrorKind::Body);
    assert!(std::error::Error::source(&error).is_some());
    let error = recording_core::http::Error::<fmt::Error>::Encode(error);
    assert_eq!(error.stage(), Stage::Encode);
}

/// Saves what JSON cannot say.
#[endpoint(PUT, "/save", answer = ())]
pub struct Save {
    /// Keys that are no texts.
    #[body]
    pub keys: std::collections::BTreeMap<Vec<u8>, u8>,
}

/// Every name of the prelude that generated code could mean, meaning something else.
mod among_hostile_names {
    #![allow(
        dead_code,
        non_camel_case_types,
        reason = "they are there to be in the way"
    )]

    pub(super) use ::recording_core as elsewhere;

    struct Option;
    struct Result;
    struct String;
    struct Vec;
    struct Box;
    struct Some;
    struct None;
    struct Ok;
    struct Err;
    struct str;
    struct u8;
    struct Endpoint;
    struct Method;
    struct Marker;
    struct PathPiece;
    trait Display {}
    trait Serialize {}
    mod core {}
    mod std {}
    mod serde {}
    mod http {}
    mod recording_core {}

    /// Reads.
    #[elsewhere::endpoint(
        POST, "/{M}/{id}", M: super::Mode(Printed), answer = (),
        crate = crate::among_hostile_names::elsewhere
    )]
    pub(super) struct Read<M> {
        pub(super) mode: M,
        pub(super) id: ::core::primitive::u8,
        #[body]
        pub(super) body: ::core::primitive::bool,
    }
}

#[test]
fn generated_code_survives_hostile_names() {
    let read = among_hostile_names::Read {
        mode: mode::Printed,
        id: 1,
        body: true,
    };

    let sent = encode(&read);

    assert_eq!(sent.uri().path(), "/api/printed/1");
    assert_eq!(sent.body(), "true");
}

macro_rules! declare {
    ($name:ident, $field:ident: $ty:ty) => {
        /// Declared by another macro.
        #[endpoint(POST, "/{id}", answer = ())]
        pub struct $name {
            /// A field of the macro.
            pub id: $ty,
            /// A field of its caller.
            #[body]
            pub $field: $ty,
        }
    };
}

declare!(Declared, text: String);

#[test]
fn another_macro_can_declare_an_endpoint() {
    let declared = Declared {
        id: "a".to_owned(),
        text: "b".to_owned(),
    };

    let sent = encode(&declared);

    assert_eq!(sent.uri().path(), "/api/a");
    assert_eq!(sent.body(), r#""b""#);
}

/// Burns all shelves.
#[endpoint(
    POST, "/", header("X-Library-Action" = "Burn all"), header("Accept" = "text/plain"),
    answer = ()
)]
pub struct BurnAll;

#[test]
fn an_operation_has_headers_of_its_own() {
    let sent = encode(&BurnAll);

    assert_eq!(sent.headers()["x-library-action"], "Burn all");
    assert_eq!(sent.headers()["accept"], "text/plain");
    assert_eq!(ListShelves::HEADERS, []);
}

#[test]
fn a_header_by_hand_that_is_none_is_refused() {
    struct Wrong;

    impl Endpoint for Wrong {
        const METHOD: Method = Method::GET;
        const TEMPLATE: &'static str = "/shelves";
        const HEADERS: &'static [(&'static str, &'static str)] = &[("X-Ok", "a"), ("X", "a\nb")];
        type Answer = ();

        fn path(&self) -> String {
            "/shelves".to_owned()
        }

        fn body(&self) -> Result<Option<Vec<u8>>, EncodeError> {
            Ok(None)
        }
    }
    let base_url: BaseUrl = "https://books.example.com".parse().unwrap();

    let error = request(&base_url, &Wrong).unwrap_err();

    assert_eq!(error.kind(), EncodeErrorKind::Header { name: "X" });
    assert!(
        error
            .to_string()
            .starts_with("the endpoint's header `X` is none of HTTP")
    );
}
