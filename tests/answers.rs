//! Every published answer is read, and means what the documentation says it means.

#[path = "samples/mod.rs"]
mod samples;

use http::{HeaderMap, StatusCode};
use recording::answer::{
    Acquired, Answer, ChannelOutcome, ChannelState, ExtensionPayload, FileList, FileListMode,
    FileName, FileNameError, FilePart, LayoutUpdated, NcsIps, Queried, RecordedFile, RtmpStatus,
    ScreenshotOutcome, ScreenshotState, ServiceState, Started, Status, Stopped, Timestamp,
    TrackType, Updated, UploadingStatus, WebOutcome, WebState, decode, index_key, object_key,
    uid_index_key,
};
use recording::error::AnswerError;
use recording::ids::{AppId, IdProblem, ResourceId, Sid};
use recording::recorded_files::FileFormat;
use samples::Sample;
use serde_json::json;

const SID: &str = "38f8e3cfdc474cd56fc1ceba380d7e1a";
const FULL_RESOURCE_ID: &str = "JyvK8nXHuV1BE64GDkAaBGEscvtHW7v8BrQoRPCHxmeVxwY22-x-kv4GdPcjZeMzo\
    CBUCOr9q-k6wBWMC7SaAkZ_4nO3JLqYwM1bL1n6wKnnD9EC9waxJboci9KUz2WZ4YJrmcJmA7xWkzs_L3AnNwdtcI1kr_\
    u1cWFmi9BWAWAlNd7S7gfoGuH0tGi6CNaOomvr7-ILjPXdCYwgty1hwT6tbAuaW1eqR0kOYTO0Z1SobpBxu1czSFh1Gbz\
    GvTZG";

/// The sample of that name, as the answer type that belongs to its operation.
fn sample<A: Answer>(file: &str) -> A {
    let sample = Sample::named(file);
    assert_eq!(sample.operation, A::OPERATION.name());
    decode(sample.status(), &HeaderMap::new(), &sample.body()).unwrap()
}

/// A body that no sample has.
fn ok<A: Answer>(body: &serde_json::Value) -> Result<A, AnswerError> {
    decode(
        StatusCode::OK,
        &HeaderMap::new(),
        body.to_string().as_bytes(),
    )
}

fn id(resource_id: &str) -> ResourceId {
    resource_id.parse().unwrap()
}

fn sid() -> Sid {
    SID.parse().unwrap()
}

// acquire

#[test]
fn acquire_of_today_repeats_channel_and_uid() {
    let acquired: Acquired = sample("acquire-res.any.ds.json");

    assert_eq!(acquired.resource_id, id("JyvK8nXHuV1BE....."));
    assert_eq!(acquired.cname.as_deref(), Some("<your_channel_name>"));
    assert_eq!(acquired.uid.as_deref(), Some("527841"));
    assert!(acquired.extra.is_empty());
}

#[test]
fn acquire_of_2023_has_a_resource_and_nothing_else() {
    let acquired: Acquired = sample("acquire-res.any.v2023.json");

    assert_eq!(acquired.resource_id, id(FULL_RESOURCE_ID));
    assert_eq!(acquired.cname, None);
    assert_eq!(acquired.uid, None);
}

// start

#[test]
fn start_names_the_recording() {
    let started: Started = sample("start-res.any.ds.json");

    assert_eq!(started.sid, sid());
    assert_eq!(started.resource_id, Some(id("JyvK8nXHuV1BE.....")));
    assert_eq!(started.cname.as_deref(), Some("<your_channel_name>"));
    assert_eq!(started.uid.as_deref(), Some("527841"));
}

#[test]
fn start_of_2023_has_two_ids_and_nothing_else() {
    let started: Started = sample("start-res.any.v2023.json");

    assert_eq!(started.sid, sid());
    assert_eq!(started.resource_id, Some(id(FULL_RESOURCE_ID)));
    assert_eq!((started.cname, started.uid), (None, None));
}

#[test]
fn a_started_recording_is_not_lost_over_a_member_nobody_needs() {
    let body = json!({"sid": SID, "code": 0, "cname": {"new": "shape"}, "uid": 527_841});

    let started: Started = ok(&body).unwrap();

    assert_eq!(started.sid, sid());
    assert_eq!(started.resource_id, None);
    assert_eq!(started.uid.as_deref(), Some("527841"));
    assert_eq!(started.extra.get("code"), Some(&json!(0)));
    assert_eq!(started.extra.get("cname"), Some(&json!({"new": "shape"})));
}

// query

#[test]
fn query_before_the_first_slice_has_a_status_alone() {
    let state = sample::<Queried<ChannelState>>("query-res.any.built-early.json").server_response;

    assert_eq!(state.status, Some(Status::Starting));
    assert_eq!(state.file_list_mode, None);
    assert!(state.file_list.is_empty());
    assert_eq!(state.slice_start_time, None);
}

#[test]
fn query_of_screenshots_has_no_list() {
    let queried: Queried<ScreenshotState> = sample("query-res.individual-snapshot.built.json");

    let state = queried.server_response;
    assert_eq!(queried.sid, Some(sid()));
    assert_eq!(queried.resource_id, Some(id(FULL_RESOURCE_ID)));
    assert_eq!(queried.cname.as_deref(), Some("httpClient463224"));
    assert_eq!(state.status, Some(Status::InProgress));
    assert_eq!(state.slice_start_time, Some(at(1_562_724_971_626)));
    assert!(state.extra.is_empty());
}

#[test]
fn query_of_a_recording_that_takes_screenshots_besides_may_lack_the_list() {
    let without: Queried<ChannelState> = sample("query-res.individual-snapshot.built.json");
    let with: Queried<ChannelState> = sample("query-res.individual.v2023.json");

    assert_eq!(without.status(), Some(Status::InProgress));
    assert!(without.files().is_empty());
    assert!(without.server_response.extra.is_empty());
    assert_two_files_of_uids_123_and_456(with.files());
}

#[test]
fn query_of_an_individual_recording_lists_files_by_uid() {
    let queried: Queried<ChannelState> = sample("query-res.individual.v2023.json");

    let state = queried.server_response;
    assert_eq!(queried.sid, None);
    assert_eq!(state.status, Some(Status::InProgress));
    assert_eq!(state.file_list_mode, Some(FileListMode::Json));
    assert_two_files_of_uids_123_and_456(&state.file_list);
}

#[test]
fn query_of_2021_spells_the_file_name_and_the_status_differently() {
    let queried: Queried<ChannelState> = sample("query-res.individual.z2021.json");

    let state = queried.server_response;
    assert_eq!(state.status, Some(Status::InProgress));
    assert_two_files_of_uids_123_and_456(&state.file_list);
}

#[test]
fn query_of_a_composite_recording_names_its_index() {
    let state = sample::<Queried<ChannelState>>("query-res.mix-hls.built.json").server_response;

    assert_eq!(state.status, Some(Status::InProgress));
    assert_eq!(state.file_list_mode, Some(FileListMode::String));
    assert_eq!(
        state.file_list,
        FileList::Index(format!("{SID}_httpClient463224.m3u8"))
    );
    assert_eq!(state.slice_start_time, Some(at(1_619_170_461_821)));
}

#[test]
fn query_of_a_composite_recording_with_mp4_lists_both() {
    let state = sample::<Queried<ChannelState>>("query-res.mix-hls-mp4.built.json").server_response;

    let names: Vec<_> = state.file_list.names().collect();
    let mp4 = format!("{SID}_httpClient463224_0.mp4");
    assert_eq!(state.file_list_mode, Some(FileListMode::Json));
    assert_eq!(
        names,
        [mp4.as_str(), &format!("{SID}_httpClient463224.m3u8")]
    );
    for file in state.file_list.files() {
        assert_eq!(file.uid.as_deref(), Some("0"));
        assert_eq!(file.mixed_all_user, Some(true));
        assert_eq!(file.track_type, Some(TrackType::AudioAndVideo));
    }
}

#[test]
fn query_of_the_retired_vod_service_is_kept_whole() {
    let queried: Queried<ChannelState> = sample("query-res.mix-vod.z2021.json");

    let sent: serde_json::Value =
        serde_json::from_slice(&Sample::named("query-res.mix-vod.z2021.json").body()).unwrap();
    let state = queried.server_response;
    assert_eq!(state.status, None);
    assert_eq!(
        serde_json::Value::Object(state.extra.as_map().clone()),
        sent["serverResponse"]
    );
}

#[test]
fn query_of_a_web_recording_lists_files_in_its_service() {
    let queried: Queried<WebState> = sample("query-res.web.ds.json");

    let recorder = queried.server_response.web_recorder().unwrap();
    let files = queried.files();
    assert_eq!(queried.sid, Some("38f8e3c.....".parse().unwrap()));
    assert_eq!(queried.status(), Some(Status::NotStarted));
    assert_eq!(recorder.state, Some(ServiceState::InProgress));
    assert_eq!(recorder.onhold, Some(true));
    assert_eq!(files.names().collect::<Vec<_>>(), ["xxx.m3u8"]);
    assert_eq!(files.files()[0].slice_start_time, Some(at(0)));
    assert_eq!(files.files()[0].track_type, None);
    assert_eq!(queried.server_response.rtmp_publish(), None);
}

#[test]
fn query_of_a_web_recording_of_2023_has_no_ids_and_no_files_yet() {
    let queried: Queried<WebState> = sample("query-res.web.v2023.json");

    let state = queried.server_response;
    let ExtensionPayload::WebRecorder(recorder) = &state.extension_service_state[0].payload else {
        panic!("a recorder")
    };
    assert_eq!(
        (queried.sid, queried.cname, queried.uid),
        (None, None, None)
    );
    assert_eq!(state.status, Some(Status::Ready));
    assert_eq!(recorder.onhold, Some(false));
    assert!(recorder.file_list.is_empty());
}

#[test]
fn query_of_a_web_recording_with_rtmp_has_two_services() {
    let state = sample::<Queried<WebState>>("query-res.web-rtmp.v2023.json").server_response;

    let [recorder, rtmp] = state.extension_service_state.as_slice() else {
        panic!("two")
    };
    let ExtensionPayload::RtmpPublish(publish) = &rtmp.payload else {
        panic!("RTMP")
    };
    assert_eq!(recorder.service_name, "web_recorder_service");
    assert!(matches!(recorder.payload, ExtensionPayload::WebRecorder(_)));
    assert_eq!(rtmp.service_name, "rtmp_publish_service");
    assert_eq!(publish.state, None);
    assert_eq!(publish.outputs[0].rtmp_url, "rtmp://xxx");
    assert_eq!(publish.outputs[0].status, Some(RtmpStatus::Publishing));
}

#[test]
fn a_stream_key_does_not_show_in_debug() {
    let service = json!({"serviceName": "rtmp_publish_service", "payload": {"outputs": [
        {"rtmpUrl": "rtmp://cdn/live/k3y", "status": "connecting", "backup": "rtmp://b/k3y"}]}});
    let body = json!({"serverResponse": {"extensionServiceState": [service]}, "copy": service});

    let queried: Queried<WebState> = ok(&body).unwrap();

    let text = format!("{queried:?}");
    assert!(!text.contains("k3y"), "{text}");
    assert!(
        text.contains("Connecting") && text.contains("\"backup\""),
        "{text}"
    );
}

// update and updateLayout

#[test]
fn update_repeats_whose_recording_it_is() {
    let updated: Updated = sample("update-res.any.ds.json");

    assert_eq!(updated.sid, Some("38f8e3c......".parse().unwrap()));
    assert_eq!(updated.resource_id, Some(id("JyvK8nXHuV1BE.....")));
    assert_eq!(updated.cname.as_deref(), Some("httpClient463224"));
    assert_eq!(updated.uid.as_deref(), Some("527841"));
}

#[test]
fn update_layout_repeats_whose_recording_it_is() {
    let updated: LayoutUpdated = sample("updateLayout-res.mix.ds.json");

    assert_eq!(updated.sid, Some("38f8e3c......".parse().unwrap()));
    assert_eq!(updated.resource_id, Some(id("JyvK8nXHuV1BE.....")));
    assert_eq!(updated.cname.as_deref(), Some("httpClient463224"));
    assert_eq!(updated.uid.as_deref(), Some("527841"));
}

// stop

#[test]
fn stop_of_screenshots_tells_of_the_upload_alone() {
    let stopped: Stopped<ScreenshotOutcome> = sample("stop-res.individual-snapshot.built.json");

    assert_eq!(stopped.sid, Some(sid()));
    assert_eq!(stopped.uploading_status(), Some(&UploadingStatus::Uploaded));
    assert!(stopped.server_response.extra.is_empty());
}

#[test]
fn stop_of_an_individual_recording_lists_files_by_uid() {
    let stopped: Stopped<ChannelOutcome> = sample("stop-res.individual.v2023.json");

    assert_eq!(stopped.sid, Some(sid()));
    assert_eq!(stopped.uploading_status(), Some(&UploadingStatus::Uploaded));
    assert_eq!(
        stopped.server_response.file_list_mode,
        Some(FileListMode::Json)
    );
    assert_two_files_of_uids_123_and_456(stopped.files());
}

#[test]
fn stop_of_2021_spells_the_file_name_differently() {
    let stopped: Stopped<ChannelOutcome> = sample("stop-res.individual.z2021.json");

    assert_eq!(stopped.uploading_status(), Some(&UploadingStatus::Uploaded));
    assert_two_files_of_uids_123_and_456(stopped.files());
}

#[test]
fn stop_of_a_composite_recording_may_find_files_in_the_backup_storage() {
    let stopped: Stopped<ChannelOutcome> = sample("stop-res.mix-hls.built-backuped.json");

    let files = stopped.files();
    assert_eq!(stopped.uploading_status(), Some(&UploadingStatus::Backuped));
    assert_eq!(
        *files,
        FileList::Index(format!("{SID}_httpClient463224.m3u8"))
    );
}

#[test]
fn stop_of_a_web_recording_tells_of_the_upload_in_its_service() {
    let stopped: Stopped<WebOutcome> = sample("stop-res.web.ds.json");

    assert_eq!(stopped.cname.as_deref(), Some("httpClient463224"));
    assert_eq!(stopped.uploading_status(), Some(&UploadingStatus::Uploaded));
}

#[test]
fn stop_with_the_misspelt_key_loses_nothing() {
    let stopped: Stopped<WebOutcome> = sample("stop-res.web.ads2024-playload.json");

    let [service] = stopped.server_response.extension_service_state.as_slice() else {
        panic!("one service")
    };
    let ExtensionPayload::Other(payload) = &service.payload else {
        panic!("not typed")
    };
    assert_eq!(service.service_name, "string");
    assert_eq!(payload.get("uploadingStatus"), Some(&json!("string")));
    assert!(service.extra.is_empty());
}

#[test]
fn stop_understands_the_misspelt_key_of_a_documented_service() {
    let services = json!([
        {"serviceName": "upload_service", "playload": {"uploadingStatus": "unknow"}},
        {"serviceName": "web_recorder_service", "playload": {"state": "exit",
            "fileList": [{"filename": "a.mp4", "sliceStartTime": 1_619_170_461_821_i64}]}},
    ]);

    let stopped: Stopped<WebOutcome> =
        ok(&json!({"serverResponse": {"extensionServiceState": services}})).unwrap();

    let files: Vec<_> = stopped.files().names().collect();
    assert_eq!(stopped.uploading_status(), Some(&UploadingStatus::Unknown));
    assert_eq!(files, ["a.mp4"]);
}

#[test]
fn stop_of_older_deployments_tells_of_the_publisher_too() {
    let services = json!([
        {"serviceName": "rtmp_publish_service", "payload": {"status": "disconnected"}},
    ]);

    let stopped: Stopped<WebOutcome> =
        ok(&json!({"serverResponse": {"extensionServiceState": services}})).unwrap();

    let publish = stopped.server_response.rtmp_publish().unwrap();
    assert_eq!(publish.status, Some(RtmpStatus::Disconnected));
    assert!(publish.outputs.is_empty());
}

#[test]
fn an_asynchronous_stop_may_answer_nothing_at_all() {
    let stopped: Stopped<ChannelOutcome> = ok(&json!({})).unwrap();

    assert_eq!(stopped.uploading_status(), None);
    assert!(stopped.files().is_empty());
}

// ncs/ip

#[test]
fn ncs_ip_lists_the_addresses() {
    let ips: NcsIps = sample("ncsip-res.any.ds.json");

    assert_eq!(ips.hosts, ["xxx.xxx.xxx.xxx", "xxx.xxx.xxx.xxx"]);
}

// Values and shapes that no sample has.

#[test]
fn every_documented_status_has_a_name_and_its_number() {
    let running = [4, 5];
    let stopping = [6, 7];
    let ended = [8, 20];

    for number in [0, 1, 2, 3, 4, 5, 6, 7, 8, 20] {
        let status = Status::from_number(number);
        assert!(!matches!(status, Status::Other(_)), "{number}");
        assert_eq!(status.number(), number);
        assert_eq!(status.is_running(), running.contains(&number), "{number}");
        assert_eq!(status.is_stopping(), stopping.contains(&number), "{number}");
        assert_eq!(status.has_ended(), ended.contains(&number), "{number}");
    }
}

#[test]
fn values_nobody_has_documented_are_kept() {
    let file = json!({"fileName": "a", "trackType": "smell", "isPlayable": "maybe", "size": 3});
    let body = json!({"serverResponse": {"status": 9, "fileListMode": "xml", "fileList": [file],
        "extensionServiceState": "none"}, "region": "AP"});

    let queried: Queried<ChannelState> = ok(&body).unwrap();

    let state = &queried.server_response;
    let file = &state.file_list.files()[0];
    assert_eq!(state.status, Some(Status::Other(9)));
    assert_eq!(
        state.file_list_mode,
        Some(FileListMode::Other("xml".to_owned()))
    );
    assert_eq!(file.track_type, Some(TrackType::Other("smell".to_owned())));
    assert_eq!(file.is_playable, None);
    assert_eq!(file.extra.get("isPlayable"), Some(&json!("maybe")));
    assert_eq!(file.extra.get("size"), Some(&json!(3)));
    assert_eq!(
        state.extra.get("extensionServiceState"),
        Some(&json!("none"))
    );
    assert_eq!(queried.extra.get("region"), Some(&json!("AP")));
}

#[test]
fn a_file_list_of_another_shape_is_kept() {
    let list = json!([{"trackType": "audio"}]);

    let queried: Queried<ChannelState> =
        ok(&json!({"serverResponse": {"fileList": list}})).unwrap();

    assert_eq!(queried.server_response.file_list, FileList::Other(list));
}

#[test]
fn a_slice_start_time_is_in_seconds_below_ten_to_the_eleventh() {
    assert_eq!(at(99_999_999_999).unix_millis(), 99_999_999_999_000);
    assert_eq!(at(100_000_000_000).unix_millis(), 100_000_000_000);
    assert_eq!(at(1_562_724_971), at(1_562_724_971_000));
    assert_eq!(at(i64::MIN).system_time(), None);
}

// Names of files.

#[test]
fn the_name_of_an_individual_index_comes_apart() {
    let text = format!("{SID}_room-1__uid_s_123__uid_e_audio.m3u8");

    let name: FileName = text.parse().unwrap();

    assert_eq!(name.sid, sid());
    assert_eq!(name.cname, "room-1");
    assert_eq!(name.uid.as_deref(), Some("123"));
    assert_eq!(name.track_type, Some(TrackType::Audio));
    assert_eq!(name.part, FilePart::Whole);
    assert_eq!(name.format, FileFormat::M3u8);
}

#[test]
fn the_names_in_an_answer_come_apart() {
    let mp4 = file_in_query("query-res.mix-hls-mp4.built.json")
        .parts()
        .unwrap();

    assert_eq!(mp4.sid, sid());
    assert_eq!(mp4.cname, "httpClient463224");
    assert_eq!((mp4.uid, mp4.track_type, mp4.backup), (None, None, None));
    assert_eq!(mp4.part, FilePart::Number(0));
    assert_eq!(mp4.format, FileFormat::Mp4);
}

#[test]
fn the_start_of_a_slice_stands_in_its_name() {
    let cases = [
        ("s_c_20190611073246073.ts", 1_560_238_366_073),
        (
            "s_c__uid_s_1__uid_e_video_20200229235959999.webm",
            1_583_020_799_999,
        ),
        ("s_c__uid_s_1__uid_e_video_19700101000000000.jpg", 0),
        ("s_c_1619170461821.ts", 1_619_170_461_821),
    ];

    for (text, millis) in cases {
        let FilePart::Slice(start) = part(text).unwrap() else {
            panic!("{text} is a slice")
        };
        assert_eq!(start.unix_millis(), millis, "{text}");
    }
}

#[test]
fn a_file_written_after_a_failover_is_marked_in_front() {
    let name: FileName = "directory1/directory2/bak12_s_c.m3u8".parse().unwrap();

    assert_eq!(name.directory.as_deref(), Some("directory1/directory2"));
    assert_eq!(name.backup, Some(12));
    assert_eq!(name.sid.as_str(), "s");
}

#[test]
fn an_index_uploaded_again_is_marked_at_the_end() {
    let again = FilePart::Reuploaded {
        tick: 1_580_000_000_123,
        number: 2,
    };

    assert_eq!(part("s_c_1580000000123_2.m3u8"), Ok(again));
}

#[test]
fn a_name_that_follows_no_convention_is_refused() {
    let cases = [
        ("s_c", FileNameError::Format),
        ("s_c.exe", FileNameError::Format),
        ("xxx.m3u8", FileNameError::Beginning),
        ("s_.m3u8", FileNameError::Beginning),
        ("_c.m3u8", FileNameError::Beginning),
        ("s_c__uid_s_1.m3u8", FileNameError::Uid),
        ("s_c_20191311073246073.ts", FileNameError::Part),
        ("s_c_+1.mp4", FileNameError::Part),
        ("s_c_.mp4", FileNameError::Part),
        ("s_c_1.m3u8", FileNameError::Part),
    ];

    for (text, error) in cases {
        assert_eq!(text.parse::<FileName>(), Err(error), "{text}");
    }
}

#[test]
fn an_index_is_known_before_the_first_query_and_comes_apart_again() {
    let prefix = ["directory1", "directory2"];

    let mixed = index_key(&prefix, &sid(), "my.room_1!");
    let audio = uid_index_key(&prefix, &sid(), "my.room_1!", 123, &TrackType::Audio).unwrap();

    let parts: FileName = audio.parse().unwrap();
    assert_eq!(
        mixed,
        format!("directory1/directory2/{SID}_my-room-1-.m3u8")
    );
    assert_eq!(
        audio,
        format!("directory1/directory2/{SID}_my-room-1-__uid_s_123__uid_e_audio.m3u8"),
    );
    assert_eq!(parts.cname, FileName::cname("my.room_1!"));
    assert_eq!(parts.uid.as_deref(), Some("123"));
}

#[test]
fn a_recorded_file_has_its_whole_key_and_its_parts() {
    let prefix = ["directory1", "directory2"];
    let queried: Queried<ChannelState> = sample("query-res.mix-hls-mp4.built.json");

    let [mp4, index] = queried.files().files() else {
        panic!("two files")
    };
    let keys: Vec<_> = queried.files().object_keys(&prefix).collect();
    let name: FileName = keys[0].parse().unwrap();
    assert_eq!(keys, [mp4.object_key(&prefix), index.object_key(&prefix)]);
    assert_eq!(
        keys[0],
        format!("directory1/directory2/{SID}_httpClient463224_0.mp4")
    );
    assert_eq!(keys[1], index_key(&prefix, &sid(), "httpClient463224"));
    assert_eq!(name.directory.as_deref(), Some("directory1/directory2"));
    assert_eq!(name.part, mp4.parts().unwrap().part);
}

#[test]
fn a_name_that_has_the_folders_already_is_the_key() {
    let prefix = ["a", "b"];

    assert_eq!(object_key(&prefix, "a/b/s_c.m3u8"), "a/b/s_c.m3u8");
    assert_eq!(object_key(&prefix, "a/s_c.m3u8"), "a/b/a/s_c.m3u8");
    assert_eq!(object_key::<&str>(&[], "s_c.m3u8"), "s_c.m3u8");
}

#[test]
fn an_index_without_prefix_has_no_folder() {
    assert_eq!(
        index_key::<&str>(&[], &sid(), "room"),
        format!("{SID}_room.m3u8")
    );
}

#[test]
fn the_name_of_the_combined_index_is_not_made_up() {
    let both = TrackType::AudioAndVideo;

    assert_eq!(uid_index_key::<&str>(&[], &sid(), "room", 1, &both), None);
}

#[test]
fn punctuation_in_a_channel_name_becomes_dashes() {
    let all = FileName::cname("a!@#$%^&*()+_.=[]{}~|,;:?<>z 9");

    assert_eq!(all, format!("a{}z 9", "-".repeat(26)));
}

// Ids.

#[test]
fn an_id_that_would_change_the_path_is_refused() {
    let problem = |text: &str| AppId::new(text).map_err(|error| error.problem());

    assert_eq!(problem(""), Err(IdProblem::Empty));
    assert_eq!(problem(".."), Err(IdProblem::DotSegment));
    assert_eq!(problem("a/b"), Err(IdProblem::NotUrlSafe { index: 1 }));
    assert_eq!(problem("é?"), Err(IdProblem::NotUrlSafe { index: 0 }));
    assert_eq!(problem("ab%2f"), Err(IdProblem::NotUrlSafe { index: 2 }));
    assert_eq!(problem(SID).unwrap().to_string(), SID);
}

#[test]
fn an_id_is_stored_as_its_text_and_checked_when_read_back() {
    let stored = serde_json::to_value(sid()).unwrap();

    let refused = serde_json::from_value::<Sid>(json!("s3cret?"))
        .unwrap_err()
        .to_string();
    assert_eq!(stored, json!(SID));
    assert_eq!(serde_json::from_value::<Sid>(stored).unwrap(), sid());
    assert_eq!(refused, "character 6 of the sid may not stand in a URL");
}

// The samples themselves.

/// Samples that hold what is documented no more, or no values at all.
const WITH_LEFTOVERS: [&str; 2] = [
    "query-res.mix-vod.z2021.json",
    "stop-res.web.ads2024-playload.json",
];

/// The answer that a sample is, as `Debug` shows it.
fn typed(sample: &Sample) -> String {
    fn of<A: Answer + std::fmt::Debug>(sample: &Sample) -> String {
        let answer: A = decode(sample.status(), &HeaderMap::new(), &sample.body()).unwrap();
        format!("{answer:?}")
    }
    let mode = sample.mode.split('+').next().unwrap();
    match (sample.operation.as_str(), mode) {
        ("acquire", _) => of::<Acquired>(sample),
        ("start", _) => of::<Started>(sample),
        ("query", "individual-snapshot") => of::<Queried<ScreenshotState>>(sample),
        ("query", "web") => of::<Queried<WebState>>(sample),
        ("query", _) => of::<Queried<ChannelState>>(sample),
        ("update", _) => of::<Updated>(sample),
        ("updateLayout", _) => of::<LayoutUpdated>(sample),
        ("stop", "individual-snapshot") => of::<Stopped<ScreenshotOutcome>>(sample),
        ("stop", "web") => of::<Stopped<WebOutcome>>(sample),
        ("stop", _) => of::<Stopped<ChannelOutcome>>(sample),
        ("ncs/ip", _) => of::<NcsIps>(sample),
        other => panic!("no answer to {other:?}"),
    }
}

#[test]
fn every_sample_is_typed_and_nothing_documented_is_left_over() {
    let samples = Sample::answers();
    let answers = samples
        .iter()
        .filter(|sample| sample.status() == StatusCode::OK);
    for sample in answers {
        let text = typed(sample);

        // An object with leftovers shows their keys, a value that is not known its word.
        let is_left_over = text.contains("Extra {\"") || text.contains("Other(");
        let is_expected = WITH_LEFTOVERS.contains(&sample.file.as_str());
        assert_eq!(is_left_over, is_expected, "{}: {text}", sample.file);
    }
}

#[test]
fn every_sample_is_in_the_index_and_every_answer_in_this_file() {
    let mut indexed: Vec<_> = Sample::all()
        .into_iter()
        .map(|sample| sample.file)
        .collect();
    let mut files = samples::files();
    indexed.sort();
    files.sort();

    assert_eq!(indexed, files);
    for sample in Sample::answers() {
        let is_here = include_str!("answers.rs").contains(&format!("(\"{}\")", sample.file));
        assert_eq!(
            is_here,
            sample.status() == StatusCode::OK,
            "{}",
            sample.file
        );
    }
}

fn at(number: i64) -> Timestamp {
    Timestamp::from_number(number)
}

fn part(name: &str) -> Result<FilePart, FileNameError> {
    name.parse::<FileName>().map(|name| name.part)
}

fn file_in_query(file: &str) -> RecordedFile {
    sample::<Queried<ChannelState>>(file)
        .server_response
        .file_list
        .files()[0]
        .clone()
}

fn assert_two_files_of_uids_123_and_456(list: &FileList) {
    let [first, second] = list.files() else {
        panic!("two files")
    };
    for (file, uid) in [(first, "123"), (second, "456")] {
        assert_eq!(file.file_name, "xxx.m3u8");
        assert_eq!(file.track_type, Some(TrackType::AudioAndVideo));
        assert_eq!(file.uid.as_deref(), Some(uid));
        assert_eq!(file.mixed_all_user, Some(true));
        assert_eq!(file.is_playable, Some(true));
        assert_eq!(file.slice_start_time, Some(at(1_562_724_971_626)));
        assert!(file.extra.is_empty());
    }
}
