use recording::mode::Mix;
use recording::{ChannelType, RecordingConfig, decryption_mode};

fn main() {
    let _ = RecordingConfig::<Mix>::builder()
        .channel_type(ChannelType::Communication)
        .decryption_mode(decryption_mode::Aes256Gcm)
        .build();
}
