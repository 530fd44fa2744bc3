use recording::{StorageConfig, vendor};

fn main() {
    let _ = StorageConfig::builder()
        .vendor(vendor::GoogleCloud)
        .sts_token("token");
}
