//! The five kinds of egress.

use recording_core::modes;

/// What is exported. It stands in the URL and decides which fields and which outputs there are.
#[modes]
pub enum Egress {
    /// All of a room, laid out on a page.
    #[mode(wire = "StartRoomCompositeEgress")]
    RoomComposite,
    /// Any web page.
    #[mode(wire = "StartWebEgress")]
    Web,
    /// The sound and the picture of one participant.
    #[mode(wire = "StartParticipantEgress")]
    Participant,
    /// A track of sound and a track of pictures, together.
    #[mode(wire = "StartTrackCompositeEgress")]
    TrackComposite,
    /// One track, as it is.
    #[mode(wire = "StartTrackEgress")]
    Track,
}
