//! The published `stop-req.any.ds-async-false.json`, pasted.

use recording::mode::Individual;
use recording::request;
use recording::stop::Stop;

use crate::is_published;

#[test]
fn is_read() {
    let body = request!(Stop<Individual>, {
      "cname": "httpClient463224",
      "uid": "527841",
      "clientRequest": {
        "async_stop": false
      }
    });

    is_published(&body.unwrap(), "stop-req.any.ds-async-false.json");
}
