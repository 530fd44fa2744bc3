//! The published `acquire-req.mix.seed-002.json`, pasted.

use recording::acquire::Acquire;
use recording::mode::Mix;
use recording::request;

use crate::is_published;

#[test]
fn is_read() {
    let body = request!(Acquire<Mix>, {
      "cname": "httpClient463224",
      "uid": "527841",
      "clientRequest": {
        "resourceExpiredHour": 24,
        "scene": 0
      }
    });

    is_published(&body.unwrap(), "acquire-req.mix.seed-002.json");
}
