// /// What is sent.
// #[modes]
// pub enum Service {
//     /// An envelope.
//     Letter,
//     #[mode(wire = "box")]
//     Parcel,
// }

#[doc = " What is sent."]
#[derive(
    :: core :: clone :: Clone,
    :: core :: marker :: Copy,
    :: core :: fmt :: Debug,
    :: core :: cmp :: PartialEq,
    :: core :: cmp :: Eq,
    :: core :: hash :: Hash,
)]
pub enum Service {
    #[doc = " An envelope."]
    Letter,
    Parcel,
}
#[automatically_derived]
impl ModeSet for Service {
    const MODES: &'static [ModeInfo] = &[
        ModeInfo {
            name: "Letter",
            wire: Wire::Text("letter"),
        },
        ModeInfo {
            name: "Parcel",
            wire: Wire::Text("box"),
        },
    ];
    const NOUN: &'static ::core::primitive::str = "service";
    fn index(self) -> ::core::primitive::usize {
        self as ::core::primitive::usize
    }
    fn from_index(index: ::core::primitive::usize) -> ::core::option::Option<Self> {
        match index {
            0 => ::core::option::Option::Some(Self::Letter),
            1 => ::core::option::Option::Some(Self::Parcel),
            _ => ::core::option::Option::None,
        }
    }
}
#[automatically_derived]
impl Service {
    #[doc(hidden)]
    pub const WIRE: WireKind = WireKind::Mode(<Self as ModeSet>::MODES);
}
#[doc = r" As on the wire."]
#[automatically_derived]
impl ::core::convert::AsRef<::core::primitive::str> for Service {
    fn as_ref(&self) -> &::core::primitive::str {
        match self {
            Self::Letter => "letter",
            Self::Parcel => "box",
        }
    }
}
#[automatically_derived]
impl serde::Serialize for Service {
    fn serialize<S: serde::Serializer>(
        &self,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        serialize_mode(*self, serializer)
    }
}
#[automatically_derived]
impl<'de> serde::Deserialize<'de> for Service {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        deserialize_mode(deserializer)
    }
}
#[doc = r" As on the wire."]
#[automatically_derived]
impl ::core::fmt::Display for Service {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::fmt::Display::fmt(&ModeSet::wire(*self), f)
    }
}
#[doc = " The modes of [`Service`](super::Service), each as a type: builders know the mode by it."]
pub mod service {
    #[doc = " An envelope."]
    #[derive(
        :: core :: clone :: Clone,
        :: core :: marker :: Copy,
        :: core :: fmt :: Debug,
        :: core :: cmp :: PartialEq,
        :: core :: cmp :: Eq,
        :: core :: hash :: Hash,
    )]
    pub struct Letter;
    #[doc = " The mode `Parcel`."]
    #[derive(
        :: core :: clone :: Clone,
        :: core :: marker :: Copy,
        :: core :: fmt :: Debug,
        :: core :: cmp :: PartialEq,
        :: core :: cmp :: Eq,
        :: core :: hash :: Hash,
    )]
    pub struct Parcel;
    #[doc = r" Which mode it is: `Here` for itself, `Elsewhere` for every other."]
    #[doc(hidden)]
    pub trait Facts {
        #[doc(hidden)]
        type Letter;
        #[doc(hidden)]
        type Parcel;
    }
}
#[automatically_derived]
impl Marker for service::Letter {
    type Set = Service;
    const MARKER: Self = Self;
    const VALUE: Service = Service::Letter;
    const INDEX: ::core::primitive::usize = 0;
    const WIRE_TEXT: &'static ::core::primitive::str = "letter";
}
#[automatically_derived]
impl Marker for service::Parcel {
    type Set = Service;
    const MARKER: Self = Self;
    const VALUE: Service = Service::Parcel;
    const INDEX: ::core::primitive::usize = 1;
    const WIRE_TEXT: &'static ::core::primitive::str = "box";
}
#[diagnostic::do_not_recommend]
#[automatically_derived]
impl service::Facts for service::Letter {
    type Letter = Here;
    type Parcel = Elsewhere;
}
#[diagnostic::do_not_recommend]
#[automatically_derived]
impl service::Facts for service::Parcel {
    type Letter = Elsewhere;
    type Parcel = Here;
}
#[diagnostic::do_not_recommend]
#[automatically_derived]
impl service::Facts for Undecided {
    type Letter = Elsewhere;
    type Parcel = Elsewhere;
}
#[diagnostic::do_not_recommend]
#[automatically_derived]
impl service::Facts for Dyn {
    type Letter = Elsewhere;
    type Parcel = Elsewhere;
}
