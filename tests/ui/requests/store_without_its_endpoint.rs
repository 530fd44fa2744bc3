use recording::{StorageConfig, vendor};

fn main() {
    let _ = StorageConfig::builder()
        .vendor(vendor::S3Compatible)
        .bucket("bucket")
        .access_key("key")
        .secret_key("key")
        .build();
}
