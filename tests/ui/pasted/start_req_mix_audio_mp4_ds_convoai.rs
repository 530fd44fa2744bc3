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
          "streamTypes": 0,
          "audioProfile": 1,
          "channelType": 1
        },
        "recordingFileConfig": {
          "avFileType": [
            "hls",
            "mp4"
          ]
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
