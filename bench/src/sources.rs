//! The programs that are measured: one declaration in the words of each library, and its uses.

use std::fmt::Write;

use crate::declaration::{Declaration, Field, Kind, MODES, Relation};

/// Who declares.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Library {
    /// A plain generic struct that derives `Serialize`.
    Serialize,
    /// The same, which derives `Deserialize` too.
    Serde,
    /// `#[modal]`: the builder with all rules, `Serialize` and `Deserialize`.
    Modal,
    Bon,
    TypedBuilder,
    DeriveBuilder,
}

impl Library {
    pub const ALL: [Self; 6] = [
        Self::Serialize,
        Self::Serde,
        Self::Modal,
        Self::Bon,
        Self::TypedBuilder,
        Self::DeriveBuilder,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Serialize => "plain struct, Serialize",
            Self::Serde => "plain struct, Serialize + Deserialize",
            Self::Modal => "#[modal]",
            Self::Bon => "bon",
            Self::TypedBuilder => "typed-builder",
            Self::DeriveBuilder => "derive_builder",
        }
    }

    pub fn file(self) -> &'static str {
        match self {
            Self::Serialize => "plain_serialize",
            Self::Serde => "plain_serde",
            Self::Modal => "modal",
            Self::Bon => "bon",
            Self::TypedBuilder => "typed_builder",
            Self::DeriveBuilder => "derive_builder",
        }
    }
}

/// The values that a use sets, as expressions.
#[derive(Clone, Copy)]
pub struct Values {
    parameters: &'static str,
    text: &'static str,
    number: &'static str,
}

/// Literals.
pub const LITERALS: Values = Values {
    parameters: "",
    text: "\"some text\"",
    number: "25",
};

/// The arguments of the function, so that no compiler computes the result.
pub const ARGUMENTS: Values = Values {
    parameters: "text: &str, number: u32",
    text: "text",
    number: "number",
};

// ---- declarations ------------------------------------------------------------------------------

pub fn declaration(library: Library, declaration: &Declaration) -> String {
    match library {
        Library::Modal => modal(declaration),
        _ => plain(library, declaration),
    }
}

fn modal(declaration: &Declaration) -> String {
    let modes = MODES[..declaration.modes].join(", ");
    let mut out = format!(
        "use recording_core::{{modal, modes}};\n\n\
         /// The mode of a request.\n#[modes]\npub enum Mode {{\n    {}\n}}\n\n\
         /// A request.\n#[modal(M: Mode({modes}))]\n",
        modes.replace(", ", ",\n    ") + ",",
    );
    for relation in &declaration.relations {
        if let Some(rule) = struct_rule(relation, declaration) {
            let _ = writeln!(out, "#[rule({rule})]");
        }
    }
    out.push_str("pub struct Request {\n");
    for field in &declaration.fields {
        let _ = writeln!(out, "    /// The {}th field.", field.place);
        let rules = field_rules(field, declaration);
        if !rules.is_empty() {
            let _ = writeln!(
                out,
                "    #[rule({}, id = \"R{}\")]",
                rules.join(", "),
                field.place
            );
        }
        let is_required = field.required.is_some() && field.modes.len() == 1;
        let ty = if is_required {
            field.ty()
        } else {
            format!("Option<{}>", field.ty())
        };
        let _ = writeln!(out, "    {}: {ty},", field.name());
    }
    out.push_str("}\n");
    for part in parts(declaration) {
        let _ = write!(
            out,
            "\n/// An object inside.\n#[modal]\npub struct {} {{\n    \
             /// Its title.\n    title: String,\n    /// Its width.\n    width: Option<u32>,\n}}\n",
            part.ty()
        );
    }
    out
}

/// The modes of a field that not all allow, and what else it must keep to.
fn field_rules(field: &Field, declaration: &Declaration) -> Vec<String> {
    let mut rules = Vec::new();
    if field.modes.len() < declaration.modes {
        let modes: Vec<&str> = field.modes.iter().map(|mode| MODES[*mode]).collect();
        rules.push(format!("only({})", modes.join(", ")));
    }
    if let Some(mode) = field.required
        && field.modes.len() > 1
    {
        rules.push(format!("required({})", MODES[mode]));
    }
    for relation in &declaration.relations {
        let rule = match relation {
            Relation::Excludes(left, right) => ("excludes", left, right),
            Relation::Requires(left, right) => ("requires", left, right),
            _ => continue,
        };
        if *rule.1 == field.place {
            rules.push(format!(
                "{}({})",
                rule.0,
                declaration.fields[*rule.2].name()
            ));
        }
    }
    if declaration.value_rules && field.has_value_rule() {
        rules.push(match field.kind {
            Kind::Number => "range(1..=1000)".to_owned(),
            _ => "len(1..=64)".to_owned(),
        });
    }
    if field.kind == Kind::Part {
        rules.push("nested".to_owned());
    }
    rules
}

fn struct_rule(relation: &Relation, declaration: &Declaration) -> Option<String> {
    let (word, members, mode) = match relation {
        Relation::AtLeastOne(members, mode) => ("at_least_one", members, mode),
        Relation::ExactlyOne(members, mode) => ("exactly_one", members, mode),
        _ => return None,
    };
    let names: Vec<String> = members
        .iter()
        .map(|place| declaration.fields[*place].name())
        .collect();
    let when = match declaration.modes {
        1 => String::new(),
        _ => format!(", when({})", MODES[*mode]),
    };
    Some(format!("{word}({}{when})", names.join(", ")))
}

fn plain(library: Library, declaration: &Declaration) -> String {
    let mut out = format!("use std::marker::PhantomData;\n\n{}\n\n", imports(library));
    out.push_str("/// The modes, each as a type.\npub mod mode {\n");
    for mode in &MODES[..declaration.modes] {
        let _ = writeln!(
            out,
            "    /// The mode `{mode}`.\n    #[derive(Clone)]\n    pub struct {mode};"
        );
    }
    let derives = derives(library);
    let _ = write!(
        out,
        "}}\n\n/// A request.\n{derives}\
         #[serde(rename_all = \"camelCase\", bound = \"\")]\npub struct Request<M> {{\n"
    );
    for field in &declaration.fields {
        let is_required = field.required.is_some() && declaration.modes == 1;
        let doc = format!("The {}th field.", field.place);
        out.push_str(&plain_field(
            library,
            &field.name(),
            &field.ty(),
            !is_required,
            &doc,
        ));
    }
    let skip = match library {
        Library::Bon => "    #[builder(skip)]\n",
        Library::TypedBuilder => "    #[builder(default, setter(skip))]\n",
        Library::DeriveBuilder => "    #[builder(setter(skip))]\n",
        _ => "",
    };
    let _ = write!(
        out,
        "    /// The mode.\n    #[serde(skip)]\n{skip}    pub mode: PhantomData<fn() -> M>,\n}}\n"
    );
    for part in parts(declaration) {
        let _ = write!(
            out,
            "\n/// An object inside.\n{derives}pub struct {} {{\n{}{}}}\n",
            part.ty(),
            plain_field(library, "title", "String", false, "Its title."),
            plain_field(library, "width", "u32", true, "Its width."),
        );
    }
    out
}

fn imports(library: Library) -> &'static str {
    match library {
        Library::Serde => "use serde::{Deserialize, Serialize};",
        Library::Bon => "use bon::Builder;\nuse serde::Serialize;",
        Library::TypedBuilder => "use serde::Serialize;\nuse typed_builder::TypedBuilder;",
        Library::DeriveBuilder => "use derive_builder::Builder;\nuse serde::Serialize;",
        _ => "use serde::Serialize;",
    }
}

fn derives(library: Library) -> &'static str {
    match library {
        Library::Serde => "#[derive(Serialize, Deserialize)]\n",
        Library::Bon => "#[derive(Serialize, Builder)]\n#[builder(on(String, into))]\n",
        Library::TypedBuilder => "#[derive(Serialize, TypedBuilder)]\n",
        Library::DeriveBuilder => "#[derive(Clone, Serialize, Builder)]\n",
        _ => "#[derive(Serialize)]\n",
    }
}

/// Strings may be given as anything that becomes one; nothing is written of what is not there.
fn plain_field(library: Library, name: &str, ty: &str, optional: bool, doc: &str) -> String {
    let mut setter = Vec::new();
    if ty == "String" {
        setter.push("into");
    }
    if optional {
        setter.push("strip_option");
    }
    let setter = (!setter.is_empty()).then(|| format!("setter({})", setter.join(", ")));
    let default = optional.then(|| "default".to_owned());
    let words: Vec<String> = default.into_iter().chain(setter).collect();
    let has_words = matches!(library, Library::TypedBuilder | Library::DeriveBuilder);

    let mut out = format!("    /// {doc}\n");
    if has_words && !words.is_empty() {
        let _ = writeln!(out, "    #[builder({})]", words.join(", "));
    }
    if optional {
        let skip = "    #[serde(skip_serializing_if = \"Option::is_none\")]\n";
        let _ = writeln!(out, "{skip}    pub {name}: Option<{ty}>,");
    } else {
        let _ = writeln!(out, "    pub {name}: {ty},");
    }
    out
}

fn parts(declaration: &Declaration) -> impl Iterator<Item = &Field> {
    declaration
        .fields
        .iter()
        .filter(|field| field.kind == Kind::Part)
}

// ---- uses --------------------------------------------------------------------------------------

/// How the declaration is used.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// In the way of the library: a literal or a chain.
    Own(Library),
    /// `request!`, of `#[modal]`.
    Request,
    /// `serde_json::json!`, which knows no declaration.
    Json,
    /// A literal, and what the value rules say by hand.
    Checked,
}

impl Use {
    pub fn name(self) -> &'static str {
        match self {
            Self::Own(library) => library.name(),
            Self::Request => "request!",
            Self::Json => "serde_json::json!",
            Self::Checked => "plain struct, checked by hand",
        }
    }

    pub fn file(self) -> &'static str {
        match self {
            Self::Own(library) => library.file(),
            Self::Request => "request",
            Self::Json => "json",
            Self::Checked => "checked",
        }
    }

    /// The library whose declaration the row is about.
    pub fn library(self) -> Option<Library> {
        match self {
            Self::Own(library) => Some(library),
            Self::Request | Self::Json | Self::Checked => None,
        }
    }

    /// The library whose declaration the use needs.
    pub fn declared(self) -> Option<Library> {
        match self {
            Self::Own(library) => Some(library),
            Self::Request => Some(Library::Modal),
            Self::Checked => Some(Library::Serialize),
            Self::Json => None,
        }
    }
}

/// A program that makes and writes a request so many times.
pub fn uses(what: Use, count: usize, values: Values, declaration: &Declaration) -> String {
    let mut out = match what {
        // It takes a step for each of its tokens.
        Use::Json if declaration.set().len() > 50 => {
            "#![recursion_limit = \"1024\"]\n\n".to_owned()
        }
        Use::Json => String::new(),
        _ => "use declaration::*;\n\n".to_owned(),
    };
    for place in 0..count {
        let body = body(what, values, declaration);
        let parameters = values.parameters;
        let _ = write!(
            out,
            "pub fn use_{place}({parameters}) -> String {{\n{body}}}\n\n"
        );
    }
    if what == Use::Checked {
        out.push_str(&checks(declaration));
    }
    out
}

fn body(what: Use, values: Values, declaration: &Declaration) -> String {
    match what {
        Use::Request => format!(
            "    let request = recording_core::request!(Request<mode::One>, {{\n{}    }})\n        \
             .unwrap();\n    serde_json::to_string(&request).unwrap()\n",
            members(values, declaration)
        ),
        Use::Json => json(values, declaration),
        Use::Checked => format!(
            "    let request = {};\n    check(&request).unwrap();\n    \
             serde_json::to_string(&request).unwrap()\n",
            literal(values, declaration)
        ),
        Use::Own(Library::Serialize | Library::Serde) => format!(
            "    let request = {};\n    serde_json::to_string(&request).unwrap()\n",
            literal(values, declaration)
        ),
        Use::Own(library) => format!(
            "    let request = {};\n    serde_json::to_string(&request).unwrap()\n",
            chain(library, values, declaration)
        ),
    }
}

fn literal(Values { text, number, .. }: Values, declaration: &Declaration) -> String {
    let mut out = "Request::<mode::One> {\n".to_owned();
    let set: Vec<usize> = declaration.set().iter().map(|field| field.place).collect();
    for field in &declaration.fields {
        let value = match field.kind {
            Kind::Text => format!("{text}.to_owned()"),
            Kind::Number => number.to_owned(),
            Kind::List => format!("vec![{text}.to_owned(), {text}.to_owned()]"),
            Kind::Flag => "true".to_owned(),
            Kind::Part => format!(
                "{} {{ title: {text}.to_owned(), width: Some({number}) }}",
                field.ty()
            ),
        };
        let is_required = field.required.is_some() && declaration.modes == 1;
        let value = match (is_required, set.contains(&field.place)) {
            (true, _) => value,
            (false, true) => format!("Some({value})"),
            (false, false) => "None".to_owned(),
        };
        let _ = writeln!(out, "        {}: {value},", field.name());
    }
    out.push_str("        mode: std::marker::PhantomData,\n    }");
    out
}

fn chain(
    library: Library,
    Values { text, number, .. }: Values,
    declaration: &Declaration,
) -> String {
    let mut out = match library {
        Library::DeriveBuilder => "RequestBuilder::<mode::One>::default()".to_owned(),
        _ => "Request::<mode::One>::builder()".to_owned(),
    };
    for field in declaration.set() {
        let value = match (field.kind, library) {
            (Kind::Text, _) => text.to_owned(),
            (Kind::Number, _) => number.to_owned(),
            (Kind::Flag, _) => "true".to_owned(),
            (Kind::List, Library::Modal) => format!("[{text}, {text}]"),
            (Kind::List, _) => format!("vec![{text}.to_owned(), {text}.to_owned()]"),
            (Kind::Part, Library::Modal) => format!("|part| part.title({text}).width({number})"),
            (Kind::Part, Library::DeriveBuilder) => format!(
                "{}Builder::default().title({text}).width({number}).build().unwrap()",
                field.ty()
            ),
            (Kind::Part, _) => format!(
                "{}::builder().title({text}).width({number}).build()",
                field.ty()
            ),
        };
        let _ = write!(out, "\n        .{}({value})", field.name());
    }
    out.push_str("\n        .build()");
    if matches!(library, Library::Modal | Library::DeriveBuilder) {
        out.push_str("\n        .unwrap()");
    }
    out
}

fn json(values: Values, declaration: &Declaration) -> String {
    let members = members(values, declaration);
    format!("    serde_json::json!({{\n{members}    }}).to_string()\n")
}

/// The members of the body in JSON.
fn members(Values { text, number, .. }: Values, declaration: &Declaration) -> String {
    let members = declaration.set().into_iter().map(|field| {
        let value = match field.kind {
            Kind::Text => text.to_owned(),
            Kind::Number => number.to_owned(),
            Kind::List => format!("[{text}, {text}]"),
            Kind::Flag => "true".to_owned(),
            Kind::Part => format!("{{ \"title\": {text}, \"width\": {number} }}"),
        };
        format!("        \"{}\": {value},\n", field.key())
    });
    members.collect()
}

/// The value rules by hand.
fn checks(declaration: &Declaration) -> String {
    let mut out =
        "pub fn check(request: &Request<mode::One>) -> Result<(), &'static str> {\n".to_owned();
    for field in declaration
        .fields
        .iter()
        .filter(|field| field.has_value_rule())
    {
        let name = field.name();
        let (value, range) = match field.kind {
            Kind::Number => ("value", "1..=1000"),
            _ => ("&value.chars().count()", "1..=64"),
        };
        let _ = write!(
            out,
            "    if let Some(value) = &request.{name} && !({range}).contains({value}) {{\n        \
             return Err(\"`{name}` must be in {range}\");\n    }}\n"
        );
    }
    out.push_str("    Ok(())\n}\n");
    out
}
