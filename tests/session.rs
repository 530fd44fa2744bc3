//! A recording from `acquire` to `stop`, against an emulator: as it should go, and as it goes
//! wrong.

mod support;

use std::time::Duration;

use recording::answer::{FileList, Status, TrackType};
use recording::core::ViolationKind;
use recording::error::{AnswerError, ErrorKind, ServiceError};
use recording::mode::{Individual, Mix, Screenshots, Web};
use recording::session::{
    Acquired, Admission, Ended, JoinsChannel, Recording, ResumeError, Session, SessionError,
    WaitError,
};
use recording::start::StartClientRequest;
use recording::{CallError, Mode, Schedule, Sleep, TokioSleep};
use recording_emulator::{Emulator, Operation, Scripted};
use serde_json::json;
use support::{IMPATIENT, QUICK, bodies, client, emulator, mix, operations};

type Transport = recording::core::http::ReqwestTransport;

fn session(emulator: &Emulator) -> Session<Mix, Transport, Admission> {
    let session = client(emulator).session::<Mix>("room", 7).unwrap();
    session.no_app_certificate()
}

/// A resource for a composite recording.
async fn acquired(emulator: &Emulator) -> Acquired<Mix, Transport> {
    let session = session(emulator);
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

async fn a_whole_recording<M: JoinsChannel>(configuration: StartClientRequest<M>, files: usize) {
    let emulator = emulator().await;
    let session = client(&emulator).session::<M>("room", 7).unwrap();
    let session = session.no_app_certificate();

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
async fn screenshots_go_from_acquire_to_stop() {
    // Their names are in no answer.
    a_whole_recording::<Screenshots>(support::screenshots(), 0).await;
}

#[tokio::test]
async fn the_recording_of_a_page_goes_from_acquire_to_stop() {
    let emulator = emulator().await;
    let session = client(&emulator).session::<Web>("a page: 1/2", 7).unwrap();

    let acquired = session.acquire(support::web(None)).await.unwrap();
    let recording = acquired.start().await.unwrap();
    emulator.advance(Duration::from_secs(10));
    recording
        .wait_until_running(QUICK, &TokioSleep)
        .await
        .unwrap();
    let ended = recording.stop().await.unwrap();

    assert!(matches!(ended, Ended::Stopped(_)), "{ended:?}");
    assert_eq!(
        bodies(&emulator, Operation::Acquire)[0]["clientRequest"]["scene"],
        json!(1)
    );
    for request in emulator.requests() {
        assert_eq!(request.status, Some(200), "{request:?}");
    }
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
    let session = || session(&emulator);

    session().acquire(mix()).await.unwrap();
    let longer = session().with_resource_expired_hour(720);
    longer.acquire(mix()).await.unwrap();

    let sent = bodies(&emulator, Operation::Acquire);
    let hours =
        |body: &serde_json::Value| body["clientRequest"].get("resourceExpiredHour").cloned();
    assert_eq!([hours(&sent[0]), hours(&sent[1])], [None, Some(json!(720))]);
    assert_eq!(sent[0]["clientRequest"]["scene"], json!(0));
}

#[tokio::test]
async fn the_token_of_the_session_is_sent_with_the_configuration() {
    let emulator = emulator().await;
    let session = || client(&emulator).session::<Mix>("room", 7).unwrap();

    let with = session().token("t0ken").acquire(mix()).await.unwrap();
    with.start().await.unwrap();
    session().no_app_certificate().acquire(mix()).await.unwrap();

    let start = &bodies(&emulator, Operation::Start)[0];
    let [first, second] = bodies(&emulator, Operation::Acquire).try_into().unwrap();
    let announced = "/clientRequest/startParameter/token";
    assert_eq!(start["clientRequest"]["token"], "t0ken");
    assert_eq!(first.pointer(announced), Some(&json!("t0ken")));
    assert_eq!(second.pointer(announced), None);
}

// Nothing is sent that is not valid.

#[tokio::test]
async fn a_token_in_the_configuration_is_the_session_s_or_refused() {
    let emulator = emulator().await;
    let with_token = || {
        let mut start = serde_json::to_value(mix()).unwrap();
        start["token"] = json!("t0ken");
        StartClientRequest::<Mix>::from_json(&start.to_string()).unwrap()
    };
    let session = || client(&emulator).session::<Mix>("room", 7).unwrap();

    for session in [session().no_app_certificate(), session().token("another")] {
        let failed = session.acquire(with_token()).await.unwrap_err();
        let SessionError::AnotherToken = failed.error() else {
            panic!("{failed:?}")
        };
        assert!(!failed.to_string().contains("t0ken"));
    }
    assert!(emulator.requests().is_empty());
    session()
        .token("t0ken")
        .acquire(with_token())
        .await
        .unwrap();
}

#[tokio::test]
async fn an_invalid_acquire_is_not_sent() {
    let emulator = emulator().await;
    let session = session(&emulator);

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
    let session = session(&emulator);

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
async fn a_start_that_is_repeated_goes_on_with_the_recording_that_the_service_names() {
    let emulator = emulator().await;
    let acquired = acquired(&emulator).await;
    let sid = "38f8e3cfdc474cd56fc1ceba380d7e1a";
    emulator.script(
        Operation::Start,
        [Scripted::Raw {
            status: 201,
            body: json!({"code": 7, "reason": "already started", "sid": sid}),
        }],
    );

    let recording = acquired.start().await.unwrap();

    assert_eq!(recording.sid().as_str(), sid);
}

#[tokio::test]
async fn where_a_recording_may_run_no_second_one_is_begun() {
    let not_completed = Scripted::Raw {
        status: 206,
        body: json!({"code": 65, "reason": "request not completed"}),
    };
    let already_started = Scripted::Raw {
        status: 201,
        body: json!({"code": 7, "reason": "already started"}),
    };
    for accident in [Scripted::LoseAnswer, not_completed, already_started] {
        let emulator = emulator().await;
        emulator.script(Operation::Start, [accident]);
        // Too old at once, so that each attempt begins with a new resource.
        let session = session(&emulator).with_resource_life(Duration::ZERO);
        let acquired = session.acquire(mix()).await.unwrap();

        let (acquired, _) = acquired.start().await.unwrap_err().into_parts();
        let second = acquired.start().await.unwrap_err();

        assert!(matches!(second.error(), SessionError::MayRun), "{second:?}");
        assert_eq!(count(&emulator, Operation::Start), 1);
    }
}

#[tokio::test]
async fn where_nothing_runs_a_new_resource_is_tried() {
    let refused = Scripted::Raw {
        status: 400,
        body: json!({"code": 2, "reason": "no"}),
    };
    let no_worker = Scripted::Raw {
        status: 500,
        body: json!({"code": 502, "reason": "Failed to allocate worker"}),
    };
    for accident in [refused, no_worker] {
        let emulator = emulator().await;
        emulator.script(Operation::Start, [accident]);
        let session = session(&emulator).with_resource_life(Duration::ZERO);
        let acquired = session.acquire(mix()).await.unwrap();

        let (acquired, _) = acquired.start().await.unwrap_err().into_parts();
        acquired.start().await.unwrap();

        assert_eq!(count(&emulator, Operation::Acquire), 3);
    }
}

#[tokio::test]
async fn a_resource_that_got_too_old_is_replaced_before_start() {
    let emulator = emulator().await;
    let session = session(&emulator);
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

// In another process.

#[tokio::test]
async fn another_process_goes_on_with_a_recording() {
    let emulator = emulator().await;
    let recording = running(&emulator).await;
    let kept = serde_json::to_string(&recording.handle()).unwrap();
    let (sid, index) = (recording.sid().clone(), recording.index_key());
    drop(recording);

    let handle = serde_json::from_str(&kept).unwrap();
    let resumed = client(&emulator).resume::<Mix>(handle).unwrap();

    assert_eq!((resumed.sid(), resumed.index_key()), (&sid, index));
    let queried = resumed.query().await.unwrap();
    assert_eq!(queried.sid, Some(sid));
    let ended = resumed.stop().await.unwrap();
    assert!(matches!(ended, Ended::Stopped(_)), "{ended:?}");
}

#[tokio::test]
async fn a_recording_is_not_resumed_in_another_mode() {
    let emulator = emulator().await;
    let handle = running(&emulator).await.handle();

    let error = client(&emulator).resume::<Individual>(handle.clone());

    let Err(error) = error else {
        panic!("{error:?}")
    };
    assert_eq!(handle.mode(), Some(Mode::Mix));
    assert_eq!(
        error,
        ResumeError::OtherMode {
            recorded: "Mix".to_owned(),
            asked: "Individual",
        }
    );
    assert_eq!(
        error.to_string(),
        "the recording is one in mode \"Mix\" and cannot be resumed in mode `Individual`: ask for its own"
    );
}

#[tokio::test]
async fn a_recording_is_not_resumed_in_another_project() {
    let emulator = emulator().await;
    let mut handle = serde_json::to_value(running(&emulator).await.handle()).unwrap();
    handle["appId"] = json!("another");

    let handle = serde_json::from_value(handle).unwrap();
    let error = client(&emulator).resume::<Mix>(handle).map(|_| ());

    assert_eq!(error, Err(ResumeError::OtherApp));
}

#[tokio::test]
async fn a_handle_whose_channel_was_changed_is_refused() {
    let emulator = emulator().await;
    let mut handle = serde_json::to_value(running(&emulator).await.handle()).unwrap();
    handle["cname"] = json!("");

    let handle = serde_json::from_value(handle).unwrap();
    let error = client(&emulator).resume::<Mix>(handle).map(|_| ());

    let Err(ResumeError::Invalid(violations)) = error else {
        panic!("{error:?}")
    };
    assert_eq!(violations.as_slice()[0].pointer, "/cname");
}

#[tokio::test]
async fn a_recording_that_was_resumed_late_is_given_up_at_once() {
    let emulator = emulator().await;
    let mut handle = serde_json::to_value(started(&emulator).await.handle()).unwrap();
    handle["startedAt"] = json!(0);

    let handle = serde_json::from_value(handle).unwrap();
    let resumed = client(&emulator).resume::<Mix>(handle).unwrap();
    let error = resumed.wait_until_running(QUICK, &TokioSleep).await;

    assert!(
        matches!(error, Err(WaitError::NotInTime { .. })),
        "{error:?}"
    );
    assert_eq!(count(&emulator, Operation::Query), 1);
}

// Names of files.

#[tokio::test]
async fn the_indexes_are_known_before_the_first_query() {
    let emulator = emulator().await;
    let mixed = running(&emulator).await;
    let session = client(&emulator)
        .session::<Individual>("a.room", 8)
        .unwrap();
    let session = session.no_app_certificate();
    let acquired = session.acquire(support::individual()).await.unwrap();
    let apart = acquired.start().await.unwrap();
    emulator.advance(Duration::from_secs(10));

    let mixed_index = mixed.index_key();
    let audio_index = apart.uid_index_key(123, &TrackType::Audio).unwrap();

    let keys = |files: &FileList, prefix: &[String]| files.object_keys(prefix).collect::<Vec<_>>();
    let mixed_files = mixed.query().await.unwrap();
    let apart_files = apart.query().await.unwrap();
    assert_eq!(mixed.file_name_prefix(), ["directory1", "directory2"]);
    assert!(mixed_index.starts_with("directory1/directory2/"));
    assert_eq!(
        keys(mixed_files.files(), mixed.file_name_prefix()),
        [mixed_index]
    );
    let apart_keys = keys(apart_files.files(), apart.file_name_prefix());
    assert!(
        apart_keys.contains(&audio_index),
        "{audio_index} in {apart_keys:?}"
    );
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
