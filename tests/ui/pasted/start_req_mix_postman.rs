use recording::mode::Mix;
use recording::request;
use recording::start::Start;

fn main() {
    let _body = request!(Start<Mix>, {
      "cname": "{{AccessChannel}}",
      "uid": "{{RecordingUID}}",
      "clientRequest": {
        "token": "{{token}}",
        "recordingConfig": {
          "maxIdleTime": 120,
          "streamTypes": 2,
          "audioProfile": 1,
          "channelType": 1,
          "videoStreamType": 0,
          "transcodingConfig": {
            "width": 360,
            "height": 640,
            "fps": 30,
            "bitrate": 600,
            "mixedVideoLayout": 1,
            "maxResolutionUid": "1"
          }
        },
        "storageConfig": {
          "vendor": 1,
          "region": 0,
          "bucket": "{{Bucket}}",
          "accessKey": "{{AccessKey}}",
          "secretKey": "{{SecretKey}}"
        }
      }
    });
}
