//! The published `acquire-req.web.ds-webpage-mode.json`, pasted.

use recording::acquire::Acquire;
use recording::mode::Web;
use recording::request;

use crate::is_published;

#[test]
fn is_read() {
    let body = request!(Acquire<Web>, {
      "cname": "httpClient463224",
      "uid": "527841",
      "clientRequest": {
        "resourceExpiredHour": 24,
        "scene": 1
      }
    });

    is_published(&body.unwrap(), "acquire-req.web.ds-webpage-mode.json");
}
