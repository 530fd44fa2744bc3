// /// An order.
// #[modal(M: Service(Letter, Parcel))]
// pub struct Order {
//     /// How heavy it is, in grams.
//     #[rule(only(Parcel), range(1..), id = "R1")]
//     weight: u32,
// }

#[doc = " An order."]
#[doc = "\n\n| key by service | `Letter` | `Parcel` |\n|---|---|---|\n| `weight` | – | required |"]
#[derive(:: core :: clone :: Clone)]
pub struct Order<M> {
    weight: ::core::option::Option<u32>,
    __extra: Extra,
    __modes: ::core::marker::PhantomData<fn() -> (M,)>,
}
#[automatically_derived]
impl<M> ::core::cmp::PartialEq for Order<M> {
    fn eq(&self, other: &Self) -> ::core::primitive::bool {
        self.weight == other.weight && self.__extra == other.__extra
    }
}
#[automatically_derived]
impl<M> ::core::fmt::Debug for Order<M> {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        debug(f, Self::__RULES, &[&self.weight])
    }
}
impl<M: Marker<Set = Service> + service::Facts> Order<M> {
    #[doc = " Starts a `Order`; `build()` ends it."]
    pub fn builder() -> OrderBuilder<M> {
        OrderBuilder::__new()
    }
    #[doc = r" Reads the request from JSON by the same rules as the builder's."]
    #[doc = r""]
    #[doc = r" # Errors"]
    #[doc = r""]
    #[doc = r" Every violation at once, in the order of the document, each with its JSON pointer."]
    pub fn from_json(json: &::core::primitive::str) -> ::core::result::Result<Self, Violations> {
        from_json(json)
    }
}
impl<M> Order<M> {
    #[doc = " The value of `weight`, if it is set."]
    #[must_use]
    pub const fn weight(&self) -> ::core::option::Option<&u32> {
        self.weight.as_ref()
    }
}
const _: () = assert_lists_all(<Service as ModeSet>::MODES, &["Letter", "Parcel"]);
#[automatically_derived]
impl<M> serde::Serialize for Order<M> {
    fn serialize<IntoSerializer: serde::Serializer>(
        &self,
        serializer: IntoSerializer,
    ) -> ::core::result::Result<IntoSerializer::Ok, IntoSerializer::Error> {
        let mut out = ObjectWriter::new(serializer);
        out.put("weight", self.weight.as_ref());
        out.end(&self.__extra)
    }
}
#[doc = r" By the same rules as `from_json`; all violations are the one error."]
#[automatically_derived]
impl<'__de, M: Marker<Set = Service> + service::Facts> serde::Deserialize<'__de> for Order<M> {
    fn deserialize<FromDeserializer: serde::Deserializer<'__de>>(
        deserializer: FromDeserializer,
    ) -> ::core::result::Result<Self, FromDeserializer::Error> {
        deserialize(deserializer)
    }
}
#[automatically_derived]
impl<M: Marker<Set = Service> + service::Facts> Object for Order<M> {
    const RULES: &'static Rules = Self::__RULES;
    fn read(
        json: &Json,
        given: &[ModeMask],
        at: &Path<'_>,
        out: &mut Violations,
    ) -> ::core::option::Option<Self> {
        let _ = given;
        let object = ObjectReader::new(json, Self::__RULES, at, out)?;
        let modes = [ModeMask::one(<M as Marker>::INDEX)];
        let value = Self {
            weight: object.leaf(0, at, out),
            __extra: ::core::default::Default::default(),
            __modes: ::core::marker::PhantomData,
        };
        object.presence(&modes, at, out);
        value.__check_values(&modes, at, out);
        ::core::option::Option::Some(value)
    }
    fn check(&self, given: &[ModeMask], at: &Path<'_>, out: &mut Violations) {
        let _ = given;
        let modes = [ModeMask::one(<M as Marker>::INDEX)];
        if !self.__extra.is_proven() {
            presence(Self::__RULES, &[self.weight.is_some()], &modes, at, out);
        }
        self.__check_values(&modes, at, out);
    }
}
#[automatically_derived]
impl<M: Marker<Set = Service> + service::Facts> Order<M> {
    fn __check_values(&self, modes: &[ModeMask], at: &Path<'_>, out: &mut Violations) {
        let _ = (modes, at, &out);
        check_number(
            self.weight.as_ref(),
            Judged::new(Self::__RULES, 0, modes, at),
            out,
        );
        check_extra(&self.__extra, Self::__RULES, at, out);
    }
}
#[automatically_derived]
impl<M> Order<M> {
    const __FIELDS: [FieldRules; 1] = {
        use ::recording_core::__private as __core;
        [__core::FieldRules {
            name: "weight",
            key: "weight",
            shape: __core::Shape::Value(__core::U32),
            allowed: &[__core::gate(0, 2, __core::id("R1"))],
            required: ::core::option::Option::Some(__core::Requirement {
                modes: &[__core::gate(0, 2, __core::id("R1"))],
                rule: __core::id("R1"),
            }),
            values: &[__core::value(
                __core::ValueKind::Range(
                    ::core::option::Option::Some(__core::Number::Int(1)),
                    ::core::option::Option::None,
                ),
                __core::id("R1"),
            )],
            ..__core::FIELD
        }]
    };
    const __RULES: &'static Rules = {
        use ::recording_core::__private as __core;
        &__core::Rules {
            name: "Order",
            dimensions: &[__core::Dimension {
                noun: "service",
                key: ::core::option::Option::None,
                preposition: "in",
                modes: <Service as __core::ModeSet>::MODES,
                existing: __core::ModeMask(3u64),
                default: ::core::option::Option::None,
                export: 12638226782974257592u64,
                given: false,
            }],
            fields: &Self::__FIELDS,
            relations: &[],
            implications: &[],
            unknown: &[],
        }
    };
}
#[doc(hidden)]
pub mod __order_rules {
    use states::*;
    #[diagnostic::on_unimplemented(
        message = "`weight` is not allowed in service `Letter`",
        label = "remove this call, or use service `Parcel`",
        note = "`weight` is allowed in: `Parcel` [R1]"
    )]
    pub trait WeightInLetter {}
    #[diagnostic::do_not_recommend]
    impl WeightInLetter for Elsewhere {}
    #[diagnostic::on_unimplemented(
        message = "missing field `weight`: service `Parcel` requires it",
        label = "add `.weight(..)` to this `Order`",
        note = "`.weight(..)` takes a `u32` [R1]"
    )]
    pub trait WeightIsSetInParcel<Mode0> {}
    #[diagnostic::do_not_recommend]
    impl<Mode0> WeightIsSetInParcel<Mode0> for Set {}
    #[diagnostic::do_not_recommend]
    impl WeightIsSetInParcel<Elsewhere> for Unset {}
    #[diagnostic::do_not_recommend]
    impl WeightIsSetInParcel<Hidden> for Unset {}
}
#[doc = " Builds a [`Order`]: set what its mode requires, leave out what it does not allow."]
#[must_use = "a builder does nothing by itself: end the chain with `build()`, or return it from the closure"]
pub struct OrderBuilder<M, State = ((Unset,),)> {
    value: Order<M>,
    state: ::core::marker::PhantomData<fn() -> (State)>,
}
impl<M: Marker<Set = Service> + service::Facts> OrderBuilder<M> {
    fn __new() -> Self {
        Self {
            value: Order {
                weight: ::core::option::Option::None,
                __extra: Extra::proven(),
                __modes: ::core::marker::PhantomData,
            },
            state: ::core::marker::PhantomData,
        }
    }
}
#[automatically_derived]
impl<M: Marker<Set = Service> + service::Facts> Nested<()> for Order<M> {
    type Builder = OrderBuilder<M>;
    fn begin() -> Self::Builder {
        OrderBuilder::__new()
    }
}
impl<M, State> OrderBuilder<M, State> {
    fn __to<NextState>(self) -> OrderBuilder<M, NextState> {
        OrderBuilder {
            value: self.value,
            state: ::core::marker::PhantomData,
        }
    }
}
#[doc = r" What is set so far; secrets redact themselves."]
#[automatically_derived]
impl<M, State> ::core::fmt::Debug for OrderBuilder<M, State> {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::fmt::Debug::fmt(&self.value, f)
    }
}
impl<M: service::Facts, HasWeight> OrderBuilder<M, ((HasWeight,),)> {
    #[doc = " Only in service `Parcel` (R1).\n\n"]
    #[doc = " How heavy it is, in grams."]
    #[doc = "\n\nOn the wire: `weight`. Required in service `Parcel` (R1). Range: `1..` (R1)."]
    pub fn weight(mut self, weight: u32) -> OrderBuilder<M, ((Set,),)>
    where
        <M as service::Facts>::Letter: __order_rules::WeightInLetter,
    {
        self.value.weight = ::core::option::Option::Some(weight);
        self.__to()
    }
}
impl<M: service::Facts, State0> OrderBuilder<M, (State0,)> {
    #[doc = r" Sets a member that this declaration does not know. It is sent as it is, after all"]
    #[doc = r" others; no rule checks it."]
    pub fn unknown_field(
        mut self,
        key: impl ::core::convert::Into<::std::string::String>,
        value: impl ::core::convert::Into<serde_json::Value>,
    ) -> Self {
        self.value.__extra.push(
            ::core::convert::Into::into(key),
            ::core::convert::Into::into(value),
        );
        self
    }
}
impl<M: Marker<Set = Service> + service::Facts, HasWeight> OrderBuilder<M, ((HasWeight,),)> {
    #[doc = " Ends the chain with a `Order`."]
    #[doc = r""]
    #[doc = r" That its fields may stand together is known by now; here their values are checked."]
    #[doc = r""]
    #[doc = r" # Errors"]
    #[doc = r""]
    #[doc = r" Every value outside its range or set, each with its JSON pointer."]
    pub fn build(self) -> ::core::result::Result<Order<M>, Violations>
    where
        HasWeight: __order_rules::WeightIsSetInParcel<<M as service::Facts>::Parcel>,
    {
        build(self.value)
    }
}
#[automatically_derived]
impl<M: service::Facts, HasWeight> Finish<Order<M>> for OrderBuilder<M, ((HasWeight,),)>
where
    HasWeight: __order_rules::WeightIsSetInParcel<<M as service::Facts>::Parcel>,
{
    fn finish(self) -> Order<M> {
        self.value
    }
}
#[diagnostic::do_not_recommend]
#[automatically_derived]
impl<M> Finish<Order<M>> for Order<M> {
    fn finish(self) -> Order<M> {
        self
    }
}
#[doc(hidden)]
#[allow(missing_debug_implementations)]
pub struct __OrderInspector<M>(::core::marker::PhantomData<fn() -> Order<M>>);
#[automatically_derived]
impl<M> Order<M> {
    #[doc(hidden)]
    pub const __INSPECTOR: __OrderInspector<M> = __OrderInspector(::core::marker::PhantomData);
}
#[automatically_derived]
impl<M: Marker<Set = Service> + service::Facts> __OrderInspector<M> {
    pub const fn inspect<const __TOKENS: ::core::primitive::usize>(
        &self,
        value: &'static request::Value,
        given: &[ModeMask],
        sheet: &mut request::Sheet<__TOKENS>,
    ) {
        let _ = given;
        let rules = Order::<M>::__RULES;
        let ::core::option::Option::Some(members) = request::body(value) else {
            return;
        };
        let modes = request::tags(rules, members, [ModeMask::one(<M as Marker>::INDEX)]);
        if !request::exists(rules, value, given, &modes, NO_RULE, sheet) {
            return;
        }
        request::object(rules, value, members, &modes, sheet);
    }
}
#[automatically_derived]
impl<M> request::Slots for Order<M> {
    type Ways = (
        (
            (request::Exactly<u32>, (), (), (), (), (), (), ()),
            (),
            (),
            (),
            (),
            (),
            (),
            (),
        ),
        (),
        (),
        (),
        (),
        (),
        (),
        (),
    );
    fn slots<'__a>(&'__a mut self) -> <Self::Ways as request::Reach>::Slots<'__a>
    where
        Self::Ways: '__a,
    {
        (
            (
                (&mut self.weight, (), (), (), (), (), (), ()),
                (),
                (),
                (),
                (),
                (),
                (),
                (),
            ),
            (),
            (),
            (),
            (),
            (),
            (),
            (),
        )
    }
}
