use declaration::*;

pub fn use_0() -> String {
    let request = Request::<mode::One>::builder()
        .text_0("some text")
        .text_2("some text")
        .number_4(25)
        .part_7(Part7::builder().title("some text").width(25).build())
        .list_11(vec!["some text".to_owned(), "some text".to_owned()])
        .number_12(25)
        .text_14("some text")
        .text_16("some text")
        .list_19(vec!["some text".to_owned(), "some text".to_owned()])
        .build();
    serde_json::to_string(&request).unwrap()
}

