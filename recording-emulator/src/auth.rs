//! HTTP Basic authentication.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::fault::Fault;

/// Who may call.
#[derive(Clone)]
pub(crate) struct Customer {
    pub(crate) id: String,
    pub(crate) secret: String,
}

impl fmt::Debug for Customer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Customer")
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}

impl Customer {
    /// Checks an `Authorization` header.
    pub(crate) fn check(&self, authorization: Option<&str>) -> Result<(), Fault> {
        let header = authorization.ok_or_else(Fault::unauthorized)?;
        let given = credentials(header).ok_or_else(|| {
            Fault::invalid_credentials("`Authorization` is not `Basic` with base64 of `id:secret`")
        })?;
        if given == format!("{}:{}", self.id, self.secret) {
            return Ok(());
        }
        let known_id = given.split_once(':').is_some_and(|(id, _)| id == self.id);
        let which = if known_id {
            "the customer secret is wrong"
        } else {
            "the customer ID is unknown"
        };
        Err(Fault::invalid_credentials(which))
    }
}

/// The `id:secret` of a Basic header.
fn credentials(header: &str) -> Option<String> {
    let (scheme, encoded) = header.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("Basic") {
        return None;
    }
    String::from_utf8(STANDARD.decode(encoded.trim()).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(header: Option<&str>) -> Result<(), Fault> {
        Customer {
            id: "id".into(),
            secret: "secret".into(),
        }
        .check(header)
    }

    fn basic(pair: &str) -> String {
        format!("Basic {}", STANDARD.encode(pair))
    }

    #[test]
    fn the_right_pair_passes() {
        assert_eq!(check(Some(&basic("id:secret"))), Ok(()));
    }

    #[test]
    fn no_header_is_unauthorized() {
        assert_eq!(check(None).unwrap_err().body["message"], "Unauthorized");
    }

    #[test]
    fn a_wrong_pair_scheme_or_encoding_is_invalid() {
        for header in [
            &basic("id:wrong"),
            &basic("other:secret"),
            "Bearer x",
            "Basic ###",
        ] {
            let fault = check(Some(header)).unwrap_err();

            assert_eq!(
                fault.body["message"], "Invalid authentication credentials",
                "{header}"
            );
        }
    }

    #[test]
    fn no_fault_repeats_the_secret() {
        let fault = check(Some(&basic("id:hunter2"))).unwrap_err();

        assert!(!format!("{fault:?}").contains("hunter2"));
    }
}
