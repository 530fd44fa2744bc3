// /// An order.
// #[modal(M: Service(Letter, Parcel))]
// pub struct Order {
//     #[rule(only(Pigeon), rnage(1..=9))]
//     weight: u32,
//     #[rule(only(Pigeon))]
//     stamp: Option<String>,
// }

::core::compile_error! { "no mode `Pigeon` here: one of `Letter`, `Parcel`" }
#[allow(dead_code)]
pub type Order<M> = (
    [();
        ::core::compile_error! { "expected one of: `id`, `see`, `name`, `alias`, `push`, `only`, `required`, `range`, `check`, `nested`, `typed_by`, `constant`, `excludes`, `requires`, `at_least_one`, `exactly_one`, `implies`, `len`, `bytes`, `items`, `one_of`, `chars`, `prefix`, `unique`, `value`, `each`, `unknown`, `exists`" }],
    M,
);
#[allow(dead_code)]
pub type OrderBuilder<M, __State = ()> = (Order<M>, __State);
