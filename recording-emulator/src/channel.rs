//! What a recording of a channel subscribes to and writes.

use serde_json::{Map, Value, json};

use crate::fault::Fault;
use crate::files::{Output, stream_types};
use crate::route::Mode;

/// Per medium: its key in an update, its lists, and the `streamTypes` that leaves it out.
const MEDIA: [(&str, [&str; 3], u64); 2] = [
    (
        "audioUidList",
        [
            "subscribeAudioUids",
            "unSubscribeAudioUids",
            "unsubscribeAudioUids",
        ],
        1,
    ),
    (
        "videoUidList",
        [
            "subscribeVideoUids",
            "unSubscribeVideoUids",
            "unsubscribeVideoUids",
        ],
        0,
    ),
];

/// One individual or mixed recording.
#[derive(Debug)]
pub(crate) struct Channel {
    mode: Mode,
    stem: String,
    /// What of the `clientRequest` decides about files: no secret is among it.
    plan: Value,
    output: Output,
}

impl Channel {
    pub(crate) fn new(mode: Mode, stem: String, client_request: &Value) -> Self {
        let plan = plan(client_request);
        let output = Output::of(mode, &stem, &plan);
        Self {
            mode,
            stem,
            plan,
            output,
        }
    }

    pub(crate) fn output(&self) -> &Output {
        &self.output
    }

    /// Subscribes anew, medium by medium; what was written so far stays.
    pub(crate) fn update(&mut self, client_request: &Value) -> Result<(), Fault> {
        let given = |key| client_request.pointer(&format!("/streamSubscribe/{key}"));
        let recorded = stream_types(&self.plan);
        for (key, _, without) in MEDIA {
            if given(key).is_some() && recorded == without {
                return Err(Fault::invalid_parameter(format!(
                    "/clientRequest/streamSubscribe/{key}: the recording was started with `streamTypes` {recorded}"
                )));
            }
        }
        for (key, lists, _) in MEDIA {
            if let Some(new) = given(key) {
                replace(&mut self.plan["recordingConfig"], &lists, new);
            }
        }
        self.output
            .extend(Output::of(self.mode, &self.stem, &self.plan));
        Ok(())
    }
}

fn replace(config: &mut Value, lists: &[&str], new: &Value) {
    for list in lists {
        if let Some(config) = config.as_object_mut() {
            config.remove(*list);
        }
        if let Some(uids) = new.get(*list) {
            config[*list] = uids.clone();
        }
    }
}

fn plan(client_request: &Value) -> Value {
    let mut plan = Map::new();
    for key in ["recordingFileConfig", "snapshotConfig"] {
        if let Some(value) = client_request.get(key) {
            plan.insert(key.to_owned(), value.clone());
        }
    }
    let mut recording = json!({});
    let lists = MEDIA.iter().flat_map(|(_, lists, _)| lists);
    for key in ["streamTypes", "streamMode"].iter().chain(lists) {
        if let Some(value) = client_request.pointer(&format!("/recordingConfig/{key}")) {
            recording[*key] = value.clone();
        }
    }
    plan.insert("recordingConfig".to_owned(), recording);
    plan.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn audio_of(uid: &str) -> Value {
        json!({ "streamSubscribe": { "audioUidList": { "subscribeAudioUids": [uid] } } })
    }

    fn names(channel: &Channel) -> Vec<Value> {
        let mut response = json!({});
        channel.output().list_into(&mut response, 0);
        response["fileList"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| row["fileName"].clone())
            .collect()
    }

    #[test]
    fn an_update_adds_the_files_of_the_newly_subscribed() {
        let request =
            json!({ "recordingConfig": { "streamTypes": 0, "subscribeAudioUids": ["1"] } });
        let mut channel = Channel::new(Mode::Individual, "s_c".into(), &request);

        channel.update(&audio_of("2")).unwrap();
        channel.update(&audio_of("1")).unwrap();

        assert_eq!(
            names(&channel),
            [
                "s_c__uid_s_1__uid_e_audio.m3u8",
                "s_c__uid_s_2__uid_e_audio.m3u8"
            ]
        );
    }

    #[test]
    fn an_update_cannot_subscribe_to_a_medium_that_is_not_recorded() {
        let request = json!({ "recordingConfig": { "streamTypes": 1 } });
        let mut channel = Channel::new(Mode::Mix, "s_c".into(), &request);

        let fault = channel.update(&audio_of("2")).unwrap_err();

        assert_eq!(fault.body["code"], 2);
        assert!(
            fault
                .why
                .contains("/clientRequest/streamSubscribe/audioUidList"),
            "{}",
            fault.why
        );
    }

    #[test]
    fn no_secret_is_kept() {
        let request = json!({ "token": "hunter2", "recordingConfig": { "secret": "hunter2", "salt": "hunter2" } });

        let channel = Channel::new(Mode::Mix, "s_c".into(), &request);

        assert!(!format!("{channel:?}").contains("hunter2"));
    }
}
