use declaration::*;

pub fn use_0() -> String {
    let request = recording_core::request!(Request<mode::One>, {
        "text0": "some text",
        "text2": "some text",
        "number4": 25,
        "part7": { "title": "some text", "width": 25 },
        "list11": ["some text", "some text"],
        "number12": 25,
        "text14": "some text",
        "text16": "some text",
        "list19": ["some text", "some text"],
    })
        .unwrap();
    serde_json::to_string(&request).unwrap()
}

