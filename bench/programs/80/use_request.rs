use declaration::*;

pub fn use_0() -> String {
    let request = recording_core::request!(Request<mode::One>, {
        "text0": "some text",
        "text2": "some text",
        "number4": 25,
        "part7": { "title": "some text", "width": 25 },
        "text8": "some text",
        "list11": ["some text", "some text"],
        "text14": "some text",
        "text16": "some text",
        "list19": ["some text", "some text"],
        "number20": 25,
        "part23": { "title": "some text", "width": 25 },
        "text24": "some text",
        "number28": 25,
        "part31": { "title": "some text", "width": 25 },
        "text32": "some text",
        "list35": ["some text", "some text"],
        "number36": 25,
        "text38": "some text",
        "text40": "some text",
        "list43": ["some text", "some text"],
        "number44": 25,
        "part47": { "title": "some text", "width": 25 },
        "text48": "some text",
        "text50": "some text",
        "number52": 25,
        "part55": { "title": "some text", "width": 25 },
        "text56": "some text",
        "list59": ["some text", "some text"],
        "number60": 25,
        "text62": "some text",
        "text64": "some text",
        "list67": ["some text", "some text"],
        "number68": 25,
        "part71": { "title": "some text", "width": 25 },
        "text72": "some text",
        "text74": "some text",
        "number76": 25,
        "part79": { "title": "some text", "width": 25 },
    })
        .unwrap();
    serde_json::to_string(&request).unwrap()
}

