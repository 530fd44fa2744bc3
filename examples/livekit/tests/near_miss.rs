//! For each program of `ui/`, one that differs by the least and is right: that this file compiles is
//! the larger part of the test.

use livekit::egress::{Participant, RoomComposite, Track, TrackComposite, Web};
use livekit::encoding::Preset;
use livekit::output::EncodedFileOutput;
use livekit::start::{AudioMixing, StartEgress};

#[test]
fn layout_of_page() {
    let _ = StartEgress::<RoomComposite>::builder().layout("grid");
}

#[test]
fn missing_identity_of_participant() {
    let request = StartEgress::<Participant>::builder()
        .room_name("lobby")
        .identity("ada")
        .file_output(|f| f);

    assert!(request.build().is_ok());
}

#[test]
fn segments_of_track() {
    let _ = StartEgress::<TrackComposite>::builder().segment_output(|s| s);
}

#[test]
fn websocket_of_room() {
    let _ = StartEgress::<Track>::builder().websocket_url("wss://example.com");
}

#[test]
fn file_and_websocket_of_track() {
    let request = StartEgress::<Track>::builder()
        .room_name("lobby")
        .track_id("TR_A")
        .file(|f| f);

    assert!(request.build().is_ok());
}

#[test]
fn missing_output_of_track() {
    let request = StartEgress::<Track>::builder()
        .room_name("lobby")
        .track_id("TR_A")
        .websocket_url("wss://example.com");

    assert!(request.build().is_ok());
}

#[test]
fn missing_output_of_page() {
    let request = StartEgress::<Web>::builder()
        .url("https://example.com")
        .image_output(|i| i.capture_interval(5_u32));

    assert!(request.build().is_ok());
}

#[test]
fn missing_track_of_track_composite() {
    let request = StartEgress::<TrackComposite>::builder()
        .room_name("lobby")
        .audio_track_id("TR_A")
        .file_output(|f| f);

    assert!(request.build().is_ok());
}

#[test]
fn preset_and_advanced() {
    let request = StartEgress::<Web>::builder()
        .url("https://example.com")
        .preset(Preset::Hd30)
        .file_output(|f| f);

    assert!(request.build().is_ok());
}

#[test]
fn images_of_sound_alone() {
    let request = StartEgress::<RoomComposite>::builder()
        .room_name("lobby")
        .video_only(true)
        .image_output(|i| i.capture_interval(5_u32));

    assert!(request.build().is_ok());
}

#[test]
fn audio_mixing_without_audio_only() {
    let request = StartEgress::<RoomComposite>::builder()
        .room_name("lobby")
        .audio_mixing(AudioMixing::DualChannelAgent)
        .audio_only(true)
        .file_output(|f| f);

    assert!(request.build().is_ok());
}

#[test]
fn file_to_two_clouds() {
    let output = EncodedFileOutput::builder().s3(|s3| s3.bucket("b"));

    assert!(output.build().is_ok());
}
