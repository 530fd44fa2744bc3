use recording_ui::dish::Dish;
use recording_ui::dish::course::Dessert;

fn main() {
    let _ = Dish::<Dessert>::builder().wine("red").coffee(true);
}
