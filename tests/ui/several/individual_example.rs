use recording::mode::Individual;
use recording::start::StartClientRequest;
use recording::{ChannelType, Fps, S3Region, UidGroup, stream_types, vendor};

fn main() {
    let _ = StartClientRequest::<Individual>::builder()
        .recording_config(|c| {
            c.channel_type(ChannelType::Communication)
                .stream_types(stream_types::Both)
                .transcoding_config(|t| t.width(640).height(360).fps(Fps::Fps15).bitrate(500))
                .subscribe_audio_uids([123, 456])
                .subscribe_uid_group(UidGroup::UpTo2)
        })
        .storage_config(|s| {
            s.vendor(vendor::S3)
                .region(S3Region::UsEast1)
                .bucket("bucket")
                .acess_key("key")
                .secret_key("secret")
        })
        .build();
}
