//! Each published request that is right, written in Rust: one function for each.

use recording::acquire::{Acquire, Region};
use recording::mode::{Individual, Mix, Screenshots, Web};
use recording::start::Start;
use recording::stop::Stop;
use recording::stream_types::{Audio, Both};
use recording::update::Update;
use recording::update_layout::UpdateLayout;
use recording::{
    AlibabaRegion, AudioProfile, AvFileType, ChannelType, ErrorHandlePolicy, Fps, PictureType,
    RenderMode, StorageConfig, StreamMode, UidGroup, VideoStreamType, Violations,
    mixed_video_layout, service_name, vendor,
};
use serde::Serialize;
use serde_json::Value;

use crate::published;
use crate::samples::Sample;

type Built = Result<Value, Violations>;
type Build = fn() -> Built;

/// The published bodies that are right, each with the function that builds it.
const BUILT: [(&str, Build); 24] = [
    ("acquire-req.any.ds-acquire.json", acquire_ds_acquire),
    ("acquire-req.any.openapi-en.json", acquire_openapi_en),
    ("acquire-req.any.v2023-region-cn.json", acquire_region_cn),
    ("acquire-req.any.z2021-minimal.json", acquire_minimal),
    ("acquire-req.mix.seed-002.json", acquire_mix),
    ("acquire-req.web.ds-webpage-mode.json", acquire_web),
    (
        "start-req.individual-audio-original.ds.json",
        start_audio_original_ds,
    ),
    (
        "start-req.individual-audio-original.v2023.json",
        start_audio_original_v2023,
    ),
    (
        "start-req.individual-snapshot.ds-screen-capture.json",
        start_screen_capture,
    ),
    ("start-req.individual-snapshot.v2023.json", start_snapshot),
    ("start-req.individual-standard.zh2023.json", start_standard),
    ("start-req.individual.ds-start.json", start_individual_ds),
    (
        "start-req.individual.openapi-en.json",
        start_individual_openapi,
    ),
    ("start-req.mix.seed-002.json", start_mix),
    ("start-req.mix.z2021-composite-guide.json", start_mix_guide),
    ("start-req.mix.z2021.json", start_mix_api),
    ("stop-req.any.ds-async-false.json", stop_and_wait),
    ("stop-req.any.seed-000.json", stop),
    (
        "update-req.individual-or-mix.ads2024-unSubscribe.json",
        update_lists,
    ),
    ("update-req.individual-or-mix.ds.json", update_lists),
    ("update-req.web-rtmp.zh2023.json", update_push),
    ("update-req.web.zh2023-onhold.json", update_pause),
    ("updateLayout-req.mix.ds.json", update_layout_ds),
    ("updateLayout-req.mix.v2023.json", update_layout_v2023),
];

fn value(body: impl Serialize) -> Value {
    serde_json::to_value(body).unwrap()
}

fn acquire_ds_acquire() -> Built {
    let acquire = Acquire::<Individual>::builder()
        .cname("<your_channel_name>")
        .uid(527_841)
        .client_request(|r| r.resource_expired_hour(24));
    acquire.build().map(value)
}

fn acquire_openapi_en() -> Built {
    acquire_mix()
}

fn acquire_mix() -> Built {
    let acquire = Acquire::<Mix>::builder()
        .cname("httpClient463224")
        .uid(527_841)
        .client_request(|r| r.resource_expired_hour(24));
    acquire.build().map(value)
}

fn acquire_region_cn() -> Built {
    let acquire = Acquire::<Mix>::builder()
        .cname("httpClient463224")
        .uid(527_841)
        .client_request(|r| r.resource_expired_hour(24).region(Region::China));
    acquire.build().map(value)
}

fn acquire_minimal() -> Built {
    acquire_mix()
}

fn acquire_web() -> Built {
    let acquire = Acquire::<Web>::builder()
        .cname("httpClient463224")
        .uid(527_841)
        .client_request(|r| r.resource_expired_hour(24));
    acquire.build().map(value)
}

/// Where all the published recordings go.
fn storage(keys: [&str; 2]) -> StorageConfig {
    let [access_key, secret_key] = keys;
    let storage = StorageConfig::builder()
        .vendor(vendor::AlibabaOss)
        .region(AlibabaRegion::CnBeijing)
        .bucket("xxxxx")
        .access_key(access_key)
        .secret_key(secret_key)
        .file_name_prefix(["directory1", "directory2"]);
    storage.build().unwrap()
}

const KEYS: [&str; 2] = ["xxxxx", "xxxxx"];
const OTHER_KEYS: [&str; 2] = ["xxxxxxf", "xxxxx"];

fn start_audio_original_ds() -> Built {
    let start = Start::<Individual>::builder()
        .cname("httpClient463224")
        .uid(527_841)
        .client_request(|r| {
            r.token("<token if any>")
                .recording_config(|c| {
                    c.max_idle_time(30)
                        .stream_types(Audio)
                        .stream_mode(StreamMode::Original)
                        .channel_type(ChannelType::Communication)
                        .subscribe_audio_uids([123, 456])
                        .subscribe_uid_group(UidGroup::UpTo2)
                })
                .storage_config(|_| storage(KEYS))
        });
    start.build().map(value)
}

fn start_audio_original_v2023() -> Built {
    let start = Start::<Individual>::builder()
        .cname("httpClient463224")
        .uid(527_841)
        .client_request(|r| {
            r.token("<token if any>")
                .recording_config(|c| {
                    c.max_idle_time(30)
                        .stream_types(Audio)
                        .stream_mode(StreamMode::Original)
                        .channel_type(ChannelType::Communication)
                        .video_stream_type(VideoStreamType::High)
                        .subscribe_audio_uids([123, 456])
                        .subscribe_uid_group(UidGroup::UpTo2)
                })
                .storage_config(|_| storage(KEYS))
        });
    start.build().map(value)
}

fn start_screen_capture() -> Built {
    let start = Start::<Screenshots>::builder()
        .cname("httpClient463224")
        .uid(527_841)
        .client_request(|r| {
            r.token("<token if any>")
                .recording_config(|c| {
                    c.channel_type(ChannelType::LiveBroadcasting)
                        .subscribe_uid_group(UidGroup::UpTo2)
                })
                .snapshot_config(|s| s.capture_interval(5).file_type([PictureType::Jpg]))
                .storage_config(|_| storage(OTHER_KEYS))
        });
    start.build().map(value)
}

fn start_snapshot() -> Built {
    let start = Start::<Screenshots>::builder()
        .cname("httpClient463224")
        .uid(527_841)
        .client_request(|r| {
            r.token("<token if any>")
                .recording_config(|c| {
                    c.max_idle_time(30)
                        .stream_types(Both)
                        .channel_type(ChannelType::Communication)
                        .subscribe_uid_group(UidGroup::UpTo2)
                })
                .snapshot_config(|s| s.capture_interval(5).file_type([PictureType::Jpg]))
                .storage_config(|_| storage(OTHER_KEYS))
        });
    start.build().map(value)
}

fn start_standard() -> Built {
    let start = Start::<Individual>::builder()
        .cname("httpClient463224")
        .uid(527_841)
        .client_request(|r| {
            r.token("<token if any>")
                .recording_config(|c| {
                    c.max_idle_time(30)
                        .stream_types(Both)
                        .stream_mode(StreamMode::Standard)
                        .channel_type(ChannelType::Communication)
                        .video_stream_type(VideoStreamType::High)
                        .subscribe_video_uids([123, 456])
                        .subscribe_audio_uids([123, 456])
                        .subscribe_uid_group(UidGroup::UpTo2)
                })
                .storage_config(|_| storage(OTHER_KEYS))
        });
    start.build().map(value)
}

fn start_individual_ds() -> Built {
    start_individual("<your_channel_name>")
}

fn start_individual_openapi() -> Built {
    start_individual("httpClient463224")
}

fn start_individual(cname: &str) -> Built {
    let start = Start::<Individual>::builder()
        .cname(cname)
        .uid(527_841)
        .client_request(|r| {
            r.recording_config(|c| {
                c.channel_type(ChannelType::LiveBroadcasting)
                    .stream_types(Both)
                    .stream_mode(StreamMode::Default)
                    .video_stream_type(VideoStreamType::High)
                    .max_idle_time(30)
                    .subscribe_audio_uids([123, 456])
                    .subscribe_video_uids([123, 456])
                    .subscribe_uid_group(UidGroup::UpTo2)
            })
            .recording_file_config(|f| f.av_file_type(AvFileType::Hls))
            .storage_config(|_| storage(KEYS))
        });
    start.build().map(value)
}

fn start_mix() -> Built {
    start_mix_of(VideoStreamType::High)
}

fn start_mix_guide() -> Built {
    start_mix_of(VideoStreamType::Low)
}

fn start_mix_of(video: VideoStreamType) -> Built {
    let start = Start::<Mix>::builder()
        .cname("httpClient463224")
        .uid(527_841)
        .client_request(|r| {
            r.token("<token if any>")
                .recording_config(|c| {
                    c.max_idle_time(30)
                        .stream_types(Both)
                        .audio_profile(AudioProfile::Mono128)
                        .channel_type(ChannelType::Communication)
                        .video_stream_type(video)
                        .transcoding_config(|t| {
                            t.height(640)
                                .width(360)
                                .bitrate(500)
                                .fps(Fps::Fps15)
                                .mixed_video_layout(mixed_video_layout::Adaptive)
                                .background_color("#FF0000")
                        })
                        .subscribe_video_uids([123, 456])
                        .subscribe_audio_uids([123, 456])
                        .subscribe_uid_group(UidGroup::UpTo2)
                })
                .storage_config(|_| storage(OTHER_KEYS))
        });
    start.build().map(value)
}

fn start_mix_api() -> Built {
    let start = Start::<Mix>::builder()
        .cname("httpClient463224")
        .uid(527_841)
        .client_request(|r| {
            r.token("<token if any>")
                .recording_config(|c| {
                    c.max_idle_time(30)
                        .stream_types(Both)
                        .channel_type(ChannelType::Communication)
                        .transcoding_config(|t| {
                            t.height(640)
                                .width(360)
                                .bitrate(500)
                                .fps(Fps::Fps15)
                                .mixed_video_layout(mixed_video_layout::Adaptive)
                                .background_color("#FF0000")
                        })
                        .subscribe_video_uids([123, 456])
                        .subscribe_audio_uids([123, 456])
                        .subscribe_uid_group(UidGroup::UpTo2)
                })
                .recording_file_config(|f| f.av_file_type(AvFileType::Hls))
                .storage_config(|_| storage(OTHER_KEYS))
        });
    start.build().map(value)
}

fn stop() -> Built {
    let stop = Stop::<Individual>::builder()
        .cname("httpClient463224")
        .uid(527_841)
        .client_request(|r| r);
    stop.build().map(value)
}

fn stop_and_wait() -> Built {
    let stop = Stop::<Individual>::builder()
        .cname("httpClient463224")
        .uid(527_841)
        .client_request(|r| r.async_stop(false));
    stop.build().map(value)
}

fn update_lists() -> Built {
    let update = Update::<Mix>::builder()
        .cname("httpClient463224")
        .uid(527_841)
        .client_request(|r| {
            r.stream_subscribe(|s| {
                s.audio_uid_list(|l| l.subscribe_audio_uids(["#allstream#"]))
                    .video_uid_list(|l| l.unsubscribe_video_uids([444, 555, 666]))
            })
        });
    update.build().map(value)
}

fn update_push() -> Built {
    let update = Update::<Web>::builder()
        .cname("httpClient463224")
        .uid(527_841)
        .client_request(|r| r.rtmp_publish_config(|p| p.output(|o| o.rtmp_url("rtmp://xxx"))));
    update.build().map(value)
}

fn update_pause() -> Built {
    let update = Update::<Web>::builder()
        .cname("httpClient463224")
        .uid(527_841)
        .client_request(|r| r.web_recording_config(|w| w.onhold(true)));
    update.build().map(value)
}

fn update_layout_ds() -> Built {
    let layout = UpdateLayout::<Mix>::builder()
        .cname("httpClient463224")
        .uid(527_841)
        .client_request(|r| {
            r.mixed_video_layout(mixed_video_layout::Custom)
                .background_color("#FF0000")
                .window(|w| {
                    w.uid(1)
                        .x_axis(0.1)
                        .y_axis(0.1)
                        .width(0.1)
                        .height(0.1)
                        .alpha(1)
                        .render_mode(RenderMode::Fit)
                })
                .window(|w| {
                    w.uid(2)
                        .x_axis(0.2)
                        .y_axis(0.2)
                        .width(0.1)
                        .height(0.1)
                        .alpha(1)
                        .render_mode(RenderMode::Fit)
                })
        });
    layout.build().map(value)
}

fn update_layout_v2023() -> Built {
    let layout = UpdateLayout::<Mix>::builder()
        .cname("httpClient463224")
        .uid(527_841)
        .client_request(|r| {
            r.mixed_video_layout(mixed_video_layout::Custom)
                .background_color("#FF0000")
                .window(|w| {
                    w.uid(1)
                        .x_axis(0.1)
                        .y_axis(0.1)
                        .width(0.1)
                        .height(0.1)
                        .alpha(1.0)
                        .render_mode(RenderMode::Fit)
                })
                .window(|w| {
                    w.uid(2)
                        .x_axis(0.2)
                        .y_axis(0.2)
                        .width(0.1)
                        .height(0.1)
                        .alpha(1.0)
                        .render_mode(RenderMode::Fit)
                })
        });
    layout.build().map(value)
}

/// The published recordings of pages have a token, which is for channels alone; so they are built
/// without.
fn start_web() -> Built {
    let start = Start::<Web>::builder()
        .cname("httpClient463224")
        .uid(527_841)
        .client_request(|r| {
            r.extension_service_config(|e| {
                e.error_handle_policy(ErrorHandlePolicy::Abort)
                    .extension_service(|s| {
                        s.service_name(service_name::WebRecorder)
                            .error_handle_policy(ErrorHandlePolicy::Abort)
                            .service_param(|p| {
                                p.url("https://xxxxx")
                                    .audio_profile(AudioProfile::Mono48)
                                    .video_width(1280)
                                    .video_height(720)
                                    .max_recording_hour(3)
                            })
                    })
            })
            .recording_file_config(|f| f.av_file_type(AvFileType::HlsAndMp4))
            .storage_config(|_| storage(KEYS))
        });
    start.build().map(value)
}

fn start_web_and_push() -> Built {
    let start = Start::<Web>::builder()
        .cname("httpClient463224")
        .uid(527_841)
        .client_request(|r| {
            r.extension_service_config(|e| {
                e.extension_service(|s| {
                    s.service_name(service_name::WebRecorder)
                        .error_handle_policy(ErrorHandlePolicy::Abort)
                        .service_param(|p| {
                            p.url("https://xxxxx")
                                .audio_profile(AudioProfile::Mono48)
                                .video_width(1280)
                                .video_height(720)
                                .max_recording_hour(3)
                                .max_video_duration(200)
                        })
                })
                .extension_service(|s| {
                    s.service_name(service_name::RtmpPublish)
                        .error_handle_policy(ErrorHandlePolicy::Ignore)
                        .service_param(|p| p.output(|o| o.rtmp_url("rtmp://xxx")))
                })
            })
            .recording_file_config(|f| f.av_file_type(AvFileType::HlsAndMp4))
            .storage_config(|_| storage(KEYS))
        });
    start.build().map(value)
}

#[test]
fn every_published_request_that_is_right_is_built() {
    for (file, build) in BUILT {
        let built = build().expect(file);

        let mut published = published(&Sample::named(file));
        say_scene(&mut published, &built);
        spell_lists(&mut published);
        assert_eq!(built, published, "{file}");
    }
}

#[test]
fn none_is_left_out() {
    let mut right = Sample::requests();
    right.retain(|sample| {
        sample.verdict.as_deref() == Some("accept") && sample.file.contains("-req.")
    });

    let files: Vec<_> = right.iter().map(|sample| sample.file.as_str()).collect();
    assert_eq!(files, BUILT.map(|(file, _)| file));
}

#[test]
fn published_recordings_of_pages_are_built_without_their_token() {
    for (file, build) in [
        ("start-req.web.ds-webpage-mode.json", start_web as Build),
        ("start-req.web-rtmp.ds.json", start_web_and_push),
    ] {
        let built = build().expect(file);

        let mut published = published(&Sample::named(file));
        let request = published["clientRequest"].as_object_mut().unwrap();
        assert!(request.remove("token").is_some());
        assert_eq!(built, published, "{file}");
    }
}

/// What a mode says of itself is always sent; a body that leaves it out means the same.
fn say_scene(published: &mut Value, built: &Value) {
    let scene = &built["clientRequest"]["scene"];
    if !scene.is_null() && published["clientRequest"]["scene"].is_null() {
        published["clientRequest"]["scene"] = scene.clone();
    }
}

/// Of a key with two spellings, one is sent.
fn spell_lists(published: &mut Value) {
    let lists = published.pointer_mut("/clientRequest/streamSubscribe/videoUidList");
    if let Some(lists) = lists.and_then(Value::as_object_mut) {
        if let Some(list) = lists.remove("unsubscribeVideoUids") {
            lists.insert("unSubscribeVideoUids".to_owned(), list);
        }
    }
}
