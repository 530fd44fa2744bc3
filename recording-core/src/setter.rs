//! What a setter does with its argument: here and not in each setter, because the compiler checks
//! what is here once.

use crate::builder::Finish;

/// Sets a field.
pub fn set<T>(field: &mut Option<T>, value: impl Into<T>) {
    *field = Some(value.into());
}

/// Sets a field, or leaves it out.
pub fn maybe<T, V: Into<T>>(field: &mut Option<T>, value: Option<V>) {
    *field = value.map(Into::into);
}

/// Sets an array.
pub fn list<T, L: IntoIterator<Item: Into<T>>>(field: &mut Option<Vec<T>>, list: L) {
    *field = Some(list.into_iter().map(Into::into).collect());
}

/// Sets an array, or leaves it out.
pub fn maybe_list<T, L: IntoIterator<Item: Into<T>>>(field: &mut Option<Vec<T>>, list: Option<L>) {
    *field = list.map(|list| list.into_iter().map(Into::into).collect());
}

/// Sets a nested object.
pub fn object<T>(field: &mut Option<T>, finished: impl Finish<T>) {
    *field = Some(finished.finish());
}

/// Appends a nested object to an array.
pub fn push<T>(field: &mut Option<Vec<T>>, finished: impl Finish<T>) {
    field.get_or_insert_with(Vec::new).push(finished.finish());
}
