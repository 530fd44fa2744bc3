use recording::AvFileType;
use recording::mode::Screenshots;
use recording::start::StartClientRequest;

fn main() {
    let _ = StartClientRequest::<Screenshots>::builder()
        .recording_file_config(|f| f.av_file_type(AvFileType::Hls));
}
