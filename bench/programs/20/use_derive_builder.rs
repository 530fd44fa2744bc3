use declaration::*;

pub fn use_0() -> String {
    let request = RequestBuilder::<mode::One>::default()
        .text_0("some text")
        .text_2("some text")
        .number_4(25)
        .part_7(Part7Builder::default().title("some text").width(25).build().unwrap())
        .list_11(vec!["some text".to_owned(), "some text".to_owned()])
        .number_12(25)
        .text_14("some text")
        .text_16("some text")
        .list_19(vec!["some text".to_owned(), "some text".to_owned()])
        .build()
        .unwrap();
    serde_json::to_string(&request).unwrap()
}

