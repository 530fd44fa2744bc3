//! Declarations that are right by the least: that this file compiles is the test.

use recording_core::{modal, modes};

/// What most of the declarations depend on.
#[modes]
enum Size {
    Small,
    Large,
}

mod absent_in_every_mode {
    use super::{Size, modal, size};

    #[modal(M: Size(!Small, Large))]
    struct Shirt {
        collar: u8,
    }
}

mod absent_mode_of_tag {
    use super::{Size, modal, size};

    #[modal(tag size: Size(Small, Large))]
    struct Shirt {
        size: Size,
    }
}

mod alias_is_a_key {
    use super::modal;

    #[modal()]
    struct Shirt {
        #[rule(alias = "cuffs")]
        collar: u8,
        cuff: u8,
    }
}

mod ambiguous_mode {
    use super::{Size, modal, size};

    #[modal(tag front: Size(Small, Large), tag back: Size(Small, Large))]
    struct Shirt {
        front: Size,
        back: Size,
        #[rule(only(back::Large))]
        pocket: u8,
    }
}

mod at_least_one_already {
    use super::modal;

    #[modal()]
    #[rule(exactly_one(collar, cuff))]
    #[rule(at_least_one(cuff, hem))]
    struct Shirt {
        collar: Option<u8>,
        cuff: Option<u8>,
        hem: Option<u8>,
    }
}

mod at_least_one_of_a_required_field {
    use super::modal;

    #[modal()]
    #[rule(at_least_one(collar, cuff))]
    struct Shirt {
        collar: Option<u8>,
        cuff: Option<u8>,
    }
}

mod at_least_one_twice_the_same {
    use super::modal;

    #[modal()]
    #[rule(at_least_one(collar, cuff), exactly_one(collar, pocket))]
    struct Shirt {
        collar: Option<u8>,
        cuff: Option<u8>,
        pocket: Option<u8>,
    }
}

mod attribute_of_others {
    use super::modal;

    #[modal()]
    struct Shirt {
        #[deprecated]
        #[allow(clippy::wrong_self_convention, reason = "it is passed on")]
        #[rule(name = "neck")]
        collar: u8,
    }
}

mod cfg_on_field {
    use super::modal;

    #[cfg(test)]
    #[modal()]
    struct Shirt {
        collar: u8,
    }
}

mod cfg_on_mode {
    use super::modes;

    #[cfg(test)]
    #[modes]
    enum Width {
        #[doc(hidden)]
        Small,
        Large,
    }
}

mod check_does_not_exist {
    use super::modal;

    #[modal()]
    struct Shirt {
        #[rule(check(not_tight))]
        collar: u8,
    }

    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "a check borrows what it checks"
    )]
    fn not_tight(collar: &u8) -> Result<(), &'static str> {
        if *collar == 0 {
            Err("is tight")
        } else {
            Ok(())
        }
    }
}

mod check_of_another_type {
    use super::modal;

    #[modal()]
    struct Shirt {
        #[rule(check(not_tight))]
        collar: String,
    }

    fn not_tight(collar: &str) -> Result<(), &'static str> {
        if collar.is_empty() {
            Err("is tight")
        } else {
            Ok(())
        }
    }
}

mod constant_of_another_type {
    use super::{Size, modal, size};

    #[modal(M: Size(Small, Large))]
    struct Shirt {
        #[rule(constant(Small = 1))]
        collar: Option<u8>,
    }
}

mod constant_of_two_sets {
    use super::{Size, modal, size};

    #[modal(M: Size(Small, Large))]
    struct Shirt {
        #[rule(constant(Small = 1, Large = 2))]
        collar: Option<u8>,
    }
}

mod constant_of_unknown_mode {
    use super::{Size, modal, size};

    #[modal(M: Size(Small, Large))]
    struct Shirt {
        #[rule(constant(Large = 1))]
        collar: Option<u8>,
    }
}

mod constant_twice {
    use super::{Size, modal, size};

    #[modal(M: Size(Small, Large))]
    struct Shirt {
        #[rule(constant(Small = 1, Large = 1))]
        collar: Option<u8>,
    }
}

mod default_is_no_mode {
    use super::{Size, modal, size};

    #[modal(tag size: Size(Small, Large) = Large)]
    struct Shirt {
        size: Option<Size>,
    }
}

mod default_of_mode_that_flows_in {
    use super::{Size, modal, size};

    #[modal(M: Size(Small, Large))]
    struct Shirt {
        collar: u8,
    }
}

mod default_of_plain_tag {
    use super::{Size, modal, size};

    #[modal(tag size: Size(Small, Large) = Small)]
    struct Shirt {
        size: Option<Size>,
    }
}

mod derived_already {
    use super::modes;

    #[modes]
    #[derive(PartialOrd, Ord)]
    enum Width {
        Small,
        Large,
    }
}

mod derived_default {
    use super::modes;

    #[modes]
    #[derive(Default)]
    enum Width {
        #[default]
        Small,
        Large,
    }
}

mod duplicate_id {
    use super::modal;

    #[modal()]
    struct Shirt {
        #[rule(range(1..=9), id = "S1")]
        #[rule(id = "S2")]
        collar: u8,
    }
}

mod duplicate_key {
    use super::modal;

    #[modal()]
    struct Shirt {
        collar: u8,
        #[rule(name = "neck")]
        throat: u8,
    }
}

mod duplicate_name {
    use super::modal;

    #[modal()]
    struct Shirt {
        #[rule(name = "neck")]
        collar: u8,
    }
}

mod duplicate_only {
    use super::{Size, modal, size};

    #[modal(M: Size(Small, Large), N: Size(Small, Large))]
    struct Shirt {
        #[rule(only(M::Small))]
        #[rule(only(N::Large))]
        collar: Option<u8>,
    }
}

mod duplicate_required {
    use super::{Size, modal, size};

    #[modal(M: Size(Small, Large), N: Size(Small, Large))]
    struct Shirt {
        #[rule(required(M::Small, N::Small))]
        collar: Option<u8>,
    }
}

mod each_of_a_rule_about_presence {
    use super::modal;

    #[modal()]
    struct Shirt {
        #[rule(requires(cuff), each(range(1..=9)))]
        collar: Option<Vec<u8>>,
        cuff: Option<u8>,
    }
}

mod each_of_one_value {
    use super::modal;

    #[modal()]
    struct Shirt {
        #[rule(each(range(1..=9)))]
        collars: Vec<u8>,
    }
}

mod empty_length {
    use super::modal;

    #[modal()]
    struct Shirt {
        #[rule(len(9..=9))]
        label: String,
    }
}

mod empty_range {
    use super::modal;

    #[modal()]
    struct Shirt {
        #[rule(range(9..=9))]
        collar: u8,
    }
}

mod empty_set {
    use super::modes;

    #[modes]
    enum Shape {
        Slim,
    }
}

mod equal_implied_wire_values {
    use super::modes;

    #[modes]
    enum Shape {
        #[mode(wire = "Slim")]
        Thin,
        Slim,
    }
}

mod equal_wire_numbers {
    use super::modes;

    #[modes]
    enum Shape {
        #[mode(wire = 16)]
        Slim,
        #[mode(wire = 0x11)]
        Wide,
    }
}

mod equal_wire_values {
    use super::modes;

    #[modes]
    enum Shape {
        #[mode(wire = "slim")]
        Thin,
        #[mode(wire = "wide")]
        Slim,
    }
}

mod exactly_one_of_one {
    use super::modal;

    #[modal()]
    #[rule(exactly_one(collar, cuff))]
    struct Shirt {
        collar: Option<u8>,
        cuff: Option<u8>,
    }
}

mod excludes_each_other_twice {
    use super::modal;

    #[modal()]
    struct Shirt {
        #[rule(excludes(cuff))]
        collar: Option<u8>,
        #[rule(requires(pocket))]
        cuff: Option<u8>,
        pocket: Option<u8>,
    }
}

mod excludes_itself {
    use super::modal;

    #[modal()]
    struct Shirt {
        #[rule(excludes(cuff))]
        collar: Option<u8>,
        cuff: Option<u8>,
    }
}

mod excludes_nothing {
    use super::modal;

    #[modal()]
    struct Shirt {
        #[rule(excludes(cuff, pocket))]
        collar: Option<u8>,
        cuff: Option<u8>,
        pocket: Option<u8>,
    }
}

mod excludes_required_field {
    use super::modal;

    #[modal()]
    struct Shirt {
        #[rule(excludes(cuff))]
        collar: Option<u8>,
        cuff: Option<u8>,
    }
}

mod excludes_unknown_field {
    use super::modal;

    #[modal()]
    struct Shirt {
        #[rule(excludes(tie))]
        collar: Option<u8>,
        tie: Option<u8>,
    }
}

mod exists_in_every_mode {
    use super::{Size, modal, size};

    #[modal(M: Size(!Small, Large))]
    #[rule(exists, id = "S1")]
    struct Shirt {
        collar: Option<u8>,
    }
}

mod generic_set {
    use super::modes;

    #[modes]
    enum Shape {
        Slim,
        Wide,
    }
}

mod half_open_range {
    use super::modal;

    #[modal()]
    struct Shirt {
        #[rule(range(1..))]
        collar: u8,
        #[rule(range(..=9))]
        cuff: u8,
    }
}

mod implies_already {
    use super::{Size, modal, size};

    #[modal(M: Size(Small, Large), tag cuff: Size(Small, Large))]
    #[rule(implies(M::Small => cuff::Small), id = "A")]
    #[rule(implies(M::Large => cuff::Large), id = "B")]
    struct Shirt {
        cuff: Size,
    }
}

mod items_of_one_value {
    use super::modal;

    #[modal()]
    struct Shirt {
        #[rule(items(1..=9))]
        labels: Vec<String>,
    }
}

mod length_below_zero {
    use super::modal;

    #[modal()]
    struct Shirt {
        #[rule(len(0..=9))]
        label: String,
    }
}

mod length_of_number {
    use super::modal;

    #[modal()]
    struct Shirt {
        #[rule(len(1..=9))]
        label: String,
        #[rule(each(len(1..=9)))]
        owners: Vec<String>,
    }
}

mod length_of_other_type {
    use super::modal;

    #[modal()]
    struct Shirt {
        #[rule(len(1..=9))]
        collar: Box<str>,
    }
}

mod mode_named_twice {
    use super::{Size, modal, size};

    #[modal(M: Size(Small, Large))]
    struct Shirt {
        #[rule(only(Small, Large))]
        collar: u8,
    }
}

mod names_differ_in_underscores {
    use super::modal;

    #[modal(keys = snake_case)]
    struct Shirt {
        cuff1: u8,
        cuff_2: u8,
    }
}

mod parameter_hides_set {
    use super::{Size, modal, size};

    #[modal(Sizes: Size(Small, Large))]
    struct Shirt {
        #[rule(only(Small))]
        collar: u8,
    }
}

mod parameter_of_builder {
    use super::{Size, modal, size};

    #[modal(S: Size(Small, Large))]
    struct Shirt {
        #[rule(only(Small))]
        collar: u8,
    }
}

mod range_of_other_type {
    use super::modal;

    #[modal()]
    struct Shirt {
        #[rule(range(1u8..=9u8))]
        collar: usize,
    }
}

mod reference {
    use super::modal;

    #[modal()]
    struct Shirt {
        collar: String,
    }
}

mod listed_mode_does_not_exist {
    use super::{Size, modal, size};

    #[modal(M: Size(Small, Large))]
    struct Shirt {
        #[rule(only(Large))]
        collar: u8,
    }
}

mod modal_on_enum {
    use super::modal;

    #[modal()]
    struct Shirt {
        collar: u8,
    }
}

mod modal_on_function {
    use super::modal;

    #[modal()]
    struct Shirt {
        collar: u8,
    }
}

mod modal_on_tuple_struct {
    use super::modal;

    #[modal()]
    struct Shirt {}
}

mod mode_listed_twice {
    use super::{Size, modal, size};

    #[modal(M: Size(Small, Large))]
    struct Shirt {
        collar: u8,
    }
}

mod mode_not_listed {
    use super::{Size, modal, size};

    #[modal(M: Size(Small, !Large))]
    struct Shirt {
        collar: u8,
    }
}

mod mode_twice {
    use super::modes;

    #[modes]
    enum Shape {
        Slim,
        Slimmer,
    }
}

mod mode_with_discriminant {
    use super::modes;

    #[modes]
    enum Shape {
        #[mode(wire = 1)]
        Slim,
        #[mode(wire = 2)]
        Wide,
    }
}

mod mode_with_fields {
    use super::modes;

    #[modes]
    enum Shape {
        Slim,
        Wide,
    }
}

mod modes_in_another_order {
    use super::{Size, modal, size};

    #[modal(M: Size(Small, Large))]
    struct Shirt {
        #[rule(only(Large, Small))]
        collar: u8,
    }
}

mod modes_on_struct {
    use super::modes;

    #[modes]
    enum Shape {
        Slim,
    }
}

mod nested_is_not_modal {
    use super::modal;

    #[modal()]
    struct Shirt {
        #[rule(nested)]
        collar: Collar,
        pocket: String,
    }

    #[modal()]
    struct Collar {
        height: u8,
    }
}

mod nested_with_unknown_tag {
    use super::{Size, modal, size};

    #[modal(tag size: Size(Small, Large))]
    struct Shirt {
        size: Size,
        #[rule(nested(size))]
        collar: Collar,
    }

    #[modal(in size: Size(Small, Large))]
    struct Collar {
        height: u8,
    }
}

mod no_modes_listed {
    use super::{Size, modal, size};

    #[modal(M: Size(Small, Large))]
    struct Shirt {
        collar: u8,
    }
}

mod one_of_nothing {
    use super::modal;

    #[modal()]
    struct Shirt {
        #[rule(one_of(1))]
        collar: u8,
    }
}

mod one_of_texts_for_a_number {
    use super::modal;

    #[modal()]
    struct Shirt {
        #[rule(one_of("1", "2"))]
        collar: String,
    }
}

mod one_of_two_kinds {
    use super::modal;

    #[modal()]
    struct Shirt {
        #[rule(one_of(1, 2))]
        collar: u8,
    }
}

mod only_absent_mode {
    use super::{Size, modal, size};

    #[modal(M: Size(Small, !Large))]
    struct Shirt {
        #[rule(only(Small))]
        collar: u8,
    }
}

mod only_nothing {
    use super::{Size, modal, size};

    #[modal(M: Size(Small, Large))]
    struct Shirt {
        #[rule(only(Small))]
        collar: Option<u8>,
    }
}

mod public_field {
    use super::modal;

    #[modal()]
    struct Shirt {
        collar: u8,
    }
}

mod push_named_as_field {
    use super::modal;

    #[modal()]
    struct Shirt {
        #[rule(nested, push = pocket)]
        pockets: Option<Vec<Pocket>>,
        label: String,
    }

    #[modal()]
    struct Pocket {
        depth: u8,
    }
}

mod push_of_one_value {
    use super::modal;

    #[modal()]
    struct Shirt {
        #[rule(nested, push = pocket)]
        pockets: Vec<Pocket>,
    }

    #[modal()]
    struct Pocket {
        depth: u8,
    }
}

mod push_twice {
    use super::modal;

    #[modal()]
    struct Shirt {
        #[rule(nested, push = pocket)]
        pockets: Option<Vec<Pocket>>,
        #[rule(nested, push = bag)]
        bags: Option<Vec<Pocket>>,
    }

    #[modal()]
    struct Pocket {
        depth: u8,
    }
}

mod range_of_object {
    use super::modal;

    #[modal()]
    struct Shirt {
        #[rule(nested)]
        collar: Collar,
    }

    #[modal()]
    struct Collar {
        #[rule(range(1..=9))]
        height: u8,
    }
}

mod range_of_tag {
    use super::{Size, modal, size};

    #[modal(tag size: Size(Small, Large))]
    struct Shirt {
        size: Size,
        #[rule(range(1..=9))]
        collar: u8,
    }
}

mod range_of_text {
    use super::modal;

    #[modal()]
    struct Shirt {
        #[rule(range(1..=9))]
        collar: u8,
    }
}

mod range_of_texts {
    use super::modal;

    #[modal()]
    struct Shirt {
        #[rule(range(-0.5..=1.5))]
        collar: f64,
    }
}

mod required_everywhere {
    use super::{Size, modal, size};

    #[modal(M: Size(Small, Large))]
    struct Shirt {
        #[rule(only(Small), required(Small))]
        collar: Option<u8>,
    }
}

mod required_nowhere {
    use super::{Size, modal, size};

    #[modal(M: Size(Small, Large))]
    struct Shirt {
        #[rule(required(Small))]
        collar: Option<u8>,
    }
}

mod required_plain_type {
    use super::{Size, modal, size};

    #[modal(M: Size(Small, Large))]
    struct Shirt {
        #[rule(required(Large))]
        collar: Option<u8>,
    }
}

mod required_where_not_allowed {
    use super::{Size, modal, size};

    #[modal(M: Size(Small, Large))]
    struct Shirt {
        #[rule(only(Small), required(Small))]
        collar: Option<u8>,
    }
}

mod requires_already {
    use super::{Size, modal, size};

    #[modal(M: Size(Small, Large))]
    struct Shirt {
        #[rule(requires(cuff, when(Small)), id = "A")]
        #[rule(requires(cuff, when(Large)), id = "B")]
        collar: Option<u8>,
        cuff: Option<u8>,
    }
}

mod requires_required_field {
    use super::modal;

    #[modal()]
    struct Shirt {
        #[rule(requires(cuff))]
        collar: Option<u8>,
        cuff: Option<u8>,
    }
}

mod reserved_field_name {
    use super::modal;

    #[modal()]
    struct Shirt {
        #[rule(name = "build")]
        stitching: u8,
    }
}

mod reserved_mode_name {
    use super::modes;

    #[modes]
    enum Width {
        Small,
        #[mode(wire = "facts")]
        Fact,
    }
}

mod reserved_set_name {
    use super::modes;

    #[modes]
    enum Type {
        Small,
        Large,
    }
}

mod rule_of_field_on_struct {
    use super::{Size, modal, size};

    #[modal(M: Size(Small, Large))]
    struct Shirt {
        #[rule(only(Small))]
        collar: u8,
    }
}

mod rule_of_struct_on_field {
    use super::modal;

    #[modal()]
    #[rule(at_least_one(collar, cuff))]
    struct Shirt {
        collar: Option<u8>,
        cuff: Option<u8>,
    }
}

mod rule_without_parentheses {
    use super::modal;

    #[modal()]
    struct Shirt {
        #[rule()]
        collar: u8,
    }
}

mod set_does_not_exist {
    use super::{Size, modal, size};

    #[modal(M: Size(Small, Large))]
    struct Shirt {
        #[rule(only(Small))]
        collar: u8,
    }
}

mod set_listed_twice {
    use super::{Size, modal, size};

    #[modal(M: Size(Small, Large), N: Size(Small, Large))]
    struct Shirt {
        collar: u8,
    }
}

mod set_without_modes {
    use super::{modal, modes};

    #[modes]
    enum Shape {
        Slim,
        Wide,
    }

    #[modal(M: Shape(Slim, Wide))]
    struct Shirt {
        #[rule(only(Slim))]
        collar: u8,
    }
}

mod setter_named_twice {
    use super::modal;

    #[modal()]
    struct Shirt {
        collar: u8,
        maybe_collar: u8,
    }
}

mod tag_not_of_object {
    use super::{Size, modal, size};

    #[modal(of button.size: Size(Small, Large))]
    struct Shirt {
        #[rule(nested)]
        button: Button,
        #[rule(only(Small))]
        collar: Option<u8>,
    }

    #[modal(tag size: Size(Small, Large))]
    struct Button {
        size: Size,
    }
}

mod tag_of_another_type {
    use super::modal;

    #[modal(tag size: super::Size(Small, Large))]
    struct Shirt {
        size: super::Size,
    }
}

mod tag_of_list {
    use super::{Size, modal, size};

    #[modal(of button.size: Size(Small, Large))]
    struct Shirt {
        #[rule(nested)]
        button: Button,
        #[rule(only(Small))]
        collar: Option<u8>,
    }

    #[modal(tag size: Size(Small, Large))]
    struct Button {
        size: Size,
    }
}

mod tag_of_object_with_other_modes {
    use super::{Size, modal, size};

    #[modal(of button.size: Size(Small, Large))]
    struct Shirt {
        #[rule(nested)]
        button: Button,
        #[rule(only(Small))]
        collar: Option<u8>,
    }

    #[modal(tag size: Size(Small, Large))]
    struct Button {
        size: Size,
    }
}

mod tag_with_shared_wire {
    use super::{modal, modes};

    #[modes(shared_wire)]
    enum Intent {
        #[mode(wire = "any")]
        Look,
        #[mode(wire = "any")]
        Buy,
    }

    #[modal(M: Intent(Look, Buy))]
    struct Shirt {
        #[rule(only(Buy))]
        price: u8,
    }
}

mod tag_without_field {
    use super::{Size, modal, size};

    #[modal(tag size: Size(Small, Large))]
    struct Shirt {
        size: Size,
        collar: u8,
    }
}

mod three_mistakes {
    use super::{Size, modal, size};

    #[modal(M: Size(Small, Large), keys = snake_case)]
    struct Shirt {
        #[rule(only(Large))]
        collar: Option<u8>,
        #[rule(range(1..=9))]
        sleeves: u8,
    }
}

mod three_mistakes_in_modes {
    use super::modes;

    #[modes]
    enum Shape {
        #[mode(wire = 1)]
        Slim,
        #[mode(wire = 2)]
        Wide,
        #[mode(wire = 3)]
        Round,
    }
}

mod three_mistakes_of_syntax {
    use super::{Size, modal, size};

    #[modal(M: Size(Small, Large))]
    struct Shirt {
        #[rule(only(Small))]
        collar: Option<u8>,
        #[rule(range(1..=9))]
        sleeves: u8,
        #[rule(name = "collar2")]
        pocket: u8,
    }
}

mod told_once {
    use super::modal;

    #[modal()]
    struct Shirt {
        #[rule(range(1..=9))]
        collar: u8,
    }

    #[modal()]
    struct Suit {
        #[rule(nested)]
        shirt: Shirt,
    }
}

mod told_once_with_parameters {
    use super::{Size, modal, size};

    #[modal(M: Size(Small, Large), tag cuff: Size(Small, Large), keys = snake_case)]
    struct Shirt {
        cuff: Size,
        collar: u8,
    }
}

mod too_many_modes {
    use super::modes;

    #[modes]
    enum Many {
        S0,
        S1,
        S2,
        S3,
        S4,
        S5,
        S6,
        S7,
        S8,
        S9,
        S10,
        S11,
        S12,
        S13,
        S14,
        S15,
        S16,
        S17,
        S18,
        S19,
        S20,
        S21,
        S22,
        S23,
        S24,
        S25,
        S26,
        S27,
        S28,
        S29,
        S30,
        S31,
        S32,
        S33,
        S34,
        S35,
        S36,
        S37,
        S38,
        S39,
        S40,
        S41,
        S42,
        S43,
        S44,
        S45,
        S46,
        S47,
        S48,
        S49,
        S50,
        S51,
        S52,
        S53,
        S54,
        S55,
        S56,
        S57,
        S58,
        S59,
        S60,
        S61,
        S62,
        S63,
    }
}

mod too_many_modes_listed {
    use super::{modal, modes};

    #[modes]
    enum Many {
        S0,
        S1,
        S2,
        S3,
        S4,
        S5,
        S6,
        S7,
        S8,
        S9,
        S10,
        S11,
        S12,
        S13,
        S14,
        S15,
        S16,
        S17,
        S18,
        S19,
        S20,
        S21,
        S22,
        S23,
        S24,
        S25,
        S26,
        S27,
        S28,
        S29,
        S30,
        S31,
        S32,
        S33,
        S34,
        S35,
        S36,
        S37,
        S38,
        S39,
        S40,
        S41,
        S42,
        S43,
        S44,
        S45,
        S46,
        S47,
        S48,
        S49,
        S50,
        S51,
        S52,
        S53,
        S54,
        S55,
        S56,
        S57,
        S58,
        S59,
        S60,
        S61,
        S62,
        S63,
    }

    #[modal(M: Many(
        S0, S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11, S12, S13, S14, S15, S16, S17, S18, S19,
        S20, S21, S22, S23, S24, S25, S26, S27, S28, S29, S30, S31, S32, S33, S34, S35, S36, S37,
        S38, S39, S40, S41, S42, S43, S44, S45, S46, S47, S48, S49, S50, S51, S52, S53, S54, S55,
        S56, S57, S58, S59, S60, S61, S62, S63,
    ))]
    struct Shirt {
        #[rule(only(S63))]
        collar: u8,
    }
}

mod type_of_mode_is_no_set {
    use super::modes;

    #[modes(Collar)]
    enum Shape {
        #[mode(Collar = Tight)]
        Slim,
    }

    #[modes(values)]
    enum Tight {
        #[mode(wire = 1)]
        Button,
    }
}

mod type_of_mode_is_not_numbers {
    use super::modes;

    #[modes(Collar)]
    enum Shape {
        #[mode(Collar = Tight)]
        Slim,
    }

    #[modes(values)]
    enum Tight {
        #[mode(wire = 0)]
        Open,
        #[mode(wire = 4_294_967_295)]
        Button,
    }
}

mod type_of_mode_missing {
    use super::modes;

    #[modes(Collar)]
    enum Shape {
        #[mode(Collar = Tight)]
        Slim,
        #[mode(Collar = Tight)]
        Wide,
    }

    #[modes(values)]
    enum Tight {
        #[mode(wire = 1)]
        Button,
    }
}

mod type_of_mode_twice {
    use super::modes;

    #[modes(Collar, Cuff)]
    enum Shape {
        #[mode(Collar = Tight, Cuff = Tight)]
        Slim,
    }

    #[modes(values)]
    enum Tight {
        #[mode(wire = 1)]
        Button,
    }
}

mod type_parameter {
    use super::modal;

    #[modal()]
    struct Shirt {
        collar: u8,
    }
}

mod typed_by_another_word {
    use super::{modal, modes};

    #[modes(Collar)]
    enum Shape {
        #[mode(Collar = Tight)]
        Slim,
    }

    #[modes(values)]
    enum Tight {
        #[mode(wire = 1)]
        Button,
    }

    #[modal(tag shape: Shape(Slim))]
    struct Shirt {
        shape: Shape,
        #[rule(typed_by(shape::Collar, unlisted))]
        collar: u32,
    }
}

mod typed_by_unknown_tag {
    use super::{modal, modes};

    #[modes(Collar)]
    enum Shape {
        #[mode(Collar = Tight)]
        Slim,
    }

    #[modes(values)]
    enum Tight {
        #[mode(wire = 1)]
        Button,
    }

    #[modal(tag shape: Shape(Slim))]
    struct Shirt {
        shape: Shape,
        #[rule(typed_by(shape::Collar))]
        collar: u32,
    }
}

mod typed_by_unknown_type {
    use super::{modal, modes};

    #[modes(Collar)]
    enum Shape {
        #[mode(Collar = Tight)]
        Slim,
    }

    #[modes(values)]
    enum Tight {
        #[mode(wire = 1)]
        Button,
    }

    #[modal(tag shape: Shape(Slim))]
    struct Shirt {
        shape: Shape,
        #[rule(typed_by(shape::Collar))]
        collar: u32,
    }
}

mod typed_by_unnamed_type {
    use super::{modal, modes};

    #[modes(Collar)]
    enum Shape {
        #[mode(Collar = Tight)]
        Slim,
    }

    #[modes(values)]
    enum Tight {
        #[mode(wire = 1)]
        Button,
    }

    #[modal(tag shape: Shape(Slim))]
    struct Shirt {
        shape: Shape,
        #[rule(typed_by(shape::Collar))]
        collar: u32,
    }
}

mod empty_character_range {
    use super::modal;

    #[modal()]
    struct Shirt {
        #[rule(chars("a-z_-"))]
        label: String,
    }
}

mod unknown_header_word {
    use super::modal;

    #[modal(see = "https://example.com")]
    struct Shirt {
        collar: u8,
    }
}

mod unknown_keys {
    use super::modal;

    #[modal(keys = PascalCase)]
    struct Shirt {
        collar: u8,
    }
}

mod unknown_mode {
    use super::{Size, modal, size};

    #[modal(M: Size(Small, Large))]
    struct Shirt {
        #[rule(only(Large))]
        collar: Option<u8>,
    }
}

mod unknown_mode_key {
    use super::modes;

    #[modes]
    enum Shape {
        #[mode(wire = 1)]
        Slim,
    }
}

mod unknown_on_field {
    use super::modal;

    #[modal()]
    #[rule(unknown, id = "S1")]
    struct Shirt {
        collar: Option<u8>,
    }
}

mod unknown_rule {
    use super::modal;

    #[modal()]
    struct Shirt {
        #[rule(range(1..=9))]
        collar: u8,
    }
}

mod unknown_type_of_mode {
    use super::modes;

    #[modes(Collar)]
    enum Shape {
        #[mode(Collar = Tight)]
        Slim,
    }

    #[modes(values)]
    enum Tight {
        #[mode(wire = 1)]
        Button,
    }
}

mod unknown_word_in_modes {
    use super::modes;

    #[modes(values)]
    enum Shape {
        #[mode(wire = 1)]
        Slim,
    }
}

mod value_that_serde_cannot_write {
    use super::modal;

    #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
    struct Plain;

    #[modal]
    struct Shirt {
        size: u32,
        collar: Plain,
    }
}

mod values_with_types {
    use super::modes;

    #[modes(values)]
    enum Shape {
        Slim,
    }
}

mod when_not_allowed {
    use super::{Size, modal, size};

    #[modal(M: Size(Small, Large))]
    struct Shirt {
        #[rule(only(Small), range(1..=9, when(Small)))]
        collar: u8,
    }
}

mod when_nothing {
    use super::{Size, modal, size};

    #[modal(M: Size(Small, Large))]
    struct Shirt {
        #[rule(range(1..=9, when(Small)))]
        collar: u8,
    }
}

mod when_of_only {
    use super::{Size, modal, size};

    #[modal(M: Size(Small, Large))]
    struct Shirt {
        #[rule(only(Small))]
        #[rule(range(1..=9, when(Small)))]
        collar: u8,
    }
}

mod wire_value_of_no_kind {
    use super::modes;

    #[modes]
    enum Shape {
        #[mode(wire = -5)]
        Slim,
    }
}

mod wire_value_too_large {
    use super::modes;

    #[modes]
    enum Shape {
        #[mode(wire = 9_223_372_036_854_775_807)]
        Slim,
    }
}

mod wire_value_twice {
    use super::modes;

    #[modes]
    enum Shape {
        #[mode(wire = 1)]
        Slim,
    }
}

mod wire_values_of_two_kinds {
    use super::modes;

    #[modes]
    enum Shape {
        #[mode(wire = "slim")]
        Slim,
        Wide,
    }
}

mod implies_unknown_mode {
    use super::{Size, modal, modes, size};

    #[modes]
    enum Fit {
        Slim,
        Wide,
    }

    #[modal(M: Size(Small, Large), tag fit: Fit(Slim, Wide))]
    #[rule(implies(Large => Wide))]
    struct Shirt {
        fit: Fit,
    }
}

mod implies_same_set {
    use super::{Size, modal, modes, size};

    #[modes]
    enum Fit {
        Small,
        Wide,
    }

    #[modal(M: Size(Small, Large), tag fit: Fit(Small, Wide))]
    #[rule(implies(Large => Fit::Wide))]
    struct Shirt {
        fit: Fit,
    }
}

mod tag_of_unknown_object {
    use super::{Size, modal, size};

    #[modal(tag size: Size(Small, Large))]
    struct Button {
        size: Size,
    }

    #[modal(of button.size: Size(Small, Large))]
    struct Shirt {
        #[rule(nested)]
        button: Button,
        #[rule(only(Large))]
        thread: Option<u8>,
    }
}

mod tag_of_plain_field {
    use super::{Size, modal, size};

    #[modal(tag size: Size(Small, Large))]
    struct Collar {
        size: Size,
    }

    #[modal(of collar.size: Size(Small, Large))]
    struct Shirt {
        #[rule(nested)]
        collar: Collar,
        #[rule(only(Large))]
        button: Option<u8>,
    }
}

mod any_without_mode {
    use super::{Size, modal, size};

    #[modal(M: Size(Small, Large), any = AnyShirt)]
    struct Shirt {
        collar: u8,
    }
}
