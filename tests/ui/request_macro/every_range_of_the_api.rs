use recording::acquire::AcquireClientRequest;
use recording::mode::Individual;
use recording::place::{TranscodingConfig, UpdateLayout};
use recording::request;
use recording::{CompositeVideo, ExtensionServiceConfig, RecordingConfig, SnapshotConfig};

fn main() {
    let _ = request!(RecordingConfig<Individual>, {
        "channelType": 0,
        "streamMode": "standard",
        "subscribeUidGroup": 0,
        "maxIdleTime": 4
    });
    let _ = request!(AcquireClientRequest<Individual>, { "resourceExpiredHour": 721 });
    let _ = request!(SnapshotConfig, { "captureInterval": 4, "fileType": ["jpg"] });
    let _ = request!(CompositeVideo<TranscodingConfig>, { "width": 0, "height": 1921, "fps": 15, "bitrate": 6501 });
    let _ = request!(CompositeVideo<UpdateLayout>, {
        "mixedVideoLayout": 3,
        "layoutConfig": [{ "x_axis": -1, "y_axis": -0.1, "width": 2, "height": 1.1, "alpha": 7 }]
    });
    let _ = request!(ExtensionServiceConfig, { "extensionServices": [{
        "serviceName": "web_recorder_service",
        "serviceParam": {
            "url": "https://example.com",
            "audioProfile": 0,
            "videoWidth": 239,
            "videoHeight": 1921,
            "maxRecordingHour": 721,
            "videoFps": 4,
            "maxVideoDuration": 241,
            "readyTimeout": 61,
            "videoBitrate": 0
        }
    }] });
}
