use recording::{AudioProfile, ExtensionService, service_name};

fn main() {
    let _ = ExtensionService::builder()
        .service_name(service_name::WebRecorder)
        .service_param(|p| {
            p.url("https://example.com")
                .audio_profile(AudioProfile::Mono48)
                .video_width(1280)
                .max_recording_hour(3)
        });
}
