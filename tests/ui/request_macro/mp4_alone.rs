use recording::RecordingFileConfig;
use recording::mode::Mix;
use recording::request;

fn main() {
    let _ = request!(RecordingFileConfig<Mix>, { "avFileType": ["mp4"] });
}
