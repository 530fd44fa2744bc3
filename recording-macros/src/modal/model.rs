//! What a declaration means: names resolved, every rule at its field, each fact with its span.

use std::cell::OnceCell;

use proc_macro2::{Ident, Span};
use syn::{Attribute, Generics, Lit, LitStr, Path, Type, Visibility};

use super::parse::{DimensionKind, ListedMode, RangeSyntax};
use crate::names::{plain, snake};
use crate::paths::Core;

/// The truth about one request.
pub(crate) struct Model {
    /// The core, where it is named in full.
    pub(crate) path: Core,
    /// The core, beside the request: a name of one token, because it stands in so many places.
    pub(crate) core: Ident,
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
    pub(crate) unknown: Vec<UnknownKeys>,
    /// The rule that it exists in its mode.
    pub(crate) exists: Option<Rule>,
    /// The places of the fields whose presence the builder's type remembers.
    pub(crate) tracked: OnceCell<Vec<usize>>,
    /// The names that its code is made of.
    pub(crate) spelt: OnceCell<Spelt>,
}

/// The names of a request, as they are spelt in generated code. To ask an identifier for its name
/// costs, and each field's code asks for many.
pub(crate) struct Spelt {
    pub(crate) core: String,
    pub(crate) builder: String,
    /// The author's own parameters, and the modes that flow in: `'a, T, M,`
    pub(crate) arguments: String,
    /// The modes that the object around gives: `V,`
    pub(crate) given: String,
    /// The parameter of each field's state.
    pub(crate) states: Vec<String>,
    /// The chunk of the state that each field is in, if its presence is remembered.
    pub(crate) chunks: Vec<Option<usize>>,
}

/// A set of modes that decides which fields the struct has.
pub(crate) struct Dimension {
    pub(crate) kind: DimensionKind,
    pub(crate) ident: Ident,
    /// The type parameter of the builder.
    pub(crate) parameter: Ident,
    pub(crate) set: Path,
    /// The module in which its markers live: beside the set.
    pub(crate) markers: Path,
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
        let mut path = self.markers.clone();
        // Of the macro's own making, though it stands where the author named the mode: else the
        // author's lints would speak of it.
        let mut ident = self.modes[mode].ident.clone();
        ident.set_span(Span::call_site().located_at(ident.span()));
        path.segments.push(ident.into());
        path
    }

    /// The path of the module in which the markers live: beside the set.
    pub(crate) const fn markers(&self) -> &Path {
        &self.markers
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
    /// Where it stands among the fields.
    pub(crate) place: usize,
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) ident: Ident,
    /// The type parameter that says whether it is set.
    pub(crate) state: Ident,
    pub(crate) key: String,
    /// The type without its `Option`.
    pub(crate) ty: Type,
    pub(crate) shape: Shape,
    /// Declared as an `Option`.
    pub(crate) optional: bool,
    pub(crate) allowed: Vec<Gate>,
    pub(crate) required: Option<Requirement>,
    /// The rule that its value be of its type.
    pub(crate) value: Option<Rule>,
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
    /// With whether the compiler can run it.
    Check(Path, bool),
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
    /// A number that the set does not list can be set too.
    pub(crate) unlisted: bool,
    pub(crate) dimension: usize,
    pub(crate) name: Ident,
    pub(crate) rule: Rule,
}

/// The rule that these keys do not stand in the object, or if it names none, no keys but those of
/// the fields.
pub(crate) struct UnknownKeys {
    pub(crate) keys: Vec<LitStr>,
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

    /// Whether the builder knows all that the rules about presence ask. It knows neither the tags of
    /// a finished object inside, nor whether a finished object comes into the modes it was made for.
    pub(crate) fn is_proven_by_builder(&self) -> bool {
        self.dimensions
            .iter()
            .all(|dimension| matches!(dimension.kind, DimensionKind::Flow | DimensionKind::Tag))
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
    pub(crate) fn tracked(&self) -> &[usize] {
        self.tracked.get_or_init(|| {
            let fields = self.fields.iter().filter(|field| field.needs_state(self));
            fields.map(|field| field.place).collect()
        })
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

    /// Whether a number that no set lists can be set too.
    pub(crate) fn takes_unlisted(&self) -> bool {
        self.typed_by.as_ref().is_some_and(|typed| typed.unlisted)
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
        fields.any(|place| place == self.place)
    }

    /// Whether its value, or each element of it, is a number with a fraction: that may be none that
    /// JSON can say.
    pub(crate) fn holds_fraction(&self, each: bool) -> bool {
        let ty = match &self.shape {
            Shape::Leaf if !each => &self.ty,
            Shape::List(item) if each => item,
            _ => return false,
        };
        matches!(ty, Type::Path(path) if ["f32", "f64"].iter().any(|name| {
            path.path.segments.last().is_some_and(|last| last.ident == name)
        }))
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

/// A number, a `bool` or a `char`: a literal would not know what to become through `Into`.
pub(crate) fn is_primitive(ty: &Type) -> bool {
    const PRIMITIVES: [&str; 14] = [
        "bool", "char", "f32", "f64", "i8", "i16", "i32", "i64", "isize", "u8", "u16", "u32",
        "u64", "usize",
    ];
    let Type::Path(path) = ty else {
        return false;
    };
    let name = path.path.get_ident().map(Ident::to_string);
    name.is_some_and(|name| PRIMITIVES.contains(&name.as_str()))
}
