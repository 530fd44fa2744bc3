#[path = "../src/dish.rs"]
mod dish;

use dish::course::Starter;
use dish::{Dish, style};

fn main() {
    let _ = Dish::<Starter>::builder()
        .name("Soup")
        .style(style::Flambe)
        .cash(9.5)
        .build();
}
