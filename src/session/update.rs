//! Changes of a recording while it runs.
//!
//! Each borrows the recording for itself until it is answered, so that there is one at a time.

// R200, and of what a recording was not started with nothing can be changed: R202, R204.

use recording_core::Secret;
use recording_core::http::Transport;
use serde::{Deserialize, Serialize};

use super::{Party, Recording, SessionError};
use crate::answer::{LayoutUpdated, Updated};
use crate::composite_video::UpdateLayoutClientRequest;
use crate::extension_service_config::ServiceName;
use crate::modes::{RecordingMode, mode};
use crate::recording_config::StreamTypes;
use crate::start::StartClientRequest;
use crate::update::{Update, UpdateCall, UpdateClientRequest};
use crate::update_layout::{UpdateLayout, UpdateLayoutCall};

impl<M: RecordingMode, T: Transport + Clone> Recording<M, T> {
    /// Changes the recording: whom it subscribes to, or the keys of the storage; and that of a page
    /// as [`pause`](Recording::pause), [`resume`](Recording::resume) and
    /// [`push_to`](Recording::push_to) do.
    ///
    /// ```
    /// use recording::mode::Mix;
    /// use recording::update::UpdateClientRequest;
    ///
    /// let others = UpdateClientRequest::<Mix>::builder()
    ///     .stream_subscribe(|s| s.audio_uid_list(|l| l.subscribe_audio_uids([123, 789])))
    ///     .build()?;
    /// # Ok::<(), recording::Violations>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`SessionError::NotStarted`] if it is about something that the recording was started
    /// without; then nothing was sent. [`SessionError::Call`] if the call failed: the recording runs
    /// on, and the same change can be sent again.
    pub async fn update(
        &mut self,
        change: UpdateClientRequest<M>,
    ) -> Result<Updated, SessionError> {
        self.parts.check(&change)?;
        let Party {
            client,
            cname,
            uid,
            mode,
            ..
        } = &self.party;
        let body = Update::<M>::builder()
            .cname(cname.clone())
            .uid(uid.clone())
            .client_request(|_| change)
            .build()?;
        let call = UpdateCall {
            app_id: client.app_id().clone(),
            resource_id: self.resource_id.clone(),
            sid: self.sid.clone(),
            mode: *mode,
            body,
        };
        Ok(client.send(&call).await?)
    }
}

impl<T: Transport + Clone> Recording<mode::Mix, T> {
    /// Gives the recording another layout: this one, whole. What it leaves out returns to its
    /// default, and is not what it was before.
    ///
    /// # Errors
    ///
    /// [`SessionError::Call`] if the call failed: the recording runs on, and the same layout can be
    /// sent again.
    pub async fn update_layout(
        &mut self,
        layout: UpdateLayoutClientRequest,
    ) -> Result<LayoutUpdated, SessionError> {
        let Party {
            client,
            cname,
            uid,
            mode,
            ..
        } = &self.party;
        let body = UpdateLayout::<mode::Mix>::builder()
            .cname(cname.clone())
            .uid(uid.clone())
            .client_request(|_| layout)
            .build()?;
        let call = UpdateLayoutCall {
            app_id: client.app_id().clone(),
            resource_id: self.resource_id.clone(),
            sid: self.sid.clone(),
            mode: *mode,
            body,
        };
        Ok(client.send(&call).await?)
    }
}

impl<T: Transport + Clone> Recording<mode::Web, T> {
    /// Pauses the recording of the page, and the push. It is billed all the same.
    ///
    /// # Errors
    ///
    /// As [`update`](Self::update).
    pub async fn pause(&mut self) -> Result<Updated, SessionError> {
        self.hold(true).await
    }

    /// Goes on with a recording that was paused, or that was started with `onhold`.
    ///
    /// # Errors
    ///
    /// As [`update`](Self::update).
    pub async fn resume(&mut self) -> Result<Updated, SessionError> {
        self.hold(false).await
    }

    /// Pushes the page to this RTMP address from now on, and no longer to the one before.
    ///
    /// # Errors
    ///
    /// As [`update`](Self::update): the recording must have been started with the service
    /// `rtmp_publish_service`.
    pub async fn push_to(&mut self, rtmp_url: impl Into<Secret>) -> Result<Updated, SessionError> {
        let change = UpdateClientRequest::<mode::Web>::builder()
            .rtmp_publish_config(|c| c.output(|output| output.rtmp_url(rtmp_url)))
            .build()?;
        self.update(change).await
    }

    async fn hold(&mut self, onhold: bool) -> Result<Updated, SessionError> {
        let change = UpdateClientRequest::<mode::Web>::builder()
            .web_recording_config(|c| c.onhold(onhold))
            .build()?;
        self.update(change).await
    }
}

/// What a recording was started with, as far as its changes depend on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Parts {
    audio: bool,
    video: bool,
    push: bool,
}

/// Nothing is known, so nothing is ruled out.
impl Default for Parts {
    fn default() -> Self {
        Self {
            audio: true,
            video: true,
            push: true,
        }
    }
}

impl Parts {
    pub(super) fn of<M>(configuration: &StartClientRequest<M>) -> Self {
        let streams = configuration
            .recording_config()
            .and_then(|config| config.stream_types());
        let services = configuration
            .extension_service_config()
            .and_then(|config| config.extension_services());
        Self {
            audio: streams != Some(&StreamTypes::Video),
            video: streams != Some(&StreamTypes::Audio),
            push: services.is_some_and(|services| {
                let mut names = services.iter().map(|service| service.service_name());
                names.any(|name| name == Some(&ServiceName::RtmpPublish))
            }),
        }
    }

    /// R202 and R204: a change is about what there is.
    fn check<M>(self, change: &UpdateClientRequest<M>) -> Result<(), SessionError> {
        let subscribe = change.stream_subscribe();
        let audio = subscribe.and_then(|lists| lists.audio_uid_list()).is_some();
        let video = subscribe.and_then(|lists| lists.video_uid_list()).is_some();
        let push = change.rtmp_publish_config().is_some();
        let problems = [
            (
                audio && !self.audio,
                "`audioUidList` lists users whose audio is not recorded: the recording was started with `streamTypes` 1",
            ),
            (
                video && !self.video,
                "`videoUidList` lists users whose video is not recorded: the recording was started with `streamTypes` 0",
            ),
            (
                push && !self.push,
                "`rtmpPublishConfig` has no service to change: the recording was started without `rtmp_publish_service`",
            ),
        ];
        match problems.into_iter().find(|(is_so, _)| *is_so) {
            Some((_, problem)) => Err(SessionError::NotStarted(problem)),
            None => Ok(()),
        }
    }
}
