//! What only the run knows: values, and JSON from elsewhere.

use livekit::Egress;
use livekit::egress::{RoomComposite, Web};
use livekit::output::stream_protocol;
use livekit::start::{AnyEgress, StartEgress};

#[test]
fn the_protocol_decides_about_the_urls() {
    let to = |url: &str| {
        StartEgress::<RoomComposite>::builder()
            .room_name("lobby")
            .stream_output(|s| s.protocol(stream_protocol::Srt).urls([url]))
            .build()
    };

    assert!(to("srt://example.com:9").is_ok());
    assert_eq!(
        to("rtmp://example.com/app/key").unwrap_err().to_string(),
        "/stream_outputs/0/urls/0: `urls` has an element 0 that does not begin with `srt://`"
    );
}

#[test]
fn one_output_of_a_kind_is_taken() {
    let request = StartEgress::<Web>::builder()
        .url("example.com")
        .file_output(|f| f.filepath("a"))
        .file_output(|f| f.filepath("b"))
        .image_output(|i| i.capture_interval(1_u32))
        .image_output(|i| i.capture_interval(0_u32))
        .build();

    assert_eq!(
        request.unwrap_err().to_string(),
        "/url: `url` does not begin with `http://` or `https://`\n\
         /file_outputs: `file_outputs` has 2 elements: only 1 is allowed\n\
         /image_outputs/1/capture_interval: `capture_interval` is 0: 1 or more is allowed"
    );
}

#[test]
fn json_is_read_in_the_mode_of_its_method() {
    let json = r#"{"room_name":"lobby","track_id":"TR_A","layout":"grid","file_outputs":[{}]}"#;
    let right = r#"{"room_name":"lobby","track_id":"TR_A","file":{"filepath":"{track_id}"}}"#;

    let wrong = AnyEgress::from_wire("StartTrackEgress", json);

    assert_eq!(
        wrong.unwrap_err().to_string(),
        "(root): one of `file`, `websocket_url` must be given in egress `StartTrackEgress`\n\
         /layout: `layout` is not allowed in egress `StartTrackEgress`: remove it, or use egress `StartRoomCompositeEgress`\n\
         /file_outputs: `file_outputs` is not allowed in egress `StartTrackEgress`: remove it, or use egress `StartRoomCompositeEgress`, `StartWebEgress`, `StartParticipantEgress` or `StartTrackCompositeEgress`"
    );
    assert!(matches!(
        AnyEgress::from_json(Egress::Track, right),
        Ok(AnyEgress::Track(_))
    ));
}
