use recording::RecordingConfig;
use recording::mode::Individual;
use recording::request;

fn main() {
    let _ = request!(RecordingConfig<Individual>, {
        "channelType": 0,
        "streamMode": "standard",
        "subscribeUidGroup": 0,
        "decryptionMode": 7,
        "secret": "s",
        "salt": "c2FsdA=="
    });
}
