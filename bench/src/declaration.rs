//! What is declared: fields, modes and rules, counted as the README says, whatever the size.

/// The names of the modes.
pub const MODES: [&str; 8] = [
    "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight",
];

/// A declaration of some size. What it has for 80 fields is fixed; other sizes have their share.
pub struct Declaration {
    pub fields: Vec<Field>,
    pub modes: usize,
    pub relations: Vec<Relation>,
    /// Without them, only presence has rules.
    pub value_rules: bool,
}

pub struct Field {
    pub place: usize,
    pub kind: Kind,
    /// The modes that allow it, by their places.
    pub modes: Vec<usize>,
    /// The mode that requires it.
    pub required: Option<usize>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Text,
    Number,
    List,
    Flag,
    /// An object with two fields, of a type of its own.
    Part,
}

/// A rule about several fields, which are given by their places.
pub enum Relation {
    Excludes(usize, usize),
    Requires(usize, usize),
    /// In one mode.
    AtLeastOne([usize; 3], usize),
    /// In one mode.
    ExactlyOne([usize; 3], usize),
}

impl Declaration {
    pub fn new(count: usize, modes: usize) -> Self {
        let fields = (0..count).map(|place| Field::new(place, modes)).collect();
        let mut declaration = Self {
            fields,
            modes,
            relations: Vec::new(),
            value_rules: true,
        };
        let mut free = declaration.require(share(12, count));
        declaration.exclude(share(6, count), &mut free);
        declaration.need(share(4, count), &mut free);
        declaration.group(share(2, count), &mut free);
        declaration
    }

    /// Requires some fields in one of their modes, and gives those that other rules may be about.
    fn require(&mut self, mut count: usize) -> Vec<usize> {
        let mut free = Vec::new();
        for field in &mut self.fields {
            let several = field.modes.len() > 1 || self.modes <= 2;
            if field.kind == Kind::Part {
                continue;
            }
            if count > 0 && several {
                field.required = Some(field.modes[0]);
                count -= 1;
            } else {
                free.push(field.place);
            }
        }
        free
    }

    fn exclude(&mut self, count: usize, free: &mut Vec<usize>) {
        for _ in 0..count {
            let pair = self.take(free, Field::meets);
            self.relations
                .extend(pair.map(|(left, right)| Relation::Excludes(left, right)));
        }
    }

    fn need(&mut self, count: usize, free: &mut Vec<usize>) {
        for _ in 0..count {
            let pair = self.take(free, Field::is_within);
            self.relations
                .extend(pair.map(|(field, other)| Relation::Requires(field, other)));
        }
    }

    /// Takes two fields that may be related so.
    fn take(
        &self,
        free: &mut Vec<usize>,
        fits: impl Fn(&Field, &Field) -> bool,
    ) -> Option<(usize, usize)> {
        let pairs = free
            .iter()
            .flat_map(|left| free.iter().map(move |right| (*left, *right)));
        let mut pairs = pairs.filter(|(left, right)| left != right);
        let (left, right) =
            pairs.find(|(left, right)| fits(&self.fields[*left], &self.fields[*right]))?;
        free.retain(|place| *place != left && *place != right);
        Some((left, right))
    }

    /// The first, third … group wants at least one of its fields, the others exactly one.
    fn group(&mut self, count: usize, free: &mut Vec<usize>) {
        for group in 0..count {
            let mode = group % self.modes;
            let members: Vec<usize> = free
                .iter()
                .copied()
                .filter(|place| self.fields[*place].modes.contains(&mode))
                .take(3)
                .collect();
            let Ok(members) = <[usize; 3]>::try_from(members) else {
                return;
            };
            free.retain(|place| !members.contains(place));
            self.relations.push(match group % 2 {
                0 => Relation::AtLeastOne(members, mode),
                _ => Relation::ExactlyOne(members, mode),
            });
        }
    }

    /// The fields that a request of the first mode sets: all that it may.
    pub fn set(&self) -> Vec<&Field> {
        let allowed = self.fields.iter().filter(|field| field.modes.contains(&0));
        allowed
            .filter(|field| !self.is_excluded(field.place))
            .collect()
    }

    fn is_excluded(&self, place: usize) -> bool {
        self.relations.iter().any(|relation| match relation {
            Relation::Excludes(left, right) => {
                *right == place && self.fields[*left].modes.contains(&0)
            }
            Relation::ExactlyOne(members, 0) => members[1..].contains(&place),
            _ => false,
        })
    }
}

/// So many for each 80 fields.
fn share(of_80: usize, count: usize) -> usize {
    (of_80 * count + 40) / 80
}

impl Field {
    fn new(place: usize, modes: usize) -> Self {
        let kinds = [
            Kind::Text,
            Kind::Number,
            Kind::Text,
            Kind::List,
            Kind::Number,
            Kind::Flag,
            Kind::Text,
            Kind::Part,
        ];
        let most = modes.saturating_sub(1).clamp(1, 3);
        let mut allowed: Vec<usize> = (0..=place % most)
            .map(|step| (place + step) % modes)
            .collect();
        allowed.sort_unstable();
        Self {
            place,
            kind: kinds[place % kinds.len()],
            modes: allowed,
            required: None,
        }
    }

    pub fn name(&self) -> String {
        let kind = match self.kind {
            Kind::Text => "text",
            Kind::Number => "number",
            Kind::List => "list",
            Kind::Flag => "flag",
            Kind::Part => "part",
        };
        format!("{kind}_{}", self.place)
    }

    pub fn key(&self) -> String {
        self.name().replace('_', "")
    }

    pub fn ty(&self) -> String {
        match self.kind {
            Kind::Text => "String".to_owned(),
            Kind::Number => "u32".to_owned(),
            Kind::List => "Vec<String>".to_owned(),
            Kind::Flag => "bool".to_owned(),
            Kind::Part => format!("Part{}", self.place),
        }
    }

    /// A quarter of the fields.
    pub fn has_value_rule(&self) -> bool {
        matches!(self.place % 8, 1 | 6)
    }

    fn meets(&self, other: &Self) -> bool {
        self.modes.iter().any(|mode| other.modes.contains(mode))
    }

    fn is_within(&self, other: &Self) -> bool {
        self.modes.iter().all(|mode| other.modes.contains(mode))
    }
}
