//! Which files a recording leaves, against a table typed by hand from the documentation.

use std::collections::BTreeMap;

use recording::recorded_files::{
    AvFileType, Count, FileKind, NotRecordable, Per, Publisher, Recording, StreamMode, StreamTypes,
    recorded_files,
};

const TABLE: &str = include_str!("fixtures/recorded_files.txt");

/// Settings as the table writes them, with what they lead to: per what, then the files; or
/// `refused`, then why.
fn table() -> BTreeMap<String, Vec<String>> {
    let rows = TABLE
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut table = BTreeMap::new();
    for row in rows {
        let mut words: Vec<_> = row.split_whitespace().map(str::to_owned).collect();
        let source = words.pop().unwrap();
        assert!(source.split(',').all(is_a_source), "{row}: no such source");
        let outcome = words.split_off(5);
        let before = table.insert(words.join(" "), outcome);
        assert!(before.is_none(), "{row}: twice");
    }
    table
}

fn is_a_source(name: &str) -> bool {
    let explained = TABLE.lines().filter_map(|line| line.strip_prefix("#   "));
    explained
        .into_iter()
        .any(|line| line.split_whitespace().next() == Some(name))
}

#[test]
fn every_combination_leaves_the_files_that_the_documentation_lists() {
    let table = table();
    let combinations = combinations();

    let settings: Vec<_> = combinations.keys().collect();
    assert_eq!(settings, table.keys().collect::<Vec<_>>());
    for (settings, recording) in &combinations {
        let documented = &table[settings];
        match recorded_files(*recording) {
            Ok(files) => {
                let kinds = files.kinds.iter().map(kind);
                let found: Vec<_> = [per(files.per)].into_iter().chain(kinds).collect();
                assert_eq!(found, *documented, "{settings}");
            }
            Err(reason) => {
                assert_eq!(documented[0], "refused", "{settings}");
                assert!(
                    documented.contains(&refusal(reason)),
                    "{settings}: {reason}"
                );
            }
        }
    }
}

#[test]
fn a_refusal_says_what_to_do() {
    let recording = Recording::Individual {
        streams: StreamTypes::Both,
        stream_mode: StreamMode::Original,
        file_type: AvFileType::Hls,
        publisher: Publisher::H264,
    };

    let refusal = recorded_files(recording).unwrap_err();

    assert_eq!(
        refusal.to_string(),
        "`streamMode` `original` records audio alone: set `streamTypes` to audio, or use \
         `standard`",
    );
}

/// Every combination of settings that a request can carry.
fn combinations() -> BTreeMap<String, Recording> {
    let streams = [
        ("audio", StreamTypes::Audio),
        ("video", StreamTypes::Video),
        ("both", StreamTypes::Both),
    ];
    let modes = [
        ("default", StreamMode::Default),
        ("standard", StreamMode::Standard),
        ("original", StreamMode::Original),
    ];
    let types = [("hls", AvFileType::Hls), ("hls+mp4", AvFileType::HlsAndMp4)];
    let publishers = [("h264", Publisher::H264), ("vp8", Publisher::WebVp8)];

    let mut all = BTreeMap::new();
    all.insert("screenshots - - - -".to_owned(), Recording::Screenshots);
    for (t, file_type) in types {
        all.insert(format!("web - - {t} -"), Recording::Web { file_type });
    }
    for (s, streams) in streams {
        for (t, file_type) in types {
            all.insert(
                format!("mix {s} - {t} -"),
                Recording::Mix { streams, file_type },
            );
            for (m, stream_mode) in modes {
                for (p, publisher) in publishers {
                    let recording = Recording::Individual {
                        streams,
                        stream_mode,
                        file_type,
                        publisher,
                    };
                    all.insert(format!("individual {s} {m} {t} {p}"), recording);
                }
            }
        }
    }
    all
}

fn per(per: Per) -> String {
    match per {
        Per::Uid => "uid".to_owned(),
        Per::Recording => "recording".to_owned(),
    }
}

fn kind(kind: &FileKind) -> String {
    let count = match kind.count {
        Count::One => "1",
        Count::OneOrMore => "+",
        Count::Several => "*",
    };
    format!(
        "{}:{}:{count}",
        kind.format.extension(),
        kind.track_type.as_str()
    )
}

fn refusal(reason: NotRecordable) -> String {
    match reason {
        NotRecordable::OriginalWithVideo => "original-with-video".to_owned(),
        NotRecordable::Mp4InIndividual => "mp4-in-individual".to_owned(),
        other => panic!("a refusal the documentation does not know: {other}"),
    }
}
