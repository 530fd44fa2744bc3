//! In which modes a rule holds, and what excuses an object from it.

use proc_macro2::{Ident, Span, TokenStream};
use quote::ToTokens;

use super::fact::{Fact, fact, fact_so_far, in_mode};
use super::rule_trait::{Beside, Implementation};
use crate::modal::model::{Mask, Model};

/// One combination of modes in which a rule holds: there is a trait for each, so that its text can
/// name the modes.
pub(crate) struct When {
    conditions: Vec<Condition>,
    /// What tells its trait from those of the other combinations.
    pub(crate) suffix: String,
}

/// What an object is excused by: to be `Elsewhere` than in a mode in which the rule holds, or
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

impl Excused {
    /// The verdict that excuses, and the one that does not.
    fn verdicts(self) -> (&'static str, &'static str) {
        match self {
            Self::Elsewhere => ("Elsewhere", "Here"),
            Self::Here => ("Here", "Elsewhere"),
        }
    }
}

/// The combinations of modes in which a rule holds.
pub(crate) fn whens(modes: &[(usize, Mask)], model: &Model) -> Vec<When> {
    let restricts = |(place, mask): &&(usize, Mask)| *mask != model.dimensions[*place].existing();
    let restricted: Vec<_> = modes.iter().filter(restricts).copied().collect();
    let combinations = combinations(&restricted, model)
        .into_iter()
        .map(|combination| When {
            suffix: combination
                .iter()
                .map(|(place, mode)| in_mode(*place, *mode, model))
                .collect(),
            conditions: conditions(&combination, model),
        });
    combinations.collect()
}

fn combinations(restricted: &[(usize, Mask)], model: &Model) -> Vec<Vec<(usize, usize)>> {
    let mut all = vec![Vec::new()];
    for (place, mask) in restricted {
        let modes = 0..model.dimensions[*place].modes.len();
        let modes: Vec<usize> = modes.filter(|mode| mask.has(*mode)).collect();
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
    let named = combination.iter().map(|(dimension, mode)| Condition {
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
            let modes = known.modes.iter().enumerate();
            let modes = modes.filter(move |(_, mode)| mode.absent && !named);
            modes.map(move |(mode, _)| Condition {
                dimension,
                mode,
                excused: Excused::Here,
            })
        });
    named.chain(absent).collect()
}

impl When {
    /// The parameters of its trait: one for each condition.
    pub(crate) fn parameters(&self) -> Vec<String> {
        (0..self.conditions.len())
            .map(|place| format!("Mode{place}"))
            .collect()
    }

    /// What they are in a bound.
    pub(crate) fn facts(&self, model: &Model, span: Span) -> Vec<Fact> {
        let facts = self.conditions.iter();
        facts
            .map(|condition| fact(condition.dimension, condition.mode, model, span))
            .collect()
    }

    /// The same while a chain goes on: a tag that is not chosen yet is nowhere, whatever it is by
    /// default.
    pub(crate) fn facts_so_far(&self, model: &Model, span: Span) -> Vec<Fact> {
        let facts = self.conditions.iter();
        facts
            .map(|condition| fact_so_far(condition.dimension, condition.mode, model, span))
            .collect()
    }

    /// The rule holds for this state whatever the mode.
    pub(crate) fn always(&self, of: impl Into<String>, states: &[&str]) -> Implementation {
        let parameters = self.parameters();
        Implementation {
            arguments: arguments(states, parameters.clone()),
            generics: parameters,
            ..Implementation::of(of)
        }
    }

    /// The same for a type of the declaration.
    pub(crate) fn always_beside(&self, of: TokenStream) -> Beside {
        let parameters = self.parameters().into_iter();
        let generics: Vec<Ident> = parameters
            .map(|parameter| Ident::new(&parameter, Span::call_site()))
            .collect();
        Beside {
            arguments: generics.iter().map(ToTokens::to_token_stream).collect(),
            generics,
            ..Beside::of(of)
        }
    }

    /// The rule holds for this state where a condition excuses it. The impl for one condition
    /// supposes that those before it do not excuse, so that no two overlap.
    pub(crate) fn excused(&self, of: &str, states: &[&str]) -> Vec<Implementation> {
        let impls = self
            .conditions
            .iter()
            .enumerate()
            .map(|(place, condition)| {
                let before = self.conditions[..place].iter();
                let before = before.map(|condition| condition.excused.verdicts().1);
                let here = condition.excused.verdicts().0;
                let rest = self.parameters().split_off(place + 1);
                let facts = before.chain([here]).map(str::to_owned);
                Implementation {
                    arguments: arguments(states, facts.chain(rest.iter().cloned())),
                    generics: rest,
                    ..Implementation::of(of)
                }
            });
        // With a single impl for a state, rustc would print what it is for.
        let hidden = (!self.conditions.is_empty()).then(|| Implementation {
            arguments: arguments(states, self.conditions.iter().map(|_| "Hidden".to_owned())),
            ..Implementation::of(of)
        });
        impls.chain(hidden).collect()
    }

    /// ``mode `Mix` ``, or nothing where the rule holds in every mode.
    pub(crate) fn named(&self, model: &Model) -> Option<String> {
        let named = self
            .conditions
            .iter()
            .filter(|condition| condition.excused == Excused::Elsewhere);
        let named = named.map(|condition| {
            let dimension = &model.dimensions[condition.dimension];
            format!(
                "{} `{}`",
                dimension.noun,
                dimension.mode_name(condition.mode)
            )
        });
        let named: Vec<String> = named.collect();
        (!named.is_empty()).then(|| named.join(" with "))
    }
}

fn arguments(states: &[&str], facts: impl IntoIterator<Item = String>) -> Vec<String> {
    let states = states.iter().map(|state| (*state).to_owned());
    states.chain(facts).collect()
}
