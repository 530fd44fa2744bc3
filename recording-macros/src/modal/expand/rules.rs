//! The rules as traits: one for each field and kind of rule, whose `on_unimplemented` text is what
//! a person reads when the rule is broken.
//!
//! The bounds stand on methods, because only there does rustc speak in our words and mark the
//! user's own call; the impls are listed mode by mode, because a blanket impl would move the mark.
//! Each token of a bound has the span of its rule, so that "required by this bound" points there.

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote, quote_spanned};

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
        impls
            .iter()
            .map(|implementation| implementation.expand(&module, name))
            .collect::<TokenStream>()
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

impl Default for RuleTrait {
    fn default() -> Self {
        Self {
            name: format_ident!("Rule"),
            parameters: Vec::new(),
            has_type: false,
            supertrait: None,
            message: String::new(),
            label: String::new(),
            note: None,
            impls: Vec::new(),
        }
    }
}

impl RuleTrait {
    fn declare(&self, visibility: &TokenStream) -> TokenStream {
        let Self {
            name,
            parameters,
            message,
            label,
            has_type,
            supertrait,
            ..
        } = self;
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
    text.replace('{', "{{")
        .replace('}', "}}")
        .replace("\u{1}", "{")
        .replace("\u{2}", "}")
}

/// `{Self}` or `{M}`, to be replaced by rustc.
fn hole(name: &str) -> String {
    format!("\u{1}{name}\u{2}")
}

impl Implementation {
    fn of(of: TokenStream) -> Self {
        Self {
            generics: Vec::new(),
            arguments: Vec::new(),
            of,
            is: None,
        }
    }

    fn expand(&self, module: &Ident, name: &Ident) -> TokenStream {
        let Self {
            generics,
            arguments,
            of,
            is,
        } = self;
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
    let dimensions = model.dimensions.iter().enumerate();
    let of_dimensions = dimensions.flat_map(|(place, dimension)| match dimension.kind {
        DimensionKind::Flow => exists(place, model),
        DimensionKind::Tag => rules_of_tag(dimension, model),
        DimensionKind::Given => Vec::new(),
    });
    let of_fields = model.fields.iter().flat_map(|field| {
        let gates = if field.has_setter(model) {
            field.settable(model)
        } else {
            Vec::new()
        };
        let allows = gates
            .into_iter()
            .flat_map(|gate| allows(field, &gate, model));
        allows.chain(is_set(field, model)).collect::<Vec<_>>()
    });
    of_dimensions.chain(of_fields).collect()
}

// ---- a field is allowed ----------------------------------------------------------------------

/// One trait for each mode that refuses the field, so that its text can name the mode.
fn allows(field: &Field, gate: &Gate, model: &Model) -> Vec<RuleTrait> {
    let dimension = &model.dimensions[gate.dimension];
    let (key, noun, preposition) = (&field.key, &dimension.noun, dimension.preposition());
    let names = dimension.mode_names(gate.modes);
    let (allowed, listed) = (list(&names, " or "), list(&names, ", "));
    let refused = refused_modes(gate, dimension).map(|mode| RuleTrait {
        name: allows_name(field, gate.dimension, mode, model),
        message: format!(
            "`{key}` is not allowed {preposition} {noun} `{}`",
            dimension.mode_name(mode)
        ),
        label: format!("remove this call, or use {noun} {allowed}"),
        note: Some(format!(
            "`{key}` is allowed {preposition}: {listed}{}",
            reference(&gate.rule, model)
        )),
        impls: elsewhere(model),
        ..RuleTrait::default()
    });
    refused.collect()
}

/// The modes that refuse a field. One in which the object does not exist is none of them: there
/// the object around it is refused, and a second error would only hide that.
fn refused_modes(gate: &Gate, dimension: &Dimension) -> impl Iterator<Item = usize> {
    let refused = dimension.existing().without(gate.modes);
    (0..dimension.modes.len()).filter(move |mode| refused.has(*mode))
}

/// A rule about one mode holds in every other.
fn elsewhere(model: &Model) -> Vec<Implementation> {
    let core = &model.core;
    [quote!(#core::Elsewhere), quote!(#core::Hidden)]
        .map(Implementation::of)
        .into()
}

fn allows_name(field: &Field, dimension: usize, mode: usize, model: &Model) -> Ident {
    format_ident!(
        "{}{}",
        pascal(&plain(&field.ident)),
        in_mode(dimension, mode, model)
    )
}

/// `InMix` or `WithVendorS3`.
fn in_mode(place: usize, mode: usize, model: &Model) -> String {
    let dimension = &model.dimensions[place];
    let mode = dimension.mode_name(mode);
    match dimension.kind {
        DimensionKind::Flow if model.dimensions_of(DimensionKind::Flow).count() == 1 => {
            format!("In{mode}")
        }
        DimensionKind::Flow => format!("In{}{mode}", plain(&dimension.ident)),
        _ => format!("With{}{mode}", pascal(&plain(&dimension.ident))),
    }
}

/// What a setter demands of the modes.
pub(super) fn allows_bounds(field: &Field, model: &Model) -> Vec<TokenStream> {
    let gates = field.settable(model);
    let bounds = gates.iter().flat_map(|gate| {
        let span = gate.rule.span;
        let refused = refused_modes(gate, &model.dimensions[gate.dimension]).map(move |mode| {
            let name = spanned(allows_name(field, gate.dimension, mode, model), span);
            let fact = fact(gate.dimension, mode, model, span);
            let module = spanned(model.rules_module(), span);
            quote_spanned!(span=> #fact: #module::#name)
        });
        default_bound(gate.dimension, model, span)
            .into_iter()
            .chain(refused)
    });
    bounds.collect()
}

/// What a setter demands of a tag that it depends on: to be known, by choice or by default.
pub(super) fn chosen_bound(dimension: usize, field: &Field, model: &Model) -> Option<TokenStream> {
    let typed = field
        .typed_by
        .as_ref()
        .is_some_and(|typed| typed.dimension == dimension);
    if typed && model.dimensions[dimension].default.is_none() {
        // The type of its argument demands that already.
        return None;
    }
    let gate = field
        .allowed
        .iter()
        .find(|gate| gate.dimension == dimension);
    let span = gate.map_or_else(|| field.ident.span(), |gate| gate.rule.span);
    let dimension = &model.dimensions[dimension];
    let parameter = spanned(dimension.parameter.clone(), span);
    let chosen = respan(tag_traits(dimension, model).chosen, span);
    Some(quote_spanned!(span=> #parameter: #chosen))
}

// ---- a field is set ----------------------------------------------------------------------------

/// What decides whether a field may be left out: `Elsewhere` than in a mode that requires it, or
/// `Here` in a mode in which the object does not exist.
struct Condition {
    dimension: usize,
    mode: usize,
    excused: Excused,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Excused {
    Elsewhere,
    Here,
}

/// One trait for each combination of modes that requires the field, so that its text can name
/// them; each with what excuses it.
fn requirements(field: &Field, model: &Model) -> Vec<(Ident, Vec<Condition>)> {
    let Some(modes) = field.required_modes(model) else {
        return Vec::new();
    };
    if matches!(field.shape, Shape::Tag(_)) {
        return Vec::new();
    }
    let restricted: Vec<(usize, Mask)> = modes
        .into_iter()
        .filter(|(place, mask)| *mask != model.dimensions[*place].existing())
        .collect();
    let combinations = combinations(&restricted, model)
        .into_iter()
        .map(|combination| {
            let suffix: String = combination
                .iter()
                .map(|(place, mode)| in_mode(*place, *mode, model))
                .collect();
            let name = format_ident!("{}IsSet{suffix}", pascal(&plain(&field.ident)));
            (name, conditions(&combination, model))
        });
    combinations.collect()
}

fn combinations(restricted: &[(usize, Mask)], model: &Model) -> Vec<Vec<(usize, usize)>> {
    let mut all = vec![Vec::new()];
    for (place, mask) in restricted {
        let modes: Vec<usize> = (0..model.dimensions[*place].modes.len())
            .filter(|mode| mask.has(*mode))
            .collect();
        let longer = all.iter().flat_map(|prefix: &Vec<(usize, usize)>| {
            modes
                .iter()
                .map(|mode| prefix.iter().copied().chain([(*place, *mode)]).collect())
        });
        all = longer.collect();
    }
    all
}

fn conditions(combination: &[(usize, usize)], model: &Model) -> Vec<Condition> {
    let required = combination.iter().map(|(dimension, mode)| Condition {
        dimension: *dimension,
        mode: *mode,
        excused: Excused::Elsewhere,
    });
    let absent = model
        .dimensions
        .iter()
        .enumerate()
        .flat_map(|(dimension, known)| {
            let named = combination.iter().any(|(place, _)| *place == dimension);
            let modes = known
                .modes
                .iter()
                .enumerate()
                .filter(move |(_, mode)| mode.absent && !named);
            modes.map(move |(mode, _)| Condition {
                dimension,
                mode,
                excused: Excused::Here,
            })
        });
    required.chain(absent).collect()
}

fn is_set(field: &Field, model: &Model) -> Vec<RuleTrait> {
    let Some(requirement) = &field.required else {
        return Vec::new();
    };
    let setter = plain(&field.ident);
    let object = plain(&model.ident);
    let traits = requirements(field, model)
        .into_iter()
        .map(|(name, conditions)| {
            let parameters: Vec<Ident> = (0..conditions.len())
                .map(|place| format_ident!("Mode{place}"))
                .collect();
            RuleTrait {
                name,
                message: format!(
                    "missing field `{}`{}",
                    field.key,
                    who_requires(&conditions, model)
                ),
                label: format!("add `.{setter}(..)` to this `{object}`"),
                note: Some(format!(
                    "`.{setter}(..)` takes {}{}",
                    type_text(field),
                    reference(&requirement.rule, model)
                )),
                impls: set_or_excused(&parameters, &conditions, model),
                parameters,
                ..RuleTrait::default()
            }
        });
    traits.collect()
}

/// `: mode `Mix` requires it`
fn who_requires(conditions: &[Condition], model: &Model) -> String {
    let named = conditions
        .iter()
        .filter(|condition| condition.excused == Excused::Elsewhere);
    let named: Vec<String> = named
        .map(|condition| {
            let dimension = &model.dimensions[condition.dimension];
            format!(
                "{} `{}`",
                dimension.noun,
                dimension.mode_name(condition.mode)
            )
        })
        .collect();
    if named.is_empty() {
        String::new()
    } else {
        format!(": {} requires it", named.join(" with "))
    }
}

fn type_text(field: &Field) -> String {
    let text = |ty: &syn::Type| ty.to_token_stream().to_string().replace(' ', "");
    match (&field.typed_by, &field.shape) {
        (Some(typed), _) => format!("the `{}` of its mode", plain(&typed.name)),
        (None, Shape::List(item)) => format!("a list of `{}`", text(item)),
        (None, Shape::Nested { .. }) => format!("a closure that fills a `{}`", text(&field.ty)),
        _ => format!("a `{}`", text(&field.ty)),
    }
}

/// The rule holds for a field that is set, and for one that is not where a condition excuses it.
/// The impl for one condition supposes that those before it do not hold, so that no two overlap.
fn set_or_excused(
    parameters: &[Ident],
    conditions: &[Condition],
    model: &Model,
) -> Vec<Implementation> {
    let core = &model.core;
    let any = |of| Implementation {
        generics: parameters.to_vec(),
        arguments: parameters.iter().map(ToTokens::to_token_stream).collect(),
        ..Implementation::of(of)
    };
    let verdict = |excused| match excused {
        Excused::Elsewhere => (quote!(#core::Elsewhere), quote!(#core::Here)),
        Excused::Here => (quote!(#core::Here), quote!(#core::Elsewhere)),
    };
    let excused = conditions.iter().enumerate().map(|(place, condition)| {
        let before = conditions[..place]
            .iter()
            .map(|condition| verdict(condition.excused).1);
        let here = verdict(condition.excused).0;
        let rest = &parameters[place + 1..];
        Implementation {
            generics: rest.to_vec(),
            arguments: before
                .chain([here])
                .chain(rest.iter().map(ToTokens::to_token_stream))
                .collect(),
            ..Implementation::of(quote!(#core::Unset))
        }
    });
    // With a single impl for `Unset`, rustc would print what it is for.
    let hidden = (!conditions.is_empty()).then(|| Implementation {
        arguments: conditions.iter().map(|_| quote!(#core::Hidden)).collect(),
        ..Implementation::of(quote!(#core::Unset))
    });
    [any(quote!(#core::Set)), any(quote!(#core::Hidden))]
        .into_iter()
        .chain(excused)
        .chain(hidden)
        .collect()
}

/// What the end of a chain demands of the state.
pub(super) fn ready_bounds(model: &Model) -> Vec<TokenStream> {
    let tags = model
        .dimensions_of(DimensionKind::Tag)
        .flat_map(|dimension| tag_ready_bounds(dimension, model));
    let tracked = model.tracked();
    let fields = tracked
        .iter()
        .flat_map(|field| is_set_bounds(field, &field.state().into_token_stream(), model));
    tags.chain(fields).collect()
}

/// What leaving a field out demands.
pub(super) fn is_set_bounds_of_unset(field: &Field, model: &Model) -> Vec<TokenStream> {
    let core = &model.core;
    is_set_bounds(field, &quote!(#core::Unset), model)
}

fn is_set_bounds(field: &Field, state: &TokenStream, model: &Model) -> Vec<TokenStream> {
    let Some(span) = field
        .required
        .as_ref()
        .map(|requirement| requirement.rule.span)
    else {
        return Vec::new();
    };
    let bounds = requirements(field, model)
        .into_iter()
        .map(|(name, conditions)| {
            let (state, name) = (respan(state.clone(), span), spanned(name, span));
            let module = spanned(model.rules_module(), span);
            let facts = conditions
                .iter()
                .map(|condition| fact(condition.dimension, condition.mode, model, span));
            let facts: Vec<TokenStream> = facts.collect();
            let facts = (!facts.is_empty()).then(|| quote_spanned!(span=> <#(#facts),*>));
            quote_spanned!(span=> #state: #module::#name #facts)
        });
    bounds.collect()
}

// ---- an object exists --------------------------------------------------------------------------

/// One trait for each mode in which the object does not exist.
fn exists(place: usize, model: &Model) -> Vec<RuleTrait> {
    let dimension = &model.dimensions[place];
    let (object, noun) = (plain(&model.ident), &dimension.noun);
    let names = dimension.mode_names(dimension.existing());
    let traits = absent_modes(dimension).map(|mode| RuleTrait {
        name: exists_name(place, mode, model),
        message: format!(
            "`{object}` does not exist in {noun} `{}`",
            dimension.mode_name(mode)
        ),
        label: format!("use {noun} {}", list(&names, " or ")),
        impls: elsewhere(model),
        ..RuleTrait::default()
    });
    traits.collect()
}

fn absent_modes(dimension: &Dimension) -> impl Iterator<Item = usize> {
    let modes = dimension.modes.iter().enumerate();
    modes
        .filter(|(_, mode)| mode.absent)
        .map(|(place, _)| place)
}

fn exists_name(dimension: usize, mode: usize, model: &Model) -> Ident {
    format_ident!("{}{}", plain(&model.ident), in_mode(dimension, mode, model))
}

/// What the entrances of an object demand of the modes that flow in.
pub(super) fn exists_bounds(model: &Model) -> Vec<TokenStream> {
    let module = model.rules_module();
    let dimensions = model.dimensions.iter().enumerate();
    let flow = dimensions.filter(|(_, dimension)| dimension.kind == DimensionKind::Flow);
    let bounds = flow.flat_map(|(place, dimension)| {
        let span = dimension.ident.span();
        let module = spanned(module.clone(), span);
        absent_modes(dimension).map(move |mode| {
            let name = spanned(exists_name(place, mode, model), span);
            let fact = fact(place, mode, model, span);
            quote_spanned!(span=> #fact: #module::#name)
        })
    });
    bounds.collect()
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
    TagTraits {
        value: path("Value"),
        free: path("Free"),
        chosen: path("Chosen"),
    }
}

fn tag_trait(dimension: &Dimension, suffix: &str) -> Ident {
    format_ident!("{}{suffix}", pascal(&plain(&dimension.ident)))
}

fn rules_of_tag(dimension: &Dimension, model: &Model) -> Vec<RuleTrait> {
    let required = dimension
        .field
        .is_some_and(|field| model.fields[field].required.is_some());
    let mut traits = vec![
        tag_value(dimension, model),
        tag_free(dimension, model),
        tag_chosen(dimension, model),
    ];
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
    let module = markers
        .segments
        .last()
        .map(|last| plain(&last.ident))
        .unwrap_or_default();
    dimension
        .modes
        .iter()
        .map(|mode| format!("{module}::{}", plain(&mode.ident)))
        .collect()
}

/// The argument of a tag's setter is one of its markers.
fn tag_value(dimension: &Dimension, model: &Model) -> RuleTrait {
    let (core, set) = (&model.core, &dimension.set);
    let (noun, setter) = (&dimension.noun, plain(&dimension.ident));
    RuleTrait {
        name: tag_trait(dimension, "Value"),
        parameters: vec![format_ident!("Set")],
        has_type: true,
        supertrait: Some(quote!(#core::Marker<Set = Set>)),
        message: format!(
            "`{}` is not a value of `{noun}` that is known while this compiles",
            hole("Self")
        ),
        label: format!("use {}", list(&marker_names(dimension), " or ")),
        note: Some(format!(
            "a value known only at run time goes to `.{setter}_dyn(..)`"
        )),
        impls: markers(dimension)
            .map(|marker| Implementation {
                arguments: vec![quote!(#set)],
                is: Some(marker.clone()),
                ..Implementation::of(marker)
            })
            .collect(),
        ..RuleTrait::default()
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
        message: format!("`{noun}` is already decided here"),
        label: format!("call `.{setter}(..)` once, before the fields that depend on it"),
        note,
        impls: [quote!(#core::Undecided), quote!(#core::Hidden)]
            .map(Implementation::of)
            .into(),
        ..RuleTrait::default()
    }
}

/// What a tag is: what was chosen, or the default.
fn tag_chosen(dimension: &Dimension, model: &Model) -> RuleTrait {
    let core = &model.core;
    let (noun, setter) = (&dimension.noun, plain(&dimension.ident));
    let of_itself = |marker: TokenStream| Implementation {
        is: Some(marker.clone()),
        ..Implementation::of(marker)
    };
    let mut impls: Vec<Implementation> = markers(dimension).map(of_itself).collect();
    impls.push(of_itself(quote!(#core::Dyn)));
    if let Some(default) = dimension.default {
        let default = dimension.marker(default).into_token_stream();
        impls.push(Implementation {
            is: Some(default),
            ..Implementation::of(quote!(#core::Undecided))
        });
    }
    RuleTrait {
        name: tag_trait(dimension, "Chosen"),
        has_type: true,
        message: format!("`{noun}` is not chosen yet"),
        label: format!("call `.{setter}(..)` before this"),
        note: Some(format!(
            "`{noun}` is one of {}",
            list(&marker_names(dimension), ", ")
        )),
        impls,
        ..RuleTrait::default()
    }
}

fn tag_is_set(dimension: &Dimension, model: &Model) -> RuleTrait {
    let core = &model.core;
    let (noun, setter, object) = (
        &dimension.noun,
        plain(&dimension.ident),
        plain(&model.ident),
    );
    let rule = dimension
        .field
        .and_then(|field| model.fields[field].required.as_ref());
    let reference = rule.map_or(String::new(), |requirement| {
        reference(&requirement.rule, model)
    });
    RuleTrait {
        name: tag_trait(dimension, "IsSet"),
        message: format!("missing field `{noun}`"),
        label: format!("add `.{setter}(..)` to this `{object}`"),
        note: Some(format!(
            "`{noun}` is one of {}{reference}",
            list(&marker_names(dimension), ", ")
        )),
        impls: markers(dimension)
            .chain([quote!(#core::Dyn)])
            .map(Implementation::of)
            .collect(),
        ..RuleTrait::default()
    }
}

fn tag_ready_bounds(dimension: &Dimension, model: &Model) -> Vec<TokenStream> {
    let Some(field) = dimension.field.map(|place| &model.fields[place]) else {
        return Vec::new();
    };
    let span = field
        .required
        .as_ref()
        .map_or_else(Span::call_site, |requirement| requirement.rule.span);
    let module = spanned(model.rules_module(), span);
    let mut parameter = dimension.parameter.clone();
    parameter.set_span(span);
    let known = model
        .dimensions
        .iter()
        .position(|known| known.ident == dimension.ident);
    let default = known.and_then(|place| default_bound(place, model, span));
    let suffix = match (&field.required, dimension.default) {
        (Some(_), _) => "IsSet",
        (None, Some(_)) => "Chosen",
        (None, None) => return Vec::new(),
    };
    let mut name = tag_trait(dimension, suffix);
    name.set_span(span);
    [quote_spanned!(span=> #parameter: #module::#name)]
        .into_iter()
        .chain(default)
        .collect()
}

// ---- what a dimension is -----------------------------------------------------------------------

/// The mode of a dimension for a setter that depends on it. Only a tag with a default can be
/// another mode than its parameter says.
pub(super) fn decided(dimension: usize, model: &Model) -> TokenStream {
    decided_at(dimension, model, Span::call_site())
}

fn decided_at(place: usize, model: &Model, span: Span) -> TokenStream {
    let dimension = &model.dimensions[place];
    let parameter = spanned(dimension.parameter.clone(), span);
    if dimension.default.is_none() {
        return parameter.into_token_stream();
    }
    let chosen = respan(tag_traits(dimension, model).chosen, span);
    quote_spanned!(span=> <#parameter as #chosen>::Is)
}

/// Whether the dimension has the mode: `Here` or `Elsewhere`.
fn fact(place: usize, mode: usize, model: &Model, span: Span) -> TokenStream {
    let dimension = &model.dimensions[place];
    let is = decided_at(place, model, span);
    let markers = respan(dimension.markers().into_token_stream(), span);
    let mode = spanned(dimension.modes[mode].ident.clone(), span);
    quote_spanned!(span=> <#is as #markers::Facts>::#mode)
}

/// That the mode which a tag has by default can be asked which it is.
fn default_bound(place: usize, model: &Model, span: Span) -> Option<TokenStream> {
    let dimension = &model.dimensions[place];
    dimension.default?;
    let is = decided_at(place, model, span);
    let markers = respan(dimension.markers().into_token_stream(), span);
    Some(quote_spanned!(span=> #is: #markers::Facts))
}

pub(super) fn spanned(mut ident: Ident, span: Span) -> Ident {
    ident.set_span(span);
    ident
}

pub(super) fn respan(tokens: TokenStream, span: Span) -> TokenStream {
    let tokens = tokens.into_iter().map(|token| match token {
        TokenTree::Group(group) => {
            let mut group = Group::new(group.delimiter(), respan(group.stream(), span));
            group.set_span(span);
            TokenTree::Group(group)
        }
        mut token => {
            token.set_span(span);
            token
        }
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
    let see = rule
        .see
        .as_ref()
        .or(model.see.as_ref())
        .map(|see| format!(", see {}", see.value()));
    [id, see].into_iter().flatten().collect()
}
