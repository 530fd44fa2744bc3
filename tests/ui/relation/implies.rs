use recording_ui::dish::course::Starter;
use recording_ui::dish::{Dish, style};

fn main() {
    let _ = Dish::<Starter>::builder()
        .name("Soup")
        .style(style::Flambe)
        .cash(9.5)
        .build();
}
