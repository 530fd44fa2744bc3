use recording::{StorageConfig, vendor};

fn main() {
    let _ = StorageConfig::builder()
        .vendor(vendor::MicrosoftAzure)
        .region_unlisted(1);
}
