//! Every published request that is right, pasted into `request!` as it is published: it compiles,
//! and is the same JSON. The wrong ones are in `tests/ui/pasted`.

#[path = "../samples/mod.rs"]
mod samples;

mod acquire_req_any_ds_acquire;
mod acquire_req_any_openapi_en;
mod acquire_req_any_v2023_region_cn;
mod acquire_req_any_z2021_minimal;
mod acquire_req_mix_seed_002;
mod acquire_req_web_ds_webpage_mode;
mod start_req_individual_audio_original_ds;
mod start_req_individual_audio_original_v2023;
mod start_req_individual_ds_start;
mod start_req_individual_openapi_en;
mod start_req_individual_snapshot_ds_screen_capture;
mod start_req_individual_snapshot_v2023;
mod start_req_individual_standard_zh2023;
mod start_req_mix_seed_002;
mod start_req_mix_z2021;
mod start_req_mix_z2021_composite_guide;
mod stop_req_any_ds_async_false;
mod stop_req_any_seed_000;
mod update_layout_req_mix_ds;
mod update_layout_req_mix_v2023;
mod update_req_individual_or_mix_ads2024_un_subscribe;
mod update_req_individual_or_mix_ds;
mod update_req_web_rtmp_zh2023;
mod update_req_web_zh2023_onhold;

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use samples::Sample;
use serde::Serialize;
use serde_json::Value;

/// Whether a request is written as it is published: equal values, numbers in the same notation, and
/// the one spelling of `unSubscribe…`.
fn is_published(request: &impl Serialize, file: &str) {
    let published = String::from_utf8(Sample::named(file).body()).unwrap();
    let published = published.replace("\"unsubscribe", "\"unSubscribe");
    let published: Value = serde_json::from_str(&published).unwrap();

    assert_eq!(serde_json::to_value(request).unwrap(), published);
}

#[test]
fn each_published_request_that_is_right_is_pasted() {
    let mut right = Sample::requests();
    right.retain(|sample| {
        let is_whole = !sample.file.contains("-fragment.");
        is_whole && sample.verdict.as_deref() == Some("accept")
    });
    let right: Vec<String> = right.into_iter().map(|sample| sample.file).collect();

    let pasted: Vec<&str> = PASTED.iter().map(|source| file_in(source)).collect();

    assert_eq!(pasted.len(), 24);
    for file in right {
        assert!(pasted.contains(&file.as_str()), "{file} is not pasted");
    }
}

/// What only the program can know: whether windows lie within the canvas.
const OF_THE_RUN: [&str; 1] = ["R120"];

#[test]
fn each_published_request_that_is_wrong_is_told_by_the_compiler() {
    let mut wrong = Sample::requests();
    wrong.retain(|sample| {
        let is_whole = !sample.file.contains("-fragment.");
        is_whole && sample.verdict.as_deref() == Some("refuse")
    });
    let told = told();

    assert_eq!((wrong.len(), told.len()), (18, 18));
    for Sample {
        file, refused_for, ..
    } in wrong
    {
        let text = &told[&source_name(&file)];
        for rule in refused_for
            .iter()
            .filter(|rule| !OF_THE_RUN.contains(&rule.as_str()))
        {
            assert!(
                text.contains(&format!("[{rule}]")),
                "{file}: {rule} is not told"
            );
        }
    }
}

/// What the compiler says of each wrong request, by the name of its source.
fn told() -> HashMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ui/pasted");
    let files = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path());
    let texts = files.filter(|file| {
        file.extension()
            .is_some_and(|extension| extension == "stderr")
    });
    let name = |file: &Path| file.file_stem().unwrap().to_str().unwrap().to_owned();
    texts
        .map(|file| (name(&file), fs::read_to_string(&file).unwrap()))
        .collect()
}

/// `updateLayout-req.mix.ds.json` → `update_layout_req_mix_ds`
fn source_name(file: &str) -> String {
    let mut name = String::new();
    for letter in file.trim_end_matches(".json").chars() {
        if letter.is_uppercase() {
            name.push('_');
        }
        match letter {
            '.' | '-' => name.push('_'),
            letter => name.extend(letter.to_lowercase()),
        }
    }
    name
}

/// The sources beside this one.
const PASTED: [&str; 24] = [
    include_str!("acquire_req_any_ds_acquire.rs"),
    include_str!("acquire_req_any_openapi_en.rs"),
    include_str!("acquire_req_any_v2023_region_cn.rs"),
    include_str!("acquire_req_any_z2021_minimal.rs"),
    include_str!("acquire_req_mix_seed_002.rs"),
    include_str!("acquire_req_web_ds_webpage_mode.rs"),
    include_str!("start_req_individual_audio_original_ds.rs"),
    include_str!("start_req_individual_audio_original_v2023.rs"),
    include_str!("start_req_individual_ds_start.rs"),
    include_str!("start_req_individual_openapi_en.rs"),
    include_str!("start_req_individual_snapshot_ds_screen_capture.rs"),
    include_str!("start_req_individual_snapshot_v2023.rs"),
    include_str!("start_req_individual_standard_zh2023.rs"),
    include_str!("start_req_mix_seed_002.rs"),
    include_str!("start_req_mix_z2021.rs"),
    include_str!("start_req_mix_z2021_composite_guide.rs"),
    include_str!("stop_req_any_ds_async_false.rs"),
    include_str!("stop_req_any_seed_000.rs"),
    include_str!("update_layout_req_mix_ds.rs"),
    include_str!("update_layout_req_mix_v2023.rs"),
    include_str!("update_req_individual_or_mix_ads2024_un_subscribe.rs"),
    include_str!("update_req_individual_or_mix_ds.rs"),
    include_str!("update_req_web_rtmp_zh2023.rs"),
    include_str!("update_req_web_zh2023_onhold.rs"),
];

/// The name of the published file, from the first line of a source.
fn file_in(source: &str) -> &str {
    source.split('`').nth(1).unwrap()
}
