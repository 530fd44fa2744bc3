//! The fields of a modal struct. Each has a cell that knows how its value is read, written and
//! shown, and the cells stand in groups: so everything that is done with all fields is written here,
//! once, and the compiler does not check it anew for each field of each declaration.

mod cell;
mod group;

use core::fmt::DebugStruct;

use serde::ser::Serializer;

pub use self::cell::{AnythingInto, Exactly, ListOf, ObjectOf, ObjectsOf, TypedBy};
pub(crate) use self::group::{GROUP, Pick};
use crate::extra::Extra;
use crate::mode::ModeMask;
use crate::path::Path;
use crate::reader::ObjectReader;
use crate::rules::Rules;
use crate::value::ObjectWriter;
use crate::violation::Violations;

/// What a modal struct holds.
pub struct Content<F> {
    /// The values of its fields.
    pub fields: F,
    /// What the declaration does not know.
    pub extra: Extra,
}

/// The fields of a modal struct, or some of them.
pub trait Fields: Sized {
    /// How many there are.
    const COUNT: usize;

    /// None of them is set.
    const UNSET: Self;

    /// The same once more.
    #[must_use]
    fn copied(&self) -> Self;

    /// Whether the other ones have the same values.
    fn is_same(&self, other: &Self) -> bool;

    /// Writes those that are set; the first stands at this place of the declaration.
    fn write<S: Serializer>(
        &self,
        place: usize,
        rules: &Rules,
        out: &mut ObjectWriter<S>,
    ) -> Result<(), S::Error>;

    /// Shows those that are set.
    fn show(&self, place: usize, rules: &Rules, out: &mut DebugStruct<'_, '_>);

    /// Notes which are set.
    fn mark(&self, place: usize, present: &mut [bool]);
}

/// The same in modes that are known.
pub trait KnownFields: Fields {
    /// Reads them; the first stands at this place of the declaration.
    fn read(place: usize, from: &mut Reading<'_>) -> Self;

    /// Notes what is wrong inside their objects.
    fn check(&self, place: usize, with: &mut Checking<'_>);
}

/// An object while its fields are read.
pub struct Reading<'a> {
    pub(crate) object: &'a ObjectReader<'a>,
    pub(crate) modes: &'a [ModeMask],
    pub(crate) at: &'a Path<'a>,
    pub(crate) out: &'a mut Violations,
}

/// An object while those inside it are checked.
pub struct Checking<'a> {
    pub(crate) rules: &'static Rules,
    pub(crate) modes: &'a [ModeMask],
    pub(crate) at: &'a Path<'a>,
    pub(crate) out: &'a mut Violations,
}
