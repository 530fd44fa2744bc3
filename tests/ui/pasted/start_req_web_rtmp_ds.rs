use recording::mode::Web;
use recording::request;
use recording::start::Start;

fn main() {
    let _body = request!(Start<Web>, {
      "cname": "httpClient463224",
      "uid": "527841",
      "clientRequest": {
        "token": "<token>",
        "extensionServiceConfig": {
          "extensionServices": [
            {
              "serviceName": "web_recorder_service",
              "errorHandlePolicy": "error_abort",
              "serviceParam": {
                "url": "https://xxxxx",
                "audioProfile": 0,
                "videoWidth": 1280,
                "videoHeight": 720,
                "maxRecordingHour": 3,
                "maxVideoDuration": 200
              }
            },
            {
              "serviceName": "rtmp_publish_service",
              "errorHandlePolicy": "error_ignore",
              "serviceParam": {
                "outputs": [
                  {
                    "rtmpUrl": "rtmp://xxx"
                  }
                ]
              }
            }
          ]
        },
        "recordingFileConfig": {
          "avFileType": [
            "hls",
            "mp4"
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
}
