//! Every documented error is told apart, says what to do next, and no other 2xx is a success.

#[path = "samples/mod.rs"]
mod samples;

use std::time::Duration;

use http::{HeaderMap, HeaderValue, StatusCode};
use recording::answer::{
    Acquired, ChannelOutcome, ChannelState, LayoutUpdated, NcsIps, Operation, Queried, Started,
    Stopped, Updated, decode,
};
use recording::error::{
    Afterwards, AnswerError, DecodeError, DecodeProblem, ErrorCode, ErrorKind, GatewayError, Retry,
    ServiceError,
};
use samples::Sample;

/// What an answer to `operation` is refused with.
fn refused(operation: Operation, status: u16, headers: &HeaderMap, body: &[u8]) -> AnswerError {
    let status = StatusCode::from_u16(status).unwrap();
    let refused = match operation {
        Operation::Acquire => decode::<Acquired>(status, headers, body).err(),
        Operation::Start => decode::<Started>(status, headers, body).err(),
        Operation::Query => decode::<Queried<ChannelState>>(status, headers, body).err(),
        Operation::Update => decode::<Updated>(status, headers, body).err(),
        Operation::UpdateLayout => decode::<LayoutUpdated>(status, headers, body).err(),
        Operation::Stop => decode::<Stopped<ChannelOutcome>>(status, headers, body).err(),
        Operation::NcsIp => decode::<NcsIps>(status, headers, body).err(),
        other => panic!("no answer type for {other}"),
    };
    refused.expect("an answer that is refused")
}

fn service_error(operation: Operation, status: u16, body: &str) -> ServiceError {
    match refused(operation, status, &HeaderMap::new(), body.as_bytes()) {
        AnswerError::Service(error) => error,
        other => panic!("not an answer of the service: {other}"),
    }
}

fn decode_error(operation: Operation, body: &str) -> DecodeError {
    match refused(operation, 200, &HeaderMap::new(), body.as_bytes()) {
        AnswerError::Decode(error) => error,
        other => panic!("not an unreadable answer: {other}"),
    }
}

fn operations(name: &str) -> Vec<Operation> {
    let named = |operation: &Operation| name == "any" || operation.name() == name;
    Operation::ALL.into_iter().filter(named).collect()
}

const fn seconds(n: u64) -> Duration {
    Duration::from_secs(n)
}

// The documented errors, from the page of status codes: sample, code, kind, what to send again.

#[rustfmt::skip] // one row, one sample
const SERVICE_ERRORS: &[(&str, ErrorCode, ErrorKind, Again)] = &[
    ("error-acquire.any.400-2-resourceExpiredHour.json", ErrorCode::InvalidParameter, ErrorKind::InvalidRequest, Again::Nothing),
    ("error-acquire.any.400-400-invalid_appid.json", ErrorCode::InvalidAppId, ErrorKind::NotEnabled, Again::Nothing),
    ("error-acquire.any.400-401-invalid_channel_name.json", ErrorCode::InvalidChannelName, ErrorKind::InvalidRequest, Again::Nothing),
    ("error-acquire.any.400-405-no_active_status.json", ErrorCode::NoActiveStatus, ErrorKind::NotEnabled, Again::Nothing),
    ("error-acquire.any.400-406-vendor_over_load.json", ErrorCode::VendorOverLoad, ErrorKind::OverCapacity, Again::Same(Afterwards::GiveUp)),
    ("error-acquire.any.500-500-internal_error.json", ErrorCode::InternalError, ErrorKind::ServerError, Again::Same(Afterwards::GiveUp)),
    ("error-acquire.any.500-501-no_worker_manager.json", ErrorCode::NoWorkerManager, ErrorKind::OverCapacity, Again::Same(Afterwards::GiveUp)),
    ("error-acquire.any.500-504-allocate_timeout.json", ErrorCode::AllocateTimeout, ErrorKind::Timeout, Again::Same(Afterwards::GiveUp)),
    ("error-start.any.201-7-already-started.json", ErrorCode::AlreadyStarted, ErrorKind::AlreadyStarted, Again::Nothing),
    ("error-start.any.206-65-not-completed.json", ErrorCode::RequestNotCompleted, ErrorKind::NotCompleted, Again::Same(Afterwards::NewAcquire)),
    ("error-start.any.400-53-task-conflict.json", ErrorCode::TaskConflict, ErrorKind::TaskConflict, Again::AcquireWithOtherUid),
    ("error-start.any.500-502-allocate-worker.json", ErrorCode::WorkerAllocationFailed, ErrorKind::OverCapacity, Again::Acquire),
    ("error-start.any.500-62-timeout.json", ErrorCode::RequestTimeout, ErrorKind::Timeout, Again::Same(Afterwards::NewAcquireWithOtherUid)),
    ("error-query.any.206-65-not-completed.json", ErrorCode::RequestNotCompleted, ErrorKind::NotCompleted, Again::Same(Afterwards::GiveUp)),
    ("error-query.any.404-404-no-worker.json", ErrorCode::WorkerNotFound, ErrorKind::TaskNotFound, Again::Same(Afterwards::TreatAsEnded)),
    ("error-query.any.504-62-timeout.json", ErrorCode::RequestTimeout, ErrorKind::Timeout, Again::Same(Afterwards::GiveUp)),
    ("error-update.any.206-65-not-completed.json", ErrorCode::RequestNotCompleted, ErrorKind::NotCompleted, Again::Same(Afterwards::GiveUp)),
    ("error-update.any.404-404-no-worker.json", ErrorCode::WorkerNotFound, ErrorKind::TaskNotFound, Again::Same(Afterwards::TreatAsEnded)),
    ("error-update.any.504-62-timeout.json", ErrorCode::RequestTimeout, ErrorKind::Timeout, Again::Same(Afterwards::GiveUp)),
    ("error-updateLayout.mix.206-65-not-completed.json", ErrorCode::RequestNotCompleted, ErrorKind::NotCompleted, Again::Same(Afterwards::GiveUp)),
    ("error-updateLayout.mix.404-404-no-worker.json", ErrorCode::WorkerNotFound, ErrorKind::TaskNotFound, Again::Same(Afterwards::TreatAsEnded)),
    ("error-updateLayout.mix.504-62-timeout.json", ErrorCode::RequestTimeout, ErrorKind::Timeout, Again::Same(Afterwards::GiveUp)),
    ("error-stop.any.206-65-not-completed.json", ErrorCode::RequestNotCompleted, ErrorKind::NotCompleted, Again::Same(Afterwards::GiveUp)),
    ("error-stop.any.404-404-no-worker.json", ErrorCode::WorkerNotFound, ErrorKind::TaskNotFound, Again::Same(Afterwards::TreatAsEnded)),
    ("error-stop.any.504-62-timeout.json", ErrorCode::RequestTimeout, ErrorKind::Timeout, Again::Same(Afterwards::GiveUp)),
    ("error-stop.any.206-435-no-data.json", ErrorCode::NoRecordedData, ErrorKind::NoRecordedData, Again::Nothing),
    ("error-stop.any.400-49-invalid-operation.json", ErrorCode::InvalidOperation, ErrorKind::Stopping, Again::Nothing),
];

#[rustfmt::skip] // one row, one sample
const GATEWAY_ERRORS: &[(&str, GatewayError, ErrorKind, Again)] = &[
    ("error-any.any.400-appid-is-invalid.json", GatewayError::InvalidAppId, ErrorKind::NotEnabled, Again::Nothing),
    ("error-any.any.401-invalid-credentials.json", GatewayError::InvalidCredentials, ErrorKind::Unauthorized, Again::Nothing),
    ("error-any.any.401-unauthorized.json", GatewayError::Unauthorized, ErrorKind::Unauthorized, Again::Nothing),
    ("error-any.any.404-no-route.json", GatewayError::NoRoute, ErrorKind::NoRoute, Again::Nothing),
    ("error-any.any.429-rate-limit.json", GatewayError::RateLimited, ErrorKind::RateLimited, Again::Same(Afterwards::GiveUp)),
];

/// What may be sent again, the waits aside.
#[derive(Debug, PartialEq)]
enum Again {
    Nothing,
    Same(Afterwards),
    Acquire,
    AcquireWithOtherUid,
}

impl From<Retry> for Again {
    fn from(retry: Retry) -> Self {
        match retry {
            Retry::No => Self::Nothing,
            Retry::SameRequest { then, .. } => Self::Same(then),
            Retry::NewAcquire => Self::Acquire,
            Retry::NewAcquireWithOtherUid => Self::AcquireWithOtherUid,
            other => panic!("an undocumented way to go on: {other:?}"),
        }
    }
}

/// The error that a sample is, for each operation it may answer.
fn sample_errors(file: &str) -> impl Iterator<Item = (ServiceError, serde_json::Value)> + use<> {
    let sample = Sample::named(file);
    let (status, body) = (sample.status().as_u16(), sample.body());
    let json: serde_json::Value = serde_json::from_slice(&body).unwrap();
    let text = String::from_utf8(body).unwrap();
    operations(&sample.operation)
        .into_iter()
        .map(move |operation| (service_error(operation, status, &text), json.clone()))
}

#[test]
fn every_documented_service_error_is_told_apart() {
    for (file, code, kind, again) in SERVICE_ERRORS {
        for (error, body) in sample_errors(file) {
            assert_eq!(error.code(), Some(*code), "{file}");
            assert_eq!(
                error.code().map(ErrorCode::number),
                body["code"].as_i64(),
                "{file}"
            );
            assert_eq!(error.gateway(), None, "{file}");
            assert_eq!(error.kind(), *kind, "{file}");
            assert_eq!(Again::from(error.retry()), *again, "{file}");
            assert_eq!(error.reason(), body["reason"].as_str(), "{file}");
        }
    }
}

#[test]
fn every_documented_gateway_error_is_told_apart_whatever_was_asked() {
    for (file, gateway, kind, again) in GATEWAY_ERRORS {
        let errors: Vec<_> = sample_errors(file).collect();
        assert_eq!(errors.len(), Operation::ALL.len(), "{file}");
        for (error, body) in errors {
            assert_eq!(error.gateway(), Some(*gateway), "{file}");
            assert_eq!(error.code(), None, "{file}");
            assert_eq!(error.kind(), *kind, "{file}");
            assert_eq!(Again::from(error.retry()), *again, "{file}");
            assert_eq!(error.reason(), body["message"].as_str(), "{file}");
        }
    }
}

#[test]
fn every_error_sample_is_in_one_of_the_two_tables() {
    let service = SERVICE_ERRORS.iter().map(|row| row.0);
    let mut tabled: Vec<_> = service
        .chain(GATEWAY_ERRORS.iter().map(|row| row.0))
        .collect();
    tabled.sort_unstable();

    let samples = Sample::answers();
    let mut errors: Vec<_> = samples
        .iter()
        .filter(|sample| sample.status() != StatusCode::OK)
        .map(|sample| sample.file.as_str())
        .collect();
    errors.sort_unstable();
    assert_eq!(tabled, errors);
}

// Codes of which there is no sample: those of older pages, and what a code means elsewhere.

#[rustfmt::skip] // one row, one code
const OLDER_CODES: &[(i64, Operation, ErrorCode, ErrorKind)] = &[
    (2, Operation::NcsIp, ErrorCode::InvalidParameter, ErrorKind::InvalidRequest),
    (8, Operation::Start, ErrorCode::InvalidHttpRequest, ErrorKind::InvalidRequest),
    (31, Operation::Stop, ErrorCode::UploadRepeated, ErrorKind::Upload),
    (32, Operation::Stop, ErrorCode::StorageConfiguration, ErrorKind::Upload),
    (47, Operation::Stop, ErrorCode::UploadFailed, ErrorKind::Upload),
    (50, Operation::Stop, ErrorCode::UploadTimeout, ErrorKind::UploadTimeout),
    (51, Operation::Stop, ErrorCode::FileOperationFailed, ErrorKind::Upload),
    (52, Operation::Start, ErrorCode::ServiceStartTimeout, ErrorKind::Timeout),
    (62, Operation::Acquire, ErrorCode::NotEnabledOrTimeout, ErrorKind::Timeout),
    (65, Operation::Acquire, ErrorCode::RequestNotCompleted, ErrorKind::NotCompleted),
    (109, Operation::Start, ErrorCode::TokenExpired, ErrorKind::Token),
    (110, Operation::Start, ErrorCode::TokenInvalid, ErrorKind::Token),
    (206, Operation::Stop, ErrorCode::UploadUnfinished, ErrorKind::UploadTimeout),
    (404, Operation::Start, ErrorCode::WorkerNotFound, ErrorKind::TaskNotFound),
    (432, Operation::Start, ErrorCode::ResourceMismatch, ErrorKind::StaleResource),
    (433, Operation::Start, ErrorCode::ResourceExpired, ErrorKind::StaleResource),
    (501, Operation::Query, ErrorCode::SessionExiting, ErrorKind::Stopping),
    (1001, Operation::Start, ErrorCode::UnreadableResourceId, ErrorKind::StaleResource),
    (1003, Operation::Query, ErrorCode::SessionMismatch, ErrorKind::StaleResource),
    (1013, Operation::Acquire, ErrorCode::InvalidChannelNameLegacy, ErrorKind::InvalidRequest),
    (1028, Operation::UpdateLayout, ErrorCode::InvalidLayout, ErrorKind::InvalidRequest),
];

#[test]
fn codes_of_older_pages_are_known_too() {
    for (number, operation, code, kind) in OLDER_CODES {
        let error = service_error(*operation, 400, &format!("{{\"code\": {number}}}"));

        assert_eq!(error.code(), Some(*code), "{number}");
        assert_eq!(code.number(), *number);
        assert_eq!(error.kind(), *kind, "{number}");
        assert_eq!(error.reason(), None);
    }
}

#[test]
fn a_request_that_is_not_valid_is_code_2_whatever_was_asked() {
    for operation in Operation::ALL {
        let error = service_error(operation, 400, r#"{"code": 2, "reason": "no"}"#);

        assert_eq!(
            error.code(),
            Some(ErrorCode::InvalidParameter),
            "{operation}"
        );
        assert_eq!(error.kind(), ErrorKind::InvalidRequest, "{operation}");
        assert_eq!(error.retry(), Retry::No, "{operation}");
    }
}

#[test]
fn an_undocumented_code_is_kept_and_goes_by_its_status() {
    let cases = [
        (
            Operation::Start,
            500,
            ErrorKind::ServerError,
            Again::Same(Afterwards::NewAcquireWithOtherUid),
        ),
        (
            Operation::Acquire,
            503,
            ErrorKind::ServerError,
            Again::Same(Afterwards::GiveUp),
        ),
        (
            Operation::Query,
            206,
            ErrorKind::NotCompleted,
            Again::Same(Afterwards::GiveUp),
        ),
        (
            Operation::Stop,
            429,
            ErrorKind::RateLimited,
            Again::Same(Afterwards::GiveUp),
        ),
        (Operation::Stop, 403, ErrorKind::NotEnabled, Again::Nothing),
        (Operation::Start, 400, ErrorKind::Other, Again::Nothing),
        (Operation::Start, 201, ErrorKind::Other, Again::Nothing),
    ];

    for (operation, status, kind, again) in cases {
        let error = service_error(operation, status, r#"{"code": 15}"#);
        assert_eq!(error.code(), Some(ErrorCode::Other(15)));
        assert_eq!(error.code().map(ErrorCode::number), Some(15));
        assert_eq!(error.kind(), kind, "{operation} {status}");
        assert_eq!(Again::from(error.retry()), again, "{operation} {status}");
    }
}

#[test]
fn the_waits_are_those_that_agora_recommends() {
    let delays = |operation, status, code: i64| {
        let body = format!("{{\"code\": {code}}}");
        match service_error(operation, status, &body).retry() {
            Retry::SameRequest { delays, .. } => delays.to_vec(),
            other => panic!("the same request is sent again, not: {other:?}"),
        }
    };

    assert_eq!(delays(Operation::Start, 206, 65), [3, 6].map(seconds));
    assert_eq!(delays(Operation::Start, 500, 62), [3, 6, 9].map(seconds));
    assert_eq!(delays(Operation::Query, 404, 404), [5, 10, 15].map(seconds));
    assert_eq!(
        delays(Operation::Query, 504, 62),
        [5, 10, 15, 30].map(seconds)
    );
}

// 404 twice over.

#[test]
fn a_wrong_path_and_a_missing_recording_are_both_404_and_not_the_same() {
    let path = r#"{"message": "no Route matched with those values"}"#;
    let task = r#"{"code": 404, "reason": "failed to find worker"}"#;

    let path = service_error(Operation::Query, 404, path);
    let task = service_error(Operation::Query, 404, task);

    assert_eq!((path.kind(), path.retry()), (ErrorKind::NoRoute, Retry::No));
    assert_eq!(task.kind(), ErrorKind::TaskNotFound);
    assert!(task.retry().is_same_request());
}

#[test]
fn a_404_that_says_nothing_is_neither() {
    for body in [
        "",
        "{}",
        "<html>not here</html>",
        r#"{"message": "gone fishing"}"#,
    ] {
        let error = service_error(Operation::Query, 404, body);
        assert_eq!(error.kind(), ErrorKind::Other, "{body}");
    }
}

// A success that is none.

#[test]
fn every_other_2xx_is_an_error() {
    let body = br#"{"resourceId": "r", "sid": "s", "serverResponse": {}, "data": {}}"#;

    for status in [201, 202, 204, 206] {
        for operation in Operation::ALL {
            let error = refused(operation, status, &HeaderMap::new(), body);
            assert!(
                matches!(error, AnswerError::Service(_)),
                "{operation} {status}"
            );
            assert_eq!(error.status().as_u16(), status);
            assert_eq!(error.operation(), operation);
        }
    }
}

#[test]
fn a_200_from_start_with_a_code_and_no_sid_is_not_a_recording() {
    for body in [
        r#"{"resourceId": "r", "sid": "", "code": 53}"#,
        r#"{"code": "53", "resourceId": "r"}"#,
    ] {
        let error = service_error(Operation::Start, 200, body);
        assert_eq!(error.kind(), ErrorKind::TaskConflict, "{body}");
        assert_eq!(error.resource_id().unwrap().as_str(), "r");
        assert_eq!(error.sid(), None);
    }
}

#[test]
fn a_repeated_start_may_name_the_recording_after_all() {
    let body = r#"{"code": 7, "resourceId": "r", "sid": "38f8e3cf"}"#;

    let error = service_error(Operation::Start, 201, body);

    assert_eq!(error.kind(), ErrorKind::AlreadyStarted);
    assert_eq!(error.sid().unwrap().as_str(), "38f8e3cf");
}

// A 200 that cannot be read.

#[test]
fn a_200_without_what_makes_it_an_answer_says_where() {
    let text = "an id that may stand in a URL";
    let cases = [
        (
            Operation::Acquire,
            r"{}",
            "/resourceId",
            DecodeProblem::Missing,
        ),
        (
            Operation::Acquire,
            r#"{"resourceId": 5}"#,
            "/resourceId",
            DecodeProblem::Not { expected: text },
        ),
        (
            Operation::Start,
            r#"{"sid": "", "code": 0}"#,
            "/sid",
            DecodeProblem::Empty,
        ),
        (
            Operation::Start,
            r#"{"sid": "a/b"}"#,
            "/sid",
            DecodeProblem::Not { expected: text },
        ),
        (
            Operation::Query,
            r#"{"sid": "s"}"#,
            "/serverResponse",
            DecodeProblem::Missing,
        ),
        (
            Operation::Query,
            r"[]",
            "",
            DecodeProblem::Not {
                expected: "an object",
            },
        ),
        (
            Operation::NcsIp,
            r#"{"data": {"service": {"hosts": [{}]}}}"#,
            "/data/service/hosts/0/primaryIP",
            DecodeProblem::Missing,
        ),
        (
            Operation::NcsIp,
            r#"{"data": {}}"#,
            "/data/service/hosts",
            DecodeProblem::Not {
                expected: "an array",
            },
        ),
    ];

    for (operation, body, pointer, problem) in cases {
        let error = decode_error(operation, body);
        assert_eq!(error.operation(), operation);
        assert_eq!(error.pointer(), pointer, "{body}");
        assert_eq!(error.problem(), problem, "{body}");
        assert!(error.to_string().contains(pointer), "{error}");
    }
}

#[test]
fn a_200_that_is_not_json_says_where_the_json_ends() {
    let error = decode_error(Operation::Query, "{\n  \"sid\": s3cret\n}");

    assert_eq!(
        error.problem(),
        DecodeProblem::NotJson {
            line: 2,
            column: 10
        }
    );
    assert_eq!(
        error.to_string(),
        "query answered HTTP 200 with a body that cannot be read: it is not JSON at line 2, column 10; \
         check that the base URL is the service's own; then send the request again",
    );
}

#[test]
fn an_unreadable_answer_is_never_quoted() {
    for body in [
        r#"{"sid": "s3cret/"}"#,
        r#""s3cret""#,
        "s3cret",
        r#"{"s3cret": "s3cret"}"#,
    ] {
        let error = decode_error(Operation::Start, body);
        assert!(
            !format!("{error} {error:?}").contains("s3cret"),
            "{error:?}"
        );
    }
}

#[test]
fn an_unreadable_start_is_never_sent_again() {
    let error = refused(Operation::Start, 200, &HeaderMap::new(), b"");

    assert_eq!(error.retry(), Retry::No);
    assert!(
        error.remedy().contains("a recording may run"),
        "{}",
        error.remedy()
    );
}

// What a person reads.

#[test]
fn the_text_says_operation_answer_meaning_and_remedy() {
    let mut headers = HeaderMap::new();
    headers.insert("X-Request-ID", HeaderValue::from_static("b1946ac9"));
    let body = br#"{"code": 53, "reason": "task conflict"}"#;

    let error = refused(Operation::Start, 400, &headers, body);

    assert_eq!(error.request_id(), Some("b1946ac9"));
    assert_eq!(
        error.to_string(),
        "start answered HTTP 400, code 53 \"task conflict\": this channel is already being \
         recorded under this UID; use the recording that runs, or acquire and start again under \
         another UID (X-Request-ID b1946ac9)",
    );
}

#[test]
fn the_request_id_of_an_unreadable_answer_is_kept() {
    let mut headers = HeaderMap::new();
    headers.insert("X-Request-ID", HeaderValue::from_static("b1946ac9"));

    let error = refused(Operation::Query, 200, &headers, b"{}");

    assert_eq!(error.request_id(), Some("b1946ac9"));
    assert!(
        error.to_string().ends_with("(X-Request-ID b1946ac9)"),
        "{error}"
    );
}

#[test]
fn a_reason_cannot_forge_a_line_of_a_log() {
    let body = r#"{"code": 2, "reason": "bad\nINFO all is well"}"#;

    let error = service_error(Operation::Start, 400, body);

    assert_eq!(error.reason(), Some("bad\nINFO all is well"));
    assert!(!error.to_string().contains('\n'), "{error}");
}

#[test]
fn every_error_says_what_it_means_and_what_to_do() {
    for number in -1..2000 {
        for operation in Operation::ALL {
            let error = service_error(operation, 400, &format!("{{\"code\": {number}}}"));
            for text in [error.meaning(), error.remedy()] {
                assert!(
                    !text.is_empty() && !text.ends_with('.'),
                    "{number} {operation}: {text}"
                );
            }
        }
    }
}

#[test]
fn errors_can_be_sent_boxed_and_kept() {
    fn assert_error<E: std::error::Error + Clone + Send + Sync + 'static>() {}

    assert_error::<AnswerError>();
    assert_error::<ServiceError>();
    assert_error::<DecodeError>();
    assert!(size_of::<AnswerError>() <= 16, "a Result stays small");
}
