use recording::mode::Individual;
use recording::{ChannelType, RecordingConfig, UidGroup};

fn main() {
    let _ = RecordingConfig::<Individual>::builder()
        .channel_type(ChannelType::Communication)
        .subscribe_uid_group(UidGroup::UpTo2)
        .build();
}
