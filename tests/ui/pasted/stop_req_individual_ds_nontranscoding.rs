use recording::mode::Individual;
use recording::request;
use recording::stop::Stop;

fn main() {
    let _body = request!(Stop<Individual>, {
      "cname": "httpClient463224",
      "uid": "527841",
      "clientRequest": {
        "resourceExpiredHour": 24,
        "scene": 0
      }
    });
}
