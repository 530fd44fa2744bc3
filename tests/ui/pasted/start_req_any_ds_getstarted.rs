use recording::mode::Mix;
use recording::request;
use recording::start::Start;

fn main() {
    let _body = request!(Start<Mix>, {
      "cname": "<YourChannelName>",
      "uid": "<YourRecordingUID>",
      "clientRequest": {
        "token": "<YourToken>",
        "storageConfig": {
          "secretKey": "<YourSecretKey>",
          "vendor": 0,
          "region": 0,
          "bucket": "<YourBucketName>",
          "accessKey": "<YourAccessKey>"
        },
        "recordingConfig": {
          "channelType": 0
        }
      }
    });
}
