use recording::StorageConfig;
use recording::mode::Web;
use recording::start::StartClientRequest;

fn start(storage: StorageConfig) {
    let _ = StartClientRequest::<Web>::builder()
        .storage_config(|_| storage)
        .build();
}

fn main() {}
