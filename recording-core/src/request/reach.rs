//! How the program reaches a field by its place, which the compiler has found: a struct lays all of
//! its fields out at once, eight to a group and eight groups to a group of these. One impl for each
//! field would be simpler, but each of them costs the compiler time.

use super::slot::{AnythingInto, Exactly, ListOf, ObjectOf, ObjectsOf, Poison, Way, nowhere};

/// The fields of a modal struct.
pub trait Slots {
    /// How an expression becomes the value of each, in groups.
    type Ways: Reach;

    /// The fields themselves, in the same groups.
    fn slots<'a>(&'a mut self) -> <Self::Ways as Reach>::Slots<'a>
    where
        Self::Ways: 'a;
}

/// The way to a field, or a group of ways.
pub trait Reach {
    /// The field, or the group of fields.
    type Slots<'a>
    where
        Self: 'a;
}

/// A group of which one is meant.
pub trait Pick<const PLACE: usize>: Reach {
    /// The way at this place.
    type At: Reach;

    /// The field at this place.
    fn pick<'a>(slots: Self::Slots<'a>) -> <Self::At as Reach>::Slots<'a>
    where
        Self: 'a,
        Self::At: 'a;
}

/// The way to a field, in the mode that decides its type.
pub trait InMode<const MODE: usize>: Reach {
    /// The way.
    type By: Way;

    /// The field.
    fn slot<'a>(slot: Self::Slots<'a>) -> &'a mut Option<<Self::By as Way>::Value>
    where
        Self: 'a;
}

/// How many ways a group has; what is for no field is at this place of each.
pub(super) const GROUP: usize = 8;

/// Where a group has no more.
impl Reach for () {
    type Slots<'a> = ();
}

macro_rules! group {
    ($($place:literal $way:ident $slot:ident)*) => {
        impl<$($way: Reach),*> Reach for ($($way,)*) {
            type Slots<'a> = ($($way::Slots<'a>,)*) where Self: 'a;
        }

        impl<$($way: Reach),*> Pick<GROUP> for ($($way,)*) {
            type At = Poison;

            fn pick<'a>(_: Self::Slots<'a>) -> &'a mut Option<Poison>
            where
                Self: 'a,
            {
                nowhere()
            }
        }

        group!(@each ($($way $slot)*) $($place $way $slot)*);
    };
    (@each ($($way:ident $slot:ident)*)) => {};
    (@each ($($way:ident $slot:ident)*) $place:literal $at:ident $here:ident $($rest:tt)*) => {
        impl<$($way: Reach),*> Pick<$place> for ($($way,)*) {
            type At = $at;

            #[allow(unused_variables)]
            fn pick<'a>(($($slot,)*): Self::Slots<'a>) -> $at::Slots<'a>
            where
                Self: 'a,
                $at: 'a,
            {
                $here
            }
        }

        group!(@each ($($way $slot)*) $($rest)*);
    };
}
group!(0 A a_ 1 B b_ 2 C c_ 3 D d_ 4 E e_ 5 F f_ 6 G g_ 7 H h_);

macro_rules! ways {
    ($($way:ident: $value:ty;)*) => {$(
        impl<T> Reach for $way<T> {
            type Slots<'a> = &'a mut Option<$value> where Self: 'a;
        }

        impl<T, const MODE: usize> InMode<MODE> for $way<T> {
            type By = Self;

            fn slot<'a>(slot: Self::Slots<'a>) -> &'a mut Option<$value>
            where
                Self: 'a,
            {
                slot
            }
        }
    )*};
}
ways! {
    Exactly: T;
    AnythingInto: T;
    ListOf: Vec<T>;
    ObjectOf: T;
    ObjectsOf: Vec<T>;
}

/// The way to a number whose type a mode names: one for each mode.
pub struct TypedBy<O, const FIELD: usize>(O);

/// The type that a mode names for a field.
pub trait Typed<const FIELD: usize, const MODE: usize> {
    /// The way in this mode.
    type By: Way<Value = u32>;
}

impl<O, const FIELD: usize> Reach for TypedBy<O, FIELD> {
    type Slots<'a>
        = &'a mut Option<u32>
    where
        Self: 'a;
}

impl<O: Typed<FIELD, MODE>, const FIELD: usize, const MODE: usize> InMode<MODE>
    for TypedBy<O, FIELD>
{
    type By = O::By;

    fn slot<'a>(slot: Self::Slots<'a>) -> &'a mut Option<u32>
    where
        Self: 'a,
    {
        slot
    }
}

// ---- where nothing belongs ---------------------------------------------------------------------

impl Slots for Poison {
    type Ways = Self;

    fn slots<'a>(&'a mut self) -> &'a mut Option<Self>
    where
        Self: 'a,
    {
        nowhere()
    }
}

impl Reach for Poison {
    type Slots<'a> = &'a mut Option<Self>;
}

impl<const PLACE: usize> Pick<PLACE> for Poison {
    type At = Self;

    fn pick<'a>(slots: &'a mut Option<Self>) -> &'a mut Option<Self>
    where
        Self: 'a,
    {
        slots
    }
}

impl<const MODE: usize> InMode<MODE> for Poison {
    type By = Self;

    fn slot<'a>(slot: &'a mut Option<Self>) -> &'a mut Option<Self>
    where
        Self: 'a,
    {
        slot
    }
}

// ---- all together ------------------------------------------------------------------------------

/// The field at a place of the declaration, in the mode that decides its type.
pub trait Slot<const OUTER: usize, const MIDDLE: usize, const INNER: usize, const MODE: usize> {
    /// How an expression becomes its value.
    type By: Way;

    /// The field itself.
    fn slot(&mut self) -> &mut Option<<Self::By as Way>::Value>;
}

type Picked<W, const PLACE: usize> = <W as Pick<PLACE>>::At;

#[diagnostic::do_not_recommend]
impl<O, W, const OUTER: usize, const MIDDLE: usize, const INNER: usize, const MODE: usize>
    Slot<OUTER, MIDDLE, INNER, MODE> for O
where
    O: Slots<Ways = W>,
    W: Pick<OUTER> + 'static,
    Picked<W, OUTER>: Pick<MIDDLE> + 'static,
    Picked<Picked<W, OUTER>, MIDDLE>: Pick<INNER> + 'static,
    Picked<Picked<Picked<W, OUTER>, MIDDLE>, INNER>: InMode<MODE> + 'static,
{
    type By = <Picked<Picked<Picked<W, OUTER>, MIDDLE>, INNER> as InMode<MODE>>::By;

    fn slot(&mut self) -> &mut Option<<Self::By as Way>::Value> {
        let middle = <W as Pick<OUTER>>::pick(self.slots());
        let inner = <Picked<W, OUTER> as Pick<MIDDLE>>::pick(middle);
        let slot = <Picked<Picked<W, OUTER>, MIDDLE> as Pick<INNER>>::pick(inner);
        <Picked<Picked<Picked<W, OUTER>, MIDDLE>, INNER> as InMode<MODE>>::slot(slot)
    }
}

/// The groups that a place is in, from the outermost; and its place in the innermost.
#[must_use]
pub const fn outer(place: usize) -> usize {
    at_most_nobody(place / (GROUP * GROUP))
}

/// See [`outer`].
#[must_use]
pub const fn middle(place: usize) -> usize {
    at_most_nobody(place / GROUP % GROUP)
}

/// See [`outer`].
#[must_use]
pub const fn inner(place: usize) -> usize {
    at_most_nobody(place % GROUP)
}

/// [`NOBODY`](super::NOBODY) is in no group.
const fn at_most_nobody(group: usize) -> usize {
    if group < GROUP { group } else { GROUP }
}
