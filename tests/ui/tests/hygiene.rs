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
