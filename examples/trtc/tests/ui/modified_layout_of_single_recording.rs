use trtc::layout::mix_layout_mode;
use trtc::modify::ModifyCloudRecording;
use trtc::record_mode::Single;

fn main() {
    let _ = ModifyCloudRecording::<Single>::builder()
        .mix_layout_params(|l| l.mix_layout_mode(mix_layout_mode::Grid));
}
