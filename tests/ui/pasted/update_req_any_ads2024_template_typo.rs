use recording::mode::Individual;
use recording::request;
use recording::update::Update;

fn main() {
    let _body = request!(Update<Individual>, {
      "cname": "string",
      "uid": "string",
      "clientRequest": {
        "streamSubscribe": {
          "audioUidList": {
            "subscribeAudioUids": [
              "string"
            ],
            "unsubscribeAudioUids": [
              "string"
            ]
          },
          "videoUidList": {
            "subscribeVideoUids": [
              "string"
            ],
            "unsunscribeVideoUids": [
              "string"
            ]
          }
        },
        "webRecordingConfig": {
          "onhold": false
        },
        "rtmpPublishConfig": {
          "outputs": [
            {
              "rtmpUrl": "string"
            }
          ]
        }
      }
    });
}
