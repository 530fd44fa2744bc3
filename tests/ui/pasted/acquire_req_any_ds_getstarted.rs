use recording::acquire::Acquire;
use recording::mode::Individual;
use recording::request;

fn main() {
    let _body = request!(Acquire<Individual>, {
      "cname": "<YourChannelName>",
      "uid": "<YourRecordingUID>",
      "clientRequest": {}
    });
}
