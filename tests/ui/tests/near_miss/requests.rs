//! The couplings in the requests of Cloud Recording.

use recording::acquire::{AcquireClientRequest, Region};
use recording::mode::{Individual, Mix, Screenshots, Web};
use recording::start::StartClientRequest;
use recording::stream_types::{Audio, Video};
use recording::update::{Update, UpdateClientRequest};
use recording::update_layout::UpdateLayout;
use recording::{
    AlibabaRegion, AudioProfile, AvFileType, ChannelType, ExtensionService, Fps, PictureType,
    RecordingConfig, S3Region, StorageConfig, StreamMode, TencentRegion, TranscodingConfig,
    UidGroup, UpdateLayoutClientRequest, decryption_mode, mixed_video_layout, service_name, vendor,
};

const SALT: &str = "MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTI=";

fn storage() -> StorageConfig {
    let storage = StorageConfig::builder()
        .vendor(vendor::GoogleCloud)
        .bucket("bucket")
        .access_key("key")
        .secret_key("key");
    storage.build().unwrap()
}

fn channel() -> RecordingConfig<Individual> {
    let channel = RecordingConfig::<Individual>::builder()
        .channel_type(ChannelType::Communication)
        .stream_mode(StreamMode::Standard)
        .subscribe_uid_group(UidGroup::UpTo2);
    channel.build().unwrap()
}

#[test]
fn windows_in_another_layout() {
    let video = TranscodingConfig::builder()
        .width(360)
        .height(640)
        .fps(Fps::Fps15)
        .bitrate(500)
        .mixed_video_layout(mixed_video_layout::Custom)
        .window(|w| w.x_axis(0).y_axis(0).width(1).height(1));

    assert!(video.build().is_ok());
}

#[test]
fn custom_layout_without_windows() {
    let layout = UpdateLayoutClientRequest::builder()
        .mixed_video_layout(mixed_video_layout::Adaptive)
        .background_color("#FF0000");

    assert!(layout.build().is_ok());
}

#[test]
fn large_window_without_its_layout() {
    let layout = UpdateLayoutClientRequest::builder()
        .mixed_video_layout(mixed_video_layout::Vertical)
        .max_resolution_uid(123);

    assert!(layout.build().is_ok());
}

#[test]
fn profile_in_update_layout() {
    let layout = UpdateLayout::<Mix>::builder()
        .cname("room")
        .uid(1)
        .client_request(|r| r.background_color("#FF0000"));

    assert!(layout.build().is_ok());
}

#[test]
fn update_layout_of_a_page() {
    let layout = UpdateLayout::<Mix>::builder()
        .cname("room")
        .uid(1)
        .client_request(|r| r);

    assert!(layout.build().is_ok());
}

#[test]
fn secret_without_decryption() {
    let config = RecordingConfig::<Mix>::builder()
        .channel_type(ChannelType::Communication)
        .decryption_mode(decryption_mode::Aes128Xts)
        .secret("the key");

    assert!(config.build().is_ok());
}

#[test]
fn decryption_without_secret() {
    let config = RecordingConfig::<Mix>::builder()
        .channel_type(ChannelType::Communication)
        .decryption_mode(decryption_mode::None);

    assert!(config.build().is_ok());
}

#[test]
fn decryption_without_salt() {
    let config = RecordingConfig::<Mix>::builder()
        .channel_type(ChannelType::Communication)
        .decryption_mode(decryption_mode::Aes256Gcm)
        .secret("the key");

    assert!(config.build().is_ok());
}

#[test]
fn salt_of_another_decryption() {
    let config = RecordingConfig::<Mix>::builder()
        .channel_type(ChannelType::Communication)
        .decryption_mode(decryption_mode::Aes128Gcm2)
        .secret("the key")
        .salt(SALT);

    assert!(config.build().is_ok());
}

#[test]
fn video_list_of_audio_alone() {
    let config = RecordingConfig::<Mix>::builder()
        .channel_type(ChannelType::Communication)
        .stream_types(Video)
        .unsubscribe_video_uids([1]);

    assert!(config.build().is_ok());
}

#[test]
fn list_beside_its_opposite() {
    let config = RecordingConfig::<Mix>::builder()
        .channel_type(ChannelType::Communication)
        .subscribe_audio_uids([1])
        .unsubscribe_video_uids([2]);

    assert!(config.build().is_ok());
}

#[test]
fn no_list_in_an_update() {
    let update = UpdateClientRequest::<Mix>::builder()
        .stream_subscribe(|s| s.audio_uid_list(|l| l.unsubscribe_audio_uids([1])));

    assert!(update.build().is_ok());
}

#[test]
fn nothing_to_update() {
    let update = Update::<Web>::builder()
        .cname("room")
        .uid(1)
        .client_request(|r| r.web_recording_config(|w| w));

    assert!(update.build().is_ok());
}

#[test]
fn pause_of_a_channel() {
    let update = UpdateClientRequest::<Web>::builder().web_recording_config(|w| w.onhold(true));

    assert!(update.build().is_ok());
}

#[test]
fn files_of_screenshots_alone() {
    let start = StartClientRequest::<Individual>::builder()
        .recording_config(|_| channel())
        .recording_file_config(|f| f.av_file_type(AvFileType::Hls))
        .storage_config(|_| storage());

    assert!(start.build().is_ok());
}

#[test]
fn screenshots_besides_files_that_are_not_named() {
    let start = StartClientRequest::<Individual>::builder()
        .recording_config(|_| channel())
        .storage_config(|_| storage())
        .snapshot_config(|s| s.file_type([PictureType::Jpg]))
        .recording_file_config(|f| f);

    assert!(start.build().is_ok());
}

#[test]
fn screenshots_of_audio() {
    let start = StartClientRequest::<Individual>::builder()
        .recording_config(|c| {
            c.channel_type(ChannelType::Communication)
                .stream_types(Video)
                .stream_mode(StreamMode::Standard)
                .subscribe_uid_group(UidGroup::UpTo2)
        })
        .recording_file_config(|f| f.av_file_type(AvFileType::Hls))
        .snapshot_config(|s| s.file_type([PictureType::Jpg]))
        .storage_config(|_| storage());

    assert!(start.build().is_ok());
}

#[test]
fn screenshots_alone_of_audio() {
    let config = RecordingConfig::<Individual>::builder()
        .channel_type(ChannelType::Communication)
        .stream_types(Audio)
        .stream_mode(StreamMode::Standard)
        .subscribe_uid_group(UidGroup::UpTo2);

    assert!(config.build().is_ok());
}

#[test]
fn screenshots_of_a_composite_recording() {
    let start = StartClientRequest::<Screenshots>::builder()
        .recording_config(|c| {
            c.channel_type(ChannelType::Communication)
                .subscribe_uid_group(UidGroup::UpTo2)
        })
        .snapshot_config(|s| s.file_type([PictureType::Jpg]))
        .storage_config(|_| storage());

    assert!(start.build().is_ok());
}

#[test]
fn screenshots_of_others_than_are_heard() {
    let config = RecordingConfig::<Screenshots>::builder()
        .channel_type(ChannelType::Communication)
        .subscribe_audio_uids([1])
        .subscribe_video_uids([1])
        .subscribe_uid_group(UidGroup::UpTo2);

    assert!(config.build().is_ok());
}

#[test]
fn transcoding_of_an_individual_recording() {
    let config = RecordingConfig::<Mix>::builder()
        .channel_type(ChannelType::Communication)
        .transcoding_config(|t| t.width(360).height(640).fps(Fps::Fps15).bitrate(500));

    assert!(config.build().is_ok());
}

#[test]
fn individual_recording_without_a_stream_mode() {
    let config = RecordingConfig::<Screenshots>::builder()
        .channel_type(ChannelType::Communication)
        .subscribe_uid_group(UidGroup::UpTo2);

    assert!(config.build().is_ok());
}

#[test]
fn token_of_a_page() {
    let start = StartClientRequest::<Individual>::builder()
        .token("007")
        .recording_config(|_| channel())
        .storage_config(|_| storage());

    assert!(start.build().is_ok());
}

#[test]
fn page_without_services() {
    let start = StartClientRequest::<Web>::builder()
        .storage_config(|_| storage())
        .extension_service_config(|e| {
            e.extension_service(|s| {
                s.service_name(service_name::WebRecorder)
                    .service_param(|p| {
                        p.url("https://example.com")
                            .audio_profile(AudioProfile::Mono48)
                            .video_width(1280)
                            .video_height(720)
                            .max_recording_hour(3)
                    })
            })
        });

    assert!(start.build().is_ok());
}

#[test]
fn push_with_the_settings_of_a_page() {
    let push = ExtensionService::builder()
        .service_name(service_name::RtmpPublish)
        .service_param(|p| p.output(|o| o.rtmp_url("rtmp://example.com/live/key")));

    assert!(push.build().is_ok());
}

#[test]
fn page_without_its_height() {
    let page = ExtensionService::builder()
        .service_name(service_name::WebRecorder)
        .service_param(|p| {
            p.url("https://example.com")
                .audio_profile(AudioProfile::Mono48)
                .video_width(1280)
                .video_height(720)
                .max_recording_hour(3)
        });

    assert!(page.build().is_ok());
}

#[test]
fn endpoint_of_another_vendor() {
    let storage = StorageConfig::builder()
        .vendor(vendor::S3Compatible)
        .bucket("bucket")
        .access_key("key")
        .secret_key("key")
        .extension_params(|e| e.endpoint("s3.example.com"));

    assert!(storage.build().is_ok());
}

#[test]
fn store_without_its_endpoint() {
    let storage = StorageConfig::builder()
        .vendor(vendor::MicrosoftAzure)
        .bucket("bucket")
        .access_key("key")
        .secret_key("key");

    assert!(storage.build().is_ok());
}

#[test]
fn params_of_a_vendor_without() {
    let storage = StorageConfig::builder()
        .vendor(vendor::AlibabaOss)
        .region(AlibabaRegion::CnBeijing)
        .bucket("bucket")
        .access_key("key")
        .secret_key("key")
        .extension_params(|e| e);

    assert!(storage.build().is_ok());
}

#[test]
fn token_of_another_vendor() {
    let storage = StorageConfig::builder()
        .vendor(vendor::TencentCos)
        .region(TencentRegion::ApTokyo)
        .bucket("bucket")
        .access_key("key")
        .secret_key("key")
        .sts_token("token")
        .sts_expiration(1_700_000_000);

    assert!(storage.build().is_ok());
}

#[test]
fn token_without_its_end() {
    let storage = StorageConfig::builder()
        .vendor(vendor::S3)
        .region(S3Region::UsEast1)
        .bucket("bucket")
        .access_key("key")
        .secret_key("key")
        .sts_expiration(1_700_000_000)
        .sts_token("token");

    assert!(storage.build().is_ok());
}

#[test]
fn region_of_another_vendor() {
    let _ = StorageConfig::builder()
        .vendor(vendor::AlibabaOss)
        .region(AlibabaRegion::UsEast1);
}

#[test]
fn region_of_a_vendor_without() {
    let storage = StorageConfig::builder()
        .vendor(vendor::GoogleCloud)
        .bucket("bucket")
        .access_key("key")
        .secret_key("key");

    assert!(storage.build().is_ok());
}

#[test]
fn unlisted_region_of_a_vendor_without() {
    let storage = StorageConfig::builder()
        .vendor(vendor::S3)
        .region_unlisted(26)
        .bucket("bucket")
        .access_key("key")
        .secret_key("key");

    assert!(storage.build().is_ok());
}

#[test]
fn region_in_two_ways() {
    let acquire = AcquireClientRequest::<Mix>::builder().region(Region::Europe);

    assert!(acquire.build().is_ok());
}
