//! What an endpoint's declaration must be: one function for each rule.

mod arguments;
mod fields;
mod headers;
mod modes;
mod path;

use super::model::Endpoint;
use super::parse::Declaration;
use crate::errors::Errors;
use crate::paths::Core;

/// The proven endpoint; `None` where too much is missing to tell. It is good only if no mistake was
/// noted.
pub(crate) fn check(declaration: &Declaration, errors: &mut Errors) -> Option<Endpoint> {
    arguments::check_known(declaration, errors);
    arguments::check_given_once(declaration, errors);
    arguments::check_given(declaration, errors);
    arguments::check_method(declaration, errors);
    fields::check_body(declaration, errors);
    headers::check_names(declaration, errors);
    headers::check_values(declaration, errors);
    headers::check_names_differ(declaration, errors);
    modes::check_parameters(declaration, errors);
    modes::check_listed(declaration, errors);
    modes::check_sets_differ(declaration, errors);

    let Declaration { arguments, item } = declaration;
    let template = arguments.templates.first()?;
    let pieces = path::check_template(template, errors)?;
    let pieces = path::check_placeholders(template, pieces, declaration, errors);
    fields::check_each_is_sent_once(&pieces, declaration, errors);

    Some(Endpoint {
        core: Core::new(arguments.cores.first().cloned()),
        item: item.input.clone(),
        method: arguments.methods.first()?.clone(),
        template: template.clone(),
        pieces,
        body: fields::body(declaration),
        answer: arguments.answers.first()?.clone(),
        modes: arguments.modes.clone(),
        headers: arguments.headers.clone(),
    })
}
