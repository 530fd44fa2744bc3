//! The published `update-req.web.zh2023-onhold.json`, pasted.

use recording::mode::Web;
use recording::request;
use recording::update::Update;

use crate::is_published;

#[test]
fn is_read() {
    let body = request!(Update<Web>, {
      "cname": "httpClient463224",
      "uid": "527841",
      "clientRequest": {
        "webRecordingConfig": {
          "onhold": true
        }
      }
    });

    is_published(&body.unwrap(), "update-req.web.zh2023-onhold.json");
}
