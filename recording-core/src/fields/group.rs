//! Fields together: what is done with each, one after the other; and how the one at a place is found.

use core::fmt::DebugStruct;

use serde::ser::Serializer;

use super::{Checking, Fields, KnownFields, Reading};
use crate::request::Poison;
use crate::rules::Rules;
use crate::value::ObjectWriter;

/// How many cells a group has at most, and how many groups there are.
pub(crate) const GROUP: usize = 16;

/// A group of which one is meant.
pub trait Pick<const PLACE: usize> {
    /// The cell or the group at this place.
    type At;

    /// The cell or the group at this place.
    fn pick(&mut self) -> &mut Self::At;
}

macro_rules! group {
    ($($place:tt $cell:ident)*) => {
        #[allow(clippy::unused_unit)]
        impl<$($cell: Fields),*> Fields for ($($cell,)*) {
            const COUNT: usize = 0 $(+ $cell::COUNT)*;
            const UNSET: Self = ($($cell::UNSET,)*);

            #[inline]
            fn copied(&self) -> Self {
                ($(self.$place.copied(),)*)
            }

            #[allow(unused_variables)]
            fn is_same(&self, other: &Self) -> bool {
                true $(&& self.$place.is_same(&other.$place))*
            }

            #[inline]
            #[allow(unused_variables, unused_mut, unused_assignments)]
            fn write<S: Serializer>(
                &self,
                mut place: usize,
                rules: &Rules,
                out: &mut ObjectWriter<S>,
            ) -> Result<(), S::Error> {
                $(
                    self.$place.write(place, rules, out)?;
                    place += $cell::COUNT;
                )*
                Ok(())
            }

            #[allow(unused_variables, unused_mut, unused_assignments)]
            fn show(&self, mut place: usize, rules: &Rules, out: &mut DebugStruct<'_, '_>) {
                $(
                    self.$place.show(place, rules, out);
                    place += $cell::COUNT;
                )*
            }

            #[inline]
            #[allow(unused_variables, unused_mut, unused_assignments)]
            fn mark(&self, mut place: usize, present: &mut [bool]) {
                $(
                    self.$place.mark(place, present);
                    place += $cell::COUNT;
                )*
            }
        }

        #[allow(clippy::unused_unit)]
        impl<$($cell: KnownFields),*> KnownFields for ($($cell,)*) {
            #[allow(unused_variables, unused_mut, unused_assignments)]
            fn read(mut place: usize, from: &mut Reading<'_>) -> Self {
                ($({
                    let here = place;
                    place += $cell::COUNT;
                    $cell::read(here, from)
                },)*)
            }

            #[inline]
            #[allow(unused_variables, unused_mut, unused_assignments)]
            fn check(&self, mut place: usize, with: &mut Checking<'_>) {
                $(
                    self.$place.check(place, with);
                    place += $cell::COUNT;
                )*
            }
        }

        /// What is for no field is here.
        impl<$($cell),*> Pick<GROUP> for ($($cell,)*) {
            type At = Poison;

            fn pick(&mut self) -> &mut Poison {
                Poison::somewhere()
            }
        }

        group!(@each ($($cell)*) $($place $cell)*);
    };
    (@each ($($cell:ident)*)) => {};
    (@each ($($cell:ident)*) $place:tt $at:ident $($rest:tt)*) => {
        impl<$($cell),*> Pick<$place> for ($($cell,)*) {
            type At = $at;

            fn pick(&mut self) -> &mut $at {
                &mut self.$place
            }
        }

        group!(@each ($($cell)*) $($rest)*);
    };
}
group!();
group!(0 A);
group!(0 A 1 B);
group!(0 A 1 B 2 C);
group!(0 A 1 B 2 C 3 D);
group!(0 A 1 B 2 C 3 D 4 E);
group!(0 A 1 B 2 C 3 D 4 E 5 F);
group!(0 A 1 B 2 C 3 D 4 E 5 F 6 G);
group!(0 A 1 B 2 C 3 D 4 E 5 F 6 G 7 H);
group!(0 A 1 B 2 C 3 D 4 E 5 F 6 G 7 H 8 I);
group!(0 A 1 B 2 C 3 D 4 E 5 F 6 G 7 H 8 I 9 J);
group!(0 A 1 B 2 C 3 D 4 E 5 F 6 G 7 H 8 I 9 J 10 K);
group!(0 A 1 B 2 C 3 D 4 E 5 F 6 G 7 H 8 I 9 J 10 K 11 L);
group!(0 A 1 B 2 C 3 D 4 E 5 F 6 G 7 H 8 I 9 J 10 K 11 L 12 M);
group!(0 A 1 B 2 C 3 D 4 E 5 F 6 G 7 H 8 I 9 J 10 K 11 L 12 M 13 N);
group!(0 A 1 B 2 C 3 D 4 E 5 F 6 G 7 H 8 I 9 J 10 K 11 L 12 M 13 N 14 O);
group!(0 A 1 B 2 C 3 D 4 E 5 F 6 G 7 H 8 I 9 J 10 K 11 L 12 M 13 N 14 O 15 P);
