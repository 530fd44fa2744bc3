#[path = "../src/dish.rs"]
mod dish;

use dish::Dish;
use dish::course::Main;

fn main() {
    let _ = Dish::<Main>::builder().name("Stew").cash(9.5).build();
}
