#[path = "../src/dish.rs"]
mod dish;

use dish::Dish;
use dish::course::Dessert;

fn main() {
    let _ = Dish::<Dessert>::builder().wine("red").coffee(true);
}
