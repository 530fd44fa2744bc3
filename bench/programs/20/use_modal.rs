use declaration::*;

pub fn use_0() -> String {
    let request = Request::<mode::One>::builder()
        .text_0("some text")
        .text_2("some text")
        .number_4(25)
        .part_7(|part| part.title("some text").width(25))
        .list_11(["some text", "some text"])
        .number_12(25)
        .text_14("some text")
        .text_16("some text")
        .list_19(["some text", "some text"])
        .build()
        .unwrap();
    serde_json::to_string(&request).unwrap()
}

