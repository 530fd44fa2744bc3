use recording::acquire::Acquire;
use recording::mode::Individual;
use recording::request;

fn main() {
    let _body = request!(Acquire<Individual>, {
      "cname": "https://xxxxx",
      "uid": "527841",
      "clientRequest": {
        "resourceExpiredHour": 24,
        "scene": 0
      }
    });
}
