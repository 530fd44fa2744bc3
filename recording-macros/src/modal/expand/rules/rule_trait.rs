//! One rule as a trait.
//!
//! It is written as text, which is cheap (see `source.rs`). No name in it has a path: what has one
//! is implemented beside the module of the rules.

use std::fmt::{self, Display, Formatter};

use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// One rule: the trait, what it says when it is broken, and for whom it holds.
#[derive(Default)]
pub(crate) struct RuleTrait {
    pub(crate) name: String,
    pub(crate) parameters: Vec<String>,
    /// `type Is;`, for a tag.
    pub(crate) has_type: bool,
    pub(crate) supertrait: Option<&'static str>,
    pub(crate) message: String,
    pub(crate) label: String,
    pub(crate) note: Option<String>,
    pub(crate) impls: Vec<Implementation>,
    pub(crate) impls_beside: Vec<Beside>,
}

/// For whom a rule holds: a state of a builder, by its bare name.
#[derive(Default)]
pub(crate) struct Implementation {
    pub(crate) generics: Vec<String>,
    pub(crate) arguments: Vec<String>,
    pub(crate) of: String,
    pub(crate) is: Option<&'static str>,
}

/// For whom a rule holds: a type whose path is right beside the declaration alone.
pub(crate) struct Beside {
    pub(crate) generics: Vec<Ident>,
    pub(crate) arguments: Vec<TokenStream>,
    pub(crate) of: TokenStream,
    pub(crate) is: Option<TokenStream>,
}

impl RuleTrait {
    /// The trait and its impls for states.
    pub(crate) fn declare<'a>(&'a self, visibility: &'a str) -> impl Display + 'a {
        Declared {
            rule: self,
            visibility,
        }
    }
}

struct Declared<'a> {
    rule: &'a RuleTrait,
    visibility: &'a str,
}

impl Display for Declared<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let RuleTrait {
            name,
            message,
            label,
            ..
        } = self.rule;
        let (message, label) = (braces(message), braces(label));
        write!(
            f,
            "#[diagnostic::on_unimplemented(message = {message:?}, label = {label:?}"
        )?;
        if let Some(note) = &self.rule.note {
            write!(f, ", note = {:?}", braces(note))?;
        }
        write!(f, ")] {} trait {name}", self.visibility)?;
        write_list(f, &self.rule.parameters)?;
        if let Some(supertrait) = self.rule.supertrait {
            write!(f, ": {supertrait}")?;
        }
        f.write_str(match self.rule.has_type {
            true => "{ /** The mode. */ type Is; }",
            false => "{}",
        })?;
        self.rule
            .impls
            .iter()
            .try_for_each(|one| one.write(f, name))
    }
}

/// The names of modes stand in single braces; every other brace is text.
pub(crate) fn braces(text: &str) -> String {
    let special = [b'{', b'}', HOLE_BEGINS, HOLE_ENDS];
    if !special.iter().any(|byte| text.as_bytes().contains(byte)) {
        return text.to_owned();
    }
    text.replace('{', "{{")
        .replace('}', "}}")
        .replace(char::from(HOLE_BEGINS), "{")
        .replace(char::from(HOLE_ENDS), "}")
}

const HOLE_BEGINS: u8 = 1;
const HOLE_ENDS: u8 = 2;

/// `{Self}` or `{M}`, to be replaced by rustc.
pub(crate) fn hole(name: &str) -> String {
    let (begins, ends) = (char::from(HOLE_BEGINS), char::from(HOLE_ENDS));
    format!("{begins}{name}{ends}")
}

/// `<A, B>`, or nothing.
fn write_list(f: &mut Formatter<'_>, names: &[String]) -> fmt::Result {
    match names {
        [] => Ok(()),
        names => write!(f, "<{}>", names.join(", ")),
    }
}

impl Implementation {
    pub(crate) fn of(of: impl Into<String>) -> Self {
        Self {
            of: of.into(),
            ..Self::default()
        }
    }

    fn write(&self, f: &mut Formatter<'_>, name: &str) -> fmt::Result {
        f.write_str("#[diagnostic::do_not_recommend] impl")?;
        write_list(f, &self.generics)?;
        write!(f, " {name}")?;
        write_list(f, &self.arguments)?;
        match self.is {
            Some(is) => write!(f, " for {} {{ type Is = {is}; }}", self.of),
            None => write!(f, " for {} {{}}", self.of),
        }
    }
}

impl Beside {
    pub(crate) fn of(of: TokenStream) -> Self {
        Self {
            generics: Vec::new(),
            arguments: Vec::new(),
            of,
            is: None,
        }
    }

    pub(crate) fn expand(&self, module: &Ident, name: &Ident) -> TokenStream {
        let Self {
            generics,
            arguments,
            of,
            is,
        } = self;
        let generics = (!generics.is_empty()).then(|| quote!(<#(#generics),*>));
        let arguments = (!arguments.is_empty()).then(|| quote!(<#(#arguments),*>));
        let is = is.as_ref().map(|is| quote!(type Is = #is;));
        quote! {
            #[diagnostic::do_not_recommend]
            impl #generics #module::#name #arguments for #of { #is }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Implementation, RuleTrait, braces, hole};

    #[test]
    fn only_holes_stand_in_single_braces() {
        assert_eq!(braces("`a{b}` is none"), "`a{{b}}` is none");
        assert_eq!(
            braces(&format!("`{}` is none", hole("Self"))),
            "`{Self}` is none"
        );
        assert_eq!(braces("`ab` is none"), "`ab` is none");
    }

    #[test]
    fn a_text_of_the_user_stays_within_its_quotes() {
        let rule = RuleTrait {
            name: "R".to_owned(),
            message: "say \"no\\\"\u{301}".to_owned(),
            impls: vec![Implementation::of("Set")],
            ..RuleTrait::default()
        };

        let written = rule.declare("pub").to_string();

        let file = syn::parse_str::<syn::File>(&written).expect("two items");
        let message = "say \"no\\\"\u{301}";
        let [syn::Item::Trait(item), syn::Item::Impl(_)] = &file.items[..] else {
            panic!("{written}");
        };
        let mut found = Vec::new();
        let read = item.attrs[0].parse_nested_meta(|meta| {
            found.push(meta.value()?.parse::<syn::LitStr>()?.value());
            Ok(())
        });
        assert!(read.is_ok());
        assert_eq!(found, [message, ""]);
    }
}
