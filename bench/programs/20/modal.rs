use recording_core::{modal, modes};

/// The mode of a request.
#[modes]
pub enum Mode {
    One,
    Two,
    Three,
    Four,
}

/// A request.
#[modal(M: Mode(One, Two, Three, Four))]
#[rule(at_least_one(list_11, number_12, text_14, when(One)))]
pub struct Request {
    /// The 0th field.
    #[rule(only(One), excludes(text_8), id = "R0")]
    text_0: Option<String>,
    /// The 1th field.
    #[rule(only(Two, Three), required(Two), range(1..=1000), id = "R1")]
    number_1: Option<u32>,
    /// The 2th field.
    #[rule(only(One, Three, Four), required(One), id = "R2")]
    text_2: Option<String>,
    /// The 3th field.
    #[rule(only(Four), excludes(flag_5), id = "R3")]
    list_3: Option<Vec<String>>,
    /// The 4th field.
    #[rule(only(One, Two), required(One), id = "R4")]
    number_4: Option<u32>,
    /// The 5th field.
    #[rule(only(Two, Three, Four), id = "R5")]
    flag_5: Option<bool>,
    /// The 6th field.
    #[rule(only(Three), requires(text_10), len(1..=64), id = "R6")]
    text_6: Option<String>,
    /// The 7th field.
    #[rule(only(One, Four), nested, id = "R7")]
    part_7: Option<Part7>,
    /// The 8th field.
    #[rule(only(One, Two, Three), id = "R8")]
    text_8: Option<String>,
    /// The 9th field.
    #[rule(only(Two), range(1..=1000), id = "R9")]
    number_9: Option<u32>,
    /// The 10th field.
    #[rule(only(Three, Four), id = "R10")]
    text_10: Option<String>,
    /// The 11th field.
    #[rule(only(One, Two, Four), id = "R11")]
    list_11: Option<Vec<String>>,
    /// The 12th field.
    #[rule(only(One), id = "R12")]
    number_12: Option<u32>,
    /// The 13th field.
    #[rule(only(Two, Three), id = "R13")]
    flag_13: Option<bool>,
    /// The 14th field.
    #[rule(only(One, Three, Four), len(1..=64), id = "R14")]
    text_14: Option<String>,
    /// The 15th field.
    #[rule(only(Four), nested, id = "R15")]
    part_15: Option<Part15>,
    /// The 16th field.
    #[rule(only(One, Two), id = "R16")]
    text_16: Option<String>,
    /// The 17th field.
    #[rule(only(Two, Three, Four), range(1..=1000), id = "R17")]
    number_17: Option<u32>,
    /// The 18th field.
    #[rule(only(Three), id = "R18")]
    text_18: Option<String>,
    /// The 19th field.
    #[rule(only(One, Four), id = "R19")]
    list_19: Option<Vec<String>>,
}

/// An object inside.
#[modal]
pub struct Part7 {
    /// Its title.
    title: String,
    /// Its width.
    width: Option<u32>,
}

/// An object inside.
#[modal]
pub struct Part15 {
    /// Its title.
    title: String,
    /// Its width.
    width: Option<u32>,
}
