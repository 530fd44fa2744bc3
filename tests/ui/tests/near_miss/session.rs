//! The rules about the order of a recording, and what its modes do not have.

use recording::answer::TrackType;
use recording::core::http::Transport;
use recording::mode::{Individual, Mix};
use recording::session::{Acquired, Admission, Recording, Session};
use recording::start::StartClientRequest;

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
