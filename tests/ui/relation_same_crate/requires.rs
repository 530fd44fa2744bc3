#[path = "../src/dish.rs"]
mod dish;

use dish::Dish;
use dish::course::Starter;

fn main() {
    let _ = Dish::<Starter>::builder()
        .name("Soup")
        .sauce("green")
        .cash(9.5)
        .build();
}
