use recording_core::request;
use recording_ui::dish::Dish;
use recording_ui::dish::course::Starter;

fn main() {
    let _ = request!(Dish<Starter>, {
        "name": "Pie",
        "cash": 9.5,
        "seats": [1, 41]
    });
}
