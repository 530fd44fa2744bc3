//! How the program reaches a field by its place, which the compiler has found: the cells of a struct
//! stand in groups, and these in groups. One impl for each field would be simpler, but each of them
//! costs the compiler time.

use super::slot::{Poison, Way};
use crate::fields::{AnythingInto, Exactly, GROUP, ListOf, ObjectOf, ObjectsOf, Pick, TypedBy};
use crate::object::Modal;

/// A cell, in the mode that decides its type.
pub trait InMode<const MODE: usize> {
    /// How an expression becomes its value.
    type By: Way;

    /// The value.
    fn value(&mut self) -> &mut Option<<Self::By as Way>::Value>;
}

macro_rules! cells {
    ($($cell:ident: $value:ty;)*) => {$(
        impl<T, const MODE: usize> InMode<MODE> for $cell<T> {
            type By = Self;

            fn value(&mut self) -> &mut Option<$value> {
                &mut self.0
            }
        }
    )*};
}
cells! {
    Exactly: T;
    AnythingInto: T;
    ListOf: Vec<T>;
    ObjectOf: T;
    ObjectsOf: Vec<T>;
}

/// The type that a mode names for a field.
pub trait Typed<const FIELD: usize, const MODE: usize> {
    /// How an expression becomes its value in this mode.
    type By: Way<Value = u32>;
}

impl<O: Typed<FIELD, MODE>, const FIELD: usize, const MODE: usize> InMode<MODE>
    for TypedBy<O, FIELD>
{
    type By = O::By;

    fn value(&mut self) -> &mut Option<u32> {
        &mut self.0
    }
}

// ---- where nothing belongs ---------------------------------------------------------------------

impl<const PLACE: usize> Pick<PLACE> for Poison {
    type At = Self;

    fn pick(&mut self) -> &mut Self {
        self
    }
}

impl<const MODE: usize> InMode<MODE> for Poison {
    type By = Self;

    fn value(&mut self) -> &mut Option<Self> {
        Box::leak(Box::default())
    }
}

// ---- all together ------------------------------------------------------------------------------

/// The field at a place of the declaration, in the mode that decides its type.
pub trait Slot<const GROUP: usize, const PLACE: usize, const MODE: usize> {
    /// How an expression becomes its value.
    type By: Way;

    /// The field itself.
    fn slot(&mut self) -> &mut Option<<Self::By as Way>::Value>;
}

type Picked<G, const PLACE: usize> = <G as Pick<PLACE>>::At;

#[diagnostic::do_not_recommend]
impl<O, const GROUP: usize, const PLACE: usize, const MODE: usize> Slot<GROUP, PLACE, MODE> for O
where
    O: Modal,
    O::Fields: Pick<GROUP>,
    Picked<O::Fields, GROUP>: Pick<PLACE>,
    Picked<Picked<O::Fields, GROUP>, PLACE>: InMode<MODE>,
{
    type By = <Picked<Picked<O::Fields, GROUP>, PLACE> as InMode<MODE>>::By;

    fn slot(&mut self) -> &mut Option<<Self::By as Way>::Value> {
        let fields = &mut self.content_mut().fields;
        fields.pick().pick().value()
    }
}

/// The group that a place is in; [`NOBODY`](super::NOBODY) is in none.
#[must_use]
pub const fn group(place: usize) -> usize {
    let group = place / GROUP;
    if group < GROUP { group } else { GROUP }
}

/// The place within its group.
#[must_use]
pub const fn within(place: usize) -> usize {
    place % GROUP
}
