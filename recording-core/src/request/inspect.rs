//! Walks a body while the compiler runs. Generated code calls this for each object, and itself for
//! the objects inside.

use super::literal::{Member, Node, Value};
use super::sheet::Sheet;
use super::standing::Standing;
use crate::judge::{self, Found};
use crate::kind::{Misfit, WireKind, find};
use crate::message::Message;
use crate::mode::ModeMask;
use crate::nearest;
use crate::presence::{self, holds, refused_by};
use crate::rules::{Dimension, FieldRules, Literal, RuleRef, Rules, Shape, ValueKind, ValueRule};

/// The members of an object; nothing where something else stands, which the object around it tells.
const fn body(value: &Value) -> Option<&'static [Member]> {
    match value.node {
        Node::Object(members) => Some(members),
        _ => None,
    }
}

/// The modes that the object around gives; all, where there is none.
#[must_use]
pub const fn given_at(given: &[ModeMask], place: usize) -> ModeMask {
    if place < given.len() {
        given[place]
    } else {
        ModeMask::ALL
    }
}

/// Tells an object that does not exist in the mode that flows in, or not alone.
const fn exists(
    rules: &Rules,
    value: &Value,
    given: &[ModeMask],
    modes: &[ModeMask],
    rule: RuleRef,
    sheet: &mut Sheet<'_>,
) -> bool {
    let mut place = 0;
    while place < rules.dimensions.len() {
        if rules.dimensions[place].given && given.is_empty() {
            part(rules, place, value, sheet);
            return false;
        }
        let dimension = &rules.dimensions[place];
        if !modes[place].may_be_in(dimension.existing) {
            let mut message = Message::EMPTY;
            message.push_code(rules.name);
            message.push(" does not exist in ");
            message.push(dimension.noun);
            message.push(" ");
            message.push_modes(dimension.modes, modes[place], " or ");
            message.push(": use ");
            message.push(dimension.noun);
            message.push(" ");
            message.push_modes(dimension.modes, dimension.existing, " or ");
            sheet.note(value.token, &message, rule);
            return false;
        }
        place += 1;
    }
    true
}

const fn part(rules: &Rules, dimension: usize, value: &Value, sheet: &mut Sheet<'_>) {
    let mut message = Message::EMPTY;
    message.push_code(rules.name);
    message.push(" is a part of another object, which decides its ");
    message.push_code(rules.dimensions[dimension].noun);
    message.push(": write that object");
    sheet.note(value.token, &message, RuleRef::NONE);
}

/// The modes of an object, once its tags are read.
const fn tags<const DIMENSIONS: usize>(
    rules: &Rules,
    members: &Standing,
    mut modes: [ModeMask; DIMENSIONS],
) -> [ModeMask; DIMENSIONS] {
    let mut place = 0;
    while place < DIMENSIONS {
        if let Some(field) = rules.dimensions[place].field {
            modes[place] = tag(&rules.dimensions[place], members.member(field));
        }
        place += 1;
    }
    modes
}

/// The tag of an object inside, by what it and the object around it call it.
#[must_use]
pub const fn tag_of(rules: &Rules, export: u64, value: Option<&'static Value>) -> ModeMask {
    let Some(value) = value else {
        return ModeMask::ALL;
    };
    let Some(members) = body(value) else {
        return ModeMask::ALL;
    };
    let mut place = 0;
    while place < rules.dimensions.len() {
        let dimension = &rules.dimensions[place];
        if dimension.key.is_some() && dimension.export == export {
            return tag_among(rules, place, members);
        }
        place += 1;
    }
    ModeMask::ALL
}

/// The tag of an object that is not gone into.
const fn tag_among(rules: &Rules, dimension: usize, members: &'static [Member]) -> ModeMask {
    let dimension = &rules.dimensions[dimension];
    match dimension.field {
        Some(field) => tag(dimension, member(&rules.fields[field], members)),
        None => ModeMask::ALL,
    }
}

const fn member(field: &FieldRules, members: &'static [Member]) -> Option<&'static Member> {
    let mut place = 0;
    while place < members.len() {
        if field.is_called(members[place].key) {
            return Some(&members[place]);
        }
        place += 1;
    }
    None
}

/// Which modes a tag leaves possible: the one it says, the default where it is absent, every mode
/// where it is an expression or cannot be read.
const fn tag(dimension: &Dimension, member: Option<&'static Member>) -> ModeMask {
    let place = match (member, dimension.default) {
        (None, default) => default,
        (Some(member), _) => match member.value.node.literal() {
            Some((literal, _)) => find(dimension.modes, &literal),
            None => None,
        },
    };
    match place {
        Some(place) => ModeMask::one(place),
        None => ModeMask::ALL,
    }
}

/// Goes into an object: its members, and its modes once its tags are read; nothing where something
/// else stands, which the object around it tells.
#[must_use]
pub const fn enter<const DIMENSIONS: usize>(
    rules: &Rules,
    words: &[u128],
    value: &Value,
    modes: [ModeMask; DIMENSIONS],
) -> Option<(Standing, [ModeMask; DIMENSIONS])> {
    match body(value) {
        Some(members) => {
            let members = Standing::of(rules, words, members);
            let modes = tags(rules, &members, modes);
            Some((members, modes))
        }
        None => None,
    }
}

/// Marks what is wrong with an object by itself; tells whether it exists at all.
pub const fn own(
    rules: &'static Rules,
    value: &Value,
    members: &Standing,
    given: &[ModeMask],
    modes: &[ModeMask],
    existence: RuleRef,
    sheet: &mut Sheet<'_>,
) -> bool {
    if !exists(rules, value, given, modes, existence, sheet) {
        return false;
    }
    object(rules, value, members, modes, sheet);
    true
}

/// All at once, of an object that has none inside.
pub const fn plain<const DIMENSIONS: usize>(
    rules: &'static Rules,
    words: &[u128],
    value: &Value,
    given: &[ModeMask],
    modes: [ModeMask; DIMENSIONS],
    existence: RuleRef,
    sheet: &mut Sheet<'_>,
) {
    if let Some((members, modes)) = enter(rules, words, value, modes) {
        own(rules, value, &members, given, &modes, existence, sheet);
    }
}

/// Marks what is wrong with the members of one object, but not what is wrong inside objects in it.
const fn object(
    rules: &'static Rules,
    value: &Value,
    members: &Standing,
    modes: &[ModeMask],
    sheet: &mut Sheet<'_>,
) {
    if members.has_others {
        judge_others(rules, members, modes, sheet);
    }
    let (mut place, fields) = (0, rules.fields.len());
    while place < fields {
        let member = members.places[place];
        if member == NOBODY {
            if rules.fields[place].required.is_some() {
                judge_presence(place, rules, value, members, modes, sheet);
            }
        } else {
            let field = &rules.fields[place];
            if matches!(field.allowed, []) || refused_by(field, modes).is_none() {
                judge_member(&members.members[member], field, rules, modes, sheet);
            } else {
                judge_presence(place, rules, value, members, modes, sheet);
            }
        }
        place += 1;
    }
    let count = presence::count(rules);
    while place < count {
        judge_presence(place, rules, value, members, modes, sheet);
        place += 1;
    }
}

/// The members that are for no field, or for that of another.
const fn judge_others(
    rules: &'static Rules,
    members: &Standing,
    modes: &[ModeMask],
    sheet: &mut Sheet<'_>,
) {
    let (mut place, count) = (0, members.members.len());
    while place < count {
        let member = &members.members[place];
        match rules.field_of(member.key) {
            None => unknown_key(member, rules, modes, sheet),
            Some(field) if members.places[field] != place => {
                doubled_key(member, &rules.fields[field], sheet);
            }
            Some(_) => {}
        }
        place += 1;
    }
}

const fn unknown_key(
    member: &Member,
    rules: &'static Rules,
    modes: &[ModeMask],
    sheet: &mut Sheet<'_>,
) {
    if sheet.mark(member.token) {
        sheet.say(
            &nearest::unknown_key(member.key, rules, modes),
            rules.unknown(member.key),
        );
    }
}

const fn doubled_key(member: &Member, field: &FieldRules, sheet: &mut Sheet<'_>) {
    if sheet.mark(member.token) {
        sheet.say(&field.doubled(member.key), RuleRef::NONE);
    }
}

/// One rule about which members stand. What is missing is told at the object's own token, or at the
/// member that needs it.
const fn judge_presence(
    rule: usize,
    rules: &'static Rules,
    value: &Value,
    members: &Standing,
    modes: &[ModeMask],
    sheet: &mut Sheet<'_>,
) {
    let Some(broken) = presence::broken(rule, rules, &members.present, modes) else {
        return;
    };
    let token = match members.token(broken.field) {
        Some(token) => token,
        None => match members.token(broken.cause) {
            Some(token) => token,
            None => value.token,
        },
    };
    if sheet.mark(token) {
        sheet.say(&broken.message(rules, modes), broken.rule);
    }
}

const fn judge_member(
    member: &Member,
    field: &'static FieldRules,
    rules: &'static Rules,
    modes: &[ModeMask],
    sheet: &mut Sheet<'_>,
) {
    let value = &member.value;
    match (&value.node, &field.shape) {
        (Node::Open, _) | (Node::Object(_), Shape::Object) => {}
        (Node::Null, _) => {
            let mut message = Message::EMPTY;
            message.push_code(field.key);
            message.push(" is `null`: leave the key out, or give it a value");
            sheet.note(value.token, &message, field.value);
        }
        (Node::List(items), Shape::List(kind)) => {
            judge_list(value, items, kind, field, rules, modes, sheet);
        }
        (Node::List(items), Shape::Objects) => {
            judge_objects(items, field, sheet);
            judge_items(value, items, field, modes, sheet);
        }
        (_, Shape::Value(kind)) => judge_value(value, kind, None, field, rules, modes, sheet),
        (_, Shape::Object) => misplaced(value, "an object", None, field, sheet),
        (_, Shape::List(_) | Shape::Objects) => misplaced(value, "an array", None, field, sheet),
    }
}

const fn misplaced(
    value: &Value,
    expected: &str,
    element: Option<usize>,
    field: &FieldRules,
    sheet: &mut Sheet<'_>,
) {
    if sheet.mark(value.token) {
        let mut message = judge::place(field, element);
        message.push(expected);
        message.push(" belongs here, not ");
        message.push(value.node.kind());
        let rule = if element.is_some() {
            RuleRef::NONE
        } else {
            field.value
        };
        sheet.say(&message, rule);
    }
}

const fn judge_objects(items: &'static [Value], field: &FieldRules, sheet: &mut Sheet<'_>) {
    let mut place = 0;
    while place < items.len() {
        let item = &items[place];
        if !matches!(item.node, Node::Object(_) | Node::Open) {
            misplaced(item, "an object", Some(place), field, sheet);
        }
        place += 1;
    }
}

const fn judge_list(
    value: &Value,
    items: &'static [Value],
    kind: &WireKind,
    field: &'static FieldRules,
    rules: &'static Rules,
    modes: &[ModeMask],
    sheet: &mut Sheet<'_>,
) {
    let mut place = 0;
    while place < items.len() {
        if !matches!(items[place].node, Node::Open) {
            judge_value(&items[place], kind, Some(place), field, rules, modes, sheet);
        } else if has_object(items) {
            whole(items[place].token, sheet);
        }
        place += 1;
    }
    judge_items(value, items, field, modes, sheet);
}

const fn has_object(items: &'static [Value]) -> bool {
    let mut place = 0;
    while place < items.len() {
        if matches!(items[place].node, Node::Object(_)) {
            return true;
        }
        place += 1;
    }
    false
}

/// The rules about an array as a whole.
const fn judge_items(
    value: &Value,
    items: &'static [Value],
    field: &FieldRules,
    modes: &[ModeMask],
    sheet: &mut Sheet<'_>,
) {
    let mut values = field.values;
    while let [about, rest @ ..] = values {
        values = rest;
        if !about.each && holds(about.modes, modes) {
            if let Some(message) = judge::judge_items(items.len(), about, field) {
                sheet.note(value.token, &message, about.rule);
            }
            if matches!(about.kind, ValueKind::Unique) {
                judge_unique(items, about, field, sheet);
            }
        }
    }
}

const fn judge_unique(
    items: &'static [Value],
    about: &ValueRule,
    field: &FieldRules,
    sheet: &mut Sheet<'_>,
) {
    let mut place = 0;
    while place < items.len() {
        if is_before(items, place) && sheet.mark(items[place].token) {
            sheet.say(&judge::doubled(field, place), about.rule);
        }
        place += 1;
    }
}

const fn is_before(items: &'static [Value], place: usize) -> bool {
    let mut before = 0;
    while before < place {
        if is_same(&items[before].node, &items[place].node) {
            return true;
        }
        before += 1;
    }
    false
}

const fn is_same(left: &Node, right: &Node) -> bool {
    match (left.literal(), right.literal()) {
        (Some((left, _)), Some((right, _))) => judge::is_same(&left, &right),
        _ => false,
    }
}

/// One literal: its type, then the rules about it.
const fn judge_value(
    value: &Value,
    kind: &WireKind,
    element: Option<usize>,
    field: &'static FieldRules,
    rules: &'static Rules,
    modes: &[ModeMask],
    sheet: &mut Sheet<'_>,
) {
    // Most literals are right, and to see that of a text is cheap.
    let is_text = matches!((kind, &value.node), (WireKind::Text, Node::Text(..)));
    if is_text && matches!(field.values, []) {
        return;
    }
    let Some((literal, shown)) = value.node.literal() else {
        return judge_other(value, kind, element, field, sheet);
    };
    let found = Found {
        value: literal,
        shown,
        element,
    };
    if !is_text {
        if let Some(misfit) = kind.misfit(&found) {
            return unfit(value, kind, misfit, element, field, sheet);
        }
        // What the program makes of a literal of an unknown type is not the literal.
        if matches!(kind, WireKind::Any) {
            return;
        }
    }
    let mut values = field.values;
    while let [about, rest @ ..] = values {
        if about.each == element.is_some()
            && (matches!(about.modes, []) || holds(about.modes, modes))
            && !judge::keeps(&found.value, about, field, rules, modes)
        {
            if let Some(message) = judge::judge(&found, about, field, rules, modes) {
                sheet.note(value.token, &message, about.rule);
            }
        }
        values = rest;
    }
}

/// What no rule about values is about: its type alone.
const fn judge_other(
    value: &Value,
    kind: &WireKind,
    element: Option<usize>,
    field: &FieldRules,
    sheet: &mut Sheet<'_>,
) {
    match value.node {
        Node::Bool(_) if kind.is_bool() => {}
        Node::Null if matches!(kind, WireKind::Any) => {}
        Node::List(_) | Node::Object(_) if matches!(kind, WireKind::Any) => {
            judge_whole(value, sheet);
        }
        _ => unfit(value, kind, Misfit::Type, element, field, sheet),
    }
}

const fn unfit(
    value: &Value,
    kind: &WireKind,
    misfit: Misfit,
    element: Option<usize>,
    field: &FieldRules,
    sheet: &mut Sheet<'_>,
) {
    if sheet.mark(value.token) {
        let mut message = judge::place(field, element);
        kind.push_to(&mut message);
        message.push(" belongs here");
        if matches!(misfit, Misfit::Type) {
            message.push(", not ");
            message.push(value.node.kind());
        }
        sheet.say(&message, field.value);
    }
}

/// A value that serde reads as a whole is written as a whole.
const fn judge_whole(value: &Value, sheet: &mut Sheet<'_>) {
    if value.node.has_open() {
        whole(value.token, sheet);
    }
}

const fn whole(token: usize, sheet: &mut Sheet<'_>) {
    if sheet.mark(token) {
        let mut message = Message::EMPTY;
        message
            .push("this is one value: write literals alone, or one expression for the whole of it");
        sheet.say(&message, RuleRef::NONE);
    }
}

/// The object in a field, to be looked into; nothing where the mode refuses it.
#[must_use]
pub const fn nested(
    rules: &Rules,
    field: usize,
    members: &Standing,
    modes: &[ModeMask],
) -> Option<&'static Value> {
    match members.places[field] {
        NOBODY => None,
        _ if refused_by(&rules.fields[field], modes).is_some() => None,
        place => Some(&members.members[place].value),
    }
}

/// The value of a field, whatever the mode.
#[must_use]
pub const fn value_of(field: usize, members: &Standing) -> Option<&'static Value> {
    match members.member(field) {
        Some(member) => Some(&member.value),
        None => None,
    }
}

/// The elements of the array in a field, to be looked into.
#[must_use]
pub const fn elements(
    rules: &Rules,
    field: usize,
    members: &Standing,
    modes: &[ModeMask],
) -> &'static [Value] {
    match nested(rules, field, members, modes) {
        Some(Value {
            node: Node::List(items),
            ..
        }) => items,
        _ => &[],
    }
}

/// The text that a function of the declaration judges, in a field or in an element of its array.
#[must_use]
pub const fn text(
    rules: &Rules,
    field: usize,
    rule: usize,
    members: &Standing,
    modes: &[ModeMask],
    element: Option<usize>,
) -> Option<&'static str> {
    let about = &rules.fields[field].values[rule];
    if !holds(about.modes, modes) {
        return None;
    }
    let value = match element {
        None => nested(rules, field, members, modes),
        Some(element) => at(elements(rules, field, members, modes), element),
    };
    match value {
        Some(Value {
            node: Node::Text(text, _),
            ..
        }) if fits(&rules.fields[field].shape, text) => Some(text),
        _ => None,
    }
}

const fn at(items: &'static [Value], place: usize) -> Option<&'static Value> {
    if place < items.len() {
        Some(&items[place])
    } else {
        None
    }
}

/// Whether a text is of the type of the field, or of its elements.
const fn fits(shape: &Shape, text: &str) -> bool {
    let found = Found {
        value: Literal::Text(text),
        shown: text,
        element: None,
    };
    match shape {
        Shape::Value(WireKind::Any)
        | Shape::List(WireKind::Any)
        | Shape::Object
        | Shape::Objects => false,
        Shape::Value(kind) | Shape::List(kind) => kind.misfit(&found).is_none(),
    }
}

/// The most elements of an array that a function of the declaration judges while compiling.
const MOST_ELEMENTS: usize = 128;

/// The texts in an array of literals, with their count, for a function of the declaration; nothing
/// where only the run knows them all.
#[must_use]
pub const fn texts(
    rules: &Rules,
    field: usize,
    rule: usize,
    members: &Standing,
    modes: &[ModeMask],
) -> Option<([&'static str; MOST_ELEMENTS], usize)> {
    let (place, field) = (field, &rules.fields[field]);
    if !holds(field.values[rule].modes, modes) {
        return None;
    }
    let Some(Value {
        node: Node::List(items),
        ..
    }) = nested(rules, place, members, modes)
    else {
        return None;
    };
    let mut texts = [""; MOST_ELEMENTS];
    let mut place = 0;
    while place < items.len() {
        match items[place].node {
            Node::Text(text, _) if place < MOST_ELEMENTS && fits(&field.shape, text) => {
                texts[place] = text;
            }
            _ => return None,
        }
        place += 1;
    }
    Some((texts, items.len()))
}

/// Tells what a function of the declaration says of a literal.
pub const fn said(
    rules: &Rules,
    field: usize,
    rule: usize,
    value: &Value,
    element: Option<usize>,
    problem: &str,
    sheet: &mut Sheet<'_>,
) {
    let field = &rules.fields[field];
    if sheet.mark(value.token) {
        sheet.say(
            &judge::said(field, element, problem),
            field.values[rule].rule,
        );
    }
}

/// What stands around or in place of an expression.
#[derive(Clone, Copy)]
pub enum Wanted {
    /// The expression is the whole value.
    Whole,
    /// It is somewhere in an object.
    Object,
    /// It is an element of an array.
    List,
    /// It is somewhere in an object that is an element of an array.
    Objects,
}

/// The place of a field that an expression is for; [`NOBODY`] where something else belongs there,
/// which is told already.
#[must_use]
pub const fn place_of(rules: &Rules, key: &str, wanted: Wanted) -> usize {
    let Some(place) = rules.field_of(key) else {
        return NOBODY;
    };
    match (wanted, rules.fields[place].shape) {
        (Wanted::Whole, _)
        | (Wanted::Object, Shape::Object)
        | (Wanted::List, Shape::List(_) | Shape::Objects)
        | (Wanted::Objects, Shape::Objects) => place,
        _ => NOBODY,
    }
}

/// The place of no field.
pub const NOBODY: usize = usize::MAX;

/// The mode that decides the type of an expression; [`NOBODY`] where only the run knows it.
#[must_use]
pub const fn mode_at(rules: &Rules, field: usize, members: &'static [Member]) -> usize {
    if field == NOBODY {
        return NOBODY;
    }
    let values = rules.fields[field].values;
    let mut rule = 0;
    while rule < values.len() {
        if let ValueKind::TypedBy { dimension, .. } = values[rule].kind {
            return match tag_among(rules, dimension, members).only() {
                Some(mode) => mode,
                _ => NOBODY,
            };
        }
        rule += 1;
    }
    NOBODY
}
