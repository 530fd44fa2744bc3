//! What a setter does with its argument: here and not in each setter, because the compiler checks
//! what is here once.

#![expect(
    clippy::inline_always,
    reason = "where a field is lent to a function, the optimiser has to keep the whole builder together"
)]

use core::mem;

use crate::builder::Finish;
use crate::extra::Extra;

/// Adds a member that the declaration does not know.
pub fn unknown(extra: &mut Extra, key: impl Into<String>, value: impl Into<serde_json::Value>) {
    extra.push(key.into(), value.into());
}

/// Sets a field.
#[inline(always)]
pub fn set<T>(field: &mut Option<T>, value: impl Into<T>) {
    put(field, Some(value.into()));
}

/// Sets a field, or leaves it out.
#[inline(always)]
pub fn maybe<T, V: Into<T>>(field: &mut Option<T>, value: Option<V>) {
    put(field, value.map(Into::into));
}

/// Sets an array.
#[inline(always)]
pub fn list<T, L: IntoIterator<Item: Into<T>>>(field: &mut Option<Vec<T>>, list: L) {
    put(field, Some(collect(list)));
}

/// Sets an array, or leaves it out.
#[inline(always)]
pub fn maybe_list<T, L: IntoIterator<Item: Into<T>>>(field: &mut Option<Vec<T>>, list: Option<L>) {
    put(field, list.map(collect));
}

fn collect<T>(list: impl IntoIterator<Item: Into<T>>) -> Vec<T> {
    list.into_iter().map(Into::into).collect()
}

/// Sets a nested object.
#[inline(always)]
pub fn object<T>(field: &mut Option<T>, finished: impl Finish<T>) {
    put(field, Some(finished.finish()));
}

/// Nothing is lent of the builder while what stood in the field is dropped, so that the optimiser
/// can keep each field by itself.
#[inline(always)]
fn put<T>(field: &mut Option<T>, value: Option<T>) {
    if let Some(old) = mem::replace(field, value) {
        drop(old);
    }
}

/// Appends a nested object to an array.
#[inline(always)]
pub fn push<T>(field: &mut Option<Vec<T>>, finished: impl Finish<T>) {
    field.get_or_insert_with(Vec::new).push(finished.finish());
}
