//! Declarations among names and lints that a careless macro would trip over.

#![forbid(unsafe_code)]
#![deny(missing_docs, warnings, clippy::pedantic, clippy::nursery)]
#![allow(dead_code, reason = "that a declaration compiles is what is tested")]

/// Names of the prelude and of the standard library, taken by others.
mod shadowed {
    #![allow(
        non_camel_case_types,
        reason = "the names of primitive types are taken too"
    )]

    use ::recording_core::{modal, modes};

    macro_rules! taken {
        ($($name:ident)*) => {$(
            /// Not what it is elsewhere.
            struct $name;
        )*};
    }
    taken!(
        Option Result String Vec Box Some None Ok Err
        Clone Copy Debug Default Display Drop Eq FnOnce Formatter From Hash Into IntoIterator
        Iterator PartialEq PhantomData Send Serialize Serializer Sized Sync ToString
        Marker ModeSet Object Path Report Rules Secret Violations WireValue
        str u8 u32 i64 i128 usize bool f64
    );

    mod core {}
    mod std {}
    mod alloc {}
    mod serde {}
    mod serde_json {}
    mod recording_core {}

    /// A set.
    #[modes(Collar)]
    pub enum Size {
        /// A mode.
        #[mode(wire = 1, Collar = Collar)]
        Small,
        /// Another.
        #[mode(wire = 2, Collar = Collar)]
        Large,
    }

    /// A set of numbers.
    #[modes(values)]
    pub enum Collar {
        /// A number.
        #[mode(wire = 4)]
        Tight,
    }

    /// A request.
    #[modal(M: Size(Small, Large), tag cuff: Size(Small, Large) = Small)]
    #[rule(check(fits))]
    pub struct Shirt {
        /// A constant.
        #[rule(constant(M::Small = 1, M::Large = 2))]
        kind: ::core::option::Option<::core::primitive::u8>,
        /// A tag.
        cuff: ::core::option::Option<Size>,
        /// A number.
        #[rule(only(M::Small), range(1..=9))]
        collar: ::core::primitive::u32,
        /// A text.
        #[rule(required(M::Large), check(not_empty))]
        label: ::core::option::Option<::std::string::String>,
        /// A list.
        owners: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
        /// A number that its mode names.
        #[rule(typed_by(cuff::Collar))]
        button: ::core::option::Option<::core::primitive::u32>,
        /// An object.
        #[rule(nested(cuff), only(cuff::Large))]
        pocket: ::core::option::Option<Pocket<M>>,
    }

    /// An object of it.
    #[modal(M: Size(!Small, Large), in cuff: Size(Small, Large))]
    pub struct Pocket {
        /// A number.
        #[rule(only(cuff::Large))]
        depth: ::core::primitive::f64,
    }

    /// Literals and expressions, in every place.
    #[allow(unreachable_pub, reason = "the test beside this module calls it")]
    pub fn documented(
        owner: ::std::string::String,
        depth: ::core::primitive::f64,
    ) -> ::core::result::Result<Shirt<size::Large>, ::recording_core::Violations> {
        ::recording_core::request!(Shirt<size::Large>, {
            "label": "L",
            "cuff": 2,
            "button": Collar::Tight,
            "owners": ["Ada", owner],
            "pocket": { "depth": depth }
        })
    }

    const fn fits<M>(_: &Shirt<M>, _: &mut ::recording_core::Report<'_>) {}

    const fn not_empty(
        label: &::core::primitive::str,
    ) -> ::core::result::Result<(), &'static ::core::primitive::str> {
        if label.is_empty() {
            ::core::result::Result::Err("is empty")
        } else {
            ::core::result::Result::Ok(())
        }
    }
}

/// Names that are words of the language.
mod raw {
    use ::recording_core::{modal, modes};

    /// A set.
    #[modes]
    pub enum r#Loop {
        /// A mode.
        r#Break,
        /// Another.
        Continue,
    }

    /// A request.
    #[modal(tag r#type: Loop(Break, Continue))]
    pub struct r#Match {
        /// A tag.
        r#type: Loop,
        /// A text.
        #[rule(only(Break))]
        r#where: ::std::string::String,
        /// A number.
        #[rule(range(..=9))]
        r#in: ::core::option::Option<::core::primitive::u8>,
        /// An object.
        #[rule(nested(r#type))]
        r#impl: ::core::option::Option<Impl>,
    }

    /// An object of it.
    #[modal(in r#type: Loop(Break, Continue))]
    pub struct Impl {
        /// A number.
        #[rule(only(Break))]
        r#fn: ::core::primitive::u8,
    }
}

/// Parameters with the letters that everybody likes.
mod letters {
    use ::recording_core::{WireValue, modal, modes};

    /// A set.
    #[modes]
    pub enum Size {
        /// A mode.
        Small,
        /// Another.
        Large,
    }

    /// A request.
    #[modal(S: Size(Small, Large), any = AnyShirt)]
    pub struct Shirt<D: WireValue, T: WireValue> {
        /// A value.
        #[rule(only(Small))]
        collar: D,
        /// Another.
        cuff: Option<T>,
        /// An object.
        #[rule(nested)]
        pocket: Option<Pocket<S>>,
    }

    /// An object of it.
    #[modal(S: Size(Small, Large), tag b: Size(Small, Large))]
    pub struct Pocket {
        /// A tag.
        b: Size,
    }
}

/// A declaration seen within this crate alone.
mod restricted {
    use ::recording_core::{modal, modes};

    #[modes(Collar)]
    pub(crate) enum Size {
        #[mode(wire = 1, Collar = Collar)]
        Small,
        #[mode(wire = 2, Collar = Collar)]
        Large,
    }

    #[modes(values)]
    pub(crate) enum Collar {
        #[mode(wire = 4)]
        Tight,
    }

    #[modal(M: Size(Small, Large), tag cuff: Size(Small, Large))]
    pub(crate) struct Shirt {
        cuff: Size,
        #[rule(only(M::Small))]
        collar: ::core::primitive::u32,
        #[rule(typed_by(cuff::Collar))]
        button: ::core::option::Option<::core::primitive::u32>,
        #[rule(nested)]
        pocket: ::core::option::Option<Pocket<M>>,
    }

    #[modal(M: Size(!Small, Large))]
    pub(crate) struct Pocket {
        depth: ::core::primitive::f64,
    }
}

/// A declaration seen within its module alone.
mod private {
    use ::recording_core::{modal, modes};

    #[modes(Collar)]
    enum Size {
        #[mode(wire = 1, Collar = Collar)]
        Small,
        #[mode(wire = 2, Collar = Collar)]
        Large,
    }

    #[modes(values)]
    enum Collar {
        #[mode(wire = 4)]
        Tight,
    }

    #[modal(M: Size(Small, Large), tag cuff: Size(Small, Large))]
    struct Shirt {
        cuff: Size,
        #[rule(only(M::Small))]
        collar: ::core::primitive::u32,
        #[rule(typed_by(cuff::Collar))]
        button: ::core::option::Option<::core::primitive::u32>,
        #[rule(nested)]
        pocket: ::core::option::Option<Pocket<M>>,
    }

    #[modal(M: Size(!Small, Large))]
    struct Pocket {
        depth: ::core::primitive::f64,
    }

    #[test]
    fn is_built_in_its_module() {
        let shirt = Shirt::<size::Large>::builder()
            .cuff(size::Small)
            .button(Collar::Tight)
            .pocket(|p| p.depth(0.5))
            .build();

        ::core::assert!(shirt.is_ok());
    }
}

/// Declarations seen within the modules around theirs.
mod seen_from_outside {
    mod inner {
        use ::recording_core::{modal, modes};

        #[modes(Collar)]
        pub(super) enum Size {
            #[mode(wire = 1, Collar = Collar)]
            Small,
            #[mode(wire = 2, Collar = Collar)]
            Large,
        }

        #[modes(values)]
        pub(super) enum Collar {
            #[mode(wire = 4)]
            Tight,
        }

        #[modal(M: Size(Small, Large), tag cuff: Size(Small, Large), any = AnyShirt)]
        pub(super) struct Shirt {
            cuff: Size,
            #[rule(only(M::Small))]
            sleeves: u32,
            #[rule(typed_by(cuff::Collar))]
            collar: Option<u32>,
        }

        #[modes]
        pub(in crate::seen_from_outside) enum Hem {
            Short,
            Long,
        }

        #[modal(tag hem: Hem(Short, Long))]
        pub(in crate::seen_from_outside) struct Skirt {
            hem: Hem,
            #[rule(only(Long))]
            slit: Option<u32>,
        }
    }

    #[test]
    fn is_built_there() {
        let shirt = inner::Shirt::<inner::size::Small>::builder()
            .cuff(inner::size::Large)
            .sleeves(2)
            .collar(inner::Collar::Tight)
            .build();
        let hemmed = inner::Skirt::builder()
            .hem(inner::hem::Long)
            .slit(1_u32)
            .build();

        assert!(shirt.is_ok() && hemmed.is_ok());
    }
}

/// Names that the generated code has for values of its own.
mod names_of_values {
    use ::recording_core::{modal, modes};

    /// A set.
    #[modes]
    pub enum Size {
        /// A mode.
        Small,
        /// Another.
        Large,
    }

    /// A request of tags.
    #[modal(
        tag at: Size(Small, Large),
        tag chosen: Size(Small, Large),
        tag given: Size(Small, Large),
        tag json: Size(Small, Large),
        tag modes: Size(Small, Large),
        tag object: Size(Small, Large),
        tag out: Size(Small, Large) = Small,
        tag value: Size(Small, Large)
    )]
    pub struct Tags {
        /// A tag.
        at: Size,
        /// A tag.
        chosen: Size,
        /// A tag.
        given: Size,
        /// A tag.
        json: Size,
        /// A tag.
        modes: Size,
        /// A tag.
        object: Size,
        /// A tag.
        out: Option<Size>,
        /// A tag.
        value: Size,
        /// A field of one of them.
        #[rule(only(out::Small))]
        state: u8,
    }

    /// A request of fields.
    #[modal]
    pub struct Fields {
        /// A field.
        value: u8,
        /// A field.
        self_: u8,
        /// A field.
        clone: Option<u8>,
        /// A field.
        eq: Option<u8>,
        /// A field.
        from_date: Option<String>,
        /// A field.
        is_new: Option<bool>,
        /// A field.
        map: Option<String>,
        /// A field.
        object: Option<Vec<String>>,
        /// A field.
        other: Option<String>,
        /// A field.
        serializer: Option<String>,
    }

    #[test]
    fn they_are_written_and_read() {
        let tags = Tags::builder()
            .at(size::Small)
            .chosen(size::Large)
            .given(size::Small)
            .json(size::Small)
            .modes(size::Small)
            .object(size::Small)
            .value(size::Large)
            .state(1)
            .build()
            .unwrap();
        let fields = Fields::builder().value(1).self_(2).build().unwrap();

        let json = serde_json::to_string(&tags).unwrap();
        assert_eq!(Tags::from_json(&json), Ok(tags));
        let json = serde_json::to_string(&fields).unwrap();
        assert_eq!(json, r#"{"value":1,"self":2}"#);
        assert_eq!(Fields::from_json(&json), Ok(fields));
    }
}

/// Names that the generated code has for parameters of its own.
mod names_of_parameters {
    use std::borrow::Cow;

    use ::recording_core::{WireValue, modal, modes};

    /// A set.
    #[modes]
    pub enum Size {
        /// A mode.
        Small,
        /// Another.
        Large,
    }

    /// A request.
    #[modal(S: Size(Small, Large), any = AnyShirt)]
    pub struct Shirt<'de, D: WireValue> {
        /// A text.
        #[rule(only(Small))]
        label: Cow<'de, str>,
        /// A value.
        value: Option<D>,
    }

    #[test]
    fn they_are_written_and_read() {
        let shirt = Shirt::<u8, size::Small>::builder().label("a").value(1_u8);

        let shirt = shirt.build().unwrap();

        let json = serde_json::to_string(&shirt).unwrap();
        assert_eq!(json, r#"{"label":"a","value":1}"#);
        assert_eq!(
            serde_json::from_str::<Shirt<'_, u8, size::Small>>(&json).unwrap(),
            shirt
        );
    }
}

/// A declaration for which the core has another name.
mod renamed {
    #![allow(unused_qualifications, reason = "the path must hold in every module")]

    use ::recording_core as framework;
    use framework::{modal, modes};

    #[modes(crate = crate::renamed::framework)]
    enum Size {
        Small,
        Large,
    }

    #[modal(crate = crate::renamed::framework, M: Size(Small, Large), tag cuff: Size(Small, Large) = Small)]
    struct Shirt {
        cuff: Option<Size>,
        #[rule(only(M::Small), range(1..=9))]
        collar: u32,
    }
}

#[test]
fn a_declaration_stands_in_a_function() {
    use recording_core::{modal, modes};

    #[modes(Collar)]
    enum Size {
        #[mode(wire = 1, Collar = Collar)]
        Small,
        #[mode(wire = 2, Collar = Collar)]
        Large,
    }

    #[modes(values)]
    enum Collar {
        #[mode(wire = 4)]
        Tight,
    }

    #[modal(M: Size(Small, Large), tag cuff: Size(Small, Large))]
    struct Shirt {
        cuff: Size,
        #[rule(only(M::Small))]
        sleeves: u32,
        #[rule(typed_by(cuff::Collar))]
        collar: Option<u32>,
        #[rule(nested(cuff))]
        pocket: Option<Pocket<M>>,
    }

    #[modal(M: Size(!Small, Large), in cuff: Size(Small, Large))]
    struct Pocket {
        #[rule(only(cuff::Large))]
        depth: f64,
    }

    let shirt = Shirt::<size::Large>::builder()
        .cuff(size::Large)
        .collar(Collar::Tight)
        .pocket(|p| p.depth(0.5))
        .build();

    assert!(shirt.is_ok());
}

#[test]
fn a_body_among_taken_names_is_read() {
    let shirt = shadowed::documented("Bob".to_owned(), 0.5).unwrap();

    assert_eq!(
        serde_json::to_string(&shirt).unwrap(),
        r#"{"cuff":2,"label":"L","owners":["Ada","Bob"],"button":4,"pocket":{"depth":0.5}}"#
    );
}
