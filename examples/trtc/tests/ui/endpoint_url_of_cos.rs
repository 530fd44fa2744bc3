use trtc::storage_params::{CloudStorage, vendor};

fn main() {
    let _ = CloudStorage::builder()
        .vendor(vendor::TencentCos)
        .endpoint_url("store.example.com");
}
