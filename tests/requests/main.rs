//! Every rule that a request declares: a body that breaks it, and one that just does not.

#[path = "../support/rules.rs"]
mod rules;

mod builder;
mod case;
mod composite_video;
mod envelope;
mod recording_config;
mod screenshots;
mod storage_config;
mod update;
mod web;

#[test]
fn every_declared_rule_is_broken_here() {
    let cases = [
        include_str!("builder.rs"),
        include_str!("envelope.rs"),
        include_str!("composite_video.rs"),
        include_str!("recording_config.rs"),
        include_str!("screenshots.rs"),
        include_str!("storage_config.rs"),
        include_str!("update.rs"),
        include_str!("web.rs"),
    ]
    .concat();
    for (rule, file) in rules::declared() {
        assert!(cases.contains(&format!("\"{rule}\"")), "{rule} of {file}");
    }
}
