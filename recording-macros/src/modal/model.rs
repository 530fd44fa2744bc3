//! What a declaration means: names resolved, every rule at its field, each fact with its span.

use proc_macro2::{Ident, Span};
use syn::{
    Attribute, GenericArgument, Generics, Lit, LitStr, Path, PathArguments, Type, Visibility,
};

use super::parse::{
    Declaration, DimensionKind, DimensionSyntax, FieldSyntax, ListedMode, RangeSyntax, RuleItem,
    RuleKind, RuleSyntax,
};
use crate::errors::Errors;
use crate::names::{camel, marker_module, pascal, plain, prefixed, snake};
use crate::paths::Core;

/// The truth about one request.
pub(crate) struct Model {
    pub(crate) core: Core,
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) visibility: Visibility,
    pub(crate) ident: Ident,
    pub(crate) generics: Generics,
    pub(crate) see: Option<LitStr>,
    /// The name of the form whose mode is known only at run time.
    pub(crate) any: Option<Ident>,
    pub(crate) dimensions: Vec<Dimension>,
    pub(crate) fields: Vec<Field>,
    pub(crate) relations: Vec<Relation>,
    pub(crate) implications: Vec<Implication>,
    pub(crate) checks: Vec<Check>,
}

/// A set of modes that decides which fields the struct has.
pub(crate) struct Dimension {
    pub(crate) kind: DimensionKind,
    pub(crate) ident: Ident,
    /// The type parameter of the builder.
    pub(crate) parameter: Ident,
    pub(crate) set: Path,
    pub(crate) modes: Vec<ListedMode>,
    pub(crate) default: Option<usize>,
    /// The place of the tag's field.
    pub(crate) field: Option<usize>,
    /// The name of the field with the object whose tag it is.
    pub(crate) child: Option<Ident>,
    /// `mode`, or the key of the tag.
    pub(crate) noun: String,
}

impl Dimension {
    /// `in mode …`, `with vendor …`.
    pub(crate) const fn preposition(&self) -> &'static str {
        match self.kind {
            DimensionKind::Flow => "in",
            DimensionKind::Given | DimensionKind::Tag | DimensionKind::Child => "with",
        }
    }

    /// Whether a chain decides it.
    pub(crate) const fn moves(&self) -> bool {
        matches!(self.kind, DimensionKind::Tag | DimensionKind::Child)
    }

    /// By what an object and the one around it agree on which tag is meant.
    pub(crate) fn export_key(&self) -> u64 {
        // FNV-1a over the tag's name.
        let name = plain(&self.ident);
        name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        })
    }

    /// The path of a mode's marker type.
    pub(crate) fn marker(&self, mode: usize) -> Path {
        let mut path = self.markers();
        // Of the macro's own making, though it stands where the author named the mode: else the
        // author's lints would speak of it.
        let mut ident = self.modes[mode].ident.clone();
        ident.set_span(Span::call_site().located_at(ident.span()));
        path.segments.push(ident.into());
        path
    }

    /// The path of the module in which the markers live: beside the set.
    pub(crate) fn markers(&self) -> Path {
        let mut path = self.set.clone();
        if let Some(last) = path.segments.last_mut() {
            last.ident = marker_module(&last.ident);
        }
        path
    }

    /// Every mode in which the object exists.
    pub(crate) fn existing(&self) -> Mask {
        let modes = self.modes.iter().enumerate();
        Mask(
            modes
                .filter(|(_, mode)| !mode.absent)
                .fold(0, |mask, (place, _)| mask | 1 << place),
        )
    }

    pub(crate) fn mode_name(&self, place: usize) -> String {
        plain(&self.modes[place].ident)
    }

    pub(crate) fn mode_names(&self, mask: Mask) -> Vec<String> {
        let modes = self.modes.iter().enumerate();
        modes
            .filter(|(place, _)| mask.has(*place))
            .map(|(_, mode)| plain(&mode.ident))
            .collect()
    }
}

/// Some modes of one dimension, by their places.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Mask(pub(crate) u64);

impl Mask {
    pub(crate) const fn has(self, place: usize) -> bool {
        self.0 & (1 << place) != 0
    }

    pub(crate) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }
}

pub(crate) struct Field {
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) ident: Ident,
    pub(crate) key: String,
    /// The type without its `Option`.
    pub(crate) ty: Type,
    pub(crate) shape: Shape,
    /// Declared as an `Option`.
    pub(crate) optional: bool,
    pub(crate) allowed: Vec<Gate>,
    pub(crate) required: Option<Requirement>,
    pub(crate) values: Vec<ValueRule>,
    /// Other spellings of the key, which are read and not written.
    pub(crate) aliases: Vec<String>,
    /// The setter that appends one nested object.
    pub(crate) push: Option<Ident>,
    pub(crate) constant: Option<Constant>,
    pub(crate) typed_by: Option<TypedBy>,
}

pub(crate) enum Shape {
    /// One value, written and read by serde.
    Leaf,
    /// An array of such values.
    List(Type),
    /// Another modal struct, with the dimensions that flow into it beside type parameters.
    Nested { given: Vec<usize>, span: Span },
    /// An array of such structs.
    NestedList {
        item: Type,
        given: Vec<usize>,
        span: Span,
    },
    /// The tag of a dimension.
    Tag(usize),
}

/// A field exists only in these modes of one dimension.
pub(crate) struct Gate {
    pub(crate) dimension: usize,
    pub(crate) modes: Mask,
    pub(crate) rule: Rule,
}

/// A field must stand where each dimension named here has one of its modes.
pub(crate) struct Requirement {
    pub(crate) modes: Vec<(usize, Mask)>,
    pub(crate) rule: Rule,
}

/// The name of a rule, its link, and where it is written.
#[derive(Clone)]
pub(crate) struct Rule {
    pub(crate) id: Option<LitStr>,
    pub(crate) see: Option<LitStr>,
    pub(crate) span: Span,
}

pub(crate) struct ValueRule {
    pub(crate) kind: ValueKind,
    /// The rule is about each element of an array.
    pub(crate) each: bool,
    /// The modes in which the rule holds; everywhere if empty.
    pub(crate) modes: Vec<(usize, Mask)>,
    pub(crate) rule: Rule,
}

pub(crate) enum ValueKind {
    Range(RangeSyntax),
    Len(RangeSyntax),
    Bytes(RangeSyntax),
    Items(RangeSyntax),
    OneOf(Vec<Lit>),
    Chars(LitStr),
    Prefix(Vec<LitStr>),
    Unique,
    Check(Path),
}

impl ValueKind {
    pub(crate) fn is_about_number(&self) -> bool {
        match self {
            Self::Range(_) => true,
            Self::OneOf(values) => !values.iter().any(|value| matches!(value, Lit::Str(_))),
            _ => false,
        }
    }

    pub(crate) fn is_about_text(&self) -> bool {
        match self {
            Self::Len(_) | Self::Bytes(_) | Self::Chars(_) | Self::Prefix(_) => true,
            Self::OneOf(values) => values.iter().any(|value| matches!(value, Lit::Str(_))),
            _ => false,
        }
    }

    pub(crate) const fn is_about_list(&self) -> bool {
        matches!(self, Self::Items(_) | Self::Unique)
    }
}

/// A mode of one set that stands only beside modes of another: both as dimension and mode.
pub(crate) struct Implication {
    pub(crate) of: (usize, usize),
    pub(crate) needs: (usize, Mask),
    pub(crate) rule: Rule,
}

/// A rule about the presence of several fields.
pub(crate) struct Relation {
    pub(crate) kind: RelationKind,
    /// The modes in which it holds; everywhere if empty.
    pub(crate) modes: Vec<(usize, Mask)>,
    pub(crate) rule: Rule,
}

/// The fields are given by their places.
pub(crate) enum RelationKind {
    Excludes(usize, usize),
    Requires(usize, usize),
    AtLeastOne(Vec<usize>),
}

impl RelationKind {
    pub(crate) fn fields(&self) -> Vec<usize> {
        match self {
            Self::Excludes(left, right) | Self::Requires(left, right) => vec![*left, *right],
            Self::AtLeastOne(fields) => fields.clone(),
        }
    }
}

/// A number that the modes of one dimension prescribe.
pub(crate) struct Constant {
    pub(crate) dimension: usize,
    pub(crate) values: Vec<(usize, Lit)>,
    pub(crate) rule: Rule,
}

/// The type of the field's setter is one that the mode names.
pub(crate) struct TypedBy {
    pub(crate) dimension: usize,
    pub(crate) name: Ident,
    pub(crate) rule: Rule,
}

/// A function that checks the whole struct.
pub(crate) struct Check {
    pub(crate) path: Path,
    pub(crate) rule: Rule,
}

impl Model {
    pub(crate) fn dimensions_of(&self, kind: DimensionKind) -> impl Iterator<Item = &Dimension> {
        self.dimensions
            .iter()
            .filter(move |dimension| dimension.kind == kind)
    }

    /// The dimensions that a chain decides: tags of the struct and of the objects inside.
    pub(crate) fn moving(&self) -> impl Iterator<Item = &Dimension> {
        self.dimensions.iter().filter(|dimension| dimension.moves())
    }

    /// The dimensions that the object in a field decides.
    pub(crate) fn decided_by(&self, field: &Field) -> Vec<usize> {
        let dimensions = self.dimensions.iter().enumerate();
        let decided =
            dimensions.filter(|(_, dimension)| dimension.child.as_ref() == Some(&field.ident));
        decided.map(|(place, _)| place).collect()
    }

    /// Whether the struct can be read and built alone.
    pub(crate) fn is_whole(&self) -> bool {
        self.dimensions_of(DimensionKind::Given).next().is_none()
    }

    pub(crate) fn builder(&self) -> Ident {
        prefixed_by_name(&self.ident, "Builder")
    }

    /// The hidden module with the traits of its rules.
    pub(crate) fn rules_module(&self) -> Ident {
        Ident::new(
            &format!("__{}_rules", snake(&plain(&self.ident))),
            Span::call_site(),
        )
    }

    /// The fields whose presence the builder's type remembers.
    pub(crate) fn tracked(&self) -> Vec<&Field> {
        let fields = self.fields.iter();
        fields.filter(|field| field.needs_state(self)).collect()
    }
}

impl Field {
    /// Where the builder must have been given the field: one mask for each dimension that
    /// matters. A mode that prescribes the value gives it itself.
    pub(crate) fn required_modes(&self, model: &Model) -> Option<Vec<(usize, Mask)>> {
        let requirement = self.required.as_ref()?;
        let mut modes = requirement.modes.clone();
        if let Some(constant) = &self.constant {
            let prescribed = constant.modes();
            match modes
                .iter_mut()
                .find(|(dimension, _)| *dimension == constant.dimension)
            {
                Some((_, mask)) => *mask = mask.without(prescribed),
                None => {
                    let existing = model.dimensions[constant.dimension].existing();
                    modes.push((constant.dimension, existing.without(prescribed)));
                }
            }
        }
        (!modes.iter().any(|(_, mask)| mask.0 == 0)).then_some(modes)
    }

    fn needs_state(&self, model: &Model) -> bool {
        let required = self.required_modes(model).is_some();
        let at_the_end = !self.gates_at_the_end(model).is_empty();
        !matches!(self.shape, Shape::Tag(_)) && (required || at_the_end || self.is_related(model))
    }

    /// The gates of the tags of objects inside: they may be set after the field, so that only the
    /// end of the chain knows.
    pub(crate) fn gates_at_the_end(&self, model: &Model) -> Vec<Gate> {
        let gates = self.settable(model).into_iter();
        gates
            .filter(|gate| model.dimensions[gate.dimension].kind == DimensionKind::Child)
            .collect()
    }

    /// Whether a rule speaks of it and other fields.
    pub(crate) fn is_related(&self, model: &Model) -> bool {
        let mut fields = model
            .relations
            .iter()
            .flat_map(|relation| relation.kind.fields());
        fields.any(|place| model.fields[place].ident == self.ident)
    }

    /// Where the builder has a setter for the field.
    pub(crate) fn settable(&self, model: &Model) -> Vec<Gate> {
        let mut gates: Vec<Gate> = self.allowed.iter().map(Gate::copy).collect();
        if let Some(constant) = &self.constant {
            let prescribed = constant.modes();
            match gates
                .iter_mut()
                .find(|gate| gate.dimension == constant.dimension)
            {
                Some(gate) => gate.modes = gate.modes.without(prescribed),
                None => gates.push(Gate {
                    dimension: constant.dimension,
                    modes: model.dimensions[constant.dimension]
                        .existing()
                        .without(prescribed),
                    rule: constant.rule.clone(),
                }),
            }
        }
        gates
    }

    /// Whether any mode lets the caller set it.
    pub(crate) fn has_setter(&self, model: &Model) -> bool {
        self.settable(model).iter().all(|gate| gate.modes.0 != 0)
    }

    pub(crate) fn state(&self) -> Ident {
        prefixed("Has", &self.ident)
    }
}

impl Gate {
    fn copy(&self) -> Self {
        Self {
            dimension: self.dimension,
            modes: self.modes,
            rule: self.rule.clone(),
        }
    }
}

impl Constant {
    fn modes(&self) -> Mask {
        Mask(
            self.values
                .iter()
                .fold(0, |mask, (place, _)| mask | 1 << place),
        )
    }
}

fn prefixed_by_name(name: &Ident, suffix: &str) -> Ident {
    Ident::new(&format!("{}{suffix}", plain(name)), name.span())
}

/// Resolves every name; what cannot be resolved is noted and left out.
pub(crate) fn resolve(declaration: Declaration, errors: &mut Errors) -> Model {
    let Declaration {
        header,
        attributes,
        visibility,
        ident,
        generics,
        rules,
        fields,
    } = declaration;
    let keys = Keys::resolve(header.keys.as_ref(), errors);
    let mut dimensions = resolve_dimensions(header.dimensions, errors);
    for dimension in &mut dimensions {
        attach_tag(dimension, &fields, keys, errors);
        check_child(dimension, &fields, errors);
    }
    let resolver = Resolver {
        dimensions: &dimensions,
        keys,
    };
    let relations = resolve_relations(&fields, &rules, &resolver, errors);
    let implications = resolve_implications(&rules, &resolver, errors);
    let fields = fields.into_iter().enumerate();
    let fields = fields
        .map(|(place, field)| resolver.field(place, field, errors))
        .collect();
    let checks = rules
        .into_iter()
        .flat_map(|rules| struct_checks(rules, errors))
        .collect();
    Model {
        core: Core::new(header.core),
        attributes,
        visibility,
        ident,
        generics,
        see: header.see,
        any: header.any,
        dimensions,
        fields,
        relations,
        implications,
        checks,
    }
}

/// The rules about several fields: on one of them, or on the struct.
fn resolve_relations(
    fields: &[FieldSyntax],
    rules: &[RuleSyntax],
    resolver: &Resolver<'_>,
    errors: &mut Errors,
) -> Vec<Relation> {
    let mut relations = Vec::new();
    for (place, field) in fields.iter().enumerate() {
        for (about, item) in items(&field.rules) {
            let kind: fn(usize, usize) -> RelationKind = match &item.kind {
                RuleKind::Excludes(_) => RelationKind::Excludes,
                RuleKind::Requires(_) => RelationKind::Requires,
                _ => continue,
            };
            let others = resolver.fields_of(item, fields, errors);
            let kinds = others.into_iter().map(|other| kind(place, other)).collect();
            relations.extend(resolver.relations(kinds, item, about, errors));
        }
    }
    for (about, item) in items(rules) {
        let places = resolver.fields_of(item, fields, errors);
        let kinds = match &item.kind {
            RuleKind::AtLeastOne(_) => vec![RelationKind::AtLeastOne(places)],
            RuleKind::ExactlyOne(_) => exactly_one(places),
            _ => continue,
        };
        relations.extend(resolver.relations(kinds, item, about, errors));
    }
    relations
}

fn resolve_implications(
    rules: &[RuleSyntax],
    resolver: &Resolver<'_>,
    errors: &mut Errors,
) -> Vec<Implication> {
    let implications = items(rules).filter_map(|(about, item)| {
        let RuleKind::Implies(of, needs) = &item.kind else {
            return None;
        };
        let of = resolver.mode(of, errors)?;
        let needs = resolver.masks(needs, &item.word, errors);
        let [needs] = needs[..] else {
            errors.push(
                &item.word,
                "what is needed are modes of one set: write a rule for each set",
            );
            return None;
        };
        if of.0 == needs.0 {
            errors.push(&item.word, "a mode implies modes of another set: name one");
            return None;
        }
        let rule = Rule {
            id: about.id.clone(),
            see: about.see.clone(),
            span: item.word.span(),
        };
        Some(Implication { of, needs, rule })
    });
    implications.collect()
}

fn items(rules: &[RuleSyntax]) -> impl Iterator<Item = (&RuleSyntax, &RuleItem)> {
    rules
        .iter()
        .flat_map(|rule| rule.items.iter().map(move |item| (rule, item)))
}

/// One of them is set, and no two.
fn exactly_one(places: Vec<usize>) -> Vec<RelationKind> {
    let pairs = places.iter().enumerate().flat_map(|(count, left)| {
        let others = places[count + 1..].iter();
        others.map(|right| RelationKind::Excludes(*left, *right))
    });
    let pairs: Vec<RelationKind> = pairs.collect();
    pairs
        .into_iter()
        .chain([RelationKind::AtLeastOne(places)])
        .collect()
}

/// How the keys on the wire are made of the names in Rust.
#[derive(Clone, Copy)]
enum Keys {
    Camel,
    Pascal,
    Snake,
}

impl Keys {
    fn resolve(keys: Option<&Ident>, errors: &mut Errors) -> Self {
        let Some(keys) = keys else { return Self::Camel };
        match plain(keys).as_str() {
            "camelCase" => Self::Camel,
            "PascalCase" => Self::Pascal,
            "snake_case" => Self::Snake,
            _ => {
                errors.push(
                    keys,
                    "`keys` is one of `camelCase`, `PascalCase` and `snake_case`",
                );
                Self::Camel
            }
        }
    }

    fn key(self, ident: &Ident) -> String {
        let name = plain(ident);
        match self {
            Self::Camel => camel(&name),
            Self::Pascal => pascal(&name),
            Self::Snake => name,
        }
    }
}

/// Each dimension has a name of its own.
fn resolve_dimensions(all: Vec<DimensionSyntax>, errors: &mut Errors) -> Vec<Dimension> {
    let mut dimensions: Vec<Dimension> = Vec::new();
    for syntax in all {
        if dimensions.iter().any(|known| known.ident == syntax.ident) {
            let name = plain(&syntax.ident);
            errors.push(
                &syntax.ident,
                format!("`{name}` is declared already: give this set another name"),
            );
        } else {
            dimensions.push(resolve_dimension(syntax, errors));
        }
    }
    dimensions
}

fn resolve_dimension(syntax: DimensionSyntax, errors: &mut Errors) -> Dimension {
    let default = syntax
        .default
        .as_ref()
        .and_then(|default| resolve_default(default, &syntax, errors));
    let DimensionSyntax {
        kind,
        child,
        ident,
        set,
        modes,
        ..
    } = syntax;
    let (parameter, noun) = match kind {
        DimensionKind::Flow => {
            let noun = set
                .segments
                .last()
                .map(|last| snake(&plain(&last.ident)).replace('_', " "));
            (ident.clone(), noun.unwrap_or_default())
        }
        DimensionKind::Given => (prefixed("Given", &ident), camel(&plain(&ident))),
        DimensionKind::Tag => (prefixed("Tag", &ident), camel(&plain(&ident))),
        DimensionKind::Child => (prefixed("Of", &ident), camel(&plain(&ident))),
    };
    Dimension {
        kind,
        ident,
        parameter,
        set,
        modes,
        default,
        field: None,
        child,
        noun,
    }
}

/// Only a tag has a default, and it is one of its modes.
fn resolve_default(
    default: &Ident,
    dimension: &DimensionSyntax,
    errors: &mut Errors,
) -> Option<usize> {
    if dimension.kind != DimensionKind::Tag {
        errors.push(
            default,
            "only a tag has a default: a mode that flows in is always known",
        );
        return None;
    }
    let place = dimension
        .modes
        .iter()
        .position(|mode| mode.ident == *default);
    if place.is_none() {
        let (name, modes) = (plain(default), list(&dimension.modes));
        errors.push(default, format!("no mode `{name}` here: one of {modes}"));
    }
    place
}

/// A tag is a field of the struct.
fn attach_tag(dimension: &mut Dimension, fields: &[FieldSyntax], keys: Keys, errors: &mut Errors) {
    if dimension.kind != DimensionKind::Tag {
        return;
    }
    let place = fields
        .iter()
        .position(|field| field.ident == dimension.ident);
    match place {
        Some(place) => dimension.noun = wire_key(&fields[place], keys),
        None => {
            let name = plain(&dimension.ident);
            errors.push(
                &dimension.ident,
                format!("the struct has no field `{name}`: a tag is a field of its own"),
            );
        }
    }
    dimension.field = place;
}

/// The object whose tag it is is a field of the struct.
fn check_child(dimension: &Dimension, fields: &[FieldSyntax], errors: &mut Errors) {
    let Some(child) = &dimension.child else {
        return;
    };
    let nested = |item: &RuleItem| matches!(item.kind, RuleKind::Nested(_));
    let is_it = |field: &&FieldSyntax| field.ident == *child;
    match fields.iter().find(is_it) {
        None => errors.push(
            child,
            format!(
                "the struct has no field `{}`: name the field with the object inside",
                plain(child)
            ),
        ),
        Some(field) if !items(&field.rules).any(|(_, item)| nested(item)) => {
            errors.push(
                child,
                format!(
                    "`{}` is no object with a tag: name a `nested` field",
                    plain(child)
                ),
            );
        }
        Some(_) => {}
    }
}

fn wire_key(field: &FieldSyntax, keys: Keys) -> String {
    let items = field.rules.iter().flat_map(|rule| &rule.items);
    let mut names = items.filter_map(|item| match &item.kind {
        RuleKind::Name(name) => Some(name.value()),
        _ => None,
    });
    names.next().unwrap_or_else(|| keys.key(&field.ident))
}

fn name_words(field: &FieldSyntax) -> impl Iterator<Item = &Ident> {
    let items = field.rules.iter().flat_map(|rule| &rule.items);
    items.filter_map(|item| matches!(item.kind, RuleKind::Name(_)).then_some(&item.word))
}

struct Resolver<'a> {
    dimensions: &'a [Dimension],
    keys: Keys,
}

impl Resolver<'_> {
    fn field(&self, place: usize, syntax: FieldSyntax, errors: &mut Errors) -> Field {
        let key = wire_key(&syntax, self.keys);
        if let Some(word) = name_words(&syntax).nth(1) {
            errors.push(word, twice(word));
        }
        let FieldSyntax {
            attributes,
            rules,
            visibility,
            ident,
            ty,
        } = syntax;
        if !matches!(visibility, Visibility::Inherited) {
            errors.push(
                &visibility,
                "the fields of a request are private: remove this, there are getters",
            );
        }
        let (optional, ty) = match argument_of(&ty, "Option") {
            Some(inner) => (true, inner),
            None => (false, ty),
        };
        let tag = self
            .dimensions
            .iter()
            .position(|dimension| dimension.field == Some(place));
        let shape = match (tag, argument_of(&ty, "Vec")) {
            (Some(dimension), _) => Shape::Tag(dimension),
            (None, Some(item)) => Shape::List(item),
            (None, None) => Shape::Leaf,
        };
        let mut field = Field {
            attributes,
            ident,
            key,
            ty,
            shape,
            optional,
            allowed: Vec::new(),
            required: None,
            values: Vec::new(),
            aliases: Vec::new(),
            push: None,
            constant: None,
            typed_by: None,
        };
        let mut requirement = None;
        let mut implied = None;
        for rule in rules {
            let about = Rule {
                id: rule.id,
                see: rule.see,
                span: rule.span,
            };
            if rule.items.is_empty() {
                implied = Some(about.clone());
            }
            for item in rule.items {
                self.rule(item, &about, &mut field, &mut requirement, errors);
            }
        }
        field.required = requirement.or_else(|| implied_requirement(&field, implied));
        field
    }

    fn rule(
        &self,
        item: RuleItem,
        about: &Rule,
        field: &mut Field,
        requirement: &mut Option<Requirement>,
        errors: &mut Errors,
    ) {
        let RuleItem { word, kind, when } = item;
        if !when.is_empty() && !kind.may_depend() {
            errors.push(&word, takes_no_when(&word));
        }
        let rule = Rule {
            span: word.span(),
            ..about.clone()
        };
        match kind {
            RuleKind::Only(modes) => {
                for (dimension, modes) in self.masks(&modes, &word, errors) {
                    field.allowed.push(Gate {
                        dimension,
                        modes,
                        rule: rule.clone(),
                    });
                }
            }
            RuleKind::Required(modes) => {
                if !field.optional {
                    errors.push(&word, "a plain type is required wherever its field is allowed: make it an `Option`, or restrict the field with `only`");
                }
                let modes = self.masks(&modes, &word, errors);
                once(requirement, Requirement { modes, rule }, &word, errors);
            }
            RuleKind::Nested(given) => {
                if matches!(field.shape, Shape::Nested { .. } | Shape::NestedList { .. }) {
                    errors.push(&word, twice(&word));
                }
                let given = given.iter().filter_map(|ident| self.given(ident, errors));
                let (given, span) = (given.collect(), word.span());
                field.shape = match &field.shape {
                    Shape::List(item) => Shape::NestedList {
                        item: item.clone(),
                        given,
                        span,
                    },
                    _ => Shape::Nested { given, span },
                };
            }
            RuleKind::TypedBy(path) => {
                if let Some(typed_by) = self.typed_by(&path, rule, errors) {
                    once(&mut field.typed_by, typed_by, &word, errors);
                }
            }
            RuleKind::Constant(values) => {
                if let Some(constant) = self.constant(&values, rule, &word, errors) {
                    once(&mut field.constant, constant, &word, errors);
                }
            }
            RuleKind::Push(name) => once(&mut field.push, name, &word, errors),
            RuleKind::Alias(alias) => field.aliases.push(alias.value()),
            RuleKind::Each(items) => {
                for RuleItem { word, kind, when } in items {
                    self.value_rule(&word, kind, true, &when, about, field, errors);
                }
            }
            RuleKind::AtLeastOne(_) | RuleKind::ExactlyOne(_) | RuleKind::Implies(..) => {
                errors.push(
                    &word,
                    format!("`{word}` is a rule about several fields: write it on the struct"),
                );
            }
            RuleKind::Excludes(_) | RuleKind::Requires(_) | RuleKind::Name(_) => {}
            kind => self.value_rule(&word, kind, false, &when, about, field, errors),
        }
    }

    /// A rule about the field's value, or about each element of an array.
    #[expect(
        clippy::too_many_arguments,
        reason = "a rule as it is written, and where it goes"
    )]
    fn value_rule(
        &self,
        word: &Ident,
        kind: RuleKind,
        each: bool,
        when: &[Path],
        about: &Rule,
        field: &mut Field,
        errors: &mut Errors,
    ) {
        let kind = match kind {
            RuleKind::Range(range) => ValueKind::Range(range),
            RuleKind::Len(range) => ValueKind::Len(range),
            RuleKind::Bytes(range) => ValueKind::Bytes(range),
            RuleKind::Items(range) => ValueKind::Items(range),
            RuleKind::OneOf(values) => ValueKind::OneOf(values),
            RuleKind::Chars(chars) => ValueKind::Chars(chars),
            RuleKind::Prefix(prefixes) => ValueKind::Prefix(prefixes),
            RuleKind::Unique => ValueKind::Unique,
            RuleKind::Check(path) => ValueKind::Check(path),
            _ => {
                errors.push(
                    word,
                    format!("`{word}` is no rule about a value: write it outside of `each(…)`"),
                );
                return;
            }
        };
        let rule = Rule {
            span: word.span(),
            ..about.clone()
        };
        let modes = self.when(when, word, errors);
        field.values.push(ValueRule {
            kind,
            each,
            modes,
            rule,
        });
    }

    /// The modes of a `when(…)`; none where there is none.
    fn when(&self, modes: &[Path], word: &Ident, errors: &mut Errors) -> Vec<(usize, Mask)> {
        if modes.is_empty() {
            Vec::new()
        } else {
            self.masks(modes, word, errors)
        }
    }

    /// The places of the fields that a relation names.
    fn fields_of(
        &self,
        item: &RuleItem,
        fields: &[FieldSyntax],
        errors: &mut Errors,
    ) -> Vec<usize> {
        let names = match &item.kind {
            RuleKind::Excludes(names)
            | RuleKind::Requires(names)
            | RuleKind::AtLeastOne(names)
            | RuleKind::ExactlyOne(names) => names,
            _ => return Vec::new(),
        };
        if names.is_empty() {
            let word = &item.word;
            errors.push(
                word,
                format!("`{word}` names no field: name some, or drop it"),
            );
        }
        let places = names.iter().filter_map(|name| {
            let place = fields.iter().position(|field| field.ident == *name);
            if place.is_none() {
                errors.push(
                    name,
                    format!(
                        "the struct has no field `{}`: name one of its fields",
                        plain(name)
                    ),
                );
            }
            place
        });
        places.collect()
    }

    fn relations(
        &self,
        kinds: Vec<RelationKind>,
        item: &RuleItem,
        about: &RuleSyntax,
        errors: &mut Errors,
    ) -> Vec<Relation> {
        let modes = self.when(&item.when, &item.word, errors);
        let rule = Rule {
            id: about.id.clone(),
            see: about.see.clone(),
            span: item.word.span(),
        };
        let relations = kinds.into_iter().map(|kind| Relation {
            kind,
            modes: modes.clone(),
            rule: rule.clone(),
        });
        relations.collect()
    }

    /// The modes that a rule lists, by dimension.
    fn masks(&self, modes: &[Path], word: &Ident, errors: &mut Errors) -> Vec<(usize, Mask)> {
        if modes.is_empty() {
            errors.push(word, names_no_mode(word));
        }
        let mut masks: Vec<(usize, Mask)> = Vec::new();
        for path in modes {
            let Some((dimension, mode)) = self.mode(path, errors) else {
                continue;
            };
            match masks.iter_mut().find(|(known, _)| *known == dimension) {
                Some((_, mask)) => mask.0 |= 1 << mode,
                None => masks.push((dimension, Mask(1 << mode))),
            }
        }
        masks
    }

    /// A mode as a rule names it: `Mix`, or `Mode::Mix` where two sets have one of that name.
    fn mode(&self, path: &Path, errors: &mut Errors) -> Option<(usize, usize)> {
        let mut segments = path.segments.iter().rev();
        let name = &segments.next()?.ident;
        let set = segments.next().map(|segment| &segment.ident);
        let mut found = self
            .dimensions
            .iter()
            .enumerate()
            .filter_map(|(place, dimension)| {
                let is_set = set.is_none_or(|set| dimension.is_called(set));
                let mode = dimension
                    .modes
                    .iter()
                    .position(|mode| mode.ident == *name && is_set)?;
                Some((place, mode))
            });
        let first = found.next();
        let name = plain(name);
        match (first, found.next()) {
            (None, _) => {
                let all = self
                    .dimensions
                    .iter()
                    .flat_map(|dimension| &dimension.modes);
                let modes = list(all);
                errors.push(path, format!("no mode `{name}` here: one of {modes}"));
            }
            (Some(_), Some(_)) => {
                errors.push(
                    path,
                    format!("several sets have a mode `{name}`: write `Set::{name}`"),
                );
            }
            (Some((dimension, mode)), None) => {
                if self.dimensions[dimension].modes[mode].absent {
                    errors.push(path, format!("this object does not exist in mode `{name}`, as its `!` says: drop one of the two"));
                }
            }
        }
        first
    }

    fn given(&self, ident: &Ident, errors: &mut Errors) -> Option<usize> {
        let place = self
            .dimensions
            .iter()
            .position(|dimension| dimension.ident == *ident);
        if place.is_none() {
            errors.push(
                ident,
                format!(
                    "no mode is called `{}` here: name a tag of this struct",
                    plain(ident)
                ),
            );
        }
        place
    }

    fn typed_by(&self, path: &Path, rule: Rule, errors: &mut Errors) -> Option<TypedBy> {
        let (Some(dimension), Some(name)) = (path.segments.first(), path.segments.last()) else {
            return None;
        };
        if path.segments.len() != 2 {
            errors.push(
                path,
                "write the mode and the type that it names: `typed_by(vendor::Region)`",
            );
            return None;
        }
        let dimension = self.given(&dimension.ident, errors)?;
        Some(TypedBy {
            dimension,
            name: name.ident.clone(),
            rule,
        })
    }

    fn constant(
        &self,
        values: &[(Path, Lit)],
        rule: Rule,
        word: &Ident,
        errors: &mut Errors,
    ) -> Option<Constant> {
        if values.is_empty() {
            errors.push(word, names_no_mode(word));
        }
        let mut constants: Vec<(usize, Lit)> = Vec::new();
        let mut dimension = None;
        for (path, literal) in values {
            let (found, mode) = self.mode(path, errors)?;
            if *dimension.get_or_insert(found) != found {
                errors.push(path, "a constant depends on the modes of one set");
            } else if constants.iter().any(|(known, _)| *known == mode) {
                errors.push(
                    path,
                    "this mode has a constant already: keep one of the two",
                );
            }
            if !matches!(literal, Lit::Int(_) | Lit::Float(_)) {
                errors.push(literal, "a constant is a number");
            }
            constants.push((mode, literal.clone()));
        }
        Some(Constant {
            dimension: dimension?,
            values: constants,
            rule,
        })
    }
}

/// ```Individual`, `Mix```
fn list<'a>(modes: impl IntoIterator<Item = &'a ListedMode>) -> String {
    let names: Vec<String> = modes
        .into_iter()
        .map(|mode| format!("`{}`", plain(&mode.ident)))
        .collect();
    names.join(", ")
}

impl Dimension {
    fn is_called(&self, name: &Ident) -> bool {
        self.ident == *name
            || self
                .set
                .segments
                .last()
                .is_some_and(|last| last.ident == *name)
    }
}

/// Keeps what a field has once at most.
fn once<T>(place: &mut Option<T>, value: T, word: &Ident, errors: &mut Errors) {
    if place.replace(value).is_some() {
        errors.push(word, twice(word));
    }
}

fn twice(word: &Ident) -> String {
    format!("`{word}` is given twice: keep one of the two")
}

fn takes_no_when(word: &Ident) -> String {
    format!(
        "`when` does not belong into `{word}`: drop it, or write it in the rule that depends on the mode"
    )
}

fn names_no_mode(word: &Ident) -> String {
    format!("`{word}` names no mode: name some, or drop it")
}

/// A field of a plain type is required wherever it is allowed.
fn implied_requirement(field: &Field, rule: Option<Rule>) -> Option<Requirement> {
    if field.optional {
        return None;
    }
    let modes = field
        .allowed
        .iter()
        .map(|gate| (gate.dimension, gate.modes))
        .collect();
    let gate = field.allowed.first().map(|gate| gate.rule.clone());
    let here = Rule {
        id: None,
        see: None,
        span: field.ident.span(),
    };
    Some(Requirement {
        modes,
        rule: rule.or(gate).unwrap_or(here),
    })
}

fn struct_checks(rules: RuleSyntax, errors: &mut Errors) -> Vec<Check> {
    let RuleSyntax { items, id, see, .. } = rules;
    let checks = items
        .into_iter()
        .filter_map(|RuleItem { word, kind, when }| {
            if matches!(kind, RuleKind::Check(_)) && !when.is_empty() {
                errors.push(&word, takes_no_when(&word));
            }
            let rule = Rule {
                id: id.clone(),
                see: see.clone(),
                span: word.span(),
            };
            match kind {
                RuleKind::Check(path) => Some(Check { path, rule }),
                RuleKind::AtLeastOne(_) | RuleKind::ExactlyOne(_) | RuleKind::Implies(..) => None,
                _ => {
                    errors.push(
                        &word,
                        format!("`{}` is a rule about a field: write it there", plain(&word)),
                    );
                    None
                }
            }
        });
    checks.collect()
}

/// `T` of `Option<T>` or `Vec<T>`.
fn argument_of(ty: &Type, name: &str) -> Option<Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last()?;
    if last.ident != name {
        return None;
    }
    let PathArguments::AngleBracketed(arguments) = &last.arguments else {
        return None;
    };
    match arguments.args.first()? {
        GenericArgument::Type(inner) if arguments.args.len() == 1 => Some(inner.clone()),
        _ => None,
    }
}
