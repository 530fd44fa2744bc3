//! The rules as traits: one for each field and kind of rule, whose `on_unimplemented` text is what
//! a person reads when the rule is broken.
//!
//! The bounds stand on methods, because only there does rustc speak in our words and mark the
//! user's own call; the impls are listed mode by mode, because a blanket impl would move the mark.
//! Each token of a bound has the span of its rule, so that "required by this bound" points there.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};

use super::request::has_absent;
use crate::modal::model::{Dimension, Field, Gate, Mask, Model, Rule, Shape};
use crate::modal::parse::DimensionKind;
use crate::names::{pascal, plain};

pub(super) fn expand(model: &Model) -> TokenStream {
    let module = model.rules_module();
    let visibility = inner_visibility(model);
    let traits: Vec<RuleTrait> = all_traits(model);
    let declarations = traits.iter().map(|rule| rule.declare(&visibility));
    let impls = traits.iter().map(|rule| {
        let RuleTrait { name, impls, .. } = rule;
        impls.iter().map(|implementation| implementation.expand(&module, name)).collect::<TokenStream>()
    });
    let outer = &model.visibility;
    quote! {
        #[doc(hidden)]
        #outer mod #module { #(#declarations)* }
        #(#impls)*
    }
}

fn inner_visibility(model: &Model) -> TokenStream {
    match &model.visibility {
        syn::Visibility::Public(_) => quote!(pub),
        syn::Visibility::Restricted(_) => quote!(pub(crate)),
        syn::Visibility::Inherited => quote!(pub(super)),
    }
}

/// One rule: the trait, what it says when it is broken, and for whom it holds.
struct RuleTrait {
    name: Ident,
    parameters: Vec<Ident>,
    /// `type Is;`, for a tag.
    has_type: bool,
    supertrait: Option<TokenStream>,
    message: String,
    label: String,
    note: Option<String>,
    impls: Vec<Implementation>,
}

struct Implementation {
    generics: Vec<Ident>,
    arguments: Vec<TokenStream>,
    of: TokenStream,
    is: Option<TokenStream>,
}

impl RuleTrait {
    fn declare(&self, visibility: &TokenStream) -> TokenStream {
        let Self { name, parameters, message, label, has_type, supertrait, .. } = self;
        let (message, label) = (braces(message), braces(label));
        let note = self.note.as_ref().map(|note| {
            let note = braces(note);
            quote!(, note = #note)
        });
        let generics = (!parameters.is_empty()).then(|| quote!(<#(#parameters),*>));
        let associated = has_type.then(|| {
            quote! {
                /// The mode.
                type Is;
            }
        });
        let supertrait = supertrait.as_ref().map(|supertrait| quote!(: #supertrait));
        quote! {
            #[diagnostic::on_unimplemented(message = #message, label = #label #note)]
            #visibility trait #name #generics #supertrait { #associated }
        }
    }
}

/// The names of modes stand in single braces; every other brace is text.
fn braces(text: &str) -> String {
    text.replace('{', "{{").replace('}', "}}").replace("\u{1}", "{").replace("\u{2}", "}")
}

/// `{Self}` or `{M}`, to be replaced by rustc.
fn hole(name: &str) -> String {
    format!("\u{1}{name}\u{2}")
}

impl Implementation {
    fn of(of: TokenStream) -> Self {
        Self { generics: Vec::new(), arguments: Vec::new(), of, is: None }
    }

    fn expand(&self, module: &Ident, name: &Ident) -> TokenStream {
        let Self { generics, arguments, of, is } = self;
        let generics = (!generics.is_empty()).then(|| quote!(<#(#generics),*>));
        let arguments = (!arguments.is_empty()).then(|| quote!(<#(#arguments),*>));
        let is = is.as_ref().map(|is| quote!(type Is = #is;));
        quote! {
            #[diagnostic::do_not_recommend]
            #[automatically_derived]
            impl #generics #module::#name #arguments for #of { #is }
        }
    }
}

fn all_traits(model: &Model) -> Vec<RuleTrait> {
    let mut traits = Vec::new();
    for dimension in &model.dimensions {
        match dimension.kind {
            DimensionKind::Flow if has_absent(dimension) => traits.push(exists(dimension, model)),
            DimensionKind::Tag => traits.extend(rules_of_tag(dimension, model)),
            _ => {}
        }
    }
    for field in &model.fields {
        if field.has_setter(model) {
            for gate in field.settable(model) {
                traits.push(allows(field, &gate, model));
            }
        }
        traits.extend(is_set(field, model));
    }
    traits
}

// ---- a field is allowed ----------------------------------------------------------------------

fn allows_name(field: &Field, dimension: &Dimension, model: &Model) -> String {
    let field = pascal(&plain(&field.ident));
    match dimension.kind {
        DimensionKind::Flow if model.dimensions_of(DimensionKind::Flow).count() == 1 => format!("Allows{field}"),
        DimensionKind::Flow => format!("Allows{field}In{}", plain(&dimension.ident)),
        _ => format!("Allows{field}With{}", pascal(&plain(&dimension.ident))),
    }
}

fn allows(field: &Field, gate: &Gate, model: &Model) -> RuleTrait {
    let core = &model.core;
    let dimension = &model.dimensions[gate.dimension];
    let (key, noun, preposition) = (&field.key, &dimension.noun, dimension.preposition());
    let allowed = list(&dimension.mode_names(gate.modes), " or ");
    let listed = list(&dimension.mode_names(gate.modes), ", ");
    let mut impls = modes_and_absent(dimension, gate.modes);
    if dimension.kind != DimensionKind::Flow {
        impls.push(quote!(#core::Dyn));
        impls.push(quote!(#core::Undecided));
    }
    impls.push(quote!(#core::Hidden));
    RuleTrait {
        name: format_ident!("{}", allows_name(field, dimension, model)),
        parameters: Vec::new(),
        has_type: false,
        supertrait: None,
        message: format!("`{key}` is not allowed {preposition} {noun} `{}`", hole("Self")),
        label: format!("remove this call, or use {noun} {allowed}"),
        note: Some(format!("`{key}` is allowed {preposition}: {listed}{}", reference(&gate.rule, model))),
        impls: impls.into_iter().map(Implementation::of).collect(),
    }
}

/// The markers of some modes, and of those in which the object does not exist: there the object
/// around it is refused, and a second error would only hide that.
fn modes_and_absent(dimension: &Dimension, modes: Mask) -> Vec<TokenStream> {
    let places = dimension.modes.iter().enumerate();
    let places = places.filter(|(place, mode)| mode.absent || modes.has(*place));
    places.map(|(place, _)| dimension.marker(place).into_token_stream()).collect()
}

/// What a setter demands of the modes.
pub(super) fn allows_bounds(field: &Field, model: &Model) -> Vec<TokenStream> {
    let gates = field.settable(model);
    let bounds = gates.iter().map(|gate| {
        let span = gate.rule.span;
        let name = Ident::new(&allows_name(field, &model.dimensions[gate.dimension], model), span);
        let is = decided_at(gate.dimension, model, span);
        let module = module_at(model, span);
        quote_spanned!(span=> #is: #module::#name)
    });
    bounds.collect()
}

fn module_at(model: &Model, span: Span) -> Ident {
    let mut module = model.rules_module();
    module.set_span(span);
    module
}

// ---- a field is set ----------------------------------------------------------------------------

fn is_set_name(field: &Field) -> String {
    format!("{}IsSet", pascal(&plain(&field.ident)))
}

/// Where the builder must have been given the field; with those modes in which the object does not
/// exist, for which the rule must hold as well.
fn required(field: &Field, model: &Model) -> Option<Vec<(usize, Mask)>> {
    let mut modes = field.required_modes(model)?;
    for (place, dimension) in model.dimensions.iter().enumerate() {
        if has_absent(dimension) && !modes.iter().any(|(known, _)| *known == place) {
            modes.push((place, dimension.existing()));
        }
    }
    Some(modes)
}

fn is_set(field: &Field, model: &Model) -> Option<RuleTrait> {
    if matches!(field.shape, Shape::Tag(_)) {
        return None;
    }
    let core = &model.core;
    let modes = required(field, model)?;
    let parameters: Vec<Ident> = modes.iter().map(|(place, _)| model.dimensions[*place].ident.clone()).collect();
    let parameters: Vec<Ident> = parameters.iter().map(|ident| format_ident!("In{}", pascal(&plain(ident)))).collect();
    let requirement = field.required.as_ref()?;
    let named = requirement.modes.first().map(|(place, _)| {
        let position = modes.iter().position(|(known, _)| known == place).unwrap_or_default();
        let noun = &model.dimensions[*place].noun;
        format!(": {noun} `{}` requires it", hole(&parameters[position].to_string()))
    });
    let setter = plain(&field.ident);
    let object = plain(&model.ident);
    let ty = type_text(field);
    let mut impls = vec![Implementation {
        generics: parameters.clone(),
        arguments: parameters.iter().map(ToTokens::to_token_stream).collect(),
        of: quote!(#core::Set),
        is: None,
    }];
    impls.extend(where_not_required(&modes, model));
    impls.push(Implementation {
        generics: parameters.clone(),
        arguments: parameters.iter().map(ToTokens::to_token_stream).collect(),
        of: quote!(#core::Hidden),
        is: None,
    });
    Some(RuleTrait {
        name: format_ident!("{}", is_set_name(field)),
        parameters,
        has_type: false,
        supertrait: None,
        message: format!("missing field `{}`{}", field.key, named.unwrap_or_default()),
        label: format!("add `.{setter}(..)` to this `{object}`"),
        note: Some(format!("`.{setter}(..)` takes {ty}{}", reference(&requirement.rule, model))),
        impls,
    })
}

fn type_text(field: &Field) -> String {
    let text = |ty: &syn::Type| ty.to_token_stream().to_string().replace(' ', "");
    match (&field.typed_by, &field.shape) {
        (Some(typed), _) => format!("the `{}` of its mode", plain(&typed.name)),
        (None, Shape::List(item)) => format!("a list of `{}`", text(item)),
        (None, Shape::Nested(_)) => format!("a closure that fills a `{}`", text(&field.ty)),
        _ => format!("a `{}`", text(&field.ty)),
    }
}

/// `Unset` is enough wherever some dimension has a mode that does not require the field. The impls
/// for one dimension keep to the required modes of those before it, so that no two overlap.
fn where_not_required(modes: &[(usize, Mask)], model: &Model) -> Vec<Implementation> {
    let core = &model.core;
    let mut impls = Vec::new();
    let mut prefixes: Vec<Vec<TokenStream>> = vec![Vec::new()];
    for (at, (place, mask)) in modes.iter().enumerate() {
        let dimension = &model.dimensions[*place];
        let rest: Vec<Ident> = (at + 1..modes.len()).map(|number| format_ident!("Any{number}")).collect();
        let mut free: Vec<TokenStream> = Vec::new();
        let mut bound: Vec<TokenStream> = Vec::new();
        for mode in 0..dimension.modes.len() {
            let marker = dimension.marker(mode).into_token_stream();
            if mask.has(mode) { bound.push(marker) } else { free.push(marker) }
        }
        if dimension.kind != DimensionKind::Flow {
            free.extend([quote!(#core::Dyn), quote!(#core::Undecided)]);
        }
        for prefix in &prefixes {
            for marker in &free {
                let arguments = prefix.iter().cloned().chain([marker.clone()]);
                let arguments = arguments.chain(rest.iter().map(ToTokens::to_token_stream)).collect();
                impls.push(Implementation {
                    generics: rest.clone(),
                    arguments,
                    of: quote!(#core::Unset),
                    is: None,
                });
            }
        }
        let longer = prefixes.iter().flat_map(|prefix| {
            bound.iter().map(|marker| prefix.iter().cloned().chain([marker.clone()]).collect())
        });
        prefixes = longer.collect();
    }
    impls
}

/// What the end of a chain demands of the state.
pub(super) fn ready_bounds(model: &Model) -> Vec<TokenStream> {
    let tags = model.dimensions_of(DimensionKind::Tag).flat_map(|dimension| tag_ready_bounds(dimension, model));
    let tracked = model.tracked();
    let fields = tracked.iter().filter_map(|field| {
        let state = field.state();
        is_set_bound(field, &state.to_token_stream(), model)
    });
    tags.chain(fields).collect()
}

/// What leaving a field out demands.
pub(super) fn is_set_bound_of_unset(field: &Field, model: &Model) -> Option<TokenStream> {
    let core = &model.core;
    is_set_bound(field, &quote!(#core::Unset), model)
}

fn is_set_bound(field: &Field, state: &TokenStream, model: &Model) -> Option<TokenStream> {
    let modes = required(field, model)?;
    let span = field.required.as_ref()?.rule.span;
    let state: TokenStream = state.clone().into_iter().map(|mut token| { token.set_span(span); token }).collect();
    let name = Ident::new(&is_set_name(field), span);
    let module = module_at(model, span);
    let arguments = modes.iter().map(|(place, _)| settled_at(*place, model, span));
    let arguments: Vec<TokenStream> = arguments.collect();
    let arguments = (!arguments.is_empty()).then(|| quote_spanned!(span=> <#(#arguments),*>));
    Some(quote_spanned!(span=> #state: #module::#name #arguments))
}

// ---- an object exists --------------------------------------------------------------------------

fn exists(dimension: &Dimension, model: &Model) -> RuleTrait {
    let core = &model.core;
    let object = plain(&model.ident);
    let noun = &dimension.noun;
    let names = dimension.mode_names(dimension.existing());
    let existing = dimension.modes.iter().enumerate().filter(|(_, mode)| !mode.absent);
    let impls = existing.map(|(place, _)| dimension.marker(place).into_token_stream());
    RuleTrait {
        name: format_ident!("ExistsIn{}", dimension.parameter),
        parameters: Vec::new(),
        has_type: false,
        supertrait: None,
        message: format!("`{object}` does not exist in {noun} `{}`", hole("Self")),
        label: format!("use {noun} {}", list(&names, " or ")),
        note: None,
        impls: impls.chain([quote!(#core::Hidden)]).map(Implementation::of).collect(),
    }
}

// ---- a tag -------------------------------------------------------------------------------------

/// The paths of the traits about a tag.
pub(super) struct TagTraits {
    pub(super) value: TokenStream,
    pub(super) free: TokenStream,
    chosen: TokenStream,
}

pub(super) fn tag_traits(dimension: &Dimension, model: &Model) -> TagTraits {
    let module = model.rules_module();
    let path = |suffix: &str| {
        let name = tag_trait(dimension, suffix);
        quote!(#module::#name)
    };
    TagTraits { value: path("Value"), free: path("Free"), chosen: path("Chosen") }
}

fn tag_trait(dimension: &Dimension, suffix: &str) -> Ident {
    format_ident!("{}{suffix}", pascal(&plain(&dimension.ident)))
}

fn rules_of_tag(dimension: &Dimension, model: &Model) -> Vec<RuleTrait> {
    let required = dimension.field.is_some_and(|field| model.fields[field].required.is_some());
    let mut traits = vec![tag_value(dimension, model), tag_free(dimension, model), tag_chosen(dimension, model)];
    if required {
        traits.push(tag_is_set(dimension, model));
    }
    traits
}

fn markers(dimension: &Dimension) -> impl Iterator<Item = TokenStream> {
    (0..dimension.modes.len()).map(|place| dimension.marker(place).into_token_stream())
}

fn marker_names(dimension: &Dimension) -> Vec<String> {
    let markers = dimension.markers();
    let module = markers.segments.last().map(|last| plain(&last.ident)).unwrap_or_default();
    dimension.modes.iter().map(|mode| format!("{module}::{}", plain(&mode.ident))).collect()
}

/// The argument of a tag's setter is one of its markers.
fn tag_value(dimension: &Dimension, model: &Model) -> RuleTrait {
    let (core, set) = (&model.core, &dimension.set);
    let (noun, setter) = (&dimension.noun, plain(&dimension.ident));
    RuleTrait {
        name: tag_trait(dimension, "Value"),
        parameters: vec![format_ident!("Set")],
        has_type: false,
        supertrait: Some(quote!(#core::Marker<Set = Set>)),
        message: format!("`{}` is not a value of `{noun}` that is known while this compiles", hole("Self")),
        label: format!("use {}", list(&marker_names(dimension), " or ")),
        note: Some(format!("a value known only at run time goes to `.{setter}_dyn(..)`")),
        impls: markers(dimension)
            .map(|marker| Implementation { arguments: vec![quote!(#set)], ..Implementation::of(marker) })
            .collect(),
    }
}

/// A tag is chosen once, and before what depends on it.
fn tag_free(dimension: &Dimension, model: &Model) -> RuleTrait {
    let core = &model.core;
    let (noun, setter) = (&dimension.noun, plain(&dimension.ident));
    let note = dimension.default.map(|place| {
        let default = plain(&dimension.modes[place].ident);
        format!("a field that depends on `{noun}` takes it as `{default}`, the default, if it is not chosen by then")
    });
    RuleTrait {
        name: tag_trait(dimension, "Free"),
        parameters: Vec::new(),
        has_type: false,
        supertrait: None,
        message: format!("`{noun}` is already `{}` here", hole("Self")),
        label: format!("call `.{setter}(..)` once, before the fields that depend on it"),
        note,
        impls: [quote!(#core::Undecided), quote!(#core::Hidden)].map(Implementation::of).into(),
    }
}

/// What a tag is: what was chosen, or the default.
fn tag_chosen(dimension: &Dimension, model: &Model) -> RuleTrait {
    let core = &model.core;
    let (noun, setter) = (&dimension.noun, plain(&dimension.ident));
    let of_itself = |marker: TokenStream| Implementation { is: Some(marker.clone()), ..Implementation::of(marker) };
    let mut impls: Vec<Implementation> = markers(dimension).map(of_itself).collect();
    impls.push(of_itself(quote!(#core::Dyn)));
    if let Some(default) = dimension.default {
        let default = dimension.marker(default).into_token_stream();
        impls.push(Implementation { is: Some(default), ..Implementation::of(quote!(#core::Undecided)) });
    }
    RuleTrait {
        name: tag_trait(dimension, "Chosen"),
        parameters: Vec::new(),
        has_type: true,
        supertrait: None,
        message: format!("`{noun}` is not chosen yet"),
        label: format!("call `.{setter}(..)` before this"),
        note: Some(format!("`{noun}` is one of {}", list(&marker_names(dimension), ", "))),
        impls,
    }
}

fn tag_is_set(dimension: &Dimension, model: &Model) -> RuleTrait {
    let core = &model.core;
    let (noun, setter, object) = (&dimension.noun, plain(&dimension.ident), plain(&model.ident));
    let rule = dimension.field.and_then(|field| model.fields[field].required.as_ref());
    let reference = rule.map_or(String::new(), |requirement| reference(&requirement.rule, model));
    RuleTrait {
        name: tag_trait(dimension, "IsSet"),
        parameters: Vec::new(),
        has_type: false,
        supertrait: None,
        message: format!("missing field `{noun}`"),
        label: format!("add `.{setter}(..)` to this `{object}`"),
        note: Some(format!("`{noun}` is one of {}{reference}", list(&marker_names(dimension), ", "))),
        impls: markers(dimension).chain([quote!(#core::Dyn)]).map(Implementation::of).collect(),
    }
}

fn tag_ready_bounds(dimension: &Dimension, model: &Model) -> Vec<TokenStream> {
    let Some(field) = dimension.field.map(|place| &model.fields[place]) else { return Vec::new() };
    let span = field.required.as_ref().map_or_else(Span::call_site, |requirement| requirement.rule.span);
    let module = module_at(model, span);
    let mut parameter = dimension.parameter.clone();
    parameter.set_span(span);
    let suffix = match (&field.required, dimension.default) {
        (Some(_), _) => "IsSet",
        (None, Some(_)) => "Chosen",
        (None, None) => return Vec::new(),
    };
    let mut name = tag_trait(dimension, suffix);
    name.set_span(span);
    vec![quote_spanned!(span=> #parameter: #module::#name)]
}

// ---- what a dimension is -----------------------------------------------------------------------

/// The mode of a dimension for a setter that depends on it.
pub(super) fn decided(dimension: usize, model: &Model) -> TokenStream {
    decided_at(dimension, model, Span::call_site())
}

fn decided_at(place: usize, model: &Model, span: Span) -> TokenStream {
    let dimension = &model.dimensions[place];
    let mut parameter = dimension.parameter.clone();
    parameter.set_span(span);
    if dimension.kind != DimensionKind::Tag {
        return parameter.into_token_stream();
    }
    let chosen = respan(tag_traits(dimension, model).chosen, span);
    quote_spanned!(span=> <#parameter as #chosen>::Is)
}

/// The mode of a dimension at the end of a chain: a tag without a default may be undecided there,
/// which is told once and by its own rule.
fn settled_at(place: usize, model: &Model, span: Span) -> TokenStream {
    let dimension = &model.dimensions[place];
    let mut parameter = dimension.parameter.clone();
    parameter.set_span(span);
    if dimension.kind == DimensionKind::Tag && dimension.default.is_some() {
        return decided_at(place, model, span);
    }
    parameter.into_token_stream()
}

fn respan(tokens: TokenStream, span: Span) -> TokenStream {
    let tokens = tokens.into_iter().map(|mut token| {
        token.set_span(span);
        token
    });
    tokens.collect()
}

// ---- words -------------------------------------------------------------------------------------

fn list(names: &[String], separator: &str) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    names.join(separator)
}

/// `[R107] https://…`, as far as the declaration says.
fn reference(rule: &Rule, model: &Model) -> String {
    let id = rule.id.as_ref().map(|id| format!(" [{}]", id.value()));
    let see = rule.see.as_ref().or(model.see.as_ref()).map(|see| format!(", see {}", see.value()));
    [id, see].into_iter().flatten().collect()
}
