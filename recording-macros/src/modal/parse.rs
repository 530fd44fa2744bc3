//! The syntax of `#[modal]` and of `#[rule(…)]`: what is written, not yet what it means.

use proc_macro2::{Span, TokenStream};
use syn::parse::{Lookahead1, Parse, ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{
    Attribute, Data, DeriveInput, Error, Fields, Generics, Ident, Lit, LitStr, Path, Result, Token,
    Type, Visibility, parenthesized,
};

use crate::errors::Errors;

mod keyword {
    syn::custom_keyword!(tag);
    syn::custom_keyword!(of);
    syn::custom_keyword!(see);
    syn::custom_keyword!(keys);
    syn::custom_keyword!(any);
    syn::custom_keyword!(only);
    syn::custom_keyword!(required);
    syn::custom_keyword!(range);
    syn::custom_keyword!(check);
    syn::custom_keyword!(nested);
    syn::custom_keyword!(name);
    syn::custom_keyword!(typed_by);
    syn::custom_keyword!(unlisted);
    syn::custom_keyword!(constant);
    syn::custom_keyword!(excludes);
    syn::custom_keyword!(requires);
    syn::custom_keyword!(at_least_one);
    syn::custom_keyword!(exactly_one);
    syn::custom_keyword!(when);
    syn::custom_keyword!(implies);
    syn::custom_keyword!(len);
    syn::custom_keyword!(bytes);
    syn::custom_keyword!(items);
    syn::custom_keyword!(one_of);
    syn::custom_keyword!(chars);
    syn::custom_keyword!(prefix);
    syn::custom_keyword!(unique);
    syn::custom_keyword!(value);
    syn::custom_keyword!(each);
    syn::custom_keyword!(unknown);
    syn::custom_keyword!(exists);
    syn::custom_keyword!(alias);
    syn::custom_keyword!(push);
    syn::custom_keyword!(id);
}

/// A `#[modal]` struct as it is written.
pub(crate) struct Declaration {
    pub(crate) header: Header,
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) visibility: Visibility,
    pub(crate) ident: Ident,
    pub(crate) generics: Generics,
    pub(crate) rules: Vec<RuleSyntax>,
    pub(crate) fields: Vec<FieldSyntax>,
}

/// What stands in the parentheses of `#[modal(…)]`.
#[derive(Default)]
pub(crate) struct Header {
    pub(crate) dimensions: Vec<DimensionSyntax>,
    pub(crate) see: Option<LitStr>,
    pub(crate) keys: Option<Ident>,
    /// `any = AnyStart`: the name of the form whose mode is known only at run time.
    pub(crate) any: Option<Ident>,
    pub(crate) core: Option<Path>,
}

/// `M: Mode(Individual, Mix, !Web)`, `tag vendor: Vendor(S3, …) = S3` or `in vendor: Vendor(…)`.
pub(crate) struct DimensionSyntax {
    pub(crate) kind: DimensionKind,
    /// The field with the object whose tag it is.
    pub(crate) child: Option<Ident>,
    pub(crate) ident: Ident,
    pub(crate) set: Path,
    pub(crate) modes: Vec<ListedMode>,
    pub(crate) default: Option<Ident>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum DimensionKind {
    /// A type parameter of the struct.
    Flow,
    /// Flows in from the object around it, known to the builder alone.
    Given,
    /// A field of the struct itself.
    Tag,
    /// The tag of an object inside: `of config.streams`.
    Child,
}

pub(crate) struct ListedMode {
    /// `!Web`: the object does not exist in this mode.
    pub(crate) absent: bool,
    pub(crate) ident: Ident,
}

pub(crate) struct FieldSyntax {
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) rules: Vec<RuleSyntax>,
    pub(crate) visibility: Visibility,
    pub(crate) ident: Ident,
    pub(crate) ty: Type,
}

/// One `#[rule(…)]`: its rules share the id and the link.
pub(crate) struct RuleSyntax {
    pub(crate) items: Vec<RuleItem>,
    pub(crate) id: Option<LitStr>,
    pub(crate) see: Option<LitStr>,
    pub(crate) span: Span,
}

pub(crate) struct RuleItem {
    /// The rule's own word, where errors about it point.
    pub(crate) word: Ident,
    pub(crate) kind: RuleKind,
    /// `when(Mix)`: the modes in which alone the rule holds.
    pub(crate) when: Vec<Path>,
}

pub(crate) enum RuleKind {
    Only(Vec<Path>),
    Required(Vec<Path>),
    Range(RangeSyntax),
    Check(CheckSyntax),
    Nested(Vec<Ident>),
    Name(LitStr),
    TypedBy {
        path: Path,
        /// `unlisted`: a number that the set does not list can be set too.
        unlisted: bool,
    },
    Constant(Vec<(Path, Lit)>),
    Excludes(Vec<Ident>),
    Requires(Vec<Ident>),
    AtLeastOne(Vec<Ident>),
    ExactlyOne(Vec<Ident>),
    Implies(Path, Vec<Path>),
    Len(RangeSyntax),
    Bytes(RangeSyntax),
    Items(RangeSyntax),
    OneOf(Vec<Lit>),
    Chars(LitStr),
    Prefix(Vec<LitStr>),
    Unique,
    /// The value is of its type.
    Value,
    Each(Vec<RuleItem>),
    /// There are no keys but those of the fields; or, if some are named, not these.
    Unknown(Vec<LitStr>),
    /// The object exists in its mode.
    Exists,
    Alias(LitStr),
    Push(Ident),
}

/// `check(path)`, or `check(const path)` for a function that the compiler can run.
pub(crate) struct CheckSyntax {
    pub(crate) constant: Option<Token![const]>,
    pub(crate) path: Path,
}

impl Parse for CheckSyntax {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        Ok(Self {
            constant: input.parse()?,
            path: input.parse()?,
        })
    }
}

pub(crate) struct RangeSyntax {
    pub(crate) low: Option<NumberSyntax>,
    pub(crate) high: Option<NumberSyntax>,
}

pub(crate) struct NumberSyntax {
    pub(crate) negative: bool,
    pub(crate) literal: Lit,
}

pub(crate) fn parse(
    arguments: TokenStream,
    item: TokenStream,
    errors: &mut Errors,
) -> Option<Declaration> {
    let header = errors.note(Header::parse.parse2(arguments));
    let input: DeriveInput = errors.note(syn::parse2(item))?;
    let Data::Struct(data) = input.data else {
        errors.push(
            &input.ident,
            "`#[modal]` stands on a struct: declare a set of modes with `#[modes]`",
        );
        return None;
    };
    let Fields::Named(fields) = data.fields else {
        errors.push(
            &input.ident,
            "`#[modal]` stands on a struct with named fields",
        );
        return None;
    };
    let (rules, attributes) = parse_rules(input.attrs, errors);
    let fields = fields.named.into_iter().filter_map(|field| {
        let (rules, attributes) = parse_rules(field.attrs, errors);
        let ident = field.ident?;
        Some(FieldSyntax {
            attributes,
            rules,
            visibility: field.vis,
            ident,
            ty: field.ty,
        })
    });
    let fields = fields.collect();
    Some(Declaration {
        header: header?,
        attributes,
        visibility: input.vis,
        ident: input.ident,
        generics: input.generics,
        rules,
        fields,
    })
}

fn parse_rules(
    attributes: Vec<Attribute>,
    errors: &mut Errors,
) -> (Vec<RuleSyntax>, Vec<Attribute>) {
    let is_rule = |attribute: &Attribute| attribute.path().is_ident("rule");
    let (own, others): (Vec<_>, Vec<_>) = attributes.into_iter().partition(is_rule);
    let rules = own.iter().filter_map(|attribute| {
        let mut rule = errors.note(attribute.parse_args_with(RuleSyntax::parse))?;
        rule.span = attribute.path().span();
        Some(rule)
    });
    (rules.collect(), others)
}

impl Header {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let mut header = Self::default();
        while !input.is_empty() {
            header.parse_entry(input)?;
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        Ok(header)
    }

    fn parse_entry(&mut self, input: ParseStream<'_>) -> Result<()> {
        if input.peek(keyword::see) && input.peek2(Token![=]) {
            input.parse::<keyword::see>()?;
            input.parse::<Token![=]>()?;
            self.see = Some(input.parse()?);
        } else if input.peek(keyword::keys) && input.peek2(Token![=]) {
            input.parse::<keyword::keys>()?;
            input.parse::<Token![=]>()?;
            self.keys = Some(input.parse()?);
        } else if input.peek(keyword::any) && input.peek2(Token![=]) {
            input.parse::<keyword::any>()?;
            input.parse::<Token![=]>()?;
            self.any = Some(input.parse()?);
        } else if input.peek(Token![crate]) {
            input.parse::<Token![crate]>()?;
            input.parse::<Token![=]>()?;
            self.core = Some(input.parse()?);
        } else if input.peek(Ident) && input.peek2(Token![=]) {
            return Err(input.error(
                "expected one of: `see`, `keys`, `any`, `crate`, or a set of modes, such as `M: Mode(First, Second)`",
            ));
        } else {
            self.dimensions.push(input.parse()?);
        }
        Ok(())
    }
}

impl Parse for DimensionSyntax {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let kind = if input.peek(keyword::tag) && !input.peek2(Token![:]) {
            input.parse::<keyword::tag>()?;
            DimensionKind::Tag
        } else if input.parse::<Option<Token![in]>>()?.is_some() {
            DimensionKind::Given
        } else if input.peek(keyword::of) && !input.peek2(Token![:]) {
            input.parse::<keyword::of>()?;
            DimensionKind::Child
        } else {
            DimensionKind::Flow
        };
        let child = match kind {
            DimensionKind::Child => {
                let child = input.parse()?;
                input.parse::<Token![.]>()?;
                Some(child)
            }
            _ => None,
        };
        let ident = input.parse()?;
        input.parse::<Token![:]>()?;
        let set = Path::parse_mod_style(input)?;
        let modes;
        parenthesized!(modes in input);
        let modes = Punctuated::<ListedMode, Token![,]>::parse_terminated(&modes)?;
        let default = match input.parse::<Option<Token![=]>>()? {
            Some(_) => Some(input.parse()?),
            None => None,
        };
        Ok(Self {
            kind,
            child,
            ident,
            set,
            modes: modes.into_iter().collect(),
            default,
        })
    }
}

impl Parse for ListedMode {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let absent = input.parse::<Option<Token![!]>>()?.is_some();
        Ok(Self {
            absent,
            ident: input.parse()?,
        })
    }
}

impl RuleSyntax {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let mut rule = Self {
            items: Vec::new(),
            id: None,
            see: None,
            span: input.span(),
        };
        while !input.is_empty() {
            rule.parse_entry(input)?;
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        Ok(rule)
    }

    fn parse_entry(&mut self, input: ParseStream<'_>) -> Result<()> {
        let look = input.lookahead1();
        if look.peek(keyword::id) {
            parse_once(&mut self.id, input)?;
        } else if look.peek(keyword::see) {
            parse_once(&mut self.see, input)?;
        } else if look.peek(keyword::name) || look.peek(keyword::alias) {
            let word: Ident = input.fork().parse()?;
            let text = parse_named(input)?;
            let kind = if word == "name" {
                RuleKind::Name(text)
            } else {
                RuleKind::Alias(text)
            };
            self.items.push(RuleItem {
                word,
                kind,
                when: Vec::new(),
            });
        } else if look.peek(keyword::push) {
            let word: Ident = input.parse()?;
            input.parse::<Token![=]>()?;
            self.items.push(RuleItem {
                word,
                kind: RuleKind::Push(input.parse()?),
                when: Vec::new(),
            });
        } else if is_rule_word(&look) {
            self.items.push(input.parse()?);
        } else {
            return Err(look.error());
        }
        Ok(())
    }
}

fn parse_once(place: &mut Option<LitStr>, input: ParseStream<'_>) -> Result<()> {
    let word: Ident = input.fork().parse()?;
    let text = parse_named(input)?;
    if place.replace(text).is_some() {
        let message = format!("`{word}` is given twice: keep one of the two");
        return Err(Error::new(word.span(), message));
    }
    Ok(())
}

fn parse_named(input: ParseStream<'_>) -> Result<LitStr> {
    input.parse::<Ident>()?;
    input.parse::<Token![=]>()?;
    input.parse()
}

/// A rule that is written `word(…)`, or a bare word.
fn is_rule_word(look: &Lookahead1<'_>) -> bool {
    [
        look.peek(keyword::only),
        look.peek(keyword::required),
        look.peek(keyword::range),
        look.peek(keyword::check),
        look.peek(keyword::nested),
        look.peek(keyword::typed_by),
        look.peek(keyword::constant),
        look.peek(keyword::excludes),
        look.peek(keyword::requires),
        look.peek(keyword::at_least_one),
        look.peek(keyword::exactly_one),
        look.peek(keyword::implies),
        look.peek(keyword::len),
        look.peek(keyword::bytes),
        look.peek(keyword::items),
        look.peek(keyword::one_of),
        look.peek(keyword::chars),
        look.peek(keyword::prefix),
        look.peek(keyword::unique),
        look.peek(keyword::value),
        look.peek(keyword::each),
        look.peek(keyword::unknown),
        look.peek(keyword::exists),
    ]
    .contains(&true)
}

impl Parse for RuleItem {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let word: Ident = input.parse()?;
        let bare = match word.to_string().as_str() {
            "nested" => Some(RuleKind::Nested(Vec::new())),
            "unique" => Some(RuleKind::Unique),
            "value" => Some(RuleKind::Value),
            "unknown" => Some(RuleKind::Unknown(Vec::new())),
            "exists" => Some(RuleKind::Exists),
            _ => None,
        };
        if let (Some(kind), false) = (bare, input.peek(syn::token::Paren)) {
            return Ok(Self {
                word,
                kind,
                when: Vec::new(),
            });
        }
        let inner;
        parenthesized!(inner in input);
        let kind = RuleKind::parse(&word, &inner)?;
        let when = parse_when(&inner)?;
        if !inner.is_empty() {
            return Err(inner.error("nothing more belongs here"));
        }
        Ok(Self { word, kind, when })
    }
}

impl RuleKind {
    /// Whether `when(…)` may say in which modes the rule holds.
    pub(crate) const fn may_depend(&self) -> bool {
        !matches!(
            self,
            Self::Only(_)
                | Self::Required(_)
                | Self::Nested(_)
                | Self::Name(_)
                | Self::TypedBy { .. }
                | Self::Constant(_)
                | Self::Each(_)
                | Self::Unknown(_)
                | Self::Exists
        )
    }

    fn parse(word: &Ident, inner: ParseStream<'_>) -> Result<Self> {
        Ok(match word.to_string().as_str() {
            "only" => Self::Only(parse_list(inner)?),
            "required" => Self::Required(parse_list(inner)?),
            "range" => Self::Range(inner.parse()?),
            "check" => Self::Check(inner.parse()?),
            "nested" => Self::Nested(parse_list(inner)?),
            "typed_by" => Self::TypedBy {
                path: inner.parse()?,
                unlisted: parse_unlisted(inner)?,
            },
            "excludes" => Self::Excludes(parse_list(inner)?),
            "requires" => Self::Requires(parse_list(inner)?),
            "at_least_one" => Self::AtLeastOne(parse_list(inner)?),
            "exactly_one" => Self::ExactlyOne(parse_list(inner)?),
            "implies" => {
                let of = inner.parse()?;
                inner.parse::<Token![=>]>()?;
                Self::Implies(of, parse_list(inner)?)
            }
            "len" => Self::Len(inner.parse()?),
            "bytes" => Self::Bytes(inner.parse()?),
            "items" => Self::Items(inner.parse()?),
            "one_of" => Self::OneOf(parse_list(inner)?),
            "chars" => Self::Chars(inner.parse()?),
            "prefix" => Self::Prefix(parse_list(inner)?),
            "unique" => Self::Unique,
            "each" => Self::Each(parse_list(inner)?),
            "unknown" => Self::Unknown(parse_list(inner)?),
            "exists" => Self::Exists,
            _ => {
                let constants = parse_list::<Constant>(inner)?.into_iter();
                Self::Constant(constants.map(|constant| (constant.0, constant.1)).collect())
            }
        })
    }
}

/// `, unlisted` after the type of a `typed_by`.
fn parse_unlisted(inner: ParseStream<'_>) -> Result<bool> {
    if inner.parse::<Option<Token![,]>>()?.is_none() || inner.is_empty() {
        return Ok(false);
    }
    inner.parse::<keyword::unlisted>()?;
    inner.parse::<Option<Token![,]>>()?;
    Ok(true)
}

/// `, when(Mix)` at the end of a rule.
fn parse_when(inner: ParseStream<'_>) -> Result<Vec<Path>> {
    if inner.peek(Token![,]) {
        inner.parse::<Token![,]>()?;
    }
    if !inner.peek(keyword::when) {
        return Ok(Vec::new());
    }
    let word = inner.parse::<keyword::when>()?;
    let modes;
    parenthesized!(modes in inner);
    let modes: Vec<Path> = parse_list(&modes)?;
    if modes.is_empty() {
        let message = "`when` names no mode: name some, or drop it";
        return Err(Error::new(word.span, message));
    }
    Ok(modes)
}

/// A list, up to the end or to `when(…)`.
fn parse_list<T: Parse>(input: ParseStream<'_>) -> Result<Vec<T>> {
    let mut list = Vec::new();
    while !(input.is_empty() || input.peek(keyword::when) && input.peek2(syn::token::Paren)) {
        list.push(input.parse()?);
        if input.is_empty() {
            break;
        }
        input.parse::<Token![,]>()?;
    }
    Ok(list)
}

struct Constant(Path, Lit);

impl Parse for Constant {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let mode = input.parse()?;
        input.parse::<Token![=]>()?;
        Ok(Self(mode, input.parse()?))
    }
}

impl Parse for RangeSyntax {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let low = if input.peek(Token![..]) {
            None
        } else {
            Some(input.parse()?)
        };
        if input.peek(Token![..=]) {
            input.parse::<Token![..=]>()?;
            return Ok(Self {
                low,
                high: Some(input.parse()?),
            });
        }
        let dots: Token![..] = input.parse()?;
        if !input.is_empty() && !input.peek(Token![,]) {
            return Err(Error::new(
                dots.span(),
                "a range includes its end: write `..=`",
            ));
        }
        Ok(Self { low, high: None })
    }
}

impl Parse for NumberSyntax {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let negative = input.parse::<Option<Token![-]>>()?.is_some();
        Ok(Self {
            negative,
            literal: input.parse()?,
        })
    }
}
