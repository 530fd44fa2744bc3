use recording_ui::dish::Dish;
use recording_ui::dish::course::Main;

fn main() {
    let _ = Dish::<Main>::builder()
        .meat("beef")
        .fish("carp")
        .vegan(true);
}
