//! The published `update-req.individual-or-mix.ads2024-unSubscribe.json`, pasted.

use recording::mode::{Individual, Mix};
use recording::request;
use recording::update::Update;

use crate::is_published;

#[test]
fn is_read_in_individual() {
    let body = request!(Update<Individual>, {
      "cname": "httpClient463224",
      "uid": "527841",
      "clientRequest": {
        "streamSubscribe": {
          "audioUidList": {
            "subscribeAudioUids": [
              "#allstream#"
            ]
          },
          "videoUidList": {
            "unSubscribeVideoUids": [
              "444",
              "555",
              "666"
            ]
          }
        }
      }
    });

    is_published(
        &body.unwrap(),
        "update-req.individual-or-mix.ads2024-unSubscribe.json",
    );
}

#[test]
fn is_read_in_mix() {
    let body = request!(Update<Mix>, {
      "cname": "httpClient463224",
      "uid": "527841",
      "clientRequest": {
        "streamSubscribe": {
          "audioUidList": {
            "subscribeAudioUids": [
              "#allstream#"
            ]
          },
          "videoUidList": {
            "unSubscribeVideoUids": [
              "444",
              "555",
              "666"
            ]
          }
        }
      }
    });

    is_published(
        &body.unwrap(),
        "update-req.individual-or-mix.ads2024-unSubscribe.json",
    );
}
