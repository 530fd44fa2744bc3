use recording::mode::Screenshots;
use recording::stream_types::Audio;
use recording::{ChannelType, RecordingConfig, UidGroup};

fn main() {
    let _ = RecordingConfig::<Screenshots>::builder()
        .channel_type(ChannelType::Communication)
        .stream_types(Audio)
        .subscribe_uid_group(UidGroup::UpTo2)
        .build();
}
