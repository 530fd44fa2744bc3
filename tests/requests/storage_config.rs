//! `storageConfig`.

use serde_json::json;

use crate::case::{Body, Case, NOTHING, rule, rules_broken};

const PARAMS: &str = "storageConfig/extensionParams";

#[test]
fn storage_config() {
    for key in ["vendor", "region", "bucket", "accessKey", "secretKey"] {
        rule("R140", Body::Mix, &format!("storageConfig/{key}"))
            .broken_by(NOTHING, "missing")
            .kept_by(Body::Mix.json()["clientRequest"]["storageConfig"][key].clone())
            .check();
    }
    rule("R142", Body::Mix, "storageConfig/region")
        .broken_by(json!(17), "17")
        .kept_by(json!(16))
        .check();
    for vendor in [5, 6] {
        let region = |number| {
            let region = rule("R142", Body::Mix, "storageConfig/region");
            let region = region.given("storageConfig/vendor", json!(vendor));
            Body::Mix.read(&region.with(&json!(number)))
        };
        assert_eq!(rules_broken(region(1)), ["R142"]);
        assert_eq!(rules_broken(region(0)), [""; 0]);
    }
    for wrong in ["a/b", "a_b", "ä", ""] {
        rule("R154", Body::Mix, "storageConfig/fileNamePrefix")
            .broken_by(json!(["a", wrong]), "has an element 1 that has")
            .told_at("/1")
            .kept_by(json!(["a", "B7"]))
            .check();
    }
    rule("R155", Body::Mix, "storageConfig/fileNamePrefix")
        .broken_by(
            json!(["a".repeat(126), "b"]),
            "has more than 128 characters",
        )
        .kept_by(json!(["a".repeat(125), "b"]))
        .kept_by(json!(["a".repeat(127)]))
        .check();
}

#[test]
fn a_token_has_an_end_and_a_vendor_that_knows_tokens() {
    let of = |id, key: &str, vendor: i32| {
        let case = rule(id, Body::Mix, &format!("storageConfig/{key}"));
        case.given("storageConfig/vendor", json!(vendor))
    };

    for vendor in [5, 6, 7, 8] {
        for (key, value) in [
            ("stsToken", json!("t")),
            ("stsExpiration", json!(1_700_000_000)),
        ] {
            let region = i32::from(vendor == 8);
            let body = of("R148", key, vendor)
                .given("storageConfig/region", json!(region))
                .with(&value);
            let rules = rules_broken(Body::Mix.read(&body));
            assert_eq!(rules, ["R148", "R149"], "{body}");
        }
    }
    for vendor in [1, 2, 3] {
        of("R149", "stsExpiration", vendor)
            .given("storageConfig/stsToken", json!("t"))
            .broken_by(NOTHING, "missing `stsExpiration`: `stsToken` requires it")
            .kept_by(json!(1_700_000_000))
            .check();
        of("R149", "stsToken", vendor)
            .given("storageConfig/stsExpiration", json!(1_700_000_000))
            .broken_by(NOTHING, "missing `stsToken`: `stsExpiration` requires it")
            .kept_by(json!("t"))
            .check();
        for wrong in [json!("1700000000"), json!(-1), json!(1.5)] {
            of("R150", "stsExpiration", vendor)
                .given("storageConfig/stsToken", json!("t"))
                .broken_by(wrong, "belongs here")
                .kept_by(json!(u64::MAX))
                .check();
        }
    }
}

#[test]
fn extension_params_are_those_of_the_vendor() {
    let vendor = |rule: Case, vendor: i32| rule.given("storageConfig/vendor", json!(vendor));
    let endpoint = json!({ "endpoint": "s3.example.com" });

    vendor(rule("R156", Body::Mix, &format!("{PARAMS}/sse")), 2)
        .given(PARAMS, json!({}))
        .broken_by(json!("kms"), "`sse` is not allowed")
        .kept_by(NOTHING)
        .check();
    rule("R156", Body::Mix, &format!("{PARAMS}/sse"))
        .given(PARAMS, json!({}))
        .broken_by(json!("aes"), "belongs here")
        .kept_by(json!("kms"))
        .kept_by(json!("aes256"))
        .check();
    vendor(rule("R157", Body::Mix, &format!("{PARAMS}/tag")), 11)
        .given(PARAMS, endpoint.clone())
        .broken_by(json!("DAYS=30"), "`tag` is not allowed")
        .kept_by(NOTHING)
        .check();
    vendor(rule("R159", Body::Mix, PARAMS), 3)
        .broken_by(json!({}), "`extensionParams` is not allowed")
        .kept_by(NOTHING)
        .check();
    vendor(rule("R159", Body::Mix, PARAMS), 11)
        .broken_by(NOTHING, "missing `extensionParams`")
        .kept_by(endpoint.clone())
        .check();
    vendor(rule("R159", Body::Mix, &format!("{PARAMS}/endpoint")), 11)
        .given(PARAMS, json!({}))
        .broken_by(NOTHING, "missing `endpoint`")
        .kept_by(json!("s3.example.com"))
        .check();
    for with in [1, 2] {
        vendor(rule("R160", Body::Mix, &format!("{PARAMS}/endpoint")), with)
            .given(PARAMS, json!({ "tag": "DAYS=30" }))
            .broken_by(json!("s3.example.com"), "`endpoint` is not allowed")
            .kept_by(NOTHING)
            .check();
    }
}
