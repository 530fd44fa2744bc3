//! What to record, and where to: as a program and as a file.

use recording::mode::Individual;
use recording::start::StartClientRequest;
use recording::{
    ChannelType, RecordingMode, S3Region, Secret, StreamMode, UidGroup, Violations, stream_types,
    vendor,
};

/// Each user apart, audio alone.
pub(crate) fn voices(
    users: &[u32],
    keys: [Secret; 2],
) -> Result<StartClientRequest<Individual>, Violations> {
    let [access_key, secret_key] = keys;

    StartClientRequest::<Individual>::builder()
        .recording_config(|c| {
            c.channel_type(ChannelType::LiveBroadcasting)
                .stream_types(stream_types::Audio)
                .stream_mode(StreamMode::Original)
                .subscribe_audio_uids(users.iter().copied())
                .subscribe_uid_group(UidGroup::UpTo2)
        })
        .storage_config(|s| {
            s.vendor(vendor::S3)
                .region(S3Region::UsEast1)
                .bucket("voices")
                .access_key(access_key)
                .secret_key(secret_key)
        })
        .build()
}

/// As a file says, for any mode.
pub(crate) fn from_file<M: RecordingMode>(text: &str) -> Result<StartClientRequest<M>, Violations> {
    StartClientRequest::from_json(text)
}
