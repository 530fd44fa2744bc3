use recording_core::request;
use recording_ui::dish::Dish;
use recording_ui::dish::course::Dessert;

fn main() {
    let _ = request!(Dish<Dessert>, {
        "name": "Vichyssoise of the house",
        "cash": 9.5
    });
}
