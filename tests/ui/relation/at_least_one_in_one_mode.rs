use recording_ui::dish::Dish;
use recording_ui::dish::course::Main;

fn main() {
    let _ = Dish::<Main>::builder().name("Stew").cash(9.5).build();
}
