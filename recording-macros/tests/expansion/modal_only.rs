// /// An order.
// #[modal(M: Service(Letter, Parcel))]
// pub struct Order {
//     /// How heavy it is, in grams.
//     #[rule(only(Parcel), range(1..), id = "R1")]
//     weight: u32,
// }

#[doc(hidden)]
use ::recording_core::__private as __order_core;
#[doc = " An order."]
#[doc = "\n\n| key by service | `Letter` | `Parcel` |\n|---|---|---|\n| `weight` | – | required |"]
pub struct Order<M> {
    __content: __order_core::Content<((__order_core::Exactly<u32>,),)>,
    __modes: __order_core::PhantomData<fn() -> (M,)>,
}
#[allow(unused_qualifications)]
#[automatically_derived]
impl<M> __order_core::Modal for Order<M> {
    const RULES: &'static __order_core::Rules = &__order_core::Rules {
        name: "Order",
        dimensions: &[__order_core::Dimension {
            noun: "service",
            key: __order_core::None,
            preposition: "in",
            modes: <Service as __order_core::ModeSet>::MODES,
            existing: __order_core::ModeMask(3u64),
            field: __order_core::None,
            default: __order_core::None,
            export: 12638226782974257592u64,
            given: false,
        }],
        fields: &__order_core::fields(
            [__order_core::row(
                "weight",
                "weight",
                __order_core::Shape::Value(__order_core::U32),
                1,
                1,
            )
            .required(1, __order_core::id("R1"))],
            &__order_core::gates([(0, 2, "R1", ""), (0, 2, "R1", "")]),
            &[__order_core::value(
                __order_core::ValueKind::Range(
                    __order_core::Some(__order_core::Number::Int(1)),
                    __order_core::None,
                ),
                __order_core::id("R1"),
            )],
        ),
        relations: &[],
        implications: &[],
        unknown: &[],
    };
    type Fields = ((__order_core::Exactly<u32>,),);
    fn content(&self) -> &__order_core::Content<Self::Fields> {
        &self.__content
    }
    fn content_mut(&mut self) -> &mut __order_core::Content<Self::Fields> {
        &mut self.__content
    }
    fn holding(__content: __order_core::Content<Self::Fields>) -> Self {
        Self {
            __content,
            __modes: __order_core::PhantomData,
        }
    }
}
#[automatically_derived]
impl<M> __order_core::Clone for Order<M> {
    fn clone(&self) -> Self {
        __order_core::copied(self)
    }
}
#[automatically_derived]
impl<M> __order_core::PartialEq for Order<M> {
    fn eq(&self, other: &Self) -> __order_core::bool {
        __order_core::is_same(self, other)
    }
}
#[automatically_derived]
impl<M> __order_core::fmt::Debug for Order<M> {
    fn fmt(&self, f: &mut __order_core::fmt::Formatter<'_>) -> __order_core::fmt::Result {
        __order_core::debug(self, f)
    }
}
impl<M: __order_core::Marker<Set = Service> + service::Facts> Order<M> {
    #[doc = " Starts a `Order`; `build()` ends it."]
    pub fn builder() -> OrderBuilder<M> {
        <Self as __order_core::Nested<()>>::begin()
    }
    #[doc = " Reads the request from JSON by the same rules as the builder's.\n\n # Errors\n\n Every violation at once, in the order of the document, each with its JSON pointer."]
    pub fn from_json(
        json: &__order_core::str,
    ) -> __order_core::Result<Self, __order_core::Violations> {
        __order_core::from_json(json)
    }
}
impl<M> Order<M> {
    #[doc = " The value of `weight`, if it is set."]
    #[must_use]
    pub fn weight(&self) -> __order_core::Option<&u32> {
        self.__content.fields.0.0.0.as_ref()
    }
}
#[allow(unused_qualifications)]
const _: () = {
    __order_core::assert_lists_all(
        <Service as __order_core::ModeSet>::MODES,
        &["Letter", "Parcel"],
    );
};
#[automatically_derived]
impl<M> __order_core::serde::Serialize for Order<M> {
    fn serialize<IntoSerializer: __order_core::serde::Serializer>(
        &self,
        serializer: IntoSerializer,
    ) -> __order_core::Result<IntoSerializer::Ok, IntoSerializer::Error> {
        __order_core::serialize(self, serializer)
    }
}
#[doc = r" By the same rules as `from_json`; all violations are the one error."]
#[automatically_derived]
impl<'__de, M: __order_core::Marker<Set = Service> + service::Facts>
    __order_core::serde::Deserialize<'__de> for Order<M>
{
    fn deserialize<FromDeserializer: __order_core::serde::Deserializer<'__de>>(
        deserializer: FromDeserializer,
    ) -> __order_core::Result<Self, FromDeserializer::Error> {
        __order_core::deserialize(deserializer)
    }
}
#[allow(unused_qualifications)]
#[automatically_derived]
impl<M: __order_core::Marker<Set = Service> + service::Facts> __order_core::Object for Order<M> {
    fn read(
        json: &__order_core::Json,
        _: &[__order_core::ModeMask],
        at: &__order_core::Path<'_>,
        out: &mut __order_core::Violations,
    ) -> __order_core::Option<Self> {
        __order_core::read(
            json,
            [__order_core::ModeMask::one(
                <M as __order_core::Marker>::INDEX,
            )],
            at,
            out,
        )
    }
    fn check(
        &self,
        _: &[__order_core::ModeMask],
        at: &__order_core::Path<'_>,
        out: &mut __order_core::Violations,
    ) {
        __order_core::check(
            self,
            [__order_core::ModeMask::one(
                <M as __order_core::Marker>::INDEX,
            )],
            at,
            out,
        )
    }
    fn check_values(
        &self,
        modes: &[__order_core::ModeMask],
        at: &__order_core::Path<'_>,
        out: &mut __order_core::Violations,
    ) {
        let judging = __order_core::Judging::new(__order_core::rules_of::<Self>(), modes, at);
        __order_core::check_number(self.__content.fields.0.0.0.as_ref(), judging.field(0), out);
    }
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
pub struct OrderBuilder<M, State = ((__order_core::Unset,),)> {
    value: Order<M>,
    state: __order_core::PhantomData<fn() -> (State)>,
}
#[automatically_derived]
impl<M: __order_core::Marker<Set = Service> + service::Facts> __order_core::Nested<()>
    for Order<M>
{
    type Builder = OrderBuilder<M>;
    fn begin() -> Self::Builder {
        OrderBuilder {
            value: __order_core::unset(true),
            state: __order_core::PhantomData,
        }
    }
}
#[doc = r" What is set so far; secrets redact themselves."]
#[automatically_derived]
impl<M, State> __order_core::fmt::Debug for OrderBuilder<M, State> {
    fn fmt(&self, f: &mut __order_core::fmt::Formatter<'_>) -> __order_core::fmt::Result {
        __order_core::debug(&self.value, f)
    }
}
#[allow(unused_qualifications)]
impl<M: service::Facts, HasWeight> OrderBuilder<M, ((HasWeight,),)> {
    #[doc = " Only in service `Parcel` (R1).\n\n"]
    #[doc = " How heavy it is, in grams."]
    #[doc = "\n\nOn the wire: `weight`. Required in service `Parcel` (R1). Range: `1..` (R1)."]
    pub fn weight(mut self, weight: u32) -> OrderBuilder<M, ((__order_core::Set,),)>
    where
        <M as service::Facts>::Letter: __order_rules::WeightInLetter,
    {
        self.value.__content.fields.0.0.0 = __order_core::Some(weight);
        OrderBuilder {
            value: self.value,
            state: __order_core::PhantomData,
        }
    }
}
impl<M: service::Facts, State> OrderBuilder<M, State> {
    #[doc = " Sets a member that this declaration does not know. It is sent as it is, after all others; no rule checks it."]
    pub fn unknown_field(
        mut self,
        key: impl __order_core::Into<__order_core::String>,
        value: impl __order_core::Into<__order_core::serde_json::Value>,
    ) -> Self {
        __order_core::unknown(&mut self.value.__content.extra, key, value);
        self
    }
}
#[allow(unused_qualifications)]
impl<M: __order_core::Marker<Set = Service> + service::Facts, HasWeight>
    OrderBuilder<M, ((HasWeight,),)>
{
    #[doc = " Ends the chain with a `Order`.\n\n That its fields may stand together is known by now; here their values are checked.\n\n # Errors\n\n Every value outside its range or set, each with its JSON pointer."]
    pub fn build(self) -> __order_core::Result<Order<M>, __order_core::Violations>
    where
        HasWeight: __order_rules::WeightIsSetInParcel<<M as service::Facts>::Parcel>,
    {
        __order_core::build(self.value)
    }
}
#[allow(unused_qualifications)]
#[automatically_derived]
impl<M: service::Facts, HasWeight> __order_core::Finish<Order<M>>
    for OrderBuilder<M, ((HasWeight,),)>
where
    HasWeight: __order_rules::WeightIsSetInParcel<<M as service::Facts>::Parcel>,
{
    fn finish(self) -> Order<M> {
        self.value
    }
}
#[doc(hidden)]
#[allow(missing_debug_implementations)]
pub struct __OrderInspector<M>(__order_core::PhantomData<fn() -> Order<M>>);
#[automatically_derived]
impl<M> Order<M> {
    #[doc(hidden)]
    pub const __INSPECTOR: __OrderInspector<M> = __OrderInspector(__order_core::PhantomData);
}
#[automatically_derived]
impl<M: __order_core::Marker<Set = Service> + service::Facts> __OrderInspector<M> {
    pub const fn inspect(
        &self,
        value: &'static __order_core::request::Value,
        given: &[__order_core::ModeMask],
        sheet: &mut __order_core::request::Sheet<'_>,
    ) {
        let rules = __order_core::rules_of::<Order<M>>();
        __order_core::request::plain(
            rules,
            &[7975367974709495237422970353442448759],
            value,
            given,
            [__order_core::ModeMask::one(
                <M as __order_core::Marker>::INDEX,
            )],
            __order_core::NO_RULE,
            sheet,
        );
    }
}
