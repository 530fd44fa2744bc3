use recording::mode::Mix;
use recording::request;
use recording::update_layout::UpdateLayout;

fn main() {
    let _body = request!(UpdateLayout<Mix>, {
      "cname": "string",
      "uid": "string",
      "clientRequest": {
        "maxResolutionUid": "string",
        "mixedVideoLayout": 0,
        "backgroundColor": "#000000",
        "backgroundImage": "string",
        "defaultUserBackgroundImage": "string",
        "layoutConfig": [
          {
            "uid": "string",
            "x_axis": 1,
            "y_axis": 1,
            "width": 1,
            "height": 1,
            "alpha": 1,
            "render_mode": 0
          }
        ],
        "backgroundConfig": [
          {
            "uid": "string",
            "image_url": "string",
            "render_mode": 0
          }
        ]
      }
    });
}
