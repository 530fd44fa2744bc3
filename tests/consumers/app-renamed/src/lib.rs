//! Records meetings. It calls `recording` by another name and brings its own transport.

#![deny(missing_docs, warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

use agora::core::http::{BaseUrl, Transport};
use agora::ids::{AppId, Sid};
use agora::mode::Mix;
use agora::session::{Ended, Failed, Recording, SessionError};
use agora::start::StartClientRequest;
use agora::{AlibabaRegion, ChannelType, Client, Secret, Violations, vendor};

/// Why no meeting was recorded.
#[derive(Debug)]
pub enum Trouble {
    /// The request is wrong.
    Request(Violations),
    /// A step failed.
    Step(SessionError),
}

impl From<Violations> for Trouble {
    fn from(violations: Violations) -> Self {
        Self::Request(violations)
    }
}

impl<S> From<Failed<S>> for Trouble {
    fn from(failed: Failed<S>) -> Self {
        Self::Step(failed.into_parts().1)
    }
}

/// A client for a stand-in of the service.
pub fn client<T>(app_id: AppId, base_url: BaseUrl, transport: T) -> Client<T> {
    Client::with_transport(app_id, "id", "secret", transport).with_base_url(base_url)
}

/// A meeting, all in one file.
///
/// # Errors
///
/// If the bucket has no name that is liked.
pub fn meeting(bucket: &str, keys: [Secret; 2]) -> Result<StartClientRequest<Mix>, Violations> {
    let [access_key, secret_key] = keys;
    StartClientRequest::<Mix>::builder()
        .recording_config(|c| c.channel_type(ChannelType::Communication))
        .storage_config(|s| {
            s.vendor(vendor::AlibabaOss)
                .region(AlibabaRegion::CnBeijing)
                .bucket(bucket)
                .access_key(access_key)
                .secret_key(secret_key)
        })
        .build()
}

/// The same meeting, as the service documents it.
///
/// # Errors
///
/// If the bucket has no name that is liked.
pub fn documented(bucket: &str, keys: [Secret; 2]) -> Result<StartClientRequest<Mix>, Violations> {
    let [access_key, secret_key] = keys;
    agora::request!(StartClientRequest<Mix>, {
        "recordingConfig": { "channelType": 0 },
        "storageConfig": {
            "vendor": 2,
            "region": AlibabaRegion::CnBeijing,
            "bucket": bucket,
            "accessKey": access_key,
            "secretKey": secret_key
        }
    })
}

/// Starts to record the meeting.
///
/// # Errors
///
/// [`Trouble`].
pub async fn start<T: Transport + Clone>(
    client: &Client<T>,
    channel: &str,
    meeting: StartClientRequest<Mix>,
) -> Result<Recording<Mix, T>, Trouble> {
    let session = client.session::<Mix>(channel, 7)?.no_app_certificate();
    Ok(session.acquire(meeting).await?.start().await?)
}

/// Ends it; the id is that of the files.
///
/// # Errors
///
/// [`Trouble`].
pub async fn end<T: Transport + Clone>(
    recording: Recording<Mix, T>,
) -> Result<Option<Sid>, Trouble> {
    let sid = recording.sid().clone();
    match recording.stop().await? {
        Ended::Stopped(_) => Ok(Some(sid)),
        _ => Ok(None),
    }
}
