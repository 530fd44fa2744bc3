//! Rules about the fields.

use syn::{Attribute, Ident, Meta, Type};

use crate::endpoint::model::{Body, Piece};
use crate::endpoint::parse::{Declaration, Field};
use crate::errors::Errors;
use crate::names::plain;

/// A request has at most one body, and one that only asks has none.
pub(super) fn check_body(declaration: &Declaration, errors: &mut Errors) {
    let mut methods = declaration.arguments.methods.iter();
    let asking = methods.find(|method| *method == "GET" || *method == "HEAD");
    for (place, (_, mark)) in bodies(declaration).enumerate() {
        if !matches!(mark.meta, Meta::Path(_)) {
            errors.push(mark, "`#[body]` takes no arguments: remove them");
        }
        if place > 0 {
            let message = "a request has one body: mark one field, or put both into one type";
            errors.push(mark, message);
        }
        if let Some(method) = asking {
            let message =
                format!("a `{method}` request has no body: remove `#[body]`, or use `POST`");
            errors.push(mark, message);
        }
    }
}

/// Each field is sent, in the path or as the body. What only carries a mode is not.
pub(super) fn check_each_is_sent_once(
    pieces: &[Piece],
    declaration: &Declaration,
    errors: &mut Errors,
) {
    for Field { ident, ty, body } in &declaration.item.fields {
        let is_in_path = pieces
            .iter()
            .any(|piece| matches!(piece, Piece::Field { ident: named, .. } if named == ident));
        let name = plain(ident);
        match (is_in_path, body.first()) {
            (true, Some(mark)) => {
                let message = format!(
                    "`{name}` stands in the path: remove `#[body]`, or `{{{name}}}` from the path"
                );
                errors.push(mark, message);
            }
            (false, None) if !is_marker(ty, declaration) => {
                let message = format!(
                    "`{name}` is not sent: add `{{{name}}}` to the path, or mark it `#[body]`"
                );
                errors.push(ident, message);
            }
            _ => {}
        }
    }
}

/// The field that is the body.
pub(super) fn body(declaration: &Declaration) -> Option<Body> {
    let (field, _) = bodies(declaration).next()?;
    Some(Body {
        ident: field.ident.clone(),
        ty: field.ty.clone(),
    })
}

/// The fields marked as body, with each mark.
fn bodies(declaration: &Declaration) -> impl Iterator<Item = (&Field, &Attribute)> {
    let fields = declaration.item.fields.iter();
    fields.flat_map(|field| field.body.iter().map(move |mark| (field, mark)))
}

/// `M` where `M` is a mode parameter, or `PhantomData<…>`.
fn is_marker(ty: &Type, declaration: &Declaration) -> bool {
    let Type::Path(ty) = ty else { return false };
    let modes = &declaration.arguments.modes;
    let is_parameter = |ident: &Ident| modes.iter().any(|mode| mode.parameter == *ident);
    let last = ty.path.segments.last();
    ty.path.get_ident().is_some_and(is_parameter)
        || last.is_some_and(|last| last.ident == "PhantomData")
}
