use declaration::*;

pub fn use_0() -> String {
    let request = Request::<mode::One> {
        text_0: Some("some text".to_owned()),
        number_1: None,
        text_2: Some("some text".to_owned()),
        list_3: None,
        number_4: Some(25),
        flag_5: None,
        text_6: None,
        part_7: Some(Part7 { title: "some text".to_owned(), width: Some(25) }),
        text_8: None,
        number_9: None,
        text_10: None,
        list_11: Some(vec!["some text".to_owned(), "some text".to_owned()]),
        number_12: Some(25),
        flag_13: None,
        text_14: Some("some text".to_owned()),
        part_15: None,
        text_16: Some("some text".to_owned()),
        number_17: None,
        text_18: None,
        list_19: Some(vec!["some text".to_owned(), "some text".to_owned()]),
        mode: std::marker::PhantomData,
    };
    serde_json::to_string(&request).unwrap()
}

