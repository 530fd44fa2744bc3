//! What `build()` refuses: what the compiler cannot know.

use std::fmt::Debug;

use recording::acquire::AcquireClientRequest;
use recording::mode::{Individual, Mix};
use recording::stop::Stop;
use recording::stream_types::{Audio, Both};
use recording::{
    AlibabaRegion, AvFileType, ChannelType, Fps, RecordingConfig, RecordingFileConfig, Sse,
    StorageConfig, StreamMode, TranscodingConfig, UidGroup, Vendor, VideoProfile, Violations,
    vendor,
};

use crate::case::rules_broken;

/// Breaks one rule by one value, and keeps it by another.
fn judge<V, T: Debug>(
    rule: &str,
    pointer: &str,
    build: impl Fn(V) -> Result<T, Violations>,
    broken: V,
    right: V,
) {
    let violations = build(broken).expect_err(rule);

    let [violation] = violations.as_slice() else {
        panic!("{rule}: {violations}")
    };
    assert_eq!(violation.rule, Some(rule), "{violation}");
    assert_eq!(violation.pointer, pointer, "{violation}");
    build(right).expect(rule);
}

#[test]
fn the_builder_refuses_names_that_are_none() {
    let stop = |(cname, uid): (&str, &str)| {
        let stop = Stop::<Mix>::builder().cname(cname).uid(uid);
        stop.client_request(|none| none).build()
    };
    let long = ["a".repeat(65), "a".repeat(64)];

    judge("R024", "/cname", stop, (&long[0], "1"), (&long[1], "1"));
    judge("R025", "/cname", stop, ("a\"b", "1"), ("a b", "1"));
    judge("R029", "/uid", stop, ("a", "0"), ("a", "4294967295"));
}

#[test]
fn the_builder_refuses_what_is_out_of_range() {
    judge(
        "R038",
        "/resourceExpiredHour",
        |hours| {
            AcquireClientRequest::<Mix>::builder()
                .resource_expired_hour(hours)
                .build()
        },
        721,
        720,
    );
    let config = || RecordingConfig::<Mix>::builder().channel_type(ChannelType::Communication);
    judge(
        "R075",
        "/maxIdleTime",
        |seconds| config().max_idle_time(seconds).build(),
        4,
        5,
    );
    let users = |count: u32| (1..=count).collect::<Vec<_>>();
    let audio = |list: Vec<u32>| config().subscribe_audio_uids(list).build();
    judge(
        "R084",
        "/subscribeAudioUids/1",
        audio,
        vec![7, 7],
        vec![7, 8],
    );
    judge("R085", "/subscribeAudioUids", audio, users(33), users(32));
    let video = |list: Vec<u32>| config().subscribe_video_uids(list).build();
    judge("R084", "/subscribeVideoUids/0", video, vec![0], vec![1]);
    judge("R086", "/subscribeVideoUids", video, users(0), users(1));
}

#[test]
fn the_builder_refuses_what_does_not_go_together() {
    let config = || {
        RecordingConfig::<Individual>::builder()
            .channel_type(ChannelType::LiveBroadcasting)
            .subscribe_uid_group(UidGroup::UpTo2)
    };
    judge(
        "R102",
        "/streamMode",
        |mode| config().stream_types(Both).stream_mode(mode).build(),
        StreamMode::Original,
        StreamMode::Standard,
    );
    let audio_alone = config().stream_types(Audio);
    audio_alone
        .stream_mode(StreamMode::Original)
        .build()
        .unwrap();
    judge(
        "R098",
        "/subscribeUidGroup",
        |seen: [u32; 2]| {
            config()
                .stream_mode(StreamMode::Standard)
                .subscribe_audio_uids([1])
                .subscribe_video_uids(seen)
                .build()
        },
        [2, 3],
        [1, 2],
    );
    judge(
        "R133",
        "/avFileType",
        |types| {
            RecordingFileConfig::<Individual>::builder()
                .av_file_type(types)
                .build()
        },
        AvFileType::HlsAndMp4,
        AvFileType::Hls,
    );
}

#[test]
fn the_builder_refuses_a_video_that_does_not_exist() {
    let video = |(width, height, bitrate, colour): (u32, u32, u32, &str)| {
        TranscodingConfig::builder()
            .width(width)
            .height(height)
            .fps(Fps::Fps15)
            .bitrate(bitrate)
            .background_color(colour)
            .build()
    };
    let right = (1920, 1080, 6500, "#000000");

    judge("R109", "/width", video, (1921, 1, 1, "#000000"), right);
    judge("R109", "/height", video, (1, 0, 1, "#000000"), right);
    judge("R110", "/width", video, (1920, 1081, 1, "#000000"), right);
    judge("R112", "/bitrate", video, (1, 1, 6501, "#000000"), right);
    judge("R124", "/backgroundColor", video, (1, 1, 1, "red"), right);
}

#[test]
fn the_suggested_profiles_are_right() {
    for profile in VideoProfile::ALL
        .into_iter()
        .flat_map(|profile| [profile, profile.live()])
    {
        let video = TranscodingConfig::builder()
            .width(profile.width)
            .height(profile.height)
            .fps(profile.fps)
            .bitrate(profile.bitrate);

        assert!(video.build().is_ok(), "{profile:?}");
    }
    let bitrates = VideoProfile::ALL.map(|profile| (profile.bitrate, profile.live().bitrate));
    assert_eq!(
        bitrates,
        [
            (400, 800),
            (500, 1000),
            (610, 1220),
            (910, 1820),
            (1130, 2260),
            (1710, 3420),
            (2080, 4160),
            (3150, 6300),
            (4780, 6500),
        ]
    );
}

#[test]
fn the_builder_refuses_folders_that_the_service_does() {
    let folders = |folders: [String; 2]| {
        StorageConfig::builder()
            .vendor(vendor::AlibabaOss)
            .region(AlibabaRegion::CnHangzhou)
            .bucket("bucket")
            .access_key("access key")
            .secret_key("secret key")
            .file_name_prefix(folders)
            .build()
    };
    let text = |count| "a".repeat(count);

    judge(
        "R154",
        "/fileNamePrefix/1",
        folders,
        [text(1), "a-b".to_owned()],
        [text(1), "ab".to_owned()],
    );
    judge(
        "R155",
        "/fileNamePrefix",
        folders,
        [text(126), text(1)],
        [text(125), text(1)],
    );
}

#[test]
fn a_region_that_is_not_listed_yet_can_be_given_and_not_read() {
    let storage = StorageConfig::builder()
        .vendor(vendor::AlibabaOss)
        .region_unlisted(28)
        .bucket("bucket")
        .access_key("access key")
        .secret_key("secret key")
        .build()
        .unwrap();

    let json = serde_json::to_string(&storage).unwrap();
    let read = StorageConfig::from_json(&json);

    assert_eq!(storage.region(), Some(&28));
    assert!(json.contains(r#""region":28"#), "{json}");
    assert_eq!(rules_broken(read), ["R142"]);
}

#[test]
fn a_vendor_known_only_at_run_time_is_held_to_the_same_rules() {
    let storage = |(vendor, region): (Vendor, u32)| {
        StorageConfig::builder()
            .vendor_dyn(vendor)
            .region(region)
            .bucket("bucket")
            .access_key("access key")
            .secret_key("secret key")
    };
    let bare = |which| storage(which).build();
    let tagged = |which| {
        storage(which)
            .extension_params(|e| e.tag("DAYS=30"))
            .build()
    };
    let encrypted = |which| storage(which).extension_params(|e| e.sse(Sse::Kms)).build();
    let elsewhere = |which| {
        storage(which)
            .extension_params(|e| e.endpoint("s3.example.com"))
            .build()
    };
    let (s3, alibaba) = ((Vendor::S3, 0), (Vendor::AlibabaOss, 0));
    let (azure, compatible) = ((Vendor::MicrosoftAzure, 0), (Vendor::S3Compatible, 0));

    judge("R142", "/region", bare, (Vendor::S3, 17), s3);
    assert_eq!(rules_broken(bare((Vendor::MicrosoftAzure, 1))), ["R142"]);
    judge("R159", "/extensionParams", bare, compatible, s3);
    judge("R159", "/extensionParams", tagged, azure, alibaba);
    judge("R156", "/extensionParams/sse", encrypted, alibaba, s3);
    judge(
        "R160",
        "/extensionParams/endpoint",
        elsewhere,
        s3,
        compatible,
    );
}
