//! Requests whose mode is known only at run time.

use crate::mode::ModeSet;
use crate::path::Path;
use crate::presence::in_json;
use crate::violation::{RuleRef, ViolationKind, Violations};

/// Says that a request does not exist in a mode.
pub fn does_not_exist<S: ModeSet>(request: &str, noun: &str, mode: S, rule: RuleRef) -> Violations {
    let mode = in_json(&S::MODES[mode.index()]);
    refuse(format!("`{request}` does not exist in {noun} {mode}"), rule)
}

/// Reads a request in each mode with this wire value, and takes the first that the body fits; or
/// else tells the violations of the mode that it fits best. Only if the request exists in none of
/// them, one in which it does not is said not to have it.
pub fn best_fit<S: ModeSet, T>(
    wire: &str,
    modes: &[S],
    absent: &[S],
    read: impl Fn(S) -> Result<T, Violations>,
) -> Result<T, Violations> {
    let is_meant = |mode: &&S| mode.wire().to_string() == wire;
    let candidates = match modes.iter().any(|mode| is_meant(&mode)) {
        true => modes,
        false => absent,
    };
    let mut best: Option<Violations> = None;
    for mode in candidates.iter().filter(is_meant) {
        match read(*mode) {
            Ok(request) => return Ok(request),
            Err(violations)
                if best
                    .as_ref()
                    .is_none_or(|best| violations.len() < best.len()) =>
            {
                best = Some(violations);
            }
            Err(_) => {}
        }
    }
    Err(best.unwrap_or_else(|| unknown_mode(wire, modes)))
}

fn unknown_mode<S: ModeSet>(wire: &str, modes: &[S]) -> Violations {
    let modes = modes.iter().map(|mode| in_json(&S::MODES[mode.index()]));
    let mut modes: Vec<String> = modes.collect();
    modes.dedup();
    let message = format!(
        "there is no {} `{wire}` here: use {}",
        S::NOUN,
        modes.join(", ")
    );
    refuse(message, RuleRef::default())
}

fn refuse(message: String, rule: RuleRef) -> Violations {
    let mut out = Violations::default();
    out.push(&Path::ROOT, ViolationKind::NotAllowed, rule, message);
    out
}
