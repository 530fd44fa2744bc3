use recording::StorageConfig;
use recording::request;

fn main() {
    let _ = request!(StorageConfig, {
        "vendor": 1,
        "region": 0,
        "bucket": "b",
        "accessKey": "a",
        "secretKey": "s",
        "fileNamePrefix": ["a/b"]
    });
}
