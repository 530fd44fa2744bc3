//! One field: its value, and what is done with a value of its kind.

use core::fmt::{self, Debug, DebugStruct};
use core::marker::PhantomData;

use serde::ser::Serializer;

use super::{Checking, Fields, KnownFields, Reading};
use crate::mode::ModeMask;
use crate::object::{self, Modal, Object};
use crate::rules::{FieldRules, Rules};
use crate::value::{ObjectWriter, WireValue};

/// A value of this type, set from this type and no other.
pub struct Exactly<T>(pub Option<T>);

/// A value of this type, set from whatever becomes this type.
pub struct AnythingInto<T>(pub Option<T>);

/// A number whose type a mode names.
pub struct TypedBy<O, const FIELD: usize>(pub Option<u32>, pub PhantomData<fn() -> O>);

/// An array of values, set from whatever yields such elements.
pub struct ListOf<T>(pub Option<Vec<T>>);

/// An object, set from a finished one or from a builder that has all it needs.
pub struct ObjectOf<T>(pub Option<T>);

/// An array of objects, set from whatever yields such objects.
pub struct ObjectsOf<T>(pub Option<Vec<T>>);

/// The cell of what serde writes and reads, with the functions that do so.
macro_rules! value {
    ([$($parameters:tt)*] $cell:ty, $put:ident, $read:ident $(, $more:expr)?) => {
        impl<$($parameters)*> Fields for $cell {
            const COUNT: usize = 1;
            const UNSET: Self = Self(None $(, $more)?);

            #[inline]
            fn copied(&self) -> Self {
                Self(self.0.clone() $(, $more)?)
            }

            fn is_same(&self, other: &Self) -> bool {
                self.0 == other.0
            }

            #[inline]
            fn write<S: Serializer>(
                &self,
                place: usize,
                rules: &Rules,
                out: &mut ObjectWriter<S>,
            ) -> Result<(), S::Error> {
                match &self.0 {
                    Some(value) => out.$put(rules.fields[place].key, value),
                    None => Ok(()),
                }
            }

            fn show(&self, place: usize, rules: &Rules, out: &mut DebugStruct<'_, '_>) {
                show(self.0.as_ref(), place, rules, out);
            }

            #[inline]
            fn mark(&self, place: usize, present: &mut [bool]) {
                present[place] = self.0.is_some();
            }
        }

        impl<$($parameters)*> KnownFields for $cell {
            fn read(place: usize, from: &mut Reading<'_>) -> Self {
                Self(from.object.$read(place, from.at, from.out) $(, $more)?)
            }

            #[inline]
            fn check(&self, _place: usize, _with: &mut Checking<'_>) {}
        }
    };
}
value!([T: WireValue] Exactly<T>, put, leaf);
value!([T: WireValue] AnythingInto<T>, put, leaf);
value!([O, const FIELD: usize] TypedBy<O, FIELD>, put, leaf, PhantomData);
value!([T: WireValue] ListOf<T>, put_list, list);

impl<T: Modal> Fields for ObjectOf<T> {
    const COUNT: usize = 1;
    const UNSET: Self = Self(None);

    fn copied(&self) -> Self {
        Self(self.0.as_ref().map(object::copied))
    }

    fn is_same(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Some(own), Some(other)) => object::is_same(own, other),
            (None, None) => true,
            _ => false,
        }
    }

    #[inline]
    fn write<S: Serializer>(
        &self,
        place: usize,
        rules: &Rules,
        out: &mut ObjectWriter<S>,
    ) -> Result<(), S::Error> {
        match &self.0 {
            Some(value) => out.put_object(rules.fields[place].key, value),
            None => Ok(()),
        }
    }

    fn show(&self, place: usize, rules: &Rules, out: &mut DebugStruct<'_, '_>) {
        show(self.0.as_ref().map(Shown).as_ref(), place, rules, out);
    }

    #[inline]
    fn mark(&self, place: usize, present: &mut [bool]) {
        present[place] = self.0.is_some();
    }
}

impl<T: Modal> Fields for ObjectsOf<T> {
    const COUNT: usize = 1;
    const UNSET: Self = Self(None);

    fn copied(&self) -> Self {
        let copied = |list: &Vec<T>| list.iter().map(object::copied).collect();
        Self(self.0.as_ref().map(copied))
    }

    fn is_same(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Some(own), Some(other)) => {
                let mut pairs = own.iter().zip(other);
                own.len() == other.len() && pairs.all(|(own, other)| object::is_same(own, other))
            }
            (None, None) => true,
            _ => false,
        }
    }

    #[inline]
    fn write<S: Serializer>(
        &self,
        place: usize,
        rules: &Rules,
        out: &mut ObjectWriter<S>,
    ) -> Result<(), S::Error> {
        match &self.0 {
            Some(value) => out.put_objects(rules.fields[place].key, value),
            None => Ok(()),
        }
    }

    fn show(&self, place: usize, rules: &Rules, out: &mut DebugStruct<'_, '_>) {
        let list = self.0.as_ref().map(|list| list.iter().map(Shown));
        let list: Option<Vec<Shown<'_, T>>> = list.map(Iterator::collect);
        show(list.as_ref(), place, rules, out);
    }

    #[inline]
    fn mark(&self, place: usize, present: &mut [bool]) {
        present[place] = self.0.is_some();
    }
}

/// The cell of objects, which are read and checked in the modes that flow into them.
macro_rules! known_objects {
    ($cell:ident, $read:ident, $check:ident) => {
        impl<T: Object> KnownFields for $cell<T> {
            fn read(place: usize, from: &mut Reading<'_>) -> Self {
                let field = &from.object.rules.fields[place];
                let (object, modes, at) = (from.object, from.modes, from.at);
                Self(pass_on(field, modes, |given| {
                    object.$read(place, modes, given, at, from.out)
                }))
            }

            fn check(&self, place: usize, with: &mut Checking<'_>) {
                let Some(value) = &self.0 else { return };
                let (field, modes, at) = (&with.rules.fields[place], with.modes, with.at);
                pass_on(field, modes, |given| {
                    object::$check(value, field, modes, given, at, with.out);
                });
            }
        }
    };
}
known_objects!(ObjectOf, object, check_object);
known_objects!(ObjectsOf, objects, check_objects);

fn show(value: Option<&impl Debug>, place: usize, rules: &Rules, out: &mut DebugStruct<'_, '_>) {
    if let Some(value) = value {
        out.field(rules.fields[place].name, value);
    }
}

/// An object inside, as `Debug` shows it.
struct Shown<'a, T>(&'a T);

impl<T: Modal> Debug for Shown<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        object::debug(self.0, f)
    }
}

/// The modes that flow into the object in a field.
fn pass_on<R>(field: &FieldRules, modes: &[ModeMask], to: impl FnOnce(&[ModeMask]) -> R) -> R {
    match field.given {
        [] => to(&[]),
        [one] => to(&[modes[*one]]),
        many => to(&many.iter().map(|place| modes[*place]).collect::<Vec<_>>()),
    }
}
