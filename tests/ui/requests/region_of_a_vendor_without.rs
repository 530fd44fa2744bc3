use recording::{NoRegion, StorageConfig, vendor};

fn main() {
    let _ = StorageConfig::builder()
        .vendor(vendor::GoogleCloud)
        .region(NoRegion::Ignored);
}
