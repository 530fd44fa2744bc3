use recording::{StorageConfig, vendor};

fn main() {
    let _ = StorageConfig::builder()
        .vendor(vendor::TencentCos)
        .extension_params(|e| e);
}
