use recording_core::request;
use recording_ui::dish::Dish;
use recording_ui::dish::course::Main;

fn main() {
    let _ = request!(Dish<Main>, {
        "name": "Pie",
        "cash": 9.5
    });
}
