use std::marker::PhantomData;

use serde::Serialize;
use typed_builder::TypedBuilder;

/// The modes, each as a type.
pub mod mode {
    /// The mode `One`.
    #[derive(Clone)]
    pub struct One;
    /// The mode `Two`.
    #[derive(Clone)]
    pub struct Two;
    /// The mode `Three`.
    #[derive(Clone)]
    pub struct Three;
    /// The mode `Four`.
    #[derive(Clone)]
    pub struct Four;
}

/// A request.
#[derive(Serialize, TypedBuilder)]
#[serde(rename_all = "camelCase", bound = "")]
pub struct Request<M> {
    /// The 0th field.
    #[builder(default, setter(into, strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_0: Option<String>,
    /// The 1th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number_1: Option<u32>,
    /// The 2th field.
    #[builder(default, setter(into, strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_2: Option<String>,
    /// The 3th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub list_3: Option<Vec<String>>,
    /// The 4th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number_4: Option<u32>,
    /// The 5th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub flag_5: Option<bool>,
    /// The 6th field.
    #[builder(default, setter(into, strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_6: Option<String>,
    /// The 7th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part_7: Option<Part7>,
    /// The 8th field.
    #[builder(default, setter(into, strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_8: Option<String>,
    /// The 9th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number_9: Option<u32>,
    /// The 10th field.
    #[builder(default, setter(into, strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_10: Option<String>,
    /// The 11th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub list_11: Option<Vec<String>>,
    /// The 12th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number_12: Option<u32>,
    /// The 13th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub flag_13: Option<bool>,
    /// The 14th field.
    #[builder(default, setter(into, strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_14: Option<String>,
    /// The 15th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part_15: Option<Part15>,
    /// The 16th field.
    #[builder(default, setter(into, strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_16: Option<String>,
    /// The 17th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number_17: Option<u32>,
    /// The 18th field.
    #[builder(default, setter(into, strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_18: Option<String>,
    /// The 19th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub list_19: Option<Vec<String>>,
    /// The 20th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number_20: Option<u32>,
    /// The 21th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub flag_21: Option<bool>,
    /// The 22th field.
    #[builder(default, setter(into, strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_22: Option<String>,
    /// The 23th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part_23: Option<Part23>,
    /// The 24th field.
    #[builder(default, setter(into, strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_24: Option<String>,
    /// The 25th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number_25: Option<u32>,
    /// The 26th field.
    #[builder(default, setter(into, strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_26: Option<String>,
    /// The 27th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub list_27: Option<Vec<String>>,
    /// The 28th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number_28: Option<u32>,
    /// The 29th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub flag_29: Option<bool>,
    /// The 30th field.
    #[builder(default, setter(into, strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_30: Option<String>,
    /// The 31th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part_31: Option<Part31>,
    /// The 32th field.
    #[builder(default, setter(into, strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_32: Option<String>,
    /// The 33th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number_33: Option<u32>,
    /// The 34th field.
    #[builder(default, setter(into, strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_34: Option<String>,
    /// The 35th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub list_35: Option<Vec<String>>,
    /// The 36th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number_36: Option<u32>,
    /// The 37th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub flag_37: Option<bool>,
    /// The 38th field.
    #[builder(default, setter(into, strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_38: Option<String>,
    /// The 39th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part_39: Option<Part39>,
    /// The 40th field.
    #[builder(default, setter(into, strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_40: Option<String>,
    /// The 41th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number_41: Option<u32>,
    /// The 42th field.
    #[builder(default, setter(into, strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_42: Option<String>,
    /// The 43th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub list_43: Option<Vec<String>>,
    /// The 44th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number_44: Option<u32>,
    /// The 45th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub flag_45: Option<bool>,
    /// The 46th field.
    #[builder(default, setter(into, strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_46: Option<String>,
    /// The 47th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part_47: Option<Part47>,
    /// The 48th field.
    #[builder(default, setter(into, strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_48: Option<String>,
    /// The 49th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number_49: Option<u32>,
    /// The 50th field.
    #[builder(default, setter(into, strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_50: Option<String>,
    /// The 51th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub list_51: Option<Vec<String>>,
    /// The 52th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number_52: Option<u32>,
    /// The 53th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub flag_53: Option<bool>,
    /// The 54th field.
    #[builder(default, setter(into, strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_54: Option<String>,
    /// The 55th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part_55: Option<Part55>,
    /// The 56th field.
    #[builder(default, setter(into, strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_56: Option<String>,
    /// The 57th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number_57: Option<u32>,
    /// The 58th field.
    #[builder(default, setter(into, strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_58: Option<String>,
    /// The 59th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub list_59: Option<Vec<String>>,
    /// The 60th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number_60: Option<u32>,
    /// The 61th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub flag_61: Option<bool>,
    /// The 62th field.
    #[builder(default, setter(into, strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_62: Option<String>,
    /// The 63th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part_63: Option<Part63>,
    /// The 64th field.
    #[builder(default, setter(into, strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_64: Option<String>,
    /// The 65th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number_65: Option<u32>,
    /// The 66th field.
    #[builder(default, setter(into, strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_66: Option<String>,
    /// The 67th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub list_67: Option<Vec<String>>,
    /// The 68th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number_68: Option<u32>,
    /// The 69th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub flag_69: Option<bool>,
    /// The 70th field.
    #[builder(default, setter(into, strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_70: Option<String>,
    /// The 71th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part_71: Option<Part71>,
    /// The 72th field.
    #[builder(default, setter(into, strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_72: Option<String>,
    /// The 73th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number_73: Option<u32>,
    /// The 74th field.
    #[builder(default, setter(into, strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_74: Option<String>,
    /// The 75th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub list_75: Option<Vec<String>>,
    /// The 76th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number_76: Option<u32>,
    /// The 77th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub flag_77: Option<bool>,
    /// The 78th field.
    #[builder(default, setter(into, strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_78: Option<String>,
    /// The 79th field.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part_79: Option<Part79>,
    /// The mode.
    #[serde(skip)]
    #[builder(default, setter(skip))]
    pub mode: PhantomData<fn() -> M>,
}

/// An object inside.
#[derive(Serialize, TypedBuilder)]
pub struct Part7 {
    /// Its title.
    #[builder(setter(into))]
    pub title: String,
    /// Its width.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
}

/// An object inside.
#[derive(Serialize, TypedBuilder)]
pub struct Part15 {
    /// Its title.
    #[builder(setter(into))]
    pub title: String,
    /// Its width.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
}

/// An object inside.
#[derive(Serialize, TypedBuilder)]
pub struct Part23 {
    /// Its title.
    #[builder(setter(into))]
    pub title: String,
    /// Its width.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
}

/// An object inside.
#[derive(Serialize, TypedBuilder)]
pub struct Part31 {
    /// Its title.
    #[builder(setter(into))]
    pub title: String,
    /// Its width.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
}

/// An object inside.
#[derive(Serialize, TypedBuilder)]
pub struct Part39 {
    /// Its title.
    #[builder(setter(into))]
    pub title: String,
    /// Its width.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
}

/// An object inside.
#[derive(Serialize, TypedBuilder)]
pub struct Part47 {
    /// Its title.
    #[builder(setter(into))]
    pub title: String,
    /// Its width.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
}

/// An object inside.
#[derive(Serialize, TypedBuilder)]
pub struct Part55 {
    /// Its title.
    #[builder(setter(into))]
    pub title: String,
    /// Its width.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
}

/// An object inside.
#[derive(Serialize, TypedBuilder)]
pub struct Part63 {
    /// Its title.
    #[builder(setter(into))]
    pub title: String,
    /// Its width.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
}

/// An object inside.
#[derive(Serialize, TypedBuilder)]
pub struct Part71 {
    /// Its title.
    #[builder(setter(into))]
    pub title: String,
    /// Its width.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
}

/// An object inside.
#[derive(Serialize, TypedBuilder)]
pub struct Part79 {
    /// Its title.
    #[builder(setter(into))]
    pub title: String,
    /// Its width.
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
}
