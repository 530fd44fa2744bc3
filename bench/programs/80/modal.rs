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
#[rule(at_least_one(number_36, text_38, text_40, when(One)))]
#[rule(exactly_one(flag_37, number_41, number_44, when(Two)))]
pub struct Request {
    /// The 0th field.
    #[rule(only(One), excludes(number_12), id = "R0")]
    text_0: Option<String>,
    /// The 1th field.
    #[rule(only(Two, Three), required(Two), range(1..=1000), id = "R1")]
    number_1: Option<u32>,
    /// The 2th field.
    #[rule(only(One, Three, Four), required(One), id = "R2")]
    text_2: Option<String>,
    /// The 3th field.
    #[rule(only(Four), excludes(text_22), id = "R3")]
    list_3: Option<Vec<String>>,
    /// The 4th field.
    #[rule(only(One, Two), required(One), id = "R4")]
    number_4: Option<u32>,
    /// The 5th field.
    #[rule(only(Two, Three, Four), required(Two), id = "R5")]
    flag_5: Option<bool>,
    /// The 6th field.
    #[rule(only(Three), excludes(text_18), len(1..=64), id = "R6")]
    text_6: Option<String>,
    /// The 7th field.
    #[rule(only(One, Four), nested, id = "R7")]
    part_7: Option<Part7>,
    /// The 8th field.
    #[rule(only(One, Two, Three), required(One), id = "R8")]
    text_8: Option<String>,
    /// The 9th field.
    #[rule(only(Two), excludes(number_20), range(1..=1000), id = "R9")]
    number_9: Option<u32>,
    /// The 10th field.
    #[rule(only(Three, Four), required(Three), id = "R10")]
    text_10: Option<String>,
    /// The 11th field.
    #[rule(only(One, Two, Four), required(One), id = "R11")]
    list_11: Option<Vec<String>>,
    /// The 12th field.
    #[rule(only(One), id = "R12")]
    number_12: Option<u32>,
    /// The 13th field.
    #[rule(only(Two, Three), required(Two), id = "R13")]
    flag_13: Option<bool>,
    /// The 14th field.
    #[rule(only(One, Three, Four), required(One), len(1..=64), id = "R14")]
    text_14: Option<String>,
    /// The 15th field.
    #[rule(only(Four), nested, id = "R15")]
    part_15: Option<Part15>,
    /// The 16th field.
    #[rule(only(One, Two), required(One), id = "R16")]
    text_16: Option<String>,
    /// The 17th field.
    #[rule(only(Two, Three, Four), required(Two), range(1..=1000), id = "R17")]
    number_17: Option<u32>,
    /// The 18th field.
    #[rule(only(Three), id = "R18")]
    text_18: Option<String>,
    /// The 19th field.
    #[rule(only(One, Four), required(One), id = "R19")]
    list_19: Option<Vec<String>>,
    /// The 20th field.
    #[rule(only(One, Two, Three), id = "R20")]
    number_20: Option<u32>,
    /// The 21th field.
    #[rule(only(Two), excludes(number_25), id = "R21")]
    flag_21: Option<bool>,
    /// The 22th field.
    #[rule(only(Three, Four), len(1..=64), id = "R22")]
    text_22: Option<String>,
    /// The 23th field.
    #[rule(only(One, Two, Four), nested, id = "R23")]
    part_23: Option<Part23>,
    /// The 24th field.
    #[rule(only(One), excludes(text_26), id = "R24")]
    text_24: Option<String>,
    /// The 25th field.
    #[rule(only(Two, Three), range(1..=1000), id = "R25")]
    number_25: Option<u32>,
    /// The 26th field.
    #[rule(only(One, Three, Four), id = "R26")]
    text_26: Option<String>,
    /// The 27th field.
    #[rule(only(Four), requires(flag_29), id = "R27")]
    list_27: Option<Vec<String>>,
    /// The 28th field.
    #[rule(only(One, Two), requires(text_32), id = "R28")]
    number_28: Option<u32>,
    /// The 29th field.
    #[rule(only(Two, Three, Four), id = "R29")]
    flag_29: Option<bool>,
    /// The 30th field.
    #[rule(only(Three), requires(text_34), len(1..=64), id = "R30")]
    text_30: Option<String>,
    /// The 31th field.
    #[rule(only(One, Four), nested, id = "R31")]
    part_31: Option<Part31>,
    /// The 32th field.
    #[rule(only(One, Two, Three), id = "R32")]
    text_32: Option<String>,
    /// The 33th field.
    #[rule(only(Two), requires(list_35), range(1..=1000), id = "R33")]
    number_33: Option<u32>,
    /// The 34th field.
    #[rule(only(Three, Four), id = "R34")]
    text_34: Option<String>,
    /// The 35th field.
    #[rule(only(One, Two, Four), id = "R35")]
    list_35: Option<Vec<String>>,
    /// The 36th field.
    #[rule(only(One), id = "R36")]
    number_36: Option<u32>,
    /// The 37th field.
    #[rule(only(Two, Three), id = "R37")]
    flag_37: Option<bool>,
    /// The 38th field.
    #[rule(only(One, Three, Four), len(1..=64), id = "R38")]
    text_38: Option<String>,
    /// The 39th field.
    #[rule(only(Four), nested, id = "R39")]
    part_39: Option<Part39>,
    /// The 40th field.
    #[rule(only(One, Two), id = "R40")]
    text_40: Option<String>,
    /// The 41th field.
    #[rule(only(Two, Three, Four), range(1..=1000), id = "R41")]
    number_41: Option<u32>,
    /// The 42th field.
    #[rule(only(Three), id = "R42")]
    text_42: Option<String>,
    /// The 43th field.
    #[rule(only(One, Four), id = "R43")]
    list_43: Option<Vec<String>>,
    /// The 44th field.
    #[rule(only(One, Two, Three), id = "R44")]
    number_44: Option<u32>,
    /// The 45th field.
    #[rule(only(Two), id = "R45")]
    flag_45: Option<bool>,
    /// The 46th field.
    #[rule(only(Three, Four), len(1..=64), id = "R46")]
    text_46: Option<String>,
    /// The 47th field.
    #[rule(only(One, Two, Four), nested, id = "R47")]
    part_47: Option<Part47>,
    /// The 48th field.
    #[rule(only(One), id = "R48")]
    text_48: Option<String>,
    /// The 49th field.
    #[rule(only(Two, Three), range(1..=1000), id = "R49")]
    number_49: Option<u32>,
    /// The 50th field.
    #[rule(only(One, Three, Four), id = "R50")]
    text_50: Option<String>,
    /// The 51th field.
    #[rule(only(Four), id = "R51")]
    list_51: Option<Vec<String>>,
    /// The 52th field.
    #[rule(only(One, Two), id = "R52")]
    number_52: Option<u32>,
    /// The 53th field.
    #[rule(only(Two, Three, Four), id = "R53")]
    flag_53: Option<bool>,
    /// The 54th field.
    #[rule(only(Three), len(1..=64), id = "R54")]
    text_54: Option<String>,
    /// The 55th field.
    #[rule(only(One, Four), nested, id = "R55")]
    part_55: Option<Part55>,
    /// The 56th field.
    #[rule(only(One, Two, Three), id = "R56")]
    text_56: Option<String>,
    /// The 57th field.
    #[rule(only(Two), range(1..=1000), id = "R57")]
    number_57: Option<u32>,
    /// The 58th field.
    #[rule(only(Three, Four), id = "R58")]
    text_58: Option<String>,
    /// The 59th field.
    #[rule(only(One, Two, Four), id = "R59")]
    list_59: Option<Vec<String>>,
    /// The 60th field.
    #[rule(only(One), id = "R60")]
    number_60: Option<u32>,
    /// The 61th field.
    #[rule(only(Two, Three), id = "R61")]
    flag_61: Option<bool>,
    /// The 62th field.
    #[rule(only(One, Three, Four), len(1..=64), id = "R62")]
    text_62: Option<String>,
    /// The 63th field.
    #[rule(only(Four), nested, id = "R63")]
    part_63: Option<Part63>,
    /// The 64th field.
    #[rule(only(One, Two), id = "R64")]
    text_64: Option<String>,
    /// The 65th field.
    #[rule(only(Two, Three, Four), range(1..=1000), id = "R65")]
    number_65: Option<u32>,
    /// The 66th field.
    #[rule(only(Three), id = "R66")]
    text_66: Option<String>,
    /// The 67th field.
    #[rule(only(One, Four), id = "R67")]
    list_67: Option<Vec<String>>,
    /// The 68th field.
    #[rule(only(One, Two, Three), id = "R68")]
    number_68: Option<u32>,
    /// The 69th field.
    #[rule(only(Two), id = "R69")]
    flag_69: Option<bool>,
    /// The 70th field.
    #[rule(only(Three, Four), len(1..=64), id = "R70")]
    text_70: Option<String>,
    /// The 71th field.
    #[rule(only(One, Two, Four), nested, id = "R71")]
    part_71: Option<Part71>,
    /// The 72th field.
    #[rule(only(One), id = "R72")]
    text_72: Option<String>,
    /// The 73th field.
    #[rule(only(Two, Three), range(1..=1000), id = "R73")]
    number_73: Option<u32>,
    /// The 74th field.
    #[rule(only(One, Three, Four), id = "R74")]
    text_74: Option<String>,
    /// The 75th field.
    #[rule(only(Four), id = "R75")]
    list_75: Option<Vec<String>>,
    /// The 76th field.
    #[rule(only(One, Two), id = "R76")]
    number_76: Option<u32>,
    /// The 77th field.
    #[rule(only(Two, Three, Four), id = "R77")]
    flag_77: Option<bool>,
    /// The 78th field.
    #[rule(only(Three), len(1..=64), id = "R78")]
    text_78: Option<String>,
    /// The 79th field.
    #[rule(only(One, Four), nested, id = "R79")]
    part_79: Option<Part79>,
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

/// An object inside.
#[modal]
pub struct Part23 {
    /// Its title.
    title: String,
    /// Its width.
    width: Option<u32>,
}

/// An object inside.
#[modal]
pub struct Part31 {
    /// Its title.
    title: String,
    /// Its width.
    width: Option<u32>,
}

/// An object inside.
#[modal]
pub struct Part39 {
    /// Its title.
    title: String,
    /// Its width.
    width: Option<u32>,
}

/// An object inside.
#[modal]
pub struct Part47 {
    /// Its title.
    title: String,
    /// Its width.
    width: Option<u32>,
}

/// An object inside.
#[modal]
pub struct Part55 {
    /// Its title.
    title: String,
    /// Its width.
    width: Option<u32>,
}

/// An object inside.
#[modal]
pub struct Part63 {
    /// Its title.
    title: String,
    /// Its width.
    width: Option<u32>,
}

/// An object inside.
#[modal]
pub struct Part71 {
    /// Its title.
    title: String,
    /// Its width.
    width: Option<u32>,
}

/// An object inside.
#[modal]
pub struct Part79 {
    /// Its title.
    title: String,
    /// Its width.
    width: Option<u32>,
}
