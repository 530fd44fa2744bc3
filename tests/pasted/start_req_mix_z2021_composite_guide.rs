//! The published `start-req.mix.z2021-composite-guide.json`, pasted.

use recording::mode::Mix;
use recording::request;
use recording::start::Start;

use crate::is_published;

#[test]
fn is_read() {
    let body = request!(Start<Mix>, {
      "uid": "527841",
      "cname": "httpClient463224",
      "clientRequest": {
        "token": "<token if any>",
        "recordingConfig": {
          "maxIdleTime": 30,
          "streamTypes": 2,
          "audioProfile": 1,
          "channelType": 0,
          "videoStreamType": 1,
          "transcodingConfig": {
            "height": 640,
            "width": 360,
            "bitrate": 500,
            "fps": 15,
            "mixedVideoLayout": 1,
            "backgroundColor": "#FF0000"
          },
          "subscribeVideoUids": [
            "123",
            "456"
          ],
          "subscribeAudioUids": [
            "123",
            "456"
          ],
          "subscribeUidGroup": 0
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

    is_published(&body.unwrap(), "start-req.mix.z2021-composite-guide.json");
}
