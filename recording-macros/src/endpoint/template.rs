//! The syntax of a path template: text, and names in braces.

const EMPTY: &str = "`{}` names nothing: write the name of a field between the braces";
const UNCLOSED: &str = "a `{` is not closed: write `}` after the name";
const UNOPENED: &str = "a `}` closes nothing: write `{` before the name, or remove the `}`";

/// A piece of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    Text(String),
    /// The name between the braces.
    Placeholder(String),
}

/// The pieces of a template, or what is wrong with its braces.
pub(crate) fn parse_template(template: &str) -> Result<Vec<Piece>, &'static str> {
    let mut pieces = Vec::new();
    let mut rest = template;
    while let Some(brace) = rest.find(['{', '}']) {
        let (text, from_brace) = rest.split_at(brace);
        let (name, after) = parse_placeholder(from_brace)?;
        if !text.is_empty() {
            pieces.push(Piece::Text(text.to_owned()));
        }
        pieces.push(Piece::Placeholder(name.to_owned()));
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest.to_owned()));
    }
    Ok(pieces)
}

/// The name, and what follows its closing brace.
fn parse_placeholder(from_brace: &str) -> Result<(&str, &str), &'static str> {
    let Some(inner) = from_brace.strip_prefix('{') else {
        return Err(UNOPENED);
    };
    let (name, from_end) = inner.split_at(inner.find(['{', '}']).ok_or(UNCLOSED)?);
    let after = from_end.strip_prefix('}').ok_or(UNCLOSED)?;
    if name.is_empty() {
        Err(EMPTY)
    } else {
        Ok((name, after))
    }
}

#[cfg(test)]
mod tests {
    use super::{EMPTY, Piece, UNCLOSED, UNOPENED, parse_template};

    #[test]
    fn text_and_placeholders_alternate() {
        let text = |text: &str| Piece::Text(text.to_owned());
        let placeholder = |name: &str| Piece::Placeholder(name.to_owned());

        assert_eq!(parse_template("/v1"), Ok(vec![text("/v1")]));
        assert_eq!(
            parse_template("/v1/{a}{b}:act/{M}"),
            Ok(vec![
                text("/v1/"),
                placeholder("a"),
                placeholder("b"),
                text(":act/"),
                placeholder("M"),
            ]),
        );
    }

    #[test]
    fn braces_come_in_pairs_around_a_name() {
        let cases = [
            ("/{", UNCLOSED),
            ("/{a", UNCLOSED),
            ("/{a/{b}", UNCLOSED),
            ("/{{a}}", UNCLOSED),
            ("/}", UNOPENED),
            ("/a}", UNOPENED),
            ("/{a}}", UNOPENED),
            ("/{}", EMPTY),
        ];

        for (template, mistake) in cases {
            assert_eq!(parse_template(template), Err(mistake), "{template}");
        }
    }
}
