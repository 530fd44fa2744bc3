use recording_ui::show::Show;
use recording_ui::show::colour::Deep;

fn main() {
    let _ = Show::builder()
        .film(|f| f.title("Jaws").colour(Deep))
        .build();
}
