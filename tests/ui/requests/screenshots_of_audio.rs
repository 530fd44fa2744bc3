use recording::mode::Individual;
use recording::start::StartClientRequest;
use recording::stream_types::Audio;
use recording::{AvFileType, ChannelType, PictureType, StorageConfig, StreamMode, UidGroup};

fn start(storage: StorageConfig) {
    let _ = StartClientRequest::<Individual>::builder()
        .recording_config(|c| {
            c.channel_type(ChannelType::Communication)
                .stream_types(Audio)
                .stream_mode(StreamMode::Standard)
                .subscribe_uid_group(UidGroup::UpTo2)
        })
        .recording_file_config(|f| f.av_file_type(AvFileType::Hls))
        .snapshot_config(|s| s.file_type([PictureType::Jpg]))
        .storage_config(|_| storage)
        .build();
}

fn main() {}
