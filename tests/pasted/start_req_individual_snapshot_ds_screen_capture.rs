//! The published `start-req.individual-snapshot.ds-screen-capture.json`, pasted.

use recording::mode::Screenshots;
use recording::request;
use recording::start::Start;

use crate::is_published;

#[test]
fn is_read() {
    let body = request!(Start<Screenshots>, {
      "uid": "527841",
      "cname": "httpClient463224",
      "clientRequest": {
        "token": "<token if any>",
        "recordingConfig": {
          "channelType": 1,
          "subscribeUidGroup": 0
        },
        "snapshotConfig": {
          "captureInterval": 5,
          "fileType": [
            "jpg"
          ]
        },
        "storageConfig": {
          "accessKey": "xxxxxxf",
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
        "start-req.individual-snapshot.ds-screen-capture.json",
    );
}
