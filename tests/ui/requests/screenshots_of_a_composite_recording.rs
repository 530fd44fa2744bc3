use recording::PictureType;
use recording::mode::Mix;
use recording::start::StartClientRequest;

fn main() {
    let _ = StartClientRequest::<Mix>::builder()
        .snapshot_config(|s| s.file_type([PictureType::Jpg]));
}
