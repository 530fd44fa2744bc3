//! Where the notifications come from, asked of an emulator.

mod support;

use recording::error::ErrorKind;
use recording::ids::AppId;
use recording::ncs_ip::{NcsIpCall, NcsVersion};
use recording::{CallError, Client};
use recording_emulator::Operation;
use support::{client, emulator, operations};

#[tokio::test]
async fn both_versions_of_the_path_answer_with_the_hosts() {
    let emulator = emulator().await;
    let client = client(&emulator);

    for version in [NcsVersion::V1, NcsVersion::V2] {
        let answer = client.send(&NcsIpCall { version }).await.unwrap();

        assert_eq!(answer.hosts, ["127.0.0.1"]);
        assert!(answer.extra.is_empty());
    }
    assert_eq!(operations(&emulator), [Operation::NcsIp; 2]);
}

#[tokio::test]
async fn a_stranger_is_not_told() {
    let emulator = emulator().await;
    let app_id = AppId::new(emulator.app_id()).unwrap();
    let stranger = Client::new(app_id, emulator.customer_id(), "wrong").unwrap();
    let stranger = stranger.with_base_url(emulator.base_url().parse().unwrap());

    let error = stranger.send(&NcsIpCall::default()).await.unwrap_err();

    let CallError::Answer(recording::error::AnswerError::Service(error)) = error else {
        panic!("{error:?}")
    };
    assert_eq!(error.kind(), ErrorKind::Unauthorized);
    assert_eq!(error.operation().name(), "ncs/ip");
    assert!(error.request_id().is_some());
}
