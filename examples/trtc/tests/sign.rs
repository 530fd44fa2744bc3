//! The signature of the reference's own example:
//! <https://cloud.tencent.com/document/api/213/30654>

use std::time::{Duration, UNIX_EPOCH};

use recording_core::http::{Authenticate, Bytes, Request};
use trtc::Tc3;

// The stars are the documents' own: so they hide a part of the key, and sign with what they print.
const SECRET_ID: &str = "AKIDz8krbsJ5yKBZQpn74WFkmLPx3*******";
const SECRET_KEY: &str = "Gu5t9xGARNpq86cd98joQYCN3*******";

fn sign() -> Tc3 {
    Tc3::new(SECRET_ID, SECRET_KEY, "cvm", "2017-03-12", "ap-guangzhou")
        .with_clock(|| UNIX_EPOCH + Duration::from_secs(1_551_113_065))
}

fn request(uri: &str) -> Request<Bytes> {
    let body =
        r#"{"Limit": 1, "Filters": [{"Values": ["\u672a\u547d\u540d"], "Name": "instance-name"}]}"#;
    Request::post(uri)
        .header("content-type", "application/json; charset=utf-8")
        .header("x-tc-action", "DescribeInstances")
        .body(body.into())
        .unwrap()
}

#[test]
fn the_documented_example_has_its_documented_signature() {
    let mut request = request("https://cvm.tencentcloudapi.com/");

    sign().authenticate(&mut request).unwrap();

    let headers = request.headers();
    assert_eq!(
        headers["authorization"],
        "TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3*******/2019-02-25/cvm/tc3_request, \
         SignedHeaders=content-type;host;x-tc-action, \
         Signature=be4f67d323c78ab9acb7395e43c0dbcf822a9cfac32fea2449a7bc7726b770a3"
    );
    assert_eq!(headers["x-tc-timestamp"], "1551113065");
    assert_eq!(headers["x-tc-version"], "2017-03-12");
    assert_eq!(headers["x-tc-region"], "ap-guangzhou");
}

#[test]
fn a_port_is_signed_as_it_is_sent() {
    let signature = |uri| {
        let mut request = request(uri);
        sign().authenticate(&mut request).unwrap();
        request.headers()["authorization"].clone()
    };

    let without = signature("https://cvm.tencentcloudapi.com/");

    assert_eq!(signature("https://CVM.tencentcloudapi.com:443/"), without);
    assert_ne!(signature("https://cvm.tencentcloudapi.com:8443/"), without);
}

#[test]
fn what_has_no_action_cannot_be_signed() {
    let mut request = request("https://cvm.tencentcloudapi.com/");
    request.headers_mut().remove("x-tc-action");

    let error = sign().authenticate(&mut request).unwrap_err();

    assert_eq!(
        error.to_string(),
        "the endpoint has no body or no `X-TC-Action`"
    );
}

#[test]
fn the_key_is_never_shown() {
    let mut request = request("https://cvm.tencentcloudapi.com/");
    sign().authenticate(&mut request).unwrap();

    assert!(!format!("{:?}", sign()).contains("Gu5t9x"));
    assert!(!format!("{request:?}").contains("be4f67d3"));
}
