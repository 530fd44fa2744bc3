use recording::{S3Region, StorageConfig, vendor};

fn main() {
    let _ = StorageConfig::builder()
        .vendor(vendor::S3)
        .region(S3Region::UsEast1)
        .bucket("bucket")
        .access_key("key")
        .secret_key("key")
        .sts_token("token")
        .build();
}
