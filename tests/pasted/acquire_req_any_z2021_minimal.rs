//! The published `acquire-req.any.z2021-minimal.json`, pasted.

use recording::acquire::Acquire;
use recording::mode::{Individual, Mix};
use recording::request;

use crate::is_published;

#[test]
fn is_read_in_individual() {
    let body = request!(Acquire<Individual>, {
      "cname": "httpClient463224",
      "uid": "527841",
      "clientRequest": {
        "resourceExpiredHour": 24
      }
    });

    is_published(&body.unwrap(), "acquire-req.any.z2021-minimal.json");
}

#[test]
fn is_read_in_mix() {
    let body = request!(Acquire<Mix>, {
      "cname": "httpClient463224",
      "uid": "527841",
      "clientRequest": {
        "resourceExpiredHour": 24
      }
    });

    is_published(&body.unwrap(), "acquire-req.any.z2021-minimal.json");
}
