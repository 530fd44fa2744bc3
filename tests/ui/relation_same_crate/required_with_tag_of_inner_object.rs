#[path = "../src/show.rs"]
mod show;

use show::Show;
use show::colour::Deep;

fn main() {
    let _ = Show::builder()
        .film(|f| f.title("Jaws").colour(Deep))
        .build();
}
