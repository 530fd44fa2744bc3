use recording::CompositeVideo;
use recording::place::UpdateLayout;
use recording::request;

fn main() {
    let _ = request!(CompositeVideo<UpdateLayout>, {
        "backgroundColor": "#FF00"
    });
}
