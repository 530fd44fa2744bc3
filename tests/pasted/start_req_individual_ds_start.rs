//! The published `start-req.individual.ds-start.json`, pasted.

use recording::mode::Individual;
use recording::request;
use recording::start::Start;

use crate::is_published;

#[test]
fn is_read() {
    let body = request!(Start<Individual>, {
      "cname": "<your_channel_name>",
      "uid": "527841",
      "clientRequest": {
        "recordingConfig": {
          "channelType": 1,
          "streamTypes": 2,
          "streamMode": "default",
          "videoStreamType": 0,
          "maxIdleTime": 30,
          "subscribeAudioUids": [
            "123",
            "456"
          ],
          "subscribeVideoUids": [
            "123",
            "456"
          ],
          "subscribeUidGroup": 0
        },
        "recordingFileConfig": {
          "avFileType": [
            "hls"
          ]
        },
        "storageConfig": {
          "vendor": 2,
          "region": 3,
          "bucket": "xxxxx",
          "accessKey": "xxxxx",
          "secretKey": "xxxxx",
          "fileNamePrefix": [
            "directory1",
            "directory2"
          ]
        }
      }
    });

    is_published(&body.unwrap(), "start-req.individual.ds-start.json");
}
