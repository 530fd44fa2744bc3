//! A recording from `acquire` to `stop`, against an emulator: as it should go, and as it goes
//! wrong.

mod support;

use std::time::Duration;

use recording::answer::Status;
use recording::core::ViolationKind;
use recording::error::{AnswerError, ErrorKind, ServiceError};
use recording::mode::{Individual, Mix};
use recording::session::{Acquired, Ended, Recording, SessionError, WaitError};
use recording::start::StartClientRequest;
use recording::{CallError, RecordingMode, Schedule, Sleep, TokioSleep};
use recording_emulator::{Emulator, Operation, Scripted};
use serde_json::json;
use support::{IMPATIENT, QUICK, bodies, client, emulator, mix, operations};

type Transport = recording::core::http::ReqwestTransport;

/// A resource for a composite recording.
async fn acquired(emulator: &Emulator) -> Acquired<Mix, Transport> {
    let session = client(emulator).session::<Mix>("room", 7).unwrap();
    session.acquire(mix()).await.unwrap()
}

/// A composite recording that was just started.
async fn started(emulator: &Emulator) -> Recording<Mix, Transport> {
    acquired(emulator).await.start().await.unwrap()
}

/// A composite recording that has files.
async fn running(emulator: &Emulator) -> Recording<Mix, Transport> {
    let recording = started(emulator).await;
    emulator.advance(Duration::from_secs(10));
    recording
}

/// What the service said.
fn service_error(error: &SessionError) -> &ServiceError {
    match error {
        SessionError::Call(CallError::Answer(AnswerError::Service(error))) => error,
        other => panic!("no answer of the service: {other:?}"),
    }
}

fn count(emulator: &Emulator, operation: Operation) -> usize {
    let asked = operations(emulator).into_iter();
    asked.filter(|asked| *asked == operation).count()
}

// As it should go.

async fn a_whole_recording<M: RecordingMode>(configuration: StartClientRequest<M>, files: usize) {
    let emulator = emulator().await;
    let session = client(&emulator).session::<M>("room", 7).unwrap();

    let acquired = session.acquire(configuration).await.unwrap();
    let recording = acquired.start().await.unwrap();
    emulator.advance(Duration::from_secs(10));
    let queried = recording
        .wait_until_running(QUICK, &TokioSleep)
        .await
        .unwrap();
    let ended = recording.stop().await.unwrap();

    let Ended::Stopped(stopped) = ended else {
        panic!("{ended:?}")
    };
    assert_eq!(queried.status(), Some(Status::InProgress));
    assert_eq!(stopped.files().names().count(), files);
    assert_eq!(
        operations(&emulator),
        [
            Operation::Acquire,
            Operation::Start,
            Operation::Query,
            Operation::Stop
        ]
    );
    for request in emulator.requests() {
        assert_eq!(request.status, Some(200), "{request:?}");
    }
}

#[tokio::test]
async fn an_individual_recording_goes_from_acquire_to_stop() {
    // An index for each medium of the two users, and one of both.
    a_whole_recording::<Individual>(support::individual(), 6).await;
}

#[tokio::test]
async fn a_composite_recording_goes_from_acquire_to_stop() {
    a_whole_recording::<Mix>(mix(), 1).await;
}

#[tokio::test]
async fn every_call_has_the_mode_the_channel_and_the_uid_of_the_session() {
    let emulator = emulator().await;
    let recording = running(&emulator).await;

    recording.query().await.unwrap();
    recording.stop().await.unwrap();

    for request in emulator.requests() {
        let is_acquire = request.operation == Some(Operation::Acquire);
        assert_eq!(request.path.contains("/mode/mix/"), !is_acquire);
        if let Some(body) = request.body {
            assert_eq!(
                (&body["cname"], &body["uid"]),
                (&json!("room"), &json!("7"))
            );
        }
    }
    assert_eq!(emulator.requests().len(), 4);
}

#[tokio::test]
async fn acquire_announces_what_start_sends() {
    let emulator = emulator().await;

    started(&emulator).await;

    let (acquire, start) = (
        bodies(&emulator, Operation::Acquire),
        bodies(&emulator, Operation::Start),
    );
    let announced = acquire[0].pointer("/clientRequest/startParameter");
    assert_eq!(announced, start[0].get("clientRequest"));
    assert_eq!(announced, Some(&serde_json::to_value(mix()).unwrap()));
}

#[tokio::test]
async fn acquire_says_what_the_session_was_told_and_no_more() {
    let emulator = emulator().await;
    let session = || client(&emulator).session::<Mix>("room", 7).unwrap();

    session().acquire(mix()).await.unwrap();
    let longer = session().with_resource_expired_hour(720);
    longer.acquire(mix()).await.unwrap();

    let sent = bodies(&emulator, Operation::Acquire);
    let hours =
        |body: &serde_json::Value| body["clientRequest"].get("resourceExpiredHour").cloned();
    assert_eq!([hours(&sent[0]), hours(&sent[1])], [None, Some(json!(720))]);
    assert_eq!(sent[0]["clientRequest"]["scene"], json!(0));
}

// Nothing is sent that is not valid.

#[tokio::test]
async fn an_invalid_acquire_is_not_sent() {
    let emulator = emulator().await;
    let session = client(&emulator).session::<Mix>("room", 7).unwrap();

    let failed = session.with_resource_expired_hour(721).acquire(mix()).await;

    let (session, error) = failed.unwrap_err().into_parts();
    let SessionError::Invalid(violations) = error else {
        panic!("{error:?}")
    };
    let [violation] = violations.as_slice() else {
        panic!("{violations}")
    };
    assert_eq!(violation.pointer, "/clientRequest/resourceExpiredHour");
    assert_eq!(violation.kind, ViolationKind::Value);
    assert_eq!(violation.rule, Some("R038"));
    assert!(emulator.requests().is_empty());

    let corrected = session.with_resource_expired_hour(720);
    corrected.acquire(mix()).await.unwrap();
    assert_eq!(emulator.requests().len(), 1);
}

#[tokio::test]
async fn a_session_of_no_channel_and_no_uid_does_not_begin() {
    let emulator = emulator().await;

    let violations = client(&emulator)
        .session::<Mix>("a/b", "0")
        .map(|_| ())
        .unwrap_err();

    let places: Vec<_> = violations.iter().map(|v| v.pointer.as_str()).collect();
    assert_eq!(places, ["/cname", "/uid"]);
}

// `acquire` and `start` that fail.

#[tokio::test]
async fn a_refused_acquire_gives_the_session_back() {
    let emulator = emulator().await;
    emulator.script(
        Operation::Acquire,
        [Scripted::Raw {
            status: 500,
            body: json!({"code": 504, "reason": "allocate timeout"}),
        }],
    );
    let session = client(&emulator).session::<Mix>("room", 7).unwrap();

    let failed = session.acquire(mix()).await.unwrap_err();

    let (session, error) = failed.into_parts();
    assert_eq!(service_error(&error).operation().name(), "acquire");
    session.acquire(mix()).await.unwrap();
}

#[tokio::test]
async fn a_resource_that_is_in_use_is_said_to_be() {
    let emulator = emulator().await;
    let acquired = acquired(&emulator).await;
    let resource = acquired.resource_id().clone();
    emulator.script(
        Operation::Start,
        [Scripted::Raw {
            status: 201,
            body: json!({"code": 7, "reason": "already started"}),
        }],
    );

    let failed = acquired.start().await.unwrap_err();

    let (acquired, error) = failed.into_parts();
    assert_eq!(service_error(&error).kind(), ErrorKind::AlreadyStarted);
    assert_eq!(acquired.resource_id(), &resource);
}

#[tokio::test]
async fn a_start_whose_answer_got_lost_does_not_start_twice() {
    let emulator = emulator().await;
    emulator.script(Operation::Start, [Scripted::LoseAnswer]);

    let failed = acquired(&emulator).await.start().await.unwrap_err();
    let (acquired, first) = failed.into_parts();
    let second = acquired.start().await.unwrap_err();

    let SessionError::Call(first) = first else {
        panic!("{first:?}")
    };
    assert!(first.may_have_arrived());
    assert_eq!(
        service_error(second.error()).kind(),
        ErrorKind::AlreadyStarted
    );
    assert_eq!(count(&emulator, Operation::Acquire), 1);
}

#[tokio::test]
async fn a_resource_that_got_too_old_is_replaced_before_start() {
    let emulator = emulator().await;
    let session = client(&emulator).session::<Mix>("room", 7).unwrap();
    let session = session.with_resource_life(Duration::ZERO);
    let acquired = session.acquire(mix()).await.unwrap();
    let old = acquired.resource_id().clone();

    let recording = acquired.start().await.unwrap();

    assert_ne!(recording.resource_id(), &old);
    assert_eq!(
        operations(&emulator),
        [Operation::Acquire, Operation::Acquire, Operation::Start]
    );
    let [first, second] = bodies(&emulator, Operation::Acquire).try_into().unwrap();
    assert_eq!(first, second);
}

#[tokio::test]
async fn a_resource_that_the_service_has_forgotten_is_replaced_at_the_next_start() {
    let emulator = emulator().await;
    let acquired = acquired(&emulator).await;
    let old = acquired.resource_id().clone();
    emulator.advance(Duration::from_secs(6 * 60));

    let failed = acquired.start().await.unwrap_err();
    let (acquired, error) = failed.into_parts();
    let recording = acquired.start().await.unwrap();

    assert_eq!(service_error(&error).kind(), ErrorKind::StaleResource);
    assert_ne!(recording.resource_id(), &old);
    assert_eq!(count(&emulator, Operation::Acquire), 2);
}

// Waiting until it runs.

#[tokio::test]
async fn a_status_below_4_and_a_404_are_asked_again() {
    let emulator = emulator().await;
    let recording = running(&emulator).await;
    let early = [Scripted::Status(2), Scripted::NotFound, Scripted::Drop];
    emulator.script(Operation::Query, early);

    let queried = recording
        .wait_until_running(QUICK, &TokioSleep)
        .await
        .unwrap();

    assert_eq!(queried.status(), Some(Status::InProgress));
    assert_eq!(count(&emulator, Operation::Query), 4);
}

#[tokio::test]
async fn status_4_is_running() {
    let emulator = emulator().await;
    let recording = started(&emulator).await;
    emulator.script(Operation::Query, [Scripted::Status(3), Scripted::Status(4)]);

    let queried = recording
        .wait_until_running(QUICK, &TokioSleep)
        .await
        .unwrap();

    assert_eq!(queried.status(), Some(Status::Ready));
}

#[tokio::test]
async fn a_recording_that_ends_is_not_waited_for() {
    for status in [6, 7, 8, 20] {
        let emulator = emulator().await;
        let recording = started(&emulator).await;
        emulator.script(Operation::Query, [Scripted::Status(status)]);

        let error = recording.wait_until_running(QUICK, &TokioSleep).await;

        let Err(WaitError::Ended(found)) = error else {
            panic!("{error:?}")
        };
        assert_eq!(found, Status::from_number(status.into()));
        assert_eq!(count(&emulator, Operation::Query), 1);
    }
}

#[tokio::test]
async fn a_recording_that_never_runs_is_given_up() {
    let emulator = emulator().await;
    let recording = started(&emulator).await;

    let error = recording.wait_until_running(IMPATIENT, &TokioSleep).await;

    assert!(
        matches!(error, Err(WaitError::NotInTime { last: None })),
        "{error:?}"
    );
    assert!(count(&emulator, Operation::Query) > 1);
}

#[tokio::test]
async fn a_recording_that_is_never_found_is_given_up_with_the_last_error() {
    let emulator = emulator().await;
    let recording = started(&emulator).await;
    emulator.script(Operation::Query, vec![Scripted::NotFound; 10_000]);

    let error = recording.wait_until_running(IMPATIENT, &TokioSleep).await;

    let Err(WaitError::NotInTime { last: Some(last) }) = error else {
        panic!("{error:?}")
    };
    let last = SessionError::Call(*last);
    assert_eq!(service_error(&last).kind(), ErrorKind::TaskNotFound);
}

#[tokio::test]
async fn an_error_that_will_not_pass_ends_the_wait() {
    let emulator = emulator().await;
    let recording = started(&emulator).await;
    emulator.script(
        Operation::Query,
        [Scripted::Raw {
            status: 401,
            body: json!({"message": "Invalid authentication credentials"}),
        }],
    );

    let error = recording.wait_until_running(QUICK, &TokioSleep).await;

    let Err(WaitError::Call(error)) = error else {
        panic!("{error:?}")
    };
    let error = SessionError::Call(*error);
    assert_eq!(service_error(&error).kind(), ErrorKind::Unauthorized);
    assert_eq!(count(&emulator, Operation::Query), 1);
}

#[tokio::test]
async fn the_first_query_comes_after_the_first_wait() {
    let emulator = emulator().await;
    let recording = running(&emulator).await;
    let clock = Clock(&emulator);

    recording
        .wait_until_running(Schedule::default(), &clock)
        .await
        .unwrap();

    assert_eq!(emulator.now(), Duration::from_secs(10 + 5));
}

/// Lets the emulator's time pass, and no other.
struct Clock<'a>(&'a Emulator);

impl Sleep for Clock<'_> {
    async fn sleep(&self, duration: Duration) {
        self.0.advance(duration);
    }
}

// `stop`.

#[tokio::test]
async fn nothing_is_recorded_where_nobody_published() {
    let emulator = emulator().await;
    let recording = started(&emulator).await;

    let ended = recording.stop().await.unwrap();

    assert!(matches!(ended, Ended::NothingRecorded(_)), "{ended:?}");
}

#[tokio::test]
async fn an_upload_that_takes_long_is_an_end_too() {
    let emulator = emulator().await;
    let recording = running(&emulator).await;
    emulator.script(
        Operation::Stop,
        [Scripted::Raw {
            status: 206,
            body: json!({"code": 50, "reason": "upload timeout"}),
        }],
    );

    let ended = recording.stop().await.unwrap();

    assert!(matches!(ended, Ended::Uploading(_)), "{ended:?}");
}

#[tokio::test]
async fn a_stop_that_did_not_come_through_can_be_repeated() {
    let timeout = Scripted::Raw {
        status: 504,
        body: json!({"code": 62, "reason": "timeout"}),
    };
    for lost in [Scripted::Drop, timeout] {
        let emulator = emulator().await;
        let recording = running(&emulator).await;
        let sid = recording.sid().clone();
        emulator.script(Operation::Stop, [lost]);

        let failed = recording.stop().await.unwrap_err();
        let (recording, _) = failed.into_parts();
        assert_eq!(recording.sid(), &sid);
        let ended = recording.stop().await.unwrap();

        assert!(matches!(ended, Ended::Stopped(_)), "{ended:?}");
        assert_eq!(count(&emulator, Operation::Stop), 2);
    }
}

#[tokio::test]
async fn a_stop_whose_answer_got_lost_is_done_when_the_recording_is_gone() {
    for passed in [0, 3] {
        let emulator = emulator().await;
        let recording = running(&emulator).await;
        emulator.script(Operation::Stop, [Scripted::LoseAnswer]);

        let failed = recording.stop().await.unwrap_err();
        emulator.advance(Duration::from_secs(passed));
        let (recording, _) = failed.into_parts();
        let ended = recording.stop().await.unwrap();

        let Ended::StoppedBefore(error) = ended else {
            panic!("{ended:?}")
        };
        let expected = [ErrorKind::Stopping, ErrorKind::TaskNotFound];
        assert_eq!(error.kind(), expected[usize::from(passed > 0)]);
    }
}

#[tokio::test]
async fn a_recording_that_is_not_found_has_not_been_stopped() {
    let emulator = emulator().await;
    let recording = running(&emulator).await;
    emulator.script(Operation::Stop, [Scripted::NotFound, Scripted::NotFound]);

    let (recording, first) = recording.stop().await.unwrap_err().into_parts();
    let (recording, second) = recording.stop().await.unwrap_err().into_parts();
    let ended = recording.stop().await.unwrap();

    // It may be on its way to another server, and run on there.
    assert_eq!(service_error(&first).kind(), ErrorKind::TaskNotFound);
    assert_eq!(service_error(&second).kind(), ErrorKind::TaskNotFound);
    assert!(matches!(ended, Ended::Stopped(_)), "{ended:?}");
}

#[tokio::test]
async fn a_failure_says_what_the_service_said() {
    let emulator = emulator().await;
    let recording = running(&emulator).await;
    emulator.script(Operation::Stop, [Scripted::NotFound]);

    let failed = recording.stop().await.unwrap_err();

    let cause = std::error::Error::source(&failed).expect("the answer of the service");
    assert!(
        cause.to_string().contains("failed to find worker"),
        "{cause}"
    );
}
