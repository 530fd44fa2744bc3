//! What `request!` becomes: a body that the compiler reads, by the same rules as the program.
//!
//! `literal.rs` is the body as data, `inspect.rs` walks it while the compiler runs, `sheet.rs` keeps
//! what is wrong at which token, `standing.rs` which member is for which field. At run time `fill.rs` reads the literals, `reach.rs` finds
//! a field by its place, and `slot.rs` says how an expression becomes its value.

mod fill;
mod inspect;
mod literal;
mod reach;
mod sheet;
mod slot;
mod standing;

pub use fill::{Element, Elements, Field, Filled, begin, element, field, inside, place};
pub use inspect::{
    NOBODY, Wanted, elements, enter, given_at, mode_at, nested, own, place_of, plain, said, tag_of,
    text, texts, value_of,
};
pub use literal::{Member, Node, Value};
pub use reach::{Slot, Typed, group, within};
pub use sheet::{Inspected, Sheet, Uninspected};
pub use slot::{
    AnyNumber, Elementwise, Holds, HoldsMany, NumberOf, Poison, Takes, TakesElement, Way,
};
pub use standing::{Standing, word};
