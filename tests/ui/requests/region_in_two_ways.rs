use recording::acquire::{AcquireClientRequest, Region, RegionAffinity};
use recording::mode::Mix;

fn main() {
    let _ = AcquireClientRequest::<Mix>::builder()
        .region(Region::Europe)
        .region_affinity(RegionAffinity::Europe);
}
