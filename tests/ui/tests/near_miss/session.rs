//! The rules about the order of a recording, and what its modes do not have.

use recording::UpdateLayoutClientRequest;
use recording::answer::TrackType;
use recording::core::http::Transport;
use recording::mode::{Individual, Mix, Web};
use recording::session::{Acquired, Admission, Recording, Session};
use recording::start::StartClientRequest;
use recording::update::UpdateClientRequest;

#[test]
fn start_twice() {
    async fn _start<T: Transport + Clone>(acquired: Acquired<Mix, T>) {
        if let Err(failed) = acquired.start().await {
            let (acquired, _) = failed.into_parts();
            let _again = acquired.start().await;
        }
    }
}

#[test]
fn stop_twice() {
    async fn _stop<T: Transport + Clone>(recording: Recording<Mix, T>) {
        if let Err(failed) = recording.stop().await {
            let (recording, _) = failed.into_parts();
            let _again = recording.stop().await;
        }
    }
}

#[test]
fn acquire_unstated() {
    async fn _acquire<T: Transport + Clone>(
        session: Session<Mix, T>,
        configuration: StartClientRequest<Mix>,
    ) {
        let session = session.no_app_certificate();
        let _acquired = session.acquire(configuration).await;
    }
}

#[test]
fn acquire_for_another_mode() {
    async fn _acquire<T: Transport + Clone>(
        session: Session<Individual, T, Admission>,
        configuration: StartClientRequest<Individual>,
    ) {
        let _acquired = session.acquire(configuration).await;
    }
}

#[test]
fn index_key_where_each_user_has_one() {
    fn _name<T: Transport + Clone>(recording: &Recording<Mix, T>) -> String {
        recording.index_key()
    }
}

#[test]
fn uid_index_key_where_all_users_share_one() {
    fn _name<T: Transport + Clone>(recording: &Recording<Individual, T>) -> Option<String> {
        recording.uid_index_key(123, &TrackType::Audio)
    }
}

#[test]
fn update_layout_in_web() {
    async fn _lay_out<T: Transport + Clone>(
        mut recording: Recording<Mix, T>,
        layout: UpdateLayoutClientRequest,
    ) {
        let _updated = recording.update_layout(layout).await;
    }
}

#[test]
fn pause_in_mix() {
    async fn _pause<T: Transport + Clone>(mut recording: Recording<Web, T>) {
        let _updated = recording.pause().await;
    }
}

#[test]
fn push_in_individual() {
    async fn _push<T: Transport + Clone>(mut recording: Recording<Web, T>) {
        let _updated = recording.push_to("rtmp://cdn.example.com/live/key").await;
    }
}

#[test]
fn resume_in_screenshots() {
    async fn _resume<T: Transport + Clone>(mut recording: Recording<Web, T>) {
        let _updated = recording.resume().await;
    }
}

#[test]
fn token_in_web() {
    fn _admit<T: Transport + Clone>(session: Session<Mix, T>) {
        let _session = session.token("a token");
    }
}

#[test]
fn two_updates_at_once() {
    async fn _update<T: Transport + Clone>(mut recording: Recording<Web, T>) {
        let _paused = recording.pause().await;
        let _pushed = recording.push_to("rtmp://cdn.example.com/live/key").await;
    }
}

#[test]
fn update_for_another_mode() {
    async fn _update<T: Transport + Clone>(
        mut recording: Recording<Web, T>,
        change: UpdateClientRequest<Web>,
    ) {
        let _updated = recording.update(change).await;
    }
}
