//! The files of a recording: their names, and the `fileList` of query and stop.

use serde_json::{Value, json};

use crate::route::Mode;

/// Who publishes in the emulated channel where the subscription names no UIDs.
const PUBLISHERS: [&str; 2] = ["123", "456"];

/// What a recording writes, decided at its start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Output {
    /// Screenshots alone: nothing is listed.
    Screenshots,
    /// One playlist: the list is its name.
    Playlist(String),
    /// Several files: the list has a row for each.
    Files(Vec<File>),
}

/// One row of a `fileList`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct File {
    name: String,
    track: Track,
    uid: String,
    mixed_all_user: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Track {
    Audio,
    Video,
    AudioAndVideo,
}

impl Track {
    /// In a row's `trackType`.
    fn wire(self) -> &'static str {
        match self {
            Self::Audio => "audio",
            Self::Video => "video",
            Self::AudioAndVideo => "audio_and_video",
        }
    }

    /// In a file's name.
    fn suffix(self) -> &'static str {
        match self {
            Self::Audio => "audio",
            Self::Video => "video",
            Self::AudioAndVideo => "av",
        }
    }
}

impl Output {
    /// What a recording of a channel writes; `stem` is how its files' names begin.
    pub(crate) fn of(mode: Mode, stem: &str, client_request: &Value) -> Self {
        match mode {
            Mode::Individual => individual(stem, client_request),
            Mode::Mix | Mode::Web => mix(stem, client_request),
        }
    }

    /// Adds the files that `later` has and this has not.
    pub(crate) fn extend(&mut self, later: Self) {
        if let (Self::Files(files), Self::Files(later)) = (self, later) {
            let new: Vec<File> = later
                .into_iter()
                .filter(|file| !files.contains(file))
                .collect();
            files.extend(new);
        }
    }

    /// Adds `fileListMode` and `fileList`; `since` is when recording began, in ms since 1970.
    pub(crate) fn list_into(&self, response: &mut Value, since: u64) {
        match self {
            Self::Screenshots => {}
            Self::Playlist(name) => {
                response["fileListMode"] = "string".into();
                response["fileList"] = name.as_str().into();
            }
            Self::Files(files) => {
                response["fileListMode"] = "json".into();
                response["fileList"] = files.iter().map(|file| file.row(since)).collect();
            }
        }
    }
}

impl File {
    fn row(&self, since: u64) -> Value {
        let Self {
            name,
            track,
            uid,
            mixed_all_user,
        } = self;
        json!({
            "fileName": name,
            "trackType": track.wire(),
            "uid": uid,
            "mixedAllUser": mixed_all_user,
            "isPlayable": true,
            "sliceStartTime": since,
        })
    }
}

/// One playlist; with MP4 asked for, that and the MP4 file, listed as rows.
fn mix(stem: &str, client_request: &Value) -> Output {
    let playlist = format!("{stem}.m3u8");
    let file_types = client_request.pointer("/recordingFileConfig/avFileType");
    if !file_types.is_some_and(|types| contains(types, "mp4")) {
        return Output::Playlist(playlist);
    }
    let track = match stream_types(client_request) {
        0 => Track::Audio,
        1 => Track::Video,
        _ => Track::AudioAndVideo,
    };
    let file = |name| File {
        name,
        track,
        uid: "0".into(),
        mixed_all_user: true,
    };
    Output::Files(vec![file(format!("{stem}_0.mp4")), file(playlist)])
}

/// A playlist per UID and medium; in the standard stream mode also one per UID with both.
fn individual(stem: &str, client_request: &Value) -> Output {
    let present = |key| client_request.get(key).is_some();
    if present("snapshotConfig") && !present("recordingFileConfig") {
        return Output::Screenshots;
    }
    let standard =
        client_request.pointer("/recordingConfig/streamMode") == Some(&"standard".into());
    let (audio, video) = subscription(client_request);
    let mut files = Vec::new();
    for uid in merged(&audio, &video) {
        let (hears, sees) = (audio.contains(&uid), video.contains(&uid));
        let tracks = [
            (hears, Track::Audio),
            (sees, Track::Video),
            (standard && hears && sees, Track::AudioAndVideo),
        ];
        files.extend(
            tracks
                .into_iter()
                .filter(|(is_written, _)| *is_written)
                .map(|(_, track)| File {
                    name: format!("{stem}__uid_s_{uid}__uid_e_{}.m3u8", track.suffix()),
                    track,
                    uid: uid.clone(),
                    mixed_all_user: false,
                }),
        );
    }
    Output::Files(files)
}

/// The UIDs whose audio and whose video is recorded.
///
/// A list for one medium alone leaves the other unsubscribed; no list at all subscribes to
/// everybody.
fn subscription(client_request: &Value) -> (Vec<String>, Vec<String>) {
    let config = &client_request["recordingConfig"];
    let audio = subscribed(
        config,
        [
            "subscribeAudioUids",
            "unSubscribeAudioUids",
            "unsubscribeAudioUids",
        ],
    );
    let video = subscribed(
        config,
        [
            "subscribeVideoUids",
            "unSubscribeVideoUids",
            "unsubscribeVideoUids",
        ],
    );
    let nothing_said = audio.is_none() && video.is_none();
    let unless_listed = |list: Option<Vec<String>>, is_recorded: bool| match list {
        Some(uids) => uids,
        None if nothing_said && is_recorded => everybody(),
        None => Vec::new(),
    };
    let types = stream_types(client_request);
    (
        unless_listed(audio, types != 1),
        unless_listed(video, types != 0),
    )
}

/// One medium's UIDs, if a list of that medium is given.
fn subscribed(
    config: &Value,
    [subscribe, exclude, exclude_alias]: [&str; 3],
) -> Option<Vec<String>> {
    if let Some(list) = config.get(subscribe) {
        return Some(if contains(list, "#allstream#") {
            everybody()
        } else {
            strings(list)
        });
    }
    let excluded = config.get(exclude).or_else(|| config.get(exclude_alias))?;
    Some(
        everybody()
            .into_iter()
            .filter(|uid| !contains(excluded, uid))
            .collect(),
    )
}

fn everybody() -> Vec<String> {
    PUBLISHERS.map(str::to_owned).to_vec()
}

/// Both lists, each UID once, in the order of their first mention.
fn merged(audio: &[String], video: &[String]) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for uid in audio.iter().chain(video) {
        if !all.contains(uid) {
            all.push(uid.clone());
        }
    }
    all
}

/// Audio, video or both; both where nothing is said.
pub(crate) fn stream_types(client_request: &Value) -> u64 {
    client_request
        .pointer("/recordingConfig/streamTypes")
        .and_then(Value::as_u64)
        .unwrap_or(2)
}

fn contains(list: &Value, item: &str) -> bool {
    list.as_array()
        .is_some_and(|items| items.iter().any(|one| one == item))
}

fn strings(list: &Value) -> Vec<String> {
    list.as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect()
}

/// How the names of a recording's files begin.
pub(crate) fn stem(sid: &str, cname: &str) -> String {
    format!("{sid}_{}", in_file_name(cname))
}

/// A channel name as file names have it: these characters become `-`.
fn in_file_name(cname: &str) -> String {
    cname.replace(|c| "!@#$%^&*()+_.=[]{}~|,;:?<>".contains(c), "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(mode: Mode, client_request: &Value) -> Value {
        let mut response = json!({});
        Output::of(mode, &stem("5id", "a_b.c d"), client_request).list_into(&mut response, 9);
        response
    }

    fn names(client_request: &Value) -> Vec<String> {
        let response = listed(Mode::Individual, client_request);
        let rows = response["fileList"].as_array().unwrap();
        rows.iter()
            .map(|row| row["fileName"].as_str().unwrap().to_owned())
            .collect()
    }

    #[test]
    fn a_mixed_recording_is_one_playlist() {
        let response = listed(Mode::Mix, &json!({}));

        assert_eq!(
            response,
            json!({"fileListMode": "string", "fileList": "5id_a-b-c d.m3u8"})
        );
    }

    #[test]
    fn mp4_turns_the_list_into_rows() {
        let request = json!({"recordingFileConfig": {"avFileType": ["hls", "mp4"]}});

        let response = listed(Mode::Mix, &request);

        assert_eq!(response["fileListMode"], "json");
        assert_eq!(
            response["fileList"][0],
            json!({
                "fileName": "5id_a-b-c d_0.mp4", "trackType": "audio_and_video", "uid": "0",
                "mixedAllUser": true, "isPlayable": true, "sliceStartTime": 9,
            })
        );
        assert_eq!(response["fileList"][1]["fileName"], "5id_a-b-c d.m3u8");
    }

    #[test]
    fn standard_adds_a_playlist_with_both_media() {
        let request = json!({"recordingConfig": {"streamMode": "standard", "subscribeAudioUids": ["7"], "subscribeVideoUids": ["7"]}});

        assert_eq!(
            names(&request),
            [
                "5id_a-b-c d__uid_s_7__uid_e_audio.m3u8",
                "5id_a-b-c d__uid_s_7__uid_e_video.m3u8",
                "5id_a-b-c d__uid_s_7__uid_e_av.m3u8"
            ]
        );
    }

    #[test]
    fn a_list_for_one_medium_leaves_the_other_out() {
        let request =
            json!({"recordingConfig": {"streamMode": "default", "subscribeAudioUids": ["7"]}});

        assert_eq!(names(&request), ["5id_a-b-c d__uid_s_7__uid_e_audio.m3u8"]);
    }

    #[test]
    fn an_exclusion_list_leaves_the_other_publishers() {
        let request = json!({"recordingConfig": {"streamMode": "default", "streamTypes": 1, "unSubscribeVideoUids": ["123"]}});

        assert_eq!(
            names(&request),
            ["5id_a-b-c d__uid_s_456__uid_e_video.m3u8"]
        );
    }

    #[test]
    fn without_lists_everybody_is_recorded() {
        let request = json!({"recordingConfig": {"streamMode": "original", "streamTypes": 0}});

        assert_eq!(names(&request).len(), 2);
    }

    #[test]
    fn screenshots_alone_list_nothing() {
        assert_eq!(
            listed(Mode::Individual, &json!({"snapshotConfig": {}})),
            json!({})
        );
    }
}
