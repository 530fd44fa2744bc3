//! The published `start-req.individual-audio-original.v2023.json`, pasted.

use recording::mode::Individual;
use recording::request;
use recording::start::Start;

use crate::is_published;

#[test]
fn is_read() {
    let body = request!(Start<Individual>, {
      "uid": "527841",
      "cname": "httpClient463224",
      "clientRequest": {
        "token": "<token if any>",
        "recordingConfig": {
          "maxIdleTime": 30,
          "streamTypes": 0,
          "streamMode": "original",
          "channelType": 0,
          "videoStreamType": 0,
          "subscribeAudioUids": [
            "123",
            "456"
          ],
          "subscribeUidGroup": 0
        },
        "storageConfig": {
          "accessKey": "xxxxx",
          "region": 3,
          "bucket": "xxxxx",
          "secretKey": "xxxxx",
          "vendor": 2,
          "fileNamePrefix": [
            "directory1",
            "directory2"
          ]
        }
      }
    });

    is_published(
        &body.unwrap(),
        "start-req.individual-audio-original.v2023.json",
    );
}
