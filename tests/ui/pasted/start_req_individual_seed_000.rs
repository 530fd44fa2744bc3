use recording::mode::Individual;
use recording::request;
use recording::start::Start;

fn main() {
    let _body = request!(Start<Individual>, {
      "uid": "527841",
      "cname": "httpClient463224",
      "clientRequest": {
        "token": "<token if any>",
        "recordingConfig": {
          "maxIdleTime": 30,
          "streamTypes": 2,
          "channelType": 0,
          "videoStreamType": 0,
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
}
