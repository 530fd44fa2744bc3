use recording::{S3Region, StorageConfig, vendor};

fn main() {
    let _ = StorageConfig::builder()
        .vendor(vendor::S3)
        .region(S3Region::UsEast1)
        .extension_params(|e| e.endpoint("s3.example.com"));
}
