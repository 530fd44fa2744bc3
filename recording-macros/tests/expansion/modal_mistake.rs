// /// An order.
// #[modal(M: Service(Letter, Parcel))]
// pub struct Order {
//     #[rule(only(Pigeon), rnage(1..=9))]
//     weight: u32,
//     #[rule(only(Pigeon))]
//     stamp: Option<String>,
// }

::core::compile_error! { "expected one of: `id`, `see`, `name`, `alias`, `push`, `only`, `required`, `range`, `check`, `nested`, `typed_by`, `constant`, `excludes`, `requires`, `at_least_one`, `exactly_one`, `implies`, `len`, `bytes`, `items`, `one_of`, `chars`, `prefix`, `unique`, `each`" }
::core::compile_error! { "no mode `Pigeon` here: one of `Letter`, `Parcel`" }
#[allow(dead_code)]
#[doc = " An order."]
#[doc = ""]
#[derive(:: core :: clone :: Clone, :: core :: cmp :: PartialEq)]
pub struct Order<M> {
    weight: ::core::option::Option<u32>,
    stamp: ::core::option::Option<String>,
    __extra: Extra,
    __modes: ::core::marker::PhantomData<fn() -> (M,)>,
}
