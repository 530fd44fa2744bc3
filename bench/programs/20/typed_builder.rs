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
