//! The published `acquire-req.any.openapi-en.json`, pasted.

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
        "scene": 0,
        "resourceExpiredHour": 24
      }
    });

    is_published(&body.unwrap(), "acquire-req.any.openapi-en.json");
}

#[test]
fn is_read_in_mix() {
    let body = request!(Acquire<Mix>, {
      "cname": "httpClient463224",
      "uid": "527841",
      "clientRequest": {
        "scene": 0,
        "resourceExpiredHour": 24
      }
    });

    is_published(&body.unwrap(), "acquire-req.any.openapi-en.json");
}
