use livekit::output::EncodedFileOutput;

fn main() {
    let _ = EncodedFileOutput::builder()
        .s3(|s3| s3.bucket("b"))
        .gcp(|g| g.bucket("b"));
}
