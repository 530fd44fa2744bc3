//! The states of a builder while it compiles.

use crate::mode::ModeMask;
use crate::object::Modal;

/// A field that a rule asks for and that is not set.
#[derive(Clone, Copy, Debug)]
pub struct Unset;

/// A field that is set.
#[derive(Clone, Copy, Debug)]
pub struct Set;

/// A field that is set or not, as only the run knows: `build()` checks what depends on it.
#[derive(Clone, Copy, Debug)]
pub struct Maybe;

/// A tag that is not chosen.
#[derive(Clone, Copy, Debug)]
pub struct Undecided;

/// A tag whose value is known only at run time: `build()` checks what depends on it.
#[derive(Clone, Copy, Debug)]
pub struct Dyn;

/// The mode that a rule is about.
#[derive(Clone, Copy, Debug)]
pub struct Here;

/// Any other mode than the one that a rule is about.
#[derive(Clone, Copy, Debug)]
pub struct Elsewhere;

/// Nobody's mode. A state for which a rule has a single impl gets a second one for it, or rustc would
/// recommend the single one by name.
#[derive(Clone, Copy, Debug)]
pub struct Hidden;

/// A builder that has all it needs, or the finished value itself.
#[diagnostic::on_unimplemented(
    message = "this closure must return the builder of a `{T}`, or a finished one",
    label = "return the builder it was given, e.g. `|x| x.field(..)`"
)]
pub trait Finish<T> {
    /// The value, not yet validated: the outermost `build()` does that, once for the whole body.
    fn finish(self) -> T;
}

#[diagnostic::do_not_recommend]
impl<T: Modal> Finish<T> for T {
    fn finish(self) -> T {
        self
    }
}

/// What the chain of an object inside has made of one of its tags, which is known by a number that
/// is made of the tag's name.
#[diagnostic::on_unimplemented(
    message = "the object inside has no tag of this name",
    label = "name a tag of the object, as its declaration does"
)]
pub trait Exports<const TAG: u64> {
    /// The mode of the tag.
    type Mode;
}

/// The tag of a finished object, whose modes are those of a set.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no tag of this name with the modes of `{Set}`",
    label = "name a tag of the object, and its set, as its declaration does"
)]
pub trait TagOf<const TAG: u64, Set> {
    /// The mode of the tag, as far as it is known.
    fn tag(&self) -> ModeMask;
}

/// What no object is: see the impl for `Result`.
#[diagnostic::on_unimplemented(
    message = "`build()` ends a whole request, and this closure fills an object inside it",
    label = "remove `.build()` from the closure"
)]
pub trait BuiltAlone {
    /// Nobody gets here.
    fn never() -> Self;
}

/// Not there to be used: a closure that ends with `build()` is told so in words.
impl<T: BuiltAlone> Finish<T> for Result<T, crate::violation::Violations> {
    fn finish(self) -> T {
        T::never()
    }
}

/// What no object is: see the impl for `()`.
#[diagnostic::on_unimplemented(
    message = "this closure returns nothing, and must return the builder that it was given",
    label = "remove the `;` after the last call in the closure"
)]
pub trait FilledByNothing {
    /// Nobody gets here.
    fn never() -> Self;
}

/// Not there to be used: a closure that ends with a `;` is told so in words.
impl<T: FilledByNothing> Finish<T> for () {
    fn finish(self) -> T {
        T::never()
    }
}

/// A modal struct inside another: where its builder begins, given the modes that flow in beside
/// its type parameters.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not declared with `#[modal]`, or for other modes than flow in here",
    label = "`nested` is about another request"
)]
pub trait Nested<Given> {
    /// Its builder, at the beginning.
    type Builder;

    /// Begins.
    fn begin() -> Self::Builder;
}
