use recording_ui::dish::Dish;
use recording_ui::dish::course::Starter;

fn main() {
    let _ = Dish::<Starter>::builder().name("Soup").build();
}
