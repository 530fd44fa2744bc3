//! Which members stand where: the rules about presence, for what is built, for what is read, and
//! for what the compiler reads.

use crate::message::Message;
use crate::mode::{ModeInfo, ModeMask};
use crate::path::Path;
use crate::rules::{
    Dimension, FieldRules, Gate, Implication, Relation, RelationKind, RuleRef, Rules,
};
use crate::violation::{ViolationKind, Violations};

/// A broken rule about presence.
#[derive(Clone, Copy)]
pub(crate) struct Broken {
    /// The member that it is about; the object as a whole if there is none.
    pub(crate) field: Option<usize>,
    /// The member that causes it, which stands where the other is missing.
    pub(crate) cause: Option<usize>,
    pub(crate) kind: ViolationKind,
    pub(crate) rule: RuleRef,
    about: About,
}

#[derive(Clone, Copy)]
enum About {
    NotAllowed(usize, &'static Gate),
    Missing(usize, &'static [Gate]),
    Excludes(usize, usize, &'static [Gate]),
    Requires(usize, usize, &'static [Gate]),
    AtLeastOne(&'static [usize], &'static [Gate]),
    Implication(&'static Implication),
}

/// Notes every violation of a rule about presence.
pub(crate) fn presence(
    rules: &'static Rules,
    present: &[bool],
    modes: &[ModeMask],
    at: &Path<'_>,
    out: &mut Violations,
) {
    let broken = (0..count(rules)).filter_map(|rule| broken(rule, rules, present, modes));
    for broken in broken {
        let message = broken.message(rules, modes).as_str().to_owned();
        match broken.field {
            Some(field) => {
                let at = at.key(rules.fields[field].key);
                out.push(&at, broken.kind, broken.rule, message);
            }
            None => out.push(at, broken.kind, broken.rule, message),
        }
    }
}

/// How many rules about presence there are: one for each field, then those about several.
pub(crate) const fn count(rules: &Rules) -> usize {
    rules.fields.len() + rules.relations.len() + rules.implications.len()
}

/// What is wrong by one of them.
pub(crate) const fn broken(
    rule: usize,
    rules: &'static Rules,
    present: &[bool],
    modes: &[ModeMask],
) -> Option<Broken> {
    let (fields, relations) = (rules.fields.len(), rules.relations.len());
    if rule < fields {
        return broken_field(rule, rules, present[rule], modes);
    }
    if rule < fields + relations {
        return broken_relation(&rules.relations[rule - fields], present, modes);
    }
    broken_implication(&rules.implications[rule - fields - relations], rules, modes)
}

const fn broken_field(
    place: usize,
    rules: &'static Rules,
    is_present: bool,
    modes: &[ModeMask],
) -> Option<Broken> {
    let field = &rules.fields[place];
    if !is_present && field.required.is_none() {
        return None;
    }
    let (kind, rule, about) = match (is_present, refused_by(field, modes), &field.required) {
        (true, Some(gate), _) => (
            ViolationKind::NotAllowed,
            gate.rule,
            About::NotAllowed(place, gate),
        ),
        (false, None, Some(required)) if holds(required.modes, modes) => (
            ViolationKind::Missing,
            required.rule,
            About::Missing(place, required.modes),
        ),
        _ => return None,
    };
    Some(Broken {
        field: Some(place),
        cause: None,
        kind,
        rule,
        about,
    })
}

const fn broken_relation(
    relation: &'static Relation,
    present: &[bool],
    modes: &[ModeMask],
) -> Option<Broken> {
    if !holds(relation.modes, modes) {
        return None;
    }
    let (field, cause, kind, about) = match relation.kind {
        RelationKind::Excludes(left, right) if present[left] && present[right] => {
            let about = About::Excludes(left, right, relation.modes);
            (Some(right), Some(left), ViolationKind::Excluded, about)
        }
        RelationKind::Requires(field, other) if present[field] && !present[other] => {
            let about = About::Requires(field, other, relation.modes);
            (Some(other), Some(field), ViolationKind::Missing, about)
        }
        RelationKind::AtLeastOne(fields) if !any(fields, present) => {
            let about = About::AtLeastOne(fields, relation.modes);
            (None, None, ViolationKind::Missing, about)
        }
        _ => return None,
    };
    Some(Broken {
        field,
        cause,
        kind,
        rule: relation.rule,
        about,
    })
}

const fn any(fields: &[usize], present: &[bool]) -> bool {
    let mut place = 0;
    while place < fields.len() {
        if present[fields[place]] {
            return true;
        }
        place += 1;
    }
    false
}

const fn broken_implication(
    implication: &'static Implication,
    rules: &'static Rules,
    modes: &[ModeMask],
) -> Option<Broken> {
    let Implication { of, needs } = implication;
    let is_it = modes[of.dimension].must_be_in(of.modes);
    if !is_it || modes[needs.dimension].may_be_in(needs.modes) {
        return None;
    }
    let tag = match tag_field(&rules.dimensions[of.dimension], rules) {
        Some(field) => Some(field),
        None => tag_field(&rules.dimensions[needs.dimension], rules),
    };
    Some(Broken {
        field: tag,
        cause: None,
        kind: ViolationKind::NotAllowed,
        rule: of.rule,
        about: About::Implication(implication),
    })
}

/// The field of a dimension that is a tag of the object itself.
pub(crate) const fn tag_field(dimension: &Dimension, rules: &Rules) -> Option<usize> {
    match dimension.key {
        Some(key) => rules.field_of(key),
        None => None,
    }
}

/// The first gate that the mode does not pass, if there is one.
pub(crate) const fn refused_by(field: &FieldRules, modes: &[ModeMask]) -> Option<&'static Gate> {
    let gates = field.allowed;
    let (mut place, count) = (0, gates.len());
    while place < count {
        let gate = &gates[place];
        if !modes[gate.dimension].may_be_in(gate.modes) {
            return Some(gate);
        }
        place += 1;
    }
    None
}

/// Whether a rule that is restricted to some modes holds in this one, as far as that is known.
pub(crate) const fn holds(rule: &[Gate], modes: &[ModeMask]) -> bool {
    let (mut place, count) = (0, rule.len());
    while place < count {
        if !modes[rule[place].dimension].must_be_in(rule[place].modes) {
            return false;
        }
        place += 1;
    }
    true
}

impl Broken {
    pub(crate) const fn message(&self, rules: &'static Rules, modes: &[ModeMask]) -> Message {
        let mut message = Message::EMPTY;
        match self.about {
            About::NotAllowed(field, gate) => {
                let dimension = &rules.dimensions[gate.dimension];
                message.push_code(rules.fields[field].key);
                message.push(" is not allowed ");
                message.push(dimension.preposition);
                message.push(" ");
                push_current(&mut message, dimension, modes[gate.dimension]);
                message.push(": remove it, or use ");
                push_current(&mut message, dimension, gate.modes);
            }
            About::Missing(field, place) => {
                message.push("missing ");
                message.push_code(rules.fields[field].key);
                if let Some(gate) = place.first() {
                    message.push(": ");
                    push_current(
                        &mut message,
                        &rules.dimensions[gate.dimension],
                        modes[gate.dimension],
                    );
                    message.push(" requires it");
                }
            }
            About::Excludes(left, right, place) => {
                message.push_code(rules.fields[left].key);
                message.push(" and ");
                message.push_code(rules.fields[right].key);
                message.push(" exclude each other");
                push_place(&mut message, place, rules, modes);
                message.push(": leave one of the two out");
            }
            About::Requires(field, other, place) => {
                message.push("missing ");
                message.push_code(rules.fields[other].key);
                message.push(": ");
                message.push_code(rules.fields[field].key);
                message.push(" requires it");
                push_place(&mut message, place, rules, modes);
            }
            About::AtLeastOne(fields, place) => {
                message.push("one of ");
                push_keys(&mut message, fields, rules);
                message.push(" must be given");
                push_place(&mut message, place, rules, modes);
            }
            About::Implication(Implication { of, needs }) => {
                push_current(&mut message, &rules.dimensions[of.dimension], of.modes);
                message.push(" needs ");
                push_current(
                    &mut message,
                    &rules.dimensions[needs.dimension],
                    needs.modes,
                );
            }
        }
        message
    }
}

/// The mode that an object is in, such as ``mode `mix` ``.
const fn push_current(message: &mut Message, dimension: &Dimension, mode: ModeMask) {
    message.push(dimension.noun);
    message.push(" ");
    message.push_modes(dimension.modes, mode, " or ");
}

/// `` in mode `mix` ``, of the first dimension that restricts a rule.
const fn push_place(message: &mut Message, rule: &[Gate], rules: &Rules, modes: &[ModeMask]) {
    if let Some(gate) = rule.first() {
        message.push(" in ");
        push_current(
            message,
            &rules.dimensions[gate.dimension],
            modes[gate.dimension],
        );
    }
}

const fn push_keys(message: &mut Message, fields: &[usize], rules: &Rules) {
    let mut place = 0;
    while place < fields.len() {
        if place > 0 {
            message.push(", ");
        }
        message.push_code(rules.fields[fields[place]].key);
        place += 1;
    }
}

/// A mode as a reader of JSON knows it.
pub(crate) fn in_json(mode: &ModeInfo) -> String {
    let mut message = Message::EMPTY;
    message.push_mode(mode);
    message.as_str().to_owned()
}
