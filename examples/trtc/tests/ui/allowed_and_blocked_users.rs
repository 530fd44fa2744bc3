use trtc::subscribe::SubscribeStreamUserIds;

fn main() {
    let _ = SubscribeStreamUserIds::builder()
        .subscribe_audio_user_ids(["ada"])
        .un_subscribe_audio_user_ids(["bob"]);
}
