//! `SubscribeStreamUserIds`: whose streams are recorded.
//!
//! Reference: <https://www.tencentcloud.com/document/product/647/36760>

use recording_core::modal;

/// Whose streams are recorded: these users', or all but these users'. `"1.*$"` stands for all users
/// whose IDs begin with `1`.
#[modal(keys = PascalCase, see = "https://www.tencentcloud.com/document/product/647/36760")]
pub struct SubscribeStreamUserIds {
    /// Whose sound; up to 32.
    #[rule(items(1..=32), excludes(un_subscribe_audio_user_ids))]
    subscribe_audio_user_ids: Option<Vec<String>>,
    /// Whose sound not; up to 32.
    #[rule(items(1..=32))]
    un_subscribe_audio_user_ids: Option<Vec<String>>,
    /// Whose picture; up to 32.
    #[rule(items(1..=32), excludes(un_subscribe_video_user_ids))]
    subscribe_video_user_ids: Option<Vec<String>>,
    /// Whose picture not; up to 32.
    #[rule(items(1..=32))]
    un_subscribe_video_user_ids: Option<Vec<String>>,
}
