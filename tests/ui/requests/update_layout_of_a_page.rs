use recording::mode::Web;
use recording::update_layout::UpdateLayout;

fn main() {
    let _ = UpdateLayout::<Web>::builder();
}
