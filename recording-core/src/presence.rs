//! Which members stand where: the rules about presence, for what is built and for what is read.

use crate::mode::{ModeInfo, ModeMask, Wire};
use crate::path::Path;
use crate::rules::{Dimension, FieldRules, Gate, Implication, Relation, RelationKind, Rules};
use crate::violation::{ViolationKind, Violations};

/// Notes every violation of a rule about presence.
pub fn presence(
    rules: &'static Rules,
    present: &[bool],
    modes: &[ModeMask],
    at: &Path<'_>,
    out: &mut Violations,
) {
    for (field, &present) in rules.fields.iter().zip(present) {
        match (present, refused_by(field, modes)) {
            (true, Some(gate)) => {
                let message = not_allowed(field, gate, rules, modes);
                out.push(
                    &at.key(field.key),
                    ViolationKind::NotAllowed,
                    gate.rule,
                    message,
                );
            }
            (false, None) => check_required(field, rules, modes, at, out),
            _ => {}
        }
    }
    for relation in rules.relations {
        if holds(relation.modes, modes) {
            check_relation(relation, rules, present, modes, at, out);
        }
    }
    for implication in rules.implications {
        check_implication(implication, rules, modes, at, out);
    }
}

fn check_implication(
    implication: &Implication,
    rules: &'static Rules,
    modes: &[ModeMask],
    at: &Path<'_>,
    out: &mut Violations,
) {
    let Implication { of, needs } = implication;
    let is_it = modes[of.dimension].must_be_in(of.modes);
    if is_it && !modes[needs.dimension].may_be_in(needs.modes) {
        let (set, other) = (
            &rules.dimensions[of.dimension],
            &rules.dimensions[needs.dimension],
        );
        let (mode, noun) = (current(set, of.modes), other.noun);
        let message = format!("{mode} needs {noun} {}", named(other, needs.modes));
        match set.key.or(other.key) {
            Some(key) => out.push(&at.key(key), ViolationKind::NotAllowed, of.rule, message),
            None => out.push(at, ViolationKind::NotAllowed, of.rule, message),
        }
    }
}

/// The first gate that the mode does not pass, if there is one.
pub(crate) fn refused_by(field: &FieldRules, modes: &[ModeMask]) -> Option<&'static Gate> {
    let mut gates = field.allowed.iter();
    gates.find(|gate| !modes[gate.dimension].may_be_in(gate.modes))
}

/// Whether a rule that is restricted to some modes holds in this one, as far as that is known.
pub(crate) fn holds(rule: &[Gate], modes: &[ModeMask]) -> bool {
    rule.iter()
        .all(|gate| modes[gate.dimension].must_be_in(gate.modes))
}

fn check_required(
    field: &FieldRules,
    rules: &'static Rules,
    modes: &[ModeMask],
    at: &Path<'_>,
    out: &mut Violations,
) {
    let Some(requirement) = field.required else {
        return;
    };
    if holds(requirement.modes, modes) {
        let who = where_it_holds(requirement.modes, rules, modes);
        let who = who.map_or(String::new(), |mode| format!(": {mode} requires it"));
        let message = format!("missing `{}`{who}", field.key);
        out.push(
            &at.key(field.key),
            ViolationKind::Missing,
            requirement.rule,
            message,
        );
    }
}

fn check_relation(
    relation: &Relation,
    rules: &'static Rules,
    present: &[bool],
    modes: &[ModeMask],
    at: &Path<'_>,
    out: &mut Violations,
) {
    let key = |field: usize| rules.fields[field].key;
    let place = where_it_holds(relation.modes, rules, modes);
    let place = place.map_or(String::new(), |mode| format!(" in {mode}"));
    match relation.kind {
        RelationKind::Excludes(left, right) if present[left] && present[right] => {
            let message = format!(
                "`{}` and `{}` exclude each other{place}: leave one of the two out",
                key(left),
                key(right)
            );
            out.push(
                &at.key(key(right)),
                ViolationKind::Excluded,
                relation.rule,
                message,
            );
        }
        RelationKind::Requires(field, other) if present[field] && !present[other] => {
            let message = format!(
                "missing `{}`: `{}` requires it{place}",
                key(other),
                key(field)
            );
            out.push(
                &at.key(key(other)),
                ViolationKind::Missing,
                relation.rule,
                message,
            );
        }
        RelationKind::AtLeastOne(fields) if !fields.iter().any(|&field| present[field]) => {
            let keys: Vec<String> = fields
                .iter()
                .map(|&field| format!("`{}`", key(field)))
                .collect();
            let message = format!("one of {} must be given{place}", keys.join(", "));
            out.push(at, ViolationKind::Missing, relation.rule, message);
        }
        _ => {}
    }
}

/// ``mode `mix` ``, of the first dimension that restricts a rule.
fn where_it_holds(rule: &[Gate], rules: &Rules, modes: &[ModeMask]) -> Option<String> {
    let gate = rule.first()?;
    Some(current(
        &rules.dimensions[gate.dimension],
        modes[gate.dimension],
    ))
}

fn not_allowed(field: &FieldRules, gate: &Gate, rules: &Rules, modes: &[ModeMask]) -> String {
    let dimension = &rules.dimensions[gate.dimension];
    let (key, noun) = (field.key, dimension.noun);
    let mode = current(dimension, modes[gate.dimension]);
    let allowed = named(dimension, gate.modes);
    format!(
        "`{key}` is not allowed {} {mode}: remove it, or use {noun} {allowed}",
        dimension.preposition
    )
}

/// The mode that an object is in, such as ``mode `mix` ``.
fn current(dimension: &Dimension, mode: ModeMask) -> String {
    format!("{} {}", dimension.noun, named(dimension, mode))
}

fn named(dimension: &Dimension, modes: ModeMask) -> String {
    let named = dimension
        .modes
        .iter()
        .enumerate()
        .filter(|(index, _)| modes.has(*index));
    let named: Vec<String> = named.map(|(_, mode)| in_json(mode)).collect();
    named.join(" or ")
}

/// A mode as a reader of JSON knows it.
pub(crate) fn in_json(mode: &ModeInfo) -> String {
    match mode.wire {
        Wire::Text(text) => format!("`{text}`"),
        Wire::Number(number) => format!("{number} (`{}`)", mode.name),
    }
}
