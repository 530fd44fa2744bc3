use recording::mode::Individual;
use recording::start::StartClientRequest;
use recording::{PictureType, RecordingConfig, StorageConfig};

fn start(channel: RecordingConfig<Individual>, storage: StorageConfig) {
    let _ = StartClientRequest::<Individual>::builder()
        .recording_config(|_| channel)
        .storage_config(|_| storage)
        .snapshot_config(|s| s.file_type([PictureType::Jpg]))
        .build();
}

fn main() {}
