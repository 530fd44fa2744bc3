//! Which keys hold secrets, and bodies without them.

use serde_json::Value;

/// Keys whose values are never printed: not in a reason, not in a `Debug`.
const SECRET_KEYS: [&str; 7] = [
    "secretKey",
    "accessKey",
    "stsToken",
    "token",
    "secret",
    "salt",
    "rtmpUrl",
];

/// `body` with every value under a secret key replaced.
pub(crate) fn redacted(body: &Value) -> Value {
    match body {
        Value::Object(map) => map
            .iter()
            .map(|(key, value)| {
                (
                    key.clone(),
                    if is_secret(key) {
                        "[redacted]".into()
                    } else {
                        redacted(value)
                    },
                )
            })
            .collect(),
        Value::Array(items) => items.iter().map(redacted).collect(),
        other => other.clone(),
    }
}

/// Whatever the case, so that a misspelt `secretkey` is covered too.
fn is_secret(key: &str) -> bool {
    SECRET_KEYS
        .iter()
        .any(|secret| secret.eq_ignore_ascii_case(key))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn secrets_at_any_depth_are_replaced_and_nothing_else() {
        let body = json!({"a": [{"secretKey": "x", "bucket": "b"}], "TOKEN": {"deep": "y"}});

        let clean = redacted(&body);

        assert_eq!(
            clean,
            json!({"a": [{"secretKey": "[redacted]", "bucket": "b"}], "TOKEN": "[redacted]"})
        );
    }
}
