//! A recorded web page: held or running, pushed somewhere or not, and what it writes.

use std::fmt;
use std::time::Duration;

use serde_json::{Value, json};

use crate::fault::Fault;

/// One web page recording.
pub(crate) struct Page {
    on_hold: bool,
    /// Whether it was ever not on hold: before that nothing is written.
    has_written: bool,
    /// Push targets; `None` where no push service was started. Stream keys are in these.
    targets: Option<Vec<String>>,
    files: Vec<String>,
    limit: Duration,
}

impl fmt::Debug for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            on_hold,
            has_written,
            targets: _,
            files,
            limit,
        } = self;
        f.debug_struct("Page")
            .field("on_hold", on_hold)
            .field("has_written", has_written)
            .field("files", files)
            .field("limit", limit)
            .finish_non_exhaustive()
    }
}

impl Page {
    pub(crate) fn new(stem: &str, client_request: &Value) -> Self {
        let recorder = service(client_request, "web_recorder_service");
        let on_hold = recorder.and_then(|param| param.get("onhold")) == Some(&true.into());
        let hours = recorder.and_then(|param| param.get("maxRecordingHour")?.as_u64());
        let types = client_request
            .pointer("/recordingFileConfig/avFileType")
            .and_then(Value::as_array);
        let with_mp4 = types.is_some_and(|types| types.iter().any(|one| one == "mp4"));
        let mut files = vec![format!("{stem}.m3u8")];
        files.extend(with_mp4.then(|| format!("{stem}_0.mp4")));
        Self {
            on_hold,
            has_written: !on_hold,
            targets: service(client_request, "rtmp_publish_service").map(targets),
            files,
            limit: Duration::from_secs(hours.unwrap_or(u64::from(u32::MAX)) * 60 * 60),
        }
    }

    /// After how long it stops by itself.
    pub(crate) fn limit(&self) -> Duration {
        self.limit
    }

    pub(crate) fn update(&mut self, client_request: &Value) -> Result<(), Fault> {
        if let Some(config) = client_request.get("rtmpPublishConfig") {
            let pushed = self.targets.as_mut().ok_or_else(|| {
                Fault::invalid_parameter(
                    "/clientRequest/rtmpPublishConfig: the recording was started without `rtmp_publish_service`",
                )
            })?;
            *pushed = targets(config);
        }
        if let Some(config) = client_request.get("webRecordingConfig") {
            self.on_hold = config.get("onhold") == Some(&true.into());
            self.has_written |= !self.on_hold;
        }
        Ok(())
    }

    /// The `extensionServiceState` of a query; `since` once there are files to list.
    pub(crate) fn queried(&self, status: u8, since: Option<u64>) -> Value {
        let (state, push) = match status {
            0..=3 => ("init", "connecting"),
            4 | 5 if self.on_hold => ("inProgress", "onhold"),
            4 | 5 => ("inProgress", "publishing"),
            _ => ("exit", "disconnected"),
        };
        let mut services = vec![self.recorder(state, since)];
        services.extend(self.targets.as_ref().map(|targets| {
            let outputs: Vec<Value> = targets.iter().map(|url| json!({ "rtmpUrl": url, "status": push })).collect();
            json!({ "serviceName": "rtmp_publish_service", "payload": { "state": state, "outputs": outputs } })
        }));
        services.into()
    }

    /// The `extensionServiceState` of a stop.
    pub(crate) fn stopped(&self, uploading_status: &str, since: Option<u64>) -> Value {
        let upload = json!({ "serviceName": "upload_service", "payload": { "uploadingStatus": uploading_status } });
        json!([self.recorder("exit", since), upload])
    }

    fn recorder(&self, state: &str, since: Option<u64>) -> Value {
        let since = since.filter(|_| self.has_written);
        let files = self
            .files
            .iter()
            .filter_map(|name| Some(json!({ "filename": name, "sliceStartTime": since? })));
        let payload = json!({ "state": state, "onhold": self.on_hold, "fileList": files.collect::<Vec<_>>() });
        json!({ "serviceName": "web_recorder_service", "payload": payload })
    }
}

/// The `serviceParam` of a service, if it was started.
fn service<'a>(client_request: &'a Value, name: &str) -> Option<&'a Value> {
    let services = client_request
        .pointer("/extensionServiceConfig/extensionServices")?
        .as_array()?;
    services
        .iter()
        .find(|service| service["serviceName"] == name)?
        .get("serviceParam")
}

fn targets(config: &Value) -> Vec<String> {
    let outputs = config["outputs"].as_array().into_iter().flatten();
    outputs
        .filter_map(|output| output["rtmpUrl"].as_str())
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(on_hold: bool, services: &[Value]) -> Page {
        let recorder = json!({
            "serviceName": "web_recorder_service",
            "serviceParam": { "onhold": on_hold, "maxRecordingHour": 3 },
        });
        let services = [&[recorder], services].concat();
        Page::new(
            "s_c",
            &json!({ "extensionServiceConfig": { "extensionServices": services } }),
        )
    }

    fn push() -> Value {
        json!({ "serviceName": "rtmp_publish_service", "serviceParam": { "outputs": [{ "rtmpUrl": "rtmp://a" }] } })
    }

    #[test]
    fn a_page_on_hold_writes_nothing_until_it_is_resumed() {
        let mut page = page(true, &[]);

        let held = page.queried(5, Some(9));
        page.update(&json!({ "webRecordingConfig": { "onhold": false } }))
            .unwrap();
        let resumed = page.queried(5, Some(9));

        assert_eq!(
            held[0]["payload"],
            json!({ "state": "inProgress", "onhold": true, "fileList": [] })
        );
        assert_eq!(
            resumed[0]["payload"]["fileList"],
            json!([{ "filename": "s_c.m3u8", "sliceStartTime": 9 }])
        );
    }

    #[test]
    fn an_update_pushes_elsewhere() {
        let mut page = page(false, &[push()]);

        page.update(&json!({ "rtmpPublishConfig": { "outputs": [{ "rtmpUrl": "rtmp://b" }] } }))
            .unwrap();

        let state = page.queried(4, None);
        assert_eq!(
            state[1]["payload"]["outputs"],
            json!([{ "rtmpUrl": "rtmp://b", "status": "publishing" }])
        );
    }

    #[test]
    fn without_a_push_service_there_is_nothing_to_push() {
        let fault = page(false, &[])
            .update(&json!({ "rtmpPublishConfig": { "outputs": [] } }))
            .unwrap_err();

        assert_eq!(fault.body["code"], 2);
    }

    #[test]
    fn its_hours_are_its_limit() {
        assert_eq!(page(false, &[]).limit(), Duration::from_secs(3 * 60 * 60));
    }

    #[test]
    fn its_debug_form_has_no_push_target() {
        assert!(!format!("{:?}", page(false, &[push()])).contains("rtmp://"));
    }
}
