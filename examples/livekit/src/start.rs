//! `StartRoomCompositeEgress`, `StartWebEgress`, `StartParticipantEgress`,
//! `StartTrackCompositeEgress` and `StartTrackEgress`: one request in five modes.
//!
//! Reference: <https://docs.livekit.io/reference/other/egress/api/>

use recording_core::{endpoint, modal, modes};

use crate::answer::EgressInfo;
use crate::encoding::{EncodingOptions, Preset};
use crate::modes::{Egress, egress};
use crate::output::{
    DirectFileOutput, EncodedFileOutput, ImageOutput, SegmentedFileOutput, StreamOutput,
};

/// The call: the mode is the method.
#[endpoint(
    POST, "/twirp/livekit.Egress/{M}",
    M: Egress(RoomComposite, Web, Participant, TrackComposite, Track), answer = EgressInfo
)]
#[derive(Clone, Debug)]
pub struct Start<M> {
    /// What to send.
    #[body]
    pub request: StartEgress<M>,
}

/// What is exported, and where to.
///
/// A flag that is left out is `false`, so nobody needs to set one to `false`: it counts as set.
#[modal(
    M: Egress(RoomComposite, Web, Participant, TrackComposite, Track),
    any = AnyEgress,
    keys = snake_case,
    see = "https://docs.livekit.io/reference/other/egress/api/"
)]
#[rule(at_least_one(audio_track_id, video_track_id, when(TrackComposite)))]
#[rule(at_least_one(
    file_outputs,
    stream_outputs,
    segment_outputs,
    image_outputs,
    when(RoomComposite, Web, Participant, TrackComposite)
))]
#[rule(exactly_one(file, websocket_url, when(Track)))]
pub struct StartEgress {
    /// The room.
    #[rule(only(RoomComposite, Participant, TrackComposite, Track), len(1..))]
    room_name: String,
    /// The page.
    #[rule(only(Web), prefix("http://", "https://"))]
    url: String,
    /// Who.
    #[rule(only(Participant), len(1..))]
    identity: String,
    /// Their shared screen, and not their camera.
    #[rule(only(Participant))]
    screen_share: Option<bool>,
    /// The track.
    #[rule(only(Track), len(1..))]
    track_id: String,
    /// The track of sound.
    #[rule(only(TrackComposite), len(1..))]
    audio_track_id: Option<String>,
    /// The track of pictures.
    #[rule(only(TrackComposite), len(1..))]
    video_track_id: Option<String>,
    /// How the page lays the participants out: `grid`, `speaker`, or what your own page knows.
    #[rule(only(RoomComposite))]
    layout: Option<String>,
    /// A page of your own.
    #[rule(only(RoomComposite), prefix("http://", "https://"))]
    custom_base_url: Option<String>,
    /// Sound alone, of which there are no images.
    #[rule(only(RoomComposite, Web), excludes(video_only, image_outputs))]
    audio_only: Option<bool>,
    /// How the participants' sound is mixed, where there is nothing else.
    #[rule(only(RoomComposite), requires(audio_only))]
    audio_mixing: Option<AudioMixing>,
    /// Pictures alone.
    #[rule(only(RoomComposite, Web))]
    video_only: Option<bool>,
    /// Whether it begins when the page logs `START_RECORDING`, and not at once.
    #[rule(only(Web))]
    await_start_signal: Option<bool>,
    /// How it is encoded, by a name.
    #[rule(
        only(RoomComposite, Web, Participant, TrackComposite),
        excludes(advanced)
    )]
    preset: Option<Preset>,
    /// How it is encoded, in detail.
    #[rule(nested, only(RoomComposite, Web, Participant, TrackComposite))]
    advanced: Option<EncodingOptions>,
    /// A file.
    #[rule(nested, push = file_output, only(RoomComposite, Web, Participant, TrackComposite))]
    #[rule(items(1..=1))]
    file_outputs: Option<Vec<EncodedFileOutput>>,
    /// A stream, to as many places as you like.
    #[rule(nested, push = stream_output, only(RoomComposite, Web, Participant, TrackComposite))]
    #[rule(items(1..=1))]
    stream_outputs: Option<Vec<StreamOutput>>,
    /// Segments and a playlist.
    #[rule(nested, push = segment_output, only(RoomComposite, Web, Participant, TrackComposite))]
    #[rule(items(1..=1))]
    segment_outputs: Option<Vec<SegmentedFileOutput>>,
    /// Images, again and again.
    #[rule(nested, push = image_output, only(RoomComposite, Web, Participant, TrackComposite))]
    #[rule(items(1..))]
    image_outputs: Option<Vec<ImageOutput>>,
    /// The track as a file.
    #[rule(nested, only(Track))]
    file: Option<DirectFileOutput>,
    /// Where the track is sent to, packet by packet; of sound alone.
    #[rule(only(Track), prefix("ws://", "wss://"))]
    websocket_url: Option<String>,
    /// Who else is told how it goes.
    #[rule(nested, push = webhook)]
    webhooks: Option<Vec<Webhook>>,
}

/// How the participants' sound is mixed.
#[modes(values)]
pub enum AudioMixing {
    /// All together; the default.
    #[mode(wire = "DEFAULT_MIXING")]
    Default,
    /// Agents left, all others right.
    #[mode(wire = "DUAL_CHANNEL_AGENT")]
    DualChannelAgent,
    /// Whoever comes next goes to the other side.
    #[mode(wire = "DUAL_CHANNEL_ALTERNATE")]
    DualChannelAlternate,
}

/// Who else is told how it goes.
#[modal(keys = snake_case, see = "https://docs.livekit.io/reference/other/egress/api/")]
pub struct Webhook {
    /// Where to.
    #[rule(prefix("http://", "https://"))]
    url: String,
    /// The API key by which the message is signed.
    signing_key: String,
}
