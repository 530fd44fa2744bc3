//! The body at run time: literals are read, expressions are put beside them, and the whole is checked.

use super::literal::{Member, Node};
use super::reach::Slot;
use super::slot::{Elementwise, Holds, HoldsMany, Takes, TakesElement, Way};
use crate::json::Json;
use crate::object::Object;
use crate::path::Path;
use crate::violation::{ViolationKind, Violations};

/// A body that is being filled.
pub struct Filled<T> {
    /// The request, as far as it is there.
    pub value: Option<T>,
    json: Json,
    /// What is wrong with a value that expressions have completed.
    check: Option<fn(&T) -> Violations>,
    /// What is wrong with the literals.
    pub out: Violations,
}

/// Reads the literals of a body.
#[must_use]
pub fn begin<T: Object>(node: &Node) -> Filled<T> {
    let (json, has_open) = (node.json(), node.has_open());
    let mut out = Violations::default();
    let value = T::read(&json, &[], &Path::ROOT, &mut out);
    if has_open {
        // The rest is checked once the expressions are there.
        out.retain(|violation| is_about_reading(violation.kind));
    }
    Filled {
        value,
        json,
        check: has_open.then_some(checked),
        out,
    }
}

const fn is_about_reading(kind: ViolationKind) -> bool {
    use ViolationKind::{DuplicateKey, NotJson, UnknownKey, WrongType};
    matches!(kind, NotJson | UnknownKey | DuplicateKey | WrongType)
}

impl<T> Filled<T> {
    /// The request, or every violation in the order of the body.
    pub fn finish(self) -> Result<T, Violations> {
        let Self {
            value,
            json,
            check,
            mut out,
        } = self;
        let Some(value) = value else { return Err(out) };
        if let Some(check) = check {
            out.extend_elsewhere(&check(&value));
        }
        out.sort_by_place(|pointer| json.place(pointer));
        out.or_value(value)
    }
}

fn checked<T: Object>(value: &T) -> Violations {
    let mut out = Violations::default();
    value.check(&[], &Path::ROOT, &mut out);
    out
}

/// A field, to be given a value.
pub fn field<O, const GROUP: usize, const PLACE: usize, const MODE: usize>(
    object: &mut O,
) -> Field<'_, O::By>
where
    O: Slot<GROUP, PLACE, MODE>,
{
    Field(object.slot())
}

/// A field, to be given a value.
pub struct Field<'a, By: Way>(&'a mut Option<By::Value>);

impl<By: Way> Field<'_, By> {
    /// Gives it the value of an expression.
    pub fn give<A>(self, value: A)
    where
        By: Takes<A>,
    {
        *self.0 = Some(By::take(value));
    }
}

/// The object in a field.
pub fn inside<O, const GROUP: usize, const PLACE: usize, const MODE: usize>(
    object: &mut O,
) -> Option<&mut <O::By as Way>::Inner>
where
    O: Slot<GROUP, PLACE, MODE>,
    O::By: Holds,
{
    object.slot().as_mut().map(O::By::inner)
}

/// The object at a place of the array in a field.
pub fn element<O, const GROUP: usize, const PLACE: usize, const MODE: usize>(
    object: &mut O,
    place: usize,
) -> Option<&mut <O::By as Way>::Inner>
where
    O: Slot<GROUP, PLACE, MODE>,
    O::By: HoldsMany,
{
    object
        .slot()
        .as_mut()
        .and_then(|list| O::By::element(list, place))
}

/// The place of an object in the array in a field.
pub fn place<O, const GROUP: usize, const PLACE: usize, const MODE: usize>(
    object: &mut O,
    place: usize,
) -> Option<Element<'_, O::By>>
where
    O: Slot<GROUP, PLACE, MODE>,
    O::By: HoldsMany,
{
    element(object, place).map(Element)
}

/// The place of an object in an array.
pub struct Element<'a, By: Way>(&'a mut By::Inner);

impl<By: Way> Element<'_, By> {
    /// Puts the value of an expression there.
    pub fn give<A>(self, value: A)
    where
        By: TakesElement<A>,
    {
        *self.0 = By::take_element(value);
    }
}

/// An array that is put together element by element.
pub struct Elements<By: Way>(Vec<Option<By::Inner>>);

impl<By: Elementwise> Elements<By> {
    /// Begins with none.
    #[must_use]
    pub fn of<O, const GROUP: usize, const PLACE: usize, const MODE: usize>(_object: &O) -> Self
    where
        O: Slot<GROUP, PLACE, MODE, By = By>,
    {
        Self(Vec::new())
    }

    /// Adds a literal.
    pub fn read(
        &mut self,
        members: &'static [Member],
        key: &str,
        index: usize,
        pointer: &'static str,
        out: &mut Violations,
    ) {
        let at = Path::pointer(pointer);
        let list = members.iter().find(|member| member.key == key);
        if let Some(Node::List(items)) = list.map(|list| list.value.node) {
            let item = items[index].node.json();
            self.0.push(By::read(&item, &at, out));
        }
    }

    /// Adds the value of an expression.
    pub fn give<A>(&mut self, value: A)
    where
        By: TakesElement<A>,
    {
        self.0.push(Some(By::take_element(value)));
    }

    /// Puts the array into its field, unless an element could not be read.
    pub fn put<O, const GROUP: usize, const PLACE: usize, const MODE: usize>(self, object: &mut O)
    where
        O: Slot<GROUP, PLACE, MODE, By = By>,
    {
        *object.slot() = self.0.into_iter().collect();
    }
}
