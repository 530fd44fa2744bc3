use recording::mode::Screenshots;
use recording::{ChannelType, RecordingConfig, UidGroup};

fn main() {
    let _ = RecordingConfig::<Screenshots>::builder()
        .channel_type(ChannelType::Communication)
        .subscribe_audio_uids([1])
        .subscribe_uid_group(UidGroup::UpTo2)
        .build();
}
