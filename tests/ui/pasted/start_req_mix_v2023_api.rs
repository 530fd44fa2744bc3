use recording::mode::Mix;
use recording::request;
use recording::start::Start;

fn main() {
    let _body = request!(Start<Mix>, {
      "uid": "527841",
      "cname": "httpClient463224",
      "clientRequest": {
        "token": "<token if any>",
        "recordingConfig": {
          "maxIdleTime": 30,
          "streamMode": "default",
          "streamTypes": 2,
          "channelType": 0,
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
        "recordingFileConfig": {
          "avFileType": [
            "hls"
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
}
