//! The published `updateLayout-req.mix.ds.json`, pasted.

use recording::mode::Mix;
use recording::request;
use recording::update_layout::UpdateLayout;

use crate::is_published;

#[test]
fn is_read() {
    let body = request!(UpdateLayout<Mix>, {
      "cname": "httpClient463224",
      "uid": "527841",
      "clientRequest": {
        "mixedVideoLayout": 3,
        "backgroundColor": "#FF0000",
        "layoutConfig": [
          {
            "uid": "1",
            "x_axis": 0.1,
            "y_axis": 0.1,
            "width": 0.1,
            "height": 0.1,
            "alpha": 1,
            "render_mode": 1
          },
          {
            "uid": "2",
            "x_axis": 0.2,
            "y_axis": 0.2,
            "width": 0.1,
            "height": 0.1,
            "alpha": 1,
            "render_mode": 1
          }
        ]
      }
    });

    is_published(&body.unwrap(), "updateLayout-req.mix.ds.json");
}
