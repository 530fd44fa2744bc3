use recording::{ExtensionService, service_name};

fn main() {
    let _ = ExtensionService::builder()
        .service_name(service_name::RtmpPublish)
        .service_param(|p| {
            p.output(|o| o.rtmp_url("rtmp://example.com/live/key"))
                .max_recording_hour(3)
        });
}
