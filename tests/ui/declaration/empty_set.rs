use recording_core::modes;

#[modes]
enum Size {}

fn main() {}
