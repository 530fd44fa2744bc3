use recording::mode::Mix;
use recording::{RecordingConfig, decryption_mode};

fn main() {
    let _ = RecordingConfig::<Mix>::builder()
        .decryption_mode(decryption_mode::Aes128Gcm)
        .secret("the key")
        .salt("MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTI=");
}
