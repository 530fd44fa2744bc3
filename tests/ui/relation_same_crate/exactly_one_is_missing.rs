#[path = "../src/dish.rs"]
mod dish;

use dish::Dish;
use dish::course::Starter;

fn main() {
    let _ = Dish::<Starter>::builder().name("Soup").build();
}
