use recording::{S3Region, StorageConfig, vendor};

fn main() {
    let _ = StorageConfig::builder()
        .vendor(vendor::AlibabaOss)
        .region(S3Region::UsEast1);
}
