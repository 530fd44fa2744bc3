//! How an expression becomes the value of a field.

use core::fmt::DebugStruct;

use serde::ser::Serializer;

use crate::builder::Finish;
use crate::extra::Extra;
use crate::fields::{
    AnythingInto, Checking, Content, Exactly, Fields, KnownFields, ListOf, ObjectOf, ObjectsOf,
    Reading,
};
use crate::json::Json;
use crate::mode::TypedNumber;
use crate::object::{Modal, Object};
use crate::path::Path;
use crate::rules::Rules;
use crate::value::{ObjectWriter, WireValue};
use crate::violation::Violations;

/// How an expression becomes the value of a field.
pub trait Way {
    /// The type of the field.
    type Value;
    /// The type of an object in it, or of an element of its array.
    type Inner;
}

/// A way that takes an expression of this type.
#[diagnostic::on_unimplemented(
    message = "`{A}` is no value of this field",
    label = "not what the field takes",
    note = "the field takes `{Self}`"
)]
pub trait Takes<A>: Way {
    /// The value of the field.
    fn take(value: A) -> Self::Value;
}

/// A way that takes an expression of this type for an element.
#[diagnostic::on_unimplemented(
    message = "`{A}` is no element of this array",
    label = "not what the array takes",
    note = "the array is a `{Self}`"
)]
pub trait TakesElement<A>: Elementwise {
    /// The element.
    fn take_element(value: A) -> Self::Inner;
}

/// An array.
pub trait Elementwise: Way<Value: FromIterator<Self::Inner>> {
    /// Reads an element.
    fn read(json: &Json, at: &Path<'_>, out: &mut Violations) -> Option<Self::Inner>;
}

/// A field with an object.
pub trait Holds: Way {
    /// The object.
    fn inner(value: &mut Self::Value) -> &mut Self::Inner;
}

/// A field with an array of objects.
pub trait HoldsMany: Way {
    /// The object at a place.
    fn element(value: &mut Self::Value, place: usize) -> Option<&mut Self::Inner>;
}

/// A number of the type that the mode names.
pub struct NumberOf<T>(T);
/// A number of any type that a mode may name: only the run knows which mode it is.
pub struct AnyNumber;

macro_rules! ways {
    ($($way:ident: $value:ty, $inner:ty;)*) => {$(
        impl<T> Way for $way<T> {
            type Value = $value;
            type Inner = $inner;
        }
    )*};
}
ways! {
    Exactly: T, Poison;
    AnythingInto: T, Poison;
    NumberOf: u32, Poison;
    ListOf: Vec<T>, T;
    ObjectOf: T, T;
    ObjectsOf: Vec<T>, T;
}

#[diagnostic::do_not_recommend]
impl<T> Takes<T> for Exactly<T> {
    fn take(value: T) -> T {
        value
    }
}

#[diagnostic::do_not_recommend]
impl<T, A: Into<T>> Takes<A> for AnythingInto<T> {
    fn take(value: A) -> T {
        value.into()
    }
}

#[diagnostic::do_not_recommend]
impl<T: TypedNumber> Takes<T> for NumberOf<T> {
    fn take(value: T) -> u32 {
        value.number()
    }
}

impl Way for AnyNumber {
    type Value = u32;
    type Inner = Poison;
}

#[diagnostic::do_not_recommend]
impl<T: TypedNumber> Takes<T> for AnyNumber {
    fn take(value: T) -> u32 {
        value.number()
    }
}

#[diagnostic::do_not_recommend]
impl<T, A: IntoIterator<Item: Into<T>>> Takes<A> for ListOf<T> {
    fn take(value: A) -> Vec<T> {
        value.into_iter().map(Into::into).collect()
    }
}

impl<T, A: Finish<T>> Takes<A> for ObjectOf<T> {
    fn take(value: A) -> T {
        value.finish()
    }
}

#[diagnostic::do_not_recommend]
impl<T, A: IntoIterator<Item: Finish<T>>> Takes<A> for ObjectsOf<T> {
    fn take(value: A) -> Vec<T> {
        value.into_iter().map(Finish::finish).collect()
    }
}

impl<T: WireValue> Elementwise for ListOf<T> {
    fn read(json: &Json, at: &Path<'_>, out: &mut Violations) -> Option<T> {
        T::read(json, at, out)
    }
}

impl<T: Object> Elementwise for ObjectsOf<T> {
    fn read(_json: &Json, _at: &Path<'_>, _out: &mut Violations) -> Option<T> {
        // The compiler has refused a literal where an object belongs.
        None
    }
}

#[diagnostic::do_not_recommend]
impl<T: WireValue, A: Into<T>> TakesElement<A> for ListOf<T> {
    fn take_element(value: A) -> T {
        value.into()
    }
}

#[diagnostic::do_not_recommend]
impl<T: Object, A: Finish<T>> TakesElement<A> for ObjectsOf<T> {
    fn take_element(value: A) -> T {
        value.finish()
    }
}

impl<T> Holds for ObjectOf<T> {
    fn inner(value: &mut T) -> &mut T {
        value
    }
}

impl<T> HoldsMany for ObjectsOf<T> {
    fn element(value: &mut Vec<T>, place: usize) -> Option<&mut T> {
        value.get_mut(place)
    }
}

/// What stands where nothing belongs: it takes everything, so that one mistake is told once.
#[derive(Clone, Debug, PartialEq)]
pub struct Poison;

impl Poison {
    /// The field of what has none. The program that asks for it does not compile.
    pub(crate) fn somewhere() -> &'static mut Self {
        Box::leak(Box::new(Self))
    }
}

impl Way for Poison {
    type Value = Self;
    type Inner = Self;
}

#[diagnostic::do_not_recommend]
impl<A> Takes<A> for Poison {
    fn take(_value: A) -> Self {
        Self
    }
}

impl FromIterator<Self> for Poison {
    fn from_iter<I: IntoIterator<Item = Self>>(_elements: I) -> Self {
        Self
    }
}

impl Elementwise for Poison {
    fn read(_json: &Json, _at: &Path<'_>, _out: &mut Violations) -> Option<Self> {
        None
    }
}

#[diagnostic::do_not_recommend]
impl<A> TakesElement<A> for Poison {
    fn take_element(_value: A) -> Self {
        Self
    }
}

impl Holds for Poison {
    fn inner(value: &mut Self) -> &mut Self {
        value
    }
}

impl HoldsMany for Poison {
    fn element(value: &mut Self, _place: usize) -> Option<&mut Self> {
        Some(value)
    }
}

#[diagnostic::do_not_recommend]
impl Modal for Poison {
    const RULES: &'static Rules = &Rules {
        name: "",
        dimensions: &[],
        fields: &[],
        relations: &[],
        implications: &[],
        unknown: &[],
    };

    type Fields = Self;

    fn content(&self) -> &Content<Self> {
        nothing()
    }

    fn content_mut(&mut self) -> &mut Content<Self> {
        nothing()
    }

    fn holding(content: Content<Self>) -> Self {
        content.fields
    }
}

fn nothing() -> &'static mut Content<Poison> {
    Box::leak(Box::new(Content {
        fields: Poison,
        extra: Extra::new(true),
    }))
}

#[diagnostic::do_not_recommend]
impl Object for Poison {}

#[diagnostic::do_not_recommend]
impl Fields for Poison {
    const COUNT: usize = 0;
    const UNSET: Self = Self;

    fn copied(&self) -> Self {
        Self
    }

    fn is_same(&self, _other: &Self) -> bool {
        true
    }

    fn write<S: Serializer>(
        &self,
        _: usize,
        _: &Rules,
        _: &mut ObjectWriter<S>,
    ) -> Result<(), S::Error> {
        Ok(())
    }

    fn show(&self, _place: usize, _rules: &Rules, _out: &mut DebugStruct<'_, '_>) {}

    fn mark(&self, _place: usize, _present: &mut [bool]) {}
}

#[diagnostic::do_not_recommend]
impl KnownFields for Poison {
    fn read(_place: usize, _from: &mut Reading<'_>) -> Self {
        Self
    }

    fn check(&self, _place: usize, _with: &mut Checking<'_>) {}
}
